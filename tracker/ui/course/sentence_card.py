"""Where the course stands: the road, the sentence why, and what would move it on."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.wrapped_label import WrappedLabel
from tracker.ui.work.keys import keys_of

LEAST_HEIGHT: Final = 96
_LEAD: Final = "<b style='font-size: 14px'>{}</b>"


class SentenceCard(QFrame):
    """The road above; lead in bold, the reason, what would move it on, and "Why?".

    Signals:
        why_asked: The person wants the findings.
    """

    why_asked = Signal()

    def __init__(self, road: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("sentenceCard")
        self.setProperty("look", "card")
        self.setMinimumHeight(LEAST_HEIGHT)
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(8)
        if road is not None:
            layout.addWidget(road)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._build_words(), 1)
        row.addWidget(self._build_why(), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        layout.addStretch(1)

    def _build_why(self) -> QPushButton:
        self._why = QPushButton(tr("&Why?  {key}", key=keys_of("why")))
        self._why.setObjectName("whyButton")
        self._why.setAccessibleName(tr("Why: show the findings behind this phase"))
        make_clickable(self._why, "link")
        self._why.clicked.connect(self.why_asked)
        return self._why

    @property
    def words(self) -> str:
        """Return what the card says, without markup."""
        return self._sentence.accessibleName()

    def show_sentence(self, lead: str, rest: str, following: str | None, *, note: str = "") -> None:
        """Show the course's sentence; ``following`` says what would move it on."""
        lead_in = f"{escape(note)} " if note else ""
        self._sentence.setText(f"{lead_in}{_LEAD.format(escape(lead))} {escape(rest)}")
        self._sentence.setAccessibleName(f"{note} {lead} {rest}".strip())
        self._next.setText(following or "")
        self._next.setVisible(bool(following))
        self._rows.activate()  # what stands in it is measured anew at once

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Show what asks to look again, a line each in amber; none hides them."""
        self._remarks.setText("\n".join(remarks))
        self._remarks.setAccessibleName(" ".join(remarks))
        self._remarks.setVisible(bool(remarks))

    def keep_height(self) -> None:
        """Never get lower from now on: the charts below stand still while a visit is typed."""
        self.setMinimumHeight(max(self.minimumHeight(), self.height()))

    def fit_height(self) -> None:
        """Take only the room the words need."""
        self.setMinimumHeight(LEAST_HEIGHT)

    def set_why_available(self, *, is_available: bool) -> None:
        """Offer the findings only when there are some."""
        self._why.setVisible(is_available)

    def _build_words(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        layout.setSpacing(4)
        self._sentence = WrappedLabel()
        self._sentence.setObjectName("courseSentence")
        self._sentence.setProperty("hasMarkup", True)  # noqa: FBT003  # Qt's signature
        self._next = WrappedLabel()
        self._next.setObjectName("whatNext")
        self._next.setProperty("look", "small")
        layout.addWidget(self._sentence)
        layout.addWidget(self._next)
        self._remarks = MarkedLabel()
        self._remarks.setObjectName("courseRemarks")
        self._remarks.setProperty("look", "warning")
        self._remarks.hide()
        layout.addWidget(self._remarks)
        return layout
