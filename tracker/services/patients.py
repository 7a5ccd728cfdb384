"""Patients: who they are, and the list with what wants attention."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final, TypeVar

from sqlalchemy import delete, select
from sqlalchemy import text as text_clause
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Patient, PatientId
from tracker.domain.values.record_versions import content_of
from tracker.domain.values.texts import TextKind, allowed_text, as_typed, find_refused
from tracker.errors import InputError
from tracker.language import Language, language, tr
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.course_summary import refresh
from tracker.models.damage.unreadable import EVERYTHING, UnreadableRowError, of_patient
from tracker.models.database import Database
from tracker.models.history.record_versions import (
    keeping_version,
    note_added,
    patient_subject,
    refuse_older,
)
from tracker.models.patient import PageLanguageRecord, PatientRecord
from tracker.models.patient_list import Reader, raise_bad_text
from tracker.models.patient_search import (
    FOUND,
    find_patients,
    found_question,
    ids_found,
    ways_to_read,
)
from tracker.models.records.set_aside import ask_numbers_ahead, find_surviving, give_numbers
from tracker.models.server.together import ask_ahead, is_file, whole
from tracker.services.coded import uses_codes
from tracker.services.patient_numbers import next_alike, next_code, next_number
from tracker.services.patient_order import (
    Chosen,
    ListCounts,
    ListFilter,
    ListOrder,
    counts_of,
    moved_order,
    order_of,
)
from tracker.services.patient_rows import PatientRow, rows_of
from tracker.services.recording import Recorder
from tracker.services.same_person import find_alike

__all__ = ["PatientRow", "Patients", "reader_of"]

Asked = TypeVar("Asked")
FIND_LIMIT: Final = 50  # rows shown while a name is typed


class Patients:
    """The clinic's patients."""

    def __init__(self, database: Database, recorder: Recorder | None = None) -> None:
        self._database = database
        self._recorder = recorder or Recorder()

    def add(
        self, patient: Patient, *, page_language: Language | None = None, proposed_id: str = ""
    ) -> tuple[PatientId, Changes]:
        """Store a new patient, with the language of the pages; one transaction.

        Args:
            patient: Who it is.
            page_language: Of the pages; None is as the clinic.
            proposed_id: The number, or code, that was proposed: where it is the patient's id and
                another window took it meanwhile, the patient gets the next free one.

        Raises:
            InputError: Another patient has the same id of the clinic, a text hides something, or
                there is a name in a clinic on codes.
        """
        refuse_texts(patient)
        saving = self._recorder.saving()
        with self._database.write() as session:
            ask_numbers_ahead(session)
            _ask_ahead(session, patient)
            if proposed_id and patient.clinic_id == proposed_id and _taken_by(session, patient):
                free = next_code(session) if uses_codes(session) else next_number(session)
                patient = replace(patient, clinic_id=free)
            refuse_taken_id(session, patient)
            refuse_name(session, patient)
            record = PatientRecord.from_domain(patient)
            give_numbers(session, [record])
            session.add(record)
            session.flush()
            patient_id = PatientId(record.id)
            if page_language is not None:
                session.add(PageLanguageRecord(patient_id=patient_id, language=page_language))
            record.version = note_added(session, patient_subject(patient_id), saving)
            refresh(session, patients=[patient_id])
        return patient_id, Changes(patients=frozenset({patient_id}))

    def change(self, patient: Patient, *, page_language: Language | None) -> Changes:
        """Store what is known of a patient anew, with the language of the pages; one transaction.

        Args:
            patient: As known now.
            page_language: Of the patient's pages; None is as the clinic.

        Raises:
            InputError: Another patient has the same id of the clinic, or a text hides something.
            RecordChangedElsewhereError: It was changed since it was read; carries both.
        """
        if patient.patient_id is None:
            raise ValueError("only a stored patient can be changed: patient_id is None")
        refuse_texts(patient)
        saving, subject = self._recorder.saving(), patient_subject(patient.patient_id)
        code = None if page_language is None else page_language.code
        with self._database.write() as session:
            _ask_ahead(session, patient)
            ask_ahead(session, partial(session.get, PageLanguageRecord, patient.patient_id))
            record = _record(session, patient.patient_id)
            refuse_taken_id(session, patient)
            yours = content_of(patient, page_language=code)
            refuse_older(session, subject, (patient.version, record.version), yours)
            if not _says_who(record.to_domain()):
                refuse_name(session, patient)
            with keeping_version(session, subject, record, saving):
                record.take(patient)
                choose_language(session, patient.patient_id, page_language)
            refresh(session, patients=[patient.patient_id])
        return Changes(patients=frozenset({patient.patient_id}))

    def patient(self, patient_id: PatientId) -> Patient:
        """Return one patient."""
        with self._database.read(of_patient(patient_id)) as session:
            return _record(session, patient_id).to_domain()

    def chosen_language(self, patient_id: PatientId) -> Language | None:
        """Return what was chosen for a patient's pages; None is as the clinic."""
        with self._database.read(of_patient(patient_id)) as session:
            return chosen_language(session, patient_id)

    def language_of_pages(self, patient_id: PatientId | None) -> Language:
        """Return the patient's, else the clinic's, else the screen's; None is nobody stored."""
        with self._database.read() as session:
            ask_ahead(session, partial(session.get, ClinicRecord, ONLY_ROW))
            chosen = None if patient_id is None else chosen_language(session, patient_id)
            clinics = session.get_one(ClinicRecord, ONLY_ROW).page_language
        return chosen or clinics or language()

    def propose_id(self) -> str:
        """Return the next free number, or code, as an id; empty where the clinic gives its own."""
        with self._database.read() as session:
            clinic = session.get_one(ClinicRecord, ONLY_ROW)
            if clinic.uses_codes:
                return next_code(session)
            return next_number(session) if clinic.numbers_patients else ""

    def next_free_id(self) -> str:
        """Return an id nobody has yet, made as the one given last is: ``K-0042``, ``K-0043``."""
        with self._database.read() as session:
            return next_alike(session)

    def find_alike(self, patient: Patient) -> Patient | None:
        """Return another patient who may be this one; None for nobody."""
        with suppress(UnreadableRowError), self._database.read() as session:
            return find_alike(session, patient)
        return None

    def find_id(self, clinic_id: str) -> PatientId | None:
        """Return whose id of the clinic this is or was, to the letter; None when nobody's."""
        query = select(PatientRecord.id).where(PatientRecord.clinic_id == clinic_id)
        with self._database.read() as session:
            found = session.scalar(query)
            return None if found is None else PatientId(find_surviving(session, found))

    def counts(self, today: date) -> ListCounts:
        """Return how many patients each filter of the list shows."""
        with self._database.read() as session:
            return asked_at_once(session, lambda read: counts_of(read, today))

    def order(self, chosen: Chosen, today: date, limit: int | None = None) -> ListOrder:
        """Return who stands in the list, from top to bottom.

        Args:
            chosen: The filter.
            today: The day the list is read.
            limit: Patients at most, from the top; None is all. Nothing is counted further.
        """
        with self._database.read() as session:
            return asked_at_once(session, lambda read: order_of(read, chosen, today, limit))

    def moved(self, chosen: Chosen, order: ListOrder, patient_id: int, today: date) -> ListOrder:
        """Return a whole order as it is once one patient, and nobody else, was changed.

        Costs what stands before the patient in the same part of the list, not the whole list.
        """
        with self._database.read() as session:
            return asked_at_once(
                session, lambda read: moved_order(read, chosen, order, patient_id, today)
            )

    def rows_of(self, patient_ids: Iterable[int], today: date) -> tuple[PatientRow, ...]:
        """Return these patients' lines in this order; whoever is gone is left out.

        So is whoever cannot be read, of several.

        Raises:
            UnreadableRowError: The only one that is wanted cannot be read.
        """
        wanted = tuple(patient_ids)
        scope = of_patient(wanted[0]) if len(wanted) == 1 else EVERYTHING
        with self._database.read(scope) as session:
            return asked_at_once(session, lambda read: rows_of(read, wanted, today))

    def rows(self, today: date) -> tuple[PatientRow, ...]:
        """Return everybody's line, those never seen first, then the one seen last.

        For a clinic of any size ask for the ``order`` and for the ``rows_of`` a page of it.
        """
        with self._database.read() as session:
            read = reader_of(session)
            return rows_of(read, order_of(read, ListFilter.ALL, today).patients, today)

    def find(self, text: str, today: date, limit: int = FIND_LIMIT) -> tuple[PatientRow, ...]:
        """Return patients by name whose name, id or birth date has every word of a text.

        Args:
            text: Words in any order, parts of words, accents and case ignored; a birth date in
                any way a day is written here.
            today: The day the list is read.
            limit: Rows at most.
        """
        text = as_typed(text)
        with self._database.read() as session:
            if is_file(session):
                found = find_patients(session, ways_to_read(text), limit, text)
                return rows_of(reader_of(session), found, today)
            ask = partial(session.scalar, found_question(ways_to_read(text), limit, text))
            ask_ahead(session, ask)
            ask_list_ahead(session, lambda read: rows_of(read, [0], today, FOUND))
            return rows_of(reader_of(session), ids_found(ask()), today, FOUND)


