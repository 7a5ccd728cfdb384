"""Finding patients by any part of name, id or birth date, among any number of them.

Whose name begins so stands first: those are neighbours in the index of names. For the others, on
SQLite, an index of every three letters in a row (FTS5) answers words of three letters and more;
shorter ones, and what many have, are looked for along the names in their order until enough are
found. On a server each word is looked for as it is.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from sqlalchemy import DDL, TextClause, event, select, text
from sqlalchemy.orm import Session

from tracker.domain.values.texts import as_typed, searchable
from tracker.domain.words.typed_day import possible_days
from tracker.models.patient import PatientRecord
from tracker.models.records.set_aside import find_surviving
from tracker.models.server.together import is_file

_WITHIN_WORDS: Final = re.compile("(?<=\\w)['’`´‘ʻʼ′-](?=\\w)")  # as in O'Brien and Anne-Marie
_BETWEEN_WORDS: Final = re.compile(r"[\s,;]+")  # as in Keller, Maria
_WITHOUT_BLANKS: Final = re.compile("[가-힣\u3040-\u30ff\u3400-\u9fff]{2,6}")  # as in 김민수
INDEXED_LETTERS: Final = 3  # FTS5's trigrams
_IS_NOT_MERGED: Final = (
    "NOT EXISTS (SELECT 1 FROM merged_patients gone WHERE gone.patient_id = patients.id)"
)
MANY: Final = 2500  # patients found by the index; more are met soon enough along the names
MAKE_INDEX: Final = (
    "CREATE VIRTUAL TABLE patient_search USING fts5(search_text, tokenize='trigram')"
)
_MAKE: Final = DDL(MAKE_INDEX)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it bare
event.listen(PatientRecord.__table__, "after_create", _MAKE.execute_if(dialect="sqlite"))


FOUND: Final = "SELECT unnest(string_to_array(current_setting('tracker.found'), ',')::int[])"
_NAMED: Final = (
    "(WITH RECURSIVE named (id) AS ("
    "SELECT id FROM patients WHERE clinic_id IN (:id, :upper, :lower)"
    " UNION SELECT into_id FROM merged_patients JOIN named ON patient_id = named.id"
    ") SELECT id, 0 AS part FROM named"
    " WHERE NOT EXISTS (SELECT 1 FROM merged_patients gone WHERE gone.patient_id = named.id))"
)
_FOUND: Final = (
    "SELECT set_config('tracker.found', coalesce(string_agg(CAST(id AS text), ','"
    " ORDER BY part, search_name, clinic_id), ''), true) FROM ("
    "SELECT patients.id, min(part) AS part, search_name, clinic_id FROM ({parts}) AS hits"
    " JOIN patients ON patients.id = hits.id GROUP BY patients.id"
    " ORDER BY min(part), search_name, clinic_id LIMIT {limit}) AS found"
)


def ids_found(answer: str | None) -> tuple[int, ...]:
    """Return the ids that ``found_question`` answers."""
    return tuple(map(int, (answer or "").split(","))) if answer else ()


def index_patients(session: Session, patient_ids: Sequence[int]) -> None:
    """Let these patients be found under what is stored of them now."""
    if not is_file(session):
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
    """Return ids of patients: whoever has or had the very id, whose name begins so, the others.

    Args:
        session: One that reads.
        clinic_id: What may be an id of the clinic, whole.
        alternatives: Searchable words that a patient must all have, in one of several ways; who
            is found by an earlier one stands first.
        limit: Patients at most.
    """
    alternatives = tuple(alternatives)
    most = 2 * limit  # of each; whoever is too many is left out
    if not is_file(session):
        found_ids = session.scalar(found_question(alternatives, limit, clinic_id))
        return ids_found(found_ids)
    found = dict.fromkeys(_named_so(session, clinic_id.strip()))
    for words in alternatives:
        for part in (_beginning_with, _having):
            if len(found) < limit:
                found |= dict.fromkeys(part(session, words, most))
    return tuple(found)[:limit]


def found_question(
    alternatives: Iterable[Sequence[str]], limit: int, clinic_id: str = ""
) -> TextClause:
    """Return what a server is asked by ``find_patients``: ids, one after the other, as a text.

    It remembers them until the transaction ends, so that the lines of those that are ``FOUND`` can
    be asked for at the same time.
    """
    spelled, parts = clinic_id.strip(), [_NAMED]
    values: dict[str, str] = {"id": spelled, "upper": spelled.upper(), "lower": spelled.lower()}
    for words in alternatives:
        beginning = [_start_conditions(words)] if words else []
        for wanted, given in (*beginning, _conditions(words)):
            place = len(parts)
            named = [re.sub(r":(\w+)", rf":\1_{place}", one) for one in wanted]
            parts.append(
                f"(SELECT id, {place} AS part FROM patients"
                f" WHERE {' AND '.join((_IS_NOT_MERGED, *named))}"
                f" ORDER BY search_name, clinic_id LIMIT {2 * limit})"
            )
            values |= {f"{name}_{place}": value for name, value in given.items()}
    return text(_FOUND.format(parts=" UNION ALL ".join(parts), limit=limit)).bindparams(**values)


def _named_so(session: Session, clinic_id: str) -> Iterator[int]:
    spellings = {clinic_id, clinic_id.upper(), clinic_id.lower()} - {""}
    query = select(PatientRecord.id).where(PatientRecord.clinic_id.in_(spellings))
    for found in session.scalars(query).all():
        yield find_surviving(session, found)


def _beginning_with(session: Session, words: Sequence[str], limit: int) -> Sequence[int]:
    """Return whose name begins with the first word, read off the names' own index."""
    if not words:
        return ()
    first, *_ = words
    wanted, values = _start_conditions(words)
    wanted.append("search_name >= :first AND search_name < :past")  # a server sorts otherwise
    values |= {"first": first, "past": first + chr(sys.maxunicode)}
    return _by_name(session, wanted, values, limit)


