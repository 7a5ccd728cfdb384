"""Reading a visit CSV: every fault at once, or the courses it holds; never half a file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, Protocol

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import ACTIVITIES_MAX, Activity, Course
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.treatment import NO_TREATMENT, Treatment
from tracker.domain.values.visit import ActivityId, Visit
from tracker.errors import InputError
from tracker.files import reading
from tracker.language import tr
from tracker.services.visit_files.activities import NamedScores
from tracker.services.visit_files.cells import CellError, read_older_red_flags
from tracker.services.visit_files.columns import (
    ACTIVITIES_COLUMN,
    COLUMNS,
    COURSE_COLUMNS,
    FUNCTION_COLUMNS,
    NEEDED,
    NOTE_COLUMN,
    PATIENT_COLUMNS,
    PLAN_COLUMNS,
    PLAN_FIELDS,
    TREATMENT_COLUMNS,
    VISIT_COLUMNS,
    Column,
)
from tracker.services.visit_files.row_checks import (
    DayRanges,
    Facts,
    another_person_faults,
    day_doubts,
    day_faults,
    id_faults,
    patient_of,
)
from tracker.services.visit_files.table import Fault, read_table

FILE_MAX: Final = 1_000_000_000  # bytes; a million visits with a note each have some 300 million
PROGRESS_EVERY: Final = 500  # rows
KNOWN_MAX: Final = 4096  # cells of a column, and treatments, whose value is kept for the next row
Progress = Callable[[int, int], None]

_NEW: Final = object()
NEWEST_COLUMN: Final = "needles_out"  # stands in every file since the red flags of version 2
_OLDER_COLUMNS: Final = tuple(
    replace(one, read=read_older_red_flags) if one.name == "red_flags" else one for one in COLUMNS
)
_VISIT_NAMES: Final = tuple(column.name for column in (*VISIT_COLUMNS, *FUNCTION_COLUMNS))
_TREATMENT_NAMES: Final = tuple(column.name for column in TREATMENT_COLUMNS)


class CsvFaultsError(InputError):
    """A file has faults; its text names every one with line, column, value and what is allowed."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        self.file_name = path.name
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        count = tr("%n fault(s)", "", len(faults))
        lines = "\n".join(f"  {fault}" for fault in self.faults)
        said = tr("{file}: {faults}; nothing was read.", file=path, faults=count)
        super().__init__(f"{said}\n{lines}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseFile:
    """What a file holds: courses in file order of their first row, and what was left alone."""

    courses: tuple[CourseRows, ...]
    warnings: tuple[str, ...] = ()
    row_count: int = 0


class Rows(Protocol):
    """Rows of the visit file, from wherever they come; each cell is a text of the contract."""

    @property
    def columns(self) -> Mapping[str, int]:
        """Return the position of each column in a row."""

    @property
    def faults(self) -> Sequence[Fault]:
        """Return what is wrong with them; it may grow while they are read."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what should be known of them."""

    @property
    def line_count(self) -> int:
        """Return how many lines there are, for progress."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the line it stands on."""


def read_courses(
    path: Path, progress: Progress | None = None, today: date | None = None
) -> CourseFile:
    """Return the courses of a visit CSV.

    Args:
        path: The file.
        progress: Called with rows done and lines in the file; may raise to stop.
        today: From which the days that can be meant are counted; None for the computer's.

    Raises:
        CsvFaultsError: Something in the file is not allowed; it names every fault.
        InputError: The file cannot be read at all.
    """
    with reading(path) as stream:
        content = stream.read(FILE_MAX + 1)
    if len(content) > FILE_MAX:
        raise InputError(
            tr(
                "{file} is larger than {most} MB. Nothing was read: make several files of it.",
                file=path.name,
                most=FILE_MAX // 1_000_000,
            )
        )
    return courses_of(read_table(content), path, progress, today)


def courses_of(
    table: Rows, path: Path, progress: Progress | None = None, today: date | None = None
) -> CourseFile:
    """Return the courses of the rows of a visit file; see ``read_courses``."""
    found, faults = read_rows(table, progress, today)
    if faults:
        raise CsvFaultsError(path, faults)
    return found


def read_rows(
    table: Rows, progress: Progress | None = None, today: date | None = None
) -> tuple[CourseFile, tuple[Fault, ...]]:
    """Return the courses of rows, as far as they can be read, and every fault."""
    reading = _Reading(table, today or date.today())  # noqa: DTZ011  # where the computer stands
    reading.run(progress)
    faults = (*table.faults, *reading.faults)
    courses = () if faults else tuple(reading.courses())
    warnings = (*table.warnings, *reading.warnings)
    return CourseFile(courses=courses, warnings=warnings, row_count=reading.row_count), faults


def course_of(rows: CourseRows) -> Course:
    """Return the rows of one course as the course they describe, with no database behind it."""
    return Course(
        patient=rows.patient,
        number=rows.number,
        assessment=rows.assessment,
        visits=rows.visits,
        plan=rows.plan,
    )


@dataclass(slots=True)
class _CourseSoFar:
    line: int
    facts: Facts = field(default_factory=Facts)
    visits: list[Visit] = field(default_factory=list)
    lines: dict[date, int] = field(default_factory=dict)  # of each day's first row
    activities: dict[str, ActivityId] = field(default_factory=dict)


class _KnownCells:
    """A column of the file with the cells of it that were read before, and what they mean."""

    __slots__ = ("column", "known", "place")

    def __init__(self, column: Column, place: int) -> None:
        self.column, self.place = column, place
        self.known: dict[str, object] = {} if column.name in NEEDED else {"": column.blank}


class _Reading:
    """Reads row after row; keeps the faults and goes on, so that all are told at once."""

    def __init__(self, table: Rows, today: date) -> None:
        self._table, self._ranges = table, DayRanges(today)
        self._courses: dict[tuple[str, int], _CourseSoFar] = {}
        self._patients: dict[str, Facts] = {}
        self._treatments: dict[tuple[str, ...], Treatment] = {}
        self.faults: list[Fault] = []
        self.warnings: list[str] = []
        self.row_count = 0

    def run(self, progress: Progress | None) -> None:
        """Read every row; what is wrong stands in ``faults`` afterwards."""
        places = self._table.columns
        known = COLUMNS if NEWEST_COLUMN in places else _OLDER_COLUMNS
        columns = [_KnownCells(one, places[one.name]) for one in known if one.name in places]
        absent = {column.name: column.blank for column in COLUMNS if column.name not in places}
        for line, row in self._table.rows():
            values = dict(absent)
            for one in columns:
                value = one.known.get(row[one.place], _NEW)
                if value is _NEW:
                    value = self._value(line, one.column, row[one.place], one.known)
                values[one.column.name] = value
            visit = self._visit(line, row, values)
            if visit is not None:
                self._add(line, values, visit)
            self._count_row(progress)
        self._check_rows()

    def _check_rows(self) -> None:
        """Look at what the rows say together."""
        if not self.row_count and not self._table.faults:
            self.warnings.append(tr("the file has a header and no row under it"))
        courses: dict[str, list[_CourseSoFar]] = {}
        for (clinic_id, _), course in self._courses.items():
            courses.setdefault(clinic_id, []).append(course)
        for clinic_id, theirs in courses.items():
            firsts = [(one.facts, min(one.lines)) for one in theirs]
            self.faults += day_faults(self._patients[clinic_id], firsts)
            self.warnings += day_doubts(self._patients[clinic_id], firsts)
        people = {
            clinic_id: (patient_of(clinic_id, self._patients[clinic_id].values), theirs[0].line)
            for clinic_id, theirs in courses.items()
        }
        self.faults += id_faults(people)

    def _count_row(self, progress: Progress | None) -> None:
        self.row_count += 1
        if progress is not None and self.row_count % PROGRESS_EVERY == 0:
            progress(self.row_count, self._table.line_count)

    def _value(self, line: int, column: Column, cell: str, known: dict[str, object]) -> object:
        """Return a cell's value; one that is no fault is known from now on."""
        text = cell.strip()
        if not text:
            if column.name in NEEDED:
                self.faults.append(Fault(line, column.name, None, tr("is blank; it is needed")))
            return column.blank
        try:
            value = column.read(text)
            allowed = self._ranges.allowed(column.name, value)
        except CellError as error:
            allowed = error.allowed
        if allowed:
            self.faults.append(Fault(line, column.name, text, allowed))
            return column.blank
        if len(known) < KNOWN_MAX:
            known[cell] = value
        return value

    def _add(self, line: int, values: dict[str, Any], visit: Visit) -> None:
        clinic_id = values["patient_id"]
        if clinic_id is None:
            return
        patient = self._patients.setdefault(clinic_id, Facts())
        self.faults += another_person_faults(line, clinic_id, patient, values)
        self._merge(line, patient, values, PATIENT_COLUMNS)
        key = (clinic_id, values["course"])
        course = self._courses.setdefault(key, _CourseSoFar(line))
        self._merge(line, course.facts, values, (*COURSE_COLUMNS, *PLAN_COLUMNS))
        earlier = course.lines.setdefault(visit.visit_date, line)
        if earlier != line:
            self.warnings.append(
                tr(
                    "line {line}: same course and date as line {earlier}; the later row amends it",
                    line=line,
                    earlier=earlier,
                )
            )
        course.visits.append(self._with_scores(line, course, visit, values))

    def _with_scores(
        self, line: int, course: _CourseSoFar, visit: Visit, values: dict[str, Any]
    ) -> Visit:
        """Return the visit with the row's activities; the course gets those that are new."""
        named: NamedScores = values[ACTIVITIES_COLUMN.name]
        if not named:
            return visit
        known = course.activities
        for name, _ in named:
            known.setdefault(name, ActivityId(len(known) + 1))
        if len(known) > ACTIVITIES_MAX:
            allowed = tr("at most {most} activities in a course", most=ACTIVITIES_MAX)
            self.faults.append(Fault(line, ACTIVITIES_COLUMN.name, None, allowed))
        return replace(visit, psfs={known[name]: score for name, score in named})

    def _visit(self, line: int, row: Sequence[str], values: dict[str, Any]) -> Visit | None:
        """Return the row's visit; None without a date, or when its values contradict each other."""
        fields = {name: values[name] for name in _VISIT_NAMES}
        is_dated = fields["visit_date"] is not None
        if not is_dated:
            fields["visit_date"] = date.min  # so that the other values are checked all the same
        try:
            visit = Visit(
                **fields,
                note=values[NOTE_COLUMN.name],
                treatment=self._treatment(row, values),
            )
        except ValueOutOfRangeError as error:
            seen = row[self._table.columns[error.field]].strip()
            self.faults.append(Fault(line, error.field, seen, error.allowed))
            return None
        return visit if is_dated else None

    def _treatment(self, row: Sequence[str], values: dict[str, Any]) -> Treatment:
        """Return the row's treatment: one value for all rows that say the same of it."""
        places = self._table.columns
        said = tuple([row[places[name]] for name in _TREATMENT_NAMES if name in places])
        known = self._treatments.get(said)
        if known is not None:
            return known
        fields = {name: values[name] for name in _TREATMENT_NAMES}
        treatment = Treatment(**fields) if _any_recorded(fields) else NO_TREATMENT
        if len(self._treatments) < KNOWN_MAX:
            self._treatments[said] = treatment
        return treatment

    def _merge(
        self,
        line: int,
        facts: Facts,
        values: dict[str, Any],
        columns: Sequence[Column],
    ) -> None:
        """Take what the row says of its patient or course; of two that differ the later holds."""
        for column in columns:
            new, old = values[column.name], facts.values.get(column.name)
            if new is None:
                continue
            if old is not None and old != new:
                self.warnings.append(
                    tr(
                        "line {line}, {column}: differs from an earlier row; the later holds",
                        line=line,
                        column=column.name,
                    )
                )
            facts.values[column.name] = new
            facts.lines[column.name] = line

    def courses(self) -> Iterator[CourseRows]:
        """Yield what was read, a course at a time."""
        for (clinic_id, number), course in self._courses.items():
            facts = self._patients[clinic_id].values
            yield CourseRows(
                patient=patient_of(clinic_id, facts),
                number=number,
                activities=tuple(
                    Activity(name=name, activity_id=key) for name, key in course.activities.items()
                ),
                visits=tuple(course.visits),
                plan=_plan(course.facts.values),
                columns=frozenset(self._table.columns),
                first_line=course.line,
                **{
                    name: course.facts.values.get(name) for name in ("side", "onset_date", "driver")
                },  # type: ignore[arg-type]  # each reader gives its column's type
            )


def _plan(facts: dict[str, Any]) -> CoursePlan:
    """Return what the rows say of the plan; a time without its day says nothing."""
    said = {field: facts[name] for name, field in PLAN_FIELDS.items() if name in facts}
    if "next_visit_on" not in said:
        said.pop("next_visit_at", None)
    return CoursePlan(**said)


def _any_recorded(values: dict[str, Any]) -> bool:
    return any(value is not None and value != () for value in values.values())
