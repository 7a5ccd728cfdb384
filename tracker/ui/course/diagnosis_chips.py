"""Diagnosis codes offered for side and driver, as chips beside a line for any code."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Driver
from tracker.domain.values.diagnoses import find_diagnosis, is_code_shaped, offered_diagnoses
from tracker.language import marked, tr
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.clickable import make_clickable

_COLUMNS: Final = 6
# A hint, no refusal: a clinic may use codes of another list.
NOT_SHAPED: Final = marked(
    "Not in the form of an ICD-10 code such as M54.32: {codes}. Kept as typed."
)


class CodeChips(QWidget):
    """A pressed chip is among the codes of the line; any other code may be typed there."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.line = named_line("diagnosisCodes", tr("ICD-10-CM codes"), "M54.32; M51.16")
        self.line.textChanged.connect(self._show_pressed)
        layout.addWidget(self.line)
        self._hint = QLabel()
        self._hint.setObjectName("codeHint")
        self._hint.setProperty("look", "warning")
        self._hint.setWordWrap(True)
        self._hint.hide()
        layout.addWidget(self._hint)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        layout.addLayout(self._grid)
        self._chips: dict[str, QPushButton] = {}

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes in order."""
        words = self.line.text().replace(",", ";").split(";")
        return tuple(word.strip().upper() for word in words if word.strip())

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Show codes as chosen before."""
        self.line.setText("; ".join(codes))

    def offer(self, side: Side | None, driver: Driver | None) -> None:
        """Offer the codes of a side and a driver; what is chosen already stays chosen."""
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        before: QWidget = self.line
        for number, one in enumerate(offered_diagnoses(side, driver)):
            chip = QPushButton(one.code)
            chip.setObjectName(f"code{one.code.replace('.', '')}")
            chip.setAccessibleName(f"{one.code} {tr(one.text)}")
            chip.setToolTip(tr(one.text))
            make_clickable(chip, "point")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.clicked.connect(self._on_clicked)
            self._chips[one.code] = chip
            self._grid.addWidget(chip, number // _COLUMNS, number % _COLUMNS)
            QWidget.setTabOrder(before, chip)
            before = chip
        self._show_pressed()

    def _show_pressed(self) -> None:
        for code, chip in self._chips.items():
            chip.setChecked(code in self.codes)
        odd = [code for code in self.codes if not is_code_shaped(code)]
        self._hint.setText(tr(NOT_SHAPED, codes=", ".join(odd)))
        self._hint.setVisible(bool(odd))
        known = [one for code in self.codes if (one := find_diagnosis(code)) is not None]
        self.line.setToolTip("\n".join(f"{one.code} {tr(one.text)}" for one in known))

    def _on_clicked(self) -> None:
        pressed = next(code for code, chip in self._chips.items() if chip is self.sender())
        others = tuple(code for code in self.codes if code != pressed)
        self.show_codes(others if pressed in self.codes else (*self.codes, pressed))
