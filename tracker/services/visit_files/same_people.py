"""People of a file who may be here already under another id."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.domain.values.course import Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.texts import id_key, look_key, searchable
from tracker.errors import AnotherPersonError, InputError
from tracker.language import tr
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import find_merged, survivors
from tracker.services.same_person import PeopleByBirth, are_near_names
from tracker.services.visit_files.details import is_another_person, person_words

Person = tuple[str, str, object]


class KnownPeople:
    """Everybody who is here, by what tells that two ids or two people may be one.

    Whoever is archived is here as ever; a merged record stands for the one it goes on under.
    """

    def __init__(self, session: Session) -> None:
        self._by_id: dict[str, list[Patient]] = {}
        self._by_look: dict[str, list[Patient]] = {}
        self._by_birth = PeopleByBirth()
        self._by_person: dict[Person, Patient] = {}
        everybody: dict[int, Patient] = {}
        query = select(
            PatientRecord.id,
            PatientRecord.clinic_id,
            PatientRecord.family_name,
            PatientRecord.given_name,
            PatientRecord.birth_date,
        )
        for number, clinic_id, family_name, given_name, birth_date in session.execute(query):
            patient = everybody[number] = Patient(
                clinic_id=clinic_id,
                family_name=family_name,
                given_name=given_name,
                birth_date=birth_date,
            )
            self._by_id.setdefault(id_key(clinic_id), []).append(patient)
        gone = survivors(session)
        self._merged = {everybody[one].clinic_id: everybody[two] for one, two in gone.items()}
        for number in sorted(everybody, key=gone.__contains__):  # those that go on before others
            person = _person(everybody[number])
            if person is not None:
                self._by_person.setdefault(person, everybody[gone.get(number, number)])
            self._note(everybody[number])
        self.ids = frozenset(one.clinic_id for one in everybody.values())

    def add(self, new: Patient) -> None:
        """Know somebody of the file from now on, whom a later row may mean as well."""
        person = _person(new)
        if person is not None:
            self._by_person.setdefault(person, new)
        self._note(new)

    def _note(self, patient: Patient) -> None:
        self._by_look.setdefault(look_key(patient.clinic_id), []).append(patient)
        self._by_birth.add(patient)

    def under_near_id(self, new: Patient) -> Patient | None:
        """Return who has an id that differs only in case, blanks or zeros; None for nobody.

        Somebody whose name and birth date are others is another person.
        """
        found = self._by_id.get(id_key(new.clinic_id), ())
        return next((one for one in found if not is_another_person(one, new)), None)

    def find_survivor(self, known: Patient) -> Patient | None:
        """Return as whom a merged record goes on; None when it is no merged one."""
        return self._merged.get(known.clinic_id)

    def near_person(self, new: Patient) -> Patient | None:
        """Return who may be somebody new; None for nobody.

        It is who has the same birth date and the same name, or nearly; or an id that looks alike,
        unless name and birth date, as far as they are known, say that it is another person.
        """
        person = _person(new)
        same = None if person is None else self._by_person.get(person)
        if same is not None:
            return same
        look = look_key(new.clinic_id)
        alike = self._by_look.get(look, ()) if look else ()
        by_look = next((one for one in alike if not _is_clearly_another(one, new)), None)
        found = by_look or self._by_birth.find_near(new)
        return None if found is None else self._merged.get(found.clinic_id, found)


def refuse_merged_ids(session: Session, clinic_ids: Collection[str]) -> None:
    """Refuse a file about a record that goes on under another one.

    Raises:
        InputError: The text names both ids.
    """
    for gone, kept in find_merged(session, clinic_ids).items():
        raise InputError(
            tr(
                "Nothing was imported. The record {gone} was merged into {kept}: "
                "put {kept} in the file in its place, then import again.",
                gone=gone,
                kept=kept,
            )
        )


def refuse_near_ids(people: KnownPeople, new: Mapping[str, CourseRows]) -> None:
    """Refuse a file that would add somebody a second time under an id written otherwise.

    Raises:
        AnotherPersonError: The text names line, both ids and the person.
    """
    faults = [
        _near_words(rows, known, people.find_survivor(known))
        for rows in new.values()
        if (known := people.under_near_id(rows.patient)) is not None
    ]
    if faults:
        raise AnotherPersonError("\n".join((tr("Nothing was imported."), *faults)))


def _near_words(rows: CourseRows, known: Patient, survivor: Patient | None) -> str:
    if survivor is not None:
        return tr(
            "line {line}: {id} may be {gone}, which was merged into {kept}, {person}. "
            "Write {kept} in the file in its place.",
            line=rows.first_line,
            id=repr(rows.patient.clinic_id),
            gone=repr(known.clinic_id),
            kept=repr(survivor.clinic_id),
            person=person_words(survivor),
        )
    return tr(
        "line {line}: {id} may be {stored}, who is here as {person}: the ids differ only in "
        "case, blanks, zeros or kind of digits. Write the id in the file as it is here.",
        line=rows.first_line,
        id=repr(rows.patient.clinic_id),
        stored=repr(known.clinic_id),
        person=person_words(known),
    )


def same_people(people: KnownPeople, new: Mapping[str, CourseRows]) -> Iterator[str]:
    """Yield, a line each, who of a file may be somebody here, or of its rows before."""
    for clinic_id, rows in new.items():
        known = people.near_person(rows.patient)
        people.add(rows.patient)
        if known is not None:
            yield tr(
                "line {line}: {id} may be the same person as {stored}: {person}",
                line=rows.first_line,
                id=clinic_id,
                stored=known.clinic_id,
                person=person_words(known),
            )


def refuse_nameless(new: Iterable[CourseRows]) -> None:
    """Refuse a file that gives a new patient no name in any row.

    Raises:
        InputError: The text names line and id of each.
    """
    named: dict[str, bool] = {}
    lines: dict[str, int] = {}
    for rows in new:
        patient = rows.patient
        has_name = bool(patient.family_name or patient.given_name)
        named[patient.clinic_id] = named.get(patient.clinic_id, False) or has_name
        lines.setdefault(patient.clinic_id, rows.first_line)
    nameless = [clinic_id for clinic_id, has_name in named.items() if not has_name]
    if nameless:
        faults = "\n".join(
            tr(
                "line {line}: patient {id} is new and needs a family_name or a given_name",
                line=lines[clinic_id],
                id=clinic_id,
            )
            for clinic_id in nameless
        )
        nothing = tr("Nothing was imported.")
        raise InputError(f"{nothing}\n{faults}")


def new_people(
    courses: Sequence[CourseRows], stored: Mapping[str, object]
) -> Mapping[str, CourseRows]:
    """Return the first rows of everybody who is not here under the id of the file."""
    found: dict[str, CourseRows] = {}
    for rows in courses:
        if rows.patient.clinic_id not in stored:
            found.setdefault(rows.patient.clinic_id, rows)
    return found


def _is_clearly_another(one: Patient, other: Patient) -> bool:
    """Return whether name and birth date say that two people are two."""
    if is_another_person(one, other):
        return True
    if one.birth_date is not None and one.birth_date == other.birth_date:
        return False
    is_named = all(patient.family_name or patient.given_name for patient in (one, other))
    return is_named and not are_near_names(one, other)


def _person(patient: Patient) -> Person | None:
    if patient.birth_date is None or not patient.family_name:
        return None
    given = searchable(patient.given_name or "")
    return searchable(patient.family_name), given, patient.birth_date
