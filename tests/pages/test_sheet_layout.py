"""The sheet's parts take the room they need: heads, the band, a closing text that is too long."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import a_course, weekly_visits
from tests.pages.sheets import sheet_or_report
from tests.pages.test_patient_pages import COURSES, NEXT_VISIT, PRINTED_ON
from tests.printed import PrintedPage, printed_pages
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, PageVariant
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.words.names import day_words_in_full
from tracker.language import Language, languages, speaking, tr
from tracker.pages.blocks import MARGIN, subtitle_words
from tracker.pages.canvas import Paragraph, Run, text_width
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.reports.documents import PagePlan
from tracker.reports.referral import letter_of

VISITS = weekly_visits(
    leg_pain=(8, 6, 5, 4), back_pain=(5, 5, 4, None), pain_reach_left=(5, 4, 3, 3),
    tingling=(6, 5, 4, 3), numbness=(5, 5, 4, 4),
)  # fmt: skip
BOTH_LEGS = weekly_visits(
    pain_reach_left=(5, 4, 3, 3), pain_reach_right=(3, 3, 2, 1), sensory_reach_left=(5, 5, 5, 4),
    leg_pain=(8, 6, 5, 4),
)  # fmt: skip
LONG_CLINIC = ClinicSettings(
    clinic_name="Harbour Acupuncture and Physiotherapy Clinic",
    address="1 Quay Street\n12345 Oldport", phone="555 0100",
)  # fmt: skip
WIDTH = 515.0  # points between A4's margins

pytestmark = pytest.mark.usefixtures("qapp")


def first_page(
    path: Path, *, style: PageVariant, closing: str = "", paper: Paper = Paper.A4
) -> PrintedPage:
    settings = ClinicSettings(
        clinic_name=LONG_CLINIC.clinic_name, address=LONG_CLINIC.address, paper=paper
    )
    plan = PagePlan(printed_on=VISITS[-1].visit_date, variant=style, closing=closing)
    sheet = sheet_or_report(status_of(a_course(*VISITS)), settings, plan)
    write_pdf(path, [LaidOut(sheet)])
    return printed_pages(path)[0]


def test_a_subtitle_breaks_between_its_parts_and_leaves_no_dot_behind() -> None:
    parts = ("Maria Keller", "left leg", "Aug 17 to Nov 3, 2026", "12 visits")
    room = text_width(" · ".join(parts[:3]), 10.0) + 5

    lines = subtitle_words(parts, room, 10.0).split("\n")

    assert lines == [" · ".join(parts[:3]), "12 visits"]


def test_words_beside_a_title_break_between_its_parts_too() -> None:
    parts = ("lower is better", "line: middle of 4 weeks", "flare")
    room = text_width(" · ".join(parts[:2]), 10.0) + 5

    assert subtitle_words(parts, room, 10.0, taken=40).split("\n") == [
        parts[0], " · ".join(parts[1:]),
    ]  # fmt: skip


@pytest.mark.parametrize("style", list(SHEET_CHOICES))
@pytest.mark.parametrize("paper", list(Paper))
def test_a_long_clinic_name_leaves_the_title_on_one_line(
    style: PageVariant, paper: Paper, tmp_path: Path
) -> None:
    page = first_page(tmp_path / "sheet.pdf", style=style, paper=paper)

    titles = {
        PageVariant.CLINICIAN: ("Course", "report"), PageVariant.PAYER: ("Progress", "report"),
    }  # fmt: skip
    first, last = titles.get(style, ("Your", "progress"))
    title = {word.text: word for word in reversed(page.words) if word.text in {first, last}}
    assert title[first].top == pytest.approx(title[last].top)


@pytest.mark.parametrize("paper", list(Paper))
def test_in_large_print_the_road_stays_within_the_margins(paper: Paper, tmp_path: Path) -> None:
    page = first_page(tmp_path / "sheet.pdf", style=PageVariant.LARGE, paper=paper)

    assert "Improvement" in page.text
    assert "Prevention" not in page.text
    assert [word.text for word in page.words if word.right > page.width - MARGIN + 1] == []


@pytest.mark.parametrize(
    "closing", ["Walk a little every day. " * 80, "Walk\n" * 60, "W" * 6000],
    ids=["sentences", "lines", "one word"],
)  # fmt: skip
def test_a_closing_text_that_is_too_long_ends_visibly(closing: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"

    page = first_page(path, style=PageVariant.PLAIN, closing=closing)

    assert len(printed_pages(path)) == 1
    assert "…" in page.text
    assert "The text was shortened to fit this page." in page.text
    assert "No room here for" in page.text
    assert "Go to the emergency room" in page.text


@pytest.mark.parametrize("language", languages(), ids=lambda one: one.code)
@pytest.mark.parametrize("name", ["relapse", "both", "numb", "right"])
def test_gaps_lines_and_repeated_sentences_give_way_before_a_chart_does(
    name: str, language: Language, tmp_path: Path
) -> None:
    settings = replace(LONG_CLINIC, paper=Paper.LETTER, sheet_text="Walk a little every day.")
    plan = PagePlan(printed_on=PRINTED_ON, paper=Paper.LETTER, next_visit=NEXT_VISIT)
    path = tmp_path / "sheet.pdf"
    with speaking(language):
        sheet = sheet_or_report(status_of(COURSES[name]), settings, plan)
        write_pdf(path, [LaidOut(sheet)])
        is_pain = name != "numb"
        reach = "How far the pain reaches" if is_pain else "How far tingling or numbness reaches"
        titles = [tr("Tingling and numbness"), tr(reach)]

    (page,) = printed_pages(path)
    text = page.text.replace("\u00a0", " ")
    assert [title for title in titles if title not in text] == []
    assert page.overlapping == []


def test_a_text_of_many_lines_is_shortened_between_words() -> None:
    text = Paragraph([Run("Walk\n" * 9)], 200, size=10, color="#000000", most_lines=3)

    assert text.lines == ("Walk", "Walk", "Walk…")


def test_the_letter_names_its_chart_and_its_lines(tmp_path: Path) -> None:
    urgent = RedFlagAnswers(yes=frozenset({RedFlag.SADDLE}))
    course = a_course(*VISITS[:-1], replace(VISITS[-1], red_flags=urgent))
    letter = letter_of(status_of(course), LONG_CLINIC, PagePlan(printed_on=VISITS[-1].visit_date))
    path = tmp_path / "letter.pdf"

    write_pdf(path, [LaidOut(letter)])

    (page,) = printed_pages(path)
    for words in ("Pain", "leg 8 → 4", "lower is better", "low back"):
        assert words in page.text.replace("\u00a0", " ")
    assert "Calming" not in page.text


def test_the_letters_head_says_who_wrote_when_and_the_phone_once(tmp_path: Path) -> None:
    clinic = replace(LONG_CLINIC, clinician_name="S. Example", phone="555 0199")
    plan = PagePlan(printed_on=VISITS[-1].visit_date)
    path = tmp_path / "letter.pdf"

    write_pdf(path, [LaidOut(letter_of(status_of(a_course(*VISITS)), clinic, plan))])

    (page,) = printed_pages(path)
    head = page.text[: page.text.index("Why now")].replace("\u00a0", " ")
    assert head.count("555 0199") == 1
    assert "S. Example" in head
    assert day_words_in_full(VISITS[-1].visit_date) in head


def test_a_pain_chart_that_stands_alone_takes_more_of_the_page(tmp_path: Path) -> None:
    heights = []
    for number, visits in enumerate((VISITS, weekly_visits(leg_pain=(8, 6, 5, 4)))):
        path = tmp_path / f"{number}.pdf"
        sheet = sheet_or_report(
            status_of(a_course(*visits)), LONG_CLINIC, PagePlan(printed_on=VISITS[-1].visit_date)
        )
        write_pdf(path, [LaidOut(sheet)])
        (page,) = printed_pages(path)
        tops = {word.text: word.top for word in reversed(page.words)}
        heights.append(tops["none"] - tops["worst"])

    assert heights[1] > 1.3 * heights[0]
