"""Beside the panels: from the start to now at the left, what each line is at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.charts.course_card.card import CAPITAL, SMALL, TEXT, Card, in_width, look_of
from tracker.charts.course_card.layout import EDGE, Row, spread
from tracker.charts.fonts import text_width
from tracker.charts.panel import Panel

NAME: Final = 13.0  # px of a panel's name
VALUE: Final = 20.0  # px of what it was and is
VALUE_OF_TWO: Final = 14.0
LINES: Final = {
    NAME: 17.0,
    VALUE: 24.0,
    VALUE_OF_TWO: 17.0,
    TEXT: 16.0,
    SMALL: 14.0,
}  # px from line to line
BESIDE_PLOT: Final = 8.0  # px
WORDS_ROOM: Final = 156.0  # px: the gutter less the numbers at the axis
LABEL_GAP: Final = 14.0  # px from label to label
LABEL_ROOM: Final = 2.0  # px a label may stand above or below its panel, clear of the rules
NAME_BASE: Final = 14.0  # px from a panel's head to its name's base


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWords:
    """What stands left of a panel, each once.

    Attributes:
        values: From the start to now; smaller when there are two.
        word: What to make of it.
        better: Which way is better.
        notes: What its marks mean.
    """

    name: str
    values: tuple[str, ...]
    word: str = ""
    better: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLabel:
    """A few words at the height at which a line ends.

    Attributes:
        number: With which they end, where they do; a narrow gutter never cuts it.
    """

    words: str
    value: float
    color: str
    is_bold: bool = False
    size: float = TEXT
    number: str = ""


def write_words(card: Card, head: float, words: PanelWords, room: float = WORDS_ROOM) -> None:
    """Write what stands left of a panel, from its head downwards, no wider than so many px."""
    base = head + NAME_BASE
    ink, muted = card.style.ink, card.style.muted
    value = VALUE if len(words.values) == 1 else VALUE_OF_TWO
    lines = [
        (words.name, look_of(ink, NAME, is_bold=True), WORDS_ROOM, SMALL),
        *((one, look_of(ink, value, is_bold=True), WORDS_ROOM, SMALL) for one in words.values),
        *((line, look_of(muted, TEXT), room, SMALL) for line in _broken(words.word, room, TEXT)),
        (words.better, look_of(muted, SMALL), room, SMALL),
        *(
            (line, look_of(muted, SMALL), room, SMALL)
            for note in words.notes
            for line in _broken(note, room, SMALL)
        ),
    ]
    for number, (text, look, wide, least) in enumerate(line for line in lines if line[0]):
        base += LINES[look.size] if number else 0.0
        card.write(EDGE, base, *in_width(text, look, wide, least))


def write_labels(card: Card, panel: Panel, row: Row, labels: Sequence[LineLabel]) -> None:
    """Write the labels right of a panel, each at its line's height or as near as others let it."""
    shown = [label for label in labels if label.words]
    middles = [card.height_of(panel, label.value) for label in shown]
    places = spread(middles, LABEL_GAP, row.top - LABEL_ROOM, row.bottom + LABEL_ROOM)
    left = card.layout.right + BESIDE_PLOT
    room = card.layout.width - left - 2
    for label, middle in zip(shown, places, strict=True):
        look = look_of(label.color, label.size, is_bold=label.is_bold)
        words, fitted = in_width(label.words, look, room, kept=label.number and f" {label.number}")
        card.write(left, middle + fitted.size * CAPITAL / 2, words, fitted)


def write_levels(card: Card, panel: Panel, levels: Sequence[tuple[float, str]]) -> None:
    """Write what the panel's lines across stand for, left of it."""
    look = look_of(card.style.muted, SMALL, align="right")
    for value, words in levels:
        base = card.height_of(panel, value) + SMALL * CAPITAL / 2
        card.write(card.layout.left - BESIDE_PLOT, base, words, look)


def _broken(words: str, room: float, size: float) -> list[str]:
    """Return words in lines no wider than the room."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
