"""Columns and constraints of the steps, written short.

A released step must always make what it made: never change a function here, add another.
"""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

Column = sa.Column[object]
Part = sa.schema.SchemaItem


def table(name: str, *parts: Part) -> None:
    """Make a table."""
    op.create_table(name, *parts)


def identity() -> Part:
    """Return a numbered primary key."""
    return sa.Column("id", sa.Integer, primary_key=True)


def owner(owners: str, column: str) -> Part:
    """Return a key column that is a row of another table and goes with it."""
    reference = sa.ForeignKey(f"{owners}.id", ondelete="CASCADE")
    return sa.Column(column, sa.Integer, reference, primary_key=True)


def member_of(owners: str, column: str, *, cascades: bool = False) -> Part:
    """Return a column that names a row of another table."""
    reference = sa.ForeignKey(f"{owners}.id", ondelete="CASCADE" if cascades else None)
    return sa.Column(column, sa.Integer, reference, nullable=False)


def position() -> Part:
    """Return a key column that keeps the order within the owner."""
    return sa.Column("position", sa.Integer, primary_key=True, autoincrement=False)


def texts(*columns: str, nullable: bool = True) -> tuple[Part, ...]:
    """Return columns of text."""
    return tuple(sa.Column(column, sa.Text, nullable=nullable) for column in columns)


def dates(*columns: str, nullable: bool = True) -> tuple[Part, ...]:
    """Return columns of days."""
    return tuple(sa.Column(column, sa.Date, nullable=nullable) for column in columns)


def moments(*columns: str, nullable: bool = False) -> tuple[Part, ...]:
    """Return columns of moments in UTC."""
    return tuple(sa.Column(column, sa.DateTime, nullable=nullable) for column in columns)


def check(name: str, condition: str) -> Part:
    """Return a named condition; the naming convention adds the table."""
    return sa.CheckConstraint(condition, name=name)


def whole(
    column: str,
    between: tuple[int, int],
    *,
    kind: type[TypeEngine[int]] = sa.Integer,
    nullable: bool = True,
) -> tuple[Part, ...]:
    """Return a column of whole numbers, both ends allowed."""
    low, high = between
    condition = f"{column} BETWEEN {low} AND {high} AND {column} = CAST({column} AS INTEGER)"
    return sa.Column(column, kind, nullable=nullable), check(column, condition)


def scores(*columns: str) -> tuple[Part, ...]:
    """Return columns of 0–10."""
    return tuple(part for column in columns for part in whole(column, (0, 10)))


def reaches(*columns: str) -> tuple[Part, ...]:
    """Return columns of pain reach, 0–5."""
    return tuple(part for column in columns for part in whole(column, (0, 5), kind=sa.SmallInteger))


def measures(*columns: str) -> tuple[Part, ...]:
    """Return columns of numbers above 0."""
    return tuple(
        part
        for column in columns
        for part in (
            sa.Column(column, sa.Double),
            check(column, f"{column} > 0 AND {column} <= 1000000"),
        )
    )


def one_of(column: str, values: Sequence[str], *, nullable: bool = True) -> tuple[Part, ...]:
    """Return a column of a closed set of values."""
    kind = sa.String(40)
    return sa.Column(column, kind, nullable=nullable), check(
        column, f"{column} IN ({quoted(values)})"
    )


def codes(*columns: str) -> tuple[Part, ...]:
    """Return columns of short lower-case words, whichever the program knows."""
    letters = "abcdefghijklmnopqrstuvwxyz_"
    return tuple(
        part
        for column in columns
        for part in (
            sa.Column(column, sa.String(40), nullable=False),
            check(
                column, f"length({column}) BETWEEN 1 AND 40 AND trim({column}, '{letters}') = ''"
            ),
        )
    )


def language_code(column: str, *, nullable: bool = True) -> tuple[Part, ...]:
    """Return a column of a language's code, of any language."""
    small = "abcdefghijklmnopqrstuvwxyz"
    every = f"{small}{small.upper()}0123456789-"
    condition = (
        f"length({column}) BETWEEN 2 AND 35 AND trim(substr({column}, 1, 2), '{small}') = ''"
        f" AND trim({column}, '{every}') = ''"
    )
    return sa.Column(column, sa.String(40), nullable=nullable), check(column, condition)


def yes_no(column: str, *, nullable: bool = True) -> Part:
    """Return a column of yes or no."""
    kind = sa.Boolean(create_constraint=True, name=column)
    return sa.Column(column, kind, nullable=nullable)


def items(name: str, owners: str, owner_column: str, item: str, values: Sequence[str]) -> None:
    """Make a table of one row per item of a closed set and owner."""
    key = sa.Column(item, sa.String(40), primary_key=True)
    condition = f"{item} IN ({quoted(values)})"
    op.create_table(name, owner(owners, owner_column), key, check(item, condition))


def only_one(name: str, table_name: str, columns: Sequence[str], where: str) -> None:
    """Make an index that allows one row of those where the yes/no column says yes."""
    condition = sa.text(where)
    op.create_index(
        name,
        table_name,
        list(columns),
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def quoted(values: Iterable[str]) -> str:
    """Return values as an SQL list."""
    return ", ".join(f"'{value}'" for value in values)


def set_aside(name: str) -> None:
    """Take a table away, keeping its rows to be put back; what refers to it is to find them again.

    SQLite changes no condition in place, PostgreSQL does; making the table anew suits both.
    """
    op.execute(f"CREATE TABLE kept_{name} AS SELECT * FROM {name}")  # noqa: S608  # our own names
    op.drop_table(name)


def put_back(name: str, columns: Sequence[str]) -> None:
    """Fill a table that was made anew with these columns of the rows set aside."""
    listed = ", ".join(columns)
    op.execute(f"INSERT INTO {name} ({listed}) SELECT {listed} FROM kept_{name}")  # noqa: S608  # our own names
    op.drop_table(f"kept_{name}")
