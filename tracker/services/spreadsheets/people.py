"""Who the people of a list without numbers are: by name and birth date, near matches shown."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.values.course import Activity, Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.visit import ActivityId
from tracker.errors import InputError
from tracker.language import marked, tr
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import survivors
from tracker.services.coded import uses_codes
from tracker.services.patient_numbers import next_number
from tracker.services.same_person import PeopleByBirth
from tracker.services.visit_files.activities import with_activities
from tracker.services.visit_files.details import person_words
from tracker.services.visit_files.same_people import KnownPeople


@dataclass(frozen=True, slots=True, kw_only=True)
class NearMatch:
    """Somebody of a list who may be somebody else of it, or of the clinic.

    Attributes:
        key: What stands for the person's id in the list.
        line: The number of the person's first row.
        person: As the list has the person.
        known: Who it may be.
        listed_id: The person's id in the list; empty where it has none.
    """

    key: str
    line: int
    person: Patient
    known: Patient
    listed_id: str = ""

    def __str__(self) -> str:
        """Return it in words."""
        return tr(
            "row {line}: {person} may be {known}, who is here as {id}",
            line=self.line,
            person=person_words(self.person),
            known=person_words(self.known),
            id=self.known.clinic_id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPeople:
    """The courses of a list with the clinic's ids in the place of names.

    Attributes:
        near: Those who were taken for somebody new and may be somebody known.
    """

    courses: tuple[CourseRows, ...]
    near: tuple[NearMatch, ...] = ()


NO_CODES: Final = marked(
    "This clinic runs on codes, and the list has none. Nothing was imported. Give the list a "
    "column with the patients' codes, and say that it is their number or id."
)


class ListPeople:
    """Finds the people of a list among those of the clinic.

    Whoever is archived is known as ever. Whoever has the name of a record that was merged into
    another one is the person of that other, with the name and birth date this has.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, courses: Sequence[CourseRows], same: Collection[str] = ()) -> FoundPeople:
        """Return courses under the clinic's ids; who is new gets the next number.

        Args:
            courses: In which name and birth date stand for the id.
            same: The keys of near matches that are the person they may be.

        Raises:
            InputError: The clinic runs on codes, which names cannot be held against.
        """
        with self._database.read() as session:
            if uses_codes(session):
                raise InputError(tr(NO_CODES))
            first_free = int(next_number(session))
            finding = _Finding(*_everybody(session), frozenset(same), first_free)
        for rows in _first_rows(courses):
            finding.add(rows)
        named = [finding.named(rows) for rows in courses]
        return FoundPeople(courses=tuple(_merged(named)), near=tuple(finding.near))

    def find_by_ids(self, courses: Sequence[CourseRows], same: Collection[str] = ()) -> FoundPeople:
        """Return courses of a list with ids; who is the same person has the id of that one.

        Args:
            courses: Under the ids of the list.
            same: The keys of near matches that are the person they may be.
        """
        with self._database.read() as session:
            people = KnownPeople(session)
        near: list[NearMatch] = []
        ids: dict[str, str] = {}
        for rows in _first_rows(courses):
            person, key = rows.patient, rows.patient.clinic_id
            known = None if key in people.ids else _near_to(people, person)
            if known is not None and key in same:
                ids[key] = known.clinic_id
                continue
            if known is not None:
                near.append(
                    NearMatch(key=key, line=rows.first_line, person=person, known=known,
                              listed_id=key)
                )  # fmt: skip
            people.add(person)
        named = [_under(ids, rows) for rows in courses]
        return FoundPeople(courses=tuple(_merged(named)), near=tuple(near))


def _first_rows(courses: Sequence[CourseRows]) -> Iterator[CourseRows]:
    """Yield of each person the first course, in the order of the list."""
    people: dict[str, CourseRows] = {}
    for rows in courses:
        people.setdefault(rows.patient.clinic_id, rows)
    yield from people.values()


def _near_to(people: KnownPeople, person: Patient) -> Patient | None:
    alike = people.under_near_id(person)
    if alike is None:
        return people.near_person(person)
    return people.find_survivor(alike) or alike


