"""Column types that run alike on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from enum import Enum, IntEnum
from typing import Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from tracker.domain.values.treatment import TreatmentPart
from tracker.language import Language

Numbered = TypeVar("Numbered", bound=IntEnum)
Member = TypeVar("Member", bound=Enum)

ENUM_LENGTH: Final = (
    40  # characters; longer than any enum value, so that a new value needs no new type
)


def utc_now() -> datetime:
    """Return the present moment as it is stored."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment kept in UTC; one without a time zone is taken as the computer's local time."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the moment in UTC as the column holds it."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the moment with its time zone, UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class LanguageCode(TypeDecorator[Language]):
    """A language kept by its code, whether or not it has a catalogue here."""

    impl = sa.String(ENUM_LENGTH)
    cache_ok = True

    def process_bind_param(self, value: Language | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the code."""
        return None if value is None else value.code

    def process_result_value(self, value: str | None, dialect: Dialect) -> Language | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the language of the code."""
        return None if value is None else Language(value)


class KnownCode(TypeDecorator[Member]):
    """A member of a set that may grow, kept by its code; one of a newer version is read as None."""

    impl = sa.String(ENUM_LENGTH)
    cache_ok = True

    def __init__(self, members: type[Member]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: Member | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the member's code."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Member | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the member of this code; None when this version knows none."""
        return next((member for member in self.members if member.value == value), None)


class FoldedParts(TypeDecorator[frozenset[TreatmentPart]]):
    """A set of parts kept as their codes; one that this version does not know is left out."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(
        self,
        value: frozenset[TreatmentPart] | None,
        dialect: Dialect,  # noqa: ARG002  # SQLAlchemy's signature
    ) -> str:
        """Return the codes, in one order."""
        return ",".join(sorted(part.value for part in value or ()))

    def process_result_value(
        self,
        value: str | None,
        dialect: Dialect,  # noqa: ARG002  # SQLAlchemy's signature
    ) -> frozenset[TreatmentPart]:
        """Return the parts of these codes."""
        codes = (value or "").split(",")
        return frozenset(part for part in TreatmentPart if part.value in codes)


class FieldNames(TypeDecorator[tuple[str, ...]]):
    """Names of fields in their order, with commas between; blank for none."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the names as one text."""
        return ",".join(value or ())

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the names of this text."""
        return tuple(filter(None, (value or "").split(",")))


class NumberedEnum(TypeDecorator[Numbered]):
    """An IntEnum kept as its number, so that order and ranges mean something in SQL."""

    impl = sa.SmallInteger
    cache_ok = True

    def __init__(self, members: type[Numbered]) -> None:
        super().__init__()
        self.members = members

    def process_bind_param(self, value: Numbered | None, dialect: Dialect) -> int | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the member's number."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Numbered | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Return the member of this number."""
        return None if value is None else self.members(value)


def _values(members: type[Enum]) -> list[str]:
    return [member.value for member in members]


def value_enum(members: type[Enum]) -> sa.Enum:
    """Return the type of a closed set kept by its values, e.g. ``strong``, in a text column."""
    return sa.Enum(members, native_enum=False, length=ENUM_LENGTH, values_callable=_values)


def yes_no(name: str) -> sa.Boolean:
    """Return the type of a yes/no column whose database refuses anything else."""
    return sa.Boolean(create_constraint=True, name=name)
