"""Courses behind a figure or of a finding, a page at a time; each opens."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.course import CourseId
from tracker.domain.words.names import day_words_in_full, number_words
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, words_label
from tracker.ui.dialogs.read_only_table import (
    give_lines,
    keep_enter,
    plain_table,
    show_rows,
    widen,
)
from tracker.ui.work.privacy import shown_id, shown_name

if TYPE_CHECKING:
    from tracker.services.clinic_page import ListedCourse

PAGE: Final = 100  # courses shown together
_LEFT_OUT: Final = (3, 2, 4, 1)  # columns in the order in which a narrow list leaves them out
_NAME_WIDTH: Final = 140  # px that a name has at least
_LOWEST: Final = 112  # px of the list: its headings and three rows

More = Callable[[CourseId], tuple[str, ...]]


class CourseList(QWidget):
    """Lists courses; whoever listens reads them.

    Args:
        more: Headings of columns beside those of every list.

    Attributes:
        back: Leads to the figures, where there are any.

    Signals:
        wanted: These courses should be read.
        chosen: A ``ListedCourse`` should be opened.
        left: The figures should be shown again.
    """

    wanted = Signal(object)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, more: Sequence[str] = ()) -> None:
        super().__init__()
        self._more: More = _nothing
        self._ids: tuple[CourseId, ...] = ()
        self._shown: tuple[ListedCourse, ...] = ()
        self._start = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        self._title = words_label("courseListTitle", "", "lead")
        usual = tr("Patient"), tr("ID"), tr("Course"), tr("First visit"), tr("Last visit")
        headings = *usual, *more
        self._table = plain_table("courseListTable", tr("Courses"), headings, ())
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.cellActivated.connect(self._on_activated)
        keep_enter(self._table)
        give_lines(self._table)
        self._table.setMinimumHeight(_LOWEST)
        column.addWidget(self._title)
        column.addWidget(self._table, 1)
        column.addLayout(self._build_foot())

    def ask(self, words: str, courses: Sequence[CourseId], more: More | None = None) -> None:
        """Ask for the first page of courses.

        Args:
            words: What they are.
            courses: In the order to show them.
            more: Returns what stands of one in the columns beside.
        """
        self._more = more or _nothing
        self._ids = tuple(courses)
        self._title.setText(words)
        show_rows(self._table, ())
        self._go_to(0)
        self._table.setFocus()

    def show_page(self, courses: Sequence["ListedCourse"]) -> None:
        """Show courses that were read."""
        self._shown = tuple(courses)
        rows = self._rows()
        show_rows(self._table, rows)
        self._share_out()
        self._table.setCurrentCell(0, 0)
        last = self._start + len(rows)
        self._place.setText(
            tr(
                "{first}–{last} of {count}",
                first=number_words(self._start + 1),
                last=number_words(last),
                count=number_words(len(self._ids)),
            )
        )
        self._previous.setEnabled(self._start > 0)
        self._next.setEnabled(last < len(self._ids))

    def show_names_anew(self) -> None:
        """Say every patient again: names are hidden now, or no more."""
        show_rows(self._table, self._rows())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what says least where there is no room for every column."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        rows = self._rows()
        for at in range(1, self._table.columnCount()):
            self._table.showColumn(at)
            widen(self._table, at, [row[at] for row in rows])
        header = self._table.horizontalHeader()
        for at in _LEFT_OUT:
            taken = sum(header.sectionSize(one) for one in range(1, self._table.columnCount()))
            if self._table.viewport().width() - taken >= _NAME_WIDTH:
                break
            self._table.hideColumn(at)

    def _rows(self) -> list[tuple[str, ...]]:
        return [
            (shown_name(one.patient), shown_id(one.patient), str(one.number),
             _day(one.first_visit), _day(one.last_visit), *self._more(one.course_id))
            for one in self._shown
        ]  # fmt: skip

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._place = QLabel()
        self._place.setObjectName("courseListPlace")
        self.back = _button("courseListBack", tr("&Back to the figures"))
        self._previous = _button("courseListPrevious", tr("&Previous"))
        self._next = _button("courseListNext", tr("&Next"))
        self.back.clicked.connect(self.left)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self._place)
        foot.addWidget(self._previous)
        foot.addWidget(self._next)
        return foot

    def _on_previous(self) -> None:
        self._go_to(max(0, self._start - PAGE))

    def _on_next(self) -> None:
        self._go_to(self._start + PAGE)

    def _go_to(self, start: int) -> None:
        self._start = start
        self.wanted.emit(self._ids[start : start + PAGE])

    def _on_activated(self, row: int, _column: int) -> None:
        self.chosen.emit(self._shown[row])


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def _day(day: date | None) -> str:
    return "" if day is None else day_words_in_full(day)


def _nothing(_course_id: CourseId) -> tuple[str, ...]:
    return ()
