"""The charts: what is plotted, named and said."""

from math import isnan

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.about_the_same import OPACITY
from tracker.charts.catalog import CHARTS, LEG_STRIP, ON_DEMAND_CHARTS, PAIN, REACH, SENSORY, Chart
from tracker.charts.style import DARK, GREY, LIGHT, LOOKS, PAPER, ChartStyle, Role
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import ActivityId, Reaction, Visit

EVERY_CHART = (*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP)


def a_status(*visits: Visit) -> CourseStatus:
    return status_of(a_course(*visits))


def drawn(chart: Chart, status: CourseStatus, style: ChartStyle = LIGHT) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(7.0, chart.height_px / 100), dpi=100)
    chart.draw(figure, status, style)
    return figure, figure.axes[0]


def the_line(axes: Axes, role: Role) -> Line2D:
    return next(line for line in axes.lines if line.get_label() == role.value)


def values(line: Line2D) -> list[float | None]:
    heights = [float(height) for _, height in line.get_xydata().tolist()]  # type: ignore[union-attr]  # a line of ours has points
    return [None if isnan(height) else height for height in heights]


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


def test_pain_is_plotted_at_its_days_with_gaps_where_nothing_was_recorded() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6, None, 4), back_pain=(5, None, None, 2)))

    _, axes = drawn(PAIN, status)

    leg = the_line(axes, Role.LEG_PAIN)
    assert values(leg) == [8, 6, None, 4]
    assert leg.get_xdata() == (0.0, 7.0, 14.0, 21.0)
    assert values(the_line(axes, Role.BACK_PAIN)) == [5, None, None, 2]


def test_a_carried_value_is_a_hollow_marker_off_the_line() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6, 5), back_pain=(5, 4, None)))

    _, axes = drawn(PAIN, status)

    hollow = next(line for line in axes.lines if line.get_label() == "back_pain carried")
    assert hollow.get_xydata().tolist() == [[14.0, 4.0]]  # type: ignore[union-attr]  # as above
    assert hollow.get_markerfacecolor() == LIGHT.card


def test_the_legend_shows_the_hollow_markers_that_are_drawn() -> None:
    back = a_status(*weekly_visits(leg_pain=(8, 6, 5), back_pain=(5, 4, None)))
    both = a_status(*weekly_visits(leg_pain=(8, 6), tingling=(5, None), numbness=(5, None)))
    reach = a_status(*weekly_visits(leg_pain=(8, 6), pain_reach_left=(5, None)))

    glyphs = [
        next(entry.glyph for entry in chart.legend(status) if entry.words == "as last time")
        for chart, status in ((PAIN, back), (SENSORY, both), (REACH, reach))
    ]

    assert glyphs == ["□", "△ □", "○"]


def bands_of(axes: Axes) -> list[tuple[float, float]]:
    """Return from where to where each grey band goes."""
    grey = [one for one in axes.collections if one.get_alpha() == OPACITY]
    boxes = [path.get_extents() for one in grey for path in one.get_paths()]
    return [(float(box.y0), float(box.y1)) for box in boxes]


def test_the_threshold_is_thirty_percent_below_the_start_and_named() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6, 5)))

    figure, axes = drawn(PAIN, status)

    levels = [line.get_ydata() for line in axes.lines if len(line.get_xdata()) == 2]  # type: ignore[arg-type]  # a line of ours has points
    assert [pytest.approx(5.6)] * 2 in [list(level) for level in levels]  # type: ignore[arg-type]  # as above
    assert "30 % better than at the start" in texts(figure)


@pytest.mark.parametrize(
    ("start", "low", "high"), [(8, 5.6, 10), (10, 7, 10), (5, 3, 7), (3, 1, 5), (1, 0, 3)]
)
def test_a_grey_band_holds_what_is_about_the_same_as_at_the_start(
    start: int, low: float, high: float
) -> None:
    status = a_status(*weekly_visits(leg_pain=(start, start), back_pain=(0, 0)))

    _, axes = drawn(PAIN, status)

    assert bands_of(axes) == [pytest.approx((low, high))]


def test_a_course_without_a_start_has_no_band() -> None:
    _, axes = drawn(PAIN, a_status(*weekly_visits(leg_pain=(None, None, 5))))

    assert bands_of(axes) == []


