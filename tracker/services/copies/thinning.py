"""Which of the backups the program made by itself are kept: the nearer, the closer together."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

DAILY: Final = 12
WEEKLY: Final = 10
MONTHLY: Final = 9
ALL_WITHIN: Final = timedelta(days=1)  # of the newest: every one is kept

_SPANS: Final[tuple[tuple[int, Callable[[datetime], object]], ...]] = (
    (DAILY, lambda moment: moment.date()),
    (WEEKLY, lambda moment: moment.isocalendar()[:2]),
    (MONTHLY, lambda moment: (moment.year, moment.month)),
)


def kept_moments(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return the moments whose backups stay: the last of 12 days, 10 weeks and 9 months.

    Args:
        moments: When each was made, where the computer stands. Days on which none was made do not
            count, so that a clinic that was closed for a month loses nothing by it.
    """
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if newest_first[0] - moment <= ALL_WITHIN}
    for count, span_of in _SPANS:
        last_of: dict[object, datetime] = {}
        for moment in newest_first:
            last_of.setdefault(span_of(moment), moment)
        kept.update(list(last_of.values())[:count])
    return frozenset(kept)
