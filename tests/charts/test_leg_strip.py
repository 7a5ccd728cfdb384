"""The row of small figures: which visits are shown, and the drawing itself."""

from itertools import pairwise

import numpy as np
import pytest
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.path import Path
from PySide6.QtGui import QColor, QImage, QPainter

from tests.charts.test_contrast import contrast
from tests.makers import a_course, weekly_visits
from tracker.charts.catalog import LEG_STRIP
from tracker.charts.leg_strip import Strip, draw_figures, lacks_stripes, reached_at, shown_visits
from tracker.charts.style import DARK, GREY, LIGHT, PAPER, ChartStyle, Role
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Leg
from tracker.pages.figure_painter import draw_figure
from tracker.pages.plate import Plate

DPI = 600


def a_status(*reaches: int | None) -> CourseStatus:
    return status_of(a_course(*weekly_visits(pain_reach_left=reaches)))


def test_every_visit_has_a_figure_while_there_is_room() -> None:
    status = a_status(5, 5, 4, 3)

    shown = shown_visits(status, (0, 20, 40, 60), 20)

    assert shown == (0, 1, 2, 3)


def test_a_visit_without_a_reach_has_no_figure() -> None:
    status = a_status(5, None, 4)

    shown = shown_visits(status, (0, 20, 40), 20)

    assert shown == (0, 2)


def test_short_of_room_first_changes_and_last_are_kept() -> None:
    status = a_status(5, 5, 5, 4, 4, 4, 3, 3, 3)

    shown = shown_visits(status, tuple(range(0, 90, 10)), 30)

    assert shown == (0, 3, 8)


def test_figures_never_stand_closer_than_their_room() -> None:
    status = a_status(*(5, 4, 3, 2) * 50)
    lefts = tuple(float(place) for place in range(0, 400, 2))

    shown = shown_visits(status, lefts, 25)

    assert shown[0] == 0
    assert shown[-1] == 199
    assert all(lefts[b] - lefts[a] >= 25 for a, b in pairwise(shown))


def drawn(status: CourseStatus, style: ChartStyle = LIGHT, height: float = 37.4) -> Figure:
    figure = Figure(figsize=(4, 1), dpi=100)
    placed = [(40.0 * number, reached_at(entry)) for number, entry in enumerate(status.visits, 1)]
    draw_figures(figure, placed, Strip(bottom=5, height=height), style)
    return figure


def zones_of(figure: Figure) -> list[tuple[str, str, int]]:
    """Return fill, ink and how many zones or strokes there are of it; a hatch has no fill."""
    (collection,) = figure.artists
    assert isinstance(collection, PathCollection)
    fills, inks = (
        ["" if not color[3] else to_hex(color).upper() for color in np.asarray(colors)]
        for colors in (collection.get_facecolor(), collection.get_edgecolor())
    )
    starts = [list(np.asarray(path.codes)).count(Path.MOVETO) for path in collection.get_paths()]
    return list(zip(fills, inks, starts, strict=True))


@pytest.mark.parametrize("style", [LIGHT, DARK, PAPER, GREY])
def test_one_figure_shows_both_legs_and_the_one_not_asked_only_as_an_outline(
    style: ChartStyle,
) -> None:
    zones = zones_of(drawn(a_status(3), style))

    reach = style.color(Role.PAIN_REACH)
    assert zones == [
        (style.card, style.border, 5),
        (style.leg_empty, style.edge, 2),
        (style.leg_passed, style.edge, 2),
        (reach, reach, 1),
    ]


def test_a_figure_stands_with_its_middle_at_its_place() -> None:
    (outlines,) = drawn(a_status(3)).artists
    assert isinstance(outlines, PathCollection)

    boxes = [path.get_extents() for path in outlines.get_paths()]

    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    assert (left + right) / 2 == pytest.approx(40)
    assert right - left == pytest.approx(0.365 * 37.4, abs=0.2)
    assert min(box.y0 for box in boxes) == pytest.approx(5, abs=0.2)
    assert max(box.y1 for box in boxes) == pytest.approx(42.4, abs=0.2)


