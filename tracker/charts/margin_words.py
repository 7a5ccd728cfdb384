"""Words at the edges of a panel: start and now."""

from collections.abc import Iterator, Sequence
from math import isnan
from typing import Final

from tracker.charts.axis_marks import foot_height, row_height
from tracker.charts.fonts import text_width
from tracker.charts.panel import MIDDLE, Panel, TextLook, size_in_points, write
from tracker.charts.series import Series, samples
from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus, Index, StartValues
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.thresholds import START_VISITS
from tracker.language import marked, tr

END_GAP: Final = 6.0  # points between a marker and its word

INDEX_ROLES: Final = {Index.LEG_PAIN: Role.LEG_PAIN, Index.BACK_PAIN: Role.BACK_PAIN}

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points


def start_index(status: CourseStatus, field: str) -> int | None:
    """Return the visit a start value comes from; None without one."""
    if field not in StartValues.__dataclass_fields__ or getattr(status.start, field) is None:
        return None
    return next(
        (
            index
            for index, entry in enumerate(status.visits[:START_VISITS])
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
    zero = panel.height_of(0.0)
    unit = panel.height_of(1.0) - zero  # asked once: matplotlib looks its limits up every time
    points = [
        (panel.left_of(place), zero + value * unit)
        for one in every
        for place, value in samples(one)
        if not isnan(value)
    ]
    for word, index in _ends(panel.status, role, series):
        if panel.is_seen(panel.places[index]):
            spot = (panel.left_of(panel.places[index]), zero + series.recorded[index] * unit)
            _write_end(panel, tr(word, value=f"{series.recorded[index]:g}"), spot, points)


def _ends(status: CourseStatus, role: Role, series: Series) -> Iterator[tuple[str, int]]:
    """Yield the words for the start value and for the last one, each with its visit."""
    first = start_index(status, role.value)
    if first is not None:
        yield marked("start {value}"), first
    known = [index for index, value in enumerate(series.recorded) if not isnan(value)]
    if known and known[-1] != first:
        yield marked("now {value}"), known[-1]


def _write_end(
    panel: Panel,
    words: str,
    spot: tuple[float, float],
    points: Sequence[tuple[float, float]],
) -> None:
    """Write the words beside a marker where nothing is in their way; else leave them out."""
    size = panel.style.text_size - 0.5
    half = text_width(words, size, is_bold=True) / 2
    far = 2 * half + END_GAP * panel.unit + 3  # no spot reaches further aside
    near = [(x, y) for x, y in points if abs(x - spot[0]) <= far]
    best: tuple[int, float, float] | None = None
    for middle, base in _free_spots(panel, spot, half, size):
        crowd = _crowd(_box(middle, base, half, size), near)
        if best is None or crowd < best[0]:
            best = (crowd, middle, base)
        if not crowd:
            break
    if best is not None:
        crowd, *where = best
        halo = panel.style.card if crowd else None
        look = TextLook(color=panel.style.ink, size=size, is_bold=True, halo=halo)
        write(panel, (where[0], where[1]), words, look)


def _box(middle: float, base: float, half: float, size: float) -> tuple[float, float, float, float]:
    return (middle - half - 2, base - 3, middle + half + 2, base + size)


def _crowd(box: tuple[float, float, float, float], points: Sequence[tuple[float, float]]) -> int:
    """Return how many points of the lines lie within a box."""
    return sum(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in points)


def _free_spots(
    panel: Panel, spot: tuple[float, float], half: float, size: float
) -> Iterator[tuple[float, float]]:
    """Yield the spots whose words would touch no others."""
    taken = _taken(panel)
    for middle, base in _spots(panel, spot, half, size):
        box = _box(middle, base, half, size)
        if not any(_touch(box, other) for other in taken):
            yield middle, base


def _spots(
    panel: Panel, spot: tuple[float, float], half: float, size: float
) -> Iterator[tuple[float, float]]:
    """Yield middles and baselines within the plot, the nearest to the marker first."""
    left, _, width, _ = panel.box
    floor, ceiling = (reach(panel, float(NRS_MAX)) for reach in (foot_height, row_height))
    gap = END_GAP * panel.unit
    aside = half + gap
    steps = (gap, -gap - size * 0.75, gap + size, -gap - 1.75 * size)
    for shift, rise in [
        *((0.0, step) for step in steps),
        (aside, -size * MIDDLE), (-aside, -size * MIDDLE),
        *((side, step) for side in (-aside, aside) for step in steps),
    ]:  # fmt: skip
        middle = min(max(spot[0] + shift, left + half + 1), left + width - half - 1)
        base = spot[1] + rise
        if floor <= base <= ceiling - size * 0.75:
            yield middle, base


def _taken(panel: Panel) -> list[Box]:
    """Return the boxes, in points, of what is already written along the panel."""
    figure = panel.axes.get_figure(root=True)
    if figure is None:
        return []
    width, height = size_in_points(figure)
    boxes = []
    for text in figure.texts:
        size, wide = float(text.get_fontsize()), 0.0
        if not text.get_rotation():
            wide = text_width(text.get_text(), size, is_bold=text.get_fontweight() == "bold")
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[text.get_horizontalalignment()]
        x, y = text.get_position()
        start, base = float(x) * width - share * wide, float(y) * height
        boxes.append((start, base - 2, start + wide, base + size * 0.8))
    return boxes


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
