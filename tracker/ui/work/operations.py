"""How the screen changes data and hears of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.ui.work.messages import Messenger


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
    """

    changed = Signal(object, object)
    undo_offered = Signal(object)

    def __init__(
        self, tasks: TaskRunner, messenger: "Messenger", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._messenger = messenger

    def apply(self, write: "Callable[[], Changes]", *, initiator: object = None) -> bool:
        """Run a short write now; return whether it was done.

        A TrackerError is shown as it is and nothing is told to anybody.
        """
        refusal = self.attempt(write, initiator=initiator)
        if refusal:
            self._messenger.warn(tr("Not saved"), refusal)
        return not refusal

    def attempt(self, write: "Callable[[], Changes]", *, initiator: object = None) -> str:
        """Run a short write now; return why it was refused, for whoever says so in place."""
        try:
            changes = write()
        except TrackerError as error:
            note_refusal(error)
            return str(error)
        self.changed.emit(changes, initiator)
        return ""

    def offer_undo(self, say: Callable[[], str], undo: "Callable[[], Changes]") -> None:
        """Say for a while what was done, with the way back: in the place of "are you sure?".

        Args:
            say: Returns what was done, in one sentence; it names people by ``privacy`` only.
            undo: Puts everything back, as one write.
        """
        self.undo_offered.emit(Done(say, undo))

    def undo(self, done: Done) -> bool:
        """Put back what was done; return whether that was possible."""
        refusal = self.attempt(done.undo)
        if refusal:
            self._messenger.warn(tr("Not undone"), refusal)
        return not refusal

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
        self._messenger.warn(tr("Not done"), str(error))
