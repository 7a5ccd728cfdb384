"""The program and a second, naive reading of the clinical rules say the same of any course."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.rules import second_reading
from tests.domain.rules.second_reading_corners import corners
from tests.domain.rules.second_reading_values import (
    LegLabel,
    Row,
    Rows,
    centralization,
    in_order,
    index_of,
    read_by,
)
from tests.makers import FIRST_DAY, a_course, a_visit, day
from tracker.domain.rules.assessment import Assessment, CourseStatus, LegCentralization
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import CourseEvent, EventKind
from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.values.visit import Visit

EXAMPLES: Final = 300  # of each version
VERSIONS: Final = (1, 2)
MOST_VISITS: Final = 12
FIELDS: Final = (
    *("leg_pain", "back_pain", "tingling", "numbness"),
    *("pain_reach_left", "pain_reach_right"),
)
HIGHEST: Final = (10, 10, 10, 10, 5, 5)
GAPS: Final = (7, 7, 7, 0, 1, 3, 4, 6, 14, 14, 28, 29, 42, 60, 90, 91)
ITEMS: Final = tuple(item.value for item in RedFlag)

# How a course moves from one visit to the next: everything at once, then each score by itself.
MOODS: Final = (
    (-3, -2, -2, -1, -1, 0),
    (-3, -2, -2, -1, -1, 0),
    (0, 0, 0, 0, -1, 1),
    (0, 1, 1, 2, 3, 4),
)
VISITS_OF_A_MOOD: Final = 3
JITTER: Final = (0, 0, 0, 0, 0, 0, -1, -1, 1)

HIGH: Final = (4, 5, 6, 7, 8, 9, 10)
LOW: Final = (0, 1, 2, 3)
ANY: Final = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
FAR: Final = (5, 4, 3, 2)
NEAR: Final = (0, 0, 1, 2, 4)


def start_of(*ranges: tuple[int, ...]) -> st.SearchStrategy[tuple[int, ...]]:
    """Return a strategy of start values, a range for each of the fields."""
    return st.tuples(*(st.sampled_from(values) for values in ranges))


starts = st.one_of(
    start_of(HIGH, ANY, ANY, ANY, FAR, NEAR),
    start_of(HIGH, ANY, LOW, LOW, FAR, NEAR),
    start_of(LOW, LOW, ANY, ANY, FAR, NEAR),
    start_of(LOW, HIGH, ANY, ANY, NEAR, NEAR),
    start_of((0,), (0,), HIGH, ANY, NEAR, NEAR),
)
NO_BLANK: Final[frozenset[str]] = frozenset()
blanks = st.one_of(
    st.just(NO_BLANK), st.just(NO_BLANK), st.frozensets(st.sampled_from(FIELDS), max_size=3)
)
SAFE: Final = (None, None, None)
safety = st.tuples(
    st.sampled_from([None, "none", "stable", "new", "worse"]),
    st.one_of(st.none(), st.frozensets(st.sampled_from(ITEMS), max_size=2)),
    st.sampled_from([None, True, False]),
)


totals = st.sampled_from([None, None, None, None, 3, 9, 12, 14])


@st.composite
def courses(draw: st.DrawFn) -> list[Row]:
    """Draw a course that moves as courses do, or (one in five) jumps about."""
    values, mood = list(draw(starts)), MOODS[0]
    is_noise, is_shuffled = (draw(st.sampled_from([False] * 4 + [True])) for _ in range(2))
    is_one_leg, has_blanks, is_safe = (draw(st.booleans()) for _ in range(3))
    on = FIRST_DAY
    rows: list[Row] = []
    for number in range(draw(st.integers(1, MOST_VISITS))):
        blank = (draw(blanks) if has_blanks else NO_BLANK) | set(FIELDS[-1:] * is_one_leg)
        answers = SAFE if is_safe or draw(st.booleans()) else draw(safety)
        rows.append({**a_row(on, [*values], blank, answers), "rmdq": draw(totals)})
        on += timedelta(days=draw(st.sampled_from(GAPS)))
        if number % VISITS_OF_A_MOOD == 0:
            mood = draw(st.sampled_from(MOODS))
        trend = draw(st.sampled_from(mood))
        for place, top in enumerate(HIGHEST):
            jump = draw(st.integers(0, top) if is_noise else st.sampled_from(JITTER))
            values[place] = max(0, min(top, jump if is_noise else values[place] + trend + jump))
    return draw(st.permutations(rows)) if is_shuffled else rows


Answers = tuple[str | None, frozenset[str] | None, bool | None]


def a_row(on: date, values: list[int], blank: frozenset[str], answers: Answers) -> Row:
    """Return a row with these scores, without those left blank, and with these answers.

    Weakness that is new or worse beside "asked, none" cannot be recorded: not asked instead.
    """
    kept = {
        field: None if field in blank else value
        for field, value in zip(FIELDS, values, strict=True)
    }
    weakness, items, assessed = answers
    is_contradiction = items == NO_BLANK and weakness in {"new", "worse"}
    return {
        "date": on,
        "leg_pain": kept["leg_pain"],
        "back_pain": kept["back_pain"],
        "tingling": kept["tingling"],
        "numbness": kept["numbness"],
        "pain_reach_left": kept["pain_reach_left"],
        "pain_reach_right": kept["pain_reach_right"],
        "weakness": weakness,
        "red_flags": None if items is None or is_contradiction else set(items),
        "both_legs_assessed": assessed,
        "rmdq": None,
    }


def corner_row(visit: str) -> Row:
    """Return the visit of a corner as a row."""
    number, *cells = visit.split()
    scores = [0 if cell == "-" else int(cell) for cell in cells[: len(FIELDS)]]
    blank = frozenset(field for field, cell in zip(FIELDS, cells, strict=False) if cell == "-")
    words = frozenset(cells[len(FIELDS) :])
    weakness = next((kind.value for kind in Weakness if kind.value in words), None)
    answers = (weakness, (words & set(ITEMS)) or None, "assessed" in words or None)
    return a_row(day(int(number)), scores, blank, answers)


def visit_of(row: Row) -> Visit:
    """Return the same visit as the program holds it."""
    left, right, items = row["pain_reach_left"], row["pain_reach_right"], row["red_flags"]
    answers = NOT_ASKED if items is None else ASKED_NONE
    if items:
        answers = RedFlagAnswers(yes=frozenset(RedFlag(item) for item in items))
    return a_visit(
        row["date"],
        leg_pain=row["leg_pain"],
        back_pain=row["back_pain"],
        tingling=row["tingling"],
        numbness=row["numbness"],
        pain_reach_left=None if left is None else Reach(left),
        pain_reach_right=None if right is None else Reach(right),
        weakness=None if row["weakness"] is None else Weakness(row["weakness"]),
        red_flags=answers,
        both_legs_assessed=row["both_legs_assessed"],
        rmdq=row["rmdq"],
    )


def status_from(rows: Rows) -> CourseStatus:
    """Return what the program says of these rows."""
    done = tuple(CourseEvent(on=on, kind=EventKind.REASSESSED_GO_ON) for on in rows.reassessed)
    course = replace(a_course(*(visit_of(row) for row in rows)), events=done)
    return status_of(
        course, Rules(version=RuleVersion(str(rows.version)), plateau_weeks=rows.weeks)
    )


def as_json(leg: LegCentralization | None) -> LegLabel | None:
    """Return the program's class of a leg in the words of the second reading."""
    if leg is None:
        return None
    return {
        "label": leg.label.value,
        "zones": leg.zones,
        "fluctuating": leg.is_fluctuating,
        "was_nearer_before": leg.was_nearer_before,
    }


