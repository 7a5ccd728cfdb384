"""Six worked courses as whoever pays may meet them: what the progress report is held against."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from tests.makers import a_patient, day, weekly_visits
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import (
    Course,
    CourseEvent,
    Driver,
    DriverRevision,
    EventKind,
    FirstAssessment,
)
from tracker.domain.values.payers import Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.red_flags import ASKED_NONE, Weakness
from tracker.domain.values.visit import Visit

PRINTED_ON: Final = day(60)
TWELVE: Final = AllowedPeriod(visits=12, first_day=day(0), last_day=day(89))
PLAN: Final = CoursePlan(
    planned_visits=12,
    interval_days=7,
    goal="sit through a film",
    reason="Sitting is still short; 4 more visits, then looked over.",
    next_visit_on=day(63),
    next_visit_at=time(10, 15),
    medication_start="ibuprofen 3 × 400 mg",
    medication_now="ibuprofen 1 × 400 mg",
    work_start="off work",
    work_now="half days",
    status_on=day(49),
    payer=Payer.MEDICARE,
    periods=(TWELVE,),
    yearly_visits=20,
)
STOP: Final = replace(
    PLAN,
    reason="Nothing changed: back to the family doctor.",
    goal=None,
    next_visit_on=None,
    next_visit_at=None,
    medication_now=PLAN.medication_start,
    work_now=PLAN.work_start,
)
REFER: Final = replace(STOP, reason="Further down the leg since the start: to the family doctor.")


def _course(
    *visits: Visit, plan: CoursePlan = PLAN, result: EventKind = EventKind.REASSESSED_GO_ON
) -> Course:
    assessment = FirstAssessment(
        side=Side.LEFT,
        onset_date=day(-120),
        drivers=(DriverRevision(on=day(0), driver=Driver.DISC),),
        diagnosis_codes=("M54.42",),
    )
    reassessed = CourseEvent(on=day(49), kind=result)
    return Course(
        patient=a_patient(), assessment=assessment, visits=visits, plan=plan, events=(reassessed,)
    )


def _found(
    visits: tuple[Visit, ...], weakness: tuple[Weakness, Weakness], felt: tuple[Reach, Reach]
) -> tuple[Visit, ...]:
    """Return visits with what was found at the first and the last of them."""
    first, *between, last = visits
    ends = (
        replace(one, weakness=weak, sensory_reach_left=reach, red_flags=ASKED_NONE)
        for one, weak, reach in zip((first, last), weakness, felt, strict=True)
    )
    begin, end = ends
    return (begin, *between, end)


def _eight(**columns: tuple[int | None, ...]) -> tuple[Visit, ...]:
    """Return eight weekly visits; what is given as two values stands at the first and the last."""
    ends = {name: _spread(values) for name, values in columns.items()}
    return weekly_visits(**ends)


def _spread(values: tuple[int | None, ...]) -> tuple[int | None, ...]:
    if len(values) != 2:
        return values
    start, end = values
    return (start, *(None,) * 6, end)


CASES: Final[Mapping[str, Course]] = {
    "improved": _course(
        *_found(
            _eight(
                leg_pain=(8, 7, 6, 6, 5, 4, 3, 3), back_pain=(5, 5, 4, 4, 3, 3, 2, 2),
                pain_reach_left=(5, 5, 4, 4, 3, 3, 2, 2), odi_percent=(46, 22),
                sitting_minutes=(10, 60), walking_minutes=(15, 60), sleep_trouble=(7, 2),
            ),
            (Weakness.STABLE, Weakness.NONE),
            (Reach.FOOT, Reach.THIGH),
        )
    ),
    "function only": _course(
        *_eight(
            leg_pain=(6, 6, 6, 5, 6, 5, 5, 5), back_pain=(4, 4, 4, 4, 4, 4, 4, 4),
            pain_reach_left=(4, 4, 4, 4, 4, 4, 4, 4), odi_percent=(48, 30), rmdq=(15, 8),
            sitting_minutes=(10, 45),
        )
    ),
    "pain only": _course(
        *_eight(
            leg_pain=(8, 7, 6, 5, 5, 4, 4, 4), back_pain=(4, 4, 4, 3, 3, 3, 3, 3),
            pain_reach_left=(5, 5, 4, 4, 4, 3, 3, 3), odi_percent=(40, 36), rmdq=(12, 11),
            sitting_minutes=(10, 15),
        )
    ),
    "not improved": _course(
        *_eight(
            leg_pain=(6, 6, 7, 6, 6, 6, 5, 6), back_pain=(4, 4, 4, 4, 4, 4, 4, 4),
            pain_reach_left=(4, 4, 4, 4, 4, 4, 4, 4), odi_percent=(40, 40),
        ),
        plan=STOP,
        result=EventKind.REASSESSED_DISCHARGE,
    ),
    "worse": _course(
        *_eight(
            leg_pain=(5, 5, 6, 6, 7, 7, 7, 7), back_pain=(3, 3, 3, 3, 4, 4, 4, 4),
            pain_reach_left=(3, 3, 4, 4, 4, 5, 5, 5), odi_percent=(34, 46),
        ),
        plan=REFER,
        result=EventKind.REASSESSED_REFER,
    ),
    "too little data": _course(
        *weekly_visits(leg_pain=(7, None, None), back_pain=(None, None, None)),
        plan=CoursePlan(payer=Payer.WASHINGTON, periods=(TWELVE,)),
    ),
}  # fmt: skip


def last_day(course: Course) -> date:
    """Return the day a case is printed: eleven days after its last visit."""
    return max(visit.visit_date for visit in course.visits) + timedelta(days=11)
