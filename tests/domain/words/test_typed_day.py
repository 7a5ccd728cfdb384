"""A day is read only where it can mean one thing, and says what is allowed where it cannot."""

from datetime import UTC, date, datetime, time

import pytest

from tests.makers import SPANISH
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.spans import weekday_words
from tracker.domain.words.typed_day import (
    birth_day_of,
    coming_day_of,
    day_of,
    moment_of_text,
    near_day_of,
    onset_of,
    possible_days,
    time_of,
)
from tracker.language import speaking

TODAY = date(2026, 11, 22)
SHOWN = datetime(2026, 11, 20, 10, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-1-3", date(2026, 1, 3)),
        ("Nov 3, 2026", date(2026, 11, 3)),
        ("3 Nov 2026", date(2026, 11, 3)),
        ("3 november", date(2026, 11, 3)),
        ("dec 12", date(2025, 12, 12)),  # without a year: the latest that is over
        ("-7", date(2026, 11, 15)),
        ("25/11/2026", date(2026, 11, 25)),
        ("11/25/2026", date(2026, 11, 25)),
        ("11.11.", date(2026, 11, 11)),
        ("2026.11.03", date(2026, 11, 3)),
        ("2026/11/3", date(2026, 11, 3)),
        ("25-11-2026", date(2026, 11, 25)),
        ("25. 11. 2026", date(2026, 11, 25)),
        ("２０２６－１１－０３", date(2026, 11, 3)),
        ("٢٠٢٦-١١-٠٣", date(2026, 11, 3)),
        ("2026‐11–03", date(2026, 11, 3)),
        ("\u200e2026-11-03\u200f", date(2026, 11, 3)),  # as a spreadsheet copies it
        ("3\u00a0Nov\u00a02026", date(2026, 11, 3)),
        ("–7", date(2026, 11, 15)),
        ("Tue, Nov 3", date(2026, 11, 3)),
        ("Tuesday 3 Nov 2026", date(2026, 11, 3)),
        ("Nov 3rd", date(2026, 11, 3)),
    ],
)
def test_a_day_is_typed_in_any_way_that_means_one_day(typed: str, meant: date) -> None:
    assert day_of(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        ("Today ", TODAY),
        ("0", TODAY),
        ("yesterday", date(2026, 11, 21)),
        ("-7", date(2026, 11, 15)),
    ],
)
def test_a_day_of_its_own_field_is_typed_by_its_name_as_well(typed: str, meant: date) -> None:
    assert near_day_of(typed, TODAY) == meant
    assert coming_day_of(typed, TODAY) == meant


def test_today_is_typed_in_the_language_of_the_screen() -> None:
    with speaking(SPANISH):
        typed = [near_day_of(words, TODAY) for words in ("hoy", "ayer")]

    assert typed == [TODAY, date(2026, 11, 21)]


@pytest.mark.parametrize("typed", ["0", "today", "yesterday"])
def test_in_a_list_and_for_a_birth_such_a_text_is_no_day(typed: str) -> None:
    assert possible_days(typed) == ()
    with pytest.raises(ValueError, match="not a day"):
        day_of(typed, TODAY)


@pytest.mark.parametrize("shown", [day_words_in_full, weekday_words])
def test_what_is_shown_can_be_typed(shown: object) -> None:
    assert callable(shown)
    for month in range(1, 13):
        day = date(2024, month, 29)

        assert day_of(shown(day), TODAY) == day


