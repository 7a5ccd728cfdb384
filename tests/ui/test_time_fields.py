"""When something was done about a red flag can be read and typed, in both themes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form
from tracker.domain.flag_status import standing_flags
from tracker.domain.red_flags import RedFlag, RedFlagAnswers
from tracker.ui.resolve_dialog import ResolveDialog
from tracker.ui.theme import Theme, ThemeChoice

BLADDER = a_visit(day(0), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})))
ROOM_FOR_THE_CURSOR = 4  # px


@pytest.fixture(params=[ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
def either_theme(theme: Theme, request: pytest.FixtureRequest) -> Theme:
    theme.choose(request.param)
    return theme


@pytest.fixture(params=["flagActionAt", "resolveActionAt"])
def time_field(
    qtbot: QtBot, either_theme: Theme, request: pytest.FixtureRequest
) -> Iterator[QDateTimeEdit]:
    owner = a_stopped_form(either_theme) if request.param == "flagActionAt" else a_dialog()
    qtbot.addWidget(owner)
    with qtbot.waitExposed(owner):
        owner.show()
    field = owner.findChild(QDateTimeEdit, request.param)
    assert isinstance(field, QDateTimeEdit)
    yield field
    owner.close()


def a_stopped_form(theme: Theme) -> QWidget:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    form.resize(372, 690)
    form.begin(a_course(BLADDER), BLADDER)
    return form


def a_dialog() -> QWidget:
    return ResolveDialog(standing_flags([BLADDER]), NOW, "S. Example")


def test_the_time_of_an_action_is_in_full_sight(time_field: QDateTimeEdit) -> None:
    inner = time_field.findChild(QLineEdit)
    assert isinstance(inner, QLineEdit)

    needed = inner.fontMetrics().horizontalAdvance("2026-11-22 10:00")

    assert inner.isVisible()
    assert inner.width() >= needed + ROOM_FOR_THE_CURSOR


def test_the_time_of_an_action_is_painted(time_field: QDateTimeEdit) -> None:
    inner = time_field.findChild(QLineEdit)
    assert isinstance(inner, QLineEdit)
    image = time_field.grab().toImage()
    box = inner.geometry()

    columns = range(box.left(), box.left() + inner.fontMetrics().horizontalAdvance("2026-11-22"))
    colours = {image.pixel(x, box.center().y()) for x in columns}

    assert len(colours) > 1


def test_the_time_of_an_action_is_typed(qtbot: QtBot, time_field: QDateTimeEdit) -> None:
    time_field.setFocus()
    time_field.setSelectedSection(QDateTimeEdit.Section.HourSection)

    qtbot.keyClicks(time_field, "0915")
    qtbot.keyClick(time_field, Qt.Key.Key_Tab)

    shown: QDateTime = time_field.dateTime()
    assert shown.toString("HH:mm") == "09:15"