def _having(session: Session, words: Sequence[str], limit: int) -> Sequence[int]:
    """Return who has the words anywhere, by name."""
    indexed = [word for word in words if len(word) >= INDEXED_LETTERS]
    if not indexed:
        return _by_name(session, *_conditions(words), limit)
    match = {"match": " AND ".join(map(_quoted, indexed))}
    some = f"SELECT rowid FROM patient_search WHERE patient_search MATCH :match LIMIT {MANY + 1}"
    ids = session.execute(text(some), match).scalars().all()
    if len(ids) > MANY:  # those wanted stand among the first names; all of them are not sorted
        return _by_name(session, *_conditions(words), limit)
    wanted, values = _conditions([word for word in words if len(word) < INDEXED_LETTERS])
    wanted.append(f"id IN ({', '.join(map(str, ids))})")
    return _by_name(session, wanted, values, limit)


def _start_conditions(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    first, *others = words
    wanted, values = _conditions(others)
    wanted.append("search_name LIKE :start ESCAPE '/'")
    return wanted, values | {"start": f"{_escaped(first)}%"}


def _conditions(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    values = {f"word{number}": f"%{_escaped(word)}%" for number, word in enumerate(words)}
    return [f"search_text LIKE :{name} ESCAPE '/'" for name in values], values


def _by_name(
    session: Session, wanted: Sequence[str], values: Mapping[str, str], limit: int
) -> Sequence[int]:
    return session.execute(_name_question(wanted, values, limit)).scalars().all()


def _name_question(wanted: Sequence[str], values: Mapping[str, str], limit: int) -> TextClause:
    sql = (
        f"SELECT id FROM patients WHERE {' AND '.join((_IS_NOT_MERGED, *wanted))}"
        f" ORDER BY search_name, clinic_id LIMIT {limit}"
    )
    return text(sql).bindparams(**values)


def _quoted(word: str) -> str:
    return '"{}"'.format(word.replace('"', '""'))


def _escaped(word: str) -> str:
    return word.replace("/", "//").replace("%", "/%").replace("_", "/_")


def ways_to_read(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the searchable words a patient must all have, in each way the text can be read.

    Words that make a day, such as ``Mar 2, 1974`` or ``2/3/1974``, may be the birth date, in each
    reading they have; they may be part of a name or id as well. A name is found as it stands on
    the screen, with its comma, and in scripts that set no blank between family and given name.
    """
    text = as_typed(text)
    words = text.split()
    plain = tuple(searchable(text).split())
    apart = searchable(_BETWEEN_WORDS.sub(" ", _WITHIN_WORDS.sub("", text)))
    bare = tuple(apart.split()) or plain
    return tuple(dict.fromkeys((plain, bare, *_parts(text), *_as_days(words))))


def _parts(text: str) -> Iterator[tuple[str, ...]]:
    whole = unicodedata.normalize("NFC", text.strip())
    if _WITHOUT_BLANKS.fullmatch(whole):
        for at in range(1, len(whole)):
            yield searchable(whole[:at]), searchable(whole[at:])


def _as_days(words: list[str]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words)):
        for stop in range(start + 1, len(words) + 1):
            rest = searchable(" ".join(words[:start] + words[stop:])).split()
            for day in _days(" ".join(words[start:stop])):
                yield (*rest, day.isoformat())


def _days(text: str) -> tuple[date, ...]:
    return possible_days(text) if any(map(str.isdigit, text)) else ()
