"""The fields of the visit form, laid out so that a visit fits without scrolling at 768 pixels."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.anatomy import LEG_ORDER, Leg, Reach, Side
from tracker.domain.checks import MINUTES_MAX
from tracker.domain.visit import Reaction, Visit
from tracker.ui.phase_choice import PhaseChoice
from tracker.ui.red_flag_block import FlagEntries, RedFlagBlock
from tracker.ui.theme import Theme
from tracker.ui.treatment_block import TreatmentBlock
from tracker.ui.widgets.choice_input import Choice, ChoiceInput
from tracker.ui.widgets.number_input import NumberInput
from tracker.ui.widgets.reach_box import ReachBox
from tracker.ui.widgets.reach_input import ReachInput
from tracker.ui.widgets.score_field import ScoreField
from tracker.ui.widgets.score_input import SECOND_DIGIT_MS

REACTIONS: Final = (
    Choice(Reaction.BETTER, "Better", "B"),
    Choice(Reaction.SAME, "Same", "S"),
    Choice(Reaction.FLARE, "Flare", "F"),
)


class NoteInput(QPlainTextEdit):
    """The note: two lines, Tab moves on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName("Note")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(28)
        self.setMaximumHeight(46)


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
        self.sensory = {
            Leg.LEFT: ReachBox("sensoryReachLeft", Leg.LEFT),
            Leg.RIGHT: ReachBox("sensoryReachRight", Leg.RIGHT),
        }
        self.back_pain = self._score("backPain", "&Back pain")
        self.leg_pain = self._score("legPain", "&Leg pain")
        self.reach = ReachInput(theme, "painReach", "Pain reaches, furthest in the last 7 days")
        self.tingling = self._score("tingling", "Tin&gling", self.sensory[Leg.LEFT])
        self.numbness = self._score("numbness", "N&umbness", self.sensory[Leg.RIGHT])
        self.sitting = NumberInput("sittingMinutes", "Sitting, minutes", MINUTES_MAX)
        self.walking = NumberInput("walkingMinutes", "Walking, minutes", MINUTES_MAX)
        self.sleep = self._score("sleepTrouble", "Sleep trouble")
        self._scores = {
            "back_pain": self.back_pain,
            "leg_pain": self.leg_pain,
            "tingling": self.tingling,
            "numbness": self.numbness,
            "sleep_trouble": self.sleep,
        }
        self.reaction = ChoiceInput(theme, "reaction", "Since the last treatment", REACTIONS)
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

    def show_visit(self, visit: Visit, last: Visit | None, side: Side | None) -> None:
        """Show a visit's values with the last visit's beside them; nobody is told."""
        for name, field in self._scores.items():
            field.show_value(getattr(visit, name), last=None, last_on=None)
        main = Leg.RIGHT if side is Side.RIGHT else Leg.LEFT
        self.reach.show_values({leg: visit.pain_reach(leg) for leg in LEG_ORDER}, {}, main)
        for leg in LEG_ORDER:
            self.sensory[leg].show_value(visit.sensory_reach(leg))
        self.sitting.show_value(visit.sitting_minutes)
        self.walking.show_value(visit.walking_minutes)
        self.show_last(last)
        self.reaction.show_value(visit.reaction)
        self.red_flags.show_entries(
            flag_entries(visit),
            had_weakness=last is not None and had_weakness(last),
            is_first=last is None,
        )
        self.note.setPlainText(visit.note or "")
        self.phase.show_decision(visit.decision)

    def show_last(self, last: Visit | None) -> None:
        """Show what the visit before said beside what is typed; None when it is the first."""
        on = None if last is None else last.visit_date
        for name, field in self._scores.items():
            before = None if last is None else getattr(last, name)
            field.show_value(field.value, last=before, last_on=on)
        blank: dict[Leg, Reach | None] = dict.fromkeys(LEG_ORDER)
        self.reach.show_last(
            blank if last is None else {leg: last.pain_reach(leg) for leg in LEG_ORDER}
        )
        self.sitting.show_last(None if last is None else last.sitting_minutes)
        self.walking.show_last(None if last is None else last.walking_minutes)

    def _score(self, name: str, label: str, beside: QWidget | None = None) -> ScoreField:
        return ScoreField(self._theme, name, label, beside=beside, second_digit_ms=self._wait)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.back_pain, 4)
        layout.addWidget(self.leg_pain, 4)
        layout.addLayout(self._labelled("Pain &reaches", self.reach, "furthest, last 7 days"), 9)
        layout.addWidget(self.tingling, 4)
        layout.addWidget(self.numbness, 4)
        minutes = QHBoxLayout()
        minutes.setSpacing(8)
        minutes.addLayout(self._beside("S&itting, min", self.sitting))
        minutes.addLayout(self._beside("Wal&king, min", self.walking))
        layout.addLayout(minutes)
        layout.addWidget(self.sleep, 4)
        layout.addLayout(self._beside("Since last treat&ment", self.reaction))
        layout.addWidget(self.red_flags)
        layout.addWidget(self.treatment)
        below = QHBoxLayout()
        below.setSpacing(8)
        phase = self._labelled("Phase, propose&d", self.phase)
        phase.addWidget(self.phase.reason)
        below.addLayout(phase, 1)
        below.addLayout(self._labelled("N&ote", self.note), 1)
        layout.addLayout(below)
        layout.addStretch(1)
        self.phase.reason.hide()

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
        column.addWidget(field, 1)
        return column

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


def flag_entries(visit: Visit) -> FlagEntries:
    """Return a visit's answers about red flags and weakness."""
    return FlagEntries(
        answers=visit.red_flags,
        weakness=visit.weakness,
        both_legs_assessed=visit.both_legs_assessed,
        both_legs_assessed_on=visit.both_legs_assessed_on,
        both_legs_assessed_by=visit.both_legs_assessed_by,
    )


def had_weakness(visit: Visit) -> bool:
    """Return whether a weakness was recorded at a visit."""
    return visit.weakness is not None and visit.weakness.value != "none"


def scrolled(fields: QWidget) -> QScrollArea:
    """Return the fields in an area that scrolls only where the window is lower than 768 pixels."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(fields)
    area.viewport().setAutoFillBackground(False)
    fields.setAutoFillBackground(False)
    return area
