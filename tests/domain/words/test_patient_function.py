"""The patient reads what can be done again: own activities by name, a word by the minimum."""

from dataclasses import replace

import pytest

from tests.makers import a_course, a_visit, an_assessment, day
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Activity
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.visit import ActivityId, Visit
from tracker.domain.words.patient_function import NAME_MOST, patient_function

WALK, SIT = ActivityId(1), ActivityId(2)


def a_status(*visits: Visit, names: tuple[str, ...] = ("walk", "sit")) -> CourseStatus:
    named = tuple(
        Activity(name=name, activity_id=ActivityId(at)) for at, name in enumerate(names, 1)
    )
    return status_of(a_course(*visits, assessment=replace(an_assessment(), activities=named)))


@pytest.mark.parametrize(
    ("start", "now", "word"), [(3, 4, "About the same."), (3, 5, "Better."), (5, 3, "Worse.")]
)
def test_a_change_below_the_minimum_is_about_the_same(start: int, now: int, word: str) -> None:
    status = a_status(
        a_visit(day(0), psfs={WALK: start, SIT: start}), a_visit(day(7), psfs={WALK: now, SIT: now})
    )

    (line,) = patient_function(status)

    value = f"walk {start} → {now}, sit {start} → {now}"
    assert line == f"What you want to do, 0 to 10, more is better: {value}. {word}"


def test_what_was_scored_once_has_no_word_and_what_never_was_is_said() -> None:
    (line,) = patient_function(a_status(a_visit(psfs={WALK: 3})))

    assert line == "What you want to do, 0 to 10, more is better: walk 3, sit not asked."


def test_nothing_is_called_better_while_a_warning_stands() -> None:
    status = a_status(
        a_visit(day(0), leg_pain=5, odi_percent=60),
        a_visit(day(7), leg_pain=5, odi_percent=20, weakness=Weakness.NEW),
    )

    assert patient_function(status) == ("Your back form (ODI), less is better: 60 → 20.",)


def test_a_screening_tool_and_an_index_without_a_minimum_are_not_told() -> None:
    status = a_status(a_visit(sbi=20, start_back=8), a_visit(day(7), sbi=2, start_back=1))

    assert patient_function(status) == ()


def test_a_very_long_name_leaves_the_page_its_room() -> None:
    status = a_status(a_visit(psfs={WALK: 3}), names=("walk " * 40,))

    (line,) = patient_function(status)

    assert len(line) < NAME_MOST + 70
    assert "walk… 3" in line
