"""The visit CSV: its columns, and a course as rows of it (data-formats.md, "Visit CSV")."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TextIO

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Course, Driver, Patient, Sex
from tracker.domain.values.measured_fields import FieldKind, MeasuredField
from tracker.domain.values.payers import Payer
from tracker.domain.values.plan import INTERVAL_MAX, PLANNED_MAX
from tracker.domain.values.red_flags import NOT_ASKED, Weakness
from tracker.domain.values.texts import TextKind
from tracker.domain.values.treatment import NEEDLES_MAX, RETENTION_MAX, Stimulation, sets_text
from tracker.domain.values.visit import RECORDED_FIELDS, Reaction, Visit
from tracker.files import write_whole
from tracker.services.visit_files import cells
from tracker.services.visit_files.activities import (
    named_scores,
    read_activities,
    write_activities,
)

COURSES_MAX: Final = 10_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what reads and writes a cell, and what stands for a blank one."""

    name: str
    read: Callable[[str], object]
    write: Callable[[Any], str] = cells.write_whole
    blank: object = None


def _measured(field: MeasuredField) -> Column:
    if field.kind is FieldKind.REACH:
        return Column(field.name, cells.read_reach)
    return Column(field.name, cells.whole_reader(0, field.highest))


_FUNCTION_KINDS: Final = (FieldKind.ANSWER, FieldKind.TOTAL)  # of columns that came later

PATIENT_COLUMNS: Final = (
    Column("patient_id", cells.text_reader(TextKind.ID), cells.write_text),
    Column("family_name", cells.text_reader(TextKind.LINE), cells.write_text),
    Column("given_name", cells.text_reader(TextKind.LINE), cells.write_text),
    Column("birth_date", cells.read_date, cells.write_date),
    Column("sex", cells.enum_reader(Sex), cells.write_enum),
)
COURSE_COLUMNS: Final = (
    Column("course", cells.whole_reader(1, COURSES_MAX), blank=1),
    Column("side", cells.enum_reader(Side), cells.write_enum),
    Column("onset_date", cells.read_date, cells.write_date),
    Column("driver", cells.enum_reader(Driver), cells.write_enum),
)
VISIT_COLUMNS: Final = (
    Column("visit_date", cells.read_date, cells.write_date),
    *(
        _measured(field)
        for kind in FieldKind
        for field in RECORDED_FIELDS
        if field.is_in_csv and field.kind is kind and kind not in _FUNCTION_KINDS
    ),
    Column("weakness", cells.enum_reader(Weakness), cells.write_enum),
    Column("red_flags", cells.read_red_flags, cells.write_red_flags, blank=NOT_ASKED),
    Column("both_legs_assessed", cells.read_yes_no, cells.write_yes_no),
    Column("reaction", cells.enum_reader(Reaction), cells.write_enum),
)
_FIRST_TREATMENT_COLUMNS: Final = (
    Column("points", cells.read_points, cells.write_points, blank=()),
    Column("needles", cells.whole_reader(0, NEEDLES_MAX)),
    Column("retention_minutes", cells.whole_reader(0, RETENTION_MAX)),
    Column("stimulation", cells.enum_reader(Stimulation), cells.write_enum),
)
_SESSION_COLUMNS: Final = (
    Column("needles_out", cells.whole_reader(0, NEEDLES_MAX)),
    Column("adverse_events", cells.read_adverse, cells.write_adverse, blank=()),
    Column("insertion_sets", cells.read_insertions, sets_text, blank=()),
)  # from a later day on, and so at the end of a row
TREATMENT_COLUMNS: Final = (*_FIRST_TREATMENT_COLUMNS, *_SESSION_COLUMNS)
NOTE_COLUMN: Final = Column("note", cells.text_reader(TextKind.NOTE), cells.write_text)
FUNCTION_COLUMNS: Final = (
    *(_measured(field) for field in RECORDED_FIELDS if field.kind in _FUNCTION_KINDS),
    *(
        column
        for form in ("odi", "rmdq")
        for column in (
            Column(f"{form}_on", cells.read_date, cells.write_date),
            Column(f"{form}_version", cells.text_reader(TextKind.LINE), cells.write_text),
        )
    ),
)
ACTIVITIES_COLUMN: Final = Column("psfs", read_activities, write_activities, blank=())

