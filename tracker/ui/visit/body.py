"""The body of the visit form: what red flags demand, in place of the fields or above them."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QSizePolicy, QVBoxLayout, QWidget

from tracker.ui.fields.scrolled import scrolled
from tracker.ui.visit.draft_bar import DraftBar
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.foot import FormFoot
from tracker.ui.visit.red_flags.demand import FlagDemand

_WAITING: Final = 0.45  # opacity


class FormBody(QWidget):
    """Gives the room to what must be answered first; dimmed and deaf while nothing can be typed."""

    def __init__(
        self,
        bar: DraftBar,
        demand: FlagDemand,
        fields: VisitFields,
        foot: FormFoot,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fields = scrolled(fields, self)
        layout.addWidget(demand)
        layout.addWidget(self._fields, 1)
        layout.addWidget(foot)
        demand.turned.connect(self._fields.setHidden)
        bar.opened.connect(self.hide)

    def hold(self) -> None:
        """Let the fields wait."""
        self.setEnabled(False)

    def release(self) -> None:
        """Let the fields be used again, shown if they were hidden."""
        self.show()
        self.setEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        """Be dimmed while nothing can be typed, for a draft or for whoever only looks."""
        super().changeEvent(event)
        if event.type() is not QEvent.Type.EnabledChange:
            return
        if self.isEnabled():
            self.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt's way to take it away
        else:
            effect = QGraphicsOpacityEffect(self)
            effect.setOpacity(_WAITING)
            self.setGraphicsEffect(effect)
