"""The rows of the day: a list one goes through by keys, and puts into another order."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
)

from tracker.language import tr
from tracker.ui.look.theme import Theme
from tracker.ui.patients.list_model import attention_words, birth_choices, name_words
from tracker.ui.patients.row_painting import ROW_HEIGHT, RowDelegate, is_red_flag
from tracker.ui.work.privacy import shown_name

if TYPE_CHECKING:
    from tracker.services.day.day_list import DayEntry

_WHEN: Final = 56.0  # px of the time or the number before the name
_PAD: Final = 8.0
_FRAME: Final = 4  # px around the rows
_STEPS: Final[dict[int, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}  # with Alt

Index = QModelIndex | QPersistentModelIndex


class DayDelegate(RowDelegate):
    """Draws a patient of the day: time or number, or the tick of who was seen."""

    def __init__(self, theme: Theme, rows: "DayRows") -> None:
        super().__init__(theme, rows)
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one patient."""
        entry = self._rows.entry_at(index)
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        box = QRectF(option.rect)
        is_urgent = is_red_flag(entry.row) and not self._rows.is_of_seen
        self._paint_ground(painter, box, option, is_urgent=is_urgent)
        inner = box.adjusted(_PAD, 5, -_PAD, -5)
        if self._rows.is_of_seen:
            tick = self._picture("check", self._theme.tokens.session)
            painter.drawPixmap(inner.topLeft() + QPoint(4, 2), tick)
        else:
            self._paint_when(painter, inner, entry, self._rows.when_words(index.row()))
        painter.setFont(option.font)
        words = entry_words(entry, self._rows.today)
        self._paint_patient(painter, inner.adjusted(_WHEN, 0, 0, 0), entry.row, words)
        painter.restore()

    def _paint_when(self, painter: QPainter, inner: QRectF, entry: "DayEntry", words: str) -> None:
        """Say the time, else the number; struck through where the patient did not come."""
        tokens, is_timed = self._theme.tokens, entry.at is not None and not entry.is_absent
        font = self._font(painter.font(), 13, is_bold=is_timed)
        font.setStrikeOut(entry.is_absent)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink if is_timed else tokens.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)


