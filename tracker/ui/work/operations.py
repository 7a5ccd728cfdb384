"""How the screen changes data and hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from tracker.domain.values.changes import Changes
from tracker.errors import OutcomeUnknownError, ServerAwayError, TrackerError
from tracker.language import marked, tr
from tracker.log import note_refusal
from tracker.ui.work.outcomes import FoundOut, Known, Outcomes
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.ui.work.messages import Messenger

EVERYTHING: Final = Changes(
    is_everything=True, has_settings=True, has_day_list=True, is_elsewhere=True
)
WAS_SAVED: Final = marked(
    "What was being saved when the clinic's server went away was saved after all. It stands in the "
    "records now; this was not saved on top of it. Look, then go on."
)
SAVED_AFTER_ALL: Final = marked(
    "The clinic's server is back. What it was told to save when it went away was saved after all."
)
NOT_SAVED: Final = marked(
    "The clinic's server is back. What it was told to save when it went away was not saved. Look, "
    "then do it once more."
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

    def apply(
        self,
        write: "Callable[[], Changes]",
        *,
        initiator: object = None,
        known: Known | None = None,
    ) -> bool:
        """Run a short write now; return whether it was done.

        A TrackerError is shown as it is and nothing is told to anybody.

        Args:
            write: The use case.
            initiator: Who is told with what changed.
            known: Shows what became of it should a server go away meanwhile, and what was typed
                stay until then; None lets that be said in words.
        """
        error = self._try(write, initiator, known)
        is_kept = known is not None and isinstance(error, OutcomeUnknownError)
        if error is not None and not is_kept:
            self.say(tr("Not saved"), error)
        return error is None

    def attempt(self, write: "Callable[[], Changes]", *, initiator: object = None) -> str:
        """Run a short write now; return why it was refused, for whoever says so in place."""
        error = self._try(write, initiator)
        return "" if error is None else str(error)

    def _try(
        self, write: "Callable[[], Changes]", initiator: object, known: Known | None = None
    ) -> TrackerError | None:
        try:
            if self.outcomes.settle():
                return TrackerError(tr(WAS_SAVED))
            changes = write()
        except TrackerError as error:
            note_refusal(error)
            if isinstance(error, OutcomeUnknownError):
                self.outcomes.remember(error.save_id, known or self._say_found_out)
            if isinstance(error, ServerAwayError):
                self.server_missed.emit()
            return error
        self.changed.emit(changes, initiator)
        return None

    def _find_unsettled(self) -> TrackerError | None:
        """Return why nothing may be saved now: it is not known of an earlier one, or it was."""
        try:
            return TrackerError(tr(WAS_SAVED)) if self.outcomes.settle() else None
        except TrackerError as error:
            return error

    def _on_found_out(self, _found: FoundOut) -> None:
        """Let every view show what was saved after all, and what was held back until now."""
        self.changed.emit(EVERYTHING, None)

    def _say_found_out(self, found: FoundOut, title: str = "") -> None:
        """Say what became of a save of which nothing stands in a form any more."""
        if not found.was_saved:
            self._messenger.warn(title or tr("Not saved"), tr(NOT_SAVED))
        elif not found.is_settled:  # else it is said by what is refused for it
            self._messenger.tell(title or tr("Saved"), tr(SAVED_AFTER_ALL))

    def say(self, title: str, error: TrackerError) -> None:
        """Say why something was refused; of a server that is away a bar says it, once."""
        if isinstance(error, ServerAwayError):
            self.server_missed.emit()
        if isinstance(error, OutcomeUnknownError):
            self._messenger.warn(tr("Not known yet"), str(error))
        elif not isinstance(error, ServerAwayError):
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
            self.note_unknown(error)
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
        """Run a long write on the worker thread with progress and cancel.

        Whether an earlier one was made whose answer was lost is found out first.
        """

        def finish(changes: "Changes") -> None:
            self.changed.emit(changes, None)
            if done is not None:
                done(changes)

        error = self._find_unsettled()
        if error is None:
            self._tasks.start(label, work, finish, partial(self.show_error, label=label))
        else:
            self.show_error(error)

    def show_error(self, error: Exception, label: str = "") -> None:
        """Show a TrackerError; raise anything else, a defect.

        Args:
            error: What was raised.
            label: What was being done, for whoever is told later whether it was.
        """
        if not isinstance(error, TrackerError):
            raise error
        note_refusal(error)
        self.note_unknown(error, label)
        self.say(tr("Not done"), error)

    def note_unknown(self, error: Exception, label: str = "") -> None:
        """Remember a save whose answer was lost, of whoever says in place why it was refused.

        Args:
            error: Why; any other is not remembered.
            label: What was being done, for whoever is told later whether it was.
        """
        if isinstance(error, OutcomeUnknownError):
            self.outcomes.remember(error.save_id, partial(self._say_found_out, title=label))
