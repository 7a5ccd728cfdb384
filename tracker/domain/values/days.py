"""Days somebody can mean: one rule for form, dialogs, files and the command line."""

from datetime import date
from typing import Final

EARLIEST_BIRTH: Final = date(1900, 1, 1)  # nobody who comes was born before
EARLIEST_VISIT: Final = date(1990, 1, 1)
VISIT_DAYS_AHEAD: Final = 366  # a visit may be planned, or the clock be wrong, by so much


def days_later(day: date, days: int) -> date:
    """Return the day so many days later; the first or last there is where that lies beyond it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
