"""What the panels of the course report's chart show: names, start → now, lines and levels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import isnan
from typing import Final

from tracker.charts.about_the_same import banded_role, same_span
from tracker.charts.reach_chart import SENSORY_ROLES, reach_role
from tracker.charts.series import (
    Series,
    coincide,
    reach_series,
    recorded_legs,
    score_series,
    sensory_series,
)
from tracker.charts.style import Role
from tracker.charts.viewing import TimeAxis, positions
from tracker.domain.rules.assessment import CourseStatus, Index
from tracker.domain.values.anatomy import LEG_ORDER, ZONES, Leg, Reach
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.words.function_words import score_words
from tracker.domain.words.names import leg_letter
from tracker.language import marked, tr
from tracker.reports.visit_tables import short_zone

MINUTES_STEP: Final = 30.0
NAMED_ZONES: Final = (Reach.NONE, Reach.FOOT, Reach.BUTTOCK, Reach.CALF)  # while there is room
LOWER: Final = marked("lower is better")
SHORTER: Final = marked("shorter is better")
LONGER: Final = marked("longer is better")
SENSORY_ASIDE: Final = 0.2  # zones the sensory line is drawn lower, so that it is not covered
ASIDE: Final = (1.0, -1.0)  # points two measures that coincide are drawn lower
LEGS_ASIDE: Final = 0.11  # zones two legs are drawn apart


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelLine:
    """One line; the line of the index score is named in bold.

    Attributes:
        has_range: Whether a long course shows from the lowest to the highest of four weeks.
        aside: Points it is drawn lower than its values, so that no equal line hides it.
    """

    name: str
    role: Role
    series: Series
    is_step: bool = False
    is_index: bool = False
    has_range: bool = True
    aside: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPanel:
    """One panel.

    Attributes:
        change: From the start to now, of two legs in two lines.
        better: Which way is better.
        lowest: Value at its lower edge.
        highest: Value at its upper edge.
        grid: Values with a line across.
        levels: Values that are named, with the name; the later give way where there is no room.
        share: Of the height of all panels.
        has_figures: Whether figures of the legs stand above it.
        same: From where to where its leading score is about the same as at the start.
    """

    name: str
    change: str
    better: str
    lines: tuple[PanelLine, ...]
    lowest: float
    highest: float
    grid: tuple[float, ...]
    levels: tuple[tuple[float, str], ...]
    share: float
    has_figures: bool = False
    same: tuple[float, float] | None = None


def panels_of(status: CourseStatus) -> tuple[ReportPanel, ...]:
    """Return the panels that have anything to show."""
    panels = (
        _scores(status, (Role.BACK_PAIN, Role.LEG_PAIN), tr("Pain"), share=0.34),
        _reach(status),
        _scores(status, (Role.NUMBNESS, Role.TINGLING), tr("Tingling, numbness"), share=0.2),
        _minutes(status),
        _scales(status),
    )
    return tuple(panel for panel in panels if panel.lines)


def _line(status: CourseStatus, role: Role) -> Iterator[PanelLine]:
    series = score_series(status, role.value, positions(status, TimeAxis.DATE))
    index = status.start.index
    if not series.is_empty:
        yield PanelLine(
            name=tr(measured_field(role.value).legend, "legend"),
            role=role,
            series=series,
            is_index=(index is not None and index.value == role.value) or index is Index.SENSORY,
        )


def _scores(status: CourseStatus, roles: Sequence[Role], name: str, *, share: float) -> ReportPanel:
    lines = _apart(tuple(line for role in roles for line in _line(status, role)))
    is_pain = Role.LEG_PAIN in roles
    if is_pain and any(line.is_index for line in lines):
        lines = tuple(replace(line, has_range=line.is_index) for line in lines)
    middle = (NRS_MAX / 2,) if is_pain else ()
    named = (0.0, float(NRS_MAX), *middle)
    return ReportPanel(
        name=name,
        change=_pain_change(lines) if is_pain else _changes(lines),
        same=_same(status, lines, is_pain=is_pain),
        better=tr(LOWER),
        lines=lines,
        lowest=-0.4,
        highest=float(NRS_MAX),
        grid=named,
        levels=tuple((level, f"{level:g}") for level in named),
        share=share,
    )


def _apart(lines: tuple[PanelLine, ...]) -> tuple[PanelLine, ...]:
    """Return two lines apart from each other where they have a value in common."""
    if len(lines) < 2 or not coincide(lines[0].series, lines[1].series):  # noqa: PLR2004  # a pair
        return lines
    return tuple(replace(line, aside=by) for line, by in zip(lines, ASIDE, strict=True))


def _same(
    status: CourseStatus, lines: Sequence[PanelLine], *, is_pain: bool
) -> tuple[float, float] | None:
    """Return where a panel's band lies: of pain about the start of what the phases follow."""
    role = banded_role(status, [line.role for line in lines if line.is_index or not is_pain])
    return None if role is None else same_span(status, role)


