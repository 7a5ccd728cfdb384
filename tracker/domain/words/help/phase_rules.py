"""How phases are found, in plain words: the rule book's sections 4 and 5 with the numbers in force.

``docs/clinical-rules.md`` is the rule book; every number here is a threshold of it or the clinic's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from tracker.domain.values import thresholds as at
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules, RuleVersion
from tracker.domain.values.thresholds import MDC, Source, Threshold
from tracker.domain.words.names import day_words_in_full, phase_words
from tracker.language import tr

NO_CLAIM_SOURCE: Final = "Tu, JAMA Intern Med 184:1417–1424, 2024"
_MDC_POINTS: Final = "1.77"


@dataclass(frozen=True, slots=True)
class HelpPart:
    """A part of a help text.

    Attributes:
        heading: What it is about; empty for what stands first.
        lines: Its sentences, a line each.
    """

    heading: str
    lines: tuple[str, ...]


def phase_rules(rules: Rules = BOOK_RULES) -> tuple[HelpPart, ...]:
    """Return how phases are found by the rules in force.

    Args:
        rules: A clinic's own thresholds take the place of the rule book's.
    """
    return (
        HelpPart("", (_in_short(), *_own(rules))),
        HelpPart(tr("What is followed"), _followed()),
        HelpPart(phase_words(Phase.IMPROVEMENT), tuple(_improvement(rules))),
        HelpPart(phase_words(Phase.NERVE_RECOVERY), _recovery(rules)),
        HelpPart(phase_words(Phase.PREVENTION), _prevention(rules)),
        HelpPart(tr("A step up"), _step_up()),
        HelpPart(tr("To stay, and a step down"), _step_down(rules)),
        HelpPart(tr("What asks you to look again"), _look_again(rules)),
        HelpPart(tr("The two versions of the rules"), _versions()),
        HelpPart(tr("Where the numbers come from"), tuple(_sources())),
        HelpPart(tr("What this does not say"), (_no_claim(), _trial())),
    )


def _in_short() -> str:
    return tr(
        "Every course begins in {first}. At each visit the program proposes a phase from what was "
        "recorded, and you decide. It is the clinic's way of keeping track, easier to stay in a "
        "phase than to enter it. What is blank is not known, and never 0.",
        first=phase_words(Phase.CALMING),
    )


def _own(rules: Rules) -> tuple[str, ...]:
    if rules.own_since is None:
        return ()
    return (
        tr(
            "Some numbers below are your clinic's own, since {day}.",
            day=day_words_in_full(rules.own_since.astimezone().date()),
        ),
    )


def _followed() -> tuple[str, ...]:
    return (
        tr(
            "The start: the first value recorded at the first visit, else at visit {last}; for "
            "each field and each leg by itself.",
            last=at.START_VISITS,
        ),
        tr(
            "The score followed: leg pain, where it was {points} or more at the start, or at least "
            "as high as back pain; else back pain; with both at 0, the higher of tingling and "
            "numbness.",
            points=at.INDEX_FROM,
        ),
        tr(
            "The reach: the furthest place down either leg where pain was felt since the last "
            "visit, at most in the last {days} days.",
            days=at.REACH_DAYS,
        ),
        tr(
            "A value that is not recorded counts as at the visit just before, once, and is marked. "
            "Without the score followed a visit is not assessed and the phase stays."
        ),
    )


def _improvement(rules: Rules) -> Iterator[str]:
    yield tr(
        "Pain counts: the score followed is {percent} % or more below its start, and the pain "
        "reaches no further than then.",
        percent=rules.improved_percent,
    )
    yield tr(
        "Reach counts: recorded at this visit, {zones} or more nearer the spine than at the start, "
        "while the pain followed is at most {points} above its start.",
        zones=_zones(at.ZONES_WITH_PAIN_STEADY),
        points=_points(at.STEADY_POINTS),
    )
    yield tr(
        "Tingling and numbness count where pain was at most {low} at the start and one of them "
        "{high} or more: the higher of the two is {percent} % and {points} below its start.",
        low=at.LOW_START_MAX,
        high=at.SENSORY_START_MIN,
        percent=rules.improved_percent,
        points=_points(at.SENSORY_FALL),
    )
    yield tr(
        "One of the three is enough at two visits. At a single visit it takes pain and reach "
        "together, or pain {percent} % and {points} below its start.",
        percent=at.SUBSTANTIAL_PERCENT,
        points=_points(at.SUBSTANTIAL_POINTS),
    )


def _recovery(rules: Rules) -> tuple[str, ...]:
    return (
        tr(
            "Leg and back pain are both {score} or less, and the pain reaches no further than "
            "{place}.",
            score=rules.controlled_max,
            place=Reach(at.CONTROLLED_ZONE_MAX).place,
        ),
        tr(
            "Where pain was {from_score} or more at the start, it has fallen by {points} as well; "
            "where it was lower, tingling or numbness was {sensory} or more at the start, or "
            "{improvement} counts.",
            from_score=at.LOW_START_MAX + 1,
            points=_points(at.CONTROLLED_FALL),
            sensory=at.SENSORY_START_MIN,
            improvement=phase_words(Phase.IMPROVEMENT),
        ),
    )


def _prevention(rules: Rules) -> tuple[str, ...]:
    return (
        tr(
            "Leg pain, back pain, tingling and numbness are all recorded and {score} or less, and "
            "the pain reaches no further than {place}: at every assessed visit for {days} days "
            "or more.",
            score=rules.settled_max,
            place=Reach(at.SETTLED_ZONE_MAX).place,
            days=rules.stable_days,
        ),
    )


def _step_up() -> tuple[str, ...]:
    return (
        tr(
            "A step up needs the same finding at two visits that lie {days} days apart or more, "
            "and at those between. Until then it is shown as “confirm at next visit”.",
            days=at.STEP_DAYS,
        ),
        tr(
            "No step up at a visit with an emergency, new or worse weakness, or numbness {points} "
            "above its start: less pain with more numbness or weakness is a warning.",
            points=_points(at.NUMBNESS_RISE),
        ),
    )


def _step_down(rules: Rules) -> tuple[str, ...]:
    return (
        tr(
            "{phase} stays while the score is below its start and within {points} of the fall that "
            "enters it, or the pain reaches {zones} less far than at the start, or what enters "
            "{recovery} holds.",
            phase=phase_words(Phase.IMPROVEMENT),
            points=_points(at.HOLD_MARGIN_POINTS),
            zones=_zones(at.HOLD_IMPROVEMENT_ZONES),
            recovery=phase_words(Phase.NERVE_RECOVERY),
        ),
        tr(
            "{phase} stays while leg and back pain are {score} or less and the pain reaches no "
            "further than {place}.",
            phase=phase_words(Phase.NERVE_RECOVERY),
            score=rules.hold_recovery_max,
            place=Reach(at.HOLD_RECOVERY_ZONE_MAX).place,
        ),
        tr(
            "{phase} stays while every score is {score} or less and the pain reaches no further "
            "than {place}.",
            phase=phase_words(Phase.PREVENTION),
            score=rules.hold_prevention_max,
            place=Reach(at.HOLD_PREVENTION_ZONE_MAX).place,
        ),
        tr(
            "The first visit at which it does not stay is called a flare and changes nothing; the "
            "second in a row goes back to the highest phase that still holds."
        ),
        tr(
            "Back at once, where the phase does not hold: leg or back pain up by {points} with the "
            "pain further down, in {place} or beyond; or up by {marked} to {score} or more.",
            points=_points(at.WORSENING_POINTS),
            place=Reach(at.WORSENING_FROM_ZONE).place,
            marked=_points(at.MARKED_POINTS),
            score=at.MARKED_FROM,
        ),
    )


def _look_again(rules: Rules) -> tuple[str, ...]:
    return (
        tr(
            "Review due: in {calming} at visit {visit}, or {days} days after the first; in "
            "{recovery} each {days} days.",
            calming=phase_words(Phase.CALMING),
            visit=rules.review_visits,
            days=rules.review_days,
            recovery=phase_words(Phase.NERVE_RECOVERY),
        ),
        tr(
            "Plateau: {count} visits in a row without a change that counts. Long gap: more than "
            "{days} days between two visits.",
            count=rules.plateau_visits,
            days=rules.gap_days,
        ),
        *_own_weeks(rules),
    )


def _own_weeks(rules: Rules) -> tuple[str, ...]:
    """Return what only a clinic that asked for it goes by."""
    if not rules.plateau_weeks:
        return ()
    return (
        tr(
            "Plateau as well: %n week(s) without a change that counts, whatever the visits.",
            "",
            rules.plateau_weeks,
        ),
    )


def _versions() -> tuple[str, ...]:
    return (
        tr(
            "The program proposes by version {newest}; version {oldest} stays in it. A decision "
            "keeps the version it was made under, and Why? names it.",
            newest=RuleVersion.TWO.value,
            oldest=RuleVersion.ONE.value,
        ),
        tr(
            "Version {oldest} let {zones} nearer with {points} less pain count as reach, took two "
            "visits however near for a step up, and let what enters {recovery} not hold "
            "{improvement}. Tools ▸ What the rules change lists whom that concerns.",
            oldest=RuleVersion.ONE.value,
            zones=_zones(at.ZONES_WITH_PAIN_LESS),
            points=_points(at.LESS_POINTS),
            recovery=phase_words(Phase.NERVE_RECOVERY),
            improvement=phase_words(Phase.IMPROVEMENT),
        ),
    )


def _sources() -> Iterator[str]:
    """Yield each published source with the numbers it stands behind; the rest is the clinic's."""
    yield tr(
        "A fall of {percent} % and {points}: {source}.",
        percent=at.IMPROVED_PERCENT,
        points=_points(at.IMPROVED_POINTS),
        source=source_words(at.IMPROVED_PERCENT.source),
    )
    yield tr(
        "A fall of {percent} % and {points}: {source}.",
        percent=at.SUBSTANTIAL_PERCENT,
        points=_points(at.SUBSTANTIAL_POINTS),
        source=source_words(at.SUBSTANTIAL_PERCENT.source),
    )
    named: tuple[tuple[Threshold, str], ...] = (
        (at.CONTROLLED_MAX, tr("Pain up to {number}", number=at.CONTROLLED_MAX)),
        (at.SETTLED_MAX, tr("Scores up to {number}", number=at.SETTLED_MAX)),
        (at.STABLE_DAYS, tr("For {number} days", number=at.STABLE_DAYS)),
        (at.WORSE_POINTS, tr("Worse by {number}", number=_points(at.WORSE_POINTS))),
        (at.CENTRALIZED_ZONE_MAX, tr("Pain that draws back toward the spine")),
    )
    for threshold, words in named:
        yield tr("{number}: {source}.", number=words, source=source_words(threshold.source))
    yield tr("All other numbers: {source}.", source=source_words(at.RULE))


def source_words(source: Source) -> str:
    """Return where a number comes from, with its year where the rule book names one."""
    words = tr("minimal detectable change {points} points", points=_MDC_POINTS)
    words = words if source is MDC else tr(source.words)
    return words if source.year is None else f"{words}, {source.year}"


def _points(count: int) -> str:
    return tr("%n point(s)", "", count)


def _zones(count: int) -> str:
    return tr("%n zone(s)", "", count)


def _no_claim() -> str:
    return tr(
        "It is not a validated instrument, not a diagnosis and not a triage device. “No” answers "
        "exclude nothing. Nothing here shows that a treatment caused a change, and no phase "
        "promises what comes next."
    )


def _trial() -> str:
    return tr(
        "In the largest recent trial leg pain fell with sham needling too, though less ({source}).",
        source=NO_CLAIM_SOURCE,
    )


def plain_text(parts: Iterable[HelpPart]) -> str:
    """Return a help text as lines to be copied or read aloud."""
    said = ("\n".join(filter(None, (part.heading, *part.lines))) for part in parts)
    return "\n\n".join(said)
