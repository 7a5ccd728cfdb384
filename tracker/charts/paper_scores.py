"""Scores over time as a patient's page shows them: words at the ends of lines, no legend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import nan
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import blended_transform_factory

from tracker.charts.about_the_same import banded_role, draw_same_band
from tracker.charts.axis_marks import PLAIN_ROOMS, draw_marks, rooms
from tracker.charts.fonts import install_fonts, text_width
from tracker.charts.labels import draw_threshold_label, has_clear_spot
from tracker.charts.margin_words import INDEX_ROLES
from tracker.charts.middles import middle_series, shows_middles
from tracker.charts.panel import (
    MIDDLE,
    USUAL_SIZE,
    Panel,
    TextLook,
    dates_height,
    fitting_name,
    paint_bands,
    phase_bands,
    size_in_points,
    write,
)
from tracker.charts.paper_lines import (
    LEAD,
    POINTS_A_PX,
    LinePlace,
    draw_paper_line,
    draw_paper_middles,
    is_by_weeks,
    name_gaps,
    weeks_of,
)
from tracker.charts.series import Series, coincide, score_series
from tracker.charts.strokes import StrokeLook, draw_strokes
from tracker.charts.style import ChartStyle, Role
from tracker.charts.time_axis import ticks
from tracker.charts.trend_chart import (
    draw_level_line,
    least_fall_words,
    threshold,
    threshold_words,
)
from tracker.charts.viewing import Viewing, positions
from tracker.domain.rules.assessment import CourseStatus, Index
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import measured_field
from tracker.language import marked, tr

RIBBON: Final = 12.8  # points at a text size of 8, as all that follow
GUTTER_GAP: Final = 5.0
BAND_OPACITY: Final = 0.45  # of the phases' colours behind the lines
LABEL_GROWTH: Final = 1.05  # of the words at the ends of lines
LABEL_LEADING: Final = 1.25  # of their size, from line to line
PAIN_ROLES: Final = (Role.BACK_PAIN, Role.LEG_PAIN)
SENSORY_ROLES: Final = (Role.NUMBNESS, Role.TINGLING)
GRID_BESIDE: Final = 3.0  # points from a level within which a line of the grid is one with it
BESIDE: Final = 0.8  # points each way, so that two lines that cross are told apart
APART: Final = 1.4  # the same where two measures coincide: a gap stays between them
FEWEST: Final = 2  # recorded values make a line
ENDS: Final = {  # words at the ends of the scale
    NRS_MAX: marked("worst", "scale"),
    NRS_MAX // 2: "",
    0: marked("none", "scale"),
}


@dataclass(frozen=True, slots=True)
class _End:
    """Words at the right of the plot, at a height in points."""

    height: float
    words: str
    color: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperChart:
    """One panel of 0–10 scores on a patient's page.

    Attributes:
        roles: The measures, those drawn later on top; a role's value is the visit's field.
        is_main: Whether it names the phases, marks events and draws the threshold.
    """

    roles: tuple[Role, ...]
    is_main: bool = False

    def has_values(self, status: CourseStatus) -> bool:
        """Return whether any measure was recorded often enough for a line."""
        return any(
            sum(getattr(entry.visit, role.value) is not None for entry in status.visits) >= FEWEST
            for role in self.roles
        )

    def is_felt(self, status: CourseStatus) -> bool:
        """Return whether any measure was above 0 at any visit."""
        return any(
            getattr(entry.visit, role.value) for role in self.roles for entry in status.visits
        )

    def draw(
        self, figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing
    ) -> None:
        """Draw on a new figure; its size decides the layout."""
        panel = _open(figure, status, style, viewing, is_main=self.is_main)
        series = [(role, score_series(status, role.value, panel.places)) for role in self.roles]
        told = told_roles(status, self.roles)
        shown = [(role, one) for role, one in series if role in told]
        below, above = rooms(panel) if self.is_main else PLAIN_ROOMS
        panel.axes.set_ylim(-below * NRS_MAX, NRS_MAX * (1 + above))
        _draw_bands(panel, is_main=self.is_main)
        draw_same_band(panel, status, banded_role(status, banded_roles(status, self.roles)))
        _draw_scale(panel, has_words=self.is_main)
        ends = list(_line_ends(panel, told))
        if self.is_main:
            is_long = is_by_weeks(panel)
            lines = [middle_series(weeks_of(panel, one)) if is_long else one for _, one in shown]
            ends += _draw_threshold(panel, self.roles, lines)
            draw_marks(panel, NRS_MAX, is_counted=is_long)
            _draw_dates(panel)
        days = [entry.visit.visit_date for entry in status.visits]
        _draw_lines(panel, shown, days)
        _write_ends(panel, ends)


def told_roles(status: CourseStatus, roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the measures worth a line: recorded, and felt at some visit if another was felt."""
    values = {role: [getattr(entry.visit, role.value) for entry in status.visits] for role in roles}
    felt = tuple(role for role in roles if any(values[role]))
    return felt or tuple(role for role in roles if any(one is not None for one in values[role]))


