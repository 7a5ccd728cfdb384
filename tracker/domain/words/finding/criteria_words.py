"""What the patient list is narrowed to, in words."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.list_criteria import CHOICES, Criteria, Trend
from tracker.domain.values.payers import PAYERS, Payer
from tracker.domain.values.phase import Phase
from tracker.domain.words.choices import choice_words
from tracker.language import marked, tr

_HEADINGS: Final = {
    "phases": marked("Phase"),
    "reaches": marked("Pain reaches"),
    "trends": marked("Trend"),
    "drivers": marked("Presumed driver"),
    "payers": marked("Payer"),
    "reactions": marked("Since the last treatment"),
}
_TRENDS: Final = {
    Trend.CENTRALIZING: marked("centralizing", "list"),
    Trend.STAYING: marked("staying", "list"),
    Trend.PERIPHERALIZING: marked("peripheralizing", "list"),
    Trend.UNKNOWN: marked("not known yet", "list"),
}


def heading_of(name: str) -> str:
    """Return what a field of the criteria is about."""
    return tr(_HEADINGS[name])


def option_words(choice: Enum) -> str:
    """Return what may be chosen in words."""
    if isinstance(choice, Phase):
        return choice.short_name
    if isinstance(choice, Reach):
        return choice.zone
    if isinstance(choice, Trend):
        return tr(_TRENDS[choice], "list")
    return tr(PAYERS[choice].name) if isinstance(choice, Payer) else choice_words(choice)


def criteria_words(criteria: Criteria) -> Iterator[tuple[str, str]]:
    """Yield each field that asks for something, and what it asks for."""
    for name, kind in CHOICES.items():
        chosen = getattr(criteria, name)
        if chosen:
            words = ", ".join(option_words(one) for one in kind if one in chosen)
            yield name, tr("{what}: {words}", what=heading_of(name), words=words)
    if criteria.seen_within is not None:
        yield "seen_within", tr("Seen in the last %n day(s)", "", criteria.seen_within)
    if criteria.unseen_for is not None:
        yield "unseen_for", tr("Not seen for %n day(s)", "", criteria.unseen_for)
