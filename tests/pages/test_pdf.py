"""Paper: the sheet and the letter as PDF, and the same pages in the preview."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from tests.makers import a_course, a_visit, day, weekly_visits
from tests.pages.sheets import A_COURSE, a_page, a_pdf, text_of
from tracker.charts.catalog import PAIN
from tracker.charts.style import PAPER
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, PageLook, PageVariant
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import Visit
from tracker.errors import TrackerError
from tracker.pages.blocks import PAPER_SIZES, Block, fitted_heights, missing_room
from tracker.pages.canvas import Paragraph, Run
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import paint, pdf_bytes, write_pdf

CAUSES = re.compile(r"because|thanks to|cured|healed|due to treatment|success rate", re.IGNORECASE)
AN_URGENT_VISIT = a_visit(
    day(28), leg_pain=9, red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}))
)

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_sheets_words_can_be_selected_and_searched() -> None:
    text = text_of(a_pdf(a_page(*A_COURSE)))

    for words in (
        "Your progress", "Harbour Clinic", "Maria Keller · left leg",
        "You are in phase 2 of 4 (improvement).", "it went from 8 to 4", "Improvement",
        "30 % better", "Aug 17", "How far the pain reaches",
        "Walk every day.", "Go to the emergency room or call 911", "Printed Nov 22, 2026",
        "average since the last visit, at most the last 7 days",
        "It cannot show why things changed.", "Page 1 of 1",
    ):  # fmt: skip
        assert words in text


def test_ligatures_do_not_hide_words() -> None:
    text = text_of(a_pdf(a_page(a_visit(leg_pain=5), closing="A flat file in the office.")))

    assert "A flat file in the office." in text


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("look", list(PageLook))
@pytest.mark.parametrize(
    "visits",
    [
        (),
        (a_visit(),),
        A_COURSE,
        weekly_visits(leg_pain=(8, 7, 6, 5, 4) * 40, pain_reach_left=(5, 4, 3, 2, 1) * 40),
        (*A_COURSE, AN_URGENT_VISIT),
    ],
    ids=["none", "empty", "course", "200 visits", "urgent"],
)
def test_every_page_is_one_page_of_its_paper_without_pictures(
    paper: Paper, look: PageLook, visits: Sequence[Visit]
) -> None:
    reader = a_pdf(a_page(*visits, paper=paper), look=look)

    (page,) = reader.pages
    size = (float(page.mediabox.width), float(page.mediabox.height))
    assert size == pytest.approx(PAPER_SIZES[paper], abs=1)
    assert list(page.images) == []


def test_every_font_is_ours_and_embedded() -> None:
    reader = a_pdf(a_page(*A_COURSE))

    fonts = reader.pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]  # every page of ours has fonts
    faces = [font.get_object()["/DescendantFonts"][0].get_object() for font in fonts]

    assert {str(face["/BaseFont"]).split("+")[-1] for face in faces} <= {
        "/TrackerSans-Regular",
        "/TrackerSans-Bold",
    }
    assert all("/FontFile2" in face["/FontDescriptor"].get_object() for face in faces)


def test_the_same_pages_are_the_same_bytes() -> None:
    page = a_page(*A_COURSE)

    assert pdf_bytes([LaidOut(page)]) == pdf_bytes([LaidOut(page)])


def test_a_page_is_drawn_once_and_printed_alike_each_time() -> None:
    page = a_page(*A_COURSE)
    laid_out = LaidOut(page)
    drawn = laid_out.plate(0)

    twice = [pdf_bytes([laid_out]), pdf_bytes([laid_out])]

    assert laid_out.plate(0) is drawn
    assert twice == [pdf_bytes([LaidOut(page)])] * 2


def test_what_was_let_go_of_is_drawn_anew_the_same() -> None:
    laid_out = LaidOut(a_page(*A_COURSE))
    before = pdf_bytes([laid_out])

    laid_out.forget()

    assert pdf_bytes([laid_out]) == before


def test_different_pages_have_different_document_numbers() -> None:
    one, other = a_pdf(a_page(*A_COURSE)), a_pdf(a_page(a_visit()))

    assert one.trailer["/ID"] != other.trailer["/ID"]


def test_the_files_properties_name_no_patient() -> None:
    content = pdf_bytes([LaidOut(a_page(*A_COURSE))])
    properties = PdfReader(BytesIO(content)).metadata

    assert properties is not None
    assert properties.title == "Your progress"
    assert "Keller" not in str(properties)


def test_an_urgent_last_visit_prints_the_letter() -> None:
    text = text_of(a_pdf(a_page(*A_COURSE, AN_URGENT_VISIT)))

    assert "Referral for same-day assessment" in text
    assert "Numb or tingling in the saddle area" in text
    assert "Done so far No action is recorded yet." in text
    assert "Your progress" not in text


def test_a_long_closing_text_is_shortened_where_one_sees_it() -> None:
    page = a_page(*A_COURSE, closing="Walk a little more every day. " * 120)

    reader = a_pdf(page)

    assert len(reader.pages) == 1
    assert "The text was shortened to fit this page." in text_of(reader)
    assert "Go to the emergency room or call 911" in text_of(reader)


def test_a_long_name_wraps_and_stays() -> None:
    name = "Maximiliane Alexandra Theodora Wilhelmina Friederike Charlotte Josephine"

    text = text_of(a_pdf(a_page(*A_COURSE, name=name)))

    assert f"{name} Keller" in text


def test_the_clinicians_sheet_runs_over_pages_and_cuts_nothing() -> None:
    note = "Slept badly and sat long. " * 300
    visits = weekly_visits(leg_pain=(8, 7, 6, 5) * 15)
    visits = (*visits, a_visit(day(7 * 60), leg_pain=3, note=f"{note}END OF NOTE"))

    page = a_page(*visits, style=PageVariant.CLINICIAN)
    reader = a_pdf(page)
    text = text_of(reader)

    assert len(reader.pages) == len(LaidOut(page).pages) > 2
    assert f"Page 2 of {len(reader.pages)}" in text
    assert {text.count(word) for word in ("Slept", "badly", "sat", "long.")} == {300}
    assert "END OF NOTE" in text
    assert "rule version" in text


def test_several_courses_print_a_page_each() -> None:
    reader = a_pdf(a_page(*A_COURSE), a_page(a_visit(), paper=Paper.LETTER))

    widths = [round(float(page.mediabox.width)) for page in reader.pages]

    assert widths == [595, 612]


@pytest.mark.parametrize("style", list(SHEET_CHOICES))
def test_no_page_claims_a_cause(style: PageVariant) -> None:
    text = text_of(a_pdf(a_page(*A_COURSE, style=style)))

    assert CAUSES.findall(text) == []


def test_a_pdf_replaces_an_older_one_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"older")

    write_pdf(path, [LaidOut(a_page(*A_COURSE))])

    assert path.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "sheet.pdf"

    with pytest.raises(TrackerError, match=re.escape(str(path))):
        write_pdf(path, [LaidOut(a_page(*A_COURSE))])


@pytest.mark.qt_log_ignore("QPainter::begin.*Returned false")
def test_a_printer_that_cannot_start_is_said(tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "sheet.pdf"))

    with pytest.raises(TrackerError, match="could not be started"):
        paint(printer, [LaidOut(a_page(*A_COURSE))])


def test_a_printer_gets_the_words_the_pdf_gets(tmp_path: Path) -> None:
    page = a_page(*A_COURSE)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    paint(printer, [LaidOut(page)])

    assert text_of(PdfReader(tmp_path / "printed.pdf")) == text_of(a_pdf(page))


def test_flexible_blocks_share_the_room_and_keep_their_limits() -> None:
    def draw_nothing(*_: object) -> None:
        return

    blocks = [
        Block(height=100, draw=draw_nothing, gap=10),
        Block(height=100, least=50, most=120, draw=draw_nothing, gap=10),
        Block(height=50, least=40, most=60, draw=draw_nothing, gap=0),
    ]

    assert fitted_heights(blocks, 270) == pytest.approx((100, 100, 50))
    assert fitted_heights(blocks, 900) == pytest.approx((100, 120, 60))
    assert fitted_heights(blocks, 100) == pytest.approx((100, 50, 40))
    assert missing_room(blocks, 200) == pytest.approx(10)
    assert missing_room(blocks, 210) == 0


def test_a_paragraph_that_is_too_long_ends_in_an_ellipsis() -> None:
    paragraph = Paragraph(
        [Run("one two three four five six seven")], 60, size=10, color="#000000", most_lines=2
    )

    assert paragraph.is_cut
    assert paragraph.line_count == 2
    assert paragraph.lines[-1].endswith("…")


def test_screen_and_paper_draw_the_same_chart() -> None:
    from matplotlib.figure import Figure  # noqa: PLC0415

    from tracker.pages.figure_painter import draw_figure  # noqa: PLC0415
    from tracker.pages.plate import Plate  # noqa: PLC0415

    figure = Figure(figsize=(5, 2), dpi=100)
    PAIN.draw(figure, status_of(a_course(*A_COURSE)), PAPER)
    image = QImage(500, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)

    plate = Plate()
    draw_figure(plate, figure)
    plate.print_on(painter)
    painter.end()

    figure.canvas.draw()
    x, y = figure.axes[0].transData.transform((0.0, 8.0))
    ink = image.pixelColor(round(float(x)), 200 - round(float(y)))
    assert ink.name() == PAPER.ink.lower()
