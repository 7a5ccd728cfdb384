"""Points by mouse or Tab: the clinic's quick set, the side, and own groups of points."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.anatomy import Side
from tracker.domain.values.points import ASHI, JIAJI, QUICK_SET, PointSide, pinyin
from tracker.domain.values.presets import PointGroup
from tracker.domain.words.choices import choice_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import Choice, ChoiceInput
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.theme import Theme

_COLUMNS: Final = 6
_QUICK: Final = tuple(code for code in QUICK_SET if code not in (JIAJI, ASHI))
_SIDES: Final = (
    Choice(PointSide.LEFT, marked("Left", "answer"), "L"),
    Choice(PointSide.RIGHT, marked("Right", "answer"), "R"),
    Choice(PointSide.BOTH, marked("Both", "answer"), "B"),
)


class PointPalette(QWidget):
    """Buttons of the quick set; a pressed one is among the points.

    Signals:
        point_pressed: A point of the quick set, with its side where it takes one (a text).
        group_chosen: A ``PointGroup`` to insert.
        group_named: The present points should be kept as a group (its name).
    """

    point_pressed = Signal(str)
    group_chosen = Signal(object)
    group_named = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._side = ChoiceInput(theme, "quickSide", tr("Side of the points pressed below"), _SIDES)
        layout.addWidget(self._side)
        layout.addLayout(self._build_buttons())
        layout.addLayout(self._build_groups())
        self.show_groups(())

    def show_side(self, side: Side | None) -> None:
        """Press points on the course's side until told otherwise."""
        self._side.show_value(None if side is None else PointSide(side.value))

    def show_points(self, codes: Sequence[str]) -> None:
        """Show which points of the quick set are needled."""
        for code, button in self._buttons.items():
            button.setChecked(code in codes)
        self._keep.setEnabled(bool(codes))

    def show_groups(self, groups: Sequence[PointGroup]) -> None:
        """Offer the clinic's own groups."""
        self._groups.clear()
        self._groups.addItem(tr("Insert a group…") if groups else tr("No own groups yet"), None)
        for group in groups:
            codes = ", ".join(point.code for point in group.points)
            self._groups.addItem(f"{group.name}: {codes}", group)
        self._groups.setEnabled(bool(groups))

    def _build_buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(3)
        for number, code in enumerate(_QUICK):
            button = QPushButton(code)
            button.setObjectName(f"quick{code.replace('-', '')}")
            button.setAccessibleName(f"{code} {pinyin(code)}")
            button.setToolTip(pinyin(code) or "")
            button.setProperty("look", "point")
            button.setCheckable(True)
            button.clicked.connect(self._on_point_clicked)
            self._buttons[code] = button
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        return grid

    def _build_groups(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        row = QHBoxLayout()
        self._groups = QComboBox()
        self._groups.setObjectName("pointGroups")
        self._groups.setAccessibleName(tr("Own groups of points; choosing one inserts it"))
        self._groups.activated.connect(self._on_group_activated)
        spoken = tr("Name for the present points as a group")
        self._name = named_line("pointGroupName", spoken, tr("Name of the group"))
        self._name.returnPressed.connect(self._on_keep)
        self._keep = QPushButton(tr("Keep as group"))
        self._keep.setObjectName("keepPointGroup")
        self._keep.setAccessibleName(tr("Keep the present points as a group"))
        self._keep.clicked.connect(self._on_keep)
        row.addWidget(self._name, 1)
        row.addWidget(self._keep)
        column.addWidget(self._groups)
        column.addLayout(row)
        return column

    def _on_point_clicked(self) -> None:
        button = self.sender()
        code = next(code for code, one in self._buttons.items() if one is button)
        side = self._side.value
        has_side = code[:2] not in ("GV", "CV") and side is not None
        self.point_pressed.emit(f"{code}:{choice_words(side)}" if has_side and side else code)

    def _on_group_activated(self, index: int) -> None:
        group = self._groups.itemData(index)
        self._groups.setCurrentIndex(0)
        if isinstance(group, PointGroup):
            self.group_chosen.emit(group)

    def _on_keep(self) -> None:
        name = self._name.text().strip()
        if name and self._keep.isEnabled():
            self.group_named.emit(name)
            self._name.clear()
