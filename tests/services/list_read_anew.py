"""A second way to the patient list: every course read whole, by the rules, without a summary."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.rules.standing_flag import Sign, StandingFlag
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, Patient, PatientId
from tracker.domain.values.course_summary import Attention
from tracker.domain.values.texts import searchable
from tracker.domain.values.thresholds import LONG_GAP_DAYS
from tracker.services.patient_order import ListCounts, ListFilter, ListGroup
from tracker.services.patient_rows import PatientRow
from tracker.services.workspace import Workspace

OF_FLAGS = {
    FlagKind.NEURO_CHECK: Attention.NEURO_CHECK,
    FlagKind.FLARE: Attention.FLARE,
    FlagKind.REVIEW_DUE: Attention.REVIEW_DUE,
}


@dataclass(frozen=True, slots=True)
class Whole:
    """A patient with every course, read whole."""

    patient: Patient
    courses: Sequence[Course]

    @property
    def patient_id(self) -> int:
        """Return the patient's id."""
        return self.patient.patient_id or 0

    @property
    def shown(self) -> Course | None:
        """Return the course that the list shows."""
        return max(self.courses, key=lambda one: (one.is_active, one.number), default=None)


def read_whole(workspace: Workspace, patient_ids: Sequence[PatientId]) -> tuple[Whole, ...]:
    """Return everybody with every course; what the list says of any day follows from it."""
    return tuple(
        Whole(
            workspace.patients.patient(one),
            [
                workspace.courses.course(each.course_id)
                for each in workspace.courses.of_patient(one)
            ],
        )
        for one in patient_ids
    )


def rows_anew(everybody: Sequence[Whole], today: date) -> tuple[PatientRow, ...]:
    """Return everybody's line, those never seen first, then the one seen last."""
    names = [searchable(one.patient.full_name) for one in everybody]
    rows = [
        _row(one, today, names.count(name) > 1) for one, name in zip(everybody, names, strict=True)
    ]
    rows.sort(key=lambda row: (_name(row), row.patient.patient_id or 0))
    return tuple(sorted(rows, key=lambda row: row.last_visit or date.max, reverse=True))


def away_days(everybody: Sequence[Whole]) -> dict[int, date]:
    """Return from which day each patient is away too long, by a long gap or by the plan."""
    days = {one.patient_id: [_gap_day(one.shown), _overdue_day(one.shown)] for one in everybody}
    return {
        one: min((day for day in found if day), default=date.max) for one, found in days.items()
    }


def order_anew(
    rows: Sequence[PatientRow], chosen: ListFilter, when: tuple[date, dict[int, date]]
) -> tuple[list[int], tuple[tuple[ListGroup, int], ...]]:
    """Return who stands in the list, and its groups; when is today, and who is away from when."""
    today, away = when

    def worst_first(row: PatientRow) -> tuple[int, date, str, int]:
        rank = list(Attention).index(row.attention[0])
        if rank >= list(Attention).index(Attention.LONG_GAP):
            return list(Attention).index(Attention.LONG_GAP), away[_id(row)], _name(row), _id(row)
        return rank, row.last_visit or date.min, _name(row), _id(row)

    if chosen is ListFilter.ALL:
        return _ids(rows), ()
    if chosen is ListFilter.ATTENTION:
        return _ids(sorted((row for row in rows if row.attention), key=worst_first)), ()
    if chosen is not ListFilter.ACTIVE:
        wanted = [row for row in rows if row.attention[:1] and _waits_for(row.attention[0], chosen)]
        return _ids(sorted(wanted, key=worst_first)), ()
    groups: dict[ListGroup, list[PatientRow]] = {group: [] for group in ListGroup}
    for row in filter(is_in_care, rows):
        seen = ListGroup.SEEN_TODAY if row.last_visit == today else ListGroup.RECENT
        groups[_group_of(row.attention) or seen].append(row)
    for group in (ListGroup.ATTENTION, ListGroup.OVERDUE):
        groups[group].sort(key=worst_first)
    listed = [row for group in groups.values() for row in group]
    return _ids(listed), tuple((group, len(rows)) for group, rows in groups.items() if rows)


