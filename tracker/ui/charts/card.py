"""One chart in a card: a canvas kept for life, the visit in words, a menu.

matplotlib is imported when the first chart arrives, never by this module: the window paints
before matplotlib is loaded.
"""

from datetime import timedelta
from html import escape
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QVBoxLayout

from tracker.charts.likeness import ChartFace
from tracker.charts.viewing import TimeAxis, Viewing, positions, visit_at
from tracker.charts.visit_words import visit_words
from tracker.domain.words.names import day_words, day_words_in_full
from tracker.language import marked, tr
from tracker.ui.charts.head import ChartHead
from tracker.ui.charts.tip_above import show_above
from tracker.ui.look.theme import Theme

if TYPE_CHECKING:
    from datetime import date

    from matplotlib.backend_bases import Event

    from tracker.charts.catalog import Chart
    from tracker.charts.style import ChartStyle
    from tracker.domain.rules.assessment import CourseStatus
    from tracker.ui.charts.canvas import ChartCanvas

MENU: Final = (
    ("copyChart", marked("&Copy chart…")),
    ("saveChart", marked("&Save chart…")),
    ("tableOfChart", marked("Show as &table…")),
    ("wholeCourse", marked("&Whole course")),
)
_JOINER: Final = "\u2060"  # without it a line breaks after a dash


