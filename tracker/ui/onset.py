"""When the complaint began, typed as a date or as how long it has lasted."""

import re
from datetime import date, timedelta
from math import ceil
from typing import Final

from tracker.domain.course import FirstAssessment
from tracker.ui.wording import span_words

_DAYS: Final = {"d": 1.0, "w": 7.0, "m": 30.44, "y": 365.25}  # days in each unit, in the mean
_SPAN: Final = re.compile(r"(\d{1,4})\s*([dwmy])[a-z]*", re.IGNORECASE)
ONSET_HINT: Final = "2026-01-15, or 7 months, 3 weeks, 10 days"


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
    if span is not None:
        days = ceil(int(span[1]) * _DAYS[span[2].lower()])
        return today - timedelta(days=days)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"onset: {words!r} is neither a date nor a duration") from None


def onset_words(onset: date | None, today: date) -> str:
    """Return how acute it is, with the duration: ``chronic, 7 months``; empty without an onset."""
    assessment = FirstAssessment(onset_date=onset)
    days, acuteness = assessment.duration_days(today), assessment.acuteness(today)
    if days is None or acuteness is None:
        return ""
    return "in the future" if days < 0 else f"{acuteness.value}, {span_words(days)}"
