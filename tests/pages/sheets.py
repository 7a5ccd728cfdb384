"""Makers of printed pages, and what is read back from them."""

import re
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from tests.makers import a_course, a_patient, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.visit import Visit
from tracker.pages.pdf import PrintLook, pdf_bytes
from tracker.reports.composing import ReferralLetter, Sheet, SheetStyle, page_of

PRINTED_ON = date(2026, 11, 22)
A_COURSE = weekly_visits(
    leg_pain=(8, 6, 5, 4), back_pain=(5, 5, 4, None), pain_reach_left=(5, 4, 3, 3),
    tingling=(6, 5, 4, 3), numbness=(5, 5, 4, 4), sensory_reach_left=(5, 5, 5, 4),
)  # fmt: skip


def a_page(
    *visits: Visit,
    paper: Paper = Paper.A4,
    style: SheetStyle = SheetStyle.PLAIN,
    closing: str = "Walk every day.",
    name: str = "Maria",
) -> Sheet | ReferralLetter:
    """Return the page of a course, as printed on a fixed day."""
    clinic = ClinicSettings(clinic_name="Harbour Clinic", address="1 Quay Street", paper=paper)
    course = a_course(*visits, patient=a_patient(given_name=name))
    return page_of(
        status_of(course), clinic, printed_on=PRINTED_ON, style=style, closing_text=closing
    )


def a_pdf(*pages: Sheet | ReferralLetter, look: PrintLook = PrintLook.COLOUR) -> PdfReader:
    """Return pages as a PDF that is read again."""
    return PdfReader(BytesIO(pdf_bytes(pages, look)))


def text_of(reader: PdfReader) -> str:
    """Return every word of a PDF in one line."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))
