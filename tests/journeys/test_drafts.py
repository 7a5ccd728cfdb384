"""Nothing typed is lost: drafts are kept, offered, compared, undone; never put over a visit."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.models.sqlite_driver import driver
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.work.messages import Leaving

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def score(screen: Screen, name: str) -> int | None:
    return screen.find(ScoreInput, name).value


def test_the_status_bar_says_when_the_draft_was_stored(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "5")

    screen.wait_for_draft()

    assert "visit not saved yet" in screen.saved_state


def test_closing_keeps_the_draft_without_a_question(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "584")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")

    assert screen.messenger.asked == []
    assert again.draft_offer.endswith("not saved as a visit.")
    again.close()


def test_a_draft_is_offered_and_never_put_into_the_form_by_itself(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "58")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")

    assert score(again, "backPain") is None
    assert not again.find(QWidget, "backPain").isEnabled()
    again.close()


@pytest.mark.parametrize(("typed", "goes_on"), [("58", "painReach"), ("583", "tingling")])
def test_a_draft_goes_on_in_the_first_empty_field_never_over_a_value(
    qtbot: QtBot, database: Path, screen: Screen, typed: str, goes_on: str
) -> None:
    screen.type_visit(date(2026, 11, 20), typed)
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")
    again.click("continueDraft")
    again.type_focused("4")

    assert score(again, "backPain") == 5
    assert score(again, "legPain") == 8
    keys = QApplication.focusWidget()
    assert keys is not None
    after = {"painReach": "tingling", "tingling": "numbness"}
    assert keys.objectName() == after[goes_on]
    again.close()


def test_a_draft_that_is_continued_has_everything_that_was_typed(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "58")
    screen.press(Qt.Key.Key_3, SHIFT)
    screen.type_focused("4 5")
    screen.find(QPlainTextEdit, "note").setPlainText("slept on the floor")
    screen.find(QLineEdit, "points").setFocus()
    screen.type_focused("GB3")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")
    again.click("continueDraft")

    legs = again.find(ReachInput, "painReach").accessibleDescription()
    assert (score(again, "backPain"), score(again, "legPain")) == (5, 8)
    assert legs.startswith("left leg, pain reaches calf; right leg, pain reaches thigh")
    assert again.find(QPlainTextEdit, "note").toPlainText() == "slept on the floor"
    assert again.find(QLineEdit, "points").text() == "GB3"
    again.close()


def test_what_a_draft_changes_is_shown_before_it_is_taken(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.amend(0)
    screen.type_focused("46")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")
    again.click("showDifferences")

    assert again.draft_differences == ["Leg pain: 8 → 6", "Back pain: 5 → 4"]
    assert again.column("Leg") == ["8"]
    again.close()


def test_a_discarded_draft_is_not_offered_again(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "58")
    screen.close()
    again = Screen(qtbot, database)
    again.open_patient("keller")

    again.click("discardDraft")
    again.close()
    third = Screen(qtbot, database)
    third.open_patient("keller")

    assert third.draft_offer == ""
    third.close()


def test_a_saved_visit_leaves_no_draft_behind(qtbot: QtBot, database: Path, screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "58")
    screen.wait_for_draft()
    screen.act("saveVisit")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")

    assert again.draft_offer == ""
    assert again.column("Leg") == ["8"]
    again.close()


def test_a_draft_typed_back_to_nothing_is_dropped(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 22), "5")
    screen.wait_for_draft()

    screen.act("undo")
    screen.act("undo")

    screen.wait_until(lambda: "All changes saved" in screen.saved_state)


def test_undo_takes_back_key_by_key_and_redo_brings_back(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 22), "584")

    screen.press(Qt.Key.Key_Z, CONTROL)
    screen.press(Qt.Key.Key_Z, CONTROL)
    undone = score(screen, "backPain"), score(screen, "legPain")
    screen.press(Qt.Key.Key_Z, CONTROL | SHIFT)

    assert undone == (5, None)
    assert score(screen, "legPain") == 8


def test_what_was_undone_to_the_beginning_comes_back_with_redo(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 22), "5")
    screen.settle()

    screen.press(Qt.Key.Key_Z, CONTROL)
    undone = score(screen, "backPain")
    screen.settle()
    screen.press(Qt.Key.Key_Z, CONTROL | SHIFT)

    assert (undone, score(screen, "backPain")) == (None, 5)


def test_undo_in_a_text_belongs_to_the_whole_draft(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 22), "5")
    screen.find(QPlainTextEdit, "note").setFocus()
    screen.type_focused("two words")

    screen.press(Qt.Key.Key_Z, CONTROL)
    first = screen.find(QPlainTextEdit, "note").toPlainText()
    screen.press(Qt.Key.Key_Z, CONTROL)
    screen.press(Qt.Key.Key_Z, CONTROL)

    assert first == "two"
    assert score(screen, "backPain") is None


def test_the_status_bar_names_whose_visit_was_typed_and_not_saved(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "584")
    screen.close()

    again = Screen(qtbot, database)

    assert again.saved_state == "Typed and not saved yet: Keller, Maria"
    again.close()


def test_a_course_that_vanished_is_said_and_what_was_typed_stays(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    with closing(driver.connect(database)) as other:
        other.execute("PRAGMA foreign_keys = ON")
        other.execute("DELETE FROM visits")
        other.execute("DELETE FROM courses")
        other.commit()
    screen.type_visit(date(2026, 11, 20), "5")

    screen.act("saveVisit")

    assert "no longer in the database" in screen.messenger.warned[-1]
    assert score(screen, "backPain") == 5
    screen.messenger.leaving = Leaving.STAY
    assert not screen.window.close()
    assert "could not be kept as a draft" in screen.messenger.asked[-1]
    screen.messenger.leaving = Leaving.DISCARD


def test_a_draft_that_is_offered_is_not_called_saved(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.type_visit(date(2026, 11, 20), "584")
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("keller")

    assert again.saved_state.startswith("Draft of ")
    assert again.saved_state.endswith(" not saved as a visit yet")
    again.click("discardDraft")
    assert again.saved_state == "All changes saved"
    again.close()


def test_the_draft_of_another_patient_is_told_of_beside_what_is_saved(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 20), "584")
    screen.wait_for_draft()

    screen.add_patient("78", "Roth", "Ann", "Left")
    opened = screen.saved_state
    screen.log_visit(date(2026, 11, 19), FIRST)

    assert opened == "Saved · drafts waiting: Keller, Maria"
    assert screen.saved_state == "Visit 1 of Roth, Ann saved · drafts waiting: Keller, Maria"
    screen.act("hideNames")
    assert screen.saved_state == "Visit 1 saved · drafts are waiting"
