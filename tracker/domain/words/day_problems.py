"""Days that cannot be: said in words, the same in a dialog and when something is stored."""

from datetime import date

from tracker.domain.words.names import day_words_in_full
from tracker.language import tr


def resolving_problem(on: date, raised: date | None, today: date) -> str:
    """Return why red flags cannot be resolved on a day; empty when they can.

    Args:
        on: The day they would be resolved on.
        raised: The day of the visit that raised the latest of them; None when not known.
        today: The last day that is possible.
    """
    if raised is not None and on < raised:
        return tr(
            "A red flag raised on {day} cannot be resolved before.", day=day_words_in_full(raised)
        )
    return future_problem(on, today)


def ending_problem(on: date, first_visit: date | None, today: date) -> str:
    """Return why a course cannot end on a day; empty when it can.

    Args:
        on: The day it would end on.
        first_visit: The day of its first visit; None when it has none.
        today: The last day that is possible.
    """
    if first_visit is not None and on < first_visit:
        return tr(
            "A course with its first visit on {day} cannot end before.",
            day=day_words_in_full(first_visit),
        )
    return future_problem(on, today)


def birth_problem(born: date | None, first_visit: date | None, today: date) -> str:
    """Return why somebody cannot have been born on a day; empty when it can be so.

    Args:
        born: The day; None when it is not recorded.
        first_visit: The day of the patient's first visit; None when there is none.
        today: The last day that is possible.
    """
    if born is None:
        return ""
    if first_visit is not None and born > first_visit:
        return tr(
            "Born on {born}, after the first visit on {visit}?",
            born=day_words_in_full(born),
            visit=day_words_in_full(first_visit),
        )
    return future_problem(born, today)


def future_problem(day: date, today: date) -> str:
    """Return that a day lies in the future; empty when it does not."""
    return tr("{day} lies in the future.", day=day_words_in_full(day)) if day > today else ""
