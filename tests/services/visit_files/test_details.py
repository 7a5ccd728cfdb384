"""Nobody becomes somebody else by an import, and every other change of details is named."""

from dataclasses import replace
from datetime import date

import pytest

from tests.makers import a_visit, day
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Driver, Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.errors import InputError
from tracker.services.visit_files.details import future_visits
from tracker.services.workspace import Workspace

ELENA = Patient(
    clinic_id="P-001",
    family_name="Navarro",
    given_name="Elena",
    birth_date=date(1974, 3, 2),
)


def rows(patient: Patient, side: Side = Side.LEFT) -> CourseRows:
    return CourseRows(patient=patient, side=side, visits=(a_visit(day(0)),), first_line=7)


def imported(workspace: Workspace, one: CourseRows) -> list[str]:
    summary = workspace.transfer.import_courses([one], by="Front desk")
    return [str(detail) for detail in summary.details]


def test_another_person_under_a_known_id_is_refused(workspace: Workspace) -> None:
    imported(workspace, rows(ELENA))
    other = replace(ELENA, family_name="Kim", given_name="Ji-woo", birth_date=date(1990, 5, 6))

    with pytest.raises(InputError, match="another person") as refused:
        imported(workspace, rows(other, Side.RIGHT))

    (course,) = workspace.transfer.export_courses()
    assert "line 7" in str(refused.value)
    assert "P-001 is Navarro, Elena, born Mar 2, 1974 here" in str(refused.value)
    assert "Kim, Ji-woo, born May 6, 1990 in the file" in str(refused.value)
    assert (course.patient.full_name, course.assessment.side) == ("Navarro, Elena", Side.LEFT)


def test_what_an_import_would_refuse_is_refused_before_it_begins(workspace: Workspace) -> None:
    imported(workspace, rows(ELENA))
    other = replace(ELENA, family_name="Kim", birth_date=date(1990, 5, 6))

    with pytest.raises(InputError, match="another person"):
        workspace.transfer.foreseen([rows(other)])


@pytest.mark.parametrize(
    "same",
    [
        replace(ELENA, family_name="Navarro Ruiz"),
        replace(ELENA, birth_date=date(1975, 3, 2)),
        replace(ELENA, family_name="NAVARRO", birth_date=date(1975, 3, 2)),
        replace(ELENA, family_name=None, given_name=None, birth_date=date(1975, 3, 2)),
        replace(ELENA, family_name="Kim", birth_date=None),
    ],
)
def test_one_that_may_be_the_same_person_is_taken(workspace: Workspace, same: Patient) -> None:
    imported(workspace, rows(ELENA))

    assert imported(workspace, rows(same))


def test_a_changed_detail_is_named_before_and_after(workspace: Workspace) -> None:
    imported(workspace, rows(ELENA))
    file = replace(
        rows(replace(ELENA, birth_date=date(1975, 3, 2)), Side.RIGHT), driver=Driver.DISC
    )

    before = [str(detail) for detail in workspace.transfer.foreseen([file])[0]]
    after = imported(workspace, file)

    assert before == after
    assert before == [
        "P-001 Navarro, Elena: Birth date: Mar 2, 1974 → Mar 2, 1975",
        "P-001 Navarro, Elena: Side: left → right (course 1)",
        "P-001 Navarro, Elena: Driver: not recorded → disc (course 1)",
    ]


def test_looking_writes_nothing(workspace: Workspace) -> None:
    imported(workspace, rows(ELENA))

    workspace.transfer.foreseen([rows(replace(ELENA, given_name="Helena"), Side.RIGHT)])

    (course,) = workspace.transfer.export_courses()
    assert (course.patient.given_name, course.assessment.side) == ("Elena", Side.LEFT)


def test_visits_of_the_future_are_named(workspace: Workspace) -> None:
    file = replace(rows(ELENA), visits=(a_visit(day(1)), a_visit(day(0))))

    assert future_visits([file], day(0)) == (
        "P-001, course 1: the visit on Aug 18, 2026 lies in the future",
    )
    assert imported(workspace, file) == []
