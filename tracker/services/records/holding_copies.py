"""Which copies of the clinic may hold an erased record still, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.models.types import utc_now
from tracker.services.copies.automatic import kept_moments
from tracker.services.copies.listing import CopyState, ListedCopy

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.copies.automatic import AutomaticBackups

AHEAD: Final = 400  # days looked ahead; the last of nine months are kept


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingCopy:
    """A copy that was made before a record was erased.

    Attributes:
        expires_on: Day on which the program removes it where a backup is made each day until then;
            None where it stays until somebody removes it.
    """

    file: Path
    made_at: datetime
    expires_on: date | None


class HoldingCopies:
    """Looks over the copies of a clinic; of a server those that this computer can see."""

    def __init__(
        self, automatic: "AutomaticBackups", now: "Callable[[], datetime]" = utc_now
    ) -> None:
        self._automatic, self._now = automatic, now

    def of_now(self) -> tuple[HoldingCopy, ...]:
        """Return every copy that is there, the newest first."""
        copies = [one for one in self._automatic.listed() if one.state is not CopyState.MISSING]
        expire = _expiries(copies, self._now().astimezone())
        return tuple(
            HoldingCopy(file=one.file, made_at=one.made_at, expires_on=expire.get(one.file))
            for one in copies
        )


def _expiries(copies: Iterable[ListedCopy], now: datetime) -> dict[Path, date]:
    """Return when each automatic backup goes, as if one were made each day from now on."""
    by_folder: dict[Path, dict[datetime, Path]] = {}
    for one in copies:
        if one.is_automatic and not one.reason:
            by_folder.setdefault(one.file.parent, {})[one.made_at.astimezone()] = one.file
    found: dict[Path, date] = {}
    for files in by_folder.values():
        kept = frozenset(files)
        for ahead in range(1, AHEAD):
            moment = now + timedelta(days=ahead)
            still = kept_moments(kept | {moment})
            found |= {files[gone]: moment.date() for gone in kept - still if gone in files}
            kept = still
    return found
