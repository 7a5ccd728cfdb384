"""View, Larger and Smaller: the window opens anew in another size."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from tracker.language import tr
from tracker.ui.menus.table import Actions
from tracker.ui.shell.left_off import LeftOff
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.screen_scale import ScreenScale

SAID_MS: Final = 10_000


class SizeActions(QObject):
    """What is typed is kept as a draft, as whenever the window closes."""

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        scale: ScreenScale,
        find_open: Callable[[], LeftOff],
    ) -> None:
        """Ask ``find_open`` what is open before the window closes."""
        super().__init__(window)
        self._window, self._scale, self._find_open = window, scale, find_open
        actions.by_name["larger"].triggered.connect(self._on_larger)
        actions.by_name["smaller"].triggered.connect(self._on_smaller)

    def _on_larger(self) -> None:
        room = self._window.screen().availableGeometry().size()
        nothing = tr("The screen has no room for anything larger ({percent} %).", percent=self._now)
        self._choose(self._scale.find_larger(room), nothing)

    def _on_smaller(self) -> None:
        nothing = tr("Nothing is smaller than this ({percent} %).", percent=self._now)
        self._choose(self._scale.find_smaller(), nothing)

    @property
    def _now(self) -> int:
        return self._scale.percent

    def _choose(self, percent: int | None, nothing: str) -> None:
        if percent is None:
            self._window.statusBar().showMessage(nothing, SAID_MS)
            return
        self._scale.choose(percent)
        self._scale.left_off = self._find_open()
        if self._scale.is_changed and not self._window.close():
            self._scale.is_changed = False  # the person stays; the size holds from the next start
