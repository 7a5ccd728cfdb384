"""Makers of printed pages, and what is read back from them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from math import hypot

from pypdf import PdfReader

from tests.makers import a_course, a_patient, weekly_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import PageLook, PageVariant
from tracker.domain.values.visit import Visit
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes
from tracker.reports.clinician_part import report_of
from tracker.reports.composing import page_of, sheet_of
from tracker.reports.documents import CourseReport, Document, PagePlan, ProgressReport, Sheet
from tracker.reports.progress_report import progress_report_of

# of Qt's pages: a scaling, a text with its size and scaling, or what brackets scalings
_SIZING = re.compile(
    rb"(\S+) (\S+) \S+ \S+ \S+ \S+ cm\b"
    rb"|/F\d+ (\S+) Tf (\S+) (\S+) \S+ \S+ \S+ \S+ Tm\b|\b([qQ])\b"
)
PRINTED_ON = date(2026, 11, 22)
A_COURSE = weekly_visits(
    leg_pain=(8, 6, 5, 4), back_pain=(5, 5, 4, None), pain_reach_left=(5, 4, 3, 3),
    tingling=(6, 5, 4, 3), numbness=(5, 5, 4, 4), sensory_reach_left=(5, 5, 5, 4),
)  # fmt: skip


def sheet_or_report(
    status: CourseStatus, settings: ClinicSettings, plan: PagePlan
) -> Sheet | CourseReport | ProgressReport:
    """Return what a plan asks for, whatever is urgent."""
    if plan.variant is PageVariant.CLINICIAN:
        return report_of(status, settings, plan)
    if plan.variant is PageVariant.PAYER:
        return progress_report_of(status, settings, plan)
    return sheet_of(status, settings, plan)


def a_page(
    *visits: Visit,
    paper: Paper = Paper.A4,
    style: PageVariant = PageVariant.PLAIN,
    closing: str = "Walk every day.",
    name: str = "Maria",
) -> Document:
    """Return the page of a course, as printed on a fixed day."""
    clinic = ClinicSettings(clinic_name="Harbour Clinic", address="1 Quay Street", paper=paper)
    course = a_course(*visits, patient=a_patient(given_name=name))
    return page_of(
        status_of(course), clinic, PagePlan(printed_on=PRINTED_ON, variant=style, closing=closing)
    )


def a_pdf(*pages: Document, look: PageLook = PageLook.COLOUR) -> PdfReader:
    """Return pages as a PDF that is read again."""
    return PdfReader(BytesIO(pdf_bytes([LaidOut(replace(one, look=look)) for one in pages])))


def text_of(reader: PdfReader) -> str:
    """Return every word of a PDF in one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def sizes_of(reader: PdfReader) -> list[float]:
    """Return the size in points of every piece of text, as painted; by far the faster reading."""
    found = []
    for page in reader.pages:
        content = page.get_contents()
        assert content is not None
        sizes = list(_sizes_in(content.get_data()))
        assert len(sizes) == content.get_data().count(b"BT\n")
        found += sizes
    return found


def _sizes_in(content: bytes) -> Iterator[float]:
    scales = [1.0]
    for across, down, size, own_across, own_down, bracket in _SIZING.findall(content):
        if bracket == b"q":
            scales.append(scales[-1])
        elif bracket == b"Q":
            scales.pop()
        elif size:
            yield float(size) * scales[-1] * hypot(float(own_across), float(own_down))
        else:
            scales[-1] *= hypot(float(across), float(down))


def sized_texts_of(reader: PdfReader) -> Iterator[tuple[str, float]]:
    """Yield every piece of text with its size in points, as painted."""
    for page in reader.pages:
        found: list[tuple[str, float]] = []

        def note(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
            if text.strip():
                scale = (cm[0] ** 2 + cm[1] ** 2) ** 0.5 * (tm[0] ** 2 + tm[1] ** 2) ** 0.5
                found.append((text.strip(), size * scale))  # noqa: B023  # called right here

        page.extract_text(visitor_text=note)
        yield from found
