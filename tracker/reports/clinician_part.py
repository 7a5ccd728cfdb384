"""The clinician's part of the sheet: first assessment, reasons, amendments, rules."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.rules.phases import RULE_VERSION
from tracker.domain.values.course import PRECAUTION_TEXTS, Acuteness, Course
from tracker.domain.values.thresholds import (
    ACUTE_UNDER_WEEKS,
    CHRONIC_OVER_WEEKS,
    CONTROLLED_MAX,
    IMPROVED_PERCENT,
    SETTLED_MAX,
    STABLE_DAYS,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    WORSE_POINTS,
)
from tracker.domain.values.visit import VERSION_WORDS, VersionKind, VisitVersion
from tracker.domain.words.choices import choice_words
from tracker.domain.words.course_sentences import course_sentence, visit_summary, what_next
from tracker.domain.words.names import centralization_words, day_words_in_full
from tracker.domain.words.visit_changes import changes_between
from tracker.language import marked, tr
from tracker.reports.documents import Table, Versions, cells

WHAT_IT_IS: Final = marked(
    "The phases are the clinic's tracking convention: not a diagnosis, not triage. "
    "A dash is not recorded, never 0."
)


def findings_of(status: CourseStatus) -> tuple[tuple[str, str], ...]:
    """Return patient and first assessment as labels and texts, without what was not recorded."""
    course = status.course
    pairs = [*_patient_findings(course), *_first_findings(status)]
    pairs += [(tr("Centralization"), f"{centralization_words(status.centralization)}.")]
    lead, rest = course_sentence(status)
    pairs += [(tr("Phase"), f"{lead} {rest}".strip()), (tr("What moves it on"), what_next(status))]
    return tuple((label, text) for label, text in pairs if text)


def remarks_of() -> tuple[str, ...]:
    """Return the thresholds and the rule version, as sentences."""
    version = tr("Phases by rule version {version}.", version=RULE_VERSION)
    return (_thresholds(), f"{version} {tr(WHAT_IT_IS)}")


def _thresholds() -> str:
    return tr(
        "Better: {better} % below the start. Much better: {much} % and {points}. Worse: {worse} "
        "above the start. Controlled: at most {controlled}. Settled: at most {settled}; "
        "prevention after {days}.",
        better=IMPROVED_PERCENT,
        much=SUBSTANTIAL_PERCENT,
        points=tr("%n point(s)", "", SUBSTANTIAL_POINTS),
        worse=tr("%n point(s)", "", WORSE_POINTS),
        controlled=CONTROLLED_MAX,
        settled=SETTLED_MAX,
        days=tr("%n settled day(s)", "", STABLE_DAYS),
    )


def reasons_table(status: CourseStatus) -> Table:
    """Return every visit's shown and proposed phase, why, and who decided otherwise."""
    rows = [
        cells(
            (
                number,
                day_words_in_full(entry.visit.visit_date),
                f"{int(entry.phase)} {entry.phase.short_name}",
                _proposal(entry),
                visit_summary(status, number - 1),
                _decision(entry),
            )
        )
        for number, entry in enumerate(status.visits, 1)
    ]
    return Table(
        title=tr("Phases and why"),
        header=(
            tr("No."),
            tr("Date"),
            tr("Phase"),
            tr("Proposed"),
            tr("Why (the proposal)"),
            tr("Decided"),
        ),
        weights=(3, 9, 11, 9, 42, 22),
        rows=tuple(rows),
    )


def amendments_table(status: CourseStatus, versions: Versions) -> Table | None:
    """Return what was changed after a visit was logged, by whom and why; None when nothing was."""
    rows = [
        row
        for entry in status.visits
        if entry.visit.visit_id is not None
        for row in _amendments(versions.get(entry.visit.visit_id, ()))
    ]
    if not rows:
        return None
    return Table(
        title=tr("Amendments"),
        header=(tr("Visit of"), tr("When"), tr("Who"), tr("What was changed"), tr("Why")),
        weights=(11, 14, 13, 42, 20),
        rows=tuple(rows),
    )


def _amendments(versions: Sequence[VisitVersion]) -> Iterator[tuple[str, ...]]:
    before: VisitVersion | None = None
    for version in versions:
        if before is not None and version.kind is not VersionKind.LOGGED:
            yield cells(
                (
                    day_words_in_full(before.visit.visit_date),
                    f"{version.saved_at:%Y-%m-%d %H:%M} UTC",
                    version.saved_by,
                    _what_changed(before, version),
                    version.reason,
                )
            )
        before = version


