"""What the parts of the window work with once the database is open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.ui.work.clock import Clock
from tracker.ui.work.elsewhere_watch import ElsewhereWatch
from tracker.ui.work.messages import Messenger
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace
    from tracker.ui.work.away import Away


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The open clinic, and the ways to change it, to wait for it and to speak of it.

    Attributes:
        clinic: The open database.
        tasks: Runs long work on the worker thread.
        operations: Runs writes and tells every view afterwards.
        messenger: Asks and tells.
        clock: Tells the present moment.
        elsewhere: Tells what other windows and programs did.
        away: Asks the clinic off the window's thread; None asks it where it is called.
    """

    clinic: "Workspace"
    tasks: TaskRunner
    operations: Operations
    messenger: Messenger
    clock: Clock
    elsewhere: ElsewhereWatch
    away: "Away | None" = None
