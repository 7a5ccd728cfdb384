"""The key card as data: every key on one page that lies beside the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import PageLook
from tracker.language import Language, language, tr

KeyRow = tuple[str, str, str]
"""Where, keys, and what they do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """One page without a word of any patient.

    Attributes:
        rows: Each a place, its keys and what they do.
    """

    paper: Paper
    look: PageLook = PageLook.GREY
    title: str
    printed_on: date
    rows: tuple[KeyRow, ...]
    footer: str
    language: Language = field(default_factory=language)


def key_card(rows: Sequence[KeyRow], paper: Paper, today: date) -> KeyCard:
    """Return the card, in the language in use."""
    return KeyCard(
        paper=paper,
        title=tr("Keys and what they do"),
        printed_on=today,
        rows=tuple(rows),
        footer=tr("Sciatica Course Tracker. Keys of commands can be changed: Help, Keys, Change."),
    )
