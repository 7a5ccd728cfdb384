"""Names and short phrases shared by every sentence the program makes."""

from datetime import date
from typing import Final

from tracker.domain.rules.assessment import (
    Centralization,
    CentralizationLabel,
    Flag,
    FlagKind,
    LegCentralization,
    Measure,
)
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.days import DayOrder, day_order
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.thresholds import START_VISITS
from tracker.language import marked, tr

MONTHS: Final = (
    marked("Jan"), marked("Feb"), marked("Mar"), marked("Apr"), marked("May"), marked("Jun"),
    marked("Jul"), marked("Aug"), marked("Sep"), marked("Oct"), marked("Nov"), marked("Dec"),
)  # fmt: skip
WEEKDAYS: Final = (
    marked("Mon"), marked("Tue"), marked("Wed"), marked("Thu"), marked("Fri"), marked("Sat"),
    marked("Sun"),
)  # fmt: skip

_SHORT_DAYS: Final = {DayOrder.DAY_FIRST: "{day} {month}", DayOrder.MONTH_FIRST: "{month} {day}"}
_FULL_DAYS: Final = {
    DayOrder.DAY_FIRST: "{day} {month} {year}",
    DayOrder.MONTH_FIRST: "{month} {day}, {year}",
}
_MEASURE_NAMES: Final[dict[Measure, str]] = {
    Measure.LEG_PAIN: marked("Leg pain"),
    Measure.BACK_PAIN: marked("Back pain"),
    Measure.WORST_PAIN: marked("Pain"),
    Measure.PAIN_REACH: marked("Pain reach"),
    Measure.TINGLING: marked("Tingling"),
    Measure.NUMBNESS: marked("Numbness"),
    Measure.SENSORY: marked("Tingling and numbness"),
    Measure.RED_FLAGS: marked("Red flags"),
    Measure.SETTLED_DAYS: marked("Settled days"),
    Measure.PHASE: marked("Phase"),
}

_LABEL_WORDS: Final[dict[CentralizationLabel, str]] = {
    CentralizationLabel.ABOLISHED: marked("abolished"),
    CentralizationLabel.CENTRALIZED: marked("centralized"),
    CentralizationLabel.PARTLY_CENTRALIZED: marked("partly centralized"),
    CentralizationLabel.NO_LEG_RADIATION: marked("no leg radiation at the start"),
    CentralizationLabel.TOO_EARLY: marked("too early to say"),
    CentralizationLabel.NO_STARTING_REACH: marked("no starting reach"),
    CentralizationLabel.NOT_CENTRALIZED: marked("not centralized"),
    CentralizationLabel.PERIPHERALIZED: marked("peripheralized"),
    CentralizationLabel.NEW_RADIATION: marked("new radiation"),
}

_FLAG_WORDS: Final[dict[FlagKind, str]] = {
    FlagKind.URGENT: marked("possible emergency"),
    FlagKind.NEURO_CHECK: marked("check strength and feeling"),
    FlagKind.MARKED_WORSENING: marked("marked worsening"),
    FlagKind.NO_START: marked("no starting score"),
    FlagKind.FLARE: marked("flare"),
    FlagKind.NOT_ASSESSED: marked("not assessed"),
    FlagKind.REACH_CONFLICT: marked("leg pain 0 but pain in the leg: ask again"),
    FlagKind.WORSE_THAN_START: marked("pain higher than at the start"),
    FlagKind.REACH_BEYOND_START: marked("pain reaches further than at the start"),
    FlagKind.BACK_UP: marked("back pain higher than at the start"),
    FlagKind.PLATEAU: marked("reassess"),
    FlagKind.REVIEW_DUE: marked("review due"),
    FlagKind.LONG_GAP: marked("long gap: consider a new course"),
    FlagKind.RELAPSE: marked("relapse: consider a new course"),
}

_CARRIED_WORDS: Final[dict[str, str]] = {
    "leg_pain": marked("leg pain taken from the visit before"),
    "back_pain": marked("back pain taken from the visit before"),
    "tingling": marked("tingling taken from the visit before"),
    "numbness": marked("numbness taken from the visit before"),
    "pain_reach": marked("pain reach taken from the visit before"),
}

_HALF: Final = 50  # %
# Small numbers where a sentence writes them in letters.
_POINT_COUNTS: Final = (
    marked("one", "points"), marked("two", "points"), marked("three", "points"),
    marked("four", "points"), marked("five", "points"),
)  # fmt: skip
_ZONE_COUNTS: Final = (
    marked("one", "zones"), marked("two", "zones"), marked("three", "zones"),
    marked("four", "zones"), marked("five", "zones"),
)  # fmt: skip

_LEG_NAMES: Final = {Leg.LEFT: marked("left leg"), Leg.RIGHT: marked("right leg")}
_LEG_LETTERS: Final = {Leg.LEFT: marked("L", "leg"), Leg.RIGHT: marked("R", "leg")}


