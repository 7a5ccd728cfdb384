"""Days as spreadsheets of several countries write them; what can mean two is asked once."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from tracker.domain.values.days import DayOrder
from tracker.domain.values.texts import as_typed, plain_digits, searchable

_EPOCH: Final = date(1899, 12, 30)  # day 0 of a workbook, as its leap day of 1900 makes it
_FIRST_NUMBER: Final = 367  # 1901-01-01; below lie ages and years of service
_YEARS: Final = range(1900, 2101)  # a number alone that is a year, not a day of 1905
_LAST_NUMBER: Final = 80_000  # in the year 2119
_CENTURY: Final = 100
_LONGEST: Final = 80  # characters of a day with all that may stand around it
_ISO: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日.]?", re.ASCII)
_RUN_TOGETHER: Final = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
_NUMBERS: Final = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.ASCII)
_SERIAL: Final = re.compile(r"(\d{3,5})(?:[.,]\d+)?", re.ASCII)
_DAY_FIRST: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|º)?[.\s-]*(?:de\s+)?([^\W\d_]{3,})\.?"
    r"[\s,-]*(?:de[l]?\s+)?(\d{4}|\d{2})"
)
_MONTH_FIRST: Final = re.compile(
    r"([^\W\d_]{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})"
)
# Around a day may stand the day of the week, and when it was. Anything else may be a second day, or
# say that nobody came: such a cell is no day.
_WEEKDAY: Final = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)"
    r"[^\W\d_]{0,7}\.?"
)
_BEFORE: Final = re.compile(rf"^(?:(?:{_WEEKDAY}|am|on|the|el|den),?\s+){{1,3}}", re.IGNORECASE)
_BEHIND: Final = re.compile(rf"[\s,]*(?:\({_WEEKDAY}\)|[\s,]{_WEEKDAY})$", re.IGNORECASE)
_HOUR: Final = r"\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|[h.]\d{2})"
_TIME: Final = re.compile(
    rf"(?:(?<=\d)T|[\s,]+(?:(?:at|um|a\s+las|@)\s*)?)"
    rf"(?:{_HOUR}(?:\s*-\s*{_HOUR})?\s*(?:[ap]\.?\s?m\.?|uhr|hrs?\.?|h|z|[+-]\d{{2}}:?\d{{2}})?"
    rf"|\d{{1,2}}\s*(?:[ap]\.?\s?m\.?|uhr|hrs?\.?|h))$",
    re.IGNORECASE | re.ASCII,
)
_MONTHS: Final = (
    "jan ene", "feb", "mar", "apr abr", "may mai", "jun", "jul", "aug ago", "sep", "oct okt",
    "nov", "dec dez dic",
)  # fmt: skip
_MONTH_OF: Final = {
    start: number for number, starts in enumerate(_MONTHS, 1) for start in starts.split()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What a column's cells say of the order.

    Attributes:
        only: The order each cell that can be read in one way only has; empty for none.
        example: A cell that can be read in both; empty for none.
    """

    only: frozenset[DayOrder]
    example: str = ""

    @property
    def found(self) -> DayOrder | None:
        """Return the order the column allows; None where it allows both, or has mixed them."""
        return next(iter(self.only)) if len(self.only) == 1 else None


def orders_of(cells: Iterable[str]) -> Orders:
    """Return what cells say of the order of days that are all numbers."""
    only: set[DayOrder] = set()
    example = ""
    for cell in cells:
        possible = possible_days(cell)
        if len(possible) > 1:
            example = example or cell
        elif possible:
            order = _order_of(cell)
            if order is not None:
                only.add(order)
    return Orders(only=frozenset(only), example=example)


def _order_of(cell: str) -> DayOrder | None:
    matches = map(_NUMBERS.fullmatch, _readings(cell))
    match = next((one for one in matches if one is not None), None)
    if match is None or int(match[1]) == int(match[3]):
        return None
    if match[2] == "." or int(match[1]) > len(_MONTHS):
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if int(match[3]) > len(_MONTHS) else None


@lru_cache(maxsize=20_000)
def possible_days(cell: str) -> tuple[date, ...]:
    """Return each day a cell can mean: the one with the day first before the other."""
    return next((found for text in _readings(cell) if (found := _days_of(text))), ())


def _readings(cell: str) -> Iterator[str]:
    """Yield a cell in plain signs, then without the time, then without the day of the week."""
    text = " ".join(plain_digits(as_typed(cell)).split())
    yield text  # as it is before anything goes: "12. 10.26" has no time, "Mar 3, 2026" no weekday
    if len(text) > _LONGEST:
        return
    untimed = _TIME.sub("", text)
    yield untimed
    for one in dict.fromkeys((text, untimed)):
        yield _BEFORE.sub("", _BEHIND.sub("", one))


def _days_of(text: str) -> tuple[date, ...]:
    numbers = _NUMBERS.fullmatch(text)
    if numbers is not None:
        return _of_numbers(numbers)
    found = _iso(text) or _named(text) or _numbered(text)
    return () if found is None else (found,)


def read_day(cell: str, order: DayOrder | None) -> date | None:
    """Return the day a cell means in a column of an order; None for none, or for two.

    A day the order does not allow is read in the only way it can be.
    """
    possible = possible_days(cell)
    if len(possible) <= 1:
        return possible[0] if possible else None
    if order is None:
        return None
    return possible[0 if order is DayOrder.DAY_FIRST else 1]


def _of_numbers(match: "re.Match[str]") -> tuple[date, ...]:
    """Return the days three numbers can mean; with points between, the day stands first."""
    one, other, year = int(match[1]), int(match[3]), _year(match[4])
    pairs = [(one, other)] if match[2] == "." else [(one, other), (other, one)]
    found = []
    for day, month in dict.fromkeys(pairs):
        with suppress(ValueError):
            found.append(date(year, month, day))
    return tuple(found)


def _year(digits: str) -> int:
    """Return a year; of two digits the latest that is not more than a year ahead."""
    year = int(digits)
    if len(digits) > len("99"):
        return year
    newest = date.today().year + 1  # noqa: DTZ011  # where the computer stands
    return newest - (newest - year) % _CENTURY


def _iso(text: str) -> date | None:
    match = _ISO.fullmatch(text) or _RUN_TOGETHER.fullmatch(text)
    if match is None:
        return None
    with suppress(ValueError):
        return date(int(match[1]), int(match[2]), int(match[3]))
    return None


def _named(text: str) -> date | None:
    match = _DAY_FIRST.fullmatch(text)
    day, month, year = (1, 2, 3) if match is not None else (2, 1, 3)
    match = match or _MONTH_FIRST.fullmatch(text)
    if match is None:
        return None
    number = _MONTH_OF.get(searchable(match[month])[:3])
    if number is None:
        return None
    with suppress(ValueError):
        return date(_year(match[year]), number, int(match[day]))
    return None


def _numbered(text: str) -> date | None:
    """Return the day of a workbook's number; a part behind its point is a time of day."""
    match = _SERIAL.fullmatch(text)
    if match is None or not _FIRST_NUMBER <= int(match[1]) <= _LAST_NUMBER:
        return None
    number = int(match[1])
    return None if number in _YEARS else _EPOCH + timedelta(days=number)
