"""The courses that are multiplied: fifty patients, written through the program's own services."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.clinics.names import SEED, person
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import (
    Activity,
    Aggravator,
    Course,
    CourseEvent,
    CourseId,
    Driver,
    DriverRevision,
    EventKind,
    FirstAssessment,
    Patient,
    Precaution,
    Quality,
)
from tracker.domain.values.phase import Phase
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.points import NeedledPoint, parse_point
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.rules import BOOK_RULES
from tracker.domain.values.treatment import NO_TREATMENT, Stimulation, Treatment
from tracker.domain.values.visit import Decision, FlagAction, Reaction, Visit
from tracker.models.database import Database
from tracker.services.courses import Courses
from tracker.services.patients import Patients

PATIENTS: Final = 50
VISITS: Final = 20  # a patient, on average and in all
BY: Final = "Dr. Example"
POINTS: Final = tuple(
    parse_point(text)
    for text in (
        "GB30:left", "GB34:left", "BL40:both", "BL57:left", "BL60:left", "BL23:both", "BL25:both",
        "GV3:midline", "EX-B2 L4:both", "EX-B2 L5:both", "ASHI right buttock:right", "ST36:left",
    )
)  # fmt: skip
NOTES: Final = (
    "Slept through, walks to the bus again.", "Long drive on Tuesday, sore since.",
    "Lifts nothing yet; asks about swimming.", "Less at the desk with the new chair.",
)  # fmt: skip


class Kind(Enum):
    """How a course goes."""

    STEADY = "steady"
    ZIGZAG = "zigzag"
    PLATEAU = "plateau"
    RELAPSE = "relapse"
    FLAGGED = "flagged"
    SENSORY = "sensory"


SHARES: Final = {
    Kind.STEADY: 22, Kind.ZIGZAG: 9, Kind.PLATEAU: 6, Kind.RELAPSE: 5, Kind.FLAGGED: 4,
    Kind.SENSORY: 4,
}  # fmt: skip
KINDS: Final = tuple(kind for kind, share in SHARES.items() for _ in range(share))
STEP: Final = 23  # from one patient's kind to the next: nine patients have every kind
# Visits of a patient, in tens that have two hundred together.
COUNTS: Final = (20, 12, 28, 20, 8, 32, 20, 16, 24, 20)
GAP_DAYS: Final = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one course shall be.

    Attributes:
        days: Of its visits.
        ended: Why it ended on the day of the last one; None while it is active.
    """

    kind: Kind
    number: int
    days: tuple[date, ...]
    ended: str | None = None


class Clock:
    """The moment a service is told; set before each write."""

    def __init__(self, day: date) -> None:
        self.day = day

    def __call__(self) -> datetime:
        """Return the evening of the day."""
        return datetime(self.day.year, self.day.month, self.day.day, 17, 5, 20, 250_000, tzinfo=UTC)


def write_templates(file: Path, anchor: date, count: int = PATIENTS) -> None:
    """Write the patients with their courses into a new database.

    Args:
        file: Not there yet.
        anchor: No visit lies after it.
        count: Patients; fewer have fewer kinds of course.
    """
    database = Database.open(file)
    clock = Clock(anchor)
    patients, courses = Patients(database), Courses(database, clock)
    for number in range(count):
        random = Random(SEED + number)
        patient = _with_precautions(person(number), random)
        patient_id, _ = patients.add(patient)
        for plan in _plans(number, anchor, random):
            course_id, _ = courses.begin(patient_id, _assessment(plan, random))
            _log(courses, clock, course_id, plan, random)
    database.close()


def _with_precautions(patient: Patient, random: Random) -> Patient:
    if random.random() < 0.6:
        return patient
    asked = random.sample(tuple(Precaution), random.choice((0, 0, 1, 2)))
    return replace(patient, precautions=frozenset(asked))


