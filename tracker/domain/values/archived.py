"""A person as an archive shows one to whoever reads it without this program."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course, Patient
from tracker.domain.values.kept_page import KeptPage
from tracker.domain.values.visit import VisitId, VisitVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPerson:
    """One person with everything a page shows.

    Attributes:
        courses: With their visits; those that were struck out are in the JSON alone.
        versions: Every version of each visit that was amended, the oldest first.
        kept: The pages that were handed out, each with where it stands from the page's folder.
        settings: Whose courses they are.
        made_on: Today.
    """

    patient: Patient
    courses: tuple[Course, ...]
    versions: Mapping[VisitId, Sequence[VisitVersion]]
    kept: tuple[tuple[KeptPage, str], ...]
    settings: ClinicSettings
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedLine:
    """One person in the list of an archive.

    Attributes:
        place: Where the page of the person stands, from the list's folder.
        last_visit: None before the first.
    """

    patient: Patient
    place: str
    course_count: int
    visit_count: int
    last_visit: date | None
