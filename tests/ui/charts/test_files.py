"""Charts taken away: drawing, picture and table, with and without the patient's name."""

import csv
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QTableWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_patient, weekly_visits
from tests.ui.fakes import FakeMessenger
from tracker.charts.catalog import CHARTS, LEG_STRIP, ON_DEMAND_CHARTS, PAIN, REACH, Chart
from tracker.domain.rules.status import status_of
from tracker.ui.charts.dialogs import ChartDialog, ChartTableDialog
from tracker.ui.charts.files import ChartFormat, ChartPicture
from tracker.ui.course.page import CoursePage
from tracker.ui.look.theme import Theme
from tracker.ui.menus.chart_menu import ChartMenu

VISITS = weekly_visits(
    leg_pain=(8, 6, None), back_pain=(3, 2, 1), tingling=(4, 3, 2), sleep_trouble=(5, 5, 4),
    sitting_minutes=(10, 20, 30), pain_reach_left=(5, 4, 3), sensory_reach_left=(5, 5, None),
)  # fmt: skip

pytestmark = pytest.mark.usefixtures("qapp")


def a_picture(
    chart: Chart = PAIN, *, has_name: bool = False, family: str = "Keller"
) -> ChartPicture:
    status = status_of(a_course(*VISITS, patient=a_patient(family_name=family)))
    return ChartPicture(chart=chart, status=status, has_name=has_name)


def rows_of(picture: ChartPicture) -> list[list[str]]:
    text = picture.content(ChartFormat.CSV).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize("chart", [*CHARTS, *ON_DEMAND_CHARTS, LEG_STRIP], ids=lambda c: c.name)
def test_a_picture_has_300_dots_per_inch(chart: Chart) -> None:
    image = QImage.fromData(a_picture(chart).content(ChartFormat.PNG))

    assert image.width() == 2100
    assert image.dotsPerMeterX() == 11811


def test_a_drawing_is_vectors_with_title_and_sentence() -> None:
    root = ElementTree.fromstring(a_picture().content(ChartFormat.SVG))  # noqa: S314  # our own file

    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    words = " ".join(text for text in root.itertext())

    assert "path" in names
    assert not names & {"image", "text"}
    assert "Pain, 0–10" in words
    assert "Leg pain 8 on Aug 17" in words


def test_a_table_has_the_values_and_leaves_gaps_empty() -> None:
    assert rows_of(a_picture()) == [
        ["Visit", "Date", "Phase", "Leg pain", "Low back pain"],
        ["1", "2026-08-17", "1 Calming", "8", "3"],
        ["2", "2026-08-24", "1 Calming", "6", "2"],
        ["3", "2026-08-31", "1 Calming", "", "1"],
    ]


def test_the_table_of_reach_names_the_zones() -> None:
    header, first, *_ = rows_of(a_picture(REACH))

    assert header[3:] == ["Pain reaches, left", "Tingling or numbness reaches, left"]
    assert first[3:] == ["foot", "foot"]


@pytest.mark.parametrize("form", list(ChartFormat))
def test_without_the_name_nothing_tells_whose_chart_it_is(form: ChartFormat) -> None:
    one, other = a_picture(family="Keller"), a_picture(family="Okafor")

    assert one.content(form) == other.content(form)


def test_with_the_name_every_row_says_whose_it_is() -> None:
    header, *rows = rows_of(a_picture(has_name=True))

    assert header[:2] == ["Patient", "ID"]
    assert {tuple(row[:2]) for row in rows} == {("Keller, Maria", "1042")}


def test_a_name_that_looks_like_a_formula_is_shielded() -> None:
    _, first, *_ = rows_of(a_picture(has_name=True, family='=HYPERLINK("x")'))

    assert first[0].startswith("'=")


def test_with_the_name_the_picture_differs() -> None:
    plain, named = (a_picture(has_name=has_name) for has_name in (False, True))

    assert plain.content(ChartFormat.PNG) != named.content(ChartFormat.PNG)


def test_the_name_is_asked_for_each_time_and_is_not_the_default(qtbot: QtBot) -> None:
    dialog = ChartDialog("Copy chart", "&Copy")
    qtbot.addWidget(dialog)

    box = dialog.findChild(QCheckBox, "withName")

    assert box is not None
    assert not dialog.has_name
    assert dialog.form is ChartFormat.PNG


def test_the_table_to_read_has_the_sentence_too(qtbot: QtBot) -> None:
    picture = a_picture()
    sentence = PAIN.describe(picture.status)

    dialog = ChartTableDialog("Pain", sentence, PAIN.table(picture.status))
    qtbot.addWidget(dialog)

    table = dialog.findChild(QTableWidget, "chartTable")
    assert table is not None
    item = table.item(2, 3)
    assert item is not None
    assert item.text() == "–"
    assert table.accessibleDescription() == sentence


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme, messenger: FakeMessenger) -> ChartMenu:
    page = CoursePage(theme)
    qtbot.addWidget(page)
    return ChartMenu(page, page, messenger)


def test_a_copied_table_pastes_into_a_spreadsheet(menu: ChartMenu) -> None:
    menu.copy(a_picture(), ChartFormat.CSV)

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1] == "1\t2026-08-17\t1 Calming\t8\t3"


def test_a_copied_drawing_is_there_as_picture_too(menu: ChartMenu) -> None:
    menu.copy(a_picture(), ChartFormat.SVG)

    content = QGuiApplication.clipboard().mimeData()
    assert content.hasImage()
    assert content.hasFormat("image/svg+xml")


def test_a_saved_chart_is_said_without_a_question(
    qtbot: QtBot, menu: ChartMenu, messenger: FakeMessenger, tmp_path: Path
) -> None:
    path = tmp_path / "pain.svg"

    with qtbot.waitSignal(menu.said) as said:
        menu.save(a_picture(), ChartFormat.SVG, path)

    assert path.read_bytes().startswith(b"<?xml")
    assert said.args == [f"Saved as {path}."]
    assert messenger.told == []


def test_a_chart_that_cannot_be_saved_is_said(
    menu: ChartMenu, messenger: FakeMessenger, tmp_path: Path
) -> None:
    menu.save(a_picture(), ChartFormat.PNG, tmp_path / "missing" / "pain.png")

    assert "cannot be written" in messenger.warned[0]
