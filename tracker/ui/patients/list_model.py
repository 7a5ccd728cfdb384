"""The patients of the list, for Qt's list view."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.language import marked, tr
from tracker.ui.work.privacy import hides_names, shown_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tracker.services.patients import PatientRow

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1

# By the name of services' Attention, which is not imported here: the list paints before
# the database layer is loaded.
ATTENTION_WORDS: Final = {
    "RED_FLAG": marked("Red flag", "list"),
    "NEURO_CHECK": marked("Check strength", "list"),
    "REVIEW_DUE": marked("Review due", "list"),
    "FLARE": marked("Flare", "list"),
    "LONG_GAP": marked("Long gap", "list"),
}
"""The worst first."""
GROUPS: Final = (marked("Needs attention"), marked("Seen today"), marked("Recent"))

Index = QModelIndex | QPersistentModelIndex


class ListFilter(Enum):
    """Which patients the list shows."""

    ACTIVE = "Active"
    ATTENTION = "Attention"
    ALL = "All"


class PatientListModel(QAbstractListModel):
    """One row per patient with the active course, else the latest; headings between groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PatientRow | str] = []
        self.today = date.min

    def show_rows(self, rows: "Sequence[PatientRow | str]", today: date) -> None:
        """Show other patients; a text among them is a heading."""
        self.beginResetModel()
        self.today = today
        self._rows = list(rows)
        self.endResetModel()

    def show_names_anew(self) -> None:
        """Say every row again: names are hidden now, or shown again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_at(self, index: Index) -> "PatientRow | None":
        """Return the patient at an index; None outside and at a heading."""
        row = self._rows[index.row()] if index.isValid() else None
        return None if isinstance(row, str) else row

    def heading_at(self, index: Index) -> str:
        """Return the heading at an index; empty at a patient."""
        row = self._rows[index.row()]
        return row if isinstance(row, str) else ""

    def find_first(self) -> QModelIndex:
        """Return where the first patient stands; an invalid index when there is none."""
        return self._find(lambda _: True)

    def find_patient(self, patient_id: object) -> QModelIndex:
        """Return where a patient stands; an invalid index when not listed."""
        return self._find(lambda row: row.patient.patient_id == patient_id)

    def _find(self, is_wanted: "Callable[[PatientRow], bool]") -> QModelIndex:
        for number, row in enumerate(self._rows):
            if not isinstance(row, str) and is_wanted(row):
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many patients are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that patients can be chosen and headings cannot."""
        return Qt.ItemFlag.NoItemFlags if self.row_at(index) is None else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the row itself, or the row in words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            is_said = index.isValid() and role == Qt.ItemDataRole.DisplayRole
            return self.heading_at(index) if is_said else None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_words(row)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row_words(row, self.today)
        return None


def name_words(row: "PatientRow") -> str:
    """Return the name, with the birth date when somebody else has the same name."""
    born = row.patient.birth_date
    if row.has_namesake and born is not None and not hides_names():
        # Late: the list is painted before the rules are loaded.
        from tracker.domain.words.names import day_words_in_full  # noqa: PLC0415

        return f"{row.patient.full_name} · {day_words_in_full(born)}"
    return shown_name(row.patient)


def visit_choices(row: "PatientRow", today: date) -> tuple[str, ...]:
    """Return ``Visit 12 · 19 days ago`` and what may stand for it in less room, longest first."""
    if row.course_id is None:
        return (tr("No course yet"),)
    if row.last_visit is None:
        return (tr("No visit yet"),)
    from tracker.domain.words.spans import ago  # noqa: PLC0415  # late, as above

    day, days = ago(row.last_visit, today), (today - row.last_visit).days
    brief = tr("%n day(s)", "", days) if days > 1 else day
    choices = (
        tr("Visit {number} · {ago}", number=row.visit_count, ago=day),
        tr("Visit {number} · {ago}", number=row.visit_count, ago=brief),
        brief,
    )
    if row.is_active:
        return choices
    return tuple(tr("{visit} · ended", visit=words) for words in choices)


def birth_choices(row: "PatientRow", today: date) -> tuple[str, ...]:
    """Return the same of a patient whose name another has: the birth date tells them apart."""
    born = row.patient.birth_date
    if not row.has_namesake or born is None or hides_names():
        return visit_choices(row, today)
    from tracker.domain.words.names import day_words_in_full  # noqa: PLC0415  # late, as above

    words = tr("born {day}", day=day_words_in_full(born))
    return (
        f"{words} · {visit_choices(row, today)[-1]}",
        words,
        tr("born {day}", day=born.year),
    )


def attention_words(row: "PatientRow") -> list[str]:
    """Return what wants attention, the worst first."""
    return [tr(ATTENTION_WORDS[item.name], "list") for item in row.attention]


def worst_first(row: "PatientRow") -> tuple[int, date]:
    """Return what a list is sorted by: the worst first, then the one seen longest ago."""
    order = list(ATTENTION_WORDS)
    return order.index(row.attention[0].name), row.last_visit or date.min


def in_groups(rows: "Sequence[PatientRow]", today: date) -> "list[PatientRow | str]":
    """Return those who need attention first, then who was seen today, then all others.

    A heading stands above each group when there is more than one.
    """
    groups: list[list[PatientRow]] = [[], [], []]
    for row in rows:
        is_seen = row.last_visit == today
        groups[0 if row.attention else 1 if is_seen else 2].append(row)
    groups[0].sort(key=worst_first)
    titled = [(tr(words), group) for words, group in zip(GROUPS, groups, strict=True) if group]
    if len(titled) == 1:
        return [*titled[0][1]]
    listed: list[PatientRow | str] = []
    for words, group in titled:
        listed += [words, *group]
    return listed


def row_words(row: "PatientRow", today: date) -> str:
    """Return a row as a screen reader should say it."""
    phase = "" if row.phase is None else row.phase.short_name
    parts = (name_words(row), phase, visit_choices(row, today)[0], *attention_words(row))
    return ", ".join(part for part in parts if part)
