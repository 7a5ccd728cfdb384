"""A file for research: nobody is named in it, and the courses are what they were."""

import csv
import errno
import json
import stat
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.makers import a_course, a_patient, a_visit, day
from tests.services.deidentified.marked_clinic import BIRTH_YEAR, MARK, fill
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course
from tracker.domain.values.days import EARLIEST_VISIT
from tracker.errors import CancelledError, InputError
from tracker.paths import resource
from tracker.services.deidentified.export import report_of
from tracker.services.deidentified.handling import HANDLINGS, Handling
from tracker.services.deidentified.people import SHIFT_MAX, People
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import course_of, read_courses
from tracker.services.workspace import Workspace

TODAY = day(100)
SAMPLES = resource("example", "clinic.csv")
DAYS = [name for name, how in HANDLINGS.items() if how is Handling.SHIFTED]


def rows_in(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def key_in(file: Path) -> dict[str, tuple[str, int]]:
    """Return who is who: the clinic's id and the days, by the research id."""
    rows = rows_in(file)
    return {row["research_id"]: (row["patient_id"], int(row["days_shifted"])) for row in rows}


def phases_in(file: Path) -> dict[tuple[str, int], list[tuple[object, ...]]]:
    """Return what the rules say at each visit of each course."""
    return {
        (rows.patient.clinic_id, rows.number): [
            (one.phase, one.assessment.phase, len(one.assessment.flags))
            for one in status_of(course_of(rows)).visits
        ]
        for rows in read_courses(file).courses
    }


@pytest.fixture
def samples(workspace: Workspace) -> Workspace:
    workspace.transfer.import_courses(read_courses(SAMPLES).courses, by="Front desk")
    return workspace


def test_no_mark_of_anybody_is_in_file_report_or_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    fill(workspace)
    file = tmp_path / "research.csv"

    removal = workspace.research.write(file, TODAY)

    written = [one.read_text(encoding="utf-8") for one in (file, report_of(file))]
    assert removal.visits == 36
    for text in (*written, removal.words()):
        assert MARK.casefold() not in text.casefold()
        assert not [year for year in range(6) if str(BIRTH_YEAR + year) in text]
    assert sorted(one.name for one in tmp_path.glob("research*")) == [
        "research.csv", "research.report.json",
    ]  # fmt: skip


def test_the_marks_are_in_the_file_of_the_clinic_itself(
    workspace: Workspace, tmp_path: Path
) -> None:
    fill(workspace)
    write_file(tmp_path / "own.csv", workspace.transfer.export_courses())

    rows = rows_in(tmp_path / "own.csv")

    marked = {name for row in rows for name, cell in row.items() if MARK in cell}
    assert marked == {
        "patient_id", "family_name", "given_name", "note", "odi_version", "rmdq_version", "psfs",
        "points", "adverse_events", "goal", "plan_reason", "medication_start", "medication_now",
        "work_start", "work_now", "payer_name",
    }  # fmt: skip


def test_every_day_of_a_patient_is_moved_by_the_same_days(
    workspace: Workspace, tmp_path: Path
) -> None:
    fill(workspace)
    own, file, key = (tmp_path / name for name in ("own.csv", "research.csv", "key.csv"))
    write_file(own, workspace.transfer.export_courses())

    workspace.research.write(file, TODAY, key=key)

    before: dict[str, list[dict[str, str]]] = {}
    for row in rows_in(own):
        before.setdefault(row["patient_id"], []).append(row)
    known = key_in(key)
    shifts = {days for _, days in known.values()}
    assert len(shifts) > 1
    assert all(0 < abs(days) <= SHIFT_MAX for days in shifts)
    for row in rows_in(file):
        patient, days = known[row["patient_id"]]
        true = before[patient].pop(0)
        for name in DAYS:
            moved = date.fromisoformat(true[name]) + timedelta(days=days)
            assert row[name] == moved.isoformat(), name


def test_the_key_is_for_its_owner_alone(samples: Workspace, tmp_path: Path) -> None:
    key = tmp_path / "apart" / "key.csv"
    key.parent.mkdir()

    samples.research.write(tmp_path / "research.csv", date(2026, 11, 22), key=key)

    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    people = {rows.patient.clinic_id for rows in read_courses(SAMPLES).courses}
    assert {patient for patient, _ in key_in(key).values()} == people


def test_the_rules_say_the_same_of_every_visit(
    samples: Workspace, other_workspace: Workspace, tmp_path: Path
) -> None:
    own, file, key = (tmp_path / name for name in ("own.csv", "research.csv", "key.csv"))
    write_file(own, samples.transfer.export_courses())
    samples.research.write(file, date(2026, 11, 22), key=key)

    summary = other_workspace.transfer.import_courses(read_courses(file).courses, by="Research")

    known = key_in(key)
    found = {
        (known[patient][0], number): said for (patient, number), said in phases_in(file).items()
    }
    assert found == phases_in(own)
    assert summary.visits_added == sum(map(len, found.values()))


def test_an_age_is_told_in_years_and_above_89_as_one(workspace: Workspace, tmp_path: Path) -> None:
    for number, born in enumerate((date(1936, 8, 18), date(1936, 8, 17), date(1990, 1, 1), None)):
        patient_id, _ = workspace.patients.add(a_patient(str(number), birth_date=born))
        course_id, _ = workspace.courses.begin(patient_id, a_course().assessment)
        workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=4), by="Somebody")
    file, key = tmp_path / "research.csv", tmp_path / "key.csv"

    workspace.research.write(file, TODAY, key=key)

    known = key_in(key)
    ages = {known[row["patient_id"]][0]: row["age"] for row in rows_in(file)}
    assert ages == {"0": "89", "1": "90+", "2": "36", "3": ""}


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(1937, 8, 18), "88"), (date(1936, 8, 18), "89"), (date(1936, 8, 17), "90+"),
        (1938, "88"), (1937, "89"), (1936, "90+"), (1935, "90+"),
    ],
)  # fmt: skip
def test_an_age_above_89_is_one_band_also_where_only_the_year_is_known(
    born: date | int, age: str, workspace: Workspace, tmp_path: Path
) -> None:
    patient = (
        replace(a_patient("7"), birth_date=None, birth_year=born)
        if isinstance(born, int)
        else replace(a_patient("7"), birth_date=born)
    )
    patient_id, _ = workspace.patients.add(patient)
    course_id, _ = workspace.courses.begin(patient_id, a_course().assessment)
    workspace.courses.log_visit(course_id, a_visit(day(0), leg_pain=4), by="Somebody")
    file = tmp_path / "research.csv"

    workspace.research.write(file, TODAY)

    (row,) = rows_in(file)
    assert (row["age"], row["birth_date"]) == (age, "")
    written = file.read_text("utf-8") + report_of(file).read_text("utf-8")
    assert str(born)[:4] not in written


