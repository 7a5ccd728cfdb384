"""What is asked now and then: Enter walks flare, function and totals in the order they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_visit
from tracker.domain.values.course import Activity
from tracker.domain.values.visit import ActivityId, Visit
from tracker.ui.look.theme import Theme
from tracker.ui.visit.more_page import MorePage

ACTIVITIES = (
    Activity(name="tie shoes", activity_id=ActivityId(1)),
    Activity(name="drive", activity_id=ActivityId(2)),
)
FLARE = ["flareHours", "flareWorstPain"]
DAILY_LIFE = ["interferencePain", "interferenceEnjoyment", "interferenceActivity"]
TOTALS = ["odiPercent", "rmdq", "sbi", "startBack"]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> MorePage:
    page = MorePage()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def begin(
    qtbot: QtBot, page: MorePage, last: Visit | None, activities: tuple[Activity, ...] = ACTIVITIES
) -> None:
    page.show_course(activities, last)
    page.show_texts({})
    name = f"psfs{activities[0].activity_id}"
    qtbot.waitUntil(lambda: any(field.isVisible() for field in page.findChildren(QWidget, name)))
    page.focus_first()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def walk(qtbot: QtBot, count: int) -> list[str]:
    """Press Enter so often; return where the keys stood before each."""
    walked = []
    for _ in range(count):
        walked.append(focused().objectName())
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    return walked


def test_enter_goes_from_the_flare_to_the_activities_to_the_totals(
    qtbot: QtBot, page: MorePage
) -> None:
    begin(qtbot, page, a_visit())

    walked = walk(qtbot, 11)

    assert walked == [*FLARE, *DAILY_LIFE, "psfs1", "psfs2", *TOTALS]


def test_a_first_visit_begins_with_daily_life(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, None)

    walked = walk(qtbot, 5)

    assert walked == [*DAILY_LIFE, "psfs1", "psfs2"]


def test_enter_in_the_last_number_goes_to_done_and_enter_there_is_done(
    qtbot: QtBot, page: MorePage
) -> None:
    begin(qtbot, page, None)
    walk(qtbot, 9)

    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)


def test_the_next_course_s_activities_take_their_place_too(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, a_visit())
    begin(qtbot, page, a_visit(), (Activity(name="sleep", activity_id=ActivityId(7)),))

    walked = walk(qtbot, 7)

    assert walked == [*FLARE, *DAILY_LIFE, "psfs7", "odiPercent"]


def test_a_flare_that_a_first_visit_tells_of_stays_in_reach(qtbot: QtBot, page: MorePage) -> None:
    page.show_course(ACTIVITIES, None)
    page.show_texts({"flare_hours": "3"})
    page.focus_first()

    assert focused().objectName() == "flareHours"


def test_tab_walks_the_same_way(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, a_visit())
    walked = []

    for _ in range(10):
        walked.append(focused().objectName())
        page.focusNextChild()

    forms = ["odiPercent", "odiOn", "odiVersion"]
    assert walked == [*FLARE, *DAILY_LIFE, "psfs1", "psfs2", *forms]


def test_an_activity_named_while_a_visit_is_typed_leaves_what_is_typed(
    qtbot: QtBot, page: MorePage
) -> None:
    begin(qtbot, page, None)
    walk(qtbot, 3)
    qtbot.keyClicks(focused(), "4")

    page.show_course((*ACTIVITIES, Activity(name="sleep", activity_id=ActivityId(3))), None)

    assert page.texts == {"psfs:1": "4"}


def test_a_digit_is_enough_and_a_one_waits_for_its_nought(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, None)

    for digit in "6105":
        qtbot.keyClicks(focused(), digit)

    assert page.texts == {
        "interference_pain": "6",
        "interference_enjoyment": "10",
        "interference_activity": "5",
    }
    assert focused().objectName() == "psfs1"


def test_a_digit_after_a_one_belongs_to_the_next_field(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, None)

    for digit in "107":
        qtbot.keyClicks(focused(), digit)
    for digit in "017":
        qtbot.keyClicks(focused(), digit)

    assert page.texts == {
        "interference_pain": "10",
        "interference_enjoyment": "7",
        "interference_activity": "0",
        "psfs:1": "1",
        "psfs:2": "7",
    }


def test_function_is_left_after_the_last_of_what_is_due(qtbot: QtBot, page: MorePage) -> None:
    begin(qtbot, page, a_visit())
    page.show_due(["psfs"])
    page.ask_function()
    qtbot.keyClicks(focused(), "6")

    with qtbot.waitSignal(page.closed):
        qtbot.keyClicks(focused(), "4")

    assert page.texts == {"psfs:1": "6", "psfs:2": "4"}


def test_function_that_is_not_due_is_asked_from_its_first_answer(
    qtbot: QtBot, page: MorePage
) -> None:
    begin(qtbot, page, a_visit())

    page.ask_function()

    assert focused().objectName() == "interferencePain"
