"""How far the pain reaches: steps down the leg, a thin line for tingling, small figures above."""

from collections.abc import Sequence
from itertools import pairwise
from math import isnan, nan
from statistics import median_high
from typing import Final

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from tracker.charts.labels import draw_nothing_recorded
from tracker.charts.leg_strip import Strip, draw_strip
from tracker.charts.markers import (
    MARKER_GROWTH,
    draw_hollow,
    marked_visits,
    marker_size,
)
from tracker.charts.middles import FourWeeks, four_weeks, middle_series, pieces
from tracker.charts.panel import (
    MIDDLE,
    Frame,
    Panel,
    TextLook,
    draw_grid,
    open_panel,
    size_in_points,
    write,
)
from tracker.charts.paper_lines import is_by_weeks
from tracker.charts.series import (
    Series,
    open_gaps,
    overruled_reaches,
    reach_series,
    recorded_legs,
    sensory_series,
)
from tracker.charts.sessions import draw_sessions, reach_sessions
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import LOOKS, ChartStyle, Role
from tracker.charts.trend_chart import draw_level_line
from tracker.charts.viewing import Viewing
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER, ZONES, Leg, Reach
from tracker.domain.words.names import capitalized, leg_letter
from tracker.language import marked, tr

KNEE: Final = (Reach.THIGH + Reach.CALF) / 2
SHORTER_IS_BETTER: Final = marked("shorter is better")
STRIP_SHARE: Final = 0.27  # of the figure's height
STRIP_TALLEST: Final = 46.0  # points
STRIP_SHORTEST: Final = 24.0
STRIP_GAP: Final = 6.0  # points between the legs and the panel
DATES_FROM: Final = 150.0  # points of figure height from which the panel shows dates
RANGE_WIDEST: Final = 7.5  # points of the bar from the lowest to the highest of four weeks
RANGE_SHARE: Final = 0.62  # of four weeks' width
RANGE_OPACITY: Final = 0.18
SENSORY_ASIDE: Final = 0.2  # zones the sensory line is drawn lower, so that it is not covered
LEGS_ASIDE: Final = 0.11  # zones the two legs are drawn apart
REACH_ROLES: Final = {Leg.LEFT: Role.PAIN_REACH, Leg.RIGHT: Role.PAIN_REACH_RIGHT}
SENSORY_ROLES: Final = {Leg.LEFT: Role.SENSORY_REACH, Leg.RIGHT: Role.SENSORY_REACH_RIGHT}


def draw_reach(figure: Figure, status: CourseStatus, style: ChartStyle, viewing: Viewing) -> None:
    """Draw the panel with its leg strip on a figure, which is cleared first."""
    _, height = size_in_points(figure)
    leg_height = max(STRIP_SHORTEST, min(STRIP_TALLEST, STRIP_SHARE * height))
    frame = Frame(
        has_dates=height >= DATES_FROM,
        extra_top=leg_height + STRIP_GAP - 3,
        side_words=tr(SHORTER_IS_BETTER),
    )
    panel = open_panel(figure, status, style, viewing, frame)
    panel.axes.set_ylim(len(ZONES) - 0.5, -0.45)
    draw_grid(panel, [(float(zone), capitalized(zone.zone)) for zone in ZONES])
    bottom = panel.box[1] + panel.box[3] + STRIP_GAP
    draw_strip(panel, Strip(bottom=bottom, height=leg_height))
    _draw_knee(panel)
    legs = recorded_legs(status)
    sensory = [leg for leg in LEG_ORDER if not sensory_series(status, leg, panel.places).is_empty]
    if not legs and not sensory:
        draw_nothing_recorded(panel)
    is_long = is_by_weeks(panel)
    _draw_legs(panel, legs, sensory, is_long=is_long)
    if not is_long:
        draw_sessions(panel, reach_sessions(status))