def test_a_patients_own_activities_keep_their_numbers(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace, patients=1)
    file = tmp_path / "research.csv"

    workspace.research.write(file, TODAY)

    assert {row["psfs"] for row in rows_in(file)} == {"activity 2: 4"}


def test_the_report_counts_what_was_taken_out(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)
    file = tmp_path / "research.csv"

    workspace.research.write(file, TODAY)

    report = json.loads(report_of(file).read_text(encoding="utf-8"))
    assert (report["patients"], report["courses"], report["visits"]) == (6, 12, 36)
    assert (report["removed"]["birth_date"], report["removed"]["goal"]) == (6, 12)
    assert (report["removed"]["note"], report["replaced"]["adverse_events"]) == (36, 36)
    assert (report["shifted"]["visit_date"], report["shifted"]["onset_date"]) == (36, 12)
    named = {*report["removed"], *report["replaced"], *report["shifted"], *report["kept"]}
    assert named == {*HANDLINGS}


def test_a_small_clinic_is_told_that_somebody_may_be_recognised(
    workspace: Workspace, tmp_path: Path
) -> None:
    fill(workspace)

    removal = workspace.research.write(tmp_path / "research.csv", TODAY)

    assert "6 patients share sex and ten years of age with fewer than 4 others" in removal.words()


