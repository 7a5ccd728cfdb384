"""The visits of a course: log, amend, strike out, restore, and every version there ever was."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session

from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.visit import FlagAction, Visit, VisitId, VisitVersion
from tracker.domain.words.day_problems import resolving_problem
from tracker.errors import ChangedElsewhereError, InputError, TrackerError
from tracker.language import marked, tr
from tracker.models.course_summary import begin_saving, refresh_saved
from tracker.models.damage.unreadable import of_course, of_visit
from tracker.models.database import Database
from tracker.models.draft import drop_draft
from tracker.models.history.saving import Saving
from tracker.models.rule_visits import ask_ahead_by_rules, ask_ahead_of_visit
from tracker.models.server.together import ask_ahead, find_next_id
from tracker.models.types import utc_now
from tracker.models.visit import VisitRecord
from tracker.models.visit_history import load_histories
from tracker.models.visit_loading import CourseAfter, as_read, load_visit, load_visits, patient_of
from tracker.models.visit_writing import Stored, amend, insert_visit, sign, strike
from tracker.services.possible_days import refuse_visit_day
from tracker.services.recording import Recorder
from tracker.services.touching import touched

STRUCK_OUT_UNSIGNED: Final = marked(
    "This visit was struck out. It was not signed. Restore it first, then sign it."
)
CHANGED_UNSIGNED: Final = marked(
    "This visit was changed elsewhere while it was open here. It was not signed. Open it again to "
    "see what it says, then sign it."
)
NO_REASON: Final = marked(
    "Striking a visit out needs a reason. Nothing was changed. Say why, then again."
)
ALREADY_STRUCK: Final = marked("This visit is already struck out. Nothing was changed.")
NOT_STRUCK: Final = marked("This visit is not struck out. Nothing was changed.")
NO_ACTION: Final = marked(
    "No action is recorded for this visit. Nothing was changed. Record what was done first, then "
    "resolve it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What resolves red flags.

    Attributes:
        on: Day since which they are resolved.
        note: Why they are.
        action: What was done where nobody said so yet; None where somebody did.
    """

    on: date
    note: str
    action: FlagAction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedVisit:
    """A visit that was saved, and what became of its course.

    Attributes:
        visit: As it is stored, with its id and version.
        changes: What was touched; nothing where the visit says nothing new.
        course: The course with it; None where a visit of it was changed from elsewhere since it
            was read: it is to be read whole.
    """

    visit: Visit
    changes: Changes
    course: Course | None


