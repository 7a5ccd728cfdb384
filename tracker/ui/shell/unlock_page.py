"""What stands in the window until somebody unlocks the clinic."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.theme import Theme
from tracker.ui.shell.welcome_page import Figure, place_amid
from tracker.ui.work.later import later
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.services.way_in.entrance import Entrance

WIDTH: Final = 388  # px
MARGIN: Final = 24
SECOND_MS: Final = 1000


class UnlockPage(QWidget):
    """Asks who is there and for a passphrase; the recovery key opens in its place.

    Args:
        entrance: What is unlocked.
        theme: Of the figure; None leaves it out, where there is no room for it.

    Signals:
        opened: The clinic is unlocked; nothing works behind the page any more.
    """

    opened = Signal()
    _keychain: QPushButton | None = None

    def __init__(self, entrance: "Entrance", theme: Theme | None) -> None:
        super().__init__()
        self.setObjectName("unlockPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entrance = entrance
        self._tasks = TaskRunner(self)
        if theme is not None:
            theme.apply_palette()  # else done when the list is built
        self._wait_s = 0
        self._waiting = later(self, self._count_down, SECOND_MS)
        self._build(theme)

    def _build(self, theme: Theme | None) -> None:
        box = QFrame()
        box.setProperty("look", "card")
        box.setFixedWidth(WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        if theme is not None:
            column.addWidget(Figure(theme))
        column.addWidget(_words("unlockTitle", tr("The clinic is locked"), "title"))
        self._build_fields(column)
        if self._entrance.offers_keychain:
            self._keychain = QPushButton(tr("Open with this computer's keychain"))
            self._keychain.setObjectName("unlockByKeychain")
            self._keychain.clicked.connect(self._unlock_by_keychain)
            column.addWidget(self._keychain)
        self._problem = _words("unlockProblem", "", "problem")
        column.addWidget(self._problem)
        forgotten = tr("Forgotten? Type the recovery key from the printed sheet in its place.")
        column.addWidget(_words("unlockHint", forgotten, "muted"))
        place_amid(self, box)

    def _build_fields(self, column: QVBoxLayout) -> None:
        self._person = ClosedList()
        self._person.setObjectName("unlockPerson")
        self._person.setAccessibleName(tr("Who is there"))
        self._person.hide()
        column.addWidget(self._person)
        self._passphrase = QLineEdit()
        self._passphrase.setObjectName("unlockPassphrase")
        self._passphrase.setAccessibleName(tr("Passphrase"))
        self._passphrase.setPlaceholderText(tr("Passphrase"))
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._passphrase.returnPressed.connect(self._unlock)
        self.setFocusProxy(self._passphrase)
        column.addWidget(self._passphrase)
        self._button = QPushButton(tr("Unlock"))
        self._button.setObjectName("unlock")
        self._button.setProperty("look", "primary")
        self._button.clicked.connect(self._unlock)
        column.addWidget(self._button)

    def begin(self) -> None:
        """Read who may open the clinic, and take the keys."""
        self.setFocus()
        self._tasks.run(self._entrance.people, self._show_people, self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys from what the page stands in: Escape and Enter close a dialog."""
        event.accept()

    def close(self) -> bool:
        """Shut down what works behind the page; the window closes."""
        self._waiting.stop()
        self._tasks.shutdown()
        return True

    def _show_people(self, people: tuple[str, ...]) -> None:
        self._person.addItems(people)
        if self._entrance.last_person in people:
            self._person.setCurrentText(self._entrance.last_person)
        self._person.setVisible(len(people) > 1)

    def _unlock(self) -> None:
        secret = self._passphrase.text()
        if not secret or not self._button.isEnabled():
            return
        self._allow(is_allowed=False)
        person = self._person.currentText() or None
        unlocking = partial(self._entrance.unlock, secret, person)
        self._tasks.run(unlocking, self._on_unlocked, self._on_refused)

    def _unlock_by_keychain(self) -> None:
        self._allow(is_allowed=False)
        self._tasks.run(self._entrance.unlock_by_keychain, self._on_unlocked, self._on_refused)

    def _on_unlocked(self, _nothing: None) -> None:
        self._passphrase.clear()
        self.close()
        self.opened.emit()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        self._problem.setText(str(error))
        self._passphrase.selectAll()
        self._wait_s = self._entrance.wait_s
        self._show_wait()

    def _count_down(self) -> None:
        self._wait_s -= 1
        self._show_wait()

    def _show_wait(self) -> None:
        is_over = self._wait_s <= 0
        words = tr("Unlock") if is_over else tr("Wait {seconds} s", seconds=self._wait_s)
        self._button.setText(words)
        self._allow(is_allowed=is_over)
        if is_over:
            self._passphrase.setFocus()
        else:
            self._waiting.start()

    def _allow(self, *, is_allowed: bool) -> None:
        self._button.setEnabled(is_allowed)
        if self._keychain is not None:
            self._keychain.setEnabled(is_allowed)
        self._passphrase.setReadOnly(not is_allowed)


def _words(name: str, words: str, look: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setProperty("look", look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
