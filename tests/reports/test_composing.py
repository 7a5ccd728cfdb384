"""The sheet and the letter as data."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.makers import (
    MORNING,
    a_course,
    a_patient,
    a_visit,
    an_assessment,
    day,
    flags_answered_yes,
    weekly_visits,
)
from tests.pages.sheets import a_pdf, text_of
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import PRECAUTION_TEXTS, CourseId, Precaution
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.red_flags import (
    ASKED_NONE,
    NONE_BEFORE,
    NOT_ASKED,
    ActionTaken,
    RedFlag,
    RedFlagAnswers,
    Weakness,
)
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import FlagAction, Visit
from tracker.domain.words.phase_road import Standing
from tracker.language import tr
from tracker.reports.composing import is_withheld, page_of, sheet_of
from tracker.reports.documents import CourseReport, PagePlan, ReferralLetter, Sheet, agreed_on
from tracker.reports.referral import letter_of

PRINTED_ON = date(2026, 11, 22)
CLINIC = ClinicSettings(
    clinic_name="Harbour Clinic",
    address="1 Quay Street\n\nOldport",
    phone="555 0100",
    clinician_name="S. Example",
    paper=Paper.LETTER,
    sheet_text="Walk every day.",
)


def a_status(*visits: Visit, side: Side | None = Side.LEFT) -> CourseStatus:
    return status_of(a_course(*visits, assessment=an_assessment(side=side)))


def an_urgent_visit(action: FlagAction | None = None) -> Visit:
    return a_visit(
        day(7),
        leg_pain=8,
        red_flags=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})),
        weakness=Weakness.WORSE,
        flag_action=action,
    )


def test_the_head_names_patient_side_period_and_visits() -> None:
    sheet = sheet_of(
        a_status(*weekly_visits(leg_pain=(8, 5))), CLINIC, PagePlan(printed_on=PRINTED_ON)
    )

    assert sheet.subtitle == ("Maria Keller", "left leg", "Aug 17 to Aug 24, 2026", "2 visits")
    assert sheet.letterhead.lines == ("1 Quay Street", "Oldport", "555 0100")
    assert sheet.paper is Paper.LETTER


def test_a_nameless_patient_is_named_by_the_clinics_id() -> None:
    patient = a_patient("77", family_name=None, given_name=None)
    status = status_of(a_course(a_visit(), patient=patient, assessment=an_assessment(side=None)))

    sheet = sheet_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert sheet.subtitle == ("77", "Aug 17, 2026", "1 visit")


def test_the_road_marks_passed_phases_and_the_present_one() -> None:
    visits = weekly_visits(leg_pain=(8, 4, 4), pain_reach_left=(5, 3, 3))

    road = sheet_of(a_status(*visits), CLINIC, PagePlan(printed_on=PRINTED_ON)).road

    here, passed, ahead = Standing.HERE, Standing.PASSED, Standing.NOT_REACHED
    assert [step.standing for step in road] == [passed, here, ahead, ahead]


def test_the_clinics_text_closes_the_sheet_unless_another_is_chosen() -> None:
    status = a_status(a_visit(leg_pain=5))

    usual = sheet_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON))
    chosen = sheet_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON, closing=" Rest today. "))

    assert usual.closing == "Walk every day."
    assert chosen.closing == "Rest today."


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (datetime(2026, 11, 23, 10, 0, tzinfo=UTC), "Mon, Nov 23, 10:00"),
        (date(2026, 11, 23), "Mon, Nov 23"),
        (None, None),
    ],
)
def test_the_next_visit_is_written_out(when: date | None, words: str | None) -> None:
    sheet = sheet_of(a_status(a_visit()), CLINIC, PagePlan(printed_on=PRINTED_ON, next_visit=when))

    assert sheet.next_visit == words


def test_the_next_visits_of_several_sheets_are_told_by_their_courses() -> None:
    status, when = a_status(a_visit()), datetime(2026, 11, 30, 10, 15)  # noqa: DTZ001  a wall clock
    stored = replace(status, course=replace(status.course, course_id=CourseId(7)))
    plans = (PagePlan(printed_on=PRINTED_ON, next_visit=when), PagePlan(printed_on=PRINTED_ON))
    agreed = sheet_of(stored, CLINIC, plans[0])
    silent = sheet_of(stored, CLINIC, plans[1])
    unstored = sheet_of(status, CLINIC, plans[0])

    assert agreed_on([silent, agreed, unstored]) == {CourseId(7): when}


def test_the_footer_names_print_date_recall_and_what_the_sheet_cannot_show() -> None:
    sheet = sheet_of(a_status(a_visit()), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert sheet.footer == (
        "Printed Nov 22, 2026 · Scores: average since the last visit, at most the last 7 days\n"
        "Shows what you reported at each visit. It cannot show why things changed."
    )


def test_the_course_report_has_every_visit_with_phase_flags_and_treatment() -> None:
    treatment = Treatment(needles=6, stimulation=Stimulation.LIGHT, retention_minutes=25)
    first = a_visit(leg_pain=8, pain_reach_left=Reach.FOOT, treatment=treatment)
    status = a_status(first, a_visit(day(7), note="Rested"))

    report = page_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON, variant=PageVariant.CLINICIAN))

    assert isinstance(report, CourseReport)
    rows, said = report.visits.rows, dict(report.remarks)
    assert rows[0][:3] == ("1", "Aug 17", "8")
    assert rows[0][-1] == "1 Calming · first visit"
    assert rows[1][2] == "–"
    assert rows[1][-1] == "stays 1 · not assessed"
    assert said["Treatment, at every visit unless named"] == (
        "6 needles · out: not counted · 25 min · light stimulation · none recorded at visit 2"
    )
    assert said["Also recorded"] == "Red flags: not asked"
    assert said["Notes"] == "visit 2: “Rested”"
    assert all(len(row) == len(report.visits.header) for row in rows)
    assert any("rule version" in rule for rule in report.rules)


def test_an_urgent_last_visit_gets_the_letter_in_place_of_the_sheet() -> None:
    status = a_status(a_visit(leg_pain=5), an_urgent_visit())

    page = page_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert isinstance(page, ReferralLetter)
    assert page.title == "Referral for same-day assessment"
    assert any("urine" in flag for flag in page.flags)
    assert "Leg weakness worse since the last visit (new on Aug 24)" in page.flags
    assert page.subject.startswith("Same-day assessment, please: Cannot pass urine")
    assert page.signed_by[0] == "S. Example"


def test_a_flag_that_stands_in_the_record_withholds_the_sheet_until_it_is_resolved() -> None:
    spoken = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample")
    done = replace(spoken, resolved_on=day(9), resolved_note="seen, cleared")
    later = a_visit(day(14), leg_pain=4, red_flags=ASKED_NONE, weakness=Weakness.NONE)
    stored = [
        status_of(replace(a_course(an_urgent_visit(action), later), course_id=CourseId(1)))
        for action in (None, spoken, done)
    ]
    from_file = status_of(a_course(an_urgent_visit(None), later))

    withheld = [is_withheld(status) for status in (*stored, from_file)]

    assert withheld == [True, True, False, False]


def test_the_letter_names_an_earlier_flag_that_still_stands() -> None:
    spoken = FlagAction(action=ActionTaken.SPOKE_TO, at=MORNING, name="Dr. Sample")
    later = a_visit(day(14), leg_pain=4, red_flags=ASKED_NONE, weakness=Weakness.NONE)
    course = replace(a_course(an_urgent_visit(spoken), later), course_id=CourseId(1))

    letter = letter_of(status_of(course), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert letter.title == "Referral for same-day assessment"
    assert any(line.endswith("not resolved)") and "urine" in line for line in letter.flags)
    assert letter.action.startswith("Spoke to Dr. Sample on Aug 17, 2026")


def test_any_other_course_gets_its_sheet() -> None:
    page = page_of(a_status(a_visit(leg_pain=5)), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert isinstance(page, Sheet)


def test_the_letter_says_what_was_done_or_that_nothing_was() -> None:
    action = FlagAction(
        action=ActionTaken.SENT_TO_EMERGENCY,
        at=datetime(2026, 8, 24, 10, 5, tzinfo=UTC),
        name="S. Example",
    )

    done = letter_of(
        a_status(a_visit(), an_urgent_visit(action)), CLINIC, PagePlan(printed_on=PRINTED_ON)
    )
    undone = letter_of(
        a_status(a_visit(), an_urgent_visit()), CLINIC, PagePlan(printed_on=PRINTED_ON)
    )

    assert done.action == "Sent to emergency on Aug 24, 2026, 10:05 by S. Example."
    assert undone.action == "No action is recorded yet."


def test_the_letter_shows_the_start_and_the_last_visit() -> None:
    visits = weekly_visits(leg_pain=(8, 7, 6, 5, 4), pain_reach_left=(5, 5, 4, 4, 3))

    letter = letter_of(a_status(*visits), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert letter.scores.header == ("", "Start, Aug 17", "Last, Sep 14")
    assert letter.scores.rows[0] == ("Leg pain", "8", "4")
    assert letter.scores.rows[-1] == ("Pain reach, left", "foot", "thigh")


def test_the_letter_dates_what_was_reported_and_says_what_was_not_asked() -> None:
    answers = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}), no=frozenset({RedFlag.BOWEL}))
    visits = [a_visit(day(7 * week), leg_pain=5, red_flags=answers) for week in range(2)]

    letter = letter_of(a_status(*visits), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert letter.opening == (
        "Please assess today: possible cauda equina syndrome or other emergency. "
        "Reported on Aug 24, 2026:"
    )
    (flag,) = letter.flags
    assert flag == (
        f"{RedFlag.SADDLE.text}, since when: not recorded (reported since Aug 17, 2026)"
    )
    assert letter.subject == f"Same-day assessment, please: {RedFlag.SADDLE.text}"
    answered, unasked = letter.answers
    assert answered == f"Answered no: {RedFlag.BOWEL.text}."
    assert RedFlag.TRAUMA.text in unasked
    assert RedFlag.SADDLE.text not in f"{answered} {unasked}"


def test_the_letter_says_since_when_an_emergency_is_there() -> None:
    first = RedFlagAnswers(
        yes=frozenset({RedFlag.SADDLE}), since={RedFlag.SADDLE: "Sunday evening"}
    )
    visits = a_visit(red_flags=first), a_visit(day(7), red_flags=flags_answered_yes(RedFlag.SADDLE))

    letter = letter_of(a_status(*visits), CLINIC, PagePlan(printed_on=PRINTED_ON))

    (flag,) = letter.flags
    assert letter.opening.endswith(" Reported on Aug 24, 2026, since Sunday evening:")
    assert flag == f"{RedFlag.SADDLE.text}, since: Sunday evening (reported since Aug 17, 2026)"


def test_the_letter_does_not_tell_what_nobody_asked_as_answered() -> None:
    letters = [
        letter_of(a_status(a_visit(red_flags=one)), CLINIC, PagePlan(printed_on=PRINTED_ON))
        for one in (NOT_ASKED, ASKED_NONE, NONE_BEFORE)
    ]

    assert [letter.flags for letter in letters] == [
        ("Red flags were not asked.",),
        ("None answered yes.",),
        ("None answered yes.",),
    ]
    unasked = [[one for one in letter.answers if one.startswith("Not asked")] for letter in letters]
    assert not any(flag.text in line for flag in RedFlag for line in unasked[1])
    assert RedFlag.SEXUAL.text in unasked[2][0]
    assert RedFlag.SADDLE.text not in unasked[2][0]


def test_the_letter_says_which_of_weakness_and_numbness_it_is_and_counts_each_once() -> None:
    numb = a_visit(day(7), leg_pain=5, numbness=5)
    numb_later = replace(numb, visit_date=day(14), weakness=Weakness.NEW)
    course = a_course(a_visit(leg_pain=5, numbness=2), numb, numb_later)
    course = replace(course, course_id=CourseId(1))

    letter = letter_of(status_of(course), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert letter.flags == (
        "New leg weakness (new on Aug 31)",
        "Numbness 2 at the start, 5 now: neurological check needed (reported since Aug 24, 2026)",
    )
    assert letter.subject == "Review, please: New leg weakness, and 1 more"


@pytest.mark.usefixtures("qapp")
def test_the_letter_leaves_a_line_for_its_addressee_or_names_it() -> None:
    status = a_status(an_urgent_visit())

    blank, named = (
        text_of(a_pdf(letter_of(status, CLINIC, PagePlan(printed_on=PRINTED_ON, addressee=to))))
        for to in ("", "Emergency department, Oldport")
    )

    assert "To: ____" in blank
    assert "To: Emergency department, Oldport" in named
    assert "Do not rely on this program" not in blank


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("precautions", "words"),
    [
        (frozenset({Precaution.PACEMAKER}), tr(PRECAUTION_TEXTS[Precaution.PACEMAKER])),
        (frozenset(), "asked, none"),
    ],
)
def test_the_letter_carries_the_precautions(precautions: frozenset[Precaution], words: str) -> None:
    course = a_course(an_urgent_visit(), patient=a_patient(precautions=precautions))

    letter = letter_of(status_of(course), CLINIC, PagePlan(printed_on=PRINTED_ON))

    assert ("Precautions", words) in letter.background
    assert words in text_of(a_pdf(letter))


def test_the_letter_says_that_nobody_asked_for_precautions() -> None:
    course = a_course(an_urgent_visit(), patient=a_patient(precautions=None))

    letter = letter_of(status_of(course), CLINIC, PagePlan(printed_on=PRINTED_ON))

    (unasked,) = (line for line in letter.answers if line.startswith("Not asked:"))
    assert "precautions, such as a pacemaker" in unasked


def test_a_letter_needs_a_visit() -> None:
    with pytest.raises(ValueError, match="needs a visit"):
        letter_of(a_status(), CLINIC, PagePlan(printed_on=PRINTED_ON))


def test_the_letter_says_who_assessed_both_legs_at_an_earlier_visit_and_when() -> None:
    assessed = a_visit(
        both_legs_assessed=True, both_legs_assessed_on=day(-3), both_legs_assessed_by="Dr. Roe"
    )

    letter = letter_of(
        a_status(assessed, an_urgent_visit()), CLINIC, PagePlan(printed_on=PRINTED_ON)
    )

    assert dict(letter.findings)["Both legs"] == "medically assessed by Dr. Roe on Aug 14, 2026"
