"""The fields of the visit form, laid out so that a visit fits without scrolling at 768 pixels.

Every row has its own height, except the drawing of the reaches, which takes what is left: nothing
moves while one types.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.anatomy import Leg, Side
from tracker.domain.values.checks import MINUTES_MAX
from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import last_visit_before, visit_number
from tracker.domain.values.visit import Visit
from tracker.language import tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.note_input import NoteInput
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.fields.reach.field import ReachField
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.reach.values import PLACES, Place
from tracker.ui.fields.score_field import ScoreField
from tracker.ui.fields.score_input import SECOND_DIGIT_MS, ScoreInput
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.theme import Theme
from tracker.ui.visit.note_row import NoteRow
from tracker.ui.visit.phase_choice import PhaseChoice
from tracker.ui.visit.reaction_field import ReactionField
from tracker.ui.visit.red_flags.line import RedFlagBlock, flag_entries
from tracker.ui.visit.state import FormState
from tracker.ui.visit.treatment.line import TreatmentBlock

_EDGE: Final = 8  # px beside the rows
_GAP: Final = 4  # px between two rows, where there is room
_FIELD_HEIGHT: Final = 28  # px
_MAIN_LEG: Final[Mapping[Side | None, Leg]] = {
    Side.LEFT: Leg.LEFT,
    Side.RIGHT: Leg.RIGHT,
    Side.BOTH: Leg.LEFT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One place of the form: how it is read, shown, and shown beside the last visit.

    Attributes:
        name: What ``FormState`` calls it.
        read: Returns what stands there.
        show: Shows a value without telling anybody; one that asks about jumps is told ``is_sure``.
        show_last: Takes what the last visit said; None when it said nothing.
        show_saved: Takes what is saved of a visit that is amended; nothing for a new one.
        saved_of: Returns that of a visit; None where it is under the name of the last visit's.
        of_visit: What a ``Visit`` calls it, for the last visit's value.
        keys: What takes the keys; None where another row says so.
        asking: What asks whether a jump is meant; None when nothing does.
        part: What is put into the form; None where it stands beside another row or in the foot.
    """

    name: str
    read: Callable[[], object]
    show: Callable[..., None]
    show_last: Callable[..., None] | None = None
    show_saved: Callable[..., None] | None = None
    saved_of: Callable[[Visit], object] | None = None
    of_visit: str = ""
    keys: "EntryField | NumberInput | TreatmentBlock | None" = None
    asking: ScoreInput | ReachInput | None = None
    part: QWidget | QLayout | None = None

    def saved(self, visit: Visit) -> object:
        """Return what a visit says here."""
        if self.saved_of is not None:
            return self.saved_of(visit)
        return getattr(visit, self.of_visit or self.name)


