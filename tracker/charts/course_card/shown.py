"""What the course card shows: a course, the visit being typed, and how closely one looks."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from tracker.charts.course_card.layout import NUMB_PANELS, USUAL_PANELS
from tracker.charts.middles import MARKED_MOST, shows_middles
from tracker.charts.series import open_gaps
from tracker.charts.viewing import WHOLE_COURSE, Viewing, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.phase_tests import is_sensory_foremost


class Density(Enum):
    """How much of each visit is drawn: its marker, its line, or the middle of four weeks."""

    MARKED = "marked"
    LINES = "lines"
    MIDDLES = "middles"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCourse:
    """A course as the card shows it.

    Attributes:
        status: What is drawn, the visit that is being typed included.
        saved: What is stored: the gutters' numbers are of it.
        draft_on: The day of the visit that is being typed; None when nothing is.
        viewing: By date or by visit number, and which period.
        extra_panels: Names of the panels opened besides the usual ones, in order.
    """

    status: CourseStatus
    saved: CourseStatus
    draft_on: date | None = None
    viewing: Viewing = WHOLE_COURSE
    extra_panels: tuple[str, ...] = ()

    @property
    def panels(self) -> tuple[str, ...]:
        """Return the names of the panels, top to bottom: what the course is about first."""
        is_numb = is_sensory_foremost(self.saved.start)
        return (*(NUMB_PANELS if is_numb else USUAL_PANELS), *self.extra_panels)

    @property
    def places(self) -> tuple[float, ...]:
        """Return where each visit stands on the time axis."""
        return positions(self.status, self.viewing.axis)

    @property
    def draft(self) -> int | None:
        """Return which visit is being typed, counted from 0; None when none is."""
        days = [entry.visit.visit_date for entry in self.status.visits]
        return days.index(self.draft_on) if self.draft_on in days else None

    @property
    def gaps(self) -> dict[int, int]:
        """Return the days before each visit that comes later than a line is drawn across."""
        return open_gaps(self.status)

    @property
    def seen(self) -> tuple[float, ...]:
        """Return the places of the visits in sight."""
        places = self.places
        low, high = self.viewing.limits(places)
        return tuple(place for place in places if low <= place <= high)

    def spacing(self, width: float) -> float:
        """Return the px between two visits in sight on a plot of so many, as if evenly spread."""
        low, high = self.viewing.limits(self.places)
        seen = self.seen
        if len(seen) <= 1:
            return width
        return (seen[-1] - seen[0]) * width / (high - low) / (len(seen) - 1)

    def density(self, width: float) -> Density:
        """Return how much of each visit is drawn on a plot of so many px."""
        count = len(self.seen)
        if shows_middles(count, self.spacing(width)):
            return Density.MIDDLES
        return Density.MARKED if count <= MARKED_MOST else Density.LINES
