"""Thresholds of a clinic's own decide where the rule book's did: one below, on and one above."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.domain.rules import phase_tests
from tracker.domain.rules.assessment import CourseStatus, FlagKind
from tracker.domain.rules.progress import known_values, start_values
from tracker.domain.rules.status import status_of
from tracker.domain.rules.summarizing import summary_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.visit import Visit
from tracker.domain.words.course_sentences import what_next
from tracker.domain.words.evidence import EvidenceRow, evidence_of
from tracker.domain.words.names import flag_words


def settled_but_leg(on: date, leg_pain: int) -> Visit:
    return a_visit(
        on, leg_pain=leg_pain, back_pain=1, tingling=1, numbness=1, pain_reach_left=Reach.NONE
    )


def status_by(rules: Rules, **columns: Sequence[int | None]) -> CourseStatus:
    return status_of(a_course(*weekly_visits(**columns)), rules)


def row_of(status: CourseStatus, begins: str) -> EvidenceRow:
    return next(row for row in evidence_of(status, -1) if row.test.startswith(begins))


@pytest.mark.parametrize(("now", "counts"), [(7, False), (6, True), (5, True)])
def test_pain_counts_from_the_clinics_share(now: int, *, counts: bool) -> None:
    rules = Rules(improved_percent=40)
    visits = weekly_visits(leg_pain=(10, now))

    start, known = start_values(visits, rules), known_values(visits, rules)[-1]

    assert phase_tests.pain_counts(start, known) is counts
    row = row_of(status_by(rules, leg_pain=(10, now)), "Pain counts")
    assert "40 %" in row.test
    assert row.needed == ("" if counts else "Leg pain at most 6.")


@pytest.mark.parametrize(("pain", "is_controlled"), [(3, True), (4, True), (5, False)])
def test_pain_is_controlled_up_to_the_clinics_score(pain: int, *, is_controlled: bool) -> None:
    rules = Rules(controlled_max=4)
    columns = {"leg_pain": (9, pain), "back_pain": (2, 2), "pain_reach_left": (5, 3)}

    row = row_of(status_by(rules, **columns), "Pain controlled")

    assert "at most 4" in row.test
    assert (row.result.value == "met") is is_controlled


@pytest.mark.parametrize(("pain", "holds"), [(4, True), (5, True), (6, False)])
def test_phase_3_is_kept_one_above_the_clinics_score(pain: int, *, holds: bool) -> None:
    rules = Rules(controlled_max=4)
    columns = {"leg_pain": (9, pain), "back_pain": (2, 2), "pain_reach_left": (5, 3)}

    row = row_of(status_by(rules, **columns), "To stay in nerve recovery")

    assert "at most 5" in row.test
    assert (row.result.value == "met") is holds


@pytest.mark.parametrize(("score", "is_settled"), [(0, True), (1, True), (2, False)])
def test_a_visit_is_settled_up_to_the_clinics_score(score: int, *, is_settled: bool) -> None:
    rules = Rules(settled_max=1)
    visit = settled_but_leg(day(7), score)
    course = a_course(a_visit(leg_pain=8), visit)

    row = row_of(status_of(course, rules), "Settled: pain")

    assert "at most 1" in row.test
    assert (row.result.value == "met") is is_settled


@pytest.mark.parametrize(("days", "phase"), [(13, 3), (14, 4), (15, 4)])
def test_prevention_begins_after_the_clinics_days(days: int, phase: int) -> None:
    rules = Rules(stable_days=14)
    visits = (settled_but_leg(day(at), 1) for at in (0, days))

    status = status_of(a_course(*visits), rules)

    latest = status.latest
    assert latest is not None
    assert latest.phase is Phase(phase)
    assert "14" in row_of(status, "Settled for").test


def test_what_waits_says_the_clinics_days() -> None:
    rules = Rules(stable_days=60)
    visits = (settled_but_leg(day(at), 1) for at in (0, 8, 16))

    status = status_of(a_course(*visits), rules)

    latest = status.latest
    assert latest is not None
    waiting = [flag for flag in latest.assessment.flags if flag.kind is FlagKind.PROVISIONAL]
    assert [flag_words(flag, latest.assessment.rules) for flag in waiting] == [
        "settled; phase 4 after 60 days"
    ]
    assert "60" in (what_next(status) or "")


@pytest.mark.parametrize(("gap", "from_day"), [(60, 61), (90, 91)])
def test_the_list_counts_a_gap_by_the_clinics_days(gap: int, from_day: int) -> None:
    status = status_of(a_course(a_visit(leg_pain=8)), Rules(gap_days=gap))

    assert summary_of(status).gap_from == day(from_day)
