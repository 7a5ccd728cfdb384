"""Laying a visit from a file over one that is stored: only what the file carries changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from tracker.domain.values.course import Patient
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import TIER_B, RedFlagAnswers
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Visit
from tracker.services.visit_files.cells import write_red_flags, write_text
from tracker.services.visit_files.columns import (
    ACTIVITIES_COLUMN,
    FUNCTION_COLUMNS,
    NOTE_COLUMN,
    PLAN_FIELDS,
    TREATMENT_COLUMNS,
    VISIT_COLUMNS,
)

VISIT_FIELDS: Final = (
    *(column.name for column in (*VISIT_COLUMNS, *FUNCTION_COLUMNS)),
    NOTE_COLUMN.name,
    ACTIVITIES_COLUMN.name,
)
TREATMENT_FIELDS: Final = tuple(column.name for column in TREATMENT_COLUMNS)
PATIENT_FIELDS: Final = ("family_name", "given_name", "birth_date", "sex")

# What a cell cannot tell apart is the same: blanks around a note, "no" to some items only.
_AS_WRITTEN: Final[dict[str, Callable[[Any], str]]] = {
    "red_flags": write_red_flags,
    "note": write_text,
    "odi_version": write_text,
    "rmdq_version": write_text,
}


def plan_over(stored: CoursePlan, said: CoursePlan) -> CoursePlan:
    """Return a stored plan with what a file says of it; the file's blanks say nothing."""
    fields = PLAN_FIELDS.values()
    changed = {name: value for name in fields if (value := getattr(said, name)) not in (None, ())}
    return replace(stored, **changed)


def laid_over(stored: Visit, row: Visit, columns: frozenset[str] | None) -> Visit:
    """Return the stored visit with what a file says of it; the same value when nothing differs.

    Args:
        stored: Keeps what no column carries: needle sizes, herbs, decisions.
        row: The file's visit; a blank cell of it is "not recorded" from now on.
        columns: The columns the file has; None means every column.
    """
    changed: dict[str, Any] = {
        name: getattr(row, name)
        for name in _carried(VISIT_FIELDS, columns)
        if _differs(name, stored, row)
    }
    if "red_flags" in changed:
        changed["red_flags"] = _flags_over(stored.red_flags, row.red_flags)
    treatment = _treatment_over(stored.treatment, row.treatment, columns)
    if treatment is not stored.treatment:
        changed["treatment"] = treatment
    if not changed:
        return stored
    if not changed.get("both_legs_assessed", stored.both_legs_assessed):
        changed |= {"both_legs_assessed_on": None, "both_legs_assessed_by": None}
    return replace(stored, **changed)


def _treatment_over(stored: Treatment, row: Treatment, columns: frozenset[str] | None) -> Treatment:
    changed: dict[str, Any] = {
        name: getattr(row, name)
        for name in _carried(TREATMENT_FIELDS, columns)
        if getattr(row, name) != getattr(stored, name)
    }
    return replace(stored, **changed, copied_from=None) if changed else stored


def _flags_over(stored: RedFlagAnswers, row: RedFlagAnswers) -> RedFlagAnswers:
    """Return the answers with the emergencies as the file has them; it carries no other item."""
    if row.is_none:
        return row
    others = frozenset(TIER_B)
    still_no = stored.no - row.yes if row.yes else stored.no & others
    laid = RedFlagAnswers(yes=row.yes | (stored.yes & others), no=still_no)
    return laid.dated(stored.since)


def _carried(fields: tuple[str, ...], columns: frozenset[str] | None) -> tuple[str, ...]:
    return tuple(name for name in fields if columns is None or name in columns)


def _differs(name: str, stored: Visit, row: Visit) -> bool:
    one, other = getattr(stored, name), getattr(row, name)
    write = _AS_WRITTEN.get(name)
    return bool(write(one) != write(other) if write else one != other)


def patient_over(stored: Patient, row: Patient) -> Patient:
    """Return the stored patient with what a file says of the person; its blanks say nothing."""
    said = {name: getattr(row, name) for name in PATIENT_FIELDS}
    return replace(stored, **{name: value for name, value in said.items() if value is not None})
