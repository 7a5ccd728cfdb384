"""Who did what and when: a table that is filtered, read by the page and exported."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)

from tracker.domain.values.access import AccessKind
from tracker.domain.values.record_versions import RecordKind
from tracker.domain.words.names import number_words
from tracker.domain.words.record_words import ACCESS_WORDS, KIND_WORDS
from tracker.domain.words.spans import full_date_and_time
from tracker.domain.words.typed_day import near_day_of
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table
from tracker.ui.fields.named_line import named_line, show_hint_whole
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.work.later import later
from tracker.ui.work.privacy import hides_names, shown_id, shown_name, told_apart

if TYPE_CHECKING:
    from tracker.domain.values.course import Patient
    from tracker.domain.words.visit_changes import FieldChange
    from tracker.services.history import HistoryEntry, HistoryFilter, HistoryPage

PAGE: Final = 100  # entries shown together
FILTER_MS: Final = 300  # after the last key
_DAY_WIDTH: Final = 132  # px
_SHARES: Final = {"timelinePatient": 3, "timelineBy": 2, "timelineKind": 3}  # of the room
_KIND_LETTERS: Final = 10  # at least; the list that opens is as wide as its words
_OF_A_PERSON: Final = frozenset(
    {"clinic_id", "family_name", "given_name", "birth_date", "birth_year"}
)


class TimelineDialog(BaseDialog):
    """Shows entries, the newest first; whoever listens reads them.

    Signals:
        wanted: Entries of this filter should be read, from this one on.
        export_wanted: All entries of this filter should be written to a file.
    """

    wanted = Signal(object, int)
    export_wanted = Signal(object)

    def __init__(
        self, today: Callable[[], date], patient: "Patient | None", parent: QWidget | None = None
    ) -> None:
        title = tr("History and access")
        if patient is not None:
            title = tr("History of {name}", name=told_apart(patient))
        super().__init__("timelineDialog", title, parent)
        self.take_size(1080, 640)
        self._today, self._about = today, patient
        self._start = self._count = 0
        self._table = plain_table("timelineTable", title, (), ())
        self._build_filter()
        self._problem = words_label("timelineProblem", "", "fieldProblem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.column.addWidget(self._table, 1)
        self._wait = later(self, self._on_filter_changed, FILTER_MS)
        self._build_foot()

    def ask(self) -> None:
        """Ask for the newest entries."""
        self._go_to(0)

    def show_page(self, page: "HistoryPage", start: int) -> None:
        """Show entries, and where among all of them they stand."""
        self._start, self._count = start, page.count
        rows = [self._cells(entry) for entry in page.entries]
        headings = [tr("When"), tr("Who"), tr("Patient"), tr("What")]
        if self._about is not None:
            headings.remove(tr("Patient"))
        self._put(plain_table("timelineTable", self.windowTitle(), headings, rows))
        last = start + len(page.entries)
        words = tr(
            "{first}–{last} of {count}",
            first=number_words(start + 1),
            last=number_words(last),
            count=number_words(page.count),
        )
        self._place.setText(words if page.count else tr("Nothing of the kind."))
        self._newer.setEnabled(start > 0)
        self._older.setEnabled(last < page.count)
        self._export.setEnabled(page.count > 0)

    def _put(self, table: QTableWidget) -> None:
        had_keys = self._table.hasFocus()
        for row, column in product(range(table.rowCount()), range(table.columnCount())):
            cell = table.item(row, column)
            if cell is not None:
                cell.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.column.replaceWidget(self._table, table)
        table.show()  # Qt would in the next turn, and the old one would lie over the filter so long
        self._table.hide()
        self._table.deleteLater()
        self._table = table
        if had_keys:
            table.setFocus()

    def _cells(self, entry: "HistoryEntry") -> tuple[str, ...]:
        other = "" if entry.other is None else _who(entry.other).replace("\n", ", ")
        what = " · ".join(part for part in (entry.what, other, entry.reason) if part)
        cells = [full_date_and_time(entry.at), entry.by or "–"]
        if self._about is None:
            cells.append("" if entry.patient is None else _who(entry.patient))
        return (*cells, "\n".join((what, *(_change_words(one) for one in entry.changes))))

    def _build_filter(self) -> None:
        beside = self.add_beside(ROW_GAP)
        named, days = QHBoxLayout(), QHBoxLayout()
        for row in (named, days):
            row.setSpacing(ROW_GAP)
            beside.addLayout(row)
        beside.setStretchFactor(named, 1)
        self._patient = named_line("timelinePatient", tr("Patient"), tr("name, id or birth date"))
        self._by = named_line("timelineBy", tr("Who"), tr("who did it"))
        self._kind = _kind_box()
        self._from = named_line("timelineFrom", tr("From"), tr("2026-11-03"))
        self._to = named_line("timelineTo", tr("To"), tr("2026-11-03"))
        for field in (self._patient, self._by, self._kind, self._from, self._to):
            title = _titled(field)
            row = days if field in (self._from, self._to) else named
            row.addWidget(title)
            row.addWidget(field, _SHARES.get(field.objectName(), 0))
            if field is self._patient and self._about is not None:
                title.hide()
                field.hide()
            if isinstance(field, QLineEdit):
                show_hint_whole(field)
                field.textEdited.connect(self._on_filter_edited)
        for day in (self._from, self._to):
            day.setFixedWidth(_DAY_WIDTH)
        days.addStretch(1)
        self._kind.activated.connect(self._on_filter_edited)

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        self._place = QLabel()
        self._place.setObjectName("timelinePlace")
        self._newer = _button("timelineNewer", tr("&Newer"))
        self._older = _button("timelineOlder", tr("&Older"))
        self._newer.clicked.connect(lambda: self._go_to(max(0, self._start - PAGE)))
        self._older.clicked.connect(lambda: self._go_to(self._start + PAGE))
        foot.addWidget(self._place)
        foot.addStretch(1)
        foot.addWidget(self._newer)
        foot.addWidget(self._older)
        self.column.addLayout(foot)
        self._export = _button("timelineExport", tr("&Export…"))
        self._export.clicked.connect(self._on_export)
        self.add_closing(self._export)

    def _on_filter_edited(self) -> None:
        self._wait.start()

    def _on_filter_changed(self) -> None:
        self._go_to(0)

    def _go_to(self, start: int) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.wanted.emit(chosen, start)

    def _on_export(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.export_wanted.emit(chosen)

    def _chosen(self) -> "HistoryFilter | None":
        """Return what is asked for; None while a day cannot be read, which is said."""
        from tracker.services.history import HistoryFilter  # noqa: PLC0415  # late, as all services

        try:
            first, last = (self._day(field) for field in (self._from, self._to))
        except ValueError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return None
        self._problem.hide()
        about = self._about
        return HistoryFilter(
            patient=self._patient.text(),
            patient_id=None if about is None else about.patient_id,
            by=self._by.text(),
            kind=self._kind.currentData(),
            first_day=first,
            last_day=last,
        )

    def _day(self, field: QLineEdit) -> date | None:
        text = field.text().strip()
        return near_day_of(text, self._today()) if text else None


def _titled(field: QWidget) -> QLabel:
    title = QLabel(field.accessibleName())
    title.setBuddy(field)
    return title


def _kind_box() -> QComboBox:
    from tracker.services.history import Source  # noqa: PLC0415  # late, as all services

    box = ClosedList()
    box.setObjectName("timelineKind")
    box.setAccessibleName(tr("What"))
    box.addItem(tr("everything"), None)
    box.addItem(tr("Visits"), Source.VISIT)
    for kind in RecordKind:
        box.addItem(tr(KIND_WORDS[kind]), kind)
    for access in AccessKind:
        box.addItem(tr(ACCESS_WORDS[access]), access)
    box.narrow_to(_KIND_LETTERS)
    return box


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button


def _change_words(change: "FieldChange") -> str:
    if hides_names() and change.field in _OF_A_PERSON:
        return tr("{label}: hidden", label=change.label)
    return f"{change.label}: " + " → ".join(filter(None, (change.before, change.after)))


def _who(patient: "Patient") -> str:
    parts: Sequence[str] = (shown_name(patient), shown_id(patient))
    return "\n".join(part for part in dict.fromkeys(parts) if part)
