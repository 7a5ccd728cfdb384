"""The fields of a treatment beside its points (STRICTA items), row by row."""

from dataclasses import replace
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.treatment import (
    NEEDLES_MAX,
    RETENTION_MAX,
    SETS_EXAMPLE,
    DeQi,
    Electroacupuncture,
    Herbs,
    SessionResponse,
    Stimulation,
    Treatment,
    TreatmentPart,
    read_sets,
    sets_text,
)
from tracker.domain.words.names import number_words
from tracker.language import tr
from tracker.ui.fields.choice_box import Choice, choice_box, chosen, show_choice
from tracker.ui.fields.named_line import NamedLine
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.visit.treatment.adverse import AdverseEvents
from tracker.ui.visit.treatment.rows import GAP, camel_case, field_row
from tracker.ui.visit.treatment.techniques import Techniques

_SIZES: Final = ("needle_diameter_mm", "needle_length_mm", "depth_mm")
_TEXTS: Final = ("advice", "exercise", "next_technique")
_PAIR: Final = ("leg_pain_before", "leg_pain_after")
_COUNTS: Final = ("needles", "needles_out", "retention_minutes", *_PAIR)
_CURRENT: Final = ("pairs", "minutes")
_DOSES: Final = ("times_a_day", "days")


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
        self._parts: dict[TreatmentPart, list[QWidget]] = {part: [] for part in TreatmentPart}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(GAP)
        self._build_needling()
        self._techniques = Techniques()
        self._techniques.edited.connect(self.edited)
        self._rows.addWidget(self._techniques)
        self._parts[TreatmentPart.TECHNIQUES].append(self._techniques)
        self._build_herbs()
        self._adverse = AdverseEvents()
        self._adverse.edited.connect(self.edited)
        self._build_session()

    def show_treatment(self, treatment: Treatment) -> None:
        """Show a treatment without telling anybody."""
        electro, herbs = treatment.electro, treatment.herbs
        for source, names in ((treatment, _TEXTS), (herbs, ("formula", "form", "dose"))):
            for name in names:
                self._texts[name].setText(getattr(source, name, None) or "")
                self._texts[name].setCursorPosition(0)
        for part, counts in ((treatment, _COUNTS), (electro, _CURRENT), (herbs, _DOSES)):
            for name in counts:
                self._numbers[name].show_value(getattr(part, name, None))
        for name in _SIZES:
            self._texts[name].setText(_number_text(getattr(treatment, name)))
        self._texts["hz"].setText(_number_text(getattr(electro, "frequency_hz", None)))
        self._techniques.show_treatment(treatment)
        self._adverse.show_treatment(treatment)
        self._texts["insertion_sets"].setText(sets_text(treatment.insertion_sets))
        for name in ("de_qi", "stimulation", "session_response", "reach_before", "reach_after"):
            show_choice(self._boxes[name], getattr(treatment, name))

    def show_parts(self, shown: frozenset[TreatmentPart]) -> None:
        """Show these parts and fold the others away."""
        for part, rows in self._parts.items():
            for row in rows:
                row.setVisible(part in shown)

    def fill(self, treatment: Treatment) -> Treatment:
        """Return a treatment with what stands here.

        Raises:
            ValueOutOfRangeError: Something typed is not allowed.
        """
        return replace(
            treatment,
            needles=self._numbers["needles"].value,
            needles_out=self._numbers["needles_out"].value,
            adverse_events=self._adverse.events,
            insertion_sets=read_sets(self._texts["insertion_sets"].text()),
            retention_minutes=self._numbers["retention_minutes"].value,
            needle_diameter_mm=self._decimal("needle_diameter_mm"),
            needle_length_mm=self._decimal("needle_length_mm"),
            depth_mm=self._decimal("depth_mm"),
            de_qi=chosen(self._boxes["de_qi"], DeQi),
            stimulation=chosen(self._boxes["stimulation"], Stimulation),
            electro=self._electro(),
            moxa=self._techniques.adjunct("moxa"),
            cupping=self._techniques.adjunct("cupping"),
            gua_sha=self._techniques.adjunct("gua_sha"),
            tuina=self._techniques.adjunct("tuina"),
            heat=self._techniques.adjunct("heat"),
            herbs=self._herbs(),
            advice=self._text("advice"),
            exercise=self._text("exercise"),
            leg_pain_before=self._numbers["leg_pain_before"].value,
            leg_pain_after=self._numbers["leg_pain_after"].value,
            reach_before=chosen(self._boxes["reach_before"], Reach),
            reach_after=chosen(self._boxes["reach_after"], Reach),
            session_response=chosen(self._boxes["session_response"], SessionResponse),
            next_technique=self._text("next_technique"),
        )

    def _build_needling(self) -> None:
        self._add(
            tr("Needles"),
            self._number("needles", tr("Needles inserted"), NEEDLES_MAX, Unit.NEEDLES),
            self._number(
                "needles_out", tr("Needles taken out"), NEEDLES_MAX, shown=tr("out", "needles")
            ),
            self._number(
                "retention_minutes", tr("Retention, minutes"), RETENTION_MAX, Unit.MINUTES
            ),
        )
        spoken = tr("Insertion sets: needles x minutes, as in {example}", example=SETS_EXAMPLE)
        sets = self._line("insertion_sets", spoken, SETS_EXAMPLE)
        self._add(tr("Sets"), sets, of=TreatmentPart.INSERTION_SETS)
        self._add(
            tr("Stimulation"),
            self._choice("stimulation", tr("Stimulation by hand"), Stimulation, "–"),
            tr("De qi"),
            self._choice("de_qi", tr("De qi"), DeQi, "–"),
        )
        self._add(
            tr("Needle, mm"),
            self._decimal_line("needle_diameter_mm", tr("Needle diameter, mm"), "ø"),
            self._decimal_line("needle_length_mm", tr("Needle length, mm"), tr("long", "needle")),
            self._decimal_line("depth_mm", tr("Depth, mm"), tr("deep", "needle")),
            of=TreatmentPart.NEEDLE,
        )
        self._add(
            tr("Electro"),
            self._number("pairs", tr("Electroacupuncture pairs"), 30, shown=tr("pairs")),
            self._decimal_line("hz", tr("Electroacupuncture frequency, Hz"), tr("Hz")),
            self._number("minutes", tr("Electroacupuncture minutes"), 60, Unit.MINUTES),
            of=TreatmentPart.ELECTRO,
        )

    def _build_herbs(self) -> None:
        self._add(
            tr("Herbs"),
            self._line("formula", tr("Formula"), tr("formula", "of herbs")),
            self._line("form", tr("Form"), tr("form", "of herbs")),
            of=TreatmentPart.HERBS,
        )
        self._add(
            tr("Dose"),
            self._line("dose", tr("Dose"), tr("dose", "of herbs")),
            self._number("times_a_day", tr("Times a day"), 12, shown=tr("a day")),
            self._number("days", tr("Days"), 365, Unit.DAYS, tr("days", "of herbs")),
            of=TreatmentPart.HERBS,
        )
        advice, exercise = TreatmentPart.ADVICE, self._line("exercise", tr("Exercise"))
        self._add(tr("Advice"), self._line("advice", tr("Advice")), of=advice)
        self._add(tr("Exercise"), exercise, of=advice)

    def _build_session(self) -> None:
        self._add(
            tr("Leg pain now"),
            self._number("leg_pain_before", tr("Leg pain before needling"), 10, shown=tr("before")),
            "→",
            self._number("leg_pain_after", tr("Leg pain after needling"), 10, shown=tr("after")),
            of=TreatmentPart.BEFORE_AFTER,
        )
        self._add(
            tr("Reach now"),
            self._zones("reach_before", tr("Pain reach before needling"), tr("before –")),
            "→",
            self._zones("reach_after", tr("Pain reach after needling"), tr("after –")),
            of=TreatmentPart.BEFORE_AFTER,
        )
        self._add(
            tr("In the session"),
            self._choice("session_response", tr("Within the session"), SessionResponse, "–"),
            tr("Adverse"),
            self._adverse.list,
        )
        self._rows.addWidget(self._adverse)
        self._add(
            tr("Next time"),
            self._line("next_technique", tr("Next technique")),
            of=TreatmentPart.NEXT_VISIT,
        )

    def _add(self, title: str, *parts: QWidget | str, of: TreatmentPart | None = None) -> None:
        row = QWidget()
        layout = field_row(title, *parts)
        layout.setContentsMargins(0, 0, 0, 0)
        row.setLayout(layout)
        self._rows.addWidget(row)
        if of is not None:
            self._parts[of].append(row)

    def _line(self, name: str, spoken: str, shown: str = "") -> QLineEdit:
        field = NamedLine(f"{camel_case(name)}Text", spoken, shown)
        field.textEdited.connect(self.edited)
        self._texts[name] = field
        return field

    def _decimal_line(self, name: str, spoken: str, shown: str) -> QLineEdit:
        field = self._line(name, spoken, shown)
        field.setValidator(QDoubleValidator(0.0, 1000.0, 2, field))
        return field

    def _number(
        self, name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS, shown: str = ""
    ) -> NumberInput:
        field = NumberInput(f"{camel_case(name)}Number", spoken, most, unit, shown)
        field.setToolTip(spoken)
        field.edited.connect(self.edited)
        field.finished_entry.connect(self._on_number_finished)
        self._numbers[name] = field
        return field

    def _choice(self, name: str, spoken: str, kind: type[Choice], blank: str = "") -> QComboBox:
        return self._box(name, choice_box(f"{camel_case(name)}Choice", spoken, kind, blank))

    def _zones(self, name: str, spoken: str, blank: str) -> QComboBox:
        box = choice_box(f"{camel_case(name)}Choice", spoken, Reach, blank, attrgetter("zone"))
        return self._box(name, box)

    def _box(self, name: str, box: QComboBox) -> QComboBox:
        box.setToolTip(box.accessibleName())
        box.activated.connect(self.edited)
        self._boxes[name] = box
        return box

    def _decimal(self, name: str) -> float | None:
        text = self._texts[name].text().strip().replace(",", ".")
        return float(text) if text else None

    def _text(self, name: str) -> str | None:
        return self._texts[name].text().strip() or None

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

    def _on_number_finished(self, _field: NumberInput) -> None:
        self.focusNextChild()


def _number_text(value: float | None) -> str:
    return "" if value is None else number_words(value)
