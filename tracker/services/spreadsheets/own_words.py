"""Words of a clinic's own: which of a column nobody knows yet, and what each can stand for."""

from collections.abc import Callable, Iterable
from typing import Final

from tracker.domain.values.payers import Payer
from tracker.services.spreadsheets.cell_readers import NO_ANSWER, cell_reader
from tracker.services.spreadsheets.column_map import MappedColumn
from tracker.services.spreadsheets.meanings import BY_NAME, Kind
from tracker.services.spreadsheets.value_words import WORDS, bare_word
from tracker.services.visit_files.cells import CellError
from tracker.services.visit_files.row_checks import DayRanges

OwnWords = tuple[tuple[str, str | None], ...]
"""Words, each with the value of the visit file it stands for; None for one nobody can read yet."""

OFFERED: Final = 200  # words of a column; a column with more is none of words
_PAYERS: Final = tuple(one.value for one in Payer)


def values_of(means: str) -> tuple[str, ...]:
    """Return what words of a column can stand for, as the visit file writes it.

    Empty where its cells are no words, so that none can stand for anything.
    """
    if not means or BY_NAME[means].kind is not Kind.WORD:
        return ()
    known = WORDS.get(means, {})
    return tuple(dict.fromkeys(known.values())) or _PAYERS


def own_words(column: MappedColumn, cells: Iterable[str], ranges: DayRanges) -> OwnWords:
    """Return words of a column that only the clinic knows, in their order, at most ``OFFERED``.

    Args:
        column: What it means, with the words that were said already.
        cells: Its different cells.
        ranges: From which day to which a day can be meant.
    """
    if not values_of(column.means):
        return ()
    read = cell_reader(column, ranges)
    said = {bare_word(word): value for word, value in column.words.items()}
    found: dict[str, tuple[str, str | None]] = {}
    for cell in map(str.strip, cells):
        word = bare_word(cell)
        if cell.casefold() in NO_ANSWER or word in found:
            continue
        if word in said:
            found[word] = (cell, said[word])
        elif word and not _is_read(read, cell):
            found[word] = (cell, None)
        if len(found) == OFFERED:
            break
    return tuple(found.values())


def said_now(words: OwnWords, column: MappedColumn) -> OwnWords:
    """Return words that were found, with what the column says by now that they stand for."""
    said = {bare_word(word): value for word, value in column.words.items()}
    return tuple((word, said.get(bare_word(word))) for word, _ in words)


def _is_read(read: Callable[[str], object], cell: str) -> bool:
    try:
        read(cell)
    except CellError:
        return False
    return True
