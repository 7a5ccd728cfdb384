"""The visit's note, with the clinic's own texts at hand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from tracker.domain.presets import Snippet
from tracker.language import tr
from tracker.ui.widgets.suggestion_list import SuggestionList

MARK: Final = "/"  # at the beginning of a word: the name of a text follows
_OFFERED_MAX: Final = 8
_TALL, _TALLEST = 60, 160  # px
_LABEL_LONGEST: Final = 48


class NoteInput(QPlainTextEdit):
    """The note: some lines, Tab moves on; ``/`` offers the clinic's texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName(tr("Note; a slash offers texts"))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(28)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)  # one line fits the least height
        self.setMaximumHeight(_TALLEST)
        self._snippets: tuple[Snippet, ...] = ()
        self._offered: tuple[Snippet, ...] = ()
        self._list = SuggestionList(self, tr("Texts for the note"))
        self._list.taken.connect(self._on_taken)
        self.textChanged.connect(self._on_text_changed)

    def sizeHint(self) -> QSize:
        """Return the room of a few lines; on a low screen it gets what the scores leave."""
        return QSize(160, _TALL)

    def show_snippets(self, snippets: Sequence[Snippet]) -> None:
        """Offer these texts after a slash."""
        self._snippets = tuple(snippets)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose in the list while it is shown: up, down, Enter takes, Escape hides it."""
        if not self._list.isVisible() or not self._take_list_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the focus."""
        super().focusOutEvent(event)
        self._list.hide()

    def _take_list_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_taken(self._list.marked_row or 0)
        elif key == Qt.Key.Key_Escape:
            self._list.hide()
        else:
            return False
        return True

    def _typed_name(self) -> str | None:
        """Return what follows the slash of the word being typed; None without one."""
        before = self.toPlainText()[: self.textCursor().position()]
        start = before.rfind(MARK)
        is_begun = start == 0 or (start > 0 and before[start - 1].isspace())
        return before[start + 1 :] if is_begun and "\n" not in before[start:] else None

    def _on_text_changed(self) -> None:
        name = self._typed_name() if self.hasFocus() else None
        if name is None:
            self._list.hide()
            return
        fitting = [one for one in self._snippets if one.name.lower().startswith(name.lower())]
        self._offered = tuple(fitting[:_OFFERED_MAX])
        self._list.offer([_label(one) for one in self._offered])

    def _on_taken(self, row: int) -> None:
        name = self._typed_name()
        if name is None or row >= len(self._offered):
            return
        cursor = self.textCursor()
        back = len(name) + len(MARK)
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        cursor.insertText(self._offered[row].text)
        self._list.hide()


def _label(snippet: Snippet) -> str:
    words = f"{snippet.name}: {' '.join(snippet.text.split())}"
    return words if len(words) <= _LABEL_LONGEST else words[: _LABEL_LONGEST - 1] + "…"
