"""Seven kinds of course on a patient's page: each is whole, large enough and reads right."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.makers import SPANISH, a_course, a_visit, an_assessment, day, weekly_visits
from tests.pages.sheets import sizes_of
from tests.printed import PrintedPage, printed_pages
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import Course
from tracker.domain.values.kept_page import PageVariant
from tracker.language import Language, languages, speaking
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan

SMALLEST = 9.0  # points
SMALLEST_LARGE = 12.0
ROUNDING = 0.1
PRINTED_ON = date(2026, 11, 28)
NEXT_VISIT = datetime(2026, 11, 30, 10, 0)  # noqa: DTZ001  # the clinic's own calendar
CLINIC = ClinicSettings(
    clinic_name="Harbour Acupuncture", address="1 Quay Street, Portland", phone="+1 207 555 0134",
    sheet_text="Walk every day, twenty minutes.",
)  # fmt: skip
COURSES: dict[str, Course] = {
    "relapse": a_course(
        *weekly_visits(
            leg_pain=(8, 5, 3, 1, 1, 6, 7), back_pain=(5, 4, 3, 1, 1, 3, 4),
            tingling=(6, 4, 3, 1, 1, 3, 5), numbness=(4, 3, 2, 1, 1, 2, 3),
            pain_reach_left=(5, 3, 2, 1, 1, 4, 5), sensory_reach_left=(5, 4, 3, 2, 2, 4, 5),
        )
    ),
    "first": a_course(
        a_visit(leg_pain=7, back_pain=5, tingling=4, numbness=3, pain_reach_left=Reach.CALF)
    ),
    "both": a_course(
        *weekly_visits(
            leg_pain=(7, 6, 5, 4), back_pain=(5, 5, 4, 4), tingling=(4, 4, 3, 3),
            numbness=(2, 2, 2, 2), pain_reach_left=(4, 4, 4, 3), pain_reach_right=(4, 4, 3, 2),
            sensory_reach_left=(5, 5, 5, 5), sensory_reach_right=(5, 5, 5, 4),
        ),
        assessment=an_assessment(side=Side.BOTH),
    ),
    "numb": a_course(
        *weekly_visits(
            leg_pain=(0, 0, 0, 0), back_pain=(0, 1, 0, 0), tingling=(8, 7, 5, 3),
            numbness=(7, 6, 5, 4), sensory_reach_left=(5, 5, 4, 4),
        )
    ),
    "gaps": a_course(
        a_visit(leg_pain=6, back_pain=4, pain_reach_left=Reach.CALF),
        a_visit(day(6), back_pain=4),
        a_visit(day(13), leg_pain=4, back_pain=3),
        a_visit(day(125), leg_pain=5, back_pain=4, pain_reach_left=Reach.CALF),
    ),
    "back": a_course(
        *weekly_visits(leg_pain=(0,) * 5, back_pain=(7, 6, 5, 6, 3), pain_reach_left=(1,) * 5)
    ),
    "asked before": a_course(
        *weekly_visits(leg_pain=(7, 5, 4), back_pain=(4, 4, 3), pain_reach_left=(5, 4, None))
    ),
    "never felt": a_course(
        *weekly_visits(
            leg_pain=(0, 0, 0), back_pain=(0, 0, 0), tingling=(7, 5, 4), numbness=(6, 4, 3),
            pain_reach_left=(0, 0, 0),
        )
    ),
    "two years": a_course(
        *(a_visit(day(50 * row), leg_pain=8 - row, pain_reach_left=Reach.FOOT) for row in range(5))
    ),
    "right": a_course(
        *weekly_visits(
            leg_pain=(6, 4, 3), back_pain=(2, 2, 1), tingling=(7, 5, 4), numbness=(6, 4, 3),
            pain_reach_right=(4, 3, 2), sensory_reach_right=(5, 5, 4),
        ),
        assessment=an_assessment(side=Side.RIGHT),
    ),
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")


def printed(  # noqa: PLR0913  what a page depends on, all by name
    folder: Path,
    name: str,
    *,
    paper: Paper = Paper.A4,
    language: Language = Language.ENGLISH,
    variant: PageVariant = PageVariant.PLAIN,
    clinic: ClinicSettings = CLINIC,
    next_visit: datetime | None = NEXT_VISIT,
) -> Path:
    plan = PagePlan(printed_on=PRINTED_ON, variant=variant, paper=paper, next_visit=next_visit)
    with speaking(language):
        sheet = sheet_of(status_of(COURSES[name]), clinic, plan)
    path = folder / "page.pdf"
    write_pdf(path, [LaidOut(sheet)])
    return path


def text_of(path: Path) -> str:
    pages = printed_pages(path)
    return " ".join(page.text for page in pages).replace("\u00a0", " ")


def faults_of(pages: list[PrintedPage]) -> list[object]:
    return [fault for page in pages for fault in (*page.overlapping, *page.outside)]


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", COURSES)
def test_a_patients_page_is_one_and_nothing_on_it_is_small_or_covered(
    name: str, paper: Paper, language: Language, tmp_path: Path
) -> None:
    path = printed(tmp_path, name, paper=paper, language=language)

    pages = printed_pages(path)
    small = [one for one in sizes_of(PdfReader(path)) if one < SMALLEST - ROUNDING]
    assert (len(pages), faults_of(pages), small) == (1, [], [])


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", COURSES)
def test_large_print_says_all_on_its_first_page_and_charts_are_on_the_next(
    name: str, paper: Paper, language: Language, tmp_path: Path
) -> None:
    path = printed(tmp_path, name, paper=paper, language=language, variant=PageVariant.LARGE)

    pages = printed_pages(path)
    small = [one for one in sizes_of(PdfReader(path)) if one < SMALLEST_LARGE - ROUNDING]
    assert (faults_of(pages), small) == ([], [])
    assert len(pages) <= 2
    assert "911" in pages[0].text
    assert "↓" not in pages[0].text


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("name", ["both", "relapse", "first"])
def test_in_large_print_long_advice_goes_behind_when_to_call_for_help(
    name: str, language: Language, tmp_path: Path
) -> None:
    advice = "Walk every day, twenty minutes, and sit no longer than you like. " * 8 + "Rest well."
    clinic = replace(CLINIC, sheet_text=advice)

    path = printed(
        tmp_path, name, paper=Paper.LETTER, language=language, variant=PageVariant.LARGE,
        clinic=clinic,
    )  # fmt: skip

    first, *others = printed_pages(path)
    assert "911" in first.text
    assert "Rest well." in others[0].text
    assert faults_of([first, *others]) == []


def test_a_first_visit_shows_its_day_and_no_chart(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "first"))

    assert "Aug 17" in text
    assert "today" not in text
    assert "lower is better" not in text
    assert "From your third visit on" in text


def test_a_relapse_leads_the_page_and_a_phase_left_again_has_no_check_mark(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "relapse"))

    lead = text.index(
        "Your leg pain has gone up again. It had gone down to 1 (Sep 14) and is 7 now."
    )
    assert lead < text.index("you are back in phase 2 of 4 (Improvement).")
    assert text.count("✓") == 1  # calming; nerve recovery was left again
    assert "best 1 (Sep 14)" in text


def test_both_legs_are_told_apart_in_the_table(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "both"))

    assert "Left leg calf → thigh" in text
    assert "Right leg calf → buttock" in text
    assert "if any of these is new." in text


def test_what_a_course_follows_stands_first(tmp_path: Path) -> None:
    numb = text_of(printed(tmp_path, "numb"))
    back = text_of(printed(tmp_path, "back"))

    assert numb.index("Tingling and numbness lower") < numb.index("Low back pain lower")
    assert "How far tingling or numbness reaches" in numb
    assert "much better" in back
    assert "Leg" not in back


def test_what_was_never_felt_has_no_chart(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "never felt"))

    assert "lower is better" in text
    assert "pain lower is better" not in text
    assert "How far" not in text


def test_the_start_of_a_course_of_several_years_has_its_year(tmp_path: Path) -> None:
    assert "Start · Aug 17, 2026" in text_of(printed(tmp_path, "two years"))


def test_now_is_the_day_of_the_last_visit_and_named(tmp_path: Path) -> None:
    assert "now · Aug 31" in text_of(printed(tmp_path, "never felt"))
    assert "Now · Sep 28" in text_of(printed(tmp_path, "relapse"))


def test_a_figure_of_an_earlier_visit_is_not_called_now(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "asked before"))

    assert "Last asked · Aug 24" in text
    assert "Now ·" not in text


def test_a_figure_without_a_strip_says_what_dark_and_stripes_are(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "first"))

    assert "Dark shows how far down you felt pain." in text
    assert "striped" not in text


def test_days_without_a_visit_are_told_where_no_line_runs(tmp_path: Path) -> None:
    text = text_of(printed(tmp_path, "gaps"))

    assert "112 days" in text
    assert "dotted: not asked in between" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.ENGLISH, "Go to the emergency room or call 112 if any of these is new."),
        (SPANISH, "llame al 112 si algo de esto es nuevo."),
    ],
)
def test_the_safety_box_names_the_clinics_number(
    language: Language, words: str, tmp_path: Path
) -> None:
    clinic = replace(CLINIC, emergency_number="112")

    assert words in text_of(printed(tmp_path, "both", language=language, clinic=clinic))


def test_a_date_and_its_month_stay_on_one_line(tmp_path: Path) -> None:
    pages = printed_pages(printed(tmp_path, "relapse", variant=PageVariant.LARGE))

    lines: dict[int, list[str]] = {}
    for word in pages[0].words:
        lines.setdefault(round(word.top), []).append(word.text)
    assert [words for words in lines.values() if words[-1] in {"Aug", "Sep", "Oct"}] == []


@pytest.mark.parametrize("variant", [PageVariant.PLAIN, PageVariant.LARGE])
@pytest.mark.parametrize(
    ("text", "next_visit", "answer"),
    [
        ("", None, "Next No next visit is noted yet. Please ask us."),
        ("Walk every day.", None, "Next Walk every day."),
        ("", NEXT_VISIT, "Next Mon, Nov 30, 10:00"),
    ],
)
def test_a_page_always_answers_what_next(
    text: str, next_visit: datetime | None, answer: str, variant: PageVariant, tmp_path: Path
) -> None:
    clinic = replace(CLINIC, sheet_text=text)

    path = printed(tmp_path, "relapse", variant=variant, clinic=clinic, next_visit=next_visit)

    assert answer in " ".join(text_of(path).split())
