"""No line ends within a day, on screen or on paper."""

from datetime import date

import pytest

from tracker.domain.words.names import day_words, day_words_in_full, period_words
from tracker.domain.words.whole_days import with_whole_days
from tracker.language import Language, languages, speaking

FIRST, LAST = date(2026, 10, 5), date(2026, 11, 3)


def parts(words: str) -> list[str]:
    """Return what stays together."""
    return with_whole_days(words).split(" ")


@pytest.mark.parametrize("spoken", languages(), ids=lambda one: one.code)
def test_a_day_stays_whole_in_every_language(spoken: Language) -> None:
    with speaking(spoken):
        for month in range(1, 13):
            on = date(2026, month, 28)
            assert len(parts(day_words(on))) == 1
            assert len(parts(day_words_in_full(on))) == 1
        assert with_whole_days(period_words(FIRST, LAST)).rpartition(" ")[2].endswith("2026")
        assert len(parts(period_words(FIRST, LAST))) <= 2  # from … to …


def test_what_stands_around_a_day_may_be_broken() -> None:
    words = "Settled for 29 days (Oct 5 to Nov 3; needs 28). Since Nov 3: 30 % better."

    assert parts(words) == [
        "Settled", "for", "29\xa0days", "(Oct\xa05\xa0to\xa0Nov\xa03;", "needs", "28).",
        "Since", "Nov\xa03:", "30\xa0%", "better.",
    ]  # fmt: skip


def test_a_number_stays_with_what_it_counts() -> None:
    assert parts("at most the last 7 days, 3 × 400 mg") == [
        "at", "most", "the", "last", "7\xa0days,", "3", "×", "400\xa0mg",
    ]  # fmt: skip
    assert parts("Leg pain 8 → 7 (no step).") == ["Leg", "pain", "8\xa0→\xa07", "(no", "step)."]


def test_a_phase_keeps_its_number() -> None:
    assert parts("1 Calming → 2 Improvement") == ["1\xa0Calming", "→", "2\xa0Improvement"]


def test_words_keep_their_length() -> None:
    words = "From Oct 5, 2026 to Nov 3, 2026."

    assert len(with_whole_days(words)) == len(words)
