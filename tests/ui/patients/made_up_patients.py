"""Any number of made-up patients, read as the services' patients are, and slow when told."""

import threading
from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from tests.makers import a_patient
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.phase import Phase
from tracker.errors import DatabaseUnusableError
from tracker.services.patient_order import Chosen, ListCounts, ListFilter, ListGroup, ListOrder
from tracker.services.patient_rows import PatientRow

TODAY: Final = date(2026, 11, 22)
REFUSED: Final = "The database is locked."
FOUND: Final = 50  # at most


class MadeUpPatients:
    """Patients numbered from 1; the first three want attention, the odd ones have ended.

    Attributes:
        read: How many rows were read, a page each.
        is_refusing: Whether nothing can be read.
        hold: Searches go on only while this is set.
        hold_lists: Whole lists are read only while this is set.
        whole_orders: How many whole lists were read.
        moves: Whose place alone was read.
    """

    def __init__(self, count: int) -> None:
        self._all = array("q", range(1, count + 1))
        self._names: dict[int, str] = {}
        self.read: list[int] = []
        self.is_refusing = False
        self.hold = threading.Event()
        self.hold.set()
        self.hold_lists = threading.Event()
        self.hold_lists.set()
        self.whole_orders = 0
        self.moves: list[int] = []

    def rename(self, number: int, family_name: str) -> None:
        """Give a patient another name."""
        self._names[number] = family_name

    def put_first(self, number: int) -> None:
        """Let a patient stand before all others."""
        self._all.remove(number)
        self._all.insert(0, number)

    def leave(self, number: int) -> None:
        """Let a patient be gone."""
        self._all.remove(number)

    def row(self, number: int) -> PatientRow:
        """Return one patient's line."""
        name = self._names.get(number, f"Sample {number}")
        patient = a_patient(f"id-{number}", patient_id=PatientId(number), family_name=name)
        return PatientRow(
            patient=patient,
            course_id=CourseId(number),
            phase=Phase.IMPROVEMENT,
            visit_count=5,
            last_visit=TODAY - timedelta(days=3),
            attention=(),
            is_active=not number % 2,
            has_namesake=False,
        )

    def counts(self, _today: date) -> ListCounts:
        """Return how many there are."""
        self._may_refuse()
        return ListCounts(known=len(self._all), active=len(self._all) // 2, attention=3)

    def order(self, chosen: Chosen, _today: date, limit: int | None = None) -> ListOrder:
        """Return who stands in the list, all of it when nothing holds it."""
        if limit is None:
            self.hold_lists.wait()
            self.whole_orders += 1
        order = self._order(chosen)
        return ListOrder(patients=order.patients[:limit], groups=order.groups)

    def _order(self, chosen: Chosen) -> ListOrder:
        self._may_refuse()
        if chosen is ListFilter.ALL:
            return ListOrder(patients=self._all)
        if chosen is ListFilter.ATTENTION:
            return ListOrder(patients=self._all[:3])
        active = array("q", (number for number in self._all if not number % 2))
        groups = ((ListGroup.ATTENTION, 3), (ListGroup.RECENT, len(active) - 3))
        return ListOrder(patients=active, groups=groups if len(active) > 3 else ())

    def moved(self, chosen: Chosen, order: ListOrder, patient_id: int, _today: date) -> ListOrder:
        """Return the order with one patient where that one stands now."""
        self.moves.append(patient_id)
        whole = self._order(chosen)
        others = array("q", (number for number in order.patients if number != patient_id))
        if patient_id in whole.patients:
            others.insert(whole.patients.index(patient_id), patient_id)
        return ListOrder(patients=others, groups=whole.groups)

    def rows_of(self, patient_ids: Sequence[int], _today: date) -> tuple[PatientRow, ...]:
        """Return a page of rows."""
        self._may_refuse()
        self.read.append(len(patient_ids))
        known = set(self._all)
        return tuple(self.row(number) for number in patient_ids if number in known)

    def find(self, text: str, _today: date) -> tuple[PatientRow, ...]:
        """Return whose names have a text, when nothing holds it."""
        self.hold.wait()
        self._may_refuse()
        rows = (self.row(number) for number in self._all)
        found = (row for row in rows if text.casefold() in row.patient.full_name.casefold())
        return tuple(row for row, _ in zip(found, range(FOUND), strict=False))

    def find_id(self, clinic_id: str) -> PatientId | None:
        """Return whose id this is."""
        number = int(clinic_id.removeprefix("id-") or 0)
        return PatientId(number) if number in self._all else None

    def _may_refuse(self) -> None:
        if self.is_refusing:
            raise DatabaseUnusableError(REFUSED)
