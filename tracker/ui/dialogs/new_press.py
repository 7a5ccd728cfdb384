"""Only a new press answers: a key that is held down repeats itself into whatever is asked next."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent


class NewPress(QObject):
    """Keeps a held key's repetitions from the widgets it is installed on."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a press that is only a repetition."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.isAutoRepeat():
            return True
        return super().eventFilter(watched, event)