def capitalized(words: str) -> str:
    """Return words with a capital at their beginning, the rest as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def number_words(value: float) -> str:
    """Return a number as the language writes it: ``0.5``, or ``0,5``."""
    return f"{value:g}".replace(".", tr(".", "decimal sign"))


def point_count_words(count: int) -> str:
    """Return a number of points in letters: ``four``; in digits from six on."""
    in_letters = 0 < count <= len(_POINT_COUNTS)
    return tr(_POINT_COUNTS[count - 1], "points") if in_letters else str(count)


def zone_count_words(count: int) -> str:
    """Return a number of zones, 1 to 5, in letters: ``one``."""
    return tr(_ZONE_COUNTS[count - 1], "zones")


def share_words(percent: int, half: str, other: str) -> str:
    """Return a share in the words for one half, or in those with a place for another percent."""
    return tr(half) if percent == _HALF else tr(other, percent=percent)


def start_visits_words() -> str:
    """Return the numbers of the visits that a start value may come from: ``1 or 2``."""
    return tr(" or ").join(str(number) for number in range(1, START_VISITS + 1))


def settled_words(rules: Rules) -> str:
    """Return when a visit is settled."""
    return tr(
        "Pain, tingling and numbness at most {most} and no pain past the buttock",
        most=rules.settled_max,
    )


def month_words(month: int) -> str:
    """Return a month, 1 to 12, as ``Nov``."""
    return tr(MONTHS[month - 1])


def day_words(day: date) -> str:
    """Return a day as ``Nov 3``, or in the order the clinic chose."""
    return short_day_form().format(month=month_words(day.month), day=day.day)


def day_words_in_full(day: date) -> str:
    """Return a day as ``Nov 3, 2026``, or in the order the clinic chose."""
    form = full_day_form(day_order())
    return form.format(month=month_words(day.month), day=day.day, year=day.year)


def short_day_form() -> str:
    """Return how a day without its year is written, with the places ``month`` and ``day``."""
    order = day_order()
    return tr("{month} {day}") if order is None else _SHORT_DAYS[order]


def full_day_form(order: DayOrder | None) -> str:
    """Return how a day is written in an order, with the places ``month``, ``day`` and ``year``.

    Args:
        order: None is that of the language in use.
    """
    return tr("{month} {day}, {year}") if order is None else _FULL_DAYS[order]


def day_words_beside(day: date, other: date) -> str:
    """Return a day beside another one: with its year where that is not the other's."""
    return day_words(day) if day.year == other.year else day_words_in_full(day)


def period_words(first: date, last: date) -> str:
    """Return a period as ``Aug 17 to Nov 3, 2026``; a single day as that day."""
    if first == last:
        return day_words_in_full(first)
    start = day_words_beside(first, last)
    return tr("{first} to {last}", first=start, last=day_words_in_full(last))


def measure_words(measure: Measure) -> str:
    """Return what a measure is called, e.g. ``Leg pain``."""
    return tr(_MEASURE_NAMES[measure])


def leg_words(leg: Leg) -> str:
    """Return ``left leg`` or ``right leg``."""
    return tr(_LEG_NAMES[leg])


def leg_letter(leg: Leg) -> str:
    """Return the letter that stands for a leg where there is little room."""
    return tr(_LEG_LETTERS[leg], "leg")


def phase_words(phase: Phase) -> str:
    """Return a phase as ``Phase 2, improvement``."""
    return tr("Phase {number}, {name}", number=int(phase), name=phase.short_name.lower())


def reach_words(reach: Reach) -> str:
    """Return where the pain is, as the end of a sentence: ``reaches the calf``."""
    if reach is Reach.NONE:
        return tr("is in neither back nor leg", "pain")
    if reach is Reach.LOW_BACK:
        return tr("stays in the low back", "pain")
    return tr("reaches {place}", place=reach.place)


def leg_centralization_words(leg: LegCentralization) -> str:
    """Return a leg's class, e.g. ``partly centralized (2 zones), was nearer before``."""
    words = tr(_LABEL_WORDS[leg.label])
    if leg.zones is not None:
        zones = tr("%n zone(s)", "", leg.zones)
        words = f"{words} ({zones})"
    parts = [words]
    if leg.is_fluctuating:
        parts.append(tr("fluctuating"))
    if leg.was_nearer_before:
        parts.append(tr("was nearer before"))
    return ", ".join(parts)


def centralization_words(centralization: Centralization) -> str:
    """Return the class of a course; both legs named when both were recorded."""
    left, right = centralization.left, centralization.right
    if left is not None and right is not None:
        return "; ".join(
            tr("{leg} {words}", leg=leg_words(leg), words=leg_centralization_words(found))
            for leg, found in ((Leg.LEFT, left), (Leg.RIGHT, right))
        )
    one = left or right
    if one is None:
        return tr(_LABEL_WORDS[centralization.headline])
    return leg_centralization_words(one)


def flag_words(flag: Flag, rules: Rules = BOOK_RULES) -> str:
    """Return a flag in the clinic's words, e.g. ``confirm phase 3 at the next visit``.

    Args:
        flag: The flag.
        rules: By which it was raised.
    """
    if flag.kind is FlagKind.PROVISIONAL and flag.detail == str(int(Phase.PREVENTION)):
        days = rules.stable_days
        return tr("settled; phase {number} after %n day(s)", "", days, number=flag.detail)
    if flag.kind is FlagKind.PROVISIONAL:
        return tr("confirm phase {number} at the next visit", number=flag.detail)
    if flag.kind is FlagKind.CARRIED:
        return tr(_CARRIED_WORDS[flag.detail or ""])
    return tr(_FLAG_WORDS[flag.kind])
