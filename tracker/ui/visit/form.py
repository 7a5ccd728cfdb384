"""The right side: one visit, typed in under 30 seconds beside the charts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import has_visit_on, last_visit_before, visit_number
from tracker.domain.values.visit import Visit
from tracker.domain.words.problems import problem_words
from tracker.ui.visit.before_saving import FormGate
from tracker.ui.visit.body import FormBody
from tracker.ui.visit.focus import FormFocus
from tracker.ui.visit.more_values import more_texts
from tracker.ui.visit.parts import FormParts
from tracker.ui.visit.state import FormState, entered_treatment, entered_visit
from tracker.ui.visit.undo_steps import DraftSteps

if TYPE_CHECKING:
    from tracker.domain.values.phase import Phase


class VisitForm(QWidget):
    """Asks for a visit of one course, new or to amend.

    Signals:
        draft_changed: The typed values changed.
        submitted: A complete ``Visit`` should be saved.
    """

    draft_changed = Signal()
    submitted = Signal(object)

    def __init__(self, now: Callable[[], datetime], parts: FormParts) -> None:
        super().__init__()
        self.setObjectName("visitForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._course: Course | None = None
        self._base = Visit(visit_date=self._today())
        self.clinician_name = ""
        self.fields, self.bar, self.foot = parts.fields, parts.bar, parts.foot
        self._head, self._stop, self._more = parts.head, parts.stop, parts.more
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 6, 14, 7)
        self._pages = parts.pages
        self._pages.put_first(self._build_visit_page())
        self._pages.addWidget(self._more)
        outer.addWidget(self._pages)
        self._gate = FormGate(self.fields, self._stop, self._pages, self.foot)
        self._focus = FormFocus(self, self.fields)
        self._base_state = self.state()
        self._steps = DraftSteps(self._base_state)
        self._connect()
        self.setEnabled(False)

    @property
    def is_offering(self) -> bool:
        """Return whether a draft is offered and nothing can be typed until that is answered."""
        return not self._body.isEnabled()

    @property
    def shown_visit(self) -> Visit:
        """Return the visit the form began with."""
        return self._base

    @property
    def shown_date(self) -> date:
        """Return the day the form shows."""
        return self._head.day

    @property
    def open_page(self) -> str:
        """Return the name of the page that is open; empty for the visit itself."""
        return self._pages.open_page

    @property
    def is_dirty(self) -> bool:
        """Return whether something was typed that is not saved."""
        return self._course is not None and self.state() != self._base_state

    def begin(self, course: Course, visit: Visit | None = None) -> None:
        """Show an empty form for a new visit of a course, or a visit to amend."""
        self._course = course
        self._base = visit or Visit(visit_date=self._today())
        last = last_visit_before(course, self._base)
        side = course.assessment.side
        self.fields.show_visit(self._base, last, side)
        copied = None if last is None else (visit_number(course, last), last.treatment)
        self.fields.treatment.show_treatment(self._base.treatment, last=copied, side=side)
        self._head.show_day(self._base.visit_date)
        self._stop.show_action(self._base.flag_action, self.clinician_name)
        self._more.show_course(course.assessment.activities, last)
        self._more.show_texts(more_texts(self._base))
        self.foot.show_reason("")
        self.foot.show_amending(is_amending=visit is not None)
        self._gate.begin()
        self._pages.show_visit()
        self.end_offer()
        self.setEnabled(True)
        self._base_state = self.state()
        self._steps = DraftSteps(self._base_state)
        self._show_consequences()

    def follow(self, course: Course) -> None:
        """Go on with a course as it is stored now; what is typed stays."""
        self._course = course
        self._more.show_course(course.assessment.activities, last_visit_before(course, self._base))
        self._on_date_changed()

    def clear(self) -> None:
        """Show no course."""
        self._course = None
        self.bar.hide()
        self._pages.hide()  # what stands there is of whoever was open before
        self.setEnabled(False)

    def offer_draft(self, words: str) -> None:
        """Offer a draft above the fields; they wait for the answer."""
        self.bar.offer(words)
        self._head.hide()  # the bar takes its place, so that nothing scrolls
        self._body.hold()

    def end_offer(self) -> None:
        """Let the fields be typed into again."""
        self.bar.hide()
        self._head.show()
        self._body.release()

    def focus_first(self) -> None:
        """Put the keys into the first field, or onto the offer of a draft."""
        if self.is_offering:
            self.bar.focus_first()
            return
        self._pages.show_visit()
        self._focus.begin()

    def state(self) -> FormState:
        """Return everything that stands in the form, allowed or not."""
        fields = self.fields.state(self._head.day)
        return replace(
            fields,
            treatment=self._pages.with_open_page(fields.treatment),
            action=self._stop.entries,
            more=self._more.texts,
            amend_reason=self.foot.reason,
        )

    def show_state(self, state: FormState, page: str = "") -> None:
        """Show what was entered before: a draft with its open page, or a step taken back."""
        if self._course is None:
            return
        self._head.show_day(state.visit_date)
        self.fields.show_state(state, self._base_state, self._course.assessment.side)
        self._stop.show_entries(state.action)
        self._more.show_texts(state.more)
        self.foot.show_reason(state.amend_reason)
        self._show_last()
        self._pages.open_named(page)
        self._steps.note(self.state())
        self._show_consequences()
        self.draft_changed.emit()

    def undo(self) -> None:
        """Take the last step back."""
        self._show_step(self._steps.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show_step(self._steps.redo())

    def draft(self) -> Visit:
        """Return the visit as typed.

        Raises:
            ValueError: Something typed is not allowed, or an override has no reason.
        """
        self._head.check_day()
        state = self.state()
        side = None if self._course is None else self._course.assessment.side
        treatment = entered_treatment(state.treatment, side)
        visit = entered_visit(state, self._base, treatment, self._stop.action)
        return replace(visit, decision=self.fields.phase.decision(self.clinician_name))

    def preview(self) -> Visit | None:
        """Return what the rules need of the visit; None while its answers contradict."""
        try:
            return entered_visit(self.state(), self._base, self._base.treatment, self._stop.action)
        except ValueError:
            return None

    def show_proposal(self, proposal: "Phase | None") -> None:
        """Show the phase the rules propose for the draft."""
        is_untouched = not self.is_dirty
        self.fields.phase.show_proposal(proposal)
        if is_untouched:
            self._base_state = self.state()
            self._steps = DraftSteps(self._base_state)

    def submit(self) -> None:
        """Hand the visit over to be saved, or say what is not allowed."""
        if self._course is None or self.is_offering or not self._pages.take_open_page():
            return
        self._stop.fold()
        if self._gate.asks_sure(self._head, self._base):
            return
        try:
            visit = self.draft()
        except ValueError as error:
            self.foot.show_problem(problem_words(error))
            self._focus.go_to_refused(error)
            return
        self.foot.show_problem("")
        if not self._gate.holds_back():
            self.submitted.emit(visit)

    def _today(self) -> date:
        return self._now().date()

    def _build_visit_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        self._body = FormBody(self.bar, self._stop, self.fields, self.foot)
        layout.addWidget(self._body, 1)
        layout.addStretch(0)
        return page

    def _connect(self) -> None:
        self._head.edited.connect(self._on_date_changed)
        self._head.refused.connect(self.foot.show_problem)
        for field in self.fields.in_order:
            field.edited.connect(self._on_edited)
        note, pages = self.fields.note.textChanged, self._pages.page_edited
        for edited in (note, pages, self._stop.edited, self._more.edited, self.foot.edited):
            edited.connect(self._on_edited)
        self._more.closed.connect(self._on_more_closed)
        self.fields.more.clicked.connect(self._on_more_wanted)
        self.foot.save_wanted.connect(self.submit)
        self._pages.refused.connect(self.foot.show_problem)
        self._pages.flags_answered.connect(self._gate.ask_what_was_done)

    def _show_step(self, state: FormState | None) -> None:
        if state is not None and not self.is_offering:
            self.show_state(state)

    def _show_last(self) -> None:
        if self._course is not None:
            dated = replace(self._base, visit_date=self.shown_date)
            self.fields.show_last(last_visit_before(self._course, dated))

    def _show_consequences(self) -> None:
        """Show what follows from the values: heading, a conflict, what the red flags demand."""
        if self._course is None:
            return
        number = visit_number(self._course, replace(self._base, visit_date=self.shown_date))
        self._head.show_visit(number, is_new=self._base.visit_id is None)
        has_other = has_visit_on(self._course, self.shown_date, but=self._base)
        self._gate.show_day_taken(is_taken=has_other)
        visit = self.preview()
        if visit is not None:
            self._gate.show_need(self._course, visit)

    def _on_edited(self) -> None:
        if self._course is None or self.is_offering:
            return
        self._steps.note(self.state())
        self._gate.forget_question()
        self._show_consequences()
        self.draft_changed.emit()

    def _on_date_changed(self) -> None:
        self._show_last()
        self._on_edited()

    def _on_more_wanted(self) -> None:
        self._pages.setCurrentWidget(self._more)
        self._more.focus_first()

    def _on_more_closed(self) -> None:
        self._pages.show_visit()
        self.fields.red_flags.setFocus(Qt.FocusReason.TabFocusReason)
