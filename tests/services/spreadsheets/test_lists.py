"""Lists as clinics keep them mean what somebody wrote beside them."""

from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest

from tests.services.spreadsheets.lists_read import (
    FOLDER,
    NAMES,
    TODAY,
    answered,
    bare,
    guessed,
    right,
    surveyed,
)
from tracker.services.spreadsheets.column_map import Unreadable, map_of_text, map_text
from tracker.services.spreadsheets.grid import grid_of
from tracker.services.spreadsheets.mapping import (
    OpenQuestionsError,
    SheetFaultsError,
    check,
    first_rows,
    open_questions,
    read_mapped,
)
from tracker.services.spreadsheets.survey import look_over

ASKED = {
    "scores_between_two.csv": ["between", "between"],
    "scores_left_out.csv": ["between", "between"],
    "us_days_that_can_mean_two.csv": ["days"],
    "given_name_first.csv": ["names"],
}


def test_there_are_twenty_lists_and_more() -> None:
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_a_list_means_what_stands_beside_it(name: str) -> None:
    survey = surveyed(FOLDER / name)

    found = read_mapped(survey, answered(name, survey), TODAY)

    assert [bare(one) for one in found.courses] == right(name)


@pytest.mark.parametrize("name", NAMES)
def test_only_what_can_mean_two_things_is_asked(name: str) -> None:
    survey = surveyed(FOLDER / name)

    asked = open_questions(survey, guessed(survey))

    assert [one.key for one in asked] == ASKED.get(name, [])


@pytest.mark.parametrize("name", NAMES)
def test_a_map_kept_in_a_file_means_the_same(name: str) -> None:
    survey = surveyed(FOLDER / name)
    column_map = answered(name, survey)

    assert map_of_text(map_text(column_map)) == column_map


@pytest.mark.parametrize("name", NAMES)
def test_the_first_rows_are_shown_as_the_check_of_all_has_them(name: str) -> None:
    survey = surveyed(FOLDER / name)
    column_map = answered(name, survey)

    assert first_rows(survey, column_map, TODAY).first == check(survey, column_map, TODAY).first


def test_what_can_mean_two_things_is_not_read_before_it_is_decided() -> None:
    survey = surveyed(FOLDER / "us_days_that_can_mean_two.csv")

    with pytest.raises(OpenQuestionsError, match="'11/03/2026', which can mean two things"):
        read_mapped(survey, guessed(survey), TODAY)


def test_a_fault_names_file_row_column_value_and_what_is_allowed() -> None:
    survey = surveyed(FOLDER / "rows_left_out.csv")
    column_map = replace(guessed(survey), unreadable=Unreadable.REFUSE)

    with pytest.raises(SheetFaultsError) as refused:
        read_mapped(survey, column_map, TODAY)

    assert [str(one) for one in refused.value.faults] == [
        (
            "rows_left_out.csv, line 3, Datum: 'am Montag' is not allowed; allowed is a day that "
            "exists, as 2026-11-03, 03.11.2026 or 3 Nov 2026"
        ),
        "rows_left_out.csv, line 4, Nr.: is blank; it is needed",
        (
            "rows_left_out.csv, line 5, Beinschmerz: 'zwölf' is not allowed; allowed is a whole "
            "number from 0 to 10, or blank"
        ),
        "rows_left_out.csv, line 6, Datum: is blank; it is needed",
        (
            "rows_left_out.csv, line 6, Beinschmerz: '19' is not allowed; allowed is a whole "
            "number from 0 to 10, or blank"
        ),
    ]


def test_a_fault_of_a_workbook_names_its_sheet() -> None:
    survey = surveyed(FOLDER / "uk_clinic.ods")
    column_map = guessed(survey)
    radiation = column_map.find("pain_reach")
    leg = column_map.find("leg_pain")
    assert radiation is not None
    assert leg is not None
    wrong = column_map.with_column(replace(leg, means="")).with_column(
        replace(radiation, means="leg_pain")
    )

    with pytest.raises(SheetFaultsError) as refused:
        read_mapped(survey, wrong, TODAY)

    assert "uk_clinic.ods, sheet Sessions, row 2, Radiation: 'below the knee'" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "rows", "cells"), [("rows_left_out.csv", 4, 0), ("cells_left_blank.csv", 1, 1)]
)
def test_what_is_left_out_by_rule_is_counted(name: str, rows: int, cells: int) -> None:
    survey = surveyed(FOLDER / name)

    found = read_mapped(survey, answered(name, survey), TODAY)
    checked = check(survey, answered(name, survey), TODAY)

    assert (found.rows_left_out, found.cells_left_out) == (rows, cells)
    assert (checked.rows_left_out, checked.cells_left_out) == (rows, cells)


