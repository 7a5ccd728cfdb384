"""The open card: its figure with one axes a panel, and words placed in px."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from tracker.charts.course_card.faces import GROUND, Face, face_of, frame_of
from tracker.charts.course_card.layout import (
    BELOW_FIGURES,
    FIGURES,
    PX_TO_POINTS,
    Layout,
    Row,
    layout_of,
)
from tracker.charts.course_card.shown import Density, ShownCourse
from tracker.charts.fonts import install_fonts, text_width
from tracker.charts.panel import Panel, TextLook, size_in_points, write
from tracker.charts.style import ChartStyle

TEXT: Final = 12.0  # px
SMALL: Final = 11.0  # px; nothing on screen is smaller
PAD: Final = 7.0  # px above and below a panel's ends, so that markers there are whole
CAPITAL: Final = 0.72  # of the text size: a capital's height
ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Part:
    """A drawn part: what it was drawn from, and what it put on the figure beside its axes."""

    face: Face
    texts: tuple[Text, ...]
    artists: tuple[Artist, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An open card.

    Attributes:
        frame: What every part is drawn from.
        draft: Which visit is being typed, counted from 0; None when none is.
        gaps: The days before each visit that comes later than a line is drawn across.
        spacing: px between two visits, as if evenly spread.
        ground: The whole plot from the ribbon to the axis, 0 at its foot and 1 at its top.
        panels: By name; each a few px higher than its row.
        parts: What is drawn already, by name.
        drawn: The names of those that were drawn anew.
    """

    shown: ShownCourse
    style: ChartStyle
    frame: Face
    draft: int | None
    gaps: dict[int, int]
    layout: Layout
    density: Density
    spacing: float
    ground: Panel
    panels: dict[str, Panel]
    parts: dict[str, Part]
    drawn: set[str]

    @property
    def first_panel(self) -> str:
        """Return the name of the uppermost panel."""
        return next(iter(self.layout.panels))

    def write(self, left: float, base: float, words: str, look: TextLook) -> None:
        """Write a line of words; place and size in px, the base from the figure's upper edge."""
        where = (left * PX_TO_POINTS, (self.layout.height - base) * PX_TO_POINTS)
        write(self.ground, where, words, replace(look, size=look.size * PX_TO_POINTS))

    def left_of(self, place: float) -> float:
        """Return a place of the time axis in px from the figure's left edge."""
        return self.ground.left_of(place) / PX_TO_POINTS

    def height_of(self, panel: Panel, value: float) -> float:
        """Return a panel's value in px from the figure's upper edge."""
        return self.layout.height - panel.height_of(value) / PX_TO_POINTS

    def draw(self, figure: Figure, name: str, draw: "Callable[[Card], None]") -> None:
        """Draw a part, unless it stands there already as it would be drawn."""
        face = face_of(name, self.shown)
        old = self.parts.get(name)
        if old is not None and old.face == face:
            return
        if old is not None:
            panel = self.ground if name == GROUND else self.panels[name]
            for artist in (*panel.axes.lines, *panel.axes.collections, *old.artists):
                artist.remove()
            for text in old.texts:
                figure.texts.remove(text)
        texts, artists = len(figure.texts), len(figure.artists)
        draw(self)
        self.parts[name] = Part(face, tuple(figure.texts[texts:]), tuple(figure.artists[artists:]))
        self.drawn.add(name)


def open_card(figure: Figure, shown: ShownCourse, style: ChartStyle, before: Card | None) -> Card:
    """Return a figure's card, with what still stands on it; its size decides the layout."""
    width, height = (length / PX_TO_POINTS for length in size_in_points(figure))
    frame = frame_of(shown, style, (width, height))
    if before is not None and before.frame == frame:
        status = shown.status
        panels = {name: replace(one, status=status) for name, one in before.panels.items()}
        ground = replace(before.ground, status=status)
        return replace(before, shown=shown, ground=ground, panels=panels, drawn=set())
    layout = layout_of(width, height, shown.panels)
    panels = _opened_panels(figure, shown, style, layout)
    wide = layout.right - layout.left
    return Card(
        shown=shown,
        style=style,
        frame=frame,
        draft=shown.draft,
        gaps=shown.gaps,
        layout=layout,
        density=shown.density(wide),
        spacing=shown.spacing(wide),
        ground=panels.pop(GROUND),
        panels=panels,
        parts={},
        drawn=set(),
    )


