"""An import can be taken back for as long as nothing was built on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.services.visit_files.test_transfer import imported, rows
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import Activity, Course, Driver, PatientId, Sex
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.visit import ActivityId
from tracker.errors import TrackerError
from tracker.services.visit_files.columns import write_file
from tracker.services.workspace import Workspace

A_PAGE = PagePdf(pdf=b"%PDF-", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR)


def exported(workspace: Workspace, folder: Path) -> str:
    file = folder / "out.csv"
    write_file(file, workspace.transfer.export_courses())
    return file.read_text("utf-8")


def undo(workspace: Workspace) -> None:
    last = workspace.import_undo.find_last()
    assert last is not None
    workspace.import_undo.undo(last)


def new_and_changed() -> tuple[CourseRows, ...]:
    """Return rows that change somebody known in every way, and add a course and two people."""
    known = replace(a_patient(), family_name="Keller-Roth", sex=Sex.OTHER)
    first = rows(a_visit(day(0), leg_pain=3), a_visit(day(7), psfs={ActivityId(1): 4}),
                 patient=known)  # fmt: skip
    changed = replace(
        first,
        driver=Driver.STENOSIS,
        activities=(Activity(name="walk", activity_id=ActivityId(1)),),
        plan=CoursePlan(goal="walk", next_visit_on=day(40), next_visit_at=time(9, 30)),
    )
    second = rows(a_visit(day(50)), patient=known, number=2)
    other = rows(a_visit(day(1)), patient=a_patient(clinic_id="X-9", given_name="Kim"))
    return changed, second, other


def test_a_clinic_is_as_it_was_before_the_import(workspace: Workspace, tmp_path: Path) -> None:
    imported(workspace, rows(a_visit(day(0), leg_pain=8)))
    before = exported(workspace, tmp_path)
    imported(workspace, *new_and_changed())
    assert exported(workspace, tmp_path) != before

    undo(workspace)

    assert exported(workspace, tmp_path) == before
    assert workspace.backups.check().faults == ()
    assert workspace.import_undo.find_last() is None


def test_an_import_into_an_empty_clinic_leaves_it_empty(
    workspace: Workspace, tmp_path: Path
) -> None:
    imported(workspace, rows(a_visit(day(0)), a_visit(day(0), leg_pain=2), a_visit(day(7))))

    undo(workspace)

    assert exported(workspace, tmp_path).count("\n") == 1
    assert workspace.patients.rows(day(60)) == ()
    assert workspace.patients.find("keller", day(60)) == ()
    assert workspace.backups.check().faults == ()


def test_what_was_imported_and_taken_back_can_be_imported_again(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(day(0))))
    undo(workspace)

    summary = imported(workspace, rows(a_visit(day(0))))

    assert (summary.patients_added, summary.visits_added) == (1, 1)


def test_an_amended_visit_keeps_what_was_said_in_between(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(day(0), leg_pain=8)))
    imported(workspace, rows(a_visit(day(0), leg_pain=3)))

    undo(workspace)

    (history,) = workspace.transfer.export_histories()
    assert [one.visit.leg_pain for one in history.versions] == [8, 3, 8]
    assert history.versions[-1].reason == "import undone"


def test_the_last_import_says_what_it_did(workspace: Workspace) -> None:
    assert workspace.import_undo.find_last() is None
    imported(workspace, rows(a_visit(day(0), leg_pain=8)))
    imported(workspace, *new_and_changed())

    last = workspace.import_undo.find_last()

    assert last is not None
    assert (last.patients_added, last.visits_added, last.visits_amended) == (1, 3, 1)
    assert last.by == "Front desk"


def the_course(workspace: Workspace, patient: PatientId) -> Course:
    (summary,) = workspace.courses.of_patient(patient)
    return workspace.courses.course(summary.course_id)


def log_a_visit(workspace: Workspace, patient: PatientId) -> None:
    course = the_course(workspace, patient)
    assert course.course_id is not None
    workspace.courses.log_visit(course.course_id, a_visit(day(14)), by="Ana")


def amend_a_visit(workspace: Workspace, patient: PatientId) -> None:
    visit = the_course(workspace, patient).visits[0]
    workspace.courses.amend_visit(replace(visit, leg_pain=1), by="Ana")


def sign_a_visit(workspace: Workspace, patient: PatientId) -> None:
    visit = the_course(workspace, patient).visits[0]
    assert visit.visit_id is not None
    workspace.courses.sign_visit(visit.visit_id, by="Ana")


def begin_a_course(workspace: Workspace, patient: PatientId) -> None:
    workspace.courses.begin(patient, an_assessment())


def change_the_name(workspace: Workspace, patient: PatientId) -> None:
    known = workspace.patients.patient(patient)
    workspace.patients.change(replace(known, given_name="Mia"), page_language=None)


def answer_alone(workspace: Workspace, patient: PatientId) -> None:
    course = the_course(workspace, patient)
    assert course.course_id is not None
    at = datetime.now(UTC) + timedelta(minutes=1)
    workspace.self_entries.begin(course.course_id, {"leg_pain": "4"}, at=at)


def merge_into_another(workspace: Workspace, patient: PatientId) -> None:
    other, _ = workspace.patients.add(a_patient("55", family_name="Kellar"))
    workspace.merging.merge(workspace.patients.patient(other), patient, (None, None))


def merge_another_into(workspace: Workspace, patient: PatientId) -> None:
    other, _ = workspace.patients.add(a_patient("55", family_name="Kellar"))
    workspace.merging.merge(workspace.patients.patient(patient), other, (None, None))


def archive_the_patient(workspace: Workspace, patient: PatientId) -> None:
    workspace.archiving.archive(patient)


def put_on_the_list_of_today(workspace: Workspace, patient: PatientId) -> None:
    workspace.day_list.add(patient, day(60))


def hand_out_a_page(workspace: Workspace, patient: PatientId) -> None:
    course = the_course(workspace, patient)
    assert course.course_id is not None
    workspace.archive.keep(course.course_id, A_PAGE)


def plan_a_place(workspace: Workspace, patient: PatientId) -> None:
    workspace.day_list.take_off(patient, day(40))


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (log_a_visit, "1 new visit"),
        (amend_a_visit, "1 visit changed"),
        (sign_a_visit, "1 visit signed or decided on"),
        (begin_a_course, "1 new course"),
        (change_the_name, "1 change of patients or courses"),
        (answer_alone, "1 time a patient answered alone"),
        (merge_into_another, "1 merged record"),
        (merge_another_into, "1 merged record"),
        (archive_the_patient, "1 archived patient"),
        (put_on_the_list_of_today, "1 place in the list of a day"),
        (hand_out_a_page, "1 page handed out"),
    ],
)
def test_what_was_built_on_an_import_keeps_it_and_is_named(
    workspace: Workspace, act: Callable[[Workspace, PatientId], None], words: str, tmp_path: Path
) -> None:
    imported(workspace, rows(a_visit(day(0))))
    found = workspace.patients.find_id(a_patient().clinic_id)
    assert found is not None
    act(workspace, found)
    before = exported(workspace, tmp_path)

    with pytest.raises(TrackerError, match=f"more was done with it: .*{words}.*Nothing was"):
        undo(workspace)

    assert exported(workspace, tmp_path) == before


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (answer_alone, "1 time a patient answered alone"),
        (merge_into_another, "1 merged record"),
        (merge_another_into, "1 merged record"),
        (hand_out_a_page, "1 page handed out"),
        (plan_a_place, "1 place in the list of a day"),
    ],
)
def test_what_was_built_on_what_an_import_added_to_a_known_course_keeps_it(
    workspace: Workspace, act: Callable[[Workspace, PatientId], None], words: str, tmp_path: Path
) -> None:
    imported(workspace, rows(a_visit(day(0))))
    imported(workspace, replace(rows(a_visit(day(7))), plan=CoursePlan(next_visit_on=day(40))))
    found = workspace.patients.find_id(a_patient().clinic_id)
    assert found is not None
    act(workspace, found)
    before = exported(workspace, tmp_path)

    with pytest.raises(TrackerError, match=f"more was done with it: .*{words}.*Nothing was"):
        undo(workspace)

    assert exported(workspace, tmp_path) == before


def test_what_was_there_before_an_import_does_not_keep_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    imported(workspace, rows(a_visit(day(0))))
    patient = workspace.patients.find_id(a_patient().clinic_id)
    assert patient is not None
    course = the_course(workspace, patient)
    assert course.course_id is not None
    before_it = datetime.now(UTC) - timedelta(minutes=1)
    workspace.self_entries.begin(course.course_id, {"leg_pain": "4"}, at=before_it)
    workspace.archive.keep(course.course_id, A_PAGE)
    workspace.courses.agree_next_visit(course.course_id, day(40))
    workspace.day_list.take_off(patient, day(40))
    merge_another_into(workspace, patient)
    workspace.archiving.archive(patient)
    before = exported(workspace, tmp_path)
    imported(workspace, replace(rows(a_visit(day(7))), plan=CoursePlan(goal="walk")))

    undo(workspace)

    assert exported(workspace, tmp_path) == before
    assert workspace.self_entries.find_waiting(course.course_id) is not None


def test_only_the_last_import_can_be_taken_back(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(day(0))))
    first = workspace.import_undo.find_last()
    imported(workspace, rows(a_visit(day(7))))

    assert first is not None
    with pytest.raises(TrackerError, match="no import that could be undone"):
        workspace.import_undo.undo(first)