def _plans(number: int, anchor: date, random: Random) -> Iterator[Plan]:
    """Yield a patient's courses; every sixth patient has an ended one before the present one."""
    kind, count = KINDS[number * STEP % PATIENTS], COUNTS[number % len(COUNTS)]
    last = anchor - timedelta(days=(number * 11) % 52)
    has_gap = number % 7 == 3
    if number % 6 == 5:
        earlier = count // 2
        count -= earlier
        ended_on = last - timedelta(days=200 + 6 * count)
        days = _days(ended_on, earlier, random, has_gap=False)
        yield Plan(kind=Kind.STEADY, number=1, days=days, ended="Goals reached")
        yield Plan(kind=kind, number=2, days=_days(last, count, random, has_gap=has_gap))
        return
    ended = "Goals reached" if number % 8 == 2 else None
    yield Plan(kind=kind, number=1, days=_days(last, count, random, has_gap=has_gap), ended=ended)


def _days(last: date, count: int, random: Random, *, has_gap: bool) -> tuple[date, ...]:
    days = [last]
    for place in range(1, count):
        apart = GAP_DAYS if has_gap and place == count // 2 else random.choice((2, 3, 4, 4, 5, 7))
        days.append(days[-1] - timedelta(days=apart))
    return tuple(reversed(days))


def _assessment(plan: Plan, random: Random) -> FirstAssessment:
    begun = plan.days[0]
    driver = random.choice(tuple(Driver))
    has_activities = plan.kind is Kind.SENSORY
    return FirstAssessment(
        side=random.choice((Side.LEFT, Side.RIGHT)),
        onset_date=begun - timedelta(days=random.randrange(5, 160)),
        drivers=(DriverRevision(on=begun, driver=driver),),
        quality=frozenset(random.sample(tuple(Quality), 2)),
        aggravators=frozenset(random.sample(tuple(Aggravator), 2)),
        diagnosis_codes=random.choice(((), ("M54.32",), ("M54.31", "M51.16"))),
        activities=(Activity(name="walk the dog"),) if has_activities else (),
    )


def _course_plan(random: Random) -> CoursePlan:
    visits, days = random.choice((None, 10, 12)), random.choice((None, 4, 7))
    return CoursePlan(planned_visits=visits, interval_days=days)


def _log(courses: Courses, clock: Clock, course_id: CourseId, plan: Plan, random: Random) -> None:
    """Log the visits of a course, with whatever happens to some of them."""
    courses.change_plan(course_id, _course_plan(random))
    course = courses.course(course_id)
    for place, day in enumerate(plan.days):
        clock.day = day
        visit = _decided(course, _visit(plan, place, course, random), clock, random)
        courses.log_visit(course_id, visit, by=BY)
        course = replace(course, visits=(*course.visits, visit))
    _happen(courses, clock, course_id, plan)
    if plan.ended is not None:
        courses.end(course_id, on=plan.days[-1], reason=plan.ended)


def _happen(courses: Courses, clock: Clock, course_id: CourseId, plan: Plan) -> None:
    """Let a visit be amended, one be struck out, and something happen beside the treatment."""
    visits = courses.course(course_id).visits
    second, early = visits[1], visits[3]
    if plan.kind in (Kind.ZIGZAG, Kind.FLAGGED):
        clock.day = second.visit_date + timedelta(days=1)
        courses.amend_visit(replace(second, back_pain=3), by=BY, reason="misheard")
    if plan.kind is Kind.PLATEAU and early.visit_id is not None:
        clock.day = early.visit_date
        courses.strike_out(early.visit_id, by=BY, reason="another patient's")
    if plan.kind is Kind.RELAPSE:
        happened = CourseEvent(on=visits[-3].visit_date, kind=EventKind.FALL, text="on ice")
        courses.add_event(course_id, happened)


def _pain(kind: Kind, share: float, place: int) -> int:
    """Return the leg pain when so much of the course is over, 0 to 1."""
    if kind is Kind.ZIGZAG:
        return round(8 - 4 * share) - (3 if place % 2 else 0)
    if kind is Kind.PLATEAU:
        return round(max(5.0, 8 - 8 * share))
    if kind is Kind.RELAPSE:
        return round(8 - 8 * share) if share < 0.7 else 7
    if kind is Kind.SENSORY:
        return 0
    return round(8 - 6.5 * share)


