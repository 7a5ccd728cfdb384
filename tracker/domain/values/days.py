"""Days somebody can mean: one rule for form, dialogs, files and the command line."""

from datetime import date
from enum import Enum
from typing import Final

EARLIEST_BIRTH: Final = date(1900, 1, 1)  # nobody who comes was born before
EARLIEST_VISIT: Final = date(1990, 1, 1)
VISIT_DAYS_AHEAD: Final = 366  # a visit may be planned, or the clock be wrong, by so much


class DayOrder(Enum):
    """In which order a day is written: the day of the month first, or the month."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class _InForce:
    """One program, one clinic, one order: every thread writes and reads days alike."""

    order: DayOrder | None = None


def day_order() -> DayOrder | None:
    """Return the order the open clinic chose.

    Returns:
        None: days are written as the language has it, numbers that can mean two are not read.
    """
    return _InForce.order


def use_day_order(order: DayOrder | None) -> None:
    """Let days be written and read in an order from now on."""
    _InForce.order = order


def days_later(day: date, days: int) -> date:
    """Return the day so many days later; the first or last there is where that lies beyond it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
