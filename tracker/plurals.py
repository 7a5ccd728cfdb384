"""Which form of a counted text stands for a number: Qt's rules, in the order of its catalogues."""

from collections.abc import Callable
from typing import Final

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


def form_count(code: str) -> int:
    """Return how many forms a counted text has in the language of a code, e.g. ``pt-BR``."""
    return len(_tests(code)) + 1


def form_for(code: str, count: int) -> int:
    """Return the place of the form for a count, 0 for the first."""
    tests = _tests(code)
    return next((place for place, holds in enumerate(tests) if holds(count)), len(tests))


def _tests(code: str) -> tuple[_Test, ...]:
    return _TESTS.get(code, _TESTS.get(code.partition("-")[0], _ONE))
