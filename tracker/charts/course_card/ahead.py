"""The first card, drawn on the worker thread: the window only has to show it.

Half of the first drawing is matplotlib finding its feet, so there is one even for nobody.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from matplotlib.figure import Figure

from tracker.charts.course_card.card import Card
from tracker.charts.course_card.drawing import draw_course
from tracker.charts.course_card.shown import ShownCourse
from tracker.charts.style import ChartStyle
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, Patient
from tracker.domain.values.visit import Visit

DPI: Final = 100  # what the charts' heights are given for


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """A figure, and what was drawn on it."""

    figure: Figure
    card: Card


def draw_ahead(
    shown: ShownCourse | None, style: ChartStyle, size: tuple[int, int]
) -> DrawnCard | None:
    """Return a course drawn in the size of its canvas in px; None when there is none to draw."""
    width, height = size
    figure = Figure((width / DPI, height / DPI), dpi=DPI)
    card = draw_course(figure, shown or _made_up(), style)
    return None if shown is None else DrawnCard(figure, card)


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
