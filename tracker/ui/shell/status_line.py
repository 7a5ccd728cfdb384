"""The bottom line: saved or kept as a draft, database, age of the backup, the running task."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from tracker.domain.words.names import day_words
from tracker.language import tr
from tracker.ui.backups.standing import BackupStanding
from tracker.ui.dialogs.base_dialog import set_look
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.work.keys import with_keys
from tracker.ui.work.privacy import hides_names
from tracker.ui.work.tasks import TaskRunner

if TYPE_CHECKING:
    from tracker.services.drafts import StoredDraft
    from tracker.ui.open_course.open_course import OpenCourse

MENTION_MS: Final = 10_000
_EDGE: Final = 8  # px
_BETWEEN: Final = 8  # px at most between two parts
_AROUND: Final = 36  # px of icon and frame around the state
_SAFE, _UNSAFE = "check", "dot"  # icons before the words
NAMES_MAX: Final = 3  # of those whose drafts wait; the line has no room for more


class StatusLine(QStatusBar):
    """Says what the person should be sure of.

    Signals:
        backups_wanted: The backups should be shown.
    """

    backups_wanted = Signal()

    def __init__(self, tasks: TaskRunner) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self._tasks = tasks
        self._saved = MarkedLabel(tr("Opening…"), _SAFE)
        self._saved.setObjectName("savedState")
        self._saved.setWordWrap(False)
        self._saved.setMinimumWidth(1)  # gives way to what stands beside it
        self._saved.show_mark(is_marked=False)
        self._words = (self._saved.text(), self._saved.text())
        self._label, self._is_locked = "", False
        self._hidden = QLabel(_hidden_words())
        self._hidden.setObjectName("namesHidden")
        self._hidden.setProperty("look", "strong")
        self._hidden.hide()
        self._database = QLabel()
        self._database.setObjectName("databaseState")
        self._backup = QPushButton()
        self._backup.setObjectName("backupState")
        self._backup.clicked.connect(self.backups_wanted)
        make_clickable(self._backup, "quiet")
        self._role = QLabel()
        self._role.setObjectName("roleState")
        self._role.setProperty("look", "strong")
        self._role.hide()
        self._beside = (self._hidden, self._role, self._database, self._backup)
        for part in (self._saved, *self._beside):
            self.addWidget(part)
        self._backup.hide()
        self._build_task(tasks)

    def _build_task(self, tasks: TaskRunner) -> None:
        self._task = QLabel()
        self._task.setObjectName("runningTask")
        self._progress = ProgressBar("taskProgress", tr("Progress of the running task"))
        self._progress.setFixedWidth(140)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName("cancelTask")
        self._cancel.setAccessibleName(tr("Cancel the running task"))
        make_clickable(self._cancel, "link")
        self._cancel.clicked.connect(tasks.cancel)
        self._running = (self._task, self._progress, self._cancel)
        for widget in self._running:
            self.addPermanentWidget(widget)
        self._show_running(is_running=False)
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.ended.connect(self._on_ended)

    def say(self, words: str, nameless: str = "", *, is_safe: bool | None = None) -> None:
        """Say the saved state; ``nameless`` in its place while names are hidden.

        Args:
            words: The state.
            nameless: The state without a name; empty when the words have none.
            is_safe: Whether all is saved; None where there is nothing to save.
        """
        self._words = (words, nameless or words)
        self._saved.show_icon(_SAFE if is_safe else _UNSAFE)
        self._saved.show_mark(is_marked=is_safe is not None)
        self._fit()

    def show_role(self, words: str, why: str) -> None:
        """Say as what somebody is here who may not do everything; empty for a clinician."""
        self._role.setText(words)
        self._role.setToolTip(why)
        self._role.setVisible(bool(words))

    def mention(self, words: str) -> None:
        """Say for a while what was done; the saved state comes back after it."""
        if not self._is_locked:
            self.showMessage(words, MENTION_MS)

    def take_back(self, words: str) -> None:
        """Say no more what was mentioned, where that still stands there."""
        if self.currentMessage() == words:
            self.clearMessage()

    def show_locked(self, *, is_locked: bool) -> None:
        """Say nothing of anybody while the clinic is locked, and let nothing be pressed."""
        self._is_locked = is_locked
        self.clearMessage()
        self.setEnabled(not is_locked)
        self._fit()
        self._on_started(self._label)

    def show_names_hidden(self, is_hidden: bool) -> None:  # noqa: FBT001  # a slot
        """Mark that names are hidden on screen, and say nothing that names anybody."""
        self._hidden.setText(_hidden_words())
        self._hidden.setVisible(is_hidden)
        self._fit()

    def show_database(self, path: Path | None, *, is_encrypted: bool = False) -> None:
        """Say which database is open, and whether it is encrypted."""
        name = tr("a server") if path is None else path.name
        is_open = tr("{name}, not encrypted", name=name)
        self._database.setText(tr("{name}, encrypted", name=name) if is_encrypted else is_open)
        self._database.setToolTip("" if path is None else str(path))
        self._fit()

    def show_backup(self, standing: BackupStanding, now: datetime) -> None:
        """Say how it stands with the backups; one click shows them."""
        words = standing.words(now)
        self._backup.setText(words)
        self._backup.setAccessibleName(tr("Backups: {words}", words=words))
        self._backup.setToolTip(standing.details())
        set_look(self._backup, "amber" if standing.is_amber(now) else "quiet")
        self._backup.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the state as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the end of a state that has no room, such as names, and nothing else."""
        words = tr("Locked") if self._is_locked else self._words[hides_names()]
        parts = (*self._beside, *self._running)
        taken = sum(part.sizeHint().width() + _BETWEEN for part in parts if not part.isHidden())
        room = self.width() - 2 * _EDGE - taken - _AROUND
        shown = self._saved.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._saved.setText(shown)
        self._saved.setToolTip(words if shown != words else "")
        self._saved.setAccessibleName(words)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # else what is said is cut until the next turn

    def _show_running(self, *, is_running: bool) -> None:
        for widget in self._running:
            widget.setVisible(is_running)
        self._fit()

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
            self._status.say(_offered_words(offered), is_safe=False)
        else:
            self._say_done("")

    def _say_done(self, done: str, unnamed: str = "") -> None:
        """Say what was done, ``unnamed`` without a name, and whose drafts wait beside it."""
        names = self._drafts.names_waiting()
        if not names:
            self._status.say(done or tr("All changes saved"), unnamed, is_safe=True)
            return
        shown = "; ".join(names[:NAMES_MAX]) + ("; …" if len(names) > NAMES_MAX else "")
        done = done or tr("Saved")
        self._status.say(
            tr("{done} · drafts waiting: {names}", done=done, names=shown),
            tr("{done} · drafts are waiting", done=unnamed or done),
            is_safe=True,
        )

    def _on_saved(self, words: str, unnamed: str) -> None:
        self._draft_words = ""
        self._say_done(words, unnamed)

    def _on_typed(self, is_unsaved: bool) -> None:  # noqa: FBT001  # the signal's own value
        if not is_unsaved:
            self.say_saved()
        elif not self._draft_words:
            self._status.say(tr("Visit not saved yet"), is_safe=False)

    def _on_draft_kept(self, words: str) -> None:
        self._draft_words = words
        if words:
            self._status.say(tr("{draft}, visit not saved yet", draft=words), is_safe=False)
        else:
            self.say_saved()

    def _on_draft_refused(self, why: str) -> None:
        self._draft_words = ""
        first, _, _ = why.partition(". ")  # the line has no room for more; saving says all of it
        self._status.say(tr("Draft not saved yet: {why}", why=first), is_safe=False)


def _offered_words(draft: "StoredDraft") -> str:
    if draft.problem:
        return tr("A draft that cannot be read waits above the form")
    day = day_words(draft.saved_at.astimezone().date())  # the one the bar above the form says
    if draft.visit_id is None:
        return tr("Draft of {day} not saved as a visit yet", day=day)
    return tr("Draft of {day} not saved as an amendment yet", day=day)


def _hidden_words() -> str:
    return with_keys(tr("Names hidden"), "hideNames")
