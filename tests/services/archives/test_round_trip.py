"""Out of a clinic, into an empty one, and out again: the same, history and kept pages included."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import bagit
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.any_visit import any_visit
from tests.full_visit import FULL_ASSESSMENT, FULL_PLAN, FULL_VISIT
from tests.makers import a_patient, an_assessment
from tests.models.filled import fill
from tests.services.archives.making import Files, altered, files_of, payload_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Precaution
from tracker.domain.values.presets import Snippet
from tracker.domain.values.visit import Visit
from tracker.models.base import Base
from tracker.models.identity import HEAD, REVISIONS
from tracker.models.sqlite_driver import driver
from tracker.models.visit_history import content_of
from tracker.models.whole_records.belonging import CLINIC_TABLES, LEFT_OUT, LOG, OWNERS, VERSIONS
from tracker.models.whole_records.plain_rows import AT_ONCE
from tracker.services.archives import layout
from tracker.services.archives.archives import restore_as
from tracker.services.archives.looking import courses_in
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.demo import open_samples
from tracker.services.workspace import Workspace

PASSPHRASE = "four words, long enough"  # noqa: S105  # of this test
NAMES = {
    "Latin": "Łukasz Nguyễn", "Greek": "Ελένη", "Cyrillic": "Дмитрий", "Arabic": "عمر",
    "Hebrew": "עמר", "Thai": "สมชาย", "Devanagari": "राम", "Han": "王龍", "Kana": "ゆうき",
    "Hangul": "김민서",
}  # fmt: skip


def there_and_back(clinic: Workspace, folder: Path) -> tuple[Path, Path]:
    """Return an archive of a clinic, and one of the clinic that was made of it."""
    first, second = folder / "first.zip", folder / "second.zip"
    clinic.archives.save(first)
    new = folder / "new.sqlite3"
    new.unlink(missing_ok=True)
    restore_as(first, new)
    with closing(Workspace.open(new)) as other:
        assert other.backups.check().faults == ()
        other.archives.save(second)
    return first, second


def test_every_table_belongs_to_a_record_to_the_clinic_or_is_left_out_for_a_reason() -> None:
    decided = {*OWNERS, *CLINIC_TABLES, VERSIONS, LOG, *LEFT_OUT}

    assert {table.name for table in Base.metadata.sorted_tables} == decided


def test_the_sample_clinic_comes_back_the_same(tmp_path: Path) -> None:
    with closing(open_samples(tmp_path, date(2026, 11, 29))) as clinic:
        first, second = there_and_back(clinic, tmp_path)

        assert payload_of(first) == payload_of(second)
        assert len(payload_of(first)) >= 15


def test_a_row_of_every_table_comes_back_the_same(tmp_path: Path) -> None:
    file = tmp_path / "filled.sqlite3"
    fill(file)
    with closing(driver.connect(file)) as raw, raw:
        said = json.dumps(content_of(FULL_VISIT))
        raw.execute("UPDATE visit_versions SET content = ?", (said,))
        raw.execute("UPDATE kept_pages SET sha256 = ?", (sha256(b"%PDF-").hexdigest(),))
    with closing(Workspace.open(file)) as clinic:
        clinic.settings.write(replace(clinic.settings.read(), clinic_name="Harbour Clinic"))
        first, second = there_and_back(clinic, tmp_path)

    files = files_of(first)
    record = json.loads(files[layout.record_name(1)])
    assert OWNERS.keys() - record.keys() <= {"red_flag_answers"}
    assert [row["clinic_id"] for row in record["patients"]] == ["1042", "1043"]  # merged into it
    assert files[layout.page_name(1)] == b"%PDF-"
    assert {*CLINIC_TABLES, VERSIONS} <= json.loads(files[layout.CLINIC]).keys()
    assert payload_of(first) == payload_of(second)


def test_the_settings_and_the_log_go_on_where_they_were(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.settings.write(replace(workspace.settings.read(), clinic_name="Harbour"))
    workspace.patients.add(a_patient())

    first, second = there_and_back(workspace, tmp_path)

    before, after = (files_of(one)[layout.LOG] for one in (first, second))
    assert after.startswith(before)
    assert [json.loads(line)["kind"] for line in after[len(before) :].splitlines()] == []
    with closing(Workspace.open(tmp_path / "new.sqlite3")) as other:
        assert other.settings.read() == workspace.settings.read()


def test_a_visit_with_every_field_its_versions_and_its_draft(
    workspace: Workspace, tmp_path: Path
) -> None:
    patient_id, _ = workspace.patients.add(a_patient(precautions=frozenset(Precaution)))
    course_id, _ = workspace.courses.begin(patient_id, FULL_ASSESSMENT)
    workspace.courses.change_plan(course_id, FULL_PLAN)
    visit_id, _ = workspace.courses.log_visit(course_id, FULL_VISIT, by="Ann")
    stored = workspace.courses.course(course_id).visits[0]
    workspace.courses.amend_visit(replace(stored, note="amended"), by="Ann", reason="typo")
    workspace.courses.strike_out(visit_id, by="Ann", reason="not there")

    first, second = there_and_back(workspace, tmp_path)

    record = json.loads(files_of(first)[layout.record_name(int(patient_id))])
    assert len(record["visit_versions"]) == 2
    assert record["visit_strikes"][0]["kind"] == "struck_out"
    assert payload_of(first) == payload_of(second)


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(visits=st.lists(any_visit, min_size=4, max_size=6, unique_by=lambda one: one.visit_date))
def test_any_visit_comes_back_the_same(
    visits: list[Visit], empty_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    file = folder / "clinic.sqlite3"
    file.write_bytes(empty_file.read_bytes())
    with closing(Workspace.open(file)) as clinic:
        patient_id, _ = clinic.patients.add(a_patient())
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for visit in visits:
            clinic.courses.log_visit(course_id, visit, by="Ann")

        first, second = there_and_back(clinic, folder)

        assert payload_of(first) == payload_of(second)
        with closing(Workspace.open(folder / "new.sqlite3")) as other:
            assert other.courses.course(course_id) == clinic.courses.course(course_id)


def test_names_in_any_script_come_back_and_are_found(workspace: Workspace, tmp_path: Path) -> None:
    for number, name in enumerate(NAMES.values()):
        workspace.patients.add(a_patient(f"{number}", given_name=name, family_name=name))

    first, second = there_and_back(workspace, tmp_path)

    assert payload_of(first) == payload_of(second)
    with closing(Workspace.open(tmp_path / "new.sqlite3")) as other:
        for name in NAMES.values():
            assert other.patients.find(name, date(2026, 11, 29)), name


def test_one_patient_alone_comes_back_the_same(tmp_path: Path) -> None:
    with closing(open_samples(tmp_path, date(2026, 11, 29))) as clinic:
        patient_id = clinic.patients.find_id("1042")
        clinic.archives.save(tmp_path / "one.zip", ArchiveChoice(patient_id=patient_id))
    restore_as(tmp_path / "one.zip", tmp_path / "new.sqlite3")

    with closing(Workspace.open(tmp_path / "new.sqlite3")) as other:
        other.archives.save(
            tmp_path / "again.zip", ArchiveChoice(patient_id=other.patients.find_id("1042"))
        )
        assert other.settings.read() == ClinicSettings(version=1)

    files = files_of(tmp_path / "one.zip")
    assert [name for name in files if name.startswith(layout.RECORDS)] == [
        "data/records/000001.json"
    ]
    assert layout.LOG not in files
    assert layout.CLINIC not in files
    assert payload_of(tmp_path / "one.zip") == payload_of(tmp_path / "again.zip")


def test_an_encrypted_archive_comes_back_the_same(workspace: Workspace, tmp_path: Path) -> None:
    workspace.patients.add(a_patient(given_name="Geheim"))
    workspace.archives.save(tmp_path / "plain.zip")
    workspace.archives.save(tmp_path / "locked.zip", ArchiveChoice(passphrase=PASSPHRASE))

    restore_as(tmp_path / "locked.zip", tmp_path / "new.sqlite3", PASSPHRASE)

    assert b"Geheim" not in (tmp_path / "locked.zip").read_bytes()
    with closing(Workspace.open(tmp_path / "new.sqlite3")) as other:
        other.archives.save(tmp_path / "again.zip")
    assert payload_of(tmp_path / "plain.zip") == payload_of(tmp_path / "again.zip")


def test_an_archive_is_a_bag_as_the_standard_has_it(workspace: Workspace, tmp_path: Path) -> None:
    workspace.patients.add(a_patient())
    workspace.archives.save(tmp_path / "one.zip")
    for name, content in files_of(tmp_path / "one.zip").items():
        file = tmp_path / "bag" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    assert bagit.Bag(str(tmp_path / "bag")).validate()


@pytest.mark.file_only(reason="an archive is restored into a file")
def test_an_open_empty_clinic_is_filled_and_one_that_holds_somebody_is_not(
    workspace: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    workspace.patients.add(a_patient())
    workspace.archives.save(tmp_path / "one.zip")

    counts, changes = other_workspace.archives.restore(tmp_path / "one.zip")

    assert counts.patients == 1
    assert changes.is_everything
    assert other_workspace.patients.find_id("1042") is not None
    with pytest.raises(Exception, match="not empty"):
        other_workspace.archives.restore(tmp_path / "one.zip")


@pytest.mark.file_only(reason="an archive is restored into a file")
def test_a_clinic_with_a_text_of_its_own_is_not_empty(
    workspace: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    workspace.archives.save(tmp_path / "one.zip")
    other_workspace.snippets.save(Snippet(name="glides", text="Nerve glides."))

    with pytest.raises(Exception, match="not empty"):
        other_workspace.archives.restore(tmp_path / "one.zip")


def test_an_archive_of_an_older_version_is_looked_into(tmp_path: Path) -> None:
    """The tables it needs are made step by step, once, and copied for each hundred patients."""
    older = REVISIONS[-3]
    with closing(Workspace.open(tmp_path / "clinic.sqlite3")) as clinic:
        for number in range(AT_ONCE + 1):
            patient_id, _ = clinic.patients.add(a_patient(f"{number}"))
            clinic.courses.begin(patient_id, an_assessment())
        clinic.archives.save(tmp_path / "one.zip")

    def age(files: Files) -> None:
        for name, content in files.items():
            if name.endswith(".json"):
                now = f'"schema": "{HEAD}"'.encode()
                files[name] = content.replace(now, f'"schema": "{older}"'.encode())

    archive = altered(tmp_path / "one.zip", tmp_path / "older.zip", age)

    found = list(courses_in(archive, archive.name))

    assert len(found) == AT_ONCE + 1
