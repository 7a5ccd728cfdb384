"""What was done to records and can still be undone, by whom and when, also after a new start."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import partial
from typing import Final

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import Patient, PatientId
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.models.course import CourseRecord
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import ArchivedPatientRecord, MergedPatientRecord
from tracker.models.server.together import ask_ahead, ask_whole_ahead, in_rounds, whole
from tracker.models.visit import VisitRecord, VisitStrikeRecord, VisitVersionRecord
from tracker.services.recording import Recorder
from tracker.services.records.archiving import Archiving
from tracker.services.records.merging import Merging, find_merge, why_they_stay
from tracker.services.records.moving import MovedVisit, Moving, find_move, why_it_stays
from tracker.services.records.way_back import GONE
from tracker.services.visit_files.undoing import ImportUndo, find_last_import

LISTED_MOST: Final = 40  # of each kind, the newest
NOT_KEPT: Final = marked("It was done before the program kept how to undo it.")


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
        moved: What puts a moved visit back; None for the others.
        counts: Patients and visits an import added and visits it amended.
        problem: Why it cannot be undone, in words; empty when it can.
    """

    kind: DeedKind
    key: int
    at: datetime
    by: str
    patients: tuple[Patient, ...] = ()
    on: date | None = None
    moved: MovedVisit | None = None
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
        kinds = _merges, partial(_moves, today=today), _archived, _last_import
        with self._database.read() as session:
            found = in_rounds(session, [partial(one, session) for one in kinds])
        deeds = (deed for of_kind in found for deed in of_kind)
        return tuple(sorted(deeds, key=lambda deed: deed.at, reverse=True))

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
            changes = Merging(self._database, self._recorder).undo(PatientId(deed.key))
            if changes is None:
                raise TrackerError(tr(GONE))
            return changes
        if deed.moved is None:
            raise TrackerError(tr(GONE))
        return Moving(self._database, self._recorder).undo(deed.moved)

    def _undo_import(self, deed: Deed) -> Changes:
        last = self._imports.find_last()
        if last is None or last.at != deed.at:
            raise TrackerError(tr(GONE))
        return self._imports.undo(last)


def _last_import(session: Session) -> list[Deed]:
    found = find_last_import(session)
    if found is None:
        return []
    last, problem = found
    counts = (last.patients_added, last.visits_added, last.visits_amended)
    kind = DeedKind.IMPORTED
    return [Deed(kind=kind, key=0, at=last.at, by=last.by, counts=counts, problem=problem)]


def _merges(session: Session) -> list[Deed]:
    row = MergedPatientRecord
    rows = session.scalars(select(row).order_by(row.merged_at.desc()).limit(LISTED_MOST)).all()
    return in_rounds(session, [partial(_merge, session, one) for one in rows])


def _merge(session: Session, one: MergedPatientRecord) -> Deed:
    gone = PatientId(one.patient_id)
    ask_ahead(session, partial(_people, session, one.into_id, gone))
    merged = find_merge(session, gone)
    problem = tr(NOT_KEPT) if merged is None else why_they_stay(session, merged)
    return Deed(
        kind=DeedKind.MERGED,
        key=gone,
        at=one.merged_at,
        by=one.merged_by,
        patients=_people(session, one.into_id, gone),
        problem=problem,
    )


@dataclass(frozen=True, slots=True)
class _Moved:
    """The day of a visit that was moved, and when and by whom it was."""

    on: date
    at: datetime
    by: str


def _moves(session: Session, today: date) -> list[Deed]:
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
    readings = [
        partial(_move, session, one, _Moved(on, moved_at, moved_by), today)
        for one, on, moved_at, moved_by in session.execute(query)
    ]
    return [deed for deed in in_rounds(session, readings) if deed is not None]


def _move(session: Session, row: VisitStrikeRecord, said: _Moved, today: date) -> Deed | None:
    moved = find_move(row)
    if moved is None:
        return None
    ask_ahead(session, partial(_owners_of, session, moved))
    problem = why_it_stays(session, moved, today)
    return Deed(
        kind=DeedKind.MOVED,
        key=row.visit_id,
        at=said.at,
        by=said.by,
        patients=_owners_of(session, moved),
        on=said.on,
        moved=moved,
        problem=problem,
    )


def _owners_of(session: Session, moved: MovedVisit) -> tuple[Patient, ...]:
    """Return whose the courses are that a visit was moved between; none of one that is gone."""
    courses = moved.source, moved.target
    ask_ahead(session, *(partial(session.get, CourseRecord, one) for one in courses))
    found = [session.get(CourseRecord, one) for one in courses]
    return _people(session, *(one.patient_id for one in found if one is not None))


def _archived(session: Session) -> list[Deed]:
    row = ArchivedPatientRecord
    rows = session.scalars(select(row).order_by(row.archived_at.desc()).limit(LISTED_MOST)).all()
    return in_rounds(session, [partial(_archive, session, one) for one in rows])


def _archive(session: Session, one: ArchivedPatientRecord) -> Deed:
    return Deed(
        kind=DeedKind.ARCHIVED,
        key=one.patient_id,
        at=one.archived_at,
        by=one.archived_by,
        patients=_people(session, one.patient_id),
    )


def _people(session: Session, *ids: int) -> tuple[Patient, ...]:
    for one in ids:
        ask_whole_ahead(session, PatientRecord, one, ["precautions"])
    found = (whole(session, PatientRecord, one, ["precautions"]).to_domain() for one in ids)
    return tuple(replace(one, version=None) for one in found)
