"""A clinic's list before it is imported: what its columns mean, and its rows as they will be."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tracker.language import marked, tr
from tracker.services.spreadsheets.column_map import ColumnMap, MappedColumn, Unreadable
from tracker.services.spreadsheets.mapping import first_rows
from tracker.services.spreadsheets.meanings import BY_NAME
from tracker.services.spreadsheets.own_words import said_now
from tracker.services.spreadsheets.text_files import ENCODINGS
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import RowRing, plain_table, show_rows
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.menus.imports.column_editor import ColumnEditor
from tracker.ui.menus.imports.list_words import problem_words, repeated_words, state_words
from tracker.ui.menus.imports.preview_model import PreviewModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.spreadsheets.mapping import Checked
    from tracker.services.spreadsheets.opening import CheckedList, OpenedList
    from tracker.services.spreadsheets.row_reading import ReadRow

_SIZE: Final = (1240, 700)
_EDITOR_WIDTH: Final = 360  # px
_FAULTY_SHOWN: Final = 500  # rows
_ROWS_MAX: Final = 100_000
_NUMBER_WIDTH: Final = 64  # px
_UNREADABLE: Final = (
    (Unreadable.REFUSE, marked("nothing is imported")),
    (Unreadable.LEAVE_CELL_BLANK, marked("the cell is left blank")),
    (Unreadable.LEAVE_ROW_OUT, marked("the row is left out")),
)


class ListDialog(BaseDialog):
    """Shows a list, and lets every column be given a meaning; by pointer or by keys alone.

    Args:
        opened: The list.
        today: From which the days that can be meant are counted.

    Signals:
        check_wanted: The map is another now: the whole list is to be checked.
        opening_wanted: Sheet, encoding or the row of the headings is another (a ColumnMap).
        map_wanted: The map is to be saved in a file.
    """

    check_wanted = Signal()
    opening_wanted = Signal(object)
    map_wanted = Signal()

    def __init__(self, opened: "OpenedList", today: date, parent: QWidget | None = None) -> None:
        title = tr("Import {file}", file=opened.survey.grid.file_name)
        super().__init__("listDialog", title, parent)
        self.take_size(*_SIZE)
        self._opened, self._today = opened, today
        self._checked: CheckedList | None = None
        self._found: CheckedList | None = None  # last; its questions stand until the next
        self._refusal = ""
        self.column.setSpacing(ROW_GAP)
        self.column.addLayout(self._build_file())
        self.column.addLayout(self._build_columns(), 4)
        self.column.addLayout(self._build_preview(), 5)
        self._state = words_label("listState", "", "small")
        self._problem = words_label("listProblem", "", "problem")
        self.column.addWidget(self._state)
        self.column.addWidget(self._problem)
        self._build_buttons()
        self.show_opened(opened)
        self._columns.setFocus()

    @property
    def opened(self) -> "OpenedList":
        """Return the list with the map as it is now."""
        return self._opened

    def show_opened(self, opened: "OpenedList") -> None:
        """Show a list, or another sheet or encoding of it."""
        self._opened, self._checked, self._found = opened, None, None
        grid = opened.survey.grid
        self._fill_file()
        notes = (*repeated_words(opened), *grid.notes)
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        rows = [("", "", "") for _ in opened.survey.headings]
        show_rows(self._columns, rows)
        self._columns.setCurrentCell(0, 0)
        self._on_changed()

    def show_checked(self, checked: "CheckedList") -> None:
        """Show what became of the whole list."""
        self._checked = self._found = checked
        self._opened = replace(self._opened, column_map=checked.column_map)
        self._show_columns()
        self._show_editor()
        self._show_rows()
        self._show_state()

    def show_refusal(self, words: str) -> None:
        """Say why the list could not be read so."""
        self._problem.setText(words)
        self._problem.show()

    def show_not_opened(self, words: str) -> None:
        """Say why it cannot be opened otherwise; it stays open as it was, and is checked so."""
        self._fill_file()
        self._on_changed()
        self._refusal = words
        self._show_state()

    def _build_file(self) -> QBoxLayout:
        row, rule_row = QHBoxLayout(), QHBoxLayout()
        for one in (row, rule_row):
            one.setSpacing(ROW_GAP)
        self._sheet = _named_box("listSheet", tr("Sheet"))
        self._encoding = _named_box("listEncoding", tr("Letters"))
        self._sheet.activated.connect(self._on_file_changed)
        self._encoding.activated.connect(self._on_file_changed)
        self._header = QLineEdit()
        self._header.setObjectName("listHeaderRow")
        self._header.setAccessibleName(tr("Row with the headings"))
        self._header.setValidator(QIntValidator(1, _ROWS_MAX, self))
        self._header.setFixedWidth(_NUMBER_WIDTH)
        self._header.editingFinished.connect(self._on_header)
        self._unreadable = _named_box("listUnreadable", tr("What cannot be read"))
        for rule, words in _UNREADABLE:
            self._unreadable.addItem(tr(words), rule)
        self._unreadable.activated.connect(self._on_rule)
        self._sheet_label = _label(tr("S&heet"), self._sheet)
        self._encoding_label = _label(tr("&Letters"), self._encoding)
        for part in (
            self._sheet_label, self._sheet, self._encoding_label, self._encoding,
            _label(tr("Headings in ro&w"), self._header), self._header,
        ):  # fmt: skip
            row.addWidget(part)
        self._several = QCheckBox(tr("Se&veral visits a row"))
        self._several.setObjectName("listSeveral")
        self._several.clicked.connect(self._on_file_changed)
        row.addWidget(self._several)
        row.addStretch(1)
        rule_row.addWidget(_label(tr("Where something cannot be &read"), self._unreadable))
        rule_row.addWidget(self._unreadable)
        rule_row.addStretch(1)
        return self.beside(GAP + ROW_GAP, row, rule_row)

    def _build_columns(self) -> QBoxLayout:
        row = self.beside(GAP)
        headings = [tr("Column", "of a list"), tr("Means"), tr("To be said")]
        self._columns = plain_table(
            "listColumns", tr("Columns of the list"), headings, (), wide=frozenset({0, 1})
        )
        self._columns.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._columns.currentCellChanged.connect(self._show_editor)
        row.addWidget(self._columns, 1)
        side = QVBoxLayout()
        self._editor = ColumnEditor()
        self._editor.setFixedWidth(_EDITOR_WIDTH)
        self._editor.edited.connect(self._on_edited)
        self._notes = words_label("listNotes", "", "small")
        side.addWidget(self._editor)
        side.addStretch(1)
        side.addWidget(self._notes)
        row.addLayout(side)
        return row

    def _build_preview(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(ROW_GAP)
        self._only_faulty = QCheckBox(tr("Onl&y rows with a fault or a doubt"))
        self._only_faulty.setObjectName("listOnlyFaulty")
        self._only_faulty.clicked.connect(self._show_rows)
        column.addWidget(self._only_faulty)
        problem = words_label("", "", "problem")
        problem.ensurePolished()
        self._model = PreviewModel(problem.palette().windowText().color(), self)
        self._rows = QTableView()
        self._rows.setObjectName("listRows")
        self._rows.setAccessibleName(tr("Rows as they will be"))
        self._rows.setProperty("look", "rows")
        self._rows.setShowGrid(False)
        self._rows.setTabKeyNavigation(False)
        self._rows.setWordWrap(False)
        self._rows.setItemDelegate(RowRing(self._rows))
        self._rows.verticalHeader().hide()
        self._rows.setModel(self._model)
        header = self._rows.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        column.addWidget(self._rows, 1)
        return column

    def _build_buttons(self) -> None:
        save_map = QPushButton(tr("Save the ma&p…"))
        save_map.setObjectName("listSaveMap")
        save_map.setAutoDefault(False)
        save_map.clicked.connect(self.map_wanted)
        self._import = QPushButton(tr("&Import…"))
        self._import.setObjectName("listImport")
        self._import.clicked.connect(self._on_import)
        self.add_closing(save_map, primary=self._import)

    def _fill_file(self) -> None:
        grid = self._opened.survey.grid
        is_workbook = bool(grid.sheet)
        for part in (self._sheet_label, self._sheet):
            part.setVisible(is_workbook)
        for part in (self._encoding_label, self._encoding):
            part.setVisible(not is_workbook)
        _fill(self._sheet, [(name, name) for name in grid.sheets], grid.sheet)
        known = [(tr(words), name) for name, words in ENCODINGS]
        _fill(self._encoding, known, _plain(grid.shape.encoding))
        self._header.setText(str(self._opened.survey.header_row))
        self._several.setChecked(self._opened.survey.repeats is not None)
        self._several.setVisible(self._opened.survey.can_repeat)
        rule = self._unreadable.findData(self._opened.column_map.unreadable)
        self._unreadable.setCurrentIndex(max(rule, 0))

    def _on_header(self) -> None:
        if not self._is_header_read:
            self._on_file_changed()

    def _on_import(self) -> None:
        """Import it, unless the row of the headings was typed anew and not read yet."""
        if self._import.isEnabled() and self._is_header_read:
            self.accept()
        else:
            self._on_header()

    @property
    def _is_header_read(self) -> bool:
        return int(self._header.text() or 0) == self._opened.survey.header_row

    def _on_file_changed(self) -> None:
        """Ask for the list as it is to be opened now; as it was, nothing is imported any more."""
        self._checked = None
        self._show_state()
        survey = self._opened.survey
        is_same = self._sheet.currentData() in (None, survey.grid.sheet)
        self.opening_wanted.emit(
            ColumnMap(
                columns=(),
                sheet=self._sheet.currentData() or "",
                encoding="" if survey.grid.sheet else self._encoding.currentData(),
                header_row=int(self._header.text() or 0) if is_same else 0,
                unreadable=self._opened.column_map.unreadable,
                visits_a_row=self._several.isChecked() if is_same and survey.can_repeat else None,
            )
        )

    def _on_rule(self) -> None:
        rule = self._unreadable.currentData()
        self._take(replace(self._opened.column_map, unreadable=rule))

    def _on_edited(self, column: MappedColumn) -> None:
        """Take over a column; another one that meant the same means nothing any more."""
        column_map = self._opened.column_map
        other = column_map.find(column.means) if column.means else None
        if other is not None and other.heading != column.heading:
            column_map = column_map.with_column(MappedColumn(heading=other.heading))
        self._take(column_map.with_column(column))

    def _take(self, column_map: ColumnMap) -> None:
        self._opened = replace(self._opened, column_map=column_map)
        self._on_changed()

    def _on_changed(self) -> None:
        self._checked, self._refusal = None, ""
        self._show_columns()
        self._show_editor()
        self._show_rows()
        self._show_state()
        self.check_wanted.emit()

    def _show_columns(self) -> None:
        opened = () if self._checked is None else self._checked.open_headings
        for row, one in enumerate(self._opened.column_map.columns):
            means = tr(BY_NAME[one.means].label) if one.means else "–"
            asked = tr("not said yet") if one.heading in opened else ""
            for column, words in enumerate((one.heading, means, asked)):
                item = self._columns.item(row, column)
                if item is not None and item.text() != words:
                    item.setText(words)
                    item.setToolTip(words)
                    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _show_editor(self) -> None:
        row = max(self._columns.currentRow(), 0)
        column = self._opened.column_map.columns[row]
        cells = self._opened.survey.cells_of(column.heading)
        found = self._found
        if found is None or found.column_map.columns[row].means != column.means:
            self._editor.show_column(column, cells, None, ())
            return
        asked, words = found.asked.get(column.heading), found.own_words[column.heading]
        self._editor.show_column(column, cells, asked, said_now(words, column))

    def _show_rows(self) -> None:
        only_faulty = self._only_faulty.isChecked()
        found = None if self._checked is None else self._checked.checked
        if found is None:
            found = first_rows(self._opened.survey, self._opened.column_map, self._today)
        rows = _to_look_at(found) if only_faulty else found.first
        rule = self._opened.column_map.unreadable
        self._model.show_rows(found.targets, rows, strikes=rule is not Unreadable.REFUSE)

    def _show_state(self) -> None:
        checked = self._checked
        self._import.setEnabled(checked is not None and checked.is_ready)
        problem = self._refusal or ("" if checked is None else problem_words(checked))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if checked is None:
            count = self._opened.survey.row_count
            self._state.setText(tr("%n row(s) are being checked …", "", count))
            return
        self._state.setText(state_words(checked))


def _to_look_at(found: "Checked") -> "Sequence[ReadRow]":
    """Return the first rows with something wrong or odd, in the order of the file."""
    rows = sorted((*found.faulty, *found.doubtful), key=lambda row: row.line)
    return rows[:_FAULTY_SHOWN]


def _plain(encoding: str) -> str:
    """Return the encoding as it can be chosen."""
    return encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")


def _named_box(name: str, spoken: str) -> QComboBox:
    box = ClosedList()
    box.setObjectName(name)
    box.setAccessibleName(spoken)
    return box


def _label(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    return label


def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str) -> None:
    box.clear()
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
