"""Why a visit got its phase, as a table: each test, its numbers, met or not, what it would take.

Source: clinical-rules.md section 5.2. The tests themselves are in ``phase_tests``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.assessment import Assessment, CourseStatus, FlagKind, Index, StartValues
from tracker.domain.rules.jumps import zones_nearer
from tracker.domain.rules.phase_tests import (
    any_counts,
    has_sensory_start,
    holds,
    is_controlled,
    is_low_start,
    is_marked_worsening,
    is_settled,
    is_strong,
    pain_counts,
    reach_counts,
    sensory_counts,
)
from tracker.domain.rules.progress import KnownValues, known_values
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import (
    HOLD_IMPROVEMENT_ZONES,
    MARKED_FROM,
    MARKED_POINTS,
    RADIATES_FROM_ZONE,
    SENSORY_FALL,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    WORSENING_POINTS,
    ZONES_WITH_PAIN_LESS,
    ZONES_WITH_PAIN_STEADY,
)
from tracker.domain.words.evidence_words import (
    Result,
    carried_words,
    controlled_needs,
    index_words,
    pain_needs,
    pair_words,
    reach_needs,
    reach_pair_words,
    sensory_elsewhere,
    sensory_needs,
    way_words,
    worst_pain_words,
)
from tracker.domain.words.names import capitalized, point_count_words, share_words, zone_count_words
from tracker.language import marked, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One test at one visit.

    Attributes:
        test: What it asks, in words.
        numbers: What it looked at, from the start to now.
        result: How it came out; a met "step up blocked" or "marked worsening" is no good news.
        needed: What would meet it; empty when it is met.
    """

    test: str
    numbers: str
    result: Result
    needed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What the tests look at; ``before`` is the previous assessable visit, None without one."""

    start: StartValues
    now: KnownValues
    before: KnownValues | None
    assessment: Assessment

    @property
    def rules(self) -> Rules:
        """Return by which rules it is tested."""
        return self.start.rules

    @property
    def score(self) -> int | None:
        """Return the index score now, the worse of tingling and numbness when that is it."""
        if self.start.index is Index.SENSORY:
            return self.now.sensory
        return self.now.score(self.start.index)


def evidence_of(status: CourseStatus, index: int) -> tuple[EvidenceRow, ...]:
    """Return every test of section 5.2 at a visit.

    Args:
        status: The course.
        index: Of the visit by date, 0 for the first.
    """
    known = known_values([entry.visit for entry in status.visits], status.rules)
    assessed = [
        place for place in range(index) if status.visits[place].assessment.level is not None
    ]
    view = _View(
        start=status.start,
        now=known[index],
        before=known[assessed[-1]] if assessed else None,
        assessment=status.visits[index].assessment,
    )
    return tuple(row(view) for row in _ROWS)


def _row(test: str, numbers: str, *, is_met: bool, is_unknown: bool, needed: str) -> EvidenceRow:
    missed = Result.UNKNOWN if is_unknown else Result.NOT_MET
    return EvidenceRow(
        test=test,
        numbers=numbers,
        result=Result.MET if is_met else missed,
        needed="" if is_met else needed,
    )


def _pain(view: _View) -> EvidenceRow:
    return _row(
        tr(
            "Pain counts: {percent} % below the start, reaching no further",
            percent=view.rules.improved_percent,
        ),
        f"{index_words(view.start, view.score)}; {reach_pair_words(view.start, view.now)}",
        is_met=pain_counts(view.start, view.now),
        is_unknown=view.score is None or view.start.index is None,
        needed=pain_needs(view.start),
    )


def _reach(view: _View) -> EvidenceRow:
    first = view.start.reach
    is_possible = first is None or first >= RADIATES_FROM_ZONE
    return _row(
        _reach_test(view.rules),
        f"{reach_pair_words(view.start, view.now)}; {index_words(view.start, view.score)}"
        f"{carried_words(view.now)}",
        is_met=reach_counts(view.start, view.now),
        is_unknown=is_possible and (first is None or not view.now.is_reach_fresh),
        needed=reach_needs(view.start),
    )


def _reach_test(rules: Rules) -> str:
    zones = zones_nearer(ZONES_WITH_PAIN_STEADY)
    if not rules.is_first:
        return tr("Reach counts: {zones}, recorded at this visit", zones=zones)
    fewer = zone_count_words(ZONES_WITH_PAIN_LESS)
    return tr("Reach counts: {zones}, or {fewer} with less pain", zones=zones, fewer=fewer)


def _sensory(view: _View) -> EvidenceRow:
    applies = is_low_start(view.start) and has_sensory_start(view.start)
    return _row(
        tr(
            "Sensory counts: with little pain at the start, tingling and numbness {percent} % "
            "and %n lower",
            "",
            SENSORY_FALL,
            percent=view.rules.improved_percent,
        ),
        pair_words(tr("Tingling and numbness"), view.start.sensory, view.now.sensory),
        is_met=sensory_counts(view.start, view.now),
        is_unknown=applies and _misses_sensory(view),
        needed=sensory_needs(view.start) if applies else sensory_elsewhere(),
    )


def _misses_sensory(view: _View) -> bool:
    start, now = view.start, view.now
    return (start.tingling is not None and now.tingling is None) or (
        start.numbness is not None and now.numbness is None
    )


def _any(view: _View) -> EvidenceRow:
    parts = (_pain(view), _reach(view), _sensory(view))
    names = (tr("pain counts"), tr("reach counts"), tr("sensory counts"))
    found = zip(parts, names, strict=True)
    met = [name for part, name in found if part.result is Result.MET]
    return _row(
        tr("Improvement: pain, reach or sensory counts"),
        tr(" and ").join(met) or tr("none of them"),
        is_met=any_counts(view.start, view.now),
        is_unknown=all(part.result is Result.UNKNOWN for part in parts[:2]),
        needed=tr("One of the three above."),
    )


def _controlled(view: _View) -> EvidenceRow:
    now = view.now
    return _row(
        tr(
            "Pain controlled: at most {most}, not below the knee, lower than at the start",
            most=view.rules.controlled_max,
        ),
        f"{worst_pain_words(view.start, now)}; {reach_pair_words(view.start, now)}",
        is_met=is_controlled(view.start, now),
        is_unknown=None in (now.leg_pain, now.back_pain, now.reach),
        needed=controlled_needs(view.start),
    )


def _settled(view: _View) -> EvidenceRow:
    now = view.now
    sensory = pair_words(tr("tingling and numbness"), view.start.sensory, now.sensory)
    values = (now.leg_pain, now.back_pain, now.reach, now.tingling, now.numbness)
    return _row(
        tr(
            "Settled: pain, tingling and numbness at most {most}, no pain past the buttock",
            most=view.rules.settled_max,
        ),
        f"{worst_pain_words(view.start, now)}; {sensory}; {reach_pair_words(view.start, now)}",
        is_met=is_settled(view.start, now),
        is_unknown=None in values,
        needed=tr(
            "All of them recorded and at most {most}, pain not past the buttock.",
            most=view.rules.settled_max,
        ),
    )


def _stable(view: _View) -> EvidenceRow:
    days = view.assessment.settled_days
    needed = view.rules.stable_days
    missing = needed - (days or 0)
    return _row(
        tr("Settled for {days} days, at every assessed visit", days=needed),
        tr("not settled here") if days is None else tr("{days} days", days=days),
        is_met=days is not None and days >= needed,
        is_unknown=False,
        needed=tr("%n more day(s) settled.", "", missing),
    )


def _level(view: _View) -> EvidenceRow:
    level = view.assessment.level
    words = tr("not assessed") if level is None else tr("phase {number}", number=int(level))
    return _row(
        tr("What this visit alone would allow"),
        words,
        is_met=level is not None and level > Phase.CALMING,
        is_unknown=level is None,
        needed=tr("One of the tests above."),
    )


def _strong(view: _View) -> EvidenceRow:
    return _row(
        tr(
            "Two measures agree, or pain fell {share} and {count} point(s)",
            "",
            SUBSTANTIAL_POINTS,
            share=share_words(SUBSTANTIAL_PERCENT, marked("by half"), marked("by {percent} %")),
            count=point_count_words(SUBSTANTIAL_POINTS),
        ),
        f"{index_words(view.start, view.score)}; {reach_pair_words(view.start, view.now)}",
        is_met=is_strong(view.start, view.now) and not _is_blocked(view),
        is_unknown=view.score is None or view.start.index is None,
        needed=tr(
            "Pain and reach both count, or {share} and {count} point(s) less.",
            "",
            SUBSTANTIAL_POINTS,
            share=share_words(
                100 - SUBSTANTIAL_PERCENT,
                marked("half the pain"),
                marked("{percent} % of the pain"),
            ),
            count=point_count_words(SUBSTANTIAL_POINTS),
        ),
    )


def _is_blocked(view: _View) -> bool:
    kinds = (FlagKind.URGENT, FlagKind.NEURO_CHECK)
    return any(view.assessment.has(kind) for kind in kinds)


def _blocked(view: _View) -> EvidenceRow:
    raised = []
    if view.assessment.has(FlagKind.URGENT):
        raised.append(tr("possible emergency"))
    if view.assessment.has(FlagKind.NEURO_CHECK):
        raised.append(tr("strength or feeling to be checked"))
    is_asked = view.assessment.visit.red_flags.is_asked
    return _row(
        tr("Step up blocked by a warning"),
        tr(" and ").join(raised) or (tr("no warning") if is_asked else tr("red flags not asked")),
        is_met=bool(raised),
        is_unknown=not is_asked,
        needed="",
    )


def _hold(phase: Phase, words: Callable[[Rules], str]) -> Callable[[_View], EvidenceRow]:
    def row(view: _View) -> EvidenceRow:
        test = words(view.rules)
        numbers = (
            f"{index_words(view.start, view.score)}; {reach_pair_words(view.start, view.now)}"
            if phase is Phase.IMPROVEMENT
            else f"{worst_pain_words(view.start, view.now)}; "
            f"{reach_pair_words(view.start, view.now)}"
        )
        return _row(
            tr("To stay in {phase}: {test}", phase=phase.short_name.lower(), test=test),
            numbers,
            is_met=holds(phase, view.start, view.now),
            is_unknown=view.score is None and view.now.reach is None,
            needed=f"{capitalized(test)}.",
        )

    return row


def _to_hold_improvement(rules: Rules) -> str:
    return tr(
        "still below the start by nearly {percent} %, or {zones}",
        percent=rules.improved_percent,
        zones=tr("a zone nearer")
        if HOLD_IMPROVEMENT_ZONES == 1
        else zones_nearer(HOLD_IMPROVEMENT_ZONES),
    )


def _to_hold_recovery(rules: Rules) -> str:
    return tr("pain at most {most}, not below the knee", most=rules.hold_recovery_max)


def _to_hold_prevention(rules: Rules) -> str:
    return tr(
        "pain, tingling and numbness at most {most}, not past the buttock",
        most=rules.hold_prevention_max,
    )


def _worsening(view: _View) -> EvidenceRow:
    before, now = view.before, view.now
    words = pair_words(tr("Pain"), None if before is None else before.worst_pain, now.worst_pain)
    reach = way_words(None if before is None else before.reach, now.reach)
    return _row(
        tr("Marked worsening since the visit before"),
        f"{words}; {reach}",
        is_met=before is not None and is_marked_worsening(before, now),
        is_unknown=before is None or before.worst_pain is None or now.worst_pain is None,
        needed=tr(
            "{rise} point(s) up and a zone further to the thigh or beyond, "
            "or {more} up to {least} or more.",
            "",
            WORSENING_POINTS,
            rise=capitalized(point_count_words(WORSENING_POINTS)),
            more=point_count_words(MARKED_POINTS),
            least=MARKED_FROM,
        ),
    )


_ROWS: Final = (
    _pain,
    _reach,
    _sensory,
    _any,
    _controlled,
    _settled,
    _stable,
    _level,
    _strong,
    _blocked,
    _hold(Phase.IMPROVEMENT, _to_hold_improvement),
    _hold(Phase.NERVE_RECOVERY, _to_hold_recovery),
    _hold(Phase.PREVENTION, _to_hold_prevention),
    _worsening,
)
