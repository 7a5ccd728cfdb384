"""The charts of the patient's sheet with their headings, what the course follows first."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF

from tracker.charts.about_the_same import same_band_words
from tracker.charts.axis_marks import has_marks
from tracker.charts.catalog import LEG_STRIP
from tracker.charts.leg_strip import lacks_stripes, reached_at
from tracker.charts.middles import middle_words
from tracker.charts.panel import dates_height
from tracker.charts.paper_lines import has_unasked
from tracker.charts.paper_scores import (
    PAIN_ROLES,
    SENSORY_ROLES,
    PaperChart,
    banded_roles,
    plain_height,
    shows_weeks,
    told_roles,
)
from tracker.charts.style import DARK, ChartStyle
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.phase_tests import is_sensory_foremost
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.language import marked, tr
from tracker.pages.blocks import BETWEEN_PARTS, NO_BREAK, Block, Drawing, subtitle_words, text_block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, text_width
from tracker.pages.sheet_look import FOR_THE_PATIENT, SheetLook

FEWEST_VISITS: Final = 3  # make a course worth a chart
MAIN_PLOT: Final = (112.0, 58.0, 150.0)  # wanted, least and most points at a scale of 1
ALONE_PLOT: Final = (200.0, 58.0, 260.0)  # where no other chart of scores follows
SECOND_PLOT: Final = (42.0, 28.0, 66.0)
FIGURES: Final = (62.0, 48.0, 76.0)
FIGURES_GAP: Final = 3.0  # below their dates
PAIN_TITLES: Final = {
    frozenset({"leg_pain", "back_pain"}): marked("Leg and low back pain"),
    frozenset({"leg_pain"}): marked("Leg pain"),
    frozenset({"back_pain"}): marked("Low back pain"),
}
_MARKS: Final = marked("flare"), marked("flare or event")
_COUNTED_MARKS: Final = marked("number of flares"), marked("number of flares, or event")
LOWER: Final = marked("lower is better ↓")


class SheetChart(Enum):
    """What a sheet may show of a course, in order; of tingling or numbness first, the reverse."""

    PAIN = "pain"
    FIGURES = "figures"
    SENSORY = "sensory"


_LACKING: Final = {
    SheetChart.PAIN: marked("No room here for the chart of pain: its numbers stand above."),
    SheetChart.FIGURES: marked("No room here for a figure of each visit: start and now are above."),
    SheetChart.SENSORY: marked(
        "No room here for the chart of tingling and numbness: the numbers stand above."
    ),
}
_LACKING_SEVERAL: Final = marked("No room here for every chart: the numbers stand above.")


class SheetCharts:
    """The charts of one sheet.

    Args:
        status: The course.
        look: Gives the sizes.
        style: Gives the colours.
        width: Of the page's body in points.
    """

    def __init__(
        self, status: CourseStatus, look: SheetLook, style: ChartStyle, width: float
    ) -> None:
        self._status, self._look, self._style, self._width = status, look, style, width

    def shown(self) -> tuple[SheetChart, ...]:
        """Return which charts there is something for, in their order; none for a few visits.

        What was never felt has no chart beside what was.
        """
        if len(self._status.visits) < FEWEST_VISITS:
            return ()
        pain, sensory = PaperChart(roles=PAIN_ROLES), PaperChart(roles=SENSORY_ROLES)
        has = {
            SheetChart.PAIN: pain.has_values(self._status),
            SheetChart.FIGURES: any(reached_at(entry).is_felt for entry in self._status.visits),
            SheetChart.SENSORY: sensory.has_values(self._status),
        }
        if pain.is_felt(self._status) or sensory.is_felt(self._status):
            has[SheetChart.PAIN] &= pain.is_felt(self._status)
            has[SheetChart.SENSORY] &= sensory.is_felt(self._status)
        order = tuple(SheetChart)[::-1] if self._is_numb else tuple(SheetChart)
        return tuple(chart for chart in order if has[chart])

    @property
    def _is_numb(self) -> bool:
        return is_sensory_foremost(self._status.start)

    @property
    def left_out(self) -> Sequence[Sequence[SheetChart]]:
        """Return what may be left out where there is no room, from nothing to everything.

        The band says of each how it was at the start and is now.
        """
        figures = SheetChart.FIGURES
        second = SheetChart.PAIN if self._is_numb else SheetChart.SENSORY
        return (), (second,), (figures,), (figures, second), tuple(SheetChart)

    def lacking(self, left_out: Sequence[SheetChart]) -> str:
        """Return that there was no room for a chart; empty where every one is there."""
        lacking = [chart for chart in self.shown() if chart in left_out]
        if not lacking:
            return ""
        return tr(_LACKING[lacking[0]] if len(lacking) == 1 else _LACKING_SEVERAL)

    def blocks(self, left_out: Sequence[SheetChart] = ()) -> Iterator[tuple[Block, Block]]:
        """Yield each chart with its heading above it."""
        shown = [chart for chart in self.shown() if chart not in left_out]
        scores = [chart for chart in shown if chart is not SheetChart.FIGURES]
        for chart in shown:
            if chart is SheetChart.FIGURES:
                yield self._figures()
            else:
                is_main = chart is scores[0]
                yield self._scores(chart, is_main=is_main, is_alone=scores == [chart])

    def _scores(self, chart: SheetChart, *, is_main: bool, is_alone: bool) -> tuple[Block, Block]:
        status, style = self._status, self._style
        roles = PAIN_ROLES if chart is SheetChart.PAIN else SENSORY_ROLES
        drawn = PaperChart(roles=roles, is_main=is_main)
        told = told_roles(status, roles)
        known = frozenset(role.value for role in told)
        title = tr("Tingling and numbness")
        if chart is SheetChart.PAIN:
            title = tr(PAIN_TITLES[known])
        banded = same_band_words(status, banded_roles(status, roles), told)
        notes = [*self._notes(known, is_main=is_main), *banded]

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.picture(area, lambda figure: drawn.draw(figure, status, style, FOR_THE_PATIENT))

        plots = ALONE_PLOT if is_alone else MAIN_PLOT if is_main else SECOND_PLOT
        heights = self._heights(plots)
        if is_main:
            heights = [plain_height(status, style, FOR_THE_PATIENT, plot) for plot in heights]
        return self._heading(title, notes), self._flexible(heights, draw)

    def _notes(self, known: Collection[str], *, is_main: bool) -> Iterator[str]:
        """Yield what stands beside a chart's title: which way is better, what its marks mean."""
        status = self._status
        is_long = shows_weeks(status, self._style, FOR_THE_PATIENT, self._width)
        yield tr(LOWER)
        if is_main and is_long:
            yield from middle_words()
        if is_main and has_marks(status):
            flare, or_event = _COUNTED_MARKS if is_long else _MARKS
            words = tr(or_event if status.course.events else flare)
            yield f"▼ {words}"
        if not is_long and any(has_unasked(status, name) for name in known):
            yield tr("dotted: not asked in between")

    def _figures(self) -> tuple[Block, Block]:
        status, style = self._status, self._style
        notes = figure_notes(status, style)
        title = tr("How far the pain reaches")
        if not _reaches_somewhere(status)[0]:
            title = tr("How far tingling or numbness reaches")

        def draw(canvas: PageCanvas, area: QRectF) -> None:
            canvas.picture(
                area, lambda figure: LEG_STRIP.draw(figure, status, style, FOR_THE_PATIENT)
            )

        below = dates_height(status, style, FOR_THE_PATIENT)
        heights = [figure + below for figure in self._heights(FIGURES)]
        heading, figures = self._heading(title, notes, between=" "), self._flexible(heights, draw)
        return heading, replace(figures, gap=FIGURES_GAP * self._look.scale)

    def _heights(self, usual: Sequence[float]) -> list[float]:
        """Return what a chart would like, its least and its most, in this look."""
        wanted, least, most = (height * self._look.scale for height in usual)
        return [wanted, least * self._look.squeeze, most]

    def _heading(self, title: str, notes: Sequence[str], *, between: str = BETWEEN_PARTS) -> Block:
        """Return a title with a few words beside it, or below it where the line is too short."""
        look, style = self._look, self._style
        head = Run(f"{title}   ", is_bold=True)
        whole = [note.replace(" ", NO_BREAK) for note in notes]
        taken = text_width(head.text, look.sizes.text, is_bold=True)
        beside = subtitle_words(whole, self._width, look.axis, taken, between)
        words = Run(beside, color=style.muted, size=look.axis)
        text = Paragraph([head, words], self._width, size=look.sizes.text, color=style.ink)
        return text_block(text, gap=2.5 * look.scale)

    def _flexible(self, heights: Sequence[float], draw: Drawing) -> Block:
        wanted, least, most = heights
        return Block(height=wanted, least=least, most=most, draw=draw, gap=7 * self._look.scale)


