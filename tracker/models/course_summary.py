"""What the patient list reads, derived from the visits and stored beside them.

Written by ``refresh`` in the transaction that touches a course or a patient, and by nothing else.
``tracker check`` derives every row anew and compares.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import islice
from typing import Any, Final

from sqlalchemy import CursorResult, ForeignKey, Index, bindparam, select, text, update
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.rules.status import CourseWalk
from tracker.domain.rules.summarizing import summary_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.changes import Changes, course_changes
from tracker.domain.values.course import Course, CourseId, PatientId
from tracker.domain.values.course_summary import Attention, CourseSummary
from tracker.domain.values.course_visits import with_saved
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.visit import Visit
from tracker.models.base import Base, part_of
from tracker.models.elsewhere.touches import note_patients
from tracker.models.own_rules.set_rules import rules_in_force
from tracker.models.patient_list import ARCHIVED_RANK, NO_RANK, RANKS
from tracker.models.patient_search import index_patients
from tracker.models.rule_visits import (
    KnownVisits,
    as_the_rules_read,
    course_of_visit,
    courses_by_rules,
)
from tracker.models.visit_loading import as_read

BATCH: Final = 500  # courses derived at a time: bounds the memory

SUMMARY_FIELDS: Final = tuple(one.name for one in fields(CourseSummary))


class CourseSummaryRecord(Base):
    """The summary of one course, by the rules of ``rule_version``."""

    __tablename__ = "course_summaries"
    __table_args__ = (Index("ix_course_summaries_rule_version", "rule_version"),)

    course_id: Mapped[int] = part_of("courses")
    rule_version: Mapped[str]
    visit_count: Mapped[int]
    first_visit: Mapped[date | None]
    last_visit: Mapped[date | None]
    phase: Mapped[Phase | None]
    proposal: Mapped[Phase | None]
    is_decided: Mapped[bool]
    leg_pain: Mapped[int | None]
    back_pain: Mapped[int | None]
    pain_reach_left: Mapped[Reach | None]
    pain_reach_right: Mapped[Reach | None]
    centralization: Mapped[str | None]
    has_red_flag: Mapped[bool]
    has_emergency: Mapped[bool]
    has_neuro_check: Mapped[bool]
    has_open_action: Mapped[bool]
    has_flare: Mapped[bool]
    reassess_on: Mapped[date | None]
    review_due_on: Mapped[date | None]
    gap_from: Mapped[date | None]
    overdue_from: Mapped[date | None]


class ListedPatientRecord(Base):
    """Where a patient stands in the list: what it is filtered, grouped and sorted by.

    Attributes:
        course_id: The active course begun last, else the last; blank before the first.
        is_in_care: Whether that course is active, or the first has not begun.
        urgency: Place of the worst that wants attention whatever the day; ``NO_RANK`` for nothing,
            ``ARCHIVED_RANK`` of whoever is archived.
        seen_on: Day of that course's latest visit; blank before the first.
        away_from: Day from which its patient is away too long, by a long gap or by the plan; blank
            when that never comes.
        name: As it is sorted.
    """

    __tablename__ = "listed_patients"
    __table_args__ = (
        # Each holds all that its parts of the list are counted by, so that no row is looked up.
        Index(
            "ix_listed_patients_urgency", "urgency", "seen_on", "name", "is_in_care", "away_from"
        ),
        Index("ix_listed_patients_away", "urgency", "away_from", "name", "seen_on"),
        Index("ix_listed_patients_seen", "seen_on", "name"),
        Index("ix_listed_patients_care", "is_in_care"),
    )

    patient_id: Mapped[int] = part_of("patients")
    course_id: Mapped[int | None] = mapped_column(
        ForeignKey("courses.id", ondelete="SET NULL"), index=True
    )
    is_in_care: Mapped[bool]
    urgency: Mapped[int]
    seen_on: Mapped[date | None]
    away_from: Mapped[date | None]
    name: Mapped[str]


_SUMMARIES: Final = Base.metadata.tables["course_summaries"]
_COLUMNS: Final = tuple(_SUMMARIES.columns.keys())
_WRITE_SUMMARY: Final = text(
    f"INSERT INTO course_summaries ({', '.join(_COLUMNS)})"
    f" VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"
    " ON CONFLICT (course_id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)
).bindparams(*(bindparam(column.key, type_=column.type) for column in _SUMMARIES.columns))
_WRITE_OVERDUE: Final = update(_SUMMARIES).where(_SUMMARIES.c.course_id == bindparam("number"))

Row = dict[str, Any]


def refresh(
    session: Session,
    courses: Iterable[int] = (),
    patients: Iterable[int] = (),
    *,
    is_overdue_alone: bool = False,
) -> dict[CourseId, PatientId]:
    """Derive these courses' summaries anew, and where these and their patients stand in the list.

    Args:
        session: One that writes what was changed; its changes are flushed first.
        courses: Ids of courses whose visits, assessment or end changed, new ones too.
        patients: Ids of patients whose name changed, new ones too.
        is_overdue_alone: Whether nothing of the courses changed but when the next visit is.

    Returns:
        Whose courses they are.
    """
    session.flush()
    named = set(patients)
    owners: dict[CourseId, PatientId] = {}
    for batch in _batches(named):
        index_patients(session, batch)
        _run(session, _DROP_MERGED.format(ids=_ids(batch)))
    for batch in _batches(courses):
        with _followed(batch) as followed:
            derived = list(derived_summaries(session, batch, followed))
        owners |= {one.course_id: one.patient_id for one in derived}
        (_write_overdue if is_overdue_alone else _write)(session, derived)
    _place(session, named | set(owners.values()))
    return owners


def _write(session: Session, derived: Sequence["Derived"]) -> None:
    session.connection().execute(_WRITE_SUMMARY, [one.columns() for one in derived])


def _write_overdue(session: Session, derived: Sequence["Derived"]) -> None:
    rows = [{"number": one.course_id, "overdue_from": one.summary.overdue_from} for one in derived]
    session.connection().execute(_WRITE_OVERDUE, rows)


def _place(session: Session, patients: Collection[int]) -> None:
    for batch in _batches(patients):
        _run(session, _WRITE_PLACES.format(ids=_ids(batch)))
    note_patients(session, patients)


@dataclass(frozen=True, slots=True)
class Followed:
    """What is remembered of a course that is written to: what was read, how far the rules went."""

    visits: KnownVisits = field(default_factory=KnownVisits)
    walk: CourseWalk = field(default_factory=CourseWalk)


_FOLLOWED: Final[dict[int, Followed]] = {}  # by course id; the one written to last stands last
_FOLLOWED_AT_MOST: Final = 32  # courses


def follow(course_id: int, walk: CourseWalk) -> None:
    """Remember how far somebody went through a course that is about to be written to.

    Args:
        course_id: The course.
        walk: One that was asked about it; what is stored otherwise by now is gone through anew.
    """
    if course_id not in _FOLLOWED:
        _FOLLOWED[course_id] = Followed(KnownVisits(walk.visits), copy(walk))


@contextmanager
def _followed(courses: Sequence[int]) -> Iterator[Followed | None]:
    """Yield what is remembered of a single course; of many, as a file brings, nothing is.

    It is nobody else's meanwhile, and forgotten when anything is raised.
    """
    if len(courses) > 1:
        yield None
        return
    followed = _FOLLOWED.pop(courses[0], None) or Followed()
    yield followed
    _remember(courses[0], followed)


def _remember(course_id: int, followed: Followed) -> None:
    _FOLLOWED[course_id] = followed
    for oldest in list(_FOLLOWED)[:-_FOLLOWED_AT_MOST]:
        _FOLLOWED.pop(oldest, None)


@dataclass(frozen=True, slots=True)
class Judged:
    """A course one of whose visits is about to be saved, as the rules read it before."""

    patient_id: PatientId
    course: Course
    followed: Followed


def begin_saving(session: Session, course_id: int, visit_id: int | None = None) -> Judged:
    """Read a course before one of its visits is saved: what becomes of it need not be read again.

    Args:
        session: One that writes; nothing of the course is changed yet.
        course_id: The course.
        visit_id: A visit of it by which it was asked for ahead; None for one that is new.

    Raises:
        NoResultFound: There is no such course any more.
    """
    followed, rules = _FOLLOWED.pop(course_id, None) or Followed(), rules_in_force(session)
    if visit_id is None:
        found = courses_by_rules(session, [course_id], rules, followed.visits)
    else:
        found = course_of_visit(session, visit_id, rules, followed.visits)
    for patient_id, course in found:
        return Judged(patient_id, course, followed)
    raise NoResultFound(f"no course {course_id}")


def refresh_saved(session: Session, before: Judged, saved: Visit) -> Changes:
    """Derive a course's summary anew once a visit was saved, and where its patient stands.

    Args:
        session: One that writes.
        before: As ``begin_saving`` read it.
        saved: The visit with its id, as it is stored now.
    """
    session.flush()
    visit, followed = as_the_rules_read(as_read(saved)), before.followed
    course = with_saved(before.course, visit)
    course_id = CourseId(course.course_id or 0)
    followed.visits.know(visit)
    summary = summary_of(followed.walk.status_of(course))
    _write(session, [Derived(course_id, before.patient_id, summary, course.rules)])
    _place(session, [before.patient_id])
    _remember(course_id, followed)
    return course_changes(before.patient_id, course_id)


@dataclass(frozen=True, slots=True)
class Derived:
    """A summary with whose course it is about, and by which rules."""

    course_id: CourseId
    patient_id: PatientId
    summary: CourseSummary
    rules: Rules

    def columns(self) -> Row:
        """Return what its row holds."""
        values = {name: getattr(self.summary, name) for name in SUMMARY_FIELDS}
        return values | {"course_id": self.course_id, "rule_version": self.rules.code}


def derived_summaries(
    session: Session, course_ids: Sequence[int], followed: Followed | None = None
) -> Iterator[Derived]:
    """Yield each course's summary, derived from what is stored now.

    Args:
        session: One that reads.
        course_ids: Those wanted.
        followed: What is remembered of the one course; None derives from nothing else.
    """
    rules, known = rules_in_force(session), None if followed is None else followed.visits
    for patient_id, course in courses_by_rules(session, course_ids, rules, known):
        if course.course_id is not None:
            walk = CourseWalk() if followed is None else followed.walk
            summary = summary_of(walk.status_of(course))
            yield Derived(course.course_id, patient_id, summary, rules)


# Where patients stand, derived from the stored summaries: the shown course is the active one
# begun last, else the last; an open action on a red flag of any other course is as urgent.
_PLACES: Final = f"""
SELECT patients.id AS patient_id, shown.id AS course_id,
  archived.patient_id IS NULL AND (shown.id IS NULL OR shown.ended_on IS NULL) AS is_in_care,
  CASE
    WHEN archived.patient_id IS NOT NULL THEN {ARCHIVED_RANK}
    WHEN summary.has_red_flag OR EXISTS (
      SELECT 1 FROM courses AS other
      JOIN course_summaries AS others ON others.course_id = other.id
      WHERE other.patient_id = patients.id AND other.id <> shown.id AND others.has_open_action
    ) THEN {RANKS[Attention.RED_FLAG]}
    WHEN summary.has_neuro_check THEN {RANKS[Attention.NEURO_CHECK]}
    WHEN summary.reassess_on IS NOT NULL THEN {RANKS[Attention.REASSESS]}
    WHEN summary.review_due_on IS NOT NULL THEN {RANKS[Attention.REVIEW_DUE]}
    WHEN summary.has_flare THEN {RANKS[Attention.FLARE]}
    ELSE {NO_RANK}
  END AS urgency,
  CASE WHEN archived.patient_id IS NULL THEN summary.last_visit END AS seen_on,
  CASE WHEN summary.overdue_from < summary.gap_from THEN summary.overdue_from
    ELSE summary.gap_from END AS away_from,
  patients.search_name AS name