def _scales(status: CourseStatus) -> ReportPanel:
    roles = (Role.ACTIVITIES, Role.DAILY_LIFE)
    panel = _scores(status, roles, tr("Daily life, activities"), share=0.2)
    return replace(panel, better=tr("lower, higher is better"))


def _pain_change(lines: Sequence[PanelLine]) -> str:
    """Return the change of the pain that phases follow, else of the last one drawn."""
    told = sorted(lines, key=lambda line: line.is_index)[-1:]
    return "".join(f"{line.name} {_change(line.series)}" for line in told)


def _changes(lines: Sequence[PanelLine]) -> str:
    return ", ".join(_change(line.series) for line in reversed(lines))


def _minutes(status: CourseStatus) -> ReportPanel:
    roles = (Role.WALKING, Role.SITTING)
    lines = _apart(tuple(line for role in roles for line in _line(status, role)))
    values = [value for line in lines for value in line.series.recorded if not isnan(value)]
    highest = -(-max(values, default=1.0) // MINUTES_STEP) * MINUTES_STEP or MINUTES_STEP
    return ReportPanel(
        name=tr("Sitting, walking, min"),
        change=_changes(lines),
        better=tr(LONGER),
        lines=lines,
        lowest=-0.04 * highest,
        highest=highest,
        grid=(0.0, highest),
        levels=((0.0, "0"), (highest, f"{highest:g}")),
        share=0.2,
    )


def _reach(status: CourseStatus) -> ReportPanel:
    lines = tuple(line for leg in reversed(LEG_ORDER) for line in _leg_lines(status, leg))
    legs = recorded_legs(status)
    return ReportPanel(
        name=tr("Pain reaches"),
        change="\n".join(_way(status, leg, is_alone=len(legs) == 1) for leg in legs),
        better=tr(SHORTER),
        lines=lines,
        lowest=-max(ZONES) - 0.4,
        highest=0.3,
        grid=tuple(-float(zone) for zone in ZONES),
        levels=tuple((-float(zone), zone.zone) for zone in NAMED_ZONES),
        share=0.26,
        has_figures=True,
    )


def _leg_lines(status: CourseStatus, leg: Leg) -> Iterator[PanelLine]:
    places, legs = positions(status, TimeAxis.DATE), recorded_legs(status)
    felt = {one: sensory_series(status, one, places) for one in LEG_ORDER}
    felt_legs = [one for one in LEG_ORDER if not felt[one].is_empty]
    is_pair = len({*legs, *felt_legs}) > 1
    letter = leg_letter(leg) if is_pair else ""
    pain, tingling = tr("pain", "legend"), tr("tingling", "legend")
    aside = LEGS_ASIDE * (1 if leg is Leg.LEFT else -1) if is_pair else 0.0
    if leg in legs:
        yield PanelLine(
            name=f"{pain} {letter}".strip(),
            role=reach_role(leg, legs),
            series=_downwards(reach_series(status, leg, places), aside),
            is_step=True,
            has_range=leg is legs[0],
        )
    if leg in felt_legs:
        yield PanelLine(
            name=f"{tingling} {letter}".strip(),
            role=SENSORY_ROLES[leg] if len(felt_legs) > 1 else Role.SENSORY_REACH,
            series=_downwards(felt[leg], aside - SENSORY_ASIDE),
            is_step=True,
            has_range=False,
        )


def _way(status: CourseStatus, leg: Leg, *, is_alone: bool) -> str:
    """Return how far a leg's pain reached first and last, e.g. ``foot → calf``."""
    ends = _ends(reach_series(status, leg, positions(status, TimeAxis.DATE))) or ()
    reaches = [Reach(int(end)) for end in ends]
    if is_alone:
        return " → ".join(reach.zone for reach in reaches)
    words = " → ".join(map(short_zone, reaches))
    return f"{leg_letter(leg)} {words}"


def _downwards(series: Series, aside: float) -> Series:
    """Return a reach with the foot below: a longer way down the leg is a lower place."""
    return Series(
        series.places,
        tuple(-value + aside for value in series.recorded),
        tuple(-value + aside for value in series.carried),
    )


def _ends(series: Series) -> tuple[float, float] | None:
    recorded = [value for value in series.recorded if not isnan(value)]
    return (recorded[0], recorded[-1]) if recorded else None


def _change(series: Series) -> str:
    ends = _ends(series)
    return "" if ends is None else f"{score_words(ends[0])} → {score_words(ends[1])}"
