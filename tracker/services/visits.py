"""The visits of a course: log, amend, strike out, restore, and every version there ever was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session

from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.values.changes import NO_CHANGES, Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import FlagAction, Visit, VisitId
from tracker.domain.values.visit_version import VisitVersion
from tracker.domain.words.day_problems import resolving_problem
from tracker.errors import InputError, TrackerError
from tracker.language import marked, tr
from tracker.models.course_loading import patient_of
from tracker.models.database import Database
from tracker.models.draft_writing import drop_draft
from tracker.models.visit import VisitRecord
from tracker.models.visit_history import load_histories
from tracker.models.visit_loading import load_visit, load_visits
from tracker.models.visit_writing import Saving, Stored, amend, insert_visits, strike

NO_REASON: Final = marked(
    "Striking a visit out needs a reason. Nothing was changed. Say why, then again."
)
ALREADY_STRUCK: Final = marked("This visit is already struck out. Nothing was changed.")
NOT_STRUCK: Final = marked("This visit is not struck out. Nothing was changed.")
NO_ACTION: Final = marked(
    "No action is recorded for this visit. Nothing was changed. Record what was done first, then "
    "resolve it."
)


def _now() -> datetime:
    return datetime.now(UTC)


class Visits:
    """What is done with single visits; every change keeps what was said before."""

    def __init__(self, database: Database, now: Callable[[], datetime] = _now) -> None:
        self._database = database
        self._now = now

    def log_visit(self, course_id: CourseId, visit: Visit, *, by: str) -> tuple[VisitId, Changes]:
        """Store a new visit and drop the course's draft of a new visit; one transaction.

        Raises:
            TrackerError: The course already has a visit on that day: amend it instead.
        """
        saving = Saving(by=by, at=self._now())
        with self._explained(visit, course_id), self._database.write() as session:
            (visit_id,) = insert_visits(session, [(course_id, visit)], saving)
            drop_draft(session, course_id)
            patient_id = patient_of(session, course_id)
        return visit_id, course_changes(patient_id, course_id)

    def amend_visit(self, visit: Visit, *, by: str, reason: str | None = None) -> Changes:
        """Let a stored visit say something else, keeping what it said, and drop its draft.

        One transaction.

        Returns:
            No changes at all when nothing differs.

        Raises:
            VisitChangedElsewhereError: It was amended since this value of it was read; carries
                both versions.
            TrackerError: Another visit of the course has the new day, or it is struck out.
        """
        if visit.visit_id is None:
            raise ValueError("only a stored visit can be amended: visit_id is None")
        with self._explained(visit):
            return self._amend(
                visit.visit_id, lambda _stored: visit, by=by, reason=reason, drops_draft=True
            )

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
        with self._database.read() as session:
            visits = [visit for _, visit in load_visits(session, *conditions)]
        return tuple(sorted(visits, key=lambda visit: visit.visit_date))

    def versions(self, visit_id: VisitId) -> tuple[VisitVersion, ...]:
        """Return every version of a visit, the first one first, the current one last."""
        with self._database.read() as session:
            for _, versions in load_histories(session, VisitRecord.id == visit_id):
                return versions
            raise NoResultFound(f"no visit {visit_id}")

    def record_action(self, visit_id: VisitId, action: FlagAction, *, by: str) -> Changes:
        """Say what was done about a visit's red flags, as an amendment; one transaction.

        Raises:
            TrackerError: The visit is struck out.
        """
        return self._amend(visit_id, lambda stored: replace(stored, flag_action=action), by=by)

    def resolve_flags(self, visit_id: VisitId, *, on: date, note: str, by: str) -> Changes:
        """Say that a visit's red flags are resolved, since when and why; one transaction.

        Raises:
            TrackerError: No action was recorded for it yet, there is no note, the day lies in the
                future or before the flags, or it is struck out.
        """
        if not note.strip():
            raise InputError(tr("Resolving a red flag needs a note. Nothing was changed."))
        today = self._now().astimezone().date()
        problem = resolving_problem(on, self._raised_on(visit_id), today)
        if problem:
            raise InputError(tr("{why} Nothing was changed.", why=problem))

        def resolved(stored: Visit) -> Visit:
            if stored.flag_action is None:
                raise TrackerError(tr(NO_ACTION))
            action = replace(stored.flag_action, resolved_on=on, resolved_note=note)
            return replace(stored, flag_action=action)

        return self._amend(visit_id, resolved, by=by)

    def _raised_on(self, visit_id: VisitId) -> date | None:
        """Return since when the flags stand that are resolved at a visit."""
        with self._database.read() as session:
            visit = load_visit(session, visit_id)[0]
            is_beside = VisitRecord.course_id == visit.course_id, VisitRecord.is_live
            flags = standing_flags([one for _, one in load_visits(session, *is_beside)])
            mine = (flag for flag in flags if (flag.acted_at or flag.raised_at) == visit_id)
            return max((flag.since for flag in mine), default=None)

    def _amend(
        self,
        visit_id: VisitId,
        amended: Callable[[Visit], Visit],
        *,
        by: str,
        reason: str | None = None,
        drops_draft: bool = False,
    ) -> Changes:
        saving = Saving(by=by, at=self._now(), reason=reason)
        with self._database.write() as session:
            stored = load_visit(session, visit_id)
            is_amended = amend(session, stored, amended(stored[1]), saving)
            if drops_draft:
                drop_draft(session, stored[0].course_id, visit_id)
            return _touched(session, stored) if is_amended else NO_CHANGES

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


def _touched(session: Session, stored: Stored) -> Changes:
    course_id = CourseId(stored[0].course_id)
    return course_changes(patient_of(session, course_id), course_id)
