"""How a cell of a clinic's list becomes a cell of the visit file, by what its column means."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import Final

from tracker.domain.values.measured_fields import MEASURED_FIELDS
from tracker.domain.values.texts import as_typed, plain_digits
from tracker.language import marked, tr
from tracker.services.spreadsheets.column_map import Between, MappedColumn, NameOrder
from tracker.services.spreadsheets.days import orders_of, possible_days, read_day
from tracker.services.spreadsheets.meanings import BIRTH_DATE, BY_NAME, CONTRACT, PATIENT_ID, Kind
from tracker.services.spreadsheets.text_files import LOST
from tracker.services.spreadsheets.value_words import WORDS, bare_word
from tracker.services.visit_files.cells import CellError
from tracker.services.visit_files.row_checks import DayRanges

Cells = tuple[str, ...]
"""A cell for each column of the visit file that is filled."""

NO_ANSWER: Final = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        ".",
        "..",
        "…",
        "–",
        "—",
        "?",
        "n/a",
        "na",
        "n.a.",
        "k.a.",
        "k. a.",
        "nd",
        "n/d",
        "n.d.",
        "s/d",
        "#n/a",
        "#nv",
        "#n/d",
        "./.",
    }
)  # what clinics write for not recorded
_FAILED: Final = re.compile(
    r"#(?:NO VALUE! =.*|NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|WERT!|BEZUG!|ZAHL!|"
    r"ÜBERLAUF!|¡NULO!|¡DIV/0!|¡VALOR!|¡REF!|¿NOMBRE\?|¡NÚM!|¡NUM!|¡DESBORDAMIENTO!)|Err:\d{3}",
    re.DOTALL,
)  # what a formula came to, as spreadsheets in English, German and Spanish write it
_LONG: Final = frozenset({Kind.TEXT, Kind.POINTS})
_PLAIN: Final = frozenset({Kind.DAY, Kind.SCORE, Kind.MINUTES, Kind.WORD})  # nobody's own text
LONGEST: Final = 500  # characters of any other cell; nobody's day, score or name has more
_FAILED_BEGINS: Final = ("#", "E")
LONGEST_NO_ANSWER: Final = max(map(len, NO_ANSWER))
APOSTROPHE: Final = "'"
_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d{2}", re.ASCII | re.IGNORECASE)  # 1.2E+15
HOUR: Final = 60  # minutes
CENTURY: Final = 100  # years
_HIGHEST: Final = {one.name: one.highest for one in MEASURED_FIELDS}
_TEN: Final = 10
_HUNDRED: Final = 100
_ABOUT: Final = r"(?:ca\.?|circa|etwa|aprox\.?|approx\.?|about|~|≈)?\s*"
_SCALE: Final = r"(?:nrs|vas|eva|vrs)"  # which a cell may name once more
_SCORE: Final = re.compile(
    rf"(?:{_SCALE}:?\s*)?{_ABOUT}"
    r"([+-]?\d{1,6}(?:[.,]\d{1,6})?)\s*(?:(?:/|von|of|de|out of)\s*(\d{1,4})|(%))?"
    rf"(?:\s*(?:{_SCALE}|points?|pts?\.?|punkte?|pkt\.?|puntos?))?",
    re.ASCII | re.IGNORECASE,
)
_RANGE: Final = re.compile(
    _ABOUT + r"(\d{1,4})\s*(?:-|–|—|bis|to|a|hasta|or|oder|o)\s*(\d{1,4})(?:\s*/\s*(\d{1,4}))?",
    re.ASCII | re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(\d{1,2})\s*(?::|h)\s*(\d{2})\s*(?:h|std\.?|hours?|horas?|min\.?)?", re.ASCII
)
_UNIT: Final = re.compile(
    r"(.*?)\s*(min\.?|minutes?|minuten|minutos|mins|'|h|hrs?|hours?|std\.?|stunden?|horas?)",
    re.IGNORECASE,
)
_BY_COMMA: Final = re.compile(r"\s*,\s*")
_POINTS_APART: Final = re.compile(r"[,\n\r/+;]")


class OpenError(CellError):
    """A cell means two things, and nobody said yet which."""


BETWEEN_ALLOWED: Final = marked("one whole number; this one lies between two")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something about a column that its cells leave open; asked once.

    Attributes:
        heading: Which column.
        key: The attribute of ``MappedColumn`` that answers it.
        example: A cell that can mean two things.
    """

    heading: str
    key: str
    example: str


