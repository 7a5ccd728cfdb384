"""What of a session asks for care: needles that were not counted out, adverse events."""

from tracker.domain.values.treatment import Treatment
from tracker.domain.words.choices import adverse_words
from tracker.language import tr


def count_words(treatment: Treatment) -> str:
    """Return how many needles went in and came out where these differ; empty where they do not."""
    if not treatment.is_miscounted:
        return ""
    if treatment.needles is None:
        return tr("{out} needles out; how many went in is not recorded.", out=treatment.needles_out)
    return tr(
        "{inserted} needles in, {out} out: forgotten needle?",
        inserted=treatment.needles,
        out=treatment.needles_out,
    )


def session_words(treatment: Treatment) -> tuple[str, ...]:
    """Return what of a session asks for care: the count, then the adverse events; each if any."""
    events = "; ".join(adverse_words(event) for event in treatment.adverse_events)
    return tuple(words for words in (count_words(treatment), events) if words)


def last_session_words(treatment: Treatment) -> tuple[str, ...]:
    """Return the same of the session before."""
    return tuple(tr("Last visit: {what}", what=words) for words in session_words(treatment))
