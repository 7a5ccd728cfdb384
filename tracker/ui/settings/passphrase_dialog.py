"""Asks who opens the clinic and with which passphrase, and stays open until that is done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from tracker.domain.people.roles import Role
from tracker.domain.values.clinic import SHORTEST_PASSPHRASE
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.settings.role_box import RoleBox

_WIDTH = 488  # px


class PassphraseDialog(KeptDialog):
    """Asks for a name and, twice, a passphrase; what is wrong is said here and nothing is lost.

    Args:
        title: What it is for.
        words: Why, a paragraph each.
        deed: What the first button does.
        name: Who it is about.

    Signals:
        wanted: Both passphrases are the same, and the deed may be done.
    """

    wanted = Signal()

    def __init__(
        self,
        title: str,
        words: Sequence[str],
        deed: str,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("passphraseDialog", title, parent)
        self._is_running = False
        self.setMinimumWidth(_WIDTH)
        for paragraph in words:
            self.column.addWidget(words_label("", paragraph))
        self._build_fields(name)
        self._progress = ProgressBar("passphraseProgress", deed)
        self._progress.hide()
        self.column.addWidget(self._progress)
        self.add_problem("passphraseProblem")
        self._buttons = self.add_buttons(deed)
        self._buttons.accepted.connect(self._on_accepted)

    def _build_fields(self, name: str) -> None:
        form = self.add_group()
        self._name = named_line("personName", tr("Name"))
        self._name.setText(name)
        self._passphrase = named_line("passphrase", tr("Passphrase"))
        least = tr("{count} letters or more", count=SHORTEST_PASSPHRASE)
        self._passphrase.setPlaceholderText(least)
        self._again = named_line("passphraseAgain", tr("Passphrase again"))
        self._show = QCheckBox(tr("&Show what is typed"))
        self._show.setObjectName("showPassphrase")
        self._show.toggled.connect(self._on_show_toggled)
        self._on_show_toggled(is_shown=False)
        form.addRow(tr("&Name"), self._name)
        form.addRow(tr("&Passphrase"), self._passphrase)
        form.addRow(tr("&Again"), self._again)
        form.addRow("", self._show)
        first = self._passphrase if name else self._name
        first.setFocus()

    def fix_name(self) -> None:
        """Let the name not be changed."""
        self._name.setEnabled(False)

    _role: RoleBox | None = None

    def ask_role(self) -> None:
        """Ask what the person may do, too."""
        self._role = RoleBox("newPersonRole")
        self._forms[0].addRow(tr("&May"), self._role)

    @property
    def role(self) -> Role | None:
        """Return what the person may do; None where that is not asked."""
        return None if self._role is None else self._role.role

    @property
    def name(self) -> str:
        """Return who it is about."""
        return self._name.text().strip()

    @property
    def passphrase(self) -> str:
        """Return what was typed, as it was typed."""
        return self._passphrase.text()

    def begin(self) -> None:
        """Wait for the deed: nothing can be typed, and the dialog stays."""
        self.show_problem("")
        self._set_running(is_running=True)

    def refuse(self, why: str) -> None:
        """Say why it was not done; everything typed stands there still."""
        self._set_running(is_running=False)
        self.show_problem(why, self._passphrase)

    def finish(self) -> None:
        """Close: it is done."""
        self._set_running(is_running=False)
        self.accept()

    def done(self, result: int) -> None:
        """Stay while the deed is being done."""
        if not self._is_running:
            super().done(result)

    def _set_running(self, *, is_running: bool) -> None:
        self._is_running = is_running
        self._progress.setVisible(is_running)
        self._buttons.setEnabled(not is_running)
        for field in (self._passphrase, self._again, self._name):
            field.setReadOnly(is_running)

    def _on_show_toggled(self, is_shown: bool) -> None:  # noqa: FBT001  # Qt's signal
        hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
        for field in (self._passphrase, self._again):
            field.setEchoMode(shown if is_shown else hidden)

    def _on_accepted(self) -> None:
        if self._is_running:
            return
        if not self.name:
            self.show_problem(tr("A name is needed."), self._name)
        elif self.passphrase != self._again.text():
            self.show_problem(tr("The two are not the same. Type it once more."), self._again)
        else:
            self.wanted.emit()