def _draw_legs(panel: Panel, legs: Sequence[Leg], sensory: Sequence[Leg], *, is_long: bool) -> None:
    for leg in legs:
        (_draw_leg_by_weeks if is_long else _draw_leg)(panel, leg, _aside(leg, legs))
    if len(legs) > 1:
        _name_legs(panel, legs)
    for leg in sensory:
        role = SENSORY_ROLES[leg] if len(sensory) > 1 else Role.SENSORY_REACH
        _draw_sensory(panel, leg, role, _aside(leg, legs))


def reach_role(leg: Leg, legs: Sequence[Leg]) -> Role:
    """Return how a leg's reach is drawn: a right leg differs only where a left one is drawn too."""
    return REACH_ROLES[leg] if len(legs) > 1 else Role.PAIN_REACH


def step_points(series: Series, aside: float) -> tuple[list[float], list[float]]:
    """Return a line that steps midway between neighbouring visits and breaks at gaps."""
    places: list[float] = []
    values: list[float] = []
    for index, (place, value) in enumerate(zip(series.places, series.recorded, strict=True)):
        if isnan(value):
            places.append(place)
            values.append(nan)
            continue
        before = index > 0 and not isnan(series.recorded[index - 1])
        start = (series.places[index - 1] + place) / 2 if before else place
        after = index + 1 < len(series.places) and not isnan(series.recorded[index + 1])
        end = (series.places[index + 1] + place) / 2 if after else place
        places += [start, place, end]
        values += [value + aside] * 3
    return places, values


def _aside(leg: Leg, legs: Sequence[Leg]) -> float:
    if len(legs) < len(LEG_ORDER):
        return 0.0
    return -LEGS_ASIDE if leg is Leg.LEFT else LEGS_ASIDE


def _draw_knee(panel: Panel) -> None:
    draw_level_line(panel, KNEE)
    size = panel.style.text_size - 1
    beside = (panel.box[0] + panel.box[2] + 2.5, panel.height_of(KNEE) - size * MIDDLE)
    write(panel, beside, tr("knee"), TextLook(color=panel.style.muted, size=size, align="left"))


def _draw_steps(
    panel: Panel, role: Role, steps: tuple[list[float], list[float]], name: str
) -> None:
    look, (places, values) = LOOKS[role], steps
    put_line(
        panel.axes,
        Line2D(
            places, values, color=panel.style.color(role), linewidth=look.width,
            clip_on=panel.is_zoomed, zorder=4, linestyle=(0, look.dash) if look.dash else "-",
            solid_joinstyle="miter", solid_capstyle="butt", label=f"{role.value} {name}",
        ),
    )  # fmt: skip


def _draw_leg(panel: Panel, leg: Leg, aside: float) -> None:
    role = reach_role(leg, recorded_legs(panel.status))
    look = LOOKS[role]
    color = panel.style.color(role)
    series = reach_series(panel.status, leg, panel.places)
    _draw_steps(panel, role, step_points(series, aside), "steps")
    shown = [index for index in marked_visits(panel) if not isnan(series.recorded[index])]
    put_line(
        panel.axes,
        Line2D(
            [series.places[index] for index in shown],
            [series.recorded[index] + aside for index in shown],
            linestyle="none", marker=look.marker, color=color, markeredgecolor=panel.style.card,
            markersize=(marker_size(panel) + 0.6) * MARKER_GROWTH.get(look.marker, 1.0),
            markeredgewidth=0.9, clip_on=panel.is_zoomed, zorder=5, label=role.value,
        ),
    )  # fmt: skip
    carried = [(place, value + aside) for place, value in series.carried_points]
    draw_hollow(panel, role, carried, 5)
    _draw_overruled(panel, leg)


