"""Blocks stacked down a page: fixed ones keep their height, charts share what is left."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.values.clinic import Paper
from tracker.language import marked, tr
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width

PAPER_SIZES: Final = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}  # points
MARGIN: Final = 40.0  # points at the sides
MARGIN_TOP: Final = 34.0
MARGIN_BOTTOM: Final = 30.0
FOOTER_GAP: Final = 6.0
FOOTER_LINES: Final = 5
PAGE_LABEL: Final = marked("Page {number} of {count}")
NO_BREAK: Final = "\u00a0"  # a space at which no line breaks
BETWEEN_PARTS: Final = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSizes:
    """Sizes of a page's texts in points."""

    title: float = 18.0
    clinic: float = 11.0
    address: float = 9.5
    text: float = 10.0
    footer: float = 7.5


USUAL_PRINT: Final = TextSizes()

Drawing = Callable[[PageCanvas, QRectF], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block.

    Attributes:
        height: In points; of a flexible block the height it would like.
        draw: Draws it into an area of its width and final height.
        least: Height below which a flexible block is not readable; None when fixed.
        most: Height above which a flexible block gains nothing; None when fixed.
        gap: Points kept free below.
    """

    height: float
    draw: Drawing
    least: float | None = None
    most: float | None = None
    gap: float = 8.0


def page_label(number: int, count: int) -> str:
    """Return what stands at the foot of a page, e.g. ``Page 1 of 2``."""
    return tr(PAGE_LABEL, number=number, count=count)


def body_area(paper: Paper, footer_height: float) -> QRectF:
    """Return where blocks go: the page without margins and footer, in points."""
    width, height = PAPER_SIZES[paper]
    bottom = height - MARGIN_BOTTOM - footer_height - FOOTER_GAP
    return QRectF(MARGIN, MARGIN_TOP, width - 2 * MARGIN, bottom - MARGIN_TOP)


def missing_room(blocks: Sequence[Block], room: float) -> float:
    """Return how many points do not fit even with every flexible block at its least."""
    needed = sum(_limits(block)[0] for block in blocks)
    return max(0.0, needed + sum(block.gap for block in blocks[:-1]) - room)


def fitted_heights(blocks: Sequence[Block], room: float) -> tuple[float, ...]:
    """Return each block's height: flexible ones grow or shrink alike, within their limits."""
    gaps = sum(block.gap for block in blocks[:-1])
    least, wanted, most = (
        sum(limits[at] for limits in map(_limits, blocks)) + gaps for at in range(3)
    )
    low, high = (0, 1) if room <= wanted else (1, 2)
    spread = wanted - least if high == 1 else most - wanted
    share = min(1.0, max(0.0, (room - (least, wanted)[low]) / spread)) if spread else 0.0
    return tuple(
        limits[low] + share * (limits[high] - limits[low]) for limits in map(_limits, blocks)
    )


def _limits(block: Block) -> tuple[float, float, float]:
    """Return the least, the wanted and the most height of a block."""
    if block.least is None:
        return (block.height,) * 3
    return block.least, block.height, block.most or block.height


def drawing_steps(canvas: PageCanvas, blocks: Sequence[Block], area: QRectF) -> Iterator[None]:
    """Draw blocks one below the other, with a pause after each and after each of its figures."""
    top = area.top()
    for block, height in zip(blocks, fitted_heights(blocks, area.height()), strict=True):
        block.draw(canvas, QRectF(area.left(), top, area.width(), height))
        top += height + block.gap
        yield
        yield from canvas.finish()


def draw_blocks(canvas: PageCanvas, blocks: Sequence[Block], area: QRectF) -> None:
    """Draw blocks one below the other."""
    for _ in drawing_steps(canvas, blocks, area):
        pass


def text_block(paragraph: Paragraph, gap: float = 8.0) -> Block:
    """Return a block of one paragraph."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        paragraph.draw(canvas.plate, area.left(), area.top())

    return Block(height=paragraph.height, draw=draw, gap=gap)


def space_block(height: float, gap: float = 0.0) -> Block:
    """Return room that is left empty."""
    return Block(height=height, draw=lambda _canvas, _area: None, gap=gap)


def rule_block(color: str, width: float, gap: float) -> Block:
    """Return a line across the page."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.line(area.left(), area.right(), area.top(), color=color, width=width)

    return Block(height=width, draw=draw, gap=gap)


def subtitle_words(
    parts: Sequence[str],
    room: float,
    size: float,
    taken: float = 0.0,
    between: str = BETWEEN_PARTS,
) -> str:
    """Return the parts of a subtitle, a dot between two on a line, and on the next what lacks room.

    Args:
        parts: Such as the patient's name and the number of visits.
        room: Width of a line in points; a part wider than that breaks where it may.
        size: Of the text in points.
        taken: Of the first line's width, by what stands before it.
        between: In place of the dot, for sentences.
    """
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else part
        free = room - taken if len(lines) == 1 else room
        if lines and text_width(longer, size) <= free:
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(lines)


def pair_block(
    name: Paragraph | None, text: Paragraph, label_width: float, gap: float = 1.5
) -> Block:
    """Return a label with its text beside it; without a label, more of the text above."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        if name is not None:
            name.draw(canvas.plate, area.left(), area.top())
        text.draw(canvas.plate, area.left() + label_width, area.top())

    height = text.height if name is None else max(name.height, text.height)
    return Block(height=height, draw=draw, gap=gap)


class Footer:
    """The line at the foot of every page, with the page's number at its right."""

    def __init__(
        self, text: str, paper: Paper, style: ChartStyle, sizes: TextSizes = USUAL_PRINT
    ) -> None:
        self._paper = paper
        self._style = style
        self._size = sizes.footer
        self._label_room = text_width(page_label(88, 88), self._size) + 10
        width = PAPER_SIZES[paper][0] - 2 * MARGIN - self._label_room
        self._text = Paragraph(
            [Run(text)], width, size=self._size, color=style.muted, most_lines=FOOTER_LINES
        )

    @property
    def height(self) -> float:
        """Return the height in points, the line above included."""
        return self._text.height + FOOTER_GAP

    def draw(self, canvas: PageCanvas, label: str) -> None:
        """Draw at the foot of the page."""
        width, height = PAPER_SIZES[self._paper]
        top = height - MARGIN_BOTTOM - self.height
        canvas.line(MARGIN, width - MARGIN, top, color=self._style.line, width=0.7)
        self._text.draw(canvas.plate, MARGIN, top + FOOTER_GAP)
        words = Paragraph([Run(label)], self._label_room, size=self._size, color=self._style.muted)
        words.draw(canvas.plate, width - MARGIN - words.natural_width, top + FOOTER_GAP)
