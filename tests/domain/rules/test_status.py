"""The phase that is shown: the clinician decides (clinical-rules.md section 6)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.rules.test_properties import visits
from tests.makers import MORNING, a_course, a_decision, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.values.visit import Decision, Visit


def shown(*visits: Visit) -> list[int]:
    return [int(visit.phase) for visit in status_of(a_course(*visits)).visits]


def test_without_a_decision_the_proposal_is_shown() -> None:
    assert shown(*weekly_visits(leg_pain=(8, 5, 5))) == [1, 1, 2]


def test_an_override_lasts_until_the_proposal_changes() -> None:
    visits = list(weekly_visits(leg_pain=(8, 7, 7, 5, 5)))
    override = a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason="Walks twice as far")
    visits[1] = replace(visits[1], decision=override)

    status = status_of(a_course(*visits))

    assert [int(visit.phase) for visit in status.visits] == [1, 2, 2, 2, 2]
    assert [visit.override for visit in status.visits] == [None, override, override, override, None]
    assert [visit.has_lapsed for visit in status.visits] == [False, False, False, False, True]


def test_accepting_ends_an_override() -> None:
    visits = list(weekly_visits(leg_pain=(8, 7, 7)))
    visits[1] = replace(
        visits[1], decision=a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason="Sleeps again")
    )
    visits[2] = replace(visits[2], decision=a_decision(Phase.CALMING))

    assert shown(*visits) == [1, 2, 1]


def test_a_decision_lapses_when_a_correction_changes_its_proposal() -> None:
    visits = list(weekly_visits(leg_pain=(8, 5, 5)))
    visits[2] = replace(visits[2], decision=a_decision(Phase.CALMING))

    status = status_of(a_course(*visits))

    assert int(status.visits[2].phase) == 2
    assert status.visits[2].has_lapsed


def test_a_decision_on_older_rules_is_never_rewritten() -> None:
    visits = list(weekly_visits(leg_pain=(8, 5, 5)))
    visits[2] = replace(visits[2], decision=replace(a_decision(Phase.CALMING), rule_version="0"))

    assert shown(*visits) == [1, 1, 1]


def test_an_override_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a reason"):
        a_decision(Phase.IMPROVEMENT, Phase.CALMING)


def test_a_decision_knows_whether_it_overrides() -> None:
    accepted: Decision = a_decision(Phase.CALMING)

    assert not accepted.is_override


def test_an_override_on_older_rules_lasts_until_the_proposal_of_these_changes() -> None:
    visits = list(weekly_visits(leg_pain=(8, 7, 7, 7, 3, 3)))
    older = a_decision(Phase.NERVE_RECOVERY, Phase.IMPROVEMENT, reason="Walks twice as far")
    visits[1] = replace(visits[1], decision=replace(older, rule_version="1"))

    status = status_of(a_course(*visits))

    assert [int(one.phase) for one in status.visits] == [1, 3, 3, 3, 2, 2]
    assert [one.has_lapsed for one in status.visits] == [False, False, False, False, True, False]


@given(course=visits(), version=st.sampled_from(RuleVersion))
def test_other_rules_never_rewrite_a_decision(
    course: tuple[Visit, ...], version: RuleVersion
) -> None:
    decided = [
        replace(one, decision=replace(a_decision(Phase(place % 4 + 1)), rule_version="0"))
        for place, one in enumerate(course)
    ]

    status = status_of(a_course(*decided), Rules(version=version))

    assert all(one.phase is one.visit.decision.phase for one in status.visits if one.visit.decision)


BOOK = Rules()
OWN = Rules(own_since=MORNING, gap_days=100).after(BOOK)
LATER_OWN = Rules(own_since=MORNING + timedelta(days=1), improved_percent=40).after(OWN)


@pytest.mark.parametrize("rules", [BOOK, OWN, LATER_OWN])
def test_what_lapsed_by_the_rules_it_was_made_by_comes_back_by_no_others(rules: Rules) -> None:
    visits = list(weekly_visits(leg_pain=(8, 8, 8)))  # amended: they were 5, and Phase 2 accepted
    visits[2] = replace(visits[2], decision=a_decision(Phase.IMPROVEMENT))

    status = status_of(a_course(*visits), rules)

    assert [int(one.phase) for one in status.visits] == [1, 1, 1]
    assert status.visits[2].has_lapsed
    assert not status.visits[2].is_decided


@pytest.mark.parametrize("rules", [BOOK, OWN, LATER_OWN])
def test_what_the_rules_it_was_made_by_still_propose_stands_by_others(rules: Rules) -> None:
    visits = list(weekly_visits(leg_pain=(8, 5, 5)))  # by 40 % this is no improvement
    visits[2] = replace(visits[2], decision=a_decision(Phase.IMPROVEMENT))

    status = status_of(a_course(*visits), rules)

    assert [int(one.phase) for one in status.visits] == [1, 1, 2]
    assert status.visits[2].is_decided


def test_a_decision_by_a_clinics_earlier_thresholds_is_held_against_those() -> None:
    visits = list(weekly_visits(leg_pain=(10, 7, 7)))
    by_own = replace(a_decision(Phase.CALMING), rule_version=LATER_OWN.code)
    visits[2] = replace(visits[2], decision=by_own)
    back_to_book = BOOK.after(LATER_OWN)

    assert [int(one.phase) for one in status_of(a_course(*visits), back_to_book).visits] == [
        1, 1, 1,
    ]  # fmt: skip
    amended = [visits[0], *weekly_visits(leg_pain=(10, 5, 5))[1:]]
    amended[2] = replace(amended[2], decision=by_own)
    assert int(status_of(a_course(*amended), back_to_book).visits[2].phase) == 2


@given(course=visits(), places=st.lists(st.integers(1, 4), min_size=20, max_size=20))
def test_setting_what_moves_no_phase_changes_no_phase_shown(
    course: tuple[Visit, ...], places: list[int]
) -> None:
    decided = [
        replace(one, decision=a_decision(Phase(place)))
        for one, place in zip(course, places, strict=False)
    ]
    whole = a_course(*decided, *course[len(decided) :])

    by_book, by_own = status_of(whole, BOOK), status_of(whole, OWN)

    assert [one.phase for one in by_own.visits] == [one.phase for one in by_book.visits]
