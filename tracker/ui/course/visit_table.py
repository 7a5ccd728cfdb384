"""The visits of a course as a table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import NO_TREATMENT
from tracker.domain.values.visit import Visit
from tracker.domain.words.choices import choice_words
from tracker.domain.words.course_sentences import visit_summary
from tracker.domain.words.function_words import scores_of
from tracker.domain.words.names import day_words, day_words_in_full, flag_words, leg_letter
from tracker.domain.words.session_safety import session_words
from tracker.domain.words.visit_changes import signed_words
from tracker.language import marked, tr
from tracker.reports.treatment_words import treatment_line
from tracker.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex

BLANK: Final = "–"  # an en dash: not recorded, never 0
NUMBERED: Final = ("Visit", "Phase", "Remark")  # what only a visit that counts has
_ALIGNED: Final = {
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
SIGNED_MARK: Final = "✓"
STRUCK_TIP: Final = marked("Struck out: it does not count. Enter opens its history, to restore it.")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and the heading in full, in English, and the words of a cell.

    Attributes:
        width: In px, at least; the last column takes what is left.
        highest: The highest score there is; None when the column holds no scores.
        is_number: Whether it stands at the right.
    """

    heading: str
    in_full: str
    words: Callable[[VisitStatus], str]
    width: int
    highest: int | None = None
    is_number: bool = False

    @property
    def name(self) -> str:
        """Return what the column holds, in the language in use."""
        name = tr(self.in_full)
        if self.highest is None:
            return name
        return tr("{name} 0 to {highest}", name=name, highest=self.highest)


@dataclass(frozen=True)  # no slots: its words are made once
class Row:
    """One row: a visit, and its place among those that count; None when it is struck out."""

    shown: VisitStatus
    place: int | None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return the words of every cell, the day with its year."""
        return tuple(_words_of(self, column) for column in COLUMNS)

    @cached_property
    def short_reach(self) -> str:
        """Return how far the pain reaches without saying in which leg."""
        visit = self.shown.visit
        reached = (
            visit.pain_reach_left if visit.pain_reach_right is None else visit.pain_reach_right
        )
        return BLANK if reached is None else reached.zone

    @cached_property
    def short_day(self) -> str:
        """Return the day without its year."""
        return day_words(_day_of(self))


class VisitTableModel(QAbstractTableModel):
    """One row per visit, the latest first; struck-out visits among them when asked for."""

    def __init__(self, parent: QObject | None = None, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, date.min
        self._status: CourseStatus | None = None
        self._is_of_one_leg = False
        self._struck: tuple[VisitStatus, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_course(self, status: CourseStatus | None, today: date = date.min) -> None:
        """Show another course, or the same one anew; days of this year stand without it."""
        self.beginResetModel()
        self._today = today
        self._status = status
        self._rows = self._arranged()
        self._is_of_one_leg = self._has_one_leg()
        self.endResetModel()

    def show_struck_out(self, struck: tuple[VisitStatus, ...]) -> bool:
        """Show visits that are struck out among the others; return whether that changed."""
        if not struck and not self._struck:
            return False
        self.beginResetModel()
        self._struck = struck
        self._rows = self._arranged()
        self._is_of_one_leg = self._has_one_leg()
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

    def widest(self, width_of: Callable[[str], float]) -> tuple[str, ...]:
        """Return the words that take most room, of each column but the last; without rows none."""
        rows = range(len(self._rows))
        return tuple(
            max({self._words(row, column) for row in rows}, key=width_of)
            for column in range(len(COLUMNS) - 1 if rows else 0)
        )

    def cell_of(self, column: int, words: str) -> QModelIndex:
        """Return the first cell of a column that says these words."""
        rows = range(len(self._rows))
        return self.index(next(row for row in rows if self._words(row, column) == words), column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, its look, or the whole visit in words as tool tip."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole and self._status is not None:
            if row.place is None:
                return tr(STRUCK_TIP)
            lines = (_hover_words(self._status, row.place), self._signed(index.row()))
            return "\n".join(line for line in lines if line)
        return self._look(column, row.shown, role, is_struck=row.place is None)

    def _spoken(self, row: int, at: int) -> str:
        column, words = COLUMNS[at], self._rows[row].words[at]
        said = tr("not recorded") if words == BLANK else words
        signed = self._signed(row) if column.heading == "Visit" else ""
        return f"{column.name}: {said}. {signed}" if signed else f"{column.name}: {said}"

    def _words(self, row: int, column: int) -> str:
        """Return a cell's words; a day's year where it is another than in the row above."""
        shown, heading = self._rows[row], COLUMNS[column].heading
        above = _day_of(self._rows[row - 1]).year if row else self._today.year
        if heading == "Date" and _day_of(shown).year == above:
            return shown.short_day
        if heading == "Reach" and self._is_of_one_leg:
            return shown.short_reach
        words = shown.words[column]
        return f"{SIGNED_MARK} {words}" if heading == "Visit" and self._signed(row) else words

    def _signed(self, row: int) -> str:
        return signed_words(self._rows[row].shown.visit, self._today)

    def _look(self, column: Column, shown: VisitStatus, role: int, *, is_struck: bool) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column.is_number]
        if role == Qt.ItemDataRole.FontRole and is_struck:
            font = QFont()
            font.setStrikeOut(True)
            return font
        is_phase = column.heading == "Phase" and self._theme is not None and not is_struck
        if role == Qt.ItemDataRole.ForegroundRole and is_phase and self._theme is not None:
            return QColor(self._theme.tokens.phase(int(shown.phase))[0])
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
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[COLUMNS[section].is_number]
        if role == Qt.ItemDataRole.ToolTipRole:
            return COLUMNS[section].name
        return None

    def _has_one_leg(self) -> bool:
        """Return whether every reach is of the same leg, which the course's head names."""
        visits = [row.shown.visit for row in self._rows]
        has = [any(one.pain_reach(leg) is not None for one in visits) for leg in LEG_ORDER]
        return not all(has)

    def _shown(self, index: Index) -> VisitStatus | None:
        return self._rows[index.row()].shown if index.isValid() else None

    def _arranged(self) -> tuple[Row, ...]:
        if self._status is None:
            return ()
        wanted = [*enumerate(self._status.visits), *((None, shown) for shown in self._struck)]
        known = {(row.place, id(row.shown)): row for row in self._rows}  # whose words are made
        rows = [
            known.get((place, id(shown))) or Row(shown=shown, place=place)
            for place, shown in wanted
        ]
        return tuple(sorted(rows, key=_day_of, reverse=True))


