"""The bar that says what was done, with the way back."""

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.errors import TrackerError
from tracker.ui.shell.toast import Toast
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import TaskRunner

SHORT_MS = 60


class Place:
    """A window of one line, with a toast over it."""

    def __init__(self, qtbot: QtBot, lasts_ms: int) -> None:
        self.window = QWidget()
        self.line = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.line)
        self.messenger = FakeMessenger()
        self.operations = Operations(TaskRunner(self.window), self.messenger, self.window)
        self.toast = Toast(self.window, self.operations, lasts_ms)
        self.undone = 0
        qtbot.addWidget(self.window)
        self.window.resize(900, 400)
        self.window.show()
        self.line.setFocus()
        qtbot.waitUntil(self.line.hasFocus)

    def offer(self, words: str = "It was moved.") -> None:
        self.operations.offer_undo(lambda: words, self._undo)

    def press(self, name: str) -> None:
        button = self.toast.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()

    @property
    def words(self) -> str:
        label = self.toast.findChild(QLabel, "toastWords")
        assert isinstance(label, QLabel)
        return label.text()

    def _undo(self) -> Changes:
        self.undone += 1
        if self.undone > 1:
            raise TrackerError("It was changed meanwhile.")
        return NO_CHANGES


def test_nothing_lies_over_the_form_whose_foot_saves(qtbot: QtBot) -> None:
    place = Place(qtbot, 60_000)
    form = QWidget(place.window)
    form.setObjectName("visitForm")
    form.setGeometry(520, 0, 380, 400)
    form.show()

    place.offer()

    assert not place.toast.geometry().intersects(form.geometry())
    assert place.window.rect().contains(place.toast.geometry())


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    return Place(qtbot, 60_000)


def test_it_says_what_was_done_at_the_bottom_and_takes_no_keys(place: Place) -> None:
    place.offer()

    assert (place.toast.isVisible(), place.words) == (True, "It was moved.")
    assert place.toast.accessibleName() == "It was moved."
    assert place.line.hasFocus()
    box = place.toast.geometry()
    assert place.window.rect().contains(box)
    assert box.bottom() > place.window.height() - 40


def test_undo_is_done_once_and_the_bar_goes(place: Place) -> None:
    place.offer()

    place.press("toastUndo")
    place.toast.undo()

    assert (place.undone, place.toast.isVisible()) == (1, False)


def test_what_cannot_be_undone_any_more_is_said(place: Place) -> None:
    place.undone = 1
    place.offer()

    place.press("toastUndo")

    assert place.messenger.warned == ["It was changed meanwhile."]


def test_a_newer_one_takes_its_place(place: Place) -> None:
    place.offer("The first.")
    place.offer("The second.")

    assert place.words == "The second."


def test_it_can_be_closed_without_undoing(place: Place) -> None:
    place.offer()

    place.press("toastClose")

    assert (place.undone, place.toast.isVisible()) == (0, False)


def test_it_goes_by_itself_but_not_while_it_is_pointed_at(qtbot: QtBot) -> None:
    place = Place(qtbot, SHORT_MS)
    place.offer()
    middle = QPointF(place.toast.rect().center())
    place.toast.enterEvent(QEnterEvent(middle, middle, middle))
    goes_on = place.toast.isVisible()

    place.toast.leaveEvent(QEvent(QEvent.Type.Leave))

    assert goes_on
    qtbot.waitUntil(place.toast.isHidden)
