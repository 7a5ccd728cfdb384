"""Who works in this window, and when: what every change and line of the log is signed with."""

import getpass
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session

from tracker.domain.values.access import Access, AccessKind
from tracker.models.history.access_log import append_lines
from tracker.models.history.saving import Saving
from tracker.models.types import utc_now


def login_name() -> str:
    """Return the name of the account; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # what Python raises depends on version and system
        return ""


class Recorder:
    """Signs what one window, or one command, does with the clinic.

    Args:
        find_name: Returns who works here at the moment.
        now: Returns the present moment.

    Attributes:
        window: A name of the window's own, so that two never take each other's draft.
    """

    def __init__(
        self, find_name: Callable[[], str] = login_name, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._find_name, self.now = find_name, now
        self.window = uuid4().hex[:12]

    def saving(self, reason: str | None = None) -> Saving:
        """Return what a change made now is signed with; ask before the transaction begins."""
        return Saving(by=self._find_name(), at=self.now(), reason=reason)

    def access(self, kind: AccessKind, by: str | None = None, **about: Any) -> Access:
        """Return a line of the log; ask before the transaction begins.

        Args:
            kind: What is done.
            by: Who does it; None is whoever works here.
            about: Ids of what it is done with, and ``detail``.
        """
        who = self._find_name() if by is None else by
        return Access(at=self.now(), by=who, kind=kind, **about)

    def log(self, session: Session, kind: AccessKind, saving: Saving, **about: Any) -> None:
        """Write a line of the log in the transaction that does what it says."""
        append_lines(session, [line_of(kind, saving, **about)])


def line_of(kind: AccessKind, saving: Saving, **about: Any) -> Access:
    """Return a line of the log that is signed as a change is.

    Args:
        kind: What is done.
        saving: Who does it, and when.
        about: Ids of what it is done with, and ``detail``.
    """
    return Access(at=saving.at, by=saving.by, kind=kind, **about)
