"""Edit > What can still be undone: the way back also when the bar that offered it is gone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.language import tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.records.undoing import Deed
    from tracker.ui.work.tasks import Progress


class UndoEarlier(QObject):
    """Lists what was done, read on the worker, and undoes what is chosen there."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools

    def ask(self) -> None:
        """Read what was done, and show it."""
        tools = self._tools
        self._open_course.drafts.flush()
        read = partial(tools.clinic.undoing.deeds, tools.clock.today())
        tools.tasks.run(read, self._show, tools.operations.show_error)

    def _show(self, deeds: "tuple[Deed, ...]") -> None:
        from tracker.ui.menus.records.undo_dialog import UndoDialog  # noqa: PLC0415  # rarely opened

        dialog = UndoDialog(deeds, self._window)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is not None and self._open_course.may_leave():
            self._start(chosen)

    def _start(self, deed: "Deed") -> None:
        from tracker.ui.menus.records.undo_dialog import deed_words  # noqa: PLC0415  # as above

        def undo(_progress: "Progress") -> "Changes":
            return self._tools.clinic.undoing.undo(deed)

        def tell(_changes: object) -> None:
            words = tr("Undone: {what}.", what=deed_words(deed))
            self._tools.messenger.tell(tr("Undone"), words)

        self._tools.operations.start(tr("Undoing"), undo, tell)
