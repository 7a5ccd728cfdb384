"""The drawing of pelvis and legs: outlines, fills, hatching."""

import pytest

from tracker.charts.figure_art import (
    FIGURE_ZONES,
    HALF_WIDTH,
    ZoneFill,
    drawn_zones,
    hatching,
    outline,
    zone_fill,
)
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach

EVERY_LEG = pytest.mark.parametrize("leg", LEG_ORDER)
EVERY_ZONE = pytest.mark.parametrize("zone", FIGURE_ZONES)


def xs(leg: Leg, zone: Reach) -> list[float]:
    return [x for _, *numbers in outline(leg, zone) for x in numbers[::2]]


def ys(leg: Leg, zone: Reach) -> list[float]:
    return [y for _, *numbers in outline(leg, zone) for y in numbers[1::2]]


@EVERY_LEG
@EVERY_ZONE
def test_every_zone_is_a_closed_outline_inside_the_box(leg: Leg, zone: Reach) -> None:
    commands = outline(leg, zone)

    assert commands[0][0] == "M"
    assert commands[-1] == ("Z",)
    assert all(abs(x) <= HALF_WIDTH for x in xs(leg, zone))
    assert all(0 <= y <= 1 for y in ys(leg, zone))


@EVERY_ZONE
def test_seen_from_behind_the_left_leg_is_on_the_left(zone: Reach) -> None:
    assert max(xs(Leg.LEFT, zone)) <= 0 <= min(xs(Leg.RIGHT, zone))
    assert [-x for x in xs(Leg.LEFT, zone)] == xs(Leg.RIGHT, zone)


def test_the_figure_has_every_zone_but_none_from_top_to_bottom() -> None:
    tops = [min(ys(Leg.RIGHT, zone)) for zone in FIGURE_ZONES]

    assert list(FIGURE_ZONES) == list(Reach)[1:]
    assert tops == sorted(tops)


@pytest.mark.parametrize(
    ("reach", "fills"),
    [
        (None, [ZoneFill.NOT_ASKED] * 5),
        (Reach.NONE, [ZoneFill.BLANK] * 5),
        (
            Reach.THIGH,
            [ZoneFill.PATH, ZoneFill.PATH, ZoneFill.FURTHEST, ZoneFill.BLANK, ZoneFill.BLANK],
        ),
        (Reach.FOOT, [*[ZoneFill.PATH] * 4, ZoneFill.FURTHEST]),
    ],
)
def test_a_leg_is_filled_down_to_where_the_pain_ends(
    reach: Reach | None, fills: list[ZoneFill]
) -> None:
    assert [zone_fill(zone, reach) for zone in FIGURE_ZONES] == fills


def test_a_leg_left_out_is_not_asked_and_drawn_below_the_other() -> None:
    zones = drawn_zones({Leg.RIGHT: Reach.CALF})

    assert [leg for fill, leg, _ in zones if fill is ZoneFill.NOT_ASKED] == [Leg.LEFT] * 5
    assert [leg for _, leg, _ in zones] == [Leg.LEFT] * 5 + [Leg.RIGHT] * 5
    assert zones[-1] == (ZoneFill.FURTHEST, Leg.RIGHT, Reach.CALF)


@EVERY_LEG
@EVERY_ZONE
def test_a_hatch_lies_within_its_zone_and_rises_to_the_right(leg: Leg, zone: Reach) -> None:
    strokes = hatching(leg, zone, 0.03)

    assert len(strokes) > 1
    for (x, y), (end_x, end_y) in strokes:
        assert end_x - x == pytest.approx(y - end_y)
        assert min(xs(leg, zone)) - 0.001 <= x <= end_x <= max(xs(leg, zone)) + 0.001
        assert min(ys(leg, zone)) - 0.001 <= end_y <= y <= max(ys(leg, zone)) + 0.001
