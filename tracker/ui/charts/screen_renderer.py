"""Agg for the lines of a chart on screen; its words are kept for Qt to paint over them.

Rasterising words was half of what a redraw cost, and a chart is redrawn with every key. Qt paints
them in a tenth of that, hinted for the screen, in any script.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tracker.pages.typeface import FAMILY

POINTS_PER_INCH: Final = 72


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """A line of words and where its baseline starts, in pixels of the screen."""

    left: float
    base: float
    words: str
    face: QFont
    color: QColor
    angle: float


class ScreenRenderer(RendererAgg):
    """Draws lines and markers; keeps the words of one drawing.

    Args:
        width: In pixels of the screen.
        height: In pixels of the screen.
        dpi: Pixels of the screen per inch.
    """

    def __init__(self, width: int, height: int, dpi: float) -> None:
        super().__init__(width, height, dpi)  # type: ignore[no-untyped-call]  # matplotlib's
        self._words: list[PlacedWords] = []

    def clear(self) -> None:
        """Forget what was drawn."""
        super().clear()  # type: ignore[no-untyped-call]  # matplotlib's
        self._words.clear()

    def draw_text(  # noqa: PLR0913, PLR0917  matplotlib's signature
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: object = False,  # noqa: ARG002, FBT002  we write no formulas
        mtext: Text | None = None,  # noqa: ARG002
    ) -> None:
        """Keep a line of words."""
        color = QColor.fromRgbF(*gc.get_rgb()[:3])
        self._words.append(PlacedWords(x, y, s, self._face(prop), color, angle))

    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: object,  # noqa: ARG002  we write no formulas
    ) -> tuple[float, float, float]:
        """Return a line's size in pixels of the screen."""
        metrics = QFontMetricsF(self._face(prop))
        descent = metrics.descent()
        return metrics.horizontalAdvance(s), metrics.capHeight() + descent, descent

    def paint_words(self, painter: QPainter, ratio: float) -> None:
        """Paint the words of the last drawing; ``ratio`` is the screen's pixels per unit."""
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        for one in self._words:
            painter.setFont(one.face)
            painter.setPen(one.color)
            if one.angle:
                painter.save()
                painter.translate(one.left, one.base)
                painter.rotate(-one.angle)
                painter.drawText(QPointF(0, 0), one.words)
                painter.restore()
            else:
                painter.drawText(QPointF(one.left, one.base), one.words)
        painter.restore()

    def _face(self, prop: FontProperties) -> QFont:
        pixels = prop.get_size_in_points() * self.dpi / POINTS_PER_INCH
        return _face(max(1, round(pixels)), is_bold=prop.get_weight() == "bold")


@lru_cache(maxsize=64)
def _face(pixels: int, *, is_bold: bool) -> QFont:
    face = QFont(FAMILY)
    face.setPixelSize(pixels)
    face.setBold(is_bold)
    return face
