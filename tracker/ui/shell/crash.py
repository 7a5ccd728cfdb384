"""Defects: logged without patient data, shown once with "Copy details", and the program goes on."""

import sys
import threading
from pathlib import Path
from types import TracebackType

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
from tracker.log import find_log, note_crash


class CrashDialog(QDialog):
    """Says that something went wrong inside the program.

    Args:
        details: Where it arose.
        log: The file that has them too; None when no log can be written.
        parent: The window it stands over.
    """

    def __init__(self, details: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(tr("Something went wrong in the program"))
        self.resize(620, 380)
        self._details = details
        layout = QVBoxLayout(self)
        words = QLabel(_words(log))
        words.setObjectName("crashWords")
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


def _words(log: Path | None) -> str:
    if log is None:
        return tr(
            "The last step was not finished. What was saved before is kept. You can go on; "
            "if it happens again, restart the program. No log can be written: copy the details."
        )
    return tr(
        "The last step was not finished. What was saved before is kept. You can go on; "
        "if it happens again, restart the program. The details are in {log}.",
        log=log,
    )


class CrashReporter(QObject):
    """Takes every exception nobody caught, from any thread.

    Signals:
        logged: An exception was written to the log (where it arose).
    """

    logged = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._is_shown = False
        self._hooks_before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over uncaught exceptions."""
        self._hooks_before = (sys.excepthook, threading.excepthook)
        self.logged.connect(self._on_logged, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks_before

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception and show it once; an interrupt ends the program as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.logged.emit(note_crash(kind, error, trace))

    def _report_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.report(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_logged(self, details: str) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        dialog = CrashDialog(details, find_log())
        dialog.exec()
        dialog.deleteLater()
        self._is_shown = False
