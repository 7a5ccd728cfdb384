"""Dates, spans, sizes and differences as the screen writes them."""

from datetime import date, datetime
from typing import Final

from tracker.domain.words.names import WEEKDAYS, day_words, day_words_in_full
from tracker.language import tr

MONTH_DAYS: Final = 30.44  # days in a mean month
WEEK_DAYS: Final = 7
LONG_SPAN_DAYS: Final = 60  # from here a duration reads better in months
YEAR_DAYS: Final = 730  # from here in years
HOUR_MINUTES: Final = 60
DAY_MINUTES: Final = 1440
MEGA: Final = 1_000_000  # bytes
GIGA: Final = 1_000 * MEGA


def weekday_words(day: date) -> str:
    """Return ``Tue, Nov 3, 2026``."""
    return f"{tr(WEEKDAYS[day.weekday()])}, {day_words_in_full(day)}"


def ago(day: date, today: date) -> str:
    """Return ``today``, ``yesterday``, ``19 days ago`` or the date when it lies ahead."""
    days = (today - day).days
    if days < 0:
        return day_words_in_full(day)
    if days == 0:
        return tr("today")
    return tr("yesterday") if days == 1 else tr("%n day(s) ago", "", days)


def span_words(days: int) -> str:
    """Return a duration in words: ``9 days``, ``7 weeks``, ``7 months``, ``3 years``."""
    if days < 2 * WEEK_DAYS:
        return tr("%n day(s)", "", days)
    if days < LONG_SPAN_DAYS:
        return tr("%n week(s)", "", days // WEEK_DAYS)
    if days < YEAR_DAYS:
        return tr("%n month(s)", "", int(days / MONTH_DAYS))
    return tr("%n year(s)", "", int(days / (MONTH_DAYS * 12)))


def date_and_time(moment: datetime) -> str:
    """Return ``Nov 22, 10:31`` where the computer stands."""
    here = moment.astimezone()
    return f"{day_words(here.date())}, {here:%H:%M}"


def full_date_and_time(moment: datetime) -> str:
    """Return ``Nov 22, 2026, 10:31`` where the computer stands."""
    here = moment.astimezone()
    return f"{day_words_in_full(here.date())}, {here:%H:%M}"


def age_words(then: datetime, now: datetime) -> str:
    """Return how long ago a moment was: ``just now``, ``5 minutes ago``, ``2 hours ago``, days."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return tr("just now")
    if minutes < HOUR_MINUTES:
        return tr("%n minute(s) ago", "", minutes)
    if minutes < DAY_MINUTES:
        return tr("%n hour(s) ago", "", minutes // HOUR_MINUTES)
    return tr("%n day(s) ago", "", minutes // DAY_MINUTES)


def size_words(byte_count: int) -> str:
    """Return a size, e.g. ``1.5 MB`` or ``25.1 GB``."""
    if byte_count >= GIGA:
        return tr("{number} GB", number=f"{byte_count / GIGA:,.1f}")
    return tr("{number} MB", number=f"{byte_count / MEGA:,.1f}")
