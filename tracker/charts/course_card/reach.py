"""How far the pain reaches: a row of figures, steps of each leg, a thin line for tingling."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isnan
from typing import Final

from matplotlib.lines import Line2D

from tracker.charts.course_card.card import SMALL, Card, look_of, set_ends
from tracker.charts.course_card.clear_spot import write_gaps
from tracker.charts.course_card.gutters import LineLabel, write_labels, write_levels
from tracker.charts.course_card.layout import FIGURES, PX_TO_POINTS
from tracker.charts.course_card.lines import DrawnSeries, draw_measure
from tracker.charts.course_card.runs import known_points
from tracker.charts.course_card.scores import draw_levels
from tracker.charts.course_card.shown import Density
from tracker.charts.labels import NOTHING_RECORDED
from tracker.charts.leg_strip import Strip, draw_strip, lacks_stripes
from tracker.charts.panel import Panel
from tracker.charts.reach_chart import KNEE, SENSORY_ROLES, reach_role
from tracker.charts.series import (
    Series,
    overruled_reaches,
    reach_series,
    recorded_legs,
    sensory_series,
)
from tracker.charts.sessions import draw_sessions, reach_sessions
from tracker.charts.strokes import put_line
from tracker.charts.style import LOOKS, Role
from tracker.charts.trend_chart import draw_level_line
from tracker.domain.values.anatomy import LEG_ORDER, ZONES, Leg
from tracker.domain.words.names import leg_letter
from tracker.language import marked, tr

SENSORY_ASIDE: Final = -3.5  # px the sensory line is drawn lower, so that it is not covered
LEGS_ASIDE: Final = 2.0  # px each of two legs is drawn from its zone
CROSS: Final = 5.0  # points across: a reach the rules read nearer

_LABELS: Final = {
    Role.PAIN_REACH: marked("pain", "legend"),
    Role.SENSORY_REACH: marked("tingling", "legend"),
}


def draw_reach(card: Card) -> None:
    """Draw the figures and below them the steps; none at the top, the foot at the bottom."""
    panel, status = card.panels["reach"], card.shown.status
    set_ends(panel, float(max(ZONES)), 0.0)
    zones = [int(zone) for zone in ZONES]
    draw_levels(card, panel, zones)
    write_levels(card, panel, [(float(zone), zone.zone) for zone in ZONES])
    row = card.layout.panels["reach"]
    foot = (card.layout.height - row.top - FIGURES) * PX_TO_POINTS
    draw_strip(panel, Strip(bottom=foot, height=FIGURES * PX_TO_POINTS))
    draw_level_line(panel, KNEE)
    drawn = tuple(_drawn(card))
    for one in drawn:
        draw_measure(card, panel, one, zorder=4 if one.has_marks else 3.5)
    if all(one.series.is_empty for one in drawn):
        middle = (card.layout.left + card.layout.right) / 2
        base = card.height_of(panel, KNEE - 0.8)
        card.write(middle, base, tr(NOTHING_RECORDED), look_of(card.style.muted, align="center"))
    if card.density is not Density.MIDDLES:
        _draw_overruled(card, panel)
        draw_sessions(panel, reach_sessions(status))
    if drawn:
        write_gaps(card, panel, drawn[0].series, [*zones, KNEE])
    write_labels(
        card,
        panel,
        replace(row, top=row.bottom - panel.box[3] / PX_TO_POINTS),
        _labels(card, drawn),
    )


def stripe_notes(card: Card) -> tuple[str, ...]:
    """Return why a figure has no stripes though something was felt; nothing of a long course."""
    if card.density is Density.MIDDLES or not lacks_stripes(card.shown.saved):
        return ()
    return (tr("no stripes: place not asked"),)


def reach_series_shown(card: Card) -> tuple[Series, ...]:
    """Return the measures of the panel."""
    return tuple(one.series for one in _drawn(card))


def _drawn(card: Card) -> Iterator[DrawnSeries]:
    """Yield pain of each leg recorded, then tingling; a leg alone is drawn as the left one is."""
    status, places = card.shown.status, card.ground.places
    legs = recorded_legs(status)
    for leg in legs:
        role = reach_role(leg, legs)
        series = reach_series(status, leg, places)
        yield DrawnSeries(role=role, series=series, look=LOOKS[role], aside=_aside(leg, legs),
            is_stepped=True, has_range=leg is legs[0])  # fmt: skip
    felt = [(leg, sensory_series(status, leg, places)) for leg in LEG_ORDER]
    for leg, series in ((leg, one) for leg, one in felt if not one.is_empty):
        role = SENSORY_ROLES[leg] if len(legs) > 1 else Role.SENSORY_REACH
        yield DrawnSeries(role=role, series=series, look=LOOKS[role], is_stepped=True,
            aside=_aside(leg, legs) + SENSORY_ASIDE, has_marks=False, has_range=False)  # fmt: skip


def _aside(leg: Leg, legs: Sequence[Leg]) -> float:
    if len(legs) < len(LEG_ORDER):
        return 0.0
    return LEGS_ASIDE if leg is Leg.LEFT else -LEGS_ASIDE


def _draw_overruled(card: Card, panel: Panel) -> None:
    legs = recorded_legs(card.shown.status)
    for leg in legs:
        entered = overruled_reaches(card.shown.status, leg, card.ground.places)
        if entered:
            places, values = zip(*entered, strict=True)
            role = reach_role(leg, legs)
            put_line(
                panel.axes,
                Line2D(
                    places, values, linestyle="none", marker="x", markersize=CROSS,
                    color=card.style.color(role), markeredgewidth=1.2, zorder=5, label="overruled",
                ),
            )  # fmt: skip


def _labels(card: Card, drawn: Sequence[DrawnSeries]) -> list[LineLabel]:
    """Return what each line is, at the height of its end, and the knee."""
    labels = [LineLabel(words=tr("knee"), value=KNEE, color=card.style.muted, size=SMALL)]
    pains = {Role.PAIN_REACH, Role.PAIN_REACH_RIGHT}
    both = len(recorded_legs(card.shown.status)) > 1
    for one in drawn:
        ends = [
            value
            for index, (_, value), _ in known_points(one.series)
            if index != card.draft and not isnan(value)
        ]
        if not ends:
            continue
        leg, name = (
            "",
            tr(_LABELS[Role.PAIN_REACH if one.role in pains else Role.SENSORY_REACH], "legend"),
        )
        if both:
            is_right = one.role in (Role.PAIN_REACH_RIGHT, Role.SENSORY_REACH_RIGHT)
            leg = leg_letter(Leg.RIGHT if is_right else Leg.LEFT)
            name = tr("{name} {value}", name=name, value=leg)
        below = 0.01 if one.has_marks else 0.02  # of equal ends, pain stands above tingling
        color = card.style.color(one.role)
        labels.append(
            LineLabel(
                words=name,
                value=ends[-1] + below,
                color=color,
                is_bold=one.has_marks,
                number=leg,
            )
        )
    return labels
