"""Two courses of a patient side by side, by visit number or by days since each one's start."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QWidget,
)

from tracker.charts.catalog import CHARTS
from tracker.charts.viewing import TimeAxis, Viewing, limits, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.words.course_sentences import course_sentence
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.charts.card import ChartView
from tracker.ui.dialogs.base_dialog import GAP, BaseDialog, words_label
from tracker.ui.look.theme import Theme

_SIZE: Final = (1240, 700)
_LOWER: Final = 0.68  # of a chart's height in the window: two of them fit a 768 px screen
_CHARTS: Final = CHARTS[:2]  # pain and reach


class CompareDialog(BaseDialog):
    """Shows the charts of two courses on one scale; it compares nothing by itself."""

    def __init__(
        self, theme: Theme, courses: Sequence[CourseStatus], parent: QWidget | None = None
    ) -> None:
        super().__init__("compareDialog", tr("Courses side by side"), parent)
        self.take_size(*_SIZE)
        self._courses = tuple(courses)
        layout = self.column
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        self._boxes = tuple(self._build_side(theme, grid, column) for column in (0, 1))
        layout.addLayout(grid, 1)
        self._by_visit = QCheckBox(tr("By &visit number, not by days since the start"))
        self._by_visit.setObjectName("compareByVisit")
        self._by_visit.setAccessibleName(tr("By visit number, not by days since the start"))
        self._by_visit.toggled.connect(self._show)
        layout.addWidget(self._by_visit)
        self.add_closing()
        self._boxes[0].setCurrentIndex(max(0, len(self._courses) - 2))
        self._boxes[1].setCurrentIndex(len(self._courses) - 1)
        self._show()

    @property
    def viewing(self) -> Viewing:
        """Return the scale both courses are shown on."""
        axis = TimeAxis.VISIT if self._by_visit.isChecked() else TimeAxis.DAY
        # The ends of both together: those of a course of one visit would leave room before day 0.
        places = sorted(place for status in self._chosen for place in positions(status, axis))
        return Viewing(axis=axis, ends=limits(places) if places else None)

    @property
    def _chosen(self) -> tuple[CourseStatus, ...]:
        return tuple(self._courses[max(0, box.currentIndex())] for box in self._boxes)

    def _build_side(self, theme: Theme, grid: QGridLayout, column: int) -> QComboBox:
        side = ("left", "right")[column]
        box = QComboBox()
        box.setObjectName(f"compare{side.capitalize()}")
        box.setAccessibleName((tr("Course on the left"), tr("Course on the right"))[column])
        box.addItems([course_words(status) for status in self._courses])
        box.activated.connect(self._show)
        words = words_label(f"compare{side.capitalize()}Words", "")
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(box, 0, column)
        grid.addWidget(words, 1, column)
        for row, chart in enumerate(_CHARTS, 2):
            view = ChartView(theme, chart, _LOWER)
            grid.addWidget(view, row, column)
            grid.setRowStretch(row, chart.height_px)
        grid.setColumnStretch(column, 1)
        return box

    def _show(self) -> None:
        viewing = self.viewing
        views = self.findChildren(ChartView)
        for column, status in enumerate(self._chosen):
            side = ("Left", "Right")[column]
            lead, rest = course_sentence(status)
            for label in self.findChildren(QLabel, f"compare{side}Words"):
                label.setText(f"{lead} {rest}")
            for view in views[column * len(_CHARTS) : (column + 1) * len(_CHARTS)]:
                view.show_status(status, viewing)


def course_words(status: CourseStatus) -> str:
    """Return a course in short: ``Course 2, from Nov 3, 2026, 5 visits``."""
    words = tr("Course {number}", number=status.course.number)
    if status.visits:
        day = day_words_in_full(status.visits[0].visit.visit_date)
        words = tr("Course {number}, from {day}", number=status.course.number, day=day)
    count = tr("%n visit(s)", "", len(status.visits))
    return f"{words}, {count}"
