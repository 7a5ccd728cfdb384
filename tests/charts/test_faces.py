"""A chart is drawn anew whenever its picture would differ, and left alone when it would not."""

from dataclasses import fields, replace

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tests.full_visit import FULL_VISIT
from tests.makers import a_course, a_visit, day
from tracker.charts.catalog import CHARTS, LEG_STRIP, ON_DEMAND_CHARTS, PAIN, Chart
from tracker.charts.likeness import ChartFace
from tracker.charts.style import LIGHT
from tracker.charts.viewing import Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.visit import Visit

EARLIER = (
    a_visit(leg_pain=8, back_pain=5, tingling=6, numbness=5, pain_reach_left=Reach.FOOT),
    a_visit(day(7), leg_pain=7, back_pain=4, tingling=5, numbness=5, pain_reach_left=Reach.CALF),
)
BLANK = a_visit(day(14))
FILLED = replace(FULL_VISIT, visit_date=day(14))
OTHERWISE = ("visit_date", "visit_id", "version", "both_legs_assessed_on", "both_legs_assessed_by")


def a_status(last: Visit) -> CourseStatus:
    return status_of(a_course(*EARLIER, last))


def picture(chart: Chart, status: CourseStatus) -> bytes:
    figure = Figure(figsize=(7.0, chart.height_px / 100), dpi=100)
    canvas = FigureCanvasAgg(figure)
    chart.draw(figure, status, LIGHT, Viewing())
    canvas.draw()
    return bytes(canvas.buffer_rgba())


def changes() -> dict[str, Visit]:
    """Return the blank visit with one field filled in, by the field."""
    made = {}
    for one in fields(Visit):
        if one.name in OTHERWISE:
            continue
        try:
            made[one.name] = replace(BLANK, **{one.name: getattr(FILLED, one.name)})
        except ValueError:
            continue  # allowed only together with another field
    made["red flags asked, none"] = replace(BLANK, red_flags=ASKED_NONE)
    made["no pain"] = replace(BLANK, leg_pain=0, back_pain=0)
    return made


@pytest.mark.parametrize(
    "chart", [*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP], ids=lambda chart: chart.name
)
def test_no_field_changes_a_picture_unnoticed(chart: Chart) -> None:
    before = a_status(BLANK)
    plain = picture(chart, before)

    unnoticed = [
        name
        for name, visit in changes().items()
        if ChartFace(chart.draws, a_status(visit), ()).looks_like(
            ChartFace(chart.draws, before, ())
        )
        and picture(chart, a_status(visit)) != plain
    ]

    assert unnoticed == []


@pytest.mark.parametrize(
    "chart", [*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP], ids=lambda chart: chart.name
)
def test_every_chart_says_what_it_draws(chart: Chart) -> None:
    before, after = a_status(BLANK), a_status(FILLED)

    assert chart.draws
    assert not ChartFace(chart.draws, after, ()).looks_like(ChartFace(chart.draws, before, ()))


def test_a_note_leaves_every_chart_alone() -> None:
    before, after = a_status(BLANK), a_status(replace(BLANK, note="slept well", sleep_trouble=2))

    alike = [
        ChartFace(chart.draws, after, ()).looks_like(ChartFace(chart.draws, before, ()))
        for chart in CHARTS
    ]

    assert alike == [True] * len(CHARTS)


def test_another_size_is_another_picture() -> None:
    status = a_status(BLANK)

    face = ChartFace(PAIN.draws, status, (700,))

    assert not face.looks_like(ChartFace(PAIN.draws, status, (800,)))
