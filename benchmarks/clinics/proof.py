"""Whether a large clinic is what it should be: some of its patients read back by the services."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Final

from benchmarks.clinics.multiplying import (
    Multiplied,
    multiplied_patient,
    shift_of,
    template_patients,
)
from tracker.domain.values.course import Patient, PatientId
from tracker.services.workspace import Workspace

# By the name of a value's id, the table that counts it.
TABLES: Final = {
    "visit_id": "visits", "course_id": "courses", "activity_id": "activities",
    "event_id": "course_events",
}  # fmt: skip


def unlike_their_templates(templates: Path, clinic: Path, patients: Iterable[int]) -> list[str]:
    """Return which of these patients, by number from 0, say other than their template moved."""
    originals = template_patients(templates)
    multiplied = Multiplied.of(templates)
    with _open(templates) as small, _open(clinic) as large:
        wrong = []
        for number in patients:
            copy, place = divmod(number, len(originals))
            patient = multiplied_patient(originals, number)
            mover = _Mover(multiplied, copy, patient)
            expected = [mover.moved(one) for one in _everything(small, PatientId(place + 1))]
            if expected != list(_everything(large, PatientId(number + 1))):
                wrong.append(patient.clinic_id)
        return wrong


@contextmanager
def _open(file: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(file)
    yield workspace
    workspace.close()


def _everything(workspace: Workspace, patient_id: PatientId) -> Iterator[object]:
    """Yield a patient's courses as the services give them, with every version of every visit."""
    for summary in workspace.courses.of_patient(patient_id):
        course = workspace.courses.course(summary.course_id)
        yield course
        struck_out = workspace.courses.struck_out(summary.course_id)
        yield from workspace.courses.amendments((*course.visits, *struck_out)).values()


class _Mover:
    """Moves values of a template to where they are in a copy."""

    def __init__(self, multiplied: Multiplied, copy: int, patient: Patient) -> None:
        self._multiplied = multiplied
        self._copy = copy
        self._patient = patient

    def moved(self, value: object) -> object:
        """Return the value with the copy's ids and days, of the copy's patient."""
        if isinstance(value, Patient):
            return self._patient
        if is_dataclass(value) and not isinstance(value, type):
            named = {one.name: getattr(value, one.name) for one in fields(value)}
            return type(value)(**{name: self._named(name, part) for name, part in named.items()})
        if isinstance(value, tuple):
            return tuple(self.moved(part) for part in value)
        if isinstance(value, Mapping):
            return {self._id("activities", key): part for key, part in value.items()}
        if isinstance(value, date):
            return value + shift_of(self._copy)
        return value

    def _named(self, name: str, value: object) -> object:
        if name in TABLES:
            return self._id(TABLES[name], value)
        return self.moved(value)

    def _id(self, table: str, value: object) -> object:
        return self._multiplied.moved(table, value, self._copy) if isinstance(value, int) else value
