"""Courses of people who never were, enough of them for the curves of the clinic's page."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

from tests.makers import a_visit
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.course import Patient
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.treatment import Electroacupuncture, Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit

FIRST_BEGUN: Final = date(2025, 11, 3)
COUNT: Final = 64
_STRENGTHS: Final = (Stimulation.LIGHT, Stimulation.LIGHT, Stimulation.MODERATE, Stimulation.STRONG)
_REACTIONS: Final = (
    *(Reaction.BETTER,) * 4, *(Reaction.SAME,) * 3, Reaction.FLARE, None,
)  # fmt: skip


def many_courses() -> Iterator[CourseRows]:
    """Yield the courses, the same each time."""
    chance = Random(7)
    for number in range(COUNT):
        first = FIRST_BEGUN + timedelta(days=5 * number)
        yield CourseRows(
            patient=Patient(
                clinic_id=f"30{number:02}", family_name="Made-up", given_name=f"No. {number + 1}"
            ),
            side=Side.LEFT,
            onset_date=first - timedelta(days=chance.choice((20, 60, 200, 400))),
            visits=tuple(_visits(chance, first)),
        )  # fmt: skip


def _visits(chance: Random, first: date) -> Iterator[Visit]:
    pain, fall = chance.randint(5, 9), chance.choice((0.0, 0.3, 0.6, 0.9))
    day, is_asked = 0, chance.random() < 0.8
    for row in range(chance.choice((2, 3, 6, 7, 8, 9))):
        stays = pain - fall * row + chance.choice((-1, 0, 0, 1)) * (row > 0)
        yield a_visit(
            first + timedelta(days=day),
            leg_pain=max(0, min(10, round(stays))),
            pain_reach_left=Reach.CALF if is_asked else None,
            red_flags=ASKED_NONE,
            reaction=chance.choice(_REACTIONS) if row else None,
            odi_percent=40 if is_asked and row == 0 else None,
            treatment=Treatment(
                stimulation=chance.choice(_STRENGTHS),
                electro=Electroacupuncture(pairs=2) if chance.random() < 0.15 else None,
            ),
        )
        day += chance.choice((5, 7, 7, 8))
