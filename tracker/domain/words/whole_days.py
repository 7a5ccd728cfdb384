"""Days, periods, numbers and phases that stay on one line where words are broken into lines."""

import re
from functools import cache
from typing import Final

from tracker.domain.values.days import DayOrder, day_order
from tracker.domain.words.names import full_day_form, month_words, short_day_form
from tracker.language import Language, language

_MONTHS: Final = 12
_BETWEEN: Final = r"(?:[^\W\d_]{1,3}|–)"  # the word of a period: Oct 5 to Nov 3
_PHASE: Final = "[1-4]"
_COUNTED: Final = r"\d (?=%|[^\W\d_])"  # 30 %, 7 days, 3 of 12
_CHANGE: Final = r"\d → (?=\d)"
_UNBROKEN: Final = "\N{NO-BREAK SPACE}"


def with_whole_days(words: str) -> str:
    """Return words, as long as before, of which no line ends within a day or after a number."""
    return _pattern(language(), day_order()).sub(
        lambda found: found.group().replace(" ", _UNBROKEN), words
    )


@cache
def _pattern(_spoken: Language, order: DayOrder | None) -> re.Pattern[str]:
    """Return what finds the days of the language and the order in use."""
    in_full = _day(full_day_form(order).format(month="MONTH", day="DAY", year="YEAR"))
    short = _day(short_day_form().format(month="MONTH", day="DAY"))
    day = f"(?:{in_full}|{short})"
    return re.compile(rf"\b{day}(?: {_BETWEEN} {day})?\b|{_CHANGE}|\b{_PHASE} (?=[A-Z])|{_COUNTED}")


def _day(shown: str) -> str:
    """Return what finds a day that is shown like this one, whose parts stand in capitals."""
    months = "|".join(re.escape(month_words(number)) for number in range(1, _MONTHS + 1))
    pattern = re.escape(shown).replace(r"\ ", " ")
    places = {"MONTH": f"(?:{months})", "DAY": r"\d{1,2}", "YEAR": r"\d{4}"}
    for place, found in places.items():
        pattern = pattern.replace(place, found)
    return pattern
