"""Sixty sheets in one PDF, and each kept with its course, while the window stays answerable."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop

from benchmarks.figures import Figure
from benchmarks.heartbeat import Heartbeat
from benchmarks.records import rows_of
from tracker.app import application
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import CourseId
from tracker.pages.batch import BatchPainting
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import PdfPainting, pdf_bytes
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan, pdf_of
from tracker.services.workspace import Workspace
from tracker.ui.printing.painting_turns import PaintingTurns

SHEETS: Final = 60
VISITS: Final = 20


def batch_figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures of a batch, from composing to the file on disk and the clinic's archive."""
    application()
    settings, today = ClinicSettings(clinic_name="Sample"), date(2026, 11, 22)
    workspace = Workspace.open(folder / "batch.sqlite3")
    workspace.transfer.import_courses(rows_of(SHEETS, VISITS), by="benchmark")
    courses = [workspace.courses.course(CourseId(number + 1)) for number in range(SHEETS)]
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
    (folder / "sheets.pdf").write_bytes(pdf.written().content())
    kept = {
        course.course_id: pdf_of(sheet.document, own)
        for course, sheet, own in zip(courses, sheets, batch.pdfs, strict=True)
        if course.course_id is not None
    }
    workspace.archive.keep_together(kept)
    taken = time.perf_counter() - start
    workspace.close()
    yield Figure(name=f"{SHEETS} sheets kept and printed", value=taken, unit="s", goal=8)
    yield Figure(name="longest UI block in it", value=beat.longest_ms, unit="ms", goal=30)
