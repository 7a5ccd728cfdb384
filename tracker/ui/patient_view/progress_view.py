"""The patient's own course on the turned screen: large, calm, and nothing else.

Imports the pages and matplotlib: loaded when the screen is turned for the first time.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.charts.style import DARK, LIGHT
from tracker.language import in_language, speaking, tr
from tracker.pages.canvas import UNITS_PER_POINT, PageCanvas
from tracker.pages.patient_screen import ScreenPage, screen_page
from tracker.pages.plate import Plate
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.theme import Theme
from tracker.ui.work.keys import is_pressed
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from tracker.reports.documents import Sheet

EDGE: Final = 12  # px around the way back
AFTER_MS: Final = 60  # of rest after the window's size changed, before it is laid out


class ProgressView(QWidget):
    """Shows what the patient's sheet says, as large as the screen has room for.

    Signals:
        left: The clinician wants the record back.
        lock_wanted: The clinic should be locked.
    """

    left = Signal()
    lock_wanted = Signal()

    def __init__(self, theme: Theme, sheet: "Sheet") -> None:
        super().__init__()
        self.setObjectName("progressView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme, self._sheet = theme, sheet
        self._page: ScreenPage | None = None
        self._plate, self._drawn = Plate(), Plate()
        self._steps: Iterator[None] = iter(())
        self._lay_out_soon = later(self, self._lay_out, AFTER_MS)
        self._next = later(self, self._on_next)
        self._build_way_back()
        self._describe()
        theme.changed.connect(self._lay_out)

    @property
    def is_drawn(self) -> bool:
        """Return whether everything stands there."""
        return self._page is not None and not self._is_drawing

    def _build_way_back(self) -> None:
        back = QPushButton(tr("Back  Esc"))
        back.setObjectName("leaveProgressView")
        back.setAccessibleName(tr("Back to the record"))
        make_clickable(back, "link")
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addStretch(1)
        column.addLayout(row)

    def _describe(self) -> None:
        sheet = self._sheet
        with speaking(sheet.language):
            rows = [
                " ".join(part for part in (row.name, row.start, "→", row.now, row.word) if part)
                for row in sheet.rows
            ]
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(". ".join((*sheet.subtitle, sheet.lead, *rows)))

    _is_drawing = False

    def _lay_out(self) -> None:
        """Lay the page out for the size of now, and draw it in short steps."""
        if not self.width() or not self.height():
            return
        style = DARK if self._theme.is_dark else LIGHT
        with speaking(self._sheet.language):
            self._page = screen_page(self._sheet, style, self.width() / self.height())
        self._plate, self._is_drawing = Plate(), True
        steps = self._page.steps(PageCanvas(self._plate, style))
        self._steps = in_language(self._sheet.language, steps)
        self._next.start()

    def _on_next(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._drawn, self._is_drawing = self._plate, False
            self.update()
            return
        self._next.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew once the size rests."""
        super().resizeEvent(event)
        self._lay_out_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the record back; the key of Lock locks; nothing else does anything."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_pressed(event, "lock"):
            self.lock_wanted.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Paint the page over all of the widget."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.card))
        if self._page is not None and not self._is_drawing:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            scale = self.width() / self._page.width / UNITS_PER_POINT
            painter.scale(scale, scale)
            self._drawn.print_on(painter)
        painter.end()
