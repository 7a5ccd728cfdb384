"""Courses as the clinic's page counts them, from days and leg pain alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from tests.makers import FIRST_DAY, a_patient, a_visit, day
from tracker.domain.cohort.counting import CountedCourses, CourseCount
from tracker.domain.cohort.followed import Question
from tracker.domain.values.course import Course, CourseId, FirstAssessment, PatientId
from tracker.domain.values.treatment import Electroacupuncture, Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit

TODAY: Final = day(400)
QUESTION: Final = Question(first_day=day(-400), last_day=day(399), horizon_days=42, today=TODAY)
CHRONIC: Final = FirstAssessment(onset_date=FIRST_DAY - timedelta(days=400))


def a_counted_course(
    leg_pain: Mapping[int, int | None],
    number: int = 1,
    *,
    patient: int | None = None,
    ended_on: date | None = None,
) -> Course:
    """Return a stored course with leg pain by the day since its first visit.

    Args:
        leg_pain: None is a visit that recorded nothing.
        number: Of the course among all, and of its patient unless told.
        patient: Whose it is.
        ended_on: When it was ended; None while it is active.
    """
    visits = tuple(a_visit(day(on), leg_pain=score) for on, score in leg_pain.items())
    whose = replace(a_patient(), patient_id=PatientId(number if patient is None else patient))
    return Course(
        patient=whose,
        number=number,
        course_id=CourseId(number),
        assessment=CHRONIC,
        visits=visits,
        ended_on=ended_on,
        end_reason=None if ended_on is None else "moved away",
    )


def treated_course(number: int, *given: tuple[Stimulation | None, Reaction | None]) -> Course:
    """Return a course of weekly visits: how each was needled, and what it said of the one before.

    The first says nothing of one before; its leg pain is one that counts.
    """
    visits = tuple(
        a_visit(
            day(7 * at),
            leg_pain=7 if at == 0 else None,
            reaction=reaction,
            treatment=Treatment(stimulation=stimulation),
        )
        for at, (stimulation, reaction) in enumerate(given)
    )
    return replace(a_counted_course({}, number), visits=visits)


def with_electro(visit: Visit) -> Visit:
    """Return a visit at which the needles were stimulated electrically too."""
    return replace(visit, treatment=replace(visit.treatment, electro=Electroacupuncture(pairs=2)))


def counted(courses: Iterable[Course], question: Question = QUESTION) -> CountedCourses:
    """Return what is counted of courses, each patient's together."""
    by_patient: dict[PatientId | None, list[Course]] = {}
    for course in courses:
        by_patient.setdefault(course.patient.patient_id, []).append(course)
    count = CourseCount(question)
    for theirs in by_patient.values():
        count.take(theirs)
    return count.counted()


def improved(found: CountedCourses) -> tuple[int, int]:
    """Return figure (a): how many improved, of all that count."""
    return sum(one.is_improved for one in found.followed), len(found.followed)


_scores = st.none() | st.integers(0, 10)
_days = st.dictionaries(st.integers(1, 90), _scores, max_size=8)


def _built(drawn: Sequence[tuple[int | None, dict[int, int | None], int]]) -> list[Course]:
    return [
        a_counted_course({0: first, **rest}, number, patient=patient)
        for number, (first, rest, patient) in enumerate(drawn, 1)
    ]


CLINICS: Final = st.lists(st.tuples(_scores, _days, st.integers(1, 6)), max_size=10).map(_built)
"""Some courses of up to six patients, visits and scores of any kind."""
