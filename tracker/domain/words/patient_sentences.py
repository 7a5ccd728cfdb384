"""What changed, in words for the patient: short sentences and one word per measure.

Better, about the same and worse are said alike, always with the numbers, and never with a cause
(clinical-rules.md sections 4 and 7). While a neurological warning stands, nothing is called better.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.rules.phase_tests import is_sensory_foremost
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.thresholds import RADIATES_FROM_ZONE
from tracker.domain.words.patient_feelings import sensory_sentences
from tracker.domain.words.patient_values import (
    PAIN_SCORES,
    SENSORY_SCORES,
    Change,
    change_of,
    find_nearest,
    find_return,
    has_never_hurt,
    has_risen,
    is_reach_unclear,
    latest_reach,
    latest_score,
    leading_scores,
    legs_with_radiation,
    return_sentence,
    return_sentences,
    score_name,
    start_reach,
    told_change,
    told_day,
    when_recorded,
    your_zone,
)
from tracker.domain.words.phase_road import has_phase, phase_entered
from tracker.language import marked, tr

_PHASE_LEADS: Final = {
    Phase.CALMING: marked(
        "You are in phase {number} of {count} (calming), where everybody starts."
    ),
    Phase.IMPROVEMENT: marked("You are in phase {number} of {count} (improvement)."),
    Phase.NERVE_RECOVERY: marked("You are in phase {number} of {count} (nerve recovery)."),
    Phase.PREVENTION: marked("You are in phase {number} of {count} (prevention)."),
}
_LOW_PAIN_LEAD: Final = marked(
    "You are in phase {number} of {count} (nerve recovery): pain is low."
)
_FOLLOWED_LEAD: Final = marked(
    "You are in phase {number} of {count} (nerve recovery): "
    "pain is low, tingling and numbness are followed."
)
_MOVED: Final = {
    Change.MUCH_BETTER: marked("Your {name} is much better: it went from {start} to {now}"),
    Change.BETTER: marked("Your {name} is better: it went from {start} to {now}"),
    Change.SAME: marked("Your {name} is about the same: it went from {start} to {now}"),
    Change.WORSE: marked("Your {name} is worse than at the start: it went from {start} to {now}"),
}
_PAIN_ON: Final = {
    Leg.LEFT: marked("The pain on the left"),
    Leg.RIGHT: marked("The pain on the right"),
}


def phase_lead(status: CourseStatus) -> str:
    """Return where the patient is, as in ``You are in phase 4 of 4 (prevention)``."""
    latest = status.latest
    if latest is None:
        return tr("No visit yet.")
    if not has_phase(status):
        return tr("No phase yet: a pain score at the first visits is missing.")
    places = {"number": int(latest.phase), "count": len(Phase)}
    return _stepped_back(status) or tr(_lead_of(status, latest.phase), **places)


def _stepped_back(status: CourseStatus) -> str:
    """Return since when the course is back in an earlier phase; empty when it is not."""
    phase = status.visits[-1].phase
    since, before = phase_entered(status)
    if before is None or before < phase:
        return ""
    return tr(
        "Since {day} you are back in phase {number} of {count} ({name}).",
        **_phase_places(phase, told_day(status, since)),
    )


def _phase_beside_return(status: CourseStatus) -> str:
    """Return since when the phase is shown, beside a pain that is back: it promises nothing."""
    latest = status.visits[-1]
    if not has_phase(status):
        return phase_lead(status)
    since, _ = phase_entered(status)
    return _stepped_back(status) or tr(
        "You have been in phase {number} of {count} ({name}) since {day}.",
        **_phase_places(latest.phase, told_day(status, since)),
    )


def _phase_places(phase: Phase, day: str) -> dict[str, object]:
    return {"number": int(phase), "count": len(Phase), "name": phase.short_name, "day": day}


def _lead_of(status: CourseStatus, phase: Phase) -> str:
    """Return the sentence of a phase; of nerve recovery only what is true of this course."""
    pains = [latest[1] for field in PAIN_SCORES if (latest := latest_score(status, field))]
    if phase is not Phase.NERVE_RECOVERY or not pains or max(pains) > status.rules.controlled_max:
        return _PHASE_LEADS[phase]
    has_felt = any(getattr(one.visit, field) for one in status.visits for field in SENSORY_SCORES)
    return _FOLLOWED_LEAD if has_felt else _LOW_PAIN_LEAD


def lead_and_sentences(status: CourseStatus) -> tuple[str, tuple[str, ...]]:
    """Return what the page leads with and the sentences below it.

    A pain that is back leads; the phase, which follows from two visits, comes second and is said
    to be no last word. Otherwise the phase leads.
    """
    for field in leading_scores(status):
        back = find_return(status, field)
        if back is not None:
            lead, lowest = return_sentences(status, field, back)
            anew = tr("The phase is looked at again at each visit.")
            rest = _told(status, but=field)
            return lead, (lowest, _phase_beside_return(status), anew, *rest)
    return phase_lead(status), (*_since(status), *patient_sentences(status))


def _since(status: CourseStatus) -> Iterator[str]:
    """Yield since when a phase is shown that was stepped up to; the lead tells of a step back."""
    if not status.visits or not has_phase(status):
        return
    since, before = phase_entered(status)
    if before is not None and before < status.visits[-1].phase:
        yield tr("You have been in this phase since {day}.", day=told_day(status, since))


def patient_sentences(status: CourseStatus) -> tuple[str, ...]:
    """Return up to four short sentences of what changed since the start, with the numbers."""
    if not status.visits:
        return ()
    sentences = _told(status)
    if not sentences:
        return (tr("No scores were recorded yet."),)
    if len(status.visits) == 1:
        return (tr("This was your first visit."), *sentences)
    return tuple(sentences)


def _told(status: CourseStatus, but: str = "") -> list[str]:
    """Return what is told of every measure, but of a score that is told already."""
    return [
        *_weakness_sentences(status),
        *_score_sentences(status, but),
        *_reach_sentences(status),
        *sensory_sentences(status),
    ]


def offered_text(status: CourseStatus) -> str:
    """Return what a clinic may choose to say beside a neurological warning; empty without one.

    It is advice, so nothing says it unless the clinician chooses it (clinical-rules.md section 7).
    """
    latest = status.latest
    if latest is None or not latest.assessment.has(FlagKind.NEURO_CHECK):
        return ""
    return tr(
        "Please tell us at once if it gets worse; we want to check your strength and feeling."
    )


def sentences_in_rows(status: CourseStatus) -> tuple[str, ...]:
    """Return the sentences that only repeat rows of the table.

    That is how far pain of two legs reaches, and the return of what the page does not lead with.
    """
    told = _reach_sentences(status)
    every = {field: find_return(status, field) for field in (*PAIN_SCORES, *SENSORY_SCORES)}
    returns = [return_sentence(status, field, one) for field, one in every.items() if one]
    return (*(told if len(told) > 1 else ()), *returns)


def _score_sentences(status: CourseStatus, but: str) -> Iterator[str]:
    """Yield what leads the page and the pain that rose, with the main feeling where it belongs."""
    feeling = _find_main_feeling(status)
    told = [] if not feeling or feeling in leading_scores(status) else [feeling]
    pains = [one for one in _told_scores(status) if one != but and latest_score(status, one)]
    is_first = is_sensory_foremost(status.start)
    for field in (*told, *pains) if is_first else (*pains, *told):
        back = None if field in told else find_return(status, field)
        yield (
            _score_sentence(status, field) if back is None else return_sentence(status, field, back)
        )


def _find_main_feeling(status: CourseStatus) -> str:
    """Return tingling or numbness that was stronger than any pain at first and is less by now.

    Empty when neither was, no pain was asked, or it is not less: what got worse and what is left
    is told elsewhere.
    """
    pains = [one for field in PAIN_SCORES if (one := getattr(status.start, field)) is not None]
    starts = {one: getattr(status.start, one) or 0 for one in SENSORY_SCORES}
    field = max(starts, key=starts.__getitem__)
    latest = latest_score(status, field)
    if not pains or starts[field] <= max(pains) or latest is None or find_return(status, field):
        return ""
    change = change_of(starts[field], latest[1])
    return field if change in (Change.BETTER, Change.MUCH_BETTER) else ""


def _told_scores(status: CourseStatus) -> tuple[str, ...]:
    """Return what the page leads with, and the other pain where it is worse or back."""
    fields = leading_scores(status)
    if fields == ("leg_pain",) and latest_score(status, "leg_pain") is None:
        fields = ("back_pain",)
    others = [one for one in PAIN_SCORES if one not in fields]
    return (*fields, *(one for one in others if has_risen(status, one) or find_return(status, one)))


def _score_sentence(status: CourseStatus, field: str) -> str:
    day, now = latest_score(status, field) or (date.min, 0)
    start: int | None = getattr(status.start, field)
    name = score_name(field)
    when = when_recorded(status, day)
    if start is None or len(status.visits) == 1:
        return _ended(tr("Your {name} was {now}", name=name, now=now), when)
    change = told_change(status, field, start, now)
    if change is None:
        words = tr("Your {name} went from {start} to {now}", name=name, start=start, now=now)
    elif start == now:
        words = tr(
            "Your {name} is about the same: it was {start} and is {now}",
            name=name,
            start=start,
            now=now,
        )
    else:
        words = tr(_MOVED[change], name=name, start=start, now=now)
    return _ended(words, when)


def _ended(words: str, when: str) -> str:
    """Return a sentence with the day at its end, if there is one to say."""
    return f"{words} {when}." if when else f"{words}."


def _reach_sentences(status: CourseStatus) -> list[str]:
    if has_never_hurt(status):
        return [tr("You have had no pain in your back or leg.")]
    if is_reach_unclear(status):
        return [tr("How far the pain reaches was not clear.")]
    legs = legs_with_radiation(status)
    return [_reach_sentence(status, leg, is_one=len(legs) == 1) for leg in legs]


def _reach_sentence(status: CourseStatus, leg: Leg, *, is_one: bool) -> str:
    day, now = latest_reach(status, leg) or (date.min, Reach.NONE)
    start = start_reach(status, leg)
    pain = tr("The pain") if is_one else tr(_PAIN_ON[leg])
    end = _reaches(now, when_recorded(status, day))
    if start is None or len(status.visits) == 1:
        return f"{pain} {end}."
    nearest = find_nearest(status, leg)
    if nearest is not None and nearest[1] < min(start, now):
        return _back_further(pain, told_day(status, nearest[0]), nearest[1], end)
    if now < start:
        words = tr(
            "{pain} used to reach {zone}; now it {reaches}.",
            pain=pain,
            zone=your_zone(start),
            reaches=end,
        )
        return f"{words} {_swing(status, leg)}".rstrip()
    if now > start:
        return _further_words(pain, start, end)
    if _is_still_in_leg(status, start):
        return tr("{pain} still {reaches}.", pain=pain, reaches=end)
    return f"{pain} {end}."


def _back_further(pain: str, day: str, nearest: Reach, end: str) -> str:
    """Return how near a pain had come, or that it was gone, and that it reaches further again."""
    words = marked("{pain} had drawn back to {zone} by {day}; now it {reaches} again.")
    if nearest is Reach.NONE:
        words = marked("{pain} was gone by {day}; now it {reaches} again.")
    return tr(words, pain=pain, zone=your_zone(nearest), day=day, reaches=end)


def _is_still_in_leg(status: CourseStatus, reach: Reach) -> bool:
    """Return whether pain was there all the while; nobody saw that where it had gone."""
    return reach >= RADIATES_FROM_ZONE and not any(
        find_return(status, field) for field in PAIN_SCORES
    )


def _further_words(pain: str, start: Reach, end: str) -> str:
    if start < RADIATES_FROM_ZONE:
        return tr(
            "{pain} did not reach your leg at first; now it {reaches}.", pain=pain, reaches=end
        )
    return tr(
        "{pain} reached {zone} at first; now it goes further: it {reaches}.",
        pain=pain,
        zone=your_zone(start),
        reaches=end,
    )


def _swing(status: CourseStatus, leg: Leg) -> str:
    found = status.centralization.of(leg)
    if found is not None and (found.was_nearer_before or found.is_fluctuating):
        return tr("It has gone up and down.")
    return ""


def _reaches(reach: Reach, when: str) -> str:
    """Return where the pain is, as what follows its name, and when that was an older visit."""
    words = _is_where(reach)
    return f"{words} ({when})" if when else words


def _is_where(reach: Reach) -> str:
    if reach is Reach.NONE:
        return tr("is gone from your back and leg", "pain")
    if reach is Reach.LOW_BACK:
        return tr("stays in your low back", "pain")
    return tr("reaches {zone}", zone=your_zone(reach))


def _weakness_sentences(status: CourseStatus) -> list[str]:
    weakness = status.visits[-1].visit.weakness
    if weakness is Weakness.NEW:
        return [tr("You told us of new weakness in your leg.")]
    return [tr("You told us your leg is weaker.")] if weakness is Weakness.WORSE else []
