"""Words broken into lines, none of which ends within a day."""

from PySide6.QtWidgets import QLabel, QWidget

from tracker.domain.words.whole_days import with_whole_days


class WrappedLabel(QLabel):
    """Wraps its words; what it says of itself is what it was given."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show words."""
        self._said = words
        super().setText(with_whole_days(words))

    def text(self) -> str:
        """Return the words as they were given."""
        return self._said
