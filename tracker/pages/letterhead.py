"""The head of a printed page: the clinic's letterhead with its logo beside the title."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.pages.blocks import USUAL_PRINT, Block, TextSizes
from tracker.pages.canvas import PageCanvas, Paragraph, Run
from tracker.pages.logo import Logo
from tracker.reports.documents import Letterhead

LOGO_HEIGHT: Final = 40.0  # points, at most
LETTERHEAD_SHARE: Final = 0.42  # of the width, at most
LETTERHEAD_GAP: Final = 16.0  # points between it and the title
LOGO_GAP: Final = 4.0
LETTERHEAD_LINES: Final = 5  # more of an address is cut, visibly


class Head:
    """The head of a page: paragraphs at the left, the letterhead at the right.

    Args:
        letterhead: The clinic.
        width: Of the page's body in points.
        style: Gives the colours.
        sizes: Of the texts.
    """

    def __init__(
        self,
        letterhead: Letterhead,
        width: float,
        style: ChartStyle,
        sizes: TextSizes = USUAL_PRINT,
    ) -> None:
        self._width = width
        room = width * LETTERHEAD_SHARE
        name = Paragraph(
            [Run(letterhead.name, is_bold=True)],
            room,
            size=sizes.clinic,
            color=style.ink,
            most_lines=2,
            is_right=True,
        )
        lines = Paragraph(
            _line_runs(letterhead, style),
            room,
            size=sizes.address,
            color=style.muted,
            most_lines=LETTERHEAD_LINES,
            is_right=True,
        )
        parts = ((name, letterhead.name), (lines, letterhead.lines))
        self._letterhead = [part for part, text in parts if text]
        self._room = room
        logo = None if letterhead.logo is None else Logo(letterhead.logo)
        self._logo = logo if logo is not None and logo.is_readable else None
        self._logo_size = (0.0, 0.0)
        if self._logo is not None:
            self._logo_size = self._logo.fitted(room, LOGO_HEIGHT)

    @property
    def room(self) -> float:
        """Return the width that is left for the paragraphs at the left."""
        widths = [part.natural_width for part in self._letterhead]
        taken = min(self._room, max([*widths, self._logo_size[0]]))  # its lines break there
        return self._width - taken - LETTERHEAD_GAP

    @property
    def _logo_room(self) -> float:
        return self._logo_size[1] + LOGO_GAP if self._logo is not None else 0.0

    def _draw_logo(self, canvas: PageCanvas, area: QRectF) -> float:
        """Draw the logo at the right and return the height it takes."""
        if self._logo is None:
            return 0.0
        width, height = self._logo_size
        canvas.logo(self._logo, QRectF(area.right() - width, area.top(), width, height))
        return self._logo_room

    def block(self, left: Sequence[Paragraph]) -> Block:
        """Return the head with these paragraphs, one below the other."""

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            top = area.top()
            for part in left:
                part.draw(canvas.plate, area.left(), top)
                top += part.height
            top = area.top() + 2 + self._draw_logo(canvas, area)
            for part in self._letterhead:
                part.draw(canvas.plate, area.right() - self._room, top)
                top += part.height + 1

        right = sum(part.height + 1 for part in self._letterhead) + 2 + self._logo_room
        return Block(height=max(sum(part.height for part in left), right), draw=draw, gap=7)


def _line_runs(letterhead: Letterhead, style: ChartStyle) -> list[Run]:
    """Return address and phone; the phone stands out, as it is what a patient looks for."""
    if not letterhead.phone:
        return [Run("\n".join(letterhead.lines))]
    address = "".join(f"{line}\n" for line in letterhead.lines[:-1])
    return [Run(address), Run(letterhead.phone, is_bold=True, color=style.ink)]
