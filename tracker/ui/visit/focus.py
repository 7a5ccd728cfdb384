"""Where the keys go next in the visit form, and which keys its texts leave to the form."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.form_pages import FormPages


class FormFocus(QObject):
    """Walks the focus through the fields to the note; undo and redo belong to the whole draft.

    Signals:
        refused: What was typed is not taken, in words; empty takes back what was said.
    """

    refused = Signal(str)

    def __init__(self, form: QWidget, fields: VisitFields) -> None:
        super().__init__(form)
        self._fields = fields
        for field in fields.in_order:
            field.finished_entry.connect(self._on_finished_entry)
            field.went_back.connect(self._on_went_back)
            if isinstance(field, EntryField):
                field.refused.connect(self.refused)
        fields.phase.reason.returnPressed.connect(self._on_reason_given)
        self.watch(form)
        for pages in form.findChildren(FormPages):
            pages.page_built.connect(self.watch)

    def put_tabs_in_order(self, save: QWidget) -> None:
        """Let Tab go from the treatment over phase and note to saving."""
        fields, phase = self._fields, self._fields.phase
        order = (fields.treatment.last, phase, phase.reason, fields.note, save)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def watch(self, part: QWidget) -> None:
        """Keep undo and redo for the whole draft in every text of a part."""
        for text in (*part.findChildren(QLineEdit), *part.findChildren(QPlainTextEdit)):
            text.installEventFilter(self)
        for number in part.findChildren(NumberInput):
            number.refused.connect(self.refused)

    def begin(self) -> None:
        """Put the keys into the first field."""
        self._fields.in_order[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_refused(self, error: ValueError) -> None:
        """Put the keys back into the points, the number or the reason that are refused."""
        fields: dict[str, QWidget] = {
            **self._fields.treatment.typed_fields,
            "sitting_minutes": self._fields.sitting,
            "walking_minutes": self._fields.walking,
        }
        if isinstance(error, ValueOutOfRangeError) and error.field in fields:
            fields[error.field].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._fields.phase.lacks_reason:
            self._fields.phase.ask_reason()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a text from taking undo and redo for itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_finished_entry(self, field: QWidget) -> None:
        order: list[QWidget] = [*self._fields.in_order, self._fields.note]
        onward = order[order.index(field) + 1 :]
        following = next(one for one in onward if one.isEnabled())
        following.setFocus(Qt.FocusReason.TabFocusReason)
        if following is self._fields.phase and self._fields.treatment.is_typed_through:
            self._fields.phase.be_passed()

    def _on_went_back(self, field: QWidget) -> None:
        order: list[QWidget] = list(self._fields.in_order)
        before = [one for one in order[: order.index(field)] if one.isEnabled()]
        (before[-1] if before else field).setFocus(Qt.FocusReason.BacktabFocusReason)

    def _on_reason_given(self) -> None:
        self._fields.note.setFocus(Qt.FocusReason.TabFocusReason)
