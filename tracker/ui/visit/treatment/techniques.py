"""What was done beside needling: a chip for each technique, which opens a line for how."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.treatment import Adjunct, Treatment
from tracker.language import marked, tr
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.look.clickable import make_clickable
from tracker.ui.visit.treatment.rows import GAP, camel_case, title_of

_NAMES: Final = {
    "moxa": (marked("Moxa"), marked("Moxa used"), marked("Moxa, in words")),
    "cupping": (marked("Cupping"), marked("Cupping used"), marked("Cupping, in words")),
    "gua_sha": (marked("Gua sha"), marked("Gua sha used"), marked("Gua sha, in words")),
    "tuina": (marked("Tuina"), marked("Tuina used"), marked("Tuina, in words")),
    "heat": (marked("Heat"), marked("Heat used"), marked("Heat, in words")),
}  # its name, whether it was used, how
_WORDS: Final = {None: marked("not recorded"), True: marked("yes"), False: marked("no")}
_NEXT: Final = {None: True, True: False, False: None}
_NONE: Final = dict.fromkeys((Qt.Key.Key_Period, Qt.Key.Key_Comma))
_KEYS: Final = {Qt.Key.Key_Y: True, Qt.Key.Key_N: False, **_NONE}


class TechniqueChip(QPushButton):
    """Says whether a technique was used: filled, struck through for no, plain for not recorded.

    Signals:
        answered: The person said so by a click or a key.
    """

    answered = Signal()

    def __init__(self, name: str) -> None:
        title, spoken, _how = _NAMES[name]
        super().__init__(tr(title))
        self.setObjectName(f"{camel_case(name)}Used")
        self.setAccessibleName(tr(spoken))
        self.setToolTip(tr("Click or Space: used, not used, not recorded (Y  N  .)"))
        make_clickable(self, "point")
        self.setCheckable(True)
        self.used: bool | None = None
        self.clicked.connect(self.answered)
        self.show_used(None)

    def show_used(self, used: bool | None) -> None:  # noqa: FBT001  # an answer, not a mode
        """Show whether it was used; None is not recorded. Tells nobody."""
        self.used = used
        self.setChecked(used is True)
        self.setAccessibleDescription(tr(_WORDS[used]))
        font = self.font()
        font.setStrikeOut(used is False)
        self.setFont(font)

    def nextCheckState(self) -> None:
        """Go on to the next answer."""
        self.show_used(_NEXT[self.used])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Y, N and a dot as the red flags do."""
        if event.modifiers() or event.key() not in _KEYS:
            super().keyPressEvent(event)
            return
        self.show_used(_KEYS[Qt.Key(event.key())])
        self.answered.emit()


class Techniques(QWidget):
    """The chips in a row, and under them a line for each that was used.

    Signals:
        edited: The person changed something.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, TechniqueChip] = {}
        self._texts: dict[str, QLineEdit] = {}
        self._lines: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        chips = QHBoxLayout()
        chips.setSpacing(GAP)
        column.addLayout(chips)
        for name in _NAMES:
            chip = self._chips[name] = TechniqueChip(name)
            chip.answered.connect(self._on_answered)
            chips.addWidget(chip, 1)
        for name in _NAMES:
            column.addWidget(self._line(name))

    def show_treatment(self, treatment: Treatment) -> None:
        """Show what was used without telling anybody."""
        for name in _NAMES:
            adjunct: Adjunct = getattr(treatment, name)
            self._chips[name].show_used(adjunct.used)
            self._texts[name].setText(adjunct.text or "")
        self._open_lines()

    def adjunct(self, name: str) -> Adjunct:
        """Return what stands here of one, by its name in a ``Treatment``."""
        return Adjunct(used=self._chips[name].used, text=self._texts[name].text().strip() or None)

    def _line(self, name: str) -> QWidget:
        title, _spoken, how = _NAMES[name]
        text = self._texts[name] = QLineEdit()
        keep_to_one_line(text)
        text.setObjectName(f"{camel_case(name)}Text")
        text.setAccessibleName(tr(how))
        text.textEdited.connect(self._on_written)
        line = self._lines[name] = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(title_of(tr(title), text))
        row.addWidget(text, 1)
        return line

    def _open_lines(self) -> None:
        """Show a line where there is something to say or something said."""
        for name, line in self._lines.items():
            line.setVisible(bool(self._chips[name].used or self._texts[name].text()))

    def _on_answered(self) -> None:
        self._open_lines()
        self.edited.emit()

    def _on_written(self) -> None:
        """Words about a technique mean that it was used, unless somebody said no."""
        for name, text in self._texts.items():
            if text is self.sender() and self._chips[name].used is None:
                self._chips[name].show_used(True)  # noqa: FBT003  # an answer, not a mode
        self.edited.emit()
