"""What the patient list reads, derived from the visits and stored beside them.

Written by ``refresh`` in the transaction that touches a course or a patient, and by nothing else.
``tracker check`` derives every row anew and compares.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from itertools import islice
from typing import Any, Final

from sqlalchemy import ForeignKey, Index, Table, delete, insert, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.rules.phases import RULE_VERSION
from tracker.domain.rules.summarizing import summary_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseId
from tracker.domain.values.course_summary import Attention, CourseSummary
from tracker.domain.values.phase import Phase
from tracker.models.base import Base, part_of
from tracker.models.patient_list import NO_RANK, RANKS
from tracker.models.patient_search import index_patients
from tracker.models.rule_visits import courses_by_rules

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
    review_due_on: Mapped[date | None]
    gap_from: Mapped[date | None]
    next_visit_on: Mapped[date | None]


class ListedPatientRecord(Base):
    """Where a patient stands in the list: what it is filtered, grouped and sorted by.

    Attributes:
        course_id: The active course begun last, else the last; blank before the first.
        is_in_care: Whether that course is active, or the first has not begun.
        urgency: Place of the worst that wants attention whatever the day; ``NO_RANK`` for nothing.
        seen_on: Day of that course's latest visit; blank before the first.
        gap_from: Day from which its gap is long; blank when it never is.
        name: As it is sorted.
    """

    __tablename__ = "listed_patients"
    __table_args__ = (
        Index("ix_listed_patients_urgency", "urgency", "seen_on", "name"),
        Index("ix_listed_patients_gap", "urgency", "gap_from", "name"),
        Index("ix_listed_patients_seen", "seen_on", "name"),
        Index("ix_listed_patients_care", "is_in_care"),
    )

    patient_id: Mapped[int] = part_of("patients")
    course_id: Mapped[int | None] = mapped_column(ForeignKey("courses.id"), index=True)
    is_in_care: Mapped[bool]
    urgency: Mapped[int]
    seen_on: Mapped[date | None]
    gap_from: Mapped[date | None]
    name: Mapped[str]


_SUMMARIES: Final = Base.metadata.tables["course_summaries"]
_LISTED: Final = Base.metadata.tables["listed_patients"]
_INSERT_SUMMARY: Final = insert(_SUMMARIES)
_INSERT_LISTED: Final = insert(_LISTED)

Row = dict[str, Any]
Derive = Callable[[Session, Sequence[int]], Iterator[Row]]


def refresh(session: Session, courses: Iterable[int] = (), patients: Iterable[int] = ()) -> None:
    """Derive these courses' summaries anew, and where these and their patients stand in the list.

    Args:
        session: One that writes what was changed; its changes are flushed first.
        courses: Ids of courses whose visits, assessment or end changed, new ones too.
        patients: Ids of patients whose name changed, new ones too.
    """
    session.flush()
    owners = set(patients)
    for batch in _batches(owners):
        index_patients(session, batch)
    for batch in _batches(courses):
        rows = {row["course_id"]: row for row in derived_summaries(session, batch)}
        listed = _ids(batch)
        session.execute(text(f"DELETE FROM course_summaries WHERE course_id IN ({listed})"))
        if rows:
            session.connection().execute(_INSERT_SUMMARY, list(rows.values()))
        query = f"SELECT DISTINCT patient_id FROM courses WHERE id IN ({listed})"
        owners.update(row[0] for row in session.execute(text(query)))
    for batch in _batches(owners):
        session.execute(delete(_LISTED).where(_LISTED.c.patient_id.in_(batch)))
        places = list(derived_places(session, batch))
        if places:
            session.connection().execute(_INSERT_LISTED, places)


def derived_summaries(session: Session, course_ids: Sequence[int]) -> Iterator[Row]:
    """Yield the columns of each course's summary, derived from what is stored now."""
    for course in courses_by_rules(session, course_ids):
        summary = summary_of(course)
        values = {name: getattr(summary, name) for name in SUMMARY_FIELDS}
        yield values | {"course_id": course.course_id, "rule_version": RULE_VERSION}