PLAN_COLUMNS: Final = (
    Column("planned_visits", cells.whole_reader(1, PLANNED_MAX)),
    Column("interval_days", cells.whole_reader(1, INTERVAL_MAX)),
    Column("goal", cells.read_text, cells.write_text),
    Column("plan_reason", cells.read_text, cells.write_text),
    *(Column(name, cells.read_date, cells.write_date) for name in ("review_on", "next_visit_on")),
    Column("next_visit_at", cells.read_time, cells.write_time),
    *(
        Column(name, cells.read_text, cells.write_text)
        for name in ("medication_start", "medication_now", "work_start", "work_now")
    ),
    Column("status_on", cells.read_date, cells.write_date),
    Column("payer", cells.enum_reader(Payer), cells.write_enum),
    Column("payer_name", cells.read_text, cells.write_text),
    Column("allowed_periods", cells.read_periods, cells.write_periods),
    Column("yearly_visits", cells.whole_reader(1, INTERVAL_MAX)),
    Column("visits_elsewhere", cells.whole_reader(0, INTERVAL_MAX)),
)
PLAN_FIELDS: Final = {
    column.name: {"plan_reason": "reason", "allowed_periods": "periods"}.get(
        column.name, column.name
    )
    for column in PLAN_COLUMNS
}
"""What each column is of a plan."""

COLUMNS: Final = (
    *PATIENT_COLUMNS,
    *COURSE_COLUMNS,
    *VISIT_COLUMNS,
    *_FIRST_TREATMENT_COLUMNS,
    NOTE_COLUMN,
    *FUNCTION_COLUMNS,
    ACTIVITIES_COLUMN,
    *_SESSION_COLUMNS,
    *PLAN_COLUMNS,
)
COLUMN_NAMES: Final = tuple(column.name for column in COLUMNS)
NAMING: Final = frozenset({"patient_id", "family_name", "given_name", "birth_date", "note"})
NEEDED: Final = ("patient_id", "visit_date")


def write_file(path: Path, courses: Iterable[Course]) -> int:
    """Write every visit of the courses to a file, whole or not at all; return how many.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    stream = io.StringIO(newline="")
    count = write_courses(stream, courses)
    write_whole(path, stream.getvalue().encode("utf-8"))
    return count


def write_courses(stream: TextIO, courses: Iterable[Course]) -> int:
    """Write every visit of the courses as a row, by date; return how many rows.

    Lines end with CRLF as RFC 4180 has it, so that a lone line break inside a note is quoted.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMN_NAMES)
    count = 0
    for course in courses:
        for row in rows_of(course):
            writer.writerow(cells_of(row))
            count += 1
    return count


def rows_of(course: Course) -> Iterator[dict[str, object]]:
    """Yield what the file says of each visit of a course, by date: a value for each column."""
    start = {**_patient_cells(course.patient), **_course_cells(course)}
    for visit in sorted(course.visits, key=lambda visit: visit.visit_date):
        row = start | _visit_cells(visit)
        row[ACTIVITIES_COLUMN.name] = named_scores(visit, course.assessment.activity_names)
        yield row


def cells_of(row: Mapping[str, object]) -> list[str]:
    """Return the values of a row as its cells, in the order of the columns."""
    return [column.write(row[column.name]) for column in COLUMNS]


def _patient_cells(patient: Patient) -> dict[str, object]:
    return {
        "patient_id": patient.clinic_id,
        "family_name": patient.family_name,
        "given_name": patient.given_name,
        "birth_date": patient.birth_date,
        "sex": patient.sex,
    }


def _course_cells(course: Course) -> dict[str, object]:
    return {
        "course": course.number,
        "side": course.assessment.side,
        "onset_date": course.assessment.onset_date,
        "driver": course.assessment.driver,
        **{column: getattr(course.plan, field) for column, field in PLAN_FIELDS.items()},
    }


def _visit_cells(visit: Visit) -> dict[str, object]:
    plain = (*VISIT_COLUMNS, *FUNCTION_COLUMNS)
    row: dict[str, object] = {column.name: getattr(visit, column.name) for column in plain}
    row |= {column.name: getattr(visit.treatment, column.name) for column in TREATMENT_COLUMNS}
    row["note"] = visit.note
    return row


def may_name_somebody(column: str) -> bool:
    """Return whether the cells of a column may say who somebody is; nobody knows of others' own."""
    return column in NAMING or column not in COLUMN_NAMES
