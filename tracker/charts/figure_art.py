"""Our own drawing of pelvis and both legs, seen from behind, as outlines of their zones.

From behind the patient's left is on the left, so that nothing is ever mirrored for the reader.
Coordinates run right from the middle of the body and down in a box that is 1 high.
"""

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import cache
from itertools import pairwise
from math import ceil, floor
from types import MappingProxyType
from typing import Final

from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach

# ("M", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",), as in SVG, all absolute.
PathCommand = tuple[str, *tuple[float, ...]]
Segment = tuple[tuple[float, float], tuple[float, float]]

HALF_WIDTH: Final = 0.185  # share of the height from the middle of the body to its side
_CURVE_PARTS: Final = 8  # straight pieces a curve is cut into where it is hatched

_RIGHT_HALF: Final[Mapping[Reach, tuple[PathCommand, ...]]] = MappingProxyType(
    {
        Reach.LOW_BACK: (
            ("M", 0.000, 0.008),
            ("C", 0.045, 0.000, 0.095, 0.000, 0.128, 0.010),
            ("C", 0.120, 0.045, 0.118, 0.080, 0.138, 0.125),
            ("C", 0.095, 0.150, 0.045, 0.160, 0.000, 0.163),
            ("Z",),
        ),
        Reach.BUTTOCK: (
            ("M", 0.000, 0.175),
            ("C", 0.045, 0.172, 0.098, 0.162, 0.143, 0.137),
            ("C", 0.163, 0.170, 0.178, 0.210, 0.182, 0.262),
            ("C", 0.183, 0.285, 0.182, 0.305, 0.180, 0.322),
            ("C", 0.140, 0.352, 0.060, 0.358, 0.010, 0.330),
            ("C", 0.003, 0.318, 0.000, 0.300, 0.000, 0.285),
            ("Z",),
        ),
        Reach.THIGH: (
            ("M", 0.179, 0.336),
            ("C", 0.176, 0.400, 0.162, 0.470, 0.150, 0.530),
            ("C", 0.144, 0.562, 0.142, 0.585, 0.142, 0.606),
            ("C", 0.118, 0.616, 0.086, 0.616, 0.063, 0.606),
            ("C", 0.061, 0.575, 0.058, 0.545, 0.050, 0.510),
            ("C", 0.036, 0.450, 0.022, 0.400, 0.016, 0.346),
            ("C", 0.066, 0.368, 0.136, 0.364, 0.179, 0.336),
            ("Z",),
        ),
        Reach.CALF: (
            ("M", 0.142, 0.619),
            ("C", 0.144, 0.650, 0.156, 0.680, 0.154, 0.722),
            ("C", 0.151, 0.775, 0.132, 0.830, 0.124, 0.893),
            ("C", 0.112, 0.899, 0.098, 0.899, 0.087, 0.893),
            ("C", 0.080, 0.840, 0.062, 0.785, 0.055, 0.735),
            ("C", 0.050, 0.690, 0.061, 0.655, 0.063, 0.619),
            ("C", 0.088, 0.628, 0.118, 0.628, 0.142, 0.619),
            ("Z",),
        ),
        Reach.FOOT: (
            ("M", 0.124, 0.905),
            ("C", 0.126, 0.925, 0.136, 0.940, 0.152, 0.957),
            ("C", 0.170, 0.972, 0.176, 0.992, 0.156, 0.997),
            ("C", 0.140, 1.000, 0.118, 0.997, 0.104, 0.996),
            ("C", 0.086, 0.996, 0.072, 0.986, 0.074, 0.966),
            ("C", 0.078, 0.945, 0.086, 0.930, 0.087, 0.905),
            ("C", 0.098, 0.910, 0.112, 0.910, 0.124, 0.905),
            ("Z",),
        ),
    }
)
FIGURE_ZONES: Final = tuple(_RIGHT_HALF)


class ZoneFill(IntEnum):
    """What is known of a zone, in the order in which zones are drawn: the strongest last."""

    NOT_ASKED = 0
    BLANK = 1
    PATH = 2
    FURTHEST = 3


def zone_fill(zone: Reach, reach: Reach | None) -> ZoneFill:
    """Return how a zone is filled when pain reaches so far down its leg; None is not asked."""
    if reach is None:
        return ZoneFill.NOT_ASKED
    if zone == reach:
        return ZoneFill.FURTHEST
    return ZoneFill.PATH if zone < reach else ZoneFill.BLANK


def drawn_zones(pain: Mapping[Leg, Reach | None]) -> list[tuple[ZoneFill, Leg, Reach]]:
    """Return both legs' zones in the order they are drawn; a leg left out is not asked."""
    return sorted(
        ((zone_fill(zone, pain.get(leg)), leg, zone) for leg in LEG_ORDER for zone in FIGURE_ZONES),
        key=lambda one: one[0],
    )


@cache
def outline(leg: Leg, zone: Reach) -> tuple[PathCommand, ...]:
    """Return a zone's outline; left of the body's middle x is negative."""
    sign = -1 if leg is Leg.LEFT else 1
    return tuple(
        (name, *(number * (sign if index % 2 == 0 else 1) for index, number in enumerate(numbers)))
        for name, *numbers in _RIGHT_HALF[zone]
    )


@cache
def hatching(leg: Leg, zone: Reach, spacing: float) -> tuple[Segment, ...]:
    """Return the strokes of 45° that hatch a zone, rising to the right.

    Strokes of all zones lie on common lines, so that the hatch runs on from zone to zone.

    Args:
        leg: Which leg.
        zone: Which zone.
        spacing: Between two strokes, as a share of the figure's height.
    """
    corners = _corners(outline(leg, zone))
    step = spacing * 2**0.5
    sums = [x + y for x, y in corners]
    lines = range(ceil(min(sums) / step), floor(max(sums) / step) + 1)
    return tuple(stroke for line in lines for stroke in _crossing(corners, line * step))


def _crossing(corners: list[tuple[float, float]], total: float) -> Iterator[Segment]:
    """Yield the parts of the line x + y = total that lie within an outline."""
    crossings = []
    for (x, y), (next_x, next_y) in pairwise([*corners, corners[0]]):
        before, after = x + y - total, next_x + next_y - total
        if (before < 0) != (after < 0):
            share = before / (before - after)
            crossings.append((x + (next_x - x) * share, y + (next_y - y) * share))
    crossings.sort()
    yield from zip(crossings[::2], crossings[1::2], strict=True)


def _corners(commands: tuple[PathCommand, ...]) -> list[tuple[float, float]]:
    """Return an outline as a polygon fine enough to hatch."""
    corners: list[tuple[float, float]] = []
    for name, *numbers in commands:
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if name == "M":
            corners += points
        elif name == "C":
            parts = [part / _CURVE_PARTS for part in range(1, _CURVE_PARTS + 1)]
            corners += [_on_curve((corners[-1], *points), part) for part in parts]
    return corners


def _on_curve(points: tuple[tuple[float, float], ...], at: float) -> tuple[float, float]:
    weights = ((1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at**2, at**3)
    x, y = (
        sum(w * point[axis] for w, point in zip(weights, points, strict=True)) for axis in (0, 1)
    )
    return x, y
