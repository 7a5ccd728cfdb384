"""Who somebody is in a research file: a random id, days moved by a secret number, an age."""

import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tracker.domain.values.course import Course, Patient, Sex
from tracker.domain.values.days import EARLIEST_BIRTH, EARLIEST_VISIT, VISIT_DAYS_AHEAD
from tracker.domain.values.thresholds import SMALL_CELL_UNDER

SHIFT_MAX: Final = 730  # days; two years, so that neither the year nor the season is told
ROOM_MIN: Final = 180  # days to choose from; a shift out of a few would be no secret
BAND_FROM: Final = 90  # years; ages above 89 are told together: HIPAA, 45 CFR 164.514(b)(2)(i)(C)
DECADE: Final = 10  # years
_LETTERS: Final = "23456789BCDFGHJKMNPQRSTVWXZ"  # none that is misread, no vowel that makes words
_LENGTH: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchPerson:
    """Who a patient is in the file.

    Attributes:
        clinic_id: Whom it is; stands in the key alone.
        research_id: Drawn at random.
        days: By which each day of the patient is moved, in every course.
        ages: At the first visit of each course, in their order; blank when not known.
    """

    clinic_id: str
    research_id: str
    days: int
    ages: tuple[str, ...]


class People:
    """Draws ids and shifts, and remembers what may be rare.

    Args:
        today: Up to which visits can be meant.
    """

    def __init__(self, today: date) -> None:
        self._today, self._random = today, secrets.SystemRandom()
        self._ids: set[str] = set()
        self._alike: Counter[tuple[Sex | None, int | None]] = Counter()

    def find(self, courses: Sequence[Course]) -> ResearchPerson | None:
        """Return who a patient is; None where no shift leaves every day one that can be meant."""
        patient = courses[0].patient
        days = self._find_shift(courses)
        if days is None:
            return None
        age = patient.age_on(min(_visit_days(courses)))
        self._alike[patient.sex, None if age is None else min(age, BAND_FROM) // DECADE] += 1
        return ResearchPerson(
            clinic_id=patient.clinic_id,
            research_id=self._draw_id(),
            days=days,
            ages=_ages(patient, courses),
        )

    @property
    def rare(self) -> int:
        """Return how many share sex and ten years of age with too few to be one among many."""
        return sum(count for count in self._alike.values() if count < SMALL_CELL_UNDER)

    def _draw_id(self) -> str:
        while True:
            found = "".join(self._random.choices(_LETTERS, k=_LENGTH))
            if found not in self._ids:
                self._ids.add(found)
                return found

    def _find_shift(self, courses: Sequence[Course]) -> int | None:
        """Return days, back in time where there is room: visits ahead would look like slips."""
        days = sorted(_days_in_range(courses))
        onsets = [one.assessment.onset_date for one in courses if one.assessment.onset_date]
        back = (days[0] - EARLIEST_VISIT).days
        back = min([back, SHIFT_MAX, *((onset - EARLIEST_BIRTH).days for onset in onsets)])
        ahead = min((self._today + timedelta(VISIT_DAYS_AHEAD) - days[-1]).days, SHIFT_MAX)
        if max(back, ahead) < ROOM_MIN:
            return None
        is_back = back >= min(ahead, SHIFT_MAX)
        return -self._random.randint(1, back) if is_back else self._random.randint(1, ahead)


def _visit_days(courses: Sequence[Course]) -> Iterable[date]:
    return (visit.visit_date for course in courses for visit in course.visits)


def _days_in_range(courses: Sequence[Course]) -> Iterable[date]:
    """Yield the days that a file of visits holds to a range."""
    for course in courses:
        for visit in course.visits:
            yield visit.visit_date
            yield from (day for day in (visit.odi_on, visit.rmdq_on) if day is not None)


def _ages(patient: Patient, courses: Sequence[Course]) -> tuple[str, ...]:
    """Return the age at the start of each course; one band where it is ever above 89."""
    firsts = [min(_visit_days([course]), default=None) for course in courses]
    known = [None if day is None else patient.age_on(day) for day in firsts]
    oldest = patient.age_on(max(_visit_days(courses)))
    if oldest is not None and oldest >= BAND_FROM:
        return tuple("" if age is None else f"{BAND_FROM}+" for age in known)
    return tuple("" if age is None else str(age) for age in known)
