"""How far the pain reaches, on the drawing and by keys."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from tracker.domain.values.anatomy import Leg, Reach
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.reach.values import ReachKind
from tracker.ui.fields.reach.zone_button import ZoneButton
from tracker.ui.look.theme import Theme

PAIN_LEFT, PAIN_RIGHT = (ReachKind.PAIN, Leg.LEFT), (ReachKind.PAIN, Leg.RIGHT)


def a_reach(qtbot: QtBot, theme: Theme, main: Leg = Leg.LEFT) -> ReachInput:
    field = ReachInput(theme, "painReach", "Pain reaches")
    qtbot.addWidget(field)
    field.resize(340, 196)
    field.place_none(QRect(100, 0, 120, 24))
    field.show_main(main)
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


def a_reach_of_both(qtbot: QtBot, theme: Theme) -> ReachInput:
    field = a_reach(qtbot, theme)
    field.show_main(Leg.LEFT, asks_both=True)
    return field


def test_a_course_of_both_legs_asks_the_other_leg_next(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_both(qtbot, theme)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, "4")
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "2")

    assert (field.value(Leg.LEFT), field.value(Leg.RIGHT)) == (Reach.CALF, Reach.BUTTOCK)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Period])
def test_a_leg_of_both_is_left_unrecorded_by_a_key(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    field = a_reach_of_both(qtbot, theme)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, key)
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, key)

    assert field.value(Leg.LEFT) is field.value(Leg.RIGHT) is None


def test_backspace_goes_from_the_other_leg_to_the_first(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_both(qtbot, theme)
    qtbot.keyClick(field, "4")

    with qtbot.assertNotEmitted(field.went_back):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.went_back):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)

    assert field.value(Leg.LEFT) is None


def test_shift_sets_the_other_leg_of_both_ahead(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_both(qtbot, theme)
    qtbot.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "5")

    assert (field.value(Leg.LEFT), field.value(Leg.RIGHT)) == (Reach.FOOT, Reach.THIGH)


def test_a_digit_beyond_the_foot_is_no_zone(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    with qtbot.assertNotEmitted(field.edited):
        qtbot.keyClick(field, "6")

    assert field.value(Leg.LEFT) is None


def test_a_click_on_the_drawn_foot_sets_that_leg(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(97, 180))

    assert field.value(Leg.RIGHT) is Reach.FOOT


@pytest.mark.parametrize(("at", "zone"), [((200, 12), Reach.NONE), ((300, 40), Reach.LOW_BACK)])
def test_a_click_in_the_list_sets_the_active_leg(
    qtbot: QtBot, theme: Theme, at: tuple[int, int], zone: Reach
) -> None:
    field = a_reach(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(*at))

    assert field.value(Leg.LEFT) is zone


def test_arrows_walk_the_zones_and_the_legs(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    field.show_zone(PAIN_LEFT, Reach.FOOT)
    field.show_zone(PAIN_RIGHT, Reach.THIGH)

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


def test_every_zone_of_either_leg_can_be_pressed_by_name(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    calf = field.findChild(ZoneButton, "painReachRightCalf")
    assert isinstance(calf, ZoneButton)

    calf.click()

    assert field.value(Leg.RIGHT) is Reach.CALF
    assert (calf.accessibleName(), calf.isChecked()) == ("right leg, pain reaches calf", True)


def test_a_zone_says_that_it_is_no_longer_the_one(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    calf = field.findChild(ZoneButton, "painReachLeftCalf")
    assert isinstance(calf, ZoneButton)

    qtbot.keyClicks(field, "42")

    assert not calf.isChecked()


def test_space_turns_to_tingling_which_never_touches_pain(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.keyClicks(field, "4 5")

    assert field.value(Leg.LEFT) is Reach.CALF
    assert field.sensory(Leg.LEFT) is Reach.FOOT
    assert "tingling or numbness reaches foot" in field.accessibleDescription()


def test_after_tingling_the_digits_mean_pain_again(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)

    qtbot.keyClicks(field, " 5")

    assert field.kind is ReachKind.PAIN


def test_a_jump_of_three_zones_waits_for_enter(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    field.show_last(PAIN_LEFT, Reach.FOOT)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, "2")
    is_asked = field.asks_sure
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert is_asked
    assert not field.asks_sure


def test_a_digit_after_the_question_replaces_nothing(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    field.show_last(PAIN_LEFT, Reach.FOOT)
    qtbot.keyClick(field, "2")

    with qtbot.waitSignal(field.refused), qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClicks(field, "4 .")
        qtbot.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert (field.value(Leg.LEFT), field.value(Leg.RIGHT)) == (Reach.BUTTOCK, None)
    assert field.asks_sure


def test_a_jump_is_cleared_by_backspace_and_typed_again(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach(qtbot, theme)
    field.show_last(PAIN_LEFT, Reach.FOOT)
    qtbot.keyClick(field, "2")

    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        qtbot.keyClick(field, "4")

    assert field.value(Leg.LEFT) is Reach.CALF


def a_reach_of_nobody_s_leg(qtbot: QtBot, theme: Theme) -> ReachInput:
    field = a_reach(qtbot, theme)
    field.show_main(None)
    return field


def recorded(field: ReachInput) -> list[Reach | None]:
    return [field.zone(place) for place in (PAIN_LEFT, PAIN_RIGHT)]


@pytest.mark.parametrize(("key", "leg"), [(Qt.Key.Key_Left, 0), (Qt.Key.Key_Right, 1)])
def test_without_a_side_a_digit_asks_for_the_leg_and_an_arrow_names_it(
    qtbot: QtBot, theme: Theme, key: Qt.Key, leg: int
) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, "4")
    asked, before = field.lacks_leg, recorded(field)
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, key)

    assert asked
    assert before == [None, None]
    assert recorded(field)[leg] is Reach.CALF
    assert recorded(field)[1 - leg] is None
    assert not field.lacks_leg


def test_a_leg_that_is_named_first_takes_the_digit(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)

    qtbot.keyClick(field, Qt.Key.Key_Right)
    with qtbot.waitSignal(field.finished_entry):
        qtbot.keyClick(field, "4")

    assert recorded(field) == [None, Reach.CALF]


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Period])
def test_a_digit_without_a_leg_is_taken_back(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)
    qtbot.keyClick(field, "4")

    qtbot.keyClick(field, key)
    qtbot.keyClick(field, Qt.Key.Key_Left)

    assert not field.lacks_leg
    assert recorded(field) == [None, None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down])
def test_a_digit_without_a_leg_goes_on_waiting(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)
    qtbot.keyClick(field, "4")

    with qtbot.assertNotEmitted(field.finished_entry):
        qtbot.keyClick(field, key)

    assert field.lacks_leg
    assert recorded(field) == [None, None]


def test_shift_and_a_digit_name_no_leg_where_there_is_no_side(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)

    qtbot.keyClick(field, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)

    assert field.lacks_leg
    assert recorded(field) == [None, None]


def test_a_row_clicked_without_a_leg_waits_for_a_click_on_the_leg(
    qtbot: QtBot, theme: Theme
) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)

    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(300, 40))
    asked = field.lacks_leg
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(160, 120))

    assert asked
    assert recorded(field) == [None, Reach.LOW_BACK]


def test_the_only_leg_something_is_recorded_of_is_the_one_meant(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)
    field.show_zone(PAIN_RIGHT, Reach.FOOT)

    qtbot.keyClick(field, "2")

    assert recorded(field) == [None, Reach.BUTTOCK]


def test_a_missing_leg_is_asked_for_aloud(qtbot: QtBot, theme: Theme) -> None:
    field = a_reach_of_nobody_s_leg(qtbot, theme)

    before = field.accessibleDescription()
    qtbot.keyClick(field, "4")

    assert before.endswith("the course has no side: name the leg by the left or right arrow")
    assert "calf, of which leg?" in field.accessibleDescription()
