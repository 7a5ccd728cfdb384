"""Draws a matplotlib figure as Qt would: vector paths, real text, Qt's own fonts.

On paper this keeps text selectable and fonts embedded, and lets Qt find a font for any script.
The figure must be a new one: a figure on screen belongs to its canvas.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
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

from tracker.pages.plate import Call, Plate
from tracker.pages.typeface import POINTS_PER_INCH, WordMeasuring, face_of, install_fonts

_CAPS: Final = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "projecting": Qt.PenCapStyle.SquareCap,
}
_POINTS: Final = {int(Path.CURVE3): 2, int(Path.CURVE4): 3}  # of a segment, where not one
_JOINS: Final = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def draw_figure(plate: Plate, figure: Figure, *, is_outlined: bool = False) -> None:
    """Draw a figure with its upper left corner at the painter's origin, a pixel per unit."""
    install_fonts()
    renderer = PlateRenderer(plate, figure, is_outlined=is_outlined)
    plate.add(QPainter.save)
    figure.draw(renderer)
    plate.add(QPainter.restore)


def for_paper(face: QFont) -> QFont:
    """Return the typeface without hinting, and without ligatures: they cannot be searched for."""
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig", "dlig"):
        face.setFeature(QFont.Tag(feature), 0)
    return face


@dataclass(frozen=True, slots=True)
class Letters:
    """A line of text, drawn as text or as the letters' outlines."""

    text: str
    face: QFont
    color: QColor
    is_outlined: bool = field(kw_only=True)

    def draw(self, painter: QPainter, start: QPointF) -> None:
        """Write with the baseline's start at a place."""
        painter.setPen(self.color)
        if not self.is_outlined:
            painter.setFont(self.face)
            painter.drawText(start, self.text)
            return
        shape = QPainterPath()
        shape.addText(start, self.face, self.text)
        painter.fillPath(shape, QBrush(self.color))


class PlateRenderer(WordMeasuring, RendererBase):
    """What matplotlib needs of a back end, on a plate.

    Args:
        plate: Takes what is drawn.
        figure: What will be drawn.
        is_outlined: Whether letters become outlines, for files that carry no typeface.
    """

    def __init__(self, plate: Plate, figure: Figure, *, is_outlined: bool = False) -> None:
        super().__init__()
        self._is_outlined = is_outlined
        self._plate = plate
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
        shape, pen, brush = self._shape(path, transform), self._pen(gc), _brush(gc, rgbFace)

        def put(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(shape)

        self._add(gc, put)

    def draw_image(
        self, gc: GraphicsContextBase, x: float, y: float, im: ArrayLike, *_: object
    ) -> None:
        """Draw a picture of RGBA bytes with its lower left corner at a place."""
        pixels = np.ascontiguousarray(im, dtype=np.uint8)
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, QImage.Format.Format_RGBA8888).copy()
        place = QRectF(x, self._height - y - height, width, height)
        self._add(gc, lambda painter: painter.drawImage(place, image))

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
        color = _color(gc.get_rgb(), gc.get_alpha())
        letters = Letters(s, self.face(prop), color, is_outlined=self._is_outlined)

        def put(painter: QPainter) -> None:
            painter.translate(x, y)
            painter.rotate(-angle)
            letters.draw(painter, QPointF(0, 0))

        self._add(gc, put)

    def face(self, prop: FontProperties) -> QFont:
        """Return the face of words on paper."""
        return for_paper(QFont(face_of(prop, self._dpi)))

    def _pixels(self, points: float) -> float:
        return points * self._dpi / POINTS_PER_INCH

    def _shape(self, path: Path, transform: Transform) -> QPainterPath:
        shape = QPainterPath()
        # as Path.iter_segments goes over it, which makes an array anew for each point of a curve
        whole = path.cleaned(transform, remove_nans=True, curves=True)
        codes = np.asarray(whole.codes).tolist()
        points = [QPointF(x, self._height - y) for x, y in np.asarray(whole.vertices).tolist()]
        place = 0
        while place < len(codes) and codes[place] != Path.STOP:
            count = _POINTS.get(codes[place], 1)
            _add(shape, codes[place], points[place : place + count])
            place += count
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

    def _add(self, gc: GraphicsContextBase, put: Call) -> None:
        """Take a call that is made within the clipping of its context."""
        self._plate.add(QPainter.save)
        self._clip(gc)
        self._plate.add(put)
        self._plate.add(QPainter.restore)

    def _clip(self, gc: GraphicsContextBase) -> None:
        within = Qt.ClipOperation.IntersectClip
        box = gc.get_clip_rectangle()
        if box is not None:
            x, y, width, height = box.bounds
            area = QRectF(x, self._height - y - height, width, height)
            self._plate.add(lambda painter: painter.setClipRect(area, within))
        path, transform = gc.get_clip_path()
        if isinstance(path, Path) and transform is not None:
            shape = self._shape(path, transform)
            self._plate.add(lambda painter: painter.setClipPath(shape, within))


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
