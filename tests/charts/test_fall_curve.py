"""The curve of the clinic's page as it is drawn: steps, cut, who is followed, in every theme."""

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.figure import Figure

from tests.statistics.test_oracle import TIMES
from tracker.charts.fall_curve import draw_fall_curve
from tracker.charts.style import DARK, GREY, LIGHT, ChartStyle
from tracker.statistics.survival import curve_of

CURVE = curve_of(TIMES, 84)


def drawn(style: ChartStyle = LIGHT, horizon: int = 84) -> Figure:
    figure = Figure((6, 2.6), dpi=100)
    draw_fall_curve(figure, CURVE, horizon, style)
    return figure


def test_the_curve_is_drawn_in_steps_until_too_few_are_followed() -> None:
    lines = [line for line in drawn().axes[0].get_lines() if line.get_linewidth() == 2.0]

    assert [line.get_drawstyle() for line in lines] == ["steps-post"]
    assert np.asarray(lines[0].get_xdata()).tolist() == [0, 14, 21, 28, 35, 42, 42]


def test_under_the_days_stands_how_many_are_followed() -> None:
    words = [text.get_text() for text in drawn().texts]

    for day, count in ((0, 20), (14, 19), (28, 12), (42, 7), (84, 1)):
        assert words[words.index(str(day)) + 1] == str(count)


@pytest.mark.parametrize("style", [LIGHT, DARK, GREY])
def test_each_line_is_named_where_it_ends(style: ChartStyle) -> None:
    words = [text.get_text() for text in drawn(style).texts]

    assert words[-3:] == ["as recorded", "if those lost improved", "if those lost did not"]


def test_no_two_labels_stand_on_each_other() -> None:
    figure = drawn()
    heights = [text.get_position()[1] * 2.6 * 72 for text in figure.texts[-3:]]

    assert min(above - below for above, below in pairwise(heights)) > 10
