"""Each test of the phase table at its boundaries, one below, on and above (section 5.2)."""

from collections.abc import Sequence
from typing import Final

import pytest

from tests.makers import weekly_visits
from tracker.domain.rules import phase_tests
from tracker.domain.rules.assessment import StartValues
from tracker.domain.rules.progress import KnownValues, counted_visits, known_values, start_values
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules, RuleVersion

FIRST: Final = Rules(version=RuleVersion.ONE)


def after(**columns: Sequence[int | None]) -> tuple[StartValues, KnownValues]:
    """Return the start values and what is known at the last of weekly visits."""
    return by(BOOK_RULES, **columns)


def by(rules: Rules, **columns: Sequence[int | None]) -> tuple[StartValues, KnownValues]:
    """Return the same by other rules."""
    visits = counted_visits(weekly_visits(**columns))
    return start_values(visits, rules), known_values(visits, rules)[-1]


@pytest.mark.parametrize(
    ("leg_pain", "back_pain", "numbness", "is_foremost"),
    [(0, 0, 2, True), (3, 3, 4, True), (3, 2, 3, False), (2, 4, 8, False), (4, 2, 8, False),
     (2, None, 8, True), (2, 2, None, False)],
)  # fmt: skip
def test_numbness_is_foremost_where_it_is_more_than_a_little_pain(
    leg_pain: int, back_pain: int | None, numbness: int | None, *, is_foremost: bool
) -> None:
    start, _ = after(leg_pain=(leg_pain,), back_pain=(back_pain,), numbness=(numbness,))

    assert phase_tests.is_sensory_foremost(start) is is_foremost


@pytest.mark.parametrize(
    ("first", "now", "counts"),
    [(10, 8, False), (10, 7, True), (10, 6, True), (3, 3, False), (3, 2, True), (9, 7, False),
     (9, 6, True), (1, 1, False), (1, 0, True)],
)  # fmt: skip
def test_pain_counts_from_thirty_percent(first: int, now: int, *, counts: bool) -> None:
    start, known = after(leg_pain=(first, now))

    assert phase_tests.pain_counts(start, known) is counts


@pytest.mark.parametrize(("reach", "counts"), [(3, True), (4, True), (5, False), (None, True)])
def test_pain_counts_only_when_the_reach_is_no_further(reach: int | None, *, counts: bool) -> None:
    start, known = after(
        leg_pain=(8, 8, 4), pain_reach_left=(4, None, reach), pain_reach_right=(None, None, None)
    )

    assert phase_tests.pain_counts(start, known) is (counts if reach is not None else True)


@pytest.mark.parametrize(
    ("leg_pain", "reach", "counts"),
    [(7, 3, True), (8, 3, False), (5, 4, False), (0, 4, False), (5, 5, False), (7, 2, True)],
)
def test_reach_counts_from_two_zones(leg_pain: int, reach: int, *, counts: bool) -> None:
    start, known = after(leg_pain=(6, leg_pain), pain_reach_left=(5, reach))

    assert phase_tests.reach_counts(start, known) is counts


@pytest.mark.parametrize(
    ("leg_pain", "reach", "counts"),
    [(7, 3, True), (8, 3, False), (5, 4, True), (6, 4, False), (5, 5, False), (7, 2, True)],
)
def test_by_version_1_one_zone_counts_with_less_pain(
    leg_pain: int, reach: int, *, counts: bool
) -> None:
    start, known = by(FIRST, leg_pain=(6, leg_pain), pain_reach_left=(5, reach))

    assert phase_tests.reach_counts(start, known) is counts


def test_a_carried_reach_is_no_proof() -> None:
    start, known = after(leg_pain=(6, 5, 5), pain_reach_left=(5, 3, None))

    assert known.reach == 3
    assert not phase_tests.reach_counts(start, known)


def test_reach_counts_needs_radiation_at_the_start() -> None:
    start, known = after(leg_pain=(6, 5), pain_reach_left=(1, 0))

    assert not phase_tests.reach_counts(start, known)


def test_a_leg_carried_below_the_buttock_leaves_the_other_fresh() -> None:
    start, known = after(leg_pain=(6, 5), pain_reach_left=(5, 3), pain_reach_right=(1, None))

    assert known.is_reach_fresh
    assert phase_tests.reach_counts(start, known)


