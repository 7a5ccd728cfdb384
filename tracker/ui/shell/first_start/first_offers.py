"""What the first start offers beside beginning anew: a look around, or a clinic brought along."""

from collections.abc import Callable
from dataclasses import replace
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
    from tracker.services.first_start import Brought, FirstStart
    from tracker.services.way_in.shared_places import SharedPlaceError

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


class WaysOut(QWidget):
    """What can be done where a clinic's file would lie on a share: two buttons.

    Signals:
        meant: It is meant to lie there.
        folder_chosen: It is to lie in another folder (a Path).
    """

    meant = Signal()
    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(_button("beginElsewhere", tr("An&other folder…"), self._on_choose))
        row.addWidget(_button("beginOnShare", tr("&There all the same"), self.meant.emit))
        row.addStretch(1)

    def _on_choose(self) -> None:
        title = tr("Where the records are to live")
        name = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if name:
            self.folder_chosen.emit(Path(name))


class BringingAlong:
    """Makes the first clinic of a backup or an archive on the worker, asking what is to be known.

    Args:
        first: Begins the clinic.
        page: Over which it asks.
        done: Called when the clinic is there, with what stands on the recovery sheet or nothing.
        refused: Called with why it is not; with None where it was given up.
        messenger: Asks; None for dialogs over the page.
    """

    def __init__(
        self,
        first: "FirstStart",
        page: QWidget,
        done: Callable[[str], None],
        refused: Callable[[Exception | None], None],
        messenger: Messenger | None = None,
    ) -> None:
        self._first, self._done, self._refused = first, done, refused
        self._messenger = messenger or QtMessenger(page)

    def start(self, tasks: TaskRunner, brought: "Brought") -> None:
        """Bring something along."""
        bring = self._first.bring_along

        def work(progress: Progress) -> str:
            return bring(brought, progress.report)

        tasks.start("", work, self._done, partial(self._on_refused, tasks, brought))

    def _on_refused(self, tasks: TaskRunner, brought: "Brought", error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        # Late: SQLAlchemy.
        from tracker.services.first_start import (  # noqa: PLC0415
            EncryptionUndecidedError,
            SecretNeededError,
        )

        if isinstance(error, SecretNeededError):
            answered = self._with_secret(brought, str(error))
        elif isinstance(error, EncryptionUndecidedError):
            answered = self._with_encryption(brought, str(error))
        else:
            self._refused(error)
            return
        if answered is None:
            self._refused(None)
        else:
            self.start(tasks, answered)

    def _with_secret(self, brought: "Brought", words: str) -> "Brought | None":
        secret = self._messenger.ask_secret(tr("It is encrypted"), words)
        return replace(brought, secret=secret) if secret else None

    def _with_encryption(self, brought: "Brought", words: str) -> "Brought | None":
        chosen = self._messenger.choose(
            tr("Encrypt this clinic?"),
            words,
            (tr("&Encrypt it with the same passphrase"), tr("&Leave it without encryption")),
        )
        if chosen is None:
            return None
        return replace(brought, passphrase="" if chosen else brought.secret)


def shared_words(error: "SharedPlaceError") -> str:
    """Return why nothing was begun on a share, where there is no file to be copied yet."""
    return tr(
        "The clinic's file would lie in {place}: {file}. Records are lost there sooner or later: "
        "two computers write into one file without knowing of each other, or it is copied while "
        "it is half written. Choose a folder on this computer's own disk. Backups may go to such "
        "a place.",
        place=error.place,
        file=error.file,
    )


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
