"""The patient list as it is stored: counts, who stands where, and the lines of a page of it.

In plain SQL that SQLite and PostgreSQL both read, over a ``Reader``: the list is the first thing
on the screen, and SQLAlchemy takes longer to import than all of this takes to run. The window's
first page comes through SQLite's own driver, read-only; every later one through the open
database; both run these statements. What depends on the day is a stored date.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from tracker.domain.values.course import Patient, PatientId, Precaution, Sex
from tracker.domain.values.course_summary import ATTENTION_ORDER, Attention, CourseSummary
from tracker.domain.values.phase import Phase
from tracker.models.identity import APPLICATION_ID, HEAD
from tracker.models.sqlite_driver import DataKey, connect, driver

# Raises UnicodeError where bytes are no text.
Reader = Callable[[str, Mapping[str, object]], Iterable[Sequence[Any]]]
# What one damaged value raises: others can be read, and damage.unreadable names it.
DAMAGED: Final = (ValueError, LookupError, TypeError)

# What stands whatever the day; being away too long is a matter of dates.
_AWAY: Final = (Attention.LONG_GAP, Attention.OVERDUE)
RANKS: Final[dict[Attention, int]] = {
    item: rank for rank, item in enumerate(ATTENTION_ORDER) if item not in _AWAY
}
NO_RANK: Final = len(RANKS)
ARCHIVED_RANK: Final = NO_RANK + 1  # in no part of the list but its own

_IS_URGENT: Final = f"urgency < {NO_RANK}"
_IS_AWAY: Final = f"urgency = {NO_RANK} AND away_from <= :today"
# "coalesce": by who was seen last, not by the index of away_from, so that the top of the list costs
# the same in any clinic.
_IS_CALM: Final = f"urgency = {NO_RANK} AND coalesce(away_from, away_from) > :today"
_IS_NEW: Final = f"urgency = {NO_RANK} AND seen_on IS NULL AND is_in_care"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of patients of the list: those that meet a condition, in an order of their own."""

    where: str
    by: str


URGENT: Final = Part(_IS_URGENT, "urgency, seen_on NULLS FIRST, name")
URGENT_IN_CARE: Final = Part(f"{_IS_URGENT} AND is_in_care", URGENT.by)
AWAY: Final = Part(_IS_AWAY, "away_from, name")
# An active course seen today has its gap to come.
SEEN_TODAY: Final = Part(f"urgency = {NO_RANK} AND seen_on = :today AND is_in_care", "name")
NEW: Final = Part(_IS_NEW, "name")
SEEN_BEFORE: Final = Part(f"{_IS_CALM} AND seen_on <> :today", "seen_on DESC, name")
NEVER_SEEN: Final = Part(f"seen_on IS NULL AND urgency <= {NO_RANK}", "name")
SEEN: Final = Part("seen_on IS NOT NULL", "seen_on DESC, name")
ARCHIVED: Final = Part(f"urgency = {ARCHIVED_RANK}", "name")
WITH_DRAFT: Final = Part(
    f"urgency <= {NO_RANK} AND patient_id IN (SELECT courses.patient_id FROM drafts"
    " JOIN courses ON courses.id = drafts.course_id)",
    "name",
)


def of_urgency(worst: Attention) -> Part:
    """Return the part of those of whom this is the most urgent that wants attention."""
    return Part(f"urgency = {RANKS[worst]}", "seen_on NULLS FIRST, name")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPatient:
    """A patient with what the list says of the course it shows.

    Attributes:
        course_id: Of the active course begun last, else of the last; None before the first.
        is_active: Whether that course has not been ended.
        has_namesake: Whether another patient has the same name.
        has_red_flag: Whether a red flag stands in any of the patient's courses.
        is_archived: Whether the patient is out of lists and counts.
        former_ids: Ids of the clinic that records had which were merged into this one.
    """

    patient: Patient
    course_id: int | None
    is_active: bool
    has_namesake: bool
    has_red_flag: bool
    summary: CourseSummary
    is_archived: bool = False
    former_ids: tuple[str, ...] = ()


def count_all(read: Reader, today: date) -> tuple[int, int, int, int]:
    """Return how many patients there are, are in care, want attention, and are archived."""
    archived = count_of(read, ARCHIVED, today)
    return (
        _number(read("SELECT count(*) FROM listed_patients", {})) - archived,
        _number(read("SELECT count(*) FROM listed_patients WHERE is_in_care", {})),
        count_of(read, URGENT, today) + count_of(read, AWAY, today),
        archived,
    )


