"""The patient's own activities go out of the program and come back by their names."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import a_course, a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import Activity
from tracker.domain.values.visit import ActivityId
from tracker.errors import InputError
from tracker.services.visit_files.activities import read_activities, write_activities
from tracker.services.visit_files.cells import CellError
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import CsvFaultsError, read_courses
from tracker.services.workspace import Workspace

HEAD = "patient_id,family_name,visit_date,psfs\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace.open(tmp_path / "clinic.sqlite3")


def take_in(workspace: Workspace, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    workspace.transfer.import_courses(read_courses(path).courses, by="Front desk")


def scored(workspace: Workspace) -> list[dict[str, int]]:
    """Return what each visit of the only course scored, by the names of the activities."""
    (course,) = workspace.transfer.export_courses()
    names = course.assessment.activity_names
    return [
        {names.get(key, "-"): score for key, score in one.psfs.items()} for one in course.visits
    ]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("walk the dog: 4", (("walk the dog", 4),)),
        ("walk: 4; sit: 10 ;", (("walk", 4), ("sit", 10))),
        ("bus 12: no seat: 0", (("bus 12: no seat", 0),)),
        (r"tie shoes\; both: 3", (("tie shoes; both", 3),)),
        ("'=walk: 4", (("=walk", 4),)),
    ],
)
def test_a_cell_names_activities_with_their_scores(
    cell: str, named: tuple[tuple[str, int], ...]
) -> None:
    assert read_activities(cell) == named
    assert read_activities(write_activities(named)) == named


@pytest.mark.parametrize(
    "cell", ["walk", "walk: ", ": 4", "walk: 11", "walk: x", "a: 1; a: 2", ";"]
)
def test_a_cell_that_cannot_be_read_is_refused(cell: str) -> None:
    with pytest.raises(CellError, match="activities, each once"):
        read_activities(cell)


def test_out_in_and_out_again_gives_the_same_file(workspace: Workspace, tmp_path: Path) -> None:
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    walk, sit = ActivityId(1), ActivityId(2)
    named = (Activity(name="walk; far", activity_id=walk), Activity(name="=sit", activity_id=sit))
    visits = (a_visit(day(0), psfs={sit: 3, walk: 2}), a_visit(day(7), psfs={walk: 6}))
    course = a_course(*visits)
    course = replace(course, assessment=replace(course.assessment, activities=named))
    write_file(first, [course])

    workspace.transfer.import_courses(read_courses(first).courses, by="Front desk")
    write_file(second, workspace.transfer.export_courses())

    assert scored(workspace) == [{"walk; far": 2, "=sit": 3}, {"walk; far": 6}]
    assert second.read_bytes() == first.read_bytes()


def test_a_stored_course_gets_what_it_does_not_name_yet(
    workspace: Workspace, tmp_path: Path
) -> None:
    patient_id, _ = workspace.patients.add(a_patient("P1"))
    assessment = replace(an_assessment(), activities=(Activity(name="walk"),))
    workspace.courses.begin(patient_id, assessment)

    take_in(workspace, tmp_path / "a.csv", f"{HEAD}P1,Keller,2026-08-17,sit: 3; walk: 5\n")

    (course,) = workspace.transfer.export_courses()
    assert [one.name for one in course.assessment.activities] == ["walk", "sit"]
    assert scored(workspace) == [{"sit": 3, "walk": 5}]


def test_what_a_course_no_longer_asks_keeps_its_scores(
    workspace: Workspace, tmp_path: Path
) -> None:
    take_in(workspace, tmp_path / "a.csv", f"{HEAD}P1,Keller,2026-08-17,sit: 3; walk: 5\n")
    (course,) = workspace.transfer.export_courses()
    assert course.course_id is not None
    walk = tuple(one for one in course.assessment.activities if one.name == "walk")
    asked = replace(course.assessment, activities=walk)
    workspace.courses.change_assessment(course.course_id, asked)

    take_in(workspace, tmp_path / "b.csv", f"{HEAD}P1,Keller,2026-08-17,walk: 6\n")

    assert scored(workspace) == [{"-": 3, "walk": 6}]


def test_more_activities_than_a_course_may_have_are_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    five = "; ".join(f"activity {letter}: 1" for letter in "abcde")
    take_in(workspace, tmp_path / "a.csv", f"{HEAD}P1,Keller,2026-08-17,{five}\n")

    with pytest.raises(InputError, match="would have more than 5"):
        take_in(workspace, tmp_path / "b.csv", f"{HEAD}P1,Keller,2026-08-24,another: 1\n")
    with pytest.raises(CsvFaultsError, match="at most 5 activities"):
        take_in(workspace, tmp_path / "c.csv", f"{HEAD}P2,Lee,2026-08-24,{five}; another: 1\n")
