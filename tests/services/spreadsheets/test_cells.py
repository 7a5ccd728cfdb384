"""Cells as clinics write them: days, scores, minutes, words and names."""

from contextlib import suppress
from datetime import date
from time import process_time

import pytest

from tests.services.spreadsheets.lists_read import TODAY
from tracker.domain.values.days import DayOrder
from tracker.services.spreadsheets.cell_readers import cell_reader, words_of_sex
from tracker.services.spreadsheets.column_map import Between, MappedColumn, NameOrder
from tracker.services.spreadsheets.days import orders_of, possible_days, read_day
from tracker.services.spreadsheets.meanings import MEANINGS
from tracker.services.visit_files.cells import CellError
from tracker.services.visit_files.row_checks import DayRanges

THIRD = date(2026, 11, 3)
MARCH = date(2026, 3, 11)


def read(cell: str, means: str, **options: object) -> tuple[str, ...]:
    column = MappedColumn(heading="x", means=means, **options)  # type: ignore[arg-type]  # as named
    return cell_reader(column, DayRanges(TODAY))(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-11-03", "2026-11-3", "2026/11/03", "2026-11-03 10:15", "2026-11-03T10:15:00",
        "20261103", "3.11.2026", "03.11.26", "Di, 03.11.2026", "03.11.2026 10:15", "46329",
        "46329.5", "3 Nov 2026", "3. November 2026", "Nov 3, 2026", "November 3rd, 2026",
        "3 de noviembre de 2026", "3 nov. 2026", "martes, 3 de noviembre de 2026", "03-Nov-26",
        "Tue, 3 Nov 2026 10:15", "Nov 3, 2026 9:15 AM", "03.11.2026 um 14 Uhr", "03.11.2026 (Di)",
        "3.11.2026 10:15 - 11:00 Uhr", "2026-11-03T23:30:00.000-05:00", "am 3. November 2026",
        "２０２６／１１／０３", "2026‐11‐03", "2026年11月3日", "2026. 11. 3.", "٢٠٢٦-١١-٠٣",
        "\u200f2026-11-03", "3.\u00a0November\u00a02026", "03.11.2026 10.15", "3. 11.26",
    ],
)  # fmt: skip
def test_a_day_with_one_meaning_is_read(cell: str) -> None:
    assert possible_days(cell) == (THIRD,)


@pytest.mark.parametrize(
    "cell",
    [
        "31.02.2026", "soon", "7", "99", "2026", "3 Foo 2026", "0", "1/2", "13/13/2026", "3.11",
        "03.11.2026 cancelled", "cancelled 03.11.2026", "03.11.2026 - 05.11.2026",
        "03.11.2026, 10.11.2026", "2026-11-03 2026-11-10", "until 03.11.2026", "03.11.2026?",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(cell: str) -> None:
    assert possible_days(cell) == ()


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["03/11/2026", "25/11/2026"], DayOrder.DAY_FIRST),
        (["11/03/2026", "11/25/2026"], DayOrder.MONTH_FIRST),
        (["03/11/2026", "10/11/2026"], None),
        (["25/11/2026", "11/25/2026"], None),
        (["03.11.2026"], DayOrder.DAY_FIRST),
    ],
)
def test_a_column_is_read_in_the_only_order_it_allows(
    cells: list[str], order: DayOrder | None
) -> None:
    assert orders_of(cells).found is order


def test_the_order_of_a_column_is_told_by_days_with_a_time_as_well() -> None:
    assert orders_of(["03/11/2026 9:15", "Wed 25/11/2026 9:15 PM"]).found is DayOrder.DAY_FIRST


@pytest.mark.parametrize(
    ("cell", "born"),
    [("1.2.27", "1927-02-01"), ("1.2.80", "1980-02-01"), ("1.2.26", "2026-02-01"),
     ("2.12.26", "1926-12-02")],
)  # fmt: skip
def test_nobody_is_born_tomorrow(cell: str, born: str) -> None:
    assert read(cell, "birth_date") == (born,)
    with pytest.raises(CellError, match="1900"):
        read("1.2.2027", "birth_date")


@pytest.mark.parametrize("cell", ["1.23457E+12", "1,2E+15", "1e15"])
def test_an_id_whose_digits_a_spreadsheet_dropped_is_refused(cell: str) -> None:
    with pytest.raises(CellError, match="an id with all its digits"):
        read(cell, "patient_id")
    assert read("12E-5", "patient_id") == ("12E-5",)


def test_a_day_of_two_meanings_waits_for_the_order() -> None:
    assert read_day("03/11/2026", None) is None
    assert read_day("03/11/2026", DayOrder.DAY_FIRST) == THIRD
    assert read_day("03/11/2026", DayOrder.MONTH_FIRST) == MARCH
    assert read_day("11/11/2026", None) == date(2026, 11, 11)
    with pytest.raises(CellError, match="2026-11-03 or 2026-03-11"):
        read("03/11/2026", "visit_date")


@pytest.mark.parametrize(
    ("cell", "score"),
    [("8", "8"), ("8/10", "8"), ("8 / 10", "8"), ("8 von 10", "8"), ("8,0", "8"), ("8.0", "8"),
     ("ca. 8", "8"), ("~8", "8"), ("10/10", "10"), ("-", ""), ("n/a", ""), ("k.A.", ""),
     ("n.d.", ""), ("--", ""), (".", ""), ("'8", "8"), ("'8'", "8"),
     ("８", "8"), ("８／１０", "8"), ("٨", "8"), ("\u00a08\u00a0", "8"), ("NRS 8", "8"),
     ("8/10 NRS", "8"), ("VAS: 8", "8"), ("8 Punkte", "8"), ("8 points", "8")],
)  # fmt: skip
def test_a_score_is_read(cell: str, score: str) -> None:
    assert read(cell, "leg_pain") == (score,)


