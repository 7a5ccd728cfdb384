"""One measure's line on a patient's page: dotted over what was not asked, open over long gaps.

Of a long course it runs through the middle of each four weeks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import isnan
from typing import Final

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import ScaledTranslation, Transform

from tracker.charts.fonts import text_width
from tracker.charts.markers import MARKER_GROWTH, MARKER_LARGEST, typical_spacing
from tracker.charts.middles import FourWeeks, four_weeks, pieces, shade_outlines, shows_middles
from tracker.charts.panel import MIDDLE, POINTS_PER_INCH, Panel, TextLook, write
from tracker.charts.series import OPEN_GAP_DAYS, Series, open_gaps, score_series
from tracker.charts.strokes import Stroke, put_line
from tracker.charts.style import LOOKS, Role
from tracker.charts.viewing import TimeAxis, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.checks import NRS_MAX
from tracker.language import tr

LEAD: Final = Role.LEG_PAIN  # whose look the main line of pain has
MARKERS_FROM: Final = 6.0  # points between visits below which only ends and lone values are marked
GAP_ABOVE: Final = 8.6  # of the scale, where an open gap of low values is named
GAP_BELOW: Final = 1.4  # and one of high values
LINE_WIDTH: Final = 0.9  # of the usual width
LOW_PANEL: Final = 5.0  # of the text size: lower ones have room for words in their middle only
USUAL: Final = 0.9  # of a marker's size
SMALL: Final = 0.7
SMALL_BELOW: Final = 4.0  # points from one value to the next
DOTTED: Final = (0.1, 2.2)  # of the line's width: over visits that did not record the measure
POINTS_A_PX: Final = 0.75
RANGE_OPACITY: Final = 0.10  # from the lowest to the highest


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlace:
    """How a line stands among others.

    Attributes:
        shift: Points it stands above its values, so that a line of the same values is seen too.
        is_alone: Whether it is the only line of pain, which then is drawn as the main one.
        has_range: Whether a long course shows from the lowest to the highest of four weeks.
    """

    zorder: float
    shift: float = 0.0
    is_alone: bool = False
    has_range: bool = True


@dataclass(frozen=True, slots=True)
class _Joins:
    """How recorded values are joined: by visits one after the other, or over visits without."""

    whole: tuple[Stroke, ...]
    dotted: tuple[Stroke, ...]
    open: tuple[tuple[Stroke, int], ...]  # with the days between


def draw_paper_line(
    panel: Panel, role: Role, series: Series, days: Sequence[date], place: LinePlace
) -> None:
    """Draw a measure over the days of the visits."""
    look_role = LEAD if place.is_alone else role
    look, color = LOOKS[look_role], panel.style.color(look_role)
    shifted = _shifted(panel, place)
    joins = _joins(series, days)
    width = look.width * panel.unit * LINE_WIDTH
    for strokes, dash in ((joins.whole, look.dash), (joins.dotted, DOTTED)):
        for x, y in _runs(strokes):
            line = Line2D(
                x, y, color=color, linewidth=width, linestyle=(0, dash) if dash else "-",
                solid_joinstyle="round", dash_capstyle="round" if dash is DOTTED else "butt",
                clip_on=False, zorder=place.zorder, transform=shifted,
            )  # fmt: skip
            put_line(panel.axes, line)
    marked = _marked(panel, series, joins)
    put_line(
        panel.axes,
        Line2D(
            [series.places[at] for at in marked], [series.recorded[at] for at in marked],
            linestyle="none", marker=look.marker, color=color,
            markersize=_marker_size(panel) * MARKER_GROWTH.get(look.marker, 1.0),
            markeredgewidth=0.8, markeredgecolor=panel.style.card, clip_on=False,
            zorder=place.zorder + 0.5, transform=shifted, label=role.value,
        ),
    )  # fmt: skip


def draw_paper_middles(panel: Panel, role: Role, series: Series, place: LinePlace) -> None:
    """Draw the middle of each four weeks of a long course, and their range where it has one."""
    look_role = LEAD if place.is_alone else role
    look, color = LOOKS[look_role], panel.style.color(look_role)
    weeks = weeks_of(panel, series)
    shifted = _shifted(panel, place)
    if place.has_range:
        shade = PolyCollection(
            shade_outlines(weeks), facecolors=color, edgecolors="none", alpha=RANGE_OPACITY,
            zorder=1.5, label=f"{role.value} range", transform=shifted,
        )  # fmt: skip
        panel.axes.add_collection(shade, autolim=False)
    for piece in pieces(weeks):
        line = Line2D(
            [one.place for one in piece], [one.middle for one in piece],
            color=color, linewidth=look.width * panel.unit * LINE_WIDTH,
            linestyle=(0, look.dash) if look.dash else "-",
            marker=look.marker if len(piece) == 1 else "", markersize=_marker_size(panel),
            solid_joinstyle="round", clip_on=panel.is_zoomed, zorder=place.zorder,
            transform=shifted,
        )  # fmt: skip
        put_line(panel.axes, line)


def is_by_weeks(panel: Panel) -> bool:
    """Return whether the course is too long for each visit to be told apart."""
    seen = sum(map(panel.is_seen, panel.places))
    return shows_middles(seen, typical_spacing(panel) / POINTS_A_PX)


def weeks_of(panel: Panel, series: Series) -> tuple[FourWeeks, ...]:
    """Return a measure by four weeks."""
    return four_weeks(panel.status, series, open_gaps(panel.status))


def _shifted(panel: Panel, place: LinePlace) -> Transform:
    figure = panel.axes.get_figure(root=True)
    if figure is None:  # an axes of ours always stands on a figure
        raise RuntimeError("the panel has no figure")
    by = ScaledTranslation(0, place.shift / POINTS_PER_INCH, figure.dpi_scale_trans)
    return panel.axes.transData + by


def _marker_size(panel: Panel) -> float:
    """Return the size of markers in points: smaller where one would hide the next value's."""
    step = panel.height_of(1.0) - panel.height_of(0.0)
    return MARKER_LARGEST * panel.unit * (SMALL if step < SMALL_BELOW * panel.unit else USUAL)


