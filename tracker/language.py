"""What the program says, in the language in use: the screen's, or for a while a sheet's.

The words stand in the code in English. Their translations are Qt's own files
(``resources/translations/tracker_*.ts``), kept by Qt's tools and edited in Qt Linguist; they are
read here without Qt, so that rules, use cases and the worker thread speak from the same catalogue
as the window. An English catalogue holds the plurals only.
"""

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Final

from tracker.paths import resource


class Language(StrEnum):
    """A language the program speaks, by its ISO 639-1 code."""

    ENGLISH = "en"
    SPANISH = "es"

    @property
    def own_name(self) -> str:
        """The language's name as its speakers write it."""
        return _OWN_NAMES[self]


_OWN_NAMES: Final = {Language.ENGLISH: "English", Language.SPANISH: "Español"}

_Key = tuple[str, str]  # the English words, and what tells two uses of them apart


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations of one language.

    Attributes:
        texts: Words by their English ones and comment.
        plurals: The forms for one and for any other number; both languages have these two.
    """

    texts: Mapping[_Key, str] = field(default_factory=dict)
    plurals: Mapping[_Key, tuple[str, str]] = field(default_factory=dict)

    def find(self, key: _Key, count: int | None) -> str | None:
        """Return the words for a key, or None when they are not translated."""
        if count is None:
            return self.texts.get(key)
        forms = self.plurals.get(key)
        return None if forms is None else forms[0 if count == 1 else 1]


class _Screen:
    language = Language.ENGLISH


_OVER: Final = object()
_for_a_while: ContextVar[Language | None] = ContextVar("language", default=None)


def tr(source: str, comment: str = "", count: int | None = None, /, **places: object) -> str:
    """Return words in the language in use, English where they are not translated.

    Qt's lupdate finds the words only in a call of its own, not within an f-string, and takes
    places beside a comment for a count: words with places have no comment. A test holds to both.

    Args:
        source: The English words, a literal; ``{name}`` marks a place, ``%n`` the count.
        comment: What tells two uses of the same English words apart; a literal.
        count: What is counted, when the words depend on it.
        places: What fills each ``{name}``.
    """
    found = catalogue(language()).find((source, comment), count)
    words = source if found is None else found
    if count is not None:
        ending = "" if count == 1 else "s"  # of a counted text that is in no catalogue yet
        words = words.replace("(s)", ending).replace("%n", str(count))
    return words.format(**places) if places else words


def marked(source: str, comment: str = "") -> str:  # noqa: ARG001 - read by Qt's lupdate
    """Return English words unchanged: a constant that ``tr`` translates where it is shown."""
    return source


def language() -> Language:
    """Return the language in use here."""
    return _for_a_while.get() or _Screen.language


def start_in(chosen: Language) -> None:
    """Speak a language from now on, on every thread; said once, when the program starts."""
    _Screen.language = chosen


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """Speak another language for a while, on this thread only: a sheet's."""
    token = _for_a_while.set(chosen)
    try:
        yield
    finally:
        _for_a_while.reset(token)


def in_language(
    chosen: Language, steps: Generator[None, None, None]
) -> Generator[None, None, None]:
    """Take steps in a language; between them, whoever takes them speaks as before."""
    with closing(steps):
        while True:
            with speaking(chosen):
                is_over = next(steps, _OVER) is _OVER
            if is_over:
                return
            yield


class EnglishCatalogue(Catalogue):
    """English is in the code; its file, read when a plural is first said, holds these only."""

    __slots__ = ()

    def find(self, key: _Key, count: int | None) -> str | None:
        """Return a plural's form; None for what stands in the code."""
        return None if count is None else read_catalogue(Language.ENGLISH).find(key, count)


_ENGLISH: Final = EnglishCatalogue()


def catalogue(chosen: Language) -> Catalogue:
    """Return what a language is spoken from."""
    return _ENGLISH if chosen is Language.ENGLISH else read_catalogue(chosen)


@cache
def read_catalogue(chosen: Language) -> Catalogue:
    """Return a language's translations, read once."""
    # Late: an English window is painted before anything is read.
    from xml.etree import ElementTree  # noqa: PLC0415

    texts: dict[_Key, str] = {}
    plurals: dict[_Key, tuple[str, str]] = {}
    file = resource("translations", f"tracker_{chosen.value}.ts")
    for message in ElementTree.parse(file).iter("message"):  # noqa: S314 - our own file
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        forms = tuple(form.text or "" for form in message.iterfind("translation/numerusform"))
        if message.get("numerus") != "yes":
            words = message.findtext("translation", "")
            if words:
                texts[key] = words
        elif len(forms) == 2 and all(forms):  # noqa: PLR2004 - one, and any other number
            plurals[key] = (forms[0], forms[1])
    return Catalogue(texts, plurals)
