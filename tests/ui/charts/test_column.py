"""The course card on screen: keys along the visits, clicks, zoom, what a screen reader is told."""

import pytest
from matplotlib.backend_bases import DrawEvent
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, day, weekly_visits
from tracker.charts.catalog import CHARTS, ON_DEMAND_CHARTS
from tracker.charts.course_card.layout import card_height
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.status import status_of
from tracker.ui.charts.column import ChartColumn
from tracker.ui.charts.course_card import CourseCard, period_words
from tracker.ui.look.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # a menu
VISITS = weekly_visits(
    leg_pain=(8, 7, 6, 4, 3, 2), pain_reach_left=(5, 5, 4, 4, 3, 3),
    sitting_minutes=(10, 10, 20, 30, 45, 60), sleep_trouble=(7, 6, 5, 4, 3, 2),
)  # fmt: skip


@pytest.fixture
def charts(qtbot: QtBot, theme: Theme) -> ChartColumn:
    column = ChartColumn(theme)
    qtbot.addWidget(column)
    column.build((*CHARTS, *ON_DEMAND_CHARTS))
    column.fit(500)
    column.resize(760, 500)
    with qtbot.waitSignal(column.charts_drawn):
        column.show_status(status_of(a_course(*VISITS)))
        column.show()
    return column


def the_canvas(charts: ChartColumn) -> QWidget:
    canvas = charts.card.canvas
    assert canvas is not None
    return canvas


def point_of(charts: ChartColumn, place: float) -> QPoint:
    canvas = charts.card.canvas
    assert canvas is not None
    return canvas.point_of(place) + QPoint(0, 60)


def shown_panels(charts: ChartColumn) -> list[str]:
    canvas = charts.card.canvas
    assert canvas is not None
    return [str(axes.get_label()) for axes in canvas.figure.axes][1:]


def press(qtbot: QtBot, charts: ChartColumn, *keys: Qt.Key) -> None:
    canvas = the_canvas(charts)
    canvas.setFocus()
    for key in keys:
        qtbot.keyClick(canvas, key)


def hovered(charts: ChartColumn) -> str:
    words = charts.findChild(QLabel, "hoverWords")
    assert isinstance(words, QLabel)
    return words.text() if words.isVisible() else ""


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

    words = "Visit 1 of 6, Aug 17, 2026. Leg pain 8, sleep trouble 7, sitting 10 min, left leg: "
    assert the_canvas(charts).accessibleDescription().startswith(words)
    assert "Visit 1 · Aug 17" in hovered(charts)


def test_the_card_beside_the_line_leaves_the_visit_in_sight(
    charts: ChartColumn, qtbot: QtBot
) -> None:
    for key, place in ((Qt.Key.Key_Home, 0.0), (Qt.Key.Key_End, 35.0)):
        press(qtbot, charts, key)

        card = charts.findChild(QWidget, "hoverCard")
        assert isinstance(card, QWidget)
        line = point_of(charts, place).x()
        assert not card.geometry().left() <= line <= card.geometry().right()
        assert the_canvas(charts).rect().contains(card.geometry())


def test_the_card_goes_with_the_mouse_and_when_the_keys_go(
    charts: ChartColumn, qtbot: QtBot
) -> None:
    qtbot.mouseMove(the_canvas(charts), point_of(charts, 14.0))
    qtbot.waitUntil(lambda: "Visit 3 · Aug 31" in hovered(charts))
    at_visit = hovered(charts)

    qtbot.mouseMove(the_canvas(charts), QPoint(20, 20))
    qtbot.waitUntil(lambda: not hovered(charts))
    press(qtbot, charts, Qt.Key.Key_Home, Qt.Key.Key_Escape)

    assert "−1" in at_visit
    assert not hovered(charts)


def test_without_a_visit_the_card_says_the_sentences_of_its_panels(charts: ChartColumn) -> None:
    words = the_canvas(charts).accessibleDescription()

    assert words.startswith("Leg pain 8 on Aug 17, 2 on Sep 21, 2026")
    assert "Left leg: pain reached the foot first" in words


def test_a_click_chooses_the_nearest_visit(charts: ChartColumn, qtbot: QtBot) -> None:
    with qtbot.waitSignal(charts.visit_chosen) as chosen:
        qtbot.mouseClick(the_canvas(charts), Qt.MouseButton.LeftButton, pos=point_of(charts, 15.0))

    assert chosen.args == [2]


