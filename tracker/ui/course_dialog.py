"""The first assessment a course begins with: new or to correct."""

from dataclasses import replace
from datetime import date
from enum import Enum

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.anatomy import Side
from tracker.domain.course import (
    ACTIVITIES_MAX,
    Activity,
    Aggravator,
    Driver,
    DriverRevision,
    FirstAssessment,
    Quality,
    Recall,
)
from tracker.ui.convert import Choice, choice_box, chosen, show_choice, words_of
from tracker.ui.widgets.number_input import NumberInput

PLANNED_MAX = 100
INTERVAL_MAX = 365


class CourseDialog(QDialog):
    """Asks for side, onset, driver, recall wording and the rest of the first assessment."""

    def __init__(
        self,
        today: date,
        assessment: FirstAssessment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("courseDialog")
        self.setWindowTitle("New course" if assessment is None else "First assessment")
        self.setMinimumWidth(560)
        self._today = today
        self._base = assessment or FirstAssessment()
        self._quality: dict[Enum, QCheckBox] = {}
        self._aggravators: dict[Enum, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.addLayout(self._build_form(is_new=assessment is None))
        self._problem = QLabel()
        self._problem.setObjectName("courseProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        layout.addWidget(self._problem)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._show(self._base)

    def assessment(self) -> FirstAssessment:
        """Return the first assessment as entered.

        Raises:
            ValueError: A date or number is not allowed.
        """
        onset = self._onset.text().strip()
        codes = self._codes.text().replace(",", ";").split(";")
        return replace(
            self._base,
            side=chosen(self._side, Side),
            onset_date=date.fromisoformat(onset) if onset else None,
            drivers=self._drivers(),
            distribution=self._distribution.text().strip() or None,
            quality=frozenset(_ticked(self._quality, Quality)),
            aggravators=frozenset(_ticked(self._aggravators, Aggravator)),
            limits=self._limits.text().strip() or None,
            planned_visits=self._planned.value,
            interval_days=self._interval.value,
            diagnosis_codes=tuple(code.strip().upper() for code in codes if code.strip()),
            recall=chosen(self._recall, Recall) or Recall.AVERAGE_24_HOURS,
            activities=self._activities(),
        )

    def _build_form(self, *, is_new: bool) -> QFormLayout:
        form = QFormLayout()
        self._side = choice_box("side", "Side", Side)
        self._onset = self._line("onsetDate", "Onset date, year-month-day", "YYYY-MM-DD")
        self._driver = choice_box("driver", "Presumed driver", Driver)
        self._recall = self._build_recall(is_new=is_new)
        self._distribution = self._line("distribution", "Where it is felt, in words")
        self._limits = self._line("limits", "Functional limits")
        self._planned = NumberInput("plannedVisits", "Planned visits", PLANNED_MAX)
        self._interval = NumberInput("intervalDays", "Days between visits", INTERVAL_MAX)
        self._codes = self._line("diagnosisCodes", "ICD-10-CM codes", "M54.32; M51.16")
        self._activity_line = self._line(
            "activities", "Activities of the patient's own", "up to five, separated by ;"
        )
        form.addRow("&Side", self._side)
        form.addRow("&Onset", self._onset)
        form.addRow("&Driver", self._driver)
        form.addRow("Scores as&k for the", self._recall)
        form.addRow("&Where", self._distribution)
        form.addRow("Quality", _ticks(Quality, self._quality, "quality"))
        form.addRow("Worse with", _ticks(Aggravator, self._aggravators, "worseWith"))
        form.addRow("&Limits", self._limits)
        form.addRow("&Planned visits", self._planned)
        form.addRow("Da&ys between visits", self._interval)
        form.addRow("D&iagnosis codes", self._codes)
        form.addRow("&Activities", self._activity_line)
        return form

    def _build_recall(self, *, is_new: bool) -> QComboBox:
        box = QComboBox()
        box.setObjectName("recall")
        box.setAccessibleName("What the scores ask for")
        for wording in Recall:
            box.addItem(wording.value.capitalize(), wording)
        box.setEnabled(is_new)
        box.setToolTip("Chosen at the first visit, then fixed and printed")
        return box

    @staticmethod
    def _line(name: str, spoken: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setPlaceholderText(hint)
        return field

    def _show(self, assessment: FirstAssessment) -> None:
        onset = assessment.onset_date
        show_choice(self._side, assessment.side)
        self._onset.setText("" if onset is None else onset.isoformat())
        show_choice(self._driver, assessment.driver)
        show_choice(self._recall, assessment.recall)
        self._distribution.setText(assessment.distribution or "")
        self._limits.setText(assessment.limits or "")
        self._planned.show_value(assessment.planned_visits)
        self._interval.show_value(assessment.interval_days)
        self._codes.setText("; ".join(assessment.diagnosis_codes))
        self._activity_line.setText("; ".join(one.name for one in assessment.activities))
        for boxes, values in (
            (self._quality, assessment.quality),
            (self._aggravators, assessment.aggravators),
        ):
            for value, box in boxes.items():
                box.setChecked(value in values)

    def _drivers(self) -> tuple[DriverRevision, ...]:
        driver = chosen(self._driver, Driver)
        if driver is None or driver is self._base.driver:
            return self._base.drivers
        return (*self._base.drivers, DriverRevision(on=self._today, driver=driver))

    def _activities(self) -> tuple[Activity, ...]:
        known = {activity.name: activity for activity in self._base.activities}
        names = [name.strip() for name in self._activity_line.text().split(";")]
        return tuple(known.get(name, Activity(name=name)) for name in names if name)

    def _on_accepted(self) -> None:
        try:
            self.assessment()
        except ValueError as error:
            words = f"onset: {self._onset.text()!r} is not a date such as 2026-01-15"
            is_date = "isoformat" in str(error)
            is_many = str(error).startswith("activities")
            most = f"At most {ACTIVITIES_MAX} activities."
            self._problem.setText(words if is_date else most if is_many else str(error))
            return
        self.accept()


def _ticks(kind: type[Enum], boxes: dict[Enum, QCheckBox], name: str) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    for number, value in enumerate(kind):
        box = QCheckBox(words_of(value).capitalize())
        box.setObjectName(f"{name}{str(value.value).capitalize()}")
        box.setAccessibleName(words_of(value).capitalize())
        boxes[value] = box
        grid.addWidget(box, number // 4, number % 4)
    return part


def _ticked(boxes: dict[Enum, QCheckBox], kind: type[Choice]) -> list[Choice]:
    return [value for value, box in boxes.items() if box.isChecked() and isinstance(value, kind)]
