"""Function changes between two visits by each measure's own minimum, for better or worse."""

from tests.makers import a_visit, day
from tracker.domain.rules.function_change import (
    changed_measures,
    find_way,
    has_function_changed,
    scored_by,
)
from tracker.domain.values.function_measures import Change, function_measures
from tracker.domain.values.visit import ActivityId, Visit

WALK = ActivityId(1)
ODI, PSFS = function_measures()["odi"], function_measures()["psfs"]


def codes(earlier: Visit, later: Visit) -> list[str]:
    return [one.code for one in changed_measures(earlier, later)]


def test_each_measure_is_held_to_its_own_minimum() -> None:
    earlier = a_visit(odi_percent=40, rmdq=12, psfs={WALK: 3}, sbi=20, sitting_minutes=10)

    later = a_visit(odi_percent=31, rmdq=8, psfs={WALK: 5}, sbi=2, sitting_minutes=90)

    assert codes(earlier, later) == ["psfs", "rmdq"]


def test_a_change_for_the_worse_is_one_too() -> None:
    assert codes(a_visit(psfs={WALK: 5}), a_visit(psfs={WALK: 3})) == ["psfs"]


def test_what_is_missing_at_either_visit_did_not_change() -> None:
    assert codes(a_visit(odi_percent=40), a_visit()) == []
    assert codes(a_visit(), a_visit(odi_percent=0)) == []


def test_the_way_goes_from_the_first_score_to_the_last() -> None:
    visits = (
        a_visit(day(0)),
        a_visit(day(7), odi_percent=40),
        a_visit(day(14), odi_percent=60),
        a_visit(day(21), odi_percent=28),
        a_visit(day(28)),
    )

    way = find_way(visits, ODI)

    assert way is not None
    assert (way.start, way.now, way.change) == (40, 28, Change.BETTER)
    assert (way.start_on, way.now_on) == (day(7), day(21))


def test_a_single_score_has_no_way() -> None:
    way = find_way((a_visit(psfs={WALK: 4}), a_visit(day(7))), PSFS)

    assert way is not None
    assert (way.start, way.now, way.change) == (None, 4, None)


def test_without_a_score_there_is_none() -> None:
    assert find_way((a_visit(),), PSFS) is None


def test_what_a_visit_did_not_score_is_as_it_was_known() -> None:
    first = scored_by(a_visit(odi_percent=40, rmdq=12))

    second = scored_by(a_visit(day(7), rmdq=9), first)
    third = scored_by(a_visit(day(14), rmdq=7), second)

    assert sorted(second) == ["odi", "rmdq"]
    assert not has_function_changed(first, second)
    assert has_function_changed(first, third)
    assert not has_function_changed(second, scored_by(a_visit(day(21), psfs={WALK: 9}), second))
