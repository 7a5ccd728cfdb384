"""The curve of the clinic's page: the share with a confirmed fall by each day, and who is left."""

from collections.abc import Sequence
from typing import Final, Literal

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D

from tracker.charts.fonts import families_for, install_fonts, text_width
from tracker.charts.panel import MIDDLE, size_in_points
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import ChartStyle
from tracker.charts.written_line import WrittenLine, put_on
from tracker.domain.cohort.figures import RISK_DAYS, Curve, CurveStep
from tracker.domain.words.shares import percent_words
from tracker.language import marked, tr

_HALF: Final = 0.5
_LEVELS: Final = (0, 25, 50, 75, 100)  # %
_TOP: Final = 8.0  # points above the plot
_ROWS: Final = (12.0, 30.0)  # points below it: days, those followed
_BOTTOM: Final = 40.0
_GAP: Final = 6.0  # points between the plot and its words
_LEAST_APART: Final = 11.0  # points between two labels
_BAND_OPACITY: Final = 0.16
_LABELS: Final = (
    marked("if those lost improved"),
    marked("as recorded"),
    marked("if those lost did not"),
)
_FOLLOWED: Final = marked("followed")
_DAY: Final = marked("day", "of a course")

Place = tuple[float, float]
Align = Literal["left", "center", "right"]


class _Plot:
    """The figure's one plot, and words in points from its lower left corner."""

    def __init__(self, figure: Figure, style: ChartStyle, horizon: int) -> None:
        figure.clear()
        install_fonts()
        figure.set_facecolor(style.card)
        self.figure, self.style = figure, style
        width, height = size_in_points(figure)
        size = style.text_size
        self.left = max(text_width(tr(_FOLLOWED), size), text_width("100 %", size)) + 3 * _GAP
        right = max(text_width(tr(label), size) for label in _LABELS) + 2 * _GAP
        self.width, self.height = max(width - self.left - right, 20.0), height - _TOP - _BOTTOM
        self.axes: Axes = figure.add_axes(
            (self.left / width, _BOTTOM / height, self.width / width, self.height / height),
            frameon=False,
        )
        self.axes.set_axis_off()
        self.axes.set_xlim(0, horizon)
        self.axes.set_ylim(0, 1)
        self._horizon = horizon

    def at(self, day: float, share: float) -> Place:
        """Return a place of the plot in points."""
        return self.left + day / self._horizon * self.width, _BOTTOM + share * self.height

    def write(self, where: Place, words: str, color: str, align: Align) -> None:
        """Write a line with its middle at a height."""
        width, height = size_in_points(self.figure)
        size = self.style.text_size
        line = WrittenLine(
            where[0] / width,
            (where[1] - size * MIDDLE) / height,
            words,
            color=color,
            fontproperties=FontProperties(family=list(families_for(words)), size=size),
            horizontalalignment=align,
            verticalalignment="baseline",
        )
        put_on(self.figure, line)


def draw_fall_curve(figure: Figure, curve: Curve, horizon: int, style: ChartStyle) -> None:
    """Clear a figure and draw the curve on it, cut where too few are followed."""
    plot = _Plot(figure, style, horizon)
    _draw_grid(plot, curve)
    lines = (curve.if_fallen, _points(curve.steps), curve.if_never)
    cut = [_cut(line, curve.drawn_until) for line in lines]
    _draw_band(plot, curve)
    for points, dash, width, color in zip(
        cut, ((4.0, 2.0), (), (1.5, 1.7)), (0.9, 2.0, 0.9),
        (style.muted, style.accent, style.muted), strict=True,
    ):  # fmt: skip
        line = Line2D(
            [day for day, _ in points], [share for _, share in points], color=color,
            linewidth=width, drawstyle="steps-post", zorder=3, solid_capstyle="butt",
        )  # fmt: skip
        if dash:
            line.set_dashes(dash)
        put_line(plot.axes, line)
    _draw_median(plot, curve)
    _write_labels(plot, [points[-1][1] for points in cut], curve.drawn_until)


def _points(steps: Sequence[CurveStep]) -> tuple[tuple[int, float], ...]:
    return tuple((step.day, step.share) for step in steps)


def _cut(points: Sequence[tuple[int, float]], until: int) -> list[tuple[int, float]]:
    """Return a line up to a day, and level to that day."""
    kept = [one for one in points if one[0] <= until] or [(0, 0.0)]
    return [*kept, (until, kept[-1][1])]


def _draw_grid(plot: _Plot, curve: Curve) -> None:
    style = plot.style
    levels = [((0, level / 100), (1, level / 100)) for level in _LEVELS]
    rule = StrokeLook(color=style.grid, width=0.6, zorder=0.7)
    draw_strokes(plot.axes, levels, rule, plot.axes.get_yaxis_transform())
    for level in _LEVELS:
        _, base = plot.at(0, level / 100)
        plot.write((plot.left - _GAP, base), percent_words(level, 100), style.muted, "right")
    for words, row in zip((tr(_DAY, "of a course"), tr(_FOLLOWED)), _ROWS, strict=True):
        plot.write((plot.left - _GAP * 2, _BOTTOM - row), words, style.muted, "right")
    for day in (day for day in RISK_DAYS if day in curve.at_risk):
        across, _ = plot.at(day, 0)
        ticks = [((day, 0), (day, -4 / plot.height))]
        tick = StrokeLook(color=style.edge, width=0.8, zorder=1, is_clipped=False)
        draw_strokes(plot.axes, ticks, tick)
        plot.write((across, _BOTTOM - _ROWS[0]), str(day), style.muted, "center")
        plot.write((across, _BOTTOM - _ROWS[1]), str(curve.at_risk[day]), style.ink, "center")


def _draw_band(plot: _Plot, curve: Curve) -> None:
    """Draw the band between the days it is defined on, as the steps it has."""
    steps = [step for step in curve.steps if step.day <= curve.drawn_until]
    ends = [*(step.day for step in steps[1:]), curve.drawn_until]
    boxes = [
        ((step.day, step.low), (end, step.low), (end, step.high), (step.day, step.high))
        for step, end in zip(steps, ends, strict=True)
        if step.low is not None and step.high is not None
    ]
    if boxes:
        plot.axes.add_collection(
            PolyCollection(boxes, facecolors=plot.style.accent, edgecolors="none",
                alpha=_BAND_OPACITY, zorder=1),
            autolim=False,
        )  # fmt: skip


def _draw_median(plot: _Plot, curve: Curve) -> None:
    if curve.median is None or curve.median > curve.drawn_until:
        return
    lines = [((0, _HALF), (curve.median, _HALF)), ((curve.median, _HALF), (curve.median, 0))]
    for (left, right), (low, high) in (zip(*line, strict=True) for line in lines):
        dotted = Line2D((left, right), (low, high), color=plot.style.ink, linewidth=0.9, zorder=2)
        dotted.set_dashes((1.2, 2.4))
        put_line(plot.axes, dotted)


def _write_labels(plot: _Plot, shares: Sequence[float], until: int) -> None:
    """Write what each line is at its end, none over another."""
    order = sorted(range(len(shares)), key=lambda at: (-shares[at], at))
    lowest = float("inf")
    for at in order:
        across, height = plot.at(until, shares[at])
        height = min(height, lowest - _LEAST_APART)
        lowest = height
        color = plot.style.accent if at == 1 else plot.style.muted
        plot.write((across + _GAP, height), tr(_LABELS[at]), color, "left")
