"""The wheel over a closed list chooses nothing."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

import tracker
from tests.makers import day
from tracker.ui.course.first_assessment_dialog import CourseDialog


def notch(up: int) -> QWheelEvent:
    """Return one notch of the wheel."""
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120 * up),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_a_notch_over_a_list_changes_nothing_and_is_left_to_the_page(qtbot: QtBot) -> None:
    dialog = CourseDialog(day(0))
    qtbot.addWidget(dialog)
    boxes = dialog.findChildren(QComboBox)
    before = [box.currentIndex() for box in boxes]

    events = [notch(up) for up in (-1, 1) for _ in boxes]
    for box, event in zip([*boxes, *boxes], events, strict=True):
        QApplication.sendEvent(box, event)

    assert [box.currentIndex() for box in boxes] == before
    assert boxes
    assert not any(event.isAccepted() for event in events)


def test_every_list_of_the_program_is_such_a_list() -> None:
    files = Path(tracker.__file__).parent.rglob("*.py")

    made = [file.name for file in files if re.search(r"\bQComboBox\(\)", file.read_text("utf-8"))]

    assert made == []