def test_tingling_hatches_its_zones_and_pales_where_the_pain_ends() -> None:
    visits = weekly_visits(pain_reach_left=(2,), sensory_reach_left=(4,), sensory_reach_right=(0,))

    zones = zones_of(drawn(status_of(a_course(*visits))))

    hatches = [ink for fill, ink, _ in zones if not fill]
    assert hatches == [LIGHT.color(Role.SENSORY_REACH)] * 2 + [LIGHT.card]


@pytest.mark.parametrize(
    ("tingling", "reaches", "is_lacking"),
    [
        ((5, 5), (4, None), True),
        ((5, 0), (4, None), False),
        ((5, 5), (4, 4), False),
        ((5, 5), (None, None), False),
    ],
)
def test_it_is_known_where_a_figure_lacks_stripes_because_nobody_asked(
    tingling: tuple[int, int], reaches: tuple[int | None, int | None], is_lacking: bool
) -> None:
    visits = weekly_visits(tingling=tingling, pain_reach_left=(3, 3), sensory_reach_left=reaches)

    assert lacks_stripes(status_of(a_course(*visits))) is is_lacking


def test_tingling_alone_also_has_a_figure() -> None:
    status = status_of(a_course(*weekly_visits(sensory_reach_left=(4, None))))

    assert shown_visits(status, (0, 40), 20) == (0,)


def color_at(image: QImage, leg: Leg, at: tuple[float, float]) -> str:
    """Return the colour of a place of the only figure, given in shares of its height."""
    left = 40 + (at[0] if leg is Leg.RIGHT else -at[0]) * 37.4
    top = 72 - 5 - 37.4 + at[1] * 37.4
    return image.pixelColor(round(left * DPI / 72), round(top * DPI / 72)).name()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("style", [LIGHT, DARK, PAPER, GREY])
def test_a_figure_s_outline_and_where_the_pain_ends_are_seen(style: ChartStyle) -> None:
    image = painted(drawn(a_status(4), style), style)

    edge, end, way = (
        color_at(image, Leg.LEFT, at) for at in ((0.150, 0.530), (0.1, 0.75), (0.1, 0.48))
    )

    assert contrast(edge, style.card) >= 3
    assert contrast(end, way) >= 3
    assert contrast(way, color_at(image, Leg.RIGHT, (0.1, 0.48))) >= 1.5


def painted(figure: Figure, style: ChartStyle) -> QImage:
    figure.set_dpi(DPI)
    image = QImage(4 * DPI, DPI, QImage.Format.Format_RGB32)
    image.fill(QColor(style.card))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plate = Plate()
    draw_figure(plate, figure)
    plate.print_on(painter)
    painter.end()
    return image


def test_figures_stand_27_apart_at_52() -> None:
    assert Strip(bottom=0, height=52).apart == pytest.approx(27)


@pytest.mark.parametrize(
    ("reaches", "dates"),
    [
        ((5, 5, 4, 4, 3, 3, 2, 1, 1, 1), "Aug 17 Aug 31 Sep 14 Sep 28 Oct 5 Oct 19"),
        ((5, 5, 5, 5, 5, 5, 5, 5, 5), "Aug 17 Aug 24 Sep 7 Sep 21 Oct 5 Oct 12"),
        ((5, 4) * 6, "Aug 17 Aug 31 Sep 14 Oct 5 Oct 19 Nov 2"),
        ((3,), "Aug 17"),
    ],
)
def test_alone_the_figures_are_six_at_most_first_and_last_in_bold(
    reaches: tuple[int, ...], dates: str
) -> None:
    figure = Figure(figsize=(7, 1.2), dpi=100)

    LEG_STRIP.draw(figure, a_status(*reaches), PAPER)

    words = figure.texts
    lefts = [float(word.get_position()[0]) for word in words]
    assert " ".join(word.get_text() for word in words) == dates
    assert {words[0].get_fontweight(), words[-1].get_fontweight()} == {"bold"}
    assert all(b - a == pytest.approx(1 / len(words)) for a, b in pairwise(lefts))
