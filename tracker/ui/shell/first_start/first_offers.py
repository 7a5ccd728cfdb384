"""What the first start offers beside beginning anew: a look around, or a clinic brought along."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, words_label
from tracker.ui.work.messages import Messenger, QtMessenger
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.services.first_start import FirstStart

_KINDS: Final = marked("Backups and archives (*.sqlite3 *.zip);;All files (*)")


class FirstOffers(QWidget):
    """Three rows, each with its button.

    Signals:
        server_wanted: The records are on a server already.
        look_wanted: The sample clinic is to be opened.
        chosen: A backup or an archive was chosen (a Path).
    """

    look_wanted = Signal()
    chosen = Signal(object)
    server_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        samples = tr(
            "Look around first: a sample clinic opens in a window of its own, in a coloured "
            "frame. Nothing there is kept."
        )
        look = _button("lookAround", tr("&Look around"), self.look_wanted.emit)
        column.addLayout(_row("samplesWords", samples, look))
        along = tr(
            "Or bring a clinic along: from a backup, or from an archive with everything in one "
            "file."
        )
        bring = _button("bringAlong", tr("&Restore…"), self._on_bring)
        column.addLayout(_row("bringWords", along, bring))
        shared = tr("Several workstations share the clinic's server? Open the records there.")
        server = _button("openServer", tr("&Server…"), self.server_wanted.emit)
        column.addLayout(_row("serverWords", shared, server))

    def _on_bring(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Backup or archive"), str(Path.home()), tr(_KINDS)
        )
        if name:
            self.chosen.emit(Path(name))


class BringingAlong:
    """Makes the first clinic of a backup or an archive on the worker, asking for its passphrase.

    Args:
        first: Begins the clinic.
        page: Over which it asks.
        done: Called when the clinic is there.
        refused: Called with why it is not; empty words where it was given up.
        messenger: Asks; None for dialogs over the page.
    """

    def __init__(
        self,
        first: "FirstStart",
        page: QWidget,
        done: Callable[[], None],
        refused: Callable[[str], None],
        messenger: Messenger | None = None,
    ) -> None:
        self._first, self._done, self._refused = first, done, refused
        self._messenger = messenger or QtMessenger(page)

    def start(self, tasks: TaskRunner, file: Path, secret: str = "") -> None:
        """Bring a file along."""
        bring = self._first.bring_along

        def work(progress: Progress) -> None:
            bring(file, secret, progress.report)

        tasks.start("", work, lambda _nothing: self._done(), partial(self._on_refused, tasks, file))

    def _on_refused(self, tasks: TaskRunner, file: Path, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        from tracker.services.first_start import SecretNeededError  # noqa: PLC0415  # SQLAlchemy

        if not isinstance(error, SecretNeededError):
            self._refused(str(error))
            return
        secret = self._messenger.ask_secret(tr("It is encrypted"), str(error))
        if secret:
            self.start(tasks, file, secret)
        else:
            self._refused("")


def _button(name: str, words: str, pressed: Callable[[], None]) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(pressed)
    return button


def _row(name: str, words: str, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(words_label(name, words, "muted"), 1)
    row.addWidget(button)
    return row
