"""What the program says or asks in a few words: an icon, a title, the words, buttons."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, set_look, words_label
from tracker.ui.look.line_icons import line_picture, tokens_of

_WIDTH: Final = 420  # px of the words
_HEIGHT: Final = 420  # px; longer words scroll
_ICON: Final = 24  # px
_ROLE: Final = QDialogButtonBox.ButtonRole


class MessageDialog(BaseDialog):
    """Says something and waits for an answer.

    Args:
        icon: Of the program's own, for example ``warning``.
        title: What it is about.
        text: The words; they can be selected, and Ctrl+C copies them.
        parent: The window it stands over.

    Attributes:
        answer: The button that was pressed; None for Escape.
    """

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__("messageDialog", title, parent)
        self.answer: QPushButton | None = None
        self._text = text
        row = QHBoxLayout()
        row.setSpacing(12)
        picture = QLabel()
        tokens = tokens_of(self)
        colour = tokens.amber if icon == "warning" else tokens.accent
        picture.setPixmap(line_picture(icon, colour, _ICON))
        self.column.removeWidget(self._title)
        row.addWidget(picture)
        row.addWidget(self._title, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._build_words(text))
        self.buttons = QDialogButtonBox()
        self.column.addWidget(self.buttons)

    def add_button(
        self, words: str, role: QDialogButtonBox.ButtonRole, *, is_primary: bool = False
    ) -> QPushButton:
        """Add an answer; Enter gives the primary one, Escape none."""
        button = self.buttons.addButton(words, role)
        button.setAccessibleName(words.replace("&", ""))
        button.clicked.connect(self._on_clicked)
        if is_primary:
            make_primary(button)
        else:
            button.setAutoDefault(False)
        if role is _ROLE.ResetRole:
            set_look(button, "destructive")
        return button

    def add_secret(self, words: str) -> QLineEdit:
        """Add a field whose letters are not shown; it has the keys."""
        field = QLineEdit()
        field.setObjectName("messageSecret")
        field.setAccessibleName(words)
        field.setPlaceholderText(words)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        self.column.insertWidget(self.column.count() - 1, field)
        field.setFocus()
        return field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the words with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(f"{self.windowTitle()}\n{self._text}")
        else:
            super().keyPressEvent(event)

    def _build_words(self, text: str) -> QWidget:
        words = words_label("messageWords", text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setMinimumWidth(_WIDTH)
        if words.heightForWidth(_WIDTH) <= _HEIGHT:
            return words
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(words)
        area.setFixedHeight(_HEIGHT)
        area.setMinimumWidth(_WIDTH + 24)
        return area

    def _on_clicked(self) -> None:
        button = self.sender()
        self.answer = button if isinstance(button, QPushButton) else None
        self.accept()
