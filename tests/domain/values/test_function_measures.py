"""Every measure's file is complete and sourced, quotes no form, and is refused when it is not."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.function_measures import DOCUMENT, document
from tests.makers import a_visit
from tests.parsed import every_text
from tracker.domain.values.checks import MINUTES_MAX
from tracker.domain.values.function_measures import (
    FOLDER,
    ORDER,
    SCALES,
    Change,
    FunctionMeasure,
    Kind,
    function_measures,
    read_measure,
)
from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.visit import ActivityId, Visit
from tracker.paths import resource

RULES = (Path(__file__).parents[3] / "docs" / "clinical-rules.md").read_text(encoding="utf-8")
MEASURES = tuple(function_measures().values())
SAID = {  # where the rule book says the same
    "psfs": "0–10 each, **higher is better**, mean; {points} points)",
    "odi": "ODI (0–{highest} %, {points} points or {percent} %)",
    "rmdq": "RMDQ (0–{highest}, {points} points or {percent} %)",
    "sbi": "SBI (0–{highest})",
    "start_back": "STarT Back (0–{highest})",
}
# A few words of each form that nobody else would use: none of them may be in the program.
OF_FORMS = (
    "because of my back", "because of the pain in my back", "bad tempered", "stay at home most",
    "interfered with your enjoyment", "number best describes", "general activity",
    "pain killers", "personal care (washing", "changing degree of pain", "prevents me from",
    "how bothersome", "spread down my leg", "it's not really safe", "worrying thoughts",
    "unable to perform activity", "at the level you did before",
)  # fmt: skip
GOOD = resource(FOLDER, "rmdq.toml").read_text(encoding="utf-8")


def named(measures: tuple[FunctionMeasure, ...]) -> Mapping[str, FunctionMeasure]:
    return {one.code: one for one in measures}


def test_every_file_is_a_measure_and_every_measure_a_file() -> None:
    files = {file.stem for file in resource(FOLDER).glob("*")}

    assert files == set(ORDER) == set(named(MEASURES))
    assert set(SCALES) <= set(ORDER)


@pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)
def test_a_measure_says_who_made_it_when_it_was_read_and_what_may_be_typed(
    one: FunctionMeasure,
) -> None:
    assert all((one.name, one.full_name, one.scoring, one.missing, one.licence, one.extent))
    assert one.source.words
    assert one.source.year is not None
    assert one.source.year <= one.read_on.year
    assert (one.entry == "total") is (one.kind is Kind.NUMBER and one.code in SCALES)
    assert one.has_form is (one.code in {"odi", "rmdq"})


@pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)
def test_a_minimum_has_a_source_with_its_year(one: FunctionMeasure) -> None:
    thresholds = [] if one.minimum is None else [one.minimum.points, one.minimum.percent]

    sources = [each.source for each in thresholds if each is not None]

    assert all(source.words and source.year for source in sources)
    assert (one.minimum is None) is (one.code not in {"interference", "psfs", "rmdq", "odi"})


@pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)
def test_the_range_is_that_of_the_visit_s_fields(one: FunctionMeasure) -> None:
    highest = {measured_field(item.field).highest for item in one.items} or {10}

    assert highest == {one.highest}
    assert one.lowest == 0
    assert one.highest <= MINUTES_MAX


def test_the_answers_of_a_scale_are_called_the_same_everywhere() -> None:
    labels = {item.field: item.label for item in function_measures()["interference"].items}

    assert labels == {field: measured_field(field).label for field in labels}
    assert len(labels) == 3


@pytest.mark.parametrize("code", SAID)
def test_the_rule_book_says_the_same_numbers(code: str) -> None:
    one = function_measures()[code]
    minimum = one.minimum
    points, percent = (None, None) if minimum is None else (minimum.points, minimum.percent)

    said = SAID[code].format(highest=one.highest, points=points, percent=percent)

    assert said in RULES


def test_no_wording_of_a_form_is_in_the_program() -> None:
    files = [file.read_text(encoding="utf-8") for file in resource(FOLDER).glob("*")]
    texts = " ".join([*files, *(text.source for text in every_text())]).casefold()

    found = [words for words in OF_FORMS if words in re.sub(r"\s+", " ", texts)]

    assert found == []


def test_the_document_is_made_from_the_files() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ('name = "RMDQ"', 'name = " "', "words are needed"),
        ('name = "RMDQ"\n', "", "KeyError: 'name'"),
        ('better = "lower"', 'better = "shorter"', "KeyError: 'shorter'"),
        ('kind = "number"', 'kind = "guess"', "is not a valid Kind"),
        ("highest = 24", "highest = 0", "not above the lowest"),
        ("points = 5\n", "", "KeyError: 'points'"),
        ('source = "Ostelo, Spine 33:90–94"', 'source = ""', "words are needed"),
        ("year = 2008", 'year = "soon"', "ValueError"),
        ("read = 2026-11-28", 'read = "today"', "a day is needed"),
        ('entry = "total"', 'entry = "items"', "KeyError: 'items'"),
        ("has_form = true", "has_from = true", "not known: has_from"),
        ('needs = "either"', 'needs = "neither"', "KeyError: 'neither'"),
        ("[licence]", "[license]", "not known: license"),
        ("[change]", "[change", "TOMLDecodeError"),
    ],
)
def test_a_file_that_cannot_be_is_refused_by_name(
    tmp_path: Path, before: str, after: str, why: str
) -> None:
    assert before in GOOD
    file = tmp_path / "rmdq.toml"
    file.write_text(GOOD.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(ValueError, match=re.escape(why)) as refused:
        read_measure(file)

    assert str(refused.value).startswith("rmdq.toml: ")


def test_a_scale_with_an_answer_missing_has_no_score() -> None:
    interference = function_measures()["interference"]
    whole = a_visit(interference_pain=6, interference_enjoyment=7, interference_activity=5)
    part = a_visit(interference_pain=6, interference_enjoyment=7)

    assert (interference.score(whole), interference.score(part)) == (6, None)
    assert interference.score(a_visit()) is None


def test_activities_are_compared_over_those_scored_both_times() -> None:
    psfs = function_measures()["psfs"]
    walk, sit, drive = (ActivityId(number) for number in (1, 2, 3))
    start = a_visit(psfs={walk: 2, sit: 4})
    now = a_visit(psfs={sit: 4, drive: 10})

    assert (psfs.score(start), psfs.score(now)) == (3, 7)
    assert psfs.pair(start, now) == (4, 4)
    assert psfs.change(start, now) is Change.SAME


def test_other_activities_cannot_be_compared() -> None:
    psfs = function_measures()["psfs"]

    change = psfs.change(a_visit(psfs={ActivityId(1): 2}), a_visit(psfs={ActivityId(2): 9}))

    assert change is None


def with_mean(mean: int) -> Visit:
    return a_visit(interference_pain=mean, interference_enjoyment=mean, interference_activity=mean)


@pytest.mark.parametrize(
    ("start", "now", "change"),
    [
        (3, 2, Change.SAME),  # 33 %, and one point only
        (6, 4, Change.BETTER),  # 33 % and 2 points
        (7, 5, Change.SAME),  # 2 points, and 29 % only
        (7, 4, Change.BETTER),
        (4, 5, Change.SAME),
        (4, 6, Change.WORSE),
        (0, 0, Change.SAME),
        (0, 2, Change.WORSE),
    ],
)
def test_daily_life_needs_both_points_and_percent(start: int, now: int, change: Change) -> None:
    interference = function_measures()["interference"]

    assert interference.change(with_mean(start), with_mean(now)) is change


def test_without_an_agreed_minimum_nothing_is_called_a_change() -> None:
    changes = [
        function_measures()[code].change_of(9, 1)
        for code in ("sbi", "start_back", "sitting", "walking", "sleep")
    ]

    assert changes == [None] * 5
