"""A clinician's main job on a real file: log visits, see the course, close, find it again."""

from datetime import date
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.window.samples import FIRST
from tests.window.screen import Screen

SECOND = "23\n2\n4345\n30\n3bn=\n"  # a jump waits for Enter


def test_visits_logged_by_keyboard_are_seen_at_once(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.log_visit(date(2026, 11, 9), SECOND)

    assert screen.column("Date") == ["Nov 9", "Nov 2"]
    assert screen.column("Leg") == ["3", "8"]
    assert all("Treatment: GB30, BL40 left" in screen.hover_words(row) for row in (0, 1))
    assert screen.plotted("pain", "leg_pain") == [8, 3]
    assert screen.sentence.startswith("Improvement since Nov 9.")
    listed = ["Keller, Maria, Improvement, Visit 2 · 13 days ago"]
    screen.wait_until(lambda: screen.listed == listed)


def test_charts_and_sentence_follow_while_a_visit_is_typed(qtbot: QtBot, screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)

    screen.type_visit(date(2026, 11, 9), "23\n2")
    qtbot.waitUntil(lambda: screen.sentence.startswith("With this visit: Improvement"))

    assert screen.plotted("pain", "leg_pain") == [8, 3]
    assert screen.column("Leg") == ["8"]


def test_back_pain_that_rises_while_the_leg_clears_is_said_as_it_is_typed(
    qtbot: QtBot, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)

    screen.type_visit(date(2026, 11, 9), "83\n2\n")

    pattern = "Back pain rises (5 → 8) while pain reaches less far. The pattern can be favourable;"
    qtbot.waitUntil(lambda: pattern in screen.sentence)


def test_everything_is_there_after_closing_and_opening_again(
    qtbot: QtBot, database: Path, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.close()

    again = Screen(qtbot, database)
    again.open_patient("maria kel")

    assert again.patient_name == "Keller, Maria"
    assert again.column("Leg") == ["8"]
    assert "Red flags: none" in again.hover_words(0)
    assert again.plotted("pain", "back_pain") == [5]
    again.close()


def test_an_amended_visit_moves_on_chart_and_table(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.log_visit(date(2026, 11, 9), SECOND)

    screen.amend(1)
    heading = screen.find(QLabel, "formHeading").text()
    screen.type_focused("56")
    screen.act("saveVisit")

    assert heading == "Changing visit"
    assert screen.column("Leg") == ["3", "6"]
    assert screen.plotted("pain", "leg_pain") == [6, 3]


def test_an_emergency_answer_stands_on_the_course(qtbot: QtBot, screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), "58565\n\n7yy")
    screen.type_focused("s")
    screen.find(QLineEdit, "flagActionName").setText("Dr. Example")
    screen.act("saveVisit")

    assert screen.find(QLabel, "emergencyBanner").isVisible()
    assert "Possible emergency" in screen.find(QLabel, "emergencyBanner").text()


def test_a_second_visit_on_one_day_is_refused_in_words(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)

    screen.log_visit(date(2026, 11, 2), "2")

    assert "already has a visit on 2026-11-02" in screen.messenger.warned[0]
    assert screen.column("Back") == ["5"]


def test_a_back_dated_visit_takes_its_place(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.log_visit(date(2026, 11, 16), "474")

    screen.log_visit(date(2026, 11, 9), SECOND)

    assert screen.column("Date") == ["Nov 16", "Nov 9", "Nov 2"]
    assert screen.column("Visit") == ["3", "2", "1"]
    assert screen.plotted("pain", "leg_pain") == [8, 3, 7]


def test_the_title_names_the_open_patient(screen: Screen) -> None:
    assert screen.window.windowTitle() == "Keller, Maria – Sciatica Course Tracker"


def test_the_first_visit_does_not_ask_about_the_last_treatment(screen: Screen) -> None:
    screen.type_visit(date(2026, 11, 2), "5856510\n5\n7n")
    reaction = screen.find(QWidget, "reaction")
    first = reaction.isEnabled(), reaction.accessibleDescription()
    screen.act("saveVisit")
    screen.act("newVisit")

    assert first == (False, "first visit")
    assert "Red flags: none" in screen.hover_words(0)
    assert reaction.isEnabled()


def test_a_new_visit_has_its_place_in_the_charts_before_it_is_typed(
    qtbot: QtBot, screen: Screen
) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    sentence = screen.sentence

    screen.act("newVisit")
    qtbot.waitUntil(lambda: len(screen.plotted("pain", "leg_pain")) == 2)

    assert np.isnan(screen.plotted("pain", "leg_pain")[1])
    assert screen.sentence == sentence
    assert screen.column("Leg") == ["8"]


def test_a_phase_decided_while_typing_is_shown_as_saving_will_show_it(screen: Screen) -> None:
    screen.log_visit(date(2026, 11, 2), FIRST)
    screen.type_visit(date(2026, 11, 9), "57")
    screen.find(QWidget, "phaseChoice").setFocus()

    screen.type_focused("3walks well")
    screen.settle()
    shown = screen.find(QWidget, "phaseRoad").accessibleDescription()
    screen.act("saveVisit")

    assert shown.startswith("You are here: 3")
    assert screen.find(QWidget, "phaseRoad").accessibleDescription() == shown
