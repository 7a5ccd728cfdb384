"""Offers what a patient answered alone above the form; nothing of it is taken over unasked."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.domain.self_entry.answers import SelfEntry, flag_lines, to_ask_about
from tracker.domain.values.course import Course, CourseId, Patient
from tracker.domain.values.course_visits import find_visit_on
from tracker.domain.words.problems import problem_words
from tracker.domain.words.spans import date_and_time
from tracker.domain.words.visit_changes import changes_between, list_words
from tracker.errors import ChangedElsewhereError, GoneError, TrackerError
from tracker.language import tr
from tracker.services.self_entry.entries import TakenDraft
from tracker.ui.open_course.draft_keeper import DraftKeeper
from tracker.ui.visit.by_patient import overwrites, with_answers
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import FormState, read_visit
from tracker.ui.visit.stored_state import content_of
from tracker.ui.work.privacy import hides_names, shown_name

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.ui.work.tools import Tools


class AnswersKeeper(QObject):
    """Looks whether answers wait whenever the form shows another visit, after any draft."""

    def __init__(self, form: VisitForm, drafts: DraftKeeper, tools: "Tools") -> None:
        super().__init__(form)
        self._form, self._drafts, self._tools = form, drafts, tools
        self._entries = tools.clinic.self_entries
        self._offered: SelfEntry | None = None
        drafts.followed.connect(self.look)
        tools.operations.changed.connect(self._on_changed)
        form.bar.continued.connect(self._on_taken)
        form.bar.differences_wanted.connect(self._on_differences_wanted)
        form.bar.discarded.connect(self._on_set_aside)

    def look(self) -> None:
        """Offer answers that wait for the visit in the form, unless a draft is offered first."""
        course = self._drafts.course
        if course is None or course.course_id is None or self._drafts.offered is not None:
            self._offered = None
            return
        try:
            found = self._find(course.course_id)
        except TrackerError as error:
            self._tools.operations.show_error(error)  # what is offered stays so
            return
        if found is None or not found.answers or not self._is_meant(course, found):
            self._withdraw()
            return
        self._offer(course, found)

    def _find(self, course_id: CourseId) -> SelfEntry | None:
        read = self._drafts.waiting
        return self._entries.find_waiting(course_id) if read is None else read.answers

    def _offer(self, course: Course, found: SelfEntry) -> None:
        form, self._offered = self._form, found
        form.offer_draft("")
        form.bar.offer_answers(_offer_words(course.patient, found), _warning(found))
        if overwrites(form.state(), found.answers):
            self._on_differences_wanted()

    def _on_changed(self, changes: "Changes", _initiator: object) -> None:
        """Follow what other windows did with answers; while somebody types nothing is offered."""
        course = self._drafts.course
        if course is None or self._form.is_dirty or not changes.is_elsewhere:
            return
        if changes.is_everything or course.patient.patient_id in changes.patients:
            self.look()

    def show_names_anew(self) -> None:
        """Say again who answered: names are hidden now, or no more."""
        if self._offered is not None and self._drafts.course is not None:
            self._offer(self._drafts.course, self._offered)

    def _withdraw(self) -> None:
        """Offer answers no more that were settled elsewhere."""
        self._offered = None
        if self._form.is_offering:
            self._form.end_offer()

    def _is_meant(self, course: Course, found: SelfEntry) -> bool:
        """Return whether the form shows the visit of the day on which the patient answered."""
        shown, day = self._form.shown_visit, _day_of(found)
        if shown.visit_id is not None:
            return shown.visit_date == day
        return find_visit_on(course, day) is None

    def _state(self, found: SelfEntry) -> FormState:
        state = with_answers(self._form.state(), found.answers)
        if self._form.shown_visit.visit_id is not None:
            return state
        return replace(state, visit_date=_day_of(found))

    def _on_taken(self) -> None:
        found, form = self._offered, self._form
        if found is None:
            self.look()  # a draft was continued: answers may wait for it
            return
        state, shown = self._state(found), form.shown_visit
        draft = TakenDraft(
            content={"state": content_of(state), "page": ""},
            visit_id=shown.visit_id,
            version=shown.version,
        )
        try:
            self._entries.take_over(found, draft, by=form.clinician_name)
        except TrackerError as error:
            self._on_refused(error)
            return
        self._offered = None
        form.end_offer()
        form.show_state(state)
        form.focus_on()

    def _on_differences_wanted(self) -> None:
        found, course, form = self._offered, self._drafts.course, self._form
        if found is None or course is None:
            return
        now = self._tools.clock.now()
        shown = form.shown_visit if form.typed is None else form.typed.answers
        try:
            read = read_visit(self._state(found), shown, course, by="", at=now).allowed()
        except ValueError as error:
            words = tr("An answer is not allowed here: {why}", why=problem_words(error))
            form.bar.show_differences(words)
            return
        names = course.assessment.activity_names
        changes = [one for one in changes_between(shown, read, names) if one.field != "by_patient"]
        form.bar.show_differences("\n".join((list_words(changes), *flag_lines(found.answers))))

    def _on_set_aside(self) -> None:
        found, form = self._offered, self._form
        if found is None:
            self.look()
            return
        try:
            self._entries.set_aside(found, by=form.clinician_name)
        except TrackerError as error:
            self._on_refused(error)
            return
        self._offered = None
        form.end_offer()
        form.focus_first()

    def _on_refused(self, error: TrackerError) -> None:
        """Say why; what was settled or erased elsewhere is offered no more."""
        self._tools.operations.show_error(error)
        if isinstance(error, (ChangedElsewhereError, GoneError)):
            self.look()


def _offer_words(patient: Patient, found: SelfEntry) -> str:
    given = "" if hides_names() else patient.given_name
    places = {"name": given or shown_name(patient), "when": date_and_time(found.saved_at)}
    if found.finished_at is None:
        return tr("{name} began to answer, {when}, and did not finish.", **places)
    return tr("{name} answered, {when}.", **places)


def _warning(found: SelfEntry) -> str:
    what = ", ".join(to_ask_about(found.answers))
    if not what:
        return ""
    return tr(
        "Ask now: the patient says yes or not sure to {what}. It is not asked yet.", what=what
    )


def _day_of(found: SelfEntry) -> date:
    return found.saved_at.astimezone().date()
