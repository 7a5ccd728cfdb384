"""By which rules, in words: the version of the rule book, the clinic's own thresholds, a change."""

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.rules import find_own_since
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr


def rules_words(code: str) -> str:
    """Return the rules of a code: ``2``, or ``2, the clinic's own from Nov 28, 2026``."""
    version, since = find_own_since(code)
    if since is None:
        return version
    day = day_words_in_full(since.date())
    return tr("{version}, the clinic's own from {day}", version=version, day=day)


def rule_changes(status: CourseStatus) -> tuple[str, ...]:
    """Return where in a course decisions went over to other rules, a sentence each."""
    decided = [
        (entry, entry.visit.decision.rule_version)
        for entry in status.visits
        if entry.visit.decision is not None
    ]
    following = [*(code for _, code in decided[1:]), status.rules.code]
    return tuple(
        tr(
            "Decisions up to visit {number} ({day}): rule version {version}.",
            number=entry.assessment.number,
            day=day_words_in_full(entry.visit.visit_date),
            version=rules_words(code),
        )
        for (entry, code), after in zip(decided, following, strict=False)
        if code != after
    )
