"""All rows of a clinic carried from one place to another, every one read back and compared."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import Table

from tracker.language import tr
from tracker.models.copies.held_rows import TABLES, Filled, Held, Row
from tracker.models.sqlite_file import Progress
from tracker.models.unusable import DamagedDatabaseError

AT_ONCE: Final = 1000  # rows between two reports of progress


@dataclass(frozen=True, slots=True)
class TableProof:
    """What a table holds.

    Attributes:
        count: Of its rows.
        digest: SHA-256 of them in the order of the key.
    """

    count: int
    digest: str


Proof = Mapping[str, TableProof]  # by table


class Told:
    """Tells how many rows were gone through, of all that will be.

    Args:
        progress: Called with rows done and in all; what it raises stops the work.
        total: Rows in all.
    """

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, max(total, 1), 0

    def each(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield rows, telling every thousandth."""
        self._tell(0)
        rows = iter(rows)
        while some := list(islice(rows, AT_ONCE)):
            yield from some
            self._tell(len(some))

    def _tell(self, count: int) -> None:
        self._done += count
        self._progress(min(self._done, self._total), self._total)


class Digesting:
    """Makes the digest of a table while its rows go by.

    Args:
        table: Of the records.
        left_out: Columns that do not count.
    """

    def __init__(self, table: Table, left_out: frozenset[str] = frozenset()) -> None:
        names = table.columns.keys()
        self._at = [at for at, name in enumerate(names) if name not in left_out]
        self._is_whole = len(self._at) == len(names)
        self._digest, self._count = hashlib.sha256(), 0

    def each(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield rows as they are."""
        for row in rows:
            counted = row if self._is_whole else tuple(row[at] for at in self._at)
            self._digest.update(repr(counted).encode())
            self._count += 1
            yield row

    @property
    def proof(self) -> TableProof:
        """Return what went by."""
        return TableProof(self._count, self._digest.hexdigest())


def proof_of(held: Held, told: Told, left_out: frozenset[str] = frozenset()) -> Proof:
    """Return what every table holds."""
    found: dict[str, TableProof] = {}
    for table in TABLES:
        digesting = Digesting(table, left_out)
        with closing(held.rows(table)) as rows:  # also where it is stopped: a server waits for it
            for _ in digesting.each(told.each(rows)):
                pass
        found[table.name] = digesting.proof
    return found


def copy_rows(source: Held, target: Filled, progress: Progress) -> Proof:
    """Put every row of one database in place of another's; return what every table holds.

    What is there then is read back and held against what was read; nothing is committed here.

    Args:
        source: At one moment.
        target: Of the same revision.
        progress: Called with work done and in all; what it raises stops it.

    Raises:
        DamagedDatabaseError: A row is not what it should be, or did not arrive as it was.
        driver.Error: A file cannot be read or written.
        DBAPIError: A server cannot.
    """
    total = sum(source.count(table) for table in TABLES)
    told = Told(progress, 2 * total)  # written, then read back
    for table in reversed(TABLES):
        target.empty(table)
    proof: dict[str, TableProof] = {}
    for table in TABLES:
        digesting = Digesting(table)
        with closing(source.rows(table)) as rows:
            target.put_in(table, digesting.each(told.each(rows)))
        proof[table.name] = digesting.proof
    check_same(proof, proof_of(target, told))
    target.forget_words()
    return proof


def check_same(before: Proof, after: Proof) -> None:
    """Refuse when any table holds other rows than it should.

    Raises:
        DamagedDatabaseError: It does; the tables are named.
    """
    other = [name for name, found in before.items() if after.get(name) != found]
    if other:
        raise DamagedDatabaseError(
            tr(
                "What was copied does not hold what the clinic holds ({tables}), and was taken "
                "back. Nothing was changed.",
                tables=", ".join(other),
            )
        )
