"""What a file says otherwise of patients and courses that are stored: named, or refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.values.course import Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.texts import searchable
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.visit_changes import NOT_RECORDED
from tracker.errors import AnotherPersonError, ImpossibleDayError
from tracker.language import marked, tr

PATIENT_LABELS: Final[Mapping[str, str]] = {
    "family_name": marked("Family name"),
    "given_name": marked("Given name"),
    "birth_date": marked("Birth date"),
    "sex": marked("Sex"),
}
COURSE_LABELS: Final[Mapping[str, str]] = {
    "side": marked("Side"),
    "onset_date": marked("Onset"),
    "driver": marked("Driver"),
    "activities": marked("Own activities"),
}

Detail = str | date | Enum | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailChange:
    """One detail of a patient or course already there that an import changes.

    Attributes:
        patient: As stored, before the import.
        course_number: None when the patient is meant, not a course.
        label: The detail, as a text to be translated.
        before: Its value in the database; None when it was not recorded.
        after: Its value in the file.
    """

    patient: Patient
    course_number: int | None = None
    label: str
    before: Detail
    after: Detail

    def __str__(self) -> str:
        """Return it in words, e.g. ``P-001 Lee, Ann: Sex: not recorded → female``."""
        words = tr(
            "{id} {name}: {detail}: {before} → {after}",
            id=self.patient.clinic_id,
            name=self.patient.name_in_line,
            detail=tr(self.label),
            before=_words(self.before),
            after=_words(self.after),
        )
        if self.course_number is None:
            return words
        return tr("{what} (course {number})", what=words, number=self.course_number)


def patient_details(stored: Patient, after: Patient) -> Iterator[DetailChange]:
    """Yield what differs between a patient as stored and as an import leaves the person."""
    for name, label in PATIENT_LABELS.items():
        yield from _change(stored, None, label, getattr(stored, name), getattr(after, name))


def course_details(
    stored: Patient, number: int, before: Mapping[str, Detail], after: Mapping[str, Detail]
) -> Iterator[DetailChange]:
    """Yield what differs between a course as stored and as an import leaves it."""
    for name, label in COURSE_LABELS.items():
        yield from _change(stored, number, label, before[name], after[name])


def refuse_other_people(stored: Mapping[str, Patient], courses: Sequence[CourseRows]) -> None:
    """Refuse a file in which an id belongs to somebody else than in the database.

    Args:
        stored: The patients already there, by the clinic's id.
        courses: In file order.

    Raises:
        AnotherPersonError: A patient's name and birth date are both known and both differ; the text
            names line, id and both people.
    """
    faults: dict[str, str] = {}
    for rows in courses:
        known = stored.get(rows.patient.clinic_id)
        if known is not None and is_another_person(known, rows.patient):
            faults.setdefault(known.clinic_id, _another_words(known, rows))
    if faults:
        raise AnotherPersonError("\n".join((tr("Nothing was imported."), *faults.values())))


def refuse_impossible_days(stored: Mapping[str, Patient], courses: Sequence[CourseRows]) -> None:
    """Refuse a file with a visit before the day its patient was born, as that is known here.

    Raises:
        ImpossibleDayError: The text names line, id and both days.
    """
    faults: dict[str, str] = {}
    for rows in courses:
        clinic_id = rows.patient.clinic_id
        known = stored.get(clinic_id)
        born = None if known is None else rows.patient.birth_date or known.birth_date
        first = min((visit.visit_date for visit in rows.visits), default=None)
        if born is not None and first is not None and first < born:
            words = tr(
                "line {line}: {id} was born on {born}; a visit on {visit} is not allowed",
                line=rows.first_line,
                id=clinic_id,
                born=day_words_in_full(born),
                visit=day_words_in_full(first),
            )
            faults.setdefault(clinic_id, words)
    if faults:
        raise ImpossibleDayError("\n".join((tr("Nothing was imported."), *faults.values())))


def is_another_person(stored: Patient, row: Patient) -> bool:
    """Return whether name and birth date are known on both sides and both differ.

    Case, accents and blanks make no other name, and neither does a part that one side lacks.
    """
    born, new_born = stored.birth_date, row.birth_date
    if born is None or new_born is None or born == new_born:
        return False
    return _is_named_otherwise(
        (stored.family_name, stored.given_name), (row.family_name, row.given_name)
    )


def _is_named_otherwise(*names: tuple[str | None, str | None]) -> bool:
    if not all(any(parts) for parts in names):
        return False
    pairs = [(one, other) for one, other in zip(*names, strict=True) if one and other]
    return not pairs or any(searchable(one) != searchable(other) for one, other in pairs)


def future_visits(courses: Iterable[CourseRows], today: date) -> tuple[str, ...]:
    """Return the visits of a file that lie after a day, a line each; a file may hold them."""
    return tuple(
        tr(
            "{id}, course {number}: the visit on {day} lies in the future",
            id=rows.patient.clinic_id,
            number=rows.number,
            day=day_words_in_full(on),
        )
        for rows in courses
        for on in sorted({visit.visit_date for visit in rows.visits})
        if on > today
    )


def _another_words(stored: Patient, rows: CourseRows) -> str:
    return tr(
        "line {line}: another person? {id} is {stored} here, and {found} in the file. "
        "Correct the id in the file, or the patient here.",
        line=rows.first_line,
        id=stored.clinic_id,
        stored=person_words(stored),
        found=person_words(rows.patient),
    )


def person_words(patient: Patient) -> str:
    """Return name and birth date."""
    return tr("{name}, born {day}", name=patient.name_in_line, day=_words(patient.birth_date))


def _change(
    patient: Patient, number: int | None, label: str, before: Detail, after: Detail
) -> Iterator[DetailChange]:
    if before != after:
        yield DetailChange(
            patient=patient, course_number=number, label=label, before=before, after=after
        )


def _words(value: Detail) -> str:
    if value is None:
        return tr(NOT_RECORDED)
    if isinstance(value, date):
        return day_words_in_full(value)
    return choice_words(value) if isinstance(value, Enum) else value
