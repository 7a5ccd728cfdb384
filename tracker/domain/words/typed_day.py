"""A day, or a day and a time, as a person types it: read only where it can mean one thing."""

import re
import unicodedata
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import Final

from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.days import DayOrder, day_order
from tracker.domain.values.texts import as_typed
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import MONTHS, WEEKDAYS, day_words
from tracker.domain.words.spans import span_words
from tracker.language import marked, tr

_ISO: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DAYS_AGO: Final = re.compile(r"-\s?(\d{1,4})")
_NUMBERS: Final = re.compile(r"(\d{1,2})\s?[./]\s?(\d{1,2})(?:\s?[./]\s?(\d{4})?)?")
_DASHED: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_TIME: Final = re.compile(r"(?:^|[\s,]+)(\d{1,2}):(\d{2})$")
_CLOCK: Final = re.compile(r"\s*(\d{1,2})[:.h]?(\d{2})?\s*(?:([ap])\.?\s?m\.?)?\s*", re.IGNORECASE)
_NOON: Final = 12  # hours; where a and p are told apart no hour is larger, and none is 0
_DAYS_AHEAD: Final = re.compile(r"\+\s?(\d{1,4})")
_YEAR_AHEAD: Final = timedelta(days=364)  # of two days without their year the one to come
_WEEK: Final = 7  # days
_EXAMPLE: Final = timedelta(days=5)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"\d+")
_MONTH_LETTERS: Final = 3  # enough to tell the months apart
_YEAR_DIGITS: Final = 4
_NO_MONTH: Final = ("deca", "déca")  # a decade is no December
_UNITS: Final = (  # days in each unit, in the mean
    (marked("d day days", "ways to type a unit, with spaces between"), 1.0),
    (marked("w week weeks", "ways to type a unit, with spaces between"), 7.0),
    (marked("m month months", "ways to type a unit, with spaces between"), 30.44),
    (marked("y year years", "ways to type a unit, with spaces between"), 365.25),
)
_TOMORROW: Final = marked("tomorrow", "ways to type it, with spaces between")
_TODAY: Final = marked("today", "ways to type it, with spaces between")
_YESTERDAY: Final = marked("yesterday", "ways to type it, with spaces between")
_IN: Final = marked("in", "ways to type it, with spaces between")
_WEEKDAY_NAMES: Final = (
    marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday"),
    marked("Friday"), marked("Saturday"), marked("Sunday"),
)  # fmt: skip
_SPAN: Final = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")
ONSET_HINT: Final = marked("2026-01-15 or 7 months")


def day_of(text: str, today: date) -> date:
    """Return the day a text names.

    Args:
        text: ``2026-11-03``, ``Nov 3, 2026`` or ``3 Nov`` (with or without the weekday; without
            a year the latest one that is over), ``-7`` for seven days ago; numbers alone, such
            as ``3/11/2026``, in the order the clinic chose, without one only where day and month
            cannot be taken for one another. Signs of another width or script are read as well.
        today: What the text is counted from.

    Raises:
        ValueError: It names no day, or two; the message says what is allowed.
    """
    words = as_typed(text).strip()
    try:
        found = _iso(words) or _days_ago(words, today) or _numbers(words, today)
        found = found or _named(words, today)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise ValueError(
            tr(
                "{text} is not a day that can be read in one way only. "
                "Type 2026-11-03, Nov 3, today or -7 (days ago).",
                text=repr(words),
            )
        )
    return found


def near_day_of(text: str, today: date) -> date:
    """Return the day a text names, as ``day_of``, or ``today`` (``0``), ``yesterday``.

    Only for a field of its own: in a list, and in a search, a 0 is no day.

    Raises:
        ValueError: It names no day, or two; the message says what is allowed.
    """
    return _near(as_typed(text).strip(), today) or day_of(text, today)


def coming_day_of(text: str, today: date, ahead: timedelta = _YEAR_AHEAD) -> date:
    """Return the day to come that a text names.

    Args:
        text: As ``day_of`` reads it, but that a day without its year lies ahead; or ``+5`` and
            ``in 5 days`` from today on, ``Friday`` for the next one after today, ``tomorrow``.
        today: What the text is counted from.
        ahead: How far ahead of today a day without its year lies at most.

    Raises:
        ValueError: It names no day, or two; the message says what is allowed by days to come.
    """
    words = as_typed(text).strip()
    try:
        found = _near(words, today) or _days_ago(words, today) or _days_ahead(words, today)
        return found or _next_weekday(words, today) or day_of(words, today + ahead)
    except (ValueError, OverflowError):
        example = today + _EXAMPLE
        raise ValueError(
            tr(
                "{text} is not a day that can be read in one way only. "
                "Type {day}, {weekday} (the next one) or +5 (days from today).",
                text=repr(words),
                day=day_words(example),
                weekday=tr(_WEEKDAY_NAMES[example.weekday()]),
            )
        ) from None


