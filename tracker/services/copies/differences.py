"""What a copy holds otherwise than the clinic does now, patient by patient."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.domain.values.course import Patient
from tracker.models.copies.fingerprint import column_names, rows_of, table_names
from tracker.models.sqlite_driver import DataKey, connect
from tracker.models.sqlite_file import Progress, ignore_progress, in_words

if TYPE_CHECKING:
    from tracker.models.sqlite_driver import driver

_OWNERS: Final = ("visit_id", "course_id", "patient_id")  # of a row, the nearest one first
_DERIVED: Final = frozenset({"course_summaries", "listed_patients", "drafts", "touches"})
_TOLD_EVERY: Final = 2000  # rows

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientDifference:
    """One patient who is not the same in both.

    Attributes:
        patient: Who it is, by id and name.
        only_now: Visits the clinic holds and the copy does not: a restore takes them away.
        changed: Visits that both hold, but not alike.
        only_then: Visits the copy holds and the clinic does not: a restore brings them back.
        is_only_now: Whether the copy does not know the patient.
        is_only_then: Whether the clinic does not know the patient.
        is_record_changed: Whether what is not a visit differs: details, assessment, events, pages.
    """

    patient: Patient
    only_now: int = 0
    changed: int = 0
    only_then: int = 0
    is_only_now: bool = False
    is_only_then: bool = False
    is_record_changed: bool = False


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one database says: who there is, whose each visit is, a number for what it holds."""

    people: Mapping[object, Row]
    owners: Mapping[object, object]
    visits: Mapping[object, int]
    records: Mapping[object, int]


def compare(
    now: Path, then: Path, key: DataKey | None, progress: Progress = ignore_progress
) -> tuple[PatientDifference, ...]:
    """Return every patient who differs between the clinic's file and a copy, by id.

    Args:
        now: The clinic's file.
        then: The copy, perhaps of an older schema: what both have is compared.
        key: Of both.
        progress: Called with rows read and rows in all; what it raises stops the reading.

    Raises:
        DatabaseUnusableError: One of them cannot be read.
    """
    with in_words(then), ExitStack() as opened:
        live = opened.enter_context(closing(connect(now, key, may_write=False)))
        copy = opened.enter_context(closing(connect(then, key, may_write=False)))
        for connection in (live, copy):
            connection.execute("BEGIN")
        shared = _shared_columns(live, copy)
        told = _Telling(progress, sum(_count(one, shared) for one in (live, copy)))
        here, there = _read(live, shared, told), _read(copy, shared, told)
    return tuple(_differences(here, there))


class _Telling:
    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, max(total, 1), 0

    def row(self) -> None:
        self._done += 1
        if self._done % _TOLD_EVERY == 0:
            self._progress(min(self._done, self._total), self._total)


def _shared_columns(
    live: "driver.Connection", copy: "driver.Connection"
) -> Mapping[str, tuple[str, ...]]:
    """Return the columns that both have of each table that belongs to somebody."""
    shared: dict[str, tuple[str, ...]] = {}
    for table in sorted({*table_names(live)} & {*table_names(copy)} - _DERIVED):
        theirs = {*column_names(copy, table)}
        columns = tuple(name for name in column_names(live, table) if name in theirs)
        if table in ("patients", "courses", "visits") or {*columns} & {*_OWNERS}:
            shared[table] = columns
    return shared


def _count(connection: "driver.Connection", shared: Mapping[str, tuple[str, ...]]) -> int:
    counts = (connection.execute(f'SELECT count(*) FROM "{table}"') for table in shared)  # noqa: S608  # names of the schema
    return sum(int(count.fetchone()[0]) for count in counts)


def _read(
    connection: "driver.Connection", shared: Mapping[str, tuple[str, ...]], told: _Telling
) -> _Reading:
    people = {row[0]: row for row in connection.execute(
        "SELECT id, clinic_id, family_name, given_name FROM patients")}  # fmt: skip
    patient_of = dict(connection.execute("SELECT id, patient_id FROM courses"))
    course_of = dict(connection.execute("SELECT id, course_id FROM visits"))
    visits: dict[object, int] = {}
    records: dict[object, int] = {}
    for table, columns in shared.items():
        owner = _owner_of(table, columns)
        at = columns.index(owner)
        for row in connection.execute(rows_of(connection, table, columns)):
            told.row()
            if table == "visits" or owner == "visit_id":
                visits[row[at]] = hash((visits.get(row[at], 0), table, row))
            else:
                person = patient_of.get(row[at]) if owner == "course_id" else row[at]
                records[person] = hash((records.get(person, 0), table, row))
    owners = {visit: patient_of.get(course) for visit, course in course_of.items()}
    return _Reading(people, owners, visits, records)


def _owner_of(table: str, columns: Sequence[str]) -> str:
    """Return the column that says whose a row is."""
    if table in {"patients", "visits"}:
        return "id"
    return next((owner for owner in _OWNERS if owner in columns), "id")


def _differences(now: _Reading, then: _Reading) -> Iterator[PatientDifference]:
    only_now = Counter(now.owners[v] for v in now.visits.keys() - then.visits if v in now.owners)
    only_then = Counter(then.owners[v] for v in then.visits.keys() - now.visits if v in then.owners)
    both = now.visits.keys() & then.visits
    changed = Counter(now.owners.get(v) for v in both if now.visits[v] != then.visits[v])
    everybody = {**then.people, **now.people}
    for person, row in sorted(everybody.items(), key=lambda one: str(one[1][1])):
        found = PatientDifference(
            patient=_patient_in(row),
            only_now=only_now[person],
            changed=changed[person],
            only_then=only_then[person],
            is_only_now=person not in then.people,
            is_only_then=person not in now.people,
            is_record_changed=now.records.get(person) != then.records.get(person),
        )
        if found != PatientDifference(patient=found.patient):
            yield found


def _patient_in(row: Sequence[object]) -> Patient:
    _, clinic_id, family, given = row
    return Patient(
        clinic_id=str(clinic_id),
        family_name=None if family is None else str(family),
        given_name=None if given is None else str(given),
    )
