"""The base of all records: names of constraints, types of columns."""

from datetime import datetime
from enum import Enum
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, MappedColumn, mapped_column

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.models.types import NumberedEnum, UtcDateTime, value_enum

NAMING = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Base(DeclarativeBase):
    """What every record derives from."""

    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        Reach: NumberedEnum(Reach),
        Phase: NumberedEnum(Phase),
        str: sa.Text(),
        Enum: value_enum(Enum),
    }


def part_of(table: str) -> MappedColumn[int]:
    """Return the column that ties a row to the one it is a part of, and lets it go with that."""
    return mapped_column(ForeignKey(f"{table}.id", ondelete="CASCADE"), primary_key=True)
