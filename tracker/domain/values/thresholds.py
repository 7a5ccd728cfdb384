"""Every clinical threshold, once: its value, unit, place in the rule book, source and year.

Rules, sentences, charts and pages in every language take their numbers from here. A limit of
scores and a limit of zones are two names even where both are 2, and so are two limits of
different ideas; what counts of a function measure stands in that measure's own file.
``docs/clinical-rules.md`` says the same numbers; a test holds the two together.
"""

from dataclasses import dataclass
from typing import Final, Self

from tracker.domain.values.anatomy import Reach
from tracker.language import marked


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number comes from.

    Attributes:
        year: None when the rule book names none.
        short: As reports cite it; empty for what is never cited.
    """

    words: str
    year: int | None = None
    short: str = ""


RULE: Final = Source(marked("chosen by the clinic, no publication says it in these words"))
CONVENTION: Final = Source(marked("convention: mild pain"))
MDC: Final = Source("minimal detectable change 1.77 points")
WERNEKE: Final = Source("Werneke & Hart, Spine 26:758–764", 2001)
FARRAR: Final = Source(
    "Farrar, Pain 94:149–158; Ostelo, Spine 33:90–94 (2008)", 2001, "Farrar 2001; Ostelo 2008"
)
IMMPACT: Final = Source("IMMPACT: Dworkin, J Pain 9:105–121", 2008, "Dworkin 2008")
HAUGEN: Final = Source("Haugen, Eur Spine J 20:1669–1675", 2011)
STANTON: Final = Source(
    marked("Stanton: about a month free of pain before a recurrence counts as one")
)
RED_FLAG_GUIDES: Final = Source("NHS Lothian RefHelp, BMJ Best Practice 3000164, NICE CKS")


class Threshold(int):
    """A whole number that decides something; it calculates and prints like any other.

    Attributes:
        unit: What is counted: points of a 0–10 score, zones of a reach, days …
        section: Of ``docs/clinical-rules.md``.
        source: Who says so.
    """

    unit: str
    section: str
    source: Source

    def __new__(cls, value: int, unit: str, section: str, source: Source = RULE) -> Self:
        """Return the number with what is known of it."""
        self = super().__new__(cls, value)
        self.unit, self.section, self.source = unit, section, source
        return self


@dataclass(frozen=True, slots=True)
class UsualRange:
    """From ``low`` to ``high``, both included, nothing is asked about."""

    low: float
    high: float
    unit: str
    section: str
    source: Source = RULE


@dataclass(frozen=True, slots=True)
class SafeRange:
    """From ``low`` to ``high``, both included, a clinic may set a threshold of its own."""

    low: int
    high: int
    unit: str


# The start of a course, and what counts as pain in the leg.
START_VISITS: Final = Threshold(2, "visits", "1")
REACH_DAYS: Final = Threshold(7, "days", "2")
RADIATES_FROM_ZONE: Final = Threshold(Reach.BUTTOCK, "zone", "3")
INDEX_FROM: Final = Threshold(4, "points", "5.1")
LOW_START_MAX: Final = Threshold(3, "points", "5.1")

# Centralization.
CENTRALIZED_ZONE_MAX: Final = Threshold(Reach.LOW_BACK, "zone", "3", WERNEKE)
FLUCTUATING_OF: Final = Threshold(4, "readings", "3")
FLUCTUATING_AT_LEAST: Final = Threshold(3, "readings", "3")
FLUCTUATING_ZONES: Final = Threshold(2, "zones", "3")

# Meaningful change, from the start.
IMPROVED_PERCENT: Final = Threshold(30, "%", "4", FARRAR)
IMPROVED_POINTS: Final = Threshold(2, "points", "4", FARRAR)  # as well, wherever a person reads it
SUBSTANTIAL_PERCENT: Final = Threshold(50, "%", "4", IMMPACT)
SUBSTANTIAL_POINTS: Final = Threshold(4, "points", "4", IMMPACT)
WORSE_POINTS: Final = Threshold(2, "points", "4", MDC)
RETURN_POINTS: Final = Threshold(4, "points", "4")  # above the lowest in between
RETURN_AFTER_FALL_POINTS: Final = Threshold(3, "points", "4")  # fallen by, and risen by again
MILD_MAX: Final = Threshold(3, "points", "4", CONVENTION)
SEVERE_MIN: Final = Threshold(7, "points", "4", CONVENTION)

# Improvement: reach and sensory count. One zone with less pain counts by version 1 alone.
ZONES_WITH_PAIN_STEADY: Final = Threshold(2, "zones", "5.2")
STEADY_POINTS: Final = Threshold(1, "points", "5.2")
ZONES_WITH_PAIN_LESS: Final = Threshold(1, "zones", "5.2")
LESS_POINTS: Final = Threshold(1, "points", "5.2")
SENSORY_START_MIN: Final = Threshold(4, "points", "5.2")
SENSORY_FALL: Final = Threshold(2, "points", "5.2")

# Controlled and settled.
CONTROLLED_MAX: Final = Threshold(3, "points", "4", CONVENTION)
CONTROLLED_ZONE_MAX: Final = Threshold(Reach.THIGH, "zone", "5.2")
CONTROLLED_FALL: Final = Threshold(2, "points", "5.2", MDC)
SETTLED_MAX: Final = Threshold(2, "points", "4", HAUGEN)
SETTLED_ZONE_MAX: Final = Threshold(Reach.BUTTOCK, "zone", "5.2")
STABLE_DAYS: Final = Threshold(28, "days", "4", STANTON)

# To stay in a phase: easier than to enter it.
HOLD_MARGIN_POINTS: Final = Threshold(1, "points", "5.2")
HOLD_IMPROVEMENT_ZONES: Final = Threshold(1, "zones", "5.2")
HOLD_SENSORY_PAIN_RISE: Final = Threshold(1, "points", "5.2")
HOLD_RECOVERY_MAX: Final = Threshold(4, "points", "5.2")
HOLD_RECOVERY_ZONE_MAX: Final = Threshold(Reach.THIGH, "zone", "5.2")
HOLD_PREVENTION_MAX: Final = Threshold(3, "points", "5.2")
HOLD_PREVENTION_ZONE_MAX: Final = Threshold(Reach.BUTTOCK, "zone", "5.2")

# A step up by two visits: so far apart at least, or the one between them must agree.
STEP_DAYS: Final = Threshold(7, "days", "5.3")

# Marked worsening since the visit before.
WORSENING_POINTS: Final = Threshold(2, "points", "5.2", MDC)
WORSENING_FROM_ZONE: Final = Threshold(Reach.THIGH, "zone", "5.2")
MARKED_POINTS: Final = Threshold(4, "points", "5.2")
MARKED_FROM: Final = Threshold(5, "points", "5.2")

# Flags.
NUMBNESS_RISE: Final = Threshold(2, "points", "5.4")
BOTH_LEGS_FROM_ZONE: Final = Threshold(Reach.THIGH, "zone", "5.4")
REVIEW_VISIT: Final = Threshold(6, "visits", "5.4")
REVIEW_DAYS: Final = Threshold(42, "days", "5.4")
LONG_GAP_DAYS: Final = Threshold(90, "days", "5.4")
PLATEAU_VISITS: Final = Threshold(4, "visits", "5.4")
PLATEAU_WEEKS: Final = Threshold(0, "weeks", "5.4")  # 0: the book counts visits alone
PLATEAU_ZONES: Final = Threshold(2, "zones", "5.4")  # one is within the error of a reading
FLARES_TO_REASSESS: Final = Threshold(2, "flares", "8")
FLARE_VISITS: Final = Threshold(6, "visits", "8")
FOOT_DROP_POWER_MAX: Final = Threshold(3, "of 5, power", "8", RED_FLAG_GUIDES)
FIRST_PAIN_UNDER: Final = Threshold(20, "years", "8", RED_FLAG_GUIDES)
FIRST_PAIN_OVER: Final = Threshold(55, "years", "8", RED_FLAG_GUIDES)

# The plan of a course, and what a payer authorised.
OVERDUE_PERCENT: Final = Threshold(150, "% of the planned interval", "12")
REEXAM_VISITS_LEFT: Final = Threshold(2, "visits", "12")
REEXAM_DAYS_LEFT: Final = Threshold(14, "days", "12")

# How long it has lasted at the first visit.
ACUTE_UNDER_WEEKS: Final = Threshold(6, "weeks", "9")
CHRONIC_OVER_WEEKS: Final = Threshold(12, "weeks", "9")

# Asked about in place when a value is typed this far from the last one.
SCORE_JUMP: Final = Threshold(5, "points", "10")
ZONE_JUMP: Final = Threshold(3, "zones", "10")

# A treatment outside of these is asked about, and can be saved all the same.
USUAL_DIAMETER: Final = UsualRange(0.12, 0.35, "mm", "10")
USUAL_LENGTH: Final = UsualRange(13, 100, "mm", "10")
USUAL_DEPTH: Final = UsualRange(2, 100, "mm", "10")
USUAL_FREQUENCY: Final = UsualRange(1, 150, "Hz", "10")
USUAL_RETENTION: Final = UsualRange(10, 40, "min", "10")

# What a clinic may make of its rules (settings); outside of these they would mean something else.
SAFE_RANGES: Final = {
    "review_days": SafeRange(14, 90, "days"),
    "review_visits": SafeRange(3, 12, "visits"),
    "plateau_visits": SafeRange(2, 12, "visits"),
    "plateau_weeks": SafeRange(0, 26, "weeks"),
    "gap_days": SafeRange(28, 365, "days"),
    "improved_percent": SafeRange(20, 50, "%"),
    "controlled_max": SafeRange(2, 4, "points"),
    "settled_max": SafeRange(1, 3, "points"),
    "stable_days": SafeRange(14, 90, "days"),
}
# The clinic's courses together.
HORIZON_SHORT: Final = Threshold(42, "days", "11")
HORIZON_LONG: Final = Threshold(84, "days", "11")
HORIZON_WINDOW_DAYS: Final = Threshold(14, "days", "11")
COHORT_INDEX_MIN: Final = Threshold(4, "points", "11")
PLANNED_AFTER_DAYS: Final = Threshold(7, "days", "11")
AT_RISK_LEAST: Final = Threshold(5, "courses", "11")
REACTION_WITHIN_DAYS: Final = Threshold(14, "days", "11")
PERCENT_FROM: Final = Threshold(10, "counted", "11")
JUDGED_FROM: Final = Threshold(20, "counted", "11")
COMPARED_VISITS_MIN: Final = Threshold(20, "visits", "11")
COMPARED_PATIENTS_MIN: Final = Threshold(10, "patients", "11")
COMPARED_FLARES_MIN: Final = Threshold(5, "flares", "11")
SMALL_CELL_UNDER: Final = Threshold(5, "people", "11")
REACTIONS_SHOWN_FROM: Final = Threshold(5, "visits", "11")


def better_limit(start: int) -> float:
    """Return the 0–10 score from which on down a person is told that it is better.

    Below 0 where the start is too low for any fall to be more than the noise of a reading.
    """
    return min(score_below(start, IMPROVED_PERCENT), start - IMPROVED_POINTS)


def worse_limit(start: int) -> int:
    """Return the 0–10 score from which on up a person is told that it is worse."""
    return start + WORSE_POINTS


def has_fallen(start: int, now: int, percent: int) -> bool:
    """Return whether a score lies the given percent of its start below it, or more."""
    return 100 * now <= (100 - percent) * start


def score_below(start: int, percent: int) -> float:
    """Return the score that lies the given percent of its start below it."""
    return (100 - percent) * start / 100
