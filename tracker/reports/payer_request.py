"""What a payer is asked for, and what was found at the visits; as recorded, nothing is added."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.plan import find_next_visit
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.course import EVENT_NAMES, Course, CourseEvent, EventKind
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.red_flags import RedFlag
from tracker.domain.values.visit import Visit
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_beside, day_words_in_full
from tracker.language import tr

_NO_MORE: Final = frozenset({EventKind.REASSESSED_REFER, EventKind.REASSESSED_DISCHARGE})


def asked_for(course: Course, printed_on: date) -> str:
    """Return how many further visits are planned, how often, until when, and what is authorised.

    All of it follows from the plan; where the course is over, or was reassessed since the last
    visit with that result, nothing further is asked for.
    """
    days = sorted({visit.visit_date for visit in course.visits})
    planned = course.plan.planned_visits
    stopped = _find_end(course, days)
    if not course.is_active:
        return tr("no further visits")
    if stopped is not None:
        what, day = tr(EVENT_NAMES[stopped.kind]), day_words_in_full(stopped.on)
        return tr("no further visits ({what}, {day})", what=what, day=day)
    agreed = int(find_next_visit(course.plan, printed_on) is not None)
    if planned is None and not agreed:
        return tr("not recorded: how many further visits")
    further = max((planned or 0) - len(days), agreed)
    if not further:
        return tr("no further visits are planned")
    return ", ".join(_further(course.plan, days, further, printed_on))


def _find_end(course: Course, days: Sequence[date]) -> CourseEvent | None:
    """Return the reassessment since the last visit that ends the visits; None without one."""
    last = days[-1] if days else date.min
    done = [one for one in course.events if one.kind.is_reassessment and one.on >= last]
    latest = max(done, key=lambda one: one.on, default=None)
    return latest if latest is not None and latest.kind in _NO_MORE else None


def _further(
    plan: CoursePlan, days: Sequence[date], further: int, printed_on: date
) -> Iterator[str]:
    yield tr("%n further visit(s)", "", further)
    ahead = _days_ahead(plan, days, further, printed_on)
    if further == 1 and ahead:
        yield tr("on {day}", day=day_words_in_full(ahead[-1]))
    elif plan.interval_days is None:
        yield tr("interval not recorded")
    else:
        yield tr("every %n day(s)", "", plan.interval_days)
        yield from (tr("until {day}", day=day_words_in_full(day)) for day in ahead[-1:])
    if plan.periods:
        beyond = further - _authorised(plan.periods, days, ahead, further)
        yield (
            tr("%n of them not authorised yet", "", beyond)
            if beyond
            else tr("within what is authorised")
        )


def _days_ahead(
    plan: CoursePlan, days: Sequence[date], further: int, printed_on: date
) -> tuple[date, ...]:
    """Return the days of the visits ahead, as the plan has them; none where it has not."""
    agreed = find_next_visit(plan, printed_on)
    if agreed is not None and further == 1:
        return (agreed,)
    if plan.interval_days is None or not days:
        return ()
    step = timedelta(days=plan.interval_days)
    first = max(agreed or days[-1] + step, printed_on)
    return tuple(first + number * step for number in range(further))


def _authorised(
    periods: Sequence[AllowedPeriod], days: Sequence[date], ahead: Sequence[date], further: int
) -> int:
    """Return how many of the visits ahead what is authorised has room for."""
    room = [one.visits - sum(one.first_day <= day <= one.last_day for day in days)
            for one in periods]  # fmt: skip
    if not ahead:
        return min(further, sum(max(0, left) for left in room))
    covered = 0
    for day in ahead:
        for at, one in enumerate(periods):
            if one.first_day <= day <= one.last_day and room[at] > 0:
                room[at] -= 1
                covered += 1
                break
    return covered


def found_at_visits(status: CourseStatus) -> str:
    """Return what the visits recorded of strength, feeling and red flags, first and last."""
    if not status.visits:
        return ""
    weak = _first_and_last(status, _weakness_words) or tr("not recorded")
    felt = _first_and_last(status, _felt_to)
    asked = _first_and_last(status, _flag_words) or tr("not asked")
    parts = (
        tr("leg weakness {words}", words=weak),
        tr("tingling or numbness as far as {words}", words=felt) if felt else "",
        tr("red flags {words}", words=asked),
    )
    return "; ".join(filter(None, parts))


def _weakness_words(visit: Visit) -> str:
    return choice_words(visit.weakness) if visit.weakness is not None else ""


def _felt_to(visit: Visit) -> str:
    reaches = [reach for leg in LEG_ORDER if (reach := visit.sensory_reach(leg)) is not None]
    return max(reaches).zone if reaches else ""


def _flag_words(visit: Visit) -> str:
    answers = visit.red_flags
    yes = [item.text for item in RedFlag if item in answers.yes]
    if yes or not answers.is_asked:
        return ", ".join(yes)
    return (
        tr("none", "red flags") if answers.is_complete else tr("none of those asked", "red flags")
    )


def _first_and_last(status: CourseStatus, read: Callable[[Visit], str]) -> str:
    """Return the first and the last that was recorded with their days; empty for nothing."""
    visits = [entry.visit for entry in status.visits]
    found = [(one.visit_date, words) for one in visits if (words := read(one))]
    last = visits[-1].visit_date
    ends = dict.fromkeys((*found[:1], *found[-1:]))
    return " → ".join(
        tr("{value} ({day})", value=words, day=day_words_beside(on, last)) for on, words in ends
    )