def banded_roles(status: CourseStatus, roles: Sequence[Role]) -> tuple[Role, ...]:
    """Return the measures about whose start a band may lie: of pain what the course follows."""
    told = told_roles(status, roles)
    leading = tuple(role for role in told if _is_index(status, role))
    return leading if Role.LEG_PAIN in roles else told


def shows_weeks(status: CourseStatus, style: ChartStyle, viewing: Viewing, width: float) -> bool:
    """Return whether charts so many points wide show a long course by four weeks."""
    places = positions(status, viewing.axis)
    low, high = viewing.limits(places)
    plot = width - sum(_gutters(status, style))
    spacing = (places[-1] - places[0]) / (high - low) * plot / max(1, len(places) - 1)
    return shows_middles(len(places), spacing / POINTS_A_PX)


def plain_height(status: CourseStatus, style: ChartStyle, viewing: Viewing, plot: float) -> float:
    """Return the height in points of the main panel whose plot is so high."""
    unit = style.text_size / USUAL_SIZE
    return plot + RIBBON * unit + _foot(status, style, viewing)


def _foot(status: CourseStatus, style: ChartStyle, viewing: Viewing) -> float:
    return dates_height(status, style, viewing) - 2 * style.text_size / USUAL_SIZE


def _open(
    figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing, *, is_main: bool
) -> Panel:
    """Return the one panel of a new figure; both charts of a page have the same gutters."""
    install_fonts()
    width, height = size_in_points(figure)
    unit = style.text_size / USUAL_SIZE
    left, right = _gutters(status, style)
    bottom = _foot(status, style, viewing) if is_main else unit
    top = RIBBON * unit if is_main else unit
    box = (left, bottom, max(20.0, width - left - right), max(10.0, height - top - bottom))
    axes: Axes = figure.add_axes(
        (box[0] / width, box[1] / height, box[2] / width, box[3] / height), frameon=False
    )
    axes.set_axis_off()
    places = positions(status, viewing.axis)
    low, high = viewing.limits(places)
    axes.set_xlim(low, high)
    return Panel(axes, status, style, places, box, low, box[2] / (high - low), viewing)


def _gutters(status: CourseStatus, style: ChartStyle) -> tuple[float, float]:
    """Return the room at the left for the scale and at the right for the words at lines' ends."""
    size, gap = style.text_size, GUTTER_GAP * style.text_size / USUAL_SIZE
    scale = [f"{_end_words(words)} {level}" for level, words in ENDS.items()]
    every = [_find_end(status, role) for role in (*PAIN_ROLES, *SENSORY_ROLES)]
    words = [_short_words(status), *(end[1] for end in every if end is not None)]
    ends = [text_width(one, size * LABEL_GROWTH, is_bold=True) for one in words]
    return max(text_width(one, size) for one in scale) + gap, max(ends, default=0.0) + gap + 2


def _end_words(words: str) -> str:
    return tr(words, "scale") if words else ""


def _find_end(status: CourseStatus, role: Role) -> tuple[int, str] | None:
    """Return the last value of a measure with its words, e.g. ``low back 1``."""
    values = [getattr(entry.visit, role.value) for entry in status.visits]
    known = [value for value in values if value is not None]
    if not known:
        return None
    name = tr(measured_field(role.value).legend, "legend")
    return known[-1], f"{name} {known[-1]}"


def _draw_bands(panel: Panel, *, is_main: bool) -> None:
    bands = phase_bands(panel.status, panel.places)
    paint_bands(panel, bands, has_ribbon=is_main, border=0.7)
    if is_main:
        _draw_names(panel)


def _draw_names(panel: Panel) -> None:
    style = panel.style
    top = panel.box[1] + panel.box[3] + (RIBBON * panel.unit - style.text_size) / 2 + 1.5
    for phase, start, end in phase_bands(panel.status, panel.places):
        name = fitting_name(phase, (end - start) * panel.scale, style.text_size)
        if name:
            look = TextLook(color=style.phase_texts[phase], size=style.text_size, is_bold=True)
            write(panel, (panel.left_of((start + end) / 2), top), name, look)


def _draw_scale(panel: Panel, *, has_words: bool) -> None:
    style, size = panel.style, panel.style.text_size
    levels = [level for level in ENDS if has_words or level in (0, NRS_MAX)]
    across = blended_transform_factory(panel.axes.transAxes, panel.axes.transData)
    lines = [((0, level), (1, level)) for level in levels]
    rule = StrokeLook(color=style.grid, width=0.6, zorder=0.7)
    draw_strokes(panel.axes, lines, rule, across)
    look = TextLook(color=style.muted, size=size, align="right")
    for level in levels:
        words = _end_words(ENDS[level]) if has_words else ""
        where = (panel.box[0] - 4, panel.height_of(level) - size * MIDDLE)
        write(panel, where, f"{words} {level}".strip(), look)


