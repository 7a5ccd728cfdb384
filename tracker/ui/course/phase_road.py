"""The four phases as a road, with "you are here"."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.domain.values.phase import Phase
from tracker.language import tr
from tracker.ui.look.theme import Theme

_HEIGHT: Final = 32
_RADIUS: Final = 12.0
_GAP: Final = 8.0
_SHORTEST_LINE: Final = 10.0


class PhaseRoad(QWidget):
    """Draws the road; phases passed carry a check mark, the present one a filled number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._here: Phase | None = None
        self._passed: frozenset[Phase] = frozenset()
        self._names_all = True
        self.setObjectName("phaseRoad")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Phase road"))
        theme.changed.connect(self.update)

    @property
    def here(self) -> Phase | None:
        """Return the phase the road points at; None before the first visit."""
        return self._here

    def show_phase(self, here: Phase | None, passed: frozenset[Phase]) -> None:
        """Show where the course stands and which phases it has been in."""
        self._here, self._passed = here, passed
        words = tr("No visit yet")
        if here is not None:
            words = tr("You are here: {number}, {phase}", number=int(here), phase=here.full_name)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design's road."""
        return QSize(720, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw four stations with lines between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._fit()
        widths = [self._station_width(phase) for phase in Phase]
        line = max(_SHORTEST_LINE, (self.width() - sum(widths) - 6 * _GAP) / 3)
        x = 0.0
        for phase, width in zip(Phase, widths, strict=True):
            self._paint_station(painter, phase, x, width)
            x += width + _GAP
            if phase is not Phase.PREVENTION:
                painter.setPen(QPen(QColor(self._theme.tokens.border), 3))
                middle = self.height() / 2
                painter.drawLine(QPointF(x, middle), QPointF(x + line, middle))
                x += line + _GAP
        painter.end()

    def _fit(self) -> None:
        """Where there is no room for every name, name the phase one is in and number the rest."""
        self._names_all = True
        needed = sum(self._station_width(phase) for phase in Phase) + 6 * _GAP
        self._names_all = needed + 3 * _SHORTEST_LINE <= self.width()

    def _name(self, phase: Phase) -> str:
        return phase.short_name if self._names_all or phase is self._here else ""

    def _station_width(self, phase: Phase) -> float:
        name = self._name(phase)
        if not name:
            return 2 * _RADIUS + 2
        text = QFontMetricsF(self._font(phase)).horizontalAdvance(name)
        return 2 * _RADIUS + 7 + text + (18 if phase is self._here else 2)

    def _font(self, phase: Phase) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setBold(phase is self._here)
        return font

    def _paint_station(self, painter: QPainter, phase: Phase, x: float, width: float) -> None:
        ink, band = self._theme.tokens.phase(int(phase))
        is_here = phase is self._here
        painter.setPen(Qt.PenStyle.NoPen)
        if is_here:
            painter.setBrush(QColor(band))
            painter.drawRoundedRect(QRectF(x, 1, width, self.height() - 2), 15, 15)
        top = self.height() / 2 - _RADIUS
        circle = QRectF(x + (4.0 if is_here else 1.0), top, 2 * _RADIUS, 2 * _RADIUS)
        self._paint_circle(painter, phase, circle)
        painter.setFont(self._font(phase))
        painter.setPen(QColor(ink if is_here else self._theme.tokens.muted))
        text = QRectF(circle.right() + 7, 0, width, self.height())
        painter.drawText(
            text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name(phase)
        )

    def _paint_circle(self, painter: QPainter, phase: Phase, circle: QRectF) -> None:
        tokens, font = self._theme.tokens, self._font(phase)
        ink, band = tokens.phase(int(phase))
        edge, fill, sign, mark = tokens.border, tokens.card, tokens.muted, str(int(phase))
        if phase is self._here:
            edge, fill, sign = ink, ink, tokens.card
        elif phase in self._passed:
            edge, fill, sign, mark = ink, band, ink, "✓"
            font.setPixelSize(11)
        painter.setPen(QPen(QColor(edge), 1.6))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(circle)
        painter.setFont(font)
        painter.setPen(QColor(sign))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark)
