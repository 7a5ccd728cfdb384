"""The canvas of a chart: mouse and keys in, a mark and a band drawn over it.

Imports matplotlib: loaded when the first chart arrives, after the window is painted.
"""

from typing import Final

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)

from tracker.charts.course_card.ahead import DPI
from tracker.charts.viewing import Step, Zoom
from tracker.ui.charts.screen_renderer import ScreenRenderer
from tracker.ui.look.theme import Theme

DRAG_FROM: Final = 8  # px; less is a click
BAND_ALPHA: Final = 60  # of 255
SPOT: Final = 4.5  # px from the middle to the rim of a chosen visit's mark
BAR: Final = 3.0  # px of the bar beside the panel that has the keys


_STEPS: Final = {
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_Left: Step.PREVIOUS,
    Qt.Key.Key_Right: Step.NEXT,
    Qt.Key.Key_End: Step.LAST,
}
_ZOOMS: Final = {
    Qt.Key.Key_Plus: Zoom.IN,
    Qt.Key.Key_Equal: Zoom.IN,  # the plus without Shift on many keyboards
    Qt.Key.Key_Minus: Zoom.OUT,
    Qt.Key.Key_0: Zoom.WHOLE,
}
_PANELS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ChartCanvas(FigureCanvasQTAgg):
    """Shows a figure; what lies over it is drawn by Qt, so that it costs no redraw.

    Signals:
        pointed: The mouse is at a place of the time axis; None off the plot.
        place_clicked: A click at a place of the time axis.
        period_dragged: The mouse was dragged from one place to another.
        stepped: A key asks for another visit (a ``Step``).
        zoom_asked: A key asks for a ``Zoom``.
        panel_stepped: A key asks for the panel above (-1) or below (1).
        left: The keys or the mouse are elsewhere now, or Escape was struck.
        menu_asked: The context menu is asked for, at a point of the screen; whether by mouse.
    """

    pointed = Signal(object)
    place_clicked = Signal(object)
    period_dragged = Signal(object, object)
    stepped = Signal(object)
    zoom_asked = Signal(object)
    panel_stepped = Signal(object)
    left = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, figure: Figure | None = None) -> None:
        super().__init__(figure or Figure(dpi=DPI))  # type: ignore[no-untyped-call]  # matplotlib's
        self._theme = theme
        self._marked: float | None = None
        self._spots: tuple[tuple[QPointF, QColor], ...] = ()
        self._crossed: float | None = None
        self._row: tuple[float, float] | None = None
        self._drag: tuple[float, float] | None = None
        self._renderer: ScreenRenderer | None = None
        self._drawn: ScreenRenderer | None = None  # by what the picture was drawn
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def draw_idle(self) -> None:
        """Draw nothing: matplotlib asks for the old content in a new size, and the card follows."""

    def draw(self) -> None:
        """Draw the figure at its size of now."""
        super().draw()  # type: ignore[no-untyped-call]  # matplotlib's
        self._drawn = self._renderer

    def get_renderer(self) -> ScreenRenderer:
        """Return what draws the figure at its size of now."""
        width, height = (round(length) for length in self.figure.bbox.size)  # cut, a row is lost
        dpi, found = self.figure.dpi, self._renderer
        if found is None or (width, height, dpi) != (found.width, found.height, found.dpi):
            self._renderer = found = ScreenRenderer(width, height, dpi)
        return found

    def mark(self, place: float | None, spots: tuple[tuple[QPointF, QColor], ...] = ()) -> None:
        """Mark a place of the time axis with a line, and what stands there; None takes it away."""
        if (place, spots) != (self._marked, self._spots):
            self._marked, self._spots = place, spots
            self.update()

    def cross(self, place: float | None) -> None:
        """Draw a thin line at a place of the time axis; None takes it away."""
        if place != self._crossed:
            self._crossed = place
            self.update()

    def show_row(self, row: tuple[float, float] | None) -> None:
        """Show which stretch from a top to a bottom has the keys, while the canvas has them."""
        if row != self._row:
            self._row = row
            self.update()

    def point_of(self, place: float) -> QPoint:
        """Return the point of a place of the time axis, at the plot's top."""
        box = self._plot()
        low, high = self._ends()
        share = (place - low) / (high - low)
        return QPoint(round(box.left() + share * box.width()), round(box.top()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the visits, zoom, open the menu; leave everything else to the window."""
        key = Qt.Key(event.key())
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key is Qt.Key.Key_Escape and self._drag is not None:
            self._end_drag()
        elif key in _STEPS and not has_control:
            self.stepped.emit(_STEPS[key])
        elif key in _ZOOMS and not has_control:
            self.zoom_asked.emit(_ZOOMS[key])
        elif key in _PANELS and not has_control:
            self.panel_stepped.emit(_PANELS[key])
        else:
            if key is Qt.Key.Key_Escape:
                self.left.emit()
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag along the time axis."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is Qt.MouseButton.LeftButton and self._place_at(event.position()):
            self._drag = (event.position().x(), event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the mouse is, or draw the period that is being dragged."""
        if self._drag is None:
            found = self._place_at(event.position())
            self.pointed.emit(found[0] if found else None)
            return
        self._drag = (self._drag[0], event.position().x())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        drag = self._drag
        if drag is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._end_drag()
        low, high = sorted(self._place_of(x) for x in drag)
        if abs(drag[1] - drag[0]) >= DRAG_FROM:
            self.period_dragged.emit(low, high)
        else:
            self.place_clicked.emit(self._place_of(drag[1]))

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the mouse is off the plot."""
        super().leaveEvent(event)  # type: ignore[no-untyped-call]  # matplotlib's
        self.pointed.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: right click, the Menu key, Shift+F10."""
        is_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        where = event.globalPos() if is_mouse else self.mapToGlobal(self.rect().center())
        self.menu_asked.emit(where, is_mouse)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, then what lies over it; in another size as it was, until it is drawn."""
        found, size = self._drawn, self.figure.bbox.size
        if found is None:  # left alone it would be black
            QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.card))
            return
        if (found.width, found.height) != tuple(map(round, size)):
            self._paint_as_it_was(found)
            return
        super().paintEvent(event)  # type: ignore[no-untyped-call]  # matplotlib's
        painter = QPainter(self)
        self.get_renderer().paint_words(painter, self.device_pixel_ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter)
        self._paint_keys(painter)
        painter.end()

    def _paint_as_it_was(self, found: ScreenRenderer) -> None:
        """Paint the last picture: drawing takes longer than painting may, and follows in turns."""
        width, height = round(found.width), round(found.height)
        pixels = found.buffer_rgba()  # type: ignore[no-untyped-call]  # matplotlib's
        picture = QImage(pixels, width, height, QImage.Format.Format_RGBA8888)
        picture.setDevicePixelRatio(self.device_pixel_ratio)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor.fromRgbF(*self.figure.get_facecolor()))
        painter.drawImage(QPoint(), picture)
        found.paint_words(painter, self.device_pixel_ratio)
        painter.end()

    def _paint_lines(self, painter: QPainter) -> None:
        """Paint the crosshair, the chosen visit, the dragged period."""
        accent = QColor(self._theme.tokens.accent)
        box = self._plot()
        muted = QPen(QColor(self._theme.tokens.edge), 1)
        for place, pen in (
            (self._crossed, muted),
            (self._marked, QPen(accent, 1.5, Qt.PenStyle.DashLine)),
        ):
            low, high = self._ends()
            if place is not None and low <= place <= high:
                x = self.point_of(place).x() + 0.5
                painter.setPen(pen)
                painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for point, color in self._spots if self._marked is not None else ():
            painter.setPen(QPen(accent, 1.5))
            painter.setBrush(color)
            painter.drawEllipse(point, SPOT, SPOT)
        if self._drag is not None:
            band = QColor(accent)
            band.setAlpha(BAND_ALPHA)
            left, right = sorted(self._drag)
            painter.fillRect(QRectF(left, box.top(), right - left, box.height()), band)

    def _paint_keys(self, painter: QPainter) -> None:
        """Paint the rim while the keys go here, and a bar beside the panel that has them."""
        if not self.hasFocus():
            return
        accent = QColor(self._theme.tokens.accent)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self._row is not None:
            top, bottom = self._row
            painter.fillRect(QRectF(5, top, BAR, bottom - top), accent)

    def _end_drag(self) -> None:
        self._drag = None
        self.update()

    def _plot(self) -> QRectF:
        """Return the plot's area in px; empty before the first drawing."""
        if not self.figure.axes:
            return QRectF()
        box = self.figure.axes[0].get_position()
        width, height = self.width(), self.height()
        top = (1 - box.y1) * height
        return QRectF(box.x0 * width, top, box.width * width, box.height * height)

    def _ends(self) -> tuple[float, float]:
        return self.figure.axes[0].get_xlim() if self.figure.axes else (0.0, 1.0)

    def _place_of(self, x: float) -> float:
        box = self._plot()
        low, high = self._ends()
        share = (x - box.left()) / max(1.0, box.width())
        return low + min(1.0, max(0.0, share)) * (high - low)

    def _place_at(self, point: QPointF) -> tuple[float] | None:
        """Return the place under a point of the plot or above it."""
        box = self._plot()
        if not box.left() <= point.x() <= box.right() or point.y() > box.bottom():
            return None
        return (self._place_of(point.x()),)
