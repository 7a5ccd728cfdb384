"""The log of who looked and what was done: one line each, chained, so that none can be changed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Final

from tracker.language import tr

NO_HASH: Final = b""  # before the first line


class AccessKind(Enum):
    """What a line is about."""

    CLINIC_OPENED = "clinic_opened"
    CLINIC_CLOSED = "clinic_closed"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    PATIENT_OPENED = "patient_opened"
    VISIT_SIGNED = "visit_signed"
    VISIT_MOVED_AWAY = "visit_moved_away"
    VISIT_MOVED_HERE = "visit_moved_here"
    PATIENT_ARCHIVED = "patient_archived"
    PATIENT_TAKEN_BACK = "patient_taken_back"
    PATIENT_MERGED = "patient_merged"
    PATIENT_SEPARATED = "patient_separated"
    PATIENT_ERASED = "patient_erased"
    PRINTED = "printed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    MOVED_HOUSE = "moved_house"
    WENT_ON_HERE = "went_on_here"
    SETTINGS_CHANGED = "settings_changed"
    RULES_SEEN = "rules_seen"
    RULES_SET = "rules_set"
    LINES_LOST = "lines_lost"


NAMES_ANOTHER: Final = frozenset({
    AccessKind.VISIT_MOVED_AWAY, AccessKind.VISIT_MOVED_HERE, AccessKind.PATIENT_MERGED,
    AccessKind.PATIENT_SEPARATED,
})  # fmt: skip
"""Lines whose detail is the number the database gave another patient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What one line says.

    Attributes:
        at: When, in UTC.
        by: Who.
        kind: What was done.
        detail: A word on it, never of a patient; None for none.
    """

    at: datetime
    by: str
    kind: AccessKind
    patient_id: int | None = None
    course_id: int | None = None
    visit_id: int | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class StoredLine:
    """A line as the database holds it, unread: any of it may have been altered.

    Attributes:
        number: From 1 on, without a gap.
        said: The moment as it is written, person, kind, ids and detail.
        hash: Over all of these and the hash of the line before.
    """

    number: int
    said: tuple[object, ...]
    hash: bytes


def chained(before: bytes, number: int, said: tuple[object, ...]) -> bytes:
    """Return the hash of a line that follows one of this hash."""
    written = json.dumps([number, *said], ensure_ascii=False, separators=(",", ":"))
    return sha256(before + written.encode("utf-8", "surrogatepass")).digest()


def find_fault(lines: Iterable[StoredLine], end: tuple[int, bytes]) -> str:
    """Return, in words, the first line that is not as it was written; empty when all are.

    Args:
        lines: All there are, by number.
        end: How many there should be, and the hash of the last one.
    """
    count, last = 0, NO_HASH
    for line in lines:
        count += 1
        if line.number != count:
            return tr("line {number} of the log of access is missing", number=count)
        try:
            last = chained(last, line.number, line.said)
        except TypeError:  # bytes where words were
            last = NO_HASH
        if last != line.hash:
            return tr(
                "line {number} of the log of access was altered, or stands in another's place",
                number=count,
            )
    if (count, last) != end:
        return tr(
            "the log of access was cut or its end was altered: it has {found} lines and had {kept}",
            found=count,
            kept=end[0],
        )
    return ""
