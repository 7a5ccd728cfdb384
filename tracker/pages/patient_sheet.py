"""The patient's sheet: which parts each variant prints, in which order and look."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil
from typing import Final

from tracker.charts.style import ChartStyle
from tracker.domain.values.kept_page import PageVariant
from tracker.pages.blocks import (
    Block,
    body_area,
    fitted_heights,
    missing_room,
)
from tracker.pages.flow import PageFlow, PaperPage
from tracker.pages.sheet_contents import Part, SheetContents
from tracker.pages.sheet_look import LARGE, ONE_PAGE, SheetLook
from tracker.reports.documents import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """One variant of the sheet.

    Attributes:
        parts: What it prints, from top to bottom.
        looks: How it is set: the first in which everything fits one page, or in which the words
            before the charts fill no more than the first one; else the last.
    """

    parts: tuple[Part, ...] = tuple(Part)
    looks: tuple[SheetLook, ...] = ONE_PAGE


WORDS_FIRST: Final = (
    Part.HEAD, Part.ROAD, Part.SENTENCES, Part.BAND, Part.CLOSING, Part.SAFETY, Part.FUNCTION,
    Part.CHARTS,
)  # fmt: skip
BEHIND: Final = (
    (Part.FUNCTION, Part.CHARTS),
    (Part.CLOSING, Part.FUNCTION, Part.CHARTS),
)
"""What gives way to when to call for help, which stands on the first page: less, else more."""
LAYOUTS: Final[Mapping[PageVariant, SheetLayout]] = {
    PageVariant.PLAIN: SheetLayout(),
    PageVariant.LARGE: SheetLayout(parts=WORDS_FIRST, looks=LARGE),
}


def sheet_pages(sheet: Sheet, style: ChartStyle) -> list[PaperPage]:
    """Return the pages of a sheet."""
    layout = LAYOUTS[sheet.variant]
    every = [SheetContents(sheet, style, look) for look in layout.looks]
    if not layout.looks[0].runs_over:
        return [_one_page(every, layout.parts)]
    for behind in BEHIND:
        for contents in every:
            pages = _find_pages(contents, layout.parts, behind)
            if pages is not None:
                return pages
    whole = [contents for contents in every if not contents.look.is_brief]
    return _flowing_pages(whole[-1], layout.parts)


def _find_pages(
    contents: SheetContents, parts: Sequence[Part], behind: Sequence[Part]
) -> list[PaperPage] | None:
    """Return the words on one page, the rest on it or behind it; None when they lack the room."""
    room = body_area(contents.sheet.paper, contents.footer.height).height()
    blocks = contents.blocks([part for part in parts if part not in behind])
    if not contents.is_legible or missing_room(blocks, room) > 0:
        return None
    every = [*blocks, *contents.blocks(behind)]
    if missing_room(every, room) <= 0:
        return [PaperPage(contents.sheet.paper, contents.footer, every)]
    flow = PageFlow(contents.sheet.paper, contents.footer, contents.head_again, contents.head_again)
    for block in contents.blocks([part for part in behind if part is not Part.CHARTS]):
        flow.add(block)
    _add_charts(flow, contents)
    return [PaperPage(contents.sheet.paper, contents.footer, blocks), *flow.pages()]


def _one_page(every: Sequence[SheetContents], parts: Sequence[Part]) -> PaperPage:
    """Return one page: with all charts that fit, else with a text that says it is shortened."""
    contents = every[-1]
    sheet, footer = contents.sheet, contents.footer
    room = body_area(sheet.paper, footer.height).height()
    choices = contents.charts.left_out
    for left_out, looked in product(choices[:-1], every):
        blocks = looked.without(left_out).blocks(parts)
        if missing_room(blocks, room) <= 0:
            return PaperPage(sheet.paper, footer, blocks)
    all_lines = contents.closing_text().line_count
    line = contents.look.sizes.text * contents.look.leading
    for left_out in choices[1:]:
        fewer = contents.without(left_out)
        missing = missing_room(fewer.blocks(parts), room)
        most = max(1, all_lines - ceil(missing / line) - 1)  # and room to say so
        blocks = fewer.shortened(most).blocks(parts)
        if missing_room(blocks, room) <= 0:
            break
    return PaperPage(sheet.paper, footer, blocks, is_text_shortened=most < all_lines)


def _flowing_pages(contents: SheetContents, parts: Sequence[Part]) -> list[PaperPage]:
    """Return as many pages as are needed, the charts on one together."""
    flow = PageFlow(contents.sheet.paper, contents.footer, lambda: (), contents.head_again)
    for part in parts:
        if part is Part.CHARTS:
            _add_charts(flow, contents)
        else:
            for block in contents.blocks([part]):
                flow.add(replace(block, height=block.least or block.height, least=None))
    return flow.pages()


def _add_charts(flow: PageFlow, contents: SheetContents) -> None:
    """Put the charts on one page together, or as many as the words above leave room for."""
    choices = [
        (list(contents.charts.blocks(left_out)), list(contents.lacking(left_out)))
        for left_out in contents.charts.left_out[:-1]
    ]
    fitting = next((one for one in choices if _do_fit(*one, flow.left)), None)
    pairs, said = fitting or choices[0]
    if fitting is None:
        flow.begin_page()
    for block in _fitted(pairs, said, flow.left):
        flow.put(block)


def _fitted(
    pairs: Sequence[tuple[Block, Block]], said: Sequence[Block], room: float
) -> Iterator[Block]:
    """Yield charts with their headings, as high as the room lets them be, and what is said."""
    taken = sum(block.height + block.gap for block in (*(head for head, _ in pairs), *said))
    heights = fitted_heights([chart for _, chart in pairs], room - taken)
    for (heading, chart), height in zip(pairs, heights, strict=True):
        yield heading
        yield replace(chart, height=height, least=None)
    yield from said


def _do_fit(pairs: Sequence[tuple[Block, Block]], said: Sequence[Block], room: float) -> bool:
    return missing_room([*(block for pair in pairs for block in pair), *said], room) <= 0
