"""Finding patients by any part of name, id or birth date, among any number of them.

On SQLite an index of every three letters in a row (FTS5) answers words of three letters and
more; shorter ones are looked for along the names in their order until enough are found. On a
server each word is looked for as it is.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy import DDL, event, select, text
from sqlalchemy.orm import Session

from tracker.domain.values.texts import searchable
from tracker.domain.words.typed_day import possible_days
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import find_surviving

_WITHIN_WORDS: Final = re.compile(r"(?<=\w)['-](?=\w)")  # as in O'Brien and Anne-Marie
INDEXED_LETTERS: Final = 3  # FTS5's trigrams
_IS_NOT_MERGED: Final = (
    "NOT EXISTS (SELECT 1 FROM merged_patients gone WHERE gone.patient_id = patients.id)"
)
MAKE_INDEX: Final = (
    "CREATE VIRTUAL TABLE patient_search USING fts5(search_text, tokenize='trigram')"
)
_MAKE: Final = DDL(MAKE_INDEX)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it bare
event.listen(PatientRecord.__table__, "after_create", _MAKE.execute_if(dialect="sqlite"))


def index_patients(session: Session, patient_ids: Sequence[int]) -> None:
    """Let these patients be found under what is stored of them now."""
    if not _is_indexed(session):
        return
    ids = ", ".join(str(int(number)) for number in patient_ids)
    session.execute(text(f"DELETE FROM patient_search WHERE rowid IN ({ids})"))
    session.execute(
        text(
            "INSERT INTO patient_search (rowid, search_text)"
            f" SELECT id, search_text FROM patients WHERE id IN ({ids}) AND {_IS_NOT_MERGED}"
        )
    )


def find_patients(
    session: Session, alternatives: Iterable[Sequence[str]], limit: int, clinic_id: str = ""
) -> tuple[int, ...]:
    """Return ids of patients, whoever has or had the very id first, the others by name.

    Args:
        session: One that reads.
        clinic_id: What may be an id of the clinic, whole.
        alternatives: Searchable words that a patient must all have, in one of several ways; who
            is found by an earlier one stands first.
        limit: Patients at most.
    """
    found = dict.fromkeys(_named_so(session, clinic_id.strip()))
    for words in alternatives:
        found |= dict.fromkeys(_having(session, words, limit))
    return tuple(found)[:limit]


def _named_so(session: Session, clinic_id: str) -> Iterator[int]:
    spellings = {clinic_id, clinic_id.upper(), clinic_id.lower()} - {""}
    query = select(PatientRecord.id).where(PatientRecord.clinic_id.in_(spellings))
    for found in session.scalars(query).all():
        yield find_surviving(session, found)


def _having(session: Session, words: Sequence[str], limit: int) -> Iterator[int]:
    shortest = INDEXED_LETTERS if _is_indexed(session) else sys.maxsize
    indexed = [word for word in words if len(word) >= shortest]
    others = [word for word in words if len(word) < shortest]
    values = {f"word{number}": f"%{_escaped(word)}%" for number, word in enumerate(others)}
    wanted = [_IS_NOT_MERGED, *(f"patients.search_text LIKE :{name} ESCAPE '/'" for name in values)]
    source = "patients"
    if indexed:
        # CROSS JOIN: few patients by the index first, never everybody along the names.
        source = "patient_search CROSS JOIN patients ON patients.id = patient_search.rowid"
        wanted.append("patient_search MATCH :match")
        values["match"] = " AND ".join(map(_quoted, indexed))
    sql = (
        f"SELECT patients.id FROM {source} WHERE {' AND '.join(wanted)}"
        f" ORDER BY search_name, clinic_id LIMIT {limit}"
    )
    for row in session.execute(text(sql), values):
        yield row[0]


def _is_indexed(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _quoted(word: str) -> str:
    return '"{}"'.format(word.replace('"', '""'))


def _escaped(word: str) -> str:
    return word.replace("/", "//").replace("%", "/%").replace("_", "/_")


def ways_to_read(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the searchable words a patient must all have, in each way the text can be read.

    Words that make a day, such as ``Mar 2, 1974`` or ``2/3/1974``, may be the birth date, in each
    reading they have; they may be part of a name or id as well.
    """
    words = text.split()
    plain = tuple(searchable(text).split())
    bare = tuple(_WITHIN_WORDS.sub("", word) for word in plain)
    return tuple(dict.fromkeys((plain, bare, *_as_days(words))))


def _as_days(words: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words)):
        for stop in range(start + 1, len(words) + 1):
            rest = searchable(" ".join(words[:start] + words[stop:])).split()
            for day in _days(" ".join(words[start:stop])):
                yield (*rest, day.isoformat())


def _days(text: str) -> tuple[date, ...]:
    return possible_days(text) if any(map(str.isdigit, text)) else ()
