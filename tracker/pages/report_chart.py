"""The course report's chart: panels on one time axis, names and start → now beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Final

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from PySide6.QtCore import QRectF

from tracker.charts.about_the_same import OPACITY
from tracker.charts.leg_strip import Strip, draw_figures, reached_at, shown_visits
from tracker.charts.middles import flare_counts, middle_words, shows_middles
from tracker.charts.panel import band_borders, fitting_name, phase_bands
from tracker.charts.paper_lines import POINTS_A_PX
from tracker.charts.series import open_gaps
from tracker.charts.strokes import put_line
from tracker.charts.style import Role
from tracker.charts.time_axis import crosses_years, ticks
from tracker.charts.viewing import WHOLE_COURSE, TimeAxis, limits, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.visit import Reaction
from tracker.language import tr
from tracker.pages.blocks import Block
from tracker.pages.canvas import PageCanvas, Paragraph, Run, fitting_size, new_figure, text_width
from tracker.pages.report_lines import ReportPen
from tracker.pages.report_panels import ReportPanel, panels_of

HEIGHTS: Final = (270.0, 180.0, 290.0)  # points: wanted, least, most, with all four panels
PAIN_ALONE: Final = 84.0  # points of the pain panel that stands alone, with its dates
GUTTER: Final = 116.0  # points left of the plot, for names and levels
END_GAP: Final = 5.0  # points between the plot and the lines' names
RIBBON: Final = 13.0
EVENTS: Final = 10.0
FIGURE_ROW: Final = 37.0
PANEL_GAP: Final = 10.0
LEAST: Final = 29.0  # points of a panel, so that its three words beside it stand apart
NAMES_BELOW: Final = 4.0  # points a panel's words may reach below it
LEVEL_STEP: Final = 8.0  # points between two levels that are both named
SMALL: Final = 8.0  # points of text; nothing is smaller
CHANGE_SIZES: Final = (12.0, 11.0, 10.0, 9.0, 8.0)
CHANGE_SIZES_OF_TWO: Final = CHANGE_SIZES[3:]  # two lines stand beside the names of levels
COUNT_ROOM: Final = 22.0  # points from one count of flares to the next
GAP_AT: Final = 0.25  # of the first panel's height: between two lines of its grid
LABEL_STEP: Final = 10.0  # points between the names of two lines
BAND: Final = 0.32  # of a phase's colour behind the data


def report_chart(status: CourseStatus) -> Block | None:
    """Return the chart as one block; None where there is nothing to compare."""
    panels = panels_of(status)
    if len(status.visits) < 2 or not panels:  # noqa: PLR2004  # a line needs two ends
        return None
    share = sum(panel.share for panel in panels)
    wanted, least, most = (height * min(1.0, 0.25 + 0.75 * share) for height in HEIGHTS)

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        _Drawing(canvas, area, status, panels).draw()

    return Block(height=wanted, least=least, most=most, draw=draw, gap=6)


def pain_chart(status: CourseStatus) -> Block | None:
    """Return the pain lines alone, without phases; None where there is nothing to compare."""
    panels = panels_of(status)[:1]
    if len(status.visits) < 2 or not panels or panels[0].has_figures:  # noqa: PLR2004  # as above
        return None

    def draw(canvas: PageCanvas, area: QRectF) -> None:
        _Drawing(canvas, area, status, panels, has_phases=False).draw()

    return Block(height=PAIN_ALONE, draw=draw, gap=6)


@dataclass(frozen=True, slots=True)
class _Box:
    """Where one panel's data stand, in points from the chart's upper left corner."""

    top: float
    bottom: float
    panel: ReportPanel

    def height_of(self, value: float) -> float:
        """Return how far down a value stands, in points."""
        low, high = self.panel.lowest, self.panel.highest
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)


class _Drawing:
    """One drawing: lines and figures by matplotlib, words by the page."""

    def __init__(
        self,
        canvas: PageCanvas,
        area: QRectF,
        status: CourseStatus,
        panels: Sequence[ReportPanel],
        *,
        has_phases: bool = True,
    ) -> None:
        self._canvas, self._area, self._status = canvas, area, status
        self._style = canvas.style
        self._phases = phase_bands(status, positions(status, TimeAxis.DATE)) if has_phases else ()
        self._ribbon = RIBBON if has_phases else 3.0
        self._places = positions(status, TimeAxis.DATE)
        self._low, high = limits(self._places)
        self._ends = END_GAP + max(
            text_width(line.name, SMALL, is_bold=True) for panel in panels for line in panel.lines
        )
        self._width = area.width() - GUTTER - self._ends
        self._scale = self._width / (high - self._low)
        self._figure = new_figure(area)
        self._axes = self._blank_axes()
        self._pen = ReportPen(self._axes, self._style, status, self._left_of, self._is_long())
        self._boxes = self._placed(panels)

    def draw(self) -> None:
        """Draw everything."""
        self._bands()
        for box in self._boxes:
            self._same_band(box)
            self._grid(box)
            for line in box.panel.lines:
                self._pen.draw(line, box.height_of)
            if box.panel.has_figures:
                self._figures(box)
        self._event_marks()
        self._canvas.figure(self._figure, self._area)
        self._phase_names()
        self._event_names()
        for box in self._boxes:
            self._names(box)
            self._line_names(box)
        self._gap_words()
        self._dates()

    def _blank_axes(self) -> Axes:
        axes = self._figure.add_axes((0, 0, 1, 1), frameon=False)
        axes.set_axis_off()
        axes.set_xlim(0, self._area.width())
        axes.set_ylim(self._area.height(), 0)
        return axes

    def _placed(self, panels: Sequence[ReportPanel]) -> list[_Box]:
        has_two_lines = self._pen.is_long or crosses_years(self._status, TimeAxis.DATE)
        axis = SMALL * (2.6 if has_two_lines else 1.5)
        rows = sum(FIGURE_ROW for panel in panels if panel.has_figures)
        top = self._ribbon + (EVENTS if self._marks() else 3.0)
        room = self._area.height() - top - rows - axis - PANEL_GAP * (len(panels) - 1)
        spare = room - LEAST * len(panels)
        whole = sum(panel.share for panel in panels)
        boxes = []
        for panel in panels:
            top += FIGURE_ROW if panel.has_figures else 0
            bottom = top + LEAST + spare * panel.share / whole
            boxes.append(_Box(top, bottom, panel))
            top = bottom + PANEL_GAP
        return boxes

    def _left_of(self, place: float) -> float:
        return GUTTER + (place - self._low) * self._scale

    def _is_long(self) -> bool:
        count = len(self._places)
        spacing = (self._places[-1] - self._places[0]) * self._scale / max(1, count - 1)
        return shows_middles(count, spacing / POINTS_A_PX)

    def _bands(self) -> None:
        bottom = self._boxes[-1].bottom + 3
        for phase, start, end in self._phases:
            left, right = self._left_of(start), self._left_of(end)
            color = self._style.phase_bands[phase]
            for top, end_of_band, alpha in ((0.0, RIBBON, 1.0), (RIBBON, bottom, BAND)):
                box = Rectangle(
                    (left, top), right - left, end_of_band - top, facecolor=color, alpha=alpha,
                    edgecolor="none", zorder=0,
                )  # fmt: skip
                self._axes.add_artist(box)
        for place in band_borders(self._phases, self._scale):
            left = self._left_of(place)
            self._stroke([left, left], [0, bottom], self._style.band_border, 0.7)

    def _stroke(
        self, across: Sequence[float], down: Sequence[float], color: str, width: float
    ) -> None:
        put_line(self._axes, Line2D(across, down, color=color, linewidth=width, zorder=0.7))

    def _same_band(self, box: _Box) -> None:
        if box.panel.same is None or not self._phases:
            return
        bottom, top = map(box.height_of, box.panel.same)
        band = Rectangle(
            (GUTTER, top), self._width, bottom - top, facecolor=self._style.ink, alpha=OPACITY,
            edgecolor="none", zorder=0.6,
        )  # fmt: skip
        self._axes.add_artist(band)

    def _grid(self, box: _Box) -> None:
        for level in box.panel.grid:
            y = box.height_of(level)
            self._stroke([GUTTER, GUTTER + self._width], [y, y], self._style.grid, 0.5)

    def _figures(self, box: _Box) -> None:
        strip = Strip(bottom=self._area.height() - box.top + 5, height=FIGURE_ROW - 8)
        lefts = [self._left_of(place) for place in self._places]
        shown = shown_visits(self._status, lefts, strip.apart)
        placed = [(lefts[at], reached_at(self._status.visits[at])) for at in shown]
        draw_figures(self._figure, placed, strip, self._style)

    def _marks(self) -> list[tuple[float, str]]:
        """Return flares and events: where on the axis, and in which words."""
        if not self._status.visits:
            return []
        first = self._status.visits[0].visit.visit_date
        flares = [
            (place, tr("flare"))
            for place, entry in zip(self._places, self._status.visits, strict=True)
            if entry.visit.reaction is Reaction.FLARE
        ]
        if self._pen.is_long:
            counts = flare_counts(self._status, self._places, COUNT_ROOM / self._scale)
            flares = [(place, str(count)) for place, count in counts]
        high = self._low + self._width / self._scale
        events = [
            (min(max(float((event.on - first).days), self._low), high), event.label)
            for event in self._status.course.events
        ]
        return sorted([*flares, *events])

    def _event_marks(self) -> None:
        marks = [self._left_of(place) for place, _ in self._marks()]
        put_line(
            self._axes,
            Line2D(
                marks, [self._ribbon + EVENTS / 2] * len(marks), linestyle="none", marker="v",
                markersize=4.5, color=self._style.color(Role.EVENT), markeredgewidth=0, zorder=5,
            ),
        )  # fmt: skip

    def _event_names(self) -> None:
        """Write an event beside its mark where no other mark follows too closely."""
        marks = self._marks()
        ends = [self._left_of(place) for place, _ in marks[1:]] + [
            GUTTER + self._width + self._ends
        ]
        for (place, words), end in zip(marks, ends, strict=False):
            left = self._left_of(place) + 5
            if left + text_width(words, SMALL) + 5 <= end:
                self._word(Run(words, color=self._style.ink), left, self._ribbon + EVENTS - 2)

    def _word(self, run: Run, left: float, baseline: float, size: float = SMALL) -> None:
        self._canvas.word(run, self._area.left() + left, self._area.top() + baseline, size=size)

    def _phase_names(self) -> None:
        for phase, start, end in self._phases:
            left, right = self._left_of(start), self._left_of(end)
            name = fitting_name(phase, right - left, SMALL)
            if name:
                run = Run(name, is_bold=True, color=self._style.phase_texts[phase])
                middle = (left + right - text_width(name, SMALL, is_bold=True)) / 2
                self._word(run, middle, RIBBON - 3.8)

    def _names(self, box: _Box) -> None:
        """Write a panel's name, its start → now, and which way is better; then its levels."""
        panel, style = box.panel, self._style
        room = GUTTER - 21
        lines = panel.change.splitlines()
        sizes = CHANGE_SIZES if len(lines) < 2 else CHANGE_SIZES_OF_TWO  # noqa: PLR2004  two legs
        size = fitting_size(max(lines, key=len, default=""), room, sizes=sizes, is_bold=True)
        parts = (
            Paragraph([Run(panel.name, is_bold=True)], room, size=8.5, color=style.ink),
            Paragraph([Run(panel.change, is_bold=True)], room, size=size, color=style.ink),
            Paragraph([Run(panel.better)], room, size=SMALL, color=style.muted),
        )
        top = box.top - (FIGURE_ROW if panel.has_figures else 4)
        for part in parts:
            if part is parts[-1] and top + part.height > box.bottom + NAMES_BELOW:
                break  # a name of two lines took its room; the panels around say it
            part.draw(self._canvas.plate, self._area.left(), self._area.top() + top)
            top += part.height
        written: list[float] = []
        for level, words in panel.levels:
            left, height = GUTTER - 5 - text_width(words, SMALL), box.height_of(level)
            if all(abs(height - other) >= LEVEL_STEP for other in written):
                self._word(Run(words, color=style.muted), left, height + 2.9)
                written.append(height)

    def _line_names(self, box: _Box) -> None:
        named = []
        for line in reversed(box.panel.lines):
            values = [value for value in line.series.recorded if not isnan(value)]
            if values:
                run = Run(line.name, is_bold=line.is_index, color=self._style.color(line.role))
                named.append((box.height_of(values[-1]) + 2.9, run))
        named.sort(key=lambda one: one[0])
        for baseline, run in _apart(named, box.bottom + 3):
            self._word(run, GUTTER + self._width + END_GAP, baseline)

    def _gap_words(self) -> None:
        """Write how long a gap was where no line crosses it."""
        box = self._boxes[0]
        middle = box.top + (box.bottom - box.top) * GAP_AT + 3
        for visit, days in open_gaps(self._status).items():
            words = tr("%n day(s)", "", days)
            left, width = self._left_of(self._places[visit - 1]), days * self._scale
            if text_width(words, SMALL) + 8 < width:
                place = left + (width - text_width(words, SMALL)) / 2
                self._word(Run(words, color=self._style.muted), place, middle)

    def _dates(self) -> None:
        top = self._boxes[-1].bottom + 3
        if self._pen.is_long:
            for row, words in enumerate(middle_words(), 1):
                self._word(Run(words, color=self._style.muted), 0, top + row * SMALL * 1.15)
        for tick in ticks(self._status, WHOLE_COURSE, self._width, SMALL):
            for row, words in enumerate((tick.label, tick.year)):
                left = self._left_of(tick.position) - text_width(words, SMALL) / 2
                if words:
                    run = Run(words, color=self._style.muted)
                    self._word(run, left, top + (row + 1) * SMALL * 1.15)


def _apart(named: Sequence[tuple[float, Run]], lowest: float) -> Iterator[tuple[float, Run]]:
    """Yield names with baselines that do not touch, the last no lower than ``lowest``."""
    places: list[float] = []
    for baseline, _ in named:
        places.append(max(baseline, places[-1] + LABEL_STEP) if places else baseline)
    for at in reversed(range(len(places))):
        below = places[at + 1] - LABEL_STEP if at + 1 < len(places) else lowest
        places[at] = min(places[at], below)
    yield from ((place, run) for place, (_, run) in zip(places, named, strict=True))