def _what_changed(before: VisitVersion, version: VisitVersion) -> str:
    changes = changes_between(before.visit, version.visit)
    words = [f"{change.label}: {change.before} → {change.after}" for change in changes]
    if version.kind is not VersionKind.AMENDED or not words:
        words.insert(0, tr(VERSION_WORDS[version.kind]))
    return "; ".join(words)


def _proposal(entry: VisitStatus) -> str:
    is_same = entry.phase is entry.assessment.phase
    return tr("as shown") if is_same else f"{int(entry.assessment.phase)}"


def _decision(entry: VisitStatus) -> str | None:
    decision = entry.override or entry.visit.decision
    if decision is None:
        return None
    words = f"{decision.decided_by}, {decision.decided_at:%Y-%m-%d}"
    return f"{words}: {decision.reason}" if decision.reason else words


def _patient_findings(course: Course) -> list[tuple[str, str | None]]:
    patient = course.patient
    precautions = [
        tr(PRECAUTION_TEXTS[one]) for one in PRECAUTION_TEXTS if one in (patient.precautions or ())
    ]
    sex = None if patient.sex is None else choice_words(patient.sex)
    born = None if patient.birth_date is None else day_words_in_full(patient.birth_date)
    return [
        (tr("Patient"), tr("{name}, ID {id}", name=patient.full_name, id=patient.clinic_id)),
        (tr("Born"), ", ".join(part for part in (born, sex) if part)),
        (tr("Precautions"), "; ".join(precautions)),
        (tr("Course"), _course_words(course)),
    ]


def _course_words(course: Course) -> str:
    if course.ended_on is None:
        return tr("number {number}", number=course.number)
    return tr(
        "number {number}, ended {day}: {reason}",
        number=course.number,
        day=day_words_in_full(course.ended_on),
        reason=course.end_reason or tr("no reason"),
    )


def _first_findings(status: CourseStatus) -> list[tuple[str, str | None]]:
    first = status.course.assessment
    begun = status.visits[0].visit.visit_date if status.visits else None
    return [
        (tr("Side"), None if first.side is None else choice_words(first.side)),
        (tr("Onset"), _onset(status, begun)),
        (tr("Presumed driver"), ", ".join(
            f"{choice_words(one.driver)} ({day_words_in_full(one.on)})" for one in first.drivers
        )),
        (tr("Where it is felt"), first.distribution),
        (tr("Quality"), ", ".join(sorted(choice_words(one) for one in first.quality))),
        (tr("Worse with"), ", ".join(sorted(choice_words(one) for one in first.aggravators))),
        (tr("Limits"), first.limits),
        (tr("Own activities"), ", ".join(one.name for one in first.activities)),
        (tr("Plan"), _plan(status)),
        (tr("Diagnosis codes"), ", ".join(first.diagnosis_codes)),
        (tr("Scores ask for"), choice_words(first.recall)),
    ]  # fmt: skip


def _onset(status: CourseStatus, begun: date | None) -> str | None:
    first = status.course.assessment
    if first.onset_date is None:
        return None
    words = day_words_in_full(first.onset_date)
    acuteness = None if begun is None else first.acuteness(begun)
    if acuteness is None:
        return words
    return tr(
        "{day} ({acuteness} at the first visit)", day=words, acuteness=_acuteness_words(acuteness)
    )


def _acuteness_words(acuteness: Acuteness) -> str:
    under, over = ACUTE_UNDER_WEEKS, CHRONIC_OVER_WEEKS
    if acuteness is Acuteness.ACUTE:
        return tr("acute, under %n week(s)", "", under)
    if acuteness is Acuteness.SUBACUTE:
        return tr("subacute, {under} to %n week(s)", "", over, under=under)
    return tr("chronic, over %n week(s)", "", over)


def _plan(status: CourseStatus) -> str:
    first = status.course.assessment
    parts = [
        "" if first.planned_visits is None else tr("{count} visits", count=first.planned_visits),
        "" if first.interval_days is None else tr("every {count} days", count=first.interval_days),
    ]
    return ", ".join(part for part in parts if part)
