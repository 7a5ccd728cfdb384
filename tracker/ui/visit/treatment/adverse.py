"""Adverse events of a session: chosen from a short list, each with how bad and what it was."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tracker.domain.values.treatment import AdverseEvent, AdverseKind, Severity, Treatment
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import capitalized
from tracker.language import tr
from tracker.ui.fields.choice_box import choice_box, chosen, show_choice
from tracker.ui.fields.named_line import named_line
from tracker.ui.visit.treatment.rows import GAP, camel_case


class AdverseEvents(QWidget):
    """A line for each that happened, and the list they are chosen from; unticked it did not.

    Attributes:
        list: To choose from; stands in a row of somebody else's.

    Signals:
        edited: The person changed something.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[AdverseKind, QCheckBox] = {}
        self._severities: dict[AdverseKind, QComboBox] = {}
        self._texts: dict[AdverseKind, QLineEdit] = {}
        self._lines: dict[AdverseKind, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.list = choice_box("adverseKind", tr("Adverse event"), AdverseKind, tr("none told"))
        self.list.activated.connect(self._on_chosen)
        for kind in AdverseKind:
            column.addWidget(self._line(kind))

    def show_treatment(self, treatment: Treatment) -> None:
        """Show what happened without telling anybody."""
        happened = {event.kind: event for event in treatment.adverse_events}
        for kind in AdverseKind:
            event = happened.get(kind)
            self._ticks[kind].setChecked(event is not None)
            show_choice(self._severities[kind], None if event is None else event.severity)
            self._texts[kind].setText("" if event is None else event.text or "")
        self._open_lines()

    @property
    def events(self) -> tuple[AdverseEvent, ...]:
        """Return what happened.

        Raises:
            ValueOutOfRangeError: Another event has no words.
        """
        return tuple(
            AdverseEvent(
                kind=kind,
                severity=chosen(self._severities[kind], Severity),
                text=self._texts[kind].text().strip() or None,
            )
            for kind, tick in self._ticks.items()
            if tick.isChecked()
        )

    def _line(self, kind: AdverseKind) -> QWidget:
        words, name = capitalized(choice_words(kind)), camel_case(kind.value)
        spoken = tr("{event}: how bad", event=words)
        box = self._severities[kind] = choice_box(f"{name}Severity", spoken, Severity, "–")
        box.activated.connect(self.edited)
        spoken = tr("{event}: in words", event=words)
        text = self._texts[kind] = named_line(f"{name}Words", spoken, tr("in words"))
        text.textEdited.connect(self.edited)
        line = self._lines[kind] = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        tick = self._ticks[kind] = QCheckBox(words)
        tick.setObjectName(f"{name}Happened")
        tick.setAccessibleName(tr("Adverse event: {event}", event=words))
        tick.clicked.connect(self._on_unticked)
        row.addWidget(tick)
        row.addWidget(box)
        row.addWidget(text, 1)
        return line

    def _open_lines(self) -> None:
        for kind, line in self._lines.items():
            line.setVisible(self._ticks[kind].isChecked())

    def _on_chosen(self) -> None:
        kind = chosen(self.list, AdverseKind)
        show_choice(self.list, None)
        if kind is not None:
            self._ticks[kind].setChecked(True)
            self._open_lines()
            self._severities[kind].setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()

    def _on_unticked(self) -> None:
        self._open_lines()
        self.edited.emit()
