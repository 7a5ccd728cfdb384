"""Two courses side by side: one scale, by days since the start or by visit number."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tracker.charts.viewing import TimeAxis
from tracker.domain.rules.status import status_of
from tracker.ui.charts.course_card import CourseCard
from tracker.ui.course.compare_courses_dialog import CompareDialog, course_words
from tracker.ui.look.theme import Theme

SHORT = status_of(a_course(a_visit(day(0), leg_pain=8), a_visit(day(14), leg_pain=6)))
LONG = status_of(a_course(*(a_visit(day(200 + 7 * n), leg_pain=8 - n) for n in range(5)), number=2))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CompareDialog:
    dialog = CompareDialog(theme, [SHORT, LONG])
    qtbot.addWidget(dialog)
    return dialog


def said(dialog: CompareDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_both_courses_share_one_scale_of_days_since_the_start(dialog: CompareDialog) -> None:
    viewing = dialog.viewing

    assert viewing.axis is TimeAxis.DAY
    assert viewing.ends is not None
    assert viewing.ends[0] < 0
    assert 28 < viewing.ends[1] < 31


def test_a_course_of_one_visit_leaves_no_room_before_the_start(qtbot: QtBot, theme: Theme) -> None:
    single = status_of(a_course(a_visit(day(0), leg_pain=8)))
    dialog = CompareDialog(theme, [SHORT, single])
    qtbot.addWidget(dialog)

    ends = dialog.viewing.ends

    assert ends is not None
    assert ends[0] > -0.05 * (ends[1] - ends[0])


def test_by_visit_number_the_longer_course_sets_the_scale(dialog: CompareDialog) -> None:
    by_visit = dialog.findChild(QCheckBox, "compareByVisit")
    assert isinstance(by_visit, QCheckBox)

    by_visit.setChecked(True)

    assert dialog.viewing.axis is TimeAxis.VISIT
    assert dialog.viewing.ends is not None
    assert 5 < dialog.viewing.ends[1] < 7


def test_each_side_says_where_its_course_stands(dialog: CompareDialog) -> None:
    assert said(dialog, "compareLeftWords") != said(dialog, "compareRightWords")


def test_an_ended_course_says_when_and_why_and_nothing_of_now(qtbot: QtBot, theme: Theme) -> None:
    course = replace(SHORT.course, ended_on=day(21), end_reason="Moved away")
    dialog = CompareDialog(theme, [status_of(course), LONG])
    qtbot.addWidget(dialog)

    words = said(dialog, "compareLeftWords")

    assert words == "Ended Sep 7, 2026 · Moved away. Calming from Aug 17 on."


def test_the_phases_a_course_went_through_are_told_in_order(dialog: CompareDialog) -> None:
    assert said(dialog, "compareLeftPhases") == "1 Calming"
    assert said(dialog, "compareRightPhases") == "1 Calming → 2 Improvement"


def test_both_cards_stand_at_one_height(qtbot: QtBot, dialog: CompareDialog) -> None:
    with qtbot.waitExposed(dialog):
        dialog.show()

    left, right = (card.mapTo(dialog, QPoint()) for card in dialog.findChildren(CourseCard))

    assert left.y() == right.y()


def test_a_course_is_named_by_number_start_and_visits() -> None:
    assert course_words(SHORT) == "Course 1, from Aug 17, 2026, 2 visits"
