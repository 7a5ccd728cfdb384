"""One measure on a panel of the card: its line, its marks, or the middle of each four weeks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import nan
from statistics import median, median_high
from typing import Final

from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import ScaledTranslation, Transform

from tracker.charts.course_card.card import Card
from tracker.charts.course_card.layout import PX_TO_POINTS
from tracker.charts.course_card.runs import Point, Stretch, known_points, stretches
from tracker.charts.course_card.shown import Density
from tracker.charts.markers import MARKER_GROWTH
from tracker.charts.middles import FourWeeks, four_weeks, middle_series, shade_outlines
from tracker.charts.panel import Panel
from tracker.charts.series import Series
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import Role, SeriesLook
from tracker.domain.values.visit import Reaction

RADIUS: Final = 3.4  # px of a visit's mark
RADIUS_LEAST: Final = 2.2  # where visits are close
RADIUS_SHARE: Final = 0.26  # of the px between two visits
HALO: Final = 1.0  # px around it
MIDDLE_WIDTH: Final = 2.4  # px of the line through the middles
RANGE_OPACITY: Final = 0.10  # from the lowest to the highest of a score
BAR_OPACITY: Final = 0.18  # the same of reach
BAR_SHARE: Final = 0.62  # of four weeks' width
BAR_WIDEST: Final = 10.0  # px
DASHED: Final = (3.0, 3.0)  # px: to the visit that is being typed
DOTTED: Final = (1.2, 2.0)  # px: to and from a value carried over


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSeries:
    """A measure to be drawn.

    Attributes:
        look: Marker, dash and width; the role's own unless it stands alone.
        aside: px it is drawn higher, so that it does not hide another.
        is_stepped: Whether it steps midway between visits.
        has_range: Whether the lowest and highest of four weeks are shown.
    """

    role: Role
    series: Series
    look: SeriesLook
    aside: float = 0.0
    is_stepped: bool = False
    has_marks: bool = True
    has_range: bool = True


def draw_measure(card: Card, panel: Panel, drawn: DrawnSeries, zorder: float) -> None:
    """Draw one measure on its panel as closely as the card looks."""
    if drawn.series.is_empty:
        return
    series = drawn.series
    if card.density is Density.MIDDLES:
        series = _draw_middles(card, panel, drawn, zorder)
    runs = stretches(series, card.gaps, card.draft, is_stepped=drawn.is_stepped)
    pen = _Pen(card, panel, drawn, zorder)
    for kind, points in runs.items():
        if points and (card.density is not Density.MIDDLES or kind is Stretch.DRAFT):
            pen.line(points, kind)
    if drawn.has_marks:
        _draw_marks(card, pen, drawn)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws pieces of one measure, all moved aside alike."""

    card: Card
    panel: Panel
    drawn: DrawnSeries
    zorder: float

    @property
    def color(self) -> str:
        """Return the measure's colour in the style."""
        return self.panel.style.color(self.drawn.role)

    @property
    def radius(self) -> float:
        """Return the radius of a mark in px: less where visits stand close together."""
        if self.card.density is not Density.MARKED:
            return RADIUS
        return max(RADIUS_LEAST, min(RADIUS, RADIUS_SHARE * self.card.spacing))

    def line(self, points: Sequence[Point], kind: Stretch) -> None:
        """Draw a line through points: dashed to what is typed, dotted to what is carried over."""
        look = self.drawn.look
        dash = {Stretch.DRAFT: DASHED, Stretch.CARRIED: DOTTED}.get(kind)
        self.put(
            Line2D(
                *_columns(points),
                color=self.color,
                linewidth=look.width,
                linestyle=(0, _dash(dash, look)) if dash or look.dash else "-",
                solid_joinstyle="miter" if self.drawn.is_stepped else "round",
                dash_capstyle="butt",
                solid_capstyle="butt" if self.drawn.is_stepped else "projecting",
                zorder=self.zorder,
                label=f"{self.drawn.role.value} {kind.value}",
            )
        )

    def marks(self, points: Sequence[Point], label: str, *, is_hollow: bool) -> None:
        """Draw a mark at each point; hollow are values typed or carried over."""
        growth = MARKER_GROWTH.get(self.drawn.look.marker, 1.0)
        halo = HALO * PX_TO_POINTS
        self.put(
            Line2D(
                *_columns(points),
                linestyle="none",
                marker=self.drawn.look.marker or "o",
                markersize=2 * self.radius * PX_TO_POINTS * growth + (0 if is_hollow else halo),
                color=self.color,
                markerfacecolor=self.panel.style.card if is_hollow else self.color,
                markeredgecolor=self.color if is_hollow else self.panel.style.card,
                markeredgewidth=1.1 if is_hollow else halo,
                zorder=self.zorder + (0.2 if is_hollow else 0.1),
                label=label,
            )
        )

    def put(self, line: Line2D) -> None:
        """Put a line on the panel, moved aside from another that it would hide."""
        put_line(self.panel.axes, line)
        if self.drawn.aside:
            line.set_transform(_moved(self.panel, self.drawn.aside))


