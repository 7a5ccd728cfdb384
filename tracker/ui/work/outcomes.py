"""Saves of which nobody knows yet whether they were made: the server went away meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.log import note_refusal
from tracker.ui.work.later import later
from tracker.ui.work.reading import Reading

AGAIN_MS: Final = 2_000  # after a refusal: the server ends a writer that is gone within 20 s
TRIES: Final = 5  # to show what was found out, where the server refuses that


@dataclass(frozen=True, slots=True)
class FoundOut:
    """What became of a save.

    Attributes:
        was_saved: Whether the server has it.
        is_settled: Whether it was asked for before something else is saved, which is refused where
            this was.
    """

    was_saved: bool
    is_settled: bool = False


WasSaved = Callable[[str], bool]
Known = Callable[[FoundOut], None]
"""Shows what became of one save; may raise a TrackerError."""


@dataclass(frozen=True, slots=True)
class _Unknown:
    known: Known
    tries: int = TRIES


class Outcomes(QObject):
    """Remembers such saves, each by its own id, and asks for them once the server is back.

    Signals:
        found_out: What became of one (``FoundOut``); whoever saved it has shown that already.
    """

    found_out = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unknown: dict[str, _Unknown] = {}
        self._was_saved: WasSaved | None = None
        self._reading = Reading(self)
        self._again = later(self, self.find_out, AGAIN_MS)

    @property
    def is_waiting(self) -> bool:
        """Return whether there is any of which it is not known yet."""
        return bool(self._unknown)

    def ask_by(self, was_saved: WasSaved) -> None:
        """Ask by this from now on; it may raise a TrackerError."""
        self._was_saved = was_saved

    def remember(self, save_id: str, known: Known) -> None:
        """Remember a save whose answer was lost, and who shows what became of it."""
        self._unknown[save_id] = _Unknown(known)

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
                try:
                    was_saved = self._was_saved(save_id)
                    self._tell(save_id, FoundOut(was_saved, is_settled=True))
                except TrackerError as error:
                    self._on_refused(error)
                    raise
                any_saved |= was_saved
        return any_saved

    def shutdown(self) -> None:
        """Ask no more."""
        self._again.stop()
        self._reading.shutdown()

    def _on_known(self, save_id: str, was_saved: bool) -> None:  # noqa: FBT001  # an answer
        try:
            self._tell(save_id, FoundOut(was_saved))
        except TrackerError as error:
            self._on_refused(error)
        else:
            self.find_out()

    def _on_refused(self, _error: TrackerError) -> None:
        """Ask again in a while: who holds the clinic lets go of it, and nobody tells."""
        self._again.start()

    def _tell(self, save_id: str, found: FoundOut) -> None:
        """Tell what became of one; where that cannot be shown now it is asked for again."""
        one = self._unknown.pop(save_id)
        try:
            one.known(found)
        except DatabaseUnusableError:
            if one.tries > 1:
                self._unknown[save_id] = replace(one, tries=one.tries - 1)
                raise
        except TrackerError as error:
            note_refusal(error)
        self.found_out.emit(found)
