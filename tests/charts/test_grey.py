"""In grey every line, mark, phase and threshold can be told apart: drawn, converted, measured."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pytest
from matplotlib.figure import Figure
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter

from tests.makers import a_course, weekly_visits
from tracker.charts.catalog import FUNCTION, PAIN, REACH, SCALES, SENSORY, Chart
from tracker.charts.panel import phase_bands
from tracker.charts.style import GREY, PAPER, ChartStyle, Role
from tracker.charts.viewing import TimeAxis, positions
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.visit import ActivityId
from tracker.pages.figure_painter import draw_figure
from tracker.pages.plate import Plate

DPI = 300
BESIDE = 5  # px above and below a place where its line may lie
SEEN = 3  # contrast of a line to the band it lies on; WCAG 2.2, success criterion 1.4.11
BORDER_SEEN = 1.25  # contrast of a thin line between two phases
OTHER_SHARE = 0.1  # of its length, by which a line must be more or less broken than another
OTHER_GREY = 1.5  # contrast of two lines that are broken alike
OTHER_SHAPE = 0.08  # of a marker's box filled otherwise: a circle and a square differ by 0.09
STYLES = pytest.mark.parametrize("style", [PAPER, GREY], ids=["converted", "grey"])
LEVEL = weekly_visits(
    leg_pain=(8, 8, 8, 8), back_pain=(3, 3, 3, 3), tingling=(7, 7, 7, 7), numbness=(2, 2, 2, 2),
    sitting_minutes=(50, 50, 50, 50), walking_minutes=(20, 20, 20, 20),
    pain_reach_left=(5, 5, 5, 5), pain_reach_right=(2, 2, 2, 2),
    sensory_reach_left=(4, 4, 4, 4), sensory_reach_right=(1, 1, 1, 1),
    interference_pain=(2, 2, 2, 2), interference_enjoyment=(2, 2, 2, 2),
    interference_activity=(2, 2, 2, 2),
)  # fmt: skip
LEVEL = tuple(replace(visit, psfs={ActivityId(1): 7}) for visit in LEVEL)
BETTER = weekly_visits(
    leg_pain=(8, 5, 4, 2, 2, 1, 1, 1, 1, 0), back_pain=(5, 4, 3, 2, 1, 1, 1, 1, 0, 0),
    tingling=(6, 5, 4, 2, 2, 1, 1, 1, 1, 1), numbness=(5, 5, 4, 2, 2, 1, 1, 1, 1, 1),
    pain_reach_left=(5, 4, 3, 2, 1, 1, 1, 1, 1, 0),
)  # fmt: skip

Pixels = NDArray[np.float64]

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Drawn:
    """A chart in greys; ``lights`` is each pixel's luminance, 0 to 1, the first row on top."""

    figure: Figure
    lights: Pixels

    def at(self, place: float, value: float) -> tuple[int, int]:
        """Return the row and column of a place of the panel."""
        x, y = self.figure.axes[0].transData.transform((place, value))
        return len(self.lights) - round(y), round(x)

    def along(self, value: float, start: float, end: float) -> Pixels:
        """Return the darkest light of each column between two places, near a value."""
        row, left = self.at(start, value)
        _, right = self.at(end, value)
        return np.asarray(self.lights[row - BESIDE : row + BESIDE + 1, left:right].min(axis=0))

    def around(self, place: float, value: float, half: int) -> Pixels:
        """Return the square about a place."""
        row, column = self.at(place, value)
        return self.lights[row - half : row + half + 1, column - half : column + half + 1]


def in_greys(chart: Chart, status: CourseStatus, style: ChartStyle) -> Drawn:
    figure = Figure(figsize=(7, chart.height_px / 100), dpi=DPI)
    chart.draw(figure, status, style)
    image = QImage(7 * DPI, round(chart.height_px * DPI / 100), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plate = Plate()
    draw_figure(plate, figure)
    plate.print_on(painter)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), dtype=np.uint8)
    shares = rows.reshape(grey.height(), grey.bytesPerLine())[:, : grey.width()] / 255
    lights = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return Drawn(figure, np.asarray(lights, dtype=np.float64))


def contrast(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True)
class Stroke:
    """A line as measured: the share of its length that is inked, and how dark its ink is."""

    inked: float
    ink: float
    ground: float


