"""The visit being typed is one value: what stands in the form, and the visit it means."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_course, a_decision, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.form_states import STATES, Show
from tests.ui.forms import a_visit_form, show_form
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ASKED_NONE, ActionTaken, RedFlag, RedFlagAnswers
from tracker.domain.values.visit import FlagAction, Visit, VisitId
from tracker.ui.look.theme import Theme
from tracker.ui.visit.phase_choice import PhaseEntries
from tracker.ui.visit.red_flags.demand import ActionEntries
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.visit.state import FormState, TypedVisit, read_visit
from tracker.ui.visit.treatment.entries import TreatmentEntries

EMPTY = FormState(visit_date=NOW.date())
NEW = Visit(visit_date=NOW.date())
BLADDER = FlagEntries(answers=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})))
SPOKE = FlagAction(action=ActionTaken.SPOKE_TO, at=NOW.replace(second=12), name="Dr. Moss")


def read(state: FormState, base: Visit = NEW) -> TypedVisit:
    return read_visit(state, base, a_course(a_visit(day(0))), by="S. Example", at=NOW)


@pytest.mark.parametrize("show", STATES.values(), ids=STATES)
def test_what_was_read_last_is_what_stands_in_the_form(
    qtbot: QtBot, theme: Theme, show: Show
) -> None:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)

    show(qtbot, form)

    assert form.typed is not None
    assert form.typed.state == form.state()


def test_a_full_visit_is_read_back_from_what_the_form_shows_of_it(
    qtbot: QtBot, theme: Theme
) -> None:
    form = a_visit_form(theme, NOW)
    qtbot.addWidget(form)
    full = replace(FULL_VISIT, visit_id=VisitId(7))
    course = a_course(full, assessment=FULL_ASSESSMENT)
    form.begin(course, full)

    typed = read_visit(form.state(), full, course, by="Somebody Else", at=NOW)

    assert typed.allowed() == full


def test_a_treatment_that_is_not_allowed_yet_leaves_the_rest_of_the_visit() -> None:
    typed = read(replace(EMPTY, leg_pain=5, treatment=TreatmentEntries(points="GB3;")))
    refused = read(replace(EMPTY, leg_pain=5, treatment=TreatmentEntries(points="GB99")))

    assert typed.problem is None
    assert refused.visit == replace(NEW, leg_pain=5)
    assert "GB99" in str(refused.problem)


def test_an_override_without_a_reason_leaves_the_rest_of_the_visit() -> None:
    answer = PhaseEntries(answer=Phase.IMPROVEMENT, proposal=Phase.CALMING)

    typed = read(replace(EMPTY, leg_pain=5, phase=answer))

    assert typed.visit == replace(NEW, leg_pain=5)
    assert "reason" in str(typed.problem)


def test_a_number_that_cannot_be_read_is_no_visit_and_hides_no_red_flag() -> None:
    state = replace(EMPTY, sitting="2,5", flags=BLADDER)

    typed = read(state)

    assert typed.visit is None
    assert [flag.cause for flag in typed.raised] == [RedFlag.BLADDER]
    with pytest.raises(ValueError, match="2,5"):
        typed.allowed()


def test_a_decision_is_the_stored_one_until_it_is_answered_anew() -> None:
    kept = a_decision(Phase.NERVE_RECOVERY, Phase.CALMING, "steady for a month")
    base = replace(NEW, decision=kept)
    answer = PhaseEntries(
        answer=Phase.NERVE_RECOVERY, proposal=Phase.CALMING, reason="steady for a month"
    )

    same = read(replace(EMPTY, phase=answer), base).allowed().decision
    corrected = read(replace(EMPTY, phase=replace(answer, reason="steady")), base)

    assert same == kept
    anew = corrected.allowed().decision
    assert anew is not None
    assert (anew.reason, anew.decided_by, anew.decided_at) == ("steady", "S. Example", NOW)


@pytest.mark.parametrize(
    ("changed", "is_kept"),
    [({}, True), ({"name": "Dr. Hill"}, False), ({"at": NOW + timedelta(minutes=1)}, False)],
)
def test_what_was_done_is_the_stored_act_until_another_name_or_time_is_entered(
    changed: dict[str, object], is_kept: bool
) -> None:
    entered = ActionEntries(taken=SPOKE.action, name=SPOKE.name, at=NOW)
    action = replace(entered, **changed)  # type: ignore[arg-type]  # one of its fields

    typed = read(replace(EMPTY, flags=BLADDER, action=action), replace(NEW, flag_action=SPOKE))

    assert (typed.allowed().flag_action == SPOKE) is is_kept


def test_what_was_done_stays_where_nothing_is_raised_any_more() -> None:
    base = replace(NEW, red_flags=BLADDER.answers, flag_action=SPOKE)

    typed = read(replace(EMPTY, flags=FlagEntries(answers=ASKED_NONE)), base)

    assert typed.allowed().flag_action == SPOKE
