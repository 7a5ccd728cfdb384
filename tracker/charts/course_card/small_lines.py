"""The row of small lines under the card: sitting, walking, sleep, function, from first to now.

A long course is drawn by the middle of each four weeks, as in the card above.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Final

from tracker.charts.course_card.start_and_now import minutes_values, score_values
from tracker.charts.middles import SINGLE_MOST, four_weeks
from tracker.charts.series import Series
from tracker.charts.style import Role
from tracker.charts.viewing import TimeAxis, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.words.names import capitalized
from tracker.language import tr

SMALL_LINES: Final = {
    Role.SITTING: "function",
    Role.WALKING: "function",
    Role.SLEEP_TROUBLE: "sleep",
    Role.DAILY_LIFE: "scales",
    Role.ACTIVITIES: "scales",
}
"""The measures in order, each with the panel it opens."""

OF_MINUTES: Final = (Role.SITTING, Role.WALKING)
ALWAYS: Final = (*OF_MINUTES, Role.SLEEP_TROUBLE)  # also where nothing was recorded of it
MINUTES_TOP: Final = 60  # at least what the height stands for


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallLine:
    """One measure in a line.

    Attributes:
        values: ``10 → 60 min``; says so when nothing was recorded.
        points: Across and up, each from 0 to 1.
    """

    name: str
    values: str
    points: tuple[tuple[float, float], ...]


def small_line(status: CourseStatus, role: Role) -> SmallLine:
    """Return a measure of a course as it is stored."""
    is_score = role not in OF_MINUTES
    words = score_values(status, (role,)) if is_score else minutes_values(status, role)
    places = positions(status, TimeAxis.DATE)
    known = _known(status, role, places)
    top = NRS_MAX if is_score else max([MINUTES_TOP, *(value for _, value in known)])
    span = max(1.0, places[-1] - places[0]) if places else 1.0
    return SmallLine(
        name=capitalized(_name(role)),
        values=words or tr("not recorded"),
        points=tuple((place / span, value / top) for place, value in known),
    )


def _name(role: Role) -> str:
    """Return what it is called; in short where it came to the row later than the others."""
    field = measured_field(role.value)
    return tr(field.spoken) if role in ALWAYS else tr(field.legend, "legend")


def _known(
    status: CourseStatus, role: Role, places: Sequence[float]
) -> Sequence[tuple[float, float]]:
    """Return what was recorded with its place; of a long course the middle of every four weeks."""
    recorded = [getattr(entry.visit, role.value) for entry in status.visits]
    known = [(at, value) for at, value in zip(places, recorded, strict=True) if value is not None]
    if len(known) <= SINGLE_MOST:
        return known
    values = tuple(nan if value is None else float(value) for value in recorded)
    weeks = four_weeks(status, Series(tuple(places), values, ()), ())
    return [(one.place, one.middle) for one in weeks]
