"""Dates in words that read the same on every machine, whatever its language settings."""

from datetime import date
from typing import Final

MONTHS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def short_day(day: date) -> str:
    """Return a day without its year, e.g. ``Aug 17``."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def long_day(day: date) -> str:
    """Return a day with its year, e.g. ``Aug 17, 2026``."""
    return f"{short_day(day)}, {day.year}"


def period(first: date, last: date) -> str:
    """Return a period, e.g. ``Aug 17 to Nov 3, 2026``; a single day when both are the same."""
    if first == last:
        return long_day(first)
    start = short_day(first) if first.year == last.year else long_day(first)
    return f"{start} to {long_day(last)}"
