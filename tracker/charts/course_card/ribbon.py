"""Behind and above the panels: the phases' ribbon and bands, rules, the time axis."""

from collections.abc import Sequence
from typing import Final

from matplotlib.collections import PolyCollection
from matplotlib.colors import to_hex, to_rgb
from matplotlib.lines import Line2D
from matplotlib.transforms import blended_transform_factory

from tracker.charts.course_card.card import CAPITAL, SMALL, Card, look_of
from tracker.charts.course_card.layout import EDGE, PX_TO_POINTS
from tracker.charts.fonts import text_width
from tracker.charts.panel import phase_bands
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import ChartStyle
from tracker.charts.time_axis import ticks
from tracker.charts.viewing import TimeAxis
from tracker.domain.values.phase import Phase
from tracker.language import marked, tr

NAME_SIZE: Final = 11.5  # px
NAME_GAP: Final = 4.0  # px free on either side of a phase's name
BAND_OPACITY: Final = 0.32  # of the phase's colour behind the data
BAND_OPACITY_DARK: Final = 0.45
DARK_BELOW: Final = 0.5  # mean of the card's red, green and blue
TICK: Final = 4.0  # px
DATE_BASE: Final = 15.0  # px below the bands
YEAR_BASE: Final = 27.0
BESIDE_AXIS: Final = 8.0  # px

_SHORTER_NAMES: Final = {
    Phase.CALMING: marked("Calm.", "phase, shortened"),
    Phase.IMPROVEMENT: marked("Impr.", "phase, shortened"),
    Phase.NERVE_RECOVERY: marked("Nerve", "phase, shortened"),
    Phase.PREVENTION: marked("Prev.", "phase, shortened"),
}


def draw_ground(card: Card) -> None:
    """Draw the phases' ribbon, bands and boundaries, and the lines between the panels."""
    bands = phase_bands(card.shown.status, card.ground.places)
    ribbon_foot = 1 - card.layout.ribbon.height / _ground_height(card)
    full = [card.style.phase_bands[phase] for phase, _, _ in bands]
    _fill(card, [(start, end) for _, start, end in bands], (ribbon_foot, 1.0), full)
    _fill(
        card,
        [(start, end) for _, start, end in bands],
        (0.0, ribbon_foot),
        [faint(card.style, color) for color in full],
    )
    across = blended_transform_factory(card.ground.axes.transData, card.ground.axes.transAxes)
    borders = [((start, 0.0), (start, 1.0)) for _, start, _ in bands[1:]]
    look = StrokeLook(color=card.style.band_border, width=PX_TO_POINTS, zorder=0.5)
    draw_strokes(card.ground.axes, borders, look, across)
    _draw_rules(card)
    _draw_names(card, bands)


def faint(style: ChartStyle, band: str) -> str:
    """Return a phase's colour as it stands behind the data."""
    card = to_rgb(style.card)
    share = BAND_OPACITY_DARK if sum(card) / 3 < DARK_BELOW else BAND_OPACITY
    mixed = [
        share * one + (1 - share) * other for one, other in zip(to_rgb(band), card, strict=True)
    ]
    return str(to_hex((mixed[0], mixed[1], mixed[2])))


def fitting_name(phase: Phase, width: float) -> str:
    """Return the phase's name, its short form, its number or nothing, whatever fits so many px."""
    shorter = tr(_SHORTER_NAMES[phase], "phase, shortened")
    for name in (phase.short_name, shorter, str(int(phase))):
        if text_width(name, NAME_SIZE, is_bold=True) + 2 * NAME_GAP <= width:
            return name
    return ""


def draw_axis(card: Card) -> None:
    """Draw the one time axis: ticks, dates or numbers of visits, years below."""
    top = card.layout.axis_top
    width = (card.layout.right - card.layout.left) * PX_TO_POINTS
    found = ticks(card.shown.status, card.shown.viewing, width, SMALL * PX_TO_POINTS)
    look = look_of(card.style.muted, SMALL, align="center")
    bold = look_of(card.style.muted, SMALL, align="center", is_bold=True)
    length = TICK / _ground_height(card)
    strokes = []
    for tick in found:
        left = card.left_of(tick.position)
        strokes.append(((tick.position, 0.0), (tick.position, -length)))
        card.write(left, top + DATE_BASE, tick.label, look)
        if tick.year:
            card.write(left, top + YEAR_BASE, tick.year, bold)
    across = blended_transform_factory(card.ground.axes.transData, card.ground.axes.transAxes)
    rule = StrokeLook(color=card.style.muted, width=PX_TO_POINTS, zorder=1, is_clipped=False)
    draw_strokes(card.ground.axes, strokes, rule, across)
    if card.shown.viewing.axis is TimeAxis.VISIT:
        word = look_of(card.style.muted, SMALL, align="right")
        card.write(card.layout.left - BESIDE_AXIS, top + DATE_BASE, tr("visit", "axis"), word)


def draw_upright(card: Card, place: float, color: str) -> None:
    """Draw a dashed line through all panels at a place of the time axis."""
    across = blended_transform_factory(card.ground.axes.transData, card.ground.axes.transAxes)
    top = 1 - (card.layout.ribbon.height + card.layout.events.height) / _ground_height(card)
    put_line(
        card.ground.axes,
        Line2D(
            (place, place),
            (0.0, top),
            color=color,
            linewidth=PX_TO_POINTS,
            linestyle=(0, (3, 3)),
            transform=across,
            zorder=2,
            label="draft",
        ),
    )


def _fill(
    card: Card,
    ends: Sequence[tuple[float, float]],
    heights: tuple[float, float],
    fills: Sequence[str],
) -> None:
    if not ends:
        return
    axes = card.ground.axes
    low, high = heights
    boxes = [((start, low), (end, low), (end, high), (start, high)) for start, end in ends]
    across = blended_transform_factory(axes.transData, axes.transAxes)
    axes.add_collection(
        PolyCollection(
            boxes, facecolors=fills, edgecolors="none", transform=across, zorder=0, snap=True
        ),
        autolim=False,
    )


def _draw_rules(card: Card) -> None:
    """Draw the lines that part the panels, from the card's edge to its other edge."""
    tall, layout = _ground_height(card), card.layout
    wide = layout.right - layout.left
    heights = [(layout.axis_top - rule) / tall for rule in layout.rules]
    ends = ((EDGE - layout.left) / wide, (layout.width - EDGE - layout.left) / wide)
    rules = [((ends[0], height), (ends[1], height)) for height in heights]
    look = StrokeLook(color=card.style.line, width=PX_TO_POINTS, zorder=0.6, is_clipped=False)
    draw_strokes(card.ground.axes, rules, look, card.ground.axes.transAxes)


def _draw_names(card: Card, bands: Sequence[tuple[Phase, float, float]]) -> None:
    base = (card.layout.ribbon.top + card.layout.ribbon.bottom + NAME_SIZE * CAPITAL) / 2
    left, right = card.layout.left, card.layout.right
    for phase, low, high in bands:
        start, end = max(card.left_of(low), left), min(card.left_of(high), right)
        name = fitting_name(phase, end - start)
        if name:
            look = look_of(card.style.phase_texts[phase], NAME_SIZE, is_bold=True, align="center")
            card.write((start + end) / 2, base, name, look)


def _ground_height(card: Card) -> float:
    return card.layout.axis_top - card.layout.ribbon.top
