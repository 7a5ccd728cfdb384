"""What a text may hold: signs nobody sees, or that turn the line, are no part of a record."""

import re
import unicodedata
from enum import Enum
from typing import Final

from tracker.language import marked, tr

_TURNING: Final = "\u202a-\u202e\u2066-\u2069"  # overrides, embeddings and isolates of direction
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
# In an id nothing may hide: not even what joins letters or marks a direction in a name.
_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028\u2029"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e01ef"
)
_IN_NAMES: Final = (
    "\u00ad\u115f\u1160\u200b\u2028\u2029\u2060-\u2064\u2800\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)


# Letters people type without their stroke, which NFKD leaves whole, and the typographic apostrophe.
_TYPED_AS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"}
)


_IN_TWO_LETTERS: Final = {"ae": "a", "oe": "o", "ue": "u", "aa": "a"}


class TextKind(Enum):
    """What a text is for."""

    ID = "id"
    LINE = "line"
    NOTE = "note"


_REFUSED: Final = {
    TextKind.ID: re.compile(f"[{_CONTROL}\t\n\r{_TURNING}{_UNSEEN}]"),
    TextKind.LINE: re.compile(f"[{_CONTROL}\t\n\r{_TURNING}{_IN_NAMES}]"),
    TextKind.NOTE: re.compile("\x00"),
}
_SEEN: Final = re.compile(rf"[^\s{_CONTROL}{_TURNING}{_UNSEEN}]")
_HARDLY_SEEN: Final = re.compile(f"[{_UNSEEN}]")
_NEVER_TYPED: Final = re.compile(f"[{_CONTROL}{_TURNING}{_UNSEEN}\ud800-\udfff]")
# Signs of another width, and dashes that word processors and phones put for the plain one.
_AS_TYPED: Final = str.maketrans(
    {chr(sign + 0xFEE0): chr(sign) for sign in range(0x21, 0x7F)}
    | dict.fromkeys("‐‑‒–—―−﹣", "-")
    | {"／": "/", "。": ".", "\u3000": " "}
)
_BREAKS: Final = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_FROM_RIGHT: Final = frozenset({"R", "AL"})
_LEFT_TO_RIGHT: Final = "\u200e"  # a mark that is not seen
_HIDDEN: Final = re.compile(f"[{_CONTROL}{_TURNING}]")
_ALLOWED: Final = {
    TextKind.ID: marked("text on one line, without signs that cannot be seen"),
    TextKind.LINE: marked("text on one line, without signs that cannot be seen"),
    TextKind.NOTE: marked("text without the sign NUL"),
}


def find_refused(text: str, kind: TextKind) -> str | None:
    """Return the first sign of a text that may not be in it; None when all may.

    An id or a name in which nothing can be seen is refused by its first sign.
    """
    found = _REFUSED[kind].search(text)
    if found is not None:
        return found[0]
    is_hidden = kind is not TextKind.NOTE and text.strip() and not _SEEN.search(text)
    return text.strip()[0] if is_hidden else None


def allowed_text(kind: TextKind) -> str:
    """Return in words what a text of a kind may be."""
    return tr(_ALLOWED[kind])


def visible(text: str) -> str:
    """Return a text in which what controls or turns the line is written out, e.g. ``‹U+202E›``."""
    if text.isprintable():
        return text
    return _HIDDEN.sub(lambda sign: f"‹U+{ord(sign[0]):04X}›", text)


def quoted(text: str) -> str:
    """Return a text in quotes for a message, with the code of each sign that is not seen."""
    return _HARDLY_SEEN.sub(lambda sign: sign[0].encode("unicode_escape").decode(), repr(text))


def one_line(text: str) -> str:
    """Return a text as one line: breaks become blanks, what nobody sees or turns the line goes."""
    return _REFUSED[TextKind.LINE].sub("", _BREAKS.sub(" ", text))


def without_hidden(text: str) -> str:
    """Return a text of several lines without what controls or turns them."""
    return _HIDDEN.sub("", text)


def as_typed(text: str) -> str:
    """Return what was typed or pasted in plain signs: no wide ones, one dash, nothing unseen."""
    return without_unseen(text).translate(_AS_TYPED)


def without_unseen(text: str) -> str:
    """Return a text to look for without what nobody types: what cannot be seen, half signs."""
    return _NEVER_TYPED.sub("", text)


def in_line(text: str) -> str:
    """Return a text that turns nothing beside it, also one written from right to left.

    Digits and signs after such a text would join it and stand on its other side.
    """
    if any(unicodedata.bidirectional(sign) in _FROM_RIGHT for sign in text):
        return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"
    return text


def id_key(clinic_id: str) -> str:
    """Return what two ids share that differ only in case, blanks, leading zeros or width of signs.

    Digits of another script are the same number, and an accent is one however it is composed.
    """
    bare = re.sub(rf"[\s{_UNSEEN}]", "", unicodedata.normalize("NFKC", clinic_id)).casefold()
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", plain_digits(bare))


def look_key(clinic_id: str) -> str:
    """Return what two ids share that look alike: signs, accents and umlauts apart as well.

    ``P-1`` and ``P1``, ``A-12`` and ``a12``, ``Müller`` and ``mueller``.
    """
    return run_together(spelled_out(id_key(clinic_id)))


def spelled_out(name: str) -> str:
    """Return a name as it is searched, with umlauts and their spelling in two letters as one."""
    plain = searchable(name)
    for two, one in _IN_TWO_LETTERS.items():
        plain = plain.replace(two, one)
    return plain


def plain_digits(text: str) -> str:
    """Return a text with the digits of other scripts as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def searchable(text: str) -> str:
    """Return text as it is searched: without accents, case folded, single blanks."""
    if text.isascii():  # most texts, at a tenth of the cost
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.casefold().translate(_TYPED_AS).split())


def run_together(text: str) -> str:
    """Return text as it is searched without apostrophes, hyphens and blanks: ``obrien``."""
    return "".join(sign for sign in searchable(text) if sign.isalnum())
