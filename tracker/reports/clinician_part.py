"""The course report as data: what a colleague must know of a course, tightly."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.rules.function_due import missed_by
from tracker.domain.values.clinic import ClinicSettings, FunctionPlan
from tracker.domain.values.course import PRECAUTION_TEXTS, Course
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.rules import Rules
from tracker.domain.values.texts import visible
from tracker.domain.values.visit import VERSION_WORDS, Decision, Reaction, VersionKind, VisitVersion
from tracker.domain.words.choices import choice_words
from tracker.domain.words.course_sentences import course_sentence, shown_since, what_next
from tracker.domain.words.decisions import lapse_words, rule_changes, rules_words
from tracker.domain.words.flag_actions import asked_once_items, item_words
from tracker.domain.words.function_words import missed_sentence
from tracker.domain.words.help.own_rules import own_values_sentence
from tracker.domain.words.names import (
    centralization_words,
    day_words_beside,
    day_words_in_full,
    period_words,
    phase_words,
)
from tracker.domain.words.patient_values import change_rule_words
from tracker.domain.words.plan_words import plan_facts, plan_sentence
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr
from tracker.reports.by_visit import texts_by_visit, visits_words
from tracker.reports.documents import CourseReport, PagePlan, Versions, letterhead_of
from tracker.reports.function_table import function_table
from tracker.reports.treatment_words import treatment_text
from tracker.reports.visit_tables import other_values, visits_table

WHAT_IT_IS: Final = marked(
    "The phases are the clinic's tracking convention: not a diagnosis, not triage. "
    "A dash is not recorded, never 0. Nothing here shows that treatment caused a change."
)
WEEK_DAYS: Final = 7
FLARES_NAMED: Final = 4  # days of flares; of more only the count is told here


def report_of(status: CourseStatus, settings: ClinicSettings, plan: PagePlan) -> CourseReport:
    """Return the course report; the settings give letterhead, usual paper and clinician."""
    letterhead = letterhead_of(settings)
    printed = day_words_in_full(plan.printed_on)
    written = " · ".join(part for part in (settings.clinician_name.strip(), printed) if part)
    return CourseReport(
        paper=plan.paper or settings.paper,
        look=plan.look,
        letterhead=replace(letterhead, lines=(*letterhead.lines, written), phone=""),
        title=tr("Course report"),
        printed_on=plan.printed_on,
        patient=tuple(patient_parts(status.course)),
        facts=_facts(status),
        background=_recorded(_background(status)),
        lead=_lead(status),
        sentences=tuple(_sentences(status, settings.function_plan)),
        status=status,
        visits=visits_table(status),
        function=function_table(status),
        remarks=_recorded(_remarks(status, plan.versions)),
        rules=(_thresholds(status.rules), f"{_version(status)} {tr(WHAT_IT_IS)}"),
        footer=tr("Signature"),
    )


def _recorded(pairs: Sequence[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in pairs if text)


def patient_parts(course: Course) -> Iterator[str]:
    """Yield name, birth date, sex, ID and course number."""
    patient = course.patient
    yield patient.name_in_line
    if patient.birth_date is not None:
        yield tr("born {day}", day=day_words_in_full(patient.birth_date))
    elif patient.birth_year is not None:
        yield tr("born {day}", day=patient.birth_year)
    if patient.sex is not None:
        yield choice_words(patient.sex)
    if patient.has_name:
        yield tr("ID {id}", id=patient.clinic_id)
    yield tr("course {number}", number=course.number)


def _facts(status: CourseStatus) -> tuple[tuple[str, str], ...]:
    first = status.course.assessment
    days = [entry.visit.visit_date for entry in status.visits]
    drivers = ", ".join(
        f"{choice_words(one.driver)} ({day_words_in_full(one.on)})" for one in first.drivers
    )
    presumed = tr("{drivers}, presumed", drivers=drivers) if drivers else ""
    side = "" if first.side is None else choice_words(first.side)
    period = period_words(days[0], days[-1]) if days else ""
    plan = plan_sentence(status.course.plan)
    planned = tr("planned: {plan}", plan=plan) if plan else ""
    return (
        (tr("Side, driver"), _joined(side, presumed)),
        (tr("Onset"), onset_words(status, days[0] if days else None) or "–"),
        (tr("Visits"), _joined(str(len(days)), period, planned)),
        (tr("Scores ask for"), choice_words(first.recall)),
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part) or "–"


def _lead(status: CourseStatus) -> str:
    latest = status.latest
    if latest is None:
        return course_sentence(status)[0]
    phase, day = phase_words(latest.phase), shown_since(status)
    if latest.override is not None:
        by = latest.override.decided_by or "–"
        return tr("{phase}, since {day} (decided by {name}).", phase=phase, day=day, name=by)
    decision = latest.visit.decision
    if decision is not None and not latest.has_lapsed:
        return tr("{phase}, since {day} (proposed and accepted).", phase=phase, day=day)
    return tr("{phase}, since {day} (proposed).", phase=phase, day=day)


def _sentences(status: CourseStatus, plan: FunctionPlan) -> Iterator[str]:
    """Yield what holds the phase and moves it on; then what else is asked of a course."""
    _, reason = course_sentence(status)
    moved_on = what_next(status) or ""
    yield " ".join(part for part in (reason, lapse_words(status), moved_on) if part)
    words = centralization_words(status.centralization)
    standing = [tr("Centralization: {words}.", words=words), *_red_flags(status)]
    missed = missed_by([entry.visit for entry in status.visits], plan)
    others = (_weakness(status), _flares(status), _events(status), missed_sentence(missed))
    yield " ".join([*standing, *(words for words in others if words)])


def _red_flags(status: CourseStatus) -> Iterator[str]:
    answers = [entry.visit.red_flags for entry in status.visits]
    places = {"count": sum(one.is_asked for one in answers), "every": len(answers)}
    if not places["count"]:
        yield tr(
            "Red flags not asked at {count} of {every} visits.",
            count=len(answers),
            every=len(answers),
        )
        return
    positive = [number for number, one in enumerate(answers, 1) if one.yes]
    if not positive:
        yield tr("Red flags asked at {count} of {every} visits, none positive.", **places)
        return
    yield tr("Red flags asked at {count} of {every} visits.", **places)
    items, visits = _positive_items(answers), visits_words(positive)
    yield tr("Positive at {visits}: {items}.", visits=visits, items=items)


def _positive_items(answers: Sequence[RedFlagAnswers]) -> str:
    """Return what was answered yes at any visit, with since when as said last."""
    since = {item: words for one in answers for item, words in one.since.items()}
    found = frozenset().union(*(one.yes for one in answers))
    return "; ".join(item_words(item, since) for item in RedFlag if item in found)


def _weakness(status: CourseStatus) -> str:
    asked = [entry.visit for entry in status.visits if entry.visit.weakness is not None]
    if not asked:
        return tr("Leg weakness not asked.")
    if all(visit.weakness is Weakness.NONE for visit in asked):
        return tr("No leg weakness.")
    last = asked[-1]
    words = "–" if last.weakness is None else choice_words(last.weakness)
    day = day_words_beside(last.visit_date, status.visits[-1].visit.visit_date)
    return tr("Leg weakness: {words} ({day}).", words=words, day=day)


def _flares(status: CourseStatus) -> str:
    flares = [entry.visit for entry in status.visits if entry.visit.reaction is Reaction.FLARE]
    if not flares:
        return tr("No flare.")
    counted = tr("%n flare(s)", "", len(flares))
    if len(flares) > FLARES_NAMED:
        return f"{counted}."
    last = status.visits[-1].visit.visit_date
    days = ", ".join(day_words_beside(visit.visit_date, last) for visit in flares)
    return f"{counted} ({days})."


def _events(status: CourseStatus) -> str:
    events = sorted(status.course.events, key=lambda event: event.on)
    listed = "; ".join(f"{event.label}, {day_words_in_full(event.on)}" for event in events)
    return tr("Events: {listed}.", listed=listed) if listed else ""


def _remarks(status: CourseStatus, versions: Versions) -> list[tuple[str, str | None]]:
    visits = [entry.visit for entry in status.visits]
    decisions = {
        number: words
        for number, entry in enumerate(status.visits, 1)
        if (words := _decision(entry)) is not None
    }
    notes = {
        number: tr("“{note}”", note=visible(visit.note.strip()))
        for number, visit in enumerate(visits, 1)
        if visit.note
    }
    return [
        (tr("Treatment, at every visit unless named"), treatment_text(visits)),
        (tr("Also recorded"), other_values(status)),
        (tr("Decisions"), texts_by_visit(decisions)),
        (tr("Notes"), texts_by_visit(notes)),
        (tr("Amendments"), "; ".join(_amended(status, versions))),
    ]


def _decision(entry: VisitStatus) -> str | None:
    decision = entry.override or entry.visit.decision
    if decision is None:
        return None
    words = f"{phase_words(decision.phase)}, {_by_whom(decision, entry)}"
    return tr("{words} (lapsed: the proposal changed)", words=words) if entry.has_lapsed else words


def _by_whom(decision: Decision, entry: VisitStatus) -> str:
    by, on = decision.decided_by or "–", decision.decided_at.astimezone().date()
    day = day_words_in_full(on)
    if not decision.is_override and on == entry.visit.visit_date:
        return tr("accepted by {name}", name=by)
    if not decision.is_override:
        return tr("accepted by {name} on {day}", name=by, day=day)
    return tr(
        "decided by {name} on {day}: {reason} (proposed: {phase}, rules {rules})",
        name=by,
        day=day,
        reason=decision.reason or "–",
        phase=phase_words(decision.proposal),
        rules=rules_words(decision.rule_version),
    )


def _version(status: CourseStatus) -> str:
    """Return by which rules the phases are proposed, and from which visit on others decided."""
    changes = rule_changes(status)
    words = tr("Phases by rule version {version}.", version=rules_words(status.rules.code))
    return " ".join((words, *changes))


def _thresholds(rules: Rules) -> str:
    phases = tr(
        "Controlled: at most {controlled}. Settled: at most {settled}; prevention after {days}.",
        controlled=rules.controlled_max,
        settled=rules.settled_max,
        days=tr("%n settled day(s)", "", rules.stable_days),
    )
    band = tr("Grey band: about the same as at the start.")
    own = own_values_sentence(rules)
    return " ".join(filter(None, (change_rule_words(), band, phases, own)))


def _amended(status: CourseStatus, versions: Versions) -> Iterator[str]:
    """Yield what was changed after a visit was logged, by whom and why."""
    for entry in status.visits:
        if entry.visit.visit_id is not None:
            yield from _amendments(versions.get(entry.visit.visit_id, ()))


def _amendments(versions: Sequence[VisitVersion]) -> Iterator[str]:
    before: VisitVersion | None = None
    for version in versions:
        if before is not None and version.kind is not VersionKind.LOGGED:
            words = tr(
                "visit of {day}, {when} by {name}: {changes}",
                day=day_words_in_full(before.visit.visit_date),
                when=f"{version.saved_at:%Y-%m-%d %H:%M} UTC",
                name=version.saved_by or "–",
                changes=_what_changed(before, version),
            )
            reason = version.reason
            yield tr("{change} (why: {reason})", change=words, reason=reason) if reason else words
        before = version


def _what_changed(before: VisitVersion, version: VisitVersion) -> str:
    changes = changes_between(before.visit, version.visit)
    words = [f"{change.label}: {change.before} → {change.after}" for change in changes]
    if version.kind is not VersionKind.AMENDED or not words:
        words.insert(0, tr(VERSION_WORDS[version.kind]))
    return "; ".join(words)


def _background(status: CourseStatus) -> list[tuple[str, str | None]]:
    course, first = status.course, status.course.assessment
    precautions = course.patient.precautions or ()
    return [
        (tr("Precautions"), "; ".join([
            *(tr(PRECAUTION_TEXTS[one]) for one in PRECAUTION_TEXTS if one in precautions),
            *asked_once_items(first.asked_once),
        ])),
        (tr("Where it is felt"), first.distribution),
        (tr("Quality"), ", ".join(sorted(choice_words(one) for one in first.quality))),
        (tr("Worse with"), ", ".join(sorted(choice_words(one) for one in first.aggravators))),
        (tr("Limits"), first.limits),
        (tr("Own activities"), ", ".join(one.name for one in first.activities)),
        (tr("Diagnosis codes"), ", ".join(first.diagnosis_codes)),
        *plan_facts(course.plan),
        (tr("Ended"), _end(course)),
    ]  # fmt: skip


def _end(course: Course) -> str | None:
    if course.ended_on is None:
        return None
    day = day_words_in_full(course.ended_on)
    reason = course.end_reason or tr("no reason")
    return f"{day}: {reason}"


def onset_words(status: CourseStatus, begun: date | None) -> str | None:
    """Return the onset, and how long it had lasted at the first visit; None without one."""
    first = status.course.assessment
    if first.onset_date is None:
        return None
    words = day_words_in_full(first.onset_date)
    days = None if begun is None else first.duration_days(begun)
    acuteness = None if begun is None else first.acuteness(begun)
    if acuteness is None or days is None or days < 0:
        return words
    return tr(
        "{day} · {acuteness}, %n week(s) at visit {number}",
        "",
        days // WEEK_DAYS,
        day=words,
        acuteness=choice_words(acuteness),
        number=1,
    )