class VisitFields(QWidget):
    """Every field of a visit, in the order of the keys.

    Attributes:
        scores: The inputs of the scores, by the visit's names.
        in_order: The fields the focus walks through, first to last.
    """

    def __init__(self, theme: Theme, second_digit_ms: int = SECOND_DIGIT_MS) -> None:
        super().__init__()
        self._theme, self._wait = theme, second_digit_ms
        self.scores: dict[str, ScoreInput] = {}
        self._reach_field = ReachField(theme)
        self.reach = self._reach_field.input
        self.sitting = NumberInput(
            "sittingMinutes", tr("Sitting, minutes"), MINUTES_MAX, Unit.MINUTES
        )
        self.walking = NumberInput(
            "walkingMinutes", tr("Walking, minutes"), MINUTES_MAX, Unit.MINUTES
        )
        self._reaction_field = ReactionField(theme)
        self.reaction = self._reaction_field.choice
        self.red_flags = RedFlagBlock(theme)
        self.treatment = TreatmentBlock()
        self.phase = PhaseChoice(theme)
        self.note = NoteInput()
        self._table = (*self._measured(), *self._answered())
        self._build()
        self.in_order = tuple(one.keys for one in self._table if one.keys is not None)

    def state(self, visit_date: date) -> FormState:
        """Return what stands in every field, for the day the form shows."""
        read = {one.name: one.read() for one in self._table}
        return FormState(visit_date=visit_date, **read)  # type: ignore[arg-type]  # each its own

    def first_empty(self) -> QWidget:
        """Return the first field in which nothing stands; the note where something does in all."""
        empty = FormState(visit_date=date.min)
        for one in self._table:
            if one.keys is None or not one.keys.isEnabled():
                continue
            is_reach = one.asking is self.reach
            is_empty = self.reach.is_empty if is_reach else one.read() == getattr(empty, one.name)
            if is_empty:
                return one.keys
        return self.note

    def begin(self, course: Course, visit: Visit) -> None:
        """Take the course's side, what the visit before said, and what was decided."""
        last, side = last_visit_before(course, visit), course.assessment.side
        self.reach.show_main(_MAIN_LEG.get(side), asks_both=side is Side.BOTH)
        copied = None if last is None else (visit_number(course, last), last.treatment)
        self.treatment.begin(copied, side)
        for one in self._table:
            if one.show_saved is not None:
                one.show_saved(*(() if visit.visit_id is None else (one.saved(visit),)))
        self.phase.show_decision(visit.decision)

    def show_state(self, state: FormState, before: FormState) -> None:
        """Show what was entered; a jump that does not stand in ``before`` is asked about again."""
        self.reach.start_over()
        for one in self._table:
            value = getattr(state, one.name)
            if one.asking is None:
                one.show(value)
            else:
                one.show(value, is_sure=value == getattr(before, one.name))

    def show_last(self, last: Visit | None) -> None:
        """Show what the visit before said beside what is typed; None when it is the first."""
        for one in self._table:
            if one.show_last is not None:
                one.show_last(None if last is None else getattr(last, one.of_visit or one.name))
        self.reaction.show_not_asked(tr("first visit") if last is None else "")
        self.red_flags.show_first(is_first=last is None)

    def find_unsure(self) -> "ScoreInput | ReachInput | None":
        """Return the first field whose jump waits to be confirmed; None when none does."""
        asking = [one.asking for one in self._table if one.asking is not None]
        for one in asking:
            one.settle()
        return next((one for one in asking if one.asks_sure), None)

    def _measured(self) -> tuple[Field, ...]:
        """Return what is measured, top to bottom; a new score is one row."""
        return (
            self._score("back_pain", tr("&Back pain")),
            self._score("leg_pain", tr("&Leg pain")),
            *self._zones(),
            self._score("tingling", tr("Tin&gling")),
            self._score("numbness", tr("N&umbness")),
            self._minutes("sitting", self.sitting, self._build_minutes()),
            self._minutes("walking", self.walking),
            self._score("sleep_trouble", tr("Sleep t&rouble")),
        )

    def _answered(self) -> tuple[Field, ...]:
        """Return what is answered, given and written, top to bottom."""
        flags, phase = self.red_flags, self.phase
        treatment, note, row = self.treatment, self.note, NoteRow(self.note)
        return (
            self._reaction(),
            Field(
                name="flags",
                read=lambda: flags.entries,
                show=flags.show_entries,
                show_last=flags.show_last,
                show_saved=flags.show_saved,
                saved_of=flag_entries,
                of_visit="weakness",
                keys=flags,
                part=flags,
            ),
            Field(
                name="treatment",
                read=lambda: treatment.entries,
                show=treatment.show_entries,
                show_saved=treatment.show_saved,
                keys=treatment,
                part=treatment,
            ),
            Field(name="phase", read=lambda: phase.entries, show=phase.show_entries, keys=phase),
            Field(
                name="note",
                read=note.toPlainText,
                show=row.show_text,
                show_saved=row.show_saved,
                part=row,
            ),
        )

    def _reaction(self) -> Field:
        reaction = self.reaction
        return Field(
            name="reaction",
            read=lambda: reaction.value,
            show=self._reaction_field.show_value,
            show_last=reaction.show_last,
            show_saved=self._reaction_field.show_saved,
            keys=reaction,
            part=self._build_reaction(),
        )

    def _score(self, name: str, label: str) -> Field:
        field = ScoreField(self._theme, camel_name(name), label, second_digit_ms=self._wait)
        self.scores[name] = field.score
        return Field(
            name=name,
            read=lambda: field.value,
            show=field.show_value,
            show_last=field.show_last,
            show_saved=field.show_saved,
            keys=field.score,
            asking=field.score,
            part=field,
        )

    def _zones(self) -> Iterator[Field]:
        for place in PLACES:
            is_first = place == PLACES[0]
            yield Field(
                name=place_name(place),
                read=partial(self.reach.zone, place),
                show=partial(self.reach.show_zone, place),
                show_last=partial(self.reach.show_last, place),
                show_saved=partial(self.reach.show_saved, place),
                keys=self.reach if is_first else None,
                asking=self.reach,
                part=self._reach_field if is_first else None,
            )

    @staticmethod
    def _minutes(name: str, field: NumberInput, part: QHBoxLayout | None = None) -> Field:
        return Field(
            name=name,
            read=field.text,
            show=field.show_text,
            show_last=field.show_last,
            show_saved=field.show_saved,
            of_visit=f"{name}_minutes",
            keys=field,
            part=part,
        )

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 0, _EDGE, 0)
        layout.setSpacing(0)
        for one in self._table:
            if isinstance(one.part, QWidget):
                layout.addWidget(one.part, int(one.part is self._reach_field))
            elif one.part is not None:
                layout.addLayout(one.part)
            if one.part is not None:
                layout.addSpacerItem(_gap())
        layout.addStretch(0)
        order = (self.scores["leg_pain"], self.reach, *self._reach_field.kinds.values())
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _build_minutes(self) -> QHBoxLayout:
        minutes = QHBoxLayout()
        minutes.setSpacing(8)
        for label, field in ((tr("S&its"), self.sitting), (tr("Wal&ks"), self.walking)):
            field.setFixedHeight(_FIELD_HEIGHT)
            minutes.addLayout(self._beside(label, field))
        return minutes

    def _build_reaction(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self._reaction_field, 1)
        self.more = QPushButton(tr("More…"))
        self.more.setObjectName("moreOfVisit")
        self.more.setAccessibleName(tr("More: flare, activities, questionnaires"))
        self.more.setToolTip(tr("Flare hours, the patient's activities, questionnaire totals"))
        make_clickable(self.more, "link")
        self.more.setFixedHeight(_FIELD_HEIGHT)
        row.addWidget(self.more)
        return row

    @staticmethod
    def _beside(label: str, field: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        title = QLabel(label)
        title.setProperty("look", "strong")
        title.setBuddy(field)
        row.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(field, 1)
        return row


def _gap() -> QSpacerItem:
    """Return the room between two rows, which a low window gives to them."""
    return QSpacerItem(0, _GAP, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)


def camel_name(name: str) -> str:
    """Return a field's name as its widget is called: ``sleepTrouble`` of ``sleep_trouble``."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def place_name(place: Place) -> str:
    """Return what a visit calls how far something is felt down a leg."""
    kind, leg = place
    return f"{kind.name.lower()}_reach_{leg.value}"
