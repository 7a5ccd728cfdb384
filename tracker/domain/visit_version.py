"""One saved version of a visit: what it said, who saved it and why."""

from dataclasses import dataclass
from datetime import datetime

from tracker.domain.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitVersion:
    """What a visit said from one saving to the next.

    Attributes:
        number: 1 for the visit as first saved.
        visit: The whole visit as it was.
        saved_at: When, in UTC.
        saved_by: Who.
        reason: Why it was amended; None when not given, and for the first version.
        is_current: Whether the visit still says this.
    """

    number: int
    visit: Visit
    saved_at: datetime
    saved_by: str
    reason: str | None = None
    is_current: bool = False
