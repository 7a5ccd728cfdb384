"""A record with history: every change is listed, nothing is deleted, nobody overwrites unasked."""

import getpass
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogFiller, DialogMeeting
from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId
from tracker.services.workspace import Workspace

OVER_THEIRS = "put over a change made elsewhere, after seeing both"


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), FIRST)
    return screen


def amend_elsewhere(database: Path, leg_pain: int) -> None:
    """Amend the only visit as another window would."""
    workspace = Workspace.open(database)
    course = workspace.courses.course(CourseId(1))
    workspace.courses.amend_visit(
        replace(course.visits[0], leg_pain=leg_pain), by="Dr. Other", reason="misread"
    )
    workspace.close()


def test_an_amendment_is_listed_with_old_and_new_value_and_why(screen: Screen) -> None:
    screen.amend(0)
    screen.type_focused("47")
    screen.find(QLineEdit, "amendReason").setFocus()
    screen.type_focused("typed too fast")

    screen.act("saveVisit")

    rows = [row[2:] for row in screen.history()]
    assert rows[0] == ["Visit logged"]
    assert ["Leg pain 8 → 7", "typed too fast"] in rows
    assert ["Back pain 5 → 4", "typed too fast"] in rows


def test_the_history_names_who_works_here(screen: Screen) -> None:
    def say_who(dialog: QDialog) -> None:
        own_name = dialog.findChild(QLineEdit, "ownName")
        assert isinstance(own_name, QLineEdit)
        own_name.setText("Ana Sample")

    filler = DialogFiller([("settingsDialog", say_who)])
    filler.start()
    screen.act("settings")
    screen.window.activateWindow()
    screen.wait_until(screen.window.isActiveWindow)
    screen.amend(0)
    screen.type_focused("47")

    screen.act("saveVisit")

    who = [row[1] for row in screen.history()]
    assert who[0] == getpass.getuser()
    assert set(who[1:]) == {"Ana Sample"}


def test_a_struck_out_visit_leaves_table_and_charts_but_not_the_record(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 9), "463")
    screen.amend(0)

    screen.answer_dialog("historyDialog", "strikeOut", reason="other patient")
    screen.act("history")

    assert screen.column("Date") == ["Nov 2"]
    assert screen.plotted("pain", "leg_pain") == [8]
    screen.act("showStruckOut")
    assert screen.column("Phase") == ["struck out", "1 Calming"]


def test_enter_in_the_reason_strikes_out_and_leaves_an_empty_form(
    qtbot: QtBot, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 9), "463")
    screen.amend(0)
    seen: list[bool] = []

    def strike_by_keys(dialog: QDialog) -> None:
        ask = dialog.findChild(QPushButton, "askStrikeOut")
        assert isinstance(ask, QPushButton)
        ask.click()
        reason = dialog.findChild(QLineEdit, "strikeReason")
        assert isinstance(reason, QLineEdit)
        qtbot.keyClick(reason, Qt.Key.Key_Return)
        seen.append(dialog.isVisible())
        qtbot.keyClicks(reason, "other patient")
        qtbot.keyClick(reason, Qt.Key.Key_Return)

    meeting = DialogMeeting("historyDialog", strike_by_keys)
    screen.act("history")
    del meeting

    assert seen == [True]
    assert screen.column("Date") == ["Nov 2"]
    assert screen.find(QLabel, "formHeading").text() == "New visit"
    assert screen.saved_state == "Visit of Nov 9 struck out"


def test_a_struck_out_visit_is_restored_from_the_table(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 9), "463")
    screen.amend(0)
    screen.answer_dialog("historyDialog", "strikeOut", reason="other patient")
    screen.act("history")
    screen.act("showStruckOut")

    screen.answer_dialog("historyDialog", "restoreVisit")
    screen.amend(0)

    assert screen.column("Leg") == ["6", "8"]


def test_every_version_is_readable_after_strike_out_and_restoration(screen: Screen) -> None:
    screen.amend(0)
    screen.answer_dialog("historyDialog", "strikeOut", reason="doubtful")
    screen.act("history")
    screen.act("showStruckOut")
    screen.answer_dialog("historyDialog", "restoreVisit", reason="it was right")
    screen.amend(0)
    screen.amend(0)

    rows = [row[2:] for row in screen.history()]

    assert rows == [
        ["Visit logged"],
        ["Visit struck out", "doubtful"],
        ["Visit restored", "it was right"],
    ]


def test_the_second_window_is_told_and_may_take_the_first_one_s_version(
    database: Path, screen: Screen
) -> None:
    screen.amend(0)
    screen.type_focused("46")
    amend_elsewhere(database, leg_pain=7)

    screen.answer_dialog("clashDialog", "takeTheirs")
    screen.act("saveVisit")

    assert screen.column("Leg") == ["7"]
    assert screen.column("Back") == ["5"]
    assert screen.draft_offer == ""


def test_the_second_window_may_put_its_version_over_it_and_both_are_kept(
    database: Path, screen: Screen
) -> None:
    screen.amend(0)
    screen.type_focused("46")
    amend_elsewhere(database, leg_pain=7)

    screen.answer_dialog("clashDialog", "putMine")
    screen.act("saveVisit")

    assert (screen.column("Leg"), screen.column("Back")) == (["6"], ["4"])
    changes = [row[2:] for row in screen.history()]
    assert ["Leg pain 8 → 7", "misread"] in changes
    assert ["Leg pain 7 → 6", OVER_THEIRS] in changes


def test_whoever_decides_later_keeps_the_draft(database: Path, screen: Screen) -> None:
    screen.amend(0)
    screen.type_focused("46")
    amend_elsewhere(database, leg_pain=7)

    screen.answer_dialog("clashDialog", "decideLater")
    screen.act("saveVisit")

    assert screen.find(QLineEdit, "amendReason").isVisible()
    assert screen.messenger.warned == []
    screen.reopen()
    assert "The visit was changed since" in screen.draft_offer
