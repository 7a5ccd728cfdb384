"""The clinician's decisions in words: what stands, what lapsed and when."""

from datetime import date

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.visit import Decision
from tracker.domain.words.names import day_words, day_words_in_full, phase_words
from tracker.domain.words.rules_words import rules_words
from tracker.language import tr


def lapse_words(status: CourseStatus) -> str:
    """Return that a decision lapsed at the last visit; empty when none did."""
    latest = status.latest
    if latest is None or not latest.has_lapsed:
        return ""
    decided = [entry.visit.decision for entry in status.visits if entry.visit.decision is not None]
    if not decided:
        return ""
    day = day_words(_day(decided[-1]))
    return tr("Your decision of {day} lapsed: the proposal changed.", day=day)


def decision_rows(status: CourseStatus) -> tuple[tuple[str, ...], ...]:
    """Return every decision, the latest first: visit, decided, proposed, rules, who, why, state."""
    return tuple(
        _row(status, place, entry, entry.visit.decision)
        for place, entry in reversed(list(enumerate(status.visits)))
        if entry.visit.decision is not None
    )


def _row(
    status: CourseStatus, place: int, entry: VisitStatus, decision: Decision
) -> tuple[str, ...]:
    return (
        day_words_in_full(entry.visit.visit_date),
        phase_words(decision.phase),
        phase_words(decision.proposal),
        rules_words(decision.rule_version),
        f"{decision.decided_by or '–'}, {day_words_in_full(_day(decision))}",
        decision.reason or ("–" if decision.is_override else tr("accepted")),
        _state(status, place, entry, decision),
    )


def _state(status: CourseStatus, place: int, entry: VisitStatus, decision: Decision) -> str:
    if entry.has_lapsed:
        return tr("lapsed: the proposal changed")
    if not decision.is_override:
        return tr("holds for its visit")
    for later in status.visits[place + 1 :]:
        day = day_words_in_full(later.visit.visit_date)
        if later.has_lapsed:
            return tr("lapsed at {day}: the proposal changed", day=day)
        if later.visit.decision is not None:
            return tr("until the decision of {day}", day=day)
    return tr("holds")


def _day(decision: Decision) -> date:
    return decision.decided_at.astimezone().date()
