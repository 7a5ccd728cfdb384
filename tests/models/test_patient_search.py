"""Whoever has the words is found as looking through every name finds them, in any clinic."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from tests.makers import a_patient
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.patient_search import MANY, find_patients, ways_to_read

GIVEN = ("Ana", "Bea", "Ma", "Maren", "Elena", "Núria", "渡")
FAMILY = ("Mann", "Roe", "Ames", "Oman", "渡辺", "Emart")
LIMIT = 50


def columns(number: int) -> dict[str, object]:
    patient = a_patient(
        f"P-{number:05}", family_name=FAMILY[number * 7 // 5 % 6], given_name=GIVEN[number * 5 % 7]
    )
    record = PatientRecord.from_domain(patient)
    return {one.key: getattr(record, one.key) for one in PatientRecord.__table__.columns}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Yield a clinic where the same few words are found in more than the index is asked for."""
    database = Database.open(tmp_path_factory.mktemp("many") / "clinic.sqlite3")
    with database.write() as session:
        rows = [columns(number) | {"id": number} for number in range(1, MANY + 600)]
        session.connection().execute(insert(PatientRecord.__table__), rows)  # type: ignore[arg-type]  # a table
        refresh(session, patients=range(1, MANY + 600))
    yield database
    database.close()


def scanned(database: Database, text: str) -> list[int]:
    """Return who has the words, whose name begins with the first one first, by name."""
    (words, *_) = ways_to_read(text)
    with database.read() as session:
        rows = session.query(PatientRecord).all()
    having = [row for row in rows if all(word in row.search_text for word in words)]
    having.sort(
        key=lambda row: (
            not row.search_name.startswith(words[0]), row.search_name, row.clinic_id
        )
    )  # fmt: skip
    return [row.id for row in having][:LIMIT]


@pytest.mark.parametrize(
    "text",
    ["m", "ma", "man", "mann", "mann el", "ele man", "p-0", "p-00 z", "p-01 渡", "渡", "渡辺 ma",
     "mar", "oman n", "p-02999 m", "art", "zz", "0 m"],
)  # fmt: skip
def test_any_words_find_whoever_has_them(clinic: Database, text: str) -> None:
    with clinic.read() as session:
        found = find_patients(session, ways_to_read(text), LIMIT)

    assert list(found) == scanned(clinic, text)


def test_whose_name_begins_so_stands_before_who_has_it_within(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "clinic.sqlite3")
    with database.write() as session:
        for clinic_id, family in (("1", "Ackermann"), ("2", "Mann"), ("3", "Bormann")):
            record = PatientRecord.from_domain(a_patient(clinic_id, family_name=family))
            session.add(record)
            session.flush()
            refresh(session, patients=[record.id])

    with database.read() as session:
        found = find_patients(session, ways_to_read("mann"), LIMIT)

    database.close()
    assert found == (2, 1, 3)
