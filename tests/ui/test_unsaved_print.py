"""What may be printed while a visit is typed that is not saved."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form
from tracker.domain.red_flags import RedFlag, RedFlagAnswers
from tracker.ui.theme import Theme
from tracker.ui.unsaved_print import course_to_print
from tracker.ui.visit_form import VisitForm

COURSE = a_course(a_visit(day(0)))
YES = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}))


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    qtbot.addWidget(form)
    form.begin(COURSE)
    return form


def answer_saddle_yes(form: VisitForm) -> None:
    flags = form.fields.red_flags
    flags.answer(replace(flags.entries, answers=YES))


def type_what_is_not_allowed(form: VisitForm) -> None:
    form.show_state(replace(form.state(), more={"rmdq": "twenty"}))


def test_an_untouched_form_prints_what_is_stored(form: VisitForm) -> None:
    printed = course_to_print(COURSE, form)

    assert printed is not None
    assert (printed.course, printed.is_unsaved) == (COURSE, False)


def test_an_unsaved_emergency_is_in_what_prints(form: VisitForm) -> None:
    answer_saddle_yes(form)

    printed = course_to_print(COURSE, form)

    assert printed is not None
    assert printed.is_unsaved
    assert [visit.red_flags for visit in printed.course.visits[1:]] == [YES]


def test_nothing_prints_over_an_emergency_while_something_typed_is_not_allowed(
    form: VisitForm,
) -> None:
    answer_saddle_yes(form)
    type_what_is_not_allowed(form)

    printed = course_to_print(COURSE, form)

    assert printed is None


def test_what_is_stored_prints_while_something_else_typed_is_not_allowed(form: VisitForm) -> None:
    type_what_is_not_allowed(form)

    printed = course_to_print(COURSE, form)

    assert printed is not None
    assert (printed.course, printed.is_unsaved) == (COURSE, False)