def test_the_band_of_two_measures_names_whose_it_is() -> None:
    apart = a_status(*weekly_visits(tingling=(6, 5), numbness=(3, 3)))
    alike = a_status(*weekly_visits(tingling=(6, 5), numbness=(6, 3)))

    assert SENSORY.note(apart) == "lower is better · grey: tingling about the same as at the start"
    assert SENSORY.note(alike) == "lower is better · grey: about the same as at the start"


def test_the_pain_panel_names_the_phases_and_its_note_says_which_way_is_better() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 4, 3), pain_reach_left=(5, 4, 3)))

    figure, _ = drawn(PAIN, status)

    assert {"Calming", "Improvement"} <= set(texts(figure))
    assert PAIN.note(status) == "lower is better · grey: about the same as at the start"
    assert "lower is better" not in texts(figure)


def test_a_flare_is_marked_with_the_first_words_of_its_note() -> None:
    flare = a_visit(day(7), leg_pain=7, reaction=Reaction.FLARE, note="Long drive the day before.")
    status = a_status(a_visit(leg_pain=8), flare, a_visit(day(20), leg_pain=5))

    figure, axes = drawn(PAIN, status)

    assert "Long drive" in texts(figure)
    assert the_line(axes, Role.EVENT).get_xdata() == [7.0]


def test_reach_steps_midway_between_visits_and_breaks_at_gaps() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 7, 6, 5), pain_reach_left=(5, 4, None, 3)))

    _, axes = drawn(REACH, status)

    (line,) = [line for line in axes.lines if line.get_label() == "pain_reach steps"]
    steps = line.get_xydata().tolist()  # type: ignore[union-attr]  # a line of ours has points
    assert steps[:6] == [[0, 5], [0, 5], [3.5, 5], [3.5, 4], [7, 4], [7, 4]]
    assert isnan(steps[6][1])
    assert steps[7:] == [[21, 3]] * 3


def test_reach_has_the_zones_from_none_on_top_to_foot_and_the_knee() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 7), pain_reach_left=(5, 4)))

    figure, axes = drawn(REACH, status)

    bottom, top = axes.get_ylim()
    assert bottom > Reach.FOOT > Reach.NONE > top
    assert {"None", "Low back", "Buttock", "Thigh", "Calf", "Foot", "knee"} <= set(texts(figure))


def test_both_legs_are_drawn_apart_and_named() -> None:
    visits = weekly_visits(leg_pain=(8, 7), pain_reach_left=(5, 4), pain_reach_right=(2, 2))

    figure, axes = drawn(REACH, a_status(*visits))

    left, right = the_line(axes, Role.PAIN_REACH), the_line(axes, Role.PAIN_REACH_RIGHT)
    assert left.get_marker() != right.get_marker()
    assert {"L", "R"} <= set(texts(figure))


def test_a_right_leg_alone_is_drawn_as_a_left_one_alone() -> None:
    visits = weekly_visits(leg_pain=(8, 7), pain_reach_right=(5, 4), sensory_reach_right=(5, 5))
    status = a_status(*visits)

    _, axes = drawn(REACH, status)

    (steps,) = [line for line in axes.lines if line.get_label() == "pain_reach steps"]
    assert steps.get_linestyle() == "-"
    assert the_line(axes, Role.PAIN_REACH).get_marker() == "o"
    assert values(the_line(axes, Role.SENSORY_REACH))[0] == pytest.approx(5.2)
    assert [entry.glyph for entry in REACH.legend(status)] == ["●", "– –"]


def test_a_reach_the_rules_overruled_keeps_what_was_entered_as_a_cross() -> None:
    first = a_visit(leg_pain=6, back_pain=3, pain_reach_left=Reach.FOOT)
    conflict = a_visit(day(7), leg_pain=0, back_pain=2, pain_reach_left=Reach.CALF)

    _, axes = drawn(REACH, a_status(first, conflict))

    cross = next(line for line in axes.lines if line.get_label() == "overruled")
    assert cross.get_xydata().tolist() == [[7.0, 4.0]]  # type: ignore[union-attr]  # as above
    assert values(the_line(axes, Role.PAIN_REACH)) == [5]


