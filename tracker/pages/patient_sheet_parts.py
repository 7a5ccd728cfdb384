"""Parts of the patient's sheet: the phase road and the box of when to call for help."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.words.phase_road import RoadStep, Standing
from tracker.pages.blocks import Block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width
from tracker.pages.sheet_look import SheetLook

DISC: Final = 9.0  # points, the radius; all that follow at a scale of 1
NAME_GAP: Final = 6.0
ARROW: Final = 7.0  # of the arrow that says a phase was left again
LINE_GAP: Final = 8.0
BASELINE: Final = 0.36  # of the text size: a word's middle above it
BULLET: Final = 4.2
BULLET_ROOM: Final = 11.0
COLUMN_GAP: Final = 14.0
BOX_SIDE: Final = 11.0
BOX_ABOVE: Final = 6.0
BOX_BORDER: Final = 1.6
SAFETY_LEADING: Final = 1.2
COLUMN_SHARES: Final = (0.5, 0.47, 0.44, 0.53)  # of the left one, the first of equals

Columns = tuple[Sequence[Paragraph], Sequence[Paragraph]]


def road_block(road: Sequence[RoadStep], look: SheetLook) -> Block:
    """Return the four phases as a road as wide as the page: where one is, was, and is to go."""
    scale = look.scale
    names = [
        step.phase.short_name if look.names_every_phase or step.standing is Standing.HERE else ""
        for step in road
    ]

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        widths = [_step_width(step, name, look) for step, name in zip(road, names, strict=True)]
        room = (area.width() - sum(widths)) / max(1, len(road) - 1)
        left, middle = area.left(), area.top() + DISC * scale + 1
        for number, (step, name, width) in enumerate(zip(road, names, widths, strict=True), 1):
            _draw_step(canvas, step, name, (left, middle), look)
            left += width
            if number < len(road):
                start, end = left + LINE_GAP * scale, left + room - LINE_GAP * scale
                canvas.line(start, end, middle, color=canvas.style.band_border, width=1)
            left += room

    return Block(height=2 * DISC * scale + 2, draw=draw, gap=9 * look.gap)


def _step_width(step: RoadStep, name: str, look: SheetLook) -> float:
    disc = 2 * DISC * look.scale
    if step.standing is Standing.LEFT:
        disc += (ARROW + NAME_GAP / 2) * look.scale
    if not name:
        return disc
    is_here = step.standing is Standing.HERE
    words = text_width(name, look.sizes.text, is_bold=is_here)
    return disc + NAME_GAP * look.scale + words


def _draw_step(
    canvas: PageCanvas, step: RoadStep, name: str, start: tuple[float, float], look: SheetLook
) -> None:
    style, size = canvas.style, look.sizes.text
    left, middle = start
    disc = DISC * look.scale
    color, is_here = style.phase_texts[step.phase], step.standing is Standing.HERE
    is_reached = step.standing is not Standing.NOT_REACHED
    edge, fill = color if is_reached else style.band_border, color if is_here else style.card
    canvas.disc((left + disc, middle), disc, fill=fill, border=edge)
    mark = "✓" if step.standing is Standing.PASSED else str(int(step.phase))
    mark_color = style.card if is_here else color if is_reached else style.muted
    mark_left = left + disc - text_width(mark, size, is_bold=is_here) / 2
    base = middle + size * BASELINE
    canvas.word(Run(mark, is_here, mark_color), mark_left, base, size=size)
    after = left + 2 * disc + NAME_GAP * look.scale
    if step.standing is Standing.LEFT:
        arrow = ARROW * look.scale
        canvas.bent_arrow((after - 1.5 + arrow / 2, middle), arrow, color=color)
        after += arrow + NAME_GAP * look.scale / 2
    canvas.word(Run(name, is_here, color if is_here else style.muted), after, base, size=size)


def safety_block(
    head: str, items: Sequence[str], width: float, look: SheetLook, style: ChartStyle
) -> Block:
    """Return the box of when to call for help: its head, and the items in two columns."""
    scale, side = look.scale, BOX_SIDE * look.scale
    room = width - 2 * side
    size = max(look.row, look.safety)
    title = Paragraph(
        [Run(head, is_bold=True)], room, size=size, color=style.ink, leading=SAFETY_LEADING
    )
    inner = room - (COLUMN_GAP + 2 * BULLET_ROOM) * scale

    def set_in(width: float) -> list[Paragraph]:
        return [
            Paragraph([Run(item)], width, size=look.safety, color=style.ink, leading=SAFETY_LEADING)
            for item in items
        ]

    share = min(COLUMN_SHARES, key=lambda one: _rows(_columns(set_in, inner, one)))
    columns = _columns(set_in, inner, share)
    gap = 2.0 * scale

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=None, border=style.ink, radius=6 * scale, width=BOX_BORDER)
        left, top = area.left() + side, area.top() + BOX_ABOVE * look.gap
        title.draw(canvas.plate, left, top)
        for texts in columns:
            below = top + title.height + gap
            for text in texts:
                _draw_bullet(canvas, (left, below), look)
                text.draw(canvas.plate, left + BULLET_ROOM * scale, below)
                below += text.height + gap
            left += share * inner + (BULLET_ROOM + COLUMN_GAP) * scale

    height = title.height + max(sum(text.height + gap for text in texts) for texts in columns)
    return Block(height=height + 2 * BOX_ABOVE * look.gap, draw=draw, gap=9 * look.gap)


def _draw_bullet(canvas: PageCanvas, start: tuple[float, float], look: SheetLook) -> None:
    left, top = start
    size = BULLET * look.scale
    middle = top + look.safety * SAFETY_LEADING / 2 + 0.6 * look.scale
    area = QRectF(left, middle - size / 2, size, size)
    canvas.box(area, fill=canvas.style.ink, border=None, radius=0.8)


def _columns(set_in: Callable[[float], list[Paragraph]], room: float, share: float) -> Columns:
    """Return the texts in two columns, the left with a share of the room, as low as can be."""
    lefts, rights = set_in(room * share), set_in(room * (1 - share))
    cuts = [(lefts[:cut], rights[cut:]) for cut in range(1, len(lefts))]
    return min(cuts, key=_rows)


def _rows(columns: Columns) -> tuple[int, int]:
    """Return the lines of the higher column, then of both: the fewer the better."""
    counts = [sum(text.line_count for text in column) for column in columns]
    return max(counts), sum(counts)
