"""Range checks that name the field, the value seen and what is allowed."""

from typing import Final

from tracker.language import tr

NRS_MAX: Final = 10  # points; 0–10 numeric rating scale, clinical-rules.md section 1
MEASURE_MAX: Final = 1_000_000  # any unit; keeps infinity out of the record
MINUTES_MAX: Final = 1440  # minutes in a day; data-formats.md, "Visit CSV"
HOURS_MAX: Final = 720  # hours a flare may take to settle: a month


class ValueOutOfRangeError(ValueError):
    """A value lies outside what its field allows."""

    def __init__(self, field: str, value: object, allowed: str) -> None:
        super().__init__(
            tr(
                "{where}: {value} is not allowed; allowed is {allowed}",
                where=field,
                value=repr(value),
                allowed=allowed,
            )
        )
        self.field = field
        self.value = value
        self.allowed = allowed


def check_whole(field: str, value: int | None, low: int, high: int) -> None:
    """Refuse a value that is no whole number from ``low`` to ``high``; None is not recorded."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ValueOutOfRangeError(
            field, value, tr("a whole number from {low} to {high}, or blank", low=low, high=high)
        )


def whole_number(field: str, text: str, allowed: str = "") -> int | None:
    """Return the whole number a text is; None for a blank one.

    Args:
        field: Whose text it is.
        text: As it was typed.
        allowed: What the refusal says is allowed; empty for whole numbers.

    Raises:
        ValueOutOfRangeError: It is no whole number, ``2,5`` for one.
    """
    if not text:
        return None
    if not (text.isascii() and text.isdigit()):
        raise ValueOutOfRangeError(field, text, allowed or tr("a whole number, or blank"))
    return int(text)


def check_score(field: str, value: int | None) -> None:
    """Refuse a score that is no whole number from 0 to 10; None is not recorded."""
    check_whole(field, value, 0, NRS_MAX)


def check_positive(field: str, value: float | None) -> None:
    """Refuse a measure that is not above zero and at most a million; None is not recorded."""
    if value is not None and not 0 < value <= MEASURE_MAX:
        raise ValueOutOfRangeError(field, value, tr("a number above 0, or blank"))
