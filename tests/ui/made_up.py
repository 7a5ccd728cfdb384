"""A made-up language, to find the texts that escape translation.

It writes every letter of every translated text as ø: whatever keeps its letters is either what
somebody typed, or a text that was forgotten or glued together from parts.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from tests.makers import SPANISH as SPOKEN
from tracker.language import Catalogue, catalogue

SPANISH = catalogue(SPOKEN)
NAMES = {"UTC", "SBI", "ODI", "RMDQ", "STarT", "Back", "PSFS"}  # the same in every language
WORD = re.compile(r"[A-Za-z]+")


class MadeUp(Catalogue):
    """Says ø for every letter, and leaves the places in which something is filled.

    It knows what the Spanish catalogue knows: words asked for under another comment escape it.
    """

    def find(self, key: tuple[str, str], count: int | None) -> str | None:
        return None if SPANISH.find(key, count) is None else _hidden(key[0])


@cache
def _hidden(text: str) -> str:
    def hide(found: re.Match[str]) -> str:
        return found[1] or ("Ø" if found[0].isupper() else "ø")

    return re.sub(r"(\{\w*\}|%n)|[A-Za-z]", hide, text)


def typed(value: object) -> Iterator[str]:
    """Yield every text that somebody typed into a record."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from typed(getattr(value, field.name))
    elif isinstance(value, (tuple, list, frozenset)):
        for part in value:
            yield from typed(part)


def untranslated(said: str, *records: object) -> set[str]:
    """Return the words of a text that nobody typed."""
    data = {word for record in records for text in typed(record) for word in WORD.findall(text)}
    return set(WORD.findall(said)) - data - NAMES