class DayRows(QListWidget):
    """Patients of the day, as many rows high as there are.

    Attributes:
        is_of_seen: Whether they were seen: then nothing is put into another order.
        today: The day they are of.

    Signals:
        opened: A patient was chosen to go on with (the id).
        moved: A patient who waits should stand elsewhere (the id, the place).
        taken_off: A patient did not come (the id).
        put_back: A patient did come after all (the id).
        letters_typed: Letters were typed: somebody else is looked for.
    """

    opened = Signal(object)
    moved = Signal(object, object)
    taken_off = Signal(object)
    put_back = Signal(object)
    letters_typed = Signal(str)

    def __init__(self, theme: Theme, *, is_of_seen: bool = False) -> None:
        super().__init__()
        self.is_of_seen, self.today = is_of_seen, date.min
        self._entries: tuple[DayEntry, ...] = ()
        self.setProperty("look", "day")
        self.setItemDelegate(DayDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not is_of_seen:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        theme.changed.connect(self._on_theme_changed)

    def show_entries(self, entries: "Sequence[DayEntry]", today: date) -> None:
        """Show patients; who was marked stays marked, else the one who stands there now."""
        if tuple(entries) == self._entries and today == self.today:
            return  # under a finger, or a mouse that drags, nothing is made anew
        before, place = self.marked_id, self.currentRow()
        self._entries, self.today = tuple(entries), today
        blocker = QSignalBlocker(self)
        self.clear()
        for entry in entries:
            item = QListWidgetItem(shown_name(entry.row.patient))
            item.setSizeHint(QSize(200, ROW_HEIGHT))
            self.addItem(item)
        self._say_rows()
        blocker.unblock()
        ids = [_id(entry) for entry in self._entries]
        place = ids.index(before) if before in ids else max(place, -1 if self.is_of_seen else 0)
        self.setCurrentRow(min(place, len(ids) - 1))
        self.setVisible(bool(ids))
        self.setFixedHeight(ROW_HEIGHT * len(ids) + _FRAME)

    def show_names_anew(self) -> None:
        """Say every row again: names are hidden now, or shown again."""
        self._say_rows()
        self.viewport().update()

    @property
    def marked_id(self) -> object:
        """Return whose row the keys are on; None for nobody's."""
        entry = self.entry_at(self.currentIndex())
        return None if entry is None else _id(entry)

    def entry_at(self, index: Index) -> "DayEntry | None":
        """Return who stands at an index; None outside."""
        is_inside = index.isValid() and index.row() < len(self._entries)
        return self._entries[index.row()] if is_inside else None

    def when_words(self, row: int) -> str:
        """Return the time that was agreed, else the number in the order."""
        at = self._entries[row].at
        return str(row + 1) if at is None else f"{at:%H:%M}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put a patient elsewhere by Alt+Up and Alt+Down; Delete says that one did not come.

        Held down they count once: the next row would be meant by the second time.
        """
        is_alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
        step = _STEPS.get(event.key()) if is_alone else None
        is_coming = event.key() == Qt.Key.Key_Delete
        if self.is_of_seen or self.marked_id is None or not (step or is_coming):
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            event.accept()
        elif step:
            self._move_by(step)
        else:
            self._on_coming_changed()

    def event(self, event: QEvent) -> bool:
        """Keep Alt+Up and Alt+Down from whatever else answers them."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent):
            is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if is_alt and event.key() in _STEPS:
                event.accept()
                return True
        return super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the search, which knows every patient."""
        self.letters_typed.emit(search)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the place where a row was let go; the list is read anew then."""
        patient_id, own = self.marked_id, self.currentRow()
        y = event.position().y() + self.verticalOffset()
        place = min(int((y + ROW_HEIGHT / 2) // ROW_HEIGHT), len(self._entries))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing is taken out by Qt
        event.accept()
        if patient_id is not None:
            self.moved.emit(patient_id, place - 1 if place > own else place)

    def _move_by(self, step: int) -> None:
        place = self.currentRow() + step
        if 0 <= place < len(self._entries):
            self.moved.emit(self.marked_id, place)

    def _say_rows(self) -> None:
        for row, entry in enumerate(self._entries):
            item = self.item(row)
            item.setText(shown_name(entry.row.patient))
            when = tr("seen") if self.is_of_seen else self.when_words(row)
            words = spoken_words(entry, when, self.today)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(words)

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = self.entry_at(index)
        if entry is not None:
            self.opened.emit(_id(entry))

    def _on_coming_changed(self) -> None:
        entry = self.entry_at(self.currentIndex())
        if entry is not None:
            (self.put_back if entry.is_absent else self.taken_off).emit(_id(entry))

    def _on_menu_wanted(self, place: QPoint) -> None:
        entry = self.entry_at(self.currentIndex())
        if entry is None:
            return
        menu = QMenu(self)
        menu.setObjectName("dayMenu")
        for words, keys, act in (
            (tr("&Open"), "Enter", lambda: self._on_chosen(self.currentIndex())),
            (tr("&Earlier"), "Alt+Up", lambda: self._move_by(-1)),
            (tr("&Later"), "Alt+Down", lambda: self._move_by(1)),
            (_coming_words(entry), "Del", self._on_coming_changed),
        ):
            action = menu.addAction(words)
            action.setShortcut(keys)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _on_theme_changed(self) -> None:
        self.viewport().update()


def entry_words(entry: "DayEntry", today: date) -> tuple[str, ...]:
    """Return what stands below the name, the longest first."""
    age = entry.row.patient.age_on(today)
    about = [] if age is None else [tr("{age} y", age=age)]
    if entry.is_absent:
        about.append(tr("did not come"))
    elif entry.is_walk_in:
        about.append(tr("not planned"))
    visit = birth_choices(entry.row, today)
    return tuple(" · ".join((*about, words)) for words in visit)


def spoken_words(entry: "DayEntry", when: str, today: date) -> str:
    """Return a row as a screen reader should say it."""
    phase = "" if entry.row.phase is None else entry.row.phase.short_name
    words = entry_words(entry, today)[0]
    parts = (when, name_words(entry.row), phase, words, *attention_words(entry.row))
    return ", ".join(part for part in parts if part)


def _coming_words(entry: "DayEntry") -> str:
    if entry.is_absent:
        return tr("&Comes after all")
    return tr("&Take off the list") if entry.is_walk_in else tr("&Did not come")


def _id(entry: "DayEntry") -> object:
    return entry.row.patient.patient_id
