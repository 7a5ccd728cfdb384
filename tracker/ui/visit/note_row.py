"""The note beside its label, which says when the note of a saved visit was changed."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel

from tracker.language import tr
from tracker.ui.fields.note_input import NoteInput

_GAP: Final = 8  # px


class NoteRow(QHBoxLayout):
    """Label and note; a layout, so that a long note lies over the fields around it."""

    def __init__(self, note: NoteInput) -> None:
        super().__init__()
        self._note = note
        self._saved: tuple[str, ...] = ()
        self._was = QLabel(tr("changed", "note"))
        self._was.setObjectName("noteWas")
        self._was.setProperty("look", "question")
        self.setSpacing(_GAP)
        title = QLabel(tr("N&ote"))
        title.setProperty("look", "strong")
        title.setBuddy(note)
        for label in (title, self._was):
            self.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(note, 1)
        note.textChanged.connect(self._say_was)

    def show_text(self, text: str) -> None:
        """Show a note without telling anybody."""
        if text != self._note.toPlainText():
            blocker = QSignalBlocker(self._note)
            self._note.setPlainText(text)
            self._note.moveCursor(QTextCursor.MoveOperation.End)  # one goes on writing
            blocker.unblock()
        self._say_was()

    def show_saved(self, *saved: str | None) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved = tuple(text or "" for text in saved)
        policy = self._was.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(saved))  # nothing moves when the note is changed
        self._was.setSizePolicy(policy)
        self._say_was()

    def _say_was(self) -> None:
        is_changed = self._saved not in ((), (self._note.toPlainText(),))
        self._was.setVisible(is_changed)
        words = tr("was {value}", value=self._saved[0] or "–") if is_changed else ""
        for part in (self._was, self._note):
            part.setToolTip(words)
        self._note.setAccessibleDescription(words)
