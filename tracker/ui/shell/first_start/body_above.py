"""What stands above a foot that never moves: as high as it needs; on a low screen it scrolls."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.ui.fields.scrolled import dress_scrolled

MARGIN: Final = 24  # px around the card
GAP: Final = 12  # px between its parts
_LEAST_HEIGHT: Final = 120  # px


class BodyAbove(QScrollArea):
    """Asks for the height of what is in it, and makes do with less.

    Args:
        body: What is in it; its words may wrap.
    """

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        dress_scrolled(self, body)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        body.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Ask for all of the body in the width there is."""
        body = self._body
        width = self.width()
        height = body.heightForWidth(width) if body.hasHeightForWidth() else -1
        return QSize(body.sizeHint().width(), max(height, body.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Make do with a few rows."""
        return QSize(self._body.minimumSizeHint().width(), _LEAST_HEIGHT)

    def on_card(self, foot: QLayout, width: int) -> QFrame:
        """Return a card of a width, in pixels, with the body and a foot below it."""
        card = QFrame()
        card.setProperty("look", "card")
        card.setFixedWidth(width)
        column = QVBoxLayout(card)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addWidget(self)
        column.addLayout(foot)
        return card

    def keep_keys_in_sight(self) -> None:
        """Scroll to the part that has the keys, if it is in here."""
        keys = QApplication.focusWidget()
        if keys is not None and self.isAncestorOf(keys):
            self.ensureWidgetVisible(keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when something in the body appears or goes."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
