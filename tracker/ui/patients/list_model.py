"""The patients of the list, for Qt's list view."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tracker.domain.values.texts import visible
from tracker.language import marked, tr
from tracker.services.patient_order import ListGroup, ListOrder
from tracker.ui.patients.row_pages import ReadRows, RowPages
from tracker.ui.work.privacy import hides_names, name_among

if TYPE_CHECKING:
    from collections.abc import Collection

    from tracker.domain.values.changes import Changes
    from tracker.services.patient_rows import PatientRow

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1

# By the name of services' Attention, which is not imported here: the list paints before
# the database layer is loaded.
ATTENTION_WORDS: Final = {
    "RED_FLAG": marked("Red flag", "list"),
    "NEURO_CHECK": marked("Check strength", "list"),
    "REASSESS": marked("Reassess", "list"),
    "REVIEW_DUE": marked("Review due", "list"),
    "FLARE": marked("Flare", "list"),
    "LONG_GAP": marked("Long gap", "list"),
    "OVERDUE": marked("Overdue", "list"),
}
GROUPS: Final = {
    ListGroup.ATTENTION: marked("Needs attention"),
    ListGroup.OVERDUE: marked("Overdue"),
    ListGroup.SEEN_TODAY: marked("Seen today"),
    ListGroup.RECENT: marked("Recent"),
}
UNREAD: Final = marked("Cannot be read at the moment")
ON_ITS_WAY: Final = "…"  # from a server
_FEW: Final = 8  # patients whose rows are looked for; of more all rows are said anew
_ANSWERED: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    ROW_ROLE,
)

Index = QModelIndex | QPersistentModelIndex


class PatientListModel(QAbstractListModel):
    """One row per patient, with headings between groups; rows are read when they are asked for.

    Args:
        parent: Owner.
        read: Returns the rows of patients; may raise a TrackerError.

    Attributes:
        today: The day the list was read.

    Signals:
        unread: Rows could not be read (why), perhaps while they are painted.
    """

    unread = Signal(str)

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = RowPages(read, self.unread.emit)
        self._order = ListOrder()
        self._headings: dict[int, ListGroup] = {}  # by their rows, from top to bottom
        self.today = date.min

    def show_order(
        self, order: ListOrder, today: date, rows: "Collection[PatientRow]" = ()
    ) -> None:
        """Show who stands in the list; the same order leaves every row where it is.

        Args:
            order: Ids and groups; ids may be fewer than the groups count. One that goes on from
                the one shown is added below it.
            today: The day the list is read.
            rows: Of the patients that are known already.
        """
        if today != self.today:
            self._pages.forget_all()
        is_tried_again = self._pages.forget_unread()
        self._pages.keep(rows)
        if order == self._order and today == self.today:
            if rows or is_tried_again:
                self._say_anew()
            return
        headings, shown = _headings(order), self.rowCount()
        if shown and today == self.today and _goes_on(self._order, order):
            self.beginInsertRows(QModelIndex(), shown, len(order.patients) + len(headings) - 1)
            self._order, self._headings = order, headings
            self.endInsertRows()
            return
        if shown == len(order.patients) + len(headings):  # nothing to lay out
            self.today, self._order, self._headings = today, order, headings
            self._say_anew()
            return
        self.beginResetModel()
        self.today, self._order, self._headings = today, order, headings
        self.endResetModel()

    def take_rows(self, wanted: "Collection[int]", rows: "Collection[PatientRow]") -> None:
        """Show rows that a server was asked for and that have come."""
        self._pages.take(wanted, rows)
        self._say_anew()

    def forget(self, changes: "Changes") -> None:
        """Read anew, when they are asked for, the rows that a write touched."""
        self._pages.forget(changes)
        is_of_few = 0 < len(changes.patients) <= _FEW and changes.courses
        if changes.is_everything or not is_of_few:
            self._say_anew()
            return
        for index in map(self.find_patient, changes.patients):
            self.dataChanged.emit(index, index)

    def show_names_anew(self) -> None:
        """Say every row again: names are hidden now, or shown again."""
        self._say_anew()

    def row_at(self, index: Index) -> "PatientRow | None":
        """Return the patient at an index; None outside, at a heading, and where unreadable."""
        if not index.isValid() or index.row() in self._headings:
            return None
        return self._pages.row(self._order.patients, self._place(index.row()))

    def read_again(self, index: Index) -> "PatientRow | None":
        """Return the patient at an index after trying again what could not be read."""
        if self._pages.forget_unread():
            self._say_anew()
        return self.row_at(index)

    def id_at(self, index: Index) -> int | None:
        """Return whose row it is, unread or not; None outside and at a heading."""
        if not index.isValid() or index.row() in self._headings:
            return None
        return self._order.patients[self._place(index.row())]

    def heading_at(self, index: Index) -> str:
        """Return the heading at an index; empty at a patient."""
        group = self._headings.get(index.row())
        return "" if group is None else tr(GROUPS[group])

    def find_first(self) -> QModelIndex:
        """Return where the first patient stands; an invalid index when there is none."""
        return self.index(self._row(0)) if self._order.patients else QModelIndex()

    def find_patient(self, patient_id: object) -> QModelIndex:
        """Return where a patient stands; an invalid index when not listed."""
        try:
            place = self._order.patients.index(patient_id)  # type: ignore[arg-type]  # None is nobody
        except ValueError:
            return QModelIndex()
        return self.index(self._row(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many patients and headings are shown."""
        return 0 if parent.isValid() else len(self._order.patients) + len(self._headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that patients can be chosen and headings cannot."""
        return Qt.ItemFlag.NoItemFlags if self.id_at(index) is None else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the row itself, or the row in words for a screen reader."""
        if role not in _ANSWERED or not index.isValid():
            return None
        if index.row() in self._headings:
            return self.heading_at(index) if role == Qt.ItemDataRole.DisplayRole else None
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if row is None:
            return ON_ITS_WAY if self._pages.awaits(self.id_at(index) or 0) else tr(UNREAD)
        return (
            name_words(row) if role == Qt.ItemDataRole.DisplayRole else row_words(row, self.today)
        )

    def _say_anew(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _place(self, row: int) -> int:
        """Return which patient of the order a row shows."""
        return row - sum(heading < row for heading in self._headings)

    def _row(self, place: int) -> int:
        """Return which row shows a patient of the order."""
        row = place
        for heading in self._headings:
            row += heading <= row
        return row


def _goes_on(shown: ListOrder, order: ListOrder) -> bool:
    """Return whether an order has more below the very rows of the one that is shown."""
    count = len(shown.patients)
    begun = ListOrder(patients=order.patients[:count], groups=order.groups)
    is_longer = len(order.patients) > count
    return is_longer and begun.patients == shown.patients and _headings(begun) == _headings(shown)


def _headings(order: ListOrder) -> dict[int, ListGroup]:
    """Return the rows of the headings; one group needs none."""
    found: dict[int, ListGroup] = {}
    place = 0
    for group, count in order.groups if len(order.groups) > 1 else ():
        if place < len(order.patients):
            found[place + len(found)] = group
        place += count
    return found


def name_words(row: "PatientRow") -> str:
    """Return the name, with birth date or id when somebody else has the same name."""
    return name_among(row.patient, has_namesake=row.has_namesake)


def visit_choices(row: "PatientRow", today: date) -> tuple[str, ...]:
    """Return ``Visit 12 · 19 days ago`` and what may stand for it in less room, longest first."""
    if row.is_archived:
        return (tr("Archived"),)
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
    """Return the same of a patient whose name another has: birth date or id tells them apart."""
    born = row.patient.birth_date
    if row.former_ids and not hides_names():
        former = tr("formerly {ids}", ids=visible(", ".join(row.former_ids)))
        return (f"{former} · {visit_choices(row, today)[-1]}", former)
    if not row.has_namesake or hides_names():
        return visit_choices(row, today)
    if born is None:
        words = tr("ID {id}", id=visible(row.patient.clinic_id))
        return (f"{words} · {visit_choices(row, today)[-1]}", words)
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


def row_words(row: "PatientRow", today: date) -> str:
    """Return a row as a screen reader should say it."""
    phase = "" if row.phase is None else row.phase.short_name
    parts = (name_words(row), phase, visit_choices(row, today)[0], *attention_words(row))
    return ", ".join(part for part in parts if part)