def test_dragging_zooms_every_panel_to_the_period(charts: ChartColumn, qtbot: QtBot) -> None:
    canvas = charts.card.canvas
    assert canvas is not None
    start, end = point_of(charts, 10.0), point_of(charts, 25.0)

    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, end)
    with qtbot.waitSignal(charts.charts_drawn):
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)

    assert {axes.get_xlim() for axes in canvas.figure.axes} == {charts.viewing.ends}
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
    charts.card.draw_now()

    assert shown_panels(charts) == ["pain", "reach", "sensory", "function"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_small_line_opens_its_panel_by_key_and_closes_it(
    charts: ChartColumn, qtbot: QtBot, key: Qt.Key
) -> None:
    button = charts.findChild(QAbstractButton, "sittingSmallLine")
    assert isinstance(button, QAbstractButton)
    before = charts.card.height()

    with qtbot.waitSignal(charts.panel_shown) as shown:
        qtbot.keyClick(button, key)
    charts.card.draw_now()
    opened = shown_panels(charts)
    qtbot.keyClick(button, key)
    charts.card.draw_now()

    assert shown.args == ["function", True]
    assert opened == ["pain", "reach", "sensory", "function"]
    assert shown_panels(charts) == ["pain", "reach", "sensory"]
    assert charts.card.height() == before


def test_a_small_line_says_from_first_to_now(charts: ChartColumn) -> None:
    buttons = charts.findChildren(QAbstractButton)
    names = [button.accessibleName() for button in buttons if not button.isHidden()]

    assert names == ["Sitting 10 → 60 min", "Walking not recorded", "Sleep trouble 7 → 2"]


def test_card_and_row_stand_in_the_viewport_without_scrolling(charts: ChartColumn) -> None:
    charts.fit(500)

    assert charts.sizeHint().height() <= 500
    assert card_height(500) == 434
    assert card_height(2000) == 780


def test_up_and_down_choose_the_panel_that_is_copied(charts: ChartColumn, qtbot: QtBot) -> None:
    press(qtbot, charts, Qt.Key.Key_Down)
    second = charts.focused_chart
    press(qtbot, charts, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up)

    assert (second, charts.focused_chart) == (CHARTS[1], CHARTS[0])


def test_the_menu_is_of_the_panel_under_the_mouse(charts: ChartColumn, qtbot: QtBot) -> None:
    canvas = charts.card.canvas
    assert canvas is not None
    canvas.menu_asked.emit(canvas.mapToGlobal(QPoint(300, canvas.height() - 60)), True)
    (menu,) = charts.findChildren(QMenu, "chartMenu")

    with qtbot.waitSignal(charts.entry_asked) as asked:
        menu.actions()[0].trigger()

    assert asked.args == ["copyChart", CHARTS[2]]


def test_a_key_that_changes_nothing_draws_nothing(charts: ChartColumn) -> None:
    canvas = charts.card.canvas
    assert canvas is not None
    draws: list[object] = []
    canvas.mpl_connect("draw_event", draws.append)

    charts.show_status(status_of(a_course(*VISITS)))
    charts.card.draw_now()

    assert draws == []


def test_what_is_typed_leaves_the_numbers_of_the_last_saved_visit(charts: ChartColumn) -> None:
    saved = status_of(a_course(*VISITS[:5]))
    typed = status_of(a_course(*VISITS))

    charts.show_status(typed, saved, day(35))
    charts.card.draw_now()

    canvas = charts.card.canvas
    assert canvas is not None
    words = [text.get_text() for text in canvas.figure.texts]
    assert "8 → 3" in words
    assert "this visit" in words


def test_the_card_waits_for_its_charts(qtbot: QtBot, theme: Theme) -> None:
    card = CourseCard(theme)
    qtbot.addWidget(card)

    assert card.panel_chart is None
    assert card.canvas is None


def test_a_card_of_another_height_is_painted_as_it_was_until_it_is_drawn(
    qtbot: QtBot, charts: ChartColumn
) -> None:
    canvas = charts.card.canvas
    drawn: list[DrawEvent] = []
    assert canvas is not None
    before = canvas.grab().toImage()
    canvas.mpl_connect("draw_event", drawn.append)

    charts.fit(620)
    QApplication.sendPostedEvents()
    as_painted = canvas.grab().toImage()
    drawn_by_painting = len(drawn)

    qtbot.waitSignal(charts.charts_drawn).wait()
    shared = before.rect() & as_painted.rect()
    assert drawn_by_painting == 0
    assert as_painted.copy(shared) == before.copy(shared)
    assert canvas.grab().toImage() != as_painted


def test_a_card_of_another_height_is_drawn_once(qtbot: QtBot, charts: ChartColumn) -> None:
    canvas = charts.card.canvas
    drawn: list[DrawEvent] = []
    assert canvas is not None
    canvas.mpl_connect("draw_event", drawn.append)

    with qtbot.waitSignal(charts.charts_drawn):
        charts.fit(620)
    QApplication.processEvents()

    assert len(drawn) == 1
