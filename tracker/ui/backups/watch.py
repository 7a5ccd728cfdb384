"""Makes backups while the window is open, beside all other work, and tells how it stands."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from tracker.errors import TrackerError
from tracker.ui.backups.closing import ClosingBackup
from tracker.ui.backups.standing import BackupStanding
from tracker.ui.work.clock import Clock
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tracker.services.workspace import Workspace

EVERY_MS: Final = 60_000  # the age is said in minutes


class BackupWatch(QObject):
    """Looks every minute whether a backup is due; asks on a thread of its own.

    Args:
        clinic: The open one.
        window: Over which closing says that it waits.
        clock: Tells the present moment.
        is_making: Whether backups are made; else only how it stands is told.

    Signals:
        told: How it stands (a ``BackupStanding``).
    """

    told = Signal(object)

    def __init__(
        self, clinic: "Workspace", window: "QWidget", clock: Clock, *, is_making: bool
    ) -> None:
        super().__init__(window)
        self._clinic, self._window, self._clock = clinic, window, clock
        self._is_making = is_making
        self._copying = TaskRunner(self, is_in_background=True)
        self._refusal = ""
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setObjectName("backupTimer")
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start()

    def ask(self) -> None:
        """Tell how it stands, of backups made elsewhere too."""
        self._ask(is_making=False)

    def note(self, refusal: str) -> None:
        """Take what became of a backup that somebody asked for; empty when it was made."""
        self._refusal = refusal
        self.ask()

    def close(self) -> None:
        """Make the last backup, for a moment at the most, and end."""
        self._timer.stop()
        if self._is_making:
            closing = ClosingBackup(self._window)
            self._copying.start("", partial(_finish, self._clinic), closing.end, closing.end)
            closing.wait()
            closing.deleteLater()
        self._copying.shutdown()

    def _on_minute(self) -> None:
        self._ask(is_making=self._is_making)

    def _ask(self, *, is_making: bool) -> None:
        if not self._is_asking:
            self._is_asking = True
            look = partial(_look, self._clinic, is_making=is_making, refusal=self._refusal)
            self._copying.start("", look, self._on_known, self._on_failed)

    def _on_known(self, standing: BackupStanding | None) -> None:
        self._is_asking = False
        if standing is None:
            return
        self._refusal = standing.refusal
        self.told.emit(standing)

    def _on_failed(self, error: Exception) -> None:
        """Stay with what was known while the database is held, e.g. by an import elsewhere."""
        self._is_asking = False
        if not isinstance(error, TrackerError):
            raise error


def _finish(clinic: "Workspace", progress: Progress) -> None:
    """Remove what an erasing left in the file, so that the last backup is without it; make that."""
    if clinic.path is not None:
        with suppress(TrackerError):  # it is remembered until the next start
            clinic.erasing.drop_owed_traces()
    clinic.automatic.run(progress.report, is_last=True)


def _look(
    clinic: "Workspace", progress: Progress, *, is_making: bool, refusal: str
) -> BackupStanding | None:
    """Return how it stands; None of a server whose backups are others' to make."""
    plan, missing = clinic.automatic.plan, clinic.automatic.missing()
    if is_making:
        refusal = clinic.automatic.run(progress.report).refusal
    made_at = clinic.last_backup_at()
    if made_at is None and not plan.is_by_itself:
        return None
    return BackupStanding(
        made_at=made_at,
        limit_days=plan.limit_days,
        missing=missing,
        refusal=refusal,
    )
