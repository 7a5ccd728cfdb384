"""A name, an id or a note is shown letter by letter: nothing in it is read as markup."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.window.screen import Screen
from tracker.services.workspace import Workspace

NAME, ID, NOTE = "<b>Bold</b>", "<i>7</i>", '<img src="file:x.png"> went well'


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    file = tmp_path / "clinic.sqlite3"
    clinic = Workspace.open(file)
    patient_id, _ = clinic.patients.add(a_patient(ID, family_name=NAME))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    clinic.courses.log_visit(course_id, a_visit(day(0), leg_pain=6, note=NOTE), by=NAME)
    clinic.close()
    opened = Screen(qtbot, file)
    opened.open_patient("Bold")
    yield opened
    opened.close()


def test_every_label_of_the_window_shows_what_it_was_given(screen: Screen) -> None:
    name = screen.find(QLabel, "patientName")
    assert NAME in name.text()

    marked = {
        label.objectName() or label.text()
        for label in screen.window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    }

    assert marked == {"courseSentence", "hoverWords"}  # our own, with what is given in it escaped


def test_what_is_marked_up_by_us_is_shown_as_markup(screen: Screen) -> None:
    sentence = screen.find(QLabel, "courseSentence")

    assert "<b" in sentence.text()
    assert sentence.textFormat() is Qt.TextFormat.RichText


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_shows_what_it_was_given(screen: Screen, qtbot: QtBot) -> None:
    QToolTip.showText(QPoint(10, 10), NOTE, screen.window)

    def tips() -> list[QLabel]:
        found = QApplication.topLevelWidgets()
        return [one for one in found if isinstance(one, QLabel) and one.text() == NOTE]

    qtbot.waitUntil(lambda: bool(tips()))
    assert [tip.textFormat() for tip in tips()] == [Qt.TextFormat.PlainText]
    QToolTip.hideText()
