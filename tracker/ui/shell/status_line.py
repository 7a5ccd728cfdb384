"""The bottom line: saved or kept as a draft, database, age of the backup, the running task."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from tracker.domain.words.names import day_words
from tracker.domain.words.spans import age_words, date_and_time
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.log import note_refusal
from tracker.paths import data_folder
from tracker.ui.look.clickable import make_clickable
from tracker.ui.work.clock import Clock
from tracker.ui.work.privacy import hides_names
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.services.drafts import StoredDraft
    from tracker.services.workspace import Workspace
    from tracker.ui.open_course.open_course import OpenCourse

MENTION_MS: Final = 10_000
EVERY_MS: Final = 60_000  # the age is said in minutes
SAVED_WORDS: Final = marked("✓ All changes saved")
NAMES_MAX: Final = 3  # of those whose drafts wait; the line has no room for more


class StatusLine(QStatusBar):
    """Says what the person should be sure of.

    Signals:
        backup_wanted: There is no backup yet, and one should be made.
    """

    backup_wanted = Signal()

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self._tasks = tasks
        self._saved = QLabel(tr("Opening…"))
        self._saved.setObjectName("savedState")
        self._words = (self._saved.text(), self._saved.text())
        self._label, self._is_locked = "", False
        self._hidden = QLabel(tr("Names hidden (F9)"))
        self._hidden.setObjectName("namesHidden")
        self._hidden.setProperty("look", "strong")
        self._hidden.hide()
        self._database = QLabel()
        self._database.setObjectName("databaseState")
        self._backup = QLabel()
        self._backup.setObjectName("backupState")
        self._make = QPushButton(tr("no backup yet · make one"))
        self._make.setObjectName("makeBackup")
        self._make.setAccessibleName(tr("There is no backup yet: make one"))
        make_clickable(self._make, "amber")
        self._make.clicked.connect(self.backup_wanted)
        for part in (self._saved, self._hidden, self._database, self._backup, self._make):
            self.addWidget(part)
        self._make.hide()
        self._build_task(tasks)

    def _build_task(self, tasks: TaskRunner) -> None:
        self._task = QLabel()
        self._task.setObjectName("runningTask")
        self._progress = QProgressBar()
        self._progress.setObjectName("taskProgress")
        self._progress.setAccessibleName(tr("Progress of the running task"))
        self._progress.setFixedWidth(140)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("cancelTask")
        self._cancel.setAccessibleName(tr("Cancel the running task"))
        make_clickable(self._cancel, "link")
        self._cancel.clicked.connect(tasks.cancel)
        for widget in (self._task, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self._show_running(is_running=False)
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.ended.connect(self._on_ended)

    def say(self, words: str, nameless: str = "") -> None:
        """Say the saved state; ``nameless`` in its place while names are hidden."""
        self._words = (words, nameless or words)
        self._say(is_nameless=hides_names())

    def mention(self, words: str) -> None:
        """Say for a while what was done; the saved state comes back after it."""
        if not self._is_locked:
            self.showMessage(words, MENTION_MS)

    def show_locked(self, *, is_locked: bool) -> None:
        """Say nothing of anybody while the clinic is locked, and let nothing be pressed."""
        self._is_locked = is_locked
        self.clearMessage()
        self.setEnabled(not is_locked)
        self._say(is_nameless=hides_names())
        self._on_started(self._label)

    def _say(self, *, is_nameless: bool) -> None:
        self._saved.setText(tr("Locked") if self._is_locked else self._words[is_nameless])

    def show_names_hidden(self, is_hidden: bool) -> None:  # noqa: FBT001  # a slot
        """Mark that names are hidden on screen, and say nothing that names anybody."""
        self._hidden.setVisible(is_hidden)
        self._say(is_nameless=is_hidden)

    def show_database(self, path: Path | None, *, is_encrypted: bool = False) -> None:
        """Say which database is open, and whether it is encrypted."""
        name = tr("a server") if path is None else path.name
        is_open = tr("{name}, not encrypted", name=name)
        self._database.setText(tr("{name}, encrypted", name=name) if is_encrypted else is_open)
        self._database.setToolTip("" if path is None else str(path))

    def show_backup(self, made_at: datetime | None, now: datetime) -> None:
        """Say how old the last verified backup is; None when there never was one."""
        self._make.setVisible(made_at is None)
        self._backup.setVisible(made_at is not None)
        if made_at is None:
            return
        self._backup.setText(tr("backup {ago}", ago=age_words(made_at, now)))
        self._backup.setToolTip(tr("Verified backup of {when}", when=date_and_time(made_at)))

    def _show_running(self, *, is_running: bool) -> None:
        for widget in (self._task, self._progress, self._cancel):
            widget.setVisible(is_running)

    def _on_started(self, label: str) -> None:
        self._label = label
        self._task.setText(tr("Working…") if self._is_locked else label)
        self._progress.setRange(0, 0)
        self._show_running(is_running=self._tasks.is_busy)

    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)

    def _on_ended(self) -> None:
        self._show_running(is_running=self._tasks.is_busy)


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
        self._tasks.start(
            tr("Copying the database"),
            lambda progress: self._clinic.backups.backup(folder, progress.report),
            self._on_made,
            self._on_refused,
        )

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


class SavedState(QObject):
    """Tells whether what was typed is safe, and how; "all" only when no draft waits."""

    def __init__(self, status: StatusLine, open_course: "OpenCourse") -> None:
        super().__init__(status)
        self._status, self._drafts = status, open_course.drafts
        self._draft_words = ""
        open_course.saved.connect(self._on_saved)
        open_course.typed.connect(self._on_typed)
        open_course.drafts.kept.connect(self._on_draft_kept)
        open_course.drafts.refused.connect(self._on_draft_refused)
        open_course.drafts.followed.connect(self.say_saved)

    def say_saved(self) -> None:
        """Say that nothing typed in the form waits to be saved; a draft may."""
        self._draft_words = ""
        offered = self._drafts.offered
        if offered is not None:
            self._status.say(_offered_words(offered))
        else:
            self._say_done("")

    def _say_done(self, done: str) -> None:
        """Say what was done, and whose drafts wait beside it."""
        names = self._drafts.names_waiting()
        if not names:
            self._status.say(f"✓ {done}" if done else tr(SAVED_WORDS))
            return
        shown = "; ".join(names[:NAMES_MAX]) + ("; …" if len(names) > NAMES_MAX else "")
        done = done or tr("Saved")
        self._status.say(
            tr("✓ {done} · drafts waiting: {names}", done=done, names=shown),
            tr("✓ {done} · drafts are waiting", done=done),
        )

    def _on_saved(self, words: str) -> None:
        self._draft_words = ""
        self._say_done(words)

    def _on_typed(self, is_unsaved: bool) -> None:  # noqa: FBT001  # the signal's own value
        if not is_unsaved:
            self.say_saved()
        elif not self._draft_words:
            self._status.say(tr("● Visit not saved yet"))

    def _on_draft_kept(self, words: str) -> None:
        self._draft_words = words
        if words:
            self._status.say(tr("● {draft}, visit not saved yet", draft=words))
        else:
            self.say_saved()

    def _on_draft_refused(self, why: str) -> None:
        self._draft_words = ""
        self._status.say(tr("● Draft not saved yet: {why}", why=why))


def _offered_words(draft: "StoredDraft") -> str:
    day = day_words(draft.saved_at.astimezone().date())  # the one the bar above the form says
    if draft.visit_id is None:
        return tr("● Draft of {day} not saved as a visit yet", day=day)
    return tr("● Draft of {day} not saved as an amendment yet", day=day)
