"""A clinic on codes runs on names again: asks whose code is whose, patient by patient."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QTableWidget, QTableWidgetItem, QWidget

from tracker.domain.values.course import Patient
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.dialogs.read_only_table import RowRing

if TYPE_CHECKING:
    from tracker.services.patient_codes.key_list import KeyLine

SIZE: Final = (640, 560)  # px
SHOWN_MOST: Final = 500  # patients; a key list names the rest
_CODE, _BORN, _FAMILY, _GIVEN = range(4)  # columns


class NamesDialog(KeptDialog):
    """A line for each patient of whom only a code is known; the names are typed beside it.

    Args:
        nameless: The patients, by code.

    Signals:
        key_list_wanted: The names are to be read from a key list.
    """

    key_list_wanted = Signal()

    def __init__(self, nameless: Sequence[Patient], parent: QWidget | None = None) -> None:
        super().__init__("namesDialog", tr("Names instead of codes"), parent)
        self.take_size(*SIZE)
        self._patients = list(nameless)
        words = tr(
            "New patients are asked for their names again. Type the names of those who have a "
            "code, or read them from the key list; whoever is left out goes on under the code."
        )
        self.column.addWidget(words_label("namesWords", words))
        self._state = words_label("namesState", "", "small")
        self._table = self._build_table()
        self.column.addWidget(self._table, 1)
        self.column.addWidget(self._state)
        keys = QPushButton(tr("From the &key list…"))
        keys.setObjectName("namesFromKeys")
        keys.setAutoDefault(False)
        keys.clicked.connect(self.key_list_wanted)
        self.column.addWidget(keys, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_problem("namesProblem")
        self.add_buttons(tr("Use names")).accepted.connect(self.accept)
        self._table.itemChanged.connect(self._on_changed)
        self._show()

    @property
    def named(self) -> tuple[Patient, ...]:
        """Return the patients who have a name by now."""
        return tuple(one for one in self._patients if one.has_name)

    def take(self, keys: "Mapping[str, KeyLine]") -> None:
        """Take the names of a key list over, with the birth dates; typed names stay."""
        known = sum(one.clinic_id in keys for one in self._patients)
        self._patients = [_named(one, keys.get(one.clinic_id)) for one in self._patients]
        nobody = tr("Nobody in this clinic has a code of this key list.")
        self.show_problem("" if known else nobody)
        self._show()

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(min(len(self._patients), SHOWN_MOST), 4)
        table.horizontalHeader().setHighlightSections(False)
        table.setObjectName("namesTable")
        table.setAccessibleName(tr("Codes and names"))
        table.setHorizontalHeaderLabels(
            [tr("Code"), tr("Born"), tr("Family name"), tr("Given name")]
        )
        table.setProperty("look", "rows")
        table.setItemDelegate(RowRing(table))
        table.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_FAMILY, _GIVEN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _show(self) -> None:
        is_blocked = self._table.blockSignals(True)  # noqa: FBT003  # Qt's signature
        for row, patient in enumerate(self._patients[:SHOWN_MOST]):
            born = patient.birth_year if patient.birth_date is None else patient.birth_date.year
            texts = patient.clinic_id, str(born or ""), patient.family_name, patient.given_name
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text or "")
                if column in (_CODE, _BORN):
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
        self._table.blockSignals(is_blocked)
        if self._table.rowCount():
            self._table.setCurrentCell(0, _FAMILY)
        self._show_state()

    def _show_state(self) -> None:
        words = [
            tr("{named} of {all} have a name.", named=len(self.named), all=len(self._patients))
        ]
        if len(self._patients) > SHOWN_MOST:
            words.append(tr("The first {most} are shown.", most=SHOWN_MOST))
        self._state.setText(" ".join(words))

    def _on_changed(self, item: QTableWidgetItem) -> None:
        patient, text = self._patients[item.row()], item.text().strip() or None
        if item.column() == _FAMILY:
            patient = replace(patient, family_name=text)
        elif item.column() == _GIVEN:
            patient = replace(patient, given_name=text)
        self._patients[item.row()] = patient
        self._on_touched()
        self._show_state()


def _named(patient: Patient, line: "KeyLine | None") -> Patient:
    if line is None or patient.has_name:
        return patient
    return replace(
        patient,
        family_name=line.family_name,
        given_name=line.given_name,
        birth_date=line.birth_date,
        birth_year=patient.birth_year if line.birth_date is None else None,
    )
