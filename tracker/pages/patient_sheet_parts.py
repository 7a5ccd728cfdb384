"""Parts of the patient's sheet: the phase road, boxes of text, the start → now tiles."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.words.patient_tiles import Tile
from tracker.language import marked, tr
from tracker.pages.blocks import Block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, fitting_size, text_width
from tracker.pages.sheet_look import BoxLook, SheetLook
from tracker.reports.documents import RoadStep

HERE: Final = marked("you are here")
TILE_HEIGHT: Final = 63.0
TILE_WIDEST: Final = 170.0  # points
TILE_GAP: Final = 8.0
TILE_PADDING: Final = 9.0
TILE_SHARES: Final = (0.36, 0.34, 0.30)  # of the width of a row: measure, start → now, word
VALUE_SIZES: Final = (17.0, 15.0, 13.5, 12.0, 10.5, 9.0)  # points, the first that fits
WORD_SIZES: Final = (9.0, 8.0, 7.0)


def road_blocks(road: Sequence[RoadStep], look: SheetLook) -> list[Block]:
    """Return the four phases as a road, the present one filled and named ``you are here``."""
    count = look.road.per_row
    rows = [road[start : start + count] for start in range(0, len(road), count)]
    return [_joined_row(row, look) if len(row) == len(road) else _row(row, look) for row in rows]


def _joined_row(steps: Sequence[RoadStep], look: SheetLook) -> Block:
    """Return a row as wide as the page, with lines between as much as names need."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        widths = [_step_width(step, look) for step in steps]
        room = (area.width() - sum(widths)) / max(1, len(steps) - 1)
        left, middle = area.left(), area.top() + look.road.disc + 1
        for number, (step, width) in enumerate(zip(steps, widths, strict=True), 1):
            _draw_step(canvas, step, (left, middle), look)
            left += width
            if number < len(steps):
                canvas.line(
                    left + 8, left + room - 8, middle, color=canvas.style.band_border, width=1
                )
            left += room

    return Block(height=look.road.height, draw=draw, gap=look.road.gap)


def _row(steps: Sequence[RoadStep], look: SheetLook) -> Block:
    """Return a row of phases, each with the same share of the width."""
    road = look.road

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        for number, step in enumerate(steps):
            left = area.left() + number * area.width() / road.per_row
            _draw_step(canvas, step, (left, area.top() + road.disc + 1), look)

    here = road.here_room if any(step.is_here for step in steps) else 0
    return Block(height=road.height + here, draw=draw, gap=road.gap)


def _step_width(step: RoadStep, look: SheetLook) -> float:
    name = text_width(step.phase.short_name, look.sizes.text, is_bold=step.is_here)
    return 2 * look.road.disc + look.road.name_gap + name


def _draw_step(
    canvas: PageCanvas, step: RoadStep, start: tuple[float, float], look: SheetLook
) -> None:
    style, road, size = canvas.style, look.road, look.sizes.text
    left, middle = start
    color = style.phase_texts[step.phase]
    fill = color if step.is_here else style.card
    edge = color if step.is_here or step.is_passed else style.band_border
    canvas.disc((left + road.disc, middle), road.disc, fill=fill, border=edge)
    mark = "✓" if step.is_passed else str(int(step.phase))
    mark_color = style.card if step.is_here else color if step.is_passed else style.muted
    mark_left = left + road.disc - text_width(mark, size, is_bold=step.is_here) / 2
    base = middle + road.baseline
    canvas.word(Run(mark, step.is_here, mark_color), mark_left, base, size=size)
    after = left + 2 * road.disc + road.name_gap
    name = Run(step.phase.short_name, step.is_here, color if step.is_here else style.muted)
    canvas.word(name, after, base, size=size)
    if step.is_here:
        canvas.word(Run(tr(HERE), color=color), after, base + road.here_below, size=road.here_size)


def box_block(text: Paragraph, look: BoxLook, *, fill: str | None, border: str | None) -> Block:
    """Return text within a box; the text is ``2 * look.side`` narrower."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=fill, border=border, radius=look.radius)
        text.draw(canvas.painter, area.left() + look.side, area.top() + look.above)

    return Block(height=text.height + 2 * look.above, draw=draw, gap=look.gap)


def tile_row(tile: Tile, width: float, style: ChartStyle, size: float) -> Block:
    """Return one measure from start to now, as a row."""
    rooms = [share * width - 8 for share in TILE_SHARES]
    runs = (Run(tile.name), Run(tile.value, is_bold=True), Run(tile.word))
    parts = [
        Paragraph([run], room, size=size, color=style.ink)
        for run, room in zip(runs, rooms, strict=True)
    ]

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left = area.left()
        for part, share in zip(parts, TILE_SHARES, strict=True):
            part.draw(canvas.painter, left, area.top())
            left += share * width
        canvas.line(area.left(), area.right(), area.bottom(), color=style.line, width=0.8)

    return Block(height=max(part.height for part in parts) + 5, draw=draw, gap=5)


def tiles_block(tiles: Sequence[Tile]) -> Block:
    """Return the row of start → now tiles."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        left = area.left()
        for tile, width in zip(tiles, tile_widths(tiles, area.width()), strict=True):
            _draw_tile(canvas, tile, QRectF(left, area.top(), width, area.height()))
            left += width + TILE_GAP

    return Block(height=TILE_HEIGHT, draw=draw, gap=10)


def tile_widths(tiles: Sequence[Tile], width: float) -> tuple[float, ...]:
    """Return the width of each tile in points: alike, or where words need it, as they need it."""
    room = width - TILE_GAP * (len(tiles) - 1)
    share = min(room / len(tiles), TILE_WIDEST)
    needed = [_needed_width(tile) for tile in tiles]
    if max(needed) <= share:
        return (share,) * len(tiles)
    spare = (room - sum(needed)) / len(tiles)
    if spare >= 0:
        return tuple(one + spare for one in needed)
    return tuple(room * one / sum(needed) for one in needed)


def _needed_width(tile: Tile) -> float:
    texts = ((tile.name, WORD_SIZES[0]), (tile.word, WORD_SIZES[0]))
    words = [text_width(text, size) for text, size in texts]
    value = text_width(tile.value, VALUE_SIZES[0], is_bold=True)
    return max(value, *words) + 2 * TILE_PADDING + 1


def _draw_tile(canvas: PageCanvas, tile: Tile, area: QRectF) -> None:
    style = canvas.style
    canvas.box(area, fill=None, border=style.line, radius=6)
    room = area.width() - 2 * TILE_PADDING
    left, top = area.left() + TILE_PADDING, area.top()
    rows = (
        (Run(tile.name, color=style.muted), WORD_SIZES, 17.5),
        (Run(tile.value, is_bold=True), VALUE_SIZES, 37.0),
        (Run(tile.word, color=style.muted), WORD_SIZES, 53.5),
    )
    for run, sizes, baseline in rows:
        size = fitting_size(run.text, room, sizes=sizes, is_bold=run.is_bold)
        canvas.word(run, left, top + baseline, size=size)
