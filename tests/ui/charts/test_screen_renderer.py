"""A chart on screen: every pixel drawn, every word painted by Qt."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.makers import a_course, weekly_visits
from tracker.charts.catalog import PAIN
from tracker.charts.style import LIGHT
from tracker.charts.viewing import Viewing
from tracker.domain.rules.status import status_of
from tracker.ui.charts.canvas import ChartCanvas
from tracker.ui.look.theme import Theme


def shown(qtbot: QtBot, theme: Theme, height: int) -> QImage:
    canvas = ChartCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(640, height)
    canvas.show()
    PAIN.draw(
        canvas.figure, status_of(a_course(*weekly_visits(leg_pain=(8, 6, 2)))), LIGHT, Viewing()
    )
    canvas.draw()
    image: QImage = canvas.grab().toImage()
    return image


@pytest.mark.parametrize("height", [201, 203, 205, 235])  # in inches and back, these lose a bit
def test_no_row_of_the_chart_is_left_undrawn(qtbot: QtBot, theme: Theme, height: int) -> None:
    image = shown(qtbot, theme, height)

    rows = (1, image.height() - 2)  # the outermost may hold the mark of the focus
    edge = {image.pixelColor(x, y).name() for y in (0, *rows) for x in range(3, 600, 7)}
    assert edge == {QColor(LIGHT.card).name()}


def test_a_chart_that_is_not_drawn_yet_is_an_empty_card(qtbot: QtBot, theme: Theme) -> None:
    canvas = ChartCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(640, 235)
    canvas.show()

    image = canvas.grab().toImage()

    seen = {image.pixelColor(x, y).name() for x in range(0, 640, 9) for y in range(0, 235, 9)}
    assert seen == {QColor(LIGHT.card).name()}


def test_words_are_painted_in_ink(qtbot: QtBot, theme: Theme) -> None:
    image = shown(qtbot, theme, 235)

    left = {image.pixelColor(x, y).name() for x in range(56, 84) for y in range(20, 200)}
    assert len(left) > 10, "the scores at the left, smoothed"
