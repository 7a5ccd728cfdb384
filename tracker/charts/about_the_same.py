"""A quiet grey band on charts of scores: where a score counts as about the same as at its start.

A reading varies by itself; what lies within is neither better nor worse (clinical-rules.md
section 4). Its lower edge is where "better" begins, its upper edge where "worse" does.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus, StartValues
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.thresholds import better_limit, worse_limit
from tracker.language import tr

if TYPE_CHECKING:
    from tracker.charts.panel import Panel

OPACITY: Final = 0.09  # of the ink: lines and words on it stay as readable as beside it


def banded_role(status: CourseStatus, roles: Sequence[Role]) -> Role | None:
    """Return about whose start a panel's band lies: the higher one; None without a start."""
    known = [role for role in roles if start_score(status, role)]
    return max(known, key=lambda role: start_score(status, role), default=None)


def same_span(status: CourseStatus, role: Role) -> tuple[float, float]:
    """Return from which score to which a measure is about the same as at its start."""
    start = start_score(status, role)
    return max(0.0, better_limit(start)), min(float(NRS_MAX), worse_limit(start))


def draw_same_band(panel: "Panel", status: CourseStatus, role: Role | None) -> None:
    """Draw the band of a course across a panel, above the phases, below all else; none for None."""
    if role is None:
        return
    # Late: what the window opens with asks here only about whose start the band lies.
    from matplotlib.collections import PolyCollection  # noqa: PLC0415
    from matplotlib.transforms import blended_transform_factory  # noqa: PLC0415

    low, high = same_span(status, role)
    box = ((0.0, low), (1.0, low), (1.0, high), (0.0, high))
    across = blended_transform_factory(panel.axes.transAxes, panel.axes.transData)
    panel.axes.add_collection(
        PolyCollection([box], facecolors=[panel.style.ink], edgecolors="none", alpha=OPACITY,
            transform=across, zorder=0.6),
        autolim=False,
    )  # fmt: skip


def same_band_words(
    status: CourseStatus, leading: Sequence[Role], shown: Sequence[Role]
) -> tuple[str, ...]:
    """Return what the band of a panel means, naming its measure where others begin elsewhere.

    Args:
        status: The course.
        leading: The measures about whose start the band may lie.
        shown: Every measure of the panel.
    """
    role = banded_role(status, leading)
    if role is None:
        return ()
    if len({start_score(status, one) for one in shown}) == 1:
        return (tr("grey: about the same as at the start"),)
    name = tr(measured_field(role.value).legend, "legend")
    return (tr("grey: {name} about the same as at the start", name=name),)


def start_score(status: CourseStatus, role: Role) -> int:
    """Return the start value of a measure; 0 where there is none or it was 0."""
    is_of_rules = role.value in StartValues.__dataclass_fields__
    return (getattr(status.start, role.value) or 0) if is_of_rules else 0
