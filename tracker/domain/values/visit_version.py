"""One saved version of a visit: what it said, who saved it, why, and what saving it did."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from tracker.domain.values.visit import Visit
from tracker.errors import ChangedElsewhereError
from tracker.language import marked


class VersionKind(Enum):
    """What saving a version did to the visit."""

    LOGGED = "logged"
    AMENDED = "amended"
    STRUCK_OUT = "struck_out"
    RESTORED = "restored"


VERSION_WORDS: Final[dict[VersionKind, str]] = {
    VersionKind.LOGGED: marked("logged"),
    VersionKind.AMENDED: marked("amended"),
    VersionKind.STRUCK_OUT: marked("struck out"),
    VersionKind.RESTORED: marked("restored"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitVersion:
    """What a visit said from one saving to the next.

    Attributes:
        number: 1 for the visit as first saved.
        visit: The whole visit as it was; a strike-out or restoration leaves its words alone.
        saved_at: When, in UTC.
        saved_by: Who.
        kind: What saving it did.
        reason: Why; None when not given, and for the first version.
        is_current: Whether the visit still says this.
    """

    number: int
    visit: Visit
    saved_at: datetime
    saved_by: str
    kind: VersionKind = VersionKind.LOGGED
    reason: str | None = None
    is_current: bool = False


class VisitChangedElsewhereError(ChangedElsewhereError):
    """A visit was amended or struck out since it was opened here; both versions can be shown.

    Attributes:
        theirs: What is stored now, with who saved it, when and why.
        yours: What was not saved.
    """

    def __init__(self, text: str, *, theirs: VisitVersion, yours: Visit) -> None:
        super().__init__(text)
        self.theirs = theirs
        self.yours = yours
