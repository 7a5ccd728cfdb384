"""When something was done about a red flag can be read and typed, in both themes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.dialog_parts import line, press_save, problem
from tests.ui.forms import a_visit_form
from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.visit import FlagAction
from tracker.ui.course.resolve_flags_dialog import ResolveDialog
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme, ThemeChoice

BLADDER = a_visit(day(0), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})))
SENT = FlagAction(action=ActionTaken.SENT_TO_EMERGENCY, at=NOW, name="S. Example")
ROOM_FOR_CURSOR_AND_ARROW = 24  # px


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
def either_theme(theme: Theme, request: pytest.FixtureRequest) -> Theme:
    theme.choose(request.param)
    return theme


@pytest.fixture(params=["flagActionAt", "resolveActionAt"])
def time_field(
    qtbot: QtBot, either_theme: Theme, request: pytest.FixtureRequest
) -> Iterator[DayField]:
    owner = a_stopped_form(either_theme) if request.param == "flagActionAt" else a_dialog()
    qtbot.addWidget(owner)
    with qtbot.waitActive(owner):
        owner.show()
        owner.activateWindow()
    field = owner.findChild(DayField, request.param)
    assert isinstance(field, DayField)
    yield field
    owner.close()


def a_stopped_form(theme: Theme) -> QWidget:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    form.resize(372, 690)
    form.begin(a_course(BLADDER), BLADDER)
    return form


def a_dialog() -> QWidget:
    return ResolveDialog(standing_flags([BLADDER]), NOW, "S. Example")


def test_the_time_of_an_action_is_in_full_sight(time_field: DayField) -> None:
    needed = time_field.fontMetrics().horizontalAdvance("Nov 22, 2026, 10:00")

    assert time_field.text() == "Nov 22, 2026, 10:00"
    assert time_field.width() >= needed + ROOM_FOR_CURSOR_AND_ARROW


def test_the_time_of_an_action_is_typed(qtbot: QtBot, time_field: DayField) -> None:
    time_field.setFocus()
    time_field.selectAll()

    qtbot.keyClicks(time_field, "9:15")
    qtbot.keyClick(time_field, Qt.Key.Key_Tab)

    assert time_field.text() == "Nov 22, 2026, 09:15"
    assert time_field.moment == NOW.replace(hour=9, minute=15)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Nov 23, 2026", "Nov 23, 2026 lies in the future"),
        ("Aug 16, 2026", "raised on Aug 17, 2026 cannot be"),
    ],
)
def test_a_day_on_which_no_flag_can_be_resolved_is_refused_in_place(
    qtbot: QtBot, theme: Theme, typed: str, why: str
) -> None:
    acted = replace(BLADDER, flag_action=SENT)
    dialog = ResolveDialog(standing_flags([acted]), NOW, "S. Example")
    qtbot.addWidget(dialog)
    line(dialog, "resolvedNote").setText("seen")
    on = line(dialog, "resolvedOn")
    on.selectAll()
    qtbot.keyClicks(on, typed)

    with qtbot.assertNotEmitted(dialog.accepted):
        press_save(dialog)

    assert why in problem(dialog, "resolveProblem")
