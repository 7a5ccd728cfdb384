"""Rows of the patient list, read by the page when they are wanted, a bounded number kept."""

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from tracker.errors import TrackerError
from tracker.services.patient_order import ROWS_A_PAGE

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.patient_rows import PatientRow

ROWS_KEPT: Final = 16 * ROWS_A_PAGE  # however many patients there are; more than any screen shows

ReadRows = Callable[[Sequence[int]], "Iterable[PatientRow] | None"]


class RowPages:
    """Knows the rows that were shown last.

    Args:
        read: Returns the rows of patients, those who are gone left out; may raise a TrackerError.
            None where that takes long: they come later (``take``).
        refused: Told why a page could not be read.
    """

    def __init__(self, read: ReadRows, refused: Callable[[str], object]) -> None:
        self._read, self._refused = read, refused
        self._rows: dict[int, PatientRow | None] = {}  # the newest last; None is not readable
        self._awaited: set[int] = set()
        self._before: dict[int, PatientRow] = {}  # what is shown of those who are awaited

    def row(self, order: "array[int]", place: int) -> "PatientRow | None":
        """Return the row at a place of an order, its page read first where it is not known.

        Returns:
            None where it cannot be read, until it is forgotten.
        """
        patient_id = order[place]
        if patient_id not in self._rows and patient_id not in self._awaited:
            start = place - place % ROWS_A_PAGE
            self._read_page(order[start : start + ROWS_A_PAGE])
        shown = self._before if patient_id in self._awaited else self._rows
        return shown.get(patient_id)

    def awaits(self, patient_id: int) -> bool:
        """Return whether a row is on its way."""
        return patient_id in self._awaited

    def take(self, wanted: Collection[int], rows: "Iterable[PatientRow]") -> None:
        """Know rows that were asked for and have come; empty where they could not be read."""
        self._awaited.difference_update(wanted)
        for patient_id in wanted:
            self._keep(patient_id, None)
        self.keep(rows)
        if not self._awaited:
            self._before.clear()

    def keep(self, rows: "Iterable[PatientRow]") -> None:
        """Know rows that were read elsewhere."""
        for row in rows:
            self._keep(row.patient.patient_id or 0, row)
        for patient_id in list(self._rows)[:-ROWS_KEPT]:
            del self._rows[patient_id]

    def forget(self, changes: "Changes") -> None:
        """Forget what a write touched.

        A patient added or renamed may make somebody else a namesake, or no longer one: then all.
        """
        self._awaited.clear()  # what is on its way may have been read before
        if changes.is_everything or (changes.patients and not changes.courses):
            self._drop(self._rows)
            return
        self._drop(
            number
            for number, row in self._rows.items()
            if number in changes.patients or (row and row.course_id in changes.courses)
        )

    def forget_all(self) -> None:
        """Know nothing any more."""
        self._rows.clear()
        self._before.clear()
        self._awaited.clear()

    def forget_unread(self) -> bool:
        """Try again what could not be read; return whether there is any."""
        unread = tuple(number for number, row in self._rows.items() if row is None)
        self._drop(unread)
        return bool(unread)

    def _drop(self, patient_ids: Iterable[int]) -> None:
        for patient_id in tuple(patient_ids):
            row = self._rows.pop(patient_id)
            if row is not None:
                self._before[patient_id] = row

    def _read_page(self, page: Collection[int]) -> None:
        known = self._rows.keys() | self._awaited
        wanted = [patient_id for patient_id in page if patient_id not in known]
        rows: Iterable[PatientRow] | None = ()
        try:
            rows = self._read(wanted)
        except TrackerError as error:
            self._refused(str(error))
        if rows is None:
            self._awaited.update(wanted)
        else:
            self.take(wanted, rows)

    def _keep(self, patient_id: int, row: "PatientRow | None") -> None:
        self._rows.pop(patient_id, None)
        self._rows[patient_id] = row
