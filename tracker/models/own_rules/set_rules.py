"""By which rules the clinic is judged, and by which it was: a row each time thresholds were set.

Rows are added and never changed, so that a decision finds the values it was made with by the code
of its rules. The program's version of the rule book goes with whichever row is the latest.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import CheckConstraint, Row, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.rules import (
    OWN_VALUES,
    Rules,
    SetRules,
    find_own_since,
    in_force,
    own_rules,
    rules_of,
)
from tracker.domain.values.thresholds import SAFE_RANGES
from tracker.models.base import Base
from tracker.models.checks import whole

_IN_FORCE: Final = "rules_in_force"  # where a session keeps what it read


class SetRulesRecord(Base):
    """Every threshold as it stood from a moment on, and who set it."""

    __tablename__ = "set_rules"
    __table_args__ = (
        *(whole(name, safe.low, safe.high) for name, safe in SAFE_RANGES.items()),
        CheckConstraint("settled_max <= controlled_max", name="settled_within_controlled"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    set_at: Mapped[datetime]
    set_by: Mapped[str]
    review_days: Mapped[int]
    review_visits: Mapped[int]
    plateau_visits: Mapped[int]
    plateau_weeks: Mapped[int] = mapped_column(server_default="0")
    gap_days: Mapped[int]
    improved_percent: Mapped[int]
    controlled_max: Mapped[int]
    settled_max: Mapped[int]
    stable_days: Mapped[int]


_TABLE: Final = Base.metadata.tables[SetRulesRecord.__tablename__]
_NEWEST_FIRST: Final = select(_TABLE).order_by(_TABLE.c.id.desc())


def rules_in_force(session: Session) -> Rules:
    """Return the rules every course of the clinic is judged by; read once a session."""
    known = session.info.get(_IN_FORCE)
    if isinstance(known, Rules):
        return known
    set_rules = all_set_rules(session)
    found = in_force([one.rules for one in set_rules])
    session.info[_IN_FORCE] = found
    return found


def all_set_rules(session: Session) -> tuple[SetRules, ...]:
    """Return what was set, the latest first."""
    return tuple(map(_read, session.connection().execute(_NEWEST_FIRST)))


def add_set_rules(session: Session, values: Mapping[str, int], at: datetime, by: str) -> Rules:
    """Set thresholds from a moment on; return the rules that are in force from then.

    Args:
        session: One that writes; whatever it reads afterwards is judged by these.
        values: Every threshold a clinic may set.
        at: A whole second, later than whatever was set before.
        by: Who sets them.
    """
    session.add(SetRulesRecord(set_at=at, set_by=by, **values))
    session.flush()
    session.info.pop(_IN_FORCE, None)
    return rules_in_force(session)


def find_rules(session: Session, code: str) -> Rules:
    """Return the rules a code names, with the thresholds set then.

    The rule book's of that version where the code names no time, or one at which nothing was set.
    """
    book, (_, since) = rules_of(code), find_own_since(code)
    set_rules = all_set_rules(session)
    for at, one in enumerate(set_rules):
        if one.set_at == since:
            before = tuple(other.rules for other in set_rules[at + 1 :])
            return replace(one.rules, version=book.version, earlier=before)
    return book


def _read(row: Row[Any]) -> SetRules:
    columns = row._mapping  # noqa: SLF001  # SQLAlchemy's own name for a row by its columns
    values = {name: columns[name] for name in OWN_VALUES}
    at = columns["set_at"]
    return SetRules(rules=own_rules(values, at), set_at=at, set_by=columns["set_by"])
