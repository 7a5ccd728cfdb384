"""The progress report says what a payer's reviewer needs, and nothing it cannot know."""

import re
from dataclasses import replace

import pytest

from tests.makers import SPANISH, a_course, weekly_visits
from tests.payer_cases import CASES, last_day
from tracker.domain.rules.assessment import Measure
from tracker.domain.rules.payer_findings import (
    Outcome,
    measured_changes,
    outcome_of,
    reach_change,
    score_change,
)
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course
from tracker.domain.values.function_measures import Change
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.treatment import (
    AdverseEvent,
    AdverseKind,
    InsertionSet,
    Severity,
    Treatment,
)
from tracker.language import Language, speaking
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan, ProgressReport

CLINIC = ClinicSettings(clinic_name="Harbour Clinic", clinician_name="Dr. Example")
CLAIMS = re.compile(
    r"effective|success|respon[ds]|thanks to|because|due to|caused|cured|healed|benefit"
    r"|worked|helped|proves|efica|éxito|gracias a|debido a|curad|respuesta",
    re.IGNORECASE,
)
MET, NOT_MET = "Meaningful improvement", "Minimum not met"
OUTCOMES = {
    "improved": Outcome.IMPROVED,
    "function only": Outcome.IMPROVED,
    "pain only": Outcome.IMPROVED,
    "not improved": Outcome.NOT_IMPROVED,
    "worse": Outcome.WORSE,
    "too little data": Outcome.TOO_LITTLE,
}


def report(course: Course, language: Language = Language.ENGLISH) -> ProgressReport:
    plan = PagePlan(printed_on=last_day(course), variant=PageVariant.PAYER)
    with speaking(language):
        page = page_of(status_of(course), CLINIC, plan)
    assert isinstance(page, ProgressReport)
    return page


def words(page: ProgressReport) -> str:
    pairs = (*page.facts, *page.status_facts, *page.visits, *page.plan)
    cells = (cell for row in page.measures.rows for cell in row)
    return "\n".join([page.lead, *page.sentences, *page.rules, *cells, *map(" ".join, pairs)])


def result(page: ProgressReport, measure: str) -> str:
    return next(row[-1] for row in page.measures.rows if row[0].startswith(measure))


@pytest.mark.parametrize("name", CASES)
def test_each_worked_case_has_its_outcome(name: str) -> None:
    changes = measured_changes(status_of(CASES[name]))

    assert outcome_of(changes) is OUTCOMES[name]


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("improved", "Meaningful improvement: leg pain, back pain, pain reach, ODI."),
        ("function only", f"{MET}: RMDQ, ODI. {NOT_MET}: leg pain, back pain, pain reach."),
        ("pain only", f"{MET}: leg pain, pain reach. {NOT_MET}: back pain, RMDQ, ODI."),
        ("not improved", "No meaningful improvement: discharge or refer."),
        (
            "worse",
            "Worse: leg pain, pain reach, ODI. No meaningful improvement: discharge or refer.",
        ),
    ],
)  # fmt: skip
def test_the_first_sentence_says_which_minimum_is_met(name: str, lead: str) -> None:
    assert report(CASES[name]).lead == lead


def test_too_little_data_is_said_first() -> None:
    page = report(CASES["too little data"])

    assert page.lead.startswith("Too little is recorded to say whether anything changed")
    assert "Not measured again since the start: leg pain." in page.sentences
    assert "No measure of function is recorded." in page.sentences


def test_pain_and_function_are_told_apart() -> None:
    page = report(CASES["function only"])

    assert page.sentences[:2] == (
        "Pain: not met in leg pain, back pain, pain reach.",
        "Function: minimum met in RMDQ, ODI.",
    )


def test_each_measure_stands_with_start_now_change_minimum_and_result() -> None:
    page = report(CASES["improved"])

    assert page.measures.rows[0] == (
        "Leg pain", "8 (Aug 17)", "3 (Oct 5)", "−5 (−63 %)", "30 % and 2 points", "met",
    )  # fmt: skip
    assert page.measures.rows[2] == (
        "Pain reach", "foot (Aug 17)", "buttock (Oct 5)", "3 zones nearer", "2 zones", "met",
    )  # fmt: skip


def test_what_has_no_agreed_minimum_is_shown_and_not_judged() -> None:
    page = report(CASES["improved"])

    assert result(page, "Sitting") == "shown, not judged"


