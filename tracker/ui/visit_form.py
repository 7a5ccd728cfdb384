"""The right side: one visit, typed in under 30 seconds beside the charts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.anatomy import Leg
from tracker.domain.course import Course
from tracker.domain.red_flags import Tier
from tracker.domain.treatment import Treatment
from tracker.domain.visit import Reaction, Visit
from tracker.ui.flag_need import reason_to_ask, tier_needed
from tracker.ui.flag_stop import FlagStop
from tracker.ui.form_head import FormHead
from tracker.ui.form_pages import FormPages
from tracker.ui.theme import Theme
from tracker.ui.visit_fields import VisitFields, scrolled
from tracker.ui.visit_order import has_visit_on, last_visit_before, visit_number
from tracker.ui.widgets.score_input import SECOND_DIGIT_MS

if TYPE_CHECKING:
    from tracker.domain.phase import Phase

ACTION_NEEDED: Final = (
    "Before this visit is saved: what was done about the red flag, by whom, when? "
    "Until then it is kept as a draft."
)


class VisitForm(QWidget):
    """Asks for a visit of one course, new or to amend.

    Signals:
        draft_changed: The typed values changed.
        submitted: A complete ``Visit`` should be saved.
    """

    draft_changed = Signal()
    submitted = Signal(object)

    def __init__(
        self, theme: Theme, now: Callable[[], datetime], second_digit_ms: int = SECOND_DIGIT_MS
    ) -> None:
        super().__init__()
        self.setObjectName("visitForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._course: Course | None = None
        self._base = Visit(visit_date=now().date())
        self._has_asked_again = False
        self.clinician_name = ""
        self.fields = VisitFields(theme, now, second_digit_ms)
        self._head = FormHead()
        self._stop = FlagStop(now)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 6, 14, 7)
        self._pages = FormPages(theme, self.fields)
        self._pages.put_first(self._build_visit_page())
        outer.addWidget(self._pages)
        self._connect()
        self.setEnabled(False)

    @property
    def is_amending(self) -> bool:
        """Return whether a saved visit is shown."""
        return self._base.visit_id is not None

    @property
    def shown_visit(self) -> Visit:
        """Return the visit the form began with."""
        return self._base

    @property
    def is_dirty(self) -> bool:
        """Return whether something was typed that is not saved."""
        if self._course is None:
            return False
        try:
            return self.draft() != self._base
        except ValueError:
            return True

    def begin(self, course: Course, visit: Visit | None = None) -> None:
        """Show an empty form for a new visit of a course, or a visit to amend."""
        self._course = course
        self._base = visit or Visit(visit_date=self._now().date())
        last = last_visit_before(course, self._base)
        side = course.assessment.side
        self.fields.show_visit(self._base, last, side)
        copied = None if last is None else (visit_number(course, last), last.treatment)
        self.fields.treatment.show_treatment(self._base.treatment, last=copied, side=side)
        self._head.show_day(self._base.visit_date)
        self._stop.show_action(self._base.flag_action, self.clinician_name)
        self._has_asked_again = False
        self._pages.show_visit()
        self.setEnabled(True)
        self._show_heading()
        self._show_problem("")
        self._show_stop()

    def clear(self) -> None:
        """Show no course."""
        self._course = None
        self._head.show_words("Visit", None)
        self.setEnabled(False)

    def focus_first(self) -> None:
        """Put the keys into the first field."""
        self._pages.show_visit()
        self.fields.back_pain.score.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shown_date(self) -> date:
        """Return the day the form shows."""
        return self._head.day

    def draft(self) -> Visit:
        """Return the visit as typed.

        Raises:
            ValueError: Something typed is not allowed, or an override has no reason.
        """
        decision = self.fields.phase.decision(self.clinician_name)
        return replace(self._entered(self.fields.treatment.treatment()), decision=decision)

    def preview(self) -> Visit | None:
        """Return what the rules need of the visit; None while its answers contradict."""
        try:
            return self._entered(self._base.treatment)
        except ValueError:
            return None

    def _entered(self, treatment: Treatment) -> Visit:
        fields, flags = self.fields, self.fields.red_flags.entries
        reaction = fields.reaction.value
        return replace(
            self._base,
            visit_date=self._head.day,
            back_pain=fields.back_pain.value,
            leg_pain=fields.leg_pain.value,
            tingling=fields.tingling.value,
            numbness=fields.numbness.value,
            pain_reach_left=fields.reach.value(Leg.LEFT),
            pain_reach_right=fields.reach.value(Leg.RIGHT),
            sensory_reach_left=fields.sensory[Leg.LEFT].value,
            sensory_reach_right=fields.sensory[Leg.RIGHT].value,
            sitting_minutes=fields.sitting.value,
            walking_minutes=fields.walking.value,
            sleep_trouble=fields.sleep.value,
            reaction=reaction if isinstance(reaction, Reaction) else None,
            red_flags=flags.answers,
            weakness=flags.weakness,
            both_legs_assessed=flags.both_legs_assessed,
            both_legs_assessed_on=flags.both_legs_assessed_on,
            both_legs_assessed_by=flags.both_legs_assessed_by,
            flag_action=self._stop.action,
            treatment=treatment,
            note=fields.note.toPlainText().strip() or None,
        )

    def show_proposal(self, proposal: "Phase | None") -> None:
        """Show the phase the rules propose for the draft."""
        self.fields.phase.show_proposal(proposal)

    def submit(self) -> None:
        """Hand the visit over to be saved, or say what is not allowed."""
        if self._course is None:
            return
        try:
            visit = self.draft()
        except ValueError as error:
            self._show_problem(str(error))
            return
        self._show_problem("")
        if not self._is_held_back():
            self.submitted.emit(visit)

    def _is_held_back(self) -> bool:
        """Return whether the red flags keep the visit from being saved, and say so in place."""
        flags = self.fields.red_flags
        if self._stop.tier is Tier.EMERGENCY and self._stop.action is None:
            self._pages.show_visit()
            self._show_problem(ACTION_NEEDED)
            self._stop.focus_missing()
            return True
        if flags.reason and not flags.entries.answers.is_asked and not self._has_asked_again:
            self._has_asked_again = True
            self._show_problem("Ask the red flags: N for none, Y for the items. Or save once more.")
            flags.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _build_visit_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self._stop)
        layout.addWidget(scrolled(self.fields), 1)
        self._problem = QLabel()
        self._problem.setObjectName("formProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        layout.addWidget(self._problem)
        self._save = QPushButton("Save visit   Ctrl+Enter")
        self._save.setObjectName("saveVisit")
        self._save.setAccessibleName("Save visit")
        self._save.setProperty("look", "primary")
        self._save.clicked.connect(self.submit)
        layout.addWidget(self._save)
        return page

    def _connect(self) -> None:
        fields = self.fields
        self._head.edited.connect(self._on_date_changed)
        for field in fields.in_order:
            field.edited.connect(self._on_edited)
            field.finished_entry.connect(self._on_finished_entry)
            field.went_back.connect(self._on_went_back)
        for box in fields.sensory.values():
            box.edited.connect(self._on_edited)
        fields.note.textChanged.connect(self._on_note_changed)
        self._stop.edited.connect(self._on_edited)
        self._pages.refused.connect(self._show_problem)
        self._pages.flags_answered.connect(self._on_flags_answered)

    def _show_heading(self) -> None:
        if self._course is None:
            return
        number = visit_number(self._course, replace(self._base, visit_date=self.shown_date))
        self._head.show_words("Amend visit" if self.is_amending else "New visit", number)
        self._save.setText(f"{'Save changes' if self.is_amending else 'Save visit'}   Ctrl+Enter")

    def _show_problem(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _show_stop(self) -> None:
        visit = self.preview()
        if self._course is None or visit is None:
            return
        self._stop.show_need(tier_needed(self._course, visit))
        last = last_visit_before(self._course, visit)
        self.fields.red_flags.show_reason(reason_to_ask(visit, last))

    def _on_edited(self) -> None:
        self._show_problem(self._find_conflict())
        self._show_heading()
        self._show_stop()
        self.draft_changed.emit()

    def _on_date_changed(self) -> None:
        if self._course is not None:
            dated = replace(self._base, visit_date=self.shown_date)
            self.fields.show_last(last_visit_before(self._course, dated))
        self._on_edited()

    def _find_conflict(self) -> str:
        if self._course is None or not has_visit_on(self._course, self.shown_date, but=self._base):
            return ""
        return "This course has a visit on this day already: open it in the table to amend it."

    def _on_note_changed(self) -> None:
        if self.isEnabled():
            self.draft_changed.emit()

    def _on_finished_entry(self, field: QWidget) -> None:
        order: list[QWidget] = list(self.fields.in_order)
        at = order.index(field) + 1
        following = order[at] if at < len(order) else self._save
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_went_back(self, field: QWidget) -> None:
        order: list[QWidget] = list(self.fields.in_order)
        order[max(0, order.index(field) - 1)].setFocus(Qt.FocusReason.BacktabFocusReason)

    def _on_flags_answered(self) -> None:
        if self._stop.tier is not None and self._stop.action is None:
            self._stop.focus_missing()
