"""Who is archived, who was merged into another record of the same person, and who was erased.

An archived patient stands in the list of the archived only. One who was merged stands nowhere: the
courses are the other record's, the own row stays with its id, so that nobody else gets that id and
whoever looks for it finds the record that goes on. Of one who was erased a stone stands: who did
it, when and why, and the digest of what it was; no name, no id of the clinic.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Select, func, select, text, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.record_versions import RecordKind
from tracker.models.base import Base, part_of
from tracker.models.checks import not_blank, sha256
from tracker.models.history.access_log import AccessLineRecord
from tracker.models.history.record_versions import RecordVersionRecord
from tracker.models.patient import PatientRecord
from tracker.models.server.together import ask_ahead
from tracker.models.types import yes_no


class ArchivedPatientRecord(Base):
    """One patient who is out of lists and counts until taken back."""

    __tablename__ = "archived_patients"

    patient_id: Mapped[int] = part_of("patients")
    archived_at: Mapped[datetime]
    archived_by: Mapped[str]


class MergedPatientRecord(Base):
    """One record of a person who goes on under another one.

    Attributes:
        way_back: What separates the two again, numbers and days only; None where nobody kept it.
    """

    __tablename__ = "merged_patients"
    __table_args__ = (CheckConstraint("into_id <> patient_id", name="another"),)

    patient_id: Mapped[int] = part_of("patients")
    into_id: Mapped[int] = mapped_column(ForeignKey("patients.id", ondelete="CASCADE"), index=True)
    merged_at: Mapped[datetime]
    merged_by: Mapped[str]
    way_back: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))


class ErasedPatientRecord(Base):
    """What stays of a patient who was erased; the number is given to nobody else.

    Attributes:
        has_traces: Whether free parts of the file may hold words of the record: until the file was
            written anew.
    """

    __tablename__ = "erased_patients"
    __table_args__ = (not_blank("reason"), sha256("sha256"))

    patient_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    erased_at: Mapped[datetime]
    erased_by: Mapped[str]
    reason: Mapped[str]
    sha256: Mapped[str]
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    has_traces: Mapped[bool] = mapped_column(yes_no("has_traces"), default=True, server_default="1")


Merges = Mapping[int, int]  # every record that was merged, and under which it goes on
_NUMBERS_HAD: Final = (
    select(func.max(PatientRecord.id)),
    select(func.max(ErasedPatientRecord.patient_id)),
    select(func.max(AccessLineRecord.patient_id)),
    select(func.max(RecordVersionRecord.record_id)).where(
        RecordVersionRecord.kind == RecordKind.PATIENT
    ),
)  # each the end of an index


_FOLLOW: Final = text("SELECT setval(pg_get_serial_sequence('patients', 'id'), :highest)")


def find_surviving(session: Session, patient_id: int) -> int:
    """Return under which record a patient goes on: the same one where nothing was merged."""
    query = select(MergedPatientRecord.into_id).where(MergedPatientRecord.patient_id == patient_id)
    into = session.scalar(query)
    return patient_id if into is None else find_surviving(session, into)


def merged_into(session: Session, patient_ids: Collection[int]) -> frozenset[int]:
    """Return every record that goes on under one of these, those merged into such too."""
    return frozenset(session.scalars(those_merged_into(patient_ids)))


def those_merged_into(patient_ids: Collection[int]) -> Select[int]:
    """Return what selects every record that goes on under one of these."""
    row = MergedPatientRecord
    first = select(row.patient_id).where(row.into_id.in_(patient_ids)).cte("gone", recursive=True)
    gone = first.union(select(row.patient_id).join(first, row.into_id == first.c.patient_id))
    return select(gone.c.patient_id)


def read_merges(session: Session) -> Merges:
    """Return every record that was merged with that it goes on under."""
    row = MergedPatientRecord
    rows = session.execute(select(row.patient_id, row.into_id)).all()
    return {gone: kept for gone, kept in rows}  # noqa: C416  # rows are no pairs to mypy


def with_merged(merges: Merges, patient_ids: Collection[int]) -> frozenset[int]:
    """Return these records with every one that goes on under one of them, as ``merged_into``."""
    found = frozenset(patient_ids)
    while more := {gone for gone, kept in merges.items() if kept in found} - found:
        found |= more
    return found


def survivors(session: Session) -> dict[int, int]:
    """Return of every merged record under which one it goes on at the end."""
    into = read_merges(session)
    found = dict(into)
    while chained := [gone for gone, kept in found.items() if kept in into]:
        found |= {gone: into[found[gone]] for gone in chained}
    return found


def ask_numbers_ahead(session: Session) -> None:
    """Ask a server for what new patients' numbers come after."""
    ask_ahead(session, *(partial(session.scalar, query) for query in _NUMBERS_HAD))


def give_numbers(session: Session, records: Sequence[PatientRecord]) -> None:
    """Give new patients numbers nobody had.

    SQLite gives the number after the highest: that of whoever was erased last, perhaps, or whose
    import was taken back; stones, versions and lines of the log would then be another person's.
    """
    ask_numbers_ahead(session)
    with session.no_autoflush:
        highest = max(session.scalar(query) or 0 for query in _NUMBERS_HAD)
    for number, record in enumerate(records, highest + 1):
        record.id = number
    if session.get_bind().dialect.name != "sqlite":  # its own count follows, should it be asked
        follow = partial(session.execute, _FOLLOW, {"highest": highest + len(records)})
        ask_ahead(session, follow)  # nobody needs the answer


def with_traces(session: Session) -> tuple[int, ...]:
    """Return of whom free parts of the file may still hold words."""
    query = select(ErasedPatientRecord.patient_id).where(ErasedPatientRecord.has_traces)
    return tuple(session.scalars(query))


def forget_traces(session: Session, patients: Collection[int]) -> None:
    """Note that no part of the file holds words of these patients any more."""
    of_these = ErasedPatientRecord.patient_id.in_(patients)
    session.execute(update(ErasedPatientRecord).where(of_these).values(has_traces=False))


def find_merged(session: Session, clinic_ids: Collection[str]) -> dict[str, str]:
    """Return which of these ids are of merged records, each with the id that goes on."""
    query = select(PatientRecord.id, PatientRecord.clinic_id).join(
        MergedPatientRecord, MergedPatientRecord.patient_id == PatientRecord.id
    )
    found = [(number, one) for number, one in session.execute(query) if one in clinic_ids]
    kept = PatientRecord.clinic_id
    return {
        one: session.scalars(
            select(kept).where(PatientRecord.id == find_surviving(session, number))
        ).one()
        for number, one in found
    }
