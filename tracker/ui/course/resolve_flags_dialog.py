"""Resolves red flags: what was done, if nobody said so yet, since when they are resolved, why."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtWidgets import (
    QFormLayout,
    QWidget,
)

from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.red_flags import (
    ACTION_TEXTS,
    EMERGENCY_ACTIONS,
    REVIEW_ACTIONS,
    ActionTaken,
    Tier,
)
from tracker.domain.values.visit import FlagAction
from tracker.domain.words.day_problems import resolving_problem
from tracker.language import tr
from tracker.ui.course.standing_flags import bar_lines
from tracker.ui.dialogs.base_dialog import DAY_WIDTH
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.choice_box import chosen
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.marked_label import MarkedLabel

MOMENT_WIDTH = 220  # px of a day with its time


class ResolveDialog(KeptDialog):
    """Asks for the day and a note; for the action too where none is recorded."""

    def __init__(
        self,
        flags: Sequence[StandingFlag],
        now: datetime,
        clinician: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("resolveDialog", tr("Resolve red flags"), parent)
        self.setMinimumWidth(568)
        self._flags, self._now, self._clinician = tuple(flags), now, clinician
        self._build_list()
        self._build_form()
        self.add_problem("resolveProblem")
        self.add_buttons().accepted.connect(self._on_accepted)

    @property
    def needs_action(self) -> bool:
        """Return whether nobody has recorded yet what was done."""
        return any(not flag.is_acknowledged for flag in self._flags)

    @property
    def action(self) -> FlagAction | None:
        """Return what was done; None when it was recorded before, or is not complete here."""
        taken, name = chosen(self._taken, ActionTaken), self._name.text().strip()
        if not self.needs_action or taken is None or not name:
            return None
        return FlagAction(action=taken, at=self._at.moment, name=name)

    @property
    def day(self) -> date:
        """Return the day since which the flags are resolved."""
        return self._on.day

    @property
    def note(self) -> str:
        """Return why they are resolved."""
        return self._note.text().strip()

    def _build_list(self) -> None:
        for tier in Tier:
            mine = [flag for flag in self._flags if flag.tier is tier]
            if mine:
                self.column.addWidget(MarkedLabel("\n".join(bar_lines(mine, tier))))

    def _build_form(self) -> None:
        form = self.add_group()
        self._build_action(form)
        self._on = DayField("resolvedOn", tr("Resolved on"), self._now.date)
        self._on.setFixedWidth(DAY_WIDTH)
        hint = tr("for example: MRI without cauda compression, Dr. …")
        self._note = named_line("resolvedNote", tr("Why the red flags are resolved"), hint)
        form.addRow(tr("Resolved &on"), self._on)
        form.addRow(tr("&Why"), self._note)
        if not self.needs_action:
            self._note.setFocus()

    def _build_action(self, form: QFormLayout) -> None:
        self._taken = ClosedList()
        self._taken.setObjectName("resolveAction")
        self._taken.setAccessibleName(tr("What was done about the red flags"))
        self._taken.addItem(tr("not recorded"), None)
        is_emergency = any(flag.tier is Tier.EMERGENCY for flag in self._flags)
        for taken in EMERGENCY_ACTIONS if is_emergency else REVIEW_ACTIONS:
            self._taken.addItem(tr(ACTION_TEXTS[taken]), taken)
        spoken = tr("Who it was spoken to, or who assessed")
        self._name = named_line("resolveActionName", spoken)
        self._name.setText(self._clinician)
        spoken = tr("When it was done")
        self._at = DayField("resolveActionAt", spoken, self._now.date, has_time=True)
        self._at.show_moment(self._now)
        self._at.setMaximumWidth(MOMENT_WIDTH)
        if self.needs_action:
            form.addRow(tr("What was &done"), self._taken)
            form.addRow(tr("&Name"), self._name)
            form.addRow(tr("W&hen"), self._at)
        else:  # asked for nothing, they go with the dialog all the same
            for field in (self._taken, self._name, self._at):
                field.setParent(self)

    @property
    def _day_problem(self) -> str:
        raised = max((flag.since for flag in self._flags), default=None)
        return resolving_problem(self.day, raised, self._now.date())

    def _on_accepted(self) -> None:
        unread = next((field for field in (self._at, self._on) if field.problem), None)
        if unread is not None:
            self.show_problem(unread.problem, unread)
        elif self.needs_action and self.action is None:
            words = tr("What was done, and by or with whom, is needed first.")
            self.show_problem(words, self._taken)
        elif self._day_problem:
            self.show_problem(self._day_problem, self._on)
        elif not self.note:
            words = tr("A note is needed: why are the red flags resolved?")
            self.show_problem(words, self._note)
        else:
            self.accept()
