"""How far down each leg, with its title, the row for none, and the choice of what is set."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QSizePolicy, QWidget

from tracker.domain.values.thresholds import REACH_DAYS
from tracker.language import tr
from tracker.ui.fields.reach.card import LEAST, TALLEST, TITLE
from tracker.ui.fields.reach.input import ReachInput
from tracker.ui.fields.reach.values import ReachKind
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.theme import Theme

_GAP: Final = 6  # px between what stands in the title's line
_NONE_LEAST: Final = 92  # px of the row for none, before the title says of how many days


class ReachField(QWidget):
    """The drawing, with its title and the segments laid into its first line.

    Attributes:
        input: The drawing.
        kinds: What chooses whether pain or tingling is set.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        asked = tr("How far down each leg, in the last %n day(s)", "", REACH_DAYS)
        self.input = ReachInput(theme, "painReach", asked)
        self.input.setParent(self)
        self._title = QLabel(tr("P&ain reaches"), self)
        self._title.setProperty("look", "strong")
        self._title.setBuddy(self.input)
        self._days = QLabel(tr("%n day(s)", "", REACH_DAYS), self)
        self._days.setProperty("look", "tiny")
        for label in (self._title, self._days):
            label.setToolTip(tr("furthest, last %n day(s)", "", REACH_DAYS))
        self.kinds = self._build_kinds()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self.setMaximumHeight(TALLEST)
        self.input.kind_shown.connect(self._on_kind_shown)

    def sizeHint(self) -> QSize:
        """Return the size of the design's block."""
        return QSize(372, 188)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the title, the row for none and the segments into the first line."""
        super().resizeEvent(event)
        self.input.setGeometry(self.rect())
        right, height = self.width(), round(TITLE)
        for button in reversed(self.kinds.values()):
            width = button.sizeHint().width()
            right -= width
            button.setGeometry(right, 0, width, height)
        title, days = (label.sizeHint().width() for label in (self._title, self._days))
        self._title.setGeometry(0, 0, title, height)
        self._days.setGeometry(title + _GAP, 0, days, height)
        left = title + days + 3 * _GAP
        self._days.setVisible(right - left - _GAP >= _NONE_LEAST)
        if not self._days.isVisibleTo(self):
            left = title + 2 * _GAP
        self.input.place_none(QRect(left, 0, right - left - _GAP, height))

    def _build_kinds(self) -> dict[ReachKind, QPushButton]:
        pain, sensory = QPushButton(tr("Pain"), self), QPushButton(tr("Tingling"), self)
        pain.setObjectName("painReachKind")
        pain.setAccessibleName(tr("Pain: how far down the leg"))
        sensory.setObjectName("sensoryReach")
        sensory.setAccessibleName(tr("Tingling or numbness: how far down the leg"))
        sensory.setToolTip(tr("Choose how far tingling or numbness goes (Space in the drawing)"))
        group = QButtonGroup(self)
        for button in (pain, sensory):
            make_clickable(button, "segment")
            button.setCheckable(True)
            group.addButton(button)
        pain.setChecked(True)
        group.buttonClicked.connect(self._on_kind_clicked)
        return {ReachKind.PAIN: pain, ReachKind.SENSORY: sensory}

    def _on_kind_clicked(self) -> None:
        is_pain = self.kinds[ReachKind.PAIN].isChecked()
        self.input.show_kind(ReachKind.PAIN if is_pain else ReachKind.SENSORY)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kind_shown(self) -> None:
        self.kinds[self.input.kind].setChecked(True)
