"""The program's own typeface in matplotlib, so that charts match screen and paper.

Words in a script it does not know borrow a typeface of the machine that does; where there is
none, matplotlib draws its own placeholders.
"""

from functools import cache, lru_cache
from typing import Final

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.path import Path
from matplotlib.textpath import TextPath

from tracker.paths import resource

FAMILY: Final = "Tracker Sans"
_FILES: Final = ("TrackerSans-Regular.ttf", "TrackerSans-Bold.ttf")


@cache
def install_fonts() -> str:
    """Register the typeface in matplotlib, once, and return its family name."""
    for name in _FILES:
        fontManager.addfont(resource("fonts", name))
    return FAMILY


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return how wide a line of text is, in points, at a size in points."""
    font = get_font(resource("fonts", _FILES[is_bold]))
    font.set_size(size, 72)
    known = "".join(character for character in text if ord(character) in _own_characters())
    font.set_text(known)
    width, _ = font.get_width_height()
    borrowed = (len(text) - len(known)) * size  # about square, as most scripts we do not have
    return float(width) / 64 + borrowed  # FreeType counts in 64ths


def letter_outline(letter: str) -> Path:
    """Return the outline of a letter in bold, 1 high, for use as a marker."""
    face = FontProperties(fname=resource("fonts", _FILES[1]))
    return TextPath((0, 0), letter, size=1, prop=face)


@lru_cache(maxsize=256)
def families_for(text: str) -> tuple[str, ...]:
    """Return the typefaces a text is drawn with, ours first."""
    lacking = {ord(character) for character in text} - _own_characters()
    found = [FAMILY]
    for code in sorted(lacking):
        family = _find_family(code)
        if family is not None and family not in found:
            found.append(family)
    return tuple(found)


@cache
def _own_characters() -> frozenset[int]:
    return frozenset(get_font(resource("fonts", _FILES[0])).get_charmap())


@cache
def _find_family(code: int) -> str | None:
    """Return a typeface of the machine that knows a character; sans serif rather than others."""
    entries = sorted(fontManager.ttflist, key=lambda entry: ("Sans" not in entry.name, entry.name))
    for entry in entries:
        if entry.style == "normal" and code in _characters_of(entry.fname):
            return str(entry.name)
    return None


@cache
def _characters_of(path: str) -> frozenset[int]:
    try:
        return frozenset(get_font(path).get_charmap())
    except (OSError, RuntimeError):  # gone since matplotlib listed it, or not readable
        return frozenset()
