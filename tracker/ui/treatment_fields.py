"""The fields of a treatment beside its points (STRICTA items), in one grid."""

from dataclasses import replace
from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from tracker.domain.anatomy import ZONES, Reach
from tracker.domain.treatment import (
    NEEDLES_MAX,
    RETENTION_MAX,
    Adjunct,
    DeQi,
    Electroacupuncture,
    Herbs,
    SessionResponse,
    Stimulation,
    Treatment,
)
from tracker.ui.convert import choice_box, chosen, show_choice
from tracker.ui.widgets.number_input import NumberInput

_ADJUNCTS: Final = ("moxa", "cupping", "gua_sha", "tuina", "heat")
_SIZES: Final = ("needle_diameter_mm", "needle_length_mm", "depth_mm")
_TEXTS: Final = ("advice", "exercise", "next_technique")
_COUNTS: Final = ("needles", "retention_minutes", "interval_days", "leg_pain_before",
                  "leg_pain_after")  # fmt: skip


class YesNo(Enum):
    """Whether something was used."""

    YES = "yes"
    NO = "no"


class TreatmentFields(QWidget):
    """Needles, stimulation, adjuncts, herbs, advice, the pair before and after, the plan.

    Signals:
        edited: The person changed something.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, QLineEdit] = {}
        self._numbers: dict[str, NumberInput] = {}
        self._boxes: dict[str, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(5)
        self._grid.setVerticalSpacing(4)
        for column in range(1, 7):
            self._grid.setColumnStretch(column, 1)
        self._build_needling()
        self._build_adjuncts()
        self._build_herbs()
        self._build_session()

    def show_treatment(self, treatment: Treatment) -> None:
        """Show a treatment without telling anybody."""
        electro, herbs = treatment.electro, treatment.herbs or Herbs()
        for name in _SIZES:
            self._texts[name].setText(_number_text(getattr(treatment, name)))
        for name in _TEXTS:
            self._texts[name].setText(getattr(treatment, name) or "")
        for name in _COUNTS:
            self._numbers[name].show_value(getattr(treatment, name))
        self._texts["hz"].setText(_number_text(electro.frequency_hz if electro else None))
        self._numbers["pairs"].show_value(electro.pairs if electro else None)
        self._numbers["minutes"].show_value(electro.minutes if electro else None)
        for name in ("formula", "form", "dose"):
            self._texts[name].setText(getattr(herbs, name) or "")
        self._numbers["times_a_day"].show_value(herbs.times_a_day)
        self._numbers["days"].show_value(herbs.days)
        for name in _ADJUNCTS:
            adjunct: Adjunct = getattr(treatment, name)
            used = {None: None, True: YesNo.YES, False: YesNo.NO}[adjunct.used]
            show_choice(self._boxes[name], used)
            self._texts[name].setText(adjunct.text or "")
        for name in ("de_qi", "stimulation", "session_response", "reach_before", "reach_after"):
            show_choice(self._boxes[name], getattr(treatment, name))

    def fill(self, treatment: Treatment) -> Treatment:
        """Return a treatment with what stands here.

        Raises:
            ValueOutOfRangeError: Something typed is not allowed.
        """
        return replace(
            treatment,
            needles=self._numbers["needles"].value,
            retention_minutes=self._numbers["retention_minutes"].value,
            needle_diameter_mm=self._decimal("needle_diameter_mm"),
            needle_length_mm=self._decimal("needle_length_mm"),
            depth_mm=self._decimal("depth_mm"),
            de_qi=chosen(self._boxes["de_qi"], DeQi),
            stimulation=chosen(self._boxes["stimulation"], Stimulation),
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
            reach_before=chosen(self._boxes["reach_before"], Reach),
            reach_after=chosen(self._boxes["reach_after"], Reach),
            session_response=chosen(self._boxes["session_response"], SessionResponse),
            interval_days=self._numbers["interval_days"].value,
            next_technique=self._text("next_technique"),
        )

    def _build_needling(self) -> None:
        self._add(
            "Needles, minutes",
            self._number("needles", "Needles inserted", NEEDLES_MAX),
            self._number("retention_minutes", "Retention, minutes", RETENTION_MAX),
        )
        self._add("Stimulation", self._choice("stimulation", "Stimulation by hand", Stimulation))
        self._add(
            "Needle ø, length, depth mm",
            self._line("needle_diameter_mm", "Needle diameter, mm", is_number=True),
            self._line("needle_length_mm", "Needle length, mm", is_number=True),
            self._line("depth_mm", "Depth, mm", is_number=True),
        )
        self._add("De qi", self._choice("de_qi", "De qi", DeQi))
        self._add(
            "Electro: pairs, Hz, min",
            self._number("pairs", "Electroacupuncture pairs", 30),
            self._line("hz", "Electroacupuncture frequency, Hz", is_number=True),
            self._number("minutes", "Electroacupuncture minutes", 60),
        )

    def _build_adjuncts(self) -> None:
        for name in _ADJUNCTS:
            words = name.replace("_", " ").capitalize()
            box = self._choice(name, f"{words} used", YesNo, blank="–")
            line = self._line(name, f"{words}, in words")
            line.setPlaceholderText("")
            line.textEdited.connect(self._on_adjunct_written)
            row = self._grid.rowCount()
            self._grid.addWidget(_title(words, box), row, 0)
            self._grid.addWidget(box, row, 1, 1, 2)
            self._grid.addWidget(line, row, 3, 1, 4)

    def _build_herbs(self) -> None:
        self._add("Herbs", self._line("formula", "Formula"), self._line("form", "Form"))
        self._add(
            "Dose, times a day, days",
            self._line("dose", "Dose"),
            self._number("times_a_day", "Times a day", 12),
            self._number("days", "Days", 365),
        )
        self._add("Advice", self._line("advice", "Advice"))
        self._add("Exercise", self._line("exercise", "Exercise"))

    def _build_session(self) -> None:
        self._add(
            "Leg pain now, before → after",
            self._number("leg_pain_before", "Leg pain before needling", 10),
            self._number("leg_pain_after", "Leg pain after needling", 10),
        )
        self._add(
            "Reach now, before → after",
            self._zones("reach_before", "Pain reach before needling"),
            self._zones("reach_after", "Pain reach after needling"),
        )
        self._add(
            "Within the session",
            self._choice("session_response", "Within the session", SessionResponse),
        )
        self._add("Next visit in days", self._number("interval_days", "Days to next visit", 365))
        self._add("Next technique", self._line("next_technique", "Next technique"))

    def _add(self, label: str, *fields: QWidget) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(_title(label, fields[0]), row, 0)
        span = 6 // len(fields)
        for number, field in enumerate(fields):
            self._grid.addWidget(field, row, 1 + number * span, 1, span)

    def _line(self, name: str, spoken: str, *, is_number: bool = False) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"{_camel(name)}Text")
        field.setAccessibleName(spoken)
        field.setPlaceholderText("" if is_number else spoken)
        if is_number:
            field.setValidator(QDoubleValidator(0.0, 1000.0, 2, field))
        field.textEdited.connect(self._on_edited)
        self._texts[name] = field
        return field

    def _number(self, name: str, spoken: str, most: int) -> NumberInput:
        field = NumberInput(f"{_camel(name)}Number", spoken, most)
        field.setToolTip(spoken)
        field.edited.connect(self._on_edited)
        field.finished_entry.connect(self._on_number_finished)
        self._numbers[name] = field
        return field

    def _choice(
        self, name: str, spoken: str, kind: type[Enum], blank: str = "not recorded"
    ) -> QComboBox:
        box = choice_box(f"{_camel(name)}Choice", spoken, kind, blank)
        box.activated.connect(self._on_edited)
        self._boxes[name] = box
        return box

    def _zones(self, name: str, spoken: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"{_camel(name)}Choice")
        box.setAccessibleName(spoken)
        box.addItem("–", None)
        for zone in ZONES:
            box.addItem(zone.zone, zone)
        box.activated.connect(self._on_edited)
        self._boxes[name] = box
        return box

    def _decimal(self, name: str) -> float | None:
        text = self._texts[name].text().strip().replace(",", ".")
        return float(text) if text else None

    def _text(self, name: str) -> str | None:
        return self._texts[name].text().strip() or None

    def _adjunct(self, name: str) -> Adjunct:
        answer = chosen(self._boxes[name], YesNo)
        return Adjunct(used=None if answer is None else answer is YesNo.YES, text=self._text(name))

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

    def _on_adjunct_written(self) -> None:
        """Words about a technique mean that it was used, unless somebody said no."""
        for name in _ADJUNCTS:
            if self._texts[name] is self.sender() and chosen(self._boxes[name], YesNo) is None:
                show_choice(self._boxes[name], YesNo.YES)
        self.edited.emit()

    def _on_number_finished(self, _field: NumberInput) -> None:
        self.focusNextChild()

    def _on_edited(self) -> None:
        self.edited.emit()


def _title(words: str, buddy: QWidget) -> QLabel:
    title = QLabel(words)
    title.setProperty("look", "small")
    title.setWordWrap(True)
    title.setBuddy(buddy)
    return title


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _number_text(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