def _day_of(row: Row) -> date:
    return row.shown.visit.visit_date


def _words_of(row: Row, column: Column) -> str:
    return _struck_words(column, row.shown) if row.place is None else column.words(row.shown)


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


def _number_of(name: str) -> Callable[[VisitStatus], str]:
    def words(shown: VisitStatus) -> str:
        value = getattr(shown.visit, name)
        return BLANK if value is None else str(value)

    return words


def _phase(shown: VisitStatus) -> str:
    words = f"{int(shown.phase)} {shown.phase.short_name}"
    return words if shown.override is None else tr("{phase} (decided)", phase=words)


def _flags(shown: VisitStatus) -> str:
    return ", ".join(_flag_words(shown))


def _remark(shown: VisitStatus) -> str:
    """Return red flags that were answered yes, what went wrong, and what the rules remark."""
    is_yes = bool(shown.visit.red_flags.yes)
    said = [tr("Red flags: {answers}", answers=_red_flags(shown))] if is_yes else []
    said += session_words(shown.visit.treatment)
    return ", ".join([*said, *_flag_words(shown)])


def _flag_words(shown: VisitStatus) -> list[str]:
    assessment = shown.assessment
    return [flag_words(flag, assessment.rules) for flag in assessment.flags]


def _red_flags(shown: VisitStatus) -> str:
    answers = shown.visit.red_flags
    if not answers.is_asked:
        return tr("not asked", "red flags")
    if answers.yes:
        return tr("{number} yes", number=len(answers.yes))
    return tr("none", "red flags") if shown.visit.is_none_asked else tr("asked in part")


def _since(shown: VisitStatus) -> str:
    reaction = shown.visit.reaction
    return BLANK if reaction is None else choice_words(reaction)


def _hover_words(status: CourseStatus, place: int) -> str:
    """Return why the visit got its phase, and what of it has no column."""
    shown, visit = status.visits[place], status.visits[place].visit
    earlier = (one.visit for one in status.visits[:place][::-1])
    treated = (one for one in earlier if one.treatment != NO_TREATMENT)
    treatment = treatment_line(visit, next(treated, None))
    lines = (
        visit_summary(status, place),
        tr("Felt to: {reach}", reach=_sensory_reach(shown)),
        tr("Red flags: {answers}", answers=_red_flags(shown)),
        tr("Treatment: {treatment}", treatment=treatment or BLANK),
        ", ".join(scores_of(visit)),
        visible(visit.note or ""),
    )
    return "\n".join(line for line in lines if line)


def _measured(name: str, width: int) -> Column:
    (field,) = (one for one in MEASURED_FIELDS if one.name == name)
    highest = field.highest if field.kind is FieldKind.SCORE else None
    return Column(field.column, field.label, _number_of(name), width, highest, is_number=True)


COLUMNS: Final[tuple[Column, ...]] = (
    Column(
        marked("Visit", "column"),
        marked("Visit number"),
        lambda shown: str(shown.assessment.number),
        36,
        is_number=True,
    ),
    Column(
        marked("Date", "column"),
        marked("Date"),
        lambda shown: day_words_in_full(shown.visit.visit_date),
        56,
    ),
    Column(marked("Phase", "column"), marked("Phase"), _phase, 84),
    _measured("leg_pain", 32),
    _measured("back_pain", 40),
    Column(marked("Reach", "column"), marked("Pain reaches"), _pain_reach, 56),
    _measured("tingling", 44),
    _measured("numbness", 50),
    _measured("sitting_minutes", 32),
    _measured("walking_minutes", 40),
    _measured("sleep_trouble", 44),
    Column(marked("Since", "column"), marked("Since the last treatment"), _since, 44),
    Column(marked("Remark", "column"), marked("Remarks of the rules"), _remark, 0),
)
COLUMN_WIDTHS: Final = tuple(column.width for column in COLUMNS[:-1])  # px, at least
