"""Parts of the patient's sheet: the phase road, the sentences, the start → now tiles."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.style import ChartStyle
from tracker.domain.words.patient_tiles import Tile
from tracker.language import marked, tr
from tracker.pages.blocks import Block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, fitting_size, text_width
from tracker.reports.documents import RoadStep

DISC: Final = 9.5  # points of radius
ROAD_SIZE: Final = 10.0  # points of text
ROAD_HEIGHT: Final = 31.0
HERE: Final = marked("you are here")
SENTENCE_SIZE: Final = 11.0
TILE_HEIGHT: Final = 63.0
TILE_WIDEST: Final = 170.0  # points
TILE_GAP: Final = 8.0
TILE_PADDING: Final = 9.0
VALUE_SIZES: Final = (17.0, 15.0, 13.5, 12.0, 10.5, 9.0)  # points, the first that fits
WORD_SIZES: Final = (9.0, 8.0, 7.0)


def road_block(road: Sequence[RoadStep], style: ChartStyle) -> Block:
    """Return the four phases as a road, the present one filled and named ``you are here``."""

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        widths = [_step_width(step) for step in road]
        room = (area.width() - sum(widths)) / max(1, len(road) - 1)
        left = area.left()
        middle = area.top() + DISC + 1
        for number, (step, width) in enumerate(zip(road, widths, strict=True), 1):
            _draw_step(canvas, step, (left, middle))
            left += width
            if number < len(road):
                canvas.line(left + 8, left + room - 8, middle, color=style.band_border, width=1)
            left += room

    return Block(height=ROAD_HEIGHT, draw=draw, gap=8)


def _step_width(step: RoadStep) -> float:
    name = text_width(step.phase.short_name, ROAD_SIZE, is_bold=step.is_here)
    return 2 * DISC + 6 + name


def _draw_step(canvas: PageCanvas, step: RoadStep, start: tuple[float, float]) -> None:
    style = canvas.style
    left, middle = start
    color = style.phase_texts[step.phase]
    fill = color if step.is_here else style.card
    edge = color if step.is_here or step.is_passed else style.band_border
    canvas.disc((left + DISC, middle), DISC, fill=fill, border=edge)
    mark = "✓" if step.is_passed else str(int(step.phase))
    mark_color = style.card if step.is_here else color if step.is_passed else style.muted
    mark_left = left + DISC - text_width(mark, ROAD_SIZE, is_bold=step.is_here) / 2
    mark_run = Run(mark, is_bold=step.is_here, color=mark_color)
    canvas.word(mark_run, mark_left, middle + 3.6, size=ROAD_SIZE)
    name = Run(
        step.phase.short_name, is_bold=step.is_here, color=color if step.is_here else style.muted
    )
    after = left + 2 * DISC + 6
    canvas.word(name, after, middle + 3.6, size=ROAD_SIZE)
    if step.is_here:
        canvas.word(Run(tr(HERE), color=color), after, middle + 14.2, size=8)


def sentence_block(lead: str, sentences: Sequence[str], width: float, style: ChartStyle) -> Block:
    """Return the shaded box that says in words what changed."""
    padding = 10.0
    runs = [Run(f"{lead} ", is_bold=True), Run(" ".join(sentences))]
    text = Paragraph(runs, width - 2 * padding, size=SENTENCE_SIZE, color=style.ink)

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=style.ground, border=None, radius=6)
        text.draw(canvas.painter, area.left() + padding, area.top() + padding - 1.5)

    return Block(height=text.height + 2 * padding - 3, draw=draw, gap=9)


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
