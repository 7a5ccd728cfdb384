"""The visit's note."""

from PySide6.QtWidgets import QPlainTextEdit


class NoteInput(QPlainTextEdit):
    """The note: two lines, Tab moves on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAccessibleName("Note")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(28)
        self.setMaximumHeight(46)
