"""The bar that shows how far a task is."""

from PySide6.QtWidgets import QProgressBar


class ProgressBar(QProgressBar):
    """Says how far a task is without a number in it: no ink is legible on both halves of a bar.

    Args:
        name: Its object name.
        spoken: What it shows the progress of, for a screen reader.
    """

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setTextVisible(False)
        self.setRange(0, 0)
