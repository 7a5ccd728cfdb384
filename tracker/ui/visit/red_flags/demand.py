"""What a red flag demands, in the visit form: it says what must be done, and takes what was done.

Open, it takes the place of head and fields until it is answered: what it is, what was answered,
the steps to take. Folded, it is a bar under the head.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.rules.flag_demands import soonest
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.red_flags import (
    ACTION_TEXTS,
    EMERGENCY_ACTIONS,
    EMERGENCY_TEXT,
    REVIEW_ACTIONS,
    ActionTaken,
    RedFlag,
    Tier,
)
from tracker.domain.values.visit import FlagAction
from tracker.domain.words.flag_actions import action_line, resolved_line, resolved_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_box import chosen, show_choice
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.prompt_button import PromptButton
from tracker.ui.visit.red_flags.steps import FlagCauses, StepCard
from tracker.ui.work.keys import keys_of

REVIEW_TEXT: Final = marked("Arrange medical review within days.")
EMERGENCY_SHORT: Final = marked("Possible emergency: same-day assessment now.")
EMERGENCY_LEAD: Final = marked("Arrange same-day emergency assessment now.")
EMERGENCY_LIMIT: Final = marked("Do not rely on this program to rule it out.")
_HEAD_HEIGHT, _BAR_HEIGHT, _FIELD_HEIGHT = 96, 36, 34  # px
_LIST_EDGE: Final = 12  # px beside the answers in the open list
_NAME: Final = marked("name")
NAME_HINTS: Final[dict[ActionTaken, str]] = {
    ActionTaken.SENT_TO_EMERGENCY: marked("by whom"),
    ActionTaken.SPOKE_TO: marked("to whom"),
    ActionTaken.PATIENT_DECLINED: marked("noted by"),
    ActionTaken.ALREADY_ASSESSED: marked("by whom"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionEntries:
    """What was done, as entered; ``at`` is None while no action was chosen or named."""

    taken: ActionTaken | None = None
    name: str = ""
    at: datetime | None = None


class FlagDemand(QFrame):
    """Red for an emergency, amber for a medical review; nothing dismisses it but the fact.

    Attributes:
        way_back: The button that folds it, for the foot of the form.

    Signals:
        edited: The action, its name or its time changed.
        turned: It takes the place of the fields (True), or is folded to a bar again (False).
        closed: The person is done with it.
        change_wanted: The answers should be changed.
        letter_wanted: The referral letter should be printed.
        since_edited: Somebody typed since when it is there (the ``RedFlag``, the words).
    """

    edited = Signal()
    turned = Signal(bool)
    closed = Signal()
    change_wanted = Signal()
    letter_wanted = Signal()
    since_edited = Signal(object, str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flagStop")
        self._now = now
        self._tier: Tier | None = None
        self._offered: tuple[ActionTaken, ...] = ()
        self._action: FlagAction | None = None
        self._clinician = self._number = ""
        self._causes: tuple[str, ...] = ()
        self._entry = self._build_steps()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_head())
        layout.addWidget(self._entry, 1)
        self.way_back = PromptButton(tr("&Back to the visit"))
        self.way_back.setObjectName("flagStopDone")
        self.way_back.setAccessibleName(tr("Back to the visit"))
        self.way_back.clicked.connect(self._on_done)
        self._entry.hide()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Return whether it takes the place of the fields."""
        return not self._entry.isHidden()

    @property
    def entries(self) -> ActionEntries:
        """Return what is entered, whether it is complete or not."""
        taken, name = chosen(self._taken, ActionTaken), self._name.text()
        if taken is None and not name:
            return ActionEntries()
        return ActionEntries(taken=taken, name=name, at=self._at.moment)

    def show_entries(self, entries: ActionEntries) -> None:
        """Show what was entered before, without telling anybody."""
        fields = (self._taken, self._name, self._at)
        for field in fields:
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._tier = None  # of what was shown before; what is demanded now is said after it
        self._offer_actions(keeping=entries.taken)
        self._name.setText(entries.name)
        self._at.show_moment(entries.at or self._now())
        for field in fields:
            field.blockSignals(False)  # noqa: FBT003  # Qt's signature

    def begin(self, clinician: str, emergency_number: str) -> None:
        """Fold, and take the name of who works here and the clinic's number to call."""
        self.take_names(clinician, emergency_number)
        self.fold()

    def take_names(self, clinician: str, emergency_number: str) -> None:
        """Take the name of who works here and the clinic's number to call."""
        self._clinician, self._number = clinician, emergency_number
        self._call.remark.setText(emergency_number or tr("the emergency number of your country"))

    @property
    def is_holding(self) -> bool:
        """Return whether it is open about an emergency and does not say yet what was done."""
        is_told = chosen(self._taken, ActionTaken) is not None and bool(self._name.text().strip())
        return self.is_open and self._tier is Tier.EMERGENCY and not is_told

    def show_need(
        self,
        flags: Sequence[StandingFlag],
        since: Mapping[RedFlag, str],
        action: FlagAction | None,
    ) -> None:
        """Show what the answers demand now, with the causes; nothing hides it.

        Calmly, when what they demand was done and is resolved.
        """
        tier = soonest(flags)
        self._list.show_causes(flags, since)
        self.setVisible(tier is not None)
        is_emergency = tier is Tier.EMERGENCY
        for step in (self._call, self._letter):
            step.setVisible(is_emergency)
        self._done_step.number.setText("3" if is_emergency else "1")
        is_same, self._tier = tier is self._tier, tier
        self._causes = tuple(flag.text for flag in flags)
        self._action = action
        if tier is None:
            self.fold()
        self._say()
        urgent = "stop" if tier is Tier.EMERGENCY else "review"
        self._look("card" if self._is_resolved else urgent)
        if is_same:
            return
        self._offer_actions(keeping=chosen(self._taken, ActionTaken))

    def focus_missing(self) -> None:
        """Open, with the keys where something is missing."""
        self._turn(is_open=True)
        is_chosen = chosen(self._taken, ActionTaken) is not None
        missing = self._name if is_chosen else self._taken
        self._go_to(missing)

    def focus_since(self) -> None:
        """Open, with the keys where it is not said since when; else where something is missing."""
        self.focus_missing()
        line = self._list.find_missing()
        if line is not None:
            self._go_to(line)

    def _go_to(self, field: QWidget) -> None:
        """Put the keys into a field, in sight where the window is low."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entry.ensureWidgetVisible(field)

    @property
    def _is_resolved(self) -> bool:
        return self._action is not None and self._action.resolved_on is not None

    def fold(self) -> None:
        """Leave the fields their place."""
        self._turn(is_open=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the fields; what was entered stays."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._on_done()
            return
        super().keyPressEvent(event)

    def _look(self, look: str) -> None:
        if self.property("look") != look:
            self.setProperty("look", look)
            for part in (self, self._head, self._title, self._words, self._limit, self._open):
                part.style().unpolish(part)
                part.style().polish(part)

    def _turn(self, *, is_open: bool) -> None:
        if is_open is not self.is_open:
            self._entry.setVisible(is_open)
            self._open.setVisible(not is_open)
            self._title.setVisible(is_open)
            self._head.setMinimumHeight(_HEAD_HEIGHT if is_open else _BAR_HEIGHT)
            self._say()
            self.turned.emit(is_open)

    def _say(self) -> None:
        is_emergency = self._tier is Tier.EMERGENCY
        lead = tr(EMERGENCY_TEXT if is_emergency else REVIEW_TEXT)
        words = f"{lead} {'; '.join(self._causes)}." if self._causes else lead
        shown, action = self._lead(), self._action
        if action is not None and self._is_resolved:
            words, shown = resolved_line(action), resolved_words(action)
        self._title.setText(tr("Possible emergency") if is_emergency else tr("Medical review"))
        self._words.setText(shown)
        self._words.show_mark(is_marked=not self.is_open and not self._is_resolved)
        self._words.setToolTip(words)
        self._words.setAccessibleName(words)
        self._limit.setVisible(is_emergency and self.is_open)
        self._open.setText(tr("What was done…") if action is None else tr("Change…"))

    def _lead(self) -> str:
        """Return what the head says: what to do, or folded what was done."""
        is_emergency = self._tier is Tier.EMERGENCY
        if self.is_open:
            return tr(EMERGENCY_LEAD if is_emergency else REVIEW_TEXT)
        short = tr(EMERGENCY_SHORT if is_emergency else REVIEW_TEXT)
        return short if self._action is None else action_line(self._action)

    def _build_head(self) -> QFrame:
        self._head = QFrame()
        self._head.setObjectName("flagStopHead")
        self._head.setMinimumHeight(_BAR_HEIGHT)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(12, 2, 8, 2)
        column.setSpacing(2)
        self._title = QLabel()
        self._title.setObjectName("flagStopTitle")
        self._title.hide()
        self._words = MarkedLabel()
        self._words.setObjectName("formBanner")
        self._open = QPushButton()
        self._open.setObjectName("flagStopOpen")
        self._open.setAccessibleName(tr("Say what was done about the red flag"))
        self._open.clicked.connect(self.focus_missing)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self._open)
        column.addStretch(1)
        column.addWidget(self._title)
        self._limit = QLabel(tr(EMERGENCY_LIMIT))
        self._limit.setObjectName("flagStopLimit")
        self._limit.setWordWrap(True)
        self._limit.hide()
        column.addLayout(row)
        column.addWidget(self._limit)
        column.addStretch(1)
        return self._head

    def _build_steps(self) -> QScrollArea:
        self._list = FlagCauses()
        self._list.change.clicked.connect(self.change_wanted)
        self._list.since_edited.connect(self.since_edited)
        self._list.finished_entry.connect(self.focus_missing)
        self._call = StepCard(1, tr("Call"), "")
        self._call.remark.setProperty("look", "number to call")
        called = self._call.put_button("flagCalled", tr("Called"), tr("The number was called now"))
        called.clicked.connect(self._on_called)
        self._letter = StepCard(2, tr("Print the letter"), tr("goes with the patient"))
        spoken = tr("Print the referral letter")
        letter = self._letter.put_button(
            "flagLetter", tr("Print   {key}", key=keys_of("print")), spoken
        )
        letter.setProperty("look", "alarm")
        letter.clicked.connect(self.letter_wanted)
        remark = tr("time and your name are kept")
        self._done_step = StepCard(3, tr("Note what was done"), remark)
        self._done_step.put_fields(self._build_entry())
        steps = QWidget()
        area = scrolled(steps)  # empty: what is full would be styled to be measured, in vain
        column = QVBoxLayout(steps)
        column.setContentsMargins(8, 10, 8, 8)
        column.setSpacing(8)
        for part in (self._list, self._call, self._letter, self._done_step):
            column.addWidget(part)
        column.addStretch(1)
        return area

    def _build_entry(self) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._build_action())
        column.addLayout(self._build_who_and_when())
        return entry

    def _build_action(self) -> QComboBox:
        self._taken = ClosedList()
        self._taken.setObjectName("flagActionTaken")
        # a long answer must not widen the form; the open list is as wide as it needs
        self._taken.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._taken.setAccessibleName(tr("What was done about the red flag"))
        self._taken.setFixedHeight(_FIELD_HEIGHT)
        self._taken.activated.connect(self._on_taken)
        self._offer_actions(keeping=None)
        return self._taken

    def _build_who_and_when(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        spoken = tr("Who it was spoken to, or who assessed")
        self._name = named_line("flagActionName", spoken, tr(_NAME))
        self._name.textEdited.connect(self.edited)
        self._at = DayField("flagActionAt", tr("When it was done"), self._today, has_time=True)
        self._at.day_changed.connect(self.edited)
        for field in (self._name, self._at):
            field.setFixedHeight(_FIELD_HEIGHT)
        row.addWidget(self._name, 1)
        row.addWidget(self._at)
        return row

    def _offer_actions(self, *, keeping: ActionTaken | None) -> None:
        """Offer what closes the visit; what was stored about an emergency stays in a review."""
        offered = EMERGENCY_ACTIONS
        if self._tier is not Tier.EMERGENCY:
            stored = (keeping,) if keeping and keeping not in REVIEW_ACTIONS else ()
            offered = (*REVIEW_ACTIONS, *stored)
        if offered != self._offered:
            self._offered = offered
            self._taken.clear()
            self._taken.addItem(tr("What was done…"), None)
            for taken in offered:
                self._taken.addItem(tr(ACTION_TEXTS[taken]), taken)
            self._taken.view().setMinimumWidth(self._taken.view().sizeHintForColumn(0) + _LIST_EDGE)
        show_choice(self._taken, keeping)

    def _today(self) -> date:
        return self._now().date()

    def _on_taken(self) -> None:
        taken = chosen(self._taken, ActionTaken)
        self._name.setPlaceholderText(tr(_NAME if taken is None else NAME_HINTS.get(taken, _NAME)))
        is_own_act = taken in (ActionTaken.SENT_TO_EMERGENCY, ActionTaken.PATIENT_DECLINED)
        if is_own_act and not self._name.text():
            self._name.setText(self._clinician)
        elif not is_own_act and self._name.text() == self._clinician:
            self._name.clear()  # put there for another answer; nobody speaks to themselves
        self.edited.emit()

    def _on_called(self) -> None:
        """Note the call, unless something else was noted already."""
        if chosen(self._taken, ActionTaken) is None:
            show_choice(self._taken, ActionTaken.SPOKE_TO)
            self._name.setText(self._number)
            self._at.show_moment(self._now())
            self._on_taken()
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        self.fold()
        self.closed.emit()
