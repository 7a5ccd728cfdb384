"""How far down each leg: our own drawing of the legs that one clicks, beside the zones."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from tracker.charts.leg_art import LEG_WIDTH, LEG_ZONES, PathCommand
from tracker.domain.anatomy import LEG_ORDER, WHERE_EXACTLY, ZONES, Leg, Reach
from tracker.ui.theme import Theme
from tracker.ui.widgets.entry_field import EntryField, digit_of

_HEAD: Final = 18.0  # px above the legs, where left and right are written
_LEGS_WIDTH: Final = 104.0  # px for both drawings
_PAD: Final = 8.0


class ReachInput(EntryField):
    """Asks for the furthest zone of pain on each leg; None is not asked."""

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__(theme, name, spoken)
        self._values: dict[Leg, Reach | None] = dict.fromkeys(LEG_ORDER)
        self._last: dict[Leg, Reach | None] = dict.fromkeys(LEG_ORDER)
        self._main = Leg.LEFT
        self._active = Leg.LEFT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(118)
        self.setMaximumHeight(196)
        self.setMouseTracking(True)
        self._describe()

    def value(self, leg: Leg) -> Reach | None:
        """Return one leg's reach; None when not asked."""
        return self._values[leg]

    @property
    def active_leg(self) -> Leg:
        """Return the leg that digits and arrows go to."""
        return self._active

    def show_values(
        self, values: dict[Leg, Reach | None], last: dict[Leg, Reach | None], main: Leg
    ) -> None:
        """Show both legs without telling anybody; ``main`` is the course's leg."""
        self._values = dict(values)
        self._last = {leg: last.get(leg) for leg in LEG_ORDER}
        self._main = self._active = main
        self._describe()
        self.update()

    def show_last(self, last: dict[Leg, Reach | None]) -> None:
        """Show the last visit's zones beside what is set."""
        self._last = dict(last)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design's card."""
        return QSize(330, 196)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take 0–5, Shift+digit for the other leg, arrows, a dot, Backspace."""
        if self.leave_key(event):
            return
        digit = digit_of(event)
        if digit is not None:
            self._type_digit(digit, event.modifiers())
        elif not self._take_other(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the zone that was clicked, in a drawing or in the list."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        leg, zone = self._find_zone(event.position())
        if leg is not None:
            self._active = leg
        if zone is not None:
            self._set(self._active, None if self._values[self._active] is zone else zone)
        self._describe()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a zone ends exactly."""
        _, zone = self._find_zone(event.position())
        self.setToolTip("" if zone is None else f"{zone.zone.capitalize()}: {WHERE_EXACTLY[zone]}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the card with both legs and the active leg's zones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.tokens.accent if self.hasFocus() else self.tokens.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(self.tokens.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
        for leg in LEG_ORDER:
            self._paint_leg(painter, leg)
        for zone in ZONES:
            self._paint_row(painter, zone)
        painter.end()

    def _type_digit(self, digit: int, modifiers: Qt.KeyboardModifier) -> None:
        if digit > Reach.FOOT:
            return
        is_other = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        leg = other_leg(self._main) if is_other else self._active
        self._set(leg, Reach(digit))
        if not is_other:
            self.finished_entry.emit(self)

    def _take_other(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Period:
            self._set(self._active, None)
            self.finished_entry.emit(self)
        elif key == Qt.Key.Key_Backspace:
            self._set(self._active, None)
            self.went_back.emit(self)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._active = Leg.LEFT if key == Qt.Key.Key_Left else Leg.RIGHT
            self._describe()
            self.update()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        now = self._values[self._active]
        start = self._last[self._active] if now is None else now
        target = int(Reach.NONE if start is None else start) + (0 if start is None else by)
        self._set(self._active, Reach(max(0, min(int(Reach.FOOT), target))))

    def _set(self, leg: Leg, reach: Reach | None) -> None:
        if self._values[leg] is not reach:
            self._values[leg] = reach
            self._describe()
            self.update()
            self.edited.emit()

    def _describe(self) -> None:
        words = [f"{leg.value} leg, {_spoken(self._values[leg])}" for leg in LEG_ORDER]
        words.append(f"digits set the {self._active.value} leg")
        self.setAccessibleDescription("; ".join(words))

    def _leg_box(self, leg: Leg) -> QRectF:
        height = self.height() - _HEAD - _PAD
        width = height * LEG_WIDTH
        middle = _PAD + _LEGS_WIDTH * (0.25 if leg is Leg.LEFT else 0.75)
        return QRectF(middle - width / 2, _HEAD, width, height)

    def _row_box(self, zone: Reach) -> QRectF:
        left = _PAD + _LEGS_WIDTH + 6
        height = (self.height() - 2 * 5.0) / len(ZONES)
        return QRectF(left, 5.0 + int(zone) * height, self.width() - left - 6, height)

    def _find_zone(self, at: QPointF) -> tuple[Leg | None, Reach | None]:
        for zone in ZONES:
            if self._row_box(zone).contains(at):
                return None, zone
        for leg in LEG_ORDER:
            box = self._leg_box(leg)
            if box.adjusted(-4, -_HEAD, 4, 4).contains(at):
                inside = QPointF((at.x() - box.x()), (at.y() - box.y()))
                return leg, _zone_at(inside, box.height())
        return None, None

    def _paint_leg(self, painter: QPainter, leg: Leg) -> None:
        box, reach = self._leg_box(leg), self._values[leg]
        is_active = leg is self._active
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setBold(is_active)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.ink if is_active else self.tokens.muted))
        head = QRectF(box.center().x() - 26, 3, 52, _HEAD - 4)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, leg.value.capitalize())
        painter.setPen(Qt.PenStyle.NoPen)
        for zone, commands in LEG_ZONES.items():
            painter.setBrush(QColor(self._zone_colour(zone, reach)))
            path = leg_path(commands, box.height())
            painter.drawPath(path.translated(box.x(), box.y()))

    def _zone_colour(self, zone: Reach, reach: Reach | None) -> str:
        if reach is None or zone > reach:
            return self.tokens.leg_blank
        return self.tokens.pain_reach if zone is reach else self.tokens.pain_path

    def _paint_row(self, painter: QPainter, zone: Reach) -> None:
        box, leg, tokens = self._row_box(zone), self._active, self.tokens
        is_set, is_last = self._values[leg] is zone, self._last[leg] is zone
        if is_set:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.bands[0]))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4)
        elif is_last:
            painter.setPen(QPen(QColor(tokens.muted), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, -1.5), 4, 4)
        font = QFont(self.font())
        font.setBold(is_set)
        painter.setFont(font)
        painter.setPen(QColor(tokens.pain_reach if is_set else tokens.ink))
        words = zone.zone.capitalize() + (" · as last visit" if is_last else "")
        inner = box.adjusted(8, 0, -8, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(int(zone))
        )


def leg_path(commands: tuple[PathCommand, ...], height: float) -> QPainterPath:
    """Return the outline of one zone of a leg ``height`` pixels high."""
    path = QPainterPath()
    for name, *numbers in commands:
        points = [
            QPointF(x * height, y * height)
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        ]
        if name == "M":
            path.moveTo(points[0])
        elif name == "L":
            path.lineTo(points[0])
        elif name == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


def other_leg(leg: Leg) -> Leg:
    """Return the other leg."""
    return Leg.RIGHT if leg is Leg.LEFT else Leg.LEFT


def _zone_at(at: QPointF, height: float) -> Reach | None:
    for zone, commands in LEG_ZONES.items():
        if leg_path(commands, height).boundingRect().adjusted(-6, 0, 6, 0).contains(at):
            return zone
    return None


def _spoken(reach: Reach | None) -> str:
    if reach is None:
        return "not asked"
    return "no pain" if reach is Reach.NONE else f"pain reaches {reach.zone}"