def _opened_panels(
    figure: Figure, shown: ShownCourse, style: ChartStyle, layout: Layout
) -> dict[str, Panel]:
    """Clear a figure and return its panels and their ground."""
    rows = {GROUND: Row(top=layout.ribbon.top, bottom=layout.axis_top)}
    rows |= {name: plot_row(layout, name) for name in layout.panels}
    every = cleared_axes(figure, tuple(rows))
    figure.set_facecolor(style.card)
    width, height = layout.width, layout.height
    places = shown.places
    low, high = shown.viewing.limits(places)
    panels = {}
    for name, row in rows.items():
        pad = 0.0 if name == GROUND else PAD
        left, wide = layout.left, layout.right - layout.left
        bottom, tall = height - row.bottom - pad, row.height + 2 * pad
        axes = every[name]
        axes.set_position((left / width, bottom / height, wide / width, tall / height))
        axes.set_xlim(low, high)
        box = tuple(px * PX_TO_POINTS for px in (left, bottom, wide, tall))
        scale = wide * PX_TO_POINTS / (high - low)
        panels[name] = Panel(
            axes, shown.status, style, places, _four(box), low, scale, shown.viewing
        )
    return panels


def plot_row(layout: Layout, name: str) -> Row:
    """Return where a panel's values stand: of reach, below the figures."""
    row = layout.panels[name]
    return replace(row, top=row.top + FIGURES + BELOW_FIGURES) if name == "reach" else row


def set_ends(panel: Panel, low: float, high: float) -> None:
    """Let a panel's row run from one value at its foot to another at its top."""
    pad = PAD * PX_TO_POINTS
    step = (high - low) * pad / (panel.box[3] - 2 * pad)
    panel.axes.set_ylim(low - step, high + step)


def in_width(
    words: str, look: TextLook, width: float, least: float = SMALL, *, kept: str = ""
) -> tuple[str, TextLook]:
    """Return words no wider than so many px: smaller if need be, at last cut.

    Args:
        words: To be written.
        look: As large as they are to be.
        width: In px.
        least: Size below which they are cut.
        kept: Their end, which is not cut: a name may lose letters, its number none.
    """
    size = look.size
    while size > least and text_width(words, size, is_bold=look.is_bold) > width:
        size -= 1
    whole, cut = words.removesuffix(kept), words
    while cut and text_width(cut, size, is_bold=look.is_bold) > width:
        whole = whole[:-1].rstrip()
        cut = f"{whole}{ELLIPSIS}{kept}" if whole else kept
        if cut == kept:
            break
    return cut, replace(look, size=size)


def look_of(
    color: str,
    size: float = SMALL,
    *,
    is_bold: bool = False,
    align: Literal["left", "center", "right"] = "left",
) -> TextLook:
    """Return how words look, sized in px."""
    return TextLook(color=color, size=size, is_bold=is_bold, align=align)


def _four(box: Sequence[float]) -> tuple[float, float, float, float]:
    left, bottom, width, height = box
    return left, bottom, width, height


def cleared_axes(figure: Figure, names: Sequence[str]) -> dict[str, Axes]:
    """Return an empty axes for each name; those that are there are kept, new ones cost much."""
    found = {str(axes.get_label()): axes for axes in figure.axes}
    if tuple(found) == tuple(names):
        for axes in found.values():
            for artist in (*axes.lines, *axes.collections, *axes.texts):
                artist.remove()
        for artist in tuple(figure.artists):
            artist.remove()
        figure.texts.clear()  # all written by us
        return found
    figure.clear()
    install_fonts()
    made = {}
    for name in names:
        made[name] = figure.add_axes((0, 0, 1, 1), frameon=False, label=name)
        made[name].set_axis_off()
    return made
