"""Named CHECK constraints: the database refuses what the values refuse.

A blank (NULL) always passes: "not recorded" is allowed wherever the column is nullable.
"""

from enum import Enum
from string import ascii_letters, ascii_lowercase, digits
from typing import Final

from sqlalchemy import CheckConstraint, Index, MetaData, text

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import NRS_MAX
from tracker.domain.values.phase import Phase
from tracker.language import CODE_MAX_LENGTH

MEASURE_MAX: Final = 1_000_000  # refuses infinity and text; no clinical meaning


def whole(column: str, low: int, high: int) -> CheckConstraint:
    """Refuse anything but a whole number from ``low`` to ``high``."""
    return CheckConstraint(
        f"{column} BETWEEN {low} AND {high} AND {column} = CAST({column} AS INTEGER)", name=column
    )


def scores(*columns: str) -> tuple[CheckConstraint, ...]:
    """Refuse anything but whole numbers from 0 to 10."""
    return tuple(whole(column, 0, NRS_MAX) for column in columns)


def reaches(*columns: str) -> tuple[CheckConstraint, ...]:
    """Refuse anything but the zones of pain reach."""
    return tuple(whole(column, min(Reach), max(Reach)) for column in columns)


def phases(*columns: str) -> tuple[CheckConstraint, ...]:
    """Refuse anything but the four phases."""
    return tuple(whole(column, min(Phase), max(Phase)) for column in columns)


def one_of(column: str, members: type[Enum]) -> CheckConstraint:
    """Refuse anything but the values of a closed set."""
    values = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({values})", name=column)


def code(column: str) -> CheckConstraint:
    """Refuse anything but a short lower-case word; which of them are known, the value says."""
    letters = f"trim({column}, 'abcdefghijklmnopqrstuvwxyz_') = ''"
    return CheckConstraint(f"length({column}) BETWEEN 1 AND 40 AND {letters}", name=column)


def language_code(column: str) -> CheckConstraint:
    """Refuse anything but the shape of a language's code; which ones are spoken changes."""
    start = f"trim(substr({column}, 1, 2), '{ascii_lowercase}') = ''"
    rest = f"trim({column}, '{ascii_letters}{digits}-') = ''"
    size = f"length({column}) BETWEEN 2 AND {CODE_MAX_LENGTH}"
    return CheckConstraint(f"{size} AND {start} AND {rest}", name=column)


def positive(*columns: str) -> tuple[CheckConstraint, ...]:
    """Refuse anything but numbers above 0."""
    return tuple(
        CheckConstraint(f"{column} > 0 AND {column} <= {MEASURE_MAX}", name=column)
        for column in columns
    )


def not_blank(column: str) -> CheckConstraint:
    """Refuse text of nothing but blanks."""
    return CheckConstraint(f"trim({column}) <> ''", name=column)


def byte_count(column: str, low: int, high: int) -> CheckConstraint:
    """Refuse a file of fewer or more bytes."""
    return CheckConstraint(f"length({column}) BETWEEN {low} AND {high}", name=column)


def sha256(column: str) -> CheckConstraint:
    """Refuse anything but 64 lower-case hexadecimal digits."""
    allowed = f"trim({column}, '0123456789abcdef') = ''"
    return CheckConstraint(f"length({column}) = 64 AND {allowed}", name=column)


# Small rows found by a key of several columns: SQLite keeps them in the key's own order, not as
# rows and once more as an index of their keys.
KEPT_BY_KEY: Final = {"sqlite_with_rowid": False}


def only_one(name: str, *columns: str, where: str) -> Index:
    """Allow one row of those where the yes/no column says yes: a partial unique index.

    The condition is told to SQLite only: naming PostgreSQL here would load its dialect, a tenth
    of the start-up, on every desk. ``share_conditions`` tells it before tables are made there.
    """
    return Index(name, *columns, unique=True, sqlite_where=text(where))


def share_conditions(metadata: MetaData) -> None:
    """Give PostgreSQL the conditions of every partial index; call it before making tables."""
    for table in metadata.tables.values():
        for index in table.indexes:
            condition = index.dialect_options["sqlite"]["where"]
            index.dialect_options["postgresql"]["where"] = condition
