"""The four phases as a road, with "you are here"."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.domain.values.phase import Phase
from tracker.domain.words.phase_road import RoadStep, Standing
from tracker.language import tr
from tracker.ui.look.strokes import CHECK, paint_strokes
from tracker.ui.look.theme import Theme

_HEIGHT: Final = 24
_RADIUS: Final = 11.0
_GAP: Final = 12.0
_WAY_BACK: Final = 4.0  # px of the arrow beyond a circle
_BESIDE: Final = 8.0  # px between a circle and its name
_TICK: Final = 14.0  # px
_SHORTEST_LINE: Final = 12.0
_NOWHERE: Final = tuple(RoadStep(phase=phase) for phase in Phase)


class PhaseRoad(QWidget):
    """Draws the road: the present phase filled, those passed with a check mark.

    One that was reached and left again has its number in its colour, with an arrow back.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: tuple[RoadStep, ...] = _NOWHERE
        self._names_all = True
        self.setObjectName("phaseRoad")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Phase road"))
        theme.changed.connect(self.update)

    @property
    def here(self) -> Phase | None:
        """Return the phase the road points at; None before the first visit."""
        return next((step.phase for step in self._steps if step.standing is Standing.HERE), None)

    def show_steps(self, steps: tuple[RoadStep, ...]) -> None:
        """Show how the course stands to each phase."""
        self._steps = steps
        words, here = tr("No visit yet"), self.here
        if here is not None:
            words = tr("You are here: {number}, {phase}", number=int(here), phase=here.full_name)
        left = "; ".join(step.words for step in steps if step.words)
        words = f"{words}. {left}" if left else words
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
        widths = [self._station_width(step.phase) for step in self._steps]
        line = max(_SHORTEST_LINE, (self.width() - sum(widths) - 6 * _GAP) / 3)
        x, middle = 0.0, self.height() / 2
        for step, width in zip(self._steps, widths, strict=True):
            self._paint_station(painter, step, x)
            x += width + _GAP
            if step.phase is not Phase.PREVENTION:
                painter.setPen(QPen(QColor(self._line_color(step)), 2))
                painter.drawLine(QPointF(x, middle), QPointF(x + line, middle))
                x += line + _GAP
        painter.end()

    def _line_color(self, step: RoadStep) -> str:
        tokens = self._theme.tokens
        is_walked = step.standing is Standing.PASSED
        return tokens.phase(int(step.phase))[0] if is_walked else tokens.line

    def _fit(self) -> None:
        """Where there is no room for every name, name the phase one is in and number the rest."""
        self._names_all = True
        needed = sum(self._station_width(phase) for phase in Phase) + 6 * _GAP
        self._names_all = needed + 3 * _SHORTEST_LINE <= self.width()

    def _name(self, phase: Phase) -> str:
        return phase.short_name if self._names_all or phase is self.here else ""

    def _station_width(self, phase: Phase) -> float:
        name = self._name(phase)
        if not name:
            return 2 * _RADIUS + 2 + _WAY_BACK
        return 2 * _RADIUS + 2 + _BESIDE + QFontMetricsF(self._font(phase)).horizontalAdvance(name)

    def _font(self, phase: Phase) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setBold(phase is self.here)
        return font

    def _paint_station(self, painter: QPainter, step: RoadStep, x: float) -> None:
        tokens, phase = self._theme.tokens, step.phase
        circle = QRectF(x + 1, self.height() / 2 - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        self._paint_circle(painter, step, circle)
        painter.setFont(self._font(phase))
        is_here = step.standing is Standing.HERE
        painter.setPen(QColor(tokens.phase(int(phase))[0] if is_here else tokens.muted))
        text = QRectF(circle.right() + _BESIDE, 0, self.width(), self.height())
        painter.drawText(
            text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name(phase)
        )

    def _paint_circle(self, painter: QPainter, step: RoadStep, circle: QRectF) -> None:
        tokens = self._theme.tokens
        ink, band = tokens.phase(int(step.phase))
        number = str(int(step.phase))
        edge, fill, sign, mark = {
            Standing.HERE: (ink, ink, tokens.card, number),
            Standing.PASSED: (ink, band, ink, ""),
            Standing.LEFT: (ink, tokens.card, ink, number),
            Standing.NOT_REACHED: (tokens.edge, tokens.card, tokens.muted, number),
        }[step.standing]
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(circle)
        font = self._font(step.phase)
        font.setPixelSize(12)
        font.setBold(step.standing is Standing.HERE)
        painter.setFont(font)
        painter.setPen(QColor(sign))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, mark)
        if step.standing is Standing.PASSED:
            paint_strokes(painter, CHECK, circle.center(), _TICK)
        if step.standing is Standing.LEFT:
            _paint_way_back(painter, circle, QColor(tokens.card))


def _paint_way_back(painter: QPainter, circle: QRectF, ground: QColor) -> None:
    """Draw a thin arrow back at the circle's upper right, in the pen's colour."""
    painter.setPen(QPen(painter.pen().color(), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(circle.right() - 6, circle.top() - 1, 9, 7)
    path = QPainterPath(QPointF(box.left() + 1, box.bottom()))
    path.lineTo(box.right() - 3, box.bottom())
    path.arcTo(QRectF(box.right() - 6, box.top(), 6, box.height()), -90, 180)
    path.lineTo(box.left() + 3, box.top())
    painter.fillRect(box.adjusted(-1, -1, 1, 3), ground)
    painter.drawPath(path)
    painter.drawPolyline(
        [
            QPointF(box.left() + 3, box.bottom() - 2.5),
            QPointF(box.left(), box.bottom()),
            QPointF(box.left() + 3, box.bottom() + 2.5),
        ]
    )
