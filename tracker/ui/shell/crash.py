"""Defects: logged without patient data, shown once with "Copy details", and the program goes on."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import find_log, note_crash, note_refusal
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.message_dialog import MessageDialog


class CrashDialog(BaseDialog):
    """Says that something went wrong inside the program.

    Args:
        details: Where it arose.
        log: The file that has them too; None when no log can be written.
        parent: The window it stands over.
    """

    def __init__(self, details: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__("crashDialog", tr("Something went wrong in the program"), parent)
        self.take_size(620, 380)
        self._details = details
        text = QPlainTextEdit(details)
        text.setObjectName("crashDetails")
        text.setAccessibleName(tr("Details"))
        text.setReadOnly(True)
        copy = QPushButton(tr("&Copy details"))
        copy.setObjectName("copyDetails")
        copy.setAccessibleName(tr("Copy details"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._on_copy)
        self.column.addWidget(words_label("crashWords", _words(log)))
        self.column.addWidget(text, 1)
        self.add_closing(copy).button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


class PlainCrashBox(QDialog):
    """Says the same when even the dialog cannot be built: words alone, in English."""

    def __init__(self, details: str, log: Path | None) -> None:
        super().__init__()
        self.setObjectName("plainCrashBox")
        where = "No log can be written." if log is None else f"The details are in {log}."
        words = QLabel(
            "Something went wrong in the program. What was saved before is kept.\n"
            f"{where} Escape closes this.\n\n{details}"
        )
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        QVBoxLayout(self).addWidget(words)


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


def _refusal(words: str) -> QDialog:
    box = MessageDialog("warning", tr("Not done"), words, QApplication.activeWindow())
    box.add_button(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole, is_primary=True)
    return box


class CrashReporter(QObject):
    """Takes every exception nobody caught, from any thread.

    Args:
        make_dialog: Of the details and the log's file; where it fails, a plain box comes.

    Signals:
        logged: An exception was written to the log (where it arose).
        refused: It was no defect but says in words what was refused (the words).
    """

    logged = Signal(str)
    refused = Signal(str)

    def __init__(self, make_dialog: Callable[[str, Path | None], QDialog] = CrashDialog) -> None:
        super().__init__()
        self._make_dialog = make_dialog
        self._is_shown = False
        self._hooks_before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over uncaught exceptions."""
        self._hooks_before = (sys.excepthook, threading.excepthook)
        self.logged.connect(self._on_logged, Qt.ConnectionType.QueuedConnection)
        self.refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)
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
        if isinstance(error, TrackerError):
            note_refusal(error)
            self.refused.emit(str(error))
            return
        self.logged.emit(note_crash(kind, error, trace))

    def _report_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self.report(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_logged(self, details: str) -> None:
        self._show(lambda: self._dialog(details))

    def _on_refused(self, words: str) -> None:
        self._show(lambda: _refusal(words))

    def _show(self, make: Callable[[], QDialog]) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        try:
            dialog = make()
            dialog.exec()
            dialog.deleteLater()
        finally:
            self._is_shown = False

    def _dialog(self, details: str) -> QDialog:
        log = find_log()
        try:
            return self._make_dialog(details, log)
        except Exception:  # noqa: BLE001  # whatever is broken, the person is told
            return PlainCrashBox(details, log)