def questions_of(column: MappedColumn, cells: Iterable[str]) -> tuple[Question, ...]:
    """Return what is open about a column, from its different cells."""
    if not column.means:
        return ()
    key = _ASKED.get(BY_NAME[column.means].kind, "")
    if not key or getattr(column, key) is not None:
        return ()
    seen = [cell.strip() for cell in cells if cell.strip().casefold() not in NO_ANSWER]
    example = _EXAMPLES[key](column, seen)
    return (Question(heading=column.heading, key=key, example=example),) if example else ()


def cell_reader(column: MappedColumn, ranges: DayRanges) -> Callable[[str], Cells]:
    """Return what reads the cells of a column.

    The reader takes a cell with its blanks stripped, and gives a text for each column of the visit
    file that this one fills; it raises ``CellError`` with what is allowed.
    """
    meaning = BY_NAME[column.means]
    make = _MAKERS[meaning.kind](column)
    target = CONTRACT[meaning.targets[0]]
    blank = ("",) * len(meaning.targets)
    is_birth = column.means == BIRTH_DATE
    is_short, is_plain = meaning.kind not in _LONG, meaning.kind in _PLAIN

    def read(cell: str) -> Cells:
        cell = _as_read(cell, is_short=is_short)
        cell = plain_digits(as_typed(cell)) if is_plain else cell
        if len(cell) <= LONGEST_NO_ANSWER and cell.casefold() in NO_ANSWER:
            return blank
        cells = make(cell)
        if is_birth:
            cells = _before(ranges.today, cells, cell)
        if cells[0]:
            allowed = ranges.allowed(target.name, target.read(cells[0]))
            if allowed:
                raise CellError(allowed)
        return cells

    return read


def _before(today: date, cells: Cells, cell: str) -> Cells:
    """Return a birth date that two digits put into the future a century earlier."""
    born = date.fromisoformat(cells[0])
    if born <= today or str(born.year) in cell:
        return cells
    return (born.replace(year=born.year - CENTURY).isoformat(),)


def _as_read(cell: str, *, is_short: bool) -> str:
    """Return a cell without what a spreadsheet puts around it."""
    if is_short:
        if len(cell) > LONGEST:
            raise CellError(tr("at most {most} characters", most=LONGEST))
        cell = " ".join(cell.split())  # what looks for blanks must not look at many of them
    if cell.startswith(APOSTROPHE):
        cell = _bare(cell)
    if LOST in cell:
        raise CellError(tr("letters that can be read; choose the file's encoding"))
    if cell.startswith(_FAILED_BEGINS) and _FAILED.fullmatch(cell):
        raise CellError(tr("a value; this formula came to none"))
    return cell


def _bare(cell: str) -> str:
    """Return a cell without the apostrophe by which a spreadsheet is told that a number is text."""
    if not cell[1:2].isdecimal():
        return cell
    return cell[1:].removesuffix(APOSTROPHE)


def _text_maker(column: MappedColumn) -> Callable[[str], Cells]:
    if column.means == PATIENT_ID:
        return _read_id
    own = {bare_word(word): value for word, value in column.words.items()}
    is_note = column.means == "note"

    def make(cell: str) -> Cells:
        found = own.get(bare_word(cell)) if own else None
        return (found or (cell if is_note else " ".join(cell.split())),)

    return make


def _read_id(cell: str) -> Cells:
    """Return an id; of one that a spreadsheet took for a large number, digits are lost."""
    if _ROUNDED.fullmatch(cell):
        raise CellError(
            tr("an id with all its digits; give the column the format of a text, then save anew")
        )
    return (" ".join(cell.split()),)