def _joins(series: Series, days: Sequence[date]) -> _Joins:
    known = [at for at, value in enumerate(series.recorded) if not isnan(value)]
    whole, dotted, apart = [], [], []
    for before, after in pairwise(known):
        stroke = (
            (series.places[before], series.recorded[before]),
            (series.places[after], series.recorded[after]),
        )
        between = (days[after] - days[before]).days
        if between > OPEN_GAP_DAYS:
            apart.append((stroke, between))
        elif after == before + 1:
            whole.append(stroke)
        else:
            dotted.append(stroke)
    return _Joins(tuple(whole), tuple(dotted), tuple(apart))


def _runs(strokes: Sequence[Stroke]) -> list[tuple[list[float], list[float]]]:
    """Return strokes that follow each other as one line each: a dash goes on round corners."""
    runs: list[list[tuple[float, float]]] = []
    for start, end in strokes:
        if runs and runs[-1][-1] == start:
            runs[-1].append(end)
        else:
            runs.append([start, end])
    return [([x for x, _ in run], [y for _, y in run]) for run in runs]


def _marked(panel: Panel, series: Series, joins: _Joins) -> list[int]:
    """Return the visits that show a marker: all, or where they crowd, those a line begins at."""
    known = [at for at, value in enumerate(series.recorded) if not isnan(value)]
    if typical_spacing(panel) >= MARKERS_FROM * panel.unit:
        return known
    joined = {place for stroke in (*joins.whole, *joins.dotted) for place, _ in stroke}
    alone = {at for at in known if series.places[at] not in joined}
    return sorted(alone | set(known[:1]) | set(known[-1:]))


def has_unasked(status: CourseStatus, field: str) -> bool:
    """Return whether a line of this score runs dotted over a visit that did not record it."""
    places = positions(status, TimeAxis.DATE)
    days = [entry.visit.visit_date for entry in status.visits]
    return bool(_joins(score_series(status, field, places), days).dotted)


def name_gaps(panel: Panel, series: Series, days: Sequence[date]) -> None:
    """Say between two values how many days no line is drawn for."""
    size = panel.style.text_size
    look = TextLook(color=panel.style.muted, size=size)
    for ((left, value), (right, next_value)), between in _joins(series, days).open:
        words = tr("%n day(s)", "", between)
        if text_width(words, size) + 2 * size <= (right - left) * panel.scale:
            level = GAP_ABOVE if max(value, next_value) <= NRS_MAX / 2 else GAP_BELOW
            if panel.box[3] < LOW_PANEL * size:
                level = NRS_MAX / 2
            height = panel.height_of(level) - size * MIDDLE
            write(panel, (panel.left_of((left + right) / 2), height), words, look)
