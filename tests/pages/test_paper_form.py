"""The paper form: every question of self-entry in large print, in any language, on any paper."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from tests.makers import a_course, a_visit, an_assessment
from tests.printed import PrintedPage, printed_pages
from tracker.domain.self_entry.offered import offered_answers
from tracker.domain.self_entry.questions import Kind, questions_for, questions_for_anybody
from tracker.domain.values.anatomy import Side
from tracker.domain.values.clinic import ClinicSettings, FunctionPlan, Paper
from tracker.domain.values.course import Activity, Course
from tracker.domain.values.kept_page import PageLook
from tracker.domain.values.visit import ActivityId
from tracker.language import Language, languages, speaking
from tracker.pages.painting import form_pages
from tracker.pages.pdf import write_pdf
from tracker.reports.documents import PagePlan
from tracker.reports.paper_form import paper_form

SETTINGS = ClinicSettings(clinic_name="Back and Leg", address="12 Hill Road", phone="555 0100")


def a_course_of_both_legs() -> Course:
    names = ("walk the dog", "tie my shoes", "lift my grandson")
    activities = tuple(
        Activity(name=name, activity_id=ActivityId(at)) for at, name in enumerate(names, 1)
    )
    assessment = replace(an_assessment(side=Side.BOTH), activities=activities)
    return a_course(a_visit(), assessment=assessment)


def printed_form(
    course: Course | None, folder: Path, *, paper: Paper = Paper.A4, look: PageLook = PageLook.GREY
) -> list[PrintedPage]:
    plan = PagePlan(printed_on=date(2026, 11, 29), paper=paper, look=look)
    laid_out = form_pages(paper_form(course, SETTINGS, plan))
    write_pdf(folder / "form.pdf", [laid_out])
    return printed_pages(folder / "form.pdf")


def words_of(pages: list[PrintedPage]) -> str:
    return " ".join(" ".join(page.text for page in pages).split())


@pytest.mark.parametrize(("paper", "look"), list(product(Paper, PageLook)))
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("course", [None, a_course_of_both_legs()])
@pytest.mark.usefixtures("qapp")
def test_every_question_of_self_entry_stands_on_it_with_its_answers(
    tmp_path: Path, course: Course | None, language: Language, paper: Paper, look: PageLook
) -> None:
    with speaking(language):
        pages = printed_form(course, tmp_path, paper=paper, look=look)
        known = () if course is None else questions_for(course, FunctionPlan())
        asked = known or questions_for_anybody()
        beside = [word for one in asked if one.kind is Kind.REACH for word in one.text.split()]
        needed = beside + [one.text for one in asked if one.kind is not Kind.REACH]
        needed += [answer.words for one in asked for answer in offered_answers(one)]

    words = words_of(pages)
    assert [one for one in needed if " ".join(one.split()) not in words] == []
    assert [word for page in pages for word in page.outside] == []
    assert [pair for page in pages for pair in page.overlapping] == []
    assert len(pages) <= 3


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("language", languages())
@pytest.mark.usefixtures("qapp")
def test_of_one_leg_it_is_one_sheet_of_paper(
    tmp_path: Path, language: Language, paper: Paper
) -> None:
    with speaking(language):
        assert len(printed_form(a_course(a_visit()), tmp_path, paper=paper)) == 2


def test_of_a_patient_every_page_says_whose_it_is(qapp: object, tmp_path: Path) -> None:
    course = a_course_of_both_legs()

    pages = printed_form(course, tmp_path)

    assert len(pages) > 1
    assert all("Maria Keller" in page.text and "Nov 29, 2026" in page.text for page in pages)
    assert "Side: both" in pages[0].text


def test_of_nobody_yet_every_page_has_a_line_for_the_name(qapp: object, tmp_path: Path) -> None:
    pages = printed_form(None, tmp_path)

    assert all("Name:" in page.text and "Born:" in page.text for page in pages)
    assert "left leg" in words_of(pages)
    assert "right leg" in words_of(pages)


def test_red_flags_are_said_to_be_no_answers_yet(qapp: object, tmp_path: Path) -> None:
    words = words_of(printed_form(None, tmp_path))

    assert "Please tell us at once what you answer with yes or not sure." in words
    assert "Ask the red flags again yourself" in words
