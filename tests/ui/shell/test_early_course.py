"""The course somebody chooses while the database is still being opened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, an_assessment, weekly_visits
from tests.window.screen import LOADED_MS, Screen
from tracker.app import early_course_finder, first_list_finder
from tracker.domain.values.course import CourseId
from tracker.errors import DatabaseUnusableError
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.shell.window_parts import WindowParts

PATIENCE_S = 60
NAMES = ("Abel", "Brandt", "Cole")


class EarlyScreen(Screen):
    """A window whose database opens when it is let, or is refused; the list stands already."""

    def __init__(self, qtbot: QtBot, file: Path) -> None:
        self._may_open, self._problem = Event(), ""
        super().__init__(qtbot, file)

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given: its first patient is opened."""

        def open_clinic() -> Workspace:
            self._may_open.wait(PATIENCE_S)
            if self._problem:
                raise DatabaseUnusableError(self._problem)
            return Workspace.open(str(database))

        return replace(
            super().parts(database),
            open_clinic=open_clinic,
            find_first_list=first_list_finder(str(database)),
            find_early_course=early_course_finder(str(database)),
            opens="Abel",
        )

    def show(self) -> None:
        """Show the window and wait until the course of the first patient stands there."""
        with self._qtbot.waitSignal(self.window.course_shown, timeout=LOADED_MS):
            self.window.show()

    def open_database(self, problem: str = "") -> None:
        """Let the database be opened, or refused with these words; wait until it is."""
        self._problem = problem
        with self._qtbot.waitSignal(self.window.charts_built, timeout=LOADED_MS):
            self._may_open.set()

    def close(self) -> None:
        self._may_open.set()
        super().close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def course_ids(file: Path) -> dict[str, CourseId]:
    clinic, found = Workspace.open(file), {}
    for name in NAMES:
        patient_id, _ = clinic.patients.add(a_patient(name, family_name=name))
        found[name], _ = clinic.courses.begin(patient_id, an_assessment())
        for visit in weekly_visits(back_pain=(8, 6, 4), pain_reach_left=(5, 4, 3)):
            clinic.courses.log_visit(found[name], visit, by="Dr. Example")
    clinic.close()
    return found


@pytest.fixture
def screen(qtbot: QtBot, file: Path, course_ids: dict[str, CourseId]) -> Iterator[EarlyScreen]:
    assert len(course_ids) == len(NAMES)
    screen = EarlyScreen(qtbot, file)
    yield screen
    screen.close()


def choose(screen: EarlyScreen, name: str) -> None:
    row = next(at for at, words in enumerate(screen.listed) if name in words)
    patients = screen.find(QListView, "patientList")
    patients.setCurrentIndex(patients.model().index(row, 0))


def test_the_course_stands_there_and_its_form_takes_keys(screen: EarlyScreen) -> None:
    screen.find(QListView, "patientList").setFocus()
    screen.press(Qt.Key.Key_Return)
    screen.type_focused("7")

    assert "Abel" in screen.patient_name
    assert screen.sentence
    assert len(screen.column("Back")) == 3
    assert screen.find(ScoreInput, "backPain").value == 7
    assert not screen.find(QPushButton, "printButton").isEnabled()
    screen.open_database()


def test_what_was_typed_stays_and_is_kept_once_the_database_is_open(
    screen: EarlyScreen, course_ids: dict[str, CourseId], file: Path
) -> None:
    screen.find(QWidget, "backPain").setFocus()
    screen.type_focused("7")

    screen.open_database()

    screen.wait_for_draft()
    assert screen.find(ScoreInput, "backPain").value == 7
    clinic = Workspace.open(file)
    assert clinic.drafts.find(course_ids["Abel"]) is not None
    clinic.close()


def test_once_the_database_is_open_a_visit_is_saved_as_ever(
    screen: EarlyScreen, course_ids: dict[str, CourseId], file: Path
) -> None:
    screen.find(QWidget, "backPain").setFocus()
    screen.type_focused("7")
    screen.open_database()

    screen.act("saveVisit")
    screen.act("saveVisit")  # the red flags were not asked

    clinic = Workspace.open(file)
    visits = clinic.courses.course(course_ids["Abel"]).visits
    assert [visit.back_pain for visit in visits] == [8, 6, 4, 7]
    clinic.close()


def test_another_patient_may_be_chosen_before_anything_is_typed(screen: EarlyScreen) -> None:
    choose(screen, "Cole")
    screen.wait_until(lambda: "Cole" in screen.patient_name)

    screen.open_database()

    assert "Cole" in screen.patient_name
    assert len(screen.column("Back")) == 3


def test_a_course_with_something_typed_is_not_left_for_another(screen: EarlyScreen) -> None:
    screen.find(QWidget, "backPain").setFocus()
    screen.type_focused("7")

    choose(screen, "Cole")
    screen.open_database()

    assert "Abel" in screen.patient_name
    assert screen.find(ScoreInput, "backPain").value == 7


def test_hidden_names_are_hidden_at_once(screen: EarlyScreen) -> None:
    screen.act("hideNames")

    said = screen.patient_name, screen.window.windowTitle()
    screen.act("hideNames")

    assert not any("Abel" in words for words in said)
    assert "Abel" in screen.patient_name


def test_the_window_stays_while_what_is_typed_waits_for_the_database(
    screen: EarlyScreen,
) -> None:
    screen.find(QWidget, "backPain").setFocus()
    screen.type_focused("7")

    screen.window.close()

    assert screen.window.isVisible()
    screen.open_database()
    screen.window.close()
    assert not screen.window.isVisible()


def test_a_database_that_cannot_be_opened_leaves_nobody_on_the_screen(screen: EarlyScreen) -> None:
    screen.open_database(problem="The file is locked.")

    assert screen.messenger.warned == ["The file is locked."]
    assert not screen.find(QWidget, "visitForm").isVisible()
    assert not screen.find(QWidget, "coursePage").isVisible()


def test_a_course_with_a_draft_waits_until_the_draft_can_be_offered(
    qtbot: QtBot, file: Path, course_ids: dict[str, CourseId]
) -> None:
    clinic = Workspace.open(file)
    clinic.drafts.save(course_ids["Abel"], {"state": {}})
    clinic.close()

    screen = Screen(qtbot, file)
    screen.open_patient("abel")

    assert screen.draft_offer
    screen.close()


def test_a_command_asked_for_before_the_clinic_is_open_is_done_once_it_is(
    screen: EarlyScreen,
) -> None:
    screen.press(Qt.Key.Key_F2)
    was_there = bool(screen.window.findChildren(QWidget, "homePage"))

    screen.open_database()

    assert not was_there
    screen.wait_until(lambda: screen.find(QWidget, "homePage").isVisible())
