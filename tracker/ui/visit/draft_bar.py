"""The offer of a draft above the form: nothing is put over a saved visit without a word."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import marked, tr
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.wrapped_label import WrappedLabel

_LIST_TALLEST: Final = 520  # px; a longer list of differences scrolls


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What is offered, in the words of its buttons; a text with its letter, and as it is spoken.

    Attributes:
        take: What puts it into the form.
        drop: What lets it be.
        differs: What the list of differences is called.
    """

    take: tuple[str, str]
    drop: tuple[str, str]
    differs: str


DRAFT: Final = Offered(
    take=(marked("C&ontinue"), marked("Continue the draft")),
    drop=(marked("&Discard"), marked("Discard the draft")),
    differs=marked("What the draft says differently"),
)
ANSWERS: Final = Offered(
    take=(marked("Take &over"), marked("Take the patient's answers over")),
    drop=(marked("&Set aside"), marked("Set the patient's answers aside")),
    differs=marked("What the patient's answers change"),
)


class DraftBar(QFrame):
    """Says that there is a draft, and takes the answer.

    Signals:
        continued: The draft should be put into the form.
        differences_wanted: What differs should be shown first.
        discarded: The draft should be dropped.
        opened: The differences are shown and need the room of the fields.
    """

    continued = Signal()
    differences_wanted = Signal()
    discarded = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draftBar")
        self.setProperty("look", "sentence")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 5, 9, 6)
        layout.setSpacing(4)
        self._words = WrappedLabel()
        self._words.setObjectName("draftWords")
        layout.addWidget(self._words)
        self._warning = WrappedLabel()
        self._warning.setObjectName("patientsFlags")
        self._warning.setProperty("look", "alarm")
        self._warning.hide()
        layout.addWidget(self._warning)
        self._differences = WrappedLabel()
        self._differences.setObjectName("draftDifferences")
        self._differences.setProperty("look", "small")
        self._differences.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._scroll = scrolled(self._differences)
        self._scroll.hide()
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._build_buttons())
        self._speak_of(DRAFT)
        self.hide()

    def offer(self, words: str) -> None:
        """Say which draft there is."""
        self._speak_of(DRAFT)
        self._warning.hide()
        self._words.setText(words)
        self._scroll.hide()
        self._show.show()
        self.show()

    def offer_answers(self, words: str, warning: str) -> None:
        """Say that a patient answered alone, and what the clinician must ask about at once."""
        self.offer(words)
        self._speak_of(ANSWERS)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def _speak_of(self, offered: Offered) -> None:
        self._differences.setAccessibleName(tr(offered.differs))
        for button, (text, spoken) in (
            (self._continue, offered.take),
            (self._discard, offered.drop),
        ):
            button.setText(tr(text))
            button.setAccessibleName(tr(spoken))

    def show_differences(self, words: str) -> None:
        """Say what the draft holds that the saved visit does not."""
        self._differences.setText(words)
        needed = self._differences.heightForWidth(self._words.width())
        self._scroll.setMinimumHeight(min(needed, _LIST_TALLEST))
        self._scroll.show()
        self._show.hide()
        self.focus_first()
        self.opened.emit()

    def focus_first(self) -> None:
        """Put the keys onto the first answer."""
        self._continue.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._continue = self._button("continueDraft", tr("C&ontinue"), tr("Continue the draft"))
        self._continue.setAutoDefault(True)  # Enter takes it
        self._show = self._button(
            "showDifferences", tr("Show what d&iffers"), tr("Show what differs")
        )
        self._discard = self._button("discardDraft", tr("&Discard"), tr("Discard the draft"))
        self._continue.clicked.connect(self.continued)
        self._show.clicked.connect(self.differences_wanted)
        self._discard.clicked.connect(self.discarded)
        for button in (self._continue, self._show, self._discard):
            row.addWidget(button)
        row.addStretch(1)
        return row

    @staticmethod
    def _button(name: str, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        return button
