"""What others find in an archive: JSON by its schema, tables by their description, pages."""

import csv
import io
import json
import re
from contextlib import closing
from datetime import date
from html import unescape
from pathlib import Path

import jsonschema
import pytest

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_patient
from tests.services.archives.making import Files, files_of
from tracker.domain.values.course import PatientId
from tracker.models.whole_records.belonging import columns_in_rows, record_tables
from tracker.pages.record_page.page import RecordPages
from tracker.services.archives import layout
from tracker.services.archives.meanings import column_meaning, table_meaning
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.demo import sample_courses
from tracker.services.workspace import Workspace

EVIL = "<script>alert('x')</script>"


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Return the files of an archive of two sample patients, and one who means harm."""
    folder = tmp_path_factory.mktemp("inside")
    with closing(Workspace.open(folder / "clinic.sqlite3")) as workspace:
        some = tuple(sample_courses(date(2026, 11, 29)))[:2]
        workspace.transfer.import_courses(some, by="Sample")
        patient_id, _ = workspace.patients.add(a_patient("=1+1", family_name=EVIL))
        course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
        workspace.courses.log_visit(course_id, FULL_VISIT, by=EVIL)
        workspace.archives.save(folder / "all.zip", ArchiveChoice(pages=RecordPages()))
    return files_of(folder / "all.zip")


def test_every_table_and_column_is_explained(clinic: Files) -> None:
    page = unescape(clinic[layout.COLUMNS].decode())

    for table in record_tables():
        assert table_meaning(table) in page
        for name in columns_in_rows(table):
            assert column_meaning(table, name) in page


def test_every_record_is_as_the_schema_in_the_archive_says(clinic: Files) -> None:
    schema = json.loads(clinic[layout.RECORD_SCHEMA])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    records = [json.loads(clinic[name]) for name in clinic if name.startswith(layout.RECORDS)]

    assert len(records) == 3
    for record in records:
        assert list(validator.iter_errors(record)) == []


def test_the_tables_are_as_the_package_says(clinic: Files) -> None:
    package = json.loads(clinic[layout.DATA_PACKAGE])

    for resource in package["resources"]:
        rows = list(csv.reader(io.StringIO(clinic[f"data/tables/{resource['path']}"].decode())))
        assert rows[0] == [one["name"] for one in resource["schema"]["fields"]]
        assert {len(row) for row in rows} == {len(rows[0])}
    visits = clinic[layout.table_name("visits")].decode().splitlines()
    assert sum(line[:1].isdigit() for line in visits) >= 12
    assert b"'=1+1" in clinic[layout.table_name("patients")]  # no spreadsheet runs it


def test_the_pages_ask_for_nothing_from_outside_and_run_nothing(clinic: Files) -> None:
    pages = {name: clinic[name].decode() for name in clinic if name.endswith(".html")}

    assert len(pages) == 3 + 2
    for name, page in pages.items():
        assert "<script" not in page, name
        sources = re.findall(r"(?:src|href)='([^']*)'", page)
        assert all(
            one.startswith("data:") or one == "columns.html" or "//" not in one for one in sources
        )
        for link in (one for one in sources if not one.startswith("data:")):
            assert link in clinic or f"data/{link.removeprefix('../')}" in clinic, link
    assert EVIL in unescape(pages[layout.INDEX])


def test_each_course_has_its_chart_and_what_it_shows_in_words(clinic: Files) -> None:
    page = clinic[layout.patient_page_name(1)].decode()

    assert page.count("<img alt='") == 1
    assert re.search(r"<img alt='[^']{40,}' src='data:image/svg\+xml;base64,", page)
    assert "Example, Maria" in page


def test_one_patient_has_the_page_at_the_front(workspace: Workspace, tmp_path: Path) -> None:
    patient_id: PatientId = workspace.patients.add(a_patient())[0]
    course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
    workspace.courses.log_visit(course_id, FULL_VISIT, by="Ann")

    choice = ArchiveChoice(patient_id=patient_id, pages=RecordPages())
    workspace.archives.save(tmp_path / "1.zip", choice)
    workspace.archives.save(tmp_path / "2.zip", choice)

    files = files_of(tmp_path / "1.zip")
    assert a_patient().full_name in files[layout.INDEX].decode()
    assert not [name for name in files if name.startswith("data/patients/")]
    assert files[layout.INDEX] == files_of(tmp_path / "2.zip")[layout.INDEX]
