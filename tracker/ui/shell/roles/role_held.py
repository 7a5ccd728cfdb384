"""Holds the window to what whoever works here may do: grey, with the reason."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.domain.people.roles import Role
from tracker.language import tr
from tracker.ui.menus.rights import NOT_FOR, ROLE_WORDS, reason
from tracker.ui.shell.frame import Frame

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

_HEADER: Final = (("new_visit_button", "newVisit"), ("plan_button", "editPlan"),
                  ("print_button", "print"))  # fmt: skip


class RoleHeld(QObject):
    """Shows menus, form and buttons as somebody of a role meets them.

    Args:
        frame: The window's parts.
        clinic: Knows who works here; after a lock it may be somebody else.
    """

    def __init__(self, frame: Frame, clinic: "Workspace") -> None:
        super().__init__(frame.window)
        self._frame, self._clinic = frame, clinic
        self._is_held = False
        self.hold()

    @property
    def may_write(self) -> bool:
        """Return whether somebody works here who may do everything."""
        return self._clinic.person.role is Role.CLINICIAN

    def hold(self) -> None:
        """Offer what may be done now."""
        frame, role = self._frame, self._clinic.person.role
        why = reason(role)
        frame.actions.show_role(role)
        frame.status.show_role("" if self.may_write else tr(ROLE_WORDS[role]), why)
        if self.may_write and not self._is_held:
            return  # nothing was taken away
        self._is_held = True
        around = frame.form.parentWidget()  # the form takes itself back whenever it shows a visit
        self._offer(around if around is not None else frame.form, "saveVisit", role)
        for button, name in _HEADER:
            self._offer(getattr(frame.page.header, button), name, role)

    def _offer(self, part: QWidget, command: str, role: Role) -> None:
        """Let a part of the window be used as its command is."""
        is_theirs = command not in NOT_FOR[role]
        part.setEnabled(is_theirs)
        part.setToolTip("" if is_theirs else reason(role))
