"""A new passphrase, typed twice, with what it is good for; nothing typed is no encryption."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFormLayout, QLineEdit

from tracker.domain.values.clinic import SHORTEST_PASSPHRASE
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.fields.named_line import named_line

ADVICE_WIDTH: Final = 400  # px


class PassphraseTwice(QObject):
    """Two fields for one passphrase; the second one waits for the first.

    Attributes:
        first: Where it is typed.
        again: Where it is typed once more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first = named_line(
            "firstPassphrase",
            tr("Passphrase"),
            tr("none: the records can be read by anybody here"),
        )
        self.again = named_line("firstPassphraseAgain", tr("Passphrase again"))
        for field in (self.first, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setEnabled(False)
        self.first.textChanged.connect(self._on_typed)

    @property
    def text(self) -> str:
        """Return the passphrase; empty for none."""
        return self.first.text()

    @property
    def texts(self) -> tuple[str, str]:
        """Return what stands in both fields."""
        return self.first.text(), self.again.text()

    @property
    def is_alike(self) -> bool:
        """Return whether it was typed twice alike."""
        return self.first.text() == self.again.text()

    def show_texts(self, texts: tuple[str, str]) -> None:
        """Put something into both fields."""
        for field, text in zip((self.first, self.again), texts, strict=True):
            field.setText(text)

    def add_to(self, form: QFormLayout) -> None:
        """Put both fields and the advice into a form."""
        form.addRow(tr("&Passphrase"), self.first)
        form.addRow(tr("&Again"), self.again)
        advice = words_label(
            "firstAdvice",
            tr(
                "With a passphrase of {count} letters or more the clinic is encrypted, and a "
                "recovery sheet is shown next, once. Without one it can be encrypted later: "
                "Tools ▸ Encryption and people.",
                count=SHORTEST_PASSPHRASE,
            ),
            "small",
        )
        advice.setMinimumWidth(ADVICE_WIDTH)  # a form would wrap it at half of that
        form.addRow("", advice)

    def _on_typed(self, text: str) -> None:
        self.again.setEnabled(bool(text))
        if not text:
            self.again.clear()
