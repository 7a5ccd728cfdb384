"""What may be printed while a visit is typed that is not saved."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_visit_form
from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Tier,
    Weakness,
)
from tracker.domain.values.visit import FlagAction, Visit, VisitId
from tracker.ui.course.standing_flags import bar_lines, bar_words
from tracker.ui.look.theme import Theme
from tracker.ui.printing.unsaved_print import course_to_print
from tracker.ui.visit.form import VisitForm

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


def test_nothing_prints_over_weakness_that_contradicts_the_red_flags(form: VisitForm) -> None:
    flags = form.fields.red_flags
    flags.answer(replace(flags.entries, answers=ASKED_NONE, weakness=Weakness.WORSE))

    printed = course_to_print(COURSE, form)

    assert printed is None


def resolved_visit() -> Visit:
    done = FlagAction(
        action=ActionTaken.SENT_TO_EMERGENCY,
        at=NOW,
        name="S. Example",
        resolved_on=NOW.date(),
        resolved_note="MRI clear",
    )
    return a_visit(day(7), visit_id=VisitId(7), red_flags=YES, flag_action=done)


def test_what_is_stored_prints_while_a_visit_with_a_resolved_emergency_is_amended(
    form: VisitForm,
) -> None:
    course = a_course(a_visit(day(0)), resolved_visit())
    form.begin(course, resolved_visit())
    form.show_state(replace(form.state(), back_pain=3))

    printed = course_to_print(course, form)

    assert printed is not None
    assert (printed.course, printed.is_unsaved) == (course, False)


def test_another_emergency_beside_a_resolved_one_is_not_resolved(form: VisitForm) -> None:
    course = a_course(a_visit(day(0)), resolved_visit())
    form.begin(course, resolved_visit())
    flags = form.fields.red_flags
    both = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE, RedFlag.BLADDER}))
    flags.answer(replace(flags.entries, answers=both))

    printed = course_to_print(course, form)

    assert printed is not None
    assert printed.is_unsaved
    action = printed.course.visits[-1].flag_action
    assert action is not None
    assert action.resolved_on is None


def test_a_resolved_emergency_is_shown_calmly_in_the_form(form: VisitForm) -> None:
    course = a_course(a_visit(day(0)), resolved_visit())

    form.begin(course, resolved_visit())

    stop, words = form.findChild(QFrame, "flagStop"), form.findChild(QLabel, "formBanner")
    assert isinstance(stop, QFrame)
    assert isinstance(words, QLabel)
    assert stop.property("look") == "card"
    assert words.text() == "Resolved Nov 22: MRI clear"
    assert words.toolTip() == (
        "Sent to emergency by S. Example, Nov 22, 2026, 10:00 · resolved Nov 22, 2026: MRI clear"
    )
    flags = form.fields.red_flags
    both = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE, RedFlag.BLADDER}))
    flags.answer(replace(flags.entries, answers=both))
    assert stop.property("look") == "stop"
    assert words.text() == "Sent to emergency by S. Example, Nov 22, 2026, 10:00"


@pytest.mark.parametrize(
    ("yes", "said"),
    [
        ((RedFlag.WEIGHT_LOSS,), "Medical review, not resolved: Unexplained weight loss"),
        (
            (RedFlag.WEIGHT_LOSS, RedFlag.NIGHT_PAIN),
            "Medical review, not resolved: {first}, and more",
        ),
    ],
)
def test_the_bar_of_a_medical_review_says_why(yes: tuple[RedFlag, ...], said: str) -> None:
    visit = a_visit(day(0), red_flags=RedFlagAnswers(yes=frozenset(yes)))
    flags = standing_flags([visit])

    words = bar_words(flags, Tier.MEDICAL_REVIEW)

    assert words == said.format(first=flags[0].text)


def test_a_flag_taken_back_says_once_what_was_done() -> None:
    sent = FlagAction(action=ActionTaken.SENT_TO_EMERGENCY, at=NOW, name="S. Example")
    taken_back = a_visit(day(0), red_flags=ASKED_NONE, flag_action=sent)

    lines = bar_lines(standing_flags([taken_back]), Tier.EMERGENCY)

    assert lines[1:] == ["Since Aug 17: Sent to emergency by S. Example, Nov 22, 2026, 10:00"]
