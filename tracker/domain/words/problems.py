"""What is not allowed, in the words of the form: its fields are called as they are there."""

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.words.visit_changes import LABELS
from tracker.language import tr


def problem_words(error: ValueError) -> str:
    """Return what is not allowed, with the field's name as people read it."""
    if not isinstance(error, ValueOutOfRangeError):
        return str(error)
    label = LABELS.get(error.field) or LABELS.get(f"treatment.{error.field}")
    return tr(
        "{where}: {value} is not allowed; allowed is {allowed}",
        where=error.field if label is None else tr(label),
        value=repr(error.value),
        allowed=error.allowed,
    )
