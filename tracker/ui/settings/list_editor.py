"""A short list of things kept by name, with fields to write one anew, change or remove it."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.texts import visible
from tracker.domain.words.problems import problem_words
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import MARGIN, make_primary, words_label
from tracker.ui.dialogs.kept_dialog import SAVES


class Editor(Protocol):
    """The fields of one thing."""

    def show_value(self, value: object) -> None:
        """Show one thing; None shows empty fields for a new one."""

    def value(self) -> object:
        """Return the thing as entered.

        Raises:
            ValueError: Something entered is not allowed.
        """

    def focus_first(self) -> None:
        """Put the keys into the first field."""


class ListEditor(QWidget):
    """Lists what there is; what is saved or removed is stored by whoever listens.

    Signals:
        saved: The thing as entered.
        removed: The stored thing that should go.
    """

    saved = Signal(object)
    removed = Signal(object)

    def __init__(self, name: str, spoken: str, editor: Editor, fields: QWidget) -> None:
        super().__init__()
        self._editor, self._name = editor, name
        row = QHBoxLayout(self)
        row.setSpacing(MARGIN)
        self._list = QListWidget()
        self._list.setObjectName(f"{name}List")
        self._list.setAccessibleName(spoken)
        self._list.currentRowChanged.connect(self._on_row_changed)
        row.addWidget(self._list, 2)
        right = QVBoxLayout()
        right.addWidget(fields)
        self._problem = words_label(f"{name}Problem", "", "fieldProblem")
        right.addWidget(self._problem)
        right.addStretch(1)
        right.addLayout(self._build_buttons())
        row.addLayout(right, 3)
        self.show_values(())

    def show_values(self, values: Sequence[tuple[str, object]]) -> None:
        """Show what is stored, each with its label, and empty fields for a new one."""
        self._list.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._list.clear()
        for label, value in values:
            item = QListWidgetItem(visible(label))
            item.setData(Qt.ItemDataRole.UserRole, value)
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)  # noqa: FBT003  # Qt's signature
        self._on_row_changed(-1)

    def begin_new(self) -> None:
        """Empty the fields for a new one, and put the keys into them."""
        self._list.setCurrentRow(-1)
        self._on_row_changed(-1)
        self._editor.focus_first()

    def show_problem(self, problem: str) -> None:
        """Say why something was not stored; empty for nothing."""
        self._problem.setText(problem)

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._new = self._button("New", tr("&New"))
        self._save = self._button("Save", tr("&Save"))
        self._remove = self._button("Remove", tr("&Remove"))
        self._new.clicked.connect(self.begin_new)
        self._save.clicked.connect(self._on_save)
        self._remove.clicked.connect(self._on_remove)
        self._save.setProperty(SAVES, True)  # noqa: FBT003  # as above
        make_primary(self._save)
        self._remove.setProperty("look", "destructive")
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(self._new)
        row.addWidget(self._save)
        return row

    def _button(self, kind: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{self._name}{kind}")
        button.setAccessibleName(text.replace("&", ""))
        return button

    def _on_row_changed(self, row: int) -> None:
        item = self._list.item(row) if row >= 0 else None
        self._editor.show_value(None if item is None else item.data(Qt.ItemDataRole.UserRole))
        self._remove.setEnabled(item is not None)
        self._problem.setText("")

    def _on_save(self) -> None:
        try:
            value = self._editor.value()
        except ValueError as error:
            self._problem.setText(problem_words(error))
            return
        self.saved.emit(value)

    def _on_remove(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.removed.emit(item.data(Qt.ItemDataRole.UserRole))
