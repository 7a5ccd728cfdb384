"""A clinic on codes: names stay as they are, or go in one transaction once a key list is proved."""

import secrets
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy import ColumnElement, delete, func, null, or_, select, update
from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Patient, PatientId
from tracker.domain.values.record_versions import RecordAction, RecordKind
from tracker.language import marked, tr
from tracker.models.archive import KeptPageRecord
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.course import CourseRecord
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.elsewhere.touches import note_settings
from tracker.models.history.contents import stored_content
from tracker.models.history.record_versions import (
    RecordVersionRecord,
    keeping_version,
    patient_subject,
)
from tracker.models.history.saving import Saving
from tracker.models.patient import PatientRecord
from tracker.models.records.erasure import merge_indexes, overwrite_freed
from tracker.models.records.set_aside import MergedPatientRecord
from tracker.services.coded import uses_codes, without_names
from tracker.services.patient_codes.key_list import KeyLine, key_line, write_key_list
from tracker.services.patient_codes.named_texts import names_of, take_out, texts_naming
from tracker.services.patient_numbers import code_of
from tracker.services.patients import refuse_texts
from tracker.services.recording import Recorder
from tracker.services.settings import SETTINGS
from tracker.services.traces import drop_traces

BATCH: Final = 500  # patients written together
_TAKEN: Final = marked("names were taken out of the records")
_ON: Final = marked("the clinic runs on codes")
_OFF: Final = marked("the clinic runs on names")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesThere:
    """What says in the records who somebody is.

    Attributes:
        is_on: Whether the clinic runs on codes.
        named: Patients with a name or a birth date.
        nameless: Patients of whom only a code is known.
        pages: Pages that were handed out to them, each with the name on it.
        naming: Texts that hold a name of the patient's own, or one of before: where they stand, to
            be translated, and how many there.
    """

    is_on: bool
    named: int
    nameless: int
    pages: int
    naming: Mapping[str, int]


