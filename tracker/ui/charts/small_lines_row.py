"""Under the card: sitting, walking, sleep and function as small lines that open their panels."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from tracker.charts.course_card.small_lines import ALWAYS, SMALL_LINES, SmallLine, small_line
from tracker.language import tr
from tracker.ui.look.theme import Theme
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from tracker.charts.style import Role
    from tracker.domain.rules.assessment import CourseStatus

HEIGHT: Final = 54  # px of the row
LINE: Final = QSize(110, 30)
EDGE: Final = 16  # px left and right within the row
GAP: Final = 10  # px between words and line
DOT: Final = 3.0  # px, the last value's
NAME_PX: Final = 13


class SmallLineButton(QAbstractButton):
    """A measure in a line: its name, from first to now, and how it ran; opens its panel."""

    def __init__(self, theme: Theme, role: "Role") -> None:
        super().__init__()
        self._theme = theme
        self._line: SmallLine | None = None
        self.panel = SMALL_LINES[role]
        self.role = role
        self.setObjectName(f"{role.value.split('_', maxsplit=1)[0]}SmallLine")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(tr("Click or Enter opens and closes its panel"))
        theme.changed.connect(self.update)

    def show_line(self, line: SmallLine) -> None:
        """Show a measure."""
        self._line = line
        self.setAccessibleName(tr("{name} {value}", name=line.name, value=line.values))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for words and line."""
        return QSize(220, HEIGHT - 2)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the words alone, cut short where there are many measures."""
        return QSize(84, HEIGHT - 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what a click does, as Space does already."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # all of it, each time
        """Paint words, line and the last value's dot."""
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        accent = QColor(tokens.accent)
        inner = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(inner, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, 6, 6)
        room = self._paint_words(painter, self._line)
        self._paint_line(painter, self._line, room)
        painter.end()

    def _paint_words(self, painter: QPainter, line: SmallLine) -> float:
        """Paint name and values; return where they end, in px."""
        face = self.font()
        face.setPixelSize(NAME_PX)
        face.setBold(True)
        painter.setFont(face)
        metrics = painter.fontMetrics()
        wide = max(metrics.horizontalAdvance(words) for words in (line.name, line.values))
        room = min(wide, self.width() - 2 * EDGE // 2)
        painter.setPen(QColor(self._theme.tokens.ink))
        for words, middle in ((line.name, 0.32), (line.values, 0.68)):
            cut = words
            if metrics.horizontalAdvance(words) > room:  # asked anyway, Qt cuts what just fits
                cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            base = self.height() * middle + metrics.capHeight() / 2
            painter.drawText(QPointF(EDGE / 2, base), cut)
        return EDGE / 2 + room

    def _paint_line(self, painter: QPainter, line: SmallLine, start: float) -> None:
        left = max(start + GAP, min(self.width() / 2, self.width() - EDGE / 2 - LINE.width()))
        wide = min(float(LINE.width()), self.width() - EDGE / 2 - left)
        if not line.points or wide < 2 * GAP:
            return
        foot = (self.height() + LINE.height()) / 2
        points = [
            QPointF(left + DOT + across * (wide - 2 * DOT), foot - up * LINE.height())
            for across, up in line.points
        ]
        ink = QColor(self._theme.tokens.ink)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(points[-1], DOT, DOT)


class SmallLinesRow(QFrame):
    """The row; two measures of one panel open and close it together.

    Signals:
        panel_asked: A panel's name, and whether it is to be shown.
    """

    panel_asked = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smallLines")
        self.setProperty("look", "card")
        self.setFixedHeight(HEIGHT)
        self._status: CourseStatus | None = None
        self._renew = later(self, self._on_renew_due)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE // 2, 0, EDGE // 2, 0)
        row.setSpacing(EDGE // 2)
        self._buttons = tuple(SmallLineButton(theme, role) for role in SMALL_LINES)
        for button in self._buttons:
            row.addWidget(button, 1)
            button.clicked.connect(self._on_clicked)

    def show_status(self, status: "CourseStatus") -> None:
        """Show a course as it is stored; when the event loop is next free, as the card does."""
        if status is not self._status:
            self._status = status
            self._renew.start()

    def show_panels(self, names: tuple[str, ...]) -> None:
        """Show which panels are open."""
        for button in self._buttons:
            button.setChecked(button.panel in names)

    def _on_renew_due(self) -> None:
        if self._status is not None:
            for button in self._buttons:
                line = small_line(self._status, button.role)
                button.show_line(line)
                button.setVisible(button.role in ALWAYS or bool(line.points))

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, SmallLineButton):
            self.panel_asked.emit(button.panel, button.isChecked())