class ChartView(QFrame):
    """A card with title, legend and chart.

    Signals:
        visit_clicked: The index of the visit nearest to a click, 0 for the first by date.
        period_dragged: Two places of the time axis to zoom to.
        stepped: A key asks for another visit (a ``Step``).
        zoom_asked: A key asks for a ``Zoom``.
        deed_asked: The menu's entry of this name (of ``MENU``) is asked for, and the chart.
        drawn: The chart shows what it was last given (the card itself).
    """

    visit_clicked = Signal(object)
    period_dragged = Signal(object, object)
    stepped = Signal(object)
    zoom_asked = Signal(object)
    deed_asked = Signal(str, object)
    drawn = Signal(object)

    def __init__(self, theme: Theme, height: int, *, says_period: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._says_period = says_period
        self._chart: Chart | None = None
        self._canvas: ChartCanvas | None = None
        self._status: CourseStatus | None = None
        self._viewing = Viewing()
        self._marked: int | None = None
        self._face: ChartFace | None = None
        self.setProperty("look", "card")
        self._build_layout(height)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self._on_redraw_due)
        theme.changed.connect(self._redraw.start)

    @property
    def canvas(self) -> "ChartCanvas | None":
        """Return the canvas; None until the chart has arrived."""
        return self._canvas

    @property
    def chart(self) -> "Chart | None":
        """Return the chart; None until it has arrived."""
        return self._chart

    def build(self, chart: "Chart") -> None:
        """Take the chart this card is for; matplotlib is loaded by now."""
        # Late: matplotlib must not be imported before the window is painted.
        from tracker.ui.charts.canvas import ChartCanvas  # noqa: PLC0415

        canvas = ChartCanvas(self._theme)
        canvas.setObjectName(f"{chart.name}Chart")
        canvas.setAccessibleName(chart.title)
        canvas.setFixedHeight(chart.height_px)
        canvas.mpl_connect("resize_event", self._on_resized)
        canvas.mpl_connect("draw_event", self._on_drawn)
        canvas.pointed.connect(self._on_pointed)
        canvas.place_clicked.connect(self._on_place_clicked)
        canvas.period_dragged.connect(self.period_dragged)
        canvas.stepped.connect(self.stepped)
        canvas.zoom_asked.connect(self.zoom_asked)
        canvas.menu_asked.connect(self._on_menu_asked)
        self._chart, self._canvas = chart, canvas
        self._head.show_title(chart.title)
        self._column.replaceWidget(self._waiting, canvas)
        self._waiting.hide()
        self._waiting.deleteLater()
        self._redraw.start()

    def show_status(self, status: "CourseStatus", viewing: Viewing) -> None:
        """Show a course; drawn when the event loop is next free."""
        self._status, self._viewing = status, viewing
        self._redraw.start()

    def place_anew(self) -> None:
        """Find the legend its best place: another course will be shown."""
        self._head.place_anew()

    def mark_visit(self, index: int | None) -> None:
        """Mark a visit with a line; None takes the mark away."""
        self._marked = index
        if self._canvas is not None:
            self._canvas.mark(self._place_of(index))
            self._describe()

    def say_visit(self, index: int) -> None:
        """Say a visit in words: spoken by a screen reader, shown above the chart it stands in."""
        if self._canvas is None or self._status is None:
            return
        words = visit_words(self._status, index)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))
        place = self._place_of(index)
        if place is not None and self._canvas.isVisible():
            show_above(f"<p>{escape(words)}</p>", self._canvas.point_of(place), self._canvas)

    def draw_after(self, wait_ms: int) -> None:
        """Wait a moment before drawing, so that cards draw one a turn and keys come between."""
        self._redraw.setInterval(wait_ms)

    def draw_now(self) -> None:
        """Draw at once, for pictures and measurements."""
        self._redraw.stop()
        self._on_redraw_due()

    def _build_layout(self, height: int) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 7, 4, 5)
        self._column.setSpacing(2)
        self._head = ChartHead()
        self._column.addWidget(self._head)
        self._waiting = QLabel(tr("Loading the charts…"))
        self._waiting.setProperty("look", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setFixedHeight(height)
        self._column.addWidget(self._waiting)

    def _on_redraw_due(self) -> None:
        chart, canvas, status = self._chart, self._canvas, self._status
        if chart is None or canvas is None or status is None:
            return
        style = self._style()
        face = ChartFace(chart.draws, status, (style, self._viewing, canvas.size().toTuple()))
        if face.looks_like(self._face):
            self.drawn.emit(self)
        else:
            self._face = face
            chart.draw(canvas.figure, status, style, self._viewing)
            canvas.mark(self._place_of(self._marked))
            canvas.draw()  # type: ignore[no-untyped-call]  # not idle: that paints twice
        self._describe()
        words = [
            f'<span style="color:{style.color(entry.role)}">{_unbroken(entry.glyph)}</span>'
            f"&nbsp;{_unbroken(entry.words)}"
            for entry in chart.legend(status, self._viewing)
        ]
        note = chart.note(status)
        period = period_words(status, self._viewing) if self._says_period else ""
        self._head.show_legend("&nbsp; ".join([*([escape(note)] if note else []), *words]), period)

    def _describe(self) -> None:
        """Tell a screen reader the marked visit, then the whole chart's sentence."""
        if self._chart is None or self._canvas is None or self._status is None:
            return
        words = [self._chart.describe(self._status)]
        if self._place_of(self._marked) is not None and self._marked is not None:
            words.insert(0, visit_words(self._status, self._marked))
        self._canvas.setAccessibleDescription(" ".join(words))

    def _place_of(self, index: int | None) -> float | None:
        if self._status is None or index is None or index >= len(self._status.visits):
            return None
        return positions(self._status, self._viewing.axis)[index]

    def _style(self) -> "ChartStyle":
        from tracker.charts.style import DARK, LIGHT  # noqa: PLC0415  # with the charts, late

        return DARK if self._theme.is_dark else LIGHT

    def _on_pointed(self, place: float | None) -> None:
        if self._canvas is None or self._status is None:
            return
        index = None if place is None else visit_at(self._status, place, self._viewing.axis)
        words = "" if index is None else f"<p>{escape(visit_words(self._status, index))}</p>"
        self._canvas.setToolTip(words)

    def _on_place_clicked(self, place: float) -> None:
        if self._status is None:
            return
        index = visit_at(self._status, place, self._viewing.axis)
        if index is not None:
            self.visit_clicked.emit(index)

    def _on_menu_asked(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("chartMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in MENU:
            menu.addAction(tr(words)).setObjectName(name)
        menu.triggered.connect(self._on_menu_chosen)
        menu.popup(where)

    def _on_menu_chosen(self, action: object) -> None:
        name = getattr(action, "objectName", str)()
        self.deed_asked.emit(name, self._chart)

    def _on_resized(self, _event: "Event") -> None:
        self._redraw.start()

    def _on_drawn(self, _event: "Event") -> None:
        if not self._redraw.isActive() and self._status is not None:
            self.drawn.emit(self)


def period_words(status: "CourseStatus", viewing: Viewing) -> str:
    """Return the period on the axis, ``Sep 1 to Oct 5, 2026``; nothing for the whole course.

    By visit number the period is that of the visits in sight.
    """
    if viewing.ends is None:
        return ""
    low, high = viewing.ends
    places = positions(status, viewing.axis)
    days: list[date] = [
        entry.visit.visit_date
        for entry, place in zip(status.visits, places, strict=True)
        if low <= place <= high
    ]
    if not days:
        return tr("no visit in this period")
    begin, end = days[0], days[-1]
    if viewing.axis is not TimeAxis.VISIT:
        start = status.visits[0].visit.visit_date
        begin, end = start + timedelta(days=max(0, ceil(low))), start + timedelta(days=floor(high))
    first, last = day_words(begin), day_words_in_full(end)
    words = tr("{first} to {last} (0 shows all)", first=first, last=last)
    return f"  {words}"


def _unbroken(words: str) -> str:
    """Return words as markup that a line does not break within."""
    return escape(words).replace(" ", "&nbsp;").replace("–", f"–{_JOINER}")
