"""What each chart shows, as a table: for a screen reader, a spreadsheet, a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.charts.series import recorded_legs
from tracker.charts.style import Role
from tracker.domain.anatomy import LEG_ORDER, Leg, Reach
from tracker.domain.assessment import CourseStatus, VisitStatus

VISIT_HEADINGS: Final = ("Visit", "Date", "Phase")
ROLE_HEADINGS: Final = {
    Role.LEG_PAIN: "Leg pain",
    Role.BACK_PAIN: "Low back pain",
    Role.TINGLING: "Tingling",
    Role.NUMBNESS: "Numbness",
    Role.SLEEP_TROUBLE: "Sleep trouble",
    Role.SITTING: "Sitting, minutes",
    Role.WALKING: "Walking, minutes",
}

Cell = Callable[[VisitStatus], object]


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart's values, a row per visit; empty is not recorded, never 0."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def has_values(self) -> bool:
        """Return whether any visit recorded anything of it."""
        return len(self.header) > len(VISIT_HEADINGS)


def score_table(
    status: CourseStatus, roles: Sequence[Role], *, has_sessions: bool = False
) -> ChartTable:
    """Return scores or minutes at every visit, with leg pain in the session when asked for."""
    columns: list[tuple[str, Cell]] = [(ROLE_HEADINGS[role], _field(role.value)) for role in roles]
    if has_sessions:
        columns += [
            ("Leg pain before the session", _given("leg_pain_before")),
            ("Leg pain after the session", _given("leg_pain_after")),
        ]
    return _table(status, columns)


def reach_table(status: CourseStatus) -> ChartTable:
    """Return how far pain, and tingling or numbness, reached at every visit, per leg."""
    legs = recorded_legs(status)
    columns = [
        *((f"Pain reaches, {leg.value}", _pain_reach(leg)) for leg in legs),
        *((f"Tingling or numbness reaches, {leg.value}", _sensory_reach(leg)) for leg in LEG_ORDER),
        ("Reach before the session", _given("reach_before")),
        ("Reach after the session", _given("reach_after")),
    ]
    return _table(status, columns)


def _table(status: CourseStatus, columns: Sequence[tuple[str, Cell]]) -> ChartTable:
    """Return the columns that hold anything, after number, date and phase of each visit."""
    kept = [
        (name, cell)
        for name, cell in columns
        if any(cell(entry) is not None for entry in status.visits)
    ]
    rows = [
        (
            str(number),
            entry.visit.visit_date.isoformat(),
            f"{int(entry.phase)} {entry.phase.short_name}",
            *(_words(cell(entry)) for _, cell in kept),
        )
        for number, entry in enumerate(status.visits, 1)
    ]
    return ChartTable((*VISIT_HEADINGS, *(name for name, _ in kept)), tuple(rows))


def _field(name: str) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return getattr(entry.visit, name)

    return cell


def _given(name: str) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return getattr(entry.visit.treatment, name)

    return cell


def _pain_reach(leg: Leg) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return entry.visit.pain_reach(leg)

    return cell


def _sensory_reach(leg: Leg) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return entry.visit.sensory_reach(leg)

    return cell


def _words(value: object) -> str:
    if value is None:
        return ""
    return value.zone if isinstance(value, Reach) else str(value)
