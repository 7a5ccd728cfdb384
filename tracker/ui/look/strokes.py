"""Two of the line icons as strokes, for what paints itself: in the pen's colour, without a file."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

# Points on the icons' square of 16, as in resources/icons/line-check.svg and line-chevron.svg.
CHECK: Final = ((3.0, 8.5), (6.25, 11.75), (13.0, 4.75))
CHEVRON_DOWN: Final = ((4.0, 6.25), (8.0, 10.25), (12.0, 6.25))
CHEVRON_UP: Final = ((4.0, 9.75), (8.0, 5.75), (12.0, 9.75))
_SIDE: Final = 16.0
_WIDTH: Final = 1.5  # px


def paint_strokes(
    painter: QPainter, points: Sequence[tuple[float, float]], middle: QPointF, side: float = _SIDE
) -> None:
    """Draw an icon of a side in pixels around a point."""
    corner, scale = middle - QPointF(side / 2, side / 2), side / _SIDE
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    pen = QPen(painter.pen().color(), _WIDTH, Qt.PenStyle.SolidLine, round_cap, round_join)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.drawPolyline([corner + QPointF(x, y) * scale for x, y in points])
    painter.restore()
