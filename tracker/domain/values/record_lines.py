"""What can be found in the records by its words: one line for each thing that was written down."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain.values.points import CHANNEL_COUNTS
from tracker.domain.values.texts import searchable

_WORD: Final = re.compile(r"[^\W_]+")
_APART: Final = re.compile(rf"\b({'|'.join(sorted(CHANNEL_COUNTS)).lower()}) (?=\d)")


class LineKind(Enum):
    """What a line is about."""

    NOTE = "note"
    POINTS = "points"
    STIMULATION = "stimulation"
    ELECTRO = "electro"
    MOXA = "moxa"
    CUPPING = "cupping"
    GUA_SHA = "gua_sha"
    TUINA = "tuina"
    HEAT = "heat"
    HERBS = "herbs"
    ADVICE = "advice"
    EXERCISE = "exercise"
    NEXT_TECHNIQUE = "next_technique"
    ADVERSE_EVENT = "adverse_event"
    FLAG_ACTION = "flag_action"
    REASON = "reason"
    EVENT = "event"


# What was done is found by its name too: whether there are words beside it or not.
FOUND_BY_NAME: Final = frozenset(
    {LineKind.ELECTRO, LineKind.MOXA, LineKind.CUPPING, LineKind.GUA_SHA, LineKind.TUINA,
     LineKind.HEAT}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """One thing that was written down at a visit or of an event.

    Attributes:
        choice: What was chosen from a list beside the words; None where nothing is.
    """

    kind: LineKind
    text: str = ""
    choice: Enum | None = None

    def found_by(self) -> tuple[str, ...]:
        """Return what the line is found by: its words, and signs of what has a name."""
        named = self.kind if self.kind in FOUND_BY_NAME else self.choice
        return (*words_of(self.text), *(() if named is None else (sign_of(named),)))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are searched; a point is one word: ``gb30``."""
    bare = " ".join(_WORD.findall(searchable(text)))
    return tuple(_APART.sub(r"\1", bare).split())


def sign_of(choice: Enum) -> str:
    """Return what stands for a fixed answer, in whichever language it is read: no text has it."""
    return f"§{type(choice).__name__}§{choice.value}".casefold().replace("_", "§")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word that is looked for: how words begin, or which answers are called so.

    Attributes:
        signs: Of the answers whose names in the language in use begin so.
    """

    start: str
    signs: frozenset[str] = frozenset()

    def is_in(self, found_by: tuple[str, ...]) -> bool:
        """Return whether something that is found by these words has it."""
        return any(word.startswith(self.start) or word in self.signs for word in found_by)
