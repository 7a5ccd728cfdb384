"""The two legs as a form draws them: outlines, fills by zone, and which zone lies under a point.

Pain is a fill; tingling and numbness is a hatch with a dashed edge, so that the two are told
apart without colour. Left and right are written above, and never mirrored.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from tracker.charts.leg_art import LEG_ZONES, PathCommand
from tracker.domain.values.anatomy import Reach
from tracker.palette import Palette

_NEAR = 6.0  # px beside a zone that still count as it


@dataclass(frozen=True, slots=True, kw_only=True)
class LegLook:
    """How one leg is drawn: how far pain and tingling reach, and the zone under the mouse."""

    pain: Reach | None = None
    sensory: Reach | None = None
    hovered: Reach | None = None


def paint_leg(painter: QPainter, box: QRectF, look: LegLook, tokens: Palette) -> None:
    """Draw one leg into a box as high as it."""
    for zone in LEG_ZONES:
        path = zone_path(zone, box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_fill(zone, look.pain, tokens)))
        painter.drawPath(path)
        if look.sensory is not None and zone <= look.sensory:
            painter.setBrush(QBrush(QColor(tokens.tingling), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(tokens.tingling), 1.2, Qt.PenStyle.DashLine))
            painter.drawPath(path)
        if zone is look.hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawPath(path)


def zone_path(zone: Reach, box: QRectF) -> QPainterPath:
    """Return the outline of a zone of a leg that stands in a box."""
    return leg_path(LEG_ZONES[zone], box.height()).translated(box.x(), box.y())


@lru_cache(maxsize=64)  # a few heights of the form at most
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


def zone_at(at: QPointF, box: QRectF) -> Reach | None:
    """Return the zone under a point of a leg that stands in a box; None beside it."""
    for zone in LEG_ZONES:
        if zone_path(zone, box).boundingRect().adjusted(-_NEAR, 0, _NEAR, 0).contains(at):
            return zone
    return None


def _fill(zone: Reach, reach: Reach | None, tokens: Palette) -> str:
    if reach is None or zone > reach:
        return tokens.leg_blank
    return tokens.pain_reach if zone is reach else tokens.pain_path
