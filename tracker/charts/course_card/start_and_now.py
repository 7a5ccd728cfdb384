"""What the gutter says of a course as it is stored: from the start to now, and in a word."""

from collections.abc import Sequence
from typing import Final

from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus, LegCentralization
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.values.function_measures import function_measures
from tracker.domain.words.function_words import function_ways, score_words
from tracker.domain.words.names import leg_centralization_words, leg_letter
from tracker.domain.words.patient_values import (
    change_word,
    find_return,
    latest_reach,
    latest_score,
    legs_with_radiation,
    main_pain,
    return_word,
    start_reach,
    with_day,
)
from tracker.language import tr

ARROW: Final = "→"


def headline_pain(status: CourseStatus) -> Role:
    """Return the pain the panel leads with: the one the phases follow, unless never recorded."""
    main = Role(main_pain(status))
    other = Role.BACK_PAIN if main is Role.LEG_PAIN else Role.LEG_PAIN
    return other if latest_score(status, main.value) is None else main


def score_values(status: CourseStatus, roles: Sequence[Role]) -> str:
    """Return each measure from the start to now, ``6 → 1, 5 → 1``; empty when never recorded."""
    return ", ".join(value for role in roles if (value := _start_to_now(status, role)))


def score_word(status: CourseStatus, roles: Sequence[Role]) -> str:
    """Return what to make of the larger of some scores, with the day when it is an older one."""
    known = [role for role in roles if None not in _ends(status, role)]
    if not known or len(status.visits) == 1:
        return ""
    back = find_return(status, known[0].value)
    if back is not None:
        return return_word(status, known[0].value, back)
    word = _change_word(status, known)
    latest = latest_score(status, known[0].value)
    return word if latest is None else with_day(status, word, latest[0])


def _change_word(status: CourseStatus, roles: Sequence[Role]) -> str:
    starts, nows = zip(*(_ends(status, role) for role in roles), strict=True)
    return change_word(status, roles[0].value, max(starts), max(nows))


def scale_words(status: CourseStatus) -> str:
    """Return what became of the scales by their own minimum, in a word each; once when alike."""
    measures = [function_measures()[code] for code in ("interference", "psfs")]
    words = [way.change.words for way in function_ways(status, measures) if way.change is not None]
    return ", ".join(dict.fromkeys(words) if len({*words}) == 1 else words)


def minutes_values(status: CourseStatus, role: Role) -> str:
    """Return a measure in minutes from the first time it was recorded to now."""
    value = _start_to_now(status, role)
    return tr("{value} min", value=value) if value else ""


def reach_values(status: CourseStatus) -> tuple[str, ...]:
    """Return how far the pain reached at the start and reaches now, a text for each leg."""
    legs = legs_with_radiation(status)
    found = []
    for leg in legs:
        latest = latest_reach(status, leg)
        if latest is None:
            continue
        start, now = start_reach(status, leg), zone_words(latest[1])
        value = now if start in (None, latest[1]) else f"{zone_words(start)} {ARROW} {now}"
        found.append(value if len(legs) == 1 else f"{leg_letter(leg)} {value}")
    return tuple(found)


def sensory_reach_values(status: CourseStatus) -> tuple[str, ...]:
    """Return the same of tingling and numbness: from the first time it was recorded to now."""
    every = {
        leg: [one for entry in status.visits if (one := entry.visit.sensory_reach(leg)) is not None]
        for leg in LEG_ORDER
    }
    told = {
        leg: f"{zone_words(reaches[0])} {ARROW} {zone_words(reaches[-1])}"
        if reaches[0] != reaches[-1]
        else zone_words(reaches[-1])
        for leg, reaches in every.items()
        if reaches
    }
    if len(told) == 1:
        return (*told.values(),)
    return tuple(f"{leg_letter(leg)} {words}" for leg, words in told.items())


def reach_word(status: CourseStatus) -> str:
    """Return the class of the course of reach; of each leg when the two differ."""
    found = {leg: status.centralization.of(leg) for leg in legs_with_radiation(status)}
    words = {leg: _class_words(one) for leg, one in found.items() if one is not None}
    if len({*words.values()}) <= 1:
        return "".join({*words.values()})
    return ", ".join(f"{leg_letter(leg)} {one}" for leg, one in words.items())


def zone_words(reach: Reach | None) -> str:
    """Return a zone in a word: the low back is the back."""
    if reach is None:
        return ""
    return tr("back", "zone") if reach is Reach.LOW_BACK else reach.zone


def _class_words(leg: LegCentralization) -> str:
    return leg_centralization_words(LegCentralization(label=leg.label))


def _ends(status: CourseStatus, role: Role) -> tuple[int | None, int | None]:
    latest = latest_score(status, role.value)
    start: int | None = getattr(status.start, role.value, None)
    if start is None and role.value not in _STARTS:
        start = next(
            (
                value
                for entry in status.visits
                if (value := getattr(entry.visit, role.value)) is not None
            ),
            None,
        )
    return start, None if latest is None else latest[1]


_STARTS: Final = ("leg_pain", "back_pain", "tingling", "numbness")  # of the rules: visit 1 or 2


def _start_to_now(status: CourseStatus, role: Role) -> str:
    start, now = _ends(status, role)
    if now is None:
        return ""
    if start is None or len(status.visits) == 1:
        return score_words(now)
    return f"{score_words(start)} {ARROW} {score_words(now)}"
