"""The visit's note, with the clinic's own texts at hand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.values.presets import Snippet
from tracker.language import tr
from tracker.ui.fields.clean_text import CleanText
from tracker.ui.fields.suggestion_list import SuggestionList

MARK: Final = "/"  # at the beginning of a word: the name of a text follows
_OFFERED_MAX: Final = 8
_LOW, _TALLEST = 28, 160  # px
_LABEL_LONGEST: Final = 48
_FRAME: Final = 10  # px of height and width that are no text
_HIGHEST: Final = 10_000


class NoteInput(CleanText):
    """The note: some lines, Tab moves on; ``/`` offers the clinic's texts.

    While it has the keys a long note lies over the fields above it, so that it is read whole
    where the form has only a line or two for it; nothing else moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName(tr("Note; a slash offers texts"))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("/ inserts one of your texts"))
        self.setMinimumHeight(_LOW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)  # one line fits the least height
        self.setMaximumHeight(_TALLEST)
        self._snippets: tuple[Snippet, ...] = ()
        self._offered: tuple[Snippet, ...] = ()
        self._own = QRect()  # where the form puts it
        self._placed = QRect()  # where it was put last by itself
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        self._list = SuggestionList(self, tr("Texts for the note"))
        self._list.taken.connect(self._on_taken)
        self.textChanged.connect(self._on_text_changed)

    def sizeHint(self) -> QSize:
        """Return the room of one line; what is longer lies over the fields above."""
        return QSize(160, _LOW)

    def minimumSizeHint(self) -> QSize:
        """Return the room of one line, which is less than Qt would ask."""
        return QSize(0, _LOW)

    def show_snippets(self, snippets: Sequence[Snippet]) -> None:
        """Offer these texts after a slash."""
        self._snippets = tuple(snippets)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose in the list while it is shown: up, down, Enter takes, Escape hides it."""
        if not self._list.isVisible() or not self._take_list_key(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the room a long note needs."""
        super().focusInEvent(event)
        self._fitting.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away with the focus, and give the room back."""
        super().focusOutEvent(event)
        self._list.hide()
        self._fitting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember the room the form gives."""
        super().resizeEvent(event)
        self._note_own_place()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember the place the form gives."""
        super().moveEvent(event)
        self._note_own_place()

    def _note_own_place(self) -> None:
        if self.geometry() != self._placed:  # its own step, or its scroll bar's, tells nothing
            self._own = self.geometry()
            self._fitting.start()

    def _fit(self) -> None:
        """Lie over the fields above while a long note has the keys, else where the form says."""
        parent = self.parentWidget()
        if parent is None or not self.isVisible():
            return
        place = self._own
        if self.hasFocus() and self._height_for(place.width()) > place.height():
            layout = parent.layout()
            room = parent.rect() if layout is None else layout.contentsRect()
            height = max(place.height(), min(_TALLEST, self._height_for(room.width())))
            place = QRect(room.left(), place.bottom() + 1 - height, room.width(), height)
            self.raise_()
        if place != self.geometry():
            self._placed = place
            self.setGeometry(place)
            self.ensureCursorVisible()

    def _height_for(self, width: int) -> int:
        room = QRect(0, 0, width - _FRAME, _HIGHEST)
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(room, wrap, self.toPlainText() + " ")
        return words.height() + _FRAME

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
        self._fitting.start()
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
