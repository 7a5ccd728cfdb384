"""Labels inside a panel: a threshold's words where no line runs, a few words of a note."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from tracker.charts.clear_spots import Stretch, covered, crossings, gaps
from tracker.charts.fonts import text_width
from tracker.charts.panel import MIDDLE, Panel, TextLook, write
from tracker.charts.series import Series
from tracker.language import marked, tr

LABEL_LONGEST: Final = 22  # characters of a flare's label
NOTHING_RECORDED: Final = marked("Nothing recorded yet.")
EDGE_GAP: Final = 3.0  # points between a label and the panel's edge
SMALLER: Final = 0.5  # points a threshold's words are smaller than others
WIDER: Final = 1.04  # letters on paper run wider than the hinted ones that are measured
CLEAR: Final = 2.5  # points between words and a line, half the line's width included

_CLAUSE_END: Final = re.compile(r"[.,;:!?\n]")
# Where a long note may be cut: the words before it stand on their own. Notes are written in
# whatever language the clinic speaks, so the words of both are here.
_STOPS: Final = frozenset(
    {"a", "an", "and", "after", "at", "before", "but", "by", "during", "for", "from", "in", "of",
     "on", "since", "the", "then", "this", "to", "was", "when", "while", "with", "yesterday",
     "al", "antes", "ayer", "con", "cuando", "de", "del", "desde", "después", "durante", "el",
     "en", "la", "las", "los", "mientras", "para", "pero", "por", "que", "tras", "y"}
)  # fmt: skip


def flare_label(note: str | None) -> str:
    """Return a note's first words up to where they end of themselves, else ``flare``.

    Words that would have to be cut elsewhere stay in the hover card; ``flare ·`` says that there
    are some.
    """
    text = (note or "").strip()
    if not text:
        return tr("flare")
    clause = _CLAUSE_END.split(text)[0].split()
    before = list(takewhile(lambda word: word.lower() not in _STOPS, clause))
    for words in (clause, before if len(before) > 1 else []):
        label = " ".join(words)
        if 0 < len(label) <= LABEL_LONGEST:
            return label
    return tr("flare ·")


def draw_nothing_recorded(panel: Panel) -> None:
    """Say in the middle of an empty panel that there is nothing to show yet."""
    left, bottom, width, height = panel.box
    look = TextLook(color=panel.style.muted, size=panel.style.text_size + 1)
    where = (left + width / 2, bottom + height / 2 - look.size * MIDDLE)
    write(panel, where, tr(NOTHING_RECORDED), look)


def draw_threshold_label(panel: Panel, level: float, text: str, series: Sequence[Series]) -> None:
    """Write a threshold's words at its line where no other line runs.

    At an end of the panel if there is room, else anywhere along the level. Where lines are
    everywhere, the words stand where they meet the fewest, with a halo that sets them apart.
    """
    best = _best_spot(panel, level, text, series)
    style = panel.style
    look = TextLook(
        color=style.muted,
        size=style.text_size - SMALLER,
        align="left",
        halo=style.card if best.crowding else None,
    )
    write(panel, (best.left, best.base), text, look)


def has_clear_spot(panel: Panel, level: float, text: str, series: Sequence[Series]) -> bool:
    """Return whether a threshold's words can stand at its line without meeting another."""
    if WIDER * text_width(text, panel.style.text_size) + 2 * EDGE_GAP > panel.box[2]:
        return False
    return not _best_spot(panel, level, text, series).crowding


def _best_spot(panel: Panel, level: float, text: str, series: Sequence[Series]) -> "_Spot":
    spots = tuple(_spots(panel, level, text, series))
    clear = [spot for spot in spots if not spot.crowding]
    return clear[0] if clear else min(spots, key=lambda spot: spot.crowding)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where words may begin, in points, and how many points of their width lines run through."""

    left: float
    base: float
    crowding: float = 0.0


def _spots(panel: Panel, level: float, text: str, series: Sequence[Series]) -> Iterator[_Spot]:
    """Yield the ends first, right before left and above before below, then gaps from the right."""
    size = panel.style.text_size - SMALLER
    wide = (WIDER * text_width(text, size) + 2 * EDGE_GAP) / panel.scale
    high = panel.low + panel.box[2] / panel.scale
    rows = [_row(panel, level, size, series, is_above=is_above) for is_above in (True, False)]
    for start in (high - wide, panel.low):
        for base, taken in rows:
            share = covered(taken, (start, start + wide)) * panel.scale
            yield _Spot(panel.left_of(start) + EDGE_GAP, base, share)
    for base, taken in rows:
        for _, end in reversed(gaps(taken, (panel.low, high), wide)):
            yield _Spot(panel.left_of(end - wide) + EDGE_GAP, base)


def _row(
    panel: Panel, level: float, size: float, series: Sequence[Series], *, is_above: bool
) -> tuple[float, list[Stretch]]:
    """Return the baseline above or below a level, and where lines run through such words."""
    unit = panel.height_of(1.0) - panel.height_of(0.0)
    base = panel.height_of(level) + (2.8 if is_above else -size - 0.5)
    bottom, top = ((base + rise - panel.height_of(0.0)) / unit for rise in (-CLEAR, size + CLEAR))
    aside = CLEAR / panel.scale
    taken = [(start - aside, end + aside) for start, end in crossings(series, bottom, top)]
    return base, taken
