"""The database file is pulled away under the open window: it is said, and nothing is lost."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStatusBar, QWidget
from pytestqt.qtbot import QtBot

from tests.models.test_file_pulled_away import (
    Happening,
    copy_over,
    copy_over_without_log,
    cut,
    delete_all,
    delete_file,
    empty,
    move_folder,
    move_over,
    move_over_without_log,
    rename,
    write_text,
)
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.services.workspace import Workspace

DAY = NOW.date()
KEYS = "3\n"
GONE = [delete_all, delete_file, rename, move_folder]
ELSE = [move_over, move_over_without_log]
OVER = [copy_over, copy_over_without_log, empty, cut, write_text]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Return another clinic's file."""
    made = tmp_path / "other" / "clinic.sqlite3"
    Workspace.open(made).close()
    return made


@pytest.fixture
def saved(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    """Yield the window after one visit was saved."""
    store_clinic(database, begin_a_course)
    screen = Screen(qtbot, database)
    screen.open_patient("Keller")
    screen.log_visit(DAY, KEYS)
    yield screen
    screen.close()


def visits_in(file: Path) -> int:
    clinic = Workspace.open(file)
    count = len(clinic.courses.course(CourseId(1)).visits)
    clinic.close()
    return count


def type_another(screen: Screen) -> None:
    screen.type_visit(DAY.replace(day=DAY.day - 1), KEYS)
    screen.act("saveVisit")


def look(screen: Screen) -> None:
    """Let the window look at its file, as it does every few seconds."""
    timer = screen.window.findChild(QTimer, "fileTimer")
    assert isinstance(timer, QTimer)
    told = len(screen.messenger.titles)
    timer.timeout.emit()
    screen.wait_until(lambda: len(screen.messenger.titles) > told)


@pytest.mark.parametrize("happen", GONE + ELSE + OVER)
def test_a_visit_is_not_called_saved_and_stays_in_the_form(
    saved: Screen, database: Path, other: Path, happen: Happening
) -> None:
    happen(database, other)

    type_another(saved)

    assert "stays in the form" in saved.messenger.warned[-1]
    assert saved.saved_state.startswith("Draft not saved yet")
    assert saved.open_course.form.is_dirty
    assert saved.find(QWidget, "backPain").isEnabled()


def test_nobody_is_called_on_the_day_list_that_could_not_be_written(
    saved: Screen, database: Path, other: Path
) -> None:
    rename(database, other)

    saved.act("addToday")

    assert saved.messenger.warned != []
    assert saved.find(QStatusBar, "statusLine").currentMessage() == ""


@pytest.mark.parametrize("happen", GONE)
def test_a_file_that_is_gone_is_put_back_when_one_agrees(
    saved: Screen, database: Path, other: Path, happen: Happening
) -> None:
    happen(database, other)

    look(saved)
    type_another(saved)
    saved.close()

    assert visits_in(database) == 2


@pytest.mark.parametrize("happen", GONE + ELSE)
def test_what_was_saved_is_written_beside_when_the_file_is_not_put_back(
    saved: Screen, database: Path, other: Path, happen: Happening
) -> None:
    saved.messenger.agrees = False
    happen(database, other)

    look(saved)

    (rescued,) = database.parent.glob("clinic-rescued-*.sqlite3")
    assert rescued.name in saved.messenger.warned[-1]
    assert visits_in(rescued) == 1


@pytest.mark.parametrize("happen", GONE + ELSE)
def test_closing_saves_what_was_saved_though_nobody_looked(
    saved: Screen, database: Path, other: Path, happen: Happening
) -> None:
    saved.messenger.agrees = False
    happen(database, other)

    saved.close()

    (rescued,) = database.parent.glob("clinic-rescued-*.sqlite3")
    assert visits_in(rescued) == 1


@pytest.mark.parametrize("happen", [copy_over, move_over])
def test_a_copy_put_back_by_hand_is_whole_after_the_window_closes(
    saved: Screen, database: Path, other: Path, happen: Happening
) -> None:
    there = other.read_bytes()
    happen(database, other)
    look(saved)

    saved.close()

    assert database.read_bytes() == there
    shutil.copyfile(database, database.with_name("look.sqlite3"))
    clinic = Workspace.open(database.with_name("look.sqlite3"))
    assert clinic.backups.check().is_healthy
    clinic.close()
