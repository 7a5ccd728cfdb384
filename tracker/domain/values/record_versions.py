"""What every record said before it was changed: kept as plain values, compared field by field."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Final

from tracker.domain.values.course import PatientId
from tracker.domain.values.points import NeedledPoint
from tracker.errors import ChangedElsewhereError
from tracker.language import Language

Content = Mapping[str, object]
"""Everything a record says, by field, as values JSON knows."""

_NO_WORDS_OF_IT: Final = frozenset(
    {"patient_id", "event_id", "preset_id", "activity_id", "version"}
)  # numbers of the database


class RecordKind(Enum):
    """What is kept with every version; a visit has a table of its own."""

    PATIENT = "patient"
    COURSE = "course"
    EVENT = "event"
    SETTINGS = "settings"
    SNIPPET = "snippet"
    SHEET_TEXT = "sheet_text"
    POINT_GROUP = "point_group"


class RecordAction(Enum):
    """What was done to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Which record is meant.

    Attributes:
        record_id: Within its kind.
        patient_id: Whose it is; None of what belongs to nobody, as a text.
    """

    kind: RecordKind
    record_id: int
    patient_id: PatientId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One change of a record: what it said before and after, and who changed it.

    Attributes:
        before: Empty of what was added.
        after: Empty of what was removed.
        at: When, in UTC.
        by: Who.
        reason: Why; None when not given.
    """

    subject: Subject
    action: RecordAction
    before: Content
    after: Content
    at: datetime
    by: str
    reason: str | None = None


class RecordChangedElsewhereError(ChangedElsewhereError):
    """A record was changed since it was read here; both can be shown.

    Attributes:
        theirs: What is stored now, and how it came to say so.
        yours: What was not saved.
        version: Of what is stored now; a change made on it is taken.
    """

    def __init__(self, text: str, *, theirs: RecordChange, yours: Content, version: int) -> None:
        super().__init__(text)
        self.theirs = theirs
        self.yours = yours
        self.version = version


def content_of(value: Any, **more: object) -> dict[str, object]:  # any value of ours
    """Return what a record says, without the numbers the database gave it.

    Args:
        value: A dataclass of the domain.
        more: What is stored with it though the value does not say it.
    """
    said = {one.name: getattr(value, one.name) for one in fields(value)} | more
    return {name: _plain(one) for name, one in said.items() if name not in _NO_WORDS_OF_IT}


def _plain(value: object) -> object:
    """Return a value as JSON knows it, in one order always, so that equal ones look equal."""
    match value:
        case frozenset():
            return sorted(str(_plain(one)) for one in value)
        case tuple():
            return [_plain(one) for one in value]
        case Mapping():
            return {str(_plain(one)): _plain(said) for one, said in value.items()}
        case _:
            return _plain_alone(value)


def _plain_alone(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case Language():
            return value.code
        case NeedledPoint():
            return str(value)
        case bytes():
            return b64encode(value).decode()
        case _:
            return content_of(value) if is_dataclass(value) else value
