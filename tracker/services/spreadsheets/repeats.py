"""Several visits in one row: columns whose headings run on (Date 1, Pain 1, Date 2, Pain 2 …)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from tracker.services.spreadsheets.meanings import (
    BIRTH_DATE,
    FAMILY_NAME,
    HEADINGS,
    NAME,
    PATIENT_ID,
    VISIT_DATE,
    bare_heading,
)
from tracker.services.visit_files.columns import COURSE_COLUMNS, PATIENT_COLUMNS, PLAN_COLUMNS

RUNNING: Final = "#"  # stands in a heading for the running number
HIGHEST: Final = 200  # visits a row
_NUMBER: Final = re.compile(r"(?<!\d[-–/.])\d+(?![-–/.]\d)", re.ASCII)  # not those of "0-10"
_ORDINAL: Final = re.compile(RUNNING + r"(?:st|nd|rd|th|ª|º|\.[ªºao]?)(?=\W|$)", re.IGNORECASE)
OF_PEOPLE: Final = frozenset(
    {NAME, *(one.name for one in (*PATIENT_COLUMNS, *COURSE_COLUMNS, *PLAN_COLUMNS))}
)
"""What is the same at every visit: columns of these that run on are several columns."""


_WHO: Final = frozenset({PATIENT_ID, BIRTH_DATE})
_NAMES: Final = frozenset({NAME, FAMILY_NAME})


class RowPart(int):
    """The number of a row, and which of its visits is meant; two visits are never equal."""

    number: int

    def __new__(cls, row: int, number: int) -> Self:
        """Return a part of a row; its number as a whole number is the row's."""
        made = super().__new__(cls, row)
        made.number = number
        return made

    def __eq__(self, other: object) -> bool:
        """Return whether it is the same visit of the same row."""
        return isinstance(other, RowPart) and (int(self), self.number) == (int(other), other.number)

    def __ne__(self, other: object) -> bool:
        """Return whether it is another visit; ``int`` would compare the rows."""
        return not self == other

    def __hash__(self) -> int:
        """Return the hash that belongs to ``__eq__``."""
        return hash((int(self), self.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """How a row parts into visits.

    Attributes:
        headings: As they are shown and kept: the columns of every visit, then those that run on,
            with ``#`` for the number.
        shared: Where the columns of every visit stand.
        visits: By running number: where the columns of that visit stand; -1 for one it has not.
        named: By heading and number: the heading as it stands in the file.
    """

    headings: tuple[str, ...]
    shared: tuple[int, ...]
    visits: Mapping[int, tuple[int, ...]]
    named: Mapping[tuple[str, int], str]

    def parts(self, line: int, row: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
        """Yield the visits of a row; one without anything is left out unless all are."""
        shared = [_cell(row, place) for place in self.shared]
        has_any = False
        for number, places in self.visits.items():
            own = [_cell(row, place) for place in places]
            if any(map(str.strip, own)):
                has_any = True
                yield RowPart(line, number), shared + own
        if not has_any and any(map(str.strip, shared)):
            number = min(self.visits)
            yield RowPart(line, number), shared + [""] * len(self.visits[number])

    def heading_in_file(self, heading: str, line: int) -> str:
        """Return the heading as it stands in the file, of the visit that is meant."""
        number = line.number if isinstance(line, RowPart) else 0
        return self.named.get((heading, number), heading)


def find_repeats(headings: Sequence[str], *, least: int = 2) -> Repeats | None:
    """Return how rows part into visits; None where no day of a visit runs on.

    Args:
        headings: Of the file, no two the same.
        least: Visits that a row must have; of two or more something besides their day must run on.
    """
    runs = _runs(headings, least)
    numbers = max(
        (set(runs[run]) for run in runs if VISIT_DATE in _meanings(run)), key=len, default=set()
    )
    if len(numbers) < least or min(numbers) > 1 or _are_tables(runs, numbers):
        return None
    own = {
        run: places
        for run, places in runs.items()
        if places.keys() <= numbers and not _is_of_people(run)
    }
    return _parted(headings, own, sorted(numbers)) if len(own) >= min(least, 2) else None


def _are_tables(runs: Mapping[str, Mapping[int, int]], numbers: set[int]) -> bool:
    """Return whether what runs on says each time who was seen: tables beside one another."""
    said = [_meanings(run) for run, places in runs.items() if places.keys() >= numbers]
    return all(any(meant & one for one in said) for meant in (_WHO, _NAMES))


def _parted(
    headings: Sequence[str], own: Mapping[str, Mapping[int, int]], numbers: Sequence[int]
) -> Repeats:
    """Return rows parted by what runs on."""
    taken = {place for places in own.values() for place in places.values()}
    shared = tuple(place for place in range(len(headings)) if place not in taken)
    return Repeats(
        headings=(*(headings[place] for place in shared), *own),
        shared=shared,
        visits={
            number: tuple(places.get(number, -1) for places in own.values()) for number in numbers
        },
        named={
            (run, number): headings[place]
            for run, places in own.items()
            for number, place in places.items()
        },
    )


def _runs(headings: Sequence[str], least: int) -> dict[str, dict[int, int]]:
    """Return by heading with ``#`` where each number of it stands, of those that run on."""
    found: dict[str, dict[int, int]] = {}
    for place, heading in enumerate(headings):
        for number, run in _numbered(heading):
            found.setdefault(run, {}).setdefault(number, place)
    plain = {bare_heading(one): place for place, one in reversed(list(enumerate(headings)))}
    for run, places in found.items():
        first = plain.get(bare_heading(run))
        if min(places) > 1 and first is not None:
            places[1] = first  # "Pain", "Pain 2"; also what stood there twice and was numbered
    return _each_once({run: places for run, places in found.items() if len(places) >= least})


def _numbered(heading: str) -> Iterator[tuple[int, str]]:
    """Yield each number of a heading that can run on, and the heading without it."""
    for match in _NUMBER.finditer(heading):
        number = int(match[0]) if len(match[0]) <= len(str(HIGHEST)) else HIGHEST + 1
        if match[0] == str(number) and number <= HIGHEST:
            run = f"{heading[: match.start()]}{RUNNING}{heading[match.end() :]}"
            yield number, _ORDINAL.sub(RUNNING, run)


def _each_once(runs: dict[str, dict[int, int]]) -> dict[str, dict[int, int]]:
    """Return runs without columns that belong to a longer one, in the order of the file."""
    taken: set[int] = set()
    kept: dict[str, dict[int, int]] = {}
    for run, places in sorted(runs.items(), key=lambda one: (-len(one[1]), min(one[1].values()))):
        if taken.isdisjoint(places.values()):
            taken |= set(places.values())
            kept[run] = places
    return dict(sorted(kept.items(), key=lambda one: min(one[1].values())))


def _meanings(run: str) -> set[str]:
    """Return what a heading that runs on can mean by its words."""
    bare = bare_heading(run)
    words = set(bare.split())
    exact = HEADINGS.get(bare)
    if exact is not None:
        return set(exact)
    longest = max(
        (known for known in HEADINGS if words.issuperset(known.split())), key=len, default=""
    )
    return set(HEADINGS.get(longest, ()))


def _is_of_people(run: str) -> bool:
    meanings = _meanings(run)
    return bool(meanings) and meanings <= OF_PEOPLE


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if 0 <= place < len(row) else ""
