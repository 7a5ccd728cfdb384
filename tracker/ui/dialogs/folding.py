"""How a dialog takes less width on a narrow screen, one step after the other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QBoxLayout, QDialog, QFormLayout, QGridLayout, QLayout, QWidget

ABOVE: Final = QFormLayout.RowWrapPolicy.WrapAllRows


class Folding:
    """The parts of a dialog that may stand below each other.

    Args:
        dialog: Whose parts they are.
        forms: Whose labels may stand above their fields; more may come.
    """

    def __init__(self, dialog: QDialog, forms: Sequence[QFormLayout]) -> None:
        self._dialog, self._forms = dialog, forms
        self._rows: list[QBoxLayout] = []
        self._grids: list[tuple[QGridLayout, tuple[QWidget, ...], int]] = []

    @property
    def is_stacked(self) -> bool:
        """Return whether parts stand one below the other."""
        return any(row.direction() is QBoxLayout.Direction.TopToBottom for row in self._rows)

    @property
    def has_labels_above(self) -> bool:
        """Return whether labels stand above their fields."""
        return any(form.rowWrapPolicy() is ABOVE for form in self._forms)

    def add_row(self, spacing: int, parts: Sequence[QLayout]) -> QBoxLayout:
        """Return a row of parts."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(spacing)
        for part in parts:
            row.addLayout(part)
        self._rows.append(row)
        return row

    def add_grid(self, spacing: int, parts: Sequence[QWidget], columns: int) -> QGridLayout:
        """Return parts in columns, of which half as many are left where it is narrow."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(spacing)
        grid.setVerticalSpacing(0)
        _fill(grid, parts, columns)
        self._grids.append((grid, tuple(parts), columns // 2))
        return grid

    def fold(self, body: QLayout, width: int) -> None:
        """Put parts below each other, halve columns, put labels above, until a width is enough."""
        for step in (self._put_below, self._halve_columns, self._put_labels_above):
            body.activate()  # what was said just now of parts counts
            if self._dialog.minimumSizeHint().width() <= width:
                break
            step()

    def _put_below(self) -> None:
        for row in self._rows:
            row.setDirection(QBoxLayout.Direction.TopToBottom)

    def _halve_columns(self) -> None:
        for grid, parts, columns in self._grids:
            _fill(grid, parts, columns)
            _tell_room(grid.parentWidget(), self._dialog)

    def _put_labels_above(self) -> None:
        for form in self._forms:
            form.setRowWrapPolicy(ABOVE)


def _fill(grid: QGridLayout, parts: Sequence[QWidget], columns: int) -> None:
    for number, part in enumerate(parts):
        grid.removeWidget(part)
        grid.addWidget(part, number // columns, number % columns)


def _tell_room(part: QWidget | None, whole: QWidget) -> None:
    """Have what a part needs known in all that it stands in: Qt tells it later, one by one."""
    while part is not None and part is not whole:
        laid = part.layout()
        if laid is not None:
            laid.activate()
        part.updateGeometry()
        part = part.parentWidget()
