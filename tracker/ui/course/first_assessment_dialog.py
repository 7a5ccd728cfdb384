"""The first assessment a course begins with: new or to correct."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import Enum

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import (
    ACTIVITIES_MAX,
    Activity,
    Aggravator,
    Driver,
    DriverRevision,
    FirstAssessment,
    Quality,
    Recall,
)
from tracker.domain.values.red_flags import AskedOnce
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import capitalized, day_words_in_full
from tracker.domain.words.problems import problem_words
from tracker.domain.words.typed_day import ONSET_HINT, onset_of, onset_words
from tracker.language import tr
from tracker.ui.course.diagnosis_chips import CodeChips
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, SIDE_WIDTH
from tracker.ui.dialogs.entry_dialog import EntryDialog
from tracker.ui.fields.calendar_button import CalendarButton
from tracker.ui.fields.choice_box import Choice, choice_box, chosen, show_choice
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.closed_list import ClosedList

ONSET_WIDTH = 200  # px; the hint stands in it whole


class CourseDialog(EntryDialog):
    """Asks for side, onset, driver, recall wording and the rest of the first assessment.

    Args:
        today: Day of the assessment.
        assessment: To be corrected; None for a new course.
        parent: Owner.
        has_visits: Whether the recall wording is fixed; with an assessment it is unless told.
        ending: Why the course before would end with this one; empty where none would.
    """

    def __init__(
        self,
        today: date,
        assessment: FirstAssessment | None = None,
        parent: QWidget | None = None,
        *,
        has_visits: bool | None = None,
        ending: str = "",
    ) -> None:
        title = tr("New course") if assessment is None else tr("First assessment")
        super().__init__("courseDialog", title, parent)
        self.setMinimumWidth(640)
        self._today = today
        self._base = assessment or FirstAssessment()
        self._quality: dict[Enum, QCheckBox] = {}
        self._aggravators: dict[Enum, QCheckBox] = {}
        self._asked_once: dict[AskedOnce, QComboBox] = {}
        is_fixed = assessment is not None if has_visits is None else has_visits
        self._build_fields(is_recall_fixed=is_fixed)
        self._build_groups()
        self.column.addWidget(self._build_ending(ending))
        self.add_problem("courseProblem")
        self.add_buttons().accepted.connect(self._on_accepted)
        self._show(self._base)
        self._side.activated.connect(self._on_offer_changed)
        self._driver.activated.connect(self._on_offer_changed)
        self._onset.textChanged.connect(self._show_onset)

    @property
    def ends_present(self) -> bool:
        """Return whether the course before should end."""
        return self._ends.isChecked()

    def assessment(self) -> FirstAssessment:
        """Return the first assessment as entered.

        Raises:
            ValueError: A date or number is not allowed.
        """
        return replace(
            self._base,
            side=chosen(self._side, Side),
            onset_date=onset_of(self._onset.text(), self._today),
            drivers=self._drivers(),
            distribution=self._distribution.text().strip() or None,
            quality=frozenset(_ticked(self._quality, Quality)),
            aggravators=frozenset(_ticked(self._aggravators, Aggravator)),
            limits=self._limits.text().strip() or None,
            asked_once=self._answers(),
            diagnosis_codes=self._codes.codes,
            recall=chosen(self._recall, Recall) or self._base.recall,
            activities=self._activities(),
        )

    def _build_fields(self, *, is_recall_fixed: bool) -> None:
        self._side = choice_box("side", tr("Side"), Side)
        self._onset = named_line(
            "onsetDate", tr("Onset date, or how long it lasts"), tr(ONSET_HINT)
        )
        self._acuteness = self._remark("acuteness")
        self._driver = choice_box("driver", tr("Presumed driver"), Driver)
        self._revisions = self._remark("driverRevisions")
        self._recall = self._build_recall(is_fixed=is_recall_fixed)
        self._distribution = named_line("distribution", tr("Where it is felt, in words"))
        self._limits = named_line("limits", tr("Functional limits"))
        self._codes = CodeChips()
        self._activity_line = named_line(
            "activities", tr("Activities of the patient's own"), tr("three to five, separated by ;")
        )
        for box in (self._side, self._driver, self._recall):
            box.setFixedWidth(max(SIDE_WIDTH, box.sizeHint().width()))
        self._onset.setFixedWidth(ONSET_WIDTH)

    def _build_groups(self) -> None:
        beside = self.add_beside(2 * GAP)
        complaint, once = QVBoxLayout(), QVBoxLayout()
        for column in (complaint, once):
            beside.addLayout(column)
        form = self.add_group(tr("Complaint"), complaint)
        form.addRow(tr("&Side"), self._side)
        onset = _beside(self._onset, self._acuteness)
        onset.insertWidget(1, CalendarButton(self._onset, self._today))
        form.addRow(_title(tr("&Onset"), self._onset), onset)
        form.addRow(_title(tr("&Driver"), self._driver), _beside(self._driver, self._revisions))
        form.addRow(tr("Scores as&k for the"), self._recall)
        self.add_group(tr("Asked once"), once).addRow(self._build_asked_once())
        once.addStretch(1)  # both headings at one height
        form = self.add_group(tr("Pattern"))
        form.addRow(tr("&Where"), self._distribution)
        form.addRow(tr("Quality"), _ticks(Quality, self._quality, "quality"))
        form.addRow(tr("Worse with"), _ticks(Aggravator, self._aggravators, "worseWith"))
        form.addRow(tr("&Limits"), self._limits)
        form.addRow(tr("&Activities"), self._activity_line)
        form = self.add_group(tr("Codes"))
        form.addRow(_title(tr("D&iagnosis codes"), self._codes.line), self._codes)

    def _build_asked_once(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(ROW_GAP)
        for number, item in enumerate(AskedOnce):
            box = self._asked_once[item] = ClosedList()
            name = "".join(word.capitalize() for word in item.value.split("_"))
            box.setObjectName(f"askedOnce{name}")
            box.setAccessibleName(item.text)
            for words, answer in ((tr("not asked"), None), (tr("yes"), True), (tr("no"), False)):
                box.addItem(words, answer)
            grid.addWidget(_title(item.text, box), number, 0)
            grid.addWidget(box, number, 1)
        return part

    def _build_ending(self, ending: str) -> QCheckBox:
        words = tr("End the present course: {reason}", reason=ending)
        self._ends = QCheckBox(words)
        self._ends.setObjectName("endPresentCourse")
        self._ends.setAccessibleName(words)
        self._ends.setChecked(bool(ending))
        if not ending:
            self._ends.hide()
        return self._ends

    def _build_recall(self, *, is_fixed: bool) -> QComboBox:
        box = ClosedList()
        box.setObjectName("recall")
        box.setAccessibleName(tr("What the scores ask for"))
        for wording in Recall:
            if wording is Recall.AVERAGE_7_DAYS and self._base.recall is not wording:
                continue
            box.addItem(capitalized(choice_words(wording)), wording)
        box.setEnabled(not is_fixed)
        box.setToolTip(tr("Chosen at the first visit, then fixed and printed"))
        return box

    @staticmethod
    def _remark(name: str) -> QLabel:
        remark = QLabel()
        remark.setObjectName(name)
        remark.setProperty("look", "small")
        remark.setWordWrap(True)
        return remark

    def _show(self, assessment: FirstAssessment) -> None:
        onset = assessment.onset_date
        show_choice(self._side, assessment.side)
        self._onset.setText("" if onset is None else day_words_in_full(onset))
        show_choice(self._driver, assessment.driver)
        show_choice(self._recall, assessment.recall)
        self._distribution.setText(assessment.distribution or "")
        self._limits.setText(assessment.limits or "")
        self._codes.show_codes(assessment.diagnosis_codes)
        self._codes.offer(assessment.side, assessment.driver)
        self._revisions.setText(revision_words(assessment.drivers))
        self._show_onset()
        self._activity_line.setText("; ".join(one.name for one in assessment.activities))
        for item, answer in self._asked_once.items():
            answer.setCurrentIndex(answer.findData(assessment.asked_once.get(item)))
        for boxes, values in (
            (self._quality, assessment.quality),
            (self._aggravators, assessment.aggravators),
        ):
            for value, box in boxes.items():
                box.setChecked(value in values)

    def _answers(self) -> dict[AskedOnce, bool]:
        said = {item: box.currentData() for item, box in self._asked_once.items()}
        return {item: bool(answer) for item, answer in said.items() if answer is not None}

    def _drivers(self) -> tuple[DriverRevision, ...]:
        driver = chosen(self._driver, Driver)
        if driver is None or driver is self._base.driver:
            return self._base.drivers
        return (*self._base.drivers, DriverRevision(on=self._today, driver=driver))

    def _activities(self) -> tuple[Activity, ...]:
        known = {activity.name: activity for activity in self._base.activities}
        names = [name.strip() for name in self._activity_line.text().split(";")]
        return tuple(known.get(name, Activity(name=name)) for name in names if name)

    def _show_onset(self) -> None:
        try:
            onset = onset_of(self._onset.text(), self._today)
        except ValueError:
            self._acuteness.setText("")
        else:
            self._acuteness.setText(onset_words(onset, self._today))

    def _on_offer_changed(self) -> None:
        self._codes.offer(chosen(self._side, Side), chosen(self._driver, Driver))

    def _on_accepted(self) -> None:
        try:
            self.assessment()
        except ValueError as error:
            is_many = str(error).startswith("activities")
            too_many = tr("At most {most} activities.", most=ACTIVITIES_MAX)
            words = too_many if is_many else problem_words(error)
            self.show_problem(words, self._activity_line if is_many else self._onset)
            return
        self.accept()


def revision_words(drivers: Sequence[DriverRevision]) -> str:
    """Return the presumed drivers with their days; empty before the first revision."""
    if len(drivers) <= 1:
        return ""
    return "; ".join(
        tr("{driver} from {day}", driver=choice_words(one.driver), day=day_words_in_full(one.on))
        for one in drivers
    )


def _beside(field: QWidget, remark: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(field)
    row.addWidget(remark, 1)
    return row


def _title(words: str, buddy: QWidget) -> QLabel:
    title = QLabel(words)
    title.setBuddy(buddy)
    return title


def _ticks(kind: type[Enum], boxes: dict[Enum, QCheckBox], name: str) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(0)
    for number, value in enumerate(kind):
        box = QCheckBox(capitalized(choice_words(value)))
        box.setObjectName(f"{name}{str(value.value).capitalize()}")
        box.setAccessibleName(capitalized(choice_words(value)))
        boxes[value] = box
        grid.addWidget(box, number // 4, number % 4)
    return part


def _ticked(boxes: dict[Enum, QCheckBox], kind: type[Choice]) -> list[Choice]:
    return [value for value, box in boxes.items() if box.isChecked() and isinstance(value, kind)]