def test_a_key_is_never_written_over_another(samples: Workspace, tmp_path: Path) -> None:
    key, file = tmp_path / "key.csv", tmp_path / "research.csv"
    key.write_text("the key of last year", encoding="utf-8")

    with pytest.raises(InputError, match="an older key would be lost"):
        samples.research.write(file, TODAY, key=key)

    assert key.read_text(encoding="utf-8") == "the key of last year"
    assert not file.exists()


def test_the_key_is_never_the_file_itself(samples: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "research.csv"

    with pytest.raises(InputError, match="needs a file of its own"):
        samples.research.write(file, TODAY, key=tmp_path / "." / "research.csv")


def test_a_cancelled_export_leaves_no_file(samples: Workspace, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise CancelledError("enough")

    with pytest.raises(CancelledError):
        samples.research.write(tmp_path / "r.csv", TODAY, key=tmp_path / "k.csv", progress=stop)

    assert not list(tmp_path.glob("[rk].*"))


def test_a_file_that_cannot_be_written_leaves_no_key(samples: Workspace, tmp_path: Path) -> None:
    key = tmp_path / "key.csv"

    with pytest.raises(InputError):
        samples.research.write(tmp_path / "nowhere" / "research.csv", TODAY, key=key)

    assert not key.exists()


def test_older_files_stay_a_pair_when_one_of_the_new_is_refused(
    samples: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report on another file than the one beside it would be worse than none."""
    file, key, writes = tmp_path / "research.csv", tmp_path / "key.csv", Path.write_bytes
    for older in (file, report_of(file)):
        older.write_text("older", "utf-8")

    def fill_up(path: Path, content: bytes) -> int:
        if path.name.startswith(".research.csv"):
            raise OSError(errno.ENOSPC, "No space left on device")
        return writes(path, content)

    monkeypatch.setattr(Path, "write_bytes", fill_up)

    with pytest.raises(InputError, match="No space left"):
        samples.research.write(file, TODAY, key=key)

    assert {one.name: one.read_text("utf-8") for one in tmp_path.glob("*.*") if one.is_file()
            and not one.name.startswith("clinic")} == {
        "research.csv": "older", "research.report.json": "older",
    }  # fmt: skip


def test_a_name_that_cannot_be_taken_leaves_no_key(samples: Workspace, tmp_path: Path) -> None:
    file, key = tmp_path / "research.csv", tmp_path / "key.csv"
    report_of(file).mkdir()

    with pytest.raises(InputError):
        samples.research.write(file, TODAY, key=key)

    assert not key.exists()
    assert not file.exists()


@pytest.mark.parametrize(
    ("first", "last", "is_back"),
    [
        (day(0), day(30), True),
        (EARLIEST_VISIT, day(30), False),
        (EARLIEST_VISIT + timedelta(days=100), TODAY, False),
        (EARLIEST_VISIT + timedelta(days=5), TODAY + timedelta(days=366), None),
        (EARLIEST_VISIT, TODAY + timedelta(days=366), None),
    ],
)
def test_days_stay_such_as_can_be_meant(first: date, last: date, *, is_back: bool | None) -> None:
    course = two_visits(first, last)

    found = [People(TODAY).find([course]) for _ in range(50)]

    days = {one.days for one in found if one is not None}
    assert {one < 0 for one in days} == (set() if is_back is None else {is_back})
    for one in days:
        assert first + timedelta(days=one) >= EARLIEST_VISIT
        assert last + timedelta(days=one) <= TODAY + timedelta(days=366)


def two_visits(first: date, last: date) -> Course:
    return a_course(a_visit(first), a_visit(last))
