"""What each chart shows, as a table: for a screen reader, a spreadsheet, a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.charts.series import recorded_legs
from tracker.charts.style import Role
from tracker.domain.rules.assessment import CourseStatus, VisitStatus
from tracker.domain.values.anatomy import LEG_ORDER, Reach
from tracker.domain.values.measured_fields import FieldKind, MeasuredField, measured_field
from tracker.domain.words.function_words import score_words
from tracker.domain.words.names import capitalized, day_words_in_full
from tracker.language import marked, tr

_VISIT_HEADINGS: Final = (marked("Visit"), marked("Date"), marked("Phase"))
Cell = Callable[[VisitStatus], object]


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart's values, a row per visit; empty is not recorded, never 0.

    Attributes:
        header: What the columns are.
        rows: As files have them, with the day as 2026-11-03.
        days: Of the visits.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    days: tuple[date, ...]

    @property
    def read_rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows as somebody reads them: with the day as the clinic writes it."""
        return tuple(
            (row[0], day_words_in_full(day), *row[2:])
            for row, day in zip(self.rows, self.days, strict=True)
        )

    @property
    def has_values(self) -> bool:
        """Return whether any visit recorded anything of it."""
        return len(self.header) > len(_VISIT_HEADINGS)


def score_table(
    status: CourseStatus, roles: Sequence[Role], *, has_sessions: bool = False
) -> ChartTable:
    """Return scores or minutes at every visit, with leg pain in the session when asked for."""
    columns: list[tuple[str, Cell]] = [
        (_heading(measured_field(role.value)), _field(role.value)) for role in roles
    ]
    if has_sessions:
        columns += [
            (tr("Leg pain before the session"), _given("leg_pain_before")),
            (tr("Leg pain after the session"), _given("leg_pain_after")),
        ]
    return _table(status, columns)


def reach_table(status: CourseStatus) -> ChartTable:
    """Return how far pain, and tingling or numbness, reached at every visit, per leg."""
    names = [f"pain_reach_{leg.value}" for leg in recorded_legs(status)]
    names += [f"sensory_reach_{leg.value}" for leg in LEG_ORDER]
    columns = [
        *((tr(measured_field(name).label), _field(name)) for name in names),
        (tr("Reach before the session"), _given("reach_before")),
        (tr("Reach after the session"), _given("reach_after")),
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
    header = *(tr(name) for name in _VISIT_HEADINGS), *(name for name, _ in kept)
    days = tuple(entry.visit.visit_date for entry in status.visits)
    return ChartTable(header, tuple(rows), days)


def _heading(field: MeasuredField) -> str:
    return tr(field.label) if field.kind is FieldKind.MINUTES else capitalized(tr(field.spoken))


def _field(name: str) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return getattr(entry.visit, name)

    return cell


def _given(name: str) -> Cell:
    def cell(entry: VisitStatus) -> object:
        return getattr(entry.visit.treatment, name)

    return cell


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return score_words(value)
    return value.zone if isinstance(value, Reach) else str(value)
