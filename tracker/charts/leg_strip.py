"""A row of small figures, one per visit while there is room, filled down to the pain's reach."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

import numpy as np
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from tracker.charts.figure_art import ZoneFill, drawn_zones, hatching, outline
from tracker.charts.fonts import text_width
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
from tracker.charts.style import ChartStyle, Role
from tracker.charts.time_axis import crosses_years
from tracker.charts.viewing import TimeAxis, Viewing
from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.words.names import day_words

APART: Final = 27 / 52  # of a figure's height between the middles of two neighbours, at least
MOST_DATED: Final = 6  # figures in a row of their own: as many as one takes in at a glance
DATE_GAP: Final = 5.0  # points between two dates below the figures
LARGE_FROM: Final = 65.0  # points of height from which the outline has its full width
OUTLINE: Final = 0.8  # points; 1.1 px on screen
OUTLINE_SMALL: Final = 0.65
HATCH: Final = 0.85  # points; 1.2 px on screen
HATCH_SMALL: Final = 0.65
HATCH_ON_REACH: Final = 0.5  # of the hatch's width: where the pain ends the fill is what one sees
HATCH_SPACING: Final = 2.9  # points; 4 px on screen
HATCH_SHARE: Final = 0.05  # of the figure's height, where that is more

Piece = tuple[Path, str, str, float]  # an outline or a hatch: fill, ink, width in points

_CODES: Final = {"M": [Path.MOVETO], "C": [Path.CURVE4] * 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Where a row of figures goes, in points.

    Attributes:
        bottom: From the drawing's lower edge to the feet.
        height: Of a figure.
        room: Least distance between two visits shown; wider than a figure where dates stand below.
    """

    bottom: float
    height: float
    room: float = 0.0

    @property
    def apart(self) -> float:
        """Return the points the middles of two figures lie apart at least."""
        return max(self.height * APART, self.room)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far pain, and tingling or numbness, go down the left and the right leg.

    None is not asked, or not recorded.
    """

    pain: tuple[Reach | None, ...]
    sensory: tuple[Reach | None, ...]

    @property
    def is_known(self) -> bool:
        """Return whether anything was recorded."""
        return any(reach is not None for reach in (*self.pain, *self.sensory))

    @property
    def is_felt(self) -> bool:
        """Return whether anything was felt anywhere."""
        return any(reach for reach in (*self.pain, *self.sensory))


def reached_at(entry: VisitStatus) -> Reached:
    """Return what a visit's figure shows: the pain's reach as the rules read it."""
    return Reached(
        tuple(entry.assessment.reach_read.get(leg) for leg in LEG_ORDER),
        tuple(entry.visit.sensory_reach(leg) for leg in LEG_ORDER),
    )


def lacks_stripes(status: CourseStatus) -> bool:
    """Return whether a figure shows no stripes though something was felt: nobody asked where.

    Other figures of the course have stripes, so that this one would read as free of tingling.
    """
    known = [reached_at(entry) for entry in status.visits]
    has_stripes = any(reach for one in known for reach in one.sensory)
    return has_stripes and any(
        one.is_known
        and all(reach is None for reach in one.sensory)
        and any((entry.visit.tingling, entry.visit.numbness))
        for one, entry in zip(known, status.visits, strict=True)
    )


def shown_visits(status: CourseStatus, lefts: Sequence[float], room: float) -> tuple[int, ...]:
    """Return the indexes of the visits that get a figure.

    All visits with a reach while there is room; else first and last, then those where a
    reach changed, then the rest, each where it does not touch one already placed.

    Args:
        status: The course.
        lefts: Where each visit stands, in points.
        room: Points between two visits' places that keep their figures apart.
    """
    placed: set[int] = set()
    needed, others = _by_need(status)
    for index in [*needed, *others]:
        if all(abs(lefts[index] - lefts[other]) >= room for other in placed):
            placed.add(index)
    return tuple(sorted(placed))


def _by_need(status: CourseStatus) -> tuple[list[int], list[int]]:
    """Return first, last and every change, in this order, and the other visits with a reach."""
    every = [reached_at(entry) for entry in status.visits]
    known = [index for index, one in enumerate(every) if one.is_known]
    changed = [here for before, here in pairwise(known) if every[before] != every[here]]
    needed = dict.fromkeys([*known[:1], *known[-1:], *changed])
    return list(needed), [index for index in known if index not in needed]


def draw_strip(panel: Panel, strip: Strip) -> tuple[int, ...]:
    """Draw the row above a panel and return the indexes of the visits shown."""
    lefts = [panel.left_of(place) for place in panel.places]
    every_shown = shown_visits(panel.status, lefts, strip.apart)
    shown = tuple(index for index in every_shown if panel.is_seen(panel.places[index]))
    figure = panel.axes.get_figure(root=True)
    if isinstance(figure, Figure):
        draw_figures(
            figure,
            [(lefts[index], reached_at(panel.status.visits[index])) for index in shown],
            strip,
            panel.style,
        )
    return shown


def draw_figures(
    figure: Figure, placed: Iterable[tuple[float, Reached]], strip: Strip, style: ChartStyle
) -> None:
    """Draw a figure of pelvis and legs at each place of a drawing.

    Args:
        figure: The drawing.
        placed: The middle of each figure, in points from the left, and what it shows.
        strip: The row they stand in.
        style: The colours.
    """
    pieces = [piece for left, shown in placed for piece in _pieces(shown, left, strip, style)]
    if pieces:
        paths, fills, inks, widths = zip(*pieces, strict=True)
        points = Affine2D().scale(1 / POINTS_PER_INCH) + figure.dpi_scale_trans
        figure.add_artist(
            PathCollection(
                paths, facecolors=fills, edgecolors=inks, linewidths=widths, transform=points
            ),
            clip=False,
        )


def _pieces(shown: Reached, left: float, strip: Strip, style: ChartStyle) -> Iterator[Piece]:
    reach = style.color(Role.PAIN_REACH)
    looks = {
        ZoneFill.NOT_ASKED: (style.card, style.border),
        ZoneFill.BLANK: (style.leg_empty, style.edge),
        ZoneFill.PATH: (style.leg_passed, style.edge),
        ZoneFill.FURTHEST: (reach, reach),
    }
    width, hatch = (OUTLINE, HATCH) if strip.height >= LARGE_FROM else (OUTLINE_SMALL, HATCH_SMALL)
    for fill, outlines, strokes in _shapes(shown, strip.height):
        yield _moved(outlines, left, strip), *looks[fill], width
        if strokes is not None and fill is ZoneFill.FURTHEST:
            yield _moved(strokes, left, strip), "none", style.card, hatch * HATCH_ON_REACH
        elif strokes is not None:
            yield _moved(strokes, left, strip), "none", style.color(Role.SENSORY_REACH), hatch


def _moved(path: Path, left: float, strip: Strip) -> Path:
    by = np.array((left, strip.bottom + strip.height))
    return Path(np.asarray(path.vertices) + by, path.codes)


@lru_cache(maxsize=256)
def _shapes(shown: Reached, height: float) -> list[tuple[ZoneFill, Path, Path | None]]:
    """Return the zones filled alike as one outline, and as one hatch where there is any.

    The figure's upper middle is the origin. One path for several zones is cheaper to draw.
    """
    pain = dict(zip(LEG_ORDER, shown.pain, strict=True))
    sensory = dict(zip(LEG_ORDER, shown.sensory, strict=True))
    shapes = []
    for fill, zones in groupby(drawn_zones(pain), key=itemgetter(0)):
        places = [(leg, zone) for _, leg, zone in zones]
        felt = [(leg, zone) for leg, zone in places if zone <= (sensory[leg] or Reach.NONE)]
        outlines = [_outline_path(leg, zone, height) for leg, zone in places]
        strokes = [_hatch_path(leg, zone, height) for leg, zone in felt]
        hatch = Path.make_compound_path(*strokes) if strokes else None
        shapes.append((fill, Path.make_compound_path(*outlines), hatch))
    return shapes


def _outline_path(leg: Leg, zone: Reach, height: float) -> Path:
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for name, *numbers in outline(leg, zone):
        if name == "Z":
            points.append(points[0])
            codes.append(int(Path.CLOSEPOLY))
            continue
        points += list(zip(numbers[::2], numbers[1::2], strict=True))
        codes += [int(code) for code in _CODES[name]]
    return Path(np.array(points) * (height, -height), codes)


def _hatch_path(leg: Leg, zone: Reach, height: float) -> Path:
    strokes = hatching(leg, zone, max(HATCH_SPACING / height, HATCH_SHARE))
    points = [point for stroke in strokes for point in stroke]
    codes = [int(Path.MOVETO), int(Path.LINETO)] * len(strokes)
    return Path(np.array(points).reshape(-1, 2) * (height, -height), codes)


def draw_dated_strip(
    figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing
) -> None:
    """Draw the row alone on a cleared drawing: evenly spaced, each with its date or number below.

    The first and the last date are bold: from where to where the pain went.
    """
    panel = open_panel(figure, status, style, viewing, Frame(has_dates=False, has_bands=False))
    width, height = size_in_points(figure)
    has_years = crosses_years(status, viewing.axis)
    below = dates_height(status, style, viewing)
    strip = Strip(bottom=below, height=height - below - 2)
    size = style.text_size - 0.5
    labels = [
        str(number) if viewing.axis is TimeAxis.VISIT else day_words(entry.visit.visit_date)
        for number, entry in enumerate(status.visits, 1)
    ]
    words = max((text_width(label, size, is_bold=True) for label in labels), default=0.0)
    shown = _evenly_spaced(status, int(width / max(strip.apart, words + DATE_GAP)))
    lefts = [width * (number + 0.5) / len(shown) for number in range(len(shown))]
    placed = zip(lefts, (reached_at(status.visits[index]) for index in shown), strict=True)
    draw_figures(figure, placed, strip, style)
    year_before = None
    for left, index in zip(lefts, shown, strict=True):
        is_end = index in (shown[0], shown[-1])
        look = TextLook(color=style.ink if is_end else style.muted, size=size, is_bold=is_end)
        write(panel, (left, below - 11 * panel.unit), labels[index], look)
        year = status.visits[index].visit.visit_date.year
        if has_years and year != year_before:
            write(panel, (left, below - 20 * panel.unit), str(year), look)
        year_before = year


def _evenly_spaced(status: CourseStatus, room: int) -> tuple[int, ...]:
    """Return the visits shown where every figure takes the same room, ``room`` at most."""
    needed, others = _by_need(status)
    left = max(2, min(room, MOST_DATED)) - len(needed)
    if left >= 0:
        return tuple(sorted([*needed, *_thinned(others, left)]))
    first, last, *changed = needed
    return tuple(sorted([first, last, *_thinned(changed, left + len(changed))]))


def _thinned(indexes: Sequence[int], count: int) -> list[int]:
    """Return ``count`` of the indexes, evenly spread."""
    if len(indexes) <= count:
        return list(indexes)
    return [indexes[int((step + 0.5) * len(indexes) / count)] for step in range(count)]
