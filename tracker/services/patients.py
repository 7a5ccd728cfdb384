"""Patients: who they are, and the list with what wants attention."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy import text as text_clause
from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Patient, PatientId
from tracker.errors import InputError
from tracker.language import Language, language, tr
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.database import Database
from tracker.models.listing import Reader, listed_courses
from tracker.models.patient import PageLanguageRecord, PatientRecord, searchable
from tracker.services.patient_order import ListCounts, ListFilter, ListGroup, ListOrder
from tracker.services.patient_rows import Attention, PatientRow, row_of, rows_seen_last_first

__all__ = ["Attention", "PatientRow", "Patients"]

FIND_LIMIT: Final = 50  # rows shown while a name is typed


class Patients:
    """The clinic's patients."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, patient: Patient, *, page_language: Language | None = None
    ) -> tuple[PatientId, Changes]:
        """Store a new patient, with the language of the pages; one transaction.

        Raises:
            InputError: Another patient has the same id of the clinic.
        """
        with self._database.write() as session:
            _refuse_taken_id(session, patient)
            record = PatientRecord.from_domain(patient)
            session.add(record)
            session.flush()
            patient_id = PatientId(record.id)
            _choose_language(session, patient_id, page_language)
        return patient_id, Changes(patients=frozenset({patient_id}))

    def change(self, patient: Patient, *, page_language: Language | None) -> Changes:
        """Store what is known of a patient anew, with the language of the pages; one transaction.

        Args:
            patient: As known now.
            page_language: Of the patient's pages; None is as the clinic.

        Raises:
            InputError: Another patient has the same id of the clinic.
        """
        if patient.patient_id is None:
            raise ValueError("only a stored patient can be changed: patient_id is None")
        with self._database.write() as session:
            _refuse_taken_id(session, patient)
            _record(session, patient.patient_id).take(patient)
            _choose_language(session, patient.patient_id, page_language)
        return Changes(patients=frozenset({patient.patient_id}))

    def patient(self, patient_id: PatientId) -> Patient:
        """Return one patient."""
        with self._database.read() as session:
            return _record(session, patient_id).to_domain()

    def chosen_language(self, patient_id: PatientId) -> Language | None:
        """Return what was chosen for a patient's pages; None is as the clinic."""
        with self._database.read() as session:
            return _chosen_language(session, patient_id)

    def language_of_pages(self, patient_id: PatientId | None) -> Language:
        """Return the patient's, else the clinic's, else the screen's; None is nobody stored."""
        with self._database.read() as session:
            chosen = None if patient_id is None else _chosen_language(session, patient_id)
            clinics = session.get_one(ClinicRecord, ONLY_ROW).page_language
        return chosen or clinics or language()

    def find_alike(self, patient: Patient) -> Patient | None:
        """Return another patient whose id differs in case or blanks only; None for none."""
        query = select(PatientRecord.id, PatientRecord.clinic_id).where(
            PatientRecord.clinic_id != patient.clinic_id,
            PatientRecord.id != (patient.patient_id or 0),
        )
        wanted = _bare(patient.clinic_id)
        with self._database.read() as session:
            for found_id, clinic_id in session.execute(query):
                if _bare(clinic_id) == wanted:
                    return _record(session, PatientId(found_id)).to_domain()
        return None

    def rows(self, today: date) -> tuple[PatientRow, ...]:
        """Return every patient, the one seen last first; those never seen before all others."""
        with self._database.read() as session:
            listed = listed_courses(_reader(session))
        return rows_seen_last_first(listed, today)

    def find_id(self, clinic_id: str) -> PatientId | None:
        """Return whose id of the clinic this is, to the letter; None when nobody's."""
        query = select(PatientRecord.id).where(PatientRecord.clinic_id == clinic_id)
        with self._database.read() as session:
            found = session.scalar(query)
        return None if found is None else PatientId(found)

    def counts(self, today: date) -> ListCounts:
        """Return how many patients each filter of the list shows."""
        rows = self.rows(today)
        return ListCounts(
            known=len(rows),
            active=sum(_is_in_care(row) for row in rows),
            attention=sum(bool(row.attention) for row in rows),
        )

    def order(self, chosen: ListFilter, today: date, limit: int | None = None) -> ListOrder:
        """Return who stands in the list, from top to bottom.

        Args:
            chosen: The filter; the list of active patients has groups: those who need attention,
                the worst first and of those the one seen longest ago, then who was seen today,
                then all others, those never seen first, then the one seen last.
            today: The day the list is read.
            limit: Patients at most, from the top; None is all.
        """
        rows = self.rows(today)
        if chosen is ListFilter.ALL:
            return ListOrder(patients=_ids(rows[:limit]))
        if chosen is ListFilter.ATTENTION:
            wanting = sorted((row for row in rows if row.attention), key=_worst_first)
            return ListOrder(patients=_ids(wanting[:limit]))
        groups: dict[ListGroup, list[PatientRow]] = {group: [] for group in ListGroup}
        for row in rows:
            if _is_in_care(row):
                groups[_group_of(row, today)].append(row)
        groups[ListGroup.ATTENTION].sort(key=_worst_first)
        listed = [row for group in groups.values() for row in group]
        return ListOrder(
            patients=_ids(listed[:limit]),
            groups=tuple((group, len(rows)) for group, rows in groups.items() if rows),
        )

    def rows_of(self, patient_ids: Iterable[int], today: date) -> tuple[PatientRow, ...]:
        """Return these patients' lines in this order; whoever is gone is left out."""
        rows = {row.patient.patient_id: row for row in self.rows(today)}
        return tuple(rows[PatientId(one)] for one in patient_ids if one in rows)

    def find(self, text: str, today: date, limit: int = FIND_LIMIT) -> tuple[PatientRow, ...]:
        """Return patients by name whose name, id or birth date has every word of a text.

        Args:
            text: Words in any order, parts of words, accents and case ignored.
            today: The day the list is read.
            limit: Rows at most.
        """
        with self._database.read() as session:
            listed = listed_courses(_reader(session), searchable(text).split(), limit)
        return tuple(row_of(one, today) for one in listed)


