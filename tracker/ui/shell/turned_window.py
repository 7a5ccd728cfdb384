"""The window while it is turned to the patient: one page fills the screen, and nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from tracker.ui.dialogs.base_dialog import BaseDialog
from tracker.ui.dialogs.covering import hold_dialogs_back

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tracker.ui.shell.frame import Frame


class TurnedWindow(QObject):
    """Gives the whole screen to one page, and brings back what stood there.

    List, course and form leave the window, as they do when the clinic is locked; menus and the
    status line hide, and no key of theirs does anything. Dialogs, which may name other people,
    wait: those that are open beside the window, and whatever comes to tell something meanwhile.

    Attributes:
        is_on: Whether the patient has the screen.
    """

    def __init__(self, frame: "Frame") -> None:
        super().__init__(frame.window)
        self._frame = frame
        self.is_on = False
        self._state = Qt.WindowState.WindowNoState
        self._keys: QWidget | None = None
        frame.window.closed.connect(self._on_closed)

    def turn(self, page: "QWidget") -> None:
        """Show a page to the patient."""
        window = self._frame.window
        if not self.is_on:
            self.is_on = True
            self._state, self._keys = window.windowState(), window.focusWidget()
            self._hide_around(is_hidden=True)
            self._hold_dialogs_back()
            window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)
        window.show_instead(page)
        page.setFocus()

    def turn_back(self) -> None:
        """Bring back list, course and form as they stood, and the cursor."""
        if not self.is_on:
            return
        self.is_on = False
        window = self._frame.window
        window.show_columns()
        self._hide_around(is_hidden=False)
        window.setWindowState(self._state)
        if self._keys is not None:
            self._keys.setFocus()
        self._let_dialogs_come()

    def _hold_dialogs_back(self) -> None:
        hold_dialogs_back(is_on=True)
        for dialog in _dialogs():
            dialog.hold_back()

    def _let_dialogs_come(self) -> None:
        hold_dialogs_back(is_on=False)
        for dialog in _dialogs():
            dialog.come_back()

    def _hide_around(self, *, is_hidden: bool) -> None:
        frame = self._frame
        frame.window.menuBar().setVisible(not is_hidden)
        frame.status.setVisible(not is_hidden)
        frame.actions.show_turned(is_turned=is_hidden)

    def _on_closed(self) -> None:
        """Hold nothing back any more: the state is the program's, which may go on."""
        if self.is_on:
            hold_dialogs_back(is_on=False)


def _dialogs() -> list[BaseDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, BaseDialog)]
