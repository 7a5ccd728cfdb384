"""Defects: logged without patient data, shown once with "Copy details", and the program goes on."""

import faulthandler
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.language import tr

LOG_NAME: Final = "errors.log"
FAULT_NAME: Final = "fault.log"


class CrashDialog(QDialog):
    """Says that something went wrong inside the program."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(tr("Something went wrong in the program"))
        self.resize(620, 380)
        self._details = details
        layout = QVBoxLayout(self)
        words = QLabel(
            tr(
                "The last step was not finished. What was saved before is kept. You can go on; "
                "if it happens again, restart the program. The details are in {log}.",
                log=log,
            )
        )
        words.setWordWrap(True)
        text = QPlainTextEdit(details)
        text.setObjectName("crashDetails")
        text.setAccessibleName(tr("Details"))
        text.setReadOnly(True)
        copy = QPushButton(tr("&Copy details"))
        copy.setObjectName("copyDetails")
        copy.setAccessibleName(tr("Copy details"))
        copy.clicked.connect(self._on_copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(words)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class CrashReporter(QObject):
    """Takes every exception nobody caught, from any thread.

    Signals:
        logged: An exception was written to the log (where it arose).
    """

    logged = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._fault_file: TextIO | None = None
        self._is_shown = False
        self._hooks_before = (sys.excepthook, threading.excepthook)

    @property
    def log(self) -> Path:
        """Return the log file."""
        return self._folder / LOG_NAME

    def install(self) -> None:
        """Take over uncaught exceptions and native faults."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._fault_file = (self._folder / FAULT_NAME).open("w", encoding="utf-8")
        faulthandler.enable(self._fault_file)
        self._hooks_before = (sys.excepthook, threading.excepthook)
        self.logged.connect(self._on_logged, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks_before
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it once; an interrupt ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        details = without_values(kind, trace)
        stamp = datetime.now(tz=UTC).isoformat(timespec="seconds")
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"{stamp}\n{details}\n")
        self.logged.emit(details)

    def _report_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.report(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_logged(self, details: str) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        dialog = CrashDialog(details, self.log)
        dialog.exec()
        dialog.deleteLater()
        self._is_shown = False


def without_values(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return where an exception arose, without its message: messages may quote a patient."""
    lines = traceback.format_tb(trace)
    return f"{''.join(lines)}{kind.__module__}.{kind.__qualname__}"
