"""What was needled and done at a visit (STRICTA 2010 items), as frozen values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import (
    ValueOutOfRangeError,
    check_positive,
    check_score,
    check_whole,
)
from tracker.domain.values.points import NeedledPoint
from tracker.language import tr

NEEDLES_MAX: Final = 60  # needles inserted; clinical-rules.md section 10
CONTACT_MAX: Final = 240  # minutes face to face within one set; more is a slip of the keys
RETENTION_MAX: Final = 60  # minutes; clinical-rules.md section 10


class DeQi(Enum):
    """Whether the needling sensation was sought and came."""

    NOT_SOUGHT = "not_sought"
    OBTAINED = "obtained"
    NOT_OBTAINED = "not_obtained"


class Stimulation(Enum):
    """How strongly the needles were stimulated by hand."""

    NONE = "none"
    LIGHT = "light"
    MODERATE = "moderate"
    STRONG = "strong"


class SessionResponse(Enum):
    """How the body answered within the session."""

    LOOSER = "looser"
    NO_CHANGE = "no_change"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Electroacupuncture:
    """Electrical stimulation: number of pairs, frequency in Hz, minutes; None not recorded."""

    pairs: int | None = None
    frequency_hz: float | None = None
    minutes: int | None = None

    def __post_init__(self) -> None:
        check_whole("electro_pairs", self.pairs, 1, 30)
        check_positive("electro_frequency_hz", self.frequency_hz)
        check_whole("electro_minutes", self.minutes, 1, 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjunct:
    """A technique beside needling: whether it was used (None not recorded), and in words."""

    used: bool | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Herbs:
    """A herbal prescription; every part None when not recorded. ``days`` 1–365, times 1–12."""

    formula: str | None = None
    form: str | None = None
    dose: str | None = None
    times_a_day: int | None = None
    days: int | None = None

    def __post_init__(self) -> None:
        check_whole("herbs_times_a_day", self.times_a_day, 1, 12)
        check_whole("herbs_days", self.days, 1, 365)


class AdverseKind(Enum):
    """What went wrong at a session or after it, from a short list."""

    BLEEDING = "bleeding"
    FAINTING = "fainting"
    FORGOTTEN_NEEDLE = "forgotten_needle"
    FLARE = "flare"
    OTHER = "other"


class Severity(Enum):
    """How bad an adverse event was."""

    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdverseEvent:
    """One adverse event of a session: how bad, None when not recorded, and in words."""

    kind: AdverseKind
    severity: Severity | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.kind is AdverseKind.OTHER and not (self.text or "").strip():
            raise ValueOutOfRangeError("adverse_events", self.kind.value, tr("with words"))


@dataclass(frozen=True, slots=True, kw_only=True)
class InsertionSet:
    """Needles inserted at one time, and minutes of personal one-on-one contact with the patient."""

    needles: int
    minutes: int | None = None

    def __post_init__(self) -> None:
        check_whole("insertion_sets", self.needles, 1, NEEDLES_MAX)
        check_whole("insertion_sets", self.minutes, 0, CONTACT_MAX)


SETS_EXAMPLE: Final = "12×15; 8×10"
_SET: Final = re.compile(r"(\d{1,3})(?:\s*[x×]\s*(\d{1,4}))?", re.ASCII | re.IGNORECASE)


def read_sets(text: str) -> tuple[InsertionSet, ...]:
    """Return sets written ``12x15; 8x10``, or ``12`` without minutes; empty of a blank text.

    Raises:
        ValueOutOfRangeError: It is written otherwise, or a number is not allowed.
    """
    return tuple(_read_set(part.strip()) for part in text.split(";") if part.strip())


def _read_set(text: str) -> InsertionSet:
    found = _SET.fullmatch(text)
    if found is None:
        raise ValueOutOfRangeError(
            "insertion_sets", text, tr("written as in {example}", example=SETS_EXAMPLE)
        )
    needles, minutes = found.groups()
    return InsertionSet(needles=int(needles), minutes=None if minutes is None else int(minutes))


def sets_text(sets: Sequence[InsertionSet]) -> str:
    """Return sets as they are written."""
    return "; ".join(
        str(one.needles) if one.minutes is None else f"{one.needles}x{one.minutes}" for one in sets
    )


NO_ADJUNCT: Final = Adjunct()


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """The treatment given at one visit; None is not recorded, never none given.

    Attributes:
        points: Needled points in the order typed; empty when not recorded.
        needles: Needles inserted, 0–60.
        needles_out: Needles taken out, as counted; None when nobody counted.
        adverse_events: At the session or after it; each kind once.
        insertion_sets: In order; empty when not recorded.
        needle_diameter_mm: Millimetres, above 0.
        needle_length_mm: Millimetres, above 0.
        depth_mm: Millimetres, above 0, at most the needle's length.
        retention_minutes: 0–60.
        leg_pain_before: Momentary leg pain before needling, 0–10; never enters the rules.
        leg_pain_after: The same after needling.
        reach_before: Momentary pain reach before needling; never enters the rules.
        reach_after: The same after needling.
        copied_from: Number of the visit this was copied from; None when typed or edited since.
        interval_days: Planned days to the next visit, 1–365.
    """

    points: tuple[NeedledPoint, ...] = ()
    needles: int | None = None
    needle_diameter_mm: float | None = None
    needle_length_mm: float | None = None
    depth_mm: float | None = None
    de_qi: DeQi | None = None
    stimulation: Stimulation | None = None
    electro: Electroacupuncture | None = None
    retention_minutes: int | None = None
    moxa: Adjunct = NO_ADJUNCT
    cupping: Adjunct = NO_ADJUNCT
    gua_sha: Adjunct = NO_ADJUNCT
    tuina: Adjunct = NO_ADJUNCT
    heat: Adjunct = NO_ADJUNCT
    herbs: Herbs | None = None
    advice: str | None = None
    exercise: str | None = None
    leg_pain_before: int | None = None
    leg_pain_after: int | None = None
    reach_before: Reach | None = None
    reach_after: Reach | None = None
    session_response: SessionResponse | None = None
    interval_days: int | None = None
    next_technique: str | None = None
    copied_from: int | None = None
    needles_out: int | None = None
    adverse_events: tuple[AdverseEvent, ...] = ()
    insertion_sets: tuple[InsertionSet, ...] = ()

    def __post_init__(self) -> None:
        check_whole("needles", self.needles, 0, NEEDLES_MAX)
        check_whole("needles_out", self.needles_out, 0, NEEDLES_MAX)
        check_whole("retention_minutes", self.retention_minutes, 0, RETENTION_MAX)
        check_positive("needle_diameter_mm", self.needle_diameter_mm)
        check_positive("needle_length_mm", self.needle_length_mm)
        check_positive("depth_mm", self.depth_mm)
        check_score("leg_pain_before", self.leg_pain_before)
        check_score("leg_pain_after", self.leg_pain_after)
        check_whole("interval_days", self.interval_days, 1, 365)
        check_whole("copied_from", self.copied_from, 1, 100_000)
        if self._is_deeper_than_the_needle():
            raise ValueOutOfRangeError(
                "depth_mm",
                self.depth_mm,
                tr("at most the needle's {length} mm", length=f"{self.needle_length_mm:g}"),
            )

    @property
    def is_miscounted(self) -> bool:
        """Return whether the needles taken out were counted and are not as many as went in."""
        return self.needles_out is not None and self.needles_out != (self.needles or 0)

    @property
    def contact_minutes(self) -> int | None:
        """Return the minutes face to face of all sets together; None where none were recorded."""
        minutes = [one.minutes for one in self.insertion_sets if one.minutes is not None]
        return sum(minutes) if minutes else None

    def repeated(self) -> "Treatment":
        """Return what is done again the next time; what belongs to one session is left out."""
        return replace(
            self,
            copied_from=None,
            leg_pain_before=None,
            leg_pain_after=None,
            reach_before=None,
            reach_after=None,
            session_response=None,
            needles_out=None,
            adverse_events=(),
            insertion_sets=(),
        )

    def _is_deeper_than_the_needle(self) -> bool:
        if self.depth_mm is None or self.needle_length_mm is None:
            return False
        return self.depth_mm > self.needle_length_mm


NO_TREATMENT: Final = Treatment()


class TreatmentPart(Enum):
    """Fields of a treatment that stand together; a clinic may fold away what it never uses."""

    NEEDLE = "needle"
    ELECTRO = "electro"
    TECHNIQUES = "techniques"
    HERBS = "herbs"
    ADVICE = "advice"
    BEFORE_AFTER = "before_after"
    NEXT_VISIT = "next_visit"
    INSERTION_SETS = "insertion_sets"


PART_FIELDS: Final[dict[TreatmentPart, tuple[str, ...]]] = {
    TreatmentPart.NEEDLE: ("needle_diameter_mm", "needle_length_mm", "depth_mm"),
    TreatmentPart.ELECTRO: ("electro",),
    TreatmentPart.TECHNIQUES: ("moxa", "cupping", "gua_sha", "tuina", "heat"),
    TreatmentPart.HERBS: ("herbs",),
    TreatmentPart.ADVICE: ("advice", "exercise"),
    TreatmentPart.BEFORE_AFTER: (
        "leg_pain_before", "leg_pain_after", "reach_before", "reach_after",
    ),
    TreatmentPart.NEXT_VISIT: ("interval_days", "next_technique"),
    TreatmentPart.INSERTION_SETS: ("insertion_sets",),
}  # fmt: skip
FOLDED_AT_FIRST: Final = frozenset({TreatmentPart.INSERTION_SETS})


def parts_shown(treatment: Treatment, folded: frozenset[TreatmentPart]) -> frozenset[TreatmentPart]:
    """Return what a form shows: what is not folded away, and whatever is recorded."""
    return frozenset(
        part
        for part, names in PART_FIELDS.items()
        if part not in folded
        or any(getattr(treatment, name) != getattr(NO_TREATMENT, name) for name in names)
    )


StoredEvent = tuple[str, str | None, str | None]  # as it is kept: its kind, how bad, in words
StoredSet = tuple[int, int | None]  # as it is kept: needles, minutes


def adverse_events_of(stored: Sequence[StoredEvent] | None) -> tuple[AdverseEvent, ...]:
    """Return adverse events as they are stored: kind, severity and words of each."""
    return tuple(
        AdverseEvent(
            kind=AdverseKind(kind),
            severity=None if severity is None else Severity(severity),
            text=words,
        )
        for kind, severity, words in stored or ()
    )


def insertion_sets_of(stored: Sequence[StoredSet] | None) -> tuple[InsertionSet, ...]:
    """Return insertion sets as they are stored: needles and minutes of each."""
    return tuple(
        InsertionSet(needles=needles, minutes=minutes) for needles, minutes in stored or ()
    )
