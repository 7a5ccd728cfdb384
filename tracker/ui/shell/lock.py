"""The lock of an encrypted clinic: nothing of anybody is to be seen until somebody unlocks it.

The database stays open and what is typed stays where it is: list, course and form, and the bodies
of open dialogs, are taken out of their windows, so that no screen reader and no picture finds them.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from tracker.ui.dialogs.base_dialog import BaseDialog
from tracker.ui.dialogs.covering import cover_from_now_on
from tracker.ui.shell.unlock_page import UnlockPage

if TYPE_CHECKING:
    from tracker.services.way_in.entrance import Entrance
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.shell.frame import Frame
    from tracker.ui.work.tools import Tools


class Lock(QObject):
    """Locks the window and every dialog in place, and brings back exactly what stood there.

    Attributes:
        is_on: Whether somebody has to unlock the clinic first.

    Signals:
        opened: Somebody unlocked it, and is who works here now.
    """

    opened = Signal()

    def __init__(self, frame: "Frame", open_course: "OpenCourse", tools: "Tools") -> None:
        super().__init__(frame.window)
        self._frame, self._open_course, self._clinic = frame, open_course, tools.clinic
        self.is_on = False
        self._entrance: Entrance
        self._pages: list[UnlockPage] = []
        self._keys: QWidget | None = None
        frame.window.closed.connect(self._end)

    def turn_on(self) -> None:
        """Lock the clinic; when it is locked, give the keys to who unlocks it."""
        if self.is_on:
            self._pages[0].setFocus()
        elif self._clinic.is_encrypted:
            self._open_course.drafts.flush()
            self._entrance = self._clinic.lock()
            self.is_on = True
            self._cover()

    def follow(self) -> None:
        """Open again when there is nothing to unlock any more: the encryption was taken away."""
        if self.is_on and not self._clinic.is_encrypted:
            self._on_opened()

    def _cover(self) -> None:
        frame = self._frame
        self._keys = frame.window.focusWidget()
        _close_what_is_not_ours(frame.window)
        frame.status.show_locked(is_locked=True)
        frame.actions.show_locked(is_locked=True)
        page = self._make_page(has_figure=True)
        frame.window.show_instead(page)
        cover_from_now_on(self._make_page)
        for dialog in _open_dialogs():
            dialog.cover(self._make_page())
        page.setFocus()

    def _make_page(self, *, has_figure: bool = False) -> UnlockPage:
        page = UnlockPage(self._entrance, self._frame.theme if has_figure else None)
        page.opened.connect(self._on_opened)
        self._pages.append(page)
        page.destroyed.connect(partial(self._forget, page))
        page.begin()
        return page

    def _forget(self, page: UnlockPage) -> None:
        if page in self._pages:  # with the dialog it stood in
            self._pages.remove(page)

    def _on_opened(self) -> None:
        frame, unlocked = self._frame, self._entrance.unlocked
        self.is_on = False
        self._end()
        for dialog in _open_dialogs():
            dialog.uncover()
        frame.window.show_columns()
        frame.actions.show_locked(is_locked=False)
        frame.status.show_locked(is_locked=False)
        if self._keys is not None:
            self._keys.setFocus()
        if unlocked is not None:
            self._clinic.hold_to(unlocked.role)
        self._clinic.who.person = None if unlocked is None else unlocked.person
        self.opened.emit()

    def _end(self) -> None:
        """Cover no dialog any more, and shut down what works behind the pages."""
        cover_from_now_on(None)
        for page in self._pages:
            page.close()
        self._pages.clear()


def _open_dialogs() -> list[BaseDialog]:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, BaseDialog)]
    return [one for one in windows if one.isVisible() and one.may_name_people]


def _close_what_is_not_ours(window: QWidget) -> None:
    """Close menus and lists as they would be by Escape, and the system's dialogs as cancelled."""
    QToolTip.hideText()
    for one in QApplication.topLevelWidgets():
        if one is window or not one.isVisible() or isinstance(one, BaseDialog):
            continue
        if isinstance(one, QDialog):
            one.reject()
        else:
            one.hide()
