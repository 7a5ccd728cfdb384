"""A dialog that Escape does not empty by accident, and that stays open when saving is refused."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, make_primary, saving_words, words_label

ENTER_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
SAVES: Final = "saves"  # property of a button that Ctrl+Enter presses while it is in sight


BeginSaving = Callable[[Callable[[str], None]], None]


class KeptDialog(BaseDialog):
    """Keeps what was typed until Escape is pressed once more; Cancel means what it says."""

    _question: QLabel | None = None
    _refusal: QLabel | None = None
    _problem: QLabel | None = None
    _save: QPushButton | None = None
    _saving: Callable[[], str] | None = None
    _begin_saving: BeginSaving | None = None
    _is_saving = False
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

    def add_problem(self, name: str) -> None:
        """Have a line for what is wrong; it stands under the field it is about."""
        self._problem = words_label(name, "", "fieldProblem")
        self._problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._problem.hide()
        self.column.addWidget(self._problem)

    def show_problem(self, words: str, field: QWidget | None = None) -> None:
        """Say what is wrong under a field, which gets the keys; or at the foot, or nothing."""
        if self._problem is None:
            return
        stood = self._place_of(self._problem)
        if stood is not None:
            taken = stood[0].takeRow(stood[1])
            blank = None if taken.labelItem is None else taken.labelItem.widget()
            if blank is not None:
                blank.deleteLater()
        self._problem.setText(words)
        place = None if field is None else self._place_of(field)
        if place is None:
            self.column.insertWidget(self.column.count() - 1, self._problem)
        elif words:
            place[0].insertRow(place[1] + 1, "", self._problem)
        self._problem.setVisible(bool(words))
        if words and field is not None:
            field.setFocus()

    def _place_of(self, field: QWidget) -> tuple[QFormLayout, int] | None:
        for form in self._forms:
            for row in range(form.rowCount()):
                item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
                shown = None if item is None else item.widget()
                inner = None if item is None else item.layout()
                is_inside = shown is not None and (shown is field or shown.isAncestorOf(field))
                if is_inside or (inner is not None and inner.indexOf(field) >= 0):
                    return form, row
        return None

    def add_buttons(self, save: str = "") -> QDialogButtonBox:
        """Put Save, or another deed, with its key at the right end of the foot, and Cancel."""
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        button = buttons.button(QDialogButtonBox.StandardButton.Save)
        button.setProperty(SAVES, True)  # noqa: FBT003  # Qt's signature
        make_primary(button)
        self._save = button
        self.name_saving(save or tr("Save"))
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        return buttons

    def name_saving(self, deed: str) -> None:
        """Say on the button of Save what it does."""
        if self._save is not None:
            self._save.setText(saving_words(deed))
            self._save.setAccessibleName(deed)

    def allow_saving(self, *, is_allowed: bool) -> None:
        """Let Save and its key do something, or not yet."""
        if self._save is not None:
            self._save.setEnabled(is_allowed)

    def save_by(self, saving: Callable[[], str]) -> None:
        """Close at Save once it is stored: ``saving`` returns why it was not, else nothing."""
        self._saving = saving

    def save_behind(self, begin: BeginSaving) -> None:
        """Close at Save once it is stored on the worker.

        Args:
            begin: Begins to store, and calls what it is given with why it was not, else nothing.
        """
        self._begin_saving = begin

    def accept(self) -> None:
        """Store and close; when that is refused, stay open with what was typed and say why."""
        if self._begin_saving is not None:
            if not self._is_saving:
                self._is_saving = True
                self.allow_saving(is_allowed=False)
                self._begin_saving(self._on_stored)
            return
        self._on_stored("" if self._saving is None else self._saving())

    def reject(self) -> None:
        """Close without saving, unless that is under way."""
        if not self._is_saving:
            super().reject()

    def _on_stored(self, refusal: str) -> None:
        if self._is_saving:
            self._is_saving = False
            self.allow_saving(is_allowed=True)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter; ask before Escape drops what was typed."""
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and is_control:
            if not event.isAutoRepeat():  # held down, it would answer what is asked next
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
        line = words_label(name, "", look)
        line.hide()
        self.column.insertWidget(self.column.count() - 1, line)  # above the buttons
        return line

    def _forget_problem(self) -> None:
        """Take away what was said of the values before: they are other ones now."""
        if self._problem is not None and self._problem.text():
            self.show_problem("")
        if self._refusal is not None:
            self._refusal.hide()

    def _on_touched(self) -> None:
        self._is_touched = True
        self._forget_problem()
