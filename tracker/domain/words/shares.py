"""Counts with as much of their share as small numbers allow (clinical-rules.md section 11)."""

from datetime import date, timedelta
from typing import Final

from tracker.domain.cohort.figures import Interval
from tracker.domain.values.thresholds import PERCENT_FROM
from tracker.domain.words.names import month_words, period_words
from tracker.language import tr

LEVEL: Final = 95  # %, of every interval
_ONE_DAY: Final = timedelta(days=1)


def find_percent(count: int, of: int) -> int | None:
    """Return a share in whole percent; None where there are too few for one."""
    return (200 * count + of) // (2 * of) if of >= PERCENT_FROM else None


def percent_words(count: int, of: int) -> str:
    """Return ``44 %``; empty where there are too few for a percent."""
    percent = find_percent(count, of)
    return "" if percent is None else tr("{percent} %", percent=percent)


def interval_words(interval: Interval | None) -> str:
    """Return both ends of a share's interval, ``31–58 %``; empty without one."""
    if interval is None:
        return ""
    low, high = (round(100 * end) for end in (interval.low, interval.high))
    return tr("{low}–{high} %", low=low, high=high)


def beside_count(count: int, of: int, interval: Interval | None = None) -> str:
    """Return what stands after a count, `` (44 %, 95 % interval 31–58 %)`` or less of it."""
    percent = percent_words(count, of)
    if not percent:
        return ""
    if interval is None:
        return f" ({percent})"
    ends = tr("{level} % interval {ends}", level=LEVEL, ends=interval_words(interval))
    return f" ({percent}, {ends})"


def months_words(first: date, last: date) -> str:
    """Return a period as ``Jan–Jun 2026`` where it is of whole months, else by its days."""
    if first.day != 1 or (last + _ONE_DAY).day != 1:
        return period_words(first, last)
    end = tr("{month} {year}", month=month_words(last.month), year=last.year)
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = month_words(first.month)
    if first.year != last.year:
        start = tr("{month} {year}", month=start, year=first.year)
    return tr("{first}–{last}", first=start, last=end)
