"""When the complaint began, typed as a date or as how long it has lasted."""

import re
from datetime import date, timedelta
from math import ceil
from typing import Final

from tracker.domain.values.course import FirstAssessment
from tracker.domain.words.choices import choice_words
from tracker.domain.words.spans import span_words
from tracker.domain.words.typed_day import day_of
from tracker.language import marked, tr

_UNITS: Final = (  # days in each unit, in the mean
    (marked("d day days", "ways to type a unit, with spaces between"), 1.0),
    (marked("w week weeks", "ways to type a unit, with spaces between"), 7.0),
    (marked("m month months", "ways to type a unit, with spaces between"), 30.44),
    (marked("y year years", "ways to type a unit, with spaces between"), 365.25),
)
_SPAN: Final = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")
ONSET_HINT: Final = marked("2026-01-15 or 7 months")


def onset_of(text: str, today: date) -> date | None:
    """Return the day the complaint began; None for blank.

    Args:
        text: A date such as ``2026-01-15``, or a duration such as ``7 months`` or ``3w``.
        today: What a duration is counted back from.

    Raises:
        ValueError: It is neither.
    """
    words = text.strip()
    if not words:
        return None
    span = _SPAN.fullmatch(words)
    unit = None if span is None else _unit_days(span[2].casefold())
    if span is not None and unit is not None:
        return today - timedelta(days=ceil(int(span[1]) * unit))
    try:
        return day_of(words, today)
    except ValueError:
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
