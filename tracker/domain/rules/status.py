"""Everything shown of a course, computed once: proposals, shown phases, centralization."""

from collections.abc import Sequence

from tracker.domain.rules.assessment import Assessment, CourseStatus, VisitStatus
from tracker.domain.rules.centralization import centralization_of
from tracker.domain.rules.phases import RULE_VERSION, assess
from tracker.domain.rules.progress import counted_visits, start_values
from tracker.domain.values.course import Course
from tracker.domain.values.visit import Decision


def status_of(course: Course) -> CourseStatus:
    """Return the status of a course; pure, and cheap enough to compute while a value is typed."""
    return CourseStatus(
        course=course,
        start=start_values(counted_visits(course.visits)),
        visits=shown_phases(assess(course.visits)),
        centralization=centralization_of(course.visits),
    )


def shown_phases(assessments: Sequence[Assessment]) -> tuple[VisitStatus, ...]:
    """Return each visit with the decided phase, else the proposed one (section 6).

    A decision holds at its visit while the proposal it answered still stands there, or when an
    older rule version made that proposal. An override goes on until the proposal next changes.
    """
    shown = []
    override: Decision | None = None
    for assessment in assessments:
        decision = assessment.visit.decision
        has_lapsed = False
        if decision is not None and _stands(decision, assessment):
            override = decision if decision.is_override else None
            phase = decision.phase
        elif override is not None and override.proposal is assessment.phase:
            phase = override.phase
        else:
            has_lapsed = override is not None or decision is not None
            override, phase = None, assessment.phase
        shown.append(
            VisitStatus(
                assessment=assessment, phase=phase, override=override, has_lapsed=has_lapsed
            )
        )
    return tuple(shown)


def _stands(decision: Decision, assessment: Assessment) -> bool:
    return decision.proposal is assessment.phase or decision.rule_version != RULE_VERSION
