"""The visits of a course as a table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind
from tracker.domain.values.visit import Visit
from tracker.domain.words.choices import choice_words, point_words
from tracker.domain.words.course_sentences import visit_summary
from tracker.domain.words.names import day_words_in_full, flag_words, leg_letter
from tracker.language import marked, tr

Index = QModelIndex | QPersistentModelIndex

BLANK: Final = "–"  # an en dash: not recorded, never 0
NUMBERED: Final = ("Visit", "Phase", "Remarks")  # what only a visit that counts has
STRUCK_TIP: Final = marked("Struck out: it does not count. Enter opens its history, to restore it.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and the heading in full, in English, and the words of a cell.

    Attributes:
        highest: The highest score there is; None when the column holds no scores.
    """

    heading: str
    in_full: str
    words: Callable[[VisitStatus], str]
    highest: int | None = None

    @property
    def name(self) -> str:
        """Return what the column holds, in the language in use."""
        name = tr(self.in_full)
        if self.highest is None:
            return name
        return tr("{name} 0 to {highest}", name=name, highest=self.highest)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a visit, and its place among those that count; None when it is struck out."""

    shown: VisitStatus
    place: int | None


class VisitTableModel(QAbstractTableModel):
    """One row per visit, the latest first; struck-out visits among them when asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status: CourseStatus | None = None
        self._struck: tuple[VisitStatus, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_course(self, status: CourseStatus | None) -> None:
        """Show another course, or the same one anew."""
        self.beginResetModel()
        self._status = status
        self._rows = self._arranged()
        self.endResetModel()

    def show_struck_out(self, struck: tuple[VisitStatus, ...]) -> bool:
        """Show visits that are struck out among the others; return whether that changed."""
        if not struck and not self._struck:
            return False
        self.beginResetModel()
        self._struck = struck
        self._rows = self._arranged()
        self.endResetModel()
        return True

    def is_struck_out(self, index: Index) -> bool:
        """Return whether the visit at an index is struck out."""
        return index.isValid() and self._rows[index.row()].place is None

    def visit_at(self, index: Index) -> Visit | None:
        """Return the visit at an index; None outside."""
        shown = self._shown(index)
        return None if shown is None else shown.visit

    def row_of(self, visit_number: int) -> int:
        """Return the row of a visit counted from 0 by date."""
        places = [row.place for row in self._rows]
        return places.index(visit_number) if visit_number in places else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many visits there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, its alignment or the visit's summary as tool tip."""
        shown = self._shown(index)
        if shown is None:
            return None
        column, place = COLUMNS[index.column()], self._rows[index.row()].place
        words = column.words(shown) if place is not None else _struck_words(column, shown)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = tr("not recorded") if words == BLANK else words
            return f"{column.name}: {said}"
        return self._beside_words(place, role)

    def _beside_words(self, place: int | None, role: int) -> object:
        if role == Qt.ItemDataRole.FontRole and place is None:
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole and self._status is not None:
            return tr(STRUCK_TIP) if place is None else visit_summary(self._status, place)
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
            return tr(COLUMNS[section].heading, "column")
        if role == Qt.ItemDataRole.ToolTipRole:
            return COLUMNS[section].name
        return None

    def _shown(self, index: Index) -> VisitStatus | None:
        return self._rows[index.row()].shown if index.isValid() else None

    def _arranged(self) -> tuple[Row, ...]:
        if self._status is None:
            return ()
        rows = [Row(shown, place) for place, shown in enumerate(self._status.visits)]
        rows += [Row(shown, None) for shown in self._struck]
        return tuple(sorted(rows, key=_day_of, reverse=True))


def _day_of(row: Row) -> date:
    return row.shown.visit.visit_date


def _struck_words(column: Column, shown: VisitStatus) -> str:
    if column.heading in NUMBERED:
        return tr("struck out") if column.heading == "Phase" else BLANK
    return column.words(shown)


def _reach(left: Reach | None, right: Reach | None) -> str:
    sides = ((Leg.LEFT, left), (Leg.RIGHT, right))
    words = [f"{leg_letter(leg)} {reach.zone}" for leg, reach in sides if reach is not None]
    return ", ".join(words) or BLANK


def _pain_reach(shown: VisitStatus) -> str:
    return _reach(shown.visit.pain_reach_left, shown.visit.pain_reach_right)


def _sensory_reach(shown: VisitStatus) -> str:
    return _reach(shown.visit.sensory_reach_left, shown.visit.sensory_reach_right)


REACH_COLUMNS: Final = {
    "pain_reach_left": Column(
        marked("Pain reaches", "column"), marked("Pain reaches"), _pain_reach
    ),
    "sensory_reach_left": Column(
        marked("Felt to", "column"), marked("Tingling or numbness felt to"), _sensory_reach
    ),
}
"""Of both legs, where the left one stands among the measured fields."""


def _measured_columns() -> Iterator[Column]:
    for field in MEASURED_FIELDS:
        if field.name in REACH_COLUMNS:
            yield REACH_COLUMNS[field.name]
        elif field.column:
            highest = field.highest if field.kind is FieldKind.SCORE else None
            yield Column(field.column, field.label, _number_of(field.name), highest)


def _number_of(name: str) -> Callable[[VisitStatus], str]:
    def words(shown: VisitStatus) -> str:
        value = getattr(shown.visit, name)
        return BLANK if value is None else str(value)

    return words


def _phase(shown: VisitStatus) -> str:
    words = f"{int(shown.phase)} {shown.phase.short_name}"
    return words if shown.override is None else tr("{phase} (decided)", phase=words)


def _flags(shown: VisitStatus) -> str:
    return ", ".join(flag_words(flag) for flag in shown.assessment.flags)


def _red_flags(shown: VisitStatus) -> str:
    answers = shown.visit.red_flags
    if not answers.is_asked:
        return tr("not asked", "red flags")
    if answers.yes:
        return tr("{number} yes", number=len(answers.yes))
    return tr("none", "red flags") if shown.visit.is_none_asked else tr("asked in part")


def _points(shown: VisitStatus) -> str:
    return ", ".join(point_words(point) for point in shown.visit.treatment.points) or BLANK


def _since(shown: VisitStatus) -> str:
    reaction = shown.visit.reaction
    return BLANK if reaction is None else choice_words(reaction)


COLUMNS: Final[tuple[Column, ...]] = (
    Column(
        marked("Visit", "column"),
        marked("Visit number"),
        lambda shown: str(shown.assessment.number),
    ),
    Column(
        marked("Date", "column"),
        marked("Date"),
        lambda shown: day_words_in_full(shown.visit.visit_date),
    ),
    Column(marked("Phase", "column"), marked("Phase"), _phase),
    *_measured_columns(),
    Column(marked("Since", "column"), marked("Since the last treatment"), _since),
    Column(marked("Red flags", "column"), marked("Red flags"), _red_flags),
    Column(marked("Remarks", "column"), marked("Remarks of the rules"), _flags),
    Column(marked("Points", "column"), marked("Points"), _points),
    Column(
        marked("Note", "column"),
        marked("Note"),
        lambda shown: (shown.visit.note or "").replace("\n", " "),
    ),
)
