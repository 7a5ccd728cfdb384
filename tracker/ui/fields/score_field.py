"""A score with its label and, beside it, the last value with its date."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tracker.domain.rules.jumps import difference_words
from tracker.domain.words.names import day_words
from tracker.language import tr
from tracker.ui.fields.score_input import SECOND_DIGIT_MS, ScoreInput
from tracker.ui.look.theme import Theme

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
        second_digit_ms: int = SECOND_DIGIT_MS,
    ) -> None:
        super().__init__()
        spoken = tr("{name}, 0 to 10", name=label.replace("&", ""))
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
        head.addWidget(self._last)
        layout.addLayout(head)
        layout.addWidget(self.score)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_HEIGHT_MAX)
        self.score.edited.connect(self._show_words)
        self.score.asked.connect(self._show_words)

    @property
    def value(self) -> int | None:
        """Return the score; None when not recorded."""
        return self.score.value

    def show_value(self, value: int | None, *, is_sure: bool = True) -> None:
        """Show a score beside what it was last; nobody is told."""
        self.score.show_value(value, last=self.score.last, is_sure=is_sure)
        self._show_words()

    def show_last(self, last: int | None, on: date | None) -> None:
        """Show what the last visit said, and when that was."""
        self._last_on = on
        self.score.show_last(last)
        self._show_words()

    def _show_words(self) -> None:
        asks = self.score.asks_sure
        self._last.setText(self._words())
        if self._last.property("look") != (look := "amber" if asks else "small"):
            self._last.setProperty("look", look)
            self._last.style().polish(self._last)

    def _words(self) -> str:
        last, now = self.score.last, self.score.value
        if last is None:
            return ""
        if self.score.asks_sure:
            return tr("{last} → {now}, sure?  Enter", last=last, now=now)
        words = tr("last {value}", value=last)
        if self._last_on is not None:
            words = tr("last {value} ({day})", value=last, day=day_words(self._last_on))
        change = "" if now is None else f" · {difference_words('leg_pain', last, now)}"
        return f"{words}{change}"
