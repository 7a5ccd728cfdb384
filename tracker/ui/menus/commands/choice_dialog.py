"""Where a command gets other keys: choose it, press them."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLabel, QLineEdit, QPushButton, QWidget

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.menus.commands.choice import changeable, refusal
from tracker.ui.menus.commands.listed import plain, shown_keys
from tracker.ui.menus.table import Actions
from tracker.ui.menus.titles import MENU_TITLES
from tracker.ui.work.keys import keys_of

_SIZE: Final = (620, 520)  # px
_KEYS: Final = 2  # column
_FIELD: Final = 180  # px


class PressedKeys(QKeySequenceEdit):
    """Takes one combination as it is pressed; Escape and Tab go on as everywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pressedKeys")
        self.setMaximumSequenceLength(1)
        self.setMinimumWidth(_FIELD)
        line = self.findChild(QLineEdit)
        if line is not None:  # Qt's own words are in no catalogue of ours
            line.setPlaceholderText(tr("Press the keys"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the dialog."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class KeyChoiceDialog(BaseDialog):
    """Lists every command with its keys; what is pressed in the field below becomes the key.

    Args:
        actions: The commands; they answer to the new keys at once.
        parent: Owner.
    """

    may_name_people = False

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("keyChoiceDialog", tr("Change the keys"), parent)
        self.take_size(*_SIZE)
        self._actions, self._specs = actions, changeable()
        self._titles: Mapping[str, str] = {
            name: plain(action.text()) for name, action in actions.by_name.items()
        }
        rows = [
            (self._titles[one.name], plain(tr(MENU_TITLES[one.menu])), "") for one in self._specs
        ]
        self._table = plain_table(
            "keyChoiceTable",
            tr("Commands and their keys"),
            [tr("Command"), tr("Menu"), tr("Keys")],
            rows,
        )
        self._table.currentCellChanged.connect(self._on_moved)
        self.column.addWidget(self._table, 1)
        self.column.addLayout(self._build_field())
        self._said = words_label("keyChoiceSaid", "", "small")
        self.column.addWidget(self._said)
        self._build_buttons()
        self._show_keys()
        self._table.selectRow(0)
        self._table.setFocus()

    def _build_field(self) -> QHBoxLayout:
        self._pressed = PressedKeys()
        label = QLabel(tr("&New keys"))
        label.setBuddy(self._pressed)
        self._pressed.setAccessibleName(tr("New keys: press them"))
        self._pressed.editingFinished.connect(self._on_pressed)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._pressed)
        row.addStretch(1)
        return row

    def _build_buttons(self) -> None:
        buttons = []
        for name, words, press in (
            ("noKeys", tr("N&one"), self._on_none),
            ("usualKeys", tr("&Usual keys"), self._on_usual),
            ("allUsualKeys", tr("&All as usual"), self._on_all_usual),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(press)
            buttons.append(button)
        self.add_closing(*buttons)

    def _show_keys(self) -> None:
        for row, spec in enumerate(self._specs):
            item = self._table.item(row, _KEYS)
            if item is not None:
                item.setText(shown_keys(self._actions.by_name[spec.name].shortcut()))

    def _on_moved(self) -> None:
        self._pressed.clear()
        self._said.setText(tr("Press the new keys in the field; they hold at once."))

    def _on_pressed(self) -> None:
        keys = self._pressed.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        self._pressed.clear()
        if keys:
            self._choose(keys)

    def _on_none(self) -> None:
        self._choose("")

    def _on_usual(self) -> None:
        self._choose(self._specs[self._row].shortcut)

    def _on_all_usual(self) -> None:
        self._store({})

    @property
    def _row(self) -> int:
        return max(0, self._table.currentRow())

    def _choose(self, keys: str) -> None:
        spec = self._specs[self._row]
        first = keys.partition("; ")[0]
        refused = refusal(spec.name, first, self._titles)
        if refused:
            self._said.setText(refused)
            return
        chosen = {
            one.name: keys_of(one.name, one.shortcut)
            for one in self._specs
            if keys_of(one.name, one.shortcut) != one.shortcut
        }
        chosen.pop(spec.name, None)
        if keys != spec.shortcut:
            chosen[spec.name] = keys
        self._store(chosen)

    def _store(self, chosen: Mapping[str, str]) -> None:
        try:
            self._actions.choose_keys(chosen)
        except TrackerError as error:
            self._said.setText(str(error))
            return
        self._show_keys()
        self._said.setText(tr("They hold now; what stands on buttons follows at the next start."))
