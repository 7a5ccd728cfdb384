"""What was done to records and can still be undone, by whom and when, also after a new start."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Patient, PatientId
from tracker.domain.values.visit import VisitId
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.course import CourseRecord
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import ArchivedPatientRecord, MergedPatientRecord
from tracker.models.visit import VisitRecord, VisitStrikeRecord, VisitVersionRecord
from tracker.services.recording import Recorder
from tracker.services.records.archiving import Archiving
from tracker.services.records.merging import Merging, find_merge, why_they_stay
from tracker.services.records.moving import MovedVisit, Moving, find_move, why_it_stays
from tracker.services.visit_files.undoing import ImportUndo

LISTED_MOST: Final = 40  # of each kind, the newest
NOT_KEPT: Final = marked("It was done before the program kept how to undo it.")
GONE: Final = marked("It was undone meanwhile, or is not there any more. Nothing was changed.")


class DeedKind(Enum):
    """What can be undone later."""

    MERGED = "merged"
    MOVED = "moved"
    IMPORTED = "imported"
    ARCHIVED = "archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing that was done.

    Attributes:
        key: The merged or archived patient, the moved visit, or 0 for an import.
        by: Who did it; empty when nobody is known.
        patients: Whom it is about: kept and gone, from and to, or the archived one.
        on: Day of the moved visit; None for the others.
        version: Of the visit since it was moved, as one may be moved twice; 0 for the others.
        counts: Patients and visits an import added and visits it amended.
        problem: Why it cannot be undone, in words; empty when it can.
    """

    kind: DeedKind
    key: int
    at: datetime
    by: str
    patients: tuple[Patient, ...] = ()
    on: date | None = None
    version: int = 0
    counts: tuple[int, int, int] = (0, 0, 0)
    problem: str = ""


class Undoing:
    """Lists what was done and undoes it; each is the same way back as the bar offers at once."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database, self._recorder = database, recorder
        self._imports = ImportUndo(database, recorder)

    def deeds(self, today: date) -> tuple[Deed, ...]:
        """Return what was done, the newest first, with why some of it stays.

        Args:
            today: For the days a visit may have.
        """
        with self._database.read() as session:
            found = [*_merges(session), *_moves(session, today), *_archived(session)]
        found.extend(self._last_import())
        return tuple(sorted(found, key=lambda deed: deed.at, reverse=True))

    def undo(self, deed: Deed) -> Changes:
        """Undo one of them; one transaction.

        Raises:
            TrackerError: Something was built on it since; the text says so.
        """
        if deed.kind is DeedKind.ARCHIVED:
            return Archiving(self._database, self._recorder).take_back(PatientId(deed.key))
        if deed.kind is DeedKind.IMPORTED:
            return self._undo_import(deed)
        if deed.kind is DeedKind.MERGED:
            merging = Merging(self._database, self._recorder)
            merged = merging.find(PatientId(deed.key))
            if merged is None:
                raise TrackerError(tr(GONE))
            return merging.separate(merged)
        moving = Moving(self._database, self._recorder)
        moved = moving.find(VisitId(deed.key), deed.version)
        if moved is None:
            raise TrackerError(tr(GONE))
        return moving.undo(moved)

    def _undo_import(self, deed: Deed) -> Changes:
        last = self._imports.find_last()
        if last is None or last.at != deed.at:
            raise TrackerError(tr(GONE))
        return self._imports.undo(last)

    def _last_import(self) -> Iterator[Deed]:
        last = self._imports.find_last()
        if last is not None:
            counts = (last.patients_added, last.visits_added, last.visits_amended)
            yield Deed(
                kind=DeedKind.IMPORTED,
                key=0,
                at=last.at,
                by=last.by,
                counts=counts,
                problem=self._imports.why_it_stays(),
            )


def _merges(session: Session) -> Iterator[Deed]:
    row = MergedPatientRecord
    for one in session.scalars(select(row).order_by(row.merged_at.desc()).limit(LISTED_MOST)):
        gone, merged = PatientId(one.patient_id), find_merge(session, PatientId(one.patient_id))
        problem = tr(NOT_KEPT) if merged is None else why_they_stay(session, merged)
        yield Deed(
            kind=DeedKind.MERGED,
            key=gone,
            at=one.merged_at,
            by=one.merged_by,
            patients=_people(session, one.into_id, gone),
            problem=problem,
        )


def _moves(session: Session, today: date) -> Iterator[Deed]:
    row, visit, version = VisitStrikeRecord, VisitRecord, VisitVersionRecord
    at = func.coalesce(version.saved_at, visit.saved_at)  # of the version that moved it
    by = func.coalesce(version.saved_by, visit.saved_by)
    replaced = (version.visit_id == row.visit_id, version.number == row.number)
    query = (
        select(row, visit.visit_date, at, by)
        .join(visit, visit.id == row.visit_id)
        .outerjoin(version, and_(*replaced))
        .where(row.way_back.is_not(None))
        .order_by(at.desc())
        .limit(LISTED_MOST)
    )
    for one, on, moved_at, moved_by in session.execute(query):
        moved = find_move(one)
        if moved is None:
            continue
        yield Deed(
            kind=DeedKind.MOVED,
            key=one.visit_id,
            at=moved_at,
            by=moved_by,
            patients=_people(session, *_owners(session, moved)),
            on=on,
            version=moved.version,
            problem=why_it_stays(session, moved, today),
        )


def _owners(session: Session, moved: MovedVisit) -> Iterator[int]:
    """Yield whose the courses are that a visit was moved between; none of one that is gone."""
    for one in (moved.source, moved.target):
        course = session.get(CourseRecord, one)
        if course is not None:
            yield course.patient_id


def _archived(session: Session) -> Iterator[Deed]:
    row = ArchivedPatientRecord
    for one in session.scalars(select(row).order_by(row.archived_at.desc()).limit(LISTED_MOST)):
        yield Deed(
            kind=DeedKind.ARCHIVED,
            key=one.patient_id,
            at=one.archived_at,
            by=one.archived_by,
            patients=_people(session, one.patient_id),
        )


def _people(session: Session, *ids: int) -> tuple[Patient, ...]:
    whole = [selectinload(PatientRecord.precautions)]
    found = (session.get_one(PatientRecord, one, options=whole).to_domain() for one in ids)
    return tuple(replace(one, version=None) for one in found)