def flag_codes(assessment: Assessment) -> frozenset[str]:
    """Return the flags as files write them."""
    return frozenset(flag.code for flag in assessment.flags)


def check(rows: Rows) -> None:
    """Assert that both readings say the same of these rows."""
    status = status_from(rows)

    index = None if status.start.index is None else status.start.index.value
    assert index == index_of(in_order(rows))
    said = [
        (one.visit.visit_date, int(one.assessment.phase), flag_codes(one.assessment))
        for one in status.visits
    ]
    assert said == [(one.date, one.phase, one.flags) for one in second_reading.assess(rows)]
    found, expected = status.centralization, centralization(rows)
    assert as_json(found.left) == expected["left"]
    assert as_json(found.right) == expected["right"]
    assert found.headline.value == expected["headline"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("course", corners().values(), ids=corners())
def test_both_readings_agree_in_the_corners(course: list[str], version: int) -> None:
    check(read_by(version, [corner_row(visit) for visit in course]))


@pytest.mark.parametrize("version", VERSIONS)
@settings(max_examples=EXAMPLES)
@given(
    courses(),
    st.lists(st.integers(0, 150).map(day), max_size=2),
    st.sampled_from([0, 0, 1, 2, 4, 6]),
)
def test_both_readings_agree(
    version: int, rows: list[Row], reassessed: list[date], weeks: int
) -> None:
    check(read_by(version, rows, reassessed, weeks))
