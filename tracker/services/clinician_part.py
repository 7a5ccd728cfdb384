"""The clinician's part of the sheet: first assessment, reasons, amendments, rules."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from tracker.domain.assessment import CourseStatus, VisitStatus
from tracker.domain.course import PRECAUTION_TEXTS, Acuteness, Course
from tracker.domain.describe import course_sentence, visit_summary, what_next
from tracker.domain.phases import RULE_VERSION
from tracker.domain.visit import VisitId
from tracker.domain.visit_changes import changes_between
from tracker.domain.visit_version import VERSION_WORDS, VersionKind, VisitVersion
from tracker.domain.words import centralization_words, day_words_in_full
from tracker.services.sheet import Table, cells

Versions = Mapping[VisitId, Sequence[VisitVersion]]

NO_VERSIONS: Final[Versions] = {}
THRESHOLDS: Final = (
    "Better: 30 % below the start. Much better: 50 % and 4 points. Worse: 2 points above the "
    "start. Controlled: at most 3. Settled: at most 2; prevention after 28 settled days."
)
WHAT_IT_IS: Final = (
    "The phases are the clinic's tracking convention: not a diagnosis, not triage. "
    "A dash is not recorded, never 0."
)
_ACUTENESS: Final = {
    Acuteness.ACUTE: "acute, under 6 weeks",
    Acuteness.SUBACUTE: "subacute, 6 to 12 weeks",
    Acuteness.CHRONIC: "chronic, over 12 weeks",
}


def findings_of(status: CourseStatus) -> tuple[tuple[str, str], ...]:
    """Return patient and first assessment as labels and texts, without what was not recorded."""
    course = status.course
    pairs = [*_patient_findings(course), *_first_findings(status)]
    pairs += [("Centralization", f"{centralization_words(status.centralization)}.")]
    lead, rest = course_sentence(status)
    pairs += [("Phase", f"{lead} {rest}".strip()), ("What moves it on", what_next(status))]
    return tuple((label, text) for label, text in pairs if text)


def remarks_of() -> tuple[str, ...]:
    """Return the thresholds and the rule version, as sentences."""
    return (THRESHOLDS, f"Phases by rule version {RULE_VERSION}. {WHAT_IT_IS}")


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
        title="Phases and why",
        header=("No.", "Date", "Phase", "Proposed", "Why (the proposal)", "Decided"),
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
        title="Amendments",
        header=("Visit of", "When", "Who", "What was changed", "Why"),
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
        words.insert(0, VERSION_WORDS[version.kind])
    return "; ".join(words)


def _proposal(entry: VisitStatus) -> str:
    is_same = entry.phase is entry.assessment.phase
    return "as shown" if is_same else f"{int(entry.assessment.phase)}"


def _decision(entry: VisitStatus) -> str | None:
    decision = entry.override or entry.visit.decision
    if decision is None:
        return None
    words = f"{decision.decided_by}, {decision.decided_at:%Y-%m-%d}"
    return f"{words}: {decision.reason}" if decision.reason else words


def _patient_findings(course: Course) -> list[tuple[str, str | None]]:
    patient = course.patient
    precautions = [
        PRECAUTION_TEXTS[one] for one in PRECAUTION_TEXTS if one in (patient.precautions or ())
    ]
    born = None if patient.birth_date is None else day_words_in_full(patient.birth_date)
    return [
        ("Patient", f"{patient.full_name}, ID {patient.clinic_id}"),
        ("Born", ", ".join(part for part in (born, patient.sex and patient.sex.value) if part)),
        ("Precautions", "; ".join(precautions)),
        ("Course", _course_words(course)),
    ]


def _course_words(course: Course) -> str:
    words = f"number {course.number}"
    if course.ended_on is not None:
        words += f", ended {day_words_in_full(course.ended_on)}: {course.end_reason or 'no reason'}"
    return words


def _first_findings(status: CourseStatus) -> list[tuple[str, str | None]]:
    first = status.course.assessment
    begun = status.visits[0].visit.visit_date if status.visits else None
    return [
        ("Side", None if first.side is None else first.side.value),
        ("Onset", _onset(status, begun)),
        ("Presumed driver", ", ".join(
            f"{one.driver.value} ({day_words_in_full(one.on)})" for one in first.drivers
        )),
        ("Where it is felt", first.distribution),
        ("Quality", ", ".join(sorted(one.value for one in first.quality))),
        ("Worse with", ", ".join(sorted(one.value for one in first.aggravators))),
        ("Limits", first.limits),
        ("Own activities", ", ".join(one.name for one in first.activities)),
        ("Plan", _plan(status)),
        ("Diagnosis codes", ", ".join(first.diagnosis_codes)),
        ("Scores ask for", first.recall.value),
    ]  # fmt: skip


def _onset(status: CourseStatus, begun: date | None) -> str | None:
    first = status.course.assessment
    if first.onset_date is None:
        return None
    words = day_words_in_full(first.onset_date)
    acuteness = None if begun is None else first.acuteness(begun)
    return words if acuteness is None else f"{words} ({_ACUTENESS[acuteness]} at the first visit)"


def _plan(status: CourseStatus) -> str:
    first = status.course.assessment
    parts = [
        "" if first.planned_visits is None else f"{first.planned_visits} visits",
        "" if first.interval_days is None else f"every {first.interval_days} days",
    ]
    return ", ".join(part for part in parts if part)
