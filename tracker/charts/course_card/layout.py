"""Where everything of the course card stands, in px from the figure's upper left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

PX_TO_POINTS: Final = 0.72  # a figure on screen has 100 px an inch

TOP: Final = 12.0  # above the ribbon
RIBBON: Final = 18.0
EVENTS: Final = 18.0  # the row of events and flares, its gap to the first panel included
BELOW_FIRST: Final = 26.0  # between the first two panels: the question marks stand there
BELOW_PANEL: Final = 18.0
AXIS: Final = 30.0  # ticks, dates, and the years below them
BOTTOM: Final = 4.0
FRAME: Final = 4.0  # the card's border above and below the figure
FIXED: Final = TOP + RIBBON + EVENTS + BELOW_FIRST + BELOW_PANEL + AXIS + BOTTOM + FRAME

USUAL_PANELS: Final = ("pain", "reach", "sensory")
NUMB_PANELS: Final = USUAL_PANELS[::-1]  # where tingling or numbness is foremost
SHARES: Final = (0.32, 0.49, 0.19)  # of the height beyond the least, by place
LEAST: Final = (96.0, 148.0, 60.0)  # px, by place
EXTRA_PANEL: Final = 74.0  # each panel opened from the row of small lines
FIGURES: Final = 52.0  # the row of figures above the steps of reach
BELOW_FIGURES: Final = 10.0

LEFT: Final = 196.0  # the gutter of 180 and the card's edge
RIGHT: Final = 92.0
EDGE: Final = 16.0

BELOW_RULE: Final = 2.0  # between a line and the words below it

CARD_LOWEST: Final = FIXED + sum(LEAST)
CARD_TALLEST: Final = 780.0
BESIDE_CARD: Final = 66.0  # of the viewport: the row of small lines and its gap
PLOT_NARROWEST: Final = 20.0


def card_height(viewport: float, extra_panels: int = 0) -> int:
    """Return the card's height in px for a viewport's, and how many panels were opened."""
    extra = extra_panels * (EXTRA_PANEL + BELOW_PANEL)
    return round(min(max(viewport - BESIDE_CARD, CARD_LOWEST + extra), CARD_TALLEST + extra))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A stretch of the card from a top to a bottom, in px from the figure's upper edge."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The card's stretches in px.

    Attributes:
        panels: By the panel's name, top to bottom; that of reach includes the figures.
        rules: Where a line parts two panels.
        axis_top: Where bands end and the axis begins.
    """

    width: float
    height: float
    panels: dict[str, Row]
    rules: tuple[float, ...]
    axis_top: float

    @property
    def left(self) -> float:
        """Return the plots' left end."""
        return LEFT

    @property
    def right(self) -> float:
        """Return the plots' right end."""
        return max(self.width - RIGHT, LEFT + PLOT_NARROWEST)

    def head(self, name: str) -> float:
        """Return where the words left of a panel begin: below the ribbon or the line above."""
        above = (TOP + RIBBON, *self.rules)
        return above[[*self.panels].index(name)] + BELOW_RULE

    @property
    def ribbon(self) -> Row:
        """Return the stretch of the phases' names."""
        return Row(top=TOP, bottom=TOP + RIBBON)

    @property
    def events(self) -> Row:
        """Return the stretch of events and flares."""
        return Row(top=TOP + RIBBON, bottom=TOP + RIBBON + EVENTS)


def layout_of(width: float, height: float, names: Sequence[str] = USUAL_PANELS) -> Layout:
    """Share a figure's height out among the panels: each its least, what is left by shares.

    Args:
        width: In px.
        height: In px.
        names: The usual panels in their order, then those opened besides.
    """
    opened = len(names) - len(USUAL_PANELS)
    extra = opened * (EXTRA_PANEL + BELOW_PANEL)
    spare = max(0.0, height + FRAME - CARD_LOWEST - extra)
    heights = [least + share * spare for least, share in zip(LEAST, SHARES, strict=True)]
    panels: dict[str, Row] = {}
    rules: list[float] = []
    top = TOP + RIBBON + EVENTS
    for name, tall in zip(names, (*heights, *[EXTRA_PANEL] * opened), strict=True):
        panels[name] = Row(top=top, bottom=top + tall)
        below = BELOW_FIRST if name == names[0] else BELOW_PANEL
        top += tall + below
        rules.append(top - BELOW_PANEL / 2)
    axis_top = panels[names[-1]].bottom
    return Layout(
        width=width, height=height, panels=panels, rules=tuple(rules[:-1]), axis_top=axis_top
    )


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places at least a gap apart and within two ends, each as near as can be to its own.

    Neighbours that would touch move apart by equal steps about the middle of where they would be.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    blocks: list[list[float]] = []
    for number, index in enumerate(order):
        blocks.append([wanted[index] - number * gap])
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    most = max(low, high - (len(wanted) - 1) * gap)
    starts = [min(max(_mean(block), low), most) for block in blocks for _ in block]
    places = [0.0] * len(wanted)
    for number, (index, start) in enumerate(zip(order, starts, strict=True)):
        places[index] = start + number * gap
    return places


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
