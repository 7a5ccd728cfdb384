"""People of a list who may be people known: by ids that look alike, or nearly the same name."""

from dataclasses import replace
from datetime import date

import pytest

from tests.makers import a_patient, a_visit
from tracker.domain.values.course import Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.services.workspace import Workspace

BORN = date(1980, 1, 2)


def person(clinic_id: str, family: str = "", given: str = "", born: date | None = None) -> Patient:
    named = a_patient(clinic_id, family_name=family or None, given_name=given or None)
    return replace(named, birth_date=born)


def rows(patient: Patient, line: int = 2) -> CourseRows:
    return CourseRows(patient=patient, first_line=line, visits=(a_visit(),), columns=frozenset())


@pytest.mark.parametrize(
    ("stored", "listed"),
    [("P-1", "P1"), ("A-12", "a12"), ("a12", "A 12"), ("2026/17", "2026-17"), ("P.1", "P_1"),
     ("Müller", "mueller"), ("MUELLER", "müller"), ("Sørensen", "Soerensen"), ("Muñoz", "munoz"),
     ("P-01", "p1")],
)  # fmt: skip
def test_ids_that_look_alike_are_near(workspace: Workspace, stored: str, listed: str) -> None:
    workspace.patients.add(person(stored, "Moss", "Kim", BORN))

    found = workspace.list_people.find_by_ids([rows(person(listed, "Moss", "Kim"))])
    taken = workspace.list_people.find_by_ids([rows(person(listed, "Moss", "Kim"))], [listed])

    assert [(one.listed_id, one.known.clinic_id) for one in found.near] == [(listed, stored)]
    assert [one.patient.clinic_id for one in found.courses] == [listed]
    assert taken.near == ()
    assert [one.patient.clinic_id for one in taken.courses] == [stored]


@pytest.mark.parametrize(
    ("listed", "family", "born"),
    [("P1", "Other", date(1961, 5, 5)), ("P1", "Other", None), ("P2", "Moss", None),
     ("P-1", "Moss", None), ("-", "Moss", None)],
)  # fmt: skip
def test_another_person_is_not_near(
    workspace: Workspace, listed: str, family: str, born: date | None
) -> None:
    workspace.patients.add(person("P-1", "Moss", "Kim", BORN))

    found = workspace.list_people.find_by_ids([rows(person(listed, family, "Max", born))])

    assert found.near == ()


@pytest.mark.parametrize(
    ("stored", "listed"),
    [("Müller", "Mueller"), ("Mueller", "Müller"), ("Keller", "Keler"), ("Öz Ülkü", "Oez Uelkue"),
     ("Groß", "Gross")],
)  # fmt: skip
def test_nearly_the_same_name_and_birth_date_under_another_id_is_near(
    workspace: Workspace, stored: str, listed: str
) -> None:
    workspace.patients.add(person("7", stored, "", BORN))

    found = workspace.list_people.find_by_ids([rows(person("99", listed, "", BORN))])
    foreseen = workspace.transfer.foreseen([rows(person("99", listed, "", BORN))])[1]

    assert [one.known.clinic_id for one in found.near] == ["7"]
    assert len(foreseen) == 1
    assert foreseen[0].startswith("line 2: 99 may be the same person as 7: ")


def test_near_ids_of_one_list_are_told_as_well(workspace: Workspace) -> None:
    courses = [rows(person("P-1", "Moss", "Kim")), rows(person("P1", "Moss", "Kim"), 3)]

    found = workspace.list_people.find_by_ids(courses)
    taken = workspace.list_people.find_by_ids(courses, ["P1"])

    assert [(one.line, one.known.clinic_id) for one in found.near] == [(3, "P-1")]
    (course,) = taken.courses
    assert (course.patient.clinic_id, len(course.visits)) == ("P-1", 2)


def test_a_birth_date_that_thousands_have_does_not_stop_an_import(workspace: Workspace) -> None:
    unknown = date(1900, 1, 1)
    names = [
        f"{first}{second}{third}" for first in "BCDFG" for second in "aeiou" for third in "XYZ"
    ]
    people = [
        rows(person(f"N{number}", f"{names[number % 75] * 3}", f"{number}", unknown), number)
        for number in range(1_000)
    ]

    found = workspace.list_people.find_by_ids(people)

    assert len(found.courses) == 1_000