def counts_anew(rows: Sequence[PatientRow]) -> ListCounts:
    """Return how many patients each filter shows."""
    return ListCounts(
        known=len(rows),
        active=sum(map(is_in_care, rows)),
        attention=sum(bool(row.attention) for row in rows),
    )


def is_in_care(row: PatientRow) -> bool:
    """Return whether a course is active, or the first one has not begun yet."""
    return row.is_active or row.course_id is None


def _row(one: Whole, today: date, has_namesake: bool) -> PatientRow:
    patient, shown = one.patient, one.shown
    others = [course for course in one.courses if course is not shown]
    status = status_of(shown or Course(patient=patient))
    latest = status.latest
    return PatientRow(
        patient=patient,
        course_id=shown.course_id if shown else None,
        phase=latest.phase if latest else None,
        visit_count=len(status.course.visits),
        last_visit=latest.visit.visit_date if latest else None,
        attention=_attention(status, today, any(map(_has_open_action, others))),
        is_active=shown is not None and shown.is_active,
        has_namesake=has_namesake and bool(searchable(patient.full_name)),
    )


def _attention(
    status: CourseStatus, today: date, has_flag_elsewhere: bool
) -> tuple[Attention, ...]:
    latest = status.latest
    found = {_of_flag(flag) for flag in unresolved_flags(status.course.visits)}
    if has_flag_elsewhere:
        found.add(Attention.RED_FLAG)
    if latest and status.course.is_active:
        found |= {item for kind, item in OF_FLAGS.items() if latest.assessment.has(kind)}
        since = [one.on for one in status.course.events if one.kind.value.startswith("reassessed")]
        if latest.assessment.is_on_plateau:
            is_answered = any(on >= latest.visit.visit_date for on in since)
            found |= set() if is_answered else {Attention.REASSESS}
        if (today - latest.visit.visit_date).days > LONG_GAP_DAYS:
            found.add(Attention.LONG_GAP)
    overdue = _overdue_day(status.course)
    if overdue is not None and overdue <= today:
        found.add(Attention.OVERDUE)
    return tuple(item for item in Attention if item in found)


def _of_flag(flag: StandingFlag) -> Attention:
    is_measured = flag.cause in (Sign.WEAKNESS_NEW, Sign.NUMBNESS_RISEN)
    return Attention.NEURO_CHECK if is_measured else Attention.RED_FLAG


def _has_open_action(course: Course) -> bool:
    actions = (visit.flag_action for visit in course.visits)
    return any(action is not None and action.resolved_on is None for action in actions)


def _group_of(attention: Sequence[Attention]) -> ListGroup | None:
    if not attention:
        return None
    is_away = attention[0] in (Attention.LONG_GAP, Attention.OVERDUE)
    return ListGroup.OVERDUE if is_away else ListGroup.ATTENTION


def _waits_for(worst: Attention, chosen: ListFilter) -> bool:
    """Return whether a list of one thing shows whoever this is the worst of; nobody has a draft."""
    if chosen is ListFilter.OVERDUE:
        return worst in (Attention.LONG_GAP, Attention.OVERDUE)
    return worst.name == chosen.name


def _gap_day(course: Course | None) -> date | None:
    if course is None or not course.visits or not course.is_active:
        return None
    last = max(visit.visit_date for visit in course.visits)
    return last + timedelta(days=LONG_GAP_DAYS + 1)


def _overdue_day(course: Course | None) -> date | None:
    if course is None or not course.visits or not course.is_active:
        return None
    days = {visit.visit_date for visit in course.visits}
    plan, last = course.plan, max(days)
    if plan.next_visit_on is not None and plan.next_visit_on > last:
        return plan.next_visit_on + timedelta(days=1)
    if plan.interval_days is None or len(days) >= (plan.planned_visits or 1000):
        return None
    after = 0
    while 2 * after <= 3 * plan.interval_days:  # one and a half times the interval, not more
        after += 1
    return last + timedelta(days=after)


def _id(row: PatientRow) -> int:
    return row.patient.patient_id or 0


def _name(row: PatientRow) -> str:
    patient = row.patient
    return searchable(f"{patient.family_name or ''} {patient.given_name or ''}")


def _ids(rows: Sequence[PatientRow]) -> list[int]:
    return [row.patient.patient_id or 0 for row in rows]
