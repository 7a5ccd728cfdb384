"""The pages as they will print, one under the other, at the width that can be read."""

from collections.abc import Callable, Generator, Iterator, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPageSize, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from tracker.language import in_language, tr
from tracker.pages.painting import PAGE_SIZES, POINTS_PER_INCH, LaidOutPages, paint_page
from tracker.palette import LIGHT
from tracker.ui.work.later import later

VIEWPORT: Final = 720  # px, the width a page is read at
EDGE: Final = 12  # points around the pages and between them
SHADOW: Final = 8  # points
_SHADOW_ALPHA: Final = 31  # of 255: 12 %
_DROP: Final = 2  # points the shadow lies below
_STEP: Final = 1.15  # of a turn of the wheel
_SMALLEST, _LARGEST = 0.3, 6.0  # of the paper's own size


class Zoom(Enum):
    """How large the pages are shown."""

    WIDTH = "width"
    PAGE = "page"
    FULL = "full"
    FREE = "free"


class PageItem(QGraphicsItem):
    """One page on its paper; the scene's units are points."""

    def __init__(self, laid_out: LaidOutPages, number: int) -> None:
        super().__init__()
        self._laid_out, self._number = laid_out, number
        paper = laid_out.pages[number].paper
        size = QPageSize(PAGE_SIZES[paper]).size(QPageSize.Unit.Point)
        self.paper = QRectF(0, 0, size.width(), size.height())
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        """Return the paper with its shadow."""
        return self.paper.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002  # Qt's signature
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Draw shadow, paper and what is printed on it."""
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(LIGHT.ink)
        steps = SHADOW - _DROP
        for step in range(steps, 0, -1):
            shade.setAlpha(round(_SHADOW_ALPHA / steps))
            painter.setBrush(shade)
            around = self.paper.translated(0, _DROP).adjusted(-step, -step, step, step)
            painter.drawRoundedRect(around, step, step)
        painter.fillRect(self.paper, QColor(LIGHT.card))
        if not self._laid_out.is_drawn(self._number):
            return  # in a moment: the view draws it between keys
        paint_page(painter, self._laid_out, self._number)


class PagesView(QGraphicsView):
    """Shows laid out pages; Ctrl and the wheel make them larger and smaller.

    A page is drawn a block a turn of the event loop; until then its paper is blank.

    Signals:
        drawn: Every page is drawn.
    """

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._steps: Iterator[None] = iter(())
        self._is_drawn = True
        self._then: Callable[[], object] = _nothing
        self._turn = later(self, self._on_turn)
        self.setObjectName("pages")
        self.setAccessibleName(tr("Pages as they will print"))
        self.viewport().setAccessibleName(self.accessibleName())  # what a screen reader focuses
        self.setScene(QGraphicsScene(self))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(VIEWPORT // 2)
        self.zoom = Zoom.WIDTH

    def show_pages(self, laid_out: LaidOutPages) -> None:
        """Show other pages at the same place and size."""
        bar = self.verticalScrollBar()
        below_top = bar.value() - bar.minimum()
        scene = self.scene()
        scene.clear()
        top, items = 0.0, []
        for number in range(len(laid_out.pages)):
            page = PageItem(laid_out, number)
            page.setPos(0, top)
            scene.addItem(page)
            items.append(page)
            top += page.paper.height() + EDGE
        around = scene.itemsBoundingRect()
        scene.setSceneRect(
            around.adjusted(-EDGE + SHADOW, -EDGE + SHADOW, EDGE - SHADOW, EDGE - SHADOW)
        )
        self._fit()
        bar.setValue(bar.minimum() + below_top)
        self._steps = in_language(laid_out.document.language, _drawing(laid_out, items))
        self._is_drawn = False
        self._turn.start()

    def when_drawn(self, act: Callable[[], object]) -> None:
        """Do something once every page is drawn, at once where they are."""
        if self._is_drawn:
            act()
        else:
            self._then = act

    def finish(self) -> None:
        """Do now what waits for the pages: nobody waits for them any more."""
        if self._then is not _nothing:
            self._turn.stop()
            for _ in self._steps:
                pass
            self._on_drawn()

    def show_at(self, zoom: Zoom) -> None:
        """Show the pages at the window's width, whole, or as large as the paper."""
        self.zoom = zoom
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the width a page is read at; the height is whatever the window has."""
        return QSize(VIEWPORT, VIEWPORT // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages at the chosen size of the window."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the pages larger or smaller with Ctrl, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        wanted = self.transform().m11() * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        full = self.logicalDpiX() / POINTS_PER_INCH
        self.zoom = Zoom.FREE
        self._scale_to(min(max(wanted, _SMALLEST * full), _LARGEST * full))

    def _on_turn(self) -> None:
        for _ in self._steps:
            self._turn.start()
            return
        self._on_drawn()

    def _on_drawn(self) -> None:
        self._is_drawn, act, self._then = True, self._then, _nothing
        self.drawn.emit()
        act()

    def _fit(self) -> None:
        pages = [item for item in self.items() if isinstance(item, PageItem)]
        if not pages or self.zoom is Zoom.FREE:
            return
        room = self.viewport().size()
        across = room.width() / (pages[0].paper.width() + 2 * EDGE)
        down = room.height() / (pages[0].paper.height() + 2 * EDGE)
        sizes = {Zoom.WIDTH: across, Zoom.PAGE: min(across, down)}
        self._scale_to(sizes.get(self.zoom, self.logicalDpiX() / POINTS_PER_INCH))

    def _scale_to(self, factor: float) -> None:
        bar = self.verticalScrollBar()
        is_at_top = bar.value() == bar.minimum()
        self.resetTransform()
        self.scale(factor, factor)
        if is_at_top:  # Qt would hold on to the middle
            bar.setValue(bar.minimum())


def _nothing() -> None:
    """Wait for no page."""


def _drawing(laid_out: LaidOutPages, items: Sequence[PageItem]) -> Generator[None, None, None]:
    """Draw every page that is not drawn yet, and show each as soon as it is whole."""
    for number, item in enumerate(items):
        yield
        yield from laid_out.drawing_steps(number)
        item.update()