def stroke(drawn: Drawn, value: float) -> Stroke:
    """Measure the line at a value between the second and third visit, clear of their markers."""
    lights = drawn.along(value, 8.6, 12.4)
    row, column = drawn.at(10.5, value)
    ink, ground = float(lights.min()), float(drawn.lights[row - 12 : row + 13, column].max())
    middle = (ink + ground) / 2
    return Stroke(float((lights < middle).mean()), ink, ground)


def assert_told_apart(strokes: Sequence[Stroke]) -> None:
    assert min(contrast(one.ink, one.ground) for one in strokes) >= SEEN
    alike = [
        (one, other)
        for one, other in combinations(strokes, 2)
        if abs(one.inked - other.inked) < OTHER_SHARE and contrast(one.ink, other.ink) < OTHER_GREY
    ]
    assert alike == []


@STYLES
@pytest.mark.parametrize(
    ("chart", "values"),
    [
        (PAIN, (8, 3, 5.6)),  # leg, back, threshold
        (SENSORY, (7, 2)),
        (FUNCTION, (50, 20)),
        (SCALES, (7, 2)),
        (REACH, (4.89, 2.11, 3.5)),  # left, right, knee
        (REACH, (4.09, 1.31, 3.5)),  # sensory left and right, knee
    ],
    ids=["pain", "sensory", "function", "scales", "reach", "sensory reach"],
)
def test_lines_are_told_apart_by_how_they_are_broken(
    style: ChartStyle, chart: Chart, values: Sequence[float]
) -> None:
    drawn = in_greys(chart, status_of(a_course(*LEVEL)), style)

    assert_told_apart([stroke(drawn, value) for value in values])


@STYLES
@pytest.mark.parametrize(
    ("chart", "values"),
    [(PAIN, (8, 3)), (SENSORY, (7, 2)), (FUNCTION, (50, 20)), (SCALES, (7, 2))],
    ids=["pain", "sensory", "function", "scales"],
)  # fmt: skip
def test_markers_are_told_apart_by_their_shape(
    style: ChartStyle, chart: Chart, values: Sequence[float]
) -> None:
    drawn = in_greys(chart, status_of(a_course(*LEVEL)), style)

    patches = [drawn.around(7.0, value, half=11) for value in values]
    one, other = (patch < (patch.min() + patch.max()) / 2 for patch in patches)
    assert float((one ^ other).mean()) >= OTHER_SHAPE


@STYLES
def test_a_carried_value_is_hollow(style: ChartStyle) -> None:
    visits = weekly_visits(leg_pain=(8, 8, 8, 8), back_pain=(3, None, 3, 3))

    drawn = in_greys(PAIN, status_of(a_course(*visits)), style)

    hollow, full = (float(drawn.around(place, 3, half=3).mean()) for place in (7.0, 14.0))
    assert contrast(hollow, full) >= SEEN


@STYLES
def test_phases_are_parted_by_a_line_and_named(style: ChartStyle) -> None:
    status = status_of(a_course(*BETTER))
    drawn = in_greys(PAIN, status, style)
    bands = phase_bands(status, positions(status, TimeAxis.DATE))

    assert len(bands) == 4
    for phase, start, end in bands:
        names = [one for one in drawn.figure.texts if one.get_color() == style.phase_texts[phase]]
        assert names
        if start > bands[0][1]:
            row, column = drawn.at(start, 9.5)
            border = float(drawn.lights[row, column - 3 : column + 4].min())
            sides = (float(drawn.lights[row, column + aside]) for aside in (-12, 12))
            assert min(contrast(border, side) for side in sides) >= BORDER_SEEN
        assert end > start


def test_every_role_of_a_panel_is_measured() -> None:
    measured = {
        Role.LEG_PAIN, Role.BACK_PAIN, Role.TINGLING, Role.NUMBNESS, Role.SITTING, Role.WALKING,
        Role.DAILY_LIFE, Role.ACTIVITIES,
        Role.PAIN_REACH, Role.PAIN_REACH_RIGHT, Role.SENSORY_REACH, Role.SENSORY_REACH_RIGHT,
    }  # fmt: skip
    alone = {Role.SLEEP_TROUBLE}
    marks = {Role.EVENT, Role.CARRIED, Role.NOT_ASKED, Role.SESSION}

    assert measured | alone | marks == set(Role)
