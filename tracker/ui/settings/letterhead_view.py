"""The letterhead as the pages will print it, while it is being written."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.domain.values.clinic import ClinicSettings
from tracker.language import tr
from tracker.pages.logo import Logo
from tracker.palette import LIGHT

_WIDTH, _HEIGHT, _EDGE = 280, 180, 16  # px; the upper part of a page
_LOGO: Final = (120, 40)  # px
_NAME_PX, _TEXT_PX, _LINE = 14, 12, 17


class LetterheadView(QWidget):
    """Shows logo, name, address and phone on paper's white.

    Args:
        written: Returns what stands in the fields now.
    """

    def __init__(self, written: Callable[[], ClinicSettings]) -> None:
        super().__init__()
        self._written = written
        self.setObjectName("letterheadView")
        self.setAccessibleName(tr("Letterhead as it prints"))
        self.setFixedSize(_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the head of a page; sheets are always light."""
        settings = self._written()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.card))
        painter.setPen(QColor(LIGHT.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        top = _EDGE
        logo = None if settings.logo is None else Logo(settings.logo)
        if logo is not None and logo.is_readable:
            width, height = logo.fitted(*_LOGO)
            logo.draw(painter, QRectF(_EDGE, top, width, height))
            top += round(height) + 8
        name = settings.clinic_name or tr("Clinic name")
        self._line(painter, top, name, size=_NAME_PX, is_bold=True)
        for number, words in enumerate((*settings.address.splitlines(), settings.phone), 1):
            self._line(painter, top + number * _LINE + 2, words, size=_TEXT_PX)
        painter.end()

    def _line(
        self, painter: QPainter, top: int, words: str, *, size: int, is_bold: bool = False
    ) -> None:
        font = self.font()
        font.setPixelSize(size)
        font.setBold(is_bold)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.ink))
        room = self.width() - 2 * _EDGE
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_EDGE, top, room, size + 6), shown)