def _draw_threshold(panel: Panel, roles: Sequence[Role], series: Sequence[Series]) -> list[_End]:
    """Draw the line of an improvement where it is one of these measures' that the course follows.

    Return its words where only the margin has room for them.
    """
    level = threshold(panel.status)
    if level is None or not any(_is_index(panel.status, role) for role in roles):
        return []
    draw_level_line(panel, level)
    series = [*series, *_grid_apart_from(panel, level)]
    words = threshold_words(panel.status)
    if level > 0:  # nobody gets below the axis: who reaches it is better
        words = tr("below this line: {words}", words=words)
    if has_clear_spot(panel, level, words, series):
        draw_threshold_label(panel, level, words, series)
        return []
    return [_End(panel.height_of(level), _short_words(panel.status), panel.style.muted)]


def _grid_apart_from(panel: Panel, level: float) -> Iterator[Series]:
    """Yield the lines of the grid that would strike words at a level through, as series."""
    ends = (panel.low, panel.low + panel.box[2] / panel.scale)
    for grid in ENDS:
        if abs(panel.height_of(grid) - panel.height_of(level)) > GRID_BESIDE * panel.unit:
            yield Series(ends, (grid, grid), (nan, nan))


def _short_words(status: CourseStatus) -> str:
    return tr("line: {much} better", much=least_fall_words(status))


def _draw_dates(panel: Panel) -> None:
    look = TextLook(color=panel.style.muted, size=panel.style.text_size)
    below = panel.box[1] - 10.5 * panel.unit
    for tick in ticks(panel.status, panel.viewing, panel.box[2], look.size):
        left = panel.left_of(tick.position)
        write(panel, (left, below), tick.label, look)
        if tick.year:
            write(panel, (left, below - 9.5 * panel.unit), tick.year, look)


def _draw_lines(panel: Panel, shown: Sequence[tuple[Role, Series]], days: Sequence[date]) -> None:
    is_one = len(shown) == 1
    apart = APART if not is_one and coincide(shown[0][1], shown[1][1]) else BESIDE
    for order, (role, one) in enumerate(shown):
        shift = 0.0 if is_one else (-apart, apart)[order] * panel.unit
        is_alone = is_one and role in PAIN_ROLES
        has_range = is_one or role in SENSORY_ROLES or _is_index(panel.status, role)
        place = LinePlace(zorder=3 + order, shift=shift, is_alone=is_alone, has_range=has_range)
        if is_by_weeks(panel):
            draw_paper_middles(panel, role, one, place)
        else:
            draw_paper_line(panel, role, one, days, place)
    if shown:
        name_gaps(panel, shown[-1][1], days)


def _line_ends(panel: Panel, roles: Sequence[Role]) -> Iterator[_End]:
    """Yield each line's name and last value, of equal ones what the course follows on top."""
    for role in sorted(roles, key=lambda one: _is_index(panel.status, one)):
        end = _find_end(panel.status, role)
        if end is not None:
            value, words = end
            is_lead = tuple(roles) == (role,) and role in PAIN_ROLES  # drawn as leg pain is
            color = panel.style.color(LEAD if is_lead else role)
            faint = panel.style.color(Role.BACK_PAIN)
            color = panel.style.muted if color == faint else color  # too light for words
            yield _End(panel.height_of(value), words, color, _is_index(panel.status, role))


def _write_ends(panel: Panel, ends: Sequence[_End]) -> None:
    """Write at the right of the plot, none over another."""
    size = panel.style.text_size * LABEL_GROWTH
    ordered = sorted(ends, key=lambda end: end.height)
    left = panel.box[0] + panel.box[2] + GUTTER_GAP * panel.unit
    floor = panel.box[1] + size * MIDDLE
    heights = _apart([end.height for end in ordered], size * LABEL_LEADING, floor)
    for end, height in zip(ordered, heights, strict=True):
        look = TextLook(color=end.color, size=size, align="left", is_bold=end.is_bold)
        write(panel, (left, height - size * MIDDLE), end.words, look)


def _is_index(status: CourseStatus, role: Role) -> bool:
    index = status.start.index
    if index is Index.SENSORY:
        return role in SENSORY_ROLES
    return index is not None and INDEX_ROLES[index] is role


def _apart(heights: Sequence[float], least: float, floor: float) -> list[float]:
    """Return rising heights moved apart until each lies so far above the one before.

    None is lower than the floor, below which something else stands.
    """
    moved: list[float] = []
    for height in heights:
        moved.append(max(height, moved[-1] + least) if moved else height)
    pushed = [at - height for at, height in zip(moved, heights, strict=True)]
    down = max(pushed, default=0.0) / 2
    up = max(0.0, floor - (moved[0] - down)) if moved else 0.0
    return [at - down + up for at in moved]
