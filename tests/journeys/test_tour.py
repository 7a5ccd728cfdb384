"""Help > Ten-step tour: walked by keys in the window of the sample clinic, and never elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.screen import LOADED_MS, NOW, Screen
from tracker.services.demo import open_samples
from tracker.services.workspace import Workspace
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.tour.steps import STEPS

CONTROL = Qt.KeyboardModifier.ControlModifier


class TouredScreen(Screen):
    """The sample clinic's window, in which the tour has begun."""

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given."""
        return replace(super().parts(database), is_sample=True, begins_tour=True, opens="1042")


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    clinic = open_samples(tmp_path, NOW.date())
    path = clinic.path
    clinic.close()
    assert path is not None
    return path


@pytest.fixture
def toured(qtbot: QtBot, samples: Path) -> Iterator[Screen]:
    screen = TouredScreen(qtbot, samples)
    yield screen
    screen.close()


def step(screen: Screen) -> str:
    card = screen.find(QWidget, "tourCard")
    return screen.find(QLabel, "tourTitle").text() if card.isVisible() else ""


def wait_for_step(qtbot: QtBot, screen: Screen, number: int) -> None:
    title = STEPS[number - 1].title
    qtbot.waitUntil(lambda: step(screen) == title, timeout=LOADED_MS)


def test_the_tour_is_walked_by_keys_alone(qtbot: QtBot, toured: Screen) -> None:
    wait_for_step(qtbot, toured, 1)
    toured.press(Qt.Key.Key_Return)

    wait_for_step(qtbot, toured, 2)
    toured.press(Qt.Key.Key_K, CONTROL)
    toured.type_focused("roe\n")

    wait_for_step(qtbot, toured, 3)
    why = DialogMeeting("findingsDialog", QDialog.reject)
    toured.press(Qt.Key.Key_Y, CONTROL)
    assert why.is_over
    toured.take_keys()

    wait_for_step(qtbot, toured, 4)
    toured.press(Qt.Key.Key_Return)

    wait_for_step(qtbot, toured, 5)
    toured.press(Qt.Key.Key_N, CONTROL)
    toured.type_focused("434")

    wait_for_step(qtbot, toured, 6)
    toured.type_focused("n")

    wait_for_step(qtbot, toured, 7)
    toured.press(Qt.Key.Key_Return, CONTROL)

    wait_for_step(qtbot, toured, 8)
    page = DialogMeeting("printPreview", QDialog.reject)
    toured.press(Qt.Key.Key_P, CONTROL)
    assert page.is_over
    toured.take_keys()

    wait_for_step(qtbot, toured, 9)
    toured.press(Qt.Key.Key_F2)

    wait_for_step(qtbot, toured, 10)
    toured.press(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: step(toured) == "")
    assert toured.find(QWidget, "patientList").hasFocus()


def test_enter_in_the_field_a_step_is_about_goes_on_too(qtbot: QtBot, toured: Screen) -> None:
    for number in range(1, 5):
        wait_for_step(qtbot, toured, number)
        toured.press(Qt.Key.Key_Return)
    wait_for_step(qtbot, toured, 5)
    toured.press(Qt.Key.Key_N, CONTROL)
    toured.type_focused("434")
    wait_for_step(qtbot, toured, 6)

    toured.press(Qt.Key.Key_Return)

    wait_for_step(qtbot, toured, 7)


def test_escape_comes_back_to_the_card_and_then_leaves(qtbot: QtBot, toured: Screen) -> None:
    wait_for_step(qtbot, toured, 1)
    toured.press(Qt.Key.Key_Return)
    toured.press(Qt.Key.Key_K, CONTROL)

    toured.press(Qt.Key.Key_Escape)
    following = toured.find(QWidget, "tourNext")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is following)
    toured.press(Qt.Key.Key_Escape)

    assert step(toured) == ""


def test_each_step_points_at_what_is_in_sight(qtbot: QtBot, toured: Screen) -> None:
    ring, card = toured.find(QWidget, "tourRing"), toured.find(QWidget, "tourCard")
    overlaps: list[str] = []
    for number in range(1, 9):
        wait_for_step(qtbot, toured, number)
        if not ring.isVisible() or (number != 5 and card.geometry().intersects(ring.geometry())):
            overlaps.append(STEPS[number - 1].title)
        card.setFocus()
        toured.find(QWidget, "tourNext").setFocus()
        toured.press(Qt.Key.Key_Return)

    assert overlaps == []


def test_the_clinics_own_window_opens_the_sample_clinic(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[str] = []

    class OwnScreen(Screen):
        def parts(self, database: Path | str | Workspace) -> WindowParts:
            def start() -> bool:
                opened.append("sample clinic")
                return True

            return replace(super().parts(database), open_tour=start)

    screen = OwnScreen(qtbot, tmp_path / "own.sqlite3")
    screen.act("tour")

    assert opened == ["sample clinic"]
    assert screen.window.findChild(QWidget, "tourCard") is None
    screen.close()


@pytest.mark.parametrize("size", [(1480, 940), (1366, 728), (1024, 700)], ids=str)
def test_the_card_never_lies_over_what_a_red_flag_asks_for(
    qtbot: QtBot, toured: Screen, size: tuple[int, int]
) -> None:
    toured.window.resize(*size)
    for number in range(1, 5):
        wait_for_step(qtbot, toured, number)
        toured.press(Qt.Key.Key_Return)
    wait_for_step(qtbot, toured, 5)
    toured.press(Qt.Key.Key_N, CONTROL)
    toured.type_focused("434")
    wait_for_step(qtbot, toured, 6)

    toured.type_focused("y")
    qtbot.waitUntil(lambda: toured.find(QWidget, "redFlagPage").isVisible())
    qtbot.waitUntil(lambda: not covered(toured, "redFlagPage"))
    toured.type_focused("y")  # the first of them
    wait_for_step(qtbot, toured, 7)  # about the button that saves, at the foot of the form
    qtbot.waitUntil(lambda: not covered(toured, "redFlagPage"))
    toured.find(QPushButton, "redFlagsDone").click()
    qtbot.waitUntil(lambda: toured.find(QWidget, "flagStop").isVisible())
    qtbot.waitUntil(lambda: not covered(toured, "flagStop"))


def covered(screen: Screen, name: str) -> bool:
    """Return whether the card lies over anything of a part of the window."""
    part, card = screen.find(QWidget, name), screen.find(QWidget, "tourCard")
    seen = part.visibleRegion().boundingRect()
    return seen.translated(part.mapTo(screen.window, QPoint(0, 0))).intersects(card.geometry())
