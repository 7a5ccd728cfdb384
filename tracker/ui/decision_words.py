"""The clinician's decisions in words: what stands, what lapsed and when."""

from datetime import date

from tracker.domain.assessment import CourseStatus, VisitStatus
from tracker.domain.visit import Decision
from tracker.domain.words import day_words, day_words_in_full, phase_words


def lapse_words(status: CourseStatus) -> str:
    """Return that a decision lapsed at the last visit; empty when none did."""
    latest = status.latest
    if latest is None or not latest.has_lapsed:
        return ""
    decided = [entry.visit.decision for entry in status.visits if entry.visit.decision is not None]
    if not decided:
        return ""
    day = day_words(_day(decided[-1]))
    return f"Your decision of {day} lapsed: the proposal changed."


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
        decision.rule_version,
        f"{decision.decided_by or '–'}, {day_words_in_full(_day(decision))}",
        decision.reason or ("–" if decision.is_override else "accepted"),
        _state(status, place, entry, decision),
    )


def _state(status: CourseStatus, place: int, entry: VisitStatus, decision: Decision) -> str:
    if entry.has_lapsed:
        return "lapsed: the proposal changed"
    if not decision.is_override:
        return "holds for its visit"
    for later in status.visits[place + 1 :]:
        if later.has_lapsed:
            return f"lapsed at {day_words_in_full(later.visit.visit_date)}: the proposal changed"
        if later.visit.decision is not None:
            return f"until the decision of {day_words_in_full(later.visit.visit_date)}"
    return "holds"


def _day(decision: Decision) -> date:
    return decision.decided_at.astimezone().date()
