"""One chart in a card: a canvas kept for life, a tool tip per visit, a click that selects it.

matplotlib is imported when the first chart arrives, never by this module: the window paints
before matplotlib is loaded.
"""

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from tracker.domain.describe import visit_summary
from tracker.domain.words import day_words_in_full
from tracker.ui.theme import Theme

if TYPE_CHECKING:
    from matplotlib.backend_bases import Event
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

    from tracker.charts.catalog import Chart
    from tracker.charts.style import ChartStyle
    from tracker.charts.time_axis import TimeAxis, Viewing
    from tracker.domain.assessment import CourseStatus

FIGURE_DPI: Final = 100  # what the charts' heights are given for


class ChartView(QFrame):
    """A card with title, legend and chart.

    Signals:
        visit_clicked: The index of the visit nearest to a click, 0 for the first by date.
        drawn: The chart shows what it was last given (the card itself).
    """

    visit_clicked = Signal(object)
    drawn = Signal(object)

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._canvas: FigureCanvasQTAgg | None = None
        self._status: CourseStatus | None = None
        self._is_by_visit = False
        self.setProperty("look", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 7, 4, 5)
        self._column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        self._title = QLabel()
        self._title.setProperty("look", "strong")
        self._legend = QLabel()
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setProperty("look", "small")
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._legend)
        self._column.addLayout(head)
        self._waiting = QLabel("Loading the charts…")
        self._waiting.setProperty("look", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setFixedHeight(height)
        self._column.addWidget(self._waiting)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self._on_redraw_due)
        theme.changed.connect(self._redraw.start)

    @property
    def canvas(self) -> "FigureCanvasQTAgg | None":
        """Return the canvas; None until the chart has arrived."""
        return self._canvas

    def build(self, chart: "Chart") -> None:
        """Take the chart this card is for; matplotlib is loaded by now."""
        # Late: matplotlib must not be imported before the window is painted.
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg  # noqa: PLC0415
        from matplotlib.figure import Figure  # noqa: PLC0415

        canvas = FigureCanvasQTAgg(Figure(dpi=FIGURE_DPI))
        canvas.setObjectName(f"{chart.name}Chart")
        canvas.setAccessibleName(chart.title)
        canvas.setFixedHeight(chart.height_px)
        canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        canvas.mpl_connect("motion_notify_event", self._on_moved)
        canvas.mpl_connect("button_press_event", self._on_pressed)
        canvas.mpl_connect("resize_event", self._on_resized)
        canvas.mpl_connect("draw_event", self._on_drawn)
        self._chart, self._canvas = chart, canvas
        self._title.setText(chart.title)
        self._column.replaceWidget(self._waiting, canvas)
        self._waiting.hide()
        self._waiting.deleteLater()
        self._redraw.start()

    def show_status(self, status: "CourseStatus", *, is_by_visit: bool) -> None:
        """Show a course; drawn when the event loop is next free."""
        self._status, self._is_by_visit = status, is_by_visit
        self._redraw.start()

    def draw_now(self) -> None:
        """Draw at once, for pictures and measurements."""
        self._redraw.stop()
        self._on_redraw_due()

    def _on_redraw_due(self) -> None:
        chart, canvas, status = self._chart, self._canvas, self._status
        if chart is None or canvas is None or status is None:
            return
        style = self._style()
        chart.draw(canvas.figure, status, style, self._viewing())
        canvas.draw_idle()
        canvas.setAccessibleDescription(chart.describe(status))
        words = [
            f'<span style="color:{style.color(entry.role)}">{entry.glyph}</span>'
            f" {escape(entry.words)}"
            for entry in chart.legend(status)
        ]
        note = chart.note(status)
        self._legend.setText(" &nbsp; ".join([*([escape(note)] if note else []), *words]))

    def _style(self) -> "ChartStyle":
        from tracker.charts.style import DARK, LIGHT  # noqa: PLC0415  # with the charts, late

        return DARK if self._theme.is_dark else LIGHT

    def _viewing(self) -> "Viewing":
        from tracker.charts.time_axis import Viewing  # noqa: PLC0415  # imports matplotlib

        return Viewing(axis=self._axis())

    def _axis(self) -> "TimeAxis":
        from tracker.charts.time_axis import TimeAxis  # noqa: PLC0415  # imports matplotlib

        return TimeAxis.VISIT if self._is_by_visit else TimeAxis.DATE

    def _find_visit(self, event: "Event") -> int | None:
        from tracker.charts.time_axis import visit_at  # noqa: PLC0415  # imports matplotlib

        place = getattr(event, "xdata", None)  # only events inside the axes carry one
        if place is None or self._status is None:
            return None
        return visit_at(self._status, float(place), self._axis())

    def _on_moved(self, event: "Event") -> None:
        index = self._find_visit(event)
        if self._canvas is None or self._status is None:
            return
        if index is None:
            self._canvas.setToolTip("")
            return
        visit = self._status.visits[index].visit
        words = f"Visit {index + 1}, {day_words_in_full(visit.visit_date)}. "
        self._canvas.setToolTip(f"<p>{escape(words + visit_summary(self._status, index))}</p>")

    def _on_pressed(self, event: "Event") -> None:
        index = self._find_visit(event)
        if index is not None:
            self.visit_clicked.emit(index)

    def _on_resized(self, _event: "Event") -> None:
        self._redraw.start()

    def _on_drawn(self, _event: "Event") -> None:
        if not self._redraw.isActive() and self._status is not None:
            self.drawn.emit(self)
