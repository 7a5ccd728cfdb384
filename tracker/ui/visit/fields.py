"""The fields of the visit form, laid out so that a visit fits without scrolling at 768 pixels."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.anatomy import Leg, Side
from tracker.domain.values.checks import MINUTES_MAX
from tracker.domain.values.visit import Reaction, Visit
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import Choice, ChoiceInput
from tracker.ui.fields.note_input import NoteInput
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.reach.values import NO_REACHES, PLACES, ReachKind
from tracker.ui.fields.score_field import ScoreField
from tracker.ui.fields.score_input import SECOND_DIGIT_MS, ScoreInput
from tracker.ui.look.theme import Theme
from tracker.ui.visit.phase_choice import PhaseChoice
from tracker.ui.visit.red_flags.line import RedFlagBlock, flag_entries, had_weakness
from tracker.ui.visit.state import FormState, reaches_of
from tracker.ui.visit.treatment.line import TreatmentBlock

REACTIONS: Final = (
    Choice(Reaction.BETTER, marked("Better", "answer"), "B"),
    Choice(Reaction.SAME, marked("Same", "answer"), "S"),
    Choice(Reaction.FLARE, marked("Flare", "answer"), "F"),
)


class VisitFields(QWidget):
    """Every field of a visit, in the order of the keys.

    Attributes:
        in_order: The fields the focus walks through, first to last.
    """

    def __init__(
        self, theme: Theme, now: Callable[[], datetime], second_digit_ms: int = SECOND_DIGIT_MS
    ) -> None:
        super().__init__()
        self._theme, self._wait = theme, second_digit_ms
        self.back_pain = self._score("backPain", tr("&Back pain"))
        self.leg_pain = self._score("legPain", tr("&Leg pain"))
        self.reach = ReachInput(theme, "painReach", tr("How far down each leg, in the last 7 days"))
        self.tingling = self._score("tingling", tr("Tin&gling"))
        self.numbness = self._score("numbness", tr("N&umbness"))
        self.sitting = NumberInput(
            "sittingMinutes", tr("Sitting, minutes"), MINUTES_MAX, Unit.MINUTES
        )
        self.walking = NumberInput(
            "walkingMinutes", tr("Walking, minutes"), MINUTES_MAX, Unit.MINUTES
        )
        self.sleep = self._score("sleepTrouble", tr("Sleep t&rouble"))
        self._scores = {
            "back_pain": self.back_pain,
            "leg_pain": self.leg_pain,
            "tingling": self.tingling,
            "numbness": self.numbness,
            "sleep_trouble": self.sleep,
        }
        self.reaction = ChoiceInput(theme, "reaction", tr("Since the last treatment"), REACTIONS)
        self.red_flags = RedFlagBlock(theme)
        self.treatment = TreatmentBlock()
        self.phase = PhaseChoice(theme, now)
        self.note = NoteInput()
        self._build()
        self.in_order = (
            self.back_pain.score, self.leg_pain.score, self.reach, self.tingling.score,
            self.numbness.score, self.sitting, self.walking, self.sleep.score, self.reaction,
            self.red_flags, self.treatment, self.phase,
        )  # fmt: skip

    def state(self, visit_date: date) -> FormState:
        """Return what stands in every field, for the day the form shows."""
        reaches, reaction = self.reach.reaches, self.reaction.value
        return FormState(
            visit_date=visit_date,
            back_pain=self.back_pain.value,
            leg_pain=self.leg_pain.value,
            tingling=self.tingling.value,
            numbness=self.numbness.value,
            sleep_trouble=self.sleep.value,
            pain_reach_left=reaches.of(ReachKind.PAIN, Leg.LEFT),
            pain_reach_right=reaches.of(ReachKind.PAIN, Leg.RIGHT),
            sensory_reach_left=reaches.of(ReachKind.SENSORY, Leg.LEFT),
            sensory_reach_right=reaches.of(ReachKind.SENSORY, Leg.RIGHT),
            sitting=self.sitting.text(),
            walking=self.walking.text(),
            reaction=reaction if isinstance(reaction, Reaction) else None,
            flags=self.red_flags.entries,
            treatment=self.treatment.entries,
            phase=self.phase.entries,
            note=self.note.toPlainText(),
        )

    def show_visit(self, visit: Visit, last: Visit | None, side: Side | None) -> None:
        """Show a saved visit's values, or none, beside the last visit's; nobody is told."""
        for name, field in self._scores.items():
            field.show_value(getattr(visit, name))
        self.reach.show_reaches(reaches_of(visit), main_leg(side))
        self.sitting.show_value(visit.sitting_minutes)
        self.walking.show_value(visit.walking_minutes)
        self.reaction.show_value(visit.reaction)
        self.show_last(last)
        self.red_flags.show_entries(
            flag_entries(visit),
            had_weakness=last is not None and had_weakness(last),
            is_first=last is None,
        )
        self._show_note(visit.note or "")
        self.phase.show_decision(visit.decision)

    def show_state(self, state: FormState, base: FormState, side: Side | None) -> None:
        """Show what was entered before; a jump that ``base`` does not hold is asked about again."""
        for name, field in self._scores.items():
            value = getattr(state, name)
            field.show_value(value, is_sure=value == getattr(base, name))
        unsure = frozenset(
            place for place in PLACES if state.reaches.of(*place) is not base.reaches.of(*place)
        )
        self.reach.show_reaches(state.reaches, main_leg(side), unsure=unsure)
        self.sitting.show_text(state.sitting)
        self.walking.show_text(state.walking)
        self.reaction.show_value(state.reaction)
        self.red_flags.restore(state.flags)
        self.treatment.show_entries(state.treatment)
        self.phase.show_entries(state.phase)
        self._show_note(state.note)

    def show_last(self, last: Visit | None) -> None:
        """Show what the visit before said beside what is typed; None when it is the first."""
        on = None if last is None else last.visit_date
        for name, field in self._scores.items():
            field.show_last(None if last is None else getattr(last, name), on)
        self.reach.show_last(NO_REACHES if last is None else reaches_of(last), on)
        self.sitting.show_last(None if last is None else last.sitting_minutes, on)
        self.walking.show_last(None if last is None else last.walking_minutes, on)
        self.reaction.show_last(None if last is None else last.reaction)
        self.reaction.show_not_asked(tr("first visit") if last is None else "")

    def find_unsure(self) -> "ScoreInput | ReachInput | None":
        """Return the first field whose jump waits to be confirmed; None when none does."""
        asking: tuple[ScoreInput | ReachInput, ...] = (
            self.back_pain.score, self.leg_pain.score, self.reach, self.tingling.score,
            self.numbness.score, self.sleep.score,
        )  # fmt: skip
        for one in asking:
            one.settle()
        return next((one for one in asking if one.asks_sure), None)

    def _show_note(self, text: str) -> None:
        if text != self.note.toPlainText():
            blocker = QSignalBlocker(self.note)
            self.note.setPlainText(text)
            self.note.moveCursor(QTextCursor.MoveOperation.End)  # one goes on writing
            blocker.unblock()

    def _score(self, name: str, label: str) -> ScoreField:
        return ScoreField(self._theme, name, label, second_digit_ms=self._wait)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.back_pain, 4)
        layout.addWidget(self.leg_pain, 4)
        layout.addLayout(self._build_reach(), 14)
        layout.addWidget(self.tingling, 4)
        layout.addWidget(self.numbness, 4)
        minutes = QHBoxLayout()
        minutes.setSpacing(8)
        minutes.addLayout(self._beside(tr("S&it, min"), self.sitting))
        minutes.addLayout(self._beside(tr("Wal&k, min"), self.walking))
        layout.addLayout(minutes)
        layout.addWidget(self.sleep, 4)
        layout.addLayout(self._build_reaction())
        layout.addWidget(self.red_flags)
        layout.addWidget(self.treatment)
        below = QHBoxLayout()
        below.setSpacing(8)
        phase = self._labelled(tr("Phase, propose&d"), self.phase)
        phase.addWidget(self.phase.reason)
        phase.addStretch(1)
        below.addLayout(phase, 6)
        note = self._labelled(tr("N&ote"), self.note, tr("/ for a text"))
        note.addStretch(1)
        below.addLayout(note, 5)
        layout.addLayout(below, 6)
        layout.addStretch(1)
        self.phase.reason.hide()
        QWidget.setTabOrder(self.leg_pain.score, self.reach)
        QWidget.setTabOrder(self.reach, self._kinds[ReachKind.PAIN])
        QWidget.setTabOrder(self._kinds[ReachKind.PAIN], self._kinds[ReachKind.SENSORY])

    def _build_reach(self) -> QVBoxLayout:
        column = self._labelled(tr("P&ain reaches"), self.reach, tr("furthest, last 7 days"))
        head = column.itemAt(0)
        row = None if head is None else head.layout()
        if isinstance(row, QHBoxLayout):
            row.addLayout(self._build_kinds())
        return column

    def _build_kinds(self) -> QHBoxLayout:
        """Build the choice of what the drawing sets, as one row of two halves."""
        row = QHBoxLayout()
        row.setSpacing(0)
        pain, sensory = QPushButton(tr("Pain")), QPushButton(tr("Tingling"))
        pain.setObjectName("painReachKind")
        pain.setAccessibleName(tr("Pain: how far down the leg"))
        sensory.setObjectName("sensoryReach")
        sensory.setAccessibleName(tr("Tingling or numbness: how far down the leg"))
        sensory.setToolTip(tr("Choose how far tingling or numbness goes (Space in the drawing)"))
        self._kinds = {ReachKind.PAIN: pain, ReachKind.SENSORY: sensory}
        group = QButtonGroup(self)
        for button in self._kinds.values():
            button.setProperty("look", "segment")
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self._on_kind_shown()
        group.buttonClicked.connect(self._on_kind_clicked)
        self.reach.kind_shown.connect(self._on_kind_shown)
        return row

    @staticmethod
    def _labelled(label: str, field: QWidget, remark: str = "") -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        title = QLabel(label)
        title.setProperty("look", "strong")
        title.setBuddy(field)
        title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head.addWidget(title)
        if remark:
            note = QLabel(remark)
            note.setProperty("look", "small")
            note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            head.addWidget(note)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(field, 100)
        return column

    def _build_reaction(self) -> QHBoxLayout:
        row = self._beside(tr("Since last treat&ment"), self.reaction)
        self.more = QPushButton(tr("More…"))
        self.more.setObjectName("moreOfVisit")
        self.more.setAccessibleName(tr("More: flare, activities, questionnaires"))
        self.more.setToolTip(tr("Flare hours, the patient's activities, questionnaire totals"))
        self.more.setProperty("look", "link")
        row.addWidget(self.more)
        return row

    def _on_kind_clicked(self) -> None:
        is_pain = self._kinds[ReachKind.PAIN].isChecked()
        self.reach.show_kind(ReachKind.PAIN if is_pain else ReachKind.SENSORY)
        self.reach.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_shown(self) -> None:
        self._kinds[self.reach.kind].setChecked(True)

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


def main_leg(side: Side | None) -> Leg:
    """Return the leg that digits go to: the course's, the left one when it has both or none."""
    return Leg.RIGHT if side is Side.RIGHT else Leg.LEFT
