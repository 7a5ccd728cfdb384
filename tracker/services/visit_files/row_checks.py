"""What no single cell tells: days nobody can mean, and one person under two ids."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final

from tracker.domain.values.course import Patient
from tracker.domain.values.days import EARLIEST_BIRTH, EARLIEST_VISIT, VISIT_DAYS_AHEAD
from tracker.domain.values.texts import id_key
from tracker.language import tr
from tracker.services.visit_files.details import is_another_person
from tracker.services.visit_files.table import Fault

BIRTH: Final = "birth_date"
ONSET: Final = "onset_date"
VISIT: Final = "visit_date"
FILLED_IN: Final = ("odi_on", "rmdq_on")  # the day of a questionnaire
ID: Final = "patient_id"
CHILD_YEARS: Final = 10  # whoever is younger at a visit may be somebody a century older


@dataclass(slots=True)
class Facts:
    """What rows say of one patient or course, and the line that said each last."""

    values: dict[str, object] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class DayRanges:
    """From which day to which each column of days can be meant."""

    today: date
    _ranges: Mapping[str, tuple[date, date | None]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        latest = self.today + timedelta(days=VISIT_DAYS_AHEAD)
        self._ranges = {
            BIRTH: (EARLIEST_BIRTH, self.today),
            ONSET: (EARLIEST_BIRTH, None),
            **dict.fromkeys((VISIT, *FILLED_IN), (EARLIEST_VISIT, latest)),
        }

    def allowed(self, column: str, day: object) -> str:
        """Return in words what is allowed; empty where the day can be meant."""
        if not isinstance(day, date) or column not in self._ranges:
            return ""
        first, last = self._ranges[column]
        if last is None:
            return "" if day >= first else tr("a day from {first} on", first=first)
        if first <= day <= last:
            return ""
        return tr("a day from {first} to {last}", first=first, last=last)


def day_faults(patient: Facts, courses: Iterable[tuple[Facts, date]]) -> Iterator[Fault]:
    """Yield what days of one patient contradict each other.

    Args:
        patient: What the file says of the patient.
        courses: Of each course what the file says of it, and its first visit.
    """
    first_visits = [first for _, first in courses]
    born = patient.values.get(BIRTH)
    first = min(first_visits, default=None)
    if isinstance(born, date) and first is not None and born > first:
        allowed = tr("a day not after the first visit, {day}", day=first)
        yield Fault(patient.lines[BIRTH], BIRTH, born.isoformat(), allowed)
    for facts, first_visit in courses:
        onset = facts.values.get(ONSET)
        if isinstance(onset, date) and onset > first_visit:
            allowed = tr("a day not after the first visit, {day}", day=first_visit)
            yield Fault(facts.lines[ONSET], ONSET, onset.isoformat(), allowed)


def doubts(born: date | None, onset: date | None, on: date) -> Iterator[tuple[str, str]]:
    """Yield what can be and is hardly meant: the column, and what is odd about it.

    Args:
        born: None where it is not known.
        onset: None likewise.
        on: The day of a visit.
    """
    if born is None:
        return
    if onset is not None and onset < born:
        yield ONSET, tr("before the birth date")
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    if 0 <= years < CHILD_YEARS:
        yield BIRTH, tr("%n year(s) old at the visit", "", years)


def day_doubts(patient: Facts, courses: Iterable[tuple[Facts, date]]) -> Iterator[str]:
    """Yield in words what is odd about the days of one patient; see ``day_faults``."""
    born = patient.values.get(BIRTH)
    said: dict[str, None] = {}
    for facts, first_visit in courses:
        onset = facts.values.get(ONSET)
        lines = {**patient.lines, **facts.lines}
        for column, words in doubts(
            born if isinstance(born, date) else None,
            onset if isinstance(onset, date) else None,
            first_visit,
        ):
            line = tr(
                "line {line}, {column}: may not be meant: {why}",
                line=lines[column],
                column=column,
                why=words,
            )
            said[line] = None
    yield from said


def another_person_faults(
    line: int, clinic_id: str, patient: Facts, values: Mapping[str, Any]
) -> Iterator[Fault]:
    """Yield that a row has the id of somebody else by name and birth date in rows before it."""
    old, new = patient.values.get(BIRTH), values[BIRTH]
    if old is None or new is None or old == new:
        return
    known = patient_of(clinic_id, patient.values)
    said = {name: values[name] for name in ("family_name", "given_name", BIRTH)}
    if is_another_person(known, patient_of(clinic_id, said)):
        allowed = tr(
            "one person: line {line} has another name and birth date under this id",
            line=patient.lines[BIRTH],
        )
        yield Fault(line, ID, clinic_id, allowed)


def patient_of(clinic_id: str, facts: Mapping[str, Any]) -> Patient:
    """Return a patient of whom rows say some facts."""
    named = {name: value for name, value in facts.items() if name != ID}
    return replace(Patient(clinic_id=clinic_id), **named)


def id_faults(patients: Mapping[str, tuple[Patient, int]]) -> Iterator[Fault]:
    """Yield the ids that another one of the file is but for case, blanks or leading zeros.

    Args:
        patients: By id: the patient, and the line of the first row.
    """
    seen: dict[str, list[tuple[Patient, int]]] = {}
    for clinic_id, (patient, line) in patients.items():
        others = seen.setdefault(id_key(clinic_id), [])
        same = next((one for one in others if not is_another_person(one[0], patient)), None)
        if same is not None:
            allowed = tr(
                "one way to write an id: line {line} has {id}, which may be the same person",
                line=same[1],
                id=repr(same[0].clinic_id),
            )
            yield Fault(line, ID, clinic_id, allowed)
        others.append((patient, line))
