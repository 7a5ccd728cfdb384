"""A chart as a file or for the clipboard: a drawing (SVG), a picture (PNG), its table (CSV)."""

import csv
from dataclasses import dataclass
from enum import Enum
from io import StringIO
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from tracker.charts.catalog import Chart
from tracker.charts.course_card.shown import Density, ShownCourse
from tracker.charts.middles import middle_words
from tracker.charts.panel import plot_width
from tracker.charts.paper_lines import POINTS_A_PX
from tracker.charts.style import PAPER, Role
from tracker.charts.viewing import WHOLE_COURSE, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.words.names import period_words
from tracker.language import tr
from tracker.pages.canvas import UNITS_PER_POINT, PageCanvas, Run, text_width
from tracker.pages.plate import Plate
from tracker.pages.typeface import install_fonts
from tracker.services.visit_files.cells import write_text

WIDTH: Final = 504.0  # points: 7 inches
PADDING: Final = 8.0  # points around
PX_TO_POINTS: Final = 0.72
TALLER: Final = 34.0  # points more than on screen, so that every chart has its dates
TITLE_SIZE: Final = 11.0
TEXT_SIZE: Final = 9.0
LINE: Final = 15.0  # points of a line of the head
PNG_DPI: Final = 300
POINTS_PER_INCH: Final = 72
INCHES_PER_METRE: Final = 39.3701
_OF_SINGLE_VISITS: Final = frozenset({Role.CARRIED, Role.SESSION})  # not drawn by four weeks
WHITE: Final = 0xFFFFFFFF


class ChartFormat(Enum):
    """What a chart can be taken away as; the value is the file's ending."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPicture:
    """One chart to be taken away.

    Attributes:
        viewing: By date or by visit number, and which period.
        has_name: Whether the patient's name and number are on it.
    """

    chart: Chart
    status: CourseStatus
    viewing: Viewing = WHOLE_COURSE
    has_name: bool = False

    @property
    def file_name(self) -> str:
        """Return a name for the file, without ending; it never carries the patient's name."""
        return f"{self.chart.name.replace('_', '-')}-chart"

    def content(self, form: ChartFormat) -> bytes:
        """Return the chart in a format."""
        if form is ChartFormat.PNG:
            return png_bytes(self)
        return svg_bytes(self) if form is ChartFormat.SVG else csv_bytes(self)


def png_image(picture: ChartPicture) -> QImage:
    """Return a chart as a picture of 300 dots per inch, on white."""
    width, height = _size(picture)
    scale = PNG_DPI / POINTS_PER_INCH
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(WHITE)
    image.setDotsPerMeterX(round(PNG_DPI * INCHES_PER_METRE))
    image.setDotsPerMeterY(round(PNG_DPI * INCHES_PER_METRE))
    painter = QPainter(image)
    painter.scale(scale / UNITS_PER_POINT, scale / UNITS_PER_POINT)
    _paint(painter, picture, is_outlined=False)
    painter.end()
    return image


def png_bytes(picture: ChartPicture) -> bytes:
    """Return a chart as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(png_image(picture))
    buffer.close()
    return bytes(content.data())


def svg_bytes(picture: ChartPicture) -> bytes:
    """Return a chart as an SVG file, letters as outlines: it looks the same on every machine."""
    width, height = _size(picture)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(POINTS_PER_INCH)
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setTitle(picture.chart.title)
    generator.setDescription(picture.chart.describe(picture.status))
    painter = QPainter(generator)
    painter.scale(1 / UNITS_PER_POINT, 1 / UNITS_PER_POINT)
    _paint(painter, picture, is_outlined=True)
    painter.end()
    buffer.close()
    return bytes(content.data())


def csv_bytes(picture: ChartPicture) -> bytes:
    """Return a chart's table as a CSV file that no spreadsheet runs."""
    stream = StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(_table_rows(picture))
    return stream.getvalue().encode("utf-8-sig")


def table_text(picture: ChartPicture) -> str:
    """Return a chart's table for pasting into a spreadsheet, cells apart by tabs."""
    return "\n".join("\t".join(row) for row in _table_rows(picture))


def _table_rows(picture: ChartPicture) -> list[list[str]]:
    table = picture.chart.table(picture.status)
    patient = picture.status.course.patient
    names = ([tr("Patient"), tr("ID")], [patient.full_name, patient.clinic_id])
    rows = [list(table.header), *(list(row) for row in table.rows)]
    if picture.has_name:
        rows = [[*names[bool(number)], *row] for number, row in enumerate(rows)]
    return [[write_text(cell) for cell in row] for row in rows]


def _size(picture: ChartPicture) -> tuple[float, float]:
    chart_height = picture.chart.height_px * PX_TO_POINTS + TALLER
    return WIDTH, 2 * PADDING + _head_height(picture) + chart_height


def _head_height(picture: ChartPicture) -> float:
    """Return the points of title, legend, and what line and shade of a long course are."""
    return LINE * (3 if _is_long(picture) else 2)


def _paint(painter: QPainter, picture: ChartPicture, *, is_outlined: bool) -> None:
    install_fonts()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    plate = Plate()
    canvas = PageCanvas(plate, PAPER, is_outlined=is_outlined)
    chart, status = picture.chart, picture.status
    canvas.word(Run(chart.title, is_bold=True), PADDING, PADDING + 11, size=TITLE_SIZE)
    whose = _whose(picture)
    right = WIDTH - PADDING
    canvas.word(
        Run(whose, color=PAPER.muted),
        right - text_width(whose, TEXT_SIZE),
        PADDING + 11,
        size=TEXT_SIZE,
    )
    left = PADDING
    is_long = _is_long(picture)
    note = chart.note(status)
    runs = [Run(f"{note}   ", color=PAPER.muted)] if note else []
    for entry in chart.legend(status, picture.viewing):
        if is_long and entry.role in _OF_SINGLE_VISITS:
            continue
        runs.append(Run(f"{entry.glyph} ", color=PAPER.color(entry.role)))
        runs.append(Run(f"{entry.words}   ", color=PAPER.muted))
    for run in runs:
        left = canvas.word(run, left, PADDING + 11 + LINE, size=TEXT_SIZE)
    if is_long:
        words = Run("   ".join(middle_words()), color=PAPER.muted)
        canvas.word(words, PADDING, PADDING + 11 + 2 * LINE, size=TEXT_SIZE)
    _, height = _size(picture)
    top = PADDING + _head_height(picture)
    area = QRectF(PADDING, top, WIDTH - 2 * PADDING, height - top - PADDING)
    canvas.chart(chart, status, area, picture.viewing)
    for _ in canvas.finish():
        pass
    plate.print_on(painter)


def _is_long(picture: ChartPicture) -> bool:
    """Return whether the course is drawn by four weeks, as on the course card."""
    shown = ShownCourse(status=picture.status, saved=picture.status, viewing=picture.viewing)
    width = plot_width(WIDTH - 2 * PADDING, PAPER, picture.viewing)
    return shown.density(width / POINTS_A_PX) is Density.MIDDLES


def _whose(picture: ChartPicture) -> str:
    days = [entry.visit.visit_date for entry in picture.status.visits]
    period = ""
    if days:
        period = period_words(days[0], days[-1])
    if not picture.has_name:
        return period
    patient = picture.status.course.patient
    return " · ".join((patient.name_in_line, tr("ID {id}", id=patient.clinic_id), period))
