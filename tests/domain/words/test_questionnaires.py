"""Totals: range, direction, and the change that counts at n−1, n and n+1."""

import pytest

from tests.makers import a_visit
from tracker.domain.words.questionnaires import (
    ODI,
    PSFS,
    QUESTIONNAIRES,
    RMDQ,
    SBI,
    START_BACK,
    Questionnaire,
    psfs_mean,
)


@pytest.mark.parametrize("one", [ODI, RMDQ, SBI, START_BACK], ids=lambda one: one.name)
def test_the_range_is_that_of_the_visit(one: Questionnaire) -> None:
    highest = a_visit(**{one.field: one.most})  # type: ignore[arg-type]  # one of the totals

    assert getattr(highest, one.field) == one.most
    with pytest.raises(ValueError, match="not allowed"):
        a_visit(**{one.field: one.most + 1})  # type: ignore[arg-type]  # as above


def test_only_the_patients_own_activities_are_better_higher() -> None:
    directions = {one.name: one.direction for one in QUESTIONNAIRES}

    assert directions == {
        "ODI": "lower is better",
        "RMDQ": "lower is better",
        "SBI": "lower is better",
        "STarT Back": "lower is better",
        "PSFS": "higher is better",
    }


def test_a_threshold_has_a_source() -> None:
    unsourced = [
        one.name for one in QUESTIONNAIRES if one.counts_from and not one.counts_from.source.words
    ]

    assert unsourced == []


@pytest.mark.parametrize(
    ("one", "start", "now", "words"),
    [
        (ODI, 48, 39, "48 → 39, about the same (10 points or 30 %)"),
        (ODI, 48, 38, "48 → 38, better (10 points or 30 %)"),
        (ODI, 48, 37, "48 → 37, better (10 points or 30 %)"),
        (ODI, 20, 15, "20 → 15, about the same (10 points or 30 %)"),
        (ODI, 20, 14, "20 → 14, better (10 points or 30 %)"),
        (ODI, 20, 13, "20 → 13, better (10 points or 30 %)"),
        (ODI, 20, 29, "20 → 29, about the same (10 points or 30 %)"),
        (ODI, 20, 30, "20 → 30, worse (10 points or 30 %)"),
        (ODI, 0, 0, "0 → 0, about the same (10 points or 30 %)"),
        (RMDQ, 20, 16, "20 → 16, about the same (5 points or 30 %)"),
        (RMDQ, 20, 15, "20 → 15, better (5 points or 30 %)"),
        (RMDQ, 10, 8, "10 → 8, about the same (5 points or 30 %)"),
        (RMDQ, 10, 7, "10 → 7, better (5 points or 30 %)"),
        (RMDQ, 10, 15, "10 → 15, worse (5 points or 30 %)"),
        (PSFS, 3, 4.75, "3 → 4.75, about the same (2 points)"),
        (PSFS, 3, 5, "3 → 5, better (2 points)"),
        (PSFS, 5, 3, "5 → 3, worse (2 points)"),
        (PSFS, 0.1, 2.1, "0.1 → 2.1, better (2 points)"),
        (SBI, 18, 9, "18 → 9 (no agreed threshold)"),
        (START_BACK, 5, 2, "5 → 2 (no agreed threshold)"),
        (ODI, None, 40, "40"),
        (ODI, 40, None, "40"),
        (ODI, None, None, ""),
    ],
)
def test_a_change_is_said_with_what_counts(
    one: Questionnaire, start: float | None, now: float | None, words: str
) -> None:
    said = one.change_words(start, now)

    assert said == words


@pytest.mark.parametrize(
    ("scores", "mean"), [((), None), ((4,), 4.0), ((3, 4, 5), 4.0), ((0, 0, 1), 1 / 3)]
)
def test_the_patients_own_activities_are_averaged(
    scores: tuple[int, ...], mean: float | None
) -> None:
    found = psfs_mean(scores)

    assert found == mean
