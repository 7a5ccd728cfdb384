"""The head of a chart's card: its title, and the legend where there is room for it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

_GAP: Final = 8  # px between title and legend


class ChartHead(QWidget):
    """Nothing is cut: a legend that does not fit beside the title has lines of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, _GAP, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._title, self._legend = QLabel(), QLabel()
        self._title.setProperty("look", "strong")
        self._legend.setProperty("look", "small")
        self._legend.setObjectName("chartLegend")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self._is_below = False
        self._grid.addWidget(self._title, 0, 0)
        self._grid.addWidget(self._legend, 0, 1)

    def show_title(self, title: str) -> None:
        """Show what the chart is of."""
        self._title.setText(title)

    def show_legend(self, legend: str) -> None:
        """Show the legend, with markup."""
        if legend != self._legend.text():
            self._legend.setText(legend)
            self._place()

    def place_anew(self) -> None:
        """Let the legend stand beside the title again where there is room: another course."""
        self._is_below = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the legend anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.place_anew()
        self._place()

    def _place(self) -> None:
        plain = QTextDocumentFragment.fromHtml(self._legend.text()).toPlainText()
        legend = self._legend.fontMetrics().horizontalAdvance(plain) + _GAP
        before = self._title.sizeHint().width() + _GAP
        # once below it stays there: the chart would jump while a visit is typed
        self._is_below = self._is_below or before + legend + _GAP > self.width()
        is_beside = not self._is_below
        side = Qt.AlignmentFlag.AlignRight if is_beside else Qt.AlignmentFlag.AlignLeft
        self._legend.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if is_beside:
            self._grid.addWidget(self._legend, 0, 1)
        else:
            self._grid.addWidget(self._legend, 1, 0, 1, 2)