def _draw_marks(card: Card, pen: _Pen, drawn: DrawnSeries) -> None:
    role, series = drawn.role.value, drawn.series
    draft = card.draft
    shown = set(_marked(card, series)) - {draft}
    values = [value if at in shown else nan for at, value in enumerate(series.recorded)]
    pen.marks(list(zip(series.places, values, strict=True)), role, is_hollow=False)
    for points, name in zip(_hollow(card, series), ("carried", "draft"), strict=True):
        if points:
            pen.marks(points, f"{role} {name} mark", is_hollow=True)


def _hollow(card: Card, series: Series) -> tuple[list[tuple[float, float]], ...]:
    """Return where carried values stand, and where the visit being typed does."""
    known = tuple(known_points(series))
    typed = [point for index, point, _ in known if index == card.draft]
    if card.density is Density.MIDDLES:
        return [], typed
    return [point for index, point, carried in known if carried and index != card.draft], typed


def _marked(card: Card, series: Series) -> Collection[int]:
    """Return the visits with a mark: all, or first, last, flares and those that stand alone."""
    known = [index for index, _, _ in known_points(series)]
    if card.density is Density.MIDDLES or not known:
        return ()
    if card.density is Density.MARKED:
        return known
    visits = card.shown.status.visits
    flares = {here for here in known if visits[here].visit.reaction is Reaction.FLARE}
    return {known[0], known[-1]} | _lone(known, card.gaps) | flares


def _lone(known: Collection[int], gaps: Collection[int]) -> set[int]:
    """Return the visits that no line joins to another."""
    joined = {here for here in known if here - 1 in known and here not in gaps}
    return {here for here in known if here not in joined and here + 1 not in joined}


def _draw_middles(card: Card, panel: Panel, drawn: DrawnSeries, zorder: float) -> Series:
    """Draw the middle of each four weeks; return what leads from the last to what is typed."""
    draft = card.draft
    stored = _without(drawn.series, draft)
    middle = median_high if drawn.is_stepped else median
    weeks = four_weeks(card.shown.status, stored, card.gaps, middle)
    pen = _Pen(card, panel, drawn, zorder)
    if drawn.has_range:
        draw = _draw_bars if drawn.is_stepped else _draw_shade
        draw(panel, weeks, pen)
    gaps = [number for number, one in enumerate(weeks) if one.after_gap]
    for points in stretches(middle_series(weeks), gaps, None, is_stepped=drawn.is_stepped).values():
        if points:
            pen.put(_middle_line(pen, drawn, points, zorder))
    return drawn.series


def _middle_line(
    pen: _Pen, drawn: DrawnSeries, points: Sequence[tuple[float, float]], zorder: float
) -> Line2D:
    return Line2D(
        *_columns(points),
        color=pen.color,
        linewidth=MIDDLE_WIDTH * PX_TO_POINTS if drawn.has_range else drawn.look.width,
        linestyle=(0, drawn.look.dash) if drawn.look.dash else "-",
        zorder=zorder,
        label=f"{drawn.role.value} middle",
    )


def _draw_shade(panel: Panel, weeks: Sequence[FourWeeks], pen: _Pen) -> None:
    shade = PolyCollection(
        shade_outlines(weeks), facecolors=pen.color, edgecolors="none", alpha=RANGE_OPACITY,
        zorder=1.5, label=f"{pen.drawn.role.value} range",
    )  # fmt: skip
    panel.axes.add_collection(shade, autolim=False)


def _draw_bars(panel: Panel, weeks: Sequence[FourWeeks], pen: _Pen) -> None:
    apart = [after.place - before.place for before, after in pairwise(weeks)]
    room = min(apart, default=0.0) * panel.scale * BAR_SHARE
    look = StrokeLook(
        color=pen.color,
        width=max(1.0, min(BAR_WIDEST * PX_TO_POINTS, room)),
        alpha=BAR_OPACITY,
        cap="round",
        zorder=2,
    )
    bars = [((one.place, one.lowest), (one.place, one.highest)) for one in weeks]
    draw_strokes(panel.axes, bars, look)


def _without(series: Series, draft: int | None) -> Series:
    recorded = tuple(
        nan if index == draft else value for index, value in enumerate(series.recorded)
    )
    return Series(series.places, recorded, (nan,) * len(recorded))


def _columns(points: Sequence[Point]) -> tuple[list[float], list[float]]:
    return [x for x, _ in points], [y for _, y in points]


def _dash(px: tuple[float, float] | None, look: SeriesLook) -> tuple[float, ...]:
    """Return lengths on and off in line widths, as matplotlib counts them."""
    if px is None:
        return look.dash
    return tuple(length * PX_TO_POINTS / look.width for length in px)


def _moved(panel: Panel, aside: float) -> Transform:
    figure = panel.axes.get_figure(root=True)
    if figure is None:  # an axes of ours always stands on a figure
        raise RuntimeError("the panel has no figure")
    move = ScaledTranslation(0, aside * PX_TO_POINTS / 72, figure.dpi_scale_trans)
    return panel.axes.transData + move
