"""Which function measures the clinic asks, and after how many visits again."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from tracker.domain.values.clinic import FUNCTION_EVERY_MAX, ClinicSettings
from tracker.domain.values.function_measures import scales
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.fields.number_input import NumberInput

_NUMBER_WIDTH = 72  # pixels
LayOut = Callable[[Sequence[QWidget]], QLayout]


class FunctionField(QWidget):
    """A number of visits, and a box to tick for each measure.

    Args:
        settings: Which are ticked, and how often they are due.
        lay_out: Lays the boxes out as the dialog has room; None is in a row.
    """

    def __init__(self, settings: ClinicSettings, lay_out: LayOut | None = None) -> None:
        super().__init__()
        self._others = settings.function_measures.split(";")
        every = tr("Function is due every so many visits")
        self.every = NumberInput("functionEvery", every, FUNCTION_EVERY_MAX)
        self.every.setFixedWidth(_NUMBER_WIDTH)
        self.every.show_value(settings.function_every)
        hint = words_label(
            "functionHint",
            tr("visits: what is ticked is due at the start and again; 0 is never"),
            "small",
        )
        how_often = QHBoxLayout()
        how_often.addWidget(self.every)
        how_often.addWidget(hint, 1)
        self._boxes: dict[str, QCheckBox] = {}
        for measure in scales():
            box = self._boxes[measure.code] = QCheckBox(tr(measure.name))
            box.setObjectName(f"functionUses{measure.code.title().replace('_', '')}")
            box.setAccessibleName(tr(measure.full_name))
            box.setToolTip(tr(measure.full_name))
            box.setChecked(measure.code in self._others)
        which = QHBoxLayout()
        if lay_out is None:
            for box in self._boxes.values():
                which.addWidget(box)
        else:
            which.addLayout(lay_out(tuple(self._boxes.values())))
        which.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(how_often)
        column.addLayout(which)

    @property
    def measures(self) -> str:
        """Return the codes that are ticked; one that is not known here stays."""
        kept = [code for code in self._others if code and code not in self._boxes]
        return ";".join([*(code for code, box in self._boxes.items() if box.isChecked()), *kept])
