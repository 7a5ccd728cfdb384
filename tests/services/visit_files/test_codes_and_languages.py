"""Files for programs are the same whatever language the screen speaks."""

from dataclasses import replace
from pathlib import Path

from tests.full_visit import FULL_VISIT
from tests.makers import SPANISH, a_course, a_patient
from tracker.domain.values.course import CourseId
from tracker.language import speaking
from tracker.paths import resource
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.history import write_history
from tracker.services.visit_files.reading import course_of, read_courses
from tracker.services.workspace import Workspace

CLINIC = resource("example", "clinic.csv")


def test_visits_are_written_and_read_alike(tmp_path: Path) -> None:
    courses = [course_of(rows) for rows in read_courses(CLINIC).courses]
    courses.append(a_course(FULL_VISIT, patient=a_patient("full")))
    english, spanish = tmp_path / "en.csv", tmp_path / "es.csv"
    write_file(english, courses)

    with speaking(SPANISH):
        write_file(spanish, courses)
        again = read_courses(spanish).courses

    assert spanish.read_bytes() == english.read_bytes()
    assert again == read_courses(english).courses


def test_the_history_is_written_alike(
    workspace: Workspace, course_id: CourseId, tmp_path: Path
) -> None:
    workspace.courses.log_visit(course_id, replace(FULL_VISIT, psfs={}), by="A")
    (stored,) = workspace.courses.course(course_id).visits
    bare = replace(stored, weakness=None, pain_reach_left=None, numbness=1, flag_action=None)
    workspace.courses.amend_visit(bare, by="B", reason="misheard")
    histories = workspace.transfer.export_histories()
    english, spanish = tmp_path / "en.csv", tmp_path / "es.csv"
    write_history(english, histories)

    with speaking(SPANISH):
        write_history(spanish, histories)

    assert b"not recorded" in english.read_bytes()
    assert spanish.read_bytes() == english.read_bytes()
