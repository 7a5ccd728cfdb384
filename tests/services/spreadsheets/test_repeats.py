"""Rows that hold several visits: found by their headings, read as one visit after the other."""

import pytest

from tests.services.spreadsheets.lists_read import TODAY, guessed
from tracker.services.spreadsheets.grid import grid_of
from tracker.services.spreadsheets.mapping import SheetFaultsError, check, read_mapped
from tracker.services.spreadsheets.repeats import find_repeats
from tracker.services.spreadsheets.survey import Survey, look_over

HEAD = "Id,Surname,Note,Date 1,Leg pain 1,Date 2,Leg pain 2\n"


def surveyed(text: str, *, visits_a_row: bool | None = None) -> Survey:
    return look_over(grid_of(text.encode(), "list.csv"), visits_a_row=visits_a_row)


@pytest.mark.parametrize(
    ("headings", "running"),
    [
        (["Id", "Visit 1 date", "Visit 1 pain", "Visit 2 date", "Visit 2 pain"],
         ["Visit # date", "Visit # pain"]),
        (["Id", "Date1", "Date2", "Pain1", "Pain2"], ["Date#", "Pain#"]),
        (["Id", "1st visit date", "1st visit pain", "2nd visit date", "2nd visit pain"],
         ["# visit date", "# visit pain"]),
        (["Id", "V1_date", "V1_leg", "V2_date", "V2_leg"], ["V#_date", "V#_leg"]),
        (["Id", "Date", "Pain", "Date (2)", "Pain (2)"], ["Date (#)", "Pain (#)"]),
        (["Id", "Datum 1", "Schmerz 1 (0-10)", "Datum 2", "Schmerz 2 (0-10)"],
         ["Datum #", "Schmerz # (0-10)"]),
        (["Id", "1. Sitzung", "1. Schmerz", "2. Sitzung", "2. Schmerz"],
         ["# Sitzung", "# Schmerz"]),
        (["Id", "Fecha 1ª visita", "Dolor 1ª visita", "Fecha 2ª visita", "Dolor 2ª visita"],
         ["Fecha # visita", "Dolor # visita"]),
        (["Id", "Besuch 0: Datum", "Besuch 0: Bein", "Besuch 1: Datum", "Besuch 1: Bein"],
         ["Besuch #: Datum", "Besuch #: Bein"]),
    ],
)  # fmt: skip
def test_columns_that_run_on_are_found(headings: list[str], running: list[str]) -> None:
    found = find_repeats(headings)

    assert found is not None
    assert found.headings == ("Id", *running)
    assert len(found.visits) == 2


@pytest.mark.parametrize(
    "headings",
    [
        ["Id", "Date", "Leg pain"],
        ["Id", "Date", "Point 1", "Point 2", "Point 3"],
        ["Id", "Phone 1", "Phone 2", "Date", "Diagnosis 1", "Diagnosis 2"],
        ["Id", "Date", "Date (2)", "Leg pain"],
        ["Id", "Date 7", "Pain 7", "Date 8", "Pain 8"],
        ["Id", "Leg pain 1", "Leg pain 2"],
    ],
)
def test_other_numbers_in_headings_part_no_row(headings: list[str]) -> None:
    assert find_repeats(headings) is None


def test_a_fault_names_the_row_and_the_column_of_its_visit() -> None:
    survey = surveyed(HEAD + "7,Lee,,2026-11-03,8,2026-11-10,eleven\n8,Ito,,2026-11-03,5,soon,4\n")

    with pytest.raises(SheetFaultsError) as refused:
        read_mapped(survey, guessed(survey), TODAY)

    assert [str(one).partition(" is not")[0] for one in refused.value.faults] == [
        "list.csv, line 2, Leg pain 2: 'eleven'",
        "list.csv, line 3, Date 2: 'soon'",
    ]


def test_what_rows_say_together_is_wrong_in_its_column_too() -> None:
    survey = surveyed(
        "Id,Surname,Born,Date 1,Leg pain 1,Date 2,Leg pain 2\n"
        "7,Lee,2001-02-03,2026-11-03,8,2000-11-10,5\n"
    )

    with pytest.raises(SheetFaultsError, match="line 2, Born: '2001-02-03'"):
        read_mapped(survey, guessed(survey), TODAY)


def test_a_row_without_any_visit_is_a_fault_and_a_visit_without_anything_is_none() -> None:
    survey = surveyed(HEAD + "7,Lee,,2026-11-03,8,,\n8,Ito,,,,,\n")

    found = check(survey, guessed(survey), TODAY)

    assert [int(row.line) for row in found.first] == [2, 3]
    assert [str(one) for row in found.faulty for one in row.faults.values()] == [
        "list.csv, line 3, Date 1: is blank; it is needed"
    ]


def test_a_note_that_stands_once_is_not_taken_for_each_visit() -> None:
    survey = surveyed(HEAD + "7,Lee,likes tea,2026-11-03,8,2026-11-10,5\n")

    (course,) = read_mapped(survey, guessed(survey), TODAY).courses

    assert [visit.note for visit in course.visits] == [None, None]
    assert [visit.leg_pain for visit in course.visits] == [8, 5]


def test_a_row_is_one_visit_where_nobody_says_otherwise() -> None:
    text = HEAD + "7,Lee,,2026-11-03,8,2026-11-10,5\n"

    assert surveyed(text, visits_a_row=False).headings[3] == "Date 1"
    assert surveyed(text, visits_a_row=False).can_repeat


def test_a_map_of_several_visits_reads_a_list_with_one_or_with_more() -> None:
    column_map = guessed(surveyed(HEAD + "7,Lee,,2026-11-03,8,2026-11-10,5\n"))
    one = "Id,Surname,Note,Date 1,Leg pain 1\n7,Lee,,2026-11-03,8\n"
    three = HEAD.strip() + ",Date 3,Leg pain 3\n7,Lee,,2026-11-03,8,2026-11-10,5,2026-11-17,4\n"

    counts = [
        len(read_mapped(surveyed(text, visits_a_row=True), column_map, TODAY).courses[0].visits)
        for text in (one, three)
    ]

    assert counts == [1, 3]


def test_two_tables_beside_one_another_are_no_visits_of_one_patient() -> None:
    table = "ID,Surname,Date,Leg pain"

    survey = surveyed(f"{table},,{table}\n1,Moss,2026-11-03,8,,9,Lee,2026-11-03,3\n")

    assert survey.repeats is None
    assert {one.heading: one.means for one in guessed(survey).columns}["Surname (2)"] == ""
