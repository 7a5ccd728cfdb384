"""The charts of a course: the card, and the row of small lines that open more of its panels."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.charts.chart_list import ON_DEMAND
from tracker.charts.course_card.layout import CARD_LOWEST, card_height
from tracker.charts.course_card.shown import ShownCourse
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
from tracker.ui.charts.course_card import CourseCard
from tracker.ui.charts.small_lines_row import SmallLinesRow
from tracker.ui.look.theme import Theme

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.charts.course_card.ahead import DrawnCard
    from tracker.domain.rules.assessment import CourseStatus

GAP: Final = 12  # px between the card and the row
EXTRA_PANELS: Final = tuple(chart.name for chart in ON_DEMAND)


class ChartColumn(QWidget):
    """Shows a course, one marked visit of it, and how closely one looks.

    Signals:
        visit_chosen: The index of the visit that was clicked or reached by key.
        entry_asked: The name of a chart menu's entry, and the chart.
        panel_shown: A panel's name and whether the row of small lines opened or closed it.
        charts_drawn: The card shows the course.
    """

    visit_chosen = Signal(object)
    entry_asked = Signal(str, object)
    panel_shown = Signal(str, object)
    charts_drawn = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("charts")
        self._status: CourseStatus | None = None
        self._saved: CourseStatus | None = None
        self._draft_on: date | None = None
        self._viewing = Viewing()
        self._marked: int | None = None
        self._extra: tuple[str, ...] = ()
        self._viewport = CARD_LOWEST
        self.card = CourseCard(theme)
        self._row = SmallLinesRow(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.card)
        layout.addWidget(self._row)
        self.card.visit_clicked.connect(self._on_visit_clicked)
        self.card.period_dragged.connect(self._on_period_dragged)
        self.card.stepped.connect(self._on_stepped)
        self.card.zoom_asked.connect(self._on_zoom_asked)
        self.card.entry_asked.connect(self.entry_asked)
        self.card.drawn.connect(self.charts_drawn)
        self._row.panel_asked.connect(self._on_panel_asked)

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
        """Return the chart of the panel that has the keys; None until it has arrived."""
        return self.card.panel_chart

    def build(self, charts: "Sequence[Chart]", drawn: "DrawnCard | None" = None) -> None:
        """Give the card its charts, and what was drawn of it already."""
        self.card.build(charts, drawn)

    def fit(self, viewport: float) -> None:
        """Take the height in px of what the column is seen through."""
        self._viewport = viewport
        self.card.set_height(card_height(viewport, len(self._extra)))

    def show_status(
        self,
        status: "CourseStatus",
        saved: "CourseStatus | None" = None,
        draft_on: date | None = None,
    ) -> None:
        """Show a course; another one than before from its first visit to its last.

        Args:
            status: The visit that is being typed included.
            saved: As it is stored; None when that is the same.
            draft_on: The day of the visit that is being typed; None when nothing is.
        """
        if self._status is None or not _is_same_course(self._status, status):
            self._viewing = replace(self._viewing, ends=None)
            self._marked = None
        self._status, self._saved, self._draft_on = status, saved or status, draft_on
        self._row.show_status(self._saved)
        self._show()

    def set_by_visit(self, *, is_by_visit: bool) -> None:
        """Run the charts by visit number or by date; the whole course is shown again."""
        axis = TimeAxis.VISIT if is_by_visit else TimeAxis.DATE
        self._viewing = Viewing(axis=axis)
        self._show()

    def set_shown(self, name: str, *, is_shown: bool) -> None:
        """Open or close a panel of ``EXTRA_PANELS``."""
        wanted = {*self._extra, name} if is_shown else {*self._extra} - {name}
        extra = tuple(panel for panel in EXTRA_PANELS if panel in wanted)
        if extra != self._extra:
            self._extra = extra
            self.fit(self._viewport)
            self._show()
        self._row.show_panels(self._extra)

    def show_whole(self) -> None:
        """Show the course from its first visit to its last."""
        self._view(replace(self._viewing, ends=None))

    def mark(self, index: int | None) -> None:
        """Mark a visit; None takes the mark away."""
        self._marked = index
        if index is not None and self._status is not None and index < len(self._status.visits):
            places = positions(self._status, self._viewing.axis)
            self._view(with_place(self._viewing, places, places[index]))
        self.card.mark_visit(index)

    def _show(self) -> None:
        if self._status is None or self._saved is None:
            return
        self.card.show_course(
            ShownCourse(
                status=self._status,
                saved=self._saved,
                draft_on=self._draft_on,
                viewing=self._viewing,
                extra_panels=self._extra,
            )
        )
        self.card.mark_visit(self._marked)

    def _view(self, viewing: Viewing) -> None:
        if viewing != self._viewing:
            self._viewing = viewing
            self._show()

    def _on_panel_asked(self, name: str, is_shown: object) -> None:
        self.set_shown(name, is_shown=bool(is_shown))
        self.panel_shown.emit(name, is_shown)

    def _on_visit_clicked(self, index: int) -> None:
        self.mark(index)
        self.visit_chosen.emit(index)

    def _on_period_dragged(self, low: float, high: float) -> None:
        if self._status is not None:
            places = positions(self._status, self._viewing.axis)
            self._view(showing(self._viewing, places, (low, high)))

    def _on_stepped(self, step: object) -> None:
        count = 0 if self._status is None else len(self._status.visits)
        if not count:
            return
        index = _index_after(step, self._marked, count)
        self.mark(index)
        self.visit_chosen.emit(index)
        self.card.say_visit(index)

    def _on_zoom_asked(self, zoom: object) -> None:
        if zoom is Zoom.WHOLE or self._status is None:
            self.show_whole()
            return
        places = positions(self._status, self._viewing.axis)
        is_marked = self._marked is not None and self._marked < len(places)
        centre = places[self._marked] if is_marked and self._marked is not None else None
        self._view(zoomed(self._viewing, places, centre, is_in=zoom is Zoom.IN))


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
