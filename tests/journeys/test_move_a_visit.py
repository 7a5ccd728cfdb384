"""A visit typed under the wrong patient is moved, and taken back, in the window."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment
from tests.window.dialogs import DialogMeeting, wait_until_answered
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.services.workspace import Workspace
from tracker.ui.dialogs.kept_dialog import SAVES
from tracker.ui.patients.search_box import SearchBox

FIRST, SECOND = date(2026, 11, 2), date(2026, 11, 9)


def begin_namesakes(clinic: Workspace) -> None:
    """Add two of one name and a third; the first has two visits."""
    people = (("1", "Keller", 1971), ("2", "Keller", 1990), ("3", "Lindgren", 1980))
    courses = []
    for clinic_id, family, born in people:
        patient = a_patient(clinic_id, family_name=family, birth_date=date(born, 3, 9))
        patient_id, _ = clinic.patients.add(patient)
        courses.append(clinic.courses.begin(patient_id, an_assessment())[0])
    for on in (FIRST, SECOND):
        clinic.courses.log_visit(courses[0], a_visit(on, leg_pain=8), by="me")
    clinic.courses.log_visit(courses[2], a_visit(FIRST, leg_pain=3), by="me")


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, begin_namesakes)
    screen = Screen(qtbot, file)
    screen.open_patient("1")
    yield screen
    screen.close()


class MovePage:
    """The dialog as a person uses it."""

    def __init__(self, dialog: QDialog, qtbot: QtBot) -> None:
        self._dialog, self._qtbot = dialog, qtbot

    def search(self, text: str) -> list[str]:
        box = self._dialog.findChild(SearchBox, "chooserSearch")
        assert isinstance(box, SearchBox)
        self._qtbot.keyClicks(box, text)
        self._qtbot.waitUntil(lambda: box.answered == text)
        found = self._list
        return [found.item(row).text() for row in range(found.count())]

    @property
    def _list(self) -> QListWidget:
        found = self._dialog.findChild(QListWidget, "chooserList")
        assert isinstance(found, QListWidget)
        return found

    def text(self, name: str) -> str:
        label = self._dialog.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def courses(self) -> list[str]:
        box = self._dialog.findChild(QComboBox, "moveCourse")
        assert isinstance(box, QComboBox)
        return [box.itemText(row) for row in range(box.count())]

    def begin_new(self) -> None:
        box = self._dialog.findChild(QComboBox, "moveCourse")
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.count() - 1)

    def save(self) -> None:
        buttons = self._dialog.findChildren(QPushButton)
        is_offered = any(one.isEnabled() for one in buttons if one.property(SAVES))
        QTest.keyClick(self._dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if is_offered:
            wait_until_answered(self._dialog)


def in_dialog(screen: Screen, qtbot: QtBot, deed: Callable[[MovePage], None]) -> None:
    def meet(dialog: QDialog) -> None:
        try:
            deed(MovePage(dialog, qtbot))
        finally:
            if dialog.isVisible():
                dialog.done(0)

    meeting = DialogMeeting("moveVisitDialog", meet)
    screen.act("moveVisit")
    assert meeting.is_over


def toast(screen: Screen) -> str:
    label = screen.find(QLabel, "toastWords")
    return label.text() if label.isVisible() else ""


def test_a_visit_is_moved_to_a_namesake_and_taken_back(screen: Screen, qtbot: QtBot) -> None:
    screen.amend(1)
    seen: dict[str, object] = {}

    def move(page: MovePage) -> None:
        seen["found"] = page.search("keller")
        seen["courses"] = page.courses()
        seen["changes"] = page.text("moveChanges").splitlines()
        page.save()

    in_dialog(screen, qtbot, move)

    assert seen["found"] == ["Keller, Maria · born Mar 9, 1990 · 2"]
    assert seen["courses"] == ["Course 1, no visit yet", "Begin a new course"]
    changes = seen["changes"]
    assert isinstance(changes, list)
    assert "Mar 9, 1971" in changes[0]
    assert "visits 2 → 1" in changes[0]
    assert "visits 0 → 1" in changes[1]
    assert screen.column("Leg") == ["8"]
    assert toast(screen) == (
        "The visit was moved from Keller, Maria · Mar 9, 1971 to Keller, Maria · Mar 9, 1990."
    )

    screen.act("undoDone")

    assert toast(screen) == ""
    screen.wait_until(lambda: screen.column("Leg") == ["8", "8"])


def test_a_day_that_is_taken_there_is_said_and_nothing_is_moved(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.amend(1)
    said: list[str] = []

    def move(page: MovePage) -> None:
        page.search("lindgren")
        said.append(page.text("moveProblem"))
        page.save()
        page.begin_new()
        page.save()

    in_dialog(screen, qtbot, move)

    assert "already has a visit on 2026-11-02" in said[0]
    assert screen.column("Leg") == ["8"]


def test_the_bar_names_nobody_while_names_are_hidden(screen: Screen, qtbot: QtBot) -> None:
    screen.amend(0)

    def move(page: MovePage) -> None:
        page.search("lindgren")
        page.save()

    in_dialog(screen, qtbot, move)
    screen.act("hideNames")

    assert toast(screen) == "The visit was moved from Patient 1 to Patient 3."