def test_visits_used_of_those_authorised_are_counted() -> None:
    page = report(CASES["improved"])

    assert dict(page.visits)["Authorised"] == "8 of 12 used, Aug 17 to Nov 14, 2026"
    assert dict(page.visits)["In a year"] == "8 of 20"


def test_the_plan_stands_with_its_reason() -> None:
    assert dict(report(CASES["not improved"]).plan)["Reason"] == (
        "Nothing changed: back to the family doctor."
    )
    assert dict(report(CASES["too little data"]).plan)["Reason"] == "no reason recorded"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "improved",
            "4 further visits, every 7 days, until Nov 9, 2026, within what is authorised",
        ),
        ("not improved", "no further visits (Reassessed: discharge, Oct 5, 2026)"),
        ("worse", "no further visits (Reassessed: refer, Oct 5, 2026)"),
        ("too little data", "not recorded: how many further visits"),
    ],
)
def test_what_is_asked_for_says_how_many_how_often_and_until_when(name: str, said: str) -> None:
    assert dict(report(CASES[name]).plan)["Asked for"] == said


@pytest.mark.parametrize(
    ("planned", "interval", "said"),
    [
        (8, 7, "1 further visit, on Oct 19, 2026, within what is authorised"),
        (9, 7, "1 further visit, on Oct 19, 2026, within what is authorised"),
        (13, 7, "5 further visits, every 7 days, until Nov 16, 2026, 1 of them not authorised yet"),
        (14, 1, "6 further visits, every day, until Oct 24, 2026, 2 of them not authorised yet"),
        (
            12,
            30,
            "4 further visits, every 30 days, until Jan 17, 2027, 3 of them not authorised yet",
        ),
        (14, None, "6 further visits, interval not recorded, 2 of them not authorised yet"),
    ],
)
def test_what_is_asked_for_is_held_against_what_is_authorised(
    planned: int, interval: int | None, said: str
) -> None:
    course = CASES["improved"]
    plan = replace(course.plan, planned_visits=planned, interval_days=interval)

    page = report(replace(course, plan=plan))

    assert dict(page.plan)["Asked for"] == said


def test_without_a_visit_agreed_nothing_is_asked_beyond_what_is_planned() -> None:
    course = CASES["improved"]
    plan = replace(course.plan, planned_visits=8, next_visit_on=None, next_visit_at=None)

    assert dict(report(replace(course, plan=plan)).plan)["Asked for"] == (
        "no further visits are planned"
    )


def test_a_course_that_ended_asks_for_nothing() -> None:
    ended = replace(CASES["improved"], ended_on=last_day(CASES["improved"]))

    assert dict(report(ended).plan)["Asked for"] == "no further visits"


def test_a_visit_after_a_discharge_asks_by_the_plan_again() -> None:
    course = CASES["not improved"]
    earlier = replace(course.events[0], on=course.visits[-2].visit_date)

    page = report(replace(course, events=(earlier,)))

    assert dict(page.plan)["Asked for"].startswith("4 further visits")


def test_what_the_visits_found_stands_first_and_last_with_its_days() -> None:
    assert dict(report(CASES["improved"]).visits)["Findings"] == (
        "leg weakness stable (Aug 17) → none (Oct 5); tingling or numbness as far as foot (Aug 17) "
        "→ thigh (Oct 5); red flags none (Aug 17) → none (Oct 5)"
    )
    assert dict(report(CASES["worse"]).visits)["Findings"] == (
        "leg weakness not recorded; red flags not asked"
    )


def test_medication_and_work_stand_at_the_start_and_now() -> None:
    page = report(CASES["improved"])

    assert dict(page.status_facts) == {
        "Medication": "at the start: ibuprofen 3 × 400 mg; now: ibuprofen 1 × 400 mg (told Oct 5)",
        "Work": "at the start: off work; now: half days (told Oct 5)",
    }


def test_the_payer_s_rule_stands_with_its_source_and_that_nobody_is_affiliated() -> None:
    said = " ".join(report(CASES["improved"]).rules)

    assert "CMS, NCD 30.3.3, read on Nov 28, 2026." in said
    assert "Not affiliated with any payer: check your contract." in said


@pytest.mark.parametrize("language", [Language.ENGLISH, SPANISH])
@pytest.mark.parametrize("name", CASES)
def test_no_case_claims_that_treatment_caused_anything(name: str, language: Language) -> None:
    bare = replace(CASES[name], plan=replace(CASES[name].plan, reason=None, goal=None))

    assert CLAIMS.findall(words(report(bare, language))) == []


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_a_report_is_empty(name: str) -> None:
    page = report(CASES[name])

    pairs = (*page.facts, *page.status_facts, *page.visits, *page.plan)
    assert all(all(pair) for pair in pairs)
    assert all(all(row) for row in page.measures.rows)


