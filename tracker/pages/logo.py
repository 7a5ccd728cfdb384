"""The clinic's logo in the letterhead: the only picture on a page that may be pixels."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tracker.domain.values.clinic import JPEG_START, PNG_START


class Logo:
    """A picture file, drawn as large as an area allows.

    Args:
        content: A PNG, JPEG or SVG file; one that cannot be read draws nothing.
    """

    def __init__(self, content: bytes) -> None:
        self._image: QImage | None = None
        self._drawing: QSvgRenderer | None = None
        if content.startswith((PNG_START, JPEG_START)):
            self._image = QImage.fromData(content)
            self._size = (self._image.width(), self._image.height())
        else:
            self._drawing = QSvgRenderer(QByteArray(content))
            size = self._drawing.defaultSize()
            self._size = (size.width(), size.height())

    @property
    def is_readable(self) -> bool:
        """Return whether there is anything to draw."""
        return min(self._size) > 0

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return width and height as large as a box allows, in the logo's own proportions."""
        own_width, own_height = self._size
        share = min(width / own_width, height / own_height)
        return own_width * share, own_height * share

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw into an area of the painter's units."""
        if self._image is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self._image)
            painter.restore()
        elif self._drawing is not None:
            self._drawing.render(painter, area)
