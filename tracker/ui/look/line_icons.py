"""The program's own line icons, drawn in a colour of the theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tracker.palette import DARK, LIGHT, Palette
from tracker.paths import resource
from tracker.ui.look.theme import DARK_BELOW

SIZE = 16  # px of an icon beside words


def tokens_of(part: QWidget) -> Palette:
    """Return the colours of the theme a part is shown in."""
    return DARK if part.palette().window().color().lightness() < DARK_BELOW else LIGHT


def line_picture(name: str, colour: str, size: int = SIZE) -> QPixmap:
    """Return an icon, for example ``search``, sharp on this screen.

    Args:
        name: Of the file ``line-….svg``.
        colour: Of its strokes.
        size: Of its side, in pixels of the window.
    """
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # not needed to paint the frame

    drawing = resource("icons", f"line-{name}.svg").read_text(encoding="utf-8")
    ratio = QApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    coloured = drawing.replace("currentColor", colour).encode()
    QSvgRenderer(coloured).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
