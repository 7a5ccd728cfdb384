"""By which rules: what a clinic may edit of them, and how they are named."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tracker.domain.values.rules import (
    BOOK_RULES,
    OWN_VALUES,
    Rules,
    RuleVersion,
    find_own_since,
    own_rules,
)
from tracker.domain.values.thresholds import SAFE_RANGES

SINCE = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("name", SAFE_RANGES)
def test_a_threshold_of_the_clinics_own_stays_within_its_safe_range(name: str) -> None:
    safe = SAFE_RANGES[name]
    apart = Rules(controlled_max=4, settled_max=1)

    def own(value: int) -> Rules:
        return replace(apart, **{name: value})  # type: ignore[arg-type]  # every one is a number

    assert safe.low <= getattr(BOOK_RULES, name) < safe.high  # of weeks the book asks for none
    for value in (safe.low, safe.high):
        assert getattr(own(value), name) == value
    for value in (safe.low - 1, safe.high + 1):
        with pytest.raises(ValueError, match=name):
            own(value)


def test_settled_is_never_more_than_controlled() -> None:
    with pytest.raises(ValueError, match="settled_max"):
        Rules(controlled_max=2, settled_max=3)


def test_staying_is_as_much_easier_than_entering_as_in_the_rule_book() -> None:
    rules = Rules(controlled_max=4, settled_max=1)

    assert (BOOK_RULES.hold_recovery_max, BOOK_RULES.hold_prevention_max) == (4, 3)
    assert (rules.hold_recovery_max, rules.hold_prevention_max) == (5, 2)


def test_rules_are_named_by_their_version_and_since_when_they_are_the_clinics() -> None:
    own = replace(BOOK_RULES, own_since=SINCE)

    assert (BOOK_RULES.code, Rules(version=RuleVersion.ONE).code) == ("2", "1")
    assert own.code == "2@2026-11-28T09:30:00"
    assert find_own_since(own.code) == ("2", SINCE)
    assert find_own_since("1") == ("1", None)


def test_a_code_names_the_moment_in_utc_wherever_it_was_set() -> None:
    elsewhere = SINCE.astimezone(timezone(timedelta(hours=9)))

    assert replace(BOOK_RULES, own_since=elsewhere).code == "2@2026-11-28T09:30:00"


def test_thresholds_of_the_book_are_the_books_rules_whenever_they_were_set() -> None:
    values = BOOK_RULES.values

    assert own_rules(values, SINCE) is BOOK_RULES
    assert tuple(values) == OWN_VALUES == tuple(SAFE_RANGES)


def test_own_thresholds_are_those_that_are_not_the_books() -> None:
    rules = own_rules(BOOK_RULES.values | {"gap_days": 60, "stable_days": 28}, SINCE)

    assert rules.own_values == {"gap_days": 60}
    assert (rules.own_since, rules.gap_days) == (SINCE, 60)
