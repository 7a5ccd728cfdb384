"""Which rule the words better, much better and worse follow, with its sources."""

from tracker.domain.values.thresholds import (
    IMPROVED_PERCENT,
    IMPROVED_POINTS,
    SUBSTANTIAL_PERCENT,
    SUBSTANTIAL_POINTS,
    WORSE_POINTS,
)
from tracker.language import tr


def change_rule_words() -> str:
    """Return what a 0–10 score must fall or rise by, and who says so."""
    return tr(
        "Better: {better} % and {least} below the start ({source}). "
        "Much better: {much} % and {points} ({much_source}). Worse: {worse} above the start.",
        better=IMPROVED_PERCENT,
        least=tr("%n point(s)", "", IMPROVED_POINTS),
        source=IMPROVED_POINTS.source.short,
        much=SUBSTANTIAL_PERCENT,
        points=tr("%n point(s)", "", SUBSTANTIAL_POINTS),
        much_source=SUBSTANTIAL_POINTS.source.short,
        worse=tr("%n point(s)", "", WORSE_POINTS),
    )
