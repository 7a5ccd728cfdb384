"""``tracker report`` as a script sees it: what it writes, and what is kept of it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.makers import SPANISH, day
from tests.printed import printed_pages
from tracker.cli import main
from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, KeptPage, PageLook, PageVariant
from tracker.paths import resource
from tracker.services.workspace import Workspace

MARIA: Final = resource("example", "maria.csv")
TWO_COURSES: Final = """patient_id,family_name,course,visit_date,leg_pain,red_flags
7,Sample,1,2026-01-05,8,none
7,Sample,1,2026-01-12,5,none
7,Sample,2,2026-03-02,9,saddle
"""


class Done(NamedTuple):
    """What a command ended with."""

    code: int
    out: str
    err: str


Report = Callable[..., Done]


@pytest.fixture(scope="module")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic of Maria, and of a patient whose second course is an emergency."""
    folder = tmp_path_factory.mktemp("clinic")
    two = folder / "two.csv"
    two.write_text(TWO_COURSES, encoding="utf-8")
    for file in (MARIA, two):
        assert main(["import", str(file), "--database", str(folder / "clinic.sqlite3")]) == 0
    return folder / "clinic.sqlite3"


@pytest.fixture
def database(filled_file: Path, tmp_path: Path) -> Path:
    """Return a copy of that clinic of the test's own."""
    return Path(shutil.copy2(filled_file, tmp_path / "clinic.sqlite3"))


@pytest.fixture
def report(
    qapp: object,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Report:
    """Return what runs the command beside the tests' own Qt application."""
    monkeypatch.setenv("MPLCONFIGDIR", str(tmp_path))

    def run(*words: str | Path) -> Done:
        capsys.readouterr()
        code = main(["report", *map(str, words)])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


def kept_of(database: Path, clinic_id: str) -> list[tuple[KeptPage, bytes]]:
    """Return what is kept of a patient, by course and then the newest first, with its bytes."""
    workspace = Workspace.open(database)
    ids = {row.patient.clinic_id: row.patient.patient_id for row in workspace.patients.rows(day(0))}
    patient_id = ids[clinic_id]
    assert patient_id is not None
    courses = sorted(workspace.courses.of_patient(patient_id), key=lambda course: course.number)
    kept = [
        (page, workspace.archive.pdf(page.page_id))
        for course in courses
        for page in workspace.archive.of_course(course.course_id)
    ]
    workspace.close()
    return kept


def test_a_sheet_from_the_database_is_kept_with_its_course(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheet.pdf"

    done = report("--patient", "1042", "--pdf", pdf, "--database", database, "--greyscale")

    assert (done.code, done.err) == (0, "")
    assert "1 sheet written.\nKept in the archive of the course.\n" in done.out
    ((page, content),) = kept_of(database, "1042")
    assert content == pdf.read_bytes()
    assert (page.variant, page.paper, page.look, page.language) == (
        PageVariant.PLAIN, Paper.A4, PageLook.GREY, "en",
    )  # fmt: skip
    assert page.title == f"Progress sheet, {page.visit_count} visits"


def test_the_same_sheet_of_one_day_is_kept_once_and_another_beside_it(
    database: Path, report: Report, tmp_path: Path
) -> None:
    words = ("--patient", "1042", "--pdf", tmp_path / "sheet.pdf", "--database", database)
    report(*words)

    again = report(*words)
    other = report(*words, "--paper", "letter", "--style", "clinician")

    assert "kept in the archive earlier today" in again.out
    assert "Kept in the archive of the course." in other.out
    kept = [(page.variant, page.paper) for page, _ in kept_of(database, "1042")]
    assert kept == [(PageVariant.CLINICIAN, Paper.LETTER), (PageVariant.PLAIN, Paper.A4)]


def test_a_sheet_and_a_letter_in_one_file_are_kept_with_both_courses(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheets.pdf"

    done = report("--patient", "7", "--pdf", pdf, "--database", database)

    assert "Kept in the archive of 2 courses." in done.out
    kept = kept_of(database, "7")
    assert [(page.variant, page.visit_count) for page, _ in kept] == [
        (PageVariant.PLAIN, 2), (PageVariant.LETTER, 1),
    ]  # fmt: skip
    assert {content for _, content in kept} == {pdf.read_bytes()}


def test_of_a_sheet_from_a_file_nothing_is_kept(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheet.pdf"

    done = report(MARIA, "--patient", "1042", "--pdf", pdf, "--database", database)

    assert done.out == f"{pdf}: 1 sheet written.\n"
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert kept_of(database, "1042") == []


@pytest.mark.parametrize(
    ("patient", "place"), [("nobody", "sheet.pdf"), ("1042", "nowhere/sheet.pdf")]
)
def test_what_was_not_written_is_not_kept(
    database: Path, report: Report, tmp_path: Path, patient: str, place: str
) -> None:
    done = report("--patient", patient, "--pdf", tmp_path / place, "--database", database)

    assert done.code == 2
    assert "Kept" not in done.out
    assert kept_of(database, "1042") == []


@pytest.mark.parametrize("style", list(SHEET_CHOICES))
def test_every_style_is_kept_as_what_it_is(
    database: Path, report: Report, tmp_path: Path, style: PageVariant
) -> None:
    words = ("--patient", "1042", "--pdf", tmp_path / "sheet.pdf", "--database", database)

    report(*words, "--style", style.value)

    ((page, _),) = kept_of(database, "1042")
    assert page.variant is style


def test_the_pages_speak_the_language_asked_for_and_the_command_english(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "hoja.pdf"

    done = report(
        "--patient", "1042", "--pdf", pdf, "--database", database, "--language", "es",
    )  # fmt: skip

    assert done.out.endswith("1 sheet written.\nKept in the archive of the course.\n")
    assert "Usted está en la fase 4 de 4" in printed_pages(pdf)[0].text
    ((page, _),) = kept_of(database, "1042")
    assert (page.language, page.title) == ("es", f"Progress sheet, {page.visit_count} visits")


def test_a_patients_language_holds_unless_another_is_asked_for(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheet.pdf"
    workspace = Workspace.open(database)
    (patient_id,) = (
        row.patient.patient_id
        for row in workspace.patients.rows(day(0))
        if row.patient.clinic_id == "1042"
    )
    assert patient_id is not None
    patient = workspace.patients.patient(patient_id)
    workspace.patients.change(patient, page_language=SPANISH)
    workspace.close()
    words = ("--patient", "1042", "--pdf", pdf, "--database", database)

    report(*words)
    usual = printed_pages(pdf)[0].text
    report(*words, "--language", "en")

    assert "Su evolución" in usual
    assert "Your progress" in printed_pages(pdf)[0].text


def test_the_clinicians_report_lists_what_was_amended(
    database: Path, report: Report, tmp_path: Path
) -> None:
    pdf = tmp_path / "sheet.pdf"
    workspace = Workspace.open(database)
    row = next(row for row in workspace.patients.rows(day(0)) if row.patient.clinic_id == "1042")
    assert row.course_id is not None
    visit = workspace.courses.course(row.course_id).visits[-1]
    workspace.courses.amend_visit(
        replace(visit, note="corrected"), by="Dr. Example", reason="said so later"
    )
    workspace.close()

    report(
        "--patient", "1042", "--pdf", pdf, "--database", database, "--style", "clinician",
    )  # fmt: skip

    words = " ".join(page.text for page in printed_pages(pdf))
    assert "Amendments" in words
    assert "said so later" in words
