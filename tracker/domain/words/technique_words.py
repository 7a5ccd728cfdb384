"""What followed each technique, as the cells of a table."""

from collections.abc import Sequence

from tracker.domain.cohort.figures import TechniqueRow
from tracker.domain.values.thresholds import REACTIONS_SHOWN_FROM
from tracker.domain.values.visit import Reaction
from tracker.domain.words.choices import choice_words
from tracker.domain.words.clinic_table import name_of
from tracker.domain.words.names import capitalized
from tracker.domain.words.shares import interval_words, percent_words
from tracker.language import tr


def technique_headings() -> tuple[str, ...]:
    """Return the headings: the technique, its visits, each reaction."""
    reactions = (capitalized(choice_words(one)) for one in Reaction)
    return tr("Needling"), tr("Visits"), *reactions


def technique_cells(rows: Sequence[TechniqueRow]) -> list[tuple[str, ...]]:
    """Return a row of cells for each technique; one of too few visits says only that."""
    return [_cells(row) for row in rows]


def _cells(row: TechniqueRow) -> tuple[str, ...]:
    name = name_of(row.technique)
    if not row.is_shown:
        few = tr("fewer than {visits}", visits=int(REACTIONS_SHOWN_FROM))
        return name, few, *("–" for _ in Reaction)
    reactions = (_reaction_words(row, one) for one in Reaction)
    return name, str(row.visits), *reactions


def _reaction_words(row: TechniqueRow, reaction: Reaction) -> str:
    """Return ``12 · 40 % (27–54 %)``, as much of it as the row's number of visits allows."""
    count = row.reactions[reaction]
    ends = interval_words(row.intervals.get(reaction))
    counted = " · ".join(filter(None, (str(count), percent_words(count, row.visits))))
    return f"{counted} ({ends})" if ends else counted
