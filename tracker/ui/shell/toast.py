"""A quiet bar at the bottom of the window: what was done, and the way back from it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from tracker.language import tr
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.wrapped_label import WrappedLabel
from tracker.ui.work.later import later
from tracker.ui.work.operations import Done, Operations

LASTS_MS: Final = 10_000
WIDTH: Final = 560  # px at most
_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)
_AROUND: Final = 16  # px
_ABOVE_BOTTOM: Final = 12  # px


class Toast(QFrame):
    """Says in one sentence what was done, for ten seconds, and takes no keys by itself.

    It stays while it is pointed at or its button has the keys. A newer one takes its place.

    Args:
        over: What it lies over; where that is put away, it is as well.
        operations: Tells what can be undone, and undoes it.
        lasts_ms: How long it stays.

    Signals:
        earlier_wanted: The key was pressed when no message stood there any more.
    """

    earlier_wanted = Signal()

    def __init__(self, over: QWidget, operations: Operations, lasts_ms: int = LASTS_MS) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setProperty("look", "toast")
        self._over, self._operations = over, operations
        self._done: Done | None = None
        self._end = later(self, self._on_over, lasts_ms)
        row = QHBoxLayout(self)
        row.setContentsMargins(_AROUND, 8, 8, 8)
        row.setSpacing(8)
        self._words = WrappedLabel()
        self._words.setObjectName("toastWords")
        row.addWidget(self._words, 1)
        row.addWidget(self._button("toastUndo", tr("Undo   Alt+Z"), tr("Undo"), self.undo))
        row.addWidget(self._button("toastClose", "✕", tr("Close this message"), self._close))
        self.hide()
        over.installEventFilter(self)
        operations.undo_offered.connect(self._on_undo_offered)

    def follow(self, action: QAction) -> None:
        """Undo by a menu's action, too; when the message is gone, by the list of what can be."""
        action.triggered.connect(self._on_triggered)

    def undo(self) -> None:
        """Put back what was done last."""
        done = self._done
        if done is not None:
            self._close()
            self._operations.undo(done)

    def _on_triggered(self) -> None:
        if self._done is None:
            self.earlier_wanted.emit()
        else:
            self.undo()

    def show_names_anew(self) -> None:
        """Say it again: names are hidden now, or shown again."""
        if self._done is not None:
            self._words.setText(self._done.say())
            self.setAccessibleName(self._done.say())
            self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is pointed at."""
        self._end.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go a while after it is pointed at no more."""
        if self._done is not None:
            self._end.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the bottom, also when the form comes or goes meanwhile."""
        if event.type() in _MOVES and self._done is not None:
            self._place()
        return super().eventFilter(watched, event)

    def _button(self, name: str, text: str, spoken: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        make_clickable(button, "link")
        button.clicked.connect(act)
        return button

    def _on_undo_offered(self, done: Done) -> None:
        self._done = done
        self.show_names_anew()
        self.show()
        self.raise_()
        self._place()
        self._end.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.text()))

    def _place(self) -> None:
        seen = self._over.visibleRegion().boundingRect()
        room = self._over.rect() if seen.isEmpty() else seen
        form = self._over.findChild(QWidget, "visitForm")
        if form is not None and form.isVisible():  # its foot saves: nothing lies over that
            room.setRight(form.mapTo(self._over, QPoint()).x() - 1)
        width = min(WIDTH, room.width() - 2 * _AROUND)
        self.resize(width, max(self.sizeHint().height(), self.heightForWidth(width)))
        left = room.left() + (room.width() - width) // 2
        self.move(left, room.bottom() - self.height() - _ABOVE_BOTTOM)

    def _on_over(self) -> None:
        if any(button.hasFocus() for button in self.findChildren(QPushButton)):
            self._end.start()
        else:
            self._close()

    def _close(self) -> None:
        self._end.stop()
        self._done = None
        self.hide()