def count_of(read: Reader, part: Part, today: date, limit: int | None = None) -> int:
    """Return how many patients a part has; ``limit`` at most, None is all."""
    sql = f"SELECT count(*) FROM listed_patients WHERE {part.where}"
    if limit is not None:
        found = f"SELECT 1 FROM listed_patients WHERE {part.where} LIMIT {int(limit)}"
        sql = f"SELECT count(*) FROM ({found}) AS found"
    return _number(read(sql, _values(sql, today)))


def ids_of(read: Reader, part: Part, today: date, limit: int | None = None) -> "array[int]":
    """Return who a part has, from top to bottom; ``limit`` at most, None is all."""
    sql = (
        f"SELECT patient_id FROM listed_patients WHERE {part.where} ORDER BY {part.by}, patient_id"
    )
    if limit is not None:
        sql += f" LIMIT {int(limit)}"
    return array("q", (row[0] for row in read(sql, _values(sql, today))))


def place_in(read: Reader, part: Part, patient_id: int, today: date) -> int | None:
    """Return how many of a part stand before a patient; None when the patient is not of it."""
    before = (
        "SELECT count(*) FROM listed_patients AS other"
        f" WHERE {part.where} AND {_stands_before(part.by)}"
    )
    sql = (
        f"SELECT ({before}) FROM listed_patients AS one"
        f" WHERE one.patient_id = {int(patient_id)} AND {part.where}"
    )
    return next((int(row[0]) for row in read(sql, _values(sql, today))), None)


def _stands_before(by: str) -> str:
    """Return the condition that ``other`` stands before ``one`` in an order."""
    condition, first = "other.patient_id < one.patient_id", ""
    for key in reversed(by.split(", ")):
        name, _, way = key.partition(" ")
        less, more = ("one", "other") if way == "DESC" else ("other", "one")
        is_less, is_same = f"{less}.{name} < {more}.{name}", f"other.{name} = one.{name}"
        if way == "NULLS FIRST":
            is_less = f"({is_less} OR other.{name} IS NULL AND one.{name} IS NOT NULL)"
            is_same = f"({is_same} OR other.{name} IS NULL AND one.{name} IS NULL)"
        condition = f"({is_less} OR {is_same} AND {condition})"
        first = f"{less}.{name} <= {more}.{name}"
        if way == "NULLS FIRST":
            first = f"({first} OR other.{name} IS NULL)"
    return f"{first} AND {condition}"  # said once more, so that an index is read only so far


_LINE: Final = (
    "SELECT patients.id, clinic_id, family_name, given_name, birth_date, sex, precautions_asked,"
    " EXISTS (SELECT 1 FROM patients other WHERE other.search_name = patients.search_name"
    " AND other.id <> patients.id AND other.search_name <> ''"
    " AND NOT EXISTS (SELECT 1 FROM merged_patients gone WHERE gone.patient_id = other.id)),"
    " listed.course_id, listed.is_in_care, listed.urgency, visit_count, last_visit, phase,"
    " has_neuro_check, has_flare, reassess_on, review_due_on, gap_from, overdue_from, birth_year"
    " FROM patients JOIN listed_patients AS listed ON listed.patient_id = patients.id"
    " LEFT JOIN course_summaries AS summary ON summary.course_id = listed.course_id"
)


_FORMER: Final = (
    "WITH RECURSIVE former (kept_id, gone_id) AS ("
    "SELECT into_id, patient_id FROM merged_patients WHERE into_id IN ({ids})"
    " UNION SELECT former.kept_id, merged.patient_id FROM former"
    " JOIN merged_patients AS merged ON merged.into_id = former.gone_id"
    ") SELECT former.kept_id, gone.clinic_id FROM former"
    " JOIN patients AS gone ON gone.id = former.gone_id"
    " ORDER BY +gone.id"  # by the id alone SQLite reads every patient, as they stand in that order
)


def lines_of(
    read: Reader, patient_ids: Iterable[int], among: str | None = None
) -> tuple[ListedPatient, ...]:
    """Return these patients in this order; whoever is gone is left out.

    Of several who cannot be read together, those who cannot be read alone are left out too.

    Args:
        read: What reads.
        patient_ids: Who.
        among: A question that answers whom to read, where they are not known yet.
    """
    wanted = [int(number) for number in patient_ids]
    if not wanted:
        return ()
    try:
        return _lines(read, wanted, among)
    except DAMAGED:
        if len(wanted) == 1:
            raise
    return tuple(line for number in wanted for line in _line_alone(read, number))


