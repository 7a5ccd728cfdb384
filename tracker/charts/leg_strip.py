"""A row of small legs, one per visit while there is room, filled down to the pain's reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from tracker.charts.fonts import text_width
from tracker.charts.leg_art import LEG_WIDTH, LEG_ZONES, PathCommand
from tracker.charts.panel import (
    POINTS_PER_INCH,
    Frame,
    Panel,
    TextLook,
    dates_height,
    open_panel,
    size_in_points,
    write,
)
from tracker.charts.series import recorded_legs
from tracker.charts.style import ChartStyle, Role
from tracker.charts.time_axis import crosses_years
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.words.names import day_words, leg_letter

OVERLAP: Final = 0.86  # share of a leg's width two neighbours need: toes may reach under heels
DATE_GAP: Final = 5.0  # points between two dates below the legs
PAIR_GAP: Final = 0.92  # of a leg's width between the two legs of one visit

_CODES: Final = {"M": [Path.MOVETO], "L": [Path.LINETO], "C": [Path.CURVE4] * 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Where a row of legs goes, in points.

    Attributes:
        bottom: From the figure's lower edge to the feet.
        height: Of a leg.
        room: Least distance between two visits shown; wider than a leg where dates stand below.
    """

    bottom: float
    height: float
    room: float = 0.0


def reaches(status: CourseStatus) -> tuple[tuple[Reach | None, ...], ...]:
    """Return, per visit, the reach of each leg that was ever recorded, left before right."""
    legs = recorded_legs(status)
    return tuple(
        tuple(entry.assessment.reach_read.get(leg) for leg in legs) for entry in status.visits
    )


def shown_visits(status: CourseStatus, lefts: Sequence[float], room: float) -> tuple[int, ...]:
    """Return the indexes of the visits that get a leg.

    All visits with a reach while there is room; else first and last, then those where the
    reach changed, then the rest, each where it does not touch one already placed.

    Args:
        status: The course.
        lefts: Where each visit stands, in points.
        room: Points between two visits' places that keep their legs apart.
    """
    every = reaches(status)
    known = [index for index, pair in enumerate(every) if any(one is not None for one in pair)]
    changed = [here for before, here in pairwise(known) if every[before] != every[here]]
    placed: set[int] = set()
    for index in [*known[:1], *known[-1:], *changed, *known]:
        if all(abs(lefts[index] - lefts[other]) >= room for other in placed):
            placed.add(index)
    return tuple(sorted(placed))


def strip_room(status: CourseStatus, strip: Strip) -> float:
    """Return the points two visits' places must lie apart."""
    width = strip.height * LEG_WIDTH
    pair = width * PAIR_GAP if len(recorded_legs(status)) > 1 else 0.0
    return max(width * OVERLAP + pair, strip.room)


def draw_strip(panel: Panel, strip: Strip) -> tuple[int, ...]:
    """Draw the row above a panel and return the indexes of the visits shown."""
    status = panel.status
    lefts = [panel.left_of(place) for place in panel.places]
    every_shown = shown_visits(status, lefts, strip_room(status, strip))
    shown = tuple(index for index in every_shown if panel.is_seen(panel.places[index]))
    legs = recorded_legs(status)
    every = reaches(status)
    paths: list[Path] = []
    fills: list[str] = []
    for index in shown:
        for number, reach in enumerate(every[index]):
            if reach is not None:
                paths += _leg_paths(strip, lefts[index], number - (len(legs) - 1) / 2)
                fills += _fills(reach, panel.style)
    _add_paths(panel, paths, fills)
    if len(legs) > 1 and shown:
        _name_pair(panel, strip, lefts[shown[0]])
    return shown


def _add_paths(panel: Panel, paths: Sequence[Path], fills: Sequence[str]) -> None:
    figure = panel.axes.get_figure(root=True)
    if paths and isinstance(figure, Figure):
        points = Affine2D().scale(1 / POINTS_PER_INCH) + figure.dpi_scale_trans
        figure.add_artist(
            PathCollection(paths, facecolors=fills, edgecolors="none", transform=points),
            clip=False,
        )


def _leg_paths(strip: Strip, left: float, aside: float) -> Iterator[Path]:
    """Yield a leg's zones, beside the place of its visit when there are two."""
    width = strip.height * LEG_WIDTH
    at = Affine2D().scale(strip.height, -strip.height)
    at.translate(left + aside * width * PAIR_GAP - width / 2, strip.bottom + strip.height)
    for path in _zone_paths().values():
        yield path.transformed(at)


def draw_dated_strip(
    figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing
) -> None:
    """Draw the row alone, each leg with its date or number below, on a cleared figure."""
    panel = open_panel(figure, status, style, viewing, Frame(has_dates=False, has_bands=False))
    _, height = size_in_points(figure)
    has_years = crosses_years(status, viewing.axis)
    below = dates_height(status, style, viewing)
    size = style.text_size - 0.5
    labels = [
        str(number) if viewing.axis is TimeAxis.VISIT else day_words(entry.visit.visit_date)
        for number, entry in enumerate(status.visits, 1)
    ]
    room = max((text_width(label, size) for label in labels), default=0.0) + DATE_GAP
    shown = draw_strip(panel, Strip(bottom=below, height=height - below - 2, room=room))
    look = TextLook(color=style.muted, size=size)
    year_before = None
    for index in shown:
        left = panel.left_of(panel.places[index])
        write(panel, (left, below - 11 * panel.unit), labels[index], look)
        year = status.visits[index].visit.visit_date.year
        if has_years and year != year_before:
            write(panel, (left, below - 20 * panel.unit), str(year), look)
        year_before = year


def _fills(reach: Reach, style: ChartStyle) -> Iterator[str]:
    for zone in LEG_ZONES:
        if zone == reach:
            yield style.color(Role.PAIN_REACH)
        else:
            yield style.leg_passed if zone < reach else style.leg_empty


def _name_pair(panel: Panel, strip: Strip, left: float) -> None:
    words = " ".join(leg_letter(leg) for leg in LEG_ORDER)
    look = TextLook(color=panel.style.muted, size=panel.style.text_size - 1, align="right")
    aside = strip.height * LEG_WIDTH * (PAIR_GAP / 2 + 0.5) + 3
    write(panel, (left - aside, strip.bottom + strip.height / 2), words, look)


@cache
def _zone_paths() -> dict[Reach, Path]:
    return {zone: _path(commands) for zone, commands in LEG_ZONES.items()}


def _path(commands: Sequence[PathCommand]) -> Path:
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for name, *numbers in commands:
        if name == "Z":
            points.append(points[0])
            codes.append(int(Path.CLOSEPOLY))
            continue
        points += list(zip(numbers[::2], numbers[1::2], strict=True))
        codes += [int(code) for code in _CODES[name]]
    return Path(points, codes)