def test_rows_that_contradict_each_other_can_be_left_out_as_well(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("id,date,birth date,leg pain\n7,2026-11-03,2026-11-20,8\n8,2026-11-03,,7\n")
    survey = surveyed(file)

    with pytest.raises(SheetFaultsError, match="line 2, birth date: '2026-11-20'"):
        read_mapped(survey, guessed(survey), TODAY)
    rule = Unreadable.LEAVE_ROW_OUT
    found = read_mapped(survey, replace(guessed(survey), unreadable=rule), TODAY)

    assert [one.patient.clinic_id for one in found.courses] == ["8"]
    assert found.rows_left_out == 1


def test_the_day_of_a_second_visit_in_a_row_is_no_birth_date(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text('id,name,date 1,leg 1,date 2\n7,"Doe, Jane",2026-11-03,8,2026-11-10\n')

    means = {one.heading: one.means for one in guessed(surveyed(file)).columns}

    assert (means["date 1"], means["date 2"]) == ("visit_date", "")


def test_a_line_of_units_is_left_out_by_rule_and_asks_nothing(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("id,date,leg pain,Rücken\n,,0-10,0-10\n7,2026-11-03,8,4\n", "utf-8")
    survey = surveyed(file)

    found = read_mapped(
        survey, replace(guessed(survey), unreadable=Unreadable.LEAVE_ROW_OUT), TODAY
    )

    assert found.rows_left_out == 1
    assert [visit.back_pain for one in found.courses for visit in one.visits] == [4]


def test_a_blank_name_below_another_says_how_it_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        'name,birth date,date,leg pain\n"Doe, Jane",1971-01-02,2026-11-03,8\n,,2026-11-10,6\n'
    )
    survey = surveyed(file)

    with pytest.raises(SheetFaultsError, match="where a blank cell says what the one above it"):
        read_mapped(survey, guessed(survey), TODAY)


def test_hidden_sheets_and_merged_cells_are_named() -> None:
    assert surveyed(FOLDER / "de_ohne_nummer.xlsx").grid.notes == ("Hidden sheets: Stammdaten.",)
    merged = surveyed(FOLDER / "merged_names.xlsx").grid.notes
    assert merged == ("5 merged cells: each row reads what the merged cell says.",)


def test_the_first_rows_are_there_at_once_however_many_blank_lines_follow() -> None:
    survey = look_over(grid_of(b"Id,Date\n7,2026-11-03\n" + b"\n" * 2_000_000, "list.csv"))
    before = process_time()

    found = first_rows(survey, guessed(survey), TODAY)

    assert process_time() - before < 0.05
    assert len(found.first) == 1


ODD = """\
id,surname,birth date,onset,date,leg pain
7,Moss,1980-02-01,1975-02-01,2026-11-03,8
8,Lee,3.2.26,2026-10-01,2026-11-03,7
9,Roth,1980-02-01,1980-02-01,2026-11-03,6
10,Kim,2016-11-04,,2026-11-03,5
11,Diaz,2016-11-03,,2026-11-03,5
"""


def test_days_that_can_be_and_are_hardly_meant_are_said_beside_their_cells(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(ODD)
    survey = surveyed(file)

    found = check(survey, guessed(survey), TODAY)

    at = {name: place for place, name in enumerate(found.targets)}
    assert [(row.line, dict(row.doubts)) for row in found.doubtful] == [
        (2, {at["onset_date"]: "before the birth date"}),
        (3, {at["birth_date"]: "0 years old at the visit"}),
        (5, {at["birth_date"]: "9 years old at the visit"}),
    ]
    assert (found.doubt_count, found.fault_count, found.rows_taken) == (3, 0, 5)


def test_they_are_imported_and_named(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(ODD)
    survey = surveyed(file)

    found = read_mapped(survey, guessed(survey), TODAY)

    assert len(found.courses) == 5
    assert found.warnings == (
        "line 2, onset_date: may not be meant: before the birth date",
        "line 3, birth_date: may not be meant: 0 years old at the visit",
        "line 5, birth_date: may not be meant: 9 years old at the visit",
    )