def test_a_leg_carried_at_the_buttock_makes_the_reach_old() -> None:
    _, known = after(leg_pain=(6, 5), pain_reach_left=(5, 3), pain_reach_right=(2, None))

    assert not known.is_reach_fresh
    assert known.reach == 3


@pytest.mark.parametrize(
    ("pain", "first", "now", "counts"),
    [(3, 4, 2, True), (3, 4, 3, False), (3, 3, 1, False), (3, 10, 7, True), (3, 10, 8, False),
     (4, 10, 5, False), (3, 5, 3, True)],
)  # fmt: skip
def test_sensory_counts_with_little_pain_and_a_real_fall(
    pain: int, first: int, now: int, *, counts: bool
) -> None:
    start, known = after(leg_pain=(pain, pain), tingling=(first, now))

    assert phase_tests.sensory_counts(start, known) is counts


def test_sensory_counts_needs_each_score_that_has_a_start() -> None:
    start, known = after(leg_pain=(3, 3, 3), tingling=(6, 6, 1), numbness=(1, None, None))

    assert not phase_tests.sensory_counts(start, known)


@pytest.mark.parametrize(
    ("leg_pain", "back_pain", "reach", "controlled"),
    [(3, 3, 3, True), (4, 3, 3, False), (3, 4, 3, False), (3, 3, 4, False), (3, None, 3, False),
     (3, 3, None, False)],
)  # fmt: skip
def test_pain_is_controlled_at_three_above_the_knee(
    leg_pain: int, back_pain: int | None, reach: int | None, *, controlled: bool
) -> None:
    start, known = after(
        leg_pain=(8, 8, leg_pain),
        back_pain=(5, None, back_pain),
        pain_reach_left=(5, None, reach),
    )

    assert phase_tests.is_controlled(start, known) is controlled


@pytest.mark.parametrize(
    ("first", "now", "controlled"), [(4, 3, False), (4, 2, True), (5, 3, True)]
)
def test_control_needs_two_points_below_a_start_of_four(
    first: int, now: int, *, controlled: bool
) -> None:
    start, known = after(leg_pain=(first, now), back_pain=(0, 0), pain_reach_left=(2, 2))

    assert phase_tests.is_controlled(start, known) is controlled


@pytest.mark.parametrize(("sensory", "controlled"), [(3, False), (4, True), (None, False)])
def test_control_at_a_low_start_needs_strong_tingling_or_a_change(
    sensory: int | None, *, controlled: bool
) -> None:
    start, known = after(
        leg_pain=(3, 3), back_pain=(1, 1), pain_reach_left=(2, 2), tingling=(sensory, sensory)
    )

    assert phase_tests.is_controlled(start, known) is controlled


@pytest.mark.parametrize("field", ["leg_pain", "back_pain", "tingling", "numbness"])
@pytest.mark.parametrize(("score", "settled"), [(1, True), (2, True), (3, False), (None, False)])
def test_settled_is_two_everywhere_and_all_known(
    field: str, score: int | None, *, settled: bool
) -> None:
    columns: dict[str, tuple[int | None, ...]] = {
        "leg_pain": (8, None, 2),
        "back_pain": (8, None, 2),
        "tingling": (8, None, 2),
        "numbness": (8, None, 2),
        "pain_reach_left": (5, None, 2),
    }
    columns[field] = (8, None, score)

    start, known = after(**columns)

    assert phase_tests.is_settled(start, known) is settled


@pytest.mark.parametrize(("reach", "settled"), [(2, True), (3, False), (None, False)])
def test_settled_allows_no_pain_past_the_buttock(reach: int | None, *, settled: bool) -> None:
    start, known = after(
        leg_pain=(2, 2, 2), back_pain=(2, 2, 2), tingling=(2, 2, 2), numbness=(2, 2, 2),
        pain_reach_left=(5, None, reach),
    )  # fmt: skip

    assert phase_tests.is_settled(start, known) is settled


@pytest.mark.parametrize(
    ("first", "now", "strong"), [(8, 4, True), (8, 5, False), (7, 3, True), (6, 3, False)]
)
def test_half_and_four_points_is_strong(first: int, now: int, *, strong: bool) -> None:
    start, known = after(leg_pain=(first, now))

    assert phase_tests.is_strong(start, known) is strong


