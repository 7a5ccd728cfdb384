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
        "{inserted} needles in, {out} out: look for a forgotten needle.",
        inserted=treatment.needles,
        out=treatment.needles_out,
    )


def last_session_words(treatment: Treatment) -> str:
    """Return what the session before asks to look at; empty when nothing."""
    events = "; ".join(adverse_words(event) for event in treatment.adverse_events)
    parts = [part for part in (count_words(treatment), events) if part]
    return tr("Last visit: {what}", what=" ".join(parts)) if parts else ""
