"""A day is read only where it can mean one thing, and says what is allowed where it cannot."""

from datetime import UTC, date, datetime

import pytest

from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.spans import weekday_words
from tracker.domain.words.typed_day import birth_day_of, day_of, moment_of_text

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
    ],
)
def test_a_day_is_typed_in_any_way_that_means_one_day(typed: str, meant: date) -> None:
    assert day_of(typed, TODAY) == meant


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
def test_what_can_mean_two_days_or_none_is_refused_and_says_what_is_allowed(typed: str) -> None:
    with pytest.raises(ValueError, match="Type 2026-11-03, Nov 3 or -7"):
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