def _under(ids: Mapping[str, str], rows: CourseRows) -> CourseRows:
    clinic_id = ids.get(rows.patient.clinic_id)
    if clinic_id is None:
        return rows
    return replace(rows, patient=replace(rows.patient, clinic_id=clinic_id))


def _everybody(session: Session) -> tuple[Sequence[Patient], Mapping[str, Patient]]:
    """Return everybody, merged records last, and by the id of each such as whom it goes on."""
    record = PatientRecord
    query = select(
        record.id, record.clinic_id, record.family_name, record.given_name, record.birth_date
    )
    people = {
        row.id: Patient(
            clinic_id=row.clinic_id,
            family_name=row.family_name,
            given_name=row.given_name,
            birth_date=row.birth_date,
        )
        for row in session.execute(query)
    }
    gone = survivors(session)
    stored = [one for number, one in people.items() if number not in gone]
    stored += [people[number] for number in gone]
    return stored, {people[one].clinic_id: people[other] for one, other in gone.items()}


class _Finding:
    """Gives one person after the other an id."""

    def __init__(
        self,
        stored: Sequence[Patient],
        merged: Mapping[str, Patient],
        same: frozenset[str],
        first_free: int,
    ) -> None:
        self._people = PeopleByBirth()
        for one in stored:
            self._people.add(one)
        self._next = first_free
        self._taken = {one.clinic_id for one in stored}
        self._merged, self._same = merged, same
        self._ids: dict[str, str] = {}
        self._goes_on: dict[str, Patient] = {}
        self.near: list[NearMatch] = []

    def add(self, rows: CourseRows) -> None:
        person, key = rows.patient, rows.patient.clinic_id
        found, near = self._find(person)
        if found is None and key in self._same:
            found = near
        if found is not None:
            self._take(key, found)
            return
        if near is not None:
            known = self._merged.get(near.clinic_id, near)
            self.near.append(NearMatch(key=key, line=rows.first_line, person=person, known=known))
        self._ids[key] = self._new_id()
        self._people.add(replace(person, clinic_id=self._ids[key]))

    def named(self, rows: CourseRows) -> CourseRows:
        """Return rows under the clinic's id; of a merged record, as whom it goes on."""
        key = rows.patient.clinic_id
        patient = replace(rows.patient, clinic_id=self._ids[key])
        kept = self._goes_on.get(key)
        if kept is not None:
            patient = replace(
                patient,
                family_name=kept.family_name,
                given_name=kept.given_name,
                birth_date=kept.birth_date,
            )
        return replace(rows, patient=patient)

    def _take(self, key: str, found: Patient) -> None:
        kept = self._merged.get(found.clinic_id)
        if kept is not None:
            self._goes_on[key] = kept
        self._ids[key] = (kept or found).clinic_id

    def _find(self, person: Patient) -> tuple[Patient | None, Patient | None]:
        """Return who has the birth date and the very name, and who has one nearly like it."""
        same = self._people.find_same(person)
        return same, self._people.find_near(person) if same is None else None

    def _new_id(self) -> str:
        while str(self._next) in self._taken:
            self._next += 1
        self._next += 1
        return str(self._next - 1)


def _merged(courses: Sequence[CourseRows]) -> Iterator[CourseRows]:
    """Yield one course where two people of a list turned out to be one."""
    by_course: dict[tuple[str, int], list[CourseRows]] = {}
    for rows in courses:
        by_course.setdefault((rows.patient.clinic_id, rows.number), []).append(rows)
    for first, *others in by_course.values():
        yield _together(first, others) if others else first


def _together(first: CourseRows, others: Sequence[CourseRows]) -> CourseRows:
    names = dict.fromkeys(one.name for rows in (first, *others) for one in rows.activities)
    activities = tuple(
        Activity(name=name, activity_id=ActivityId(number)) for number, name in enumerate(names, 1)
    )
    visits = tuple(
        visit for rows in (first, *others) for visit in with_activities(rows, activities).visits
    )
    return replace(first, visits=visits, activities=activities)
