"""What may stand in a text field: a line has no breaks, and nothing hides in a text or turns it.

Pasted or typed alike, what does not belong is left out at once, so that one sees what is kept.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tracker.domain.values.texts import one_line, without_hidden


class OneLine(QValidator):
    """Takes every text, as one line; a secret is left as it is."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Return the text as one line, and where the cursor is in it."""
        if self._line.echoMode() is QLineEdit.EchoMode.Normal:
            text, at = one_line(text), len(one_line(text[:at]))
        return QValidator.State.Acceptable, text, at


def keep_to_one_line(line: QLineEdit) -> None:
    """Let no break and nothing that hides into a line."""
    line.setValidator(OneLine(line))


class CleanText(QPlainTextEdit):
    """Some lines of text; what hides in a pasted one or turns it is left out."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste, or drop, the text alone."""
        if source.hasText():
            clean = QMimeData()
            clean.setText(without_hidden(source.text()))
            super().insertFromMimeData(clean)
