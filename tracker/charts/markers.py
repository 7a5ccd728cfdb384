"""Lines with markers that stay legible from one visit to two hundred."""

from collections.abc import Sequence
from math import isnan
from typing import Final

from matplotlib.lines import Line2D

from tracker.charts.middles import MARKED_MOST
from tracker.charts.panel import Panel
from tracker.charts.series import Series
from tracker.charts.strokes import put_line
from tracker.charts.style import LOOKS, Role
from tracker.domain.values.visit import Reaction

MARKER_LARGEST: Final = 5.0  # points across
MARKER_SMALLEST: Final = 3.0
SPACING_FULL: Final = 9.0  # points between visits from which markers are drawn at full size
MARKER_GROWTH: Final = {"^": 1.25, "s": 0.9, "v": 1.2}  # shapes look equal at unequal sizes


def typical_spacing(panel: Panel) -> float:
    """Return the points between two visits, as if they were evenly spread."""
    seen = [place for place in panel.places if panel.is_seen(place)]
    if len(seen) < 2:  # noqa: PLR2004  one visit has no neighbour
        return SPACING_FULL
    return (seen[-1] - seen[0]) * panel.scale / (len(seen) - 1)


def marker_size(panel: Panel) -> float:
    """Return the markers' size in points for the room there is."""
    share = typical_spacing(panel) / SPACING_FULL
    return max(MARKER_SMALLEST, min(MARKER_LARGEST, MARKER_LARGEST * share)) * panel.unit


def marked_visits(panel: Panel) -> list[int]:
    """Return the visits, from 0, that show a marker: all, or of many first, last and flares."""
    every = range(len(panel.places))
    if sum(map(panel.is_seen, panel.places)) <= MARKED_MOST:
        return list(every)
    visits = panel.status.visits
    flares = {at for at in every if visits[at].visit.reaction is Reaction.FLARE}
    return sorted(flares | {0, every[-1]})


def draw_series(panel: Panel, role: Role, series: Series, zorder: float) -> None:
    """Draw one measure: a line broken at gaps, markers, hollow markers for carried values."""
    look = LOOKS[role]
    color = panel.style.color(role)
    size = marker_size(panel) * MARKER_GROWTH.get(look.marker, 1.0)
    joined = series.joined
    line = Line2D(
        joined.places,
        joined.recorded,
        color=color,
        linewidth=look.width * panel.unit,
        linestyle=(0, look.dash) if look.dash else "-",
        marker=look.marker,
        markersize=size,
        markeredgewidth=0.8,
        markeredgecolor=panel.style.card,
        markevery=_every(panel, series),
        solid_joinstyle="round",
        clip_on=panel.is_zoomed,
        zorder=zorder,
        label=role.value,
    )
    put_line(panel.axes, line)
    draw_hollow(panel, role, series.carried_points, zorder + 0.1)


def draw_hollow(
    panel: Panel, role: Role, points: Sequence[tuple[float, float]], zorder: float
) -> None:
    """Draw carried values as hollow markers without a line."""
    if not points:
        return
    places, values = zip(*points, strict=True)
    put_line(
        panel.axes,
        Line2D(
            places,
            values,
            linestyle="none",
            marker=LOOKS[role].marker or "o",
            markersize=marker_size(panel),
            markerfacecolor=panel.style.card,
            markeredgecolor=panel.style.color(role),
            markeredgewidth=1.1,
            clip_on=panel.is_zoomed,
            zorder=zorder,
            label=f"{role.value} carried",
        ),
    )


def _every(panel: Panel, series: Series) -> list[int]:
    """Return which visits show a marker; a visit alone between gaps always does."""
    if series.is_joined:
        return list(range(len(series.joined.places)))
    recorded = [not isnan(value) for value in series.recorded]
    around = [False, *recorded, False]
    alone = {
        index
        for index, is_here in enumerate(recorded)
        if is_here and not around[index] and not around[index + 2]
    }
    return sorted(alone | set(marked_visits(panel)))
