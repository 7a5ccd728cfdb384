"""Counting the clinic's courses, patient after patient; only what is counted is kept of each."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.cohort.followed import Exclusion, Followed, Question, follow, stored_id
from tracker.domain.cohort.reactions import Treated, Unanswered, treated_visits
from tracker.domain.values.course import Acuteness, Course, CourseId
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction, Visit


class Missing(Enum):
    """What a course lacks in the records."""

    REACH = "reach"
    RED_FLAGS = "red_flags"
    FUNCTION = "function"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many visits, and of which courses: one a patient."""

    visits: int = 0
    courses: tuple[CourseId, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class StrongAndLight:
    """Of one patient: visits with strong and with light needling, and flares that followed."""

    strong: int
    strong_flares: int
    light: int
    light_flares: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedCourses:
    """What was counted.

    Attributes:
        begun: Courses whose first visit lies in the period.
        excluded: Those not counted, by reason.
        further: Those that would count, of a patient of whom another counts.
        followed: Those that count, one a patient, by id.
        treated: Their visits whose stimulation was recorded.
        compared: Of each patient with strong or light needling in a chronic course without
            electroacupuncture recorded; in an order of their own.
        missing: What courses of the period lack.
        unread: How many could not be read.
    """

    question: Question
    begun: int
    excluded: Mapping[Exclusion, tuple[CourseId, ...]]
    further: tuple[CourseId, ...]
    followed: tuple[Followed, ...]
    treated: Mapping[Treated, Tally]
    compared: tuple[StrongAndLight, ...]
    missing: Mapping[Missing, tuple[CourseId, ...]]
    unread: int = 0

    def courses(self, is_meant: Callable[[Followed], bool]) -> tuple[CourseId, ...]:
        """Return which of the courses that count are meant."""
        return tuple(one.course_id for one in self.followed if is_meant(one))

    def tally(self, is_meant: Callable[[Treated], bool]) -> Tally:
        """Return how many of the treated visits are meant, and whose."""
        return sum_of(tally for treated, tally in self.treated.items() if is_meant(treated))


def tallied(course: Course) -> Mapping[Treated, Tally]:
    """Return one course's treated visits by what they say."""
    visits = Counter(treated_visits(course))
    return {one: Tally(count, (stored_id(course),)) for one, count in visits.items()}


def sum_of(tallies: Iterable[Tally]) -> Tally:
    """Return several tallies as one; a course in two of them is one course."""
    known = tuple(tallies)
    courses = {course for tally in known for course in tally.courses}
    return Tally(sum(tally.visits for tally in known), tuple(sorted(courses)))


def is_compared(treated: Treated) -> bool:
    """Return whether strong and light are compared here: chronic, without electroacupuncture."""
    return treated.lasting is Acuteness.CHRONIC and not treated.has_electro


class CourseCount:
    """Takes the courses of one patient after the other."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._begun = self._unread = 0
        self._excluded: dict[Exclusion, list[CourseId]] = defaultdict(list)
        self._further: list[CourseId] = []
        self._followed: list[Followed] = []
        self._visits: Counter[Treated] = Counter()
        self._treated: dict[Treated, list[CourseId]] = defaultdict(list)
        self._compared: list[StrongAndLight] = []
        self._missing: dict[Missing, list[CourseId]] = defaultdict(list)

    def take(self, courses: Iterable[Course]) -> None:
        """Count a patient's courses of the period, in any order; each has a visit."""
        is_counted = False
        for course in sorted(courses, key=_beginning):
            self._begun += 1
            self._note_missing(course)
            found = follow(course, self._question)
            if isinstance(found, Exclusion):
                self._excluded[found].append(stored_id(course))
            elif is_counted:
                self._further.append(found.course_id)
            else:
                is_counted = True
                self._followed.append(found)
                self._take_treated(found.course_id, tuple(treated_visits(course)))

    def miss(self) -> None:
        """Count one that could not be read."""
        self._unread += 1

    def counted(self) -> CountedCourses:
        """Return what was counted so far."""
        return CountedCourses(
            question=self._question,
            begun=self._begun,
            excluded={one: tuple(sorted(self._excluded[one])) for one in Exclusion},
            further=tuple(sorted(self._further)),
            followed=tuple(sorted(self._followed, key=lambda one: one.course_id)),
            treated={one: Tally(self._visits[one], tuple(sorted(self._treated[one])))
                     for one in self._treated},
            compared=tuple(sorted(self._compared)),
            missing={one: tuple(sorted(self._missing[one])) for one in Missing},
            unread=self._unread,
        )  # fmt: skip

    def _note_missing(self, course: Course) -> None:
        for missing, is_lacking in _LACKING.items():
            if is_lacking(course.visits):
                self._missing[missing].append(stored_id(course))

    def _take_treated(self, course_id: CourseId, treated: Sequence[Treated]) -> None:
        visits = Counter(treated)
        self._visits.update(visits)
        for one in visits:
            self._treated[one].append(course_id)
        pair = _strong_and_light(visits)
        if pair.strong or pair.light:
            self._compared.append(pair)


def _beginning(course: Course) -> tuple[date, int]:
    return min(visit.visit_date for visit in course.visits), course.number


def _strong_and_light(visits: Mapping[Treated, int]) -> StrongAndLight:
    def count(stimulation: Stimulation, reactions: Container[Reaction | Unanswered]) -> int:
        return sum(
            number
            for one, number in visits.items()
            if is_compared(one) and one.stimulation is stimulation and one.followed_by in reactions
        )

    answered, flare = tuple(Reaction), (Reaction.FLARE,)
    return StrongAndLight(
        strong=count(Stimulation.STRONG, answered),
        strong_flares=count(Stimulation.STRONG, flare),
        light=count(Stimulation.LIGHT, answered),
        light_flares=count(Stimulation.LIGHT, flare),
    )


def _lacks_reach(visits: Sequence[Visit]) -> bool:
    return all(one.pain_reach_left is None and one.pain_reach_right is None for one in visits)


def _lacks_red_flags(visits: Sequence[Visit]) -> bool:
    return not all(one.red_flags.is_asked for one in visits)


def _lacks_function(visits: Sequence[Visit]) -> bool:
    return all(
        score is None
        for one in visits
        for score in (one.interference, one.own_activities, one.odi_percent, one.rmdq)
    )


_LACKING: Final[Mapping[Missing, Callable[[Sequence[Visit]], bool]]] = {
    Missing.REACH: _lacks_reach,
    Missing.RED_FLAGS: _lacks_red_flags,
    Missing.FUNCTION: _lacks_function,
}
