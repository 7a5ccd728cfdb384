"""What the program says, in the language in use: the screen's, or for a while a sheet's.

The words stand in the code in English. Their translations are Qt's own files
(``resources/translations/tracker_*.ts``), kept by Qt's tools and edited in Qt Linguist; they are
read here without Qt, so that rules, use cases and the worker thread speak from the same catalogue
as the window. An English catalogue holds the plurals only.
"""

import re
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import ClassVar, Final

from tracker.paths import resource

_Test = Callable[[int], bool]


def _exactly(number: int) -> _Test:
    return lambda count: count == number


def _between(low: int, high: int) -> _Test:
    return lambda count: low <= count <= high


def _last_digit(low: int, high: int) -> _Test:
    """Test the last digit; 10 to 19 of every hundred are left out."""
    return lambda count: low <= count % 10 <= high and count // 10 % 10 != 1


def _last_two(low: int, high: int) -> _Test:
    return lambda count: low <= count % 100 <= high


def _nothing_or_teens(count: int) -> bool:
    return count == 0 or _last_two(1, 19)(count)


_ONE: Final = (_exactly(1),)
# Codes of languages: the first test that holds is the place of the form, the last form is the rest.
# A language that does not stand here has one form for 1 and one for the rest.
# Source: Qt 6 Linguist's table (numerus.cpp), after Unicode CLDR; a test asks Qt itself.
_FAMILIES: Final = {
    "fa hu id ja jv ko ms my su th tr vi yo zh": (),
    "br fil fr hy pt ti tl wa": (_between(0, 1),),
    "pt-PT": _ONE,
    "be bs hr ru sr uk": (_last_digit(1, 1), _last_digit(2, 4)),
    "pl": (_exactly(1), _last_digit(2, 4)),
    "cs sk": (_exactly(1), _between(2, 4)),
    "sl": (_last_two(1, 1), _last_two(2, 2), _last_two(3, 4)),
    "lt": (_last_digit(1, 1), _last_digit(2, 9)),
    "lv": (_last_digit(1, 1), lambda count: count != 0),
    "is": (_last_digit(1, 1),),
    "ro": (_exactly(1), _nothing_or_teens),
    "ga": (_exactly(1), _exactly(2)),
    "ar": (_exactly(0), _exactly(1), _exactly(2), _last_two(3, 10), _last_two(11, 99)),
}
_TESTS: Final[dict[str, tuple[_Test, ...]]] = {
    code: tests for codes, tests in _FAMILIES.items() for code in codes.split()
}


def form_for(code: str, count: int) -> int:
    """Return the place of a counted text's form in the language of a code, 0 for the first."""
    tests = _TESTS.get(code, _TESTS.get(code.partition("-")[0], _ONE))
    return next((place for place, holds in enumerate(tests) if holds(count)), len(tests))


CODE_MAX_LENGTH: Final = 35  # characters; the longest code of a language, RFC 5646, 4.4.1

_CODE: Final = re.compile(rf"[a-z]{{2}}[A-Za-z0-9-]{{0,{CODE_MAX_LENGTH - 2}}}")
_Key = tuple[str, str]  # the English words, and what tells two uses of them apart


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code as in web pages; ``languages()`` are those the program speaks.

    One without a catalogue here, of another computer's, keeps its code and speaks English.

    Attributes:
        code: E.g. ``en``, ``pt-BR``.
    """

    ENGLISH: ClassVar["Language"]

    code: str

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise ValueError(f"{self.code!r} is not allowed; allowed is a code such as en or pt-BR")

    @property
    def own_name(self) -> str:
        """The language's name as its speakers write it; its code when it has no catalogue."""
        with speaking(self):
            name = tr("English", "the name of this language, as its speakers write it")
        return self.code if name == "English" and self != Language.ENGLISH else name


Language.ENGLISH = Language("en")


def languages() -> tuple[Language, ...]:
    """Return the languages that have a catalogue, English first; the catalogues are not read."""
    codes = {file.stem.removeprefix("tracker_") for file in _catalogues().glob("tracker_*.ts")}
    others = sorted(codes - {Language.ENGLISH.code})
    return Language.ENGLISH, *(Language(code) for code in others)


def find_language(code: str) -> Language | None:
    """Return the language of a code; None when it has no catalogue."""
    return next((known for known in languages() if known.code == code), None)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations of one language.

    Attributes:
        texts: Words by their English ones and comment.
        plurals: The forms of counted words, in the order of the language's rule.
        code: Whose rule that is.
    """

    texts: Mapping[_Key, str] = field(default_factory=dict)
    plurals: Mapping[_Key, tuple[str, ...]] = field(default_factory=dict)
    code: str = Language.ENGLISH.code

    def find(self, key: _Key, count: int | None) -> str | None:
        """Return the words for a key, or None when they are not translated."""
        if count is None:
            return self.texts.get(key)
        forms = self.plurals.get(key)
        return None if forms is None else forms[min(form_for(self.code, count), len(forms) - 1)]


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
    is_english = chosen is Language.ENGLISH or chosen == Language.ENGLISH  # the first is faster
    return _ENGLISH if is_english else read_catalogue(chosen)


@cache
def read_catalogue(chosen: Language) -> Catalogue:
    """Return a language's translations, read once; none when it has no catalogue."""
    # Late: an English window is painted before anything is read.
    from xml.etree import ElementTree  # noqa: PLC0415

    texts: dict[_Key, str] = {}
    plurals: dict[_Key, tuple[str, ...]] = {}
    file = _catalogues() / f"tracker_{chosen.code}.ts"
    if not file.exists():
        return Catalogue()
    root = ElementTree.parse(file).getroot()  # noqa: S314 - our own file
    for message in root.iter("message"):
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        forms = tuple(form.text or "" for form in message.iterfind("translation/numerusform"))
        if message.get("numerus") != "yes":
            words = message.findtext("translation", "")
            if words:
                texts[key] = words
        elif forms and all(forms):
            plurals[key] = forms
    return Catalogue(texts, plurals, root.get("language", chosen.code).replace("_", "-"))


def _catalogues() -> Path:
    return resource("translations")
