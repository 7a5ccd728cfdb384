"""The visits of a course as a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.domain.anatomy import Leg, Reach
from tracker.domain.assessment import CourseStatus, VisitStatus
from tracker.domain.describe import flag_words, visit_summary
from tracker.domain.visit import Visit
from tracker.domain.words import day_words_in_full

Index = QModelIndex | QPersistentModelIndex

BLANK: Final = "–"  # an en dash: not recorded, never 0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the heading in full, and the words of a cell."""

    heading: str
    in_full: str
    words: Callable[[VisitStatus], str]


class VisitTableModel(QAbstractTableModel):
    """One row per visit, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status: CourseStatus | None = None

    def show_course(self, status: CourseStatus | None) -> None:
        """Show another course, or the same one anew."""
        self.beginResetModel()
        self._status = status
        self.endResetModel()

    def visit_at(self, index: Index) -> Visit | None:
        """Return the visit at an index; None outside."""
        shown = self._shown(index)
        return None if shown is None else shown.visit

    def row_of(self, visit_number: int) -> int:
        """Return the row of a visit counted from 0 by date."""
        return self.rowCount() - 1 - visit_number

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many visits there are."""
        return 0 if parent.isValid() or self._status is None else len(self._status.visits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, its alignment or the visit's summary as tool tip."""
        shown = self._shown(index)
        if shown is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].words(shown)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = COLUMNS[index.column()]
            words = column.words(shown)
            return f"{column.in_full}: {'not recorded' if words == BLANK else words}"
        if role == Qt.ItemDataRole.ToolTipRole and self._status is not None:
            return visit_summary(self._status, self.row_of(index.row()))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return COLUMNS[section].in_full
        return None

    def _shown(self, index: Index) -> VisitStatus | None:
        if not index.isValid() or self._status is None:
            return None
        return self._status.visits[self.row_of(index.row())]


def _number(value: int | None) -> str:
    return BLANK if value is None else str(value)


def _reach(left: Reach | None, right: Reach | None) -> str:
    sides = ((Leg.LEFT, left), (Leg.RIGHT, right))
    words = [f"{leg.value[0].upper()} {reach.zone}" for leg, reach in sides if reach is not None]
    return ", ".join(words) or BLANK


def _pain_reach(shown: VisitStatus) -> str:
    return _reach(shown.visit.pain_reach_left, shown.visit.pain_reach_right)


def _sensory_reach(shown: VisitStatus) -> str:
    return _reach(shown.visit.sensory_reach_left, shown.visit.sensory_reach_right)


def _phase(shown: VisitStatus) -> str:
    mark = " (decided)" if shown.override is not None else ""
    return f"{int(shown.phase)} {shown.phase.short_name}{mark}"


def _flags(shown: VisitStatus) -> str:
    return ", ".join(flag_words(flag) for flag in shown.assessment.flags)


def _red_flags(shown: VisitStatus) -> str:
    answers = shown.visit.red_flags
    if not answers.is_asked:
        return "not asked"
    if answers.yes:
        return f"{len(answers.yes)} yes"
    return "none" if shown.visit.is_none_asked else "asked in part"


def _points(shown: VisitStatus) -> str:
    return ", ".join(str(point) for point in shown.visit.treatment.points) or BLANK


def _since(shown: VisitStatus) -> str:
    reaction = shown.visit.reaction
    return BLANK if reaction is None else reaction.value


COLUMNS: Final[tuple[Column, ...]] = (
    Column("Visit", "Visit number", lambda shown: str(shown.assessment.number)),
    Column("Date", "Date", lambda shown: day_words_in_full(shown.visit.visit_date)),
    Column("Phase", "Phase", _phase),
    Column("Back", "Back pain 0 to 10", lambda shown: _number(shown.visit.back_pain)),
    Column("Leg", "Leg pain 0 to 10", lambda shown: _number(shown.visit.leg_pain)),
    Column("Pain reaches", "Pain reaches", _pain_reach),
    Column("Tingl.", "Tingling 0 to 10", lambda shown: _number(shown.visit.tingling)),
    Column("Numb.", "Numbness 0 to 10", lambda shown: _number(shown.visit.numbness)),
    Column("Felt to", "Tingling or numbness felt to", _sensory_reach),
    Column("Sitting", "Sitting, minutes", lambda shown: _number(shown.visit.sitting_minutes)),
    Column("Walking", "Walking, minutes", lambda shown: _number(shown.visit.walking_minutes)),
    Column("Sleep", "Sleep trouble 0 to 10", lambda shown: _number(shown.visit.sleep_trouble)),
    Column("Since", "Since the last treatment", _since),
    Column("Red flags", "Red flags", _red_flags),
    Column("Remarks", "Remarks of the rules", _flags),
    Column("Points", "Points", _points),
    Column("Note", "Note", lambda shown: (shown.visit.note or "").replace("\n", " ")),
)
