"""Red flags in the form: what is asked, what stops, what is recorded."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_left_course, a_visit_form, show_form, submitted, type_keys
from tracker.domain.self_entry.questions import FLAG_PREFIX, FLAG_QUESTIONS, FlagAnswer
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.red_flags import (
    ASKED_BEFORE,
    ASKED_NONE,
    ActionTaken,
    AskedOnce,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.visit import FlagAction, VisitId
from tracker.language import Language, languages, speaking, tr
from tracker.ui.fields.day_field import DayField
from tracker.ui.look.theme import Theme
from tracker.ui.visit.by_patient import reason_to_ask_again
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.red_flags.line import RedFlagBlock
from tracker.ui.visit.red_flags.page import WEAKNESS_CHOICES

BLADDER = RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}))


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    show_form(qtbot, form)
    return form


def answer_bladder_yes(qtbot: QtBot, form: VisitForm, since: str = "") -> None:
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "yy")
    done = form.findChild(QPushButton, "redFlagsDone")
    assert isinstance(done, QPushButton)
    done.click()
    type_keys(qtbot, f"{since}\n")


def test_weakness_is_answered_from_any_item_by_its_key(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "yn")

    type_keys(qtbot, "2")

    assert form.state().flags.weakness is WEAKNESS_CHOICES[2].value
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() != "weakness"


def banner(form: VisitForm) -> QLabel:
    found = form.findChild(QLabel, "formBanner")
    assert isinstance(found, QLabel)
    return found


def problem(form: VisitForm) -> str:
    found = form.findChild(QLabel, "formProblem")
    assert isinstance(found, QLabel)
    return found.text()


def test_an_emergency_answer_stops_in_red(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())

    answer_bladder_yes(qtbot, form)

    assert banner(form).isVisible()
    assert "Arrange same-day emergency assessment now." in banner(form).text()


def test_an_emergency_cannot_be_saved_before_something_was_done(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert "what was done" in problem(form)
    assert QApplication.focusWidget() is form.findChild(QComboBox, "flagActionTaken")


def test_what_was_done_is_typed_in_place(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)

    type_keys(qtbot, "sp\tDr. Moss")
    visit = submitted(qtbot, form)

    assert visit.red_flags.emergencies == (RedFlag.BLADDER,)
    assert visit.flag_action == FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="Dr. Moss")


def test_an_emergency_asks_since_when(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())

    answer_bladder_yes(qtbot, form, since="this morning")
    type_keys(qtbot, "sp\tDr. Moss")

    answers = submitted(qtbot, form).red_flags
    assert answers.since == {RedFlag.BLADDER: "this morning"}


def test_what_was_asked_otherwise_before_stays_as_it_was_answered(
    qtbot: QtBot, form: VisitForm
) -> None:
    before = RedFlagAnswers(
        yes=frozenset({RedFlag.INFECTION_CANCER}), no=ASKED_BEFORE - {RedFlag.INFECTION_CANCER}
    )
    done = FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="Dr. Moss")
    stored = a_visit(red_flags=before, flag_action=done, visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "y")
    row = form.findChild(QWidget, "flagInfectionCancer")
    assert isinstance(row, QWidget)
    is_shown = row.isVisible()

    type_keys(qtbot, "n")  # a bladder that was no before, too

    assert is_shown
    assert form.fields.red_flags.entries.answers == before


def test_what_was_asked_once_is_shown_and_not_asked_again(qtbot: QtBot, form: VisitForm) -> None:
    asked = {AskedOnce.CANCER: True, AskedOnce.IMMUNOSUPPRESSION: False}
    form.begin(a_course(a_visit(day(0)), assessment=FirstAssessment(asked_once=asked)))
    form.fields.red_flags.setFocus()

    type_keys(qtbot, "y")

    shown = form.findChild(QLabel, "askedOnce")
    nerve = form.findChild(QWidget, "flagCancerNerve")
    again = form.findChild(QWidget, "flagImmunosuppression")
    assert isinstance(shown, QLabel)
    assert isinstance(nerve, QWidget)
    assert isinstance(again, QWidget)
    assert shown.text() == (
        "Asked once: A history of cancer: yes; Immunosuppression or IV drug use: no"
    )
    assert nerve.accessibleName().endswith("[history: yes]")
    assert again.isHidden()


def test_a_first_visit_reviews_what_the_first_assessment_answered_yes(form: VisitForm) -> None:
    asked = {AskedOnce.IMMUNOSUPPRESSION: True}
    form.begin(a_course(assessment=FirstAssessment(asked_once=asked)))

    assert "medical review within days" in banner(form).text()
    assert "Immunosuppression" in banner(form).accessibleName()


def test_all_others_no_answers_only_what_is_asked(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.fields.red_flags.setFocus()

    type_keys(qtbot, "ya")

    assert form.fields.red_flags.entries.answers == ASKED_NONE


def test_an_action_without_a_name_does_not_close_the_visit(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)

    type_keys(qtbot, "sp")
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert QApplication.focusWidget() is form.findChild(QLineEdit, "flagActionName")


def test_sending_somebody_takes_the_clinician_s_name(qtbot: QtBot, form: VisitForm) -> None:
    form.clinician_name = "S. Example"
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)

    type_keys(qtbot, "se")
    action = submitted(qtbot, form).flag_action

    assert action is not None
    assert (action.action, action.name) == (ActionTaken.SENT_TO_EMERGENCY, "S. Example")


def test_the_stop_takes_the_place_of_the_fields_until_it_is_answered(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course())

    answer_bladder_yes(qtbot, form)

    assert not form.fields.isVisible()

    type_keys(qtbot, "sp\tDr. Moss")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert form.fields.isVisible()
    assert banner(form).text() == "Spoke to: Dr. Moss, Nov 22, 2026, 10:00"


def test_whoever_was_spoken_to_is_not_the_clinician_by_itself(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.clinician_name = "S. Example"
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)

    type_keys(qtbot, "sp")  # passes over "Sent to emergency"

    taken = form.findChild(QComboBox, "flagActionTaken")
    name = form.findChild(QLineEdit, "flagActionName")
    assert isinstance(taken, QComboBox)
    assert isinstance(name, QLineEdit)
    assert (taken.currentText(), name.text()) == ("Spoke to", "")


def test_weakness_that_is_worse_stops_too(form: VisitForm) -> None:
    stored = a_visit(weakness=Weakness.WORSE, visit_id=VisitId(7))

    form.begin(a_left_course(stored), stored)

    assert banner(form).isVisible()


def test_both_legs_that_nobody_assessed_stop_the_visit(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    reach = form.fields.reach

    qtbot.keyClick(reach, "4")
    qtbot.keyClick(reach, "4", Qt.KeyboardModifier.ShiftModifier)

    assert banner(form).isVisible()


def test_an_answer_for_medical_review_is_amber_and_lets_the_visit_be_saved(
    qtbot: QtBot, form: VisitForm
) -> None:
    answers = RedFlagAnswers(yes=frozenset({RedFlag.WEIGHT_LOSS}))
    stored = a_visit(red_flags=answers, visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)

    words = banner(form).text()

    assert "medical review within days" in words
    assert submitted(qtbot, form).flag_action is None


def test_a_recorded_action_comes_back_unchanged(qtbot: QtBot, form: VisitForm) -> None:
    done = FlagAction(
        action=ActionTaken.SPOKE_TO, at=NOW.replace(second=31), name="Dr. Moss", note="by phone"
    )
    stored = a_visit(red_flags=BLADDER, flag_action=done, visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)

    assert not form.is_dirty
    assert submitted(qtbot, form).flag_action == done


def test_pain_that_reaches_further_asks_the_red_flags_at_once(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course(a_visit(day(0), pain_reach_left=Reach.THIGH)))

    qtbot.keyClick(form.fields.reach, "5")

    described = form.fields.red_flags.accessibleDescription()
    assert described == "not asked. Ask now: the pain reaches further than last visit"


def test_a_second_leg_asks_the_red_flags_at_once(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(day(0), pain_reach_left=Reach.THIGH)))
    qtbot.keyClick(form.fields.reach, "3")

    qtbot.keyClick(form.fields.reach, "2", Qt.KeyboardModifier.ShiftModifier)

    assert form.fields.red_flags.reason == "the pain is in a second leg"


def test_saving_with_red_flags_to_be_asked_asks_once_in_place(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course(a_visit(day(0), pain_reach_left=Reach.THIGH)))
    qtbot.keyClick(form.fields.reach, "5")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert "Ask the red flags" in problem(form)
    assert QApplication.focusWidget() is form.fields.red_flags
    assert not submitted(qtbot, form).red_flags.is_asked


def test_answered_red_flags_are_not_asked_again(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(day(0), pain_reach_left=Reach.THIGH)))
    qtbot.keyClick(form.fields.reach, "5")

    form.fields.red_flags.setFocus()
    type_keys(qtbot, "n")

    assert submitted(qtbot, form).is_none_asked


def test_the_stop_names_what_it_is_about(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())

    answer_bladder_yes(qtbot, form)

    causes = form.findChild(QWidget, "flagStopCauses")
    assert isinstance(causes, QWidget)
    assert any("Cannot pass urine" in one.text() for one in causes.findChildren(QLabel))
    assert "Cannot pass urine" in banner(form).accessibleName()


def test_an_answer_acknowledged_at_an_earlier_visit_does_not_stop_again(form: VisitForm) -> None:
    done = FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="Dr. Moss")
    first = a_visit(day(0), red_flags=BLADDER, flag_action=done, visit_id=VisitId(7))
    again = a_visit(day(7), red_flags=BLADDER, visit_id=VisitId(8))

    form.begin(a_left_course(first, again), again)

    assert not banner(form).isVisible()


def test_a_flare_is_treated_gently(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(day(0))))

    form.fields.reaction.setFocus()
    type_keys(qtbot, "f")

    hint = form.findChild(QLabel, "treatmentHint")
    assert isinstance(hint, QLabel)
    assert hint.accessibleName() == "Within a flare: gentle."


def test_what_was_done_about_a_review_stays_after_an_emergency_was_shown(
    qtbot: QtBot, form: VisitForm
) -> None:
    done = FlagAction(action=ActionTaken.ASKED_FOR_REVIEW, at=NOW, name="Dr. Moss")
    review = RedFlagAnswers(yes=frozenset({RedFlag.WEIGHT_LOSS}))
    urgent = a_visit(day(0), red_flags=BLADDER, visit_id=VisitId(7))
    calm = a_visit(day(7), red_flags=review, flag_action=done, visit_id=VisitId(8))
    course = a_left_course(urgent, calm)
    form.begin(course, urgent)

    form.begin(course, calm)

    assert not form.is_dirty
    assert submitted(qtbot, form).flag_action == done


def test_an_emergency_is_shown_while_a_number_cannot_be_read(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    qtbot.keyClicks(form.fields.sitting, "2,5")

    answer_bladder_yes(qtbot, form)

    assert banner(form).isVisible()


def test_a_back_dated_visit_knows_no_weakness_of_a_later_one(qtbot: QtBot, form: VisitForm) -> None:
    later = a_visit(day(14), weakness=Weakness.NEW)
    form.begin(a_left_course(a_visit(day(0)), later))
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)
    field.choose_day(day(7))

    qtbot.keyClick(form.fields.red_flags, "n")

    assert submitted(qtbot, form).weakness is Weakness.NONE


def test_both_legs_are_assessed_on_the_window_s_day_until_told_otherwise(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course())
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "y")
    both = form.findChild(QCheckBox, "bothLegsAssessed")
    assert isinstance(both, QCheckBox)

    both.click()

    assert form.fields.red_flags.entries.both_legs_assessed_on == NOW.date()


def test_both_legs_are_cleared_by_yes_with_a_name_alone(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    reach = form.fields.reach
    qtbot.keyClick(reach, "4")
    qtbot.keyClick(reach, "4", Qt.KeyboardModifier.ShiftModifier)
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "y")
    both, name = (
        form.findChild(QCheckBox, "bothLegsAssessed"),
        form.findChild(QLineEdit, "bothLegsAssessedBy"),
    )
    assert isinstance(both, QCheckBox)
    assert isinstance(name, QLineEdit)

    both.click()
    nameless = form.typed
    qtbot.keyClicks(name, "Dr. Moss")
    named = form.typed

    assert nameless is not None
    assert named is not None
    assert nameless.raised
    assert "allowed is the name of who assessed both legs" in str(nameless.problem)
    assert (named.raised, named.problem) == ((), None)
    assert named.allowed().both_legs_assessed_by == "Dr. Moss"
    assert named.allowed().both_legs_assessed_on == NOW.date()


def test_what_a_file_said_of_both_legs_without_a_name_stays(form: VisitForm) -> None:
    stored = a_visit(both_legs_assessed=True, visit_id=VisitId(7))

    form.begin(a_left_course(stored), stored)

    assert form.typed is not None
    assert form.typed.allowed().both_legs_assessed is True


def test_the_clinic_s_number_is_called_and_noted(qtbot: QtBot, form: VisitForm) -> None:
    form.emergency_number = "555 0199"
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)
    could_save = form.foot.save.isEnabled()
    called = form.findChild(QPushButton, "flagCalled")
    assert isinstance(called, QPushButton)

    called.click()

    assert not could_save
    assert form.foot.save.isEnabled()
    action = submitted(qtbot, form).flag_action
    assert action == FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="555 0199")


def test_the_letter_is_asked_for_from_the_emergency(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    answer_bladder_yes(qtbot, form)
    letter = form.findChild(QPushButton, "flagLetter")
    assert isinstance(letter, QPushButton)

    with qtbot.waitSignal(form.letter_wanted):
        letter.click()


def test_escape_leaves_a_visit_that_is_changed(qtbot: QtBot, form: VisitForm) -> None:
    stored = a_visit(visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)

    with qtbot.waitSignal(form.cancelled):
        qtbot.keyClick(form.fields.scores["back_pain"], Qt.Key.Key_Escape)


def test_a_changed_score_says_what_it_was(qtbot: QtBot, form: VisitForm) -> None:
    stored = a_visit(leg_pain=6, visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)

    qtbot.keyClick(form.fields.scores["leg_pain"], "5")

    last = form.findChild(QLabel, "legPainLast")
    assert isinstance(last, QLabel)
    assert last.text() == "was 6"


def read_height(block: RedFlagBlock, words: str) -> float:
    """Return what words take beside both buttons, in the smallest letters of the screen."""
    font = QFont(block.font())
    font.setPixelSize(11)
    font.setBold(True)
    buttons = 2 * 86  # px
    room = QRectF(0, 0, block.width() - buttons, 1000)
    wrapped = int(Qt.TextFlag.TextWordWrap)
    return QFontMetricsF(font).boundingRect(room, wrapped, words).height()


@pytest.mark.parametrize("language", languages())
def test_why_the_red_flags_are_asked_at_once_is_whole_however_long(
    qtbot: QtBot, theme: Theme, language: Language
) -> None:
    with speaking(language):
        codes = list(FLAG_QUESTIONS)[:6]
        answers = {f"{FLAG_PREFIX}{code}": FlagAnswer.YES.value for code in codes}
        reason = reason_to_ask_again(answers)
        form = a_visit_form(theme, NOW)
        show_form(qtbot, form)

        form.fields.red_flags.show_reason(reason)

        block = form.fields.red_flags
        assert reason
        qtbot.waitUntil(lambda: block.height() >= read_height(block, f"Ask now: {reason}.") + 4)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "reason", ["the pain is in a second leg", "the pain reaches further than last visit"]
)
def test_nothing_moves_for_what_is_asked_because_of_the_scores(
    qtbot: QtBot, theme: Theme, language: Language, reason: str
) -> None:
    with speaking(language):
        form = a_visit_form(theme, NOW)
        show_form(qtbot, form)
        block = form.fields.red_flags
        before = block.geometry()

        block.show_reason(tr(reason))
        QApplication.processEvents()

        assert block.geometry() == before
