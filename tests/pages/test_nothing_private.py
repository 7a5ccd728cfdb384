"""What a clinician writes for the record is printed for nobody else."""

from dataclasses import replace
from datetime import date

import pytest

from tests.full_visit import FULL_ASSESSMENT, FULL_TREATMENT
from tests.makers import MORNING, SPANISH, a_course, a_decision, a_visit, day
from tests.pages.sheets import PRINTED_ON, a_pdf, text_of
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course, CourseEvent, EventKind
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken
from tracker.domain.values.treatment import Adjunct, Herbs
from tracker.domain.values.visit import FlagAction, Reaction, Visit
from tracker.language import Language, languages, speaking
from tracker.reports.composing import page_of
from tracker.reports.documents import PagePlan
from tracker.reports.referral import letter_of

pytestmark = pytest.mark.usefixtures("theme")
MARK = "Zanzibar"


def a_private_visit(on: date, leg_pain: int, note: str) -> Visit:
    """Return a visit with a word of its own in every text of the record."""
    treatment = replace(
        FULL_TREATMENT,
        moxa=Adjunct(used=True, text=MARK),
        herbs=Herbs(formula=MARK, form=MARK, dose=MARK, times_a_day=2, days=7),
        advice="Walk a little every hour.",
        exercise="Nerve glides.",
        next_technique=MARK,
    )
    return a_visit(
        on,
        leg_pain=leg_pain,
        pain_reach_left=Reach.CALF,
        reaction=Reaction.FLARE,
        note=note,
        treatment=treatment,
        both_legs_assessed=True,
        both_legs_assessed_on=day(-2),
        both_legs_assessed_by=MARK,
        flag_action=FlagAction(
            action=ActionTaken.SPOKE_TO,
            at=MORNING,
            name=MARK,
            note=MARK,
            resolved_on=on,
            resolved_note=MARK,
        ),
        decision=a_decision(Phase.IMPROVEMENT, Phase.CALMING, reason=MARK),
    )


def a_private_course() -> Course:
    notes = (f"{MARK} again", f"{MARK}. Lifted a fridge", f"{MARK}", f"Husband thinks {MARK}")
    visits = [a_private_visit(day(7 * at), 8 - at, note) for at, note in enumerate(notes)]
    course = a_course(*visits, assessment=replace(FULL_ASSESSMENT, distribution=MARK, limits=MARK))
    event = CourseEvent(on=day(9), kind=EventKind.FALL, text="stairs")
    return replace(course, events=(event,), end_reason=MARK, ended_on=day(30))


def printed(variant: PageVariant, language: Language) -> str:
    with speaking(language):
        plan = PagePlan(printed_on=PRINTED_ON, variant=variant)
        page = page_of(status_of(a_private_course()), ClinicSettings(), plan)
    return text_of(a_pdf(page))


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("variant", [PageVariant.PLAIN, PageVariant.LARGE])
def test_no_word_of_the_record_is_on_a_patients_page(
    variant: PageVariant, language: Language
) -> None:
    assert MARK not in printed(variant, language)


@pytest.mark.parametrize("variant", [PageVariant.PLAIN, PageVariant.LARGE])
def test_what_was_advised_last_is_on_a_patients_page(variant: PageVariant) -> None:
    words = printed(variant, Language.ENGLISH)

    assert "Advice: Walk a little every hour." in words
    assert "Exercise: Nerve glides." in words


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
def test_flares_and_events_are_told_in_the_pages_language(language: Language) -> None:
    words = printed(PageVariant.PLAIN, language)

    with speaking(language):
        assert {Language.ENGLISH: "flare", SPANISH: "brote"}[language] in words
        assert "stairs" in words


def test_the_clinicians_report_carries_the_notes() -> None:
    assert MARK in printed(PageVariant.CLINICIAN, Language.ENGLISH)


def test_the_referral_letter_carries_no_note_of_a_visit() -> None:
    course = a_private_course()
    page = letter_of(status_of(course), ClinicSettings(), PagePlan(printed_on=PRINTED_ON))

    words = text_of(a_pdf(page))

    assert f"{MARK} again" not in words
    assert "Husband thinks" not in words
