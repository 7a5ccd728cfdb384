"""Saves of which nobody knows yet whether they were made: the server went away meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.ui.work.reading import Reading

if TYPE_CHECKING:
    from tracker.errors import TrackerError

WasSaved = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class FoundOut:
    """What became of a save.

    Attributes:
        initiator: Who caused it; None for nobody in particular.
        was_saved: Whether the server has it.
    """

    initiator: object
    was_saved: bool


class Outcomes(QObject):
    """Remembers such saves, and asks for them once the server is back.

    Signals:
        found_out: What became of one (``FoundOut``).
    """

    found_out = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unknown: dict[str, object] = {}
        self._was_saved: WasSaved | None = None
        self._reading = Reading(self)

    def ask_by(self, was_saved: WasSaved) -> None:
        """Ask by this from now on; it may raise a TrackerError."""
        self._was_saved = was_saved

    def remember(self, save_id: str, initiator: object) -> None:
        """Remember a save whose answer was lost."""
        self._unknown[save_id] = initiator

    def find_out(self) -> None:
        """Ask for one after the other, off the window's thread: the server is back."""
        for save_id in self._unknown:
            if self._was_saved is not None:
                ask = partial(self._was_saved, save_id)
                self._reading.ask(ask, partial(self._on_known, save_id), self._on_refused)
            return

    def settle(self) -> bool:
        """Find out now, before anything else is saved; return whether any had been saved.

        Raises:
            TrackerError: The server does not answer still.
        """
        self._reading.forget()
        any_saved = False
        for save_id in tuple(self._unknown):
            if self._was_saved is not None:
                was_saved = self._was_saved(save_id)
                any_saved |= was_saved
                self._tell(save_id, was_saved=was_saved)
        return any_saved

    def shutdown(self) -> None:
        """Ask no more."""
        self._reading.shutdown()

    def _on_known(self, save_id: str, was_saved: bool) -> None:  # noqa: FBT001  # an answer
        self._tell(save_id, was_saved=was_saved)
        self.find_out()

    def _on_refused(self, _error: "TrackerError") -> None:
        """Wait for the server to be back once more."""

    def _tell(self, save_id: str, *, was_saved: bool) -> None:
        self.found_out.emit(FoundOut(self._unknown.pop(save_id, None), was_saved))