def _day_maker(column: MappedColumn) -> Callable[[str], Cells]:
    def make(cell: str) -> Cells:
        found = read_day(cell, column.days)
        if found is not None:
            return (found.isoformat(),)
        both = possible_days(cell)
        if len(both) > 1:
            raise OpenError(
                tr("a day that means one thing; this one is {first} or {second}",
                   first=both[0], second=both[1])
            )  # fmt: skip
        raise CellError(tr("a day that exists, as 2026-11-03, 03.11.2026 or 3 Nov 2026"))

    return make


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it was read: from the lower to the higher; None is none."""

    low: int | None = None
    high: int | None = None

    @property
    def is_between(self) -> bool:
        return self.low != self.high


def _number_reader(column: MappedColumn) -> Callable[[str], _Number]:
    out_of = _HIGHEST.get(column.means, _TEN)
    is_time = BY_NAME[column.means].kind is Kind.MINUTES

    def read(cell: str) -> _Number:
        clock = _CLOCK.fullmatch(cell) if is_time else None
        if clock is not None:
            minutes = int(clock[1]) * HOUR + int(clock[2])
            return _Number(minutes, minutes)
        unit = _UNIT.fullmatch(cell) if is_time else None
        factor = HOUR if unit is not None and unit[2][0].casefold() in "hs" else 1
        return _number(unit[1] if unit is not None else cell, factor, out_of)

    return read


def _number(text: str, factor: int, out_of: int) -> _Number:
    span = _RANGE.fullmatch(text)
    if span is not None and span[3] in (None, str(out_of)):
        if (span[1], span[2]) == ("0", str(out_of)):
            return _Number()  # the scale itself, in a line of units
        return _Number(*sorted((int(span[1]) * factor, int(span[2]) * factor)))
    single = _SCORE.fullmatch(text)
    if single is None or single[2] not in (None, str(out_of)):
        return _Number()
    if single[3] and out_of != _HUNDRED:
        return _Number()
    value = float(single[1].replace(",", ".")) * factor
    return _Number(floor(value), ceil(value))


def _number_maker(column: MappedColumn) -> Callable[[str], Cells]:
    read, between = _number_reader(column), column.between

    def make(cell: str) -> Cells:
        found = read(cell)
        if found.low is None:
            return (cell,)  # refused in the words of the visit file
        if not found.is_between:
            return (str(found.low),)
        if between is None:
            raise OpenError(tr(BETWEEN_ALLOWED))
        if between is Between.LEAVE_OUT:
            return ("",)
        return (str(found.high if between is Between.HIGHER else found.low),)

    return make


def _word_maker(column: MappedColumn) -> Callable[[str], Cells]:
    known = dict(WORDS.get(column.means, {}))
    known |= {bare_word(word): value for word, value in column.words.items()}
    count = len(BY_NAME[column.means].targets)

    def make(cell: str) -> Cells:
        return (known.get(bare_word(cell), cell),) * count

    return make


def _name_maker(column: MappedColumn) -> Callable[[str], Cells]:
    def make(cell: str) -> Cells:
        parts = [part for part in _BY_COMMA.split(cell) if part]
        if len(parts) == len(("family", "given")):
            return (_one_line(parts[0]), _one_line(parts[1]))
        words = cell.split()
        if len(parts) != 1 or not words:
            raise CellError(tr("a name as Keller, Maria"))
        if len(words) == 1:
            return (words[0], "")
        if column.names is None:
            raise OpenError(tr("a name with a comma; without one, say which part stands first"))
        if column.names is NameOrder.FAMILY_FIRST:
            return (" ".join(words[:-1]), words[-1]) if _is_particle(words[0]) else (
                words[0], " ".join(words[1:])
            )  # fmt: skip
        at = next((at for at, one in enumerate(words) if at and _is_particle(one)), len(words) - 1)
        return (" ".join(words[at:]), " ".join(words[:at]))

    return make


def _one_line(text: str) -> str:
    return " ".join(text.split())


_PARTICLES: Final = frozenset(
    {"von", "van", "zu", "zur", "vom", "de", "del", "della", "di", "da", "la", "el", "al", "ter"}
)  # they begin a family name


def _is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES


def _points_maker(_column: MappedColumn) -> Callable[[str], Cells]:
    def make(cell: str) -> Cells:
        parts = map(str.strip, _POINTS_APART.split(cell))
        return ("; ".join(filter(None, parts)),)

    return make


_MAKERS: Final = {
    Kind.TEXT: _text_maker,
    Kind.DAY: _day_maker,
    Kind.SCORE: _number_maker,
    Kind.MINUTES: _number_maker,
    Kind.WORD: _word_maker,
    Kind.NAME: _name_maker,
    Kind.POINTS: _points_maker,
}


def _between_example(column: MappedColumn, cells: Iterable[str]) -> str:
    read = _number_reader(column)
    return next((one for one in cells if read(one).is_between), "")


_ASKED: Final = {
    Kind.DAY: "days",
    Kind.SCORE: "between",
    Kind.MINUTES: "between",
    Kind.NAME: "names",
}
_EXAMPLES: Final[Mapping[str, Callable[[MappedColumn, Iterable[str]], str]]] = {
    "days": lambda _column, cells: orders_of(cells).example,
    "between": _between_example,
    "names": lambda _column, cells: next((one for one in cells if _is_open_name(one)), ""),
}


def _is_open_name(cell: str) -> bool:
    return "," not in cell and " " in cell


def words_of_sex(cells: Iterable[str]) -> dict[str, str]:
    """Return what ``m`` means in a column of sexes, where the others tell: male, or mujer."""
    seen = {bare_word(cell) for cell in cells}
    if "m" not in seen:
        return {}
    spanish = seen & {"h", "hombre", "varon"}
    others = seen & {"f", "w", "female", "weiblich", "frau", "d", "femenino"}
    if spanish and not others:
        return {"m": "female"}
    return {"m": "male"} if others and not spanish else {}
