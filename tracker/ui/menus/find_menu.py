"""Finds words in the records and opens the visit that has them; narrows the list."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.domain.values.course_visits import visit_number
from tracker.domain.values.list_criteria import NO_CRITERIA, ListView
from tracker.domain.values.visit import VisitId
from tracker.errors import TrackerError
from tracker.services.patient_order import ListFilter
from tracker.ui.course.page import CoursePage
from tracker.ui.look.theme import Theme
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.reading import Reading
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.services.finding.records import FoundEntry
    from tracker.ui.patients.filter_dialog import FilterDialog
    from tracker.ui.patients.find_dialog import FindDialog


class FindMenu(QObject):
    """Opens the dialog; reads on a thread of its own, so that no key waits."""

    def __init__(
        self,
        theme: Theme,
        patients: PatientPage,
        open_course: OpenCourse,
        page: CoursePage,
        tools: Tools,
    ) -> None:
        super().__init__(patients)
        self._patients, self._open_course, self._page = patients, open_course, page
        self._theme, self._tools = theme, tools

    def find(self) -> None:
        """Ask for words, begun with what is searched for in the list; open what is chosen."""
        from tracker.ui.patients.find_dialog import FindDialog  # noqa: PLC0415  # rarely opened

        row = self._open_course.row
        dialog = FindDialog(
            self._theme, None if row is None else row.patient, self._patients.window()
        )
        reading = Reading(dialog)
        dialog.wanted.connect(partial(self._read, dialog, reading))
        dialog.look_for(self._patients.searched_for)
        dialog.exec()
        reading.shutdown()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None:
            self._open(chosen)

    def narrow(self) -> None:
        """Ask what the list is to be narrowed to, and show who meets it."""
        from tracker.ui.patients.filter_dialog import FilterDialog  # noqa: PLC0415  # as above

        views = self._tools.clinic.list_views.all()
        dialog = FilterDialog(self._patients.criteria, views, self._patients.window())
        dialog.kept.connect(partial(self._keep, dialog))
        dialog.removed.connect(partial(self._remove, dialog))
        is_wanted = dialog.exec()
        criteria = dialog.criteria
        dialog.deleteLater()
        if is_wanted:
            self._patients.show_filtered(ListFilter.ACTIVE if criteria == NO_CRITERIA else criteria)

    def _keep(self, dialog: "FilterDialog", view: ListView) -> None:
        views = self._tools.clinic.list_views
        self._tools.operations.told(partial(views.keep, view))()
        dialog.show_views(views.all(), view.name)

    def _remove(self, dialog: "FilterDialog", name: str) -> None:
        views = self._tools.clinic.list_views
        self._tools.operations.told(partial(views.remove, name))()
        dialog.show_views(views.all())

    def _read(self, dialog: "FindDialog", reading: Reading, text: str) -> None:
        reading.forget()
        if not text:
            return
        row = self._open_course.row
        patient_id = row.patient.patient_id if row is not None and dialog.is_of_patient else None
        finding = self._tools.clinic.finding

        def refuse(error: TrackerError) -> None:
            dialog.show_refused(str(error))

        reading.ask(
            partial(finding.find, text, patient_id), partial(dialog.show_found, text), refuse
        )

    def _open(self, entry: "FoundEntry") -> None:
        """Open a visit in the form, an event's course at its charts, where work may be left."""
        patient_id = entry.patient.patient_id
        if patient_id is None:
            return
        self._patients.select_patient(patient_id)
        course = self._open_course
        if course.patient_id != patient_id:
            return
        if course.course is None or course.course.course_id != entry.course_id:
            if not course.may_leave():
                return
            course.open_course(entry.course_id)
        if entry.visit_id is None:
            self._patients.entered.emit()
        else:
            self._open_visit(entry.visit_id)

    def _open_visit(self, visit_id: VisitId) -> None:
        """Open a visit of the open course in the form; one that is gone meanwhile opens nothing."""
        course = self._open_course.course
        for visit in () if course is None else course.visits:
            if course is not None and visit.visit_id == visit_id:
                self._page.open_visit(visit_number(course, visit) - 1)
