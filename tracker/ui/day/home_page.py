"""What stands in the centre while nobody's course is open: the day."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.words.spans import weekday_words
from tracker.language import marked, tr
from tracker.services.patient_order import WAITING, ListFilter
from tracker.ui.day.day_rows import DayRows
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.theme import Theme
from tracker.ui.patients.filter_chips import waiting_words
from tracker.ui.patients.row_painting import ROW_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from tracker.services.day.day_list import Day

_WIDEST: Final = 880  # px of the cards
_IN_A_ROW: Final = 3  # counts beside each other
_WAYS: Final = (
    ("findPatient", marked("Find a patient")),
    ("newPatient", marked("New patient…")),
)


class HomePage(QWidget):
    """Who comes today, who was seen, and how many patients each thing that waits has.

    Attributes:
        waiting: Who is to be seen.
        seen: Who was.

    Signals:
        wanted: It is on screen and should be read.
        list_wanted: A list of patients is wanted (its ``ListFilter``).
    """

    wanted = Signal()
    list_wanted = Signal(object)

    def __init__(self, actions: "Mapping[str, QAction]", theme: Theme) -> None:
        super().__init__()
        self._actions = actions
        self.setObjectName("homePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.waiting, self.seen = DayRows(theme), DayRows(theme, is_of_seen=True)
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._build_head())
        column.addWidget(self._build_waiting())
        column.addWidget(self._build_seen())
        column.addWidget(self._build_counts())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = _in_the_middle(column)
        outer.addWidget(self._area)
        for name in (*self._ways, "nextPatient", "addToday"):
            actions[name].changed.connect(self._show_keys)
        for rows in (self.waiting, self.seen):
            rows.currentRowChanged.connect(self._on_row_changed)

    def show_day(self, day: "Day", today: date) -> None:
        """Show a day as it was read."""
        self._day.setText(weekday_words(today))
        self.waiting.show_entries(day.waiting, today)
        self.seen.show_entries(day.seen, today)
        self._nobody.setVisible(not day.waiting)
        self._is_nobody_planned = not day.seen
        self._show_keys()
        self._count.setText(_count_words(day))
        self._next.setVisible(any(not entry.is_absent for entry in day.waiting))
        self._seen_card.setVisible(bool(day.seen))
        self._show_counts(day.counts)

    def show_problem(self, why: str) -> None:
        """Say that the day cannot be read."""
        self._nobody.setText(why)
        self._nobody.show()

    def show_names_anew(self) -> None:
        """Say every patient again: names are hidden now, or shown again."""
        self.waiting.show_names_anew()
        self.seen.show_names_anew()

    def take_keys(self) -> None:
        """Give the keys to the first who waits, else to the search."""
        target = self.waiting if self.waiting.count() else self._ways["findPatient"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row_changed(self, row: int) -> None:
        """Keep the row that has the keys in sight: the page scrolls, not the list."""
        rows, ground = self.sender(), self._area.widget()
        if isinstance(rows, DayRows) and row >= 0 and rows.hasFocus() and ground is not None:
            place = rows.mapTo(ground, rows.visualItemRect(rows.item(row)).center())
            self._area.ensureVisible(place.x(), place.y(), 0, ROW_HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the day as it is now."""
        super().showEvent(event)
        self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        """Ask again when the person comes back to this window: another may have changed it."""
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            self.wanted.emit()
        return super().event(event)

    def _build_head(self) -> QHBoxLayout:
        title, self._day = QLabel(tr("Today")), QLabel()
        title.setObjectName("homeTitle")
        title.setProperty("look", "title")
        self._day.setObjectName("homeDay")
        self._day.setProperty("look", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._day)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        self._ways = {name: self._way(name, text) for name, text in _WAYS}
        for button in self._ways.values():
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._next = self._way("nextPatient", marked("Next patient"))
        self._next.setProperty("look", "primary")
        self._next.hide()
        head.addWidget(self._next, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _way(self, name: str, text: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"{name}Here")
        button.setAccessibleName(tr(text))
        button.clicked.connect(self._actions[name].trigger)
        self._show_keys_on(button, name)
        return button

    def _show_keys_on(self, button: QPushButton, name: str) -> None:
        button.setText(f"{button.accessibleName()}  {self._keys(name)}".rstrip())

    def _keys(self, name: str) -> str:
        """Return the keys of an action as they are said on this computer."""
        keys = self._actions[name].shortcut()
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    _is_nobody_planned: bool | None = None  # None until the day was read

    def _show_keys(self) -> None:
        """Say the keys as they are now: others may have been chosen meanwhile."""
        for name, button in (*self._ways.items(), ("nextPatient", self._next)):
            self._show_keys_on(button, name)
        if self._is_nobody_planned is not None:
            nobody = tr(NOBODY, keys=self._keys("addToday") or tr("the menu"))
            nobody_else = tr("Nobody else is planned for today.")
            self._nobody.setText(nobody if self._is_nobody_planned else nobody_else)

    def _build_waiting(self) -> QFrame:
        self.waiting.setObjectName("todayList")
        self.waiting.setAccessibleName(tr("Who is to be seen today"))
        self.waiting.setAccessibleDescription(tr(HINT))
        self._nobody, self._count, hint = QLabel(tr("Reading the day…")), QLabel(), QLabel(tr(HINT))
        self._nobody.setObjectName("homeNobody")
        self._nobody.setProperty("look", "muted")
        self._nobody.setWordWrap(True)
        self._count.setObjectName("homeCount")
        self._count.setProperty("look", "small")
        hint.setObjectName("homeHint")
        hint.setProperty("look", "tiny")
        hint.setWordWrap(True)
        card, column = _card(tr("To be seen"), self._count)
        column.addWidget(self.waiting)
        column.addWidget(self._nobody)
        column.addWidget(hint)
        return card

    def _build_seen(self) -> QFrame:
        self.seen.setObjectName("seenList")
        self.seen.setAccessibleName(tr("Seen today"))
        self._seen_card, column = _card(tr("Seen today"))
        column.addWidget(self.seen)
        self._seen_card.hide()
        return self._seen_card

    def _build_counts(self) -> QFrame:
        self._counts: dict[ListFilter, QPushButton] = {}
        self._counts_card, column = _card(tr("Also waiting"))
        grid = QGridLayout()
        grid.setSpacing(8)
        for one in WAITING:
            button = QPushButton(self._counts_card)
            button.setObjectName(f"count{one.value}")
            make_clickable(button, "tile")
            button.clicked.connect(self._on_count_clicked)
            self._counts[one] = button
        self._grid = grid
        column.addLayout(grid)
        self._counts_card.hide()
        return self._counts_card

    def _show_counts(self, counts: Mapping[ListFilter, int]) -> None:
        place = 0
        for one, button in self._counts.items():
            count = counts.get(one, 0)
            self._grid.removeWidget(button)
            button.setVisible(bool(count))
            words = tr("{what} {number}", what=waiting_words(one), number=count)
            button.setText(words)
            button.setAccessibleName(tr("{what}: show these patients", what=words))
            if count:
                self._grid.addWidget(button, place // _IN_A_ROW, place % _IN_A_ROW)
                place += 1
        self._counts_card.setVisible(bool(place))

    def _on_count_clicked(self) -> None:
        for one, button in self._counts.items():
            if button is self.sender():
                self.list_wanted.emit(one)


NOBODY: Final = marked(
    "Nobody is planned for today. A next visit that is agreed in a plan or printed on a sheet "
    "stands here on its day; whoever else comes is put here by {keys}."
)
HINT: Final = marked(
    "Enter opens a new visit. Alt+↑ and Alt+↓, or the mouse, change the order. Del: did not come."
)


def _count_words(day: "Day") -> str:
    coming = sum(not entry.is_absent for entry in day.waiting)
    return tr("%n patient(s)", "", coming) if coming else ""


def _card(title: str, beside: QLabel | None = None) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(8)
    heading, top = QLabel(title), QHBoxLayout()
    heading.setProperty("look", "group")
    top.addWidget(heading, 1)
    if beside is not None:
        top.addWidget(beside)
    column.addLayout(top)
    return card, column


def _in_the_middle(column: QVBoxLayout) -> QScrollArea:
    """Return the cards in an area that scrolls, no wider than they read well."""
    body, ground = QWidget(), QWidget()
    body.setLayout(column)
    body.setMaximumWidth(_WIDEST)
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(body, 1000)
    row.addStretch(1)
    return scrolled(ground)
