"""Names and short phrases shared by every sentence the program makes."""

from datetime import date
from typing import Final

from tracker.domain.anatomy import Reach
from tracker.domain.assessment import (
    Centralization,
    CentralizationLabel,
    Flag,
    FlagKind,
    LegCentralization,
    Measure,
)
from tracker.domain.phase import Phase

MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip

MEASURE_NAMES: Final[dict[Measure, str]] = {
    Measure.LEG_PAIN: "Leg pain",
    Measure.BACK_PAIN: "Back pain",
    Measure.WORST_PAIN: "Pain",
    Measure.PAIN_REACH: "Pain reach",
    Measure.TINGLING: "Tingling",
    Measure.NUMBNESS: "Numbness",
    Measure.SENSORY: "Tingling and numbness",
    Measure.RED_FLAGS: "Red flags",
    Measure.SETTLED_DAYS: "Settled days",
    Measure.PHASE: "Phase",
}

_LABEL_WORDS: Final[dict[CentralizationLabel, str]] = {
    CentralizationLabel.ABOLISHED: "abolished",
    CentralizationLabel.CENTRALIZED: "centralized",
    CentralizationLabel.PARTLY_CENTRALIZED: "partly centralized",
    CentralizationLabel.NO_LEG_RADIATION: "no leg radiation at the start",
    CentralizationLabel.TOO_EARLY: "too early to say",
    CentralizationLabel.NO_STARTING_REACH: "no starting reach",
    CentralizationLabel.NOT_CENTRALIZED: "not centralized",
    CentralizationLabel.PERIPHERALIZED: "peripheralized",
    CentralizationLabel.NEW_RADIATION: "new radiation",
}

_FLAG_WORDS: Final[dict[FlagKind, str]] = {
    FlagKind.URGENT: "possible emergency",
    FlagKind.NEURO_CHECK: "check strength and feeling",
    FlagKind.MARKED_WORSENING: "marked worsening",
    FlagKind.NO_START: "no starting score",
    FlagKind.FLARE: "flare",
    FlagKind.NOT_ASSESSED: "not assessed",
    FlagKind.REACH_CONFLICT: "leg pain 0 but pain in the leg: ask again",
    FlagKind.WORSE_THAN_START: "worse than at the start",
    FlagKind.REACH_BEYOND_START: "pain reaches further than at the start",
    FlagKind.REVIEW_DUE: "review due",
    FlagKind.LONG_GAP: "long gap: consider a new course",
    FlagKind.RELAPSE: "relapse: consider a new course",
}


def day_words(day: date) -> str:
    """Return a day as ``Nov 3``."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def day_words_in_full(day: date) -> str:
    """Return a day as ``Nov 3, 2026``."""
    return f"{day_words(day)}, {day.year}"


def phase_words(phase: Phase) -> str:
    """Return a phase as ``Phase 2, improvement``."""
    return f"Phase {int(phase)}, {phase.short_name.lower()}"


def reach_words(reach: Reach) -> str:
    """Return where the pain is, as the end of a sentence: ``reaches the calf``."""
    if reach is Reach.NONE:
        return "is in neither back nor leg"
    if reach is Reach.LOW_BACK:
        return "stays in the low back"
    return f"reaches the {reach.zone}"


def leg_centralization_words(leg: LegCentralization) -> str:
    """Return a leg's class, e.g. ``partly centralized (2 zones), was nearer before``."""
    words = _LABEL_WORDS[leg.label]
    if leg.zones is not None:
        words += f" ({leg.zones} {'zone' if leg.zones == 1 else 'zones'})"
    if leg.is_fluctuating:
        words += ", fluctuating"
    if leg.was_nearer_before:
        words += ", was nearer before"
    return words


def centralization_words(centralization: Centralization) -> str:
    """Return the class of a course; both legs named when both were recorded."""
    left, right = centralization.left, centralization.right
    if left is not None and right is not None:
        return (
            f"left leg {leg_centralization_words(left)}; "
            f"right leg {leg_centralization_words(right)}"
        )
    one = left or right
    return _LABEL_WORDS[centralization.headline] if one is None else leg_centralization_words(one)


def flag_words(flag: Flag) -> str:
    """Return a flag in the clinic's words, e.g. ``confirm phase 3 at the next visit``."""
    if flag.kind is FlagKind.PROVISIONAL and flag.detail == str(int(Phase.PREVENTION)):
        return "settled; phase 4 after 28 days"
    if flag.kind is FlagKind.PROVISIONAL:
        return f"confirm phase {flag.detail} at the next visit"
    if flag.kind is FlagKind.CARRIED:
        return f"{(flag.detail or '').replace('_', ' ')} taken from the visit before"
    return _FLAG_WORDS[flag.kind]
