"""The lines of the course report's chart: each visit, or the middle of each four weeks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isnan, nan
from statistics import median, median_low
from typing import Final

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

from tracker.charts.middles import FourWeeks, four_weeks, pieces, shade_outlines
from tracker.charts.series import OPEN_GAP_DAYS, Series, open_gaps
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import LOOKS, ChartStyle, Role
from tracker.domain.rules.assessment import CourseStatus
from tracker.pages.report_panels import PanelLine

MARKED_UNTIL: Final = 40  # visits; of more only the first and the last carry a mark
LINE_WIDTH: Final = 0.75  # of the usual width
RANGE_OPACITY: Final = 0.10  # from the lowest to the highest of a score
BAR_OPACITY: Final = 0.18  # the same of reach
BAR_SHARE: Final = 0.62  # of four weeks' width
BAR_WIDEST: Final = 5.0  # points

Place = Callable[[float], float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ReportPen:
    """Draws lines in points from the chart's upper left corner.

    Attributes:
        left_of: Where a place of the time axis stands.
        is_long: Whether visits stand too close to be drawn one by one.
    """

    axes: Axes
    style: ChartStyle
    status: CourseStatus
    left_of: Place
    is_long: bool

    def draw(self, line: PanelLine, at_height: Place) -> None:
        """Draw one line of a panel, moved aside where another has its values."""

        def height_of(value: float) -> float:
            return at_height(value) + line.aside

        if self.is_long:
            self._draw_weeks(line, height_of)
            return
        points = _with_gaps(line.series.joined)
        self._put(line, [(self.left_of(place), height_of(value)) for place, value in points])
        if not line.is_step or len(line.series.places) == 1:
            self._marks(line.role, line.series, height_of)

    def _draw_weeks(self, line: PanelLine, height_of: Place) -> None:
        """Draw the middles of a line; a step downwards is never drawn nearer than it was."""
        gaps = open_gaps(self.status)
        weeks = four_weeks(self.status, line.series, gaps, median_low if line.is_step else median)
        if line.has_range:
            draw = self._bars if line.is_step else self._shade
            draw(line.role, weeks, height_of)
        for piece in pieces(weeks):
            self._put(line, [(self.left_of(one.place), height_of(one.middle)) for one in piece])

    def _put(self, line: PanelLine, points: Sequence[Point]) -> None:
        look = LOOKS[line.role]
        put_line(
            self.axes,
            Line2D(
                [left for left, _ in points], [height for _, height in points],
                color=self.style.color(line.role), linewidth=look.width * LINE_WIDTH, zorder=3,
                linestyle=(0, look.dash) if look.dash else "-",
                drawstyle="steps-mid" if line.is_step else "default",
                marker=look.marker if len(points) == 1 else "", markersize=3.6,
            ),
        )  # fmt: skip

    def _marks(self, role: Role, series: Series, height_of: Place) -> None:
        recorded = [at for at, value in enumerate(series.recorded) if not isnan(value)]
        shown = recorded if len(series.places) <= MARKED_UNTIL else [*recorded[:1], *recorded[-1:]]
        filled = [(series.places[at], series.recorded[at]) for at in shown]
        color, card = self.style.color(role), self.style.card
        for points, fill, edge in (
            (filled, color, card),
            (series.carried_points, card, color),
        ):
            put_line(
                self.axes,
                Line2D(
                    [self.left_of(place) for place, _ in points],
                    [height_of(value) for _, value in points],
                    linestyle="none", marker=LOOKS[role].marker or "o", markersize=3.6,
                    markerfacecolor=fill, markeredgecolor=edge, markeredgewidth=0.6, zorder=4,
                ),
            )  # fmt: skip

    def _shade(self, role: Role, weeks: Sequence[FourWeeks], height_of: Place) -> None:
        for outline in shade_outlines(weeks):
            points = [(self.left_of(place), height_of(value)) for place, value in outline]
            shade = Polygon(points, facecolor=self.style.color(role), edgecolor="none",
                alpha=RANGE_OPACITY, zorder=1.5)  # fmt: skip
            self.axes.add_artist(shade)

    def _bars(self, role: Role, weeks: Sequence[FourWeeks], height_of: Place) -> None:
        lefts = [self.left_of(one.place) for one in weeks]
        room = min((after - before for before, after in pairwise(lefts)), default=0.0)
        look = StrokeLook(
            color=self.style.color(role), width=max(1.0, min(BAR_WIDEST, room * BAR_SHARE)),
            alpha=BAR_OPACITY, zorder=2, cap="round",
        )  # fmt: skip
        bars = [
            ((left, height_of(one.lowest)), (left, height_of(one.highest)))
            for left, one in zip(lefts, weeks, strict=True)
        ]
        draw_strokes(self.axes, bars, look)


def _with_gaps(series: Series) -> Iterator[Point]:
    """Yield a line's points, broken where nobody came for long."""
    before: float | None = None
    for place, value in zip(series.places, series.recorded, strict=True):
        if before is not None and place - before > OPEN_GAP_DAYS:
            yield from ((before, nan), (place, nan))  # at both ends: steps reach half way
        yield place, value
        before = place
