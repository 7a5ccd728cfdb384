"""How it was since the last treatment: its label over what was saved, and the answers."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from tracker.domain.values.visit import Reaction
from tracker.domain.words.choices import choice_words
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import Choice, ChoiceInput
from tracker.ui.fields.score_field import label_over, say_small
from tracker.ui.look.theme import Theme

REACTIONS: Final = (
    Choice(Reaction.BETTER, marked("Better", "answer"), "B"),
    Choice(Reaction.SAME, marked("Same", "answer"), "S"),
    Choice(Reaction.FLARE, marked("Flare", "answer"), "F"),
)
_RING: Final = 2  # px; the answers bring their own ring


class ReactionField(QWidget):
    """Label and answers.

    Attributes:
        choice: The answers.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choice = ChoiceInput(theme, "reaction", tr("Since the last treatment"), REACTIONS)
        self._saved: tuple[Reaction | None, ...] = ()
        self._was = QLabel()
        self._was.setObjectName("reactionWas")
        self._was.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_RING)
        row.addLayout(label_over(tr("Since the&n"), self.choice, self._was))
        row.addWidget(self.choice, 1)
        self.choice.edited.connect(self._say_was)

    def show_value(self, value: Reaction | None) -> None:
        """Show an answer without telling anybody."""
        self.choice.show_value(value)
        self._say_was()

    def show_saved(self, *saved: Reaction | None) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved = saved
        self._say_was()

    def _say_was(self) -> None:
        is_changed = self._saved not in ((), (self.choice.value,))
        was = [one for one in self._saved if one is not None]
        words = tr("was {value}", value=choice_words(was[0]) if was else "–")
        say_small(self._was, words if is_changed else "", is_warning=is_changed)
