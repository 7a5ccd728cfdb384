"""How old the last verified backup is, said anew every minute while the window is open."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.paths import data_folder
from tracker.ui.shell.status_line import StatusLine
from tracker.ui.work.clock import Clock
from tracker.ui.work.tasks import Job, TaskRunner

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

EVERY_MS: Final = 60_000  # the age is said in minutes


class BackupAge(QObject):
    """Asks on the worker thread, so that a backup made elsewhere is noticed too."""

    def __init__(
        self, clinic: "Workspace", tasks: TaskRunner, status: StatusLine, clock: Clock
    ) -> None:
        super().__init__(status)
        self._clinic, self._tasks = clinic, tasks
        self._status, self._clock = status, clock
        self._made_at: datetime | None = None
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setObjectName("backupTimer")
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        status.backup_wanted.connect(self._on_wanted)
        self.ask()

    def ask(self) -> None:
        """Read when the last backup was made, unless the last question waits behind other work."""
        if self._is_asking:
            self._status.show_backup(self._made_at, self._clock.now())
            return
        self._is_asking = True
        self._tasks.run(self._clinic.last_backup_at, self._on_known, self._on_failed)

    def _on_wanted(self) -> None:
        """Make a verified backup beside the database."""
        database = self._clinic.path
        folder = (data_folder() if database is None else database.parent) / "backups"
        job = Job(
            label=tr("Copying the database"),
            work=lambda progress: self._clinic.backups.backup(folder, progress.report),
            done=self._on_made,
            failed=self._on_refused,
        )
        self._tasks.start(job)

    def _on_made(self, copy: Path) -> None:
        self._status.mention(tr("Verified backup: {file}", file=copy))
        self.ask()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        note_refusal(error)
        self._status.mention(str(error))

    def stop(self) -> None:
        """Ask no more: the window closes."""
        self._timer.stop()

    def _on_known(self, made_at: datetime | None) -> None:
        self._is_asking = False
        self._made_at = made_at
        self._status.show_backup(made_at, self._clock.now())

    def _on_failed(self, error: Exception) -> None:
        """Stay with what was known while the database is held, e.g. by an import elsewhere."""
        self._is_asking = False
        if not isinstance(error, TrackerError):
            raise error
