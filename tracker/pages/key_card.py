"""The key card laid out on its one page: places in two even columns, each key in a cap."""

from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.pages.blocks import (
    USUAL_PRINT,
    Block,
    Footer,
    body_area,
    rule_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run
from tracker.pages.flow import PaperPage
from tracker.reports.key_card import KeyCard, KeyRow

TEXT_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5)  # points, the largest first
GUTTER: Final = 22.0  # points between columns
PLACE_ABOVE: Final = 6.0  # points over a new place
ROW_GAP: Final = 3.0
CAP_ROOM: Final = 84.0  # points of a row that its keys get
CAP_PADDING: Final = 4.0
CAP_RADIUS: Final = 3.0


def key_card_page(card: KeyCard, style: ChartStyle) -> PaperPage:
    """Return the card's page, in the largest print that keeps to it."""
    footer = Footer(card.footer, card.paper, style)
    area = body_area(card.paper, footer.height)
    title = Paragraph(
        [Run(card.title, is_bold=True)], area.width(), size=USUAL_PRINT.title, color=style.ink
    )
    head = [text_block(title), rule_block(style.ink, 1.2, 4)]
    room = area.height() - sum(block.height + block.gap for block in head)
    tried = [_columns(card, (area.width() - GUTTER) / 2, size, style) for size in TEXT_SIZES]
    fitting = next((pair for pair in tried if _height(pair) <= room), tried[-1])
    return PaperPage(card.paper, footer, [*head, _columns_block(fitting)])


def _columns(
    card: KeyCard, across: float, size: float, style: ChartStyle
) -> "tuple[_Column, _Column]":
    """Return the rows in two columns as even as can be."""
    rows, third = card.rows, len(card.rows) // 3
    splits = (
        (_Column(rows[:at], across, size, style), _Column(rows[at:], across, size, style))
        for at in range(third, 2 * third + 1)
    )
    return min(splits, key=_height)


def _height(columns: "tuple[_Column, _Column]") -> float:
    return max(column.height for column in columns)


class _Column:
    """Rows under their places, one below the other."""

    def __init__(
        self, rows: tuple[KeyRow, ...], width: float, size: float, style: ChartStyle
    ) -> None:
        self.width, self._size, self._style = width, size, style
        self._lines: list[tuple[Paragraph | None, Paragraph, Paragraph]] = []
        before = ""
        for place, keys, does in rows:
            head = None if place == before else self._text(place, width, is_bold=True)
            cap = self._text(keys, CAP_ROOM - 2 * CAP_PADDING)
            self._lines.append((head, cap, self._text(does, width - CAP_ROOM)))
            before = place

    @property
    def height(self) -> float:
        """Return the height of everything, in points."""
        return sum(
            _head_height(head) + max(cap.height, does.height) + ROW_GAP
            for head, cap, does in self._lines
        )

    def draw(self, canvas: PageCanvas, left: float, top: float) -> None:
        """Draw every row from a corner on."""
        for head, cap, does in self._lines:
            if head is not None:
                head.draw(canvas.plate, left, top + PLACE_ABOVE)
                top += _head_height(head)
            box = QRectF(left, top - 1, cap.natural_width + 2 * CAP_PADDING, cap.height + 2)
            canvas.box(box, fill=None, border=self._style.muted, radius=CAP_RADIUS)
            cap.draw(canvas.plate, left + CAP_PADDING, top)
            does.draw(canvas.plate, left + CAP_ROOM, top)
            top += max(cap.height, does.height) + ROW_GAP

    def _text(self, words: str, room: float, *, is_bold: bool = False) -> Paragraph:
        return Paragraph(
            [Run(words, is_bold=is_bold)], room, size=self._size, color=self._style.ink
        )


def _head_height(head: Paragraph | None) -> float:
    return 0.0 if head is None else PLACE_ABOVE + head.height + ROW_GAP


def _columns_block(columns: tuple[_Column, _Column]) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left, right = columns
        left.draw(canvas, area.left(), area.top())
        right.draw(canvas, area.left() + left.width + GUTTER, area.top())

    return Block(height=_height(columns), draw=draw)
