"""The body of the visit form: the stop above the fields or in their place, the foot below."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from tracker.ui.fields.scrolled import scrolled
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.waiting_part import WaitingPart

if TYPE_CHECKING:
    from tracker.ui.visit.draft_bar import DraftBar
    from tracker.ui.visit.foot import FormFoot
    from tracker.ui.visit.red_flags.stop import FlagStop


class FormBody(WaitingPart):
    """Gives the room to what must be answered first."""

    def __init__(
        self, bar: "DraftBar", stop: "FlagStop", fields: VisitFields, foot: "FormFoot"
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (bar, stop):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fields = scrolled(fields)
        layout.addWidget(stop)
        layout.addWidget(self._fields, 1)
        layout.addStretch(0)
        layout.addWidget(foot)
        stop.turned.connect(self._on_stop_turned)
        bar.opened.connect(self.hide)

    def _on_stop_turned(self, is_open: bool) -> None:  # noqa: FBT001  # the signal's own value
        self._fields.setVisible(not is_open)
