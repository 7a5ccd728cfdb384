"""The plan of a course, and what a payer has authorised of it, as frozen values."""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from tracker.domain.values.checks import ValueOutOfRangeError, check_whole
from tracker.domain.values.payers import Payer
from tracker.language import tr

PLANNED_MAX: Final = 100  # visits of one course
INTERVAL_MAX: Final = 365  # days
PERIODS_MAX: Final = 3  # that a course is authorised for, as in the longest scheme
GOAL_MAX: Final = 120  # letters; it stands on the sheet in two lines
REASON_MAX: Final = 200  # letters
STATUS_MAX: Final = 60  # letters of medication and of work


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedPeriod:
    """So many visits from a day to a day, both included."""

    visits: int
    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        check_whole("allowed_visits", self.visits, 1, PLANNED_MAX)
        if self.last_day < self.first_day:
            raise ValueOutOfRangeError(
                "last_day", self.last_day.isoformat(), tr("a day not before the first one")
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class CoursePlan:
    """What is planned for a course, agreed and authorised; None or empty is "not recorded".

    Attributes:
        planned_visits: 1–100, the first one included.
        interval_days: Days from visit to visit, 1–365.
        goal: What should be possible again, in the patient's words.
        reason: Why the plan is as it is.
        review_on: Day the course is to be looked over.
        next_visit_on: Day of the next visit as agreed; it may lie in the past.
        next_visit_at: Its time, where one is agreed.
        medication_start: Medicine for this complaint at the start, in short.
        medication_now: The same as last told.
        work_start: What work or daily duties were like at the start, in short.
        work_now: The same as last told.
        status_on: Day medication and work were told last.
        payer: Whose rules are followed; None when nobody else pays.
        payer_name: How the payer is called on the report, with a number of the case if wanted.
        periods: What is authorised, by its days.
        yearly_visits: Most visits within a year; None where the payer names none.
        visits_elsewhere: Of that year, had elsewhere or in an earlier course.
        version: Of the course it was read from; None until stored.
    """

    planned_visits: int | None = None
    interval_days: int | None = None
    goal: str | None = None
    reason: str | None = None
    review_on: date | None = None
    next_visit_on: date | None = None
    next_visit_at: time | None = None
    medication_start: str | None = None
    medication_now: str | None = None
    work_start: str | None = None
    work_now: str | None = None
    status_on: date | None = None
    payer: Payer | None = None
    payer_name: str | None = None
    periods: tuple[AllowedPeriod, ...] = ()
    yearly_visits: int | None = None
    visits_elsewhere: int | None = None
    version: int | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        check_whole("planned_visits", self.planned_visits, 1, PLANNED_MAX)
        check_whole("interval_days", self.interval_days, 1, INTERVAL_MAX)
        check_whole("yearly_visits", self.yearly_visits, 1, INTERVAL_MAX)
        check_whole("visits_elsewhere", self.visits_elsewhere, 0, INTERVAL_MAX)
        if len(self.periods) > PERIODS_MAX:
            raise ValueOutOfRangeError(
                "periods", len(self.periods), tr("at most {most}", most=PERIODS_MAX)
            )
        if self.next_visit_at is not None and self.next_visit_on is None:
            raise ValueOutOfRangeError(
                "next_visit_at", str(self.next_visit_at), tr("blank without a day")
            )

    @property
    def has_allowance(self) -> bool:
        """Return whether a payer authorised anything that can be counted."""
        return bool(self.periods) or self.yearly_visits is not None


NO_PLAN: Final = CoursePlan()
