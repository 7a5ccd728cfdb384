"""The open clinic: opened on one thread, used on another, and closed."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, day
from tests.services.watched import WatchedDatabase, at_most_once
from tracker.domain.values.course import CourseId
from tracker.errors import DatabaseUnusableError
from tracker.services.workspace import Workspace


def test_a_clinic_opened_on_one_thread_is_used_on_another(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as worker:
        workspace = worker.submit(Workspace.open, tmp_path / "clinic.sqlite3").result()
        workspace.patients.add(a_patient())

        seen = worker.submit(workspace.patients.rows, day(0)).result()

    workspace.close()
    assert [row.patient.clinic_id for row in seen] == ["1042"]


def test_two_threads_save_without_losing_a_visit(workspace: Workspace, course_id: CourseId) -> None:
    start = threading.Barrier(2)

    def save(first: int) -> None:
        start.wait()
        for number in range(first, first + 20):
            workspace.courses.log_visit(course_id, a_visit(day(number)), by="Dr. Example")

    with ThreadPoolExecutor(max_workers=2) as workers:
        done = [workers.submit(save, first) for first in (0, 100)]
        for one in done:
            one.result()

    assert len(workspace.courses.course(course_id).visits) == 40


def test_two_windows_make_one_new_clinic(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    start = threading.Barrier(2)

    def make() -> Workspace:
        start.wait()
        return Workspace.open(file)

    with ThreadPoolExecutor(max_workers=2) as workers:
        first, second = (one.result() for one in [workers.submit(make), workers.submit(make)])

    first.patients.add(a_patient())
    assert len(second.patients.rows(day(0))) == 1
    first.close()
    second.close()


def test_a_path_and_a_url_name_the_same_clinic(tmp_path: Path) -> None:
    file = tmp_path / "clinic.sqlite3"
    by_path = Workspace.open(file)
    by_url = Workspace.open(f"sqlite:///{file}")

    by_path.patients.add(a_patient())

    assert by_path.path == by_url.path == file
    assert len(by_url.patients.rows(day(0))) == 1
    by_path.close()
    by_url.close()


def test_a_folder_with_signs_in_its_name_is_no_trouble(tmp_path: Path) -> None:
    file = tmp_path / "100 % d'Été ? #1" / "clinic & co.sqlite3"
    workspace = Workspace.open(file)
    workspace.patients.add(a_patient())

    copy = workspace.backups.backup(file.parent / "copies")

    workspace.close()
    assert copy.is_file()
    assert file.is_file()


@pytest.mark.parametrize(
    "url",
    ["nonsense://x", "://", "postgresql+psycopg://localhost:1/none", "sqlite:///", "sqlite://"],
)
def test_a_url_that_names_no_database_is_refused_in_words(url: str) -> None:
    with pytest.raises(DatabaseUnusableError):
        Workspace.open(url)


def test_a_write_that_begins_two_transactions_is_noticed(tmp_path: Path) -> None:
    database = WatchedDatabase.open(tmp_path / "clinic.sqlite3")
    patients = Workspace(database).patients

    def write_twice() -> None:
        patients.add(a_patient("1"))
        patients.add(a_patient("2"))

    with pytest.raises(AssertionError, match="2 transactions"):
        at_most_once(write_twice)()
    at_most_once(lambda: patients.add(a_patient("3")))()
    database.close()
