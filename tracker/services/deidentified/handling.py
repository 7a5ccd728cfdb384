"""What becomes of each column of the visit file when nobody may be recognised by it.

A column that is not named here never leaves. Numbers and codes of closed lists stay; days are
shifted; what somebody typed goes, or a word that says nothing stands in its place where the file
must have one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.values.days import days_later
from tracker.domain.values.points import ASHI, NeedledPoint
from tracker.domain.values.treatment import AdverseEvent, AdverseKind
from tracker.domain.values.visit import RECORDED_FIELDS
from tracker.services.visit_files.activities import NamedScores
from tracker.services.visit_files.columns import ACTIVITIES_COLUMN, COLUMNS

STANDS_IN: Final = "withheld"  # where the file must have words, and those there were are not told


class Handling(Enum):
    """What becomes of a value."""

    KEPT = "kept"
    SHIFTED = "shifted"
    REPLACED = "replaced"
    REMOVED = "removed"


_NAMED: Final = ("patient_id", "family_name")  # an import of somebody new needs a name
_SHIFTED: Final = (
    "onset_date", "visit_date", "odi_on", "rmdq_on", "review_on", "next_visit_on",
)  # fmt: skip
_KEPT: Final = (
    "sex", "course", "side", "driver", "weakness", "red_flags", "both_legs_assessed", "reaction",
    "needles", "retention_minutes", "stimulation", "needles_out", "insertion_sets",
    "planned_visits", "interval_days",
    *(field.name for field in RECORDED_FIELDS),
)  # fmt: skip


def _without_places(points: tuple[NeedledPoint, ...]) -> tuple[NeedledPoint, ...]:
    """Return points; where an Ashi point was is told in somebody's words."""
    return tuple(replace(one, place=STANDS_IN) if one.code == ASHI else one for one in points)


def _without_words(events: tuple[AdverseEvent, ...]) -> tuple[AdverseEvent, ...]:
    return tuple(
        replace(one, text=STANDS_IN if one.kind is AdverseKind.OTHER else None) for one in events
    )


_REPLACERS: Final[Mapping[str, Callable[..., object]]] = {
    "points": _without_places,
    "adverse_events": _without_words,
}
_BLANKS: Final = {column.name: column.blank for column in COLUMNS}


def _handling(name: str) -> Handling:
    if name in _SHIFTED:
        return Handling.SHIFTED
    if name in _NAMED or name in _REPLACERS or name == ACTIVITIES_COLUMN.name:
        return Handling.REPLACED
    return Handling.KEPT if name in _KEPT else Handling.REMOVED


HANDLINGS: Final[Mapping[str, Handling]] = {
    column.name: _handling(column.name) for column in COLUMNS
}
"""What becomes of each column of the visit file."""


class Disguise:
    """Takes from the rows of one course what says whose they are.

    Args:
        research_id: Stands in the place of id and name.
        days: By which every day is shifted.
        activities: What the course calls the patient's own activities, in its order.
    """

    def __init__(self, research_id: str, days: int, activities: Sequence[str]) -> None:
        self._research_id, self._days = research_id, days
        self._numbers = {name: f"activity {number}" for number, name in enumerate(activities, 1)}

    def row(self, row: Mapping[str, object]) -> dict[str, object]:
        """Return a row of the visit file as it may leave."""
        return {name: self._value(name, row[name]) for name in HANDLINGS}

    def _value(self, name: str, value: object) -> object:
        handling = HANDLINGS[name]
        if name in _NAMED:
            return self._research_id
        if name == ACTIVITIES_COLUMN.name:
            return self._numbered(value)  # type: ignore[arg-type]  # what the column holds
        if handling is Handling.REMOVED or value is None:
            return _BLANKS[name]
        if isinstance(value, date):
            return days_later(value, self._days) if handling is Handling.SHIFTED else None
        return _REPLACERS[name](value) if name in _REPLACERS else value

    def _numbered(self, named: NamedScores) -> NamedScores:
        return tuple((self._numbers[name], score) for name, score in named)


def is_changed(name: str, before: object, after: object) -> bool:
    """Return whether a column said something that it does not say any more."""
    return before is not None and before != _BLANKS[name] and before != after
