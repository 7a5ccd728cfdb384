"""Help: the topic of the place one is in, and every other by a few of its words."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.words.help.topic import HelpTopic
from tracker.domain.words.help.topics import found_topics
from tracker.language import tr
from tracker.reports.key_card import KeyRow
from tracker.ui.dialogs.base_dialog import (
    MARGIN,
    ROW_GAP,
    BaseDialog,
    group_heading,
    words_label,
)
from tracker.ui.fields.named_line import search_line
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.menus.commands.listed import plain, shown_keys
from tracker.ui.menus.help.places import KEYS_OF
from tracker.ui.menus.help_dialogs import FORM_KEYS, keys_column
from tracker.ui.menus.table import ACTIONS, keys_in_force
from tracker.ui.menus.titles import MENU_TITLES

_SIZE: Final = (880, 560)  # px
_LIST, _NARROW_LIST = 264, 232  # px wide; on a screen too narrow for the dialog
_TO_THE_LIST: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TO_THE_TEXT: Final = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class HelpDialog(BaseDialog):
    """Shows a topic beside the list of all; what is typed narrows the list.

    Args:
        topic: The one that is shown first.
        parent: Owner.

    Attributes:
        command: A command that was chosen to read on, for when the dialog is closed; empty for
            none.
    """

    may_name_people = False

    def __init__(self, topic: HelpTopic, parent: QWidget | None = None) -> None:
        super().__init__("helpDialog", tr("Help"), parent)
        self.take_size(*_SIZE)
        self.command = ""
        self._keys = command_keys()
        self._found = found_topics("", self._keys)
        across, left = QHBoxLayout(), QVBoxLayout()
        across.setSpacing(MARGIN)
        left.setSpacing(ROW_GAP)
        left.addWidget(self._build_line())
        left.addWidget(self._build_list(), 1)
        across.addLayout(left)
        self._text = scrolled(QWidget())
        self._text.setObjectName("helpText")
        self._text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        across.addWidget(self._text, 1)
        self.column.addLayout(across, 1)
        self.add_closing(
            self._link("phases", tr("How &phases are found")), self._link("keys", tr("All &keys"))
        )
        self._fill(topic)
        self._line.setFocus()

    @property
    def _list_width(self) -> int:
        return _LIST if self.width() >= _SIZE[0] else _NARROW_LIST

    @property
    def topic(self) -> HelpTopic | None:
        """The topic that is shown; None where no topic has the typed words."""
        row = self._list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go along the list and the page keys through the text while one types."""
        is_key = event.type() is QEvent.Type.KeyPress and watched is self._line
        if is_key and isinstance(event, QKeyEvent):
            if event.key() in _TO_THE_LIST:
                self._list.keyPressEvent(event)
                return True
            if event.key() in _TO_THE_TEXT:
                self._text.keyPressEvent(event)
                return True
            if event.key() in _ENTER:  # not the blue button's: nobody has read yet
                self._text.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _build_line(self) -> QLineEdit:
        words = tr("Words to find in the help")
        self._line = search_line("helpSearch", words, words)
        self._line.setFixedWidth(self._list_width)
        self._line.textChanged.connect(self._on_typed)
        self._line.installEventFilter(self)
        return self._line

    def _build_list(self) -> QListWidget:
        self._list = QListWidget()
        self._list.setObjectName("helpTopics")
        self._list.setAccessibleName(tr("Topics"))
        self._list.setFixedWidth(self._list_width)
        self._list.setWordWrap(True)
        self._list.currentRowChanged.connect(self._on_chosen)
        return self._list

    def _link(self, command: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{command}FromHelp")
        button.setAutoDefault(False)
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.command = button.objectName().removesuffix("FromHelp")
            self.accept()

    def _on_typed(self, typed: str) -> None:
        self._found = found_topics(typed, self._keys)
        self._fill(self._found[0] if self._found else None)

    def _fill(self, shown: HelpTopic | None) -> None:
        self._list.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._list.clear()
        self._list.addItems([tr(topic.title) for topic in self._found])
        self._list.setCurrentRow(-1 if shown is None else self._found.index(shown))
        self._list.blockSignals(False)  # noqa: FBT003  # as above
        self._on_chosen()

    def _on_chosen(self) -> None:
        topic = self.topic
        title = tr("No topic has these words.") if topic is None else tr(topic.title)
        lines = () if topic is None else topic.said(self._keys)
        self.show_title(title)
        page = _page(lines, () if topic is None else place_keys(topic))
        self._text.setWidget(page)
        page.setAutoFillBackground(False)
        self._text.setAccessibleName(title)
        said = " ".join((title, *lines))
        self._text.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._list, said))


def command_keys() -> dict[str, str]:
    """Return the keys in force of every command; of one without any where it stands."""
    return {
        spec.name: shown_keys(keys[0])
        if (keys := keys_in_force(spec))
        else f"{plain(tr(MENU_TITLES[spec.menu]))} ▸ {plain(tr(spec.text))}"
        for spec in ACTIONS
    }


def place_keys(topic: HelpTopic) -> tuple[KeyRow, ...]:
    """Return the rows of the sheet of keys that stand with a topic, its own before the general."""
    return tuple(
        (tr(where), tr(keys), tr(does))
        for wanted in KEYS_OF.get(topic.code, ())
        for where, keys, does in FORM_KEYS
        if where == wanted
    )


def _page(lines: tuple[str, ...], keys: tuple[KeyRow, ...]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, MARGIN, 0)
    column.setSpacing(ROW_GAP)
    for line in lines:
        column.addWidget(words_label("", line))
    if keys:
        column.addSpacing(ROW_GAP)
        column.addWidget(group_heading(tr("Keys")))
        column.addLayout(keys_column(keys))
    column.addStretch(1)
    return page
