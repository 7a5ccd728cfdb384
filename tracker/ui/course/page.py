"""The centre: who it is, the phase road, the sentence why, the charts, the visits."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.rules.function_due import missed_by
from tracker.domain.rules.new_course import offers_new_course
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.course import Patient
from tracker.domain.values.visit import Visit
from tracker.domain.words.course_sentences import course_sentence, what_next
from tracker.domain.words.decisions import lapse_words
from tracker.domain.words.flag_actions import remarks
from tracker.domain.words.function_words import measure_lines, missed_sentence
from tracker.domain.words.phase_road import road_of
from tracker.language import tr
from tracker.ui.charts.column import ChartColumn
from tracker.ui.course.course_offer import CourseOffer
from tracker.ui.course.header import CourseHeader
from tracker.ui.course.phase_road import PhaseRoad
from tracker.ui.course.sentence_card import SentenceCard
from tracker.ui.course.visit_table import COLUMN_WIDTHS, VisitTableModel
from tracker.ui.course.why_dialog import FindingsDialog
from tracker.ui.dialogs.read_only_table import RowRing
from tracker.ui.look.theme import Theme

_BESIDE_HEADING: Final = 11  # px, both sides together
_ROW_HEIGHT: Final = 24
_GUTTER: Final = 12  # px at the right, the scroll bar's included
_SCROLL_BAR: Final = 10
_LEAST_COLUMN: Final = 8  # px
_MEASURED_MOST: Final = 4000  # words whose widths are remembered
_LOW: Final = 600  # px of page below which the sentence scrolls with the charts
_BESIDE_ABOVE: Final = 16 + 4 + 12  # px; the page's margins and the gutter
_CHARTS: Final = 400  # px that charts are seen through, else the sentence scrolls with them too


class CoursePage(QWidget):
    """Shows one course.

    Attributes:
        function_plan: Which function measures the clinic asks, and how often.

    Signals:
        visit_opened: A ``Visit`` of the table should be amended.
        struck_out_opened: The history of a struck-out ``Visit`` should be shown.
        course_wanted: A new course was offered and is wanted.
        charts_drawn: Every chart shows the course.
        phases_wanted: How phases are found should be said.
    """

    visit_opened = Signal(object)
    struck_out_opened = Signal(object)
    charts_drawn = Signal()
    course_wanted = Signal()
    phases_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coursePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.function_plan = FunctionPlan()
        self._status: CourseStatus | None = None
        self._saved: CourseStatus | None = None
        self.header = CourseHeader()
        self.road = PhaseRoad(theme)
        self.sentence = SentenceCard(self.road)
        self.sentence.why_asked.connect(self.show_why)
        self._offer = CourseOffer()
        self._offer.course_wanted.connect(self.course_wanted)
        self.charts = ChartColumn(theme)
        self.charts.visit_chosen.connect(self.select_visit)
        self.charts.charts_drawn.connect(self.charts_drawn)
        self._model = VisitTableModel(self, theme)
        self._fitted: tuple[object, ...] = ()  # the table's font, what its widest words take
        self._measuring: tuple[str, Callable[[str], float]] = ("", len)  # that font; words in it
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 4, 4)
        layout.setSpacing(8)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(0, 0, _GUTTER, 0)
        self._above.setSpacing(8)
        for part in (self.header, self._offer, self.sentence):
            self._above.addWidget(part)
        layout.addLayout(self._above)
        layout.addWidget(self._build_scroll(), 1)
        self.sentence.hide()
        self._scroll.hide()
        layout.addStretch(0)

    @property
    def status(self) -> CourseStatus | None:
        """Return the course that is shown; None for none."""
        return self._status

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sentence scroll with the charts where it would leave them no room."""
        super().resizeEvent(event)
        self._place_sentence()

    def _place_sentence(self) -> None:
        column = self._column if self._is_crowded() else self._above
        if column.indexOf(self.sentence) < 0:
            column.insertWidget(0 if column is self._column else -1, self.sentence)

    def _is_crowded(self) -> bool:
        """Return whether red flags, precautions and a long reason leave the charts no room."""
        width = self.width() - _BESIDE_ABOVE
        parts = [part for part in (self.header, self._offer, self.sentence) if not part.isHidden()]
        above = sum(part.heightForWidth(width) + self._above.spacing() for part in parts)
        return self.height() < _LOW or self.height() - above < _CHARTS

    def show_patient(self, patient: Patient, today: date) -> None:
        """Show a patient without a course."""
        self._status = None
        self._model.show_course(None)
        self.header.show_patient(patient, today)
        for widget in (self.sentence, self._scroll):
            widget.hide()
        self._offer.offer(
            tr("No course yet: a course holds the visits, the phases and the charts.")
        )

    def show_course(self, status: CourseStatus, today: date) -> None:
        """Show a course as stored."""
        self.sentence.fit_height()
        self.header.show_course(status, today)
        for widget in (self.sentence, self._scroll):
            widget.show()
        if self._status is None or self._status.course.course_id != status.course.course_id:
            self._scroll.verticalScrollBar().setValue(0)
        self._model.show_course(status, today)
        self._fit_table()
        missed = missed_by([entry.visit for entry in status.visits], self.function_plan)
        lines = [*measure_lines(status), *filter(None, (missed_sentence(missed),))]
        self._measures.setText("\n".join(lines))
        self._measures.setVisible(bool(lines))
        reason = offers_new_course(status, today)
        self._offer.offer("" if reason is None else reason.words(status.rules))
        self._saved = status
        self._show(status, "", None)
        self._place_sentence()

    def show_preview(self, status: CourseStatus, draft_on: date) -> None:
        """Show a course with the visit of a day as it is typed; the table stays as stored."""
        self.sentence.keep_height()
        self.header.show_emergency(status)
        self._show(status, tr("With this visit:"), draft_on)

    def make_room(self, status: CourseStatus, draft_on: date) -> None:
        """Show the charts with a visit that has no values yet; the rest stays as stored."""
        self.sentence.keep_height()
        self.charts.show_status(status, self._saved, draft_on)

    def show_struck_out(self, struck: tuple[VisitStatus, ...]) -> None:
        """Show struck-out visits in the table too; none takes them away."""
        if self._model.show_struck_out(struck):
            self._fit_table()

    def set_by_visit(self, *, is_by_visit: bool) -> None:
        """Run the charts by visit number or by date."""
        self.charts.set_by_visit(is_by_visit=is_by_visit)

    def offer_for_visits(self, actions: Iterable[QAction]) -> None:
        """Offer these at a visit of the table, by the right button and by the menu key."""
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._table.addActions(list(actions))

    def select_visit(self, index: int) -> None:
        """Select a visit of the table, counted from 0 by date."""
        row = self._model.row_of(index)
        if 0 <= row < self._model.rowCount():
            self._table.selectRow(row)  # without scrolling: the chart keeps the keys

    def focus_visit(self, index: int) -> None:
        """Select a visit of the table and give the table the keys; Enter amends it."""
        self.select_visit(index)
        self._table.setFocus()

    def open_visit(self, index: int) -> None:
        """Select a visit of the table and open it, as Enter there does."""
        self.select_visit(index)
        self._on_activated(self._table.currentIndex())

    def take_keys(self) -> None:
        """Give the visits the keys, the selected or the latest one; without a course the offer."""
        if self._scroll.isHidden():
            self._offer.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if not self._table.currentIndex().isValid():
            self._table.selectRow(0)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_visits(self) -> None:
        """Give the visits the keys and bring them into sight."""
        self.take_keys()
        self._bring_into_sight(self._table.currentIndex())

    @property
    def selected_visit(self) -> Visit | None:
        """Return the visit selected in the table; None for none."""
        return self._model.visit_at(self._table.currentIndex())

    def _bring_into_sight(self, index: QModelIndex) -> None:
        row = self._table.visualRect(index).translated(self._table.viewport().pos())
        height = self._table.pos().y() + row.center().y()  # both stand in the column
        self._scroll.ensureVisible(0, height, 0, 2 * _ROW_HEIGHT)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._table.hasFocus() and current.isValid():  # else the chart keeps the keys
            self._bring_into_sight(current)

    def _show(self, status: CourseStatus, note: str, draft_on: date | None) -> None:
        self._status = status
        latest = status.latest
        self.road.show_steps(road_of(status))
        lead, rest = course_sentence(status)
        self.sentence.show_sentence(lead, rest, what_next(status), note=note)
        lapse = lapse_words(status)
        self.sentence.show_remarks((*((lapse,) if lapse else ()), *remarks(status)))
        self.sentence.set_why_available(is_available=latest is not None)
        self.charts.show_status(status, self._saved, draft_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the charts to the height of what they are seen through."""
        if event.type() is QEvent.Type.Resize and watched is self._scroll.viewport():
            self.charts.fit(self._scroll.viewport().height())
        return super().eventFilter(watched, event)

    def _build_scroll(self) -> QScrollArea:
        self._measures = QLabel()
        self._measures.setObjectName("measures")
        self._measures.setProperty("look", "muted")
        self._measures.setWordWrap(True)
        self._measures.hide()
        column = QWidget()
        column.setObjectName("chartColumn")
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("courseScroll")
        self._scroll.setAccessibleName(tr("Charts and visits"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setWidget(column)  # empty: what is full would be styled to be measured
        layout = self._column = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, _GUTTER - _SCROLL_BAR, 4)
        layout.setSpacing(12)
        layout.addWidget(self.charts)
        layout.addWidget(self._build_table())
        layout.addWidget(self._measures)
        layout.addStretch(1)
        self._scroll.viewport().installEventFilter(self)
        return self._scroll

    def _build_table(self) -> QTableView:
        self._table = QTableView()
        self._table.setObjectName("visitTable")
        self._table.setAccessibleName(tr("Visits; Enter opens one to amend"))
        self._table.setModel(self._model)
        self._table.setItemDelegate(RowRing(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setSectionResizeMode(len(COLUMN_WIDTHS), QHeaderView.ResizeMode.Stretch)
        self._table.activated.connect(self._on_activated)
        self._table.selectionModel().currentChanged.connect(self._on_row_changed)
        return self._table

    def _fit_table(self) -> None:
        # sizeHintForColumn says the same to a pixel, after it has asked every cell for its look
        width_of = self._width_of()
        widest = self._model.widest(width_of)
        fitted = (self._measuring[0], *map(width_of, widest))
        if fitted != self._fitted:  # else every column has its width already
            self._fitted = fitted
            for column, least in enumerate(COLUMN_WIDTHS):
                cell = self._model.cell_of(column, widest[column]) if widest else QModelIndex()
                hint = self._table.sizeHintForIndex(cell).width() + 1
                self._table.setColumnWidth(column, max(least, hint, self._heading_width(column)))
        rows = max(1, self._model.rowCount())
        self._table.setFixedHeight(rows * _ROW_HEIGHT + 44)

    def _heading_width(self, column: int) -> int:
        """Return what a heading takes; the header's own hint keeps room to sort by it."""
        words = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        metrics = self._table.horizontalHeader().fontMetrics()
        return metrics.horizontalAdvance(words) + _BESIDE_HEADING

    def _width_of(self) -> Callable[[str], float]:
        """Return what measures words in the table's font; most were measured the last time."""
        font = self._table.font()
        if self._measuring[0] != font.key():
            measure = QFontMetricsF(font).horizontalAdvance
            self._measuring = font.key(), lru_cache(_MEASURED_MOST)(measure)
        return self._measuring[1]

    def _on_activated(self, index: QModelIndex) -> None:
        visit = self._model.visit_at(index)
        if visit is None:
            return
        is_struck_out = self._model.is_struck_out(index)
        (self.struck_out_opened if is_struck_out else self.visit_opened).emit(visit)

    def show_why(self) -> None:
        """Show the findings behind the phase in a dialog."""
        if self._status is None or self._status.latest is None:
            return
        dialog = FindingsDialog(self._status, self)
        dialog.phases_wanted.connect(self.phases_wanted)
        dialog.exec()
        dialog.deleteLater()