def _is_in_care(row: PatientRow) -> bool:
    return row.is_active or row.course_id is None


def _group_of(row: PatientRow, today: date) -> ListGroup:
    if row.attention:
        return ListGroup.ATTENTION
    return ListGroup.SEEN_TODAY if row.last_visit == today else ListGroup.RECENT


def _worst_first(row: PatientRow) -> tuple[int, date]:
    return list(Attention).index(row.attention[0]), row.last_visit or date.min


def _ids(rows: Iterable[PatientRow]) -> "array[int]":
    return array("q", (row.patient.patient_id or 0 for row in rows))


def _chosen_language(session: Session, patient_id: PatientId) -> Language | None:
    record = session.get(PageLanguageRecord, patient_id)
    return None if record is None else record.language


def _choose_language(session: Session, patient_id: PatientId, chosen: Language | None) -> None:
    record = session.get(PageLanguageRecord, patient_id)
    if chosen is not None:
        session.merge(PageLanguageRecord(patient_id=patient_id, language=chosen))
    elif record is not None:
        session.delete(record)


def _bare(clinic_id: str) -> str:
    return "".join(clinic_id.casefold().split())


def _reader(session: Session) -> Reader:
    def read(sql: str, values: Mapping[str, object]) -> Iterable[Sequence[Any]]:
        return session.execute(text_clause(sql), values)

    return read


def _refuse_taken_id(session: Session, patient: Patient) -> None:
    query = select(PatientRecord.id).where(PatientRecord.clinic_id == patient.clinic_id)
    taken_by = session.scalar(query)
    if taken_by is not None and taken_by != patient.patient_id:
        raise InputError(
            tr(
                "The id {id} already belongs to another patient. "
                "Nothing was saved. Choose another id, or find that patient.",
                id=patient.clinic_id,
            )
        )


def _record(session: Session, patient_id: PatientId) -> PatientRecord:
    return session.get_one(
        PatientRecord, patient_id, options=[selectinload(PatientRecord.precautions)]
    )
