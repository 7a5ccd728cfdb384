"""The band of the patient's sheet that answers at once: how it was at the start, how it is now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.figure import Figure
from PySide6.QtCore import QRectF

from tracker.charts.leg_strip import Strip, draw_figures, reached_at
from tracker.charts.style import ChartStyle
from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.thresholds import START_VISITS
from tracker.domain.words.names import capitalized, day_words, day_words_beside
from tracker.domain.words.patient_table import TableRow
from tracker.language import marked, tr
from tracker.pages.blocks import Block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, fitting_size, text_width
from tracker.pages.sheet_look import SheetLook

SCALE_WORDS: Final = marked("0 = none, 10 = worst you can imagine")
BAND_LEAST: Final = 116.0  # points, as all that follow at a scale of 1
BAND_HEIGHT: Final = 132.0
ALONE_HEIGHTS: Final = {  # wanted, least and most where no chart follows, by the figures
    0: (150.0, 115.0, 170.0), 1: (290.0, 120.0, 300.0), 2: (200.0, 120.0, 220.0),
}  # fmt: skip
FIGURE_WIDTH: Final = 108.0  # of each figure with its caption
FIGURE_WIDTH_LARGE: Final = 58.0
SIDE: Final = 12.0
ROW_LEAST: Final = 17.5
ROW_MOST: Final = 24.0
ROW_MOST_ALONE: Final = 46.0
HEAD_ROOM: Final = 25.0
FOOT_ROOM: Final = 20.0
GAP: Final = 9.0  # between columns
GAP_NARROW: Final = 3.5  # where words need two lines
ARROW: Final = "→"
NUMBER_GROWTH: Final = 1.28  # of a score against the words beside it
NUMBER_GROWTH_ALONE: Final = 2.4
ROW_SIZES: Final = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)  # of the usual, the first that fits
ALONE_SIZES: Final = (1.25, 1.1, *ROW_SIZES)
BASELINE: Final = 0.36
LEADING: Final = 1.1  # of a word that needs two lines
MOST_LINES: Final = 2
TOE: Final = 0.185  # of a figure's height: its half width


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """What the band shows and how.

    Attributes:
        rows: The table at its right.
        figures: At most two visits, the first and the last known.
        is_alone: Whether no chart follows, so that it stands higher.
        last: The last visit, whose day is "now".
    """

    rows: Sequence[TableRow]
    figures: Sequence[VisitStatus]
    look: SheetLook
    style: ChartStyle
    is_alone: bool
    last: VisitStatus | None

    @property
    def has_start(self) -> bool:
        """Return whether any row leads from a start to now."""
        return any(row.start for row in self.rows)

    @property
    def shared_word(self) -> str:
        """Return the word of every row where none has a start and all say the same: its day."""
        words = {row.word for row in self.rows}
        return words.pop() if not self.has_start and len(words) == 1 else ""

    @property
    def now(self) -> str:
        """Return the head of the last values, with its day where no figure says it."""
        now = tr("now", "band")
        if self.figures or self.last is None:
            return now
        return f"{now} · {day_words(self.last.visit.visit_date)}"

    def figures_width(self, height: float) -> float:
        """Return how much of a band of this height the figures take."""
        scale = self.look.scale
        caption = FIGURE_WIDTH_LARGE if self.look.runs_over else FIGURE_WIDTH
        if self.look.runs_over:
            one = max(caption, 2 * TOE * self.figure_height(height) / scale + 10)
            return one * scale * len(self.figures)
        words = text_width(tr("left", "figure") + tr("right", "figure"), self.look.least)
        figure = 2 * TOE * self.figure_height(height) + words + 14 * scale
        return max(caption * scale, figure) * len(self.figures)

    def figure_height(self, height: float) -> float:
        """Return how high a figure is in a band of this height."""
        lines = 2 if self.look.runs_over and len(self.figures) > 1 else 1
        return height - (17.0 + 13 * (lines - 1) + 12.0) * self.look.scale


def band_block(band: Band, width: float) -> Block | None:
    """Return the band, as wide as the page; None where nothing was recorded."""
    if not band.rows and not band.figures:
        return None
    look = band.look

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        canvas.box(area, fill=band.style.ground, border=None, radius=8 * look.scale)
        _draw_figures(canvas, area, band)
        if band.rows:
            _Table(band, area).draw(canvas)

    wanted, least, most = _heights(band, width)
    return Block(height=wanted, least=least, most=most, draw=draw, gap=8 * look.gap)


def is_legible(band: Band, width: float) -> bool:
    """Return whether the band has room for its words, on a page so wide."""
    area = QRectF(0, 0, width, _heights(band, width)[1])
    return not band.rows or _Table(band, area).is_legible


def figures_of(status: CourseStatus) -> Sequence[VisitStatus]:
    """Return the first and the last visit at which it is known how far pain or tingling reach.

    None where neither was ever felt: empty figures tell nothing.
    """
    known = [entry for entry in status.visits if reached_at(entry).is_known]
    if not any(reached_at(entry).is_felt for entry in known):
        return ()
    return known if len(known) < 2 else (known[0], known[-1])  # noqa: PLR2004  two figures


def _heights(band: Band, width: float) -> tuple[float, float, float]:
    """Return the wanted, the least and the most height."""
    scale = band.look.scale
    if band.is_alone:
        wanted, least, most = (scale * height for height in ALONE_HEIGHTS[len(band.figures)])
        return wanted, least, most
    table = _Table(band, QRectF(0, 0, width, BAND_HEIGHT * scale))
    needed = table.row_least * len(band.rows) + (HEAD_ROOM + FOOT_ROOM) * scale
    wanted = max(BAND_HEIGHT * scale, needed)
    least = needed if band.look.runs_over else max(BAND_LEAST * scale, needed)
    return wanted, least, wanted


def _draw_figures(canvas: PageCanvas, area: QRectF, band: Band) -> None:
    if not band.figures:
        return
    scale, style = band.look.scale, band.style
    one = band.figures_width(area.height()) / len(band.figures)
    height = band.figure_height(area.height())
    middles = [SIDE * scale / 2 + one * (number + 0.5) for number in range(len(band.figures))]
    places = [(left, reached_at(entry)) for left, entry in zip(middles, band.figures, strict=True)]
    strip = Strip(bottom=9 * scale, height=height)

    def put(figure: Figure) -> None:
        draw_figures(figure, places, strip, style)

    canvas.picture(area, put)
    for number, (left, entry) in enumerate(zip(middles, band.figures, strict=True)):
        is_now = number == len(band.figures) - 1
        above = area.left() + left, area.top(), one
        _draw_caption(canvas, band, above, entry, is_now=is_now)
        if not band.look.runs_over:
            _draw_sides(canvas, band, (area.left() + left, area.bottom()), height)
    if len(middles) > 1:
        size = 17 * scale
        middle = area.left() + sum(middles) / 2 - text_width(ARROW, size) / 2
        base = area.bottom() - height * 0.55
        canvas.word(Run(ARROW, color=style.muted), middle, base, size=size)


def _draw_caption(
    canvas: PageCanvas,
    band: Band,
    above: tuple[float, float, float],
    entry: VisitStatus,
    *,
    is_now: bool,
) -> None:
    scale, size = band.look.scale, band.look.axis
    lines = _caption(band, entry, above[2] - 2, is_now=is_now)
    run = Run("", is_bold=is_now, color=band.style.ink if is_now else band.style.muted)
    for number, line in enumerate(lines, 1):
        sizes = (size, 0.95 * size, band.look.least)
        fitting = fitting_size(line, above[2] - 2, sizes=sizes, is_bold=is_now)
        left = above[0] - text_width(line, fitting, is_bold=is_now) / 2
        base = above[1] + 3 * scale + number * size * 1.3
        canvas.word(Run(line, run.is_bold, run.color), left, base, size=fitting)


def _caption(band: Band, entry: VisitStatus, room: float, *, is_now: bool) -> list[str]:
    """Return what stands above a figure: which it is and its day, in a line or two."""
    day = day_words_beside(entry.visit.visit_date, band.figures[-1].visit.visit_date)
    is_start = entry.assessment.number <= START_VISITS
    words = tr("At the start", "band") if is_start else tr("First asked", "band")
    if is_now:
        words = tr("Now", "band") if entry is band.last else tr("Last asked", "band")
    whole = f"{words} · {day}"
    if len(band.figures) == 1:
        return [day]
    if band.look.runs_over:
        return [words, day]
    if is_now or not is_start or text_width(whole, band.look.least) <= room:
        return [whole]
    start = capitalized(tr("start", "band"))
    return [f"{start} · {day}"]


def _draw_sides(canvas: PageCanvas, band: Band, below: tuple[float, float], height: float) -> None:
    """Write left and right beside the feet: the figure is seen from behind."""
    scale, size = band.look.scale, band.look.least
    aside, base = TOE * height + 3 * scale, below[1] - 9 * scale
    left, right = tr("left", "figure"), tr("right", "figure")
    start = below[0] - aside - text_width(left, size)
    canvas.word(Run(left, color=band.style.muted), start, base, size=size)
    canvas.word(Run(right, color=band.style.muted), below[0] + aside, base, size=size)


class _Table:
    """The rows from start to now, in columns as wide as their words."""

    def __init__(self, band: Band, area: QRectF) -> None:
        self._band, self._area = band, area
        scale = band.look.scale
        side = SIDE * scale
        figures = band.figures_width(area.height()) if band.figures else 0.0
        self._left = area.left() + figures + (side if not figures else 1.6 * side)
        self._room = area.right() - side - self._left
        sizes = self._sizes()
        self._growth, self._gap = NUMBER_GROWTH, GAP * band.look.gap
        if band.is_alone and not band.has_start:
            self._growth = self._grown(sizes[0])
        self._size = next((one for one in sizes if self._needed(one) <= self._room), sizes[-1])
        self._is_wrapped = self._needed(self._size) > self._room
        if self._is_wrapped:
            self._gap = GAP_NARROW * band.look.gap
        self._spare = max(0.0, self._room - self._needed(self._size))

    def _sizes(self) -> list[float]:
        """Return the sizes the words may have, the largest first."""
        look = self._band.look
        shares = ALONE_SIZES if self._band.is_alone else ROW_SIZES
        least = look.sizes.footer  # nothing on the page is smaller
        return [size for share in shares if (size := look.row * share) >= least]

    def _grown(self, size: float) -> float:
        """Return how much larger than the words the only numbers may be."""
        rooms = (HEAD_ROOM + FOOT_ROOM) * self._band.look.scale
        row = (self._area.height() - rooms) / len(self._band.rows)
        return max(NUMBER_GROWTH, min(NUMBER_GROWTH_ALONE, row / size))

    @property
    def is_legible(self) -> bool:
        """Return whether every row has room for its words, in two lines at most."""
        if not self._is_wrapped:
            return True
        room = self._word_room
        pieces = [piece for row in self._band.rows for piece in row.word.split()]
        lines = [self._wrapped(row.word).line_count for row in self._band.rows]
        widest = max((text_width(piece, self._size) for piece in pieces), default=0.0)
        return widest <= room and max(lines) <= MOST_LINES

    @property
    def _word_room(self) -> float:
        return max(1.0, self._left + self._room - self._lefts()[3] + 1)

    def _wrapped(self, word: str) -> Paragraph:
        return Paragraph([Run(word)], self._word_room, size=self._size,
            color=self._band.style.ink, leading=LEADING)  # fmt: skip

    @property
    def row_least(self) -> float:
        """Return how high a row must be at least."""
        usual = ROW_LEAST * self._band.look.scale
        return max(usual, MOST_LINES * LEADING * self._size + 3) if self._is_wrapped else usual

    def draw(self, canvas: PageCanvas) -> None:
        """Draw the rows below their heads, and below them what the numbers mean."""
        band, area, scale = self._band, self._area, self._band.look.scale
        most = ROW_MOST_ALONE if band.is_alone else max(ROW_MOST, self.row_least / scale)
        top, bottom = area.top() + HEAD_ROOM * scale, area.bottom() - FOOT_ROOM * scale
        height = min(most * scale, (bottom - top) / len(band.rows))
        top += max(0.0, (bottom - top - height * len(band.rows)) / 2)
        lefts = self._lefts()
        self._draw_head(canvas, lefts, top - 2 * scale)
        for number, row in enumerate(band.rows):
            self._draw_row(canvas, row, lefts, top + height / 2, is_main=not number)
            top += height
            if number < len(band.rows) - 1:
                canvas.line(self._left, self._left + self._room, top,
                    color=canvas.style.band_border, width=0.7)  # fmt: skip
        words = Run(tr(SCALE_WORDS), color=canvas.style.muted)
        size = fitting_size(words.text, self._room, sizes=(band.look.least,), is_bold=False)
        canvas.word(words, self._left, area.bottom() - 7 * scale, size=size)

    def _draw_head(self, canvas: PageCanvas, lefts: Sequence[float], base: float) -> None:
        band, size = self._band, self._band.look.axis
        middles = self._middles(lefts)
        if band.has_start:
            start = Run(tr("start", "band"), color=band.style.muted)
            self._centred(canvas, start, middles[0], base, size)
            self._centred(canvas, Run(band.now, is_bold=True), middles[1], base, size)
        elif band.shared_word and not band.figures:
            self._centred(canvas, Run(band.shared_word, is_bold=True), middles[1], base, size)

    def _draw_row(
        self, canvas: PageCanvas, row: TableRow, lefts: Sequence[float], middle: float,
        *, is_main: bool,
    ) -> None:  # fmt: skip
        size, style = self._size, self._band.style
        base = middle + size * BASELINE
        canvas.word(Run(row.name, is_bold=is_main), lefts[0], base, size=size)
        start, now = self._middles(lefts)
        for text, place, is_now in ((row.start, start, False), (row.now, now, True)):
            grown = self._value_size(text, size)
            run = Run(text, is_now, style.ink if is_now else style.muted)
            self._centred(canvas, run, place, middle + grown * BASELINE, grown)
        if row.start:
            arrow = lefts[2] - self._arrow_room(size) / 2
            self._centred(canvas, Run(ARROW, color=style.muted), arrow, base, size)
        if row.word == self._band.shared_word:
            return
        if not self._is_wrapped:
            canvas.word(Run(row.word), lefts[3], base, size=size)
        else:
            word = self._wrapped(row.word)
            word.draw(canvas.plate, lefts[3], middle - word.height / 2)

    def _lefts(self) -> tuple[float, float, float, float]:
        """Return where name, start, now and word begin; the room to spare lies between them."""
        name, start, now, _ = self._widths(self._size)
        gap, arrow = self._gap, self._arrow_room(self._size)
        more = min(self._spare / 3, 3 * gap)
        first = self._left + name + gap + more
        second = first + start + arrow
        return self._left, first, second, second + now + gap + more

    def _middles(self, lefts: Sequence[float]) -> tuple[float, float]:
        _, start, now, _ = self._widths(self._size)
        return lefts[1] + start / 2, lefts[2] + now / 2

    def _needed(self, size: float) -> float:
        return sum(self._widths(size)) + 2 * self._gap + self._arrow_room(size)

    def _arrow_room(self, size: float) -> float:
        if not self._band.has_start:
            return 0.0
        return text_width(ARROW, size) + 2 * self._gap

    def _widths(self, size: float) -> tuple[float, float, float, float]:
        """Return the widths that names, starts, ends and words need."""
        rows, shared = self._band.rows, self._band.shared_word
        heads = self._band.look.axis
        start = [text_width(row.start, self._value_size(row.start, size)) for row in rows]
        now = [text_width(row.now, self._value_size(row.now, size), is_bold=True) for row in rows]
        if self._band.has_start:
            start.append(text_width(tr("start", "band"), heads))
            now.append(text_width(self._band.now, heads, is_bold=True))
        return (
            max(text_width(row.name, size, is_bold=not at) for at, row in enumerate(rows)),
            max(start),
            max(now),
            max(text_width(row.word, size) if row.word != shared else 0.0 for row in rows),
        )

    def _value_size(self, text: str, size: float) -> float:
        return size * self._growth if text.isdigit() else size

    @staticmethod
    def _centred(canvas: PageCanvas, run: Run, place: float, base: float, size: float) -> None:
        left = place - text_width(run.text, size, is_bold=run.is_bold) / 2
        canvas.word(run, left, base, size=size)
