"""How far the pain reaches, on the drawing and by keys."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tracker.domain.anatomy import Leg, Reach
from tracker.ui.theme import Theme
from tracker.ui.widgets.reach_input import ReachInput

NOT_ASKED: dict[Leg, Reach | None] = {Leg.LEFT: None, Leg.RIGHT: None}


def a_reach(qtbot: QtBot, theme: Theme, main: Leg = Leg.LEFT) -> ReachInput:
    field = ReachInput(theme, "painReach", "Pain reaches")
    qtbot.addWidget(field)
    field.resize(340, 196)
    field.show_values(NOT_ASKED, NOT_ASKED, main)
    return field


def test_a_digit_sets_the_course_s_leg_and_moves_on(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme, Leg.RIGHT)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "4")

    assert field.value(Leg.RIGHT) is Reach.CALF
    assert field.value(Leg.LEFT) is None


def test_shift_and_a_digit_set_the_other_leg_and_stay(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)

    assert field.value(Leg.RIGHT) is Reach.THIGH


def test_a_digit_beyond_the_foot_is_no_zone(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field, "6")

    assert field.value(Leg.LEFT) is None


def test_a_click_on_the_drawn_foot_sets_that_leg(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(88, 180))

    assert field.value(Leg.RIGHT) is Reach.FOOT


def test_a_click_in_the_list_sets_the_active_leg(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(200, 15))

    assert field.value(Leg.LEFT) is Reach.NONE


def test_arrows_walk_the_zones_and_the_legs(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    field.show_values({Leg.LEFT: Reach.FOOT, Leg.RIGHT: Reach.THIGH}, NOT_ASKED, Leg.LEFT)

    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Right)
    qtbot.keyClick(field, Qt.Key.Key_Down)

    assert field.value(Leg.LEFT) is Reach.CALF
    assert field.value(Leg.RIGHT) is Reach.CALF


def test_a_screen_reader_hears_leg_and_zone(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.keyClick(field, "4")

    assert field.accessibleDescription().startswith(
        "left leg, pain reaches calf; right leg, not asked"
    )
