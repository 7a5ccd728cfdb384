"""Days that cannot be: said in words, the same in a dialog and when something is stored."""

from datetime import date, timedelta

from tracker.domain.values.days import EARLIEST_BIRTH, EARLIEST_VISIT, VISIT_DAYS_AHEAD
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
    if born < EARLIEST_BIRTH:
        return _too_early(born, EARLIEST_BIRTH)
    if first_visit is not None and born > first_visit:
        return tr(
            "Born on {born}, after the first visit on {visit}?",
            born=day_words_in_full(born),
            visit=day_words_in_full(first_visit),
        )
    return future_problem(born, today)


def visit_problem(on: date, born: date | None, today: date) -> str:
    """Return why a visit cannot have been on a day, or be planned for it; empty when it can.

    Args:
        on: The day.
        born: The patient's day of birth; None when it is not recorded.
        today: From which the future is counted; a visit may be up to a year ahead.
    """
    if on < EARLIEST_VISIT:
        return _too_early(on, EARLIEST_VISIT)
    if born is not None and on < born:
        return tr(
            "A visit on {visit}, before the birth on {born}?",
            visit=day_words_in_full(on),
            born=day_words_in_full(born),
        )
    last = today + timedelta(days=VISIT_DAYS_AHEAD)
    return future_problem(on, today) if on > last else ""


def onset_problem(onset: date | None, first_visit: date | None, today: date) -> str:
    """Return why pain cannot have begun on a day; empty when it can.

    Args:
        onset: The day; None when it is not recorded.
        first_visit: The day of the course's first visit; None when there is none.
        today: The last day that is possible without a visit.
    """
    if onset is None:
        return ""
    if onset < EARLIEST_BIRTH:
        return _too_early(onset, EARLIEST_BIRTH)
    if first_visit is not None and onset > first_visit:
        return tr(
            "Began on {onset}, after the first visit on {visit}?",
            onset=day_words_in_full(onset),
            visit=day_words_in_full(first_visit),
        )
    return future_problem(onset, today) if first_visit is None else ""


def _too_early(day: date, earliest: date) -> str:
    return tr(
        "{day} cannot be meant; the earliest is {earliest}.",
        day=day_words_in_full(day),
        earliest=day_words_in_full(earliest),
    )


def future_problem(day: date, today: date) -> str:
    """Return that a day lies in the future; empty when it does not."""
    return tr("{day} lies in the future.", day=day_words_in_full(day)) if day > today else ""
