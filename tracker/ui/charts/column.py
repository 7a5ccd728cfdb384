"""The charts of a course, one below the other: one time axis, one marked visit, one zoom."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.charts.chart_list import USUAL
from tracker.charts.viewing import (
    Step,
    TimeAxis,
    Viewing,
    Zoom,
    positions,
    showing,
    with_place,
    zoomed,
)
from tracker.ui.charts.card import ChartView
from tracker.ui.look.theme import Theme

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.domain.rules.assessment import CourseStatus

GAP: Final = 9  # px between two charts
STAGGER_MS: Final = 4  # between two cards, so that keys are heard in between


class ChartColumn(QWidget):
    """Shows the usual charts, and those on demand that were asked for.

    Signals:
        visit_chosen: The index of the visit that was clicked or reached by key.
        deed_asked: The name of a chart menu's entry, and the chart.
        charts_drawn: Every chart shows the course.
    """

    visit_chosen = Signal(object)
    deed_asked = Signal(str, object)
    charts_drawn = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("charts")
        self._theme = theme
        self._status: CourseStatus | None = None
        self._viewing = Viewing()
        self._marked: int | None = None
        self._wanted: list[str] = []
        self._on_demand: dict[str, ChartView] = {}
        self._undrawn: set[object] = set()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._usual = tuple(
            self._add_view(chart.height_px, says_period=not number)
            for number, chart in enumerate(USUAL)
        )

    @property
    def views(self) -> tuple[ChartView, ...]:
        """Return the cards, top to bottom."""
        return (*self._usual, *self._on_demand.values())

    @property
    def viewing(self) -> Viewing:
        """Return how the course is looked at."""
        return self._viewing

    @property
    def marked(self) -> int | None:
        """Return the marked visit's index; None for none."""
        return self._marked

    @property
    def focused_chart(self) -> "Chart | None":
        """Return the chart that has the keys, else the first; None until it has arrived."""
        for view in self.views:
            if view.canvas is not None and view.canvas.hasFocus():
                return view.chart
        return self.views[0].chart

    def build(self, number: int, chart: "Chart") -> None:
        """Give a usual card its chart; those on demand follow the last."""
        self._usual[number].build(chart)
        if number == len(self._usual) - 1:
            self._show_wanted()

    def show_status(self, status: "CourseStatus") -> None:
        """Show a course; another one than before from its first visit to its last."""
        if self._status is None or not _is_same_course(self._status, status):
            self._viewing = replace(self._viewing, ends=None)
            self._marked = None
            for view in self.views:
                view.place_anew()
        self._status = status
        self._show()

    def set_by_visit(self, *, is_by_visit: bool) -> None:
        """Run the charts by visit number or by date; the whole course is shown again."""
        axis = TimeAxis.VISIT if is_by_visit else TimeAxis.DATE
        self._viewing = Viewing(axis=axis)
        self._show()

    def set_shown(self, name: str, *, is_shown: bool) -> None:
        """Show or hide a chart on demand by its name."""
        if is_shown and name not in self._wanted:
            self._wanted.append(name)
            self._show_wanted()
        elif not is_shown and name in self._wanted:
            self._wanted.remove(name)
            view = self._on_demand.pop(name, None)
            if view is not None:
                view.hide()
                view.deleteLater()

    def show_whole(self) -> None:
        """Show the course from its first visit to its last."""
        self._view(replace(self._viewing, ends=None))

    def mark(self, index: int | None) -> None:
        """Mark a visit in every chart; None takes the mark away."""
        self._marked = index
        if index is not None and self._status is not None and index < len(self._status.visits):
            places = positions(self._status, self._viewing.axis)
            self._view(with_place(self._viewing, places, places[index]))
        for view in self.views:
            view.mark_visit(index)

    def _add_view(self, height: int, *, says_period: bool = False) -> ChartView:
        view = ChartView(self._theme, height, says_period=says_period)
        view.draw_after(STAGGER_MS * self._layout.count())
        view.visit_clicked.connect(self._on_visit_clicked)
        view.period_dragged.connect(self._on_period_dragged)
        view.stepped.connect(self._on_stepped)
        view.zoom_asked.connect(self._on_zoom_asked)
        view.deed_asked.connect(self.deed_asked)
        view.drawn.connect(self._on_drawn)
        self._layout.addWidget(view)
        return view

    def _show_wanted(self) -> None:
        if self._usual[-1].canvas is None:
            return  # matplotlib is still being loaded
        from tracker.charts.catalog import ON_DEMAND_CHARTS  # noqa: PLC0415  # as above

        for chart in ON_DEMAND_CHARTS:
            if chart.name in self._wanted and chart.name not in self._on_demand:
                view = self._on_demand[chart.name] = self._add_view(chart.height_px)
                view.build(chart)
                if self._status is not None:
                    view.mark_visit(self._marked)
                    view.show_status(self._status, self._viewing)

    def _show(self) -> None:
        if self._status is None:
            return
        self._undrawn = set(self._usual)
        for view in self.views:
            view.mark_visit(self._marked)
            view.show_status(self._status, self._viewing)

    def _view(self, viewing: Viewing) -> None:
        if viewing != self._viewing:
            self._viewing = viewing
            self._show()

    def _on_visit_clicked(self, index: int) -> None:
        self.mark(index)
        self.visit_chosen.emit(index)

    def _on_period_dragged(self, low: float, high: float) -> None:
        if self._status is not None:
            places = positions(self._status, self._viewing.axis)
            self._view(showing(self._viewing, places, (low, high)))

    def _on_stepped(self, step: object) -> None:
        count = 0 if self._status is None else len(self._status.visits)
        view = self.sender()
        if not count or not isinstance(view, ChartView):
            return
        index = _index_after(step, self._marked, count)
        self.mark(index)
        self.visit_chosen.emit(index)
        view.say_visit(index)

    def _on_zoom_asked(self, zoom: object) -> None:
        if zoom is Zoom.WHOLE or self._status is None:
            self.show_whole()
            return
        places = positions(self._status, self._viewing.axis)
        is_marked = self._marked is not None and self._marked < len(places)
        centre = places[self._marked] if is_marked and self._marked is not None else None
        self._view(zoomed(self._viewing, places, centre, is_in=zoom is Zoom.IN))

    def _on_drawn(self, view: object) -> None:
        if view in self._undrawn:
            self._undrawn.discard(view)
            if not self._undrawn:
                self.charts_drawn.emit()


def _index_after(step: object, marked: int | None, count: int) -> int:
    """Return the visit a key goes to; the first key goes to the last visit."""
    if step is Step.FIRST:
        return 0
    if step is Step.LAST or marked is None:
        return count - 1
    by = -1 if step is Step.PREVIOUS else 1
    return min(max(marked + by, 0), count - 1)


def _is_same_course(one: "CourseStatus", other: "CourseStatus") -> bool:
    return one.course.course_id == other.course.course_id and (
        one.course.patient.clinic_id == other.course.patient.clinic_id
    )
