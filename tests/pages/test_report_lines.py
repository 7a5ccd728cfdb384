"""The lines of the course report's chart: nothing is drawn where nobody came for long."""

from math import isnan

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.style import PAPER
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.pages.report_lines import ReportPen
from tracker.pages.report_panels import panels_of


def the_steps(*visits: tuple[int, Reach]) -> Line2D:
    """Return the line of pain reach of visits on these days, a point a day and a zone."""
    status = status_of(a_course(*(a_visit(day(on), pain_reach_left=at) for on, at in visits)))
    (panel,) = (one for one in panels_of(status) if one.has_figures)
    axes = Figure().add_axes((0, 0, 1, 1))
    pen = ReportPen(axes, PAPER, status, lambda place: place, is_long=False)
    pen.draw(panel.lines[0], lambda height: height)
    return axes.lines[0]


@pytest.mark.parametrize(("days", "is_open"), [(60, False), (61, True)])
def test_no_step_reaches_into_a_gap_of_more_than_60_days(days: int, *, is_open: bool) -> None:
    line = the_steps((0, Reach.FOOT), (7, Reach.CALF), (7 + days, Reach.THIGH))

    xs, ys = (np.asarray(data, dtype=float).tolist() for data in line.get_data())
    without = [x for x, y in zip(xs, ys, strict=True) if isnan(y)]
    assert without == ([7.0, 7.0 + days] if is_open else [])


def test_lines_of_the_same_values_stand_apart_in_the_report() -> None:
    status = status_of(a_course(*weekly_visits(leg_pain=(8, 5), back_pain=(8, 5))))
    panel = panels_of(status)[0]
    axes = Figure().add_axes((0, 0, 1, 1))
    pen = ReportPen(axes, PAPER, status, lambda place: place, is_long=False)

    for line in panel.lines:
        pen.draw(line, lambda height: -10 * height)

    widths, heights = [], []
    for drawn in (one for one in axes.lines if one.get_linestyle() != "None"):
        widths.append(drawn.get_linewidth())
        heights.append(float(np.asarray(drawn.get_ydata(), dtype=float)[0]))
    assert abs(heights[0] - heights[1]) > sum(widths) / 2
