"""What a text in the search box may mean: words of a name, an id, a birth date."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.words.typed_day import possible_days
from tracker.models.patient import searchable


def ways_to_read(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the searchable words a patient must all have, in each way the text can be read.

    Words that make a day, such as ``Mar 2, 1974`` or ``2/3/1974``, may be the birth date, in each
    reading they have; they may be part of a name or id as well.
    """
    words = text.split()
    plain = tuple(searchable(text).split())
    return tuple(dict.fromkeys((plain, *_as_days(words))))


def _as_days(words: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words)):
        for stop in range(start + 1, len(words) + 1):
            rest = searchable(" ".join(words[:start] + words[stop:])).split()
            for day in _days(" ".join(words[start:stop])):
                yield (*rest, day.isoformat())


def _days(text: str) -> tuple[date, ...]:
    return possible_days(text) if any(map(str.isdigit, text)) else ()
