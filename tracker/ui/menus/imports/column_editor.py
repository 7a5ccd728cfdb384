"""What one column of a list means: chosen from a list, with what its cells leave open."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from tracker.domain.values.days import DayOrder
from tracker.domain.words.names import day_words_in_full
from tracker.language import marked, tr
from tracker.services.spreadsheets.column_map import Between, MappedColumn, NameOrder
from tracker.services.spreadsheets.days import read_day
from tracker.services.spreadsheets.meanings import BY_NAME, MEANINGS, Kind
from tracker.services.spreadsheets.value_words import bare_word
from tracker.ui.dialogs.base_dialog import ROW_GAP, words_label
from tracker.ui.menus.imports.own_words_editor import OwnWordsEditor, wide_list
from tracker.ui.work.privacy import MASK, hides_names

if TYPE_CHECKING:
    from tracker.services.spreadsheets.cell_readers import Question
    from tracker.services.spreadsheets.own_words import OwnWords

EXAMPLES: Final = 4  # cells shown of a column
_OPEN_KINDS: Final = frozenset({Kind.TEXT, Kind.NAME, Kind.DAY})  # their cells may name somebody
_ANSWERS: Final[Mapping[str, Sequence[tuple[object, str]]]] = {
    "between": (
        (Between.HIGHER, marked("{example}: the higher number")),
        (Between.LOWER, marked("{example}: the lower number")),
        (Between.LEAVE_OUT, marked("{example}: not recorded")),
    ),
    "names": (
        (NameOrder.FAMILY_FIRST, marked("{example}: the family name stands first")),
        (NameOrder.GIVEN_FIRST, marked("{example}: the given name stands first")),
    ),
    "days": (
        (DayOrder.DAY_FIRST, marked("{example}: {day}")),
        (DayOrder.MONTH_FIRST, marked("{example}: {day}")),
    ),
}


class ColumnEditor(QWidget):
    """The fields of one column.

    Signals:
        edited: The column as it is now (a MappedColumn).
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = MappedColumn(heading="")
        self._question: Question | None = None
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(ROW_GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._heading = words_label("columnHeading", "", "strong")
        self._examples = words_label("columnExamples", "", "small")
        form.addRow(self._heading)
        form.addRow(self._examples)
        self._means = self._build_means()
        form.addRow(tr("&Means"), self._means)
        self._answer = wide_list("columnAnswer")
        self._answer.activated.connect(self._on_answered)
        self._asked = QLabel(tr("Read &as"))
        self._asked.setBuddy(self._answer)
        form.addRow(self._asked, self._answer)
        self._own_words = OwnWordsEditor()
        self._own_words.said.connect(self._on_said)
        form.addRow(self._own_words)
        self._as_above = QCheckBox(tr("A &blank cell says what stands above it"))
        self._as_above.setObjectName("columnAsAbove")
        self._as_above.clicked.connect(self._on_as_above)
        form.addRow(self._as_above)

    def show_column(
        self,
        column: MappedColumn,
        cells: Sequence[str],
        question: "Question | None",
        own_words: "OwnWords",
    ) -> None:
        """Show a column, some of its different cells, what they leave open, and their own words."""
        self._column, self._question = column, question
        self._heading.setText(column.heading)
        self._examples.setText(_examples(column, cells))
        self._means.setCurrentIndex(max(self._means.findData(column.means), 0))
        self._as_above.setChecked(column.as_above)
        self._as_above.setVisible(bool(column.means))
        self._own_words.show_words(column.means, own_words)
        self._show_question()

    def _build_means(self) -> QComboBox:
        box = wide_list("columnMeans")
        box.setMaxVisibleItems(20)
        box.addItem(tr("nothing: left alone"), "")
        for one in MEANINGS:
            box.addItem(tr(one.label), one.name)
        box.activated.connect(self._on_meant)
        return box

    def _show_question(self) -> None:
        question = self._question
        for part in (self._asked, self._answer):
            part.setVisible(question is not None)
        self._answer.clear()
        if question is None:
            return
        example = MASK if hides_names() and question.key == "names" else question.example
        self._answer.addItem(tr("not said yet"), None)
        for value, words in _ANSWERS[question.key]:
            self._answer.addItem(_answer_words(words, example, value), value)
        answered = self._answer.findData(getattr(self._column, question.key))
        self._answer.setCurrentIndex(max(answered, 0))

    def _on_meant(self) -> None:
        means = str(self._means.currentData())
        as_above = self._column.as_above and bool(means)
        self._change(MappedColumn(heading=self._column.heading, means=means, as_above=as_above))

    def _on_answered(self) -> None:
        if self._question is not None:
            said = {self._question.key: self._answer.currentData()}
            self._change(replace(self._column, **said))

    def _on_said(self, word: str, value: str | None) -> None:
        bare = bare_word(word)
        words = {one: to for one, to in self._column.words.items() if bare_word(one) != bare}
        if value is not None:
            words[word] = value
        self._change(replace(self._column, words=words))

    def _on_as_above(self) -> None:
        self._change(replace(self._column, as_above=self._as_above.isChecked()))

    def _change(self, column: MappedColumn) -> None:
        self._column = column
        self.edited.emit(column)


def _answer_words(words: str, example: str, value: object) -> str:
    """Return an answer with the example read by it; a day is said in full, so that it is one."""
    if isinstance(value, DayOrder):
        day = read_day(example, value)
        return tr(words, example=example, day="" if day is None else day_words_in_full(day))
    return tr(words, example=example)


def _examples(column: MappedColumn, cells: Sequence[str]) -> str:
    if not cells:
        return tr("All its cells are blank.")
    is_open = not column.means or BY_NAME[column.means].kind in _OPEN_KINDS
    if hides_names() and is_open:
        return tr("Its cells are hidden while names are.")
    shown = " · ".join(cell[:40] for cell in cells[:EXAMPLES])
    return tr("{cells} …", cells=shown) if len(cells) > EXAMPLES else shown
