"""Every word on a chart and a sheet can be read: contrast measured, greys told apart."""

import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.charts.catalog import CHARTS, LEG_STRIP, ON_DEMAND_CHARTS, Chart
from tracker.charts.panel import phase_bands
from tracker.charts.style import DARK, GREY, LIGHT, LOOKS, PAPER, ChartStyle, Role
from tracker.charts.viewing import Viewing, positions
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.values.visit import Reaction

READABLE = 4.5  # contrast of text; WCAG 2.2, success criterion 1.4.3
MARK_SEEN = 3  # contrast of a line or marker; WCAG 2.2, success criterion 1.4.11
SEEN = 1.15  # luminance ratio from which two greys side by side are two greys
STYLES = pytest.mark.parametrize(
    "style", [LIGHT, DARK, PAPER, GREY], ids=["light", "dark", "paper", "grey"]
)
A_COURSE = (
    *weekly_visits(
        leg_pain=(8, 6, 5, 3, 2, 1), back_pain=(5, 5, 4, 3, 2, 1), tingling=(6, 5, 4, 3, 2, 1),
        pain_reach_left=(5, 4, 3, 3, 2, 1), pain_reach_right=(3, 3, 2, 2, 1, 1),
        numbness=(5, 5, 4, 4, 2, 1), sitting_minutes=(5, 10, 20, 30, 60, 60),
        sleep_trouble=(8, 7, 5, 4, 3, 2),
    ),
    a_visit(day(42), leg_pain=4, reaction=Reaction.FLARE, note="Long drive"),
)  # fmt: skip


def luminance(color: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in to_rgb(color)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@STYLES
@pytest.mark.parametrize("chart", [*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP], ids=lambda c: c.name)
def test_every_word_on_a_chart_stands_out_from_all_it_may_lie_on(
    style: ChartStyle, chart: Chart
) -> None:
    figure = Figure(figsize=(7, chart.height_px / 100), dpi=100)
    grounds = [style.card, *style.phase_bands.values()]

    chart.draw(figure, status_of(a_course(*A_COURSE)), style)

    worst = min(
        (contrast(str(text.get_color()), ground), text.get_text(), ground)
        for text in figure.texts
        for ground in grounds
        if text.get_text() not in PHASE_NAMES
    )
    assert worst[0] >= READABLE, worst


PHASE_NAMES = {phase.short_name for phase in Phase} | {str(int(phase)) for phase in Phase}


@STYLES
@pytest.mark.parametrize("phase", list(Phase))
def test_a_phases_name_stands_out_from_its_band_and_the_card(
    style: ChartStyle, phase: Phase
) -> None:
    text = style.phase_texts[phase]

    assert contrast(text, style.phase_bands[phase]) >= READABLE
    assert contrast(text, style.card) >= READABLE


@STYLES
@pytest.mark.parametrize("role", list(Role))
def test_every_line_stands_out_from_every_band(style: ChartStyle, role: Role) -> None:
    grounds = [style.card, *style.phase_bands.values()]

    assert min(contrast(style.color(role), ground) for ground in grounds) >= MARK_SEEN


@STYLES
def test_ink_and_muted_words_stand_out_from_card_and_ground(style: ChartStyle) -> None:
    for ground in (style.card, style.ground):
        assert contrast(style.ink, ground) >= READABLE
        assert contrast(style.muted, ground) >= READABLE


@pytest.mark.parametrize(
    "roles",
    [
        (Role.LEG_PAIN, Role.BACK_PAIN), (Role.TINGLING, Role.NUMBNESS),
        (Role.PAIN_REACH, Role.PAIN_REACH_RIGHT), (Role.SITTING, Role.WALKING),
        (Role.PAIN_REACH, Role.SENSORY_REACH), (Role.SENSORY_REACH, Role.SENSORY_REACH_RIGHT),
    ],
)  # fmt: skip
def test_series_of_one_panel_are_told_apart_without_colour(roles: tuple[Role, Role]) -> None:
    one, other = (LOOKS[role] for role in roles)

    assert (one.marker, one.dash) != (other.marker, other.dash)
    assert one.dash != other.dash


def test_in_grey_neighbouring_phases_have_a_border_and_a_name() -> None:
    status = status_of(a_course(*A_COURSE))
    places = positions(status, Viewing().axis)
    figure = Figure(figsize=(7, 2.15), dpi=100)

    CHARTS[0].draw(figure, status, GREY)

    bold = {text.get_text() for text in figure.texts if text.get_fontweight() == "bold"}
    names = bold & PHASE_NAMES
    assert len(phase_bands(status, places)) > 1
    assert len(names) == len({phase for phase, _, _ in phase_bands(status, places)})
    assert all(contrast(GREY.band_border, fill) >= SEEN for fill in GREY.phase_bands.values())


def test_in_grey_a_leg_shows_where_the_pain_ends() -> None:
    end, passed, empty = GREY.color(Role.PAIN_REACH), GREY.leg_passed, GREY.leg_empty

    assert contrast(end, passed) >= 3
    assert contrast(passed, empty) >= 1.5
    assert contrast(empty, GREY.card) >= SEEN