@pytest.mark.parametrize("cell", ["8-9", "8–9", "8 bis 9", "8 a 9", "8,5", "8.5", "9-8"])
def test_a_score_between_two_is_read_as_it_was_decided(cell: str) -> None:
    assert read(cell, "leg_pain", between=Between.HIGHER) == ("9",)
    assert read(cell, "leg_pain", between=Between.LOWER) == ("8",)
    assert read(cell, "leg_pain", between=Between.LEAVE_OUT) == ("",)
    with pytest.raises(CellError, match="lies between two"):
        read(cell, "leg_pain")


@pytest.mark.parametrize(
    "cell",
    ["11", "-1", "8/5", "80/100", "eight", "8 9", "1e1", "8/10/26", "0-10", "8%", "8 (worse)"],
)
def test_what_is_no_score_is_refused(cell: str) -> None:
    with pytest.raises(CellError, match="0 to 10"):
        read(cell, "leg_pain")


def test_an_apostrophe_that_makes_a_number_text_is_no_part_of_it() -> None:
    assert read("'007", "patient_id") == ("007",)
    assert read("'2026-11-03'", "visit_date") == ("2026-11-03",)
    assert read("'t Hooft", "family_name") == ("'t Hooft",)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [("30", "30"), ("30 min", "30"), ("30'", "30"), ("1 h", "60"), ("1,5 h", "90"), ("0:45", "45"),
     ("1:30 h", "90"), ("2 Std.", "120"), ("1h30", "90"), ("45 Minuten", "45")],
)  # fmt: skip
def test_minutes_are_read(cell: str, minutes: str) -> None:
    assert read(cell, "walking_minutes") == (minutes,)


@pytest.mark.parametrize(
    ("means", "cell", "value"),
    [
        ("side", "Li.", "left"), ("side", "RECHTS", "right"), ("side", "izquierda", "left"),
        ("side", "bds.", "both"), ("sex", "weiblich", "female"), ("sex", "varón", "male"),
        ("weakness", "ninguna", "none"), ("weakness", "neu", "new"),
        ("reaction", "Erstverschlimmerung", "flare"), ("driver", "Bandscheibe", "disc"),
        ("pain_reach_left", "Gesäß", "buttock"), ("pain_reach_left", "Muslo", "thigh"),
        ("pain_reach_left", "4", "4"), ("both_legs_assessed", "sí", "yes"),
    ],
)  # fmt: skip
def test_words_of_three_languages_are_known(means: str, cell: str, value: str) -> None:
    assert read(cell, means)[0] == value


def test_a_word_of_the_clinics_own_is_taken_from_the_map() -> None:
    assert read("O.K.", "reaction", words={"ok": "same", "o k": "same"}) == ("same",)
    with pytest.raises(CellError, match="better, same, flare"):
        read("O.K.", "reaction")


@pytest.mark.parametrize(
    ("cells", "m"),
    [(["m", "w"], "male"), (["M", "F"], "male"), (["M", "H"], "female"), (["m"], None)],
)
def test_m_is_a_man_or_a_mujer_as_the_column_says(cells: list[str], m: str | None) -> None:
    assert words_of_sex(cells).get("m") == m


@pytest.mark.parametrize(
    ("cell", "order", "family", "given"),
    [
        ("Keller, Maria", None, "Keller", "Maria"),
        ("Keller,Maria  Anna", None, "Keller", "Maria Anna"),
        ("Keller Maria", NameOrder.FAMILY_FIRST, "Keller", "Maria"),
        ("Maria Keller", NameOrder.GIVEN_FIRST, "Keller", "Maria"),
        ("Jan van der Berg", NameOrder.GIVEN_FIRST, "van der Berg", "Jan"),
        ("von Berg Maria", NameOrder.FAMILY_FIRST, "von Berg", "Maria"),
        ("Keller", None, "Keller", ""),
    ],
)
def test_a_name_in_one_column_is_split(
    cell: str, order: NameOrder | None, family: str, given: str
) -> None:
    assert read(cell, "name", names=order) == (family, given)


def test_letters_that_were_lost_are_refused() -> None:
    with pytest.raises(CellError, match="choose the file's encoding"):
        read("M�ller", "family_name")


@pytest.mark.parametrize("means", [one.name for one in MEANINGS])
@pytest.mark.parametrize("blank", [" ", "\t", "\n"])
def test_a_cell_of_many_blanks_is_read_or_refused_at_once(means: str, blank: str) -> None:
    before = process_time()

    with suppress(CellError):
        read(f"8{blank * 60_000}x", means)

    assert process_time() - before < 1


@pytest.mark.parametrize("means", ["note", "patient_id", "leg_pain", "visit_date", "points"])
@pytest.mark.parametrize(
    "cell", ["#DIV/0!", "#NAME?", "#WERT!", "#¡REF!", "Err:502", "#NO VALUE! =A1"]
)
def test_what_a_formula_failed_to_give_is_never_taken_for_a_text(means: str, cell: str) -> None:
    with pytest.raises(CellError, match="this formula came to none"):
        read(cell, means)


@pytest.mark.parametrize("cell", ["#N/A", "#NV", "#N/D"])
def test_what_is_not_available_is_blank(cell: str) -> None:
    assert read(cell, "leg_pain") == ("",)


def test_points_are_read_however_they_are_parted() -> None:
    parted = "GB30:left / BL40:left,\n GV3:midline ; BL60:left"

    assert read(parted, "points") == ("GB30:left; BL40:left; GV3:midline; BL60:left",)
