"""The fields of a treatment beside its points (STRICTA items), in one grid."""

from dataclasses import replace
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.treatment import (
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
from tracker.domain.words.names import number_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_box import Choice, choice_box, chosen, show_choice
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.visit.treatment.entries import YesNo, yes_no_words

_ADJUNCTS: Final = {
    "moxa": (marked("Moxa"), marked("Moxa used"), marked("Moxa, in words")),
    "cupping": (marked("Cupping"), marked("Cupping used"), marked("Cupping, in words")),
    "gua_sha": (marked("Gua sha"), marked("Gua sha used"), marked("Gua sha, in words")),
    "tuina": (marked("Tuina"), marked("Tuina used"), marked("Tuina, in words")),
    "heat": (marked("Heat"), marked("Heat used"), marked("Heat, in words")),
}  # its name, whether it was used, how
_SIZES: Final = ("needle_diameter_mm", "needle_length_mm", "depth_mm")
_TEXTS: Final = ("advice", "exercise", "next_technique")
_PAIR: Final = ("leg_pain_before", "leg_pain_after")
_COUNTS: Final = ("needles", "retention_minutes", "interval_days", *_PAIR)
_CURRENT: Final = ("pairs", "minutes")
_DOSES: Final = ("times_a_day", "days")
_USED: Final = {None: None, True: YesNo.YES, False: YesNo.NO}


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
        electro, herbs = treatment.electro, treatment.herbs
        for source, names in ((treatment, _TEXTS), (herbs, ("formula", "form", "dose"))):
            for name in names:
                self._texts[name].setText(getattr(source, name, None) or "")
        for part, counts in ((treatment, _COUNTS), (electro, _CURRENT), (herbs, _DOSES)):
            for name in counts:
                self._numbers[name].show_value(getattr(part, name, None))
        for name in _SIZES:
            self._texts[name].setText(_number_text(getattr(treatment, name)))
        self._texts["hz"].setText(_number_text(getattr(electro, "frequency_hz", None)))
        for name in _ADJUNCTS:
            adjunct: Adjunct = getattr(treatment, name)
            show_choice(self._boxes[name], _USED[adjunct.used])
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
            tr("Needles, minutes"),
            self._number("needles", tr("Needles inserted"), NEEDLES_MAX),
            self._number(
                "retention_minutes", tr("Retention, minutes"), RETENTION_MAX, Unit.MINUTES
            ),
        )
        self._add(
            tr("Stimulation"), self._choice("stimulation", tr("Stimulation by hand"), Stimulation)
        )
        self._add(
            tr("Needle ø, length, depth mm"),
            self._line("needle_diameter_mm", tr("Needle diameter, mm"), is_number=True),
            self._line("needle_length_mm", tr("Needle length, mm"), is_number=True),
            self._line("depth_mm", tr("Depth, mm"), is_number=True),
        )
        self._add(tr("De qi"), self._choice("de_qi", tr("De qi"), DeQi))
        self._add(
            tr("Electro: pairs, Hz, min"),
            self._number("pairs", tr("Electroacupuncture pairs"), 30),
            self._line("hz", tr("Electroacupuncture frequency, Hz"), is_number=True),
            self._number("minutes", tr("Electroacupuncture minutes"), 60, Unit.MINUTES),
        )

    def _build_adjuncts(self) -> None:
        for name, (title, used, how) in _ADJUNCTS.items():
            box = choice_box(f"{_camel(name)}Choice", tr(used), YesNo, "–", yes_no_words)
            self._add_box(name, box)
            line = self._line(name, tr(how))
            line.setPlaceholderText("")
            line.textEdited.connect(self._on_adjunct_written)
            row = self._grid.rowCount()
            self._grid.addWidget(_title(tr(title), box), row, 0)
            self._grid.addWidget(box, row, 1, 1, 2)
            self._grid.addWidget(line, row, 3, 1, 4)

    def _build_herbs(self) -> None:
        self._add(tr("Herbs"), self._line("formula", tr("Formula")), self._line("form", tr("Form")))
        self._add(
            tr("Dose, times a day, days"),
            self._line("dose", tr("Dose")),
            self._number("times_a_day", tr("Times a day"), 12),
            self._number("days", tr("Days"), 365, Unit.DAYS),
        )
        self._add(tr("Advice"), self._line("advice", tr("Advice")))
        self._add(tr("Exercise"), self._line("exercise", tr("Exercise")))

    def _build_session(self) -> None:
        self._add(
            tr("Leg pain now, before → after"),
            self._number("leg_pain_before", tr("Leg pain before needling"), 10),
            self._number("leg_pain_after", tr("Leg pain after needling"), 10),
        )
        self._add(
            tr("Reach now, before → after"),
            self._zones("reach_before", tr("Pain reach before needling")),
            self._zones("reach_after", tr("Pain reach after needling")),
        )
        self._add(
            tr("Within the session"),
            self._choice("session_response", tr("Within the session"), SessionResponse),
        )
        self._add(
            tr("Next visit in days"),
            self._number("interval_days", tr("Days to next visit"), 365, Unit.DAYS),
        )
        self._add(tr("Next technique"), self._line("next_technique", tr("Next technique")))

    def _add(self, label: str, *fields: QWidget) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(_title(label, fields[0]), row, 0)
        span = 6 // len(fields)
        for number, field in enumerate(fields):
            self._grid.addWidget(field, row, 1 + number * span, 1, span)

    def _line(self, name: str, spoken: str, *, is_number: bool = False) -> QLineEdit:
        field = named_line(f"{_camel(name)}Text", spoken, "" if is_number else spoken)
        if is_number:
            field.setValidator(QDoubleValidator(0.0, 1000.0, 2, field))
        field.textEdited.connect(self.edited)
        self._texts[name] = field
        return field

    def _number(self, name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS) -> NumberInput:
        field = NumberInput(f"{_camel(name)}Number", spoken, most, unit)
        field.setToolTip(spoken)
        field.edited.connect(self.edited)
        field.finished_entry.connect(self._on_number_finished)
        self._numbers[name] = field
        return field

    def _choice(self, name: str, spoken: str, kind: type[Choice]) -> QComboBox:
        box = choice_box(f"{_camel(name)}Choice", spoken, kind)
        self._add_box(name, box)
        return box

    def _add_box(self, name: str, box: QComboBox) -> None:
        box.activated.connect(self.edited)
        self._boxes[name] = box

    def _zones(self, name: str, spoken: str) -> QComboBox:
        box = choice_box(f"{_camel(name)}Choice", spoken, Reach, "–", attrgetter("zone"))
        self._add_box(name, box)
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
    return "" if value is None else number_words(value)
