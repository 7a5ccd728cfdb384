"""Within one session: small arrows from the value before needling to the value after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, nan
from typing import Final

from matplotlib.lines import Line2D

from tracker.charts.markers import typical_spacing
from tracker.charts.panel import Panel
from tracker.charts.series import Series
from tracker.charts.strokes import StrokeLook, draw_strokes, put_line
from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus

ASIDE: Final = 5.0  # points right of the visit
ARROW_SPACING: Final = 9.0  # points between arrows; where visits are closer, not all have one
HEAD_SIZE: Final = 3.6  # points across
LINE_WIDTH: Final = 1.0


@dataclass(frozen=True, slots=True)
class Session:
    """A value before and after one treatment; the visit's index."""

    index: int
    before: float
    after: float


def pain_sessions(status: CourseStatus) -> tuple[Session, ...]:
    """Return the treatments with momentary leg pain before and after."""
    return tuple(
        Session(index, float(given.leg_pain_before), float(given.leg_pain_after))
        for index, entry in enumerate(status.visits)
        if (given := entry.visit.treatment).leg_pain_before is not None
        and given.leg_pain_after is not None
    )


def reach_sessions(status: CourseStatus) -> tuple[Session, ...]:
    """Return the treatments with momentary pain reach before and after."""
    return tuple(
        Session(index, float(given.reach_before), float(given.reach_after))
        for index, entry in enumerate(status.visits)
        if (given := entry.visit.treatment).reach_before is not None
        and given.reach_after is not None
    )


def draw_sessions(panel: Panel, sessions: Sequence[Session]) -> None:
    """Draw each session as an arrow beside its visit; a flat mark where nothing changed."""
    shown = _shown(panel, sessions)
    if not shown:
        return
    color = panel.style.color(Role.SESSION)
    places = [_place(panel, one) for one in shown]
    stems = [
        ((place, one.before), (place, one.after)) for place, one in zip(places, shown, strict=True)
    ]
    look = StrokeLook(color=color, width=LINE_WIDTH * panel.unit, zorder=5.5)
    draw_strokes(panel.axes, stems, look)
    for marker in ("v", "^", "_"):
        ends = [
            (place, one.after)
            for place, one in zip(places, shown, strict=True)
            if _marker(panel, one) == marker
        ]
        if ends:
            _draw_heads(panel, marker, ends)


def session_series(panel: Panel, sessions: Sequence[Session]) -> list[Series]:
    """Return each arrow as a line of its own, for words that keep clear of lines."""
    return [
        Series((_place(panel, one),) * 2, (one.before, one.after), (nan, nan))
        for one in _shown(panel, sessions)
    ]


def _shown(panel: Panel, sessions: Sequence[Session]) -> list[Session]:
    if panel.viewing.is_plain:
        return []
    step = ceil(ARROW_SPACING / max(typical_spacing(panel), 0.1))
    return [one for one in sessions if one.index % step == 0 or len(sessions) == 1]


def _place(panel: Panel, session: Session) -> float:
    return panel.places[session.index] + ASIDE * panel.unit / panel.scale


def _marker(panel: Panel, session: Session) -> str:
    """Return the arrow's head as it points on the panel, whichever way its axis runs."""
    rise = panel.height_of(session.after) - panel.height_of(session.before)
    if rise == 0:
        return "_"
    return "^" if rise > 0 else "v"


def _draw_heads(panel: Panel, marker: str, ends: Sequence[tuple[float, float]]) -> None:
    places, values = zip(*ends, strict=True)
    color = panel.style.color(Role.SESSION)
    put_line(
        panel.axes,
        Line2D(
            places,
            values,
            linestyle="none",
            marker=marker,
            markersize=HEAD_SIZE * panel.unit,
            color=color,
            markeredgewidth=LINE_WIDTH * panel.unit if marker == "_" else 0,
            clip_on=panel.is_zoomed,
            zorder=5.6,
            label=f"{Role.SESSION.value} {marker}",
        ),
    )
