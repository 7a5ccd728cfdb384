"""The window that stands for a picture, and the hands that bring it into a state."""

from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Final

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, QTimer, SignalInstance
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from gallery.clinic import NOW
from gallery.looks import Look
from tests.window.screen import Screen
from tracker.domain.people.roles import Role
from tracker.models.database import Database
from tracker.services.workspace import Workspace
from tracker.ui.dialogs.base_dialog import BaseDialog
from tracker.ui.look.theme import Theme
from tracker.ui.menus.help.places import PLACES
from tracker.ui.shell.opening import Opening
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.work.clock import Clock
from tracker.ui.work.privacy import hide_names

PAINTED_MS: Final = 6_000  # at most; a course without a chart is never told to be painted
SETTLED_MS: Final = 250  # what follows the last key: charts one a turn, the pages of a preview
LOOK_EVERY_MS: Final = 20
IDLE_S: Final = 0.002  # of the processor in such a while: what follows a key is drawn
BUSY_LOOKS: Final = 200  # at most; something that moves by itself is never idle


class Hands(QtBot):
    """Keys and waiting without a test around them."""

    def __init__(self) -> None:
        """Need nothing of a test: windows are closed by the stage."""
        qt_api.set_qt_api("pyside6")


class Stage(Screen):
    """The main window on a copy of the clinic, in one look.

    Attributes:
        folder: Where it may put files of its own.
        clinic: What is open.
    """

    def __init__(
        self,
        look: Look,
        theme: Theme,
        database: Path,
        opens: str | None,
        role: Role = Role.CLINICIAN,
    ) -> None:
        self._qtbot, self._theme, self._role = Hands(), theme, role
        self.folder, self._database = database.parent, database
        self._room = QRect(QPoint(0, 0), QSize(*look.window))
        parts = WindowParts(
            open_clinic=self._open_clinic,
            clock=Clock(now=lambda: NOW),
            second_digit_ms=0,
            opens=opens,
        )
        self._opening = Opening(theme, parts)
        self.window = self._opening.window
        self.window.resize(*look.window)
        signals = self.window.charts_built, self.window.course_painted
        waits = [Waiting(signal) for signal in signals[: 1 if opens is None else 2]]
        self.window.show()
        for wait in waits:
            wait.until_told()
        self.window.activateWindow()
        pause()

    def _open_clinic(self) -> Workspace:
        if self._role is Role.CLINICIAN:
            self.clinic = Workspace.open(self._database)
        else:
            opened = Database.open(self._database, role=self._role)
            self.clinic = Workspace(opened, person="Ana Sample")
        return self.clinic

    def picture(self) -> QPixmap:
        """Return what is seen of the window: nothing beyond the size it was to have."""
        return self.window.grab(self._room)

    @property
    def theme(self) -> Theme:
        """Return the colours it is drawn in."""
        return self._theme

    @property
    def room(self) -> QSize:
        """Return the size of the picture."""
        return self._room.size()

    @property
    def first_chart(self) -> QWidget:
        """Return the uppermost chart."""
        charts: list[QWidget] = self.window.findChildren(FigureCanvasQTAgg)
        return min((one for one in charts if one.isVisible()), key=lambda one: one.y())

    def close(self) -> None:
        """Close the window without asking anything."""
        hide_names(is_on=False)
        self.open_course.drafts.flush()
        self.window.close()
        self.window.deleteLater()


class Waiting:
    """Waits for a signal that may come before one begins to wait."""

    def __init__(self, signal: SignalInstance) -> None:
        self._loop = QEventLoop()
        self._is_told = False
        self._signal = signal
        signal.connect(self._on_told)

    def until_told(self) -> None:
        """Go on when the signal has come, or when it does not."""
        if not self._is_told:
            QTimer.singleShot(PAINTED_MS, self._loop.quit)
            self._loop.exec()
        self._signal.disconnect(self._on_told)

    def _on_told(self) -> None:
        self._is_told = True
        self._loop.quit()


class DialogWatch:
    """Meets every modal dialog: lets it settle, does something in it, pictures and closes it.

    Attributes:
        pictures: Of the dialogs that came, in order.
    """

    def __init__(
        self, within: Callable[[QWidget], None] | None, *, meets_popups: bool = False
    ) -> None:
        self.pictures: list[QPixmap] = []
        self._met: QWidget | None = None
        self._within, self._meets_popups = within, meets_popups
        self._is_over = False
        self._look_later()

    def stop(self) -> None:
        """Meet no more."""
        self._is_over = True

    def _look_later(self) -> None:
        """Look again: by a timer of its own, for none is told while its slot still runs."""
        if not self._is_over:
            QTimer.singleShot(LOOK_EVERY_MS, self._on_due)

    def wait_for_one(self, milliseconds: int) -> None:
        """Wait so long at most until a dialog has been met."""
        for _ in range(milliseconds // LOOK_EVERY_MS):
            if self.pictures:
                return
            pause(LOOK_EVERY_MS)

    def _on_due(self) -> None:
        self._look_later()
        dialog = QApplication.activeModalWidget()
        if dialog is None and self._meets_popups:
            dialog = QApplication.activePopupWidget()
        if dialog is None or dialog is self._met:
            return
        before, self._met = (self._met, len(self.pictures)), dialog
        try:
            pause()
            if self._within is not None:
                self._within(dialog)  # what it opens is met, too
                pause()
            if len(self.pictures) > before[1]:
                return  # the picture is of the one over it
            if isinstance(dialog, BaseDialog) and dialog.objectName() != "helpDialog":
                assert dialog.objectName() in PLACES, f"no help on {dialog.objectName()}"
            self.pictures.append(dialog.grab())
        finally:
            _close(dialog)
            self._met = before[0]


def _close(dialog: QWidget) -> None:
    if isinstance(dialog, QDialog):
        dialog.done(QDialog.DialogCode.Rejected)  # not reject: it may ask first
        dialog.hide()  # one that is locked, or may not be left yet, ends so
    else:
        dialog.close()


def pause(milliseconds: int = SETTLED_MS) -> None:
    """Let the window go on for a while, and until it has nothing more to do."""
    _go_on(milliseconds)
    for _ in range(BUSY_LOOKS):
        before = process_time()
        _go_on(LOOK_EVERY_MS)
        if process_time() - before < IDLE_S:
            return


def _go_on(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