class Visits:
    """What is done with single visits; every change keeps what was said before."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._database = database
        self._now = now
        self._recorder = recorder or Recorder(now=now)

    def save_visit(
        self, before: Course, visit: Visit, *, by: str, reason: str | None = None
    ) -> SavedVisit:
        """Log or amend a visit of a course that was read before; one transaction.

        Args:
            before: The course, whatever became of its visits since.
            visit: A new one, or one of them as it shall be.
            by: Who saves it.
            reason: Why it is amended; of a new one nothing is asked.

        Raises:
            TrackerError: As ``log_visit`` and ``amend_visit``.
        """
        if before.course_id is None:
            raise ValueError("only a stored course has visits: course_id is None")
        after = CourseAfter(before)
        if visit.visit_id is None:
            saved, changes = self._log(before.course_id, visit, by, after)
        else:
            saved, changes = self._amend(visit, by, reason, after)
        return SavedVisit(visit=saved, changes=changes, course=after.find(saved))

    def log_visit(self, course_id: CourseId, visit: Visit, *, by: str) -> tuple[VisitId, Changes]:
        """Store a new visit and drop the course's draft of a new visit; one transaction.

        Raises:
            TrackerError: The course already has a visit on that day: amend it instead.
            InputError: Nobody can mean that day.
        """
        saved, changes = self._log(course_id, visit, by)
        return VisitId(saved.visit_id or 0), changes

    def _log(
        self, course_id: CourseId, visit: Visit, by: str, after: CourseAfter | None = None
    ) -> tuple[Visit, Changes]:
        saving = Saving(by=by, at=self._now())
        with self._explained(visit, course_id), self._database.write() as session:
            ask_ahead(session, partial(find_next_id, session, VisitRecord.__tablename__))
            ask_ahead_by_rules(session, [course_id])
            if after is not None:
                after.ask_ahead(session)
            refuse_visit_day(session, course_id, visit.visit_date, self._today())
            before = begin_saving(session, course_id)
            if after is not None:
                after.look(session, before.course.rules)
            saved = insert_visit(session, course_id, visit, saving)
            drop_draft(session, course_id, window=self._recorder.window)
            return saved, refresh_saved(session, before, saved)

    def amend_visit(self, visit: Visit, *, by: str, reason: str | None = None) -> Changes:
        """Let a stored visit say something else, keeping what it said, and drop its draft.

        One transaction.

        Returns:
            No changes at all when nothing differs.

        Raises:
            VisitChangedElsewhereError: It was amended since this value of it was read; carries
                both versions.
            TrackerError: Another visit of the course has the new day, or it is struck out.
            NeedsReasonError: It is signed and no reason is given.
        """
        return self._amend(visit, by, reason)[1]

    def _amend(
        self, visit: Visit, by: str, reason: str | None, after: CourseAfter | None = None
    ) -> tuple[Visit, Changes]:
        if visit.visit_id is None:
            raise ValueError("only a stored visit can be amended: visit_id is None")
        saving = Saving(by=by, at=self._now(), reason=reason)
        with self._explained(visit), self._database.write() as session:
            if after is not None:
                after.ask_ahead(session)
            changes, stored = NO_CHANGES, _load(session, visit.visit_id)
            if visit.visit_date != stored[1].visit_date:
                refuse_visit_day(session, stored[0].course_id, visit.visit_date, self._today())
            before = begin_saving(session, stored[0].course_id, visit.visit_id)
            if after is not None:
                after.look(session, before.course.rules)
            if amend(session, stored, visit, saving):
                changes = refresh_saved(session, before, visit)
            window = self._recorder.window
            drop_draft(session, stored[0].course_id, visit.visit_id, window=window)
            return _as_stored(stored, visit), changes

    def sign_visit(self, visit_id: VisitId, *, by: str, version: int | None = None) -> Changes:
        """Sign a stored visit as it stands, once more where it was signed; one transaction.

        Args:
            visit_id: The visit.
            by: Who signs.
            version: As it was read; None is whichever it is.

        Raises:
            TrackerError: It was changed since, or it is struck out.
        """
        saving = Saving(by=by, at=self._now())
        with self._database.write() as session:
            record = session.get_one(VisitRecord, visit_id)
            if not record.is_live:
                raise TrackerError(tr(STRUCK_OUT_UNSIGNED))
            if version is not None and version != record.version:
                raise ChangedElsewhereError(tr(CHANGED_UNSIGNED))
            course_id = CourseId(record.course_id)
            patient_id = patient_of(session, course_id)
            sign(session, record, saving)
            about = {"patient_id": patient_id, "course_id": course_id, "visit_id": visit_id}
            self._recorder.log(session, AccessKind.VISIT_SIGNED, saving, **about)
            return course_changes(patient_id, course_id)

    def strike_out(self, visit_id: VisitId, *, by: str, reason: str) -> Changes:
        """Take a visit out of its course, keeping it and saying why; one transaction.

        Raises:
            TrackerError: There is no reason, or it is struck out already.
        """
        if not reason.strip():
            raise InputError(tr(NO_REASON))
        with self._database.write() as session:
            stored = load_visit(session, visit_id)
            if not stored[0].is_live:
                raise TrackerError(tr(ALREADY_STRUCK))
            strike(session, stored, Saving(by=by, at=self._now(), reason=reason), is_live=False)
            return _touched(session, stored)

    def restore_visit(self, visit_id: VisitId, *, by: str, reason: str | None = None) -> Changes:
        """Take a struck-out visit back into its course; one transaction.

        Raises:
            TrackerError: Another visit of the course has its day, or it is not struck out.
        """
        with self._database.write() as session:
            stored = load_visit(session, visit_id)
            if stored[0].is_live:
                raise TrackerError(tr(NOT_STRUCK))
            if _has_another_on_its_day(session, stored[1], stored[0].course_id):
                raise TrackerError(_second_visit(stored[1]))
            strike(session, stored, Saving(by=by, at=self._now(), reason=reason), is_live=True)
            return _touched(session, stored)

    def struck_out(self, course_id: CourseId) -> tuple[Visit, ...]:
        """Return the visits of a course that are struck out, by date."""
        conditions = VisitRecord.course_id == course_id, VisitRecord.is_live.is_(False)
        with self._database.read(of_course(course_id)) as session:
            visits = [visit for _, visit in load_visits(session, *conditions)]
        return tuple(sorted(visits, key=lambda visit: visit.visit_date))

    def versions(self, visit_id: VisitId) -> tuple[VisitVersion, ...]:
        """Return every version of a visit, the first one first, the current one last."""
        with self._database.read(of_visit(visit_id)) as session:
            for _, versions in load_histories(session, VisitRecord.id == visit_id):
                return versions
            raise NoResultFound(f"no visit {visit_id}")

    def amendments(self, visits: Iterable[Visit]) -> dict[VisitId, tuple[VisitVersion, ...]]:
        """Return every version of the visits that were saved more than once."""
        amended = (visit for visit in visits if (visit.version or 1) > 1)
        return {visit_id: self.versions(visit_id) for visit_id in _ids(v.visit_id for v in amended)}

    def resolve_flags(
        self, flags: Collection[StandingFlag], resolution: Resolution, *, by: str
    ) -> Changes:
        """Resolve red flags of a course, all of them or none; one transaction.

        What was done is recorded first where what a flag demands was not done; both are
        amendments of the visits that carry them.

        Raises:
            TrackerError: No action is recorded for one and none is given, there is no note, the
                day lies in the future or before the flags, or a visit is struck out.
        """
        if not resolution.note.strip():
            raise InputError(tr("Resolving a red flag needs a note. Nothing was changed."))
        # A signed visit is amended for a reason only: the note says it.
        saving = Saving(by=by, at=self._now(), reason=resolution.note.strip())
        with self._database.write() as session:
            changed = _acted(session, flags, resolution.action, saving)
            for visit_id in _ids(flag.acted_at or flag.raised_at for flag in flags):
                stored = changed.get(visit_id) or load_visit(session, visit_id)
                resolved = self._resolved(session, stored, resolution)
                amend(session, stored, resolved, saving)
                changed[visit_id] = stored
            return touched(session, *_courses_of(changed.values()))

    def _resolved(self, session: Session, stored: Stored, resolution: Resolution) -> Visit:
        record, visit = stored
        today = self._today()
        problem = resolving_problem(resolution.on, _raised_on(session, record), today)
        if problem:
            raise InputError(tr("{why} Nothing was changed.", why=problem))
        if visit.flag_action is None:
            raise TrackerError(tr(NO_ACTION))
        action = replace(
            visit.flag_action, resolved_on=resolution.on, resolved_note=resolution.note
        )
        return replace(visit, flag_action=action, version=None)

    def _today(self) -> date:
        return self._now().astimezone().date()

    @contextmanager
    def _explained(self, visit: Visit, course_id: CourseId | None = None) -> Iterator[None]:
        """Say in words that a second visit on one day was refused."""
        try:
            yield
        except IntegrityError as error:
            with self._database.read() as session:
                if course_id is None:
                    course_id = CourseId(session.get_one(VisitRecord, visit.visit_id).course_id)
                is_second = _has_another_on_its_day(session, visit, course_id)
            if is_second:
                raise TrackerError(_second_visit(visit)) from error
            raise


def _has_another_on_its_day(session: Session, visit: Visit, course_id: int) -> bool:
    query = select(VisitRecord.id).where(
        VisitRecord.course_id == course_id,
        VisitRecord.visit_date == visit.visit_date,
        VisitRecord.is_live,
        VisitRecord.id != (visit.visit_id or 0),
    )
    return session.scalar(query) is not None


def _second_visit(visit: Visit) -> str:
    return tr(
        "This course already has a visit on {day}. "
        "Nothing was saved. Open that visit and amend it.",
        day=visit.visit_date.isoformat(),
    )


def _ids(found: Iterable[VisitId | None]) -> tuple[VisitId, ...]:
    """Return the ids of stored visits in order, each once."""
    return tuple(dict.fromkeys(visit_id for visit_id in found if visit_id is not None))


def _acted(
    session: Session, flags: Iterable[StandingFlag], action: FlagAction | None, saving: Saving
) -> dict[VisitId, Stored]:
    """Record what was done where nobody did yet; return the visits with it."""
    changed: dict[VisitId, Stored] = {}
    acting = () if action is None else (flag for flag in flags if not flag.is_acknowledged)
    for visit_id in _ids(flag.raised_at for flag in acting):
        stored = load_visit(session, visit_id)
        acted = replace(stored[1], flag_action=action)
        amend(session, stored, acted, saving)
        changed[visit_id] = stored[0], as_read(acted)
    return changed


def _courses_of(stored: Iterable[Stored]) -> tuple[CourseId, ...]:
    return tuple(sorted({CourseId(record.course_id) for record, _ in stored}))


def _raised_on(session: Session, record: VisitRecord) -> date | None:
    """Return since when the flags stand that are resolved at a visit."""
    is_beside = VisitRecord.course_id == record.course_id, VisitRecord.is_live
    flags = standing_flags([one for _, one in load_visits(session, *is_beside)])
    mine = (flag for flag in flags if (flag.acted_at or flag.raised_at) == record.id)
    return max((flag.since for flag in mine), default=None)


def _as_stored(stored: Stored, amended: Visit) -> Visit:
    """Return an amended visit as it is stored now: who signed it stays."""
    record, old = stored
    return replace(
        amended,
        version=record.version,
        signs_on=old.signs_on,
        signed_at=old.signed_at,
        signed_by=old.signed_by,
    )


def _load(session: Session, visit_id: VisitId) -> Stored:
    """Return a visit that is about to be changed; its course is asked for with it."""
    ask_ahead_of_visit(session, visit_id)
    return load_visit(session, visit_id)


def _touched(session: Session, stored: Stored) -> Changes:
    return touched(session, CourseId(stored[0].course_id))
