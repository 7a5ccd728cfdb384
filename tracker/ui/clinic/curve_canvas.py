"""The curve on the screen: lines by Agg, words by Qt, drawn anew in another size or theme.

Imports matplotlib: loaded when the page shows its first curve.
"""

from typing import Final

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtGui import QPainter, QPaintEvent

from tracker.charts.course_card.ahead import DPI
from tracker.charts.fall_curve import draw_fall_curve
from tracker.charts.style import DARK, LIGHT
from tracker.domain.cohort.figures import Curve
from tracker.ui.charts.screen_renderer import ScreenRenderer
from tracker.ui.look.theme import Theme

HEIGHT: Final = 260  # px
LEAST_WIDTH: Final = 360


class CurveCanvas(FigureCanvasQTAgg):
    """Shows one curve up to a horizon in days."""

    def __init__(self, theme: Theme, curve: Curve, horizon_days: int) -> None:
        super().__init__(Figure(dpi=DPI))  # type: ignore[no-untyped-call]  # matplotlib's
        self._theme, self._curve, self._horizon = theme, curve, horizon_days
        self._renderer: ScreenRenderer | None = None
        self._drawn: tuple[object, ...] = ()
        self.setObjectName("fallCurve")
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        theme.changed.connect(self.update)

    def draw_idle(self) -> None:
        """Draw nothing: painting draws what is not drawn yet."""

    def get_renderer(self) -> ScreenRenderer:
        """Return what draws the figure at its size of now."""
        width, height = (round(length) for length in self.figure.bbox.size)
        dpi, found = self.figure.dpi, self._renderer
        if found is None or (width, height, dpi) != (found.width, found.height, found.dpi):
            self._renderer = found = ScreenRenderer(width, height, dpi)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curve, drawn anew where size or theme are others than before."""
        wanted = (*self.figure.bbox.size, self.figure.dpi, self._theme.is_dark)
        if wanted != self._drawn:
            self._drawn = wanted
            style = DARK if self._theme.is_dark else LIGHT
            draw_fall_curve(self.figure, self._curve, self._horizon, style)
            self.draw()  # type: ignore[no-untyped-call]  # not idle: that paints twice
        super().paintEvent(event)  # type: ignore[no-untyped-call]  # matplotlib's
        painter = QPainter(self)
        self.get_renderer().paint_words(painter, self.device_pixel_ratio)
        painter.end()
