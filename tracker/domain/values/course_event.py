"""What happened beside the treatment and belongs on a course's time axis."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, NewType

from tracker.language import marked, tr

EventId = NewType("EventId", int)


class EventKind(Enum):
    """What kind of thing happened."""

    INJECTION = "injection"
    FALL = "fall"
    NEW_MEDICINE = "new_medicine"
    RETURN_TO_WORK = "return_to_work"
    LONG_DRIVE = "long_drive"
    OTHER = "other"


EVENT_NAMES: Final[dict[EventKind, str]] = {
    EventKind.INJECTION: marked("Injection"),
    EventKind.FALL: marked("Fall"),
    EventKind.NEW_MEDICINE: marked("New medicine"),
    EventKind.RETURN_TO_WORK: marked("Return to work"),
    EventKind.LONG_DRIVE: marked("Long drive"),
    EventKind.OTHER: marked("Other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseEvent:
    """One event of a course; shown beside the scores, never said to have caused a change.

    Attributes:
        on: The day it happened.
        text: In the clinician's words; needed for an event of kind other.
        event_id: None until stored.
    """

    on: date
    kind: EventKind
    text: str | None = None
    event_id: EventId | None = None

    def __post_init__(self) -> None:
        if self.kind is EventKind.OTHER and not (self.text or "").strip():
            raise ValueError(tr("An event of another kind needs words."))

    @property
    def label(self) -> str:
        """Return the event as the chart names it, e.g. ``Injection: L5 left``."""
        if self.kind is EventKind.OTHER:
            return (self.text or "").strip()
        name = tr(EVENT_NAMES[self.kind])
        return f"{name}: {self.text.strip()}" if self.text and self.text.strip() else name
