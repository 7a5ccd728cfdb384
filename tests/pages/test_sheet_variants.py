"""The sheet's variants: large print, the clinician's report, the logo, names in any script."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from tests.makers import SPANISH, a_course, a_patient, a_visit, day, weekly_visits
from tests.pages.sheets import sheet_or_report, sized_texts_of, sizes_of
from tests.printed import picture_count
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, PageVariant
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import VersionKind, Visit, VisitId, VisitVersion
from tracker.language import speaking
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes
from tracker.reports.documents import Document, PagePlan, Versions
from tracker.ui.printing.composing import SheetComposing

PRINTED_ON = date(2026, 11, 22)
SMALLEST_LARGE = 12  # points; the foot, dates and words inside charts
LARGE_BODY = 16
A_COURSE = weekly_visits(
    leg_pain=(8, 6, 5, 4), back_pain=(5, 5, 4, None), pain_reach_left=(5, 4, 3, 3),
    tingling=(6, 5, 4, 3), numbness=(5, 5, 4, 4), sleep_trouble=(7, 6, 5, 4),
    sitting_minutes=(10, 20, 30, 45),
)  # fmt: skip
AN_SVG_LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40">'
    b'<circle cx="20" cy="20" r="18"/></svg>'
)
pytestmark = pytest.mark.usefixtures("qapp")


def a_sheet(
    *visits: Visit,
    style: PageVariant,
    settings: ClinicSettings | None = None,
    given_name: str = "Maria",
    versions: Versions | None = None,
) -> Document:
    course = a_course(*visits, patient=a_patient(given_name=given_name))
    return sheet_or_report(
        status_of(course),
        settings or ClinicSettings(clinic_name="Harbour Clinic", address="1 Quay Street"),
        PagePlan(
            printed_on=PRINTED_ON,
            variant=style,
            closing="Walk every day.",
            versions=versions or {},
        ),
    )


def a_pdf(sheet: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf_bytes([LaidOut(sheet)])))


def text_of(reader: PdfReader) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


@pytest.mark.parametrize("paper", list(Paper))
def test_large_print_is_large_everywhere(paper: Paper) -> None:
    settings = ClinicSettings(clinic_name="Harbour Clinic", paper=paper)

    sizes = list(
        sized_texts_of(a_pdf(a_sheet(*A_COURSE, style=PageVariant.LARGE, settings=settings)))
    )

    words = [size for text, size in sizes if "Walk every day" in text or "emergency" in text]
    assert words
    assert min(words) >= LARGE_BODY - 0.1
    assert min(size for _, size in sizes) >= SMALLEST_LARGE - 0.1


@pytest.mark.parametrize("variant", [PageVariant.PLAIN, PageVariant.LARGE, PageVariant.CLINICIAN])
def test_both_readings_of_a_page_find_the_same_sizes(variant: PageVariant) -> None:
    reader = a_pdf(a_sheet(*A_COURSE, style=variant))

    sizes = [size for _, size in sized_texts_of(reader)]

    assert sizes_of(reader) == pytest.approx(sizes, abs=0.01)


def test_large_print_has_the_words_first_and_the_pictures_next() -> None:
    pages = a_pdf(a_sheet(*A_COURSE, style=PageVariant.LARGE)).pages

    first, second = (" ".join(page.extract_text().split()) for page in pages)
    assert "Go to the emergency room" in first
    assert "much better" in first
    assert "leg 4" in second


@pytest.mark.parametrize("variant", [PageVariant.LARGE, PageVariant.CLINICIAN])
def test_every_page_names_the_patient(variant: PageVariant) -> None:
    visits = weekly_visits(
        leg_pain=(8, 6, 5, 4) * 12, back_pain=(5, 5, 4, None) * 12, tingling=(6, 5, 4, 3) * 12,
        pain_reach_left=(5, 4, 3, 3) * 12,
    )  # fmt: skip

    pages = a_pdf(a_sheet(*visits, style=variant)).pages

    assert len(pages) > 1
    assert all("Maria" in page.extract_text() for page in pages)


def test_large_print_shortens_nothing() -> None:
    course = a_course(*A_COURSE)
    text = "Walk a little more every day. " * 120 + "LAST WORDS"

    plan = PagePlan(printed_on=PRINTED_ON, variant=PageVariant.LARGE, closing=text)
    sheet = sheet_or_report(status_of(course), ClinicSettings(), plan)

    printed = text_of(a_pdf(sheet))
    assert printed.count("Walk") == 120
    assert "LAST WORDS" in printed


@pytest.mark.parametrize("style", [PageVariant.PLAIN, PageVariant.LARGE])
def test_without_any_reach_of_pain_the_figures_are_named_after_what_they_show(
    style: PageVariant,
) -> None:
    visits = weekly_visits(leg_pain=(8, 6, 6), sensory_reach_left=(5, 4, 4))

    pages = a_pdf(a_sheet(*visits, style=style)).pages

    words = " ".join(word for page in pages for word in page.extract_text().split())
    assert "How far the pain reaches" not in words
    assert "leg 6" in words


@pytest.mark.parametrize("style", [PageVariant.PLAIN, PageVariant.LARGE])
def test_of_a_numb_patient_tingling_and_numbness_come_before_pain(style: PageVariant) -> None:
    numb = weekly_visits(
        leg_pain=(2, 2, 2), back_pain=(2, 2, 2), tingling=(6, 4, 1), numbness=(8, 5, 2),
        sensory_reach_left=(5, 4, 2),
    )  # fmt: skip

    text = text_of(a_pdf(a_sheet(*numb, style=style)))

    heads = ("Tingling and numbness", "How far tingling or numbness reaches", "Leg and low back")
    places = [text.rindex(head) for head in heads]
    assert places == sorted(places)
    assert "better than at the start" not in text, "which is said of pain, not of numbness"


@pytest.mark.parametrize("paper", list(Paper))
def test_gaps_give_way_before_a_chart_does(paper: Paper) -> None:
    settings = ClinicSettings(
        clinic_name="Clínica del Puerto", address="Calle del Muelle 1\n28001 Madrid",
        phone="+34 910 000 000", paper=paper,
    )  # fmt: skip
    visits = weekly_visits(
        leg_pain=(8, 6, 5, 1), back_pain=(5, 5, 4, 1), pain_reach_left=(5, 4, 3, 1),
        tingling=(6, 5, 4, 1), numbness=(5, 5, 4, 1), sensory_reach_left=(5, 5, 4, 4),
    )  # fmt: skip

    with speaking(SPANISH):
        reader = a_pdf(a_sheet(*visits, style=PageVariant.PLAIN, settings=settings))

    text = text_of(reader)
    assert "Hormigueo y adormecimiento" in text
    assert "Hasta dónde llega el dolor" in text
    assert len(reader.pages) == 1


def test_the_clinicians_report_holds_the_whole_course() -> None:
    given = Treatment(needles=6, leg_pain_before=8, leg_pain_after=6, reach_before=Reach.FOOT,
        reach_after=Reach.CALF)  # fmt: skip
    visits = (*A_COURSE, a_visit(day(28), leg_pain=3, treatment=given, note="Slept well"))

    text = text_of(a_pdf(a_sheet(*visits, style=PageVariant.CLINICIAN)))

    for words in (
        "Course report", "Keller, Maria", "ID 1042", "disc (Aug 17, 2026)",
        "Every visit", "Phase, and why it changed", "Treatment, at every visit unless named",
        "Leg pain within the session: 8 → 6", "Reach within the session: foot → calf",
        "Slept well", "rule version",
        "Sitting, walking, min", "Centralization:",
    ):  # fmt: skip
        assert words in text


def test_the_clinicians_report_lists_amendments() -> None:
    stored = a_visit(leg_pain=7, note="as corrected")
    visit = Visit(visit_date=stored.visit_date, leg_pain=7, visit_id=VisitId(1))
    saved = datetime(2026, 8, 18, 9, 0, tzinfo=UTC)
    versions = {
        VisitId(1): (
            VisitVersion(number=1, visit=a_visit(leg_pain=9), saved_at=saved, saved_by="Dr. One"),
            VisitVersion(number=2, visit=a_visit(leg_pain=7), saved_at=saved, saved_by="Dr. Two",
                kind=VersionKind.AMENDED, reason="misheard"),
        )
    }  # fmt: skip

    text = text_of(a_pdf(a_sheet(visit, style=PageVariant.CLINICIAN, versions=versions)))

    assert "Amendments" in text
    assert "Leg pain: 9 → 7" in text
    assert "Dr. Two" in text
    assert "misheard" in text


def a_png_logo() -> bytes:
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())


@pytest.mark.parametrize("style", list(SHEET_CHOICES))
def test_a_logo_is_the_only_picture_and_once_on_the_sheet(style: PageVariant) -> None:
    settings = ClinicSettings(clinic_name="Harbour Clinic", logo=a_png_logo())

    reader = a_pdf(a_sheet(*A_COURSE, style=style, settings=settings))

    assert [len(page.images) for page in reader.pages] == [1] + [0] * (len(reader.pages) - 1)


def test_poppler_finds_the_logo_and_no_other_picture(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    settings = ClinicSettings(clinic_name="Harbour Clinic", logo=a_png_logo())

    path.write_bytes(
        pdf_bytes([LaidOut(a_sheet(*A_COURSE, style=PageVariant.PLAIN, settings=settings))])
    )

    assert picture_count(path) == 1


def test_a_drawn_logo_stays_a_drawing() -> None:
    settings = ClinicSettings(clinic_name="Harbour Clinic", logo=AN_SVG_LOGO)

    reader = a_pdf(a_sheet(*A_COURSE, style=PageVariant.PLAIN, settings=settings))

    assert all(not page.images for page in reader.pages)
    assert "Harbour Clinic" in text_of(reader)


def test_a_logo_that_cannot_be_read_leaves_its_place_to_the_name() -> None:
    settings = ClinicSettings(clinic_name="Harbour Clinic", logo=b"\x89PNG\r\n\x1a\nbroken")

    assert "Harbour Clinic" in text_of(a_pdf(a_sheet(style=PageVariant.PLAIN, settings=settings)))


def test_only_what_was_amended_is_looked_up_and_only_for_the_clinician() -> None:
    visits = (
        Visit(visit_date=day(0), leg_pain=8, visit_id=VisitId(1), version=1),
        Visit(visit_date=day(7), leg_pain=6, visit_id=VisitId(2), version=3),
    )
    asked: list[VisitId] = []

    def find_versions(visit_id: VisitId) -> tuple[VisitVersion, ...]:
        asked.append(visit_id)
        return ()

    composing = SheetComposing(
        status_of(a_course(*visits)), ClinicSettings(), PRINTED_ON, find_versions=find_versions
    )
    composing.page(composing.plan)
    composing.page(replace(composing.plan, variant=PageVariant.CLINICIAN))

    assert asked == [VisitId(2)]


def test_a_long_clinic_name_leaves_the_title_whole() -> None:
    clinic = ClinicSettings(clinic_name="Harbour Acupuncture and Physiotherapy Clinic of Oldport")
    with speaking(SPANISH):
        sheet = a_sheet(*A_COURSE, style=PageVariant.LARGE, settings=clinic)

    reader = a_pdf(sheet)

    assert sheet.title in [text.replace("\t", " ") for text, _ in sized_texts_of(reader)]
