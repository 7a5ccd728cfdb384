"""Defects: logged without what a message may quote, and shown even when no log can be written."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tracker.app import CrashGuard
from tracker.errors import TrackerError
from tracker.log import LOG_NAME, start_log, stop_log, without_values
from tracker.ui.dialogs.base_dialog import MARGIN, BaseDialog
from tracker.ui.look.theme import Theme
from tracker.ui.shell.crash import CrashDialog, CrashReporter


def fail_about(family: str, given: str) -> None:
    raise ValueError(f"{family}, {given}")


def caught() -> Exception:
    try:
        fail_about("Keller", given="Maria")
    except ValueError as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.fixture(autouse=True)
def log_closed() -> Iterator[None]:
    yield
    stop_log()


def full_disk(folder: Path) -> None:
    folder.joinpath(LOG_NAME).symlink_to("/dev/full")


def no_folder(folder: Path) -> None:
    folder.rmdir()
    folder.write_text("a file where the folder should be")


def test_the_log_carries_no_patient_data(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = CrashReporter()
    start_log(tmp_path, "window")
    error = caught()

    with qtbot.waitSignal(reporter.logged):
        reporter.report(type(error), error, error.__traceback__)

    log = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_crash.py" in log
    assert "Keller, Maria" not in log


def test_details_name_where_it_happened_but_quote_no_value() -> None:
    error = caught()

    details = without_values(type(error), error, error.__traceback__)

    assert "builtins.ValueError" in details
    assert "Keller, Maria" not in details


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full to be a full disk")
@pytest.mark.parametrize("hinder", [full_disk, no_folder])
def test_a_defect_is_shown_though_no_log_can_be_written(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], hinder: object
) -> None:
    folder = tmp_path / "log"
    folder.mkdir()
    assert callable(hinder)
    hinder(folder)
    start_log(folder, "window")
    reporter = CrashReporter()
    reporter.install()
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        words = dialog.findChild(QLabel, "crashWords")
        details = dialog.findChild(QPlainTextEdit, "crashDetails")
        assert isinstance(words, QLabel)
        assert isinstance(details, QPlainTextEdit)
        shown.extend([words.text(), details.toPlainText()])
        dialog.reject()

    meeting = DialogMeeting("crashDialog", look)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: meeting.is_over)
    reporter.uninstall()

    assert "No log can be written" in shown[0]
    assert "builtins.ValueError" in shown[1]
    assert "Keller, Maria" not in "".join((*shown, *capsys.readouterr()))


def test_a_plain_box_comes_where_the_dialog_itself_is_broken(qtbot: QtBot) -> None:
    def broken(_details: str, _log: Path | None) -> QDialog:
        raise RuntimeError

    reporter = CrashReporter(broken)
    reporter.install()
    shown: list[str] = []

    def look(box: QDialog) -> None:
        shown.extend(label.text() for label in box.findChildren(QLabel))
        box.reject()

    meeting = DialogMeeting("plainCrashBox", look)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: meeting.is_over)
    reporter.uninstall()

    assert "Something went wrong" in shown[0]
    assert "builtins.ValueError" in shown[0]


def test_the_dialog_stands_on_the_base_of_the_others(qtbot: QtBot, theme: Theme) -> None:
    dialog = CrashDialog("the details", None)
    qtbot.addWidget(dialog)

    with qtbot.waitExposed(dialog):
        dialog.show()

    assert isinstance(dialog, BaseDialog)
    assert dialog.column.contentsMargins().left() == MARGIN
    primary = [
        one.text() for one in dialog.findChildren(QPushButton) if one.property("look") == "primary"
    ]
    assert len(primary) == 1


def test_copy_details_fills_the_clipboard(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("the details", tmp_path / LOG_NAME)
    qtbot.addWidget(dialog)
    copy = dialog.findChild(QPushButton, "copyDetails")
    assert isinstance(copy, QPushButton)

    copy.click()

    assert QApplication.clipboard().text() == "the details"


def test_hooks_are_given_back(qtbot: QtBot) -> None:
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter()

    reporter.install()
    reporter.uninstall()

    assert (sys.excepthook, threading.excepthook) == before


def test_what_was_refused_in_words_is_said_in_those_words_and_is_no_crash(
    qtbot: QtBot, tmp_path: Path
) -> None:
    start_log(tmp_path, "window")
    reporter = CrashReporter()
    reporter.install()
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    meeting = DialogMeeting("messageDialog", look)
    error = TrackerError("The disk is full. Nothing was saved.")
    sys.excepthook(type(error), error, None)
    qtbot.waitUntil(lambda: meeting.is_over)
    reporter.uninstall()

    assert "The disk is full. Nothing was saved." in shown
    log = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert "refused: tracker.errors.TrackerError" in log
    assert "crashed" not in log


def test_the_hooks_are_there_though_the_log_folder_is_none(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "taken"))
    before = sys.excepthook
    guard = CrashGuard()

    guard.take_over()
    is_there = sys.excepthook is not before
    guard.release()

    assert is_there
    assert sys.excepthook is before
