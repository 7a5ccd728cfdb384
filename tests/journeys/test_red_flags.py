"""A red flag from the answer to its resolution, on a real file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogFiller
from tests.window.screen import Screen
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.red_flags.line import RedFlagBlock
from tracker.ui.visit.red_flags.page import RedFlagPage

EMERGENCY = "58565\n\n7syy"
CALM = "58565\n\n7sn"


def log_an_emergency(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), EMERGENCY)
    screen.type_focused("sp")
    screen.find(QLineEdit, "flagActionName").setText("Dr. Moss")
    screen.act("saveVisit")


def note_the_resolution(dialog: QDialog) -> None:
    note = dialog.findChild(QLineEdit, "resolvedNote")
    assert isinstance(note, QLineEdit)
    note.setText("MRI without compression")


def what_the_preview_says(screen: Screen, action: str) -> tuple[str, str]:
    """Open a preview from the menu and return its title and its words, then close it."""
    seen: list[tuple[str, str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.objectName() == "printPreview":
            timer.stop()
            message = dialog.findChild(QLabel, "printMessage")
            assert isinstance(message, QLabel)
            seen.append((dialog.windowTitle(), message.text()))
            dialog.reject()

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(look)
    timer.start()
    screen.act(action)
    return seen[0]


def banner(screen: Screen) -> QLabel:
    return screen.find(QLabel, "emergencyBanner")


def test_a_saved_emergency_stands_on_the_course_with_what_was_done(screen: Screen) -> None:
    log_an_emergency(screen)

    lead, items = banner(screen).text(), screen.find(QLabel, "emergencyBannerItems")
    was_folded = not items.isVisible()
    screen.click("emergencyBannerFold")

    assert lead.startswith("Possible emergency, not resolved: Cannot pass urine")
    assert was_folded
    assert items.isVisible()
    assert items.text().startswith("Since Nov 2: Cannot pass urine")
    assert "Spoke to: Dr. Moss, Nov 22, 2026, 10:00" in items.text()


def test_it_stands_on_after_a_visit_that_answered_no(screen: Screen) -> None:
    log_an_emergency(screen)

    screen.log_visit(date(2026, 11, 9), "58565\n\n7sn")

    assert "Red flags: none" in screen.hover_words(0)
    assert "Red flags: 1 yes" in screen.hover_words(1)
    assert banner(screen).isVisible()


def test_it_stands_on_after_its_answer_is_taken_back_with_a_reason(screen: Screen) -> None:
    log_an_emergency(screen)
    screen.amend(0)
    screen.find(QWidget, "redFlags").setFocus()
    screen.type_focused("n")

    screen.act("saveVisit")
    asked = screen.find(QLabel, "formProblem").text()
    screen.type_focused("wrong patient")
    screen.act("saveVisit")

    assert asked == "This takes back a possible emergency. Say why, then save."
    assert "Red flags: none" in screen.hover_words(0)
    assert banner(screen).isVisible()
    assert "Spoke to: Dr. Moss" in screen.find(QLabel, "emergencyBannerItems").text()


def test_it_stays_in_sight_while_another_visit_is_typed_on_its_day(
    qtbot: QtBot, screen: Screen
) -> None:
    log_an_emergency(screen)

    with qtbot.waitSignal(screen.open_course.typed):
        screen.type_visit(date(2026, 11, 2), "5")

    assert banner(screen).isVisible()
    assert "open that visit in the table to amend it" in screen.find(QLabel, "formProblem").text()


def test_a_date_and_a_note_resolve_it(screen: Screen) -> None:
    log_an_emergency(screen)

    filler = DialogFiller([("resolveDialog", note_the_resolution)])
    filler.start()
    screen.act("resolveFlags")

    assert not banner(screen).isVisible()


def test_resolving_it_while_a_visit_is_typed_keeps_what_is_typed(screen: Screen) -> None:
    log_an_emergency(screen)
    screen.type_visit(date(2026, 11, 9), "58")
    was_visible = banner(screen).isVisible()

    filler = DialogFiller([("resolveDialog", note_the_resolution)])
    filler.start()
    screen.act("resolveFlags")
    screen.wait_until(lambda: not banner(screen).isVisible())

    assert was_visible
    assert screen.find(ScoreInput, "legPain").value == 8
    assert screen.find(QLabel, "formHeading").text() == "New visit"


def test_the_letter_prints_and_the_sheet_is_withheld_while_it_stands(screen: Screen) -> None:
    log_an_emergency(screen)

    title, words = what_the_preview_says(screen, "print")

    assert title == "Print referral letter"
    assert "the patient's sheet is withheld" in words


@pytest.mark.parametrize("action", ["print", "printLetter"])
def test_an_emergency_not_saved_yet_prints_the_letter_with_it(screen: Screen, action: str) -> None:
    screen.log_visit(date(2026, 11, 2), CALM)
    screen.type_visit(date(2026, 11, 9), EMERGENCY)

    title, words = what_the_preview_says(screen, action)

    assert title == "Print referral letter"
    assert words.startswith("The visit in the form is not saved yet.\nA possible emergency stands")


def test_an_emergency_at_the_first_visit_prints_the_letter_before_it_is_saved(
    screen: Screen,
) -> None:
    screen.type_visit(date(2026, 11, 2), EMERGENCY)

    title, _ = what_the_preview_says(screen, "print")

    assert title == "Print referral letter"


def test_the_pdf_of_an_emergency_not_saved_yet_says_so(screen: Screen, tmp_path: Path) -> None:
    screen.log_visit(date(2026, 11, 2), CALM)
    screen.type_visit(date(2026, 11, 9), EMERGENCY)

    screen.save_pdf(tmp_path / "letter.pdf")

    assert screen.messenger.told[-1].endswith("The visit in the form is not saved yet.")


def test_nothing_prints_over_an_emergency_on_a_day_that_is_taken(
    screen: Screen, tmp_path: Path
) -> None:
    screen.log_visit(date(2026, 11, 2), CALM)
    screen.type_visit(date(2026, 11, 2), EMERGENCY)

    screen.act("print")
    screen.save_pdf(tmp_path / "sheet.pdf")

    assert screen.find(QLabel, "formProblem").text().startswith("Not printed: this unsaved visit")
    assert not (tmp_path / "sheet.pdf").exists()


def test_an_unsaved_visit_without_an_emergency_prints_the_stored_sheet(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), CALM)
    screen.type_visit(date(2026, 11, 9), CALM)

    title, words = what_the_preview_says(screen, "print")

    assert (title, words) == ("Print progress", "")


def test_the_letter_prints_for_any_course_from_the_visit_menu(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), "58565\n\n7sn")

    title, words = what_the_preview_says(screen, "printLetter")

    assert title == "Print referral letter"
    assert words == ""


def test_a_resolved_emergency_stays_resolved_while_its_visit_is_amended(screen: Screen) -> None:
    log_an_emergency(screen)
    filler = DialogFiller([("resolveDialog", note_the_resolution)])
    filler.start()
    screen.act("resolveFlags")
    screen.take_keys()
    screen.amend(0)
    screen.find(ScoreInput, "backPain").setFocus()
    screen.type_focused("3")

    title, _ = what_the_preview_says(screen, "print")

    assert not banner(screen).isVisible()
    assert screen.find(QLabel, "formBanner").text() == "Resolved Nov 22: MRI without compression"
    assert "letter" not in title.lower()


ALT = Qt.KeyboardModifier.AltModifier


def answer_the_first_item(screen: Screen) -> RedFlagPage:
    """Type a visit up to the red flags, open them item by item, say yes to the first."""
    screen.act("newVisit")
    screen.type_focused(EMERGENCY)
    return screen.find(RedFlagPage, "redFlagPage")


def press_letter(screen: Screen, key: Qt.Key) -> None:
    QTest.keyClick(screen.window, key, ALT)


def test_saving_at_once_after_done_leaves_the_keys_where_the_action_is_missing(
    qtbot: QtBot, screen: Screen
) -> None:
    """Qt tells of a letter's button late; saving turned the page meanwhile."""
    answer_the_first_item(screen)
    done = screen.find(QPushButton, "redFlagsDone")

    press_letter(screen, Qt.Key.Key_D)
    screen.act("saveVisit")
    qtbot.waitUntil(lambda: not done.isDown())

    assert screen.find(QWidget, "flagActionTaken").hasFocus()


def test_all_others_no_is_answered_when_its_letter_is_pressed(screen: Screen) -> None:
    """What is saved at once after it was asked and answered."""
    page = answer_the_first_item(screen)

    press_letter(screen, Qt.Key.Key_A)

    assert page.entries.answers.no


def test_an_answer_that_comes_late_does_not_reach_another_visit(screen: Screen) -> None:
    """Who turned away from the red flags has answered them; the next visit is another's."""
    page = answer_the_first_item(screen)
    pages, block = (screen.window.findChild(kind) for kind in (FormPages, RedFlagBlock))
    assert isinstance(pages, FormPages)
    assert isinstance(block, RedFlagBlock)
    pages.show_visit()
    before = block.entries

    screen.find(QPushButton, "restNo").click()
    page.closed.emit()

    assert block.entries == before
