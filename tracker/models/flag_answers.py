"""How the answers of a visit are kept: a set of items asked is one fact, each "yes" a row.

"Asked, none" is what nearly every visit says; as a row an item it took three quarters of the file.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

from tracker.domain.values.red_flags import NOT_ASKED, RedFlag, RedFlagAnswers


class FlagsAsked(Enum):
    """A set of items asked at one visit: whatever of it has no row was answered no.

    What a set holds never changes, for stored visits stand on it: items that are asked from some
    day on belong to a set of their own, which comes with a step of the schema, be it an empty
    one, so that no older program opens the file.
    """

    SIXTEEN = "sixteen"


ITEMS_ASKED: Final[Mapping[FlagsAsked, frozenset[RedFlag]]] = {
    FlagsAsked.SIXTEEN: frozenset(
        {
            RedFlag.BLADDER,
            RedFlag.BOWEL,
            RedFlag.SADDLE,
            RedFlag.PROGRESSIVE_WEAKNESS,
            RedFlag.FOOT_DROP,
            RedFlag.SUDDEN_NEURO,
            RedFlag.BOTH_LEGS,
            RedFlag.TRAUMA,
            RedFlag.INFECTION_CANCER,
            RedFlag.CANCER_HISTORY,
            RedFlag.WEIGHT_LOSS,
            RedFlag.NIGHT_PAIN,
            RedFlag.FIRST_SEVERE_PAIN,
            RedFlag.STEROIDS_OSTEOPOROSIS,
            RedFlag.IMMUNOSUPPRESSION,
            RedFlag.PULSATING_MASS,
        }
    )
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


def answer_rows(answers: RedFlagAnswers) -> Mapping[RedFlag, bool]:
    """Return the items that need a row, with whether each was answered yes, in their own order."""
    asked = find_flags_asked(answers)
    implied = ITEMS_ASKED[asked] if asked else frozenset()
    rows = answers.yes | (answers.no - implied)
    return {item: item in answers.yes for item in filter(rows.__contains__, RedFlag)}


def answers_of(asked: FlagsAsked | None, rows: Iterable[tuple[RedFlag, bool]]) -> RedFlagAnswers:
    """Return the answers that a set and rows of items with yes or no stand for."""
    by_item = dict(rows)
    if not by_item:
        return _WITHOUT_ROWS[asked]
    yes = frozenset(item for item, is_yes in by_item.items() if is_yes)
    implied = ITEMS_ASKED[asked] if asked else frozenset()
    return RedFlagAnswers(yes=yes, no=(implied | by_item.keys()) - yes)
