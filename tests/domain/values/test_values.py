"""Values refuse what their field does not allow, and say so."""

from collections.abc import Callable

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.course import Activity, Acuteness, FirstAssessment
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import ASKED_NONE, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.treatment import Electroacupuncture, Herbs, Treatment
from tracker.domain.values.visit import Visit


@pytest.mark.parametrize(
    ("make", "low", "high"),
    [
        (lambda n: a_visit(leg_pain=n), 0, 10),
        (lambda n: a_visit(sleep_trouble=n), 0, 10),
        (lambda n: a_visit(flare_worst_pain=n), 0, 10),
        (lambda n: a_visit(sitting_minutes=n), 0, 1440),
        (lambda n: a_visit(walking_minutes=n), 0, 1440),
        (lambda n: a_visit(odi_percent=n), 0, 100),
        (lambda n: a_visit(rmdq=n), 0, 24),
        (lambda n: a_visit(sbi=n), 0, 24),
        (lambda n: a_visit(start_back=n), 0, 9),
        (lambda n: Treatment(needles=n), 0, 60),
        (lambda n: Treatment(retention_minutes=n), 0, 60),
        (lambda n: Treatment(leg_pain_before=n), 0, 10),
        (lambda n: CoursePlan(planned_visits=n), 1, 100),
        (lambda n: Herbs(days=n), 1, 365),
    ],
)
def test_a_whole_number_is_held_to_its_range(
    make: Callable[[int | None], object], low: int, high: int
) -> None:
    make(None)
    make(low)
    make(high)
    for number in (low - 1, high + 1):
        with pytest.raises(ValueOutOfRangeError, match=f"from {low} to {high}"):
            make(number)


@pytest.mark.parametrize("measure", [0.0, -1.0, float("nan"), float("inf")])
def test_a_measure_is_a_number_above_zero(measure: float) -> None:
    with pytest.raises(ValueOutOfRangeError):
        Treatment(needle_length_mm=measure)
    with pytest.raises(ValueOutOfRangeError):
        Electroacupuncture(frequency_hz=measure)


def test_a_needle_goes_no_deeper_than_it_is_long() -> None:
    Treatment(needle_length_mm=40, depth_mm=40)
    with pytest.raises(ValueOutOfRangeError, match="at most the needle's 40 mm"):
        Treatment(needle_length_mm=40, depth_mm=40.5)


@pytest.mark.parametrize("weakness", [Weakness.NEW, Weakness.WORSE])
def test_all_red_flags_no_contradicts_weakness(weakness: Weakness) -> None:
    with pytest.raises(ValueOutOfRangeError):
        a_visit(red_flags=ASKED_NONE, weakness=weakness)


def test_an_item_cannot_be_both_yes_and_no() -> None:
    both = frozenset({RedFlag.BLADDER})
    with pytest.raises(ValueError, match="both yes and no: bladder"):
        RedFlagAnswers(yes=both, no=both)


def test_a_dated_assessment_of_both_legs_is_a_yes() -> None:
    with pytest.raises(ValueOutOfRangeError):
        a_visit(both_legs_assessed_on=day(0))


def test_a_true_is_no_score() -> None:
    with pytest.raises(ValueOutOfRangeError):
        Visit(visit_date=day(0), leg_pain=True)


def test_a_blank_id_is_no_patient() -> None:
    with pytest.raises(ValueOutOfRangeError):
        a_patient("  ")


def test_a_course_scores_at_most_five_activities() -> None:
    with pytest.raises(ValueOutOfRangeError):
        FirstAssessment(activities=tuple(Activity(name=str(n)) for n in range(6)))


@pytest.mark.parametrize(
    ("days", "acuteness"),
    [
        (41, Acuteness.ACUTE),
        (42, Acuteness.SUBACUTE),
        (84, Acuteness.SUBACUTE),
        (85, Acuteness.CHRONIC),
    ],
)
def test_acuteness_turns_at_six_and_twelve_weeks(days: int, acuteness: Acuteness) -> None:
    assessment = an_assessment()
    onset = assessment.onset_date
    assert onset is not None

    assert assessment.acuteness(onset + (day(days) - day(0))) is acuteness


def test_age_counts_whole_years() -> None:
    patient = a_patient(birth_date=day(0))
    birthday = day(0).replace(year=day(0).year + 30)

    assert patient.age_on(birthday) == 30
    assert patient.age_on(birthday.replace(day=birthday.day - 1)) == 29


def test_nobody_has_an_age_before_birth() -> None:
    patient = a_patient(birth_date=day(1))

    assert patient.age_on(day(0)) is None
    assert patient.age_on(day(1)) == 0
