"""A dialog that Escape does not empty by accident: it asks once, in place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from tracker.language import tr


class KeptDialog(QDialog):
    """Keeps what was typed until Escape is pressed once more; Cancel means what it says."""

    _question: QLabel | None = None
    _is_touched = False
    _has_asked = False

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the boxes from the first showing on; texts tell by themselves."""
        super().showEvent(event)
        if self._question is None:
            self._question = self._build_question()
            for box in self.findChildren(QComboBox):
                box.activated.connect(self._on_touched)
            for tick in self.findChildren(QCheckBox):
                tick.clicked.connect(self._on_touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask before Escape drops what was typed."""
        if event.key() != Qt.Key.Key_Escape or not self._asks():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before the window's own button drops what was typed."""
        if self.isVisible() and self._asks():
            event.ignore()
        else:
            super().closeEvent(event)

    def _asks(self) -> bool:
        """Return whether the question is put now; a second time it is answered."""
        if self._has_asked or not self._is_typed or self._question is None:
            return False
        self._has_asked = True
        self._question.setText(tr("Not saved yet. Escape once more drops what was typed."))
        self._question.show()
        return True

    @property
    def _is_typed(self) -> bool:
        lines = any(line.isModified() for line in self.findChildren(QLineEdit))
        texts = self.findChildren(QPlainTextEdit)
        return self._is_touched or lines or any(text.document().isModified() for text in texts)

    def _build_question(self) -> QLabel:
        question = QLabel()
        question.setObjectName("dropQuestion")
        question.setProperty("look", "warning")
        question.setWordWrap(True)
        question.hide()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, question)  # above the buttons
        return question

    def _on_touched(self) -> None:
        self._is_touched = True
