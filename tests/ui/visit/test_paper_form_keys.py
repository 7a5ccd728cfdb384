"""The keys printed on the paper form: each records its answer in the real field of the form."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, an_assessment
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form, drafted, show_form, type_keys
from tracker.domain.self_entry.offered import offered_answers
from tracker.domain.self_entry.questions import (
    FLAG_PREFIX,
    FLAG_QUESTIONS,
    PSFS_PREFIX,
    FlagAnswer,
    Kind,
    Question,
    questions_for,
)
from tracker.domain.values.anatomy import Side
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.course import Activity, Course
from tracker.domain.values.visit import ActivityId
from tracker.reports.paper_form import key_of
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.red_flags.row import RedFlagRow
from tracker.ui.visit.state import MINUTES, standing_texts

ACTIVITY = Activity(name="walk the dog", activity_id=ActivityId(1))


def a_course_before_its_next_visit(side: Side) -> Course:
    assessment = replace(an_assessment(side=side), activities=(ACTIVITY,))
    before = NOW.date() - timedelta(days=7)
    return a_course(a_visit(before), assessment=assessment)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    return form


def typed_key(question: Question, answer: str) -> str:
    key = key_of(question, answer)
    return f"{key}\n" if question.kind is Kind.MINUTES else key


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("at", range(11))
def test_the_printed_keys_in_their_order_record_what_was_ticked(
    qtbot: QtBot, form: VisitForm, side: Side, at: int
) -> None:
    """Take a paper over from the first field on, with the ``at``-th answer to every question."""
    course = a_course_before_its_next_visit(side)
    form.begin(course)
    form.focus_first()
    asked = [
        one
        for one in questions_for(course, FunctionPlan())
        if one.kind is not Kind.FLAG and not one.key.startswith(PSFS_PREFIX)
    ]
    given = {one.key: offered_answers(one)[at % len(offered_answers(one))].answer for one in asked}

    for one in asked:
        type_keys(qtbot, typed_key(one, given[one.key]))
        if isinstance(focus := QApplication.focusWidget(), EntryField) and asks_sure(focus):
            type_keys(qtbot, "\n")

    stands = standing_texts(form.state())
    assert {key: stands.get(key) for key in given} == given


def asks_sure(field: QWidget) -> bool:
    return bool(getattr(field, "asks_sure", False))


def test_enter_ends_a_1_before_a_0(qtbot: QtBot, form: VisitForm) -> None:
    """The paper says so: 1 and 0 one after the other are 10."""
    form.begin(a_course_before_its_next_visit(Side.LEFT))
    form.focus_first()

    type_keys(qtbot, "1\n0")

    assert (form.state().back_pain, form.state().leg_pain) == (1, 0)


@pytest.mark.parametrize("answer", range(11))
def test_the_key_of_an_activity_records_it(qtbot: QtBot, form: VisitForm, answer: int) -> None:
    course = a_course_before_its_next_visit(Side.LEFT)
    (question,) = [
        one for one in questions_for(course, FunctionPlan()) if one.key.startswith(PSFS_PREFIX)
    ]
    form.begin(course)
    form.function.ask()
    field = form.findChild(QWidget, "psfs1")
    assert isinstance(field, QWidget)
    field.setFocus()

    type_keys(qtbot, key_of(question, str(answer)))

    assert drafted(form).psfs == {ACTIVITY.activity_id: answer}


@pytest.mark.parametrize("answer", FlagAnswer)
def test_the_key_of_a_red_flag_answers_the_item(
    qtbot: QtBot, theme: Theme, answer: FlagAnswer
) -> None:
    said = {FlagAnswer.YES: True, FlagAnswer.NO: False, FlagAnswer.NOT_SURE: None}
    for code, flags in FLAG_QUESTIONS.items():
        question = Question(key=f"{FLAG_PREFIX}{code}", kind=Kind.FLAG, text="")
        for item in flags.flags:
            row = RedFlagRow(theme, item)
            qtbot.addWidget(row)
            row.show_answer(not said[answer])

            qtbot.keyClicks(row, key_of(question, answer.value))

            assert row.answer is said[answer], item


def test_minutes_are_typed_as_they_are_kept() -> None:
    course = a_course_before_its_next_visit(Side.LEFT)
    asked = [one for one in questions_for(course, FunctionPlan()) if one.kind is Kind.MINUTES]

    assert {one.key for one in asked} == set(MINUTES)
