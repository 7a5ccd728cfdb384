"""What was printed or saved is kept, listed, opened, copied and printed again, byte for byte."""

import hashlib
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.screen import Screen
from tracker.models.sqlite_driver import driver
from tracker.ui.menus.kept_pages import KeptPages
from tracker.ui.printing.preview import PrintPreview


class PaperPrinter(QPrinter):
    """A printer that puts its pages on paper: no file of ours."""

    def __init__(self, paper: Path) -> None:
        super().__init__(QPrinter.PrinterMode.ScreenResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(paper))

    def outputFileName(self) -> str:
        return ""


class Viewer(QObject):
    """The system's program for PDF files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def screen(screen: Screen) -> Screen:
    screen.log_visit(date(2026, 11, 2), "58565")
    screen.log_visit(date(2026, 11, 9), "46454")
    return screen


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show_file")  # type: ignore[arg-type]  # bytes only in the stub
    yield viewer
    QDesktopServices.unsetUrlHandler("file")


def in_pages(screen: Screen, deed: Callable[[QDialog], None]) -> list[list[str]]:
    """Open the list of pages, do something in it, close it; return what is listed."""
    read: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "pagesTable")
        if isinstance(table, QTableWidget):
            for row in range(table.rowCount()):
                cells = [table.item(row, column) for column in range(table.columnCount())]
                read.append(["" if cell is None else cell.text() for cell in cells])
        deed(dialog)
        dialog.reject()

    meeting = DialogMeeting("pagesDialog", look)
    screen.act("pages")
    del meeting
    return read


def in_preview(screen: Screen, deed: Callable[[PrintPreview], None]) -> None:
    """Open the print preview, do something in it, close it."""

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintPreview)
        deed(dialog)
        dialog.reject()

    meeting = DialogMeeting("printPreview", look)
    screen.act("print")
    del meeting


def nothing(_dialog: QDialog) -> None:
    return


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def message(dialog: QDialog, name: str = "pagesMessage") -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def tip_of_first(dialog: QDialog) -> str:
    """Return the tool tip of the first page in the list."""
    table = dialog.findChild(QTableWidget, "pagesTable")
    assert isinstance(table, QTableWidget)
    first = table.item(0, 0)
    return "" if first is None else first.toolTip()


def kept_pages(screen: Screen) -> KeptPages:
    found = screen.window.findChild(KeptPages)
    assert isinstance(found, KeptPages)
    return found


def test_a_course_without_prints_says_so(screen: Screen) -> None:
    said: list[str] = []

    listed = in_pages(screen, lambda dialog: said.append(message(dialog)))

    assert listed == []
    assert "Nothing was printed" in said[0]


def test_a_saved_page_is_listed_with_its_checksum(screen: Screen, tmp_path: Path) -> None:
    screen.save_pdf(tmp_path / "sheet.pdf")

    tips: list[str] = []
    ((_, what, visits, paper, language),) = in_pages(
        screen, lambda dialog: tips.append(tip_of_first(dialog))
    )

    assert (what, visits, paper, language) == ("Progress sheet", "2", "A4, colour", "English")
    whole = hashlib.sha256((tmp_path / "sheet.pdf").read_bytes()).hexdigest()
    assert tips == [f"SHA-256 {whole}"]
    assert "Kept with the course." in screen.messenger.told[-1]


def test_a_printed_page_comes_back_as_a_copy_of_the_kept_bytes(
    screen: Screen, tmp_path: Path
) -> None:
    said: list[str] = []

    def print_clinician(preview: PrintPreview) -> None:
        style = preview.findChild(QComboBox, "styleChoice")
        assert isinstance(style, QComboBox)
        style.setCurrentText("Course report, for colleagues")
        preview.print_on(PaperPrinter(tmp_path / "paper.pdf"))
        said.append(message(preview, "printMessage"))
        preview.save_pdf(tmp_path / "saved.pdf")

    def copy(dialog: QDialog) -> None:
        pages = kept_pages(screen)
        dialog.disconnect(pages)
        dialog.copy_asked.connect(lambda page: pages.save_copy(page, tmp_path / "copy.pdf"))  # type: ignore[attr-defined]  # the dialog met by its name
        press(dialog, "copyPage")

    in_preview(screen, print_clinician)
    ((_, what, *_),) = in_pages(screen, copy)

    assert said == ["Sent to the printer. Kept with the course."]
    assert what == "Course report"
    assert (tmp_path / "copy.pdf").read_bytes() == (tmp_path / "saved.pdf").read_bytes()


def test_a_printer_that_writes_a_file_gets_the_kept_bytes(screen: Screen, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    in_preview(screen, lambda preview: preview.print_on(printer))
    tips: list[str] = []
    in_pages(screen, lambda dialog: tips.append(tip_of_first(dialog)))

    written = hashlib.sha256((tmp_path / "printed.pdf").read_bytes()).hexdigest()
    assert tips == [f"SHA-256 {written}"]


def test_enter_opens_a_page_as_a_copy_that_is_only_read_and_goes_with_the_window(
    qtbot: QtBot, screen: Screen, viewer: Viewer, tmp_path: Path
) -> None:
    screen.save_pdf(tmp_path / "sheet.pdf")

    def enter(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "pagesTable")
        assert isinstance(table, QTableWidget)
        qtbot.keyClick(table, Qt.Key.Key_Return)

    in_pages(screen, enter)
    (copy,) = viewer.opened
    content, mode = copy.read_bytes(), stat.S_IMODE(copy.stat().st_mode)
    screen.close()

    assert content == (tmp_path / "sheet.pdf").read_bytes()
    assert mode == stat.S_IRUSR
    assert not copy.exists()


def test_a_page_that_was_altered_is_reported_and_not_given(
    screen: Screen, database: Path, viewer: Viewer, tmp_path: Path
) -> None:
    screen.save_pdf(tmp_path / "sheet.pdf")
    with closing(driver.connect(database)) as connection, connection:
        connection.execute("UPDATE kept_pages SET pdf = CAST(pdf || x'00' AS BLOB)")
    said: list[str] = []

    def try_all(dialog: QDialog) -> None:
        press(dialog, "openPage")
        said.append(message(dialog))
        press(dialog, "reprintPage")
        said.append(message(dialog))

    in_pages(screen, try_all)

    assert all("is damaged" in words for words in said)
    assert viewer.opened == []


def test_a_page_of_a_newer_version_is_named_and_opens_all_the_same(
    screen: Screen, database: Path, viewer: Viewer, tmp_path: Path
) -> None:
    screen.save_pdf(tmp_path / "sheet.pdf")
    with closing(driver.connect(database)) as connection, connection:
        newer = (
            "UPDATE kept_pages SET variant = 'payer_report', look = 'sepia', "
            "title = 'Payer report, 2 visits'"
        )
        connection.execute(newer)

    ((_, what, _, paper, _),) = in_pages(screen, lambda dialog: press(dialog, "openPage"))

    assert what == "Payer report, 2 visits (kept by a newer version)"
    assert paper == "A4"
    (copy,) = viewer.opened
    assert copy.read_bytes() == (tmp_path / "sheet.pdf").read_bytes()


def test_a_page_is_printed_again_by_the_system_byte_for_byte(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = tmp_path / "lp"
    command.write_text(f'#!/bin/sh\ncat > "{tmp_path}/paper.pdf"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    screen.save_pdf(tmp_path / "sheet.pdf")

    def reprint(dialog: QDialog) -> None:
        press(dialog, "reprintPage")
        screen.wait_until(lambda: "byte for byte as it was handed out" in message(dialog))

    in_pages(screen, reprint)

    assert (tmp_path / "paper.pdf").read_bytes() == (tmp_path / "sheet.pdf").read_bytes()
