"""How the screen changes data and hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from tracker.domain.values.changes import Changes
from tracker.errors import OutcomeUnknownError, ServerAwayError, TrackerError
from tracker.language import marked, tr
from tracker.log import note_refusal
from tracker.ui.work.outcomes import FoundOut, Outcomes
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.ui.work.messages import Messenger

EVERYTHING: Final = Changes(
    is_everything=True, has_settings=True, has_day_list=True, is_elsewhere=True
)
WAS_SAVED: Final = marked(
    "What was being saved when the clinic's server went away was saved after all. It is shown now; "
    "this was not saved on top of it. Look, then go on."
)


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done and can be undone.

    Attributes:
        say: Returns what was done, in one sentence; asked anew when names are hidden or shown.
        undo: Puts everything back, as one write.
    """

    say: Callable[[], str]
    undo: "Callable[[], Changes]"


class Operations(QObject):
    """Runs writes and tells every view afterwards.

    Signals:
        changed: After a commit: the ``Changes`` and who caused them (an object or None).
        undo_offered: Something was done and can be undone (``Done``).
        server_missed: A server did not answer; it is said in the window, in no dialog of its own.

    Attributes:
        outcomes: Saves of which it is not known whether they were made.
    """

    changed = Signal(object, object)
    undo_offered = Signal(object)
    server_missed = Signal()

    def __init__(
        self, tasks: TaskRunner, messenger: "Messenger", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messenger = messenger
        self.outcomes = Outcomes(self)
        self.outcomes.found_out.connect(self._on_found_out)

    def apply(self, write: "Callable[[], Changes]", *, initiator: object = None) -> bool:
        """Run a short write now; return whether it was done.

        A TrackerError is shown as it is and nothing is told to anybody.
        """
        error = self._try(write, initiator)
        if error is not None:
            self.say(tr("Not saved"), error)
        return error is None

    def attempt(self, write: "Callable[[], Changes]", *, initiator: object = None) -> str:
        """Run a short write now; return why it was refused, for whoever says so in place."""
        error = self._try(write, initiator)
        return "" if error is None else str(error)

    def _try(self, write: "Callable[[], Changes]", initiator: object) -> TrackerError | None:
        try:
            if self.outcomes.settle():
                return TrackerError(tr(WAS_SAVED))
            changes = write()
        except TrackerError as error:
            note_refusal(error)
            if isinstance(error, OutcomeUnknownError):
                self.outcomes.remember(error.save_id, initiator)
            if isinstance(error, ServerAwayError):
                self.server_missed.emit()
            return error
        self.changed.emit(changes, initiator)
        return None

    def _on_found_out(self, found: FoundOut) -> None:
        """Let every view show what was saved after all."""
        if found.was_saved:
            self.changed.emit(EVERYTHING, None)

    def say(self, title: str, error: TrackerError) -> None:
        """Say why something was refused; of a server that is away a bar says it, once."""
        if isinstance(error, ServerAwayError):
            self.server_missed.emit()
        else:
            self._messenger.warn(title, str(error))

    def attempt_behind(
        self,
        write: "Callable[[], Changes]",
        told: Callable[[str], None],
        *,
        initiator: object = None,
    ) -> None:
        """Run a write on the worker, and tell why it was refused, or nothing.

        Args:
            write: As for ``attempt``; it touches no widget.
            told: Called on this thread once everybody else heard of it.
            initiator: Who caused it.
        """

        def finish(changes: "Changes") -> None:
            self.changed.emit(changes, initiator)
            told("")

        def refuse(error: Exception) -> None:
            if not isinstance(error, TrackerError):
                raise error
            note_refusal(error)
            told(str(error))

        self._tasks.run(write, finish, refuse)

    def offer_undo(self, say: Callable[[], str], undo: "Callable[[], Changes]") -> None:
        """Say for a while what was done, with the way back: in the place of "are you sure?".

        Args:
            say: Returns what was done, in one sentence; it names people by ``privacy`` only.
            undo: Puts everything back, as one write.
        """
        self.undo_offered.emit(Done(say, undo))

    def undo(self, done: Done) -> bool:
        """Put back what was done; return whether that was possible."""
        error = self._try(done.undo, None)
        if error is not None:
            self.say(tr("Not undone"), error)
        return error is None

    def told(self, act: Callable[[], object]) -> Callable[[], None]:
        """Return the same act for a menu or a button: why it is refused is shown as it is."""

        def acting() -> None:
            try:
                act()
            except TrackerError as error:
                self.show_error(error)

        return acting

    def start(
        self,
        label: str,
        work: "Callable[[Progress], Changes]",
        done: "Callable[[Changes], None] | None" = None,
    ) -> None:
        """Run a long write on the worker thread with progress and cancel."""

        def finish(changes: "Changes") -> None:
            self.changed.emit(changes, None)
            if done is not None:
                done(changes)

        self._tasks.start(label, work, finish, self.show_error)

    def show_error(self, error: Exception) -> None:
        """Show a TrackerError; raise anything else, a defect."""
        if not isinstance(error, TrackerError):
            raise error
        note_refusal(error)
        self.say(tr("Not done"), error)
