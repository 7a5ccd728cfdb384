"""The parts of the patient's sheet, each as blocks in one look."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from tracker.charts.style import ChartStyle
from tracker.language import marked, tr
from tracker.pages.blocks import (
    BETWEEN_PARTS,
    MARGIN,
    NO_BREAK,
    PAPER_SIZES,
    Block,
    Footer,
    rule_block,
    subtitle_words,
    text_block,
)
from tracker.pages.canvas import Paragraph, Run
from tracker.pages.letterhead import Head
from tracker.pages.patient_sheet_parts import road_block, safety_block
from tracker.pages.sheet_charts import FEWEST_VISITS, SheetChart, SheetCharts, figure_notes
from tracker.pages.sheet_look import SheetLook
from tracker.pages.start_now_band import Band, band_block, figures_of, is_legible
from tracker.reports.documents import SAFETY_HEAD, SAFETY_ITEMS, Sheet

NOTHING_NOTED: Final = marked("No next visit is noted yet. Please ask us.")
SHORTENED: Final = marked("The text was shortened to fit this page.")
NO_CHART_YET: Final = marked("From your third visit on, this page shows your scores as a chart.")
SUBTITLE_LINES: Final = 4  # at most, where nothing runs over
TOGETHER: Final = 3  # lines of the clinician's words that stay on one page

_BEFORE_NUMBER: Final = re.compile(r" (?=\d)")
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=%)")


class Part(Enum):
    """What a patient's sheet is made of."""

    HEAD = "head"
    ROAD = "road"
    SENTENCES = "sentences"
    BAND = "band"
    FUNCTION = "function"
    CHARTS = "charts"
    CLOSING = "closing"
    SAFETY = "safety"


