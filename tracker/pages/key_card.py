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

TEXT_SIZE: Final = 9.0  # points
GUTTER: Final = 22.0  # points between columns
PLACE_ABOVE: Final = 6.0  # points over a new place
ROW_GAP: Final = 3.0
CAP_ROOM: Final = 84.0  # points of a row that its keys get
CAP_PADDING: Final = 4.0
CAP_RADIUS: Final = 3.0


def key_card_page(card: KeyCard, style: ChartStyle) -> PaperPage:
    """Return the card's page."""
    footer = Footer(card.footer, card.paper, style)
    width = body_area(card.paper, footer.height).width()
    title = Paragraph(
        [Run(card.title, is_bold=True)], width, size=USUAL_PRINT.title, color=style.ink
    )
    across = (width - GUTTER) / 2
    splits = [
        (_Column(card.rows[:at], across, style), _Column(card.rows[at:], across, style))
        for at in range(len(card.rows) // 3, 2 * len(card.rows) // 3 + 1)
    ]
    columns = min(splits, key=lambda pair: max(column.height for column in pair))
    return PaperPage(
        card.paper,
        footer,
        [text_block(title), rule_block(style.ink, 1.2, 4), _columns_block(columns, across)],
    )


class _Column:
    """Rows under their places, one below the other."""

    def __init__(self, rows: tuple[KeyRow, ...], width: float, style: ChartStyle) -> None:
        self._style = style
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
        return Paragraph([Run(words, is_bold=is_bold)], room, size=TEXT_SIZE, color=self._style.ink)


def _head_height(head: Paragraph | None) -> float:
    return 0.0 if head is None else PLACE_ABOVE + head.height + ROW_GAP


def _columns_block(columns: tuple[_Column, _Column], across: float) -> Block:
    def draw(canvas: PageCanvas, area: QRectF) -> None:
        for at, column in enumerate(columns):
            column.draw(canvas, area.left() + at * (across + GUTTER), area.top())

    return Block(height=max(column.height for column in columns), draw=draw)
