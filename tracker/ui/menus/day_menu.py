"""Home, and the way through the day: the next patient, and who came without being planned."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from tracker.domain.values.course import PatientId
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.look.theme import Theme
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.later import later
from tracker.ui.work.privacy import shown_name
from tracker.ui.work.reading import Reading
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.domain.values.changes import Changes
    from tracker.services.day.day_list import Day
    from tracker.ui.day.home_page import HomePage


class DayMenu(QObject):
    """Shows the day and leads from one patient to the next.

    Signals:
        left: Nobody is open any more, and home should be shown.
        said: Words for the status bar.
    """

    left = Signal()
    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        patients: PatientPage,
        open_course: OpenCourse,
        tools: Tools,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._patients, self._open_course, self._tools = patients, open_course, tools
        self._reading = Reading(self)
        self._page: HomePage | None = None
        self._goes_on = self._wants_keys = False
        self._keys_were: QWidget | None = None
        self._next = later(self, self.open_next)
        self._again = later(self, self._read)
        open_course.saved.connect(self._on_saved)
        tools.operations.changed.connect(self._on_changed)

    def page(self, actions: Mapping[str, QAction]) -> "HomePage":
        """Return the page of the day, made when it is first wanted."""
        if self._page is None:
            from tracker.ui.day.home_page import HomePage  # noqa: PLC0415  # not for start-up

            page = self._page = HomePage(actions, self._theme)
            page.wanted.connect(self._again.start)
            page.list_wanted.connect(self._patients.show_filtered)
            page.waiting.opened.connect(self._open_waiting)
            page.seen.opened.connect(self._patients.enter)
            page.waiting.moved.connect(self._on_moved)
            page.waiting.taken_off.connect(self._on_taken_off)
            page.waiting.put_back.connect(self._on_put_back)
            for rows in (page.waiting, page.seen):
                rows.letters_typed.connect(self._patients.search_for)
        return self._page

    def show(self) -> None:
        """Leave whoever is open, what is typed kept as a draft, and show the day."""
        if self._open_course.may_leave():
            self._open_course.leave()
            self._patients.mark_patient(None)
            self.left.emit()
            self._wants_keys, self._keys_were = True, QApplication.focusWidget()
            self.refresh()

    def open_next(self) -> None:
        """Open the next patient of the day with a new visit; home where nobody waits."""
        found = self._tools.clinic.day_list.find_next(
            self._tools.clock.today(), self._open_course.patient_id
        )
        if found is None:
            self.said.emit(tr("Nobody else waits today"))
            self.show()
        else:
            self._open_waiting(found)

    def save_and_go_on(self) -> None:
        """Save the visit; once it is saved, open the next patient of the day."""
        self._goes_on = True
        self._open_course.save()
        self._goes_on = False

    def add_open(self) -> None:
        """Put the patient who is open on today's list."""
        row = self._open_course.row
        if row is None or row.patient.patient_id is None:
            return
        if self._add(row.patient.patient_id):
            self.said.emit(tr("{name} is on today's list", name=shown_name(row.patient)))

    def show_names_anew(self) -> None:
        """Say every patient again: names are hidden now, or shown again."""
        if self._page is not None:
            self._page.show_names_anew()

    def refresh(self) -> None:
        """Read the day anew where it is on screen: another window may have changed it."""
        if self._page is not None and self._page.isVisible():
            self._again.start()

    def close(self) -> None:
        """Read nothing any more."""
        self._again.stop()
        self._next.stop()
        self._reading.shutdown()

    def _open_waiting(self, patient_id: PatientId) -> None:
        """Open a patient who is to be seen, with a new visit."""
        self._patients.enter(patient_id)
        course, form = self._open_course.course, self._open_course.form
        if course is None or not course.is_active or self._open_course.patient_id != patient_id:
            return
        if form.shown_visit.visit_id is not None:  # a draft that changes an earlier visit
            self._open_course.new_visit()

    def _read(self) -> None:
        today, day_list = self._tools.clock.today(), self._tools.clinic.day_list
        self._reading.ask(partial(day_list.read, today), self._on_read, self._on_not_read)

    def _on_read(self, day: "Day") -> None:
        if self._page is None:
            return
        self._page.show_day(day, self._tools.clock.today())
        keys_are = QApplication.focusWidget()
        is_wanted = self._wants_keys and keys_are is self._keys_were  # nobody went on meanwhile
        if self._page.isVisible() and (is_wanted or keys_are is None):
            self._page.take_keys()
        self._wants_keys, self._keys_were = False, None

    def _on_not_read(self, error: TrackerError) -> None:
        if self._page is not None:
            self._page.show_problem(str(error))

    def _on_saved(self) -> None:
        if self._goes_on:
            self._next.start()

    def _on_changed(self, _changes: "Changes", _initiator: object) -> None:
        self.refresh()

    def _on_moved(self, patient_id: PatientId, place: int) -> None:
        today, day_list = self._tools.clock.today(), self._tools.clinic.day_list
        self._write(partial(day_list.move, patient_id, today, place))

    def _on_taken_off(self, patient_id: PatientId) -> None:
        today, day_list = self._tools.clock.today(), self._tools.clinic.day_list
        self._write(partial(day_list.take_off, patient_id, today))

    def _on_put_back(self, patient_id: PatientId) -> None:
        self._add(patient_id)

    def _add(self, patient_id: PatientId) -> bool:
        today, day_list = self._tools.clock.today(), self._tools.clinic.day_list
        return self._write(partial(day_list.add, patient_id, today))

    def _write(self, write: "Callable[[], Changes]") -> bool:
        """Write it; return whether that was done."""
        return self._tools.operations.apply(write, initiator=self)
