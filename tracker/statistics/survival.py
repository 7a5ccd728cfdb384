"""The curve of the time to a confirmed fall: Kaplan and Meier, by scipy."""

import warnings
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import isnan
from typing import Final

from tracker.domain.cohort.figures import RISK_DAYS, Curve, CurveStep
from tracker.domain.cohort.followed import EndState, Followed
from tracker.domain.values.thresholds import AT_RISK_LEAST, JUDGED_FROM, PLANNED_AFTER_DAYS

_HALF: Final = 0.5
_Time = tuple[int, bool]  # days, and whether a fall was confirmed then


def find_curve(followed: Sequence[Followed], horizon_days: int) -> Curve | None:
    """Return the curve of courses, with both of its sensitivity lines; None for too few."""
    if len(followed) < JUDGED_FROM:
        return None
    curve = curve_of(((one.days, one.has_fallen) for one in followed), horizon_days)
    return _with_lines(curve, followed, horizon_days)


def curve_of(times: Iterable[_Time], horizon_days: int) -> Curve:
    """Return the curve of times, an event before what is censored on the same day.

    Args:
        times: Days, and whether a fall was confirmed then, else censored.
        horizon_days: How far the days below the axis go.
    """
    known = sorted(times)
    steps = _steps(known)
    days = [day for day, _ in known]
    return Curve(
        steps=steps,
        drawn_until=days[-AT_RISK_LEAST] if len(days) >= AT_RISK_LEAST else 0,
        at_risk={
            day: len(days) - bisect_left(days, day) for day in RISK_DAYS if day <= horizon_days
        },
        median=_find_crossing(steps, lambda step: step.share),
        median_low=_find_crossing(steps, lambda step: step.high),
        median_high=_find_crossing(steps, lambda step: step.low),
    )


def _with_lines(curve: Curve, followed: Sequence[Followed], horizon_days: int) -> Curve:
    def line(of_lost: Callable[[int], _Time]) -> tuple[tuple[int, float], ...]:
        times = [
            of_lost(one.days)
            if one.end is EndState.LOST and not one.has_fallen
            else (one.days, one.has_fallen)
            for one in followed
        ]
        return tuple((step.day, step.share) for step in _steps(sorted(times)))

    return replace(
        curve,
        if_fallen=line(lambda days: (days + PLANNED_AFTER_DAYS, True)),
        if_never=line(lambda _days: (horizon_days, False)),
    )


def _steps(known: Sequence[_Time]) -> tuple[CurveStep, ...]:
    """Return day 0 and every day of an event, with the log(-log) band of Greenwood's variance."""
    from scipy import stats  # noqa: PLC0415  # takes seconds the first time: the worker's

    events = {day for day, is_event in known if is_event}
    if not events:
        return (CurveStep(0, 0.0, None, None),)
    fallen, censored = (
        [day for day, is_event in known if is_event is one] for one in (True, False)
    )
    survival = stats.ecdf(stats.CensoredData(uncensored=fallen, right=censored)).sf
    with warnings.catch_warnings():  # it warns of days where the band is undefined, as at S = 1
        warnings.simplefilter("ignore", RuntimeWarning)
        band = survival.confidence_interval(method="log-log")
    rows = zip(
        survival.quantiles, survival.probabilities, band.low.probabilities,
        band.high.probabilities, strict=True,
    )  # fmt: skip
    found = (
        CurveStep(round(float(day)), 1 - float(share), _fallen(high), _fallen(low))
        for day, share, low, high in rows
    )
    return (CurveStep(0, 0.0, None, None), *(step for step in found if step.day in events))


def _fallen(survival: float) -> float | None:
    return None if isnan(survival) else 1 - float(survival)


def _find_crossing(
    steps: Sequence[CurveStep], read: Callable[[CurveStep], float | None]
) -> int | None:
    """Return the first day on which a line of the curve reaches one half; None for never."""
    reached = ((step.day, read(step)) for step in steps)
    return next((day for day, share in reached if share is not None and share >= _HALF), None)
