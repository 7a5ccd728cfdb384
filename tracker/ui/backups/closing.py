"""The last backup when the program closes: a moment at the most, and it may be skipped."""

from typing import Final

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.language import tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.work.later import later

UNSEEN_MS: Final = 300  # a small clinic is copied before anybody could read a word
AT_MOST_MS: Final = 8_000  # a large one is copied while it is open instead
_WIDTH: Final = 420  # px


class ClosingBackup(BaseDialog):
    """Says what closing waits for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("closingBackup", tr("One last backup"), parent)
        self.setMinimumWidth(_WIDTH)
        self.column.addWidget(
            words_label("closingWords", tr("What changed is copied, then the program closes."))
        )
        busy = ProgressBar("closingProgress", tr("Progress of the backup"))
        self.column.addWidget(busy)
        skip = QPushButton(tr("Close &without it"))
        skip.setObjectName("skipBackup")
        skip.setAutoDefault(False)  # an Enter meant for the form must not skip it
        skip.clicked.connect(self.end)
        self.column.addWidget(skip)
        self._loop = QEventLoop(self)
        self._is_over = False

    def end(self, _result: object = None) -> None:
        """Wait no longer: it is made, refused or not wanted."""
        self._is_over = True
        self._loop.quit()
        self.accept()

    def wait(self) -> None:
        """Come back when the backup is over, the person skips it, or it takes too long."""
        if not self._is_over:
            later(self, self._loop.quit, UNSEEN_MS).start()
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not self._is_over:
            later(self, self.end, AT_MOST_MS).start()
            self.exec()
