"""What the rules say about a course: frozen results with structured reasons, never sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol, TypeVar

from tracker.domain.rules.standing_flag import Cause, StandingFlag
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.course import Course
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.visit import Decision, Visit


class Index(Enum):
    """Which score the phase table follows; fixed by the start values (section 5.1)."""

    LEG_PAIN = "leg_pain"
    BACK_PAIN = "back_pain"
    SENSORY = "sensory"


class Measure(Enum):
    """What a finding is about."""

    LEG_PAIN = "leg_pain"
    BACK_PAIN = "back_pain"
    WORST_PAIN = "worst_pain"
    PAIN_REACH = "pain_reach"
    TINGLING = "tingling"
    NUMBNESS = "numbness"
    SENSORY = "sensory"
    RED_FLAGS = "red_flags"
    SETTLED_DAYS = "settled_days"
    PHASE = "phase"


class Test(Enum):
    """The test or table row a finding belongs to (sections 5.2 and 5.3)."""

    __test__ = False  # not a pytest class

    FIRST_VISIT = "first_visit"
    NOT_ASSESSED = "not_assessed"
    PAIN_COUNTS = "pain_counts"
    REACH_COUNTS = "reach_counts"
    SENSORY_COUNTS = "sensory_counts"
    STRONG = "strong"
    CONTROLLED = "controlled"
    SETTLED = "settled"
    SETTLED_28_DAYS = "settled_28_days"
    HOLD = "hold"
    MARKED_WORSENING = "marked_worsening"
    LOST_TWICE = "lost_twice"
    BLOCKED = "blocked"
    UNCHANGED = "unchanged"


class FlagKind(Enum):
    """The flags of section 5.4."""

    URGENT = "urgent"
    NEURO_CHECK = "neuro_check"
    MARKED_WORSENING = "marked_worsening"
    NO_START = "no_start"
    FLARE = "flare"
    PROVISIONAL = "provisional"
    NOT_ASSESSED = "not_assessed"
    REACH_CONFLICT = "reach_conflict"
    CARRIED = "carried"
    WORSE_THAN_START = "worse_than_start"
    REACH_BEYOND_START = "reach_beyond_start"
    BACK_UP = "back_up"
    PLATEAU = "plateau"
    REVIEW_DUE = "review_due"
    LONG_GAP = "long_gap"
    RELAPSE = "relapse"


@dataclass(frozen=True, slots=True)
class Flag:
    """One flag of a visit; ``detail`` is the phase of ``provisional``, the field of ``carried``."""

    kind: FlagKind
    detail: str | None = None

    @property
    def code(self) -> str:
        """Return the flag as files write it, e.g. ``provisional:3``."""
        return self.kind.value if self.detail is None else f"{self.kind.value}:{self.detail}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One reason: a measure, its values and the test it met.

    Attributes:
        start: Start value; None when there is none.
        before: Known value at the previous assessable visit; None when unknown.
        now: Known value at this visit; None when unknown.
        threshold: What ``now`` was held against, in the measure's unit; None when none applies.
    """

    measure: Measure
    start: int | None
    before: int | None
    now: int | None
    test: Test
    threshold: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The four scores the rules follow; None is unknown."""

    leg_pain: int | None = None
    back_pain: int | None = None
    tingling: int | None = None
    numbness: int | None = None

    @property
    def worst_pain(self) -> int | None:
        """Return O: the larger of leg and back pain; None when neither."""
        return largest(self.leg_pain, self.back_pain)

    @property
    def sensory(self) -> int | None:
        """Return S: the larger of tingling and numbness; None when neither."""
        return largest(self.tingling, self.numbness)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartValues(Scores):
    """What a course is held against: the rules, and the first values at visit 1 or 2.

    The reach is the one as read; what was not recorded there is None.

    Attributes:
        rules: By which the course is judged, and its starting reach was read.
        reach: R₀, the further of both legs; None when neither.
        index_score: I₀, the start value of the index score; None when there is no start.
    """

    rules: Rules = BOOK_RULES
    reach_left: Reach | None = None
    reach_right: Reach | None = None
    index: Index | None = None
    reach: Reach | None = field(init=False)  # every visit of the course is held against it
    index_score: int | None = field(init=False)  # as above

    def __post_init__(self) -> None:
        object.__setattr__(self, "reach", largest(self.reach_left, self.reach_right))
        object.__setattr__(self, "index_score", self._index_score())

    def _index_score(self) -> int | None:
        if self.index is Index.LEG_PAIN:
            return self.leg_pain
        if self.index is Index.BACK_PAIN:
            return self.back_pain
        return self.sensory if self.index is Index.SENSORY else None


Number = TypeVar("Number", bound=int)


def largest(one: Number | None, other: Number | None) -> Number | None:
    """Return the larger of two values, ignoring what is not known; None when neither is."""
    if one is None or other is None:
        return other if one is None else one
    return max(one, other)


class Reasons(Protocol):
    """What a visit's phase rests on: told as findings when somebody asks."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return why, the deciding ones first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The proposal at one visit.

    Attributes:
        visit: The visit as recorded.
        number: 1 for the first visit.
        phase: The proposed phase.
        level: What the visit alone would allow; None when it was not assessed.
        flags: In the order of section 5.4.
        reasons: Why; most readers ask for the phase alone, so findings are not made before.
        reach_read: Pain reach per leg as the rules read it (section 3.7); None not recorded.
        settled_days: Days of the settled run up to this visit; None when not settled here.
        settled_visits: Assessed visits of that run.
        warnings: What forbids a step up here, the emergencies first.
        rules: By which it was made.
        is_on_plateau: Whether nothing has changed for so long, told here or at a visit before.
        is_plateau_by_weeks: Whether that follows from the clinic's weeks and not from the visits.
    """

    visit: Visit
    number: int
    phase: Phase
    level: int | None
    flags: tuple[Flag, ...]
    reasons: Reasons
    reach_read: Mapping[Leg, Reach | None]
    settled_days: int | None = None
    settled_visits: int = 0
    warnings: tuple[Cause, ...] = ()
    rules: Rules = BOOK_RULES
    is_on_plateau: bool = False
    is_plateau_by_weeks: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return why, the deciding ones first."""
        return self.reasons.findings

    def has(self, kind: FlagKind) -> bool:
        """Return whether a flag of this kind was raised here."""
        return kind in [flag.kind for flag in self.flags]


