"""Whether a measure of function changed by its minimum, for the plateau (section 5.4).

Sleep, sitting and walking have no published minimum here and are not looked at.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean
from types import MappingProxyType
from typing import Final

from tracker.domain.values.thresholds import (
    ODI_POINTS,
    PSFS_POINTS,
    QUESTIONNAIRE_PERCENT,
    RMDQ_POINTS,
)
from tracker.domain.values.visit import Visit

FunctionValues = Mapping[str, float]
"""What is known of each measure, by its name; one never recorded is not in it."""

NO_FUNCTION: Final[FunctionValues] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Minimum:
    """A change counts from so many points, or from so many percent of the value before."""

    points: int
    percent: int | None = None

    def is_met(self, before: float, now: float) -> bool:
        """Return whether the values differ by it, in either direction."""
        change = abs(now - before)
        is_share = self.percent is not None and 100 * change >= self.percent * before
        return change > 0 and (change >= self.points or is_share)


_MINIMA: Final[Mapping[str, _Minimum]] = {
    "odi_percent": _Minimum(ODI_POINTS, QUESTIONNAIRE_PERCENT),
    "rmdq": _Minimum(RMDQ_POINTS, QUESTIONNAIRE_PERCENT),
    "psfs": _Minimum(PSFS_POINTS),
}


def function_values(visit: Visit, before: FunctionValues = NO_FUNCTION) -> FunctionValues:
    """Return what is known at a visit: recorded there, else as it was known before."""
    values: dict[str, float | None] = {"odi_percent": visit.odi_percent, "rmdq": visit.rmdq}
    if visit.psfs:
        values["psfs"] = fmean(visit.psfs.values())
    here = {name: value for name, value in values.items() if value is not None}
    return {**before, **here} if here else before


def has_function_changed(before: FunctionValues, now: FunctionValues) -> bool:
    """Return whether any measure known at both differs by its minimum, for better or worse."""
    return any(
        minimum.is_met(before[name], now[name])
        for name, minimum in _MINIMA.items()
        if name in before and name in now
    )
