"""Charts on screen: keys along the visits, clicks, zoom, what a screen reader is told."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, weekly_visits
from tracker.charts.catalog import CHARTS
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.status import status_of
from tracker.ui.charts.card import period_words
from tracker.ui.charts.column import ChartColumn
from tracker.ui.look.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")  # a tool tip
VISITS = weekly_visits(leg_pain=(8, 7, 6, 4, 3, 2), pain_reach_left=(5, 5, 4, 4, 3, 3))


@pytest.fixture
def charts(qtbot: QtBot, theme: Theme) -> ChartColumn:
    column = ChartColumn(theme)
    qtbot.addWidget(column)
    for number, chart in enumerate(CHARTS):
        column.build(number, chart)
    column.resize(700, 700)
    with qtbot.waitSignal(column.charts_drawn):
        column.show_status(status_of(a_course(*VISITS)))
        column.show()
    return column


def the_pain_chart(charts: ChartColumn) -> QWidget:
    canvas = charts.views[0].canvas
    assert canvas is not None
    return canvas


def press(qtbot: QtBot, charts: ChartColumn, *keys: Qt.Key) -> None:
    canvas = the_pain_chart(charts)
    canvas.setFocus()
    for key in keys:
        qtbot.keyClick(canvas, key)


@pytest.mark.parametrize(
    ("keys", "index"),
    [
        ([Qt.Key.Key_Right], 5),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 4),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
    ],
)
def test_keys_go_along_the_visits(
    charts: ChartColumn, qtbot: QtBot, keys: list[Qt.Key], index: int
) -> None:
    press(qtbot, charts, *keys)

    assert charts.marked == index


def test_the_visit_reached_by_key_is_said_in_words(charts: ChartColumn, qtbot: QtBot) -> None:
    press(qtbot, charts, Qt.Key.Key_Home)

    words = "Visit 1 of 6, Aug 17, 2026. Leg pain 8, left leg: pain reaches the foot."
    assert the_pain_chart(charts).accessibleDescription().startswith(words)
    assert words in QToolTip.text()


def test_the_words_of_a_visit_leave_its_chart_in_sight(
    charts: ChartColumn, qtbot: QtBot, qapp: QApplication
) -> None:
    charts.move(0, 300)  # room above it, as in the window
    press(qtbot, charts, Qt.Key.Key_Home)

    canvas = charts.views[0].canvas
    assert canvas is not None
    (bubble,) = [one for one in qapp.topLevelWidgets() if one.objectName() == "qtooltip_label"]
    assert bubble.frameGeometry().bottom() <= canvas.mapToGlobal(canvas.point_of(0.0)).y()


def test_without_a_visit_the_chart_says_its_sentence(charts: ChartColumn) -> None:
    words = the_pain_chart(charts).accessibleDescription()

    assert words.startswith("Leg pain 8 on Aug 17, 2 on Sep 21, 2026")


def test_a_click_chooses_the_nearest_visit(charts: ChartColumn, qtbot: QtBot) -> None:
    canvas = charts.views[0].canvas
    assert canvas is not None
    point = canvas.point_of(15.0) + QPoint(0, 40)

    with qtbot.waitSignal(charts.visit_chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point)

    assert chosen.args == [2]


def test_dragging_zooms_every_chart_to_the_period(charts: ChartColumn, qtbot: QtBot) -> None:
    canvas = charts.views[0].canvas
    assert canvas is not None
    start, end = (canvas.point_of(place) + QPoint(0, 40) for place in (10.0, 25.0))

    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    with qtbot.waitSignal(charts.charts_drawn):
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    shown = {view.canvas.figure.axes[0].get_xlim() for view in charts.views if view.canvas}
    assert shown == {charts.viewing.ends}
    assert charts.viewing.ends == pytest.approx((10.0, 25.0), abs=0.2)


def test_the_period_is_the_axis_s_own_and_not_that_of_the_visits_in_it() -> None:
    status = status_of(a_course(*VISITS))

    words = period_words(status, Viewing(ends=(13.4, 20.4)))
    by_visit = period_words(status, Viewing(axis=TimeAxis.VISIT, ends=(1.5, 3.5)))

    assert words.strip() == "Aug 31 to Sep 6, 2026 (0 shows all)"
    assert by_visit.strip() == "Aug 24 to Aug 31, 2026 (0 shows all)"


def test_plus_and_minus_zoom_about_the_marked_visit_and_0_shows_all(
    charts: ChartColumn, qtbot: QtBot
) -> None:
    press(qtbot, charts, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Plus)
    nearer = charts.viewing.ends
    press(qtbot, charts, Qt.Key.Key_0)

    assert nearer is not None
    assert nearer[0] < 14 < nearer[1]
    assert charts.viewing.ends is None


def test_a_key_brings_a_visit_beyond_the_period_into_sight(
    charts: ChartColumn, qtbot: QtBot
) -> None:
    press(qtbot, charts, Qt.Key.Key_Home, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_End)

    assert charts.viewing.ends is not None
    assert charts.viewing.ends[0] < 35 < charts.viewing.ends[1]


def test_by_visit_number_shows_the_whole_course_again(charts: ChartColumn, qtbot: QtBot) -> None:
    press(qtbot, charts, Qt.Key.Key_Plus)

    charts.set_by_visit(is_by_visit=True)

    assert charts.viewing.axis is TimeAxis.VISIT
    assert charts.viewing.ends is None


def test_sleep_and_function_come_on_demand_and_go(charts: ChartColumn) -> None:
    charts.set_shown("sleep", is_shown=True)
    charts.set_shown("function", is_shown=True)
    charts.set_shown("sleep", is_shown=False)

    names = [view.canvas.objectName() for view in charts.views if view.canvas is not None]

    assert names == ["painChart", "reachChart", "sensoryChart", "functionChart"]


def test_a_chart_on_demand_waits_for_the_others(qtbot: QtBot, theme: Theme) -> None:
    column = ChartColumn(theme)
    qtbot.addWidget(column)

    column.set_shown("sleep", is_shown=True)
    for number, chart in enumerate(CHARTS):
        column.build(number, chart)

    assert [view.chart.name for view in column.views if view.chart] == [
        "pain", "reach", "sensory", "sleep",
    ]  # fmt: skip