def _visit(plan: Plan, place: int, course: Course, random: Random) -> Visit:
    share = place / max(len(plan.days) - 1, 1)
    pain = max(0, min(10, _pain(plan.kind, share, place) + random.choice((-1, 0, 0, 0, 1))))
    far = Reach(max(0, min(5, round(5 - 4 * share) + random.choice((-1, 0, 0)))))
    reach = None if plan.kind is Kind.SENSORY else far
    is_left = course.assessment.side is Side.LEFT
    activities = {one.activity_id: one for one in course.assessment.activities}
    visit = Visit(
        visit_date=plan.days[place],
        leg_pain=None if plan.kind is Kind.SENSORY else pain,
        back_pain=random.choice((None, 2, 3, 4, 5)),
        tingling=max(0, round(7 - 6 * share)),
        numbness=max(0, round(4 - 3 * share)),
        pain_reach_left=reach if is_left else None,
        pain_reach_right=None if is_left else reach,
        sensory_reach_left=far if is_left else None,
        sensory_reach_right=None if is_left else far,
        sleep_trouble=random.choice((None, round(6 - 5 * share))),
        sitting_minutes=random.choice((None, 20, 30, 60)),
        walking_minutes=random.choice((None, 15, 45, 90)),
        odi_percent=random.choice((None, None, None, 42)),
        psfs={number: 3 + round(6 * share) for number in activities if number is not None},
        weakness=Weakness.NONE,
        red_flags=ASKED_NONE,
        reaction=random.choice((None, Reaction.BETTER, Reaction.SAME)) if place else None,
        treatment=_treatment(random),
        note=random.choice((None, None, *NOTES)),
    )
    return _with_flags(visit, plan, place)


def _with_flags(visit: Visit, plan: Plan, place: int) -> Visit:
    """Answer "yes" at a visit of a flagged course; what was done is resolved in some."""
    is_last = place == len(plan.days) - 1
    if is_last and plan.kind is Kind.RELAPSE:
        return replace(visit, reaction=Reaction.FLARE, flare_hours=36)
    if is_last and plan.kind is Kind.SENSORY:
        return replace(visit, numbness=6)
    if place % 9 == 4:
        return replace(visit, red_flags=RedFlagAnswers(), weakness=None)  # not asked
    if plan.kind is not Kind.FLAGGED or place != len(plan.days) - 3:
        return visit
    is_emergency, is_open = (plan.days[0].toordinal() // step % 2 == 0 for step in (1, 2))
    item = RedFlag.SADDLE if is_emergency else RedFlag.NIGHT_PAIN
    yes = RedFlagAnswers(yes=frozenset({item}), no=frozenset(RedFlag) - {item})
    resolved_on = None if is_open else plan.days[-1]
    action = FlagAction(
        action=ActionTaken.SENT_TO_EMERGENCY if is_emergency else ActionTaken.ASKED_FOR_REVIEW,
        at=Clock(visit.visit_date)(),
        name="Dr. Roe",
        resolved_on=resolved_on,
        resolved_note="seen, cleared" if resolved_on else None,
    )
    return replace(visit, red_flags=yes, flag_action=action)


def _treatment(random: Random) -> Treatment:
    if random.random() < 0.08:
        return NO_TREATMENT
    points: tuple[NeedledPoint, ...] = tuple(random.sample(POINTS, random.choice((2, 3, 4, 5))))
    return Treatment(
        points=points,
        needles=2 * len(points),
        retention_minutes=random.choice((20, 25)),
        stimulation=random.choice((None, Stimulation.LIGHT, Stimulation.MODERATE)),
        advice=random.choice((None, None, None, "Walk a little every hour.")),
    )


def _decided(course: Course, visit: Visit, clock: Clock, random: Random) -> Visit:
    """Let some proposals be accepted and a few be decided otherwise."""
    chance = random.random()
    if chance > 0.3:
        return visit
    status = status_of(replace(course, visits=(*course.visits, visit)))
    if status.latest is None:
        return visit
    proposal = status.latest.assessment.phase
    phase, reason = proposal, None
    if chance < 0.05:
        others = dict(pairwise((*Phase, Phase.CALMING)))
        phase, reason = others[proposal], "Walks twice as far"
    decision = Decision(
        phase=phase,
        proposal=proposal,
        rule_version=BOOK_RULES.code,
        decided_by=BY,
        decided_at=clock(),
        reason=reason,
    )
    return replace(visit, decision=decision)
