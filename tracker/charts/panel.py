"""The frame every panel shares: fixed margins, phase bands, grid, ticks and words at the side."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, Literal

from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.transforms import blended_transform_factory

from tracker.charts.fonts import families_for, install_fonts, text_width
from tracker.charts.strokes import StrokeLook, draw_strokes
from tracker.charts.style import ChartStyle
from tracker.charts.time_axis import crosses_years, ticks
from tracker.charts.viewing import Viewing, limits, positions
from tracker.charts.written_line import WrittenLine, put_on
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.phase import Phase
from tracker.domain.words.phase_road import has_phase

POINTS_PER_INCH: Final = 72
MIDDLE: Final = 0.36  # of the text size: a figure's middle above its baseline
BAND_OPACITY: Final = 0.32  # of a phase's colour behind the data
NARROW_BAND: Final = 6.0  # points of a phase's band, below which its colour alone tells it
NAME_GAP: Final = 5.0  # points that stay free beside a phase name

# Points at a text size of 8; they grow with the text.
USUAL_SIZE: Final = 8.0
MARGIN_LEFT: Final = 60.0  # room for zone names and the words beside them
MARGIN_LEFT_PLAIN: Final = 31.0  # room for numbers and the words beside them
MARGIN_RIGHT: Final = 40.0  # room for the severity words and the knee's
MARGIN_EDGE: Final = 5.0  # above or below when nothing is written there
NAMES_HEIGHT: Final = 16.0  # the phase names above the first panel
RIBBON: Final = 14.0  # of their colours behind the names
DATES_HEIGHT: Final = 17.0  # one line of dates
YEARS_HEIGHT: Final = 26.0  # dates with the year below

_OURS: Final = "panel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What surrounds the plot.

    Attributes:
        has_phase_names: Whether the phases are named above.
        has_dates: Whether the time axis is labelled below.
        has_bands: Whether the phases' colours stand behind.
        extra_top: Points kept free above the plot, the leg strip's row.
        side_words: Written upwards at the left edge; says which way is better.
    """

    has_phase_names: bool = False
    has_dates: bool = True
    has_bands: bool = True
    extra_top: float = 0.0
    side_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLook:
    """How a line of text looks; ``size`` in points, ``halo`` the colour around its letters."""

    color: str
    size: float
    is_bold: bool = False
    align: Literal["left", "center", "right"] = "center"
    is_upwards: bool = False
    halo: str | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """An open panel: its axes and what its parts need to place themselves.

    Attributes:
        places: Where each visit stands on the time axis.
        box: Of the plot in points from the figure's lower left corner: left, bottom, width, height.
        low: The time axis's left end.
        scale: Points per unit of the time axis.
    """

    axes: Axes
    status: CourseStatus
    style: ChartStyle
    places: tuple[float, ...]
    box: tuple[float, float, float, float]
    low: float
    scale: float
    viewing: Viewing

    @property
    def is_zoomed(self) -> bool:
        """Return whether only a period of the course is shown."""
        return self.viewing.ends is not None

    @property
    def unit(self) -> float:
        """Return how much larger than usual text, lines and markers are."""
        return self.style.text_size / USUAL_SIZE

    def is_seen(self, place: float) -> bool:
        """Return whether a place of the time axis lies within the plot."""
        return self.low <= place <= self.low + self.box[2] / self.scale

    def left_of(self, place: float) -> float:
        """Return a place of the time axis in points from the figure's left edge."""
        return self.box[0] + (place - self.low) * self.scale

    def height_of(self, value: float) -> float:
        """Return a value of the upright axis in points from the figure's lower edge."""
        low, high = self.axes.get_ylim()
        return self.box[1] + (value - low) / (high - low) * self.box[3]


def open_panel(
    figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing, frame: Frame
) -> Panel:
    """Clear a figure and return its one panel, framed; the figure's size decides the layout."""
    width, height = size_in_points(figure)
    unit = style.text_size / USUAL_SIZE
    top = (NAMES_HEIGHT if frame.has_phase_names else MARGIN_EDGE) * unit + frame.extra_top
    bottom = dates_height(status, style, viewing) if frame.has_dates else MARGIN_EDGE * unit
    left = _left_margin(style, viewing)
    plot_height = max(height - top - bottom, 10.0)
    box = (left, bottom, plot_width(width, style, viewing), plot_height)
    axes = _cleared_axes(figure, (box[0] / width, bottom / height, box[2] / width, box[3] / height))
    figure.set_facecolor(style.card)
    places = positions(status, viewing.axis)
    low, high = viewing.limits(places)
    axes.set_xlim(low, high)
    scale = box[2] / (high - low)
    panel = Panel(axes, status, style, places, box, low, scale, viewing)
    if frame.has_bands:
        _draw_bands(panel, has_names=frame.has_phase_names)
    if frame.has_dates:
        _draw_dates(panel)
    _draw_side_words(panel, frame.side_words)
    return panel


