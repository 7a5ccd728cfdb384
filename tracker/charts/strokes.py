"""Lines on a panel that cost little to draw: a chart is redrawn with every key that is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Final, Literal

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.transforms import Transform

Stroke = tuple[tuple[float, float], tuple[float, float]]

_GAP: Final = (nan, nan)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokeLook:
    """How separate strokes look; ``width`` in points."""

    color: str
    width: float
    zorder: float
    cap: Literal["butt", "round"] = "butt"
    alpha: float | None = None
    is_clipped: bool = True


def put_line(axes: Axes, line: Line2D) -> None:
    """Put a line on axes whose limits are set: matplotlib need not look for new ones."""
    axes.add_artist(line)


def draw_strokes(
    axes: Axes, strokes: Sequence[Stroke], look: StrokeLook, transform: Transform | None = None
) -> None:
    """Draw separate straight strokes, as a single line with gaps."""
    if not strokes:
        return
    points = [point for start, end in strokes for point in (start, end, _GAP)]
    line = Line2D(
        [x for x, _ in points],
        [y for _, y in points],
        color=look.color,
        linewidth=look.width,
        alpha=look.alpha,
        zorder=look.zorder,
        solid_capstyle=look.cap,
        clip_on=look.is_clipped,
    )
    if transform is not None:
        line.set_transform(transform)
    put_line(axes, line)
