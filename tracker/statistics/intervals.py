"""Intervals of shares and of a difference of shares."""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

from tracker.domain.cohort.counting import CountedCourses, StrongAndLight
from tracker.domain.cohort.figures import Comparison, Interval
from tracker.domain.values.thresholds import JUDGED_FROM

LEVEL: Final = 0.95
DRAWS: Final = 2000
SEED: Final = 20260101
_Z: Final = 1.959963984540054  # of the normal distribution, at (1 + LEVEL) / 2


def wilson(count: int, of: int) -> Interval:
    """Return Wilson's 95 % interval of a share.

    In plain arithmetic, so that a table of one course needs no library; a test holds it to
    scipy's ``binomtest(k, n).proportion_ci(method="wilson")``.

    Args:
        count: Of those that are meant.
        of: All, at least 1.
    """
    share, z2 = count / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def find_interval(count: int, of: int) -> Interval | None:
    """Return Wilson's interval where there are enough to be judged; else None."""
    return wilson(count, of) if of >= JUDGED_FROM else None


def compare(counted: CountedCourses) -> Comparison:
    """Return flares after strong and light needling, with the difference where there is enough."""
    pairs = counted.compared
    total = StrongAndLight(
        *(sum(getattr(one, name) for one in pairs)
          for name in ("strong", "strong_flares", "light", "light_flares"))
    )  # fmt: skip
    found = Comparison(
        of=total,
        strong_patients=sum(one.strong > 0 for one in pairs),
        light_patients=sum(one.light > 0 for one in pairs),
    )
    if not found.is_enough:
        return found
    difference = 100 * (total.strong_flares / total.strong - total.light_flares / total.light)
    return replace(found, difference=difference, interval=_drawn_interval(pairs))


def _drawn_interval(pairs: Sequence[StrongAndLight]) -> Interval:
    """Return the percentiles of the difference over draws of patients, in percentage points."""
    import numpy as np  # noqa: PLC0415  # the worker's, never at start-up

    table = np.array(
        [(one.strong, one.strong_flares, one.light, one.light_flares) for one in pairs]
    )
    random, differences = np.random.default_rng(SEED), []
    for _ in range(DRAWS):
        drawn = table[random.integers(0, len(table), len(table))].sum(axis=0)
        strong, strong_flares, light, light_flares = (int(number) for number in drawn)
        if strong and light:  # one that drew nobody of a group says nothing
            differences.append(100 * (strong_flares / strong - light_flares / light))
    low, high = np.percentile(differences, [100 * (1 - LEVEL) / 2, 100 * (1 + LEVEL) / 2])
    return Interval(float(low), float(high))
