"""Agg for the lines of a chart on screen; its words are kept for Qt to paint over them.

Rasterising words was half of what a redraw cost, and a chart is redrawn with every key. Qt paints
them in a tenth of that, hinted for the screen, in any script.
"""

from dataclasses import dataclass

from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter

from tracker.pages.typeface import WordMeasuring, face_of


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """A line of words and where its baseline starts, in pixels of the screen."""

    left: float
    base: float
    words: str
    face: QFont
    color: QColor
    angle: float


class ScreenRenderer(WordMeasuring, RendererAgg):
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
        self._words.append(PlacedWords(x, y, s, self.face(prop), color, angle))

    def face(self, prop: FontProperties) -> QFont:
        """Return the face of words on the screen."""
        return face_of(prop, self.dpi)

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
