"""What is asked only now and then, in the visit form's own space."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.course import Activity
from tracker.domain.values.visit import Visit
from tracker.language import marked, tr
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.visit.fields import camel_name
from tracker.ui.visit.more_values import (
    FLARE,
    FORM_PARTS,
    INTERFERENCE,
    PSFS,
    TOTALS,
    MoreField,
    more_texts,
)

PSFS_MOST: Final = 10
_BETWEEN_ROWS: Final = 3  # px
_NUMBER_WIDTH: Final = 96  # px
_LINE_WIDTH: Final = 68  # px
INTERFERENCE_REMARK: Final = marked("Pain in daily life, 0–10: lower is better")
PSFS_REMARK: Final = marked("The patient's own activities, 0–10: higher is better")
TOTALS_REMARK: Final = marked("Totals of questionnaires, higher is worse")


class MorePage(QWidget):
    """The flare, pain in daily life, the patient's own activities, and questionnaire totals.

    Signals:
        edited: The person changed a number.
        closed: Back to the visit.
        refused: A number that was typed is not allowed, in words.
    """

    edited = Signal()
    closed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("morePage")
        self._numbers: dict[str, NumberInput] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._due: Sequence[str] = ()
        self._last_asked: QWidget | None = None
        self._activities: list[QWidget] = []
        self._asked: tuple[tuple[Activity, ...], Visit | None] | None = None
        self._is_first = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        layout.addLayout(self._build_head())
        self._own = QGridLayout()
        self._own.setColumnStretch(0, 1)
        self._own.setVerticalSpacing(_BETWEEN_ROWS)
        self._remarks = {
            "interference": _remark(tr(INTERFERENCE_REMARK)),
            "psfs": _remark(tr(PSFS_REMARK)),
        }
        layout.addLayout(self._block(_remark(tr("A flare since the last treatment")), FLARE))
        layout.addLayout(self._block(self._remarks["interference"], INTERFERENCE))
        layout.addWidget(self._remarks["psfs"])
        layout.addLayout(self._own)
        layout.addLayout(self._block(_remark(tr(TOTALS_REMARK)), TOTALS))
        layout.addStretch(1)

    @property
    def texts(self) -> Mapping[str, str]:
        """Return what was typed; an empty field is left out."""
        return {name: field.text() for name, field in self._fields.items() if field.text()}

    def show_course(self, activities: tuple[Activity, ...], last: Visit | None) -> None:
        """Ask a course's own activities, with the last visit's numbers beside every field.

        What was typed stays with what is asked on.
        """
        if (activities, last) == self._asked:
            return
        self._asked, typed = (activities, last), self.texts
        self._drop_activities()
        for row, one in enumerate(activities):
            field = self._number(f"{PSFS}{one.activity_id}", one.name, PSFS_MOST)
            title = QLabel(one.name)
            title.setWordWrap(True)
            title.setBuddy(field)
            self._own.addWidget(title, row, 0)
            self._own.addWidget(field, row, 1)
            self._activities += [title, field]
        if not activities:
            none = _remark(tr("None yet: name them in the first assessment."))
            none.setProperty("look", "small")  # a remark, not a heading
            self._own.addWidget(none, 0, 0, 1, 2)
            self._activities.append(none)
        self._put_in_order()
        self._is_first = last is None
        before = {} if last is None else more_texts(last)
        on = None if last is None else last.visit_date
        for name, field in self._numbers.items():
            field.show_last(int(before[name]) if name in before else None, on)
        self.show_texts(typed)

    def show_saved(self, visit: Visit | None) -> None:
        """Show what each field was while a saved visit is amended; None for a new one."""
        saved = {} if visit is None else more_texts(visit)
        for name, field in self._numbers.items():
            value = int(saved[name]) if name in saved else None
            field.show_saved(*(() if visit is None else (value,)))

    def _drop_activities(self) -> None:
        for name in [name for name in self._numbers if name.startswith(PSFS)]:
            del self._numbers[name]
        for widget in self._activities:
            self._own.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._activities.clear()

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show numbers without telling anybody."""
        for name, field in self._fields.items():
            field.setText(texts.get(name, ""))
        has_flare = any(texts.get(one.name) for one in FLARE)
        for one in FLARE:  # a first visit has no treatment behind it
            self._numbers[one.name].setEnabled(has_flare or not self._is_first)

    def take_refused(self, error: ValueError) -> bool:
        """Put the keys into the field that is refused; False when it is none of this page."""
        name = getattr(error, "field", "")
        named = (self._numbers[one] for one in self._names if one.partition(":")[0] == name)
        refused = next((field for field in named if field.refusal), None)
        field = refused or self._fields.get(name)
        if field is None:
            return False
        self._last_asked = None
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_due(self, codes: Sequence[str]) -> None:
        """Say beside its heading which measure is due."""
        if codes == self._due:
            return
        self._due = codes
        for code, label in self._remarks.items():
            words = tr(INTERFERENCE_REMARK if code == "interference" else PSFS_REMARK)
            label.setText(tr("{words} · due", words=words) if code in codes else words)

    @property
    def is_due_untouched(self) -> bool:
        """Return whether something is due and nothing of it was typed yet."""
        due = self._due_names
        return bool(due) and not any(self._numbers[name].text() for name in due)

    @property
    def _due_names(self) -> list[str]:
        return [name for name in self._names if self._code_of(name) in self._due]

    def ask_function(self) -> None:
        """Put the keys into what is due, or the first of function; closed after the last of it."""
        asked = self._due_names
        asked = asked or [name for name in self._names if self._code_of(name) in self._remarks]
        self._last_asked = self._numbers[asked[-1]]
        self._numbers[asked[0]].setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _code_of(name: str) -> str:
        """Return the measure that a field belongs to; empty for none."""
        if name.startswith(PSFS):
            return "psfs"
        if name.startswith("interference"):
            return "interference"
        return "odi" if name == "odi_percent" else name

    def focus_first(self) -> None:
        """Put the keys into the first field."""
        self._last_asked = None
        first = next(field for field in self._in_order if field.isEnabled())
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the visit; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @property
    def _in_order(self) -> list[QWidget]:
        """Return the numbers as they stand on the page."""
        return [self._numbers[name] for name in self._names]

    @property
    def _names(self) -> list[str]:
        own = [name for name in self._numbers if name.startswith(PSFS)]
        before, after = (*FLARE, *INTERFERENCE), TOTALS
        return [*(one.name for one in before), *own, *(one.name for one in after)]

    @property
    def _fields(self) -> Mapping[str, QLineEdit]:
        return {**self._numbers, **self._lines}

    def _put_in_order(self) -> None:
        fields: list[QWidget] = []
        for name in self._names:
            fields += [self._numbers[name], *self._lines_of(name)]
        for before, after in pairwise([*fields, self._done]):
            QWidget.setTabOrder(before, after)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(tr("More about this visit"))
        title.setProperty("look", "heading")
        done = self._done = QPushButton(tr("&Done"))
        done.setObjectName("moreDone")
        done.setAccessibleName(tr("Back to the visit"))
        done.setProperty("look", "primary")
        done.setAutoDefault(True)  # Enter on it is done
        done.clicked.connect(self.closed)
        head.addWidget(title, 1)
        head.addWidget(done)
        return head

    def _lines_of(self, name: str) -> list[QLineEdit]:
        """Return the fields of the form a total was read off: its day and its version."""
        form = self._code_of(name)
        return [self._lines[part] for part in FORM_PARTS if part.startswith(f"{form}_")]

    def _block(self, remark: QLabel, asked: tuple[MoreField, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(_BETWEEN_ROWS)
        grid.addWidget(remark, 0, 0, 1, 3)
        for row, one in enumerate(asked, start=1):
            field = self._number(one.name, tr(one.label), one.most, one.unit)
            title = QLabel(tr(one.label))
            title.setWordWrap(True)
            title.setBuddy(field)
            grid.addWidget(title, row, 0, 1, 1 if one.has_form else 2)
            if one.has_form:
                grid.addLayout(self._form_lines(self._code_of(one.name), tr(one.label)), row, 1)
            grid.addWidget(field, row, 2)
        return grid

    def _form_lines(self, form: str, total: str) -> QHBoxLayout:
        """Return where day and version of the form are typed that a total was read off."""
        row = QHBoxLayout()
        row.setSpacing(_BETWEEN_ROWS)
        for part, spoken, hint in (
            (
                "on",
                tr("{total}: day it was filled in; blank is this visit's", total=total),
                tr("day"),
            ),
            ("version", tr("{total}: version of the form", total=total), tr("version")),
        ):
            name = f"{form}_{part}"
            line = self._lines[name] = named_line(camel_name(name), spoken, hint)
            line.setToolTip(spoken)
            line.setFixedWidth(_LINE_WIDTH)
            line.textEdited.connect(self.edited)
            row.addWidget(line)
        return row

    def _number(self, name: str, spoken: str, most: int, unit: Unit = Unit.NUMBERS) -> NumberInput:
        shown = camel_name(name.replace(":", "_"))
        field = NumberInput(shown, spoken, most, unit)
        field.moves_on = self._code_of(name) in self._remarks
        field.setFixedWidth(_NUMBER_WIDTH)
        field.edited.connect(self.edited)
        field.finished_entry.connect(self._on_finished)
        field.went_back.connect(self._on_went_back)
        field.refused.connect(self.refused)
        self._numbers[name] = field
        return field

    def _on_finished(self, field: NumberInput) -> None:
        if field is self._last_asked:
            self.closed.emit()
            return
        onward = [*self._in_order, self._done]
        onward[onward.index(field) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_went_back(self, _field: NumberInput) -> None:
        self.focusPreviousChild()


def _remark(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("look", "strong")
    label.setWordWrap(True)
    return label
