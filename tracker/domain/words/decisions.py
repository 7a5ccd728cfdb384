"""The clinician's decisions in words: what stands, what lapsed, by which rules; their effect."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.rules.rules_effect import RulesEffect
from tracker.domain.values.rules import Rules, find_own_since
from tracker.domain.values.visit import Decision
from tracker.domain.words.names import day_words, day_words_in_full, number_words, phase_words
from tracker.language import tr


def rules_words(code: str) -> str:
    """Return the rules of a code: ``2``, or ``2, the clinic's own from Nov 28, 2026``."""
    version, since = find_own_since(code)
    if since is None:
        return version
    day = day_words_in_full(since.astimezone().date())
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


def effect_sentences(effect: RulesEffect) -> Iterator[str]:
    """Yield how many courses show another phase, and what could not be read."""
    courses = tr("%n course(s)", "", effect.course_count)
    if effect.before.version is effect.after.version:
        yield _effect_of_values(effect, courses)
    else:
        yield _effect_of_version(effect, courses)
    if effect.unread_count:
        unread = tr("%n course(s)", "", effect.unread_count)
        yield tr("Could not be read: {courses}.", courses=unread)


def _effect_of_values(effect: RulesEffect, courses: str) -> str:
    if not effect.changes:
        return tr(
            "By the new values every last visit shows the same phase as before: {courses}.",
            courses=courses,
        )
    return tr(
        "By the new values the last visit of {count} of {courses} shows another phase than "
        "before; in care of these: {active}.",
        count=number_words(len(effect.changes)),
        active=number_words(effect.in_care_count),
        courses=courses,
    )


def _effect_of_version(effect: RulesEffect, courses: str) -> str:
    before, after = rules_words(effect.before.code), rules_words(effect.after.code)
    if effect.changes:
        return tr(
            "By rule version {after} the last visit of {count} of {courses} shows another phase "
            "than by version {before}; in care of these: {active}.",
            count=number_words(len(effect.changes)),
            active=number_words(effect.in_care_count),
            courses=courses,
            before=before,
            after=after,
        )
    return tr(
        "By rule version {after} every last visit shows the same phase as by version "
        "{before}: {courses}.",
        courses=courses,
        before=before,
        after=after,
    )


def kept_sentence() -> str:
    """Return what stays as it is."""
    return tr(
        "Nothing saved is changed: what was recorded and decided stays, every decision with the "
        "rules it was made by. “Why this phase?” says of each course what counts."
    )


def phase_headings(before: Rules, after: Rules) -> tuple[str, str, str]:
    """Return the headings of the phases by both rules, and of whether the course goes on."""
    care = tr("Course is", "in care or ended")
    if before.version is after.version:
        return tr("By the values before"), tr("By the new values"), care
    return (
        tr("By version {version}", version=before.version.value),
        tr("By version {version}", version=after.version.value),
        care,
    )


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
