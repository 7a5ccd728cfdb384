"""Copies set aside beside the database before something was done to it."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from tracker.language import tr
from tracker.models.copies.manifest import manifest_of
from tracker.models.copies.verified import CopyOrder, make_copy
from tracker.models.sqlite_driver import DataKey
from tracker.models.unusable import DatabaseUnreachableError

KEPT_LAST: Final = 5  # whatever their age
KEPT_FOR: Final = timedelta(days=14)
BEFORE: Final = "before-"  # how the reason of a copy begins that was made ahead of a change
_STAMP: Final = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A copy beside the database.

    Attributes:
        reason: ``before-restore``, ``before-`` and a revision, or ``damaged``.
    """

    file: Path
    reason: str
    made_at: datetime


def copy_name(database: Path, reason: str) -> Path:
    """Return a free name beside a file, with the reason and the time in it."""
    stamp = datetime.now(UTC).strftime(_STAMP)
    return database.with_name(f"{database.stem}-{reason}-{stamp}{database.suffix}")


def find_asides(database: Path) -> Sequence[Aside]:
    """Return what was set aside beside a database, the newest first."""
    name = re.compile(
        rf"{re.escape(database.stem)}-(?P<reason>before-[a-z0-9]+|damaged)-"
        rf"(?P<stamp>\d{{8}}-\d{{6}}-\d{{6}}){re.escape(database.suffix)}"
    )
    found = []
    beside = database.parent.iterdir() if database.parent.is_dir() else ()
    for file in beside:
        match = name.fullmatch(file.name)
        with suppress(ValueError):  # a name that is no moment is not ours
            if match is not None:
                made_at = datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
                found.append(Aside(file=file, reason=match["reason"], made_at=made_at))
    return tuple(sorted(found, key=lambda aside: aside.made_at, reverse=True))


def set_aside(database: Path, key: DataKey | None, why: str) -> Path:
    """Make a proven copy beside a database, and let go of old ones.

    Args:
        database: A file.
        key: Of it and of the copy; None for a plain one.
        why: Stands in its name.

    Raises:
        DatabaseUnusableError: There is no room for it.
    """
    copy = copy_name(database, why)
    order = CopyOrder(
        source=database,
        target=copy,
        key=key,
        made_at=datetime.now(UTC),
        is_automatic=True,
        takes_faults=True,  # what is damaged is kept as well before it is replaced
    )
    try:
        make_copy(order)
    except OSError as error:
        raise DatabaseUnreachableError(
            tr(
                "No copy could be put beside {file} ({why}). Nothing was changed. "
                "Free some space, then try again.",
                file=database,
                why=error.strerror,
            )
        ) from error
    prune_asides(database)
    return copy


def prune_asides(database: Path) -> None:
    """Remove old copies made ahead of a change; a damaged database is never thrown away."""
    made_ahead = [one for one in find_asides(database) if one.reason.startswith(BEFORE)]
    for old in made_ahead[KEPT_LAST:]:
        if datetime.now(UTC) - old.made_at > KEPT_FOR:
            with suppress(OSError):
                old.file.unlink()
                manifest_of(old.file).unlink(missing_ok=True)