class PatientCodes:
    """Lets a clinic run on codes, with the names that are there or without them, or on names."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder

    def look(self) -> NamesThere:
        """Return what there is of names; reads every text once."""
        with self._database.read() as session:
            named = session.scalar(select(func.count()).where(_is_named())) or 0
            everybody = session.scalar(select(func.count()).select_from(PatientRecord)) or 0
            return NamesThere(
                is_on=uses_codes(session),
                named=named,
                nameless=everybody - named,
                pages=session.scalar(select(func.count()).where(_is_page_of_named())) or 0,
                naming=Counter(one.place for one in texts_naming(session, names_of(session))),
            )

    def keep_names(self) -> Changes:
        """Give new patients codes from now on; who has a name keeps it; one transaction."""
        return self._choose(uses_codes=True, why=tr(_ON))

    def take_names(self, key_list: Path, *, in_texts: bool = False) -> Changes:
        """Give everybody with a name a code in its place; one transaction.

        Names, birth dates and ids go from the records and their histories, the year of birth
        stays; pages that were handed out go, as the name stands on them, and what a merge could be
        undone by. Call ``drop_traces`` after it.

        Args:
            key_list: Where the list of codes and names is written, outside the clinic. It is read
                back and held against the records before anything is changed.
            in_texts: Whether the code takes the place of a name in notes and all else that was
                typed, and in its earlier versions, too.

        Raises:
            InputError: The list cannot be written or does not hold what was written.
        """
        saving = self._recorder.saving(tr(_TAKEN))
        with self._database.write() as session:
            lines = tuple(_new_lines(session))
            write_key_list(key_list, [line for _, line in lines])
            overwrite_freed(session)
            session.execute(delete(KeptPageRecord).where(_is_page_of_named()))
            codes = {number: line.code for number, line in lines}
            if in_texts:  # first: afterwards nobody could say what the names were
                take_out(session, names_of(session), codes)
            for batch in _batches(list(codes)):
                _take_names(session, batch, codes, saving)
            session.execute(update(MergedPatientRecord).values(way_back=null()))  # it holds names
            merge_indexes(session)
            self._write_choice(session, uses_codes=True, saving=saving)
            session.get_one(ClinicRecord, ONLY_ROW).has_name_traces = bool(lines)
        return Changes(is_everything=True, has_settings=True)

    def drop_traces(self) -> bool:
        """Write the file anew without the names; False while another window reads it.

        Raises:
            DatabaseUnusableError: The disk is full, or somebody else is writing.
        """
        return drop_traces(self._database)

    def nameless(self) -> tuple[Patient, ...]:
        """Return everybody of whom only a code is known, by code."""
        query = select(PatientRecord).where(~_is_named()).order_by(PatientRecord.clinic_id)
        with self._database.read() as session:
            found = session.scalars(query.options(selectinload(PatientRecord.precautions)))
            return tuple(one.to_domain() for one in found)

    def give_names(self, named: Sequence[Patient]) -> Changes:
        """Let the clinic run on names again, with the names that were given; one transaction.

        Args:
            named: Patients with their names, as ``nameless`` gave them but for these; whoever is
                left out goes on under the code.

        Raises:
            InputError: A name hides something.
        """
        for patient in named:
            refuse_texts(patient)
        saving = self._recorder.saving(tr(_OFF))
        by_number = {int(one.patient_id or 0): one for one in named}
        with self._database.write() as session:
            for batch in _batches(list(by_number)):
                for record in _records(session, batch):
                    with keeping_version(session, patient_subject(record.id), record, saving):
                        record.take(_named_as(record.to_domain(), by_number[record.id]))
                refresh(session, patients=batch)
            self._write_choice(session, uses_codes=False, saving=saving)
        return Changes(
            patients=frozenset(PatientId(number) for number in by_number), has_settings=True
        )

    def _choose(self, *, uses_codes: bool, why: str) -> Changes:
        saving = self._recorder.saving(why)
        with self._database.write() as session:
            self._write_choice(session, uses_codes=uses_codes, saving=saving)
        return Changes(has_settings=True)

    def _write_choice(self, session: Session, *, uses_codes: bool, saving: Saving) -> None:
        record = session.get_one(ClinicRecord, ONLY_ROW)
        with keeping_version(session, SETTINGS, record, saving):
            record.uses_codes = uses_codes
        self._recorder.log(session, AccessKind.SETTINGS_CHANGED, saving, detail="codes")
        note_settings(session)


def _named_as(stored: Patient, named: Patient) -> Patient:
    """Return a patient as stored with the name that was given: the rest may have changed since."""
    return replace(
        stored,
        family_name=named.family_name,
        given_name=named.given_name,
        birth_date=named.birth_date,
        birth_year=named.birth_year,
    )


def _is_named() -> ColumnElement[bool]:
    record = PatientRecord
    columns = record.family_name, record.given_name, record.birth_date
    return or_(*(column.is_not(None) for column in columns))


def _is_page_of_named() -> ColumnElement[bool]:
    """Return whether a page may have a name on it: of whoever has one, or took up a record."""
    of_named = select(CourseRecord.id).join(
        PatientRecord, PatientRecord.id == CourseRecord.patient_id
    )
    took_up = PatientRecord.id.in_(select(MergedPatientRecord.into_id))
    return KeptPageRecord.course_id.in_(of_named.where(or_(_is_named(), took_up)))


def _new_lines(session: Session) -> Iterator[tuple[int, KeyLine]]:
    """Yield everybody with a name and the code that is given, in an order that tells nothing."""
    query = select(PatientRecord).options(selectinload(PatientRecord.precautions))
    people = [
        (one.id, one.to_domain())
        for one in session.scalars(query.where(_is_named()).execution_options(yield_per=BATCH))
    ]
    session.expunge_all()
    secrets.SystemRandom().shuffle(people)
    taken = set(session.scalars(select(PatientRecord.clinic_id)))
    number = 0
    for patient_id, patient in people:
        number += 1
        while code_of(number) in taken:
            number += 1
        yield patient_id, key_line(code_of(number), patient)


def _take_names(
    session: Session, batch: Sequence[int], codes: Mapping[int, str], saving: Saving
) -> None:
    for record in _records(session, batch):
        record.take(replace(without_names(record.to_domain()), clinic_id=codes[record.id]))
        _take_from_history(session, record, saving)
    refresh(session, patients=batch)
    session.expunge_all()


def _take_from_history(session: Session, record: PatientRecord, saving: Saving) -> None:
    """Let every version say the code as well, and add one that says why nothing else is there."""
    row = RecordVersionRecord
    of_this = row.kind == RecordKind.PATIENT, row.record_id == record.id
    said: dict[str, object] = {
        "clinic_id": record.clinic_id,
        "family_name": None,
        "given_name": None,
    }
    said |= {"birth_date": None, "birth_year": record.birth_year}
    for version in session.scalars(select(row).where(*of_this).order_by(row.number)):
        if version.content:
            version.content = dict(version.content) | said
    session.add(
        row(
            kind=RecordKind.PATIENT, record_id=record.id, number=record.version,
            patient_id=record.id, action=RecordAction.CHANGED,
            content=stored_content(session, patient_subject(record.id)),
            changed_at=saving.at, changed_by=saving.by, reason=saving.reason,
        )
    )  # fmt: skip
    record.version += 1


def _records(session: Session, numbers: Sequence[int]) -> Sequence[PatientRecord]:
    query = select(PatientRecord).where(PatientRecord.id.in_(numbers))
    return session.scalars(query.options(selectinload(PatientRecord.precautions))).all()


def _batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[at : at + BATCH] for at in range(0, len(numbers), BATCH))
