"""Who works here: the name beside every change, decision and action."""

import getpass
from collections.abc import Callable

from tracker.services.settings import Settings


def login_name() -> str:
    """Return the name of the account; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # what Python raises depends on version and system
        return ""


class Who:
    """The name of whoever works at this computer.

    Colleagues who share one database each say their own name on their own account, so it is no
    setting of the clinic.

    Args:
        settings: The clinic's, with the clinician's name, and this computer's own.
        find_login: Returns the account's name.
    """

    def __init__(self, settings: Settings, find_login: Callable[[], str] = login_name) -> None:
        self._settings, self._find_login = settings, find_login

    @property
    def own_name(self) -> str:
        """Return the name given for this computer; empty when none was."""
        return self._settings.own.name

    @property
    def usual_name(self) -> str:
        """Return the name used while none was given: the clinician's, else the account's."""
        return self._settings.read().clinician_name.strip() or self._find_login()

    @property
    def name(self) -> str:
        """Return the name that is written beside what is done."""
        return self.own_name or self.usual_name
