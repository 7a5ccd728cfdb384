"""A walk that goes on from where the course before ended says what a walk from the start says."""

from dataclasses import replace
from datetime import UTC, datetime
from operator import is_

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rules.test_properties import visits
from tests.makers import a_course, day, weekly_visits
from tracker.domain.rules.status import CourseWalk, status_of
from tracker.domain.values.course import Course
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken
from tracker.domain.values.visit import Decision, FlagAction, Visit

DECIDED_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
Step = tuple[str, int, Visit]
steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["append", "append", "amend", "amend last", "strike", "insert", "decide", "act", "end"]
        ),
        st.integers(0, 100),
        visits(max_size=1).map(lambda found: found[0]),
    ),
    min_size=1,
    max_size=10,
)


def decided(visit: Visit, number: int) -> Visit:
    phase, proposal = Phase(number % 4 + 1), Phase(number % 3 + 1)
    decision = Decision(
        phase=phase,
        proposal=proposal,
        rule_version=str(number % 2 + 1),
        decided_by="A. Kim",
        decided_at=DECIDED_AT,
        reason="Sleeps again",
    )
    return replace(visit, decision=decision)


def acted(visit: Visit, number: int) -> Visit:
    resolved_on = visit.visit_date if number % 2 else None
    action = FlagAction(
        action=list(ActionTaken)[number % len(ActionTaken)],
        at=DECIDED_AT,
        name="Dr Sol",
        resolved_on=resolved_on,
        resolved_note=None if resolved_on is None else "Seen",
    )
    return replace(visit, flag_action=action)


def after(course: Course, step: Step) -> Course:
    """Return a course after something was done to it; visits left alone are the very same."""
    what, number, value = step
    stored = list(course.visits)
    place = number % len(stored) if stored else 0
    if what == "append":
        last = max((one.visit_date for one in stored), default=day(0))
        stored.append(replace(value, visit_date=last + (day(1 + number) - day(0))))
    elif what == "insert":
        stored.append(value)
    elif what == "end":
        return replace(course, ended_on=None if course.ended_on else day(number))
    elif stored and what == "strike":
        del stored[place]
    elif stored and what == "amend last":
        stored[-1] = replace(value, visit_date=stored[-1].visit_date)
    elif stored and what == "amend":
        stored[place] = value
    elif stored:
        stored[place] = (decided if what == "decide" else acted)(stored[place], number)
    return replace(course, visits=tuple(stored))


@given(visits(), steps)
def test_a_walk_that_goes_on_says_what_one_from_the_first_visit_says(
    begun: tuple[Visit, ...], done: list[Step]
) -> None:
    walk, course = CourseWalk(), a_course(*begun)
    walk.status_of(course)

    for step in done:
        course = after(course, step)
        went_on, anew = walk.status_of(course), status_of(course)

        assert went_on == anew
        assert [one.assessment.findings for one in went_on.visits] == [
            one.assessment.findings for one in anew.visits
        ]


def test_a_visit_more_leaves_those_before_it_alone() -> None:
    walk, course = CourseWalk(), a_course(*weekly_visits(leg_pain=(8,) * 50))
    before = walk.status_of(course)
    more = replace(course, visits=(*course.visits, Visit(visit_date=day(400), leg_pain=3)))

    typed = walk.status_of(more)
    retyped = walk.status_of(
        replace(course, visits=(*course.visits, Visit(visit_date=day(400), leg_pain=2)))
    )

    assert all(map(is_, typed.visits[:49], before.visits))
    assert all(map(is_, retyped.visits[:50], typed.visits))
