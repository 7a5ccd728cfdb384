"""Which characters of a text would print as empty boxes, and the hint that says so."""

import unicodedata
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from tracker.language import tr
from tracker.pages.typeface import install_fonts

_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"})  # breaks, joiners, selectors


def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters no typeface of this machine knows, each once, as they come."""
    return tuple(one for one in dict.fromkeys(text) if not _is_known(one))


@cache
def _is_known(character: str) -> bool:
    if character.isascii() or unicodedata.category(character) in _UNSEEN:
        return True
    font = QFont(install_fonts())
    if QFontMetricsF(font).inFontUcs4(ord(character)):
        return True
    layout = QTextLayout(character, font)  # borrows from other typefaces, as printing does
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(index for run in runs for index in run.glyphIndexes())


class PrintHint(QLabel):
    """Says below a field which of its characters cannot be printed; hidden while all can."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)  # until a layout takes it: never a window of its own
        self.setObjectName(f"{field.objectName()}Hint")
        self.setProperty("look", "warning")
        self.setWordWrap(True)
        self._field = field
        field.textChanged.connect(self._show_hint)
        self._show_hint()

    def _show_hint(self) -> None:
        found = unprintable(self._field.toPlainText())
        words = tr(
            "No typeface of this computer knows {characters}: an empty box would print. "
            "Write it in words.",
            characters=" ".join(found),
        )
        self.setText(words if found else "")
        self.setVisible(bool(found))
