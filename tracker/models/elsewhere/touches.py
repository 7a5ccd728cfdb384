"""Who was touched last, and by which window: what the others read to know what they show is old.

A write leaves its lines in its own transaction, so that they are there exactly when it is. Only the
latest are kept: whoever looks later than that reads everything again. Lines are seen in the order
of their numbers, for there is one writer at a time, on a server too (``models/server/engine``);
else a mark could go past a number that is seen later.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Final

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.course import PatientId
from tracker.models.base import Base
from tracker.models.checks import one_of
from tracker.models.server.together import ask_ahead

WINDOW: Final = "window"  # where a session carries the name of whose writes it makes
NAMED_MOST: Final = 100  # patients of one write; more, and everything is read again
KEPT: Final = 1000  # lines


class Touch(Enum):
    """What was touched."""

    PATIENT = "patient"
    SETTINGS = "settings"
    DAY_LIST = "day_list"
    EVERYTHING = "everything"


_KNOWN: Final = frozenset(kind.value for kind in Touch)
EVERYTHING: Final = Changes(
    is_everything=True, has_settings=True, has_day_list=True, is_elsewhere=True
)


class TouchRecord(Base):
    """One thing that one write touched; a patient who is gone since is named all the same."""

    __tablename__ = "touches"
    __table_args__ = (one_of("kind", Touch),)

    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[Touch]
    patient_id: Mapped[int | None]
    by_window: Mapped[str]


_ADD: Final = text(
    "INSERT INTO touches (kind, patient_id, by_window) VALUES (:kind, :patient_id, :by_window)"
)
_DROP_OLD: Final = text(
    "DELETE FROM touches WHERE number <= (SELECT max(number) FROM touches) - :kept"
).bindparams(bindparam("kept", KEPT))
_ENDS: Final = text("SELECT coalesce(min(number), 0), coalesce(max(number), 0) FROM touches")
_SINCE: Final = text(
    "SELECT DISTINCT kind, patient_id FROM touches WHERE number > :mark AND by_window <> :by_window"
)


def note_patients(session: Session, patients: Iterable[int]) -> None:
    """Leave that these patients, or their courses, are not as they were."""
    ids = sorted(set(patients))
    if len(ids) > NAMED_MOST:
        _note(session, [(Touch.EVERYTHING, None)])
    else:
        _note(session, [(Touch.PATIENT, one) for one in ids])


def note_settings(session: Session) -> None:
    """Leave that the clinic's settings are not as they were."""
    _note(session, [(Touch.SETTINGS, None)])


def note_day_list(session: Session) -> None:
    """Leave that the list of a day is not as it was."""
    _note(session, [(Touch.DAY_LIST, None)])


def note_everything(session: Session) -> None:
    """Leave that nothing is as it was."""
    _note(session, [(Touch.EVERYTHING, None)])


def _note(session: Session, touched: list[tuple[Touch, int | None]]) -> None:
    by = session.info.get(WINDOW, "")
    lines = [{"kind": kind.value, "patient_id": one, "by_window": by} for kind, one in touched]
    if lines:
        connection = session.connection()
        connection.execute(_ADD, lines)
        connection.execute(_DROP_OLD)


def find_mark(session: Session) -> int:
    """Return the number of the latest line, from which ``touched_since`` goes on."""
    return int(session.execute(_ENDS).one()[1])


def touched_since(session: Session, mark: int) -> tuple[int, Changes]:
    """Return the new mark, and what windows other than the session's touched since another.

    Everything is meant where the lines do not go back so far, or are those of another time.
    """
    others = {"mark": mark, "by_window": session.info.get(WINDOW, "")}
    ask_ahead(session, lambda: session.execute(_SINCE, others))
    first, last = session.execute(_ENDS).one()
    if last < mark or first > mark + 1:
        return last, EVERYTHING
    if last == mark:
        return mark, NO_CHANGES
    rows = session.execute(_SINCE, others).all()
    return last, _changes([(str(kind), one) for kind, one in rows]) if rows else NO_CHANGES


def _changes(rows: Iterable[tuple[str, int | None]]) -> Changes:
    rows = set(rows)
    kinds = {kind for kind, _ in rows}
    if Touch.EVERYTHING.value in kinds or not kinds <= _KNOWN:
        return EVERYTHING
    return Changes(
        patients=frozenset(PatientId(one) for _, one in rows if one is not None),
        has_settings=Touch.SETTINGS.value in kinds,
        has_day_list=Touch.DAY_LIST.value in kinds,
        is_elsewhere=True,
    )