_PLACES: Final = """
SELECT patients.id, patients.search_name, courses.id, courses.ended_on IS NULL,
  summary.last_visit, summary.gap_from, summary.has_red_flag, summary.has_neuro_check,
  summary.review_due_on IS NOT NULL, summary.has_flare, summary.has_open_action
FROM patients
LEFT JOIN courses ON courses.patient_id = patients.id
LEFT JOIN course_summaries AS summary ON summary.course_id = courses.id
WHERE patients.id IN ({ids})
ORDER BY patients.id, courses.ended_on IS NULL, courses.number
"""


def derived_places(session: Session, patient_ids: Sequence[int]) -> Iterator[Row]:
    """Yield the columns of where each patient stands, derived from the stored summaries."""
    found: dict[int, list[Sequence[Any]]] = {}
    typed = text(_PLACES.format(ids=_ids(patient_ids))).columns(
        last_visit=_SUMMARIES.c.last_visit.type, gap_from=_SUMMARIES.c.gap_from.type
    )
    for row in session.execute(typed):
        found.setdefault(row[0], []).append(row)
    for patient_id, rows in found.items():
        yield _place(patient_id, rows)


def _place(patient_id: int, rows: Sequence[Sequence[Any]]) -> Row:
    """Return one patient's place; the last of the rows is about the course that is shown."""
    *others, shown = rows
    _, name, course_id, is_active, seen_on, gap_from, red, neuro, review, flare, _ = shown
    wants = {
        Attention.RED_FLAG: red or any(other[-1] for other in others),
        Attention.NEURO_CHECK: neuro,
        Attention.REVIEW_DUE: review,
        Attention.FLARE: flare,
    }
    return {
        "patient_id": patient_id,
        "course_id": course_id,
        "is_in_care": course_id is None or bool(is_active),
        "urgency": next((RANKS[item] for item in RANKS if wants[item]), NO_RANK),
        "seen_on": seen_on,
        "gap_from": gap_from,
        "name": name,
    }


def count_outdated(session: Session) -> int:
    """Return how many courses are summarized by other rules than this program's."""
    query = "SELECT count(*) FROM course_summaries WHERE rule_version <> :version"
    return int(session.execute(text(query), {"version": RULE_VERSION}).scalar_one())


def find_outdated(session: Session, limit: int = BATCH) -> tuple[CourseId, ...]:
    """Return courses summarized by other rules than this program's, some of them."""
    query = (
        "SELECT course_id FROM course_summaries WHERE rule_version <> :version"
        f" ORDER BY course_id LIMIT {int(limit)}"
    )
    found = session.execute(text(query), {"version": RULE_VERSION})
    return tuple(CourseId(row[0]) for row in found)


def count_differing(session: Session) -> tuple[int, int]:
    """Return of how many courses, then patients, something else is stored than is derived now.

    Courses summarized by other rules are left out: those wait to be derived anew.
    """
    courses = session.scalars(text("SELECT id FROM courses ORDER BY id")).all()
    patients = session.scalars(text("SELECT id FROM patients ORDER BY id")).all()
    outdated = set(find_outdated(session, len(courses)))
    current = (number for number in courses if number not in outdated)
    return (
        _count_differing(session, _SUMMARIES, current, derived_summaries),
        _count_differing(session, _LISTED, patients, derived_places),
    )


def _count_differing(session: Session, table: Table, ids: Iterable[int], derive: Derive) -> int:
    (key,) = table.primary_key
    count = 0
    for batch in _batches(ids):
        rows = session.execute(select(table).where(key.in_(batch))).mappings()
        stored = {row[key.name]: dict(row) for row in rows}
        derived = {row[key.name]: row for row in derive(session, batch)}
        count += sum(stored.get(one) != derived.get(one) for one in stored.keys() | derived.keys())
    return count


def _batches(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(sorted(set(ids)))
    while batch := list(islice(rest, BATCH)):
        yield batch


def _ids(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers)
