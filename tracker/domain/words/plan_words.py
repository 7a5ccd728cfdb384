"""What a plan and an allowance say, in words for header, list and pages."""

from collections.abc import Iterator
from datetime import date, datetime, time

from tracker.domain.rules.plan import (
    Allowance,
    find_allowance,
    find_next_visit,
    find_overdue_day,
    is_review_due,
)
from tracker.domain.values.course import Course
from tracker.domain.values.payers import PAYERS, Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.thresholds import (
    CHRONIC_OVER_WEEKS,
    IMPROVED_PERCENT,
    SUBSTANTIAL_PERCENT,
)
from tracker.domain.words.names import WEEKDAYS, day_words, day_words_in_full, period_words
from tracker.language import tr


def payer_name(plan: CoursePlan) -> str:
    """Return how a payer is called: as written, else as its preset; empty for none."""
    if plan.payer_name:
        return plan.payer_name
    return "" if plan.payer is None else tr(PAYERS[plan.payer].name)


def payer_asks(payer: Payer) -> str:
    """Return what a payer asks for; empty for the clinic's own."""
    preset = PAYERS[payer]
    if not preset.asks:
        return ""
    more = preset.periods[-1].visits if preset.periods else 0
    return tr(
        preset.asks,
        more=more,
        weeks=CHRONIC_OVER_WEEKS,
        percent=IMPROVED_PERCENT,
        substantial=SUBSTANTIAL_PERCENT,
    )


def payer_source(payer: Payer) -> str:
    """Return where a preset was read, and when; empty for the clinic's own."""
    preset = PAYERS[payer]
    if preset.read_on is None:
        return ""
    read = tr(
        "{source}, read on {day}", source=preset.source, day=day_words_in_full(preset.read_on)
    )
    return f"{read}: {tr(preset.extent)}" if preset.extent else read


def next_visit_words(on: date, at: time | None = None) -> str:
    """Return an appointment as ``Thu, Dec 3, 10:15``."""
    day = f"{tr(WEEKDAYS[on.weekday()])}, {day_words(on)}"
    return day if at is None else f"{day}, {at:%H:%M}"


def appointment_words(when: date) -> str:
    """Return a day, or a day with its time, as an appointment."""
    at = when.time() if isinstance(when, datetime) else None
    return next_visit_words(when, at)


def allowance_words(allowance: Allowance) -> str:
    """Return ``visit 9 of 12 · 21 days left · re-exam due``."""
    return " · ".join(_allowance_parts(allowance))


def _allowance_parts(allowance: Allowance) -> Iterator[str]:
    if allowance.period is not None:
        yield tr("visit {used} of {allowed}", used=allowance.used, allowed=allowance.period.visits)
    if allowance.days_left is not None:
        yield tr("%n day(s) left", "", allowance.days_left)
    elif allowance.period is not None:
        yield tr("not within {first} to {last}", first=day_words(allowance.period.first_day),
                 last=day_words_in_full(allowance.period.last_day))  # fmt: skip
    if allowance.is_reexam_due:
        yield tr("re-exam due")
    if allowance.year_allowed is not None:
        used, allowed = allowance.year_used, allowance.year_allowed
        yield tr("{used} of {allowed} in a year", used=used, allowed=allowed)


def plan_line(course: Course, today: date) -> str:
    """Return what the header says of plan and allowance on a day; empty for nothing."""
    return " · ".join(_plan_parts(course, today)) if course.is_active else ""


def _plan_parts(course: Course, today: date) -> Iterator[str]:
    plan, days = course.plan, {visit.visit_date for visit in course.visits}
    allowance = find_allowance(plan, days, today)
    if allowance is not None:
        yield allowance_words(allowance)
    elif plan.planned_visits is not None:
        yield tr("visit {used} of {planned} planned", used=len(days), planned=plan.planned_visits)
    if allowance is None and is_review_due(plan, days, today):
        yield tr("planned review due")
    overdue = find_overdue_day(plan, days)
    if overdue is not None and overdue <= today:
        yield tr("overdue since {day}", day=day_words(overdue))
    agreed = find_next_visit(plan, today)
    if agreed is not None:
        yield tr("next visit {day}", day=next_visit_words(agreed, plan.next_visit_at))


def plan_facts(plan: CoursePlan) -> Iterator[tuple[str, str]]:
    """Yield what else a plan says, as label and text; nothing for what is not recorded."""
    yield tr("Goal"), f"“{plan.goal}”" if plan.goal else ""
    yield tr("Reason"), plan.reason or ""
    if plan.next_visit_on is not None:
        yield tr("Next visit"), next_visit_words(plan.next_visit_on, plan.next_visit_at)
    if plan.review_on is not None:
        yield tr("Next review"), day_words_in_full(plan.review_on)
    yield tr("Medication"), _way(plan.medication_start, plan.medication_now)
    yield tr("Work"), _way(plan.work_start, plan.work_now)
    if plan.status_on is not None:
        yield tr("Told on"), day_words(plan.status_on)
    yield tr("Payer"), "; ".join(part for part in _payer_parts(plan) if part)


def _way(start: str | None, now: str | None) -> str:
    return f"{start or '–'} → {now or '–'}" if start or now else ""


def _payer_parts(plan: CoursePlan) -> Iterator[str]:
    yield payer_name(plan)
    yield from map(period_visits_words, plan.periods)
    if plan.yearly_visits is not None:
        yield tr("{count} a year at most", count=plan.yearly_visits)
    if plan.visits_elsewhere is not None:
        yield tr("{count} had elsewhere", count=plan.visits_elsewhere)


def told_words(start: str | None, now: str | None, on: date | None) -> str:
    """Return medication or work as told at the start and last; empty for neither."""
    told = tr("now: {words}", words=now) if now else ""
    if now and on is not None:
        told = tr("now: {words} (told {day})", words=now, day=day_words(on))
    parts = (tr("at the start: {words}", words=start) if start else "", told)
    return "; ".join(part for part in parts if part)


def period_visits_words(period: AllowedPeriod) -> str:
    """Return ``12 visits, Aug 17 to Nov 14, 2026``."""
    visits = tr("%n visit(s)", "", period.visits)
    return f"{visits}, {period_words(period.first_day, period.last_day)}"


def plan_sentence(plan: CoursePlan) -> str:
    """Return visits and interval in words, ``12 visits, every 7 days``; empty for neither."""
    parts = []
    if plan.planned_visits is not None:
        parts.append(tr("%n visit(s)", "", plan.planned_visits))
    if plan.interval_days is not None:
        parts.append(tr("every %n day(s)", "", plan.interval_days))
    return ", ".join(parts)
