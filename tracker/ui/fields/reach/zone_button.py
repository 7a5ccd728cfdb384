"""A zone of the drawing as a button of its own, for whoever has it read aloud."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tracker.domain.values.anatomy import WHERE_EXACTLY, Leg, Reach
from tracker.language import tr
from tracker.ui.fields.reach.values import ReachKind, spoken_words


class ZoneButton(QAbstractButton):
    """One zone of one leg.

    Signals:
        pressed_by_name: A screen reader pressed it (the button itself).
    """

    pressed_by_name = Signal(object)

    def __init__(self, owner: QWidget, leg: Leg, zone: Reach) -> None:
        super().__init__(owner)
        self.leg, self.zone = leg, zone
        camel = "".join(part.capitalize() for part in zone.code.split())
        self.setObjectName(f"{owner.objectName()}{leg.value.capitalize()}{camel}")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(owner)
        self.setAccessibleDescription(tr(WHERE_EXACTLY[zone]))
        self._is_showing = False
        # not clicked: a screen reader's first action on it is to toggle
        self.toggled.connect(self._on_toggled)

    def show_state(self, kind: ReachKind, *, is_set: bool) -> None:
        """Say what pressing it would record, and whether that is recorded."""
        name = spoken_words(kind, self.leg, self.zone)
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        if self.isChecked() != is_set:
            self._is_showing = True
            self.setChecked(is_set)
            self._is_showing = False

    def sizeHint(self) -> QSize:
        """Return no wish of its own; the drawing places it."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing: the leg is drawn below."""

    def _on_toggled(self) -> None:
        if not self._is_showing:
            self.pressed_by_name.emit(self)
