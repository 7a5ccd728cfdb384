"""The patients of the list, for Qt's list view."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tracker.language import marked, tr
from tracker.ui.work.privacy import hides_names, shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.patients import PatientRow

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1

# By the name of services' Attention, which is not imported here: the list paints before
# the database layer is loaded.
ATTENTION_WORDS: Final = {
    "RED_FLAG": marked("red flag", "list"),
    "NEURO_CHECK": marked("check strength", "list"),
    "FLARE": marked("flare", "list"),
    "REVIEW_DUE": marked("review due", "list"),
    "LONG_GAP": marked("long gap", "list"),
}

Index = QModelIndex | QPersistentModelIndex


class ListFilter(Enum):
    """Which patients the list shows."""

    ACTIVE = "Active"
    ATTENTION = "Attention"
    ALL = "All"


class PatientListModel(QAbstractListModel):
    """One row per patient with the active course, else the latest."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PatientRow] = []
        self.today = date.min

    def show_rows(self, rows: "Sequence[PatientRow]", today: date) -> None:
        """Show other patients."""
        self.beginResetModel()
        self.today = today
        self._rows = list(rows)
        self.endResetModel()

    def show_names_anew(self) -> None:
        """Say every row again: names are hidden now, or shown again."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_at(self, index: Index) -> "PatientRow | None":
        """Return the patient at an index; None outside."""
        return self._rows[index.row()] if index.isValid() else None

    def find_patient(self, patient_id: object) -> QModelIndex:
        """Return where a patient stands; an invalid index when not listed."""
        for number, row in enumerate(self._rows):
            if row.patient.patient_id == patient_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many patients are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the row itself, or the row in words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            return None
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


def visit_words(row: "PatientRow", today: date) -> str:
    """Return ``Visit 12 · 19 days ago``."""
    if row.course_id is None:
        return tr("No course yet")
    if row.last_visit is None:
        return tr("No visit yet")
    from tracker.domain.words.spans import ago  # noqa: PLC0415  # late, as above

    words = tr("Visit {number} · {ago}", number=row.visit_count, ago=ago(row.last_visit, today))
    return words if row.is_active else tr("{visit} · ended", visit=words)


def attention_words(row: "PatientRow") -> str:
    """Return what wants attention, joined; empty when nothing does."""
    return ", ".join(tr(ATTENTION_WORDS[item.name], "list") for item in row.attention)


def row_words(row: "PatientRow", today: date) -> str:
    """Return a row as a screen reader should say it."""
    phase = "" if row.phase is None else row.phase.short_name
    parts = (name_words(row), phase, visit_words(row, today), attention_words(row))
    return ", ".join(part for part in parts if part)
