"""A score with its label and, beside it, the last value with its date."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tracker.domain.words import day_words
from tracker.ui.theme import Theme
from tracker.ui.widgets.score_input import SECOND_DIGIT_MS, ScoreInput
from tracker.ui.wording import difference_words

_HEIGHT_MAX: Final = 52  # the design's row; below that the boxes give way


class ScoreField(QWidget):
    """Label, last value and the eleven boxes.

    Attributes:
        score: The input itself.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        beside: QWidget | None = None,
        second_digit_ms: int = SECOND_DIGIT_MS,
    ) -> None:
        super().__init__()
        spoken = f"{label.replace('&', '')}, 0 to 10"
        self.score = ScoreInput(theme, name, spoken, second_digit_ms=second_digit_ms)
        self._last_on: date | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(6)
        title = QLabel(label)
        title.setProperty("look", "strong")
        title.setBuddy(self.score)
        self._last = QLabel()
        self._last.setObjectName(f"{name}Last")
        self._last.setProperty("look", "small")
        head.addWidget(title)
        head.addStretch(1)
        if beside is not None:
            head.addWidget(beside)
            head.addStretch(1)
        head.addWidget(self._last)
        layout.addLayout(head)
        layout.addWidget(self.score)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_HEIGHT_MAX)
        self.score.edited.connect(self._on_edited)

    @property
    def value(self) -> int | None:
        """Return the score; None when not recorded."""
        return self.score.value

    def show_value(self, value: int | None, *, last: int | None, last_on: date | None) -> None:
        """Show a score and what it was last; nobody is told."""
        self._last_on = last_on
        self.score.show_value(value, last=last)
        self._on_edited()

    def _on_edited(self) -> None:
        last, now = self.score.last, self.score.value
        if last is None:
            self._last.setText("")
            return
        on = "" if self._last_on is None else f" ({day_words(self._last_on)})"
        change = "" if now is None else f" · {difference_words(last, now)}"
        self._last.setText(f"last {last}{on}{change}")
