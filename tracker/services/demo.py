"""A throw-away sample clinic: plainly fictional people who together show what courses can do."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tracker import paths
from tracker.domain.values.course import Course, FirstAssessment
from tracker.services.visit_files.reading import course_of, read_courses

WRITTEN_ON: Final = date(2026, 11, 22)  # the day the sample clinic was "today"
ENDED: Final = {("0987", 1): "Relapse: a new course was begun"}


def sample_courses(today: date) -> tuple[Course, ...]:
    """Return the sample clinic's courses, moved in time so that it was busy until today."""
    return tuple(_moved(today - WRITTEN_ON))


def _moved(by: timedelta) -> Iterator[Course]:
    for rows in read_courses(paths.resource("example", "clinic.csv")).courses:
        course = course_of(rows)
        visits = tuple(replace(visit, visit_date=visit.visit_date + by) for visit in course.visits)
        reason = ENDED.get((course.patient.clinic_id, course.number))
        yield replace(
            course,
            visits=visits,
            assessment=_moved_assessment(course.assessment, by),
            ended_on=visits[-1].visit_date if reason else None,
            end_reason=reason,
        )


def _moved_assessment(assessment: FirstAssessment, by: timedelta) -> FirstAssessment:
    onset = assessment.onset_date
    drivers = tuple(replace(driver, on=driver.on + by) for driver in assessment.drivers)
    return replace(assessment, onset_date=None if onset is None else onset + by, drivers=drivers)
