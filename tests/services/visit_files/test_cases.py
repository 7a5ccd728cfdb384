"""Small files that went wrong once, and others of their kind: read right, or refused in words."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from tests.makers import a_patient
from tracker.cli import main
from tracker.services.visit_files.cells import read_text, write_text
from tracker.services.visit_files.reading import CourseFile, CsvFaultsError, read_courses
from tracker.services.workspace import Workspace

CASES: Final = Path(__file__).parent / "cases"
TODAY: Final = date(2026, 11, 28)
HEADER: Final = "patient_id,family_name,given_name,birth_date,visit_date,leg_pain,note"


def read(name: str) -> CourseFile:
    return read_courses(CASES / name, today=TODAY)


def faults_of(file: Path) -> list[str]:
    with pytest.raises(CsvFaultsError) as refused:
        read_courses(file, today=TODAY)
    return [str(fault) for fault in refused.value.faults]


def written(folder: Path, *rows: str, header: str = HEADER) -> Path:
    file = folder / "visits.csv"
    file.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("name", "visits"),
    [
        ("double_bom.csv", 2),
        ("header_with_blanks.csv", 2),
        ("sep_line.csv", 2),
        ("trailing_commas_rows_only.csv", 2),
        ("id_leading_zero.csv", 2),
        ("equal_values.csv", 5),
        ("name_html.csv", 6),
        ("other_window_bladder.csv", 1),
    ],
)
def test_what_can_mean_one_thing_only_is_read(name: str, visits: int) -> None:
    assert sum(len(course.visits) for course in read(name).courses) == visits


@pytest.mark.parametrize(
    ("name", "place", "allowed"),
    [
        (
            "born_after_first_visit.csv",
            "line 3, birth_date",
            "not after the first visit, 2026-08-17",
        ),
        ("born_in_future.csv", "line 2, birth_date", "from 1900-01-01 to 2026-11-28"),
        ("onset_future.csv", "line 2, onset_date", "not after the first visit, 2026-02-28"),
        ("visit_0001.csv", "line 2, visit_date", "from 1990-01-01 to 2027-11-29"),
        ("visit_9999.csv", "line 2, visit_date", "from 1990-01-01 to 2027-11-29"),
        ("visit_year_0206.csv", "line 2, visit_date", "from 1990-01-01 to 2027-11-29"),
        ("id_case.csv", "line 3, patient_id", "line 2 has 'P-7001'"),
        ("id_zero_width.csv", "line 2, patient_id", "without signs that cannot be seen"),
        ("name_bidi_override.csv", "line 2, given_name", "without signs that cannot be seen"),
        ("newline_in_name.csv", "line 2, given_name", "text on one line"),
        ("nul_in_note.csv", "line 2, note", "without the sign NUL"),
        ("utf16_excel_unicode_text.csv", "line 1", 'save it as "CSV UTF-8"'),
        ("xlsx_bytes.csv", "line 1", "an Excel workbook"),
        ("many_faults.csv", "line 2, visit_date", "YYYY-MM-DD"),
    ],
)
def test_what_nobody_can_mean_is_refused_by_place_and_what_is_allowed(
    name: str, place: str, allowed: str
) -> None:
    first = faults_of(CASES / name)[0]

    assert first.startswith(place)
    assert allowed in first


@pytest.mark.parametrize("name", sorted(file.name for file in CASES.iterdir()))
def test_every_case_ends_with_a_code_of_the_contract(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["assess", str(CASES / name)])

    said = capsys.readouterr()
    assert code in (0, 2)
    assert bool(said.out) is (code == 0)
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("born", "on", "is_allowed"),
    [
        ("1900-01-01", "2026-08-17", True),
        ("1899-12-31", "2026-08-17", False),
        ("2026-08-17", "2026-08-17", True),
        ("2026-08-18", "2026-08-17", False),
        ("", "1990-01-01", True),
        ("", "1989-12-31", False),
        ("", "2027-11-29", True),
        ("", "2027-11-30", False),
    ],
)
def test_days_are_read_up_to_the_last_that_can_be_meant(
    tmp_path: Path, born: str, on: str, is_allowed: bool
) -> None:
    file = written(tmp_path, f"7,Probe,Nina,{born},{on},5,")

    if is_allowed:
        assert len(read_courses(file, today=TODAY).courses) == 1
    else:
        assert len(faults_of(file)) == 1


@pytest.mark.parametrize("other", ["p-7 001", "P-7001", "p-07001", "P -7001"])
def test_ids_that_differ_in_case_blanks_or_zeros_are_one(tmp_path: Path, other: str) -> None:
    rows = ("p-7001,Probe,Nina,,2026-08-17,8,", f"{other},Probe,Nina,,2026-08-24,6,")

    assert len(faults_of(written(tmp_path, *rows))) == 1


def test_one_id_of_two_people_is_a_fault(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "7,Probe,Nina,1980-05-02,2026-08-17,8,",
        "7,Other,Max,1961-01-09,2026-08-24,6,",
    )

    (said,) = faults_of(file)
    assert said.startswith("line 3, patient_id: '7' is not allowed; allowed is one person: line 2")


@pytest.mark.parametrize("row", ["7,Probe,Nina,1961-01-09", "7,Married,Nina,1980-05-02"])
def test_a_birth_date_or_a_name_alone_can_be_corrected(tmp_path: Path, row: str) -> None:
    file = written(tmp_path, "7,Probe,Nina,1980-05-02,2026-08-17,8,", f"{row},2026-08-24,6,")

    assert len(read_courses(file, today=TODAY).courses) == 1


def test_near_ids_of_two_people_are_two(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "07,Probe,Nina,1980-05-02,2026-08-17,8,",
        "7,Other,Max,1961-01-09,2026-08-24,6,",
        "70,Third,Ann,1961-01-09,2026-08-24,6,",
    )

    assert len(read_courses(file, today=TODAY).courses) == 3


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\u202e", "\u2066", "\u200b", "\ufeff"])
def test_signs_that_hide_or_turn_the_line_are_no_part_of_a_name(tmp_path: Path, sign: str) -> None:
    assert len(faults_of(written(tmp_path, f"7,Pro{sign}be,Nina,,2026-08-17,8,"))) == 1


@pytest.mark.parametrize("name", ["می‌خواهم", "नि‍ल", "שָׁלוֹם", "Zoë-Ana O’Brien", "김 민수"])
def test_names_keep_the_signs_their_script_needs(tmp_path: Path, name: str) -> None:
    file = written(tmp_path, f"7,{name},,,2026-08-17,8,")

    (course,) = read_courses(file, today=TODAY).courses
    assert course.patient.family_name == name


def test_a_filled_cell_beyond_the_header_is_a_fault(tmp_path: Path) -> None:
    assert len(faults_of(written(tmp_path, "7,Probe,Nina,,2026-08-17,8,,,x"))) == 1


def test_a_column_given_twice_is_found_however_it_is_written(tmp_path: Path) -> None:
    file = written(tmp_path, "7,8,2026-08-17", header="patient_id,Patient ID,visit_date")

    assert faults_of(file) == ["line 1, patient_id: the column is given twice; each may stand once"]


@pytest.mark.parametrize(
    "heading", ["Visit\u2013Date", "visit\u200b_date", "ＶＩＳＩＴ＿ＤＡＴＥ", "Visit\u00a0Date"]
)
def test_a_heading_is_read_however_it_was_typed(tmp_path: Path, heading: str) -> None:
    header = HEADER.replace("visit_date", heading)
    file = written(tmp_path, "7,Probe,Nina,,2026-08-17,8,", header=header)

    assert len(read_courses(file, today=TODAY).courses) == 1


@pytest.mark.parametrize("above", ["sep=;\r", '"sep=;"\r\n', "sep=;\n\ufeff", "SEP=;\n"])
def test_the_line_that_names_the_separator_is_no_header(tmp_path: Path, above: str) -> None:
    file = tmp_path / "visits.csv"
    rows = f"{HEADER}\n7,Probe,Nina,,2026-08-17,8,".replace(",", ";")
    file.write_text(above + rows, encoding="utf-8", newline="")

    assert len(read_courses(file, today=TODAY).courses) == 1


def test_utf_16_without_a_mark_is_told_as_such(tmp_path: Path) -> None:
    file = tmp_path / "visits.csv"
    file.write_bytes(HEADER.encode("utf-16-le"))

    assert "text in UTF-16" in faults_of(file)[0]


def test_a_header_without_a_row_is_said(tmp_path: Path) -> None:
    found = read_courses(written(tmp_path), today=TODAY)

    assert found.courses == ()
    assert found.warnings == ("the file has a header and no row under it",)


@pytest.mark.parametrize("other", ["A７", "A٧", "Ａ7", "A\u00a07", "A\U0001d7d5"])
def test_one_number_in_other_digits_is_one_id(tmp_path: Path, other: str) -> None:
    rows = ("A7,Probe,Nina,,2026-08-17,8,", f"{other},Probe,Nina,,2026-08-24,6,")

    assert len(faults_of(written(tmp_path, *rows))) == 1


@pytest.mark.parametrize("sign", ["\u3164", "\u2800", "\u200d", "\ufe0f"])
def test_a_name_nobody_can_see_is_refused_with_its_sign_written_out(
    tmp_path: Path, sign: str
) -> None:
    fault = faults_of(written(tmp_path, f"7,{sign},,,2026-08-17,8,"))[0]

    assert fault.startswith(f"line 2, family_name: '\\u{ord(sign):04x}' is not allowed")


@pytest.mark.parametrize("lead", ["", "\u2066", "\ufe0f", "\u061c", "\x01", "\U000e0041"])
@pytest.mark.parametrize("run", ["=", "+", "-", "@", "\uff1d"])
def test_no_spreadsheet_runs_a_note_whatever_hides_before_it(lead: str, run: str) -> None:
    cell = write_text(f"{lead}{run}1+1")

    assert cell.startswith("'")
    assert read_text(cell) == f"{lead}{run}1+1"


class TestIntoAClinic:
    """A file meets people who are here already."""

    @pytest.fixture
    def database(self, tmp_path: Path) -> Path:
        file = tmp_path / "clinic.sqlite3"
        clinic = Workspace.open(file)
        clinic.patients.add(a_patient("7001"))
        clinic.close()
        return file

    def taken(self, database: Path, *rows: str) -> int:
        file = written(database.parent, *rows)
        return main(["import", str(file), "--database", str(database)])

    @pytest.mark.parametrize("other", ["07001", "7 001", "７００１", "٧٠٠١"])
    def test_an_id_written_otherwise_is_refused(
        self, database: Path, other: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code = self.taken(database, f"{other},Keller,Maria,1971-03-09,2026-08-17,8,")

        assert code == 2
        assert "may be '7001'" in capsys.readouterr().err

    def test_the_same_person_under_another_id_is_named(
        self, database: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code = self.taken(database, "88,KELLER,maría,1971-03-09,2026-08-17,8,")

        assert code == 0
        assert "88 may be the same person as 7001" in capsys.readouterr().err

    def test_a_visit_before_the_birth_that_is_known_here_is_refused(
        self, database: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        clinic = Workspace.open(database)
        clinic.patients.add(a_patient("9", birth_date=date(2020, 5, 1)))
        clinic.close()

        code = self.taken(database, "9,Keller,Maria,,2019-08-17,8,")

        assert code == 2
        assert "was born on" in capsys.readouterr().err
