"""Needled points as chips: the code and the letter of its side; the names are the field's tip."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tracker.domain.values.anatomy import Leg
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.words.names import leg_letter

_HEIGHT: Final = 20.0  # px
_PX: Final = 12
_EDGE: Final = 5.0  # px between chips, and between a chip and the field's edge
_PAD: Final = 6.0  # px beside the words of a chip
_RADIUS: Final = 4.0
_TINT: Final = 0.09  # of the ink, on the field's ground
_LEGS: Final = {
    PointSide.LEFT: (Leg.LEFT,),
    PointSide.RIGHT: (Leg.RIGHT,),
    PointSide.BOTH: (Leg.LEFT, Leg.RIGHT),
}


def chip_words(point: NeedledPoint) -> str:
    """Return a point in brief: ``GB30 L``, ``BL40 L+R``, ``GV4``."""
    legs = () if point.side is None else _LEGS.get(point.side, ())
    parts = (point.code, point.place, "+".join(leg_letter(leg) for leg in legs))
    return " ".join(part for part in parts if part)


def paint_chips(painter: QPainter, field: QRectF, chips: Sequence[str]) -> None:
    """Draw as many chips as there is room for, then how many more there are."""
    font = QFont(painter.font())
    font.setPixelSize(_PX)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics, ink = QFontMetricsF(font), painter.pen().color()
    tint = QColor(ink)
    tint.setAlphaF(_TINT)
    left, top = field.left() + _EDGE, field.center().y() - _HEIGHT / 2
    for number, words in enumerate(chips):
        rest = len(chips) - number - 1
        more = metrics.horizontalAdvance(f"+{rest + 1}") + _EDGE if rest else 0.0
        width = metrics.horizontalAdvance(words) + 2 * _PAD
        chip = QRectF(left, top, width, _HEIGHT)
        if chip.right() + more > field.right() - _EDGE:
            painter.setPen(ink)
            painter.drawText(chip, Qt.AlignmentFlag.AlignVCenter, f"+{rest + 1}")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(chip, _RADIUS, _RADIUS)
        painter.setPen(ink)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        left = chip.right() + _EDGE
