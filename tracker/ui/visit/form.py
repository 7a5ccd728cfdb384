"""The right side: one visit, typed in under 30 seconds beside the charts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import last_visit_before, visit_number
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.treatment import TreatmentPart
from tracker.domain.values.visit import Visit
from tracker.domain.words.problems import problem_words
from tracker.domain.words.visit_changes import changes_between, signed_words
from tracker.language import tr
from tracker.ui.visit.before_saving import ACTION_NEEDED, SavingQuestions
from tracker.ui.visit.body import FormBody
from tracker.ui.visit.focus import FormFocus
from tracker.ui.visit.form_parts import FormParts
from tracker.ui.visit.function_asking import FunctionAsking
from tracker.ui.visit.state import FormState, TypedVisit, read_visit, state_showing
from tracker.ui.visit.undo_steps import DraftSteps

if TYPE_CHECKING:
    from tracker.domain.values.phase import Phase

_LOW_BELOW: Final = 690  # px; the side of the window on a screen of 768


class VisitForm(QWidget):
    """Asks for a visit of one course, new or to amend.

    Signals:
        draft_changed: The typed values changed (the ``TypedVisit``).
        submitted: A complete ``Visit`` should be saved.
        letter_wanted: The referral letter should be printed.
        cancelled: A visit that was to be changed should be left as it is saved.
    """

    draft_changed = Signal(object)
    submitted = Signal(object)
    letter_wanted = Signal()
    cancelled = Signal()

    def __init__(
        self, now: Callable[[], datetime], parts: FormParts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("visitForm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._now = now
        self._course: Course | None = None
        self._base = Visit(visit_date=self._today())
        self._typed: TypedVisit | None = None
        self._begun_at = now()
        self.clinician_name = self.emergency_number = ""
        self.fields, self.bar, self.foot = parts.fields, parts.bar, parts.foot
        self.head, self._demand, self._more = parts.head, parts.demand, parts.more
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = parts.pages
        outer.addWidget(self._pages)
        self._build_visit_page()
        self._pages.addWidget(self._more)
        self._questions = SavingQuestions(
            self.fields, self._demand, self._pages, (self.head, self.foot)
        )
        without_digits = (self.fields.reaction, self.fields.red_flags)
        self.function = FunctionAsking(
            self.head.function_due, self._more, self._pages, without_digits
        )
        self._focus = FormFocus(self, self.fields)
        self._base_state = FormState(visit_date=self._today())
        self._steps = DraftSteps(self._base_state)
        self._connect()
        self._connect_demand()
        self._focus.put_tabs_in_order(self.foot.save)
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
        return self.head.day

    @property
    def open_page(self) -> str:
        """Return the name of the page that is open; empty for the visit itself."""
        return self._pages.open_page

    @property
    def is_dirty(self) -> bool:
        """Return whether something was typed that is not saved."""
        return self._typed is not None and self._typed.state != self._base_state

    @property
    def typed(self) -> TypedVisit | None:
        """Return what stands in the form, as read after the last key; None without a course."""
        return self._typed

    def fold_away(self, parts: frozenset[TreatmentPart]) -> None:
        """Ask nothing of these parts of a treatment; what is recorded is shown all the same."""
        self._pages.folded = parts

    def begin(self, course: Course, visit: Visit | None = None) -> None:
        """Show an empty form for a new visit of a course, or a visit to amend."""
        self._course = course
        self._base = visit or Visit(visit_date=self._today())
        self._begun_at = self._now()
        self.fields.begin(course, self._base)
        self._demand.begin(self.clinician_name, self.emergency_number)
        self._more.show_course(course.assessment.activities, last_visit_before(course, self._base))
        self._show_saved()
        state = state_showing(self._base, self._begun_at)
        self._show(course, state, state)
        for end in (self.head, self.foot):
            end.show_amending(is_amending=visit is not None)
        self.head.show_signed(signed_words(self._base, self._today()))
        self._questions.begin()
        self._pages.show_visit()
        self.end_offer()
        self.setEnabled(True)
        self._typed = self._read(course, self._begun_at)
        self._base_state = self._typed.state
        self._steps = DraftSteps(self._base_state)
        self._show_consequences(course, self._typed)

    def follow(self, course: Course) -> None:
        """Go on with a course as it is stored now; what is typed stays."""
        self._course = course
        self._demand.take_names(self.clinician_name, self.emergency_number)
        self._more.show_course(course.assessment.activities, last_visit_before(course, self._base))
        self._show_saved()
        self._on_date_changed()

    def clear(self) -> None:
        """Show no course."""
        self._course = self._typed = None
        self.bar.hide()
        self._pages.hide()  # what stands there is of whoever was open before
        self.setEnabled(False)

    def offer_draft(self, words: str) -> None:
        """Offer a draft above the fields; they wait for the answer."""
        self.bar.offer(words)
        self.head.hide()  # the bar takes its place, so that nothing scrolls
        self._body.hold()

    def end_offer(self) -> None:
        """Let the fields be typed into again."""
        self.bar.hide()
        self.head.show()
        self._body.release()

    def focus_first(self) -> None:
        """Put the keys into the first field, or onto the offer of a draft."""
        if self.is_offering:
            self.bar.focus_first()
            return
        self._pages.show_visit()
        self._focus.begin()

    def focus_new(self) -> None:
        """Put the keys where a new visit begins: at the day when the course has a visit on it."""
        self.focus_first()
        course, typed = self._course, self._typed
        if course is None or typed is None or self.is_offering:
            return
        if self._questions.refuses_day(course, typed.answers):
            self.head.focus_day()

    def focus_on(self) -> None:
        """Put the keys where a draft stopped: into the first empty field, never over a value."""
        self._pages.show_visit()
        self.fields.first_empty().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def state(self) -> FormState:
        """Return everything that stands in the form, allowed or not."""
        fields = self.fields.state(self.head.day)
        return replace(
            fields,
            treatment=self._pages.with_open_page(fields.treatment),
            action=self._demand.entries,
            more=self._more.texts,
            amend_reason=self.head.reason,
            by_patient=self.head.by_patient,
        )

    def show_state(self, state: FormState, page: str = "") -> None:
        """Show what was entered before: a draft with its open page, or a step taken back."""
        course = self._course
        if course is None:
            return
        self._show(course, state, self._base_state)
        self._pages.open_named(page)
        self._follow_typed(course)

    def undo(self) -> None:
        """Take the last step back."""
        self._show_step(self._steps.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show_step(self._steps.redo())

    def show_proposal(self, proposal: "Phase | None", *, is_decided: bool = True) -> None:
        """Show the phase the rules propose for the draft, and whether its decision still stands."""
        course, typed = self._course, self._typed
        rules = BOOK_RULES if course is None else course.rules
        self.fields.phase.show_proposal(proposal, rules, is_decided=is_decided)
        if course is None or typed is None or self.fields.phase.entries == typed.state.phase:
            return
        self._typed = self._read(course, self._begun_at)  # an acceptance was taken back
        self.draft_changed.emit(self._typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the fields of a low window some of the foot's room."""
        super().resizeEvent(event)
        self.foot.show_low(is_low=self.height() < _LOW_BELOW)

    def submit(self) -> None:
        """Hand the visit over to be saved, or say what is not allowed."""
        course = self._course
        if course is None or self.is_offering or not self._pages.take_open_page():
            return
        self._demand.fold()
        if self._questions.asks_sure(self._base):
            return
        typed = self._typed = self._read(course, self._now())
        problem = self.head.refused_day() or typed.problem
        if problem is not None:
            self.foot.show_problem(problem_words(problem))
            if self._more.take_refused(problem):
                self._pages.setCurrentWidget(self._more)
            else:
                self._focus.go_to_refused(problem)
            return
        self.foot.show_problem("")
        if not self._questions.holds_back(course, typed):
            self.submitted.emit(typed.visit)

    def _today(self) -> date:
        return self._now().date()

    def _build_visit_page(self) -> None:
        """Build the page from the outside in: each change of parent styles all within anew."""
        page = QWidget()
        self._pages.put_first(page)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        self._body = FormBody(self.bar, self._demand, self.fields, self.foot, page)
        layout.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.head.edited.connect(self._on_date_changed)
        self.head.refused.connect(self.foot.show_problem)
        self.head.passed.connect(self._focus.begin)
        self.head.cancelled.connect(self.cancelled)
        for field in self.fields.in_order:
            field.edited.connect(self._on_edited)
        note, pages = self.fields.note.textChanged, self._pages.page_edited
        reason = self.head.reason_edited
        for edited in (note, pages, self._demand.edited, self._more.edited, reason):
            edited.connect(self._on_edited)
        self._more.closed.connect(self._on_more_closed)
        self.fields.more.clicked.connect(self._on_more_wanted)
        self.foot.save_wanted.connect(self.submit)
        for part in (self._pages, self._more, self._focus):
            part.refused.connect(self.foot.show_problem)
        self._pages.flags_answered.connect(self._on_flags_answered)

    def _connect_demand(self) -> None:
        self._demand.turned.connect(self._on_demand_turned)
        self._demand.change_wanted.connect(self.fields.red_flags.items_wanted)
        self._demand.letter_wanted.connect(self.letter_wanted)

    def _show_step(self, state: FormState | None) -> None:
        if state is not None and not self.is_offering:
            self.show_state(state)

    def _show(self, course: Course, state: FormState, before: FormState) -> None:
        """Show a state without telling anybody; a jump that ``before`` holds needs no question."""
        self.head.show_day(state.visit_date)
        self.fields.show_state(state, before)
        self._demand.show_entries(state.action)
        self._more.show_texts(state.more)
        self.head.show_entered(state.amend_reason, state.by_patient)
        self._show_last(course)

    def _show_saved(self) -> None:
        """Let day and further fields say what was saved of a visit that is amended."""
        saved = None if self._base.visit_id is None else self._base
        self._more.show_saved(saved)
        self.head.show_saved_day(None if saved is None else saved.visit_date)

    def _show_last(self, course: Course) -> None:
        self.fields.red_flags.asked_once = course.assessment.asked_once
        dated = replace(self._base, visit_date=self.shown_date)
        last = last_visit_before(course, dated)
        self.fields.show_last(last)
        self.head.show_last(None if last is None else last.visit_date)

    def _read(self, course: Course, at: datetime) -> TypedVisit:
        return read_visit(self.state(), self._base, course, by=self.clinician_name, at=at)

    def _follow_typed(self, course: Course) -> None:
        """Read the form, once a change, show what follows from it, and tell.

        A decision is dated when it is saved; until then the moment stays, and so do the charts.
        """
        self._typed = self._read(course, self._begun_at)
        self._steps.note(self._typed.state)
        self._questions.refuses_day(course, self._typed.answers)
        self._show_consequences(course, self._typed)
        self.draft_changed.emit(self._typed)

    def _show_consequences(self, course: Course, typed: TypedVisit) -> None:
        """Show what follows from the values: heading, a conflict, what the red flags demand."""
        visit = typed.answers
        self.head.show_visit(visit_number(course, visit), visit)
        self.function.show_visit(course, visit if typed.visit is None else typed.visit)
        if visit.visit_id is not None and typed.visit is not None:
            names = course.assessment.activity_names
            self.head.show_changes(changes_between(self._base, typed.visit, names))
        self._questions.show_need(course, typed)
        if self._demand.entries != typed.state.action:  # what was done does not answer these flags
            self._typed = self._read(course, self._begun_at)
            self._questions.show_need(course, self._typed)
        self._hold_saving()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a visit that was to be changed; = at the phase counts the needles out."""
        if event.text() == "=" and self.fields.phase.hasFocus():
            self.fields.treatment.count_all_out()
            return
        is_amending = self._base.visit_id is not None and not self.is_offering
        if event.key() == Qt.Key.Key_Escape and is_amending and not self._demand.is_open:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def _on_demand_turned(self) -> None:
        """Give an open demand the head's room, and the foot the way back from it."""
        is_open = self._demand.is_open
        self.head.setHidden(is_open or self.is_offering)
        self.foot.show_way_back(is_wanted=is_open)
        self._hold_saving()

    def _hold_saving(self) -> None:
        """Let nobody save from an open demand before it says what was done."""
        is_held = self._demand.is_holding
        self.foot.save.setDisabled(is_held)
        self.foot.save.setToolTip(tr(ACTION_NEEDED) if is_held else tr("Ctrl+Enter"))

    def _on_edited(self) -> None:
        if self._course is None or self.is_offering:
            return
        self._questions.forget_question()
        self._follow_typed(self._course)
        if not self.is_dirty:  # typed back to nothing: there is nothing to take back
            self._steps = DraftSteps(self._base_state)

    def _on_flags_answered(self) -> None:
        if self._typed is not None:
            self._questions.ask_what_was_done(self._typed)

    def _on_date_changed(self) -> None:
        if self._course is not None:
            self._show_last(self._course)
        self._on_edited()

    def _on_more_wanted(self) -> None:
        self._pages.setCurrentWidget(self._more)
        self._more.focus_first()

    def _on_more_closed(self) -> None:
        self._pages.show_visit()
        if not self.function.give_keys_back():
            self.fields.red_flags.setFocus(Qt.FocusReason.TabFocusReason)