@pytest.mark.parametrize(
    ("start", "now", "change"),
    [
        (8, 6, Change.SAME), (8, 5, Change.BETTER), (10, 8, Change.SAME), (10, 7, Change.BETTER),
        (3, 2, Change.SAME), (3, 1, Change.BETTER), (1, 0, Change.SAME), (5, 6, Change.SAME),
        (5, 7, Change.WORSE), (0, 2, Change.WORSE), (0, 0, Change.SAME),
    ],
)  # fmt: skip
def test_a_score_counts_from_thirty_percent_and_two_points(
    start: int, now: int, change: Change
) -> None:
    assert score_change(start, now) is change


@pytest.mark.parametrize(
    ("start", "now", "change"),
    [(5, 4, Change.SAME), (5, 3, Change.BETTER), (3, 4, Change.SAME), (3, 5, Change.WORSE)],
)
def test_one_zone_is_within_the_error_of_a_reading(start: int, now: int, change: Change) -> None:
    assert reach_change(start, now) is change


def test_a_score_first_recorded_at_the_third_visit_has_no_start() -> None:
    course = a_course(*weekly_visits(leg_pain=(None, None, 7, 3)))

    (leg,) = [one for one in measured_changes(status_of(course)) if one.measure is Measure.LEG_PAIN]

    assert (leg.start, leg.now, leg.change) == (None, 3, None)


def with_sessions(*treatments: Treatment) -> Course:
    visits = CASES["improved"].visits
    given = dict(enumerate(treatments))
    treated = tuple(
        replace(visit, treatment=given.get(at, visit.treatment)) for at, visit in enumerate(visits)
    )
    return replace(CASES["improved"], visits=treated)


def sets(*minutes: int | None) -> Treatment:
    return Treatment(insertion_sets=tuple(InsertionSet(needles=8, minutes=one) for one in minutes))


@pytest.mark.parametrize(
    ("treatments", "said"),
    [
        ((), None),
        ((sets(None),), None),
        ((sets(15, 10), sets(15, None)), "40 min at 2 visits, 15 to 25 min each"),
        ((sets(15), sets(15), sets(15)), "45 min at 3 visits, 15 min each"),
    ],
)
def test_minutes_face_to_face_are_told_where_they_were_recorded(
    treatments: tuple[Treatment, ...], said: str | None
) -> None:
    assert dict(report(with_sessions(*treatments)).visits).get("Face to face") == said


def test_adverse_events_are_told_with_their_day_and_nothing_where_there_were_none() -> None:
    events = (
        AdverseEvent(kind=AdverseKind.FAINTING, severity=Severity.MILD, text="sat up again"),
        AdverseEvent(kind=AdverseKind.BLEEDING),
    )

    told = dict(report(with_sessions(Treatment(adverse_events=events))).visits)

    day = "Aug 17"
    assert told["Adverse events"].count(f"({day})") == 2, told["Adverse events"]
    assert "fainting, mild: sat up again" in told["Adverse events"]
    assert "Adverse events" not in dict(report(with_sessions()).visits)


def test_back_pain_that_rises_while_the_reach_recedes_is_not_called_worse() -> None:
    """Section 3: the pattern can be favourable; only its numbers are told."""
    visits = weekly_visits(
        leg_pain=(7, 5, 3, 2), back_pain=(3, 4, 5, 5), pain_reach_left=(5, 4, 3, 2)
    )
    told = report(a_course(*visits))

    assert "orse" not in told.lead
    assert told.sentences[0] == (
        "Pain: minimum met in leg pain, pain reach; back pain higher while the pain reaches less "
        "far. The pattern can be favourable; judge with the patient."
    )
    (back,) = (row for row in told.measures.rows if row[0] == "Back pain")
    assert back[-1] == "higher, reach nearer"


def test_back_pain_that_rises_with_the_reach_as_far_as_ever_is_worse() -> None:
    visits = weekly_visits(
        leg_pain=(7, 5, 3, 2), back_pain=(3, 4, 5, 5), pain_reach_left=(4, 4, 4, 4)
    )
    told = report(a_course(*visits))

    assert "Worse: back pain." in told.lead