FROM patients
LEFT JOIN courses AS shown ON shown.id = (
  SELECT id FROM courses WHERE courses.patient_id = patients.id
  ORDER BY ended_on IS NOT NULL, number DESC LIMIT 1
)
LEFT JOIN course_summaries AS summary ON summary.course_id = shown.id
LEFT JOIN archived_patients AS archived ON archived.patient_id = patients.id
WHERE patients.id IN ({{ids}})
  AND NOT EXISTS (SELECT 1 FROM merged_patients AS gone WHERE gone.patient_id = patients.id)
"""
_WRITE_PLACES: Final = f"""
INSERT INTO listed_patients (patient_id, course_id, is_in_care, urgency, seen_on, away_from, name)
{_PLACES} ON CONFLICT (patient_id) DO UPDATE SET course_id = excluded.course_id,
  is_in_care = excluded.is_in_care, urgency = excluded.urgency, seen_on = excluded.seen_on,
  away_from = excluded.away_from, name = excluded.name
"""

_DROP_MERGED: Final = (
    "DELETE FROM listed_patients WHERE patient_id IN ({ids})"
    " AND patient_id IN (SELECT patient_id FROM merged_patients)"
)


def count_outdated(session: Session) -> int:
    """Return how many courses are summarized by other rules than those in force."""
    query = "SELECT count(*) FROM course_summaries WHERE rule_version <> :version"
    return int(session.execute(text(query), {"version": rules_in_force(session).code}).scalar_one())


def find_outdated(session: Session, limit: int = BATCH, *, after: int = 0) -> tuple[CourseId, ...]:
    """Return courses summarized by other rules than those in force, some of them, by id."""
    query = (
        "SELECT course_id FROM course_summaries WHERE rule_version <> :version"
        f" AND course_id > :after ORDER BY course_id LIMIT {int(limit)}"
    )
    found = session.execute(text(query), {"version": rules_in_force(session).code, "after": after})
    return tuple(CourseId(row[0]) for row in found)


def find_differing(session: Session) -> tuple[list[int], list[int]]:
    """Return the courses, then the patients, of whom something else is stored than is derived.

    Courses summarized by other rules are left out: those wait to be derived anew.
    """
    courses = session.scalars(text("SELECT id FROM courses ORDER BY id")).all()
    outdated = set(find_outdated(session, len(courses)))
    current = (number for number in courses if number not in outdated)
    found = [number for batch in _batches(current) for number in _find_differing(session, batch)]
    return found, _find_misplaced(session)


def _find_differing(session: Session, course_ids: Sequence[int]) -> list[int]:
    query = select(_SUMMARIES).where(_SUMMARIES.c.course_id.in_(course_ids))
    stored = {row["course_id"]: dict(row) for row in session.execute(query).mappings()}
    derived = {one.course_id: one.columns() for one in derived_summaries(session, course_ids)}
    return [one for one, columns in derived.items() if stored.get(one) != columns]


def _find_misplaced(session: Session) -> list[int]:
    columns = "patient_id, course_id, is_in_care, urgency, seen_on, away_from, name"
    derived = f"SELECT {columns} FROM ({_PLACES.format(ids='SELECT id FROM patients')}) AS derived"
    differing = f"{derived} EXCEPT SELECT {columns} FROM listed_patients"
    return [row[0] for row in _run(session, differing)]


def _run(session: Session, sql: str) -> CursorResult[Any]:
    """Run a statement that takes no values, at the cost of its running alone."""
    return session.connection().exec_driver_sql(sql)


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(sorted(set(ids)))
    while batch := list(islice(rest, BATCH)):
        yield batch


def _ids(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers)
