"""Drawing: a 50-visit course opened to charts painted, one redraw, one sheet."""

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure as MplFigure
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage, QPainter

from benchmarks.figures import Figure, median, milliseconds
from benchmarks.records import rows_of
from tracker.app import application, clinic_opener
from tracker.charts.course_card.ahead import DPI
from tracker.charts.course_card.drawing import draw_course
from tracker.charts.course_card.layout import card_height
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import LIGHT
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan
from tracker.services.visit_files.reading import course_of
from tracker.services.workspace import Workspace
from tracker.ui.charts.screen_renderer import ScreenRenderer
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.patients.panel import PatientPage
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts

VISITS: Final = 50
OPENINGS: Final = 12
REDRAWS: Final = 10
SHEETS: Final = 10
PANELS: Final = 3  # pain, reach, tingling and numbness
IMAGE_FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied
CARD_INCHES: Final = (8.16, card_height(565) / 100)  # in a window of 1480 by 940


def picture_figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures of drawing."""
    application()
    yield from _openings(folder / "open.sqlite3")
    (rows,) = rows_of(1, VISITS)
    status = status_of(course_of(rows))
    yield from _redraws(status)
    yield from _sheets(status)


def _openings(database: Path) -> Iterator[Figure]:
    workspace = Workspace.open(database)
    workspace.transfer.import_courses(rows_of(OPENINGS, VISITS), by="benchmark")
    workspace.close()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    parts = WindowParts(open_clinic=clinic_opener(str(database), None), opens="S0")
    window = open_window(theme, parts)
    loop = QEventLoop()
    window.course_painted.connect(loop.quit)
    window.show()
    loop.exec()
    patients = window.findChild(PatientPage)
    assert patients is not None
    taken = []
    for number in range(1, OPENINGS):
        start = perf_counter()
        patients.choose(f"S{number}")
        loop.exec()
        taken.append((perf_counter() - start) * 1000)
    window.close()
    window.deleteLater()
    yield Figure(name="50-visit course opened", value=median(taken), unit="ms", goal=150)
    yield Figure(name="50-visit course, worst", value=max(taken), unit="ms", goal=150)


def _redraws(status: CourseStatus) -> Iterator[Figure]:
    """Yield one redraw as the screen makes it: lines by Agg, words by Qt, both counted."""
    figure = MplFigure(CARD_INCHES, dpi=DPI)
    width, height = (round(inches * DPI) for inches in CARD_INCHES)
    image = QImage(width, height, IMAGE_FORMAT)
    renderer = ScreenRenderer(width, height, DPI)
    shown = ShownCourse(status=status, saved=status)

    def redraw() -> None:
        draw_course(figure, shown, LIGHT)
        renderer.clear()
        figure.draw(renderer)
        painter = QPainter(image)
        renderer.paint_words(painter, 1.0)
        painter.end()

    redraw()
    ours, floor = median(milliseconds(redraw, REDRAWS)), median(milliseconds(_bare_draw(), REDRAWS))
    words = f"bare matplotlib, same panels {floor:.0f} ms"
    yield Figure(name="card redrawn, 50 visits", value=ours, unit="ms", goal=60, floor=words)
    yield Figure(name="card redrawn", value=ours / floor, unit="×", goal=0.6, floor=words)


def _bare_draw() -> Callable[[], None]:
    """Return what draws as many panels and lines on a figure of the card's size, nothing else."""
    canvas = FigureCanvasAgg(MplFigure(CARD_INCHES, dpi=DPI))

    def draw() -> None:
        canvas.figure.clear()
        for axes in canvas.figure.subplots(PANELS, 1, sharex=True):
            axes.plot(range(VISITS), [8 - number % 9 for number in range(VISITS)], marker="o")
            axes.plot(range(VISITS), [5] * VISITS, marker="s", linestyle="--")
        canvas.draw()

    draw()
    return draw


def _sheets(status: CourseStatus) -> Iterator[Figure]:
    sheet = sheet_of(
        status, ClinicSettings(clinic_name="Sample"), PagePlan(printed_on=date(2026, 11, 22))
    )
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "sheet.pdf"
        (first,) = milliseconds(lambda: write_pdf(pdf, [LaidOut(sheet)]), 1)
        later = milliseconds(lambda: write_pdf(pdf, [LaidOut(sheet)]), SHEETS)
        size = pdf.stat().st_size / 1024
    yield Figure(name="first sheet to PDF", value=first, unit="ms", goal=300)
    yield Figure(name="sheet to PDF after the first", value=median(later), unit="ms", goal=150)
    yield Figure(name="sheet's size", value=size, unit="KB", goal=150)
