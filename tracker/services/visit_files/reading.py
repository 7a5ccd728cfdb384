"""Reading a visit CSV: every fault at once, or the courses it holds; never half a file."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import ACTIVITIES_MAX, Activity, Course, Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.treatment import NO_TREATMENT, Treatment
from tracker.domain.values.visit import ActivityId, Visit
from tracker.errors import InputError
from tracker.language import tr
from tracker.services.visit_files.activities import NamedScores
from tracker.services.visit_files.cells import CellError, read_older_red_flags
from tracker.services.visit_files.columns import (
    ACTIVITIES_COLUMN,
    COLUMN_NAMES,
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

DELIMITERS: Final = (",", ";", "\t")
CELL_MAX: Final = 1_000_000  # characters; Python's own limit of 131,072 is short for nobody's note


_BAD_BYTES = re.compile("[\udc80-\udcff]")  # what surrogateescape makes of them
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


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a file.

    Attributes:
        line: Where its row starts, from 1.
        column: Empty when the whole row or file is meant.
        value: What was seen; None when ``allowed`` says it all.
        allowed: What may stand there.
    """

    line: int
    column: str
    value: str | None
    allowed: str

    def __str__(self) -> str:
        line = tr("line {line}", line=self.line)
        where = f"{line}, {self.column}" if self.column else line
        if self.value is None:
            return f"{where}: {self.allowed}"
        return tr(
            "{where}: {value} is not allowed; allowed is {allowed}",
            where=where,
            value=repr(self.value),
            allowed=self.allowed,
        )


@dataclass(slots=True)
class Table:
    """The rows of a file under its header.

    Attributes:
        content: The file's bytes, without a byte-order mark.
        columns: Position of each known column, the first of two with one name.
        faults: What is wrong with the file itself; grows while rows are read.
        warnings: Columns left alone.
        line_count: Lines of the file, for progress.
    """

    content: bytes = b""
    delimiter: str = ","
    columns: Mapping[str, int] = field(default_factory=dict)
    width: int = 0
    faults: list[Fault] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    line_count: int = 0

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row below the header with the line it starts on, as wide as the header."""
        numbered = _numbered(self.content, self.delimiter, self.faults)
        next(numbered, None)
        for line, row in numbered:
            if len(row) > self.width:
                extra = tr("%n cell(s)", "", len(row))
                allowed = tr("at most {count} cells, as many as the header has", count=self.width)
                self.faults.append(Fault(line, "", extra, allowed))
            cells = row + [""] * (self.width - len(row))
            if _BAD_BYTES.search("".join(row)):
                yield line, [self._utf8(line, place, cell) for place, cell in enumerate(cells)]
            else:
                yield line, cells

    def _utf8(self, line: int, place: int, cell: str) -> str:
        """Return a cell, or a blank one for a cell with bytes that are not UTF-8."""
        if not _BAD_BYTES.search(cell):
            return cell
        column = next((name for name, at in self.columns.items() if at == place), "")
        self.faults.append(Fault(line, column, _shown(cell), tr("UTF-8 text")))
        return ""


def read_table(content: bytes) -> Table:
    """Return a file's table; what is wrong with bytes or header stands in its faults."""
    content = content.removeprefix(codecs.BOM_UTF8)
    if not any(line.strip() for line in _lines(content)):
        return Table(faults=[Fault(1, "", None, _empty())])
    return _with_header(content)


def _lines(content: bytes) -> Iterator[str]:
    """Return the lines with their endings, decoded as they are asked for."""
    return io.TextIOWrapper(io.BytesIO(content), "utf-8", "surrogateescape", newline="")


def _empty() -> str:
    names = tr(" and ").join(NEEDED)
    return tr("the file is empty; a header row with {names} is needed", names=names)


def _with_header(content: bytes) -> Table:
    headers = {delimiter: _header(content, delimiter) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda one: len(set(headers[one][1]) & set(COLUMN_NAMES)))
    line, names = headers[delimiter]
    unknown = [_shown(name) for name in dict.fromkeys(names) if name and name not in COLUMN_NAMES]
    warnings = (tr("columns left alone: {names}", names=", ".join(unknown)),) if unknown else ()
    return Table(
        content=content,
        delimiter=delimiter,
        columns={name: names.index(name) for name in COLUMN_NAMES if name in names},
        width=len(names),
        faults=list(_header_faults(line, names)),
        warnings=warnings,
        line_count=content.count(b"\n") + 1,
    )


