"""Text files of a spreadsheet: in which encoding they are, and what stands between the cells."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from tracker.errors import InputError
from tracker.language import marked, tr

if TYPE_CHECKING:
    from charset_normalizer import CharsetMatch, CharsetMatches

UTF_8: Final = "utf-8"
ENCODINGS: Final = (
    (UTF_8, marked("Unicode (UTF-8)")),
    ("utf-16", marked("Unicode (UTF-16)")),
    ("utf-32", marked("Unicode (UTF-32)")),
    ("cp1252", marked("Western Europe (Windows)")),
    ("mac_roman", marked("Western Europe (Mac)")),
    ("cp1250", marked("Central Europe (Windows)")),
    ("cp1251", marked("Cyrillic (Windows)")),
    ("cp1253", marked("Greek (Windows)")),
    ("cp1254", marked("Turkish (Windows)")),
    ("cp850", marked("Western Europe (DOS)")),
    ("gb18030", marked("Chinese (GB 18030)")),
    ("shift_jis", marked("Japanese (Shift JIS)")),
    ("euc_kr", marked("Korean (EUC)")),
)
"""Those that can be chosen, by Python's names."""

CELL_MAX: Final = 1_000_000  # characters, as in the visit file
DELIMITERS: Final = (";", "\t", ",", "|")
_USUAL: Final = "cp1252"  # of lists that are not Unicode
_AS_GOOD: Final = 0.02  # of 1, how much worse an encoding may fit and still be meant
LOST: Final = "\ufffd"  # what stands for bytes the encoding has no letter for
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OF_TWO_ORDERS: Final = ("utf-16", "utf-32")
_SAMPLE: Final = 100_000  # bytes that tell an encoding
_LOOKED_AT: Final = 50  # rows that tell a delimiter
_SEPARATOR: Final = re.compile(r"\ufeff?sep=(.)\r?\n?", re.IGNORECASE)  # what Excel writes above
_OTHERS: Final = (
    (b"%PDF", marked("a PDF")),
    (b"\x89PNG", marked("a picture")),
    (b"\xff\xd8\xff", marked("a picture")),
    (b"SQLite format 3", marked("a database")),
    (b"{\\rtf", marked("a text document")),
    (b"\x1f\x8b", marked("a packed file")),
)
_WEB_PAGES: Final = (b"<html", b"<!doctype html", b"<table", b"<?xml")  # often named .xls


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a text is read.

    Attributes:
        encoding: As Python names it.
        delimiter: Between the cells.
        lines_above: Lines that are no rows: Excel's ``sep=;``.
    """

    encoding: str = UTF_8
    delimiter: str = ","
    lines_above: int = 0


def without_second_mark(content: bytes) -> bytes:
    """Return a file with one mark of its encoding, where a program wrote several."""
    mark = next((mark for mark, _ in _MARKS if content.startswith(mark)), b"")
    while mark and content.startswith(mark * 2):
        content = content.removeprefix(mark)
    return content


def shape_of(content: bytes, name: str, encoding: str = "") -> Shape:
    """Return how a text file is read.

    Args:
        content: Its bytes.
        name: For messages.
        encoding: As Python names it; empty for what is found.

    Raises:
        InputError: It is empty, another kind of file, or the encoding is not one of those.
    """
    _refuse_other(content, name, encoding)
    chosen = _marked(content) or _chosen(content, encoding) or find_encoding(content)
    first = "".join(islice(_lines(content, chosen), 1))
    separator = _SEPARATOR.fullmatch(first)
    if separator is not None:
        return Shape(encoding=chosen, delimiter=separator[1], lines_above=1)
    if not any(line.strip("\ufeff \t\r\n;,") for line in islice(_lines(content, chosen), 10_000)):
        raise InputError(tr("{file} is empty. Nothing was read.", file=name))
    return Shape(encoding=chosen, delimiter=_delimiter(content, chosen))


def _refuse_other(content: bytes, name: str, encoding: str) -> None:
    kind = next((words for begins, words in _OTHERS if content.startswith(begins)), None)
    if kind is None and content[:1000].lstrip().lower().startswith(_WEB_PAGES):
        kind = marked("a web page, whatever its name says")
    if kind is not None:
        raise InputError(
            tr(
                "{file} is {kind}. A spreadsheet or a text file is needed.",
                file=name,
                kind=tr(kind),
            )
        )
    known = [one for one, _ in ENCODINGS]
    if encoding and encoding not in known:
        raise InputError(
            tr(
                "{seen} is not an encoding that is read; allowed is {allowed}.",
                seen=repr(encoding),
                allowed=", ".join(known),
            )
        )


def decoded_lines(content: bytes, shape: Shape) -> Iterator[str]:
    """Yield the lines with their endings, without what is no row."""
    lines = _lines(content, shape.encoding)
    if shape.lines_above:
        return islice(lines, shape.lines_above, None)
    return lines


def _chosen(content: bytes, encoding: str) -> str:
    """Return the encoding that was chosen; without a mark, with its bytes in their order."""
    found = _of_nuls(content[:_SAMPLE]) if encoding in _OF_TWO_ORDERS else ""
    return found if found.startswith(encoding) else encoding


def find_encoding(content: bytes) -> str:
    """Return the encoding a text without a mark is most likely in."""
    try:
        content.decode(UTF_8)
    except UnicodeDecodeError:
        return _guessed(content[:_SAMPLE])
    return _of_nuls(content[:_SAMPLE]) or UTF_8


def _of_nuls(sample: bytes) -> str:
    """Return which UTF-32 or UTF-16 has its NULs where a text's are; empty for none."""
    for high, top, name in ((2, 3, "utf-32-le"), (1, 0, "utf-32-be")):  # of four bytes a sign
        signs = len(sample) // 4
        if signs and not any(sample[top::4]) and sample[high::4].count(0) > signs // 2:
            return name
    for begin, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) > 1 and sample[begin::2].count(0) > len(sample) // 4:
            return name
    return ""


def _guessed(sample: bytes) -> str:
    found_by_nuls = _of_nuls(sample)
    if found_by_nuls:
        return found_by_nuls
    # Late: only files that are not Unicode need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    known = [one for one, _ in ENCODINGS if not one.startswith("utf")]
    found = from_bytes(sample, cp_isolation=known, enable_fallback=False)
    best = found.best()
    if best is None:
        return _USUAL
    alike = _alike(found, best)
    return next((one for one in known if one in alike), _USUAL)


def _alike(found: "CharsetMatches", best: "CharsetMatch") -> set[str]:
    """Return the encodings that fit as well: a short list fits several, the usual one is meant."""
    return {
        name
        for one in found
        if one.chaos <= best.chaos + _AS_GOOD and one.coherence >= best.coherence - _AS_GOOD
        for name in (one.encoding, *one.could_be_from_charset)
    }


def _marked(content: bytes) -> str:
    return next((name for mark, name in _MARKS if content.startswith(mark)), "")


def _lines(content: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding, "replace", newline="")


def _delimiter(content: bytes, encoding: str) -> str:
    """Return what parts most of the first rows into equally many cells, more than one."""
    return max(DELIMITERS, key=lambda one: _parting(content, encoding, one))


def _parting(content: bytes, encoding: str, delimiter: str) -> tuple[bool, int]:
    csv.field_size_limit(CELL_MAX)
    reader = csv.reader(_lines(content, encoding), delimiter=delimiter)
    widths: list[int] = []
    with suppress(csv.Error):  # the rows above a broken one tell it, too
        widths.extend(len(row) for row in islice(reader, _LOOKED_AT) if any(row))
    width, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
    return (width > 1 and count * 2 > len(widths), width * count)
