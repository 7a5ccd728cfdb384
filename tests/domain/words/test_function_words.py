"""Function in words: the change that counts at n−1, n and n+1, and what is due."""

import pytest

from tests.makers import a_course, a_visit, day
from tracker.domain.rules.function_due import due_after
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.record_versions import RecordKind
from tracker.domain.values.visit import ActivityId, Visit
from tracker.domain.words.function_words import due_names, due_words, measure_lines, scores_of
from tracker.domain.words.record_words import record_changes


@pytest.mark.parametrize(
    ("field", "start", "now", "words"),
    [
        ("odi_percent", 48, 39, "ODI: 48 → 39, about the same (10 points or 30 %)"),
        ("odi_percent", 48, 38, "ODI: 48 → 38, better (10 points or 30 %)"),
        ("odi_percent", 48, 37, "ODI: 48 → 37, better (10 points or 30 %)"),
        ("odi_percent", 20, 15, "ODI: 20 → 15, about the same (10 points or 30 %)"),
        ("odi_percent", 20, 14, "ODI: 20 → 14, better (10 points or 30 %)"),
        ("odi_percent", 20, 29, "ODI: 20 → 29, about the same (10 points or 30 %)"),
        ("odi_percent", 20, 30, "ODI: 20 → 30, worse (10 points or 30 %)"),
        ("odi_percent", 0, 0, "ODI: 0 → 0, about the same (10 points or 30 %)"),
        ("rmdq", 20, 16, "RMDQ: 20 → 16, about the same (5 points or 30 %)"),
        ("rmdq", 20, 15, "RMDQ: 20 → 15, better (5 points or 30 %)"),
        ("rmdq", 10, 8, "RMDQ: 10 → 8, about the same (5 points or 30 %)"),
        ("rmdq", 10, 7, "RMDQ: 10 → 7, better (5 points or 30 %)"),
        ("rmdq", 10, 15, "RMDQ: 10 → 15, worse (5 points or 30 %)"),
        ("sbi", 18, 9, "SBI: 18 → 9 (no agreed threshold)"),
        ("start_back", 5, 2, "STarT Back: 5 → 2 (no agreed threshold)"),
        ("odi_percent", None, 40, "ODI: 40"),
        ("odi_percent", 40, None, "ODI: 40"),
    ],
)
def test_a_change_is_said_with_what_counts(
    field: str, start: int | None, now: int | None, words: str
) -> None:
    visits = (a_visit(**{field: start}), a_visit(day(7), **{field: now}))  # type: ignore[arg-type]  # one of the totals

    lines = measure_lines(status_of(a_course(*visits)))

    assert lines == (f"{words}; lower is better",)


def scored(on: int, *scores: int) -> Visit:
    return a_visit(day(on), psfs={ActivityId(at): score for at, score in enumerate(scores, 1)})


def test_activities_are_better_higher_and_their_mean_has_one_decimal() -> None:
    lines = measure_lines(status_of(a_course(scored(0, 3, 3, 4), scored(7, 6, 5, 5))))

    assert lines == ("Own activities: 3.3 → 5.3, better (2 points); higher is better",)


def test_what_was_never_recorded_has_no_line() -> None:
    assert measure_lines(status_of(a_course(a_visit(leg_pain=5)))) == ()


def test_the_scores_of_a_visit_are_named() -> None:
    visit = a_visit(
        interference_pain=6, interference_enjoyment=7, interference_activity=6, odi_percent=40
    )

    assert [*scores_of(visit)] == ["Pain in daily life 6.3", "ODI 40"]


def test_what_is_due_or_missed_is_told() -> None:
    first = due_after((), FunctionPlan())
    later = due_after((a_visit(),), FunctionPlan(measures=("psfs",)))

    assert (due_words(first), due_names(first)) == (
        "Function due",
        "Pain in daily life; Own activities",
    )
    assert due_words(later) == "Function missed since visit 1"
    assert due_names(later) == "Own activities, missed at visit 1"
    assert due_words(()) == ""


def test_the_history_of_the_settings_names_the_measures() -> None:
    before = {"clinic_name": "Sample", "function_measures": "psfs", "function_every": 4}
    after = {**before, "function_measures": "psfs;odi;later", "function_every": 6}

    changes = record_changes(RecordKind.SETTINGS, before, after)

    assert {one.label: f"{one.before} → {one.after}" for one in changes} == {
        "Function is due every so many visits": "4 → 6",
        "Function measures in use": "Own activities → Own activities; ODI; later",
    }


def test_a_version_from_before_function_was_asked_says_nothing_of_it() -> None:
    after = {"clinic_name": "New", "function_measures": "psfs", "function_every": 4}

    changes = record_changes(RecordKind.SETTINGS, {"clinic_name": "Sample"}, after)

    assert [one.field for one in changes] == ["clinic_name"]