@pytest.mark.parametrize(
    "typed",
    ["3.11.2026", "3/11", "2026-02-30", "31 Feb", "soon", "", "3", "Nov", "Nov 3 4", "-99999"],
)
def test_what_can_mean_two_days_or_none_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="Type 2026-11-03, Nov 3, today or -7"):
        day_of(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "3 Nov 20266",  # a year with a digit too many is not no year
        "Nov 3 12026",
        "1/12026",
        "3.112026",
        "3-11-26",
        "3-11-2026",
        "3 Nov 26",
        "03112026",
        "206-08-17",
        "29/2/2025",
        "Mon 3 Nov 2026",  # it was a Tuesday
        "3½ Nov",
        "-3 Nov",
        "1 decade",
        "²-1",
    ],
)
def test_a_slip_of_the_keys_is_no_other_day(typed: str) -> None:
    with pytest.raises(ValueError, match="Type 2026-11-03, Nov 3, today or -7"):
        day_of(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-03 9:15", datetime(2026, 11, 3, 9, 15, tzinfo=UTC)),
        ("Nov 3, 2026, 09:15", datetime(2026, 11, 3, 9, 15, tzinfo=UTC)),
        ("9:15", datetime(2026, 11, 20, 9, 15, tzinfo=UTC)),
        ("-1", datetime(2026, 11, 21, 10, 31, tzinfo=UTC)),
    ],
)
def test_a_moment_is_a_day_a_time_or_both(typed: str, meant: datetime) -> None:
    assert moment_of_text(typed, SHOWN, TODAY) == meant


def test_a_time_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="'25:10' is not a time of day"):
        moment_of_text("Nov 3, 25:10", SHOWN, TODAY)


def test_a_birth_date_needs_its_year() -> None:
    assert birth_day_of("Mar 2, 1974") == date(1974, 3, 2)

    with pytest.raises(ValueError, match="Birth date: 'Mar 2'"):
        birth_day_of("Mar 2")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("+5", date(2026, 11, 27)),
        ("in 5 days", date(2026, 11, 27)),
        ("2 weeks", date(2026, 12, 6)),
        ("tomorrow", date(2026, 11, 23)),
        ("Friday", date(2026, 11, 27)),
        ("fri", date(2026, 11, 27)),
        ("Sunday", date(2026, 11, 29)),  # today is one: the next is meant
        ("Jan 4", date(2027, 1, 4)),
        ("Nov 20", date(2027, 11, 20)),
        ("Fri, Nov 27", date(2026, 11, 27)),
        ("2026-12-04", date(2026, 12, 4)),
        ("-1", date(2026, 11, 21)),
    ],
)
def test_a_day_to_come_is_read_ahead(typed: str, meant: date) -> None:
    assert coming_day_of(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("viernes", date(2026, 11, 27)),
        ("miercoles", date(2026, 11, 25)),
        ("mié", date(2026, 11, 25)),
        ("en 5 días", date(2026, 11, 27)),
        ("mañana", date(2026, 11, 23)),
        ("friday", date(2026, 11, 27)),
    ],
)
def test_a_day_to_come_is_read_in_spanish(typed: str, meant: date) -> None:
    with speaking(SPANISH):
        assert coming_day_of(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["soon", "", "5", "3/12", "Fridge", "+99999999", "in 5 apples"])
def test_a_day_to_come_that_is_none_is_refused_with_days_to_come(typed: str) -> None:
    with pytest.raises(ValueError, match=r"Type Nov 27, Friday \(the next one\) or \+5"):
        coming_day_of(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14", time(14)),
        ("14:30", time(14, 30)),
        ("9h30", time(9, 30)),
        ("2pm", time(14)),
        ("2:30 pm", time(14, 30)),
        ("2:30 P.M.", time(14, 30)),
        ("12 am", time(0)),
        ("12:15pm", time(12, 15)),
        (" ", None),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, meant: time | None) -> None:
    assert time_of(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "14 pm", "0 am", "noon", "2 p", "9:75"])
def test_a_time_that_is_none_says_what_to_type(typed: str) -> None:
    with pytest.raises(ValueError, match=r"Type 10:15 or 2:30 pm\."):
        time_of(typed)


def test_a_weekday_in_spanish_is_no_month_and_must_be_the_days_own() -> None:
    with speaking(SPANISH):
        assert day_of("martes 3 nov 2026", TODAY) == date(2026, 11, 3)
        with pytest.raises(ValueError, match="lunes 3 nov 2026"):
            day_of("lunes 3 nov 2026", TODAY)


@pytest.mark.parametrize("typed", ["9999 years", "1 decade", "1,5 years", "-7 months"])
def test_a_duration_nobody_has_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValueError, match="neither a day nor a duration"):
        onset_of(typed, TODAY)


@pytest.mark.parametrize("typed", ["-1974", "Nov 3 19745"])
def test_a_slip_is_no_day_of_birth(typed: str) -> None:
    assert possible_days(typed) == ()