def _draw_leg_by_weeks(panel: Panel, leg: Leg, aside: float) -> None:
    role = reach_role(leg, recorded_legs(panel.status))
    color = panel.style.color(role)
    weeks = _weeks(panel, reach_series(panel.status, leg, panel.places))
    if aside <= 0:  # bars of two legs would cover each other: the left one, or the only one
        bars = [((one.place, one.lowest), (one.place, one.highest)) for one in weeks]
        room = min((after.place - before.place for before, after in pairwise(weeks)), default=0.0)
        width = max(1.0, min(RANGE_WIDEST, room * panel.scale * RANGE_SHARE))
        shade = StrokeLook(color=color, width=width, alpha=RANGE_OPACITY, cap="round", zorder=2)
        draw_strokes(panel.axes, bars, shade)
    _draw_steps(panel, role, _weekly_steps(weeks, aside), "middle")


def _weeks(panel: Panel, series: Series) -> tuple[FourWeeks, ...]:
    """Return steps by four weeks; the middle of several is one that was recorded."""
    return four_weeks(panel.status, series, open_gaps(panel.status), median_high)


def _weekly_steps(weeks: Sequence[FourWeeks], aside: float) -> tuple[list[float], list[float]]:
    """Return the steps through the middles, which break where no line leads on."""
    places: list[float] = []
    values: list[float] = []
    for piece in pieces(weeks):
        at, value = step_points(middle_series(piece), aside)
        places += [*at, at[-1]]
        values += [*value, nan]
    return places, values


def _draw_overruled(panel: Panel, leg: Leg) -> None:
    entered = overruled_reaches(panel.status, leg, panel.places)
    if entered:
        role = reach_role(leg, recorded_legs(panel.status))
        places, values = zip(*entered, strict=True)
        put_line(
            panel.axes,
            Line2D(
                places, values, linestyle="none", marker="x", markersize=5,
                color=panel.style.color(role), markeredgewidth=1.2, zorder=5,
                label="overruled",
            ),
        )  # fmt: skip


def _name_legs(panel: Panel, legs: Sequence[Leg]) -> None:
    """Write L and R behind the lines' ends, apart even where the lines end side by side."""
    style = panel.style
    ends = {leg: end for leg in legs if (end := _end(panel, leg)) is not None}
    order = sorted(ends, key=lambda leg: -ends[leg][1])
    above: float | None = None
    for leg in order:
        left, base = ends[leg]
        if above is not None:
            base = min(base, above - style.text_size)
        elif len(order) > 1 and base - ends[order[1]][1] < style.text_size:
            base += (style.text_size - base + ends[order[1]][1]) / 2
        look = TextLook(color=style.ink, size=style.text_size, is_bold=True, align="left")
        write(panel, (left, base), leg_letter(leg), look)
        above = base


def _end(panel: Panel, leg: Leg) -> tuple[float, float] | None:
    """Return where a leg's letter goes: behind its last value in sight; None without one."""
    series = reach_series(panel.status, leg, panel.places)
    seen = [
        index
        for index, value in enumerate(series.recorded)
        if not isnan(value) and panel.is_seen(series.places[index])
    ]
    if not seen:
        return None
    last = seen[-1]
    left = panel.left_of(series.places[last]) + marker_size(panel) + 1
    height = panel.height_of(series.recorded[last] + _aside(leg, LEG_ORDER))
    return left, height - panel.style.text_size * MIDDLE


def _draw_sensory(panel: Panel, leg: Leg, role: Role, aside: float) -> None:
    series = sensory_series(panel.status, leg, panel.places)
    look = LOOKS[role]
    if is_by_weeks(panel):
        places, values = _weekly_steps(_weeks(panel, series), aside + SENSORY_ASIDE)
    else:
        places, values = step_points(series, aside + SENSORY_ASIDE)
    lone = len(panel.places) == 1
    put_line(
        panel.axes,
        Line2D(
            places, values, color=panel.style.color(role), linewidth=look.width, zorder=3.5,
            linestyle=(0, look.dash), marker="_" if lone else "", markersize=10,
            clip_on=panel.is_zoomed, label=role.value,
        ),
    )  # fmt: skip
