"""A page measured in points: text that is measured before it is drawn, boxes, lines, charts.

Everything is laid out in twentieths of a point on a scaled painter, so that preview, printer and
PDF break every line at the same word whatever their resolution.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from matplotlib.figure import Figure
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from tracker.charts.catalog import Chart
from tracker.charts.style import ChartStyle
from tracker.charts.viewing import WHOLE_COURSE, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.words.whole_days import with_whole_days
from tracker.pages.figure_painter import Letters, draw_figure, for_paper
from tracker.pages.logo import Logo
from tracker.pages.plate import Plate
from tracker.pages.typeface import install_fonts

UNITS_PER_POINT: Final = 20
LINE_HEIGHT: Final = 1.36  # of the text size

_LINE_BREAK: Final = "\u2028"  # Qt's line separator within a paragraph


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; ``color`` and ``size`` None are the paragraph's."""

    text: str
    is_bold: bool = False
    color: str | None = None
    size: float | None = None


class Paragraph:
    """Text broken into lines of a width; measured once, drawn anywhere.

    Args:
        runs: The text.
        width: Of the lines in points.
        size: Of the text in points.
        color: Of runs that name none.
        most_lines: What is beyond is left out and the last line ends in an ellipsis; 0 is all.
        is_right: Whether lines end at the right.
        leading: From line to line, of the size.
    """

    def __init__(  # noqa: PLR0913  the look of a text, all by name
        self,
        runs: Sequence[Run],
        width: float,
        *,
        size: float,
        color: str,
        most_lines: int = 0,
        is_right: bool = False,
        leading: float = LINE_HEIGHT,
    ) -> None:
        self.size = size
        self._color = color
        self._leading = size * leading
        self._runs = tuple(runs)
        self._width = width
        self._is_right = is_right
        self._layout = self._broken()
        self.is_cut = 0 < most_lines < self._layout.lineCount()
        while 0 < most_lines < self._layout.lineCount() and self._shorten():
            self._layout = self._broken()

    @property
    def line_count(self) -> int:
        """Return the number of lines."""
        return self._layout.lineCount()

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the text line by line."""
        text = self._layout.text()
        starts = [self._layout.lineAt(number) for number in range(self.line_count)]
        return tuple(
            text[line.textStart() : line.textStart() + line.textLength()].rstrip(f" {_LINE_BREAK}")
            for line in starts
        )

    @property
    def line_runs(self) -> tuple[tuple[Run, ...], ...]:
        """Return the text line by line, each line as the runs it is of."""
        found = []
        for number, text in enumerate(self.lines):
            start = self._layout.lineAt(number).textStart()
            pieces, begun = [], 0
            for run in self._runs:
                piece = text[max(0, begun - start) : max(0, begun + len(run.text) - start)]
                begun += len(run.text)
                if piece:
                    pieces.append(Run(piece, run.is_bold, run.color))
            found.append(tuple(pieces))
        return tuple(found)

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.line_count * self._leading

    @property
    def natural_width(self) -> float:
        """Return the widest line's width in points."""
        return float(self._layout.maximumWidth()) / UNITS_PER_POINT

    def draw(self, plate: Plate, left: float, top: float) -> None:
        """Draw with the upper left corner at a place in points."""
        start = _point(left, top)

        def put(painter: QPainter) -> None:
            painter.setPen(QColor(self._color))
            self._layout.draw(painter, start)

        plate.add(put)

    def _shorten(self) -> bool:
        """Drop the last word or so; return whether there is still text."""
        *before, last = self._runs
        text = last.text.removesuffix("…").rstrip()
        cut = max(text.rfind(" "), text.rfind("\n"), len(text) - 12)
        if cut <= 0:
            self._runs = tuple(before)
            return bool(before)
        kept = text[:cut].rstrip(" ,;.\n") + "…"
        self._runs = (*before, replace(last, text=kept))
        return True

    def _broken(self) -> QTextLayout:
        words = with_whole_days("".join(run.text for run in self._runs))
        text = words.replace("\n", _LINE_BREAK)
        layout = QTextLayout(text, font(self.size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        if any(character.isascii() and character.isalpha() for character in text):
            # a name that runs to the left must not turn the whole line around
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        if self._is_right:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width * UNITS_PER_POINT)
            line.setPosition(QPointF(0, top))
            top += self._leading * UNITS_PER_POINT
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        start = 0
        for run in self._runs:
            look = QTextCharFormat()
            look.setFont(font(run.size or self.size, is_bold=run.is_bold))
            look.setForeground(QBrush(QColor(run.color or self._color)))
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = (
                start,
                len(run.text.encode("utf-16-le")) // 2,
                look,
            )
            start += part.length
            formats.append(part)
        return formats


def font(size: float, *, is_bold: bool = False) -> QFont:
    """Return the program's typeface at a size in points, for the scaled painter."""
    result = QFont(install_fonts())
    result.setPixelSize(max(1, round(size * UNITS_PER_POINT)))
    result.setBold(is_bold)
    return for_paper(result)


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width of a line of text in points."""
    metrics = QFontMetricsF(font(size, is_bold=is_bold))
    return float(metrics.horizontalAdvance(text)) / UNITS_PER_POINT


def fitting_size(text: str, width: float, *, sizes: Sequence[float], is_bold: bool) -> float:
    """Return the first size at which a line fits a width; the last one when none does."""
    return next(
        (size for size in sizes if text_width(text, size, is_bold=is_bold) <= width), sizes[-1]
    )


class PageCanvas:
    """Draws in points from the upper left corner of the paper.

    Args:
        plate: Takes what is drawn.
        style: Gives the colours.
        is_outlined: Whether words and charts carry outlines in place of letters.
    """

    def __init__(self, plate: Plate, style: ChartStyle, *, is_outlined: bool = False) -> None:
        self._is_outlined = is_outlined
        self._waiting: list[Callable[[], None]] = []
        self.plate = plate
        self.style = style

    def line(self, left: float, right: float, y: float, *, color: str, width: float) -> None:
        """Draw a line across."""
        pen, start, end = _pen(color, width), _point(left, y), _point(right, y)

        def put(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.drawLine(start, end)

        self.plate.add(put)

    def box(
        self,
        area: QRectF,
        *,
        fill: str | None,
        border: str | None,
        radius: float,
        width: float = 0.8,
    ) -> None:
        """Draw a box with round corners; ``width`` of its border in points."""
        pen = QPen(Qt.PenStyle.NoPen) if border is None else _pen(border, width)
        brush = QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(QColor(fill))
        corner, place = radius * UNITS_PER_POINT, _scaled(area)

        def put(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRoundedRect(place, corner, corner)

        self.plate.add(put)

    def logo(self, logo: Logo, area: QRectF) -> None:
        """Draw the clinic's logo."""
        place = _scaled(area)
        self.plate.add(lambda painter: logo.draw(painter, place))

    def disc(self, center: tuple[float, float], radius: float, *, fill: str, border: str) -> None:
        """Draw a filled circle with a border."""
        size, middle = radius * UNITS_PER_POINT, _point(*center)

        def put(painter: QPainter) -> None:
            painter.setPen(_pen(border, 1.2))
            painter.setBrush(QBrush(QColor(fill)))
            painter.drawEllipse(middle, size, size)

        self.plate.add(put)

    def bent_arrow(self, center: tuple[float, float], size: float, *, color: str) -> None:
        """Draw a thin arrow that turns back to the left, as wide as its size in points."""
        (x, y), half = center, size / 2
        shape = QPainterPath(_point(x - half, y + half))
        shape.lineTo(_point(x + half / 3, y + half))
        shape.arcTo(_scaled(QRectF(x - half / 3, y - half, half * 4 / 3, size)), -90, 180)
        shape.lineTo(_point(x - half, y - half))
        shape.moveTo(_point(x - half / 3, y - half * 1.6))
        shape.lineTo(_point(x - half, y - half))
        shape.lineTo(_point(x - half / 3, y - half * 0.4))

        def put(painter: QPainter) -> None:
            painter.setPen(_pen(color, 0.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(shape)

        self.plate.add(put)

    def word(self, run: Run, left: float, baseline: float, *, size: float) -> float:
        """Write one line at a baseline and return where it ends."""
        letters = Letters(
            run.text,
            font(size, is_bold=run.is_bold),
            QColor(run.color or self.style.ink),
            is_outlined=self._is_outlined,
        )
        start = _point(left, baseline)
        self.plate.add(lambda painter: letters.draw(painter, start))
        return left + text_width(run.text, size, is_bold=run.is_bold)

    def chart(
        self, chart: Chart, status: CourseStatus, area: QRectF, viewing: Viewing = WHOLE_COURSE
    ) -> None:
        """Draw a chart as vectors and text; always on a figure of its own."""
        figure = new_figure(area)
        chart.draw(figure, status, self.style, viewing)
        self.figure(figure, area)

    def picture(self, area: QRectF, draw: Callable[[Figure], None]) -> None:
        """Draw what is put on a new figure, as vectors and text."""
        figure = new_figure(area)
        draw(figure)
        self.figure(figure, area)

    def figure(self, figure: Figure, area: QRectF) -> None:
        """Leave the place for a figure that was made for an area; ``finish`` draws it there."""
        figure.patch.set_visible(False)
        corner = _point(area.left(), area.top())
        self.plate.add(QPainter.save)
        self.plate.add(lambda painter: painter.translate(corner))
        place = Plate()
        self.plate.add(place.print_on)
        self.plate.add(QPainter.restore)
        self._waiting.append(partial(draw_figure, place, figure, is_outlined=self._is_outlined))

    def finish(self) -> Iterator[None]:
        """Draw the figures that wait, with a pause after each: making one took a turn already."""
        while self._waiting:
            self._waiting.pop(0)()
            yield


def new_figure(area: QRectF) -> Figure:
    """Return an empty figure as large as an area of the page."""
    return Figure(figsize=(area.width() / 72, area.height() / 72), dpi=72 * UNITS_PER_POINT)


def _pen(color: str, width: float) -> QPen:
    return QPen(QColor(color), width * UNITS_PER_POINT)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * UNITS_PER_POINT, y * UNITS_PER_POINT)


def _scaled(area: QRectF) -> QRectF:
    return QRectF(
        area.left() * UNITS_PER_POINT,
        area.top() * UNITS_PER_POINT,
        area.width() * UNITS_PER_POINT,
        area.height() * UNITS_PER_POINT,
    )
