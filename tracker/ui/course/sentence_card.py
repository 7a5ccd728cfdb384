"""The sentence that says where the course stands and why, with what would move it on."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.language import tr


class SentenceCard(QFrame):
    """Lead in bold, the reason, what would move it on, and "Why?".

    Signals:
        why_asked: The person wants the findings.
    """

    why_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "sentence")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 10, 7)
        layout.addWidget(self._build_words(), 1)
        self._why = QPushButton(tr("&Why?"))
        self._why.setObjectName("whyButton")
        self._why.setAccessibleName(tr("Why: show the findings behind this phase"))
        self._why.setProperty("look", "link")
        self._why.setCursor(Qt.CursorShape.PointingHandCursor)
        self._why.clicked.connect(self.why_asked)
        layout.addWidget(self._why, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def words(self) -> str:
        """Return what the card says, without markup."""
        return self._sentence.accessibleName()

    def show_sentence(self, lead: str, rest: str, following: str | None, *, note: str = "") -> None:
        """Show the course's sentence; ``following`` says what would move it on."""
        lead_in = f"{escape(note)} " if note else ""
        self._sentence.setText(f"{lead_in}<b>{escape(lead)}</b> {escape(rest)}")
        self._sentence.setAccessibleName(f"{note} {lead} {rest}".strip())
        self._next.setText(following or "")
        self._next.setVisible(bool(following))

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Show what asks to look again, a line each in amber; none hides them."""
        self._remarks.setText("\n".join(f"⚠ {remark}" for remark in remarks))
        self._remarks.setAccessibleName(" ".join(remarks))
        self._remarks.setVisible(bool(remarks))

    def keep_height(self) -> None:
        """Never get lower from now on: the charts below stand still while a visit is typed."""
        self.setMinimumHeight(max(self.minimumHeight(), self.height()))

    def fit_height(self) -> None:
        """Take only the room the words need."""
        self.setMinimumHeight(0)

    def set_why_available(self, *, is_available: bool) -> None:
        """Offer the findings only when there are some."""
        self._why.setVisible(is_available)

    def _build_words(self) -> QWidget:
        words = QWidget()
        layout = QVBoxLayout(words)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._sentence = QLabel()
        self._sentence.setObjectName("courseSentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._next = QLabel()
        self._next.setObjectName("whatNext")
        self._next.setProperty("look", "small")
        self._next.setWordWrap(True)
        layout.addWidget(self._sentence)
        layout.addWidget(self._next)
        self._remarks = QLabel()
        self._remarks.setObjectName("courseRemarks")
        self._remarks.setProperty("look", "warning")
        self._remarks.setWordWrap(True)
        self._remarks.hide()
        layout.addWidget(self._remarks)
        return words
