"""The figure as a form draws it: outlines, fills by zone, and which zone lies under a point.

Pain is a fill; tingling and numbness is a hatch, so that the two are told apart without colour.
The figure is seen from behind: the patient's left is on the left.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tracker.charts.figure_art import (
    FIGURE_ZONES,
    HALF_WIDTH,
    ZoneFill,
    drawn_zones,
    hatching,
    outline,
)
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.palette import Palette

_NEAR: Final = 6.0  # px beside a zone that still count as it
_OUTLINE: Final = 1.1  # px
_OUTLINE_SMALL: Final = 0.9
_LARGE_FROM: Final = 90.0  # px of height from which the outline has its full width
_HATCH: Final = 1.2  # px
_HATCH_ON_REACH: Final = 0.8  # px; where the pain ends the fill is what one sees
_HATCH_SPACING: Final = 4.0  # px


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLook:
    """What the figure shows: how far pain and tingling reach, and the zone under the mouse."""

    pain: Mapping[Leg, Reach | None]
    sensory: Mapping[Leg, Reach | None]
    hovered: tuple[Leg, Reach] | None = None


def paint_figure(painter: QPainter, box: QRectF, look: FigureLook, tokens: Palette) -> None:
    """Draw pelvis and both legs into a box as high as they."""
    for fill, leg, zone in drawn_zones(look.pain):
        painter.setPen(_outline_pen(fill, box, tokens))
        painter.setBrush(QColor(_fill_color(fill, tokens)))
        painter.drawPath(zone_path(leg, zone, box))
        if zone <= (look.sensory.get(leg) or Reach.NONE):
            painter.setPen(_hatch_pen(fill, tokens))
            painter.drawLines(_hatch_lines(leg, zone, box))
    if look.hovered is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawPath(zone_path(*look.hovered, box))


def zone_path(leg: Leg, zone: Reach, box: QRectF) -> QPainterPath:
    """Return the outline of a zone of the figure that stands in a box."""
    return _figure_path(leg, zone, box.height()).translated(box.center().x(), box.y())


def zone_at(at: QPointF, box: QRectF) -> tuple[Leg, Reach] | None:
    """Return the zone in or closely beside which a point lies; None beside the figure."""
    places = [(leg, zone) for leg in LEG_ORDER for zone in FIGURE_ZONES]
    for leg, zone in places:
        if zone_path(leg, zone, box).contains(at):
            return leg, zone
    middle = box.center().x()
    for leg, zone in places:
        near = zone_path(leg, zone, box).boundingRect().adjusted(-_NEAR, 0, _NEAR, 0)
        if near.contains(at) and (at.x() < middle) == (leg is Leg.LEFT):
            return leg, zone
    return None


def figure_width(height: float) -> float:
    """Return how wide a figure is."""
    return 2 * HALF_WIDTH * height


@lru_cache(maxsize=128)  # a few heights of the form at most
def _figure_path(leg: Leg, zone: Reach, height: float) -> QPainterPath:
    """Return the outline of one zone, the figure's upper middle at the origin."""
    path = QPainterPath()
    for name, *numbers in outline(leg, zone):
        points = [
            QPointF(x * height, y * height)
            for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        ]
        if name == "M":
            path.moveTo(points[0])
        elif name == "C":
            path.cubicTo(*points)
        else:
            path.closeSubpath()
    return path


def _hatch_lines(leg: Leg, zone: Reach, box: QRectF) -> list[QLineF]:
    height, middle, top = box.height(), box.center().x(), box.y()
    return [
        QLineF(middle + x * height, top + y * height, middle + end_x * height, top + end_y * height)
        for (x, y), (end_x, end_y) in hatching(leg, zone, _HATCH_SPACING / height)
    ]


def _outline_pen(fill: ZoneFill, box: QRectF, tokens: Palette) -> QPen:
    """Return the pen of an outline; one operates every leg, so also one not asked is seen well."""
    is_furthest = fill is ZoneFill.FURTHEST
    width = _OUTLINE if box.height() >= _LARGE_FROM else _OUTLINE_SMALL
    pen = QPen(QColor(tokens.pain_reach if is_furthest else tokens.edge), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _hatch_pen(fill: ZoneFill, tokens: Palette) -> QPen:
    if fill is ZoneFill.FURTHEST:
        return QPen(QColor(tokens.card), _HATCH_ON_REACH)
    return QPen(QColor(tokens.tingling), _HATCH)


def _fill_color(fill: ZoneFill, tokens: Palette) -> str:
    return {
        ZoneFill.NOT_ASKED: tokens.card,
        ZoneFill.BLANK: tokens.leg_blank,
        ZoneFill.PATH: tokens.pain_path,
        ZoneFill.FURTHEST: tokens.pain_reach,
    }[fill]
