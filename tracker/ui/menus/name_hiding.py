"""The privacy key: hides names everywhere on screen at once, and shows them again."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from tracker.ui.patients.panel import PatientPage
from tracker.ui.work.privacy import hide_names


class NameHiding(QObject):
    """Follows the menu's tick. Typing and searching work on as before.

    Signals:
        turned: Whether names are hidden now.
    """

    turned = Signal(object)

    def __init__(self, action: QAction, patients: PatientPage) -> None:
        super().__init__(patients)
        self._patients = patients
        hide_names(is_on=False)  # off at every start, see privacy.py
        action.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        hide_names(is_on=is_on)
        self._patients.show_names_anew()
        self.turned.emit(is_on)
