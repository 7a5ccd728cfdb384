"""Lines of a record in words, with the places of what was looked for; and what is looked for."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from tracker.domain.values.course import EVENT_NAMES, EventKind
from tracker.domain.values.points import CHANNEL_COUNTS
from tracker.domain.values.record_lines import (
    FOUND_BY_NAME,
    LineKind,
    RecordLine,
    Wanted,
    sign_of,
    words_of,
)
from tracker.domain.values.treatment import AdverseKind, Stimulation
from tracker.domain.words.choices import choice_words
from tracker.domain.words.visit_changes import LABELS
from tracker.language import marked, tr

_LABELS: Final = {
    LineKind.ADVERSE_EVENT: marked("Adverse event"),
    LineKind.FLAG_ACTION: marked("Red flag"),
    LineKind.EVENT: marked("Event"),
}
_PLACES: Final = {
    LineKind.NOTE: "note",
    LineKind.REASON: "decision.reason",
}
# A word as it stands in a text, a point with the blank within it.
_AS_WRITTEN: Final = re.compile(
    rf"(?:\b(?:{'|'.join(CHANNEL_COUNTS)})[^\w]+(?=\d))?[^\W_][^\W_\u0300-\u036f]*[\u0300-\u036f\w]*",
    re.IGNORECASE,
)


def wanted_words(text: str) -> tuple[Wanted, ...]:
    """Return what a text looks for: each of its words, and the answers whose names begin so."""
    return tuple(
        Wanted(word, frozenset(sign_of(one) for one in _named() if _begins(name_of(one), word)))
        for word in dict.fromkeys(words_of(text))
    )


def _named() -> Iterator[Enum]:
    yield from EventKind
    yield from AdverseKind
    yield from Stimulation
    yield from FOUND_BY_NAME


def _begins(name: str, word: str) -> bool:
    return any(one.startswith(word) for one in words_of(name))


def name_of(choice: Enum) -> str:
    """Return what a fixed answer is called in the language in use."""
    if isinstance(choice, EventKind):
        return tr(EVENT_NAMES[choice])
    return line_label(choice) if isinstance(choice, LineKind) else choice_words(choice)


def line_label(kind: LineKind) -> str:
    """Return what a line is about, e.g. ``Note``."""
    if kind in _LABELS:
        return tr(_LABELS[kind])
    return tr(LABELS[_PLACES.get(kind, f"treatment.{kind.value}")])


def line_text(line: RecordLine) -> str:
    """Return what a line says beside its label."""
    if line.choice is None:
        return line.text
    name = name_of(line.choice)
    return tr("{event}: {words}", event=name, words=line.text) if line.text else name


def marks_in(text: str, wanted: Sequence[Wanted]) -> tuple[tuple[int, int], ...]:
    """Return where words that were looked for begin in a text, and how long each is."""
    return tuple(_marks(text, wanted))


def _marks(text: str, wanted: Sequence[Wanted]) -> Iterator[tuple[int, int]]:
    for found in _AS_WRITTEN.finditer(text):
        words = words_of(found[0])
        starts = [one.start for one in wanted for word in words if word.startswith(one.start)]
        if starts:
            is_plain = "".join(words) == found[0].casefold()
            length = max(map(len, starts)) if is_plain else len(found[0])
            yield found.start(), length
