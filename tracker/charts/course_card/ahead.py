"""The first card, drawn on the worker thread: the window only has to show it.

Half of the first drawing is matplotlib finding its feet, so there is one even for nobody; what is
left of it, the empty panels, is what the first course is drawn on.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from matplotlib.figure import Figure

from tracker.charts.course_card.card import Card, cleared_axes
from tracker.charts.course_card.drawing import draw_course
from tracker.charts.course_card.faces import GROUND
from tracker.charts.course_card.layout import USUAL_PANELS
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import ChartStyle
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, Patient
from tracker.domain.values.visit import Visit

DPI: Final = 100  # what the charts' heights are given for
_FEET: Final[set[str]] = set()  # what was drawn for nobody in this process: once is enough


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """A figure, and what was drawn on it; None for empty panels."""

    figure: Figure
    card: Card | None


def draw_ahead(shown: ShownCourse | None, style: ChartStyle, size: tuple[int, int]) -> DrawnCard:
    """Return a course drawn in the size of its canvas in px; empty panels for nobody."""
    width, height = size
    figure = Figure((width / DPI, height / DPI), dpi=DPI)
    if shown is not None:
        return DrawnCard(figure, draw_course(figure, shown, style))
    if not _FEET:
        draw_course(figure, _made_up(), style)
        _FEET.add("card")
    cleared_axes(figure, (GROUND, *USUAL_PANELS))
    return DrawnCard(figure, None)


def _made_up() -> ShownCourse:
    visits = tuple(
        Visit(
            visit_date=date(2026, 1, 5) + timedelta(days=7 * number),
            leg_pain=8 - 4 * number,
            back_pain=4,
            tingling=5,
            numbness=4,
            pain_reach_left=Reach(5 - number),
            sensory_reach_left=Reach.FOOT,
        )
        for number in range(2)
    )
    status = status_of(Course(patient=Patient(clinic_id="-"), visits=visits))
    return ShownCourse(status=status, saved=status)
