"""Sixty sheets in one PDF, and each once more to be kept, while the window stays answerable."""

import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, Qt, QTimer

from benchmarks.figures import Figure
from benchmarks.records import rows_of
from tracker.app import application
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.pages.batch import BatchPainting
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import PdfPainting, pdf_bytes
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan
from tracker.services.visit_files.reading import course_of
from tracker.ui.printing.painting_turns import PaintingTurns

SHEETS: Final = 60
VISITS: Final = 20


class Heartbeat(QTimer):
    """A beat every millisecond; the longest pause between two is the longest block."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._last = time.perf_counter()
        self.setTimerType(Qt.TimerType.PreciseTimer)
        self.setInterval(1)
        self.timeout.connect(self._on_beat)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


def batch_figures() -> Iterator[Figure]:
    """Yield the figures of a batch, from composing to the file on disk."""
    application()
    settings, today = ClinicSettings(clinic_name="Sample"), date(2026, 11, 22)
    courses = [course_of(rows) for rows in rows_of(SHEETS, VISITS)]
    pdf_bytes([LaidOut(sheet_of(status_of(courses[0]), settings, PagePlan(printed_on=today)))])
    start = time.perf_counter()
    plan = PagePlan(printed_on=today)
    sheets = [LaidOut(sheet_of(status_of(course), settings, plan)) for course in courses]
    pdf = PdfPainting(sheets)
    batch = BatchPainting(pdf.painting, sheets)
    turns = PaintingTurns(batch)
    loop, beat = QEventLoop(), Heartbeat()
    turns.completed.connect(loop.quit)
    beat.start()
    turns.start()
    loop.exec()
    beat.stop()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "sheets.pdf").write_bytes(pdf.written().content())
        for number, own in enumerate(batch.pdfs):  # what is kept with each course
            (Path(folder) / f"{number}.pdf").write_bytes(own)
    taken = time.perf_counter() - start
    yield Figure(name=f"{SHEETS} sheets in a batch", value=taken, unit="s", goal=8)
    yield Figure(name="longest UI block in it", value=beat.longest_ms, unit="ms", goal=30)
