"""Who stands in the patient list and who has a text, read off the UI thread."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from tracker.errors import ServerAwayError, TrackerError
from tracker.services.patient_order import (
    ROWS_A_PAGE,
    Chosen,
    ListCounts,
    ListFilter,
    ListOrder,
)
from tracker.ui.work.later import later
from tracker.ui.work.reading import Reading

if TYPE_CHECKING:
    from tracker.domain.values.course import PatientId
    from tracker.services.patient_rows import PatientRow


Result = TypeVar("Result")
WHOLE_AFTER_MS: Final = 1000  # after a change of one patient: others may have changed elsewhere


class ListedPatients(Protocol):
    """What the list is read from: the services' ``Patients``."""

    def counts(self, today: date) -> ListCounts:
        """Return how many patients each filter shows."""

    def order(self, chosen: Chosen, today: date, limit: int | None = None) -> ListOrder:
        """Return who stands in the list, from top to bottom."""

    def moved(self, chosen: Chosen, order: ListOrder, patient_id: int, today: date) -> ListOrder:
        """Return a whole order as it is once one patient, and nobody else, was changed."""

    def rows_of(self, patient_ids: Sequence[int], today: date) -> "tuple[PatientRow, ...]":
        """Return these patients' lines in this order; whoever is gone is left out."""

    def find(self, text: str, today: date) -> "tuple[PatientRow, ...]":
        """Return patients who have every word of a text."""

    def find_id(self, clinic_id: str) -> "PatientId | None":
        """Return whose id of the clinic this is; None when nobody's."""


class Posts(Protocol):
    """What reads on another thread, of which whoever paints waits a moment only: ``Away``."""

    def soon(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
    ) -> Result | None:
        """Return what work returns; None where it takes long, and this thread is told later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list as it was read.

    Attributes:
        counts: Of every filter; None where they were not counted.
        is_whole: Whether the order names everybody.
    """

    order: ListOrder
    counts: ListCounts | None = None
    is_whole: bool = True


