"""The floor of start-up: a bare PySide6 main window, timed to its first paint."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.memory import peak_memory_mb


class BareWindow(QMainWindow):
    """Nothing but a frame that says when it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Print the moment of the first paint and end."""
        super().paintEvent(event)
        now = time.monotonic()
        memory = peak_memory_mb()
        print(f'{{"first_painted": {now}, "memory_mb": {memory}}}', flush=True)
        QTimer.singleShot(0, self.close)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = BareWindow()
    window.resize(1480, 940)
    window.show()
    app.exec()
