"""The one place a plan is entered."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.full_visit import FULL_PLAN
from tests.makers import a_course, a_visit, day
from tests.ui.dialog_parts import press_save, problem
from tracker.domain.values.payers import PAYERS, Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.ui.course.plan_dialog import PlanDialog
from tracker.ui.look.theme import Theme

TODAY = day(20)


def a_dialog(qtbot: QtBot, plan: CoursePlan | None = None) -> PlanDialog:
    course = replace(a_course(a_visit(day(0)), a_visit(day(4))), plan=plan or CoursePlan())
    dialog = PlanDialog(course, TODAY)
    qtbot.addWidget(dialog)
    return dialog


def line(dialog: PlanDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def choose(dialog: PlanDialog, payer: Payer) -> None:
    box = dialog.findChild(QComboBox, "payer")
    assert isinstance(box, QComboBox)
    index = box.findText(PAYERS[payer].name)
    box.setCurrentIndex(index)
    box.activated.emit(index)


@pytest.mark.parametrize("plan", [CoursePlan(), FULL_PLAN])
def test_a_plan_comes_back_as_it_was_shown(qtbot: QtBot, theme: Theme, plan: CoursePlan) -> None:
    assert a_dialog(qtbot, plan).plan() == plan


def test_a_day_without_its_year_lies_ahead(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot)

    line(dialog, "nextVisitOn").setText("Jan 4")
    line(dialog, "nextVisitTime").setText("9:30")

    plan = dialog.plan()
    assert (plan.next_visit_on, plan.next_visit_at) == (date(2027, 1, 4), time(9, 30))


def test_what_is_told_of_work_now_is_of_today(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, FULL_PLAN)

    line(dialog, "workNow").setText("full days")

    assert dialog.plan().status_on == TODAY


def test_a_payer_fills_in_what_its_preset_allows(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot)

    choose(dialog, Payer.MEDICARE)

    plan = dialog.plan()
    assert plan.periods == (AllowedPeriod(visits=12, first_day=day(0), last_day=day(89)),)
    assert plan.yearly_visits == 20


def test_the_next_period_is_authorised_by_a_button_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot)
    choose(dialog, Payer.VETERANS)
    button = dialog.findChild(QPushButton, "nextPeriod")
    assert isinstance(button, QPushButton)

    button.click()

    assert [one.visits for one in dialog.plan().periods] == [12, 8]


def test_a_payer_without_a_preset_gets_a_blank_period_to_write_in(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = a_dialog(qtbot)
    dialog.show()
    choose(dialog, Payer.OWN)
    button = dialog.findChild(QPushButton, "nextPeriod")
    assert isinstance(button, QPushButton)

    button.click()

    assert [line(dialog, f"allowedVisits{number}").isVisible() for number in (1, 2, 3)] == [
        True, True, False,
    ]  # fmt: skip


def test_a_payer_s_preset_never_writes_over_what_was_authorised(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, FULL_PLAN)

    choose(dialog, Payer.MEDICARE)

    assert dialog.plan().periods == FULL_PLAN.periods
    assert dialog.plan().yearly_visits == FULL_PLAN.yearly_visits


def test_the_preset_says_its_source_and_that_nobody_is_affiliated(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = a_dialog(qtbot)

    choose(dialog, Payer.MEDICARE)

    about = dialog.findChild(QLabel, "payerSource")
    assert isinstance(about, QLabel)
    assert "CMS, NCD 30.3.3, read on Nov 28, 2026" in about.text()
    assert "Not affiliated with any payer: check your contract." in about.text()


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("nextVisitOn", "some day", "Next visit: 'some day'"),
        ("nextVisitTime", "25:00", "'25:00' is not a time of day"),
        ("nextVisitTime", "2:30 pm", "The day of the next visit is needed with its time."),
        ("plannedVisits", "0", "allowed is"),
        ("periodFrom1", "2026-08-17", "A period needs its visits, first day and last day."),
    ],
)
def test_what_cannot_be_read_is_said_and_not_taken(
    qtbot: QtBot, theme: Theme, name: str, typed: str, words: str
) -> None:
    dialog = a_dialog(qtbot)
    dialog.show()
    line(dialog, name).setText(typed)
    save = next(one for one in dialog.findChildren(QPushButton) if "Ctrl+Enter" in one.text())

    save.click()

    problem = dialog.findChild(QLabel, "planProblem")
    assert isinstance(problem, QLabel)
    assert words in problem.text()
    assert dialog.isVisible()


def test_days_that_are_no_whole_number_are_refused_in_words(qtbot: QtBot) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClicks(line(dialog, "intervalDays"), "2,5")

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert problem(dialog, "planProblem").startswith("Days between visits: '2,5' is not allowed")
    assert line(dialog, "intervalDays").text() == "2,5"


def test_the_next_visit_is_typed_as_it_is_spoken_of(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot)
    qtbot.keyClicks(line(dialog, "nextVisitOn"), "+5")
    qtbot.keyClicks(line(dialog, "nextVisitTime"), "12:30 p.m.")
    qtbot.keyClicks(line(dialog, "reviewOn"), "in 3 weeks")

    plan = dialog.plan()

    assert plan.next_visit_on == TODAY + timedelta(days=5)
    assert plan.next_visit_at == time(12, 30)
    assert plan.review_on == TODAY + timedelta(weeks=3)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("nextVisitOn", "soon"), ("nextVisitTime", "25:00"), ("intervalDays", "2,5"),
     ("plannedVisits", "0")],
)  # fmt: skip
def test_what_is_refused_is_said_at_its_field_which_gets_the_keys(
    qtbot: QtBot, theme: Theme, name: str, typed: str
) -> None:
    dialog = a_dialog(qtbot)
    with qtbot.waitActive(dialog):
        dialog.show()
    line(dialog, name).setText(typed)

    press_save(dialog)

    field, said = line(dialog, name), problem(dialog, "planProblem")
    assert field.hasFocus()
    label = dialog.findChild(QLabel, "planProblem")
    assert isinstance(label, QLabel)
    assert said
    below = label.mapTo(dialog, QPoint(0, 0)).y() - field.mapTo(dialog, QPoint(0, 0)).y()
    assert 0 < below < 3 * field.height()