def figure_notes(status: CourseStatus, style: ChartStyle) -> list[str]:
    """Return what the strong colour and stripes on the figures mean, a sentence each.

    Args:
        status: Of the course.
        style: In which the figures are drawn: on a dark screen what the pain reaches is bright.
    """
    has_pain, has_felt = _reaches_somewhere(status)
    dark = tr("Dark shows how far down you felt pain.")
    bright = tr("Bright shows how far down you felt pain.")
    reached = bright if style.card == DARK.card else dark
    striped = tr("Stripes show tingling or numbness.")
    lacking = tr("No stripes where nobody asked how far it goes.")
    told = ((reached, has_pain), (striped, has_felt), (lacking, lacks_stripes(status)))
    return [words for words, is_there in told if is_there]


def _reaches_somewhere(status: CourseStatus) -> tuple[bool, bool]:
    """Return whether pain, then tingling or numbness, reached anywhere at any visit."""
    pain = (reach for entry in status.visits for reach in reached_at(entry).pain)
    felt = (entry.visit.sensory_reach(leg) for entry in status.visits for leg in LEG_ORDER)
    return any(map(_is_somewhere, pain)), any(map(_is_somewhere, felt))


def _is_somewhere(reach: Reach | None) -> bool:
    return reach is not None and reach > Reach.NONE