class CentralizationLabel(Enum):
    """The class of a leg's course of reach (section 3)."""

    ABOLISHED = "abolished"
    CENTRALIZED = "centralized"
    PARTLY_CENTRALIZED = "partly_centralized"
    NO_LEG_RADIATION = "no_leg_radiation"
    TOO_EARLY = "too_early"
    NO_STARTING_REACH = "no_starting_reach"
    NOT_CENTRALIZED = "not_centralized"
    PERIPHERALIZED = "peripheralized"
    NEW_RADIATION = "new_radiation"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegCentralization:
    """One leg's class; ``zones`` is None unless partly centralized."""

    label: CentralizationLabel
    zones: int | None = None
    is_fluctuating: bool = False
    was_nearer_before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Centralization:
    """Both legs' classes and the worse as headline; a leg never recorded is None."""

    headline: CentralizationLabel
    left: LegCentralization | None = None
    right: LegCentralization | None = None

    def of(self, leg: Leg) -> LegCentralization | None:
        """Return one leg's class; None when it was never recorded."""
        return self.left if leg is Leg.LEFT else self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStatus:
    """A visit with its proposal and the phase that is shown for it.

    Attributes:
        assessment: The proposal.
        phase: The decided phase, else the proposed one; what charts and sheets show.
        override: The override that holds at this visit; None when the proposal is shown.
        has_lapsed: Whether an earlier decision lapsed here because the proposal changed.
        is_decided: Whether the visit's own decision stands.
    """

    assessment: Assessment
    phase: Phase
    override: Decision | None = None
    has_lapsed: bool = False
    is_decided: bool = False

    @property
    def visit(self) -> Visit:
        """Return the visit itself."""
        return self.assessment.visit


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseStatus:
    """Everything screen, charts and sheet show of a course, computed once.

    Attributes:
        visits: By date, one per date.
        flags: Every red flag, resolved or not, the emergencies first, then by date.
    """

    course: Course
    start: StartValues
    visits: tuple[VisitStatus, ...]
    centralization: Centralization
    flags: tuple[StandingFlag, ...]

    @property
    def rules(self) -> Rules:
        """Return the rules that proposed the phases."""
        return self.start.rules

    @property
    def latest(self) -> VisitStatus | None:
        """Return the last visit by date; None before the first."""
        return self.visits[-1] if self.visits else None

    @property
    def unresolved_flags(self) -> tuple[StandingFlag, ...]:
        """Return what stays on the patient's header."""
        return tuple(flag for flag in self.flags if not flag.is_resolved)