class SheetContents:
    """The parts of one sheet, in one look.

    Args:
        sheet: What it says.
        style: Gives the colours; words within charts are as large as the look's.
        look: Gives the sizes.
        most_lines: Of the clinician's text; 0 is all.
        left_out: Charts there is no room for.
    """

    def __init__(
        self,
        sheet: Sheet,
        style: ChartStyle,
        look: SheetLook,
        most_lines: int = 0,
        left_out: Sequence[SheetChart] = (),
    ) -> None:
        self.sheet, self.look = sheet, look
        style = replace(style, text_size=look.axis)
        self.footer = Footer(sheet.footer, sheet.paper, style, look.sizes)
        self._style, self._most_lines, self._left_out = style, most_lines, left_out
        self._width = PAPER_SIZES[sheet.paper][0] - 2 * MARGIN
        self.charts = SheetCharts(sheet.status, look, style, self._width)
        self._makers: Mapping[Part, Callable[[], Iterator[Block]]] = {
            Part.HEAD: self._head,
            Part.ROAD: self._road,
            Part.SENTENCES: self._sentences,
            Part.BAND: self._band,
            Part.FUNCTION: self._function,
            Part.CHARTS: self._charts,
            Part.CLOSING: self._closing,
            Part.SAFETY: self._safety,
        }

    def blocks(self, parts: Sequence[Part]) -> list[Block]:
        """Return the blocks of some parts."""
        return [block for part in parts for block in self._makers[part]()]

    def head_again(self) -> list[Block]:
        """Return whose sheet it is, as the pages after the first begin."""
        sheet, look = self.sheet, self.look
        words = BETWEEN_PARTS.join((sheet.title, *sheet.subtitle[:1]))
        line = self._text([Run(words, is_bold=True)])
        return [text_block(line, gap=4), rule_block(self._style.ink, 1.2, look.sizes.text * 0.6)]

    def shortened(self, most_lines: int) -> "SheetContents":
        """Return the same with fewer lines of the clinician's text."""
        return SheetContents(self.sheet, self._style, self.look, most_lines, self._left_out)

    def without(self, left_out: Sequence[SheetChart]) -> "SheetContents":
        """Return the same without some charts."""
        return SheetContents(self.sheet, self._style, self.look, self._most_lines, left_out)

    def closing_text(self, lines: int = 0) -> Paragraph:
        """Return the next visit and the clinician's words; 0 is all lines."""
        sheet = self.sheet
        runs = [_next_heading()]
        if sheet.next_visit:
            runs.append(Run(together(sheet.next_visit), is_bold=True))
        if sheet.next_visit and sheet.closing:
            runs.append(Run(" · "))
        return self._text([*runs, Run(self._told_next)], lines=lines)

    @property
    def _told_next(self) -> str:
        """Return the clinician's words; where nothing at all was said, that one may ask."""
        sheet = self.sheet
        is_open = sheet.status.course.is_active and not sheet.next_visit
        return sheet.closing or (tr(NOTHING_NOTED) if is_open else "")

    def _text(self, runs: Sequence[Run], *, size: float | None = None, lines: int = 0) -> Paragraph:
        """Return text as wide as the page, in the size of the look unless another is given."""
        return Paragraph(
            runs, self._width, size=size or self.look.sizes.text, color=self._style.ink,
            most_lines=lines, leading=self.look.leading,
        )  # fmt: skip

    def _head(self) -> Iterator[Block]:
        sheet, look, style = self.sheet, self.look, self._style
        clinic = sheet.letterhead
        beside = replace(clinic, name="", lines=()) if look.runs_over else clinic
        head = Head(beside, self._width, style, look.sizes)
        room, sizes = head.room, look.sizes
        title = Run(sheet.title, is_bold=True)
        words = [
            Paragraph([title], room, size=sizes.title, color=style.ink),
            Paragraph(
                [
                    Run(
                        subtitle_words(
                            [together(part) for part in sheet.subtitle], room, look.subtitle
                        )
                    )
                ],
                room,
                size=look.subtitle,
                color=style.muted,
                most_lines=0 if look.runs_over else SUBTITLE_LINES,
                leading=look.leading,
            ),
        ]
        above = self._clinic_words(room) if look.runs_over else ()
        yield head.block((*above, *words))
        yield rule_block(style.ink, 1.2 * look.scale, 8)

    def _clinic_words(self, room: float) -> Iterator[Paragraph]:
        """Yield the clinic's name, address and phone as few lines above the title."""
        clinic, sizes, style = self.sheet.letterhead, self.look.sizes, self._style
        parts = [part for part in (clinic.name, *clinic.lines) if part]
        if parts:
            words = subtitle_words(parts, room, sizes.address).removesuffix(clinic.phone)
            runs = [Run(words), Run(clinic.phone, is_bold=True, color=style.ink)]
            yield Paragraph(runs, room, size=sizes.address, color=style.muted)

    def _road(self) -> Iterator[Block]:
        yield road_block(self.sheet.road, self.look)

    def _sentences(self) -> Iterator[Block]:
        sheet, look = self.sheet, self.look
        lead = Run(together(sheet.lead), is_bold=True)
        yield text_block(self._text([lead], size=look.lead), gap=2 * look.gap)
        left_out = sheet.repeated if look.is_brief else ()
        sentences = [one for one in sheet.sentences if one not in left_out]
        if sentences:
            words = together(" ".join(sentences))
            yield text_block(self._text([Run(words)]), gap=9 * look.gap)

    @property
    def is_legible(self) -> bool:
        """Return whether the table of scores has room for its words in this look."""
        return is_legible(self._start_and_now(), self._width)

    def _start_and_now(self) -> Band:
        sheet = self.sheet
        return Band(
            rows=sheet.rows, figures=figures_of(sheet.status), look=self.look,
            style=self._style, is_alone=not self.charts.shown(),
            last=sheet.status.latest,
        )  # fmt: skip

    def _band(self) -> Iterator[Block]:
        look, band = self.look, self._start_and_now()
        block = band_block(band, self._width)
        if block is not None:
            yield block
        below = "\n".join(self._notes_below(band))
        if below:
            note = Run(below, color=self._style.muted)
            yield text_block(self._text([note], size=look.axis), gap=9 * look.gap)

    def _function(self) -> Iterator[Block]:
        lines = self.sheet.function
        for number, line in enumerate(lines, 1):
            gap = (9 if number == len(lines) else 2) * self.look.gap
            yield text_block(self._text([Run(together(line))]), gap=gap)

    def _notes_below(self, band: Band) -> Iterator[str]:
        """Yield what stands below the band where no chart follows that says it."""
        status = self.sheet.status
        if band.is_alone and band.figures:
            yield " ".join(figure_notes(status, self._style))
        if 0 < len(status.visits) < FEWEST_VISITS:
            yield tr(NO_CHART_YET)

    def _charts(self) -> Iterator[Block]:
        for pair in self.charts.blocks(self._left_out):
            yield from pair
        yield from self.lacking(self._left_out)

    def lacking(self, left_out: Sequence[SheetChart]) -> Iterator[Block]:
        """Yield a line that says for which chart there was no room; none where all are there."""
        words = self.charts.lacking(left_out)
        if words:
            said = Run(words, color=self._style.muted)
            yield text_block(self._text([said], size=self.look.axis), gap=7 * self.look.gap)

    def _closing(self) -> Iterator[Block]:
        sheet, look = self.sheet, self.look
        if sheet.agreed:
            plan = tr("Plan", "on the sheet")
            heading = Run(f"{plan}   ", is_bold=True)
            words = Run(BETWEEN_PARTS.join(map(together, sheet.agreed)))
            yield text_block(self._text([heading, words]), gap=4 * look.gap)
        if not (self._told_next or sheet.next_visit):
            return
        text = self.closing_text(self._most_lines)
        if look.runs_over and text.line_count > TOGETHER:
            yield from self._closing_lines()
            return
        yield text_block(text, gap=8 * look.gap)
        if text.is_cut:
            said = Run(tr(SHORTENED), color=self._style.muted)
            yield text_block(self._text([said], size=look.least), gap=4)

    def _closing_lines(self) -> Iterator[Block]:
        """Yield the clinician's words line by line, so that long ones run over."""
        when = Run(together(self.sheet.next_visit or ""), is_bold=True)
        yield text_block(self._text([_next_heading(), when]), gap=0)
        told = self._told_next
        lines = self._text([Run(told)]).lines if told else ()
        for number, line in enumerate(lines, 1):
            gap = 8 * self.look.gap if number == len(lines) else 0.0
            yield text_block(self._text([Run(line)]), gap=gap)

    def _safety(self) -> Iterator[Block]:
        head = tr(SAFETY_HEAD, number=self.sheet.emergency_number)
        items = [tr(item) for item in SAFETY_ITEMS]
        yield safety_block(together(head), items, self._width, self.look, self._style)


def _next_heading() -> Run:
    words = tr("Next", "on the sheet")
    return Run(f"{words}   ", is_bold=True)


def together(text: str) -> str:
    """Return a text whose numbers stay with the word before and the unit behind them."""
    bound = _BEFORE_NUMBER.sub(NO_BREAK, text)
    return _BEFORE_UNIT.sub(NO_BREAK, bound)
