"""The present moment, as an argument."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _local_now() -> datetime:
    return datetime.now(tz=UTC).astimezone()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Tells now and today; tests give their own ``now``."""

    now: Callable[[], datetime] = _local_now

    def today(self) -> date:
        """Return today's date where the computer stands."""
        return self.now().date()
