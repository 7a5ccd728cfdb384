"""A list of what somebody may do in the clinic."""

from typing import Final

from tracker.domain.people.roles import Role
from tracker.language import marked, tr
from tracker.ui.look.closed_list import ClosedList

ROLE_LINES: Final = {
    Role.CLINICIAN: marked("everything: clinician"),
    Role.ASSISTANT: marked("look up, print, register patients: assistant"),
    Role.READER: marked("look: reader"),
}


class RoleBox(ClosedList):
    """Shows the three roles, each with what it means.

    Args:
        name: Object name.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(tr("May"))
        for role, words in ROLE_LINES.items():
            self.addItem(tr(words), role)

    @property
    def role(self) -> Role:
        """Return the role that is shown."""
        return Role(self.currentData())

    def show_role(self, role: Role) -> None:
        """Show a role."""
        self.setCurrentIndex(list(ROLE_LINES).index(role))
