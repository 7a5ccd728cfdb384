"""Asks what the patient list is narrowed to, from the phase to the day of the last visit."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.list_criteria import (
    CHOICES,
    DAYS,
    DAYS_MAX,
    NO_CRITERIA,
    Criteria,
    ListView,
)
from tracker.domain.words.finding.criteria_words import heading_of, option_words
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, group_heading
from tracker.ui.dialogs.kept_dialog import ENTER_KEYS
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.closed_list import ClosedList

_ACROSS: Final = 3  # options beside one another
_DAYS_WIDTH: Final = 64  # px
_DAYS: Final = {
    "seen_within": marked("Seen in the last … days:"),
    "unseen_for": marked("Not seen for … days:"),
}


class FilterDialog(BaseDialog):
    """Asks what the list shall show; whoever opened it keeps the views.

    Args:
        criteria: What the list is narrowed to now.
        views: Those that are kept.
        parent: Owner.

    Signals:
        kept: A ``ListView`` shall be kept.
        removed: The view of this name shall be kept no more.
    """

    kept = Signal(object)
    removed = Signal(str)

    def __init__(
        self, criteria: Criteria, views: Sequence[ListView], parent: QWidget | None = None
    ) -> None:
        super().__init__("filterDialog", tr("Filter patients"), parent)
        self._views: tuple[ListView, ...] = ()
        self._boxes: dict[tuple[str, Enum], QCheckBox] = {}
        self._days: dict[str, QLineEdit] = {}
        self.column.addLayout(self._build_views())
        across = self.add_beside(24)
        names = list(CHOICES)
        for side in (names[:3], names[3:]):
            column = QVBoxLayout()
            column.setSpacing(ROW_GAP)
            for name in side:
                self._build_options(column, name)
            if side[-1] == names[-1]:
                self._build_days(column)
            column.addStretch(1)
            across.addLayout(column)
        clear = _button("filterClear", tr("&Clear"))
        clear.clicked.connect(self._on_clear)
        self._show_button = _button("filterShow", tr("S&how"))
        self._show_button.clicked.connect(self.accept)
        self.add_closing(clear, primary=self._show_button)
        self.show_views(views)
        self._show(criteria)
        next(iter(self._boxes.values())).setFocus()

    @property
    def criteria(self) -> Criteria:
        """Return what is asked for."""
        chosen = {
            name: frozenset(
                one for (of, one), box in self._boxes.items() if of == name and box.isChecked()
            )
            for name in CHOICES
        }
        days = {name: _number(line.text()) for name, line in self._days.items()}
        return Criteria(**chosen, **days)  # type: ignore[arg-type]  # each of its field's own kind

    def show_views(self, views: Sequence[ListView], chosen: str = "") -> None:
        """Show the views that are kept, one of them chosen."""
        self._views = tuple(views)
        self._kept.clear()
        self._kept.addItem(tr("Saved views"))
        for view in views:
            self._kept.addItem(view.name)
        self._kept.setCurrentIndex(max(self._kept.findText(chosen), 0) if chosen else 0)
        self._kept.setEnabled(bool(views))
        self._remove.setEnabled(bool(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in the name keep the view; once more, it shows what is asked for."""
        is_naming = self.focusWidget() is self._name and self._keep.isEnabled()
        if event.key() not in ENTER_KEYS or not is_naming:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._on_keep()
            self._show_button.setFocus()

    def _build_views(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(ROW_GAP)
        self._kept = ClosedList()
        self._kept.setObjectName("filterViews")
        self._kept.setAccessibleName(tr("Saved views"))
        self._kept.activated.connect(self._on_view_chosen)
        self._name = named_line("filterName", tr("Name of the view"), tr("Name of the view"))
        self._keep = _button("filterKeep", tr("&Save view"))
        self._keep.setEnabled(False)
        self._keep.clicked.connect(self._on_keep)
        self._remove = _button("filterRemove", tr("&Remove view"))
        self._remove.clicked.connect(self._on_remove)
        self._name.textChanged.connect(self._on_named)
        row.addWidget(self._kept, 1)
        row.addWidget(self._remove)
        row.addWidget(self._name, 1)
        row.addWidget(self._keep)
        return row

    def _build_options(self, column: QVBoxLayout, name: str) -> None:
        column.addWidget(group_heading(heading_of(name)))
        grid = QGridLayout()
        grid.setSpacing(4)
        options = list(CHOICES[name])
        across = 1 if name == "payers" else _ACROSS
        for at, option in enumerate(options):
            box = QCheckBox(option_words(option).replace("&", "&&"))
            box.setObjectName(f"filter_{name}_{option.value}")
            spoken = tr("{what}: {words}", what=heading_of(name), words=option_words(option))
            box.setAccessibleName(spoken)
            self._boxes[name, option] = box
            grid.addWidget(box, at // across, at % across)
        column.addLayout(grid)

    def _build_days(self, column: QVBoxLayout) -> None:
        column.addWidget(group_heading(tr("Last visit")))
        grid = QGridLayout()
        grid.setSpacing(ROW_GAP)
        for at, name in enumerate(DAYS):
            words = tr(_DAYS[name])
            line = named_line(f"filter_{name}", words)
            line.setFixedWidth(_DAYS_WIDTH)
            line.setValidator(QIntValidator(0, DAYS_MAX, line))
            label = QLabel(words)
            label.setBuddy(line)
            self._days[name] = line
            grid.addWidget(label, at, 0)
            grid.addWidget(line, at, 1)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)

    def _show(self, criteria: Criteria) -> None:
        for (name, option), box in self._boxes.items():
            box.setChecked(option in getattr(criteria, name))
        for name, line in self._days.items():
            days = getattr(criteria, name)
            line.setText("" if days is None else str(days))

    def _on_clear(self) -> None:
        self._show(NO_CRITERIA)
        self.show_views(self._views)

    def _on_view_chosen(self, index: int) -> None:
        self._remove.setEnabled(index > 0)
        if index > 0:
            view = self._views[index - 1]
            self._show(view.criteria)
            self._name.setText(view.name)

    def _on_named(self, name: str) -> None:
        self._keep.setEnabled(bool(name.strip()))

    def _on_keep(self) -> None:
        self.kept.emit(ListView(name=self._name.text().strip(), criteria=self.criteria))

    def _on_remove(self) -> None:
        if self._kept.currentIndex() > 0:
            self.removed.emit(self._kept.currentText())


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text) <= DAYS_MAX else None


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