def birth_day_of(text: str) -> date:
    """Return the day of birth a text names, with its year.

    Raises:
        ValueError: It names no day, or a year is missing; the message says what is allowed.
    """
    words = as_typed(text).strip()
    has_year = _YEAR.search(words) and not _DAYS_AGO.fullmatch(words)
    try:
        return day_of(words if has_year else "", date.max)
    except ValueError:
        raise ValueError(
            tr(
                "Birth date: {text} is not a day that can be read in one way only. "
                "Type 1974-03-02 or Mar 2, 1974.",
                text=repr(words),
            )
        ) from None


def possible_days(text: str) -> tuple[date, ...]:
    """Return each day a text with a year can mean; empty when it names none.

    Of two numbers that can be taken for one another, ``2/3/1974``, it is both.
    """
    words = as_typed(text).strip()
    numbers = _three_numbers(words)
    if numbers is None or numbers[3] is None:
        try:
            return (birth_day_of(words),)
        except ValueError:
            return ()
    one, other, year = (int(number) for number in numbers.groups())
    found = []
    for day, month in dict.fromkeys(((one, other), (other, one))):
        with suppress(ValueError):
            found.append(date(year, month, day))
    return tuple(found)


def moment_of_text(text: str, shown: datetime, today: date) -> datetime:
    """Return the moment a text names, to the minute: a day, a time, or a day and then a time.

    Args:
        text: As ``day_of`` reads it, with ``10:15`` behind it; ``10:15`` alone keeps the day.
        shown: What is not named is taken from here: the day, the time, the time zone.
        today: What the day is counted from.

    Raises:
        ValueError: Day or time cannot be read.
    """
    words = as_typed(text).strip()
    clock = _TIME.search(words)
    rest = words if clock is None else words[: clock.start()]
    day = near_day_of(rest, today) if rest.strip() or clock is None else shown.date()
    at = shown.time()
    if clock is not None:
        try:
            at = time(int(clock[1]), int(clock[2]))
        except ValueError:
            raise ValueError(
                tr("{text} is not a time of day. Type 10:15.", text=repr(clock[0].strip(" ,")))
            ) from None
    return datetime.combine(day, at.replace(second=0, microsecond=0), tzinfo=shown.tzinfo)


def time_of(text: str) -> time | None:
    """Return the time of day a text names, ``10:15``, ``9h30``, ``9``, ``2:30 pm``; None for blank.

    Raises:
        ValueError: It names none; the message says what to type.
    """
    if not text.strip():
        return None
    found = _CLOCK.fullmatch(as_typed(text))
    try:
        if found is not None:
            return time(_hour(int(found[1]), found[3]), int(found[2] or 0))
    except ValueError:
        pass
    raise ValueError(
        tr("{text} is not a time of day. Type 10:15 or 2:30 pm.", text=repr(text.strip()))
    )


def _hour(hour: int, half: str | None) -> int:
    """Return the hour of 24; ``half`` is ``a`` or ``p``, None where 24 hours are counted."""
    if half is None:
        return hour
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half.casefold() == "p" else 0)


def _iso(words: str) -> date | None:
    found = _ISO.fullmatch(words)
    return None if found is None else date(int(found[1]), int(found[3]), int(found[4]))


def _near(words: str, today: date) -> date | None:
    """Return today or the day before, by its name; None for all else."""
    if words == "0" or words.casefold() in _spelled(_TODAY):
        return today
    return today - timedelta(days=1) if words.casefold() in _spelled(_YESTERDAY) else None


def _days_ago(words: str, today: date) -> date | None:
    found = _DAYS_AGO.fullmatch(words)
    return None if found is None else today - timedelta(days=int(found[1]))


def _days_ahead(words: str, today: date) -> date | None:
    """Return ``+5``, ``in 5 days``, ``2 weeks`` or ``tomorrow`` from today; None for all else."""
    if words.casefold() in _spelled(_TOMORROW):
        return today + timedelta(days=1)
    found = _DAYS_AHEAD.fullmatch(words)
    if found is not None:
        return today + timedelta(days=int(found[1]))
    first, _, rest = words.partition(" ")
    span = _SPAN.fullmatch(rest.strip() if first.casefold() in _spelled(_IN) else words)
    unit = None if span is None else _unit_days(span[2].casefold())
    if span is None or unit is None:
        return None
    return today + timedelta(days=ceil(int(span[1]) * unit))


def _next_weekday(words: str, today: date) -> date | None:
    """Return the next such day of the week after today, by its name or its first letters."""
    number = _weekday_of(words)
    if number is None:
        return None
    return today + timedelta(days=(number - today.weekday() - 1) % _WEEK + 1)


def _weekday_of(word: str) -> int | None:
    """Return the day of the week a word names, from 0 for Monday; None for another word."""
    typed = _plain(word)
    named = enumerate(zip(_WEEKDAY_NAMES, WEEKDAYS, strict=True))
    spelled = (
        (at, {_plain(one) for name in names for one in (name, tr(name))}) for at, names in named
    )
    return next((at for at, words in spelled if typed in words), None)


