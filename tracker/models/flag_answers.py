"""How the answers of a visit are kept: a set of items asked is one fact, each "yes" a row.

"Asked, none" is what nearly every visit says; as a row an item it took three quarters of the file.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

from tracker.domain.values.red_flags import (
    ASKED_AT_VISITS,
    ASKED_BEFORE,
    NO_DAYS,
    NOT_ASKED,
    RedFlag,
    RedFlagAnswers,
)

Answer = tuple[bool, str | None]
"""Whether an item was answered yes, and since when."""


class FlagsAsked(Enum):
    """A set of items asked at one visit: whatever of it has no row was answered no.

    What a set holds never changes, for stored visits stand on it: items that are asked from some
    day on belong to a set of their own, which comes with a step of the schema, be it an empty
    one, so that no older program opens the file.
    """

    SIXTEEN = "sixteen"
    NINETEEN = "nineteen"


ITEMS_ASKED: Final[Mapping[FlagsAsked, frozenset[RedFlag]]] = {
    FlagsAsked.SIXTEEN: ASKED_BEFORE,
    FlagsAsked.NINETEEN: ASKED_AT_VISITS,
}

# One value for all visits that say the same: many are held at once.
_WITHOUT_ROWS: Final[Mapping[FlagsAsked | None, RedFlagAnswers]] = {
    None: NOT_ASKED,
    **{asked: RedFlagAnswers(no=items) for asked, items in ITEMS_ASKED.items()},
}


def find_flags_asked(answers: RedFlagAnswers) -> FlagsAsked | None:
    """Return the largest set that was answered whole; None when only some items were."""
    answered = answers.yes | answers.no
    whole = [asked for asked, items in ITEMS_ASKED.items() if items <= answered]
    return max(whole, key=lambda asked: len(ITEMS_ASKED[asked]), default=None)


def answer_rows(answers: RedFlagAnswers) -> Mapping[RedFlag, Answer]:
    """Return what stands in the row of each item that needs one, in their own order."""
    asked = find_flags_asked(answers)
    implied = ITEMS_ASKED[asked] if asked else frozenset()
    rows = answers.yes | (answers.no - implied)
    return {
        item: (item in answers.yes, answers.since.get(item))
        for item in filter(rows.__contains__, RedFlag)
    }


def answers_of(asked: FlagsAsked | None, rows: Iterable[tuple[RedFlag, Answer]]) -> RedFlagAnswers:
    """Return the answers that a set and the rows of items stand for."""
    by_item = dict(rows)
    if not by_item:
        return _WITHOUT_ROWS[asked]
    yes = frozenset(item for item, (is_yes, _) in by_item.items() if is_yes)
    implied = ITEMS_ASKED[asked] if asked else frozenset()
    since = {item: words for item, (_, words) in by_item.items() if words}
    return RedFlagAnswers(yes=yes, no=(implied | by_item.keys()) - yes, since=since or NO_DAYS)
