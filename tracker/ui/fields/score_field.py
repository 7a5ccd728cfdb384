"""A score as one row: its label over what it was last, and the track."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tracker.domain.rules.jumps import difference_words
from tracker.language import tr
from tracker.ui.fields.score_input import SECOND_DIGIT_MS, ScoreInput
from tracker.ui.look.theme import Theme

ROW_HEIGHTS: Final = (32, 36)  # px, on a low screen and elsewhere


class ScoreField(QWidget):
    """Label, last value and the eleven cells.

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
        self._saved: tuple[int | None, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._last = QLabel()
        self._last.setObjectName(f"{name}Last")
        row.addLayout(label_over(label, self.score, self._last), 1)
        row.addWidget(self.score)
        self.setMinimumHeight(ROW_HEIGHTS[0])
        self.setMaximumHeight(ROW_HEIGHTS[1])
        self.score.edited.connect(self._show_words)
        self.score.asked.connect(self._show_words)

    def sizeHint(self) -> QSize:
        """Return the room of the design's row."""
        return QSize(super().sizeHint().width(), ROW_HEIGHTS[1])

    @property
    def value(self) -> int | None:
        """Return the score; None when not recorded."""
        return self.score.value

    def show_value(self, value: int | None, *, is_sure: bool = True) -> None:
        """Show a score beside what it was last; nobody is told."""
        self.score.show_value(value, last=self.score.last, is_sure=is_sure)
        self._show_words()

    def show_last(self, last: int | None) -> None:
        """Show what the last visit said."""
        self.score.show_last(last)
        self._show_words()

    def show_saved(self, *saved: int | None) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved = saved
        self._show_words()

    def _show_words(self) -> None:
        is_warning = self.score.asks_sure or self._is_changed
        say_small(self._last, self._words(), is_warning=is_warning)

    @property
    def _is_changed(self) -> bool:
        return self._saved not in ((), (self.score.value,))

    def _words(self) -> str:
        last, now = self.score.last, self.score.value
        if last is not None and self.score.asks_sure:
            return tr("{last} → {now}, sure? Enter", last=last, now=now)
        if self._is_changed:
            (saved,) = self._saved
            return tr("was {value}", value="–" if saved is None else saved)
        if last is None:
            return ""
        words = tr("last {value}", value=last)
        return words if now is None else f"{words} · {difference_words('leg_pain', last, now)}"


def label_over(label: str, field: QWidget, small: QLabel) -> QVBoxLayout:
    """Return a field's label, over small words about its value."""
    title = QLabel(label)
    title.setProperty("look", "strong")
    title.setBuddy(field)
    small.setProperty("look", "tiny")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(title, 0, Qt.AlignmentFlag.AlignVCenter)
    words.addWidget(small, 0, Qt.AlignmentFlag.AlignTop)
    return words


def say_small(label: QLabel, words: str, *, is_warning: bool) -> None:
    """Say words in grey, or in amber when they ask to look again."""
    label.setText(words)
    if label.property("look") != (look := "question" if is_warning else "tiny"):
        label.setProperty("look", look)
        label.style().polish(label)
