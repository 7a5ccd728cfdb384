"""The preview: the exact pages, composed anew for each choice, printed or saved as shown."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_patient
from tests.pages.sheets import A_COURSE, PRINTED_ON, a_page, sheet_or_report, text_of
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import PageVariant
from tracker.language import Language, speaking
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes
from tracker.reports.documents import CourseReport, Document, PagePlan, ReferralLetter, Sheet
from tracker.reports.referral import letter_of
from tracker.ui.printing.preview import PrintPreview

NOBODYS = "\U000fff42"  # of the plane for private use
A_PLAN = PagePlan(printed_on=PRINTED_ON)


@pytest.fixture
def preview(qtbot: QtBot, tmp_path: Path) -> PrintPreview:
    def compose(plan: PagePlan) -> Document:
        with speaking(plan.language or Language.ENGLISH):
            return a_page(*A_COURSE, paper=plan.paper or Paper.A4, style=plan.variant)

    dialog = PrintPreview(compose, A_PLAN, tmp_path / "sheet.pdf")
    qtbot.addWidget(dialog)
    return dialog


def test_enter_prints_at_once_where_the_printer_is_known(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    unused = tmp_path / "unused.pdf"
    preview = PrintPreview(lambda _plan: a_page(*A_COURSE), A_PLAN, unused, printer=printer)
    qtbot.addWidget(preview)
    preview.show()
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)

    focused = QApplication.focusWidget()
    with qtbot.waitSignal(preview.printed):
        qtbot.keyClick(focused, Qt.Key.Key_Return)

    assert "Maria Keller" in text_of(PdfReader(tmp_path / "printed.pdf"))


def test_a_print_asked_for_before_the_pages_are_drawn_follows_them_and_none_is_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    files = {"waits": tmp_path / "waits.pdf", "closes": tmp_path / "closes.pdf"}
    at_once: list[bool] = []
    for how, file in files.items():
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(file))
        preview = PrintPreview(
            lambda _plan: a_page(*A_COURSE), A_PLAN, tmp_path / "unused.pdf", printer=printer
        )
        qtbot.addWidget(preview)
        button = preview.findChild(QPushButton, "printPages")
        assert isinstance(button, QPushButton)

        button.click()
        at_once.append(file.exists())
        if how == "closes":
            preview.reject()
        else:
            qtbot.waitUntil(file.exists)

    assert at_once == [False, False]
    assert all("Maria Keller" in text_of(PdfReader(file)) for file in files.values())


def test_another_printer_can_be_chosen_only_where_one_is_known(preview: PrintPreview) -> None:
    choose = preview.findChild(QPushButton, "choosePrinter")

    assert isinstance(choose, QPushButton)
    assert choose.isHidden()


def a_choice(preview: PrintPreview, name: str) -> QComboBox:
    found = preview.findChild(QComboBox, name)
    assert isinstance(found, QComboBox)
    return found


def test_the_preview_composes_anew_for_another_paper_and_style(preview: PrintPreview) -> None:
    a_choice(preview, "paperChoice").setCurrentText("Letter")
    a_choice(preview, "styleChoice").setCurrentText("Course report, for colleagues")

    page = preview.page

    assert isinstance(page, CourseReport)
    assert page.paper is Paper.LETTER
    assert page.variant is PageVariant.CLINICIAN


def test_the_preview_saves_what_it_shows(
    preview: PrintPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.pdf"

    with qtbot.waitSignal(preview.pdf_saved):
        preview.save_pdf(path)

    assert path.read_bytes() == pdf_bytes([LaidOut(preview.page)])


def test_the_preview_says_why_a_pdf_was_not_saved(preview: PrintPreview, tmp_path: Path) -> None:
    preview.save_pdf(tmp_path / "missing" / "sheet.pdf")

    message = preview.findChild(QLabel, "printMessage")
    assert isinstance(message, QLabel)
    assert "cannot be written" in message.text()


def test_everything_in_the_preview_is_named_and_has_a_key(
    preview: PrintPreview, qapp: QApplication
) -> None:
    preview.show()
    qapp.sendPostedEvents()

    buttons = preview.findChildren(QPushButton)

    assert {"printPages", "savePdf"} <= {button.objectName() for button in buttons}
    assert all("&" in button.text() for button in buttons if button.objectName())


def test_the_preview_composes_anew_in_another_language(preview: PrintPreview) -> None:
    a_choice(preview, "languageChoice").setCurrentText("Español")

    page = preview.page

    assert isinstance(page, Sheet)
    assert page.title == "Su evolución"


def test_the_preview_leaves_the_screen_room_for_its_frame(preview: PrintPreview) -> None:
    room = preview.screen().availableGeometry()

    assert room.height() - preview.height() >= 60  # a title bar, and one more above it


def test_the_letter_is_addressed_in_the_preview(qtbot: QtBot, tmp_path: Path) -> None:
    def compose(plan: PagePlan) -> Document:
        clinic = ClinicSettings(clinic_name="Harbour Clinic")
        return letter_of(status_of(a_course(*A_COURSE)), clinic, plan)

    plan = replace(A_PLAN, variant=PageVariant.LETTER, addressee="Dr. Sample")
    preview = PrintPreview(compose, plan, tmp_path / "letter.pdf")
    qtbot.addWidget(preview)
    field = preview.findChild(QLineEdit, "addressee")
    assert isinstance(field, QLineEdit)
    remembered = field.text()

    field.setText("Emergency department, Oldport")

    assert remembered == "Dr. Sample"
    assert not field.isHidden()
    assert isinstance(preview.page, ReferralLetter)
    assert preview.page.addressee == "Emergency department, Oldport"


def test_a_sheet_has_no_addressee(preview: PrintPreview) -> None:
    field = preview.findChild(QLineEdit, "addressee")

    assert isinstance(field, QLineEdit)
    assert field.isHidden()


def test_a_name_that_would_print_as_boxes_is_told_before_it_is_printed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    course = a_course(*A_COURSE, patient=a_patient(given_name=NOBODYS, family_name="Keller"))

    def compose(plan: PagePlan) -> Document:
        return sheet_or_report(status_of(course), ClinicSettings(), plan)

    dialog = PrintPreview(compose, A_PLAN, tmp_path / "sheet.pdf")
    qtbot.addWidget(dialog)

    message = dialog.findChild(QLabel, "printMessage")
    assert isinstance(message, QLabel)
    assert NOBODYS in message.text()
    assert "./run setup" in message.text()


def test_a_page_of_known_letters_says_nothing_of_boxes(preview: PrintPreview) -> None:
    message = preview.findChild(QLabel, "printMessage")

    assert isinstance(message, QLabel)
    assert "boxes" not in message.text()
