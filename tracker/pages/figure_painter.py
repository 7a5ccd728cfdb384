"""Draws a matplotlib figure on a QPainter: vector paths, real text, Qt's own fonts.

On paper this keeps text selectable and fonts embedded, and lets Qt find a font for any script.
The figure must be a new one: a figure on screen belongs to its canvas.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Transform
from matplotlib.typing import ColorType
from numpy.typing import ArrayLike
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from tracker.pages.typeface import POINTS_PER_INCH, WordMeasuring, face_of, install_fonts

_CAPS: Final = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "projecting": Qt.PenCapStyle.SquareCap,
}
_JOINS: Final = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def draw_figure(painter: QPainter, figure: Figure, *, is_outlined: bool = False) -> None:
    """Draw a figure with its upper left corner at the painter's origin, a pixel per unit."""
    install_fonts()
    renderer = PainterRenderer(painter, figure, is_outlined=is_outlined)
    painter.save()
    figure.draw(renderer)
    painter.restore()


def for_paper(face: QFont) -> QFont:
    """Return the typeface without hinting, and without ligatures: they cannot be searched for."""
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "dlig"):
        face.setFeature(QFont.Tag(feature), 0)
    return face


def draw_letters(
    painter: QPainter, face: QFont, start: QPointF, text: str, *, is_outlined: bool
) -> None:
    """Write a line of text with the painter's pen, as text or as the letters' outlines."""
    if not is_outlined:
        painter.setFont(face)
        painter.drawText(start, text)
        return
    shape = QPainterPath()
    shape.addText(start, face, text)
    painter.fillPath(shape, painter.pen().brush())


class PainterRenderer(WordMeasuring, RendererBase):
    """What matplotlib needs of a back end, on a QPainter.

    Args:
        painter: Draws.
        figure: What will be drawn.
        is_outlined: Whether letters become outlines, for files that carry no typeface.
    """

    def __init__(self, painter: QPainter, figure: Figure, *, is_outlined: bool = False) -> None:
        super().__init__()
        self._is_outlined = is_outlined
        self._painter = painter
        self._dpi = float(figure.dpi)
        self._width = float(figure.bbox.width)
        self._height = float(figure.bbox.height)

    def flipy(self) -> bool:
        """Return that y runs down, as in Qt."""
        return True

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the figure's size in painter units."""
        return self._width, self._height

    def points_to_pixels(self, points: ArrayLike) -> float:
        """Return points as painter units."""
        return self._pixels(float(np.asarray(points)))

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: ColorType | None = None,  # noqa: N803  matplotlib's name
    ) -> None:
        """Fill and stroke one path."""
        shape = self._shape(path, transform)
        self._painter.save()
        self._clip(gc)
        self._painter.setPen(self._pen(gc))
        self._painter.setBrush(_brush(gc, rgbFace))
        self._painter.drawPath(shape)
        self._painter.restore()

    def draw_image(
        self, gc: GraphicsContextBase, x: float, y: float, im: ArrayLike, *_: object
    ) -> None:
        """Draw a picture of RGBA bytes with its lower left corner at a place."""
        pixels = np.ascontiguousarray(im, dtype=np.uint8)
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, QImage.Format.Format_RGBA8888)
        self._painter.save()
        self._clip(gc)
        self._painter.drawImage(QRectF(x, self._height - y - height, width, height), image)
        self._painter.restore()

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
        """Write a line of text with its baseline's start at a place."""
        self._painter.save()
        self._clip(gc)
        self._painter.setPen(_color(gc.get_rgb(), gc.get_alpha()))
        self._painter.translate(x, y)
        self._painter.rotate(-angle)
        start, face = QPointF(0, 0), self.face(prop)
        draw_letters(self._painter, face, start, s, is_outlined=self._is_outlined)
        self._painter.restore()

    def face(self, prop: FontProperties) -> QFont:
        """Return the face of words on paper."""
        return for_paper(QFont(face_of(prop, self._dpi)))

    def _pixels(self, points: float) -> float:
        return points * self._dpi / POINTS_PER_INCH

    def _shape(self, path: Path, transform: Transform) -> QPainterPath:
        shape = QPainterPath()
        for vertices, code in path.iter_segments(transform, simplify=False, snap=False):
            points = [
                QPointF(x, self._height - y)
                for x, y in zip(vertices[::2], vertices[1::2], strict=True)
            ]
            _add(shape, int(code), points)
        return shape

    def _pen(self, gc: GraphicsContextBase) -> QPen:
        width = self._pixels(gc.get_linewidth())
        if width <= 0:
            return QPen(Qt.PenStyle.NoPen)
        pen = QPen(_color(gc.get_rgb(), None), width)
        pen.setCapStyle(_CAPS[gc.get_capstyle()])
        pen.setJoinStyle(_JOINS[gc.get_joinstyle()])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            lengths = np.asarray(dashes, dtype=float).tolist()
            pen.setDashPattern([self._pixels(length) / width for length in lengths])
            pen.setDashOffset(self._pixels(float(offset or 0)) / width)
        return pen

    def _clip(self, gc: GraphicsContextBase) -> None:
        box = gc.get_clip_rectangle()
        if box is not None:
            x, y, width, height = box.bounds
            self._painter.setClipRect(
                QRectF(x, self._height - y - height, width, height),
                Qt.ClipOperation.IntersectClip,
            )
        path, transform = gc.get_clip_path()
        if isinstance(path, Path) and transform is not None:
            shape = self._shape(path, transform)
            self._painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)


def _add(shape: QPainterPath, code: int, points: Sequence[QPointF]) -> None:
    if code == Path.MOVETO:
        shape.moveTo(points[0])
    elif code == Path.LINETO:
        shape.lineTo(points[0])
    elif code == Path.CURVE3:
        shape.quadTo(points[0], points[1])
    elif code == Path.CURVE4:
        shape.cubicTo(points[0], points[1], points[2])
    elif code == Path.CLOSEPOLY:
        shape.closeSubpath()


def _brush(gc: GraphicsContextBase, face: ColorType | None) -> QBrush:
    if face is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    return QBrush(_color(to_rgba(face), gc.get_alpha() if gc.get_forced_alpha() else None))


def _color(parts: Sequence[float], alpha: float | None) -> QColor:
    """Return a colour matplotlib gives as three or four shares of 1."""
    red, green, blue, *rest = parts
    opacity = alpha if alpha is not None else rest[0] if rest else 1.0
    return QColor.fromRgbF(red, green, blue, opacity)
