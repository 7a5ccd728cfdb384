"""In which order days are written and read: the language's, or the one the clinic chose."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import SPANISH
from tracker.domain.values.days import DayOrder, use_day_order
from tracker.domain.words.names import day_words, day_words_in_full, period_words
from tracker.domain.words.spans import weekday_words
from tracker.domain.words.typed_day import birth_day_of, day_of, onset_of
from tracker.domain.words.whole_days import with_whole_days
from tracker.language import Language, speaking

TODAY = date(2026, 11, 22)
DAY = date(2026, 11, 3)
DAY_FIRST, MONTH_FIRST = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    use_day_order(None)


@pytest.mark.parametrize(
    ("order", "short", "full"),
    [
        (None, "Nov 3", "Nov 3, 2026"),
        (DAY_FIRST, "3 Nov", "3 Nov 2026"),
        (MONTH_FIRST, "Nov 3", "Nov 3, 2026"),
    ],
)
def test_days_are_written_in_the_order(order: DayOrder | None, short: str, full: str) -> None:
    use_day_order(order)

    assert (day_words(DAY), day_words_in_full(DAY)) == (short, full)
    assert weekday_words(DAY) == f"Tue, {full}"
    assert period_words(date(2026, 10, 5), DAY).endswith(full)


def test_the_order_holds_in_every_language() -> None:
    use_day_order(MONTH_FIRST)

    with speaking(SPANISH):
        assert day_words_in_full(DAY) == "nov 3, 2026"


@pytest.mark.parametrize(("order", "read"), [(DAY_FIRST, DAY), (MONTH_FIRST, date(2026, 3, 11))])
@pytest.mark.parametrize("text", ["3/11/2026", "03.11.2026", "3/11"])
def test_numbers_that_can_mean_two_days_are_read_in_the_order(
    order: DayOrder, read: date, text: str
) -> None:
    use_day_order(order)

    assert day_of(text, TODAY) == read


def test_without_an_order_numbers_that_can_mean_two_days_are_refused() -> None:
    with pytest.raises(ValueError, match="one way only"):
        day_of("3/11/2026", TODAY)


@pytest.mark.parametrize("order", [None, DAY_FIRST, MONTH_FIRST])
def test_numbers_that_can_mean_one_day_mean_it_in_every_order(order: DayOrder | None) -> None:
    use_day_order(order)

    assert day_of("25/11/2025", TODAY) == day_of("11/25/2025", TODAY) == date(2025, 11, 25)
    assert day_of("2026-11-03", TODAY) == DAY


def test_births_and_onsets_follow_the_order() -> None:
    use_day_order(DAY_FIRST)

    assert birth_day_of("2/3/1974") == date(1974, 3, 2)
    assert onset_of("2/3/2026", TODAY) == date(2026, 3, 2)


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from([None, *DayOrder]))
def test_what_is_written_is_read_as_the_same_day(day: date, order: DayOrder | None) -> None:
    use_day_order(order)
    for language in (Language.ENGLISH, SPANISH):
        with speaking(language):
            assert day_of(day_words_in_full(day), TODAY) == day


def test_no_line_ends_within_a_day_of_the_order() -> None:
    use_day_order(DAY_FIRST)

    assert " " not in with_whole_days("3 Nov 2026")
