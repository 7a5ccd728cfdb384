"""Panels of scores over time: pain, tingling and numbness, sleep, function."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Final

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.transforms import blended_transform_factory

from tracker.charts.about_the_same import banded_role, draw_same_band
from tracker.charts.axis_marks import PLAIN_ROOMS, draw_marks, draw_unasked, rooms
from tracker.charts.labels import draw_nothing_recorded, draw_threshold_label
from tracker.charts.margin_words import (
    INDEX_ROLES,
    draw_start_and_now,
)
from tracker.charts.markers import draw_series
from tracker.charts.middles import middle_series
from tracker.charts.panel import (
    Frame,
    Panel,
    draw_grid,
    open_panel,
    size_in_points,
)
from tracker.charts.paper_lines import LinePlace, draw_paper_middles, is_by_weeks, weeks_of
from tracker.charts.series import Series, score_series
from tracker.charts.sessions import draw_sessions, pain_sessions, session_series
from tracker.charts.strokes import put_line
from tracker.charts.style import ChartStyle, Role
from tracker.charts.viewing import Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import FieldKind, measured_field
from tracker.domain.values.thresholds import (
    IMPROVED_PERCENT,
    IMPROVED_POINTS,
    better_limit,
    score_below,
)
from tracker.language import tr

SHORT_PANEL: Final = 90.0  # points of height below which only 0, 5 and 10 are labelled
DATES_FROM: Final = 84.0  # points of figure height from which a secondary panel shows dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """What a panel of scores shows.

    Attributes:
        roles: The measures, those drawn later on top; a role's value is the visit's field.
        is_first: Whether it stands on top: names the phases, marks events, draws the threshold.
    """

    roles: tuple[Role, ...]
    is_first: bool = False

    @property
    def is_of_scales(self) -> bool:
        """Return whether it shows scales of function, of which one is better lower, one higher."""
        return Role.ACTIVITIES in self.roles

    @property
    def is_in_minutes(self) -> bool:
        """Return whether it shows minutes, longer is better; else 0–10, lower is better."""
        return measured_field(self.roles[0].value).kind is FieldKind.MINUTES

    def banded(self, status: CourseStatus) -> tuple[Role, ...]:
        """Return the measures whose start a band may lie about: of pain the index alone."""
        if not self.is_first:
            return self.roles
        index = status.start.index
        return () if index not in INDEX_ROLES else (INDEX_ROLES[index],)


def draw_trend(
    figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing, trend: Trend
) -> None:
    """Draw the panel on a figure, which is cleared first; its size decides the layout."""
    _, height = size_in_points(figure)
    panel = open_panel(figure, status, style, viewing, _frame(trend, height))
    series = [(role, score_series(status, role.value, panel.places)) for role in trend.roles]
    top = _highest(series) if trend.is_in_minutes else float(NRS_MAX)
    below, above = rooms(panel) if trend.is_first else PLAIN_ROOMS
    panel.axes.set_ylim(-below * top, top * (1 + above))
    draw_same_band(panel, status, banded_role(status, trend.banded(status)))
    draw_grid(panel, _levels(top, panel.box[3], is_in_minutes=trend.is_in_minutes))
    if trend.is_first:
        _draw_first(panel, series, top)
    _draw_lines(panel, series)
    if trend.is_first:
        if not is_by_weeks(panel):
            draw_sessions(panel, pain_sessions(status))
        _draw_ends(panel, series)


def _frame(trend: Trend, height: float) -> Frame:
    return Frame(
        has_phase_names=trend.is_first,
        has_dates=trend.is_first or height >= DATES_FROM,
    )


def _draw_lines(panel: Panel, series: Sequence[tuple[Role, Series]]) -> None:
    if all(one.is_empty for _, one in series):
        draw_nothing_recorded(panel)
    is_long = is_by_weeks(panel)
    for order, (role, one) in enumerate(series):
        if is_long and not one.is_empty:
            has_range = len(series) == 1 or role is not Role.BACK_PAIN
            draw_paper_middles(panel, role, one, LinePlace(zorder=3 + order, has_range=has_range))
        elif not one.is_empty:
            draw_series(panel, role, one, zorder=3 + order)


def _draw_first(panel: Panel, series: Sequence[tuple[Role, Series]], top: float) -> None:
    is_long = is_by_weeks(panel)
    lines = [middle_series(weeks_of(panel, one)) if is_long else one for _, one in series]
    arrows = [] if is_long else session_series(panel, pain_sessions(panel.status))
    _draw_threshold(panel, [*lines, *arrows])
    draw_marks(panel, top, is_counted=is_long)
    draw_unasked(panel, top)


def _draw_ends(panel: Panel, series: Sequence[tuple[Role, Series]]) -> None:
    index = panel.status.start.index
    for role, one in series:
        if index and INDEX_ROLES.get(index) is role:
            draw_start_and_now(panel, role, [every for _, every in series], one)


def _highest(series: Sequence[tuple[Role, Series]]) -> float:
    values = [value for _, one in series for value in one.recorded if not isnan(value)]
    return max(30.0, *(-(-value // 30) * 30 for value in values)) if values else 60.0


def _levels(top: float, height: float, *, is_in_minutes: bool) -> list[tuple[float, str]]:
    if is_in_minutes:
        step = next(step for step in (15, 30, 60, 120, 240, 480) if top / step <= 5)  # noqa: PLR2004
        return [
            (float(level), tr("{minutes} min", minutes=level))
            for level in range(0, int(top) + 1, step)
        ]
    step = 5 if height < SHORT_PANEL else 2
    return [(float(level), str(level)) for level in range(0, NRS_MAX + 1, step)]


def threshold(status: CourseStatus) -> float | None:
    """Return the index score that would be an improvement on its start; None without one."""
    start = status.start.index_score
    if status.start.index not in INDEX_ROLES or not start or better_limit(start) < 0:
        return None
    return better_limit(start)


def threshold_words(status: CourseStatus) -> str:
    """Return what stands at that score's line."""
    return tr("{much} better than at the start", much=least_fall_words(status))


def least_fall_words(status: CourseStatus) -> str:
    """Return by how much the index score must fall: ``30 %``, of a low start ``2 points``."""
    start = status.start.index_score or 0
    if score_below(start, IMPROVED_PERCENT) <= start - IMPROVED_POINTS:
        return tr("{percent} %", percent=IMPROVED_PERCENT)
    return tr("%n point(s)", "", IMPROVED_POINTS)


def _draw_threshold(panel: Panel, series: Sequence[Series]) -> None:
    level = threshold(panel.status)
    if level is None:
        return
    draw_level_line(panel, level)
    draw_threshold_label(panel, level, threshold_words(panel.status), series)


def draw_level_line(panel: Panel, level: float) -> None:
    """Draw a dotted line across the whole panel."""
    line = Line2D(
        (0, 1), (level, level), color=panel.style.muted, linewidth=1.0,
        linestyle=(0, (1.2, 2.4)), zorder=1,
        transform=blended_transform_factory(panel.axes.transAxes, panel.axes.transData),
    )  # fmt: skip
    put_line(panel.axes, line)
