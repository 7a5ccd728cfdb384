"""A dialog that Escape does not empty by accident, and that stays open when saving is refused."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from tracker.language import tr

ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SAVES: Final = "saves"  # property of a button that Ctrl+Enter presses while it is in sight


class KeptDialog(QDialog):
    """Keeps what was typed until Escape is pressed once more; Cancel means what it says."""

    _question: QLabel | None = None
    _refusal: QLabel | None = None
    _save: QPushButton | None = None
    _saving: Callable[[], str] | None = None
    _is_touched = False
    _has_asked = False

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the boxes from the first showing on; texts tell by themselves."""
        super().showEvent(event)
        if self._question is None:
            self._question = self._build_line("dropQuestion", "warning")
            self._refusal = self._build_line("refusal", "problem")
            for box in self.findChildren(QComboBox):
                box.activated.connect(self._on_touched)
            for tick in self.findChildren(QCheckBox):
                tick.clicked.connect(self._on_touched)
            for line in self.findChildren(QLineEdit):
                line.textEdited.connect(self._forget_problem)
            for text in self.findChildren(QPlainTextEdit):
                text.textChanged.connect(self._forget_problem)

    def build_buttons(self) -> QDialogButtonBox:
        """Return Save, which names its key, and Cancel."""
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        button, save = buttons.button(QDialogButtonBox.StandardButton.Save), tr("Save")
        button.setText(f"{save}   Ctrl+Enter")
        button.setAccessibleName(save)
        button.setProperty(SAVES, True)  # noqa: FBT003  # Qt's signature
        self._save = button
        return buttons

    def allow_saving(self, *, is_allowed: bool) -> None:
        """Let Save and its key do something, or not yet."""
        if self._save is not None:
            self._save.setEnabled(is_allowed)

    def save_by(self, saving: Callable[[], str]) -> None:
        """Close at Save once it is stored: ``saving`` returns why it was not, else nothing."""
        self._saving = saving

    def accept(self) -> None:
        """Store and close; when that is refused, stay open with what was typed and say why."""
        refusal = "" if self._saving is None else self._saving()
        if not refusal:
            super().accept()
        elif self._refusal is not None:
            self._refusal.setText(refusal)
            self._refusal.show()

    def begin_anew(self) -> None:
        """Take what was typed as saved: nothing is asked until something is typed again."""
        self._is_touched = self._has_asked = False
        if self._question is not None:
            self._question.hide()

    def event(self, event: QEvent) -> bool:
        """Grow for a hint that appears: Qt leaves wrapped lines out of a dialog's least height."""
        if event.type() is not QEvent.Type.LayoutRequest:
            return super().event(event)
        is_done = super().event(event)
        layout = self.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter; ask before Escape drops what was typed."""
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and is_control:
            self._press_save()
            return
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

    def _press_save(self) -> None:
        buttons = self.findChildren(QPushButton)
        saving = (one for one in buttons if one.property(SAVES) and one.isVisible())
        found = next(saving, None)
        if found is not None:
            found.click()

    def _build_line(self, name: str, look: str) -> QLabel:
        line = QLabel()
        line.setObjectName(name)
        line.setProperty("look", look)
        line.setWordWrap(True)
        line.hide()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, line)  # above the buttons
        return line

    def _forget_problem(self) -> None:
        """Take away what was said of the values before: they are other ones now."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for label in self.findChildren(QLabel, options=direct):
            if label.property("look") == "problem":
                label.clear()
        if self._refusal is not None:
            self._refusal.hide()

    def _on_touched(self) -> None:
        self._is_touched = True
        self._forget_problem()
