"""The visit form: keys from field to field, what it hands over, what it never assumes."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_decision, a_visit, an_assessment, day
from tests.ui.conftest import NOW
from tests.ui.forms import a_left_course, a_visit_form, drafted, show_form, submitted, type_keys
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED, RedFlag, Weakness
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import Reaction, Visit, VisitId
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.number_input import NumberInput
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

TREATMENT = Treatment(
    points=(NeedledPoint("GB30", PointSide.LEFT),),
    needles=6,
    retention_minutes=25,
    stimulation=Stimulation.LIGHT,
)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=60_000)
    show_form(qtbot, form)
    return form


def said(form: VisitForm, name: str) -> str:
    label = form.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_a_whole_visit_is_typed_without_leaving_the_keyboard(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, treatment=TREATMENT)))
    form.focus_first()

    type_keys(qtbot, "3426545\n90\n2bn=")
    visit = submitted(qtbot, form)

    assert (visit.back_pain, visit.leg_pain, visit.pain_reach_left) == (3, 4, Reach.BUTTOCK)
    assert (visit.tingling, visit.numbness, visit.sleep_trouble) == (6, 5, 2)
    assert (visit.sitting_minutes, visit.walking_minutes) == (45, 90)
    assert visit.reaction is Reaction.BETTER
    assert visit.red_flags == ASKED_NONE
    assert visit.weakness is Weakness.NONE
    assert visit.treatment == replace(TREATMENT, copied_from=1)


def test_enter_on_the_proposal_stores_the_decision(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.clinician_name = "S. Example"
    form.show_proposal(Phase.CALMING)
    form.fields.phase.setFocus()

    type_keys(qtbot, "\n")
    decision = submitted(qtbot, form).decision

    assert decision is not None
    assert (decision.phase, decision.proposal) == (Phase.CALMING, Phase.CALMING)
    assert (decision.decided_by, decision.decided_at) == ("S. Example", NOW)


def test_another_phase_needs_a_reason(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.show_proposal(Phase.CALMING)
    form.fields.phase.setFocus()

    type_keys(qtbot, "2")
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    assert "reason" in problem.text()


def test_the_reason_is_typed_in_place(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.show_proposal(Phase.CALMING)
    form.fields.phase.setFocus()

    type_keys(qtbot, "2walks well")
    decision = submitted(qtbot, form).decision

    assert decision is not None
    assert (decision.phase, decision.reason) == (Phase.IMPROVEMENT, "walks well")


def test_a_proposal_that_changes_takes_an_acceptance_back(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.show_proposal(Phase.CALMING)
    form.fields.phase.setFocus()
    type_keys(qtbot, "\n")

    form.show_proposal(Phase.IMPROVEMENT)

    assert submitted(qtbot, form).decision is None


def test_untouched_fields_are_not_recorded(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, numbness=4)))

    visit = submitted(qtbot, form)

    assert visit == Visit(visit_date=NOW.date())
    assert visit.red_flags == NOT_ASKED


def test_backspace_goes_back_to_the_field_before(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.focus_first()

    type_keys(qtbot, "3")
    qtbot.keyClick(form.fields.scores["leg_pain"], Qt.Key.Key_Backspace)

    assert QApplication.focusWidget() is form.fields.scores["back_pain"]


def test_a_bare_point_takes_the_course_s_side(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    points = form.findChild(QLineEdit, "points")
    assert isinstance(points, QLineEdit)

    qtbot.keyClicks(points, "gb-030; bl40:both")
    treatment = submitted(qtbot, form).treatment

    assert [str(point) for point in treatment.points] == ["GB30:left", "BL40:both"]


def test_a_point_that_does_not_exist_is_refused_in_place(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    points = form.findChild(QLineEdit, "points")
    assert isinstance(points, QLineEdit)

    qtbot.keyClicks(points, "GB99")
    form.fields.note.setFocus()
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    assert "GB99" in problem.text()
    assert points.hasFocus()


def test_editing_a_copied_treatment_takes_the_mark_away(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(treatment=TREATMENT)))
    points = form.findChild(QLineEdit, "points")
    assert isinstance(points, QLineEdit)

    qtbot.keyClicks(points, "=")
    assert submitted(qtbot, form).treatment.copied_from == 1
    qtbot.keyClicks(points, "; BL40")

    assert submitted(qtbot, form).treatment.copied_from is None


def test_items_left_alone_stay_not_asked(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.fields.red_flags.setFocus()

    type_keys(qtbot, "ynn")
    answers = submitted(qtbot, form).red_flags

    assert answers.no == {RedFlag.BLADDER, RedFlag.BOWEL}
    assert not answers.yes


def test_a_weakness_recorded_before_is_stable_when_nothing_is_new(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course(a_visit(weakness=Weakness.NEW)))
    form.fields.red_flags.setFocus()

    type_keys(qtbot, "n")

    assert submitted(qtbot, form).weakness is Weakness.STABLE


def test_the_last_value_stands_beside_the_empty_field(form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))

    last = form.findChild(QLabel, "legPainLast")

    assert isinstance(last, QLabel)
    assert last.text() == "last 8"
    assert said(form, "lastVisitDay") == "Dots: last visit, Aug 17"


def test_after_typing_the_difference_is_said(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))

    qtbot.keyClick(form.fields.scores["leg_pain"], "5")

    last = form.findChild(QLabel, "legPainLast")
    assert isinstance(last, QLabel)
    assert last.text() == "last 8 · 3 less"


def test_amending_keeps_what_the_form_does_not_ask(qtbot: QtBot, form: VisitForm) -> None:
    stored = a_visit(leg_pain=8, odi_percent=40, visit_id=VisitId(7))
    form.begin(a_left_course(stored), stored)

    qtbot.keyClick(form.fields.scores["leg_pain"], "6")
    visit = submitted(qtbot, form)

    assert visit == replace(stored, leg_pain=6)


def test_a_form_just_filled_is_not_dirty(form: VisitForm) -> None:
    stored = a_visit(leg_pain=8, treatment=TREATMENT, note="two\nlines", visit_id=VisitId(7))

    form.begin(a_left_course(stored), stored)

    assert not form.is_dirty


def test_a_day_that_has_a_visit_already_is_said(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8, visit_id=VisitId(7))))
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)

    field.choose_day(date(2026, 8, 17))

    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    assert "on this day already" in problem.text()


def test_another_date_shows_the_visit_before_that_date(qtbot: QtBot, form: VisitForm) -> None:
    early, late = a_visit(leg_pain=8), a_visit(day(14), leg_pain=4)
    form.begin(a_left_course(early, late))
    qtbot.keyClick(form.fields.scores["leg_pain"], "6")
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)

    field.choose_day(date(2026, 8, 24))

    last = form.findChild(QLabel, "legPainLast")
    assert isinstance(last, QLabel)
    assert last.text() == "last 8 · 2 less"


def test_amending_a_note_keeps_a_decision_that_the_evidence_has_left(
    qtbot: QtBot, form: VisitForm
) -> None:
    visit = a_visit(leg_pain=8, decision=a_decision(Phase.CALMING), visit_id=VisitId(4))
    form.begin(a_left_course(visit), visit)
    form.show_proposal(Phase.IMPROVEMENT)

    form.fields.note.setPlainText("walks well")

    amended = submitted(qtbot, form)
    assert (amended.note, amended.decision) == ("walks well", visit.decision)


def test_a_visit_on_a_day_to_come_waits_for_enter_in_its_day(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    tomorrow = NOW.date() + timedelta(days=1)
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)
    field.choose_day(tomorrow)
    qtbot.keyClick(field, Qt.Key.Key_Return)  # on to the scores: nothing was asked yet

    said = [refused_by(qtbot, form) for _ in range(3)]
    had_keys = field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert said[0].startswith("Nov 23, 2026 lies in the future: sure?")
    assert len(set(said)) == 1
    assert had_keys
    assert submitted(qtbot, form).visit_date == tomorrow


def test_another_day_to_come_is_asked_about_anew(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    field = form.findChild(DayField, "visitDate")
    assert isinstance(field, DayField)
    field.choose_day(NOW.date() + timedelta(days=1))
    refused_by(qtbot, form)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.choose_day(NOW.date() + timedelta(days=2))

    assert refused_by(qtbot, form).startswith("Nov 24, 2026 lies in the future")


def refused_by(qtbot: QtBot, form: VisitForm) -> str:
    """Save; return what is said instead."""
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    return problem.text()


def test_the_day_of_a_visit_to_come_that_is_stored_is_not_asked_about_again(
    qtbot: QtBot, form: VisitForm
) -> None:
    stored = a_visit(NOW.date() + timedelta(days=1), leg_pain=3, visit_id=VisitId(1))
    form.begin(a_left_course(stored), stored)

    assert submitted(qtbot, form).visit_date == stored.visit_date


def test_minutes_that_are_no_whole_number_are_not_saved(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))
    sitting = form.fields.sitting
    qtbot.keyClicks(sitting, "2,5")

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)
    assert problem.text().startswith("Sitting, minutes: '2,5' is not allowed")
    assert (sitting.text(), sitting.hasFocus()) == ("2,5", True)


@pytest.mark.parametrize(
    ("name", "typed", "most"),
    [
        ("sittingMinutes", "9999", "1440"),
        ("walkingMinutes", "1441", "1440"),
        ("needles", "99", "60"),
        ("needlesOut", "61", "60"),
        ("retention", "999", "60"),
        ("flareHours", "721", "720"),
        ("odiPercent", "101", "100"),
        ("rmdq", "25", "24"),
    ],
)
def test_a_number_that_is_too_large_is_never_cut_and_never_saved(
    qtbot: QtBot, form: VisitForm, name: str, typed: str, most: str
) -> None:
    form.begin(a_left_course(a_visit(leg_pain=8)))
    field = form.findChild(NumberInput, name)
    problem = form.findChild(QLabel, "formProblem")
    assert field is not None
    assert problem is not None

    qtbot.keyClicks(field, typed)
    said_at_once = problem.text()
    with qtbot.assertNotEmitted(form.submitted):
        form.submit()

    assert field.text() == typed
    assert typed in said_at_once
    assert f"0 to {most}" in said_at_once
    assert typed in problem.text()
    assert most in problem.text()
    assert QApplication.focusWidget() is field
    field.selectAll()
    qtbot.keyClicks(field, most)
    assert field.refusal == problem.text() == ""
    assert drafted(form) is not None


WHICH = (
    "Leg pain 0, pain reaches the foot: which? Correct one of them; saving once more keeps both, "
    "and the reach is not used."
)


def test_leg_pain_0_beside_a_reach_in_the_leg_is_asked_about_at_once(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_left_course())
    form.focus_first()

    type_keys(qtbot, "305")
    asked = said(form, "formProblem")
    form.show_state(replace(form.state(), leg_pain=3))

    assert asked == WHICH
    assert said(form, "formProblem") == ""


def test_saving_once_more_keeps_what_contradicts(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_left_course())
    form.focus_first()
    type_keys(qtbot, "305")

    form.submit()
    asked = said(form, "formProblem")
    visit = submitted(qtbot, form)

    assert asked == WHICH
    assert (visit.leg_pain, visit.pain_reach_left) == (0, Reach.FOOT)


def test_a_course_without_a_side_records_no_leg_that_nobody_named(
    qtbot: QtBot, form: VisitForm
) -> None:
    form.begin(a_course(assessment=an_assessment(side=None)))
    form.focus_first()
    type_keys(qtbot, "585")
    problem = form.findChild(QLabel, "formProblem")
    assert isinstance(problem, QLabel)

    with qtbot.assertNotEmitted(form.submitted):
        form.submit()
        form.submit()
    words, is_asking = problem.text(), form.fields.reach.hasFocus()
    qtbot.keyClick(form.fields.reach, Qt.Key.Key_Right)

    assert words.startswith("Which leg?")
    assert is_asking
    assert not problem.isVisible()
    saved = submitted(qtbot, form)
    assert (saved.pain_reach_left, saved.pain_reach_right) == (None, Reach.FOOT)
