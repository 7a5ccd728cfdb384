"""Who saves something, and when: what every kept version is signed with."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    """Who saves, when, and why if it is an amendment."""

    by: str
    at: datetime
    reason: str | None = None
