"""What changed, in words for the patient: short sentences and one word per measure.

Better, about the same and worse are said alike, always with the numbers, and never with a cause
(clinical-rules.md sections 4 and 7). While a neurological warning stands, nothing is called better.
"""

from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.values.anatomy import Leg, Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.thresholds import CONTROLLED_MAX, RADIATES_FROM_ZONE
from tracker.domain.words.patient_feelings import sensory_sentences
from tracker.domain.words.patient_values import (
    PAIN_SCORES,
    SENSORY_SCORES,
    Change,
    Return,
    find_nearest,
    find_return,
    has_never_hurt,
    has_risen,
    latest_reach,
    latest_score,
    leading_scores,
    legs_with_radiation,
    score_name,
    start_reach,
    told_change,
    told_day,
    when_recorded,
    your_zone,
)
from tracker.domain.words.phase_road import phase_entered
from tracker.language import marked, tr

_PHASE_LEADS: Final = {
    Phase.CALMING: marked(
        "You are in phase {number} of {count} (calming), where everybody starts."
    ),
    Phase.IMPROVEMENT: marked("You are in the improvement phase."),
    Phase.NERVE_RECOVERY: marked("You are in phase {number} of {count} (nerve recovery)."),
    Phase.PREVENTION: marked("You are in the prevention phase."),
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
    """Return where the patient is, as in ``You are in the prevention phase``."""
    latest = status.latest
    if latest is None:
        return tr("No visit yet.")
    if latest.assessment.has(FlagKind.NO_START):
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
    if latest.assessment.has(FlagKind.NO_START):
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
    if phase is not Phase.NERVE_RECOVERY or not pains or max(pains) > CONTROLLED_MAX:
        return _PHASE_LEADS[phase]
    has_felt = any(getattr(one.visit, field) for one in status.visits for field in SENSORY_SCORES)
    return _FOLLOWED_LEAD if has_felt else _LOW_PAIN_LEAD


def lead_and_sentences(status: CourseStatus) -> tuple[str, tuple[str, ...]]:
    """Return what the page leads with and the sentences below it.

    A pain that is back leads; the phase, which follows from two visits, comes second and is said
    to be no last word. Otherwise the phase leads.
    """
    lead, sentences = phase_lead(status), patient_sentences(status)
    returns = [(field, find_return(status, field)) for field in leading_scores(status)]
    said = [return_sentence(status, field, back) for field, back in returns if back is not None]
    if not said:
        return lead, sentences
    anew = tr("The phase is looked at again at each visit.")
    return said[0], (
        _phase_beside_return(status),
        anew,
        *(one for one in sentences if one != said[0]),
    )


def return_sentence(status: CourseStatus, field: str, back: Return) -> str:
    """Return that a score had fallen, when, since when it is back, and how it was last."""
    since, last = told_day(status, back.back_since), told_day(status, back.now_on)
    words = {
        "name": score_name(field),
        "lowest": back.lowest,
        "low_day": told_day(status, back.lowest_on),
        "now": back.now,
    }
    if since == last:
        return tr(
            "Your {name} had fallen to {lowest} by {low_day}. On {day} it was back: {now}.",
            day=since,
            **words,
        )
    return tr(
        "Your {name} had fallen to {lowest} by {low_day}. "
        "Since {day} it is back: {now} on {last_day}.",
        day=since,
        last_day=last,
        **words,
    )


def patient_sentences(status: CourseStatus) -> tuple[str, ...]:
    """Return up to four short sentences of what changed since the start, with the numbers."""
    if not status.visits:
        return ()
    sentences = [
        *_weakness_sentences(status),
        *_pain_sentences(status),
        *_reach_sentences(status),
        *sensory_sentences(status),
    ]
    if not sentences:
        return (tr("No scores were recorded yet."),)
    if len(status.visits) == 1:
        return (tr("This was your first visit."), *sentences)
    return tuple(sentences)


def sentences_in_rows(status: CourseStatus) -> tuple[str, ...]:
    """Return the sentences that only repeat rows of the table: how far pain of two legs reaches."""
    told = _reach_sentences(status)
    return tuple(told) if len(told) > 1 else ()


def _pain_sentences(status: CourseStatus) -> list[str]:
    fields = leading_scores(status)
    if fields == ("leg_pain",) and latest_score(status, "leg_pain") is None:
        fields = ("back_pain",)
    others = [one for one in PAIN_SCORES if one not in fields and has_risen(status, one)]
    told = [field for field in (*fields, *others) if latest_score(status, field)]
    return [_score_sentence(status, field) for field in told]


def _score_sentence(status: CourseStatus, field: str) -> str:
    day, now = latest_score(status, field) or (date.min, 0)
    back = find_return(status, field)
    if back is not None:
        return return_sentence(status, field, back)
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
    legs = legs_with_radiation(status)
    return [_reach_sentence(status, leg, is_one=len(legs) == 1) for leg in legs]


def _reach_sentence(status: CourseStatus, leg: Leg, *, is_one: bool) -> str:
    day, now = latest_reach(status, leg) or (date.min, Reach.NONE)
    start = start_reach(status, leg)
    pain = tr("The pain") if is_one else tr(_PAIN_ON[leg])
    when = when_recorded(status, day)
    end = f"{_reaches(now)} ({when})" if when else _reaches(now)
    if start is None or len(status.visits) == 1:
        return f"{pain} {end}."
    nearest = find_nearest(status, leg)
    if nearest is not None and nearest[1] < min(start, now):
        return tr(
            "{pain} had drawn back to {zone} by {day}; now it {reaches} again.",
            pain=pain,
            zone=your_zone(nearest[1]),
            day=told_day(status, nearest[0]),
            reaches=end,
        )
    if now < start:
        words = tr(
            "{pain} used to reach {zone}; now it {reaches}.",
            pain=pain,
            zone=your_zone(start),
            reaches=end,
        )
        return f"{words} {_swing(status, leg)}".rstrip()
    return _no_nearer_words(pain, start, end, is_same=start == now)


def _no_nearer_words(pain: str, start: Reach, end: str, *, is_same: bool) -> str:
    if start < RADIATES_FROM_ZONE:
        new = tr(
            "{pain} did not reach your leg at first; now it {reaches}.", pain=pain, reaches=end
        )
        return f"{pain} {end}." if is_same else new
    if is_same:
        return tr("{pain} still {reaches}.", pain=pain, reaches=end)
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


def _reaches(reach: Reach) -> str:
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
