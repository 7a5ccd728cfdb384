"""Names that stand in what was typed: in notes, in their earlier versions, in every other text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import JSON, Column, Select, String, Table, select, update
from sqlalchemy import Enum as Codes
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from tracker.domain.values.record_versions import RecordKind
from tracker.domain.values.texts import searchable
from tracker.language import marked
from tracker.models.base import Base
from tracker.models.finding.record_words import index_events, index_visits
from tracker.models.history.record_versions import RecordVersionRecord
from tracker.models.patient import PatientRecord
from tracker.models.records.erasure import hanging_tables
from tracker.models.records.set_aside import MergedPatientRecord

SHORTEST: Final = 3  # letters of a name that is looked for
AT_ONCE: Final = 500  # rows
# What somebody typed: columns, and fields of stored versions and drafts.
FREE: Final = frozenset({
    "note", "resolved_note", "text", "place", "advice", "exercise", "herbs_formula", "herbs_dose",
    "moxa_text", "cupping_text", "gua_sha_text", "tuina_text", "heat_text", "formula", "dose",
    "moxa", "cupping", "gua_sha", "tuina", "heat", "activities", "goal", "reason", "end_reason",
    "save_reason", "limits", "distribution", "medication_start", "medication_now", "work_start",
    "work_now", "payer_name",
})  # fmt: skip
_ACTIVITIES: Final = "activities"  # the one table whose names are typed
_PLACES: Final[Mapping[str, str]] = {
    "visits": marked("notes of visits"),
    "visit_versions": marked("earlier versions of visits"),
    "record_versions": marked("earlier versions of courses and plans"),
    "course_events": marked("events"),
    "courses": marked("courses and plans"),
    "treatments": marked("treatments"),
    "drafts": marked("visits typed and not saved yet"),
}
OTHER: Final = marked("other texts")
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAMES: Final = ("family_name", "given_name")


@dataclass(frozen=True, slots=True)
class NamedText:
    """One row that holds a name of the patient's own.

    Attributes:
        key: Of the row, by column.
        patient_id: Whose it is.
        said: The columns that hold it, as they are.
    """

    table: Table
    key: Mapping[str, Any]
    patient_id: int
    said: Mapping[str, Any]

    @property
    def place(self) -> str:
        """Return where it stands, as a text to be translated."""
        return _PLACES.get(self.table.name, OTHER)


Names = Mapping[int, frozenset[str]]


def names_of(session: Session) -> Names:
    """Return the words each patient's names have, those of before and of merged records too."""
    found: dict[int, set[str]] = {}
    record, row = PatientRecord, RecordVersionRecord
    people = select(record.id, record.family_name, record.given_name)
    for number, *names in session.execute(people.execution_options(yield_per=AT_ONCE)):
        found.setdefault(number, set()).update(_words(names))
    versions = select(row.record_id, row.content).where(row.kind == RecordKind.PATIENT)
    for number, content in session.execute(versions.execution_options(yield_per=AT_ONCE)):
        said = content or {}
        found.setdefault(number, set()).update(_words([said.get(name) for name in _NAMES]))
    merged = MergedPatientRecord
    for number, into in session.execute(select(merged.patient_id, merged.into_id)):
        found.setdefault(into, set()).update(found.get(number, ()))
    return {number: frozenset(words) for number, words in found.items() if words}


def texts_naming(session: Session, names: Names) -> Iterator[NamedText]:
    """Yield every row of a patient whose texts hold one of the names; some rows in memory."""
    for table, owner in hanging_tables():
        columns = [column for column in table.columns if _is_typed(table, column)]
        if columns:
            yield from _rows_naming(session, names, owner, columns)


def _rows_naming(
    session: Session, names: Names, owner: Column[int], columns: Sequence[Column[Any]]
) -> Iterator[NamedText]:
    table = owner.table
    assert isinstance(table, Table)  # noqa: S101  # a column of a record's table
    keys = list(table.primary_key.columns)
    query = _whose(select(*keys, *columns), table, owner)
    for *values, patient_id in session.execute(query.execution_options(yield_per=AT_ONCE)):
        words = names.get(patient_id, frozenset())
        said = {
            column.name: value
            for column, value in zip(columns, values[len(keys) :], strict=True)
            if words and _put(value, words, "", _field(table.name, column.name)) != value
        }
        if said:
            key = {one.name: value for one, value in zip(keys, values, strict=False)}
            yield NamedText(table, key, patient_id, said)


def take_out(session: Session, names: Names, codes: Mapping[int, str]) -> None:
    """Let every text say the code in the place of the name."""
    for one in list(texts_naming(session, names)):
        if one.patient_id not in codes:
            continue
        words, code = names[one.patient_id], codes[one.patient_id]
        said = {
            name: _put(value, words, code, _field(one.table.name, name))
            for name, value in one.said.items()
        }
        is_this = [one.table.c[name] == value for name, value in one.key.items()]
        session.execute(update(one.table).where(*is_this).values(said))
        _index(session, one)


def _index(session: Session, one: NamedText) -> None:
    """Let the words of a visit or an event be found as they are now."""
    if one.table.name == "course_events":
        index_events(session, [one.key["id"]])
    elif one.table.name == "visits":
        index_visits(session, [one.key["id"]])
    elif "visit_id" in one.key:
        index_visits(session, [one.key["visit_id"]])


def _whose(query: Select[Any], table: Table, owner: Column[int]) -> Select[Any]:
    """Let a query say as its last column whose a row is."""
    if owner.name == "patient_id":
        return query.add_columns(owner)
    courses, visits = Base.metadata.tables["courses"], Base.metadata.tables["visits"]
    if owner.name == "course_id":
        joined = table.join(courses, courses.c.id == owner)
    else:
        joined = table.join(visits, visits.c.id == owner)
        joined = joined.join(courses, courses.c.id == visits.c.course_id)
    return query.select_from(joined).add_columns(courses.c.patient_id)


def _is_typed(table: Table, column: Column[Any]) -> bool:
    kind: object = column.type
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    if isinstance(kind, JSON):
        return column.name != "way_back"
    is_text = isinstance(kind, String) and not isinstance(kind, Codes)
    return is_text and (column.name in FREE or (table.name, column.name) == (_ACTIVITIES, "name"))


def _words(names: Iterable[object]) -> Iterator[str]:
    for name in names:
        for word in _WORD.findall(name if isinstance(name, str) else ""):
            if len(word) >= SHORTEST:
                yield searchable(word)


def _put(said: Any, words: frozenset[str], code: str, field: str) -> Any:
    """Return what was said with a code in the place of each name, in texts that were typed."""
    if isinstance(said, str):
        if field not in FREE and not field.endswith(".name"):
            return said
        return _WORD.sub(lambda one: code if searchable(one[0]) in words else one[0], said)
    if isinstance(said, list):
        return [_put(one, words, code, field) for one in said]
    if isinstance(said, dict):
        return {name: _put(one, words, code, _field(field, name)) for name, one in said.items()}
    return said


def _field(outer: str, name: str) -> str:
    """Return the name of a field; that of an activity is one of its own, for others are codes."""
    return f"{outer}.name" if outer == _ACTIVITIES and name == "name" else name
