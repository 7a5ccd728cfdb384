"""One chart in a card with its title and legend, to be looked at only: two courses compared.

matplotlib is imported when the first chart arrives, never by this module.
"""

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout

from tracker.ui.charts.head import ChartHead
from tracker.ui.look.theme import Theme
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from matplotlib.backend_bases import Event

    from tracker.charts.catalog import Chart
    from tracker.charts.style import ChartStyle
    from tracker.charts.viewing import Viewing
    from tracker.domain.rules.assessment import CourseStatus

_JOINER: Final = "\u2060"  # without it a line breaks after a dash


class ChartView(QFrame):
    """A card with title, legend and chart."""

    def __init__(self, theme: Theme, chart: "Chart", share: float = 1.0) -> None:
        """Build the card.

        Args:
            theme: Its colours.
            chart: What it shows.
            share: Of the chart's usual height.
        """
        super().__init__()
        # Late: matplotlib must not be imported before the window is painted.
        from tracker.ui.charts.canvas import ChartCanvas  # noqa: PLC0415

        self._theme, self._chart = theme, chart
        self._shown: tuple[CourseStatus, Viewing] | None = None
        self.setProperty("look", "card")
        self._canvas = ChartCanvas(theme)
        self._canvas.setObjectName(f"{chart.name}Chart")
        self._canvas.setAccessibleName(chart.title)
        self._canvas.setFixedHeight(round(chart.height_px * share))
        self._canvas.mpl_connect("resize_event", self._on_resized)
        self._head = ChartHead()
        self._head.show_title(chart.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 4, 5)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._canvas)
        self._redraw = later(self, self._on_redraw_due)
        theme.changed.connect(self._redraw.start)

    def show_status(self, status: "CourseStatus", viewing: "Viewing") -> None:
        """Show a course; drawn when the event loop is next free."""
        self._shown = (status, viewing)
        self._redraw.start()

    def _on_redraw_due(self) -> None:
        if self._shown is None:
            return
        status, viewing = self._shown
        style = self._style()
        self._chart.draw(self._canvas.figure, status, style, viewing)
        self._canvas.draw()  # type: ignore[no-untyped-call]  # not idle: that paints twice
        self._canvas.setAccessibleDescription(self._chart.describe(status))
        words = [
            f'<span style="color:{style.color(entry.role)}">{_unbroken(entry.glyph)}</span>'
            f"&nbsp;{_unbroken(entry.words)}"
            for entry in self._chart.legend(status, viewing)
        ]
        note = self._chart.note(status)
        self._head.show_legend("&nbsp; ".join([*([escape(note)] if note else []), *words]))

    def _style(self) -> "ChartStyle":
        from tracker.charts.style import DARK, LIGHT  # noqa: PLC0415  # with the charts, late

        return DARK if self._theme.is_dark else LIGHT

    def _on_resized(self, _event: "Event") -> None:
        self._redraw.start()


def _unbroken(words: str) -> str:
    """Return words as markup that a line does not break within."""
    return escape(words).replace(" ", "&nbsp;").replace("–", f"–{_JOINER}")
