"""Names in any script print: with the typeface in the file, and readable as text again."""

import os
from pathlib import Path

import pytest

from tests.makers import a_course, a_patient, weekly_visits
from tests.pages.sheets import sheet_or_report
from tests.printed import embedded_fonts, fonts_not_embedded, printed_pages, printed_words
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.kept_page import PageVariant
from tracker.pages.lacking_scripts import SCRIPTS, lacking_scripts
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import write_pdf
from tracker.pages.typeface import FAMILY
from tracker.reports.documents import PagePlan

TOP = Path(__file__).parents[2]
VISITS = weekly_visits(leg_pain=(8, 6, 5, 4), pain_reach_left=(5, 4, 3, 3))
OWN_NAMES = ("Łukasz", "Дмитрий", "Ελένη", "Zoë", "Nguyễn")
BORROWED_NAMES = {
    "김": "Korean", "민서": "Korean", "王": "Chinese", "龍": "Chinese", "山田": "Japanese",
    "ゆうき": "Japanese", "ع": "Arabic", "عمر": "Arabic", "עמר": "Hebrew", "สมชาย": "Thai",
    "राम": "Devanagari", "அமலா": "Tamil",
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")


def print_page(name: str, path: Path, style: PageVariant = PageVariant.PLAIN) -> None:
    course = a_course(*VISITS, patient=a_patient(given_name=name, family_name="Keller"))
    settings = ClinicSettings(clinic_name="Harbour Clinic", sheet_text=f"Walk, {name}.")
    today = VISITS[-1].visit_date
    sheet = sheet_or_report(status_of(course), settings, PagePlan(printed_on=today, variant=style))
    write_pdf(path, [LaidOut(sheet)])


def need_typeface_for(script: str) -> None:
    """Skip where neither the machine has a typeface nor ``./run`` may install one; never in CI."""
    if script in lacking_scripts() and not os.environ.get("CI"):
        pytest.skip(f"no typeface for {script} names on this machine")


@pytest.mark.parametrize("name", OWN_NAMES)
def test_a_name_in_our_own_typeface_prints(name: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"

    print_page(name, path)

    assert name in printed_words(path)
    assert fonts_not_embedded(path) == []
    assert all(FAMILY.replace(" ", "") in font for font in embedded_fonts(path))


@pytest.mark.parametrize("style", [PageVariant.PLAIN, PageVariant.LARGE])
@pytest.mark.parametrize("name", list(BORROWED_NAMES))
def test_a_name_in_another_script_prints_in_a_borrowed_typeface(
    name: str, style: PageVariant, tmp_path: Path
) -> None:
    need_typeface_for(BORROWED_NAMES[name])
    path = tmp_path / "sheet.pdf"

    print_page(name, path, style)

    assert name in printed_words(path)
    assert fonts_not_embedded(path) == []
    assert any(FAMILY.replace(" ", "") not in font for font in embedded_fonts(path))


def test_a_name_that_runs_to_the_left_keeps_its_place_in_the_line(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"

    print_page("عمر", path)

    (page,) = printed_pages(path)
    title = next(word for word in page.words if word.text == "Your")
    family = next(word for word in page.words if word.text == "Keller")
    assert family.left > title.left + 10


def test_what_starts_the_program_knows_a_typeface_for_every_script() -> None:
    start = (TOP / "run").read_text("utf-8")

    table = start.split('typefaces="', 1)[1].split('"', 1)[0]
    assert {line.split()[0] for line in table.splitlines() if line} == set(SCRIPTS)