def plot_width(width: float, style: ChartStyle, viewing: Viewing) -> float:
    """Return the points a panel of this width has for its plot."""
    right = MARGIN_RIGHT * style.text_size / USUAL_SIZE
    return max(width - _left_margin(style, viewing) - right, 20.0)


def _left_margin(style: ChartStyle, viewing: Viewing) -> float:
    margin = MARGIN_LEFT_PLAIN if viewing.is_plain else MARGIN_LEFT
    return margin * style.text_size / USUAL_SIZE


def dates_height(status: CourseStatus, style: ChartStyle, viewing: Viewing) -> float:
    """Return the points the dates take below a panel, with the years where they are needed."""
    lines = YEARS_HEIGHT if crosses_years(status, viewing.axis) else DATES_HEIGHT
    return lines * style.text_size / USUAL_SIZE


def _cleared_axes(figure: Figure, box: tuple[float, float, float, float]) -> Axes:
    """Return the figure's empty axes; ours are kept, as new ones cost a third of a redraw."""
    ours = [axes for axes in figure.axes if axes.get_label() == _OURS]
    if len(ours) == 1 == len(figure.axes):
        axes = ours[0]
        for artist in (*axes.lines, *axes.collections, *axes.texts, *figure.artists):
            artist.remove()
        figure.texts.clear()  # all written by us
        axes.set_position(box)
        return axes
    figure.clear()
    install_fonts()
    axes = figure.add_axes(box, frameon=False, label=_OURS)
    axes.set_axis_off()
    return axes


def size_in_points(figure: Figure) -> tuple[float, float]:
    """Return a figure's width and height in points, at least 1: a hidden canvas has none."""
    width, height = figure.get_size_inches()
    return max(1.0, float(width) * POINTS_PER_INCH), max(1.0, float(height) * POINTS_PER_INCH)


def phase_bands(
    status: CourseStatus, places: Sequence[float]
) -> tuple[tuple[Phase, float, float], ...]:
    """Return the bands of the shown phases with their ends, which lie midway between visits.

    None where no phase can be told.
    """
    if not has_phase(status):
        return ()
    low, high = limits(places)
    bands = []
    start = low
    for number, (before, after) in enumerate(pairwise(status.visits), 1):
        if after.phase is not before.phase:
            end = (places[number - 1] + places[number]) / 2
            bands.append((before.phase, start, end))
            start = end
    bands.append((status.visits[-1].phase, start, high))
    return tuple(bands)


def band_borders(bands: Sequence[tuple[Phase, float, float]], scale: float) -> tuple[float, ...]:
    """Return where a line parts two bands; none beside one as narrow as a line.

    Args:
        bands: Phases with their ends.
        scale: Points per unit of the time axis.
    """
    return tuple(
        after[1]
        for before, after in pairwise(bands)
        if min(end - start for _, start, end in (before, after)) * scale >= NARROW_BAND
    )


def fitting_name(phase: Phase, width: float, size: float) -> str:
    """Return the phase's name, else its number, else nothing, whatever fits the width in points."""
    for name in (phase.short_name, str(int(phase))):
        if text_width(name, size, is_bold=True) + NAME_GAP <= width:
            return name
    return ""


def _draw_bands(panel: Panel, *, has_names: bool) -> None:
    """Draw the phases: a pale band behind the data, and above them a ribbon with their names."""
    bands = _shown_bands(panel)
    if not bands:
        return
    paint_bands(panel, bands, has_ribbon=has_names, border=0.6)
    if has_names:
        _draw_names(panel, bands)


