"""What follows from a plan: from which day a patient is overdue, and what of an allowance is left.

The rules stand in clinical-rules.md section 12. Pure: the day is an argument.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from tracker.domain.values.days import days_later
from tracker.domain.values.payers import PAYERS, Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.thresholds import (
    OVERDUE_PERCENT,
    REEXAM_DAYS_LEFT,
    REEXAM_VISITS_LEFT,
)

WITHOUT_DAYS: Final = 365  # days a period is written for where the payer names none


def find_overdue_day(plan: CoursePlan, visit_days: Collection[date]) -> date | None:
    """Return the first day on which a patient is overdue; None when no day is.

    A next visit that was agreed after the latest visit decides alone: overdue is from the day
    after it. Else more than one and a half times the planned interval since the latest visit;
    once the planned visits were had, the interval says nothing any more.

    Args:
        plan: Of an active course.
        visit_days: Days of its visits; before the first nobody is overdue.
    """
    last = max(visit_days, default=None)
    if last is None:
        return None
    if plan.next_visit_on is not None and plan.next_visit_on > last:
        return days_later(plan.next_visit_on, 1)
    is_done = plan.planned_visits is not None and len(set(visit_days)) >= plan.planned_visits
    if plan.interval_days is None or is_done:
        return None
    return days_later(last, OVERDUE_PERCENT * plan.interval_days // 100 + 1)


def find_next_visit(plan: CoursePlan, today: date) -> date | None:
    """Return the day of the next visit that was agreed, unless it is past."""
    agreed = plan.next_visit_on
    return agreed if agreed is not None and agreed >= today else None


def find_appointment(plan: CoursePlan, today: date) -> date | None:
    """Return the same with its time, where one was agreed."""
    day, at = find_next_visit(plan, today), plan.next_visit_at
    return day if day is None or at is None else datetime.combine(day, at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What of an allowance is used and left on a day.

    Attributes:
        period: The authorised period the day lies in, else the next one, else the last one; None
            where only a year is counted.
        used: Visits within that period by the day, a day counted once.
        days_left: Days of it after the day; None once it is over or before it begins.
        year_used: Visits of the year up to the day, those had elsewhere included; None where no
            year is counted.
        year_allowed: Most of a year; None as above.
        is_reexam_due: Whether the patient is to be examined and measured anew.
    """

    period: AllowedPeriod | None
    used: int
    days_left: int | None
    year_used: int | None
    year_allowed: int | None
    is_reexam_due: bool

    @property
    def is_used_up(self) -> bool:
        """Return whether no further visit is authorised by what is written here."""
        is_period_full = self.period is not None and self.used >= self.period.visits
        in_year = self.year_used or 0
        return is_period_full or (self.year_allowed is not None and in_year >= self.year_allowed)


def find_allowance(plan: CoursePlan, visit_days: Collection[date], today: date) -> Allowance | None:
    """Return what is used and left of what a payer authorised; None where nothing is.

    Args:
        plan: Of the course.
        visit_days: Days of its visits; several on one day count once.
        today: Visits after it are not counted.
    """
    if not plan.has_allowance:
        return None
    had = {day for day in visit_days if day <= today}
    period = _period_of(plan.periods, today)
    used, days_left = 0, None
    if period is not None:
        used = sum(period.first_day <= day <= period.last_day for day in had)
        is_running = period.first_day <= today <= period.last_day
        days_left = (period.last_day - today).days if is_running else None
    return Allowance(
        period=period,
        used=used,
        days_left=days_left,
        year_used=None if plan.yearly_visits is None else _year_used(plan, had, today),
        year_allowed=plan.yearly_visits,
        is_reexam_due=is_review_due(plan, visit_days, today) or _is_ending(period, used, days_left),
    )


def is_review_due(plan: CoursePlan, visit_days: Collection[date], today: date) -> bool:
    """Return whether the planned review day has come and no visit was had on it or since."""
    planned = plan.review_on
    if planned is None or planned > today:
        return False
    return not any(planned <= day < today for day in visit_days)


def _period_of(periods: Sequence[AllowedPeriod], today: date) -> AllowedPeriod | None:
    in_order = sorted(periods, key=lambda one: (one.first_day, one.last_day))
    open_ones = (one for one in in_order if one.last_day >= today)
    return next(open_ones, in_order[-1] if in_order else None)


def _is_ending(period: AllowedPeriod | None, used: int, days_left: int | None) -> bool:
    """Return whether a running period has few visits or few days left."""
    if period is None or days_left is None:
        return False
    return period.visits - used <= REEXAM_VISITS_LEFT or days_left <= REEXAM_DAYS_LEFT


def _year_used(plan: CoursePlan, had: Collection[date], today: date) -> int:
    """Return the visits of the twelve months that end with a day, and those had elsewhere."""
    begun = _year_before(today)
    return sum(day > begun for day in had) + (plan.visits_elsewhere or 0)


def _year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # February 29
        return day.replace(year=day.year - 1, day=28)


def next_period(
    payer: Payer, periods: Sequence[AllowedPeriod], begun: date, today: date
) -> AllowedPeriod | None:
    """Return the period a preset has after those written; None where it has no more.

    The first one begins with the course; a later one the day after the one before, or today
    where that is over. Both ends count: 90 days from the 1st end on the 90th day.
    """
    offered = PAYERS[payer].periods
    if len(periods) >= len(offered):
        return None
    preset = offered[len(periods)]
    first = begun
    if periods:
        first = max(today, days_later(max(one.last_day for one in periods), 1))
    last = days_later(first, (preset.days or WITHOUT_DAYS) - 1)
    return AllowedPeriod(visits=preset.visits, first_day=first, last_day=last)
