"""What a draft is kept as: everything in the form, through JSON and back."""

import json
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.full_visit import FULL_ASSESSMENT, FULL_VISIT
from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, drafted
from tracker.domain.values.days import DayOrder, use_day_order
from tracker.domain.values.red_flags import ASKED_NONE
from tracker.domain.values.visit import VisitId
from tracker.domain.words.visit_changes import changes_between, list_words
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import FormState
from tracker.ui.visit.stored_state import content_of, state_of
from tracker.ui.visit.undo_steps import DraftSteps

FULL = replace(FULL_VISIT, visit_id=VisitId(7), version=1)
EMPTY = FormState(visit_date=NOW.date())


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    qtbot.addWidget(form)
    return form


def test_a_full_visit_comes_out_of_the_form_as_it_went_in(form: VisitForm) -> None:
    form.begin(a_course(a_visit(day(-7)), FULL, assessment=FULL_ASSESSMENT), FULL)

    visit = drafted(form)

    assert visit == FULL
    assert not form.is_dirty


def test_a_full_form_survives_as_json(form: VisitForm) -> None:
    form.begin(a_course(FULL, assessment=FULL_ASSESSMENT), FULL)
    state = form.state()

    kept = json.loads(json.dumps(content_of(state)))

    assert state_of(kept, EMPTY) == state


def test_a_typed_day_is_the_same_when_the_clinic_orders_days_otherwise_meanwhile() -> None:
    try:
        use_day_order(DayOrder.DAY_FIRST)
        state = replace(EMPTY, more={"odi_percent": "12", "odi_on": "3/11/2025", "rmdq_on": "soon"})

        kept = state_of(json.loads(json.dumps(content_of(state))), EMPTY)
        use_day_order(DayOrder.MONTH_FIRST)

        assert kept.more == {"odi_percent": "12", "odi_on": "2025-11-03", "rmdq_on": "soon"}
    finally:
        use_day_order(None)


def test_texts_that_mean_nothing_yet_survive_too() -> None:
    state = replace(EMPTY, note="half a sen", sitting="4", more={"odi_percent": "1"})

    kept = json.loads(json.dumps(content_of(state)))

    assert state_of(kept, EMPTY) == state


def test_a_field_that_cannot_be_read_costs_only_itself() -> None:
    kept = content_of(replace(EMPTY, leg_pain=5, note="kept"))
    kept["reaction"] = "no such word"
    del kept["tingling"]

    state = state_of(kept, EMPTY)

    assert (state.leg_pain, state.note) == (5, "kept")
    assert (state.reaction, state.tingling) == (None, None)


def test_undo_goes_back_step_by_step_and_redo_forward() -> None:
    first, second = replace(EMPTY, back_pain=5), replace(EMPTY, back_pain=5, leg_pain=7)
    steps = DraftSteps(EMPTY)
    steps.note(first)
    steps.note(second)

    back = [steps.undo(), steps.undo(), steps.undo()]
    forward = [steps.redo(), steps.redo(), steps.redo()]

    assert back == [first, EMPTY, None]
    assert forward == [first, second, None]


def test_typing_after_undo_forgets_what_was_undone() -> None:
    steps = DraftSteps(EMPTY)
    steps.note(replace(EMPTY, back_pain=5))
    steps.undo()

    steps.note(replace(EMPTY, back_pain=6))

    assert steps.redo() is None


def test_letters_of_one_word_are_one_step() -> None:
    steps = DraftSteps(EMPTY)
    for text in ("s", "sa", "sat"):
        steps.note(replace(EMPTY, note=text))

    assert steps.undo() == EMPTY


def test_red_flags_that_were_answered_alike_share_a_line_of_the_differences() -> None:
    saved = a_visit(leg_pain=8)
    draft = a_visit(leg_pain=6, red_flags=ASKED_NONE)

    lines = list_words(changes_between(saved, draft)).splitlines()

    assert lines == ["Leg pain: 8 → 6", "19 red flags: not asked → no"]
