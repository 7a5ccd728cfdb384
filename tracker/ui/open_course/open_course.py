"""Brings a course, its page and the visit form together: open, preview, save, amend."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import CourseWalk
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.course_visits import (
    find_visit,
    find_visit_on,
    first_visit_of,
    visit_number,
)
from tracker.domain.values.visit import Visit, VisitChangedElsewhereError
from tracker.domain.words.visit_changes import elsewhere_words
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.course.clash_dialog import answer_to
from tracker.ui.course.page import CoursePage
from tracker.ui.dialogs.both_dialog import ClashAnswer
from tracker.ui.open_course.draft_keeper import DraftKeeper
from tracker.ui.open_course.saved_after_all import TYPED_SINCE, SavedAfterAll, Standing
from tracker.ui.open_course.visit_preview import VisitPreview
from tracker.ui.open_course.visit_saving import Submitted, VisitSaving
from tracker.ui.open_course.whereabouts import Whereabouts, find_whereabouts, read_again
from tracker.ui.visit.form import VisitForm
from tracker.ui.work.privacy import name_among
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.patients import PatientRow
    from tracker.ui.work.outcomes import FoundOut

Read = TypeVar("Read")
CLASH_REASON: Final = marked("put over a change made elsewhere, after seeing both")


class OpenCourse(QObject):
    """Keeps what is open.

    Signals:
        shown: A course, a patient without one, or nothing is shown now.
        saved: A visit was saved (words for the status bar, and those without a name).
        typed: Whether there are typed values that are not saved.
        stayed: The person stayed with unsaved values; the list should mark them again.
        named: Who is shown was read again, and may be called otherwise now.
        gone: Nobody is shown: who was is not listed any more.
    """

    shown = Signal()
    saved = Signal(str, str)
    typed = Signal(object)
    stayed = Signal()
    named = Signal()
    gone = Signal()

    def __init__(self, page: CoursePage, form: VisitForm, tools: Tools) -> None:
        super().__init__(page)
        self._page, self._form = page, form
        self._clinic, self._clock, self._operations = tools.clinic, tools.clock, tools.operations
        self._row: PatientRow | None = None
        self._status: CourseStatus | None = None
        self.drafts = DraftKeeper(form, tools, self)
        self._after_all = SavedAfterAll(form, self.drafts, tools.clinic.drafts)
        self._walk = CourseWalk()
        self._preview = VisitPreview(page, form, self._walk, self._clock)
        self._preview.typed.connect(self.typed)
        form.submitted.connect(self._on_submitted)
        form.cancelled.connect(self._on_cancelled)
        page.visit_opened.connect(self._on_visit_opened)
        page.header.course_chosen.connect(self._on_course_chosen)
        self._operations.changed.connect(self._on_changed)
        self._read_name()

    @property
    def course(self) -> Course | None:
        """Return the open course as stored; None for none."""
        return None if self._status is None else self._status.course

    @property
    def patient_id(self) -> object:
        """Return the id of the patient that is shown; None for none."""
        return None if self._row is None else self._row.patient.patient_id

    @property
    def form(self) -> VisitForm:
        """Return the visit form."""
        return self._form

    @property
    def row(self) -> "PatientRow | None":
        """Return the patient that is shown."""
        return self._row

    def close(self) -> None:
        """Stop following what is typed."""
        self._preview.stop()

    def open_row(self, row: "PatientRow") -> None:
        """Show a patient of the list; what is typed is kept as a draft."""
        if self._row is not None and row.patient.patient_id == self.patient_id:
            self._row = row
            return
        if not (self.may_leave() and self._open(row)):
            self.stayed.emit()

    def go_on_with(self, row: "PatientRow") -> None:
        """Show a patient whose course stands in the form already; what is typed there stays."""
        course = None if row.course_id is None else self._show_course(row.course_id, row)
        if course is not None:
            self.drafts.go_on(course)
            self._go_on(course)
            self.shown.emit()

    def _open(self, row: "PatientRow") -> bool:
        """Open a patient; return False where it cannot be done: then what was open stays whole."""
        if row.course_id is None:
            self._show_patient(row)
            return True
        return self._open_course(row.course_id, row)

    def open_course(self, course_id: CourseId) -> None:
        """Show a course of the patient as stored, with an empty form or today's visit."""
        self._open_course(course_id, self._row)

    def _open_course(self, course_id: CourseId, row: "PatientRow | None") -> bool:
        course = self._show_course(course_id, row)
        if course is None:
            return False
        self._begin(course, self.drafts.find_visit_to_open(course))
        self.shown.emit()
        return True

    def _show_course(self, course_id: CourseId, row: "PatientRow | None") -> Course | None:
        """Show a course as it is stored now, of a row; None, and nothing, when it is not read."""
        opened = self._read(lambda: self._clinic.courses.opened(course_id))
        if opened is None:
            return None
        self._row = row
        self._show_read(opened.course)
        self._page.header.show_courses(opened.beside, course_id)
        self.drafts.take_read(opened.waiting)
        return opened.course

    def _read(self, read: "Callable[[], Read]") -> "Read | None":
        """Return what is read; None, after saying why, when it cannot be."""
        try:
            return read()
        except TrackerError as error:
            self._operations.say(tr("Not opened"), error)
            return None

    def _show_read(self, course: Course) -> None:
        """Show a course that was read."""
        self._status = self._walk.status_of(course)
        self._show_stored(self._status)
        if self._row is not None:
            self._row = replace(self._row, patient=course.patient)
            self.named.emit()

    def reopen(self) -> None:
        """Show the open course as it is stored now."""
        if self.course is not None and self.course.course_id is not None:
            self.open_course(self.course.course_id)

    def reopen_empty(self) -> None:
        """Show the open course as it is stored now, with an empty form."""
        course_id = None if self.course is None else self.course.course_id
        course = None if course_id is None else self._show_course(course_id, self._row)
        if course is not None:
            self._begin(course, None)
            self.shown.emit()

    def open_previous(self) -> None:
        """Show the patient's course before the open one, where there is one."""
        self._step_course(-1)

    def open_next(self) -> None:
        """Show the patient's course after the open one, where there is one."""
        self._step_course(1)

    def _step_course(self, by: int) -> None:
        if (course_id := self._page.header.find_beside(by)) is not None:
            self._on_course_chosen(course_id)

    def new_visit(self) -> None:
        """Begin an empty visit, never one that is saved: what is typed into it is of now."""
        course = self.course
        if course is None:
            return
        is_new = self._form.shown_visit.visit_id is None
        if not (is_new and self._form.is_dirty) and self.may_leave():
            self._begin(course, None)
        self._form.focus_new()
        self._preview.make_room()

    def may_leave(self) -> bool:
        """Return whether the form may be left: what is typed is kept as a draft, or asked about."""
        return self.drafts.may_leave()

    def _read_name(self) -> None:
        """Read anew who works at this computer."""
        self._form.clinician_name = self._clinic.who.name
        try:
            settings = self._clinic.settings.read()
            self._form.emergency_number = settings.emergency_number
            self._form.fold_away(settings.folded)
            self._form.function.plan = self._page.function_plan = settings.function_plan
        except TrackerError as error:
            self._operations.say(tr("The clinic's settings cannot be read"), error)

    def _show_patient_again(self) -> None:
        """Show the patient as stored now, with the latest course if there is any."""
        before = self._row
        row = None if before is None else self._read(lambda: read_again(self._clinic, before))
        if row is not None:
            self._open(row)

    def _show_course_again(self, course_id: CourseId) -> None:
        """Show a course changed from outside; the form stays on its visit, with what is typed."""
        shown, is_dirty, before = self._form.shown_visit, self._form.is_dirty, self.course
        today = None if before is None else find_visit_on(before, self._clock.today())
        if (course := self._show_course(course_id, self._row)) is None:
            return
        found = find_visit(course, shown.visit_id)
        if is_dirty or (found is not None and found == shown):
            self._go_on(course)
        elif shown.visit_id is None and today is not None:
            self._begin(course, None)
        else:
            self._begin(course, found or self.drafts.find_visit_to_open(course))
        if not is_dirty:
            self.shown.emit()

    def save(self) -> None:
        """Save the visit in the form."""
        self._form.submit()

    def leave(self) -> None:
        """Show nobody any more; the form may be left."""
        self._row = self._status = None
        self._form.clear()
        self._preview.follow(None)
        self.drafts.follow(None)

    def _show_patient(self, row: "PatientRow") -> None:
        self.leave()
        self._row = row
        self._page.show_patient(row.patient, self._clock.today())
        self.shown.emit()

    def _show_stored(self, status: CourseStatus) -> None:
        self._preview.stop()
        self._page.show_course(status, self._clock.today())

    def _on_changed(self, changes: "Changes", initiator: object) -> None:
        """Keep what is open true to what is stored, unless it was changed from here."""
        if changes.has_settings or changes.is_everything:
            self._read_name()
        course_id = None if self.course is None else self.course.course_id
        is_mine = self.patient_id in changes.patients or course_id in changes.courses
        if self._operations.outcomes.is_waiting and self._form.is_dirty:
            return  # what is typed may be what was saved: all is told anew when that is known
        if initiator is not self and (changes.is_everything or is_mine):
            self._show_again(course_id, changes)

    def _show_again(self, course_id: CourseId | None, changes: "Changes") -> None:
        before, seen = self.course, (self._row, course_id, self._clock.today())
        where = self._read(lambda: find_whereabouts(self._clinic, *seen))
        if where is Whereabouts.GONE:
            self.drafts.flush()
            self.leave()
            self.gone.emit()
        if where in (None, Whereabouts.GONE):
            return
        if before is None or course_id is None or where is Whereabouts.OTHER_COURSE:
            self._show_patient_again()
            return
        self._show_course_again(course_id)
        if changes.is_elsewhere and self.course is not None:
            words = elsewhere_words(before, self.course, self._clock.now())
            self._page.header.show_elsewhere(words or self._page.header.elsewhere)

    def _on_cancelled(self) -> None:
        """Leave the visit as it is saved; what was typed into it is offered as a draft."""
        if self._status is not None and self.may_leave():
            self._show_stored(self._status)
            self._begin(self._status.course, None)
            self._form.focus_first()

    def _on_submitted(self, visit: Visit) -> None:
        course, typed, by = self.course, self._form.typed, self._form.clinician_name
        if course is None or course.course_id is None or typed is None:
            return
        given = Submitted(typed.state, self.drafts.turn)
        saving = VisitSaving(self._clinic.courses, course.course_id, visit, given, by=by)
        self._clinic.courses.follow(course.course_id, self._walk)
        self._save(course, saving, visit, self._form.head.reason.strip() or None)

    def _save(self, course: Course, saving: VisitSaving, visit: Visit, reason: str | None) -> None:
        known, store = partial(self._on_known, saving), partial(saving.store, course, visit, reason)
        is_done = self._operations.apply(store, initiator=self, known=known)
        if is_done and saving.clash is None:
            self._show_saved(course, saving)
            return
        self.drafts.flush()  # not saved: what is typed is kept at once
        if saving.clash is not None:
            self._answer_clash(course, saving, saving.clash)

    def _on_known(self, saving: VisitSaving, found: "FoundOut") -> None:
        """Show a visit that was saved though the server went away before it said so."""
        course = saving.find_saved() if found.was_saved else None
        if course is None:
            return
        standing = self._after_all.take(course, saving)
        if standing is Standing.AS_SAVED:
            self._show_saved(self.course or course, saving)
        elif standing is Standing.MORE:
            self._show_read(course)
            self._go_on(course)
            self._page.header.show_elsewhere(tr(TYPED_SINCE))
        elif standing is Standing.NOTHING:
            self.open_course(saving.course_id)

    def _answer_clash(
        self, course: Course, saving: VisitSaving, clash: "VisitChangedElsewhereError"
    ) -> None:
        """Show both versions; nothing is overwritten without the person's word."""
        answer, course_id = answer_to(clash, self._page.window()), saving.course_id
        if answer is ClashAnswer.THEIRS:
            self._clinic.drafts.drop(course_id, clash.yours.visit_id)
            self.drafts.saved()
            self.open_course(course_id)
        elif answer is ClashAnswer.MINE:
            mine = replace(clash.yours, version=clash.theirs.visit.version)
            self._save(course, saving, mine, tr(CLASH_REASON))

    def _show_saved(self, before: Course, saving: VisitSaving) -> None:
        self.drafts.saved()
        courses, saved = self._clinic.courses, saving.saved
        course = saving.course or self._read(lambda: courses.course(saving.course_id))
        stored = None if course is None or saved is None else find_visit(course, saved.visit_id)
        if course is None or stored is None:
            return
        self._show_read(course)
        is_begun = first_visit_of(course) != first_visit_of(before)
        if is_begun and self._page.header.offers_courses:  # which are told apart by it
            opened = self._read(lambda: courses.opened(saving.course_id))
            self._page.header.show_courses(opened.beside if opened else (), course.course_id)
        self._form.begin(course, stored)
        self._preview.follow(self._status)
        self.drafts.go_on(course)
        self._offer_new_visit()
        self._page.header.show_elsewhere("")
        number = visit_number(course, stored)
        self._page.focus_visit(number - 1)  # stray digits do not amend it
        is_one_of_two = self._row is not None and self._row.has_namesake
        who = name_among(course.patient, has_namesake=is_one_of_two)
        words = tr("Visit {number} of {name} saved", number=number, name=who)
        self.saved.emit(words, tr("Visit {number} saved", number=number))

    def _begin(self, course: Course, visit: Visit | None) -> None:
        """Show a visit in the form, or an empty one, and offer its draft."""
        self._form.begin(course, visit)
        self._preview.follow(self._status)
        self.drafts.follow(course)
        self._offer_new_visit()

    def _go_on(self, course: Course) -> None:
        """Leave what stands in the form, about a course as it is stored now."""
        self.drafts.take_read(None)
        self._preview.take(self._status)
        self._form.follow(course)
        self._offer_new_visit()

    def _offer_new_visit(self) -> None:
        """Offer a new visit only while another one stands in the form."""
        self._page.header.offer_new_visit(is_wanted=self._form.shown_visit.visit_id is not None)

    def _on_visit_opened(self, visit: Visit) -> None:
        if self._status is None or not self.may_leave():
            return
        self._show_stored(self._status)
        self._begin(self._status.course, visit)
        self._form.focus_first()

    def _on_course_chosen(self, course_id: CourseId) -> None:
        if self.may_leave():
            self.open_course(course_id)
        else:
            self.stayed.emit()
