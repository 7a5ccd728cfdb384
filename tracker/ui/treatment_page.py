"""The rest of the treatment (STRICTA items), in the visit form's own space."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDoubleValidator, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.checks import ValueOutOfRangeError
from tracker.domain.treatment import (
    Adjunct,
    DeQi,
    Electroacupuncture,
    Herbs,
    SessionResponse,
    Treatment,
)
from tracker.ui.convert import choice_box, chosen, show_choice
from tracker.ui.widgets.number_input import NumberInput

_ADJUNCTS = ("moxa", "cupping", "gua_sha", "tuina", "heat")


class TreatmentPage(QWidget):
    """Needle sizes, de qi, electroacupuncture, adjuncts, herbs, advice and plan.

    Signals:
        closed: Back to the visit, with the ``Treatment`` or None when nothing changed.
    """

    closed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("treatmentPage")
        self._base = Treatment()
        self._texts: dict[str, QLineEdit] = {}
        self._numbers: dict[str, NumberInput] = {}
        self._used: dict[str, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._build_head())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(5)
        self._build_needling()
        self._build_adjuncts()
        self._build_herbs()
        self._build_plan()
        layout.addLayout(self._grid)
        self._problem = QLabel()
        self._problem.setObjectName("treatmentProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        layout.addWidget(self._problem)
        layout.addStretch(1)

    def show_treatment(self, treatment: Treatment) -> None:
        """Show a treatment's remaining fields."""
        self._base = treatment
        electro, herbs = treatment.electro, treatment.herbs
        for name in ("needle_diameter_mm", "needle_length_mm", "depth_mm"):
            self._texts[name].setText(_number_text(getattr(treatment, name)))
        for name in ("advice", "exercise", "next_technique"):
            self._texts[name].setText(getattr(treatment, name) or "")
        self._texts["hz"].setText(_number_text(electro.frequency_hz if electro else None))
        self._numbers["pairs"].show_value(electro.pairs if electro else None)
        self._numbers["minutes"].show_value(electro.minutes if electro else None)
        for name in ("formula", "form", "dose"):
            self._texts[name].setText((getattr(herbs, name) if herbs else None) or "")
        self._numbers["times_a_day"].show_value(herbs.times_a_day if herbs else None)
        self._numbers["days"].show_value(herbs.days if herbs else None)
        for name in ("interval_days", "leg_pain_before", "leg_pain_after"):
            self._numbers[name].show_value(getattr(treatment, name))
        for name in _ADJUNCTS:
            adjunct: Adjunct = getattr(treatment, name)
            self._used[name].setCheckState(_check_state(adjunct.used))
            self._texts[name].setText(adjunct.text or "")
        show_choice(self._de_qi, treatment.de_qi)
        show_choice(self._response, treatment.session_response)
        self._problem.setText("")

    def treatment(self) -> Treatment:
        """Return the treatment with what this page asks.

        Raises:
            ValueOutOfRangeError: Something typed is not allowed.
        """
        return replace(
            self._base,
            needle_diameter_mm=self._decimal("needle_diameter_mm"),
            needle_length_mm=self._decimal("needle_length_mm"),
            depth_mm=self._decimal("depth_mm"),
            de_qi=chosen(self._de_qi, DeQi),
            electro=self._electro(),
            moxa=self._adjunct("moxa"),
            cupping=self._adjunct("cupping"),
            gua_sha=self._adjunct("gua_sha"),
            tuina=self._adjunct("tuina"),
            heat=self._adjunct("heat"),
            herbs=self._herbs(),
            advice=self._text("advice"),
            exercise=self._text("exercise"),
            leg_pain_before=self._numbers["leg_pain_before"].value,
            leg_pain_after=self._numbers["leg_pain_after"].value,
            session_response=chosen(self._response, SessionResponse),
            interval_days=self._numbers["interval_days"].value,
            next_technique=self._text("next_technique"),
        )

    def focus_first(self) -> None:
        """Put the keys into the first field."""
        self._texts["needle_diameter_mm"].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the visit, keeping what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_done()
            return
        super().keyPressEvent(event)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel("Treatment")
        title.setProperty("look", "heading")
        done = QPushButton("&Done")
        done.setObjectName("treatmentDone")
        done.setAccessibleName("Back to the visit")
        done.setProperty("look", "primary")
        done.clicked.connect(self._on_done)
        head.addWidget(title, 1)
        head.addWidget(done)
        return head

    def _build_needling(self) -> None:
        self._add(
            "Needle ø, length, depth mm",
            self._line("needle_diameter_mm", "Needle diameter, mm", is_number=True),
            self._line("needle_length_mm", "Needle length, mm", is_number=True),
            self._line("depth_mm", "Depth, mm", is_number=True),
        )
        self._de_qi = choice_box("deQi", "De qi", DeQi)
        self._add("De qi", self._de_qi)
        self._add(
            "Electro: pairs, Hz, minutes",
            self._number("pairs", "Electroacupuncture pairs", 30),
            self._line("hz", "Electroacupuncture frequency, Hz", is_number=True),
            self._number("minutes", "Electroacupuncture minutes", 60),
        )

    def _build_adjuncts(self) -> None:
        for name in _ADJUNCTS:
            words = name.replace("_", " ").capitalize()
            box = QCheckBox(words)
            box.setObjectName(f"{_camel(name)}Used")
            box.setAccessibleName(f"{words} used")
            box.setTristate(True)
            box.setToolTip("Filled: not recorded")
            self._used[name] = box
            row = self._grid.rowCount()
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(self._line(name, f"{words}, in words"), row, 1, 1, 3)

    def _build_herbs(self) -> None:
        self._add("Herbs", self._line("formula", "Herbal formula"), self._line("form", "Form"))
        self._add(
            "Dose, times a day, days",
            self._line("dose", "Dose"),
            self._number("times_a_day", "Times a day", 12),
            self._number("days", "Days", 365),
        )

    def _build_plan(self) -> None:
        self._add("Advice", self._line("advice", "Advice"))
        self._add("Exercise", self._line("exercise", "Exercise"))
        self._add(
            "Leg pain before, after",
            self._number("leg_pain_before", "Leg pain before needling", 10),
            self._number("leg_pain_after", "Leg pain after needling", 10),
        )
        self._response = choice_box("sessionResponse", "Within the session", SessionResponse)
        self._add("Within the session", self._response)
        self._add("Next visit in days", self._number("interval_days", "Days to next visit", 365))
        self._add("Next technique", self._line("next_technique", "Next technique"))

    def _add(self, label: str, *fields: QWidget) -> None:
        row = self._grid.rowCount()
        title = QLabel(label)
        title.setProperty("look", "small")
        title.setWordWrap(True)
        self._grid.addWidget(title, row, 0)
        span = 3 // len(fields)
        for number, field in enumerate(fields):
            is_last = number == len(fields) - 1
            width = 3 - number * span if is_last else span
            self._grid.addWidget(field, row, 1 + number * span, 1, width)

    def _line(self, name: str, spoken: str, *, is_number: bool = False) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"{_camel(name)}Text")
        field.setAccessibleName(spoken)
        field.setPlaceholderText("" if is_number else spoken)
        if is_number:
            field.setValidator(QDoubleValidator(0.0, 1000.0, 2, field))
        self._texts[name] = field
        return field

    def _number(self, name: str, spoken: str, most: int) -> NumberInput:
        self._numbers[name] = NumberInput(f"{_camel(name)}Number", spoken, most)
        return self._numbers[name]

    def _decimal(self, name: str) -> float | None:
        text = self._texts[name].text().strip().replace(",", ".")
        return float(text) if text else None

    def _text(self, name: str) -> str | None:
        return self._texts[name].text().strip() or None

    def _adjunct(self, name: str) -> Adjunct:
        state = self._used[name].checkState()
        used = None if state is Qt.CheckState.PartiallyChecked else state is Qt.CheckState.Checked
        return Adjunct(used=used, text=self._text(name))

    def _electro(self) -> Electroacupuncture | None:
        pairs, hz = self._numbers["pairs"].value, self._decimal("hz")
        minutes = self._numbers["minutes"].value
        if pairs is None and hz is None and minutes is None:
            return None
        return Electroacupuncture(pairs=pairs, frequency_hz=hz, minutes=minutes)

    def _herbs(self) -> Herbs | None:
        herbs = Herbs(
            formula=self._text("formula"),
            form=self._text("form"),
            dose=self._text("dose"),
            times_a_day=self._numbers["times_a_day"].value,
            days=self._numbers["days"].value,
        )
        return None if herbs == Herbs() else herbs

    def _on_done(self) -> None:
        try:
            treatment = self.treatment()
        except ValueOutOfRangeError as error:
            self._problem.setText(str(error))
            return
        self.closed.emit(None if treatment == self._base else treatment)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _number_text(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _check_state(used: bool | None) -> Qt.CheckState:  # noqa: FBT001  # the recorded answer
    if used is None:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if used else Qt.CheckState.Unchecked
