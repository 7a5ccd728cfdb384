"""The list is narrowed by what is known of the courses; what is asked for stands above it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import NOW, Screen
from tracker.domain.values.visit import Reaction
from tracker.services.workspace import Workspace

TODAY = NOW.date()


def store_courses(clinic: Workspace) -> None:
    """Store three patients who reacted otherwise at visits some weeks apart."""
    for number, reaction in enumerate((Reaction.FLARE, Reaction.BETTER, Reaction.FLARE), 1):
        patient_id, _ = clinic.patients.add(a_patient(f"P-{number}", family_name=f"Roe {number}"))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        on = TODAY - timedelta(days=20 * number)
        visit = a_visit(on, leg_pain=6, reaction=reaction)
        clinic.courses.log_visit(course_id, visit, by="me")


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    store_clinic(database, store_courses)
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def names(screen: Screen) -> list[str]:
    """Return whom the list shows, by family name."""
    return [words.split(",")[0] for words in screen.listed if "," in words]


def meet(begin: Callable[[], object], then: Callable[[QDialog], None]) -> None:
    """Open the dialog, do something in it, and close what is still open."""

    def do(dialog: QDialog) -> None:
        try:
            then(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    meeting = DialogMeeting("filterDialog", do)
    begin()
    assert meeting.is_over


def tick(dialog: QDialog, name: str) -> None:
    box = dialog.findChild(QCheckBox, name)
    assert isinstance(box, QCheckBox)
    box.click()


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def type_in(qtbot: QtBot, dialog: QDialog, name: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, text)


def test_what_is_asked_for_stands_above_the_list_and_goes_by_a_click(
    screen: Screen, qtbot: QtBot
) -> None:
    def ask(dialog: QDialog) -> None:
        tick(dialog, "filter_reactions_flare")
        type_in(qtbot, dialog, "filter_unseen_for", "30")
        press(dialog, "filterShow")

    meet(lambda: screen.find(QPushButton, "filterPatients").click(), ask)
    screen.wait_until(lambda: names(screen) == ["Roe 3"])
    chips = {
        chip.objectName(): chip.toolTip()
        for chip in screen.window.findChildren(QPushButton)
        if chip.objectName().startswith("criterion_") and chip.isVisible()
    }
    screen.find(QPushButton, "criterion_unseen_for").click()
    screen.wait_until(lambda: names(screen) == ["Roe 1", "Roe 3"])
    screen.find(QPushButton, "criterion_reactions").click()
    screen.wait_until(lambda: set(names(screen)) == {"Roe 1", "Roe 2", "Roe 3"})

    assert chips == {
        "criterion_reactions": "Since the last treatment: flare",
        "criterion_unseen_for": "Not seen for 30 days",
    }
    assert screen.find(QPushButton, "showActive").isChecked()


def test_a_saved_visit_moves_its_patient_out_of_the_narrowed_list(
    screen: Screen, qtbot: QtBot
) -> None:
    def ask(dialog: QDialog) -> None:
        tick(dialog, "filter_reactions_flare")
        press(dialog, "filterShow")

    meet(lambda: screen.act("filterList"), ask)
    screen.wait_until(lambda: names(screen) == ["Roe 1", "Roe 3"])
    screen.open_patient("Roe 1")
    screen.wait_until(lambda: "Roe 1" in names(screen))

    screen.take_keys()
    screen.log_visit(TODAY, "44")

    screen.wait_until(lambda: names(screen) == ["Roe 3"])


def test_a_view_is_kept_under_a_name_and_shown_again(screen: Screen, qtbot: QtBot) -> None:
    def keep(dialog: QDialog) -> None:
        tick(dialog, "filter_reactions_better")
        type_in(qtbot, dialog, "filterName", "Better")
        press(dialog, "filterKeep")

    def choose(dialog: QDialog) -> None:
        views = dialog.findChild(QComboBox, "filterViews")
        assert isinstance(views, QComboBox)
        qtbot.keyClick(views, Qt.Key.Key_Down)
        views.activated.emit(views.currentIndex())
        press(dialog, "filterShow")

    meet(lambda: screen.act("filterList"), keep)
    meet(lambda: screen.act("filterList"), choose)

    screen.wait_until(lambda: names(screen) == ["Roe 2"])


def test_enter_in_the_name_keeps_the_view_and_once_more_shows_it(
    screen: Screen, qtbot: QtBot
) -> None:
    kept: list[object] = []

    def keep(dialog: QDialog) -> None:
        views = dialog.findChild(QComboBox, "filterViews")
        name = dialog.findChild(QLineEdit, "filterName")
        assert isinstance(views, QComboBox)
        assert name is not None
        tick(dialog, "filter_reactions_better")
        name.setFocus()
        qtbot.keyClicks(name, "Better")
        qtbot.keyClick(name, Qt.Key.Key_Return)
        kept.extend((dialog.isVisible(), views.currentText()))
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    meet(lambda: screen.act("filterList"), keep)

    assert kept == [True, "Better"]
    screen.wait_until(lambda: names(screen) == ["Roe 2"])


def test_enter_without_a_name_shows_what_is_asked_for(screen: Screen, qtbot: QtBot) -> None:
    def show(dialog: QDialog) -> None:
        tick(dialog, "filter_reactions_better")
        name = dialog.findChild(QLineEdit, "filterName")
        assert name is not None
        name.setFocus()
        qtbot.keyClick(name, Qt.Key.Key_Return)

    meet(lambda: screen.act("filterList"), show)

    screen.wait_until(lambda: names(screen) == ["Roe 2"])


def test_a_view_that_is_removed_is_gone(screen: Screen, qtbot: QtBot) -> None:
    counts: list[int] = []

    def keep_and_remove(dialog: QDialog) -> None:
        views = dialog.findChild(QComboBox, "filterViews")
        assert isinstance(views, QComboBox)
        type_in(qtbot, dialog, "filterName", "All")
        press(dialog, "filterKeep")
        counts.append(views.count())
        press(dialog, "filterRemove")
        counts.append(views.count())

    meet(lambda: screen.act("filterList"), keep_and_remove)

    assert counts == [2, 1]