class ListReading(QObject):
    """Asks the open database: short things at once, whole lists and searches off the UI thread.

    Of lists and of searches only what was asked last is told.

    Signals:
        listed: A whole list was read (a ``Listed``).
        found: A text was searched for (the text, the patients' rows).
        refused: Something could not be read (why).
        search_refused: The search could not be done (why).
        rows_came: Rows that were asked for later are there (whose, and the rows).
    """

    listed = Signal(object)
    found = Signal(str, object)
    refused = Signal(str)
    search_refused = Signal(str)
    rows_came = Signal(object, object)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._patients: ListedPatients | None = None
        self._posts: Posts | None = None
        self._lists, self._searches = Reading(self), Reading(self)
        self._text = ""  # searched for last
        self._chosen: Chosen = ListFilter.ACTIVE
        self._whole = later(self, self._read_whole)

    @property
    def today(self) -> date:
        """Return the day lists are read on."""
        return self._today()

    @property
    def can_read(self) -> bool:
        """Return whether there is a database to read."""
        return self._patients is not None

    def read_from(self, patients: ListedPatients, posts: Posts | None = None) -> None:
        """Read from now on, now that the database is open; search what was typed before.

        Args:
            patients: What is read.
            posts: Reads the rows that are painted; None reads them at once.
        """
        self._patients, self._posts = patients, posts
        self.search_again()

    def list_whole(self, chosen: Chosen, after_ms: int = 0) -> None:
        """Read a whole list, and the counts of all, in place of any that is being read."""
        self._lists.forget()
        self._chosen = chosen
        self._whole.start(after_ms)

    def list_moved(self, chosen: Chosen, order: ListOrder, patient_id: int) -> None:
        """Read where one patient stands now in a whole list, and once there is time all of it."""
        self.list_whole(chosen, WHOLE_AFTER_MS)
        if self._patients is not None:
            read = partial(self._patients.moved, chosen, order, patient_id, self.today)
            self._lists.ask(read, self._on_moved, self._on_list_refused)

    def search(self, text: str) -> None:
        """Search for a text; empty wants no answer any more."""
        self._text = text
        self._searches.forget()
        if text and self._patients is not None:
            found = partial(self.found.emit, text)
            read = partial(self._patients.find, text, self.today)
            self._searches.ask(read, found, self._on_search_refused)

    def search_again(self) -> None:
        """Search once more for what was searched for last, if anything still is."""
        self.search(self._text)

    def top_of(self, chosen: ListFilter) -> Listed:
        """Return the top of a list at once, instead of any list that is being read.

        Raises:
            TrackerError: It cannot be read.
        """
        self._lists.forget()
        self._whole.stop()
        if self._patients is None:
            return Listed(order=ListOrder(), is_whole=False)
        order = self._patients.order(chosen, self.today, ROWS_A_PAGE)
        return Listed(order=order, is_whole=len(order.patients) < ROWS_A_PAGE)

    def rows_of(self, patient_ids: Sequence[int]) -> "tuple[PatientRow, ...]":
        """Return patients' rows at once.

        Raises:
            TrackerError: They cannot be read.
        """
        return () if self._patients is None else self._patients.rows_of(patient_ids, self.today)

    def rows_to_paint(self, patient_ids: Sequence[int]) -> "tuple[PatientRow, ...] | None":
        """Return patients' rows at once; None where that takes long, and ``rows_came`` tells.

        Raises:
            TrackerError: They cannot be read.
        """
        if self._posts is None or self._patients is None:
            return self.rows_of(patient_ids)
        wanted = tuple(patient_ids)
        read = partial(self._patients.rows_of, wanted, self.today)
        return self._posts.soon(
            read, partial(self.rows_came.emit, wanted), partial(self._on_rows_refused, wanted)
        )

    def _on_rows_refused(self, wanted: Sequence[int], error: TrackerError) -> None:
        self.rows_came.emit(wanted, ())
        self._on_list_refused(error)

    def why_unread(self, patient_id: int) -> str:
        """Return why a patient's row cannot be read; empty when it can."""
        try:
            self.rows_of([patient_id])
        except TrackerError as error:
            return str(error)
        return ""

    def find_id(self, clinic_id: str) -> "PatientId | None":
        """Return whose id of the clinic this is; None when nobody's or it cannot be read."""
        try:
            return None if self._patients is None else self._patients.find_id(clinic_id)
        except TrackerError as error:
            self.refused.emit(str(error))
            return None

    def close(self) -> None:
        """Read nothing any more."""
        self._whole.stop()
        self._lists.shutdown()
        self._searches.shutdown()

    def _on_moved(self, order: ListOrder) -> None:
        if self._patients is not None:
            read = partial(_counted, self._patients, order, self.today)
            self._lists.ask(read, self.listed.emit, self._on_list_refused)
        self.listed.emit(Listed(order=order))  # last: whoever hears of it may ask for another list

    def _read_whole(self) -> None:
        if self._patients is not None:
            read = partial(_read_list, self._patients, self._chosen, self.today)
            self._lists.ask(read, self.listed.emit, self._on_list_refused)

    def _on_list_refused(self, error: TrackerError) -> None:
        if not isinstance(error, ServerAwayError):  # which is said, and read again after it
            self.refused.emit(str(error))

    def _on_search_refused(self, error: TrackerError) -> None:
        self.search_refused.emit(str(error))


def _read_list(patients: ListedPatients, chosen: Chosen, today: date) -> Listed:
    """Return a whole list; runs on the reading thread."""
    return _counted(patients, patients.order(chosen, today), today)


def _counted(patients: ListedPatients, order: ListOrder, today: date) -> Listed:
    """Return a whole list with the counts of all; runs on the reading thread."""
    return Listed(order=order, counts=patients.counts(today))


def found_order(rows: "Sequence[PatientRow]") -> ListOrder:
    """Return those who were found, as a list without groups."""
    return ListOrder(patients=array("q", (row.patient.patient_id or 0 for row in rows)))
