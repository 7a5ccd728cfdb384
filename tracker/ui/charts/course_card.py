"""The card with the whole course: a canvas kept for life, the visit in words, a menu.

matplotlib is imported when the charts arrive, never by this module: the window paints before
matplotlib is loaded.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil, floor
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QVBoxLayout

from tracker.charts.course_card.layout import CARD_LOWEST, FRAME, USUAL_PANELS
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.course_card.visit_card import visit_card
from tracker.charts.viewing import TimeAxis, Viewing, positions, visit_at
from tracker.charts.visit_words import visit_words
from tracker.domain.values.days import days_later
from tracker.domain.words.names import day_words, day_words_in_full
from tracker.language import marked, tr
from tracker.ui.charts.hover_card import HoverCard
from tracker.ui.look.theme import Theme
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from matplotlib.backend_bases import Event

    from tracker.charts.catalog import Chart
    from tracker.charts.course_card.ahead import DrawnCard
    from tracker.charts.course_card.card import Card
    from tracker.charts.style import ChartStyle
    from tracker.domain.rules.assessment import CourseStatus
    from tracker.ui.charts.canvas import ChartCanvas

MENU: Final = (
    ("copyChart", marked("&Copy chart…")),
    ("saveChart", marked("&Save chart…")),
    ("tableOfChart", marked("Show as &table…")),
    ("wholeCourse", marked("&Whole course")),
)
TURN_S: Final = 0.004  # that a turn draws before it looks for keys; a part is drawn whole
BORDER: Final = 1  # px of the card's own, which the style sheet draws
BELOW_RIBBON: Final = 24  # px from the plot's top to the hover card


class CourseCard(QFrame):
    """A card with ribbon, panels and gutters of one course.

    Signals:
        visit_clicked: The index of the visit nearest to a click, 0 for the first by date.
        period_dragged: Two places of the time axis to zoom to.
        stepped: A key asks for another visit (a ``Step``).
        zoom_asked: A key asks for a ``Zoom``.
        entry_asked: The menu's entry of this name (of ``MENU``), and the panel's chart.
        drawn: The card shows what it was last given.
    """

    visit_clicked = Signal(object)
    period_dragged = Signal(object, object)
    stepped = Signal(object)
    zoom_asked = Signal(object)
    entry_asked = Signal(str, object)
    drawn = Signal()

    def __init__(self, theme: Theme, *, says_period: bool = True) -> None:
        """Build the card; without its period where what is shown is not chosen in it."""
        super().__init__()
        self._theme, self._says_period = theme, says_period
        self._charts: dict[str, Chart] = {}
        self._canvas: ChartCanvas | None = None
        self._shown: ShownCourse | None = None
        self._card: Card | None = None
        self._is_behind = True  # whether the picture lacks something that is drawn
        self._steps: Iterator[bool] | None = None
        self._marked: int | None = None
        self._panel = USUAL_PANELS[0]
        self._is_panel_chosen = False  # by the keys; else it is the first one of the course
        self._asked_for = USUAL_PANELS[0]
        self.setProperty("look", "card")
        self._build_layout()
        self._redraw = later(self, self._on_redraw_due)
        theme.changed.connect(self._begin_anew)

    @property
    def canvas(self) -> "ChartCanvas | None":
        """Return the canvas; None until the charts have arrived."""
        return self._canvas

    @property
    def panel_chart(self) -> "Chart | None":
        """Return the chart of the panel that has the keys; None until it has arrived."""
        return self._charts.get(self._panel)

    @property
    def shown(self) -> ShownCourse | None:
        """Return what the card shows; None for nobody."""
        return self._shown

    @property
    def canvas_size(self) -> tuple[int, int]:
        """Return the size in px the canvas has, or will have once it has arrived."""
        size = (self._canvas or self._waiting).size()
        return size.width(), size.height()

    def build(self, charts: "Sequence[Chart]", drawn: "DrawnCard | None" = None) -> None:
        """Take the charts whose panels the card shows; matplotlib is loaded by now.

        Args:
            charts: Each with its panel's name.
            drawn: What was drawn already of what the card shows; None for nothing.
        """
        # Late: matplotlib must not be imported before the window is painted.
        from tracker.ui.charts.canvas import ChartCanvas  # noqa: PLC0415

        canvas = ChartCanvas(self._theme, None if drawn is None else drawn.figure)
        canvas.setObjectName("courseChart")
        canvas.setAccessibleName(tr("Course in charts"))
        canvas.setFixedHeight(self._waiting.height())
        canvas.mpl_connect("resize_event", self._on_resized)
        canvas.pointed.connect(self._on_pointed)
        canvas.left.connect(self._on_left)
        canvas.place_clicked.connect(self._on_place_clicked)
        canvas.period_dragged.connect(self.period_dragged)
        canvas.stepped.connect(self.stepped)
        canvas.zoom_asked.connect(self.zoom_asked)
        canvas.panel_stepped.connect(self._on_panel_stepped)
        canvas.menu_asked.connect(self._on_menu_asked)
        self._charts = {chart.name: chart for chart in charts}
        self._canvas, self._card = canvas, None if drawn is None else drawn.card
        self._hover = HoverCard(self._theme, canvas)
        self._column.replaceWidget(self._waiting, canvas)
        self._waiting.hide()
        self._begin_anew()

    def set_height(self, height: int) -> None:
        """Set the card's height in px."""
        (self._canvas or self._waiting).setFixedHeight(height - round(FRAME))

    def show_course(self, shown: ShownCourse) -> None:
        """Show a course; drawn when the event loop is next free."""
        self._shown = shown
        if self._panel not in shown.panels or not self._is_panel_chosen:
            self._panel, self._is_panel_chosen = shown.panels[0], False
        self._begin_anew()

    def mark_visit(self, index: int | None) -> None:
        """Mark a visit with a line; None takes the mark away."""
        self._marked = index
        self._show_mark()
        if not self._redraw.isActive():  # else all of it is said when it is drawn
            self._describe()

    def say_visit(self, index: int) -> None:
        """Say a visit in words: spoken by a screen reader, shown beside its line."""
        if self._canvas is None or self._shown is None:
            return
        words = visit_words(self._shown.status, index)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))
        self._show_hover(index)

    def draw_now(self) -> None:
        """Draw at once, for pictures and measurements."""
        self._redraw.stop()
        self._steps = None
        for _ in self._drawing():
            pass

    def _build_layout(self) -> None:
        self._column = QVBoxLayout(self)
        edge = round(FRAME) // 2 - BORDER
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(0)
        self._waiting = QLabel(tr("Loading the charts…"))
        self._waiting.setProperty("look", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setFixedHeight(round(CARD_LOWEST - FRAME))
        self._column.addWidget(self._waiting)
        self._period = QLabel(self)
        self._period.setObjectName("chartPeriod")
        self._period.setProperty("look", "small")
        self._period.hide()

    def _begin_anew(self) -> None:
        """Draw what is shown now, when the event loop is next free; what was under way is left."""
        self._steps = None
        self._redraw.start()

    def _on_redraw_due(self) -> None:
        """Draw for a while; what is left waits until keys that came meanwhile are answered."""
        steps = self._steps = self._steps or self._drawing()
        until = perf_counter() + TURN_S
        for is_whole_turn in steps:
            if is_whole_turn or perf_counter() >= until:
                self._redraw.start()
                return
        self._steps = None

    def _drawing(self) -> Iterator[bool]:
        """Draw part by part, and show it once everything is drawn.

        Yields:
            Whether what comes next takes a turn of its own.
        """
        canvas, shown = self._canvas, self._shown
        if canvas is None or shown is None:
            return
        from tracker.charts.course_card.drawing import drawing_steps  # noqa: PLC0415  # late

        for card in drawing_steps(canvas.figure, shown, self._style(), self._card):
            self._card = card
            self._is_behind |= bool(card.drawn)
            yield False
        if self._is_behind:
            yield len(card.drawn) > 1  # a key draws a part or two, and is seen in the same turn
            self._is_behind = False
            canvas.draw()  # not idle: that paints twice
            yield True  # Qt paints it in a turn of its own
        self._show_mark()
        self._show_period()
        self._describe()
        self.drawn.emit()

    def _show_mark(self) -> None:
        canvas, card, index = self._canvas, self._card, self._marked
        if canvas is None:
            return
        if card is None or index is None or index >= len(card.shown.places):
            canvas.mark(None)
            return
        from tracker.charts.course_card.drawing import spots_of  # noqa: PLC0415  # late

        style = self._style()
        spots = [
            (QPointF(left, top), QColor(style.color(role)))
            for left, top, role in spots_of(card, index)
        ]
        canvas.mark(card.shown.places[index], tuple(spots))

    def _show_period(self) -> None:
        """Say the period that is shown, below the axis at the left, where nothing else stands."""
        if self._shown is None or self._canvas is None:
            return
        words = period_words(self._shown.status, self._shown.viewing)
        self._period.setText(words)
        self._period.setVisible(bool(words) and self._says_period)
        self._period.adjustSize()
        self._period.move(16, self._canvas.height() - self._period.height())
        self._period.raise_()

    def _describe(self) -> None:
        """Tell a screen reader the marked visit, then the panels' sentences, top to bottom."""
        if self._canvas is None or self._shown is None:
            return
        shown = self._shown
        names = shown.panels
        words = [self._charts[name].describe(shown.status) for name in names]
        if self._marked is not None and self._marked < len(shown.status.visits):
            words.insert(0, visit_words(shown.status, self._marked))
        self._canvas.setAccessibleDescription(" ".join(words))

    def _style(self) -> "ChartStyle":
        from tracker.charts.style import DARK, LIGHT  # noqa: PLC0415  # with the charts, late

        return DARK if self._theme.is_dark else LIGHT

    def _on_pointed(self, place: float | None) -> None:
        if self._shown is None:
            return
        index = None
        if place is not None:
            index = visit_at(self._shown.status, place, self._shown.viewing.axis)
        self._show_hover(index)

    def _on_left(self) -> None:
        self._show_hover(None)

    def _show_hover(self, index: int | None) -> None:
        """Show a visit beside its line through all panels; None takes both away."""
        canvas, shown = self._canvas, self._shown
        if canvas is None or shown is None:
            return
        if index is None or not canvas.isVisible():
            canvas.cross(None)
            self._hover.hide()
            return
        place = shown.places[index]
        canvas.cross(place)
        card = visit_card(shown.status, index, is_draft=index == shown.draft)
        self._hover.show_visit(card, canvas.point_of(place) + QPoint(0, BELOW_RIBBON))

    def _on_place_clicked(self, place: float) -> None:
        if self._shown is None:
            return
        index = visit_at(self._shown.status, place, self._shown.viewing.axis)
        if index is not None:
            self.visit_clicked.emit(index)

    def _on_panel_stepped(self, by: int) -> None:
        """Give another panel the keys: what is copied, saved or shown as a table is its chart."""
        if self._canvas is None or self._shown is None or self._card is None:
            return
        names = self._shown.panels
        here = min(max(names.index(self._panel) + by, 0), len(names) - 1)
        self._panel, self._is_panel_chosen = names[here], True
        row = self._card.layout.panels[self._panel]
        self._canvas.show_row((row.top, row.bottom))
        chart = self._charts[self._panel]
        words = f"{chart.title}. {chart.describe(self._shown.status)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))

    def _on_menu_asked(self, where: QPoint, is_mouse: object) -> None:
        self._asked_for = self._panel
        if is_mouse and self._canvas is not None and self._card is not None:
            height = self._canvas.mapFromGlobal(where).y()
            rows = self._card.layout.panels.items()
            self._asked_for = next(
                (name for name, row in rows if height <= row.bottom), self._panel
            )
        menu = QMenu(self)
        menu.setObjectName("chartMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in MENU:
            menu.addAction(tr(words)).setObjectName(name)
        menu.triggered.connect(self._on_menu_chosen)
        menu.popup(where)

    def _on_menu_chosen(self, action: object) -> None:
        name = getattr(action, "objectName", str)()
        self.entry_asked.emit(name, self._charts.get(self._asked_for))

    def _on_resized(self, _event: "Event") -> None:
        self._begin_anew()


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
        begin, end = days_later(start, max(0, ceil(low))), days_later(start, floor(high))
    first, last = day_words(begin), day_words_in_full(end)
    return tr("{first} to {last} (0 shows all)", first=first, last=last)
