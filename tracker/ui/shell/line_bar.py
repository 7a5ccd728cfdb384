"""A plain bar at the top of the window while the clinic's server, or its disk, does not answer."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QToolBar

from tracker.language import marked, tr
from tracker.ui.work.away import Away
from tracker.ui.work.elsewhere_watch import ElsewhereWatch

AWAY: Final = marked(
    "The clinic's server does not answer. What you type is kept on this computer; work goes on by "
    "itself when it is back."
)
AWAY_UNTIL_END: Final = marked(
    "The clinic's server does not answer. What you type is kept only until the program ends (this "
    "computer has no keychain, or it is locked); work goes on by itself when it is back."
)
SLOW: Final = marked("Waiting for the clinic's server…")
SLOW_FILE: Final = marked("Waiting for the clinic's file…")  # a stick, or another program writes


class LineBar(QToolBar):
    """Says that the server is away, or slow, for as long as it is; it takes no keys.

    Attributes:
        keeps_past_end: Whether what is typed meanwhile is there still when the program has ended.
    """

    def __init__(
        self, window: QMainWindow, line: ElsewhereWatch, away: Away | None, slow: str = SLOW
    ) -> None:
        """Say of what is slow what ``slow`` says."""
        super().__init__(window)
        self._slow = slow
        self.keeps_past_end = True
        self.setObjectName("lineBar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._words = QLabel()
        self._words.setObjectName("lineWords")
        self._words.setProperty("look", "line")
        self._words.setMinimumWidth(1)
        self.addWidget(self._words)
        self._is_away = self._is_slow = False
        window.addToolBar(Qt.ToolBarArea.TopToolBarArea, self)
        self.hide()
        line.line_lost.connect(self._on_lost)
        line.line_back.connect(self._on_back)
        if away is not None:
            away.slow.connect(self._on_slow)
            away.answered.connect(self._on_answered)

    def _on_lost(self) -> None:
        self._is_away = True
        self._say()

    def _on_back(self) -> None:
        self._is_away = False
        self._say()

    def _on_slow(self) -> None:
        self._is_slow = True
        self._say()

    def _on_answered(self) -> None:
        self._is_slow = False
        self._say()

    def _say(self) -> None:
        away = AWAY if self.keeps_past_end else AWAY_UNTIL_END
        words = tr(away) if self._is_away else tr(self._slow) if self._is_slow else ""
        is_new = words != self._words.text()
        self._words.setText(words)
        self._words.setToolTip(words)
        self.setVisible(bool(words))
        if words and is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