def chosen_language(session: Session, patient_id: PatientId) -> Language | None:
    """Return what was chosen for a patient's pages; None is as the clinic."""
    record = session.get(PageLanguageRecord, patient_id)
    return None if record is None else record.language


def choose_language(session: Session, patient_id: PatientId, chosen: Language | None) -> None:
    """Let a patient's pages speak a language; None is as the clinic."""
    if chosen is not None:
        session.merge(PageLanguageRecord(patient_id=patient_id, language=chosen))
    else:
        session.execute(
            delete(PageLanguageRecord).where(PageLanguageRecord.patient_id == patient_id)
        )


def refuse_texts(patient: Patient) -> None:
    """Refuse what hides or turns the line in an id or a name."""
    texts = (
        (tr("Id"), patient.clinic_id, TextKind.ID),
        (tr("Family name"), patient.family_name or "", TextKind.LINE),
        (tr("Given name"), patient.given_name or "", TextKind.LINE),
    )
    for field, text, kind in texts:
        sign = find_refused(text, kind)
        if sign is not None:
            raise InputError(
                tr(
                    "{field}: the sign {sign} is not allowed; allowed is {allowed}.",
                    field=field,
                    sign=f"U+{ord(sign):04X}",
                    allowed=allowed_text(kind),
                )
            )


