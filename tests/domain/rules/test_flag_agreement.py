"""What demands an action and what the phase rules call urgent are one and the same."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.any_visit import any_visit
from tests.makers import a_course
from tracker.domain.rules.assessment import FlagKind
from tracker.domain.rules.flag_status import (
    flags_to_act_on,
    needs_action,
    standing_flags,
    unresolved_flags,
)
from tracker.domain.rules.standing_flag import Sign
from tracker.domain.rules.status import status_of
from tracker.domain.values.red_flags import Weakness
from tracker.domain.values.visit import Visit

_CHECKED = {Sign.WEAKNESS_NEW, Sign.WEAKNESS_WORSE, Sign.NUMBNESS_RISEN}


@st.composite
def _unanswered(draw: st.DrawFn) -> Visit:
    """Return any visit nothing was done about, of any weakness."""
    weakness = draw(st.none() | st.sampled_from(Weakness))
    visit: Visit = draw(any_visit)
    return replace(visit, flag_action=None, weakness=weakness)


@given(visits=st.lists(_unanswered(), min_size=1, max_size=6))
def test_a_visit_demands_an_action_exactly_when_the_rules_call_it_urgent(
    visits: list[Visit],
) -> None:
    status = status_of(a_course(*visits))
    counted = [entry.visit for entry in status.visits]

    demanding = [needs_action(visit, counted) for visit in counted]

    assert demanding == [entry.assessment.has(FlagKind.URGENT) for entry in status.visits]


@given(visits=st.lists(_unanswered(), min_size=1, max_size=6))
def test_strength_and_feeling_are_checked_exactly_when_a_sign_says_so(
    visits: list[Visit],
) -> None:
    status = status_of(a_course(*visits))
    counted = [entry.visit for entry in status.visits]

    signed = [
        any(flag.cause in _CHECKED for flag in flags_to_act_on(visit, counted)) for visit in counted
    ]

    assert signed == [entry.assessment.has(FlagKind.NEURO_CHECK) for entry in status.visits]


@given(visits=st.lists(any_visit, max_size=6))
def test_no_flag_is_lost(visits: list[Visit]) -> None:
    flags = standing_flags(visits)

    standing = unresolved_flags(visits)

    assert set(standing) <= set(flags)
    assert all(flag.is_resolved for flag in flags if flag not in standing)
    assert all(flag.text for flag in flags)