def test_sensory_reach_is_a_line_of_its_own_a_little_lower() -> None:
    visits = weekly_visits(leg_pain=(8, 7), pain_reach_left=(5, 4), sensory_reach_left=(5, 5))

    _, axes = drawn(REACH, a_status(*visits))

    assert min(height or 0 for height in values(the_line(axes, Role.SENSORY_REACH))) > 5


def test_drawing_again_replaces_what_was_drawn() -> None:
    figure, axes = drawn(PAIN, a_status(*weekly_visits(leg_pain=(8, 7))))

    PAIN.draw(figure, a_status(*weekly_visits(leg_pain=(3, 2, 1))), DARK)

    assert values(the_line(figure.axes[0], Role.LEG_PAIN)) == [3, 2, 1]
    assert figure.axes == [axes]
    assert texts(figure).count("Calming") == 1


@pytest.mark.parametrize("chart", EVERY_CHART, ids=lambda chart: chart.name)
@pytest.mark.parametrize(
    "style", [LIGHT, DARK, PAPER, GREY], ids=["light", "dark", "paper", "grey"]
)
@pytest.mark.parametrize("axis", list(TimeAxis))
def test_every_chart_draws_any_course_within_its_figure(
    chart: Chart, style: ChartStyle, axis: TimeAxis
) -> None:
    courses = (
        (),
        (a_visit(),),
        weekly_visits(leg_pain=(None, None, 4), tingling=(None, 3, None)),
        weekly_visits(leg_pain=tuple(range(10)) * 20, pain_reach_left=(5, 4, 3, 2) * 50),
    )
    figure = Figure(figsize=(6.0, chart.height_px / 100), dpi=100)

    for visits in courses:
        chart.draw(figure, a_status(*visits), style, Viewing(axis=axis))
        figure.canvas.draw()

    boxes = [text.get_window_extent() for text in figure.texts]
    assert all(box.x0 >= -1 and box.x1 <= 601 for box in boxes)


@pytest.mark.parametrize("roles", [(Role.LEG_PAIN, Role.BACK_PAIN), (Role.TINGLING, Role.NUMBNESS),
    (Role.PAIN_REACH, Role.PAIN_REACH_RIGHT), (Role.SITTING, Role.WALKING)])  # fmt: skip
def test_series_of_one_panel_differ_in_marker_and_dash(roles: tuple[Role, Role]) -> None:
    one, other = (LOOKS[role] for role in roles)

    assert one.marker != other.marker
    assert one.dash != other.dash


def test_the_legend_names_only_what_is_there() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 7), tingling=(3, 2)))

    words = [entry.words for entry in PAIN.legend(status)]

    assert words == ["leg", "red flags not asked"]
    assert [entry.words for entry in SENSORY.legend(status)] == ["tingling"]


def test_stripes_are_explained_where_there_are_any() -> None:
    felt = a_status(*weekly_visits(pain_reach_left=(5, 4), sensory_reach_left=(3, 0)))
    gone = a_status(*weekly_visits(pain_reach_left=(5, 4), sensory_reach_left=(0, 0)))

    words = [[entry.words for entry in LEG_STRIP.legend(status)] for status in (felt, gone)]

    assert words == [["tingling or numbness"], []]


def test_the_sentences_say_what_the_charts_show() -> None:
    status = a_status(*weekly_visits(leg_pain=(8, 6, 1), pain_reach_left=(5, 1, 1)))

    assert PAIN.describe(status) == (
        "Leg pain 8 on Aug 17, 1 on Aug 31, 2026, between 1 and 8 on the way. "
        "0 is none, 10 is the worst; lower is better. Red flags not asked at 3 of 3 visits."
    )
    assert REACH.describe(status) == (
        "Left leg: pain reached the foot first, the low back last. Centralization: centralized."
    )
    assert SENSORY.describe(status) == "Nothing recorded yet."
    assert REACH.note(status) == "foot → low back · centralized"


def test_a_session_is_an_arrow_from_before_to_after_and_is_named() -> None:
    given = Treatment(leg_pain_before=8, leg_pain_after=5)
    visits = (a_visit(leg_pain=8, treatment=given), a_visit(day(7), leg_pain=6))

    _, axes = drawn(PAIN, a_status(*visits))

    head = next(line for line in axes.lines if line.get_label() == "session v")
    assert values(head) == [5]
    assert "within the session" in [entry.words for entry in PAIN.legend(a_status(*visits))]


