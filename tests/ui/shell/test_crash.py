"""Defects: logged without what a message may quote."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tracker.ui.shell.crash import CrashDialog, CrashReporter, without_values


def fail_about(family: str, given: str) -> None:
    raise ValueError(f"{family}, {given}")


def caught() -> Exception:
    try:
        fail_about("Keller", given="Maria")
    except ValueError as error:
        return error
    raise AssertionError("nothing was raised")


def test_the_log_carries_no_patient_data(qtbot: QtBot, tmp_path: Path) -> None:
    reporter = CrashReporter(tmp_path)
    error = caught()

    with qtbot.waitSignal(reporter.logged):
        reporter.report(type(error), error, error.__traceback__)

    log = reporter.log.read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "test_crash.py" in log
    assert "Keller, Maria" not in log


def test_details_name_where_it_happened_but_quote_no_value() -> None:
    error = caught()

    details = without_values(type(error), error.__traceback__)

    assert "builtins.ValueError" in details
    assert "Keller, Maria" not in details


def test_copy_details_fills_the_clipboard(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("the details", tmp_path / "errors.log")
    qtbot.addWidget(dialog)
    copy = dialog.findChild(QPushButton, "copyDetails")
    assert isinstance(copy, QPushButton)

    copy.click()

    assert QApplication.clipboard().text() == "the details"


def test_hooks_are_given_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = sys.excepthook
    reporter = CrashReporter(tmp_path)

    reporter.install()
    reporter.uninstall()

    assert sys.excepthook is before
