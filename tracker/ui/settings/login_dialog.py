"""Asks which login of the clinic's server opens the clinic, and as what."""

from PySide6.QtWidgets import QWidget

from tracker.domain.people.roles import Role
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.named_line import named_line
from tracker.ui.settings.role_box import RoleBox

_WIDTH = 488  # px


class LoginDialog(KeptDialog):
    """Asks for a name and a role; the password is the server's own.

    Args:
        parent: Owner.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("loginDialog", tr("Add a person"), parent)
        self.setMinimumWidth(_WIDTH)
        words = tr(
            "Whoever looks after the server makes a login with a password first. What it may do "
            "with the clinic is said here, and the server holds it to that."
        )
        self.column.addWidget(words_label("loginWords", words))
        form = self.add_group()
        self._name = named_line("loginName", tr("Login"))
        self._role = RoleBox("loginRole")
        form.addRow(tr("&Login"), self._name)
        form.addRow(tr("&May"), self._role)
        self.add_problem("loginProblem")
        self.add_buttons(tr("Add")).accepted.connect(self.accept)

    @property
    def name(self) -> str:
        """Return the login as typed."""
        return self._name.text().strip()

    @property
    def role(self) -> Role:
        """Return what it may do."""
        return self._role.role

    def accept(self) -> None:
        """Go on, unless nobody is named."""
        if not self.name:
            self.show_problem(tr("A name is needed."), self._name)
        else:
            super().accept()
