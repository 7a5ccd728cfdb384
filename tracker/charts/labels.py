"""Labels inside a panel: a threshold's words where no line runs, a few words of a note."""

from collections.abc import Sequence
from typing import Final

from tracker.charts.fonts import text_width
from tracker.charts.panel import Panel, TextLook, write
from tracker.charts.series import Series, samples
from tracker.language import tr

WORDS_LONGEST: Final = 3  # words of an event's label
LABEL_LONGEST: Final = 22  # characters of an event's label
EDGE_GAP: Final = 3.0  # points between a label and the panel's edge

# Where an event's label may end: the words before it stand on their own. Notes are written in
# whatever language the clinic speaks, so the words of both are here.
_STOPS: Final = frozenset(
    {"a", "an", "and", "after", "at", "before", "but", "by", "during", "for", "from", "in", "of",
     "on", "since", "the", "then", "this", "to", "was", "when", "while", "with", "yesterday",
     "al", "antes", "ayer", "con", "cuando", "de", "del", "desde", "después", "durante", "el",
     "en", "la", "las", "los", "mientras", "para", "pero", "por", "que", "tras", "y"}
)  # fmt: skip


def event_label(note: str | None) -> str:
    """Return the first words of a note that stand on their own, else ``flare``."""
    words: list[str] = []
    for word in (note or "").split():
        if words and word.lower() in _STOPS:
            break
        words.append(word.rstrip(".,;:!?"))
        if words[-1] != word or len(words) == WORDS_LONGEST:
            break
    label = " ".join(words)
    if not label:
        return tr("flare")
    return label if len(label) <= LABEL_LONGEST else label[: LABEL_LONGEST - 1].rstrip() + "…"


def draw_threshold_label(panel: Panel, level: float, text: str, series: Sequence[Series]) -> None:
    """Write a threshold's words at its line, at the end and side where the lines leave room."""
    style = panel.style
    size = style.text_size - 0.5
    width = text_width(text, size) + EDGE_GAP
    low, high = panel.axes.get_ylim()
    per_unit = panel.box[3] / (high - low)
    points = [point for one in series for point in samples(one)]
    best = min(
        ((is_right, is_above) for is_right in (True, False) for is_above in (True, False)),
        key=lambda spot: _crowding(panel, points, (level, width, per_unit), spot),
    )
    is_right, is_above = best
    left, _, box_width, _ = panel.box
    at = left + box_width - EDGE_GAP if is_right else left + EDGE_GAP
    base = panel.height_of(level) + (2.8 if is_above else -size - 0.5)
    look = TextLook(color=style.muted, size=size, align="right" if is_right else "left")
    write(panel, (at, base), text, look)


def _crowding(
    panel: Panel,
    points: Sequence[tuple[float, float]],
    label: tuple[float, float, float],
    spot: tuple[bool, bool],
) -> int:
    """Return how much of the lines a label would cover: 0 for none."""
    level, width, per_unit = label
    is_right, is_above = spot
    left, _, box_width, _ = panel.box
    start = left + box_width - width if is_right else left
    height = (panel.style.text_size + 5) / per_unit
    low, high = (level, level + height) if is_above else (level - height, level)
    return sum(
        low - 0.2 <= value <= high + 0.2 and start - 4 <= panel.left_of(place) <= start + width + 4
        for place, value in points
    )
