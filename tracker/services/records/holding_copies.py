"""Which copies of the clinic may hold an erased record still, and until when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.models.types import utc_now
from tracker.paths import default_database
from tracker.preferences import RECORDS_AT, PreferenceFile
from tracker.services.copies.automatic import kept_moments
from tracker.services.copies.listing import CopyState, ListedCopy, list_asides, list_backups
from tracker.services.copies.plan import read_plan
from tracker.services.places.chosen import former_places, is_same_place
from tracker.services.places.server_place import is_address, place_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.copies.automatic import AutomaticBackups

_UNMERGED: Final = ("-wal", "-journal")  # rows beside a file that was not closed
AHEAD: Final = 400  # days looked ahead; the last of nine months are kept


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingCopy:
    """A copy that was made before a record was erased.

    Attributes:
        expires_on: Day on which the program removes it where a backup is made each day until then;
            None where it stays until somebody removes it.
        is_former: Whether it is a place the clinic moved out of, or a copy of that: the list of
            backups does not show it.
        server: Of a place on a server: what people call it. It has no file, and is of now.
    """

    file: Path
    made_at: datetime
    expires_on: date | None
    is_former: bool = False
    server: str = ""


class HoldingCopies:
    """Looks over the copies of a clinic; of a server those that this computer can see.

    Args:
        automatic: Knows every copy that was made of the place where the records live.
        preferences: Where this computer remembers the places they moved out of.
        place: Where they live.
        now: Tells the present moment.
    """

    def __init__(
        self,
        automatic: "AutomaticBackups",
        preferences: PreferenceFile,
        place: str,
        *,
        now: "Callable[[], datetime]" = utc_now,
    ) -> None:
        self._automatic, self._preferences, self._now = automatic, preferences, now
        self._place = place

    def of_now(self) -> tuple[HoldingCopy, ...]:
        """Return every copy that is there: of places moved out of first, then the newest."""
        copies = [one for one in self._automatic.listed() if one.state is not CopyState.MISSING]
        expire = _expiries(copies, self._now().astimezone())
        current = (
            HoldingCopy(file=one.file, made_at=one.made_at, expires_on=expire.get(one.file))
            for one in copies
        )
        listed = {one.file for one in copies}
        return (*(one for one in self._former() if one.file not in listed), *current)

    def _former(self) -> Iterator[HoldingCopy]:
        """Yield each place the clinic moved out of, and what was copied from a file among them.

        Nothing erases there. They are those of the clinic this computer usually opens.
        """
        usual = self._preferences.find(RECORDS_AT) or str(default_database())
        if not is_same_place(usual, self._place):
            return
        for place in former_places(self._preferences):
            yield from self._on_server(place) if is_address(place) else self._of_file(Path(place))

    def _on_server(self, place: str) -> Iterator[HoldingCopy]:
        yield HoldingCopy(
            file=Path(),
            made_at=self._now(),
            expires_on=None,
            is_former=True,
            server=place_words(place),
        )

    def _of_file(self, file: Path) -> Iterator[HoldingCopy]:
        folders = read_plan(self._preferences, file).folders
        copied = [
            *list_asides(file),
            *(one for at in folders for one in list_backups(at, file.stem)),
        ]
        there = ((one.file, one.made_at) for one in copied if one.state is not CopyState.MISSING)
        for one, made_at in (*_still_there(file), *there):
            yield HoldingCopy(file=one, made_at=made_at, expires_on=None, is_former=True)


def _still_there(file: Path) -> Iterator[tuple[Path, datetime]]:
    """Yield a database's file and what it has not merged yet, each with when it was written."""
    for one in (file, *(file.with_name(file.name + ending) for ending in _UNMERGED)):
        if one.is_file():
            yield one, datetime.fromtimestamp(one.stat().st_mtime, UTC)


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
