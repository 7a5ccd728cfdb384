"""Words at the edges of a panel: mild, moderate and severe beside the scores, start and now."""

from collections.abc import Sequence
from math import isnan
from typing import Final

from matplotlib.collections import LineCollection
from matplotlib.transforms import blended_transform_factory

from tracker.charts.fonts import text_width
from tracker.charts.panel import MIDDLE, Panel, TextLook, write
from tracker.charts.series import Series, samples
from tracker.charts.style import Role
from tracker.domain.assessment import CourseStatus, Index, StartValues

# Convention: mild is at most 3 as in "controlled" (clinical-rules.md section 4), severe from 7.
SEVERITIES: Final = (("mild", 1.0, 3.0), ("moderate", 4.0, 6.0), ("severe", 7.0, 10.0))
SEVERITY_LIMITS: Final = (3.5, 6.5)
TICK: Final = 4.0  # points of the short lines between two severities
END_GAP: Final = 6.0  # points between a marker and its word

INDEX_ROLES: Final = {Index.LEG_PAIN: Role.LEG_PAIN, Index.BACK_PAIN: Role.BACK_PAIN}


def draw_severities(panel: Panel) -> None:
    """Write mild, moderate and severe at the right of a panel of scores, with lines between."""
    style = panel.style
    size = style.text_size - 1.5
    right = panel.box[0] + panel.box[2] + 3
    look = TextLook(color=style.muted, size=size, align="left")
    for words, low, high in SEVERITIES:
        middle = (panel.height_of(low) + panel.height_of(high)) / 2
        write(panel, (right, middle - size * MIDDLE), words, look)
    end = 1 + TICK * panel.unit / panel.box[2]
    across = blended_transform_factory(panel.axes.transAxes, panel.axes.transData)
    panel.axes.add_collection(
        LineCollection(
            [((1, level), (end, level)) for level in SEVERITY_LIMITS],
            colors=style.muted, linewidths=0.8, transform=across, clip_on=False, zorder=1,
        ),
        autolim=False,
    )  # fmt: skip


def start_index(status: CourseStatus, field: str) -> int | None:
    """Return the visit a start value comes from: the first or second; None without one."""
    if field not in StartValues.__dataclass_fields__ or getattr(status.start, field) is None:
        return None
    return next(
        (
            index
            for index, entry in enumerate(status.visits[:2])
            if getattr(entry.visit, field) is not None
        ),
        None,
    )


def draw_start_and_now(panel: Panel, role: Role, every: Sequence[Series], series: Series) -> None:
    """Write ``start 8`` and ``now 1`` at the ends of the line the phases follow.

    Args:
        panel: Where.
        role: What the line shows.
        every: The panel's lines, which the words keep clear of.
        series: The line.
    """
    known = [index for index, value in enumerate(series.recorded) if not isnan(value)]
    first = start_index(panel.status, role.value)
    ends = [] if first is None else [("start", first)]
    if known and known[-1] != first:
        ends.append(("now", known[-1]))
    zero = panel.height_of(0.0)
    unit = panel.height_of(1.0) - zero  # asked once: matplotlib looks its limits up every time
    points = [
        (panel.left_of(place), zero + value * unit)
        for one in every
        for place, value in samples(one)
        if not isnan(value)
    ]
    for word, index in ends:
        if panel.is_seen(panel.places[index]):
            _write_end(panel, f"{word} {series.recorded[index]:g}", role, points, index, series)


def _write_end(  # noqa: PLR0913, PLR0917  one label, all that places it
    panel: Panel,
    words: str,
    role: Role,
    points: Sequence[tuple[float, float]],
    index: int,
    series: Series,
) -> None:
    """Write the words above or below the marker, nearest where the lines leave room."""
    size = panel.style.text_size - 0.5
    half = text_width(words, size, is_bold=True) / 2
    left, bottom, width, height = panel.box
    wanted = panel.left_of(panel.places[index])
    middle = min(max(wanted, left + half + 1), left + width - half - 1)
    level, gap = panel.height_of(series.recorded[index]), END_GAP * panel.unit
    bases = [level + gap, level - gap - size * 0.75, level + gap + size, level - gap - 1.75 * size]
    fitting = [base for base in bases if bottom <= base <= bottom + height - size * 0.75]
    base = min(
        fitting or bases[:1],
        key=lambda base: sum(
            abs(x - middle) <= half + 2 and base - 3 <= y <= base + size for x, y in points
        ),
    )
    look = TextLook(color=panel.style.color(role), size=size, is_bold=True)
    write(panel, (middle, base), words, look)
