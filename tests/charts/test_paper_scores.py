"""Charts of a patient's page: gaps stay open, what was not asked is dotted."""

import numpy as np
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.paper_lines import RANGE_OPACITY
from tracker.charts.paper_scores import PAIN_ROLES, SENSORY_ROLES, PaperChart, told_roles
from tracker.charts.style import PAPER, Role
from tracker.charts.viewing import Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.visit import Reaction, Visit

POINTS_TO_PX = 100 / 72  # of a figure as matplotlib makes it
PLAIN = Viewing(is_plain=True)


def a_status(*visits: Visit) -> CourseStatus:
    return status_of(a_course(*visits))


def drawn(chart: PaperChart, status: CourseStatus) -> Figure:
    figure = Figure(figsize=(7, 2))
    chart.draw(figure, status, PAPER, PLAIN)
    return figure


def lines_of(figure: Figure, color: str) -> list[Line2D]:
    """Return the lines of a measure without its markers."""
    (axes,) = figure.axes
    return [
        line for line in axes.lines if line.get_color() == color and line.get_linestyle() != "None"
    ]


def places_of(line: Line2D) -> list[float]:
    return [float(place) for place in np.asarray(line.get_xdata(), dtype=float)]


def test_no_line_runs_over_more_than_sixty_days() -> None:
    status = a_status(
        a_visit(leg_pain=6), a_visit(day(10), leg_pain=5), a_visit(day(71), leg_pain=4)
    )

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), status)

    spans = [places_of(line) for line in lines_of(figure, PAPER.ink)]
    assert spans == [[0.0, 10.0]]
    assert "61 days" in [text.get_text() for text in figure.texts]


def test_a_line_over_a_visit_that_did_not_ask_is_dotted() -> None:
    status = a_status(*weekly_visits(leg_pain=(6, 5, None, 4)))

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), status)

    looks = [(places_of(line), line.is_dashed()) for line in lines_of(figure, PAPER.ink)]
    assert looks == [([0.0, 7.0], False), ([7.0, 21.0], True)]


def test_two_lines_of_the_same_values_stand_apart() -> None:
    status = a_status(*weekly_visits(tingling=(3, 3, 3), numbness=(3, 3, 3)))

    figure = drawn(PaperChart(roles=SENSORY_ROLES), status)

    heights = [
        float(line.get_transform().transform((0.0, 3.0))[1])
        for role in SENSORY_ROLES
        for line in lines_of(figure, PAPER.color(role))
    ]
    assert abs(heights[0] - heights[1]) > 1.7 * POINTS_TO_PX


def test_words_of_the_threshold_are_struck_through_by_no_line() -> None:
    crossed = a_status(*weekly_visits(leg_pain=(6, 6, 6), back_pain=(4, 4, 4)))
    clear = a_status(*weekly_visits(leg_pain=(8, 3, 3), back_pain=(2, 2, 2)))

    said = [
        {text.get_text() for text in drawn(PaperChart(roles=PAIN_ROLES, is_main=True), one).texts}
        for one in (crossed, clear)
    ]

    assert "line: 2 points better" in said[0]
    assert "below this line: 30 % better than at the start" in said[1]


def test_each_line_is_named_at_its_end_with_its_last_value() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 5, 1), back_pain=(5, 4, 1)))

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), status)

    words = {text.get_text(): text for text in figure.texts}
    assert {"leg 1", "low back 1", "worst 10", "none 0"} <= set(words)
    leg, back = (words[name].get_position()[1] for name in ("leg 1", "low back 1"))
    assert leg - back > PAPER.text_size / (2 * 72)


def test_a_pain_alone_is_named_in_the_colour_of_its_line() -> None:
    status = a_status(*weekly_visits(leg_pain=(0, 0, 0), back_pain=(7, 5, 2)))

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), status)

    (name,) = (text for text in figure.texts if text.get_text() == "low back 2")
    assert name.get_color() == PAPER.ink
    assert lines_of(figure, PAPER.ink)


def test_names_of_lines_stay_beside_the_panel_and_off_what_is_below() -> None:
    status = a_status(*weekly_visits(tingling=(3, 1, 0), numbness=(2, 1, 0)))

    figure = drawn(PaperChart(roles=SENSORY_ROLES), status)

    (axes,) = figure.axes
    names = [text for text in figure.texts if text.get_text() in {"tingling 0", "numbness 0"}]
    assert len(names) == 2
    assert min(text.get_position()[1] for text in names) >= axes.get_position().y0


def test_a_long_course_shows_the_middle_and_the_range_of_four_weeks() -> None:
    leg = tuple(8 - row // 30 + row % 3 for row in range(120))
    status = a_status(*weekly_visits(leg_pain=leg, back_pain=tuple(2 + row % 2 for row in leg)))

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), status)

    (axes,) = figure.axes
    (line,) = lines_of(figure, PAPER.ink)
    assert len(places_of(line)) == 30
    (back,) = lines_of(figure, PAPER.color(Role.BACK_PAIN))
    assert len(places_of(back)) == 30
    shades = [one for one in axes.collections if one.get_label() == "leg_pain range"]
    assert [one.get_alpha() for one in shades] == [RANGE_OPACITY]
    assert "leg 7" in {text.get_text() for text in figure.texts}


def test_weeks_that_stand_alone_between_long_gaps_are_marked() -> None:
    visits = [a_visit(day(row), leg_pain=5) for row in (*range(95), 300)]

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), a_status(*visits))

    lone = [line for line in lines_of(figure, PAPER.ink) if len(places_of(line)) == 1]
    assert [line.get_marker() for line in lone] == ["o"]


def test_flares_of_a_long_course_are_counted() -> None:
    visits = [
        a_visit(day(7 * row), leg_pain=5, reaction=Reaction.FLARE if row % 10 == 9 else None)
        for row in range(100)
    ]

    figure = drawn(PaperChart(roles=PAIN_ROLES, is_main=True), a_status(*visits))

    counted = [text.get_text() for text in figure.texts]
    row = max(text.get_position()[1] for text in figure.texts if text.get_text() == "1")
    counts = [
        int(text.get_text()) for text in figure.texts
        if text.get_position()[1] == row and text.get_text().isdigit()
    ]  # fmt: skip
    assert sum(counts) == 10
    assert "flare" not in counted


def test_a_pain_never_felt_has_no_line_beside_one_that_was() -> None:
    back = a_status(*weekly_visits(leg_pain=(0, 0), back_pain=(5, 4)))
    none = a_status(*weekly_visits(leg_pain=(0, 0)))

    assert told_roles(back, PAIN_ROLES) == (Role.BACK_PAIN,)
    assert told_roles(none, PAIN_ROLES) == (Role.LEG_PAIN,)