def _plain(word: str) -> str:
    """Return a word as it may be typed: without accents, case and the dot of a short form."""
    letters = unicodedata.normalize("NFD", word.strip().rstrip(".").casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))


def _spelled(words: str) -> set[str]:
    return {one.casefold() for one in tr(words, "ways to type it, with spaces between").split()}


def _three_numbers(words: str) -> "re.Match[str] | None":
    """Return day, month and year of numbers alone, in whichever order; the year may be None."""
    return _NUMBERS.fullmatch(words) or _DASHED.fullmatch(words)


def _numbers(words: str, today: date) -> date | None:
    """Return the one day two numbers can mean; where they can mean two, that of the order in force.

    Returns:
        None where there is no such order, or they mean no day.
    """
    found = _three_numbers(words)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    year = int(found[3]) if found[3] else None
    readings = {(first, second), (second, first)}
    possible = {reading for reading in readings if reading[1] <= len(MONTHS)}
    order = day_order()
    if len(possible) > 1 and order is not None:
        possible = {(first, second) if order is DayOrder.DAY_FIRST else (second, first)}
    if len(possible) != 1:
        return None
    day, month = possible.pop()
    return _in_year(day, month, year, today)


def _named(words: str, today: date) -> date | None:
    """Return the day a named month makes; None where its weekday says another day."""
    parts: list[str] = _WORD.findall(words)
    weekday = _leading_weekday(parts)
    months = list(filter(None, map(_month_of, parts if weekday is None else parts[1:])))
    numbers = _day_and_year(words)
    if numbers is None or len(months) != 1:
        return None
    day, year = numbers
    found = _in_year(day, months[0], year, today)
    return found if weekday in (None, found.weekday()) else None


def _day_and_year(words: str) -> tuple[int, int | None] | None:
    """Return the numbers beside a month, the year None where it is not said; None for others."""
    day, *years = sorted(_NUMBER.findall(words), key=len) or [""]
    is_day = 0 < len(day) < _YEAR_DIGITS
    is_year = [len(year) for year in years] in ([], [_YEAR_DIGITS])
    if not (is_day and is_year) or _has_other_number(words):
        return None
    return int(day), int(years[0]) if years else None


def _leading_weekday(parts: list[str]) -> int | None:
    """Return the weekday before a month: ``mar`` is both, and without one the month."""
    return _weekday_of(parts[0]) if any(map(_month_of, parts[1:])) else None


def _has_other_number(words: str) -> bool:
    """Return whether there is a half, or a sign before the day: it would be lost."""
    is_signed = words.startswith(("-", "+"))
    return is_signed or any(one.isnumeric() and not one.isdecimal() for one in words)


def _month_of(word: str) -> int | None:
    """Return the month a word names, in the language of the screen or in English."""
    if len(word) < _MONTH_LETTERS or word.casefold().startswith(_NO_MONTH):
        return None
    start = word[:_MONTH_LETTERS].casefold()
    named = enumerate(MONTHS, 1)
    return next((at for at, name in named if start in (name.casefold(), tr(name))), None)


def _in_year(day: int, month: int, year: int | None, today: date) -> date:
    """Return the day in its year; without one the latest such day that is over."""
    if year is not None:
        return date(year, month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)


def onset_of(text: str, today: date) -> date | None:
    """Return the day the complaint began; None for blank.

    Args:
        text: A date such as ``2026-01-15``, or a duration such as ``7 months`` or ``3w``.
        today: What a duration is counted back from.

    Raises:
        ValueError: It is neither.
    """
    words = as_typed(text).strip()
    if not words:
        return None
    span = _SPAN.fullmatch(words)
    unit = None if span is None else _unit_days(span[2].casefold())
    try:
        if span is not None and unit is not None:
            return today - timedelta(days=ceil(int(span[1]) * unit))
        return day_of(words, today)
    except (ValueError, OverflowError):
        raise ValueError(
            tr(
                "Onset: {text} is neither a day nor a duration. "
                "Type 2026-01-15, Jan 15, 7 months, 3 weeks or 10 days.",
                text=repr(words),
            )
        ) from None


def _unit_days(word: str) -> float | None:
    spelled = (
        (tr(words, "ways to type a unit, with spaces between"), days) for words, days in _UNITS
    )
    return next((days for words, days in spelled if word in words.split()), None)


def onset_words(onset: date | None, today: date) -> str:
    """Return how acute it is, with the duration: ``chronic, 7 months``; empty without an onset."""
    assessment = FirstAssessment(onset_date=onset)
    days, acuteness = assessment.duration_days(today), assessment.acuteness(today)
    if days is None or acuteness is None:
        return ""
    return tr("in the future") if days < 0 else f"{choice_words(acuteness)}, {span_words(days)}"