def paint_bands(
    panel: Panel, bands: Sequence[tuple[Phase, float, float]], *, has_ribbon: bool, border: float
) -> None:
    """Paint a pale band for each phase, and above them a ribbon where it is wanted.

    Args:
        panel: Where.
        bands: Each phase with its first and last place on the axis.
        has_ribbon: Whether there is one.
        border: Width of the lines between phases, in points.
    """
    style = panel.style
    across = blended_transform_factory(panel.axes.transData, panel.axes.transAxes)
    ribbon = (RIBBON * panel.unit / panel.box[3]) if has_ribbon else 0.0
    fills = [style.phase_bands[phase] for phase, _, _ in bands]
    for base, top, opacity in ((0.0, 1.0, BAND_OPACITY), (1.0, 1.0 + ribbon, 1.0)):
        boxes = [((start, base), (end, base), (end, top), (start, top)) for _, start, end in bands]
        panel.axes.add_collection(
            PolyCollection(boxes, facecolors=fills, edgecolors="none", alpha=opacity,
                transform=across, zorder=0, clip_on=False),
            autolim=False,
        )  # fmt: skip
    borders = [((at, 0), (at, 1 + ribbon)) for at in band_borders(bands, panel.scale)]
    look = StrokeLook(color=style.band_border, width=border, zorder=0.5, is_clipped=False)
    draw_strokes(panel.axes, borders, look, across)


def _shown_bands(panel: Panel) -> list[tuple[Phase, float, float]]:
    low, high = panel.low, panel.low + panel.box[2] / panel.scale
    return [
        (phase, max(start, low), min(end, high))
        for phase, start, end in phase_bands(panel.status, panel.places)
        if start < high and end > low
    ]


def _draw_names(panel: Panel, bands: Sequence[tuple[Phase, float, float]]) -> None:
    style = panel.style
    top = panel.box[1] + panel.box[3] + 4.5
    for phase, start, end in bands:
        name = fitting_name(phase, (end - start) * panel.scale, style.text_size)
        if name:
            look = TextLook(color=style.phase_texts[phase], size=style.text_size, is_bold=True)
            write(panel, (panel.left_of((start + end) / 2), top), name, look)


def draw_grid(panel: Panel, levels: Sequence[tuple[float, str]]) -> None:
    """Draw a line across the panel and a label at its left for each level."""
    style = panel.style
    across = blended_transform_factory(panel.axes.transAxes, panel.axes.transData)
    lines = [((0, level), (1, level)) for level, _ in levels]
    rule = StrokeLook(color=style.grid, width=0.6, zorder=0.7)
    draw_strokes(panel.axes, lines, rule, across)
    look = TextLook(color=style.muted, size=style.text_size, align="right")
    for level, label in levels:
        below = panel.height_of(level) - style.text_size * MIDDLE
        write(panel, (panel.box[0] - 5, below), label, look)


def _draw_dates(panel: Panel) -> None:
    look = TextLook(color=panel.style.muted, size=panel.style.text_size)
    below = panel.box[1] - 11.5 * look.size / USUAL_SIZE
    for tick in ticks(panel.status, panel.viewing, panel.box[2], look.size):
        left = panel.left_of(tick.position)
        write(panel, (left, below), tick.label, look)
        if tick.year:
            write(panel, (left, below - 9.5 * look.size / USUAL_SIZE), tick.year, look)


def _draw_side_words(panel: Panel, words: str) -> None:
    if words:
        style = panel.style
        look = TextLook(color=style.muted, size=style.text_size - 1, align="left", is_upwards=True)
        write(panel, (2.5, panel.box[1] + panel.box[3] / 2), words, look)


def write(panel: Panel, where: tuple[float, float], text: str, look: TextLook) -> None:
    """Write a line of text at a place in points from the figure's lower left corner."""
    figure = panel.axes.get_figure(root=True)
    if figure is None:  # an axes of ours always stands on a figure
        raise RuntimeError("the panel has no figure")
    width, height = size_in_points(figure)
    line = WrittenLine(
        where[0] / width,
        where[1] / height,
        text,
        color=look.color,
        fontproperties=_face(families_for(text), look.size, is_bold=look.is_bold),
        horizontalalignment=look.align,
        verticalalignment="center" if look.is_upwards else "baseline",
        rotation=90 if look.is_upwards else 0,
    )
    line.halo = look.halo
    put_on(figure, line)


@cache
def _face(families: tuple[str, ...], size: float, *, is_bold: bool) -> FontProperties:
    weight = "bold" if is_bold else "normal"
    return FontProperties(family=list(families), size=size, weight=weight)
