"""Two courses of a patient side by side, by visit number or by days since each one's start."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QWidget,
)

from tracker.charts.catalog import CHARTS
from tracker.charts.course_card.layout import CARD_LOWEST
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.viewing import TimeAxis, Viewing, limits, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.words.course_sentences import course_sentence, shown_since
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.charts.course_card import CourseCard
from tracker.ui.course.header import ended_words
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, BaseDialog, words_label
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.theme import Theme

_SIZE: Final = (1280, 704)
_SIDES: Final = ("Left", "Right")


class CompareDialog(BaseDialog):
    """Shows the cards of two courses on one scale; it compares nothing by itself."""

    def __init__(
        self, theme: Theme, courses: Sequence[CourseStatus], parent: QWidget | None = None
    ) -> None:
        super().__init__("compareDialog", tr("Courses side by side"), parent)
        self.take_size(*_SIZE)
        self._courses = tuple(courses)
        chosen, cards = QGridLayout(), QWidget()
        beside = QHBoxLayout(cards)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        chosen.setHorizontalSpacing(GAP)
        chosen.setVerticalSpacing(ROW_GAP)
        self._boxes = tuple(self._build_choice(chosen, column) for column in (0, 1))
        self._ways = tuple(self._build_words(chosen, column, "Phases") for column in (0, 1))
        self._words = tuple(self._build_words(chosen, column, "Words") for column in (0, 1))
        self._cards = tuple(self._build_card(theme, beside) for _ in _SIDES)
        self.column.addLayout(chosen)
        area = scrolled(cards)  # where the words above take more lines, the cards scroll
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.column.addWidget(area, 1)
        self._by_visit = QCheckBox(tr("By &visit number, not by days since the start"))
        self._by_visit.setObjectName("compareByVisit")
        self._by_visit.setAccessibleName(tr("By visit number, not by days since the start"))
        self._by_visit.toggled.connect(self._show)
        foot = QHBoxLayout()
        foot.addWidget(self._by_visit)
        foot.addWidget(self.add_closing())
        self.column.addLayout(foot)
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

    def _build_choice(self, grid: QGridLayout, column: int) -> QComboBox:
        box = ClosedList()
        box.setObjectName(f"compare{_SIDES[column]}")
        box.setAccessibleName((tr("Course on the left"), tr("Course on the right"))[column])
        box.addItems([course_words(status) for status in self._courses])
        box.activated.connect(self._show)
        grid.addWidget(box, 0, column)
        grid.setColumnStretch(column, 1)
        return box

    def _build_words(self, grid: QGridLayout, column: int, what: str) -> QLabel:
        words = words_label(f"compare{_SIDES[column]}{what}", "")
        grid.addWidget(words, 1 if what == "Phases" else 2, column, Qt.AlignmentFlag.AlignTop)
        return words

    def _build_card(self, theme: Theme, beside: QHBoxLayout) -> CourseCard:
        card = CourseCard(theme, says_period=False)
        card.build(CHARTS)
        card.set_height(round(CARD_LOWEST))
        beside.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        return card

    def _show(self) -> None:
        viewing = self.viewing
        sides = zip(self._chosen, self._words, self._ways, self._cards, strict=True)
        for status, words, way, card in sides:
            words.setText(standing_words(status))
            way.setText(way_words(status))
            card.show_course(ShownCourse(status=status, saved=status, viewing=viewing))


def standing_words(status: CourseStatus) -> str:
    """Return where a course stands; of an ended one where it stood, and nothing of today."""
    if status.course.is_active or status.latest is None:
        return " ".join(course_sentence(status))
    phase = tr(
        "{phase} from {day} on.", phase=status.latest.phase.short_name, day=shown_since(status)
    )
    return f"{ended_words(status.course)}. {phase}"


def way_words(status: CourseStatus) -> str:
    """Return the phases a course went through: ``1 Calming → 2 Improvement → 1 Calming``."""
    phases = (phase for phase, _visits in groupby(one.phase for one in status.visits))
    return " → ".join(f"{int(phase)} {phase.short_name}" for phase in phases)


def course_words(status: CourseStatus) -> str:
    """Return a course in short: ``Course 2, from Nov 3, 2026, 5 visits``."""
    words = tr("Course {number}", number=status.course.number)
    if status.visits:
        day = day_words_in_full(status.visits[0].visit.visit_date)
        words = tr("Course {number}, from {day}", number=status.course.number, day=day)
    count = tr("%n visit(s)", "", len(status.visits))
    return f"{words}, {count}"
