"""The bottom line: saved or not, which database, last backup, the running task."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from tracker.domain.words.spans import age_words, date_and_time
from tracker.language import tr
from tracker.ui.work.privacy import hides_names
from tracker.ui.work.tasks import TaskRunner

MENTION_MS: Final = 10_000


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
        self._make.setProperty("look", "amber")
        self._make.clicked.connect(self.backup_wanted)
        self._make.hide()
        self._task = QLabel()
        self._task.setObjectName("runningTask")
        self._progress = QProgressBar()
        self._progress.setObjectName("taskProgress")
        self._progress.setAccessibleName(tr("Progress of the running task"))
        self._progress.setFixedWidth(140)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("cancelTask")
        self._cancel.setAccessibleName(tr("Cancel the running task"))
        self._cancel.setProperty("look", "link")
        self._cancel.clicked.connect(tasks.cancel)
        self.addWidget(self._saved)
        self.addWidget(self._hidden)
        self.addWidget(self._database)
        self.addWidget(self._backup)
        self.addWidget(self._make)
        self._make.hide()
        for widget in (self._task, self._progress, self._cancel):
            self.addPermanentWidget(widget)
        self._show_running(is_running=False)
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.ended.connect(self._on_ended)

    def say(self, words: str, nameless: str = "") -> None:
        """Say the saved state; ``nameless`` in its place while names are hidden."""
        self._words = (words, nameless or words)
        self._saved.setText(self._words[hides_names()])

    def mention(self, words: str) -> None:
        """Say for a while what was done; the saved state comes back after it."""
        self.showMessage(words, MENTION_MS)

    def show_names_hidden(self, is_hidden: bool) -> None:  # noqa: FBT001  # a slot
        """Mark that names are hidden on screen, and say nothing that names anybody."""
        self._hidden.setVisible(is_hidden)
        self._saved.setText(self._words[is_hidden])

    def show_database(self, path: Path | None) -> None:
        """Say which database is open, and that it is not encrypted."""
        name = tr("a server") if path is None else path.name
        self._database.setText(tr("{name}, not encrypted", name=name))
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
        self._task.setText(label)
        self._progress.setRange(0, 0)
        self._show_running(is_running=True)

    def _on_progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)

    def _on_ended(self) -> None:
        self._show_running(is_running=self._tasks.is_busy)
