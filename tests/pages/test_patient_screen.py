"""The patient's page on a screen: the sheet's words, and nobody else's."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from tests.full_visit import FULL_TREATMENT
from tests.makers import a_course, a_visit, day
from tests.pages.sheets import A_COURSE, PRINTED_ON
from tracker.charts.style import DARK, LIGHT
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course, CourseEvent, EventKind
from tracker.domain.values.visit import Reaction
from tracker.language import languages, speaking
from tracker.pages.blocks import missing_room
from tracker.pages.canvas import UNITS_PER_POINT, PageCanvas
from tracker.pages.patient_screen import ScreenPage, screen_page
from tracker.pages.plate import Plate
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan

pytestmark = pytest.mark.usefixtures("theme")
MARK = "Zanzibar"
SHAPES = {"wide": 16 / 9, "laptop": 1366 / 768, "tablet": 4 / 3, "upright": 3 / 4}


def the_page(course: Course, shape: float = 16 / 9, *, is_dark: bool = False) -> ScreenPage:
    settings = ClinicSettings(clinic_name="Harbour Clinic", sheet_text=f"{MARK} every day.")
    sheet = sheet_of(status_of(course), settings, PagePlan(printed_on=PRINTED_ON))
    return screen_page(sheet, DARK if is_dark else LIGHT, shape)


def words_on(page: ScreenPage) -> str:
    """Return every word that is drawn."""
    plate, buffer = Plate(), QBuffer()
    for _ in page.steps(PageCanvas(plate, LIGHT)):
        pass
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QSizeF(page.width, page.height), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    scale = writer.logicalDpiX() / 72 / UNITS_PER_POINT
    painter.scale(scale, scale)
    plate.print_on(painter)
    painter.end()
    reader = PdfReader(BytesIO(bytes(buffer.data().data())))
    return re.sub(r"\s+", " ", " ".join(one.extract_text() for one in reader.pages))


def test_what_the_pain_reaches_is_called_as_it_looks_in_either_theme() -> None:
    light, dark = (
        words_on(the_page(a_course(*A_COURSE), is_dark=is_dark)) for is_dark in (False, True)
    )

    assert "Dark shows how far down you felt pain." in light
    assert "Bright shows how far down you felt pain." in dark


def a_written_course() -> Course:
    """Return a course with a word of the clinician's in everything that can hold one."""
    told = replace(FULL_TREATMENT, advice=MARK, exercise=MARK, next_technique=MARK)
    visits = [
        a_visit(
            day(7 * number), leg_pain=8 - number, pain_reach_left=Reach.CALF, note=MARK,
            treatment=told, reaction=Reaction.FLARE,
        )
        for number in range(4)
    ]  # fmt: skip
    event = CourseEvent(kind=EventKind.OTHER, on=day(8), text=MARK)
    return replace(a_course(*visits), events=(event,))


def test_it_says_where_the_course_stands_and_how_it_was_and_is() -> None:
    said = words_on(the_page(a_course(*A_COURSE)))

    assert "Your progress" in said
    assert "You are in phase" in said
    assert "At the start" in said
    assert "Leg and low back pain" in said
    assert "How far the pain reaches" in said


def test_no_word_of_the_clinicians_is_on_it() -> None:
    assert MARK not in words_on(the_page(a_written_course()))


@pytest.mark.parametrize("code", [one.code for one in languages()])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_everything_has_room_on_any_screen(count: int, shape: float, code: str) -> None:
    language = next(one for one in languages() if one.code == code)
    with speaking(language):
        page = the_page(a_course(*A_COURSE[:count]), shape)

    assert all(missing_room(blocks, page.room) <= 0 for blocks in page.columns)


def test_one_visit_shows_figure_and_scores_beside_each_other() -> None:
    page = the_page(a_course(A_COURSE[0]))

    assert len(page.columns) == 2


def test_an_upright_screen_has_one_column() -> None:
    page = the_page(a_course(*A_COURSE), SHAPES["upright"])

    assert len(page.columns) == 1