def test_on_the_reach_panel_an_arrow_points_to_where_the_pain_went() -> None:
    given = Treatment(reach_before=Reach.FOOT, reach_after=Reach.THIGH)

    _, axes = drawn(REACH, a_status(a_visit(pain_reach_left=Reach.FOOT, treatment=given)))

    head = next(line for line in axes.lines if line.get_label() == "session ^")
    assert values(head) == [3]


def test_the_patients_charts_leave_the_sessions_out() -> None:
    given = Treatment(leg_pain_before=8, leg_pain_after=5)
    status = a_status(a_visit(leg_pain=8, treatment=given))
    figure = Figure(figsize=(5, 2), dpi=100)

    PAIN.draw(figure, status, PAPER, Viewing(is_plain=True))

    assert not [line for line in figure.axes[0].lines if "session" in str(line.get_label())]
    assert [entry.words for entry in PAIN.legend(status, Viewing(is_plain=True))] == ["leg"]


def test_a_long_course_is_drawn_by_four_weeks_as_on_the_card() -> None:
    flares = {30, 31, 90}
    status = a_status(
        *(
            a_visit(
                day(2 * row), leg_pain=8 - row // 20, pain_reach_left=Reach(5 - row // 40),
                reaction=Reaction.FLARE if row in flares else None,
            )
            for row in range(100)
        )
    )  # fmt: skip

    figure, pain = drawn(PAIN, status)
    _, reach = drawn(REACH, status)

    assert "leg_pain range" in [str(part.get_label()) for part in pain.collections]
    assert Role.LEG_PAIN.value not in [str(line.get_label()) for line in pain.lines]
    assert {"2", "1"} <= set(texts(figure))  # flares of a quarter of a year
    (middle,) = [line for line in reach.lines if line.get_label() == "pain_reach middle"]
    assert middle.get_marker() == "None"


def test_of_many_visits_only_first_last_and_flares_have_a_marker() -> None:
    status = a_status(
        *(
            a_visit(day(7 * row), leg_pain=5, reaction=Reaction.FLARE if row == 20 else None)
            for row in range(50)
        )
    )

    _, axes = drawn(PAIN, status)

    assert the_line(axes, Role.LEG_PAIN).get_markevery() == [0, 20, 49]


def test_the_line_the_phases_follow_is_marked_start_and_now() -> None:
    figure, _ = drawn(PAIN, a_status(*weekly_visits(leg_pain=(8, 6, 1), back_pain=(3, 3, 2))))

    assert {"start 8", "now 1"} <= set(texts(figure))


def test_a_period_shows_its_visits_only_and_keeps_its_ends() -> None:
    status = a_status(*weekly_visits(leg_pain=tuple(range(10)), pain_reach_left=(5, 4) * 5))
    figure = Figure(figsize=(7, 2.1), dpi=100)

    PAIN.draw(figure, status, LIGHT, Viewing(ends=(20.0, 36.0)))

    assert figure.axes[0].get_xlim() == (20.0, 36.0)
    assert not {"start 0", "now 9"} & set(texts(figure))
    assert {"Sep 6", "Sep 10"} <= set(texts(figure))
    assert "Aug 17" not in texts(figure)


@pytest.mark.parametrize("chart", [*CHARTS, *ON_DEMAND_CHARTS], ids=lambda chart: chart.name)
def test_a_chart_without_values_says_that_nothing_is_recorded(chart: Chart) -> None:
    empty, _ = drawn(chart, a_status(a_visit(), a_visit(day(7))))

    assert "Nothing recorded yet." in texts(empty)


@pytest.mark.parametrize("chart", [*CHARTS, *ON_DEMAND_CHARTS], ids=lambda chart: chart.name)
def test_a_chart_with_one_value_does_not(chart: Chart) -> None:
    visit = a_visit(leg_pain=4, tingling=3, pain_reach_left=Reach.CALF, sleep_trouble=2,
        sitting_minutes=20, psfs={ActivityId(1): 4})  # fmt: skip

    figure, _ = drawn(chart, a_status(visit, a_visit(day(7))))

    assert "Nothing recorded yet." not in texts(figure)