def _line_alone(read: Reader, patient_id: int) -> tuple[ListedPatient, ...]:
    try:
        return _lines(read, [patient_id])
    except DAMAGED:
        return ()


def _lines(
    read: Reader, wanted: Sequence[int], among: str | None = None
) -> tuple[ListedPatient, ...]:
    ids = among or ", ".join(map(str, wanted))
    precautions: dict[int, set[Precaution]] = defaultdict(set)
    for number, item in read(
        f"SELECT patient_id, precaution FROM patient_precautions WHERE patient_id IN ({ids})", {}
    ):
        precautions[number].add(Precaution(item))
    former: dict[int, list[str]] = defaultdict(list)
    for number, clinic_id in read(_FORMER.format(ids=ids), {}):
        former[number].append(clinic_id)
    found = {
        row[0]: _line(row, frozenset(precautions[row[0]]), tuple(former[row[0]]))
        for row in read(f"{_LINE} WHERE patients.id IN ({ids})", {})
    }
    return tuple(found[number] for number in wanted if number in found)


def _line(
    row: Sequence[Any], precautions: frozenset[Precaution], former_ids: tuple[str, ...]
) -> ListedPatient:
    number, clinic_id, family_name, given_name, birth_date, sex, is_asked, has_namesake = row[:8]
    course_id, is_in_care, urgency = row[8:11]
    return ListedPatient(
        patient=Patient(
            patient_id=PatientId(number),
            clinic_id=clinic_id,
            family_name=family_name,
            given_name=given_name,
            birth_date=_day(birth_date),
            birth_year=row[-1],
            sex=None if sex is None else Sex(sex),
            precautions=precautions if is_asked else None,
        ),
        course_id=course_id,
        is_active=course_id is not None and bool(is_in_care),
        has_namesake=bool(has_namesake),
        has_red_flag=urgency == RANKS[Attention.RED_FLAG],
        summary=_summary(row[11:-1]),
        is_archived=urgency == ARCHIVED_RANK,
        former_ids=former_ids,
    )


def _summary(row: Sequence[Any]) -> CourseSummary:
    visit_count, last_visit, phase, has_neuro, has_flare, *days = row
    reassess_on, review_due_on, gap_from, overdue_from = map(_day, days)
    return CourseSummary(
        visit_count=visit_count or 0,
        last_visit=_day(last_visit),
        phase=None if phase is None else Phase(phase),
        has_neuro_check=bool(has_neuro),
        has_flare=bool(has_flare),
        reassess_on=reassess_on,
        review_due_on=review_due_on,
        gap_from=gap_from,
        overdue_from=overdue_from,
    )


Found = TypeVar("Found")


def find_in_file(
    file: Path, read: Callable[[Reader], Found], key: DataKey | None = None
) -> Found | None:
    """Return what is read of a file that is not open yet; None when it must be opened first.

    Whatever is unusual (no file yet, an older version, a lock, damage) gives None: opening the
    database then deals with it, in its own words.
    """
    try:
        if not file.is_file():
            return None
        with closing(connect(file, key, may_write=False)) as connection:
            if not _is_current(connection):
                return None
            connection.execute("BEGIN")  # one snapshot for all statements
            return read(_reader(connection))
    except (OSError, driver.Error, *DAMAGED):
        return None


def _is_current(connection: "driver.Connection") -> bool:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        return False
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row is not None and row[0] == HEAD


def _reader(connection: "driver.Connection") -> Reader:
    def read(sql: str, values: Mapping[str, object]) -> Iterator[Sequence[Any]]:
        try:
            yield from connection.execute(sql, values)
        except driver.OperationalError as error:
            raise_bad_text(error, error)
            raise

    return read


def raise_bad_text(error: Exception, met: object) -> None:
    """Raise UnicodeError from an error when what the driver met was bytes that are no text."""
    if str(met).startswith("Could not decode to UTF-8"):
        raise UnicodeError("bytes that are no text") from error


def _number(rows: Iterable[Sequence[Any]]) -> int:
    ((number,),) = rows
    return int(number)


def _values(sql: str, today: date) -> Mapping[str, object]:
    return {"today": today.isoformat()} if ":today" in sql else {}


def _day(stored: date | str | None) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored
