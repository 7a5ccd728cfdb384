"""The recovery sheet laid out on its one page: the key large, in groups one reads off."""

from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.words.names import day_words_in_full
from tracker.pages.blocks import (
    USUAL_PRINT,
    Block,
    Footer,
    body_area,
    pair_block,
    rule_block,
    space_block,
    text_block,
)
from tracker.pages.canvas import PageCanvas, Paragraph, Run
from tracker.pages.flow import PaperPage
from tracker.pages.letterhead import Head
from tracker.reports.recovery import RecoverySheet

KEY_SIZE: Final = 26.0  # points
TEXT_SIZE: Final = 12.0
ROW_HEIGHT: Final = 54.0  # points of a row of groups
GROUPS_A_ROW: Final = 4
BULLET: Final = 14.0  # points


def recovery_page(sheet: RecoverySheet, style: ChartStyle) -> PaperPage:
    """Return the sheet's page."""
    footer = Footer(sheet.footer, sheet.paper, style)
    width = body_area(sheet.paper, footer.height).width()

    def text(
        words: str, room: float, size: float = TEXT_SIZE, *, is_bold: bool = False
    ) -> Paragraph:
        return Paragraph([Run(words, is_bold=is_bold)], room, size=size, color=style.ink)

    head = Head(sheet.letterhead, width, style)
    title = text(sheet.title, head.room, USUAL_PRINT.title, is_bold=True)
    blocks = [
        head.block((title, text(day_words_in_full(sheet.printed_on), head.room))),
        rule_block(style.ink, 1.2, 16),
        text_block(text(sheet.purpose, width), gap=18),
        _key_block(sheet.key, style),
        space_block(6, gap=10),
        *(
            pair_block(text("■", BULLET, 8), text(line, width - BULLET), BULLET, gap=7)
            for line in sheet.advice
        ),
    ]
    return PaperPage(sheet.paper, footer, blocks)


def _key_block(groups: tuple[str, ...], style: ChartStyle) -> Block:
    rows = -(-len(groups) // GROUPS_A_ROW)

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=None, border=style.ink, radius=4)
        across = area.width() / GROUPS_A_ROW
        for at, group in enumerate(groups):
            row, column = divmod(at, GROUPS_A_ROW)
            words = Paragraph([Run(group, is_bold=True)], across, size=KEY_SIZE, color=style.ink)
            left = area.left() + column * across + (across - words.natural_width) / 2
            top = area.top() + row * ROW_HEIGHT + (ROW_HEIGHT - words.height) / 2
            words.draw(canvas.plate, left, top)

    return Block(height=rows * ROW_HEIGHT, draw=draw)
