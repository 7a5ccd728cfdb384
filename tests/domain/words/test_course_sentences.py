"""The sentences made from findings."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.makers import a_course, a_decision, a_visit, day, weekly_visits
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.words.course_sentences import (
    course_sentence,
    visit_summary,
    what_next,
)
from tracker.paths import resource
from tracker.services.visit_files.reading import course_of, read_courses


def status(**columns: Sequence[int | None]) -> CourseStatus:
    return status_of(a_course(*weekly_visits(**columns)))


@pytest.fixture(scope="module")
def maria() -> CourseStatus:
    return status_of(course_of(read_courses(resource("example", "maria.csv")).courses[0]))


def test_the_first_visit_says_so() -> None:
    assert visit_summary(status(leg_pain=(8,)), 0) == "First visit: Phase 1, calming."


def test_a_step_up_tells_both_measures(maria: CourseStatus) -> None:
    assert visit_summary(maria, 3) == (
        "Leg pain 8 → 5 (−38 %; 30 % counts). Pain now reaches the calf (foot at the start). "
        "Phase 1, calming; confirm phase 2 at the next visit."
    )


def test_a_reach_that_was_not_recorded_is_told_as_the_one_of_the_visit_before() -> None:
    course = status(leg_pain=(8, 9), pain_reach_left=(4, None))

    _, reason = course_sentence(course)

    assert "Pain now" not in reason
    assert "Pain reach not recorded; calf on Aug 17, as at the start." in reason
    assert "Pain reach not recorded; calf on Aug 17, as at the start." in visit_summary(course, 1)


def test_a_reach_recorded_on_the_leg_that_hurts_furthest_is_told_as_recorded() -> None:
    course = status(leg_pain=(8, 9), pain_reach_left=(4, 4), pain_reach_right=(2, None))

    assert "Pain still reaches the calf." in visit_summary(course, 1)


def test_the_course_says_where_it_stands_and_since_when(maria: CourseStatus) -> None:
    assert course_sentence(maria) == (
        "Prevention since Nov 3.",
        (
            "Pain, tingling and numbness at most 2 and no pain past the buttock at each of 3 "
            "visits, Oct 5 to Nov 3 (29 days; needs 28)."
        ),
    )


def test_a_phase_shown_since_an_earlier_year_names_it() -> None:
    course = status_of(a_course(a_visit(leg_pain=8), a_visit(day(200), leg_pain=8)))

    assert course_sentence(course)[0] == "Calming since Aug 17, 2026."


def test_a_rise_is_told_as_plainly_as_a_fall() -> None:
    course = status(leg_pain=(4, 6))

    assert visit_summary(course, 1).startswith("Leg pain 4 → 6 (+50 %; −30 % needed).")


def test_a_flare_says_the_phase_stays() -> None:
    course = status(leg_pain=(8, 5, 5, 8))

    assert "A flare: Phase 2, improvement, stays" in visit_summary(course, 3)


def test_what_comes_next_counts_settled_days() -> None:
    course = status(
        leg_pain=(8, 2, 2, 2), back_pain=(5, 2, 2, 2), tingling=(1, 1, 1, 1),
        numbness=(1, 1, 1, 1), pain_reach_left=(5, 2, 2, 2),
    )  # fmt: skip

    assert what_next(course) == "Prevention: 14 of 28 days settled."


def test_nothing_comes_next_without_a_start() -> None:
    assert what_next(status(leg_pain=(None, None, 5))) is None


PATTERN = "The pattern can be favourable; judge with the patient."


def test_back_pain_that_rises_while_the_reach_recedes_is_said_with_its_numbers() -> None:
    course = status(leg_pain=(8, 6, 4), back_pain=(3, 5, 8), pain_reach_left=(5, 3, 2))

    _, reason = course_sentence(course)

    said = f"Back pain rises (3 → 8) while pain reaches less far. {PATTERN}"
    assert reason.endswith(said)
    assert visit_summary(course, 2).endswith(said)
    assert "worse" not in reason


@pytest.mark.parametrize(
    ("back_pain", "left", "right"),
    [
        ((3, 4), (5, 2), (None, None)),
        ((3, 8), (5, 5), (None, None)),
        ((3, 8), (5, 2), (5, None)),
        ((3, None), (5, 2), (None, None)),
        ((3, 8), (5, None), (None, None)),
        ((None, 8), (5, 2), (None, None)),
    ],
)
def test_the_pattern_needs_two_points_and_every_leg_that_hurt_read_again(
    back_pain: Sequence[int | None], left: Sequence[int | None], right: Sequence[int | None]
) -> None:
    course = status(
        leg_pain=(8, 6), back_pain=back_pain, pain_reach_left=left, pain_reach_right=right
    )

    assert PATTERN not in course_sentence(course)[1]


def test_a_reach_that_is_to_be_asked_again_makes_no_pattern() -> None:
    course = status(leg_pain=(8, 0), back_pain=(3, 8), pain_reach_left=(5, 4))

    assert PATTERN not in visit_summary(course, 1)


def test_the_pattern_is_said_of_a_settled_course_and_of_a_decided_one_too() -> None:
    visits = weekly_visits(leg_pain=(4, 1, 1), back_pain=(0, 0, 2), pain_reach_left=(3, 1, 1))
    decision = a_decision(Phase.IMPROVEMENT, Phase.NERVE_RECOVERY, reason="Slow.")
    decided = replace(visits[-1], decision=decision)

    reasons = [
        course_sentence(status_of(a_course(*visits[:-1], last)))[1]
        for last in (visits[-1], decided)
    ]

    assert all(PATTERN in reason for reason in reasons)
