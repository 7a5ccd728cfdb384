"""What a patient is asked alone: every red flag, nothing of the record, in the form's order."""

from dataclasses import replace

import pytest

from tests.makers import a_course, a_visit, an_assessment
from tracker.domain.self_entry.answers import fields_kept, to_ask_about
from tracker.domain.self_entry.questions import FLAG_QUESTIONS, Kind, Question, questions_for
from tracker.domain.values.anatomy import Side
from tracker.domain.values.clinic import FunctionPlan
from tracker.domain.values.course import Activity, Course
from tracker.domain.values.red_flags import ASKED_AT_VISITS, AskedOnce
from tracker.domain.values.visit import FIELD_ORDER, ActivityId

DAILY = FunctionPlan()


def asked(course: Course) -> list[Question]:
    return list(questions_for(course, DAILY))


def test_every_red_flag_of_a_visit_is_asked_about() -> None:
    covered = {flag for question in FLAG_QUESTIONS.values() for flag in question.flags}

    assert covered == ASKED_AT_VISITS


def test_what_the_first_assessment_ruled_out_is_not_asked_again() -> None:
    ruled_out = {AskedOnce.CANCER: False, AskedOnce.STEROIDS_OSTEOPOROSIS: True}
    course = a_course(a_visit(), assessment=replace(an_assessment(), asked_once=ruled_out))

    keys = [one.key for one in asked(course)]

    assert "flag:cancer" not in keys
    assert "flag:steroids" in keys


@pytest.mark.parametrize("side", [Side.BOTH, None])
def test_both_legs_are_asked_one_after_the_other(side: Side | None) -> None:
    course = a_course(a_visit(), assessment=an_assessment(side=side))

    legs = [one.key for one in asked(course) if one.kind is Kind.REACH]

    assert legs == ["pain_reach_left", "pain_reach_right"]


def test_the_first_visit_has_no_treatment_before_it() -> None:
    assert "reaction" not in [one.key for one in asked(a_course())]


def test_own_activities_are_asked_when_they_are_due() -> None:
    activity = Activity(activity_id=ActivityId(3), name="walk the dog")
    course = a_course(assessment=replace(an_assessment(), activities=(activity,)))

    (question,) = [one for one in asked(course) if one.key.startswith("psfs")]

    assert question.key == "psfs:3"
    assert "walk the dog" in question.text
    never = replace(DAILY, every=0)
    assert not [one for one in questions_for(course, never) if one.key.startswith("psfs")]


def test_every_measured_question_fills_a_field_of_the_visit() -> None:
    keys = [one.key for one in asked(a_course(a_visit())) if one.kind is not Kind.FLAG]

    assert set(keys) <= set(FIELD_ORDER)


def test_yes_and_not_sure_are_to_be_asked_about_and_no_is_not() -> None:
    answers = {"flag:bowel": "not sure", "flag:bladder": "yes", "flag:trauma": "no"}

    assert to_ask_about(answers) == ("passing urine", "bowel")


def test_a_field_is_the_patients_while_it_says_what_was_answered() -> None:
    given = {"leg_pain": "4", "back_pain": "3", "psfs:3": "6", "flag:bladder": "no"}

    kept = fields_kept(given, {"leg_pain": "4", "back_pain": "5", "psfs:3": "6"})

    assert kept == ("leg_pain", "psfs")
