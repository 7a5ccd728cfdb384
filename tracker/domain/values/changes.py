"""What a write touched, so that views know whether they are stale."""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Self

from tracker.domain.values.course import CourseId, PatientId


class Heard(Enum):
    """What is heard of a server while a clinic on it is open."""

    TOUCHED = "touched"  # another window wrote
    AWAY = "away"
    THERE = "there"  # it answers, from now on or still; others may have written unheard


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The patients, courses and settings a write touched.

    Attributes:
        has_day_list: The list of the day is another one.
        is_everything: Nothing may be taken as known any more, e.g. after a restore.
        is_elsewhere: Another window or program did it.
    """

    patients: frozenset[PatientId] = frozenset()
    courses: frozenset[CourseId] = frozenset()
    has_settings: bool = False
    has_day_list: bool = False
    is_everything: bool = False
    is_elsewhere: bool = False

    def __or__(self, other: Self) -> "Changes":
        """Return what either touched."""
        return Changes(
            patients=self.patients | other.patients,
            courses=self.courses | other.courses,
            has_settings=self.has_settings or other.has_settings,
            has_day_list=self.has_day_list or other.has_day_list,
            is_everything=self.is_everything or other.is_everything,
            is_elsewhere=self.is_elsewhere or other.is_elsewhere,
        )


NO_CHANGES: Final = Changes()


def course_changes(patient_id: PatientId, course_id: CourseId) -> Changes:
    """Return that one course of a patient was touched."""
    return Changes(patients=frozenset({patient_id}), courses=frozenset({course_id}))