@pytest.mark.parametrize(("now", "held"), [(7, True), (8, False), (6, True)])
def test_improvement_is_held_with_one_point_of_margin(now: int, *, held: bool) -> None:
    start, known = after(leg_pain=(9, now))

    assert phase_tests.holds(Phase.IMPROVEMENT, start, known) is held


@pytest.mark.parametrize(
    ("leg_pain", "reach", "held"), [(7, 4, True), (8, 4, False), (6, 5, False)]
)
def test_improvement_is_held_by_a_nearer_reach(leg_pain: int, reach: int, *, held: bool) -> None:
    start, known = after(leg_pain=(6, leg_pain), pain_reach_left=(5, reach))

    assert phase_tests.holds(Phase.IMPROVEMENT, start, known) is held


@pytest.mark.parametrize(("pain", "held"), [(3, True), (4, True), (5, False), (None, True)])
def test_less_tingling_holds_improvement_while_the_pain_has_not_risen(
    pain: int | None, *, held: bool
) -> None:
    columns = {"leg_pain": (3, 3, None, pain), "tingling": (6, 6, 5, 5)}
    start, known = after(**columns)
    first_start, first_known = by(FIRST, **columns)

    assert phase_tests.holds(Phase.IMPROVEMENT, start, known) is held
    assert phase_tests.holds(Phase.IMPROVEMENT, first_start, first_known)


@pytest.mark.parametrize(("pain", "held"), [(2, True), (3, False)])
def test_settled_holds_improvement_though_nothing_is_below_the_start(
    pain: int, *, held: bool
) -> None:
    columns = {
        "leg_pain": (1, pain), "back_pain": (1, 1), "pain_reach_left": (2, 2),
        "tingling": (0, 0), "numbness": (0, 0),
    }  # fmt: skip
    start, known = after(**columns)
    first_start, first_known = by(FIRST, **columns)

    assert phase_tests.holds(Phase.IMPROVEMENT, start, known) is held
    assert not phase_tests.holds(Phase.IMPROVEMENT, first_start, first_known)


@pytest.mark.parametrize(
    ("phase", "pain", "reach", "sensory", "held"),
    [
        (Phase.NERVE_RECOVERY, 4, 3, 10, True),
        (Phase.NERVE_RECOVERY, 5, 3, 0, False),
        (Phase.NERVE_RECOVERY, 4, 4, 0, False),
        (Phase.NERVE_RECOVERY, None, None, None, True),
        (Phase.PREVENTION, 3, 2, 3, True),
        (Phase.PREVENTION, 4, 2, 3, False),
        (Phase.PREVENTION, 3, 3, 3, False),
        (Phase.PREVENTION, 3, 2, 4, False),
        (Phase.PREVENTION, None, None, None, True),
    ],
)
def test_later_phases_are_held_up_to_their_limits(
    phase: Phase, pain: int | None, reach: int | None, sensory: int | None, *, held: bool
) -> None:
    start, known = after(
        leg_pain=(8, None, pain), pain_reach_left=(None, None, reach), numbness=(5, None, sensory)
    )

    assert phase_tests.holds(phase, start, known) is held


@pytest.mark.parametrize(
    ("before", "now", "reach_before", "reach", "is_marked"),
    [
        (2, 4, 2, 3, True),
        (2, 3, 2, 3, False),
        (2, 4, 3, 3, False),
        (2, 4, 1, 2, False),
        (2, 4, 2, None, False),
        (1, 5, 2, 2, True),
        (0, 4, 2, 2, False),
        (2, 5, 2, 2, False),
    ],
)
def test_marked_worsening_needs_pain_and_reach_or_much_pain(
    before: int, now: int, reach_before: int, reach: int | None, *, is_marked: bool
) -> None:
    visits = counted_visits(
        weekly_visits(leg_pain=(before, now), pain_reach_left=(reach_before, reach))
    )
    earlier, later = known_values(visits)

    assert phase_tests.is_marked_worsening(earlier, later) is is_marked


def test_marked_worsening_compares_only_pain_known_at_both_visits() -> None:
    visits = counted_visits(weekly_visits(leg_pain=(2, 2), back_pain=(None, 9)))
    earlier, later = known_values(visits)

    assert not phase_tests.is_marked_worsening(earlier, later)
