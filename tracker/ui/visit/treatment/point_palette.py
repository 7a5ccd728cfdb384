"""Points by mouse or Tab: the clinic's quick set, the side, and own groups of points."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.anatomy import Side
from tracker.domain.values.points import PointSide, pinyin
from tracker.domain.values.presets import PointGroup
from tracker.domain.words.choices import choice_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import Choice, ChoiceInput
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.theme import Theme
from tracker.ui.visit.treatment.rows import GAP

_PLACES: Final = (
    (marked("Back", "points"), ("BL23", "BL25", "BL26", "GV3", "GV4", "EX-B7", "EX-B8")),
    (marked("Buttock", "points"), ("BL54", "GB29", "GB30", "BL36")),
    (
        marked("Leg", "points"),
        ("BL37", "BL40", "BL57", "BL58", "GB31", "GB34", "GB39", "ST36"),
    ),
    (marked("Foot, hand", "points"), ("BL60", "BL62", "GB40", "GB41", "KI3", "SI3")),
)  # the quick set by where it lies, without the two that need a place: Jiaji and Ashi
_PLACE_WIDTH: Final = 62  # px
_CHIP_WIDTH: Final = 40  # px at most
_LIST_WIDTH: Final = 340  # px; a group's name and all its points
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
        layout.setSpacing(GAP)
        self._side = ChoiceInput(theme, "quickSide", tr("Side of the points pressed below"), _SIDES)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._side, 2)
        top.addWidget(self._build_groups(), 1)
        layout.addLayout(top)
        layout.addLayout(self._build_buttons())
        layout.addLayout(self._build_keeping())
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
        self._groups.addItem(tr("Insert group…") if groups else tr("No groups yet"), None)
        for group in groups:
            codes = ", ".join(point.code for point in group.points)
            self._groups.addItem(f"{group.name}: {codes}", group)
        self._groups.setEnabled(bool(groups))

    def _build_buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        for place, codes in _PLACES:
            row = QHBoxLayout()
            row.setSpacing(GAP)
            title = QLabel(tr(place, "points"))
            title.setProperty("look", "small")
            title.setFixedWidth(_PLACE_WIDTH)
            row.addWidget(title)
            for code in codes:
                row.addWidget(self._button(code), _CHIP_WIDTH)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

    def _button(self, code: str) -> QPushButton:
        button = self._buttons[code] = QPushButton(code)
        button.setObjectName(f"quick{code.replace('-', '')}")
        button.setAccessibleName(f"{code} {pinyin(code)}")
        button.setToolTip(pinyin(code) or "")
        make_clickable(button, "point")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMaximumWidth(_CHIP_WIDTH)
        button.clicked.connect(self._on_point_clicked)
        return button

    def _build_groups(self) -> QComboBox:
        self._groups = ClosedList()
        self._groups.setObjectName("pointGroups")
        self._groups.setAccessibleName(tr("Own groups of points; choosing one inserts it"))
        self._groups.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._groups.view().setMinimumWidth(_LIST_WIDTH)
        self._groups.activated.connect(self._on_group_activated)
        return self._groups

    def _build_keeping(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        spoken = tr("Name for the present points as a group")
        self._name = named_line("pointGroupName", spoken, tr("Name of the group"))
        self._name.returnPressed.connect(self._on_keep)
        self._keep = QPushButton(tr("Keep as group"))
        self._keep.setObjectName("keepPointGroup")
        self._keep.setAccessibleName(tr("Keep the present points as a group"))
        self._keep.clicked.connect(self._on_keep)
        row.addWidget(self._name, 1)
        row.addWidget(self._keep)
        return row

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