def _header_faults(line: int, names: Sequence[str]) -> Iterator[Fault]:
    counts = Counter(name for name in names if name)
    for name, count in counts.items():
        if count > 1:
            yield Fault(line, name, None, tr("the column is given twice; each may stand once"))
    for name in names:
        if _BAD_BYTES.search(name):
            yield Fault(line, "", _shown(name), tr("UTF-8 text"))
    for name in NEEDED:
        if name not in counts:
            yield Fault(line, name, None, tr("the column is missing; it is needed"))


def _shown(text: str) -> str:
    """Return a text with its bad bytes written out, fit for a message."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _header(content: bytes, delimiter: str) -> tuple[int, list[str]]:
    line, row = next(_numbered(content, delimiter, []), (1, []))
    return line, [name.strip().casefold() for name in row]


def _numbered(
    content: bytes, delimiter: str, faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """Yield rows that hold anything with the line each starts on; a broken quote ends the file."""
    csv.field_size_limit(CELL_MAX)
    reader = csv.reader(_lines(content), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            if any(map(str.strip, row)):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        why = tr("{why}; a quoted cell must end with its quote", why=error)
        faults.append(Fault(line, "", None, why))


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


def read_courses(path: Path, progress: Progress | None = None) -> CourseFile:
    """Return the courses of a visit CSV.

    Args:
        path: The file.
        progress: Called with rows done and lines in the file; may raise to stop.

    Raises:
        CsvFaultsError: Something in the file is not allowed; it names every fault.
        InputError: The file cannot be read at all.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(
            tr("{file}: the file cannot be read ({why}).", file=path, why=error.strerror)
        ) from error
    table = read_table(content)
    reading = _Reading(table)
    reading.run(progress)
    faults = [*table.faults, *reading.faults]
    if faults:
        raise CsvFaultsError(path, faults)
    warnings = (*table.warnings, *reading.warnings)
    return CourseFile(
        courses=tuple(reading.courses()), warnings=warnings, row_count=reading.row_count
    )


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
    facts: dict[str, object]
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

    def __init__(self, table: Table) -> None:
        self._table = table
        self._courses: dict[tuple[str, int], _CourseSoFar] = {}
        self._patients: dict[str, dict[str, object]] = {}
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
        except CellError as error:
            self.faults.append(Fault(line, column.name, text, error.allowed))
            return column.blank
        if len(known) < KNOWN_MAX:
            known[cell] = value
        return value

    def _add(self, line: int, values: dict[str, Any], visit: Visit) -> None:
        clinic_id = values["patient_id"]
        if clinic_id is None:
            return
        patient = self._patients.setdefault(clinic_id, {})
        self._merge(line, patient, values, PATIENT_COLUMNS)
        key = (clinic_id, values["course"])
        course = self._courses.setdefault(key, _CourseSoFar(line, {}))
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
        facts: dict[str, object],
        values: dict[str, Any],
        columns: Sequence[Column],
    ) -> None:
        """Take what the row says of its patient or course; of two that differ the later holds."""
        for column in columns:
            new, old = values[column.name], facts.get(column.name)
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
            facts[column.name] = new

    def courses(self) -> Iterator[CourseRows]:
        """Yield what was read, a course at a time."""
        for (clinic_id, number), course in self._courses.items():
            facts = self._patients[clinic_id]
            yield CourseRows(
                patient=_patient(clinic_id, facts),
                number=number,
                activities=tuple(
                    Activity(name=name, activity_id=key) for name, key in course.activities.items()
                ),
                visits=tuple(course.visits),
                plan=_plan(course.facts),
                columns=frozenset(self._table.columns),
                first_line=course.line,
                **{name: course.facts.get(name) for name in ("side", "onset_date", "driver")},  # type: ignore[arg-type]  # each reader gives its column's type
            )


def _plan(facts: dict[str, Any]) -> CoursePlan:
    """Return what the rows say of the plan; a time without its day says nothing."""
    said = {field: facts[name] for name, field in PLAN_FIELDS.items() if name in facts}
    if "next_visit_on" not in said:
        said.pop("next_visit_at", None)
    return CoursePlan(**said)


def _any_recorded(values: dict[str, Any]) -> bool:
    return any(value is not None and value != () for value in values.values())


def _patient(clinic_id: str, facts: dict[str, Any]) -> Patient:
    named = {name: value for name, value in facts.items() if name != "patient_id"}
    return replace(Patient(clinic_id=clinic_id), **named)