def asked_at_once(session: Session, ask: Callable[[Reader], Asked]) -> Asked:
    """Return what is asked of a list; of a server at once what does not hang on an answer."""
    ask_list_ahead(session, ask)
    return ask(reader_of(session))


def ask_list_ahead(session: Session, ask: Callable[[Reader], object]) -> None:
    """Ask a server for what will be asked of a list, as far as it does not hang on an answer.

    Args:
        session: One that reads.
        ask: Asks by the reader it is given, which answers nothing.
    """
    if is_file(session):
        return
    questions: list[tuple[str, Mapping[str, object]]] = []

    def note(sql: str, values: Mapping[str, object]) -> Iterator[Sequence[Any]]:
        questions.append((sql, values))
        yield from [(0,)] if sql.startswith("SELECT count(") else []

    ask(note)
    ask_ahead(
        session, *(partial(session.execute, text_clause(sql), given) for sql, given in questions)
    )


def reader_of(session: Session) -> Reader:
    """Return what the list's plain statements are read through."""

    def read(sql: str, values: Mapping[str, object]) -> Iterator[Sequence[Any]]:
        try:
            yield from session.execute(text_clause(sql), values)
        except OperationalError as error:
            raise_bad_text(error, error.orig)
            raise

    return read


def _ask_ahead(session: Session, patient: Patient) -> None:
    """Ask for what a patient is held against before it is stored."""
    taken_by = partial(_taken_by, session, patient)
    ask_ahead(session, taken_by, partial(session.get, ClinicRecord, ONLY_ROW))


def _taken_by(session: Session, patient: Patient) -> int | None:
    query = select(PatientRecord.id).where(PatientRecord.clinic_id == patient.clinic_id)
    return session.scalar(query)


def refuse_taken_id(session: Session, patient: Patient) -> None:
    """Refuse a patient whose id of the clinic another one has."""
    taken_by = _taken_by(session, patient)
    if taken_by is not None and taken_by != patient.patient_id:
        raise InputError(
            tr(
                "The id {id} already belongs to another patient. "
                "Nothing was saved. Choose another id, or find that patient.",
                id=patient.clinic_id,
            )
        )


def refuse_name(session: Session, patient: Patient) -> None:
    """Refuse a name where the clinic runs on codes: another window may have begun that meanwhile.

    Raises:
        InputError: There is one.
    """
    if _says_who(patient) and uses_codes(session):
        raise InputError(
            tr(
                "The clinic runs on codes: names and birth dates are not kept any more. Nothing "
                "was saved. Close this, and open it again."
            )
        )


def _says_who(patient: Patient) -> bool:
    return patient.has_name or patient.birth_date is not None


def _record(session: Session, patient_id: PatientId) -> PatientRecord:
    return whole(session, PatientRecord, patient_id, ["precautions"])
