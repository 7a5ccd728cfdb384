"""The database itself refuses what the values refuse: raw SQL at every limit."""

import pytest
from sqlalchemy import CheckConstraint

from tests.models import limits
from tests.models.filled import refuses, set_values
from tracker.models.base import Base
from tracker.models.sqlite_driver import driver


@pytest.mark.parametrize(("place", "ends"), limits.WHOLE.items())
def test_a_whole_number_stays_within_its_ends(
    raw: driver.Connection, place: tuple[str, str], ends: tuple[int, int]
) -> None:
    (table, column), (low, high) = place, ends

    taken = [set_values(raw, table, f"{column} = {number}") for number in (low, high)]

    assert taken == [1, 1]
    for wrong in (low - 1, high + 1, low + 0.5, "'x'"):
        assert refuses(raw, table, f"{column} = {wrong}", column)


@pytest.mark.parametrize(("place", "values"), limits.CHOICES.items())
def test_a_choice_is_one_of_its_values(
    raw: driver.Connection, place: tuple[str, str], values: tuple[str, ...]
) -> None:
    table, column = place

    taken = sum(set_values(raw, table, f"{column} = '{value}'") for value in values)

    assert taken == len(values)
    for wrong in ("'x'", "''", "1", f"'{values[0].upper()}'"):
        assert refuses(raw, table, f"{column} = {wrong}", column)


@pytest.mark.parametrize(("table", "column"), limits.CODES)
def test_a_code_is_a_short_lower_case_word(raw: driver.Connection, table: str, column: str) -> None:
    codes = ("large", "colour", "not_known_yet", "x" * 40)

    taken = sum(set_values(raw, table, f"{column} = '{code}'") for code in codes)

    assert taken == len(codes)
    for wrong in ("", " ", "1", "Plain", "PLAIN", "pla in", " plain", "plain1", "größe", "x" * 41):
        assert refuses(raw, table, f"{column} = '{wrong}'", column)


@pytest.mark.parametrize(("table", "column"), limits.LANGUAGE_CODES)
def test_a_language_is_any_code_of_its_shape(
    raw: driver.Connection, table: str, column: str
) -> None:
    codes = ("en", "es", "pl", "fil", "pt-BR", "zh-Hant", f"x{'y' * 34}")

    taken = sum(set_values(raw, table, f"{column} = '{code}'") for code in codes)

    assert taken == len(codes)
    for wrong in ("", "e", "EN", "Es", "e1", "en ", " en", "en_US", "../es", "é", "1", "x" * 36):
        assert refuses(raw, table, f"{column} = '{wrong}'", column)


@pytest.mark.parametrize(("table", "column"), limits.YES_NO)
def test_an_answer_is_yes_or_no(raw: driver.Connection, table: str, column: str) -> None:
    blanks = ", both_legs_assessed_on = NULL, both_legs_assessed_by = NULL"
    rest = blanks if column == "both_legs_assessed" else ""

    taken = [set_values(raw, table, f"{column} = {answer}{rest}") for answer in (0, 1)]

    assert taken == [1, 1]
    for wrong in ("2", "-1", "'yes'"):
        assert refuses(raw, table, f"{column} = {wrong}{rest}", column)


@pytest.mark.parametrize(("table", "column"), limits.ABOVE_ZERO)
def test_a_measure_is_above_zero(raw: driver.Connection, table: str, column: str) -> None:
    any_needle = ", needle_length_mm = NULL" if column == "depth_mm" else ""
    set_values(raw, table, "depth_mm = NULL")

    taken = [set_values(raw, table, f"{column} = {size}{any_needle}") for size in (0.01, 1_000_000)]

    assert taken == [1, 1]
    for wrong in ("0", "-0.01", "9e999", "'x'"):
        assert refuses(raw, table, f"{column} = {wrong}{any_needle}", column)


@pytest.mark.parametrize(("table", "column"), limits.NOT_BLANK)
def test_a_needed_text_is_not_blank(raw: driver.Connection, table: str, column: str) -> None:
    where = "channel = 'ASHI', number = NULL, " if column == "place" else ""

    taken = set_values(raw, table, f"{where}{column} = 'x'")

    assert taken == 1
    for wrong in ("''", "'  '"):
        assert refuses(raw, table, f"{where}{column} = {wrong}", column)


@pytest.mark.parametrize(("table", "rule", "values"), limits.RULES)
def test_a_row_that_contradicts_itself_is_refused(
    raw: driver.Connection, table: str, rule: str, values: str
) -> None:
    is_refused = refuses(raw, table, values, rule)

    assert is_refused


@pytest.mark.parametrize("size", [1, 1_048_576])
def test_a_logo_has_at_most_a_megabyte(raw: driver.Connection, size: int) -> None:
    taken = set_values(raw, "settings", f"logo = zeroblob({size})")

    assert taken == 1


def test_a_checksum_has_64_hexadecimal_digits(raw: driver.Connection) -> None:
    taken = set_values(raw, "kept_pages", f"sha256 = '{limits.CHECKSUM[::-1]}'")

    assert taken == 1


def test_every_constraint_of_the_records_is_tried_here() -> None:
    tried = {f"ck_{table}_{column}" for table, column in (*limits.WHOLE, *limits.CHOICES)}
    tried |= {
        f"ck_{table}_{column}"
        for table, column in (
            *limits.CODES,
            *limits.LANGUAGE_CODES,
            *limits.YES_NO,
            *limits.ABOVE_ZERO,
            *limits.NOT_BLANK,
        )
    }
    tried |= {f"ck_{table}_{rule}" for table, rule, _ in limits.RULES}
    tried |= {f"ck_needled_points_{rule}" for rule in ("code", "side_of_channel", "place_of_point")}

    named = {
        str(constraint.name)
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }

    assert named == tried


def test_one_live_visit_a_day(raw: driver.Connection) -> None:
    copy = (
        "INSERT INTO visits (course_id, visit_date, is_live, version, saved_at, saved_by)"
        " SELECT course_id, visit_date, ?, 1, saved_at, saved_by FROM visits LIMIT 1"
    )

    struck_out = raw.execute(copy, (0,)).rowcount

    assert struck_out == 1
    with pytest.raises(driver.IntegrityError, match="UNIQUE"):
        raw.execute(copy, (1,))


@pytest.mark.parametrize(
    "copy",
    [
        (
            "INSERT INTO courses (patient_id, number, recall)"
            " SELECT patient_id, number, recall FROM courses"
        ),
        (
            "INSERT INTO patients (clinic_id, precautions_asked, search_name, search_text)"
            " SELECT clinic_id, 0, '', '' FROM patients"
        ),
        (
            "INSERT INTO decisions"
            " (visit_id, phase, proposal, rule_version, decided_by, decided_at, is_current)"
            " SELECT visit_id, 1, 1, '1', 'x', decided_at, 1 FROM decisions"
        ),
    ],
)
def test_what_is_unique_stays_so(raw: driver.Connection, copy: str) -> None:
    with pytest.raises(driver.IntegrityError, match="UNIQUE"):
        raw.execute(copy)
