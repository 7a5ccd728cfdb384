"""Looks whether the database file is still there, and saves what this window holds when not."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.services.places.rescue import Moved

EVERY_MS: Final = 5_000


class FileWatch(QObject):
    """Asks on the worker thread: a network folder may not answer for long.

    What is held is written to a file beside at once; where the place is free, putting the file
    back is offered first. Nobody is told twice.
    """

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._rescue = tools, tools.clinic.rescue
        self._is_asking = self._is_settled = self._is_warned = False
        self._timer = QTimer(self)
        self._timer.setObjectName("fileTimer")
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()

    def ask(self) -> None:
        """Look once more, unless the last look waits behind other work."""
        if not self._is_asking and not self._is_settled:
            self._is_asking = True
            self._tools.tasks.run(self._rescue.find_moved, self._on_known, self._on_failed)

    def settle(self) -> None:
        """Look now: the window is about to close."""
        if not self._is_settled:
            self._on_known(self._rescue.find_moved())

    def stop(self) -> None:
        """Ask no more: the window closes."""
        self._timer.stop()

    def _on_failed(self, error: Exception) -> None:
        self._is_asking = False
        raise error

    def _on_known(self, moved: "Moved | None") -> None:
        self._is_asking = False
        if moved is None or self._is_settled:
            return
        self._is_settled = True  # while a dialog stands, too
        if not moved.is_held:
            self._tools.messenger.warn(tr("The database was written over"), moved.words)
        elif not (moved.may_be_put_back and self._is_put_back(moved)):
            self._is_settled = self._is_saved_beside(moved)

    def _is_put_back(self, moved: "Moved") -> bool:
        """Offer to put the file back; return whether that was done."""
        title = tr("The database is gone")
        if not self._tools.messenger.confirm(title, moved.words, yes=tr("&Put it back")):
            return False
        try:
            file = self._rescue.put_back()
        except TrackerError as error:
            note_refusal(error)
            self._tools.messenger.warn(tr("Not put back"), str(error))
            return False
        self._is_settled = False  # it may be pulled away again
        self._tools.messenger.tell(
            title, tr("{file} is back, with everything that was saved. Go on as before.", file=file)
        )
        return True

    def _is_saved_beside(self, moved: "Moved") -> bool:
        """Write what is held to a file beside; return whether it is written."""
        title = tr("The database is not the one that was opened")
        try:
            file = self._rescue.save_beside()
        except TrackerError as error:
            note_refusal(error)
            if not self._is_warned:
                self._is_warned = True
                self._tools.messenger.warn(title, f"{moved.words} {error}")
            return False
        self._tools.messenger.warn(title, _saved_words(moved, file))
        return True


def _saved_words(moved: "Moved", file: "Path") -> str:
    return tr(
        "{what}\n\nEverything that was saved was written to {file} just now. Note down what is "
        "typed, close the program, and look which file is the right one; “tracker restore” puts "
        "a file in its place.",
        what=moved.words,
        file=file,
    )
