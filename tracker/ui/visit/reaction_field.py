"""How it was since the last treatment: its label over what was saved, and the answers."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

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
FLAG_LETTERS: Final = "NY"  # none of the red flags; their items
_EXPECTED: Final = marked(
    "Since the last treatment: B for better, S for same, F for flare, a dot for not recorded."
)
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_RING: Final = 2  # px; the answers bring their own ring


class ReactionInput(ChoiceInput):
    """Asks for the reaction; the letters of the red flags go on to them, and none is silent."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let N and Y be the answer to the red flags, which come next; say what is expected."""
        typed = "" if event.modifiers() & _COMMANDS else event.text().upper()
        if typed and typed in FLAG_LETTERS:
            self.finished_entry.emit(self)
            onward = QApplication.focusWidget()
            if onward is not None and onward is not self:
                QCoreApplication.sendEvent(onward, event)
        elif typed.isalnum() and typed not in [one.letter for one in REACTIONS]:
            self.refused.emit(tr(_EXPECTED))
        else:
            super().keyPressEvent(event)


class ReactionField(QWidget):
    """Label and answers.

    Attributes:
        choice: The answers.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choice = ReactionInput(theme, "reaction", tr("Since the last treatment"), REACTIONS)
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
        self._was.setVisible(bool(saved))  # a new visit has nothing there, ever
        self._say_was()

    def _say_was(self) -> None:
        is_changed = self._saved not in ((), (self.choice.value,))
        was = [one for one in self._saved if one is not None]
        words = tr("was {value}", value=choice_words(was[0]) if was else "–")
        say_small(self._was, words if is_changed else "", is_warning=is_changed)
