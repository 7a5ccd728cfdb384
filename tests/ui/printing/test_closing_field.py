"""Text and next visit of one page: chosen or written in the preview, never silently cut."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, day, weekly_visits
from tracker.domain.rules.status import status_of
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.presets import SheetText
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.domain.values.visit import Visit
from tracker.reports.documents import Sheet
from tracker.ui.look.theme import Theme
from tracker.ui.printing.closing_field import ClosingField, ClosingOffer
from tracker.ui.printing.composing import SheetComposing
from tracker.ui.printing.preview import PrintPreview

TODAY = date(2026, 11, 22)
VISITS = weekly_visits(leg_pain=(8, 6, 5, 4), tingling=(6, 5, 4, 3), pain_reach_left=(5, 4, 3, 3))
URGENT = a_visit(day(28), red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE})))
LIBRARY = (SheetText(name="desk", text="Stand up every hour."),)
LONG = "Walk a little every day, and rest when it hurts. " * 80


def a_preview(qtbot: QtBot, tmp_path: Path, *visits: Visit) -> PrintPreview:
    settings = ClinicSettings(sheet_text="Walk every day.")
    offer = ClosingOffer(texts=LIBRARY, usual="Walk every day.", today=TODAY, interval_days=14)
    composing = SheetComposing(status_of(a_course(*(visits or VISITS))), settings, TODAY)
    field = ClosingField(offer, pause_ms=0)
    path = tmp_path / "sheet.pdf"
    preview = PrintPreview(composing.page, composing.plan, path, closing=field)
    qtbot.addWidget(preview)
    return preview


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme, tmp_path: Path) -> PrintPreview:
    return a_preview(qtbot, tmp_path)


def sheet(preview: PrintPreview) -> Sheet:
    page = preview.page
    assert isinstance(page, Sheet)
    return page


def text_field(preview: PrintPreview) -> QPlainTextEdit:
    found = preview.findChild(QPlainTextEdit, "closingText")
    assert isinstance(found, QPlainTextEdit)
    return found


def line(preview: PrintPreview, name: str) -> QLineEdit:
    found = preview.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def ask_next_visit(preview: PrintPreview) -> None:
    box = preview.findChild(QCheckBox, "hasNextVisit")
    assert isinstance(box, QCheckBox)
    box.click()


def message(preview: PrintPreview) -> str:
    label = preview.findChild(QLabel, "printMessage")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_clinic_s_usual_text_stands_there_at_first(preview: PrintPreview) -> None:
    assert sheet(preview).closing == "Walk every day."
    assert sheet(preview).next_visit is None


@pytest.mark.parametrize(
    ("chosen", "closing"),
    [
        ("desk", "Stand up every hour."),
        ("No text", ""),
        ("The clinic's usual text", "Walk every day."),
    ],
)
def test_a_text_is_chosen_from_the_library(
    preview: PrintPreview, chosen: str, closing: str
) -> None:
    box = preview.findChild(QComboBox, "closingChoice")
    assert isinstance(box, QComboBox)
    text_field(preview).setPlainText("something else")

    index = box.findText(chosen)
    box.setCurrentIndex(index)
    box.activated.emit(index)

    assert sheet(preview).closing == closing


def test_own_words_stand_on_this_page(qtbot: QtBot, preview: PrintPreview) -> None:
    text_field(preview).setPlainText("See you after the holidays.")

    qtbot.waitUntil(lambda: sheet(preview).closing == "See you after the holidays.")


def test_what_was_typed_a_moment_ago_is_on_the_page_that_goes_out(
    preview: PrintPreview, tmp_path: Path
) -> None:
    text_field(preview).setPlainText("Typed last.")

    preview.save_pdf(tmp_path / "sheet.pdf")

    assert sheet(preview).closing == "Typed last."


def test_the_next_visit_is_proposed_by_the_course_s_plan(
    qtbot: QtBot, preview: PrintPreview
) -> None:
    ask_next_visit(preview)

    qtbot.waitUntil(lambda: sheet(preview).next_visit == "Sun, Dec 6")


def test_a_day_without_its_year_lies_ahead_and_may_have_a_time(
    qtbot: QtBot, preview: PrintPreview
) -> None:
    ask_next_visit(preview)
    for name, keys in (("nextVisit", "Jan 4"), ("nextVisitAt", "9:30")):
        line(preview, name).clear()
        qtbot.keyClicks(line(preview, name), keys)

    qtbot.waitUntil(lambda: sheet(preview).next_visit == "Mon, Jan 4, 09:30")

    assert preview.plan.next_visit == datetime(2027, 1, 4, 9, 30)  # noqa: DTZ001  a wall clock


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("nextVisit", "some day"), "some day"),
        (("nextVisit", "2026-11-02"), "lies in the past"),
        (("nextVisitAt", "25:00"), "not a time of day"),
    ],
)
def test_a_next_visit_that_cannot_be_is_not_printed(
    qtbot: QtBot, preview: PrintPreview, tmp_path: Path, typed: tuple[str, str], words: str
) -> None:
    name, keys = typed
    ask_next_visit(preview)
    line(preview, name).clear()
    qtbot.keyClicks(line(preview, name), keys)

    preview.save_pdf(tmp_path / "sheet.pdf")

    assert words in message(preview)
    assert not (tmp_path / "sheet.pdf").exists()


def test_a_text_too_long_for_the_page_is_said_below_it(qtbot: QtBot, preview: PrintPreview) -> None:
    text_field(preview).setPlainText(LONG)

    qtbot.waitUntil(lambda: "too long for this page" in message(preview))


def test_large_print_has_room_for_all_of_it(qtbot: QtBot, preview: PrintPreview) -> None:
    text_field(preview).setPlainText(LONG)
    qtbot.waitUntil(lambda: "too long for this page" in message(preview))
    style = preview.findChild(QComboBox, "styleChoice")
    assert isinstance(style, QComboBox)

    style.setCurrentIndex(1)

    assert "too long" not in message(preview)


def test_a_letter_has_no_text_to_choose(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    preview = a_preview(qtbot, tmp_path, *VISITS, URGENT)

    field = preview.findChild(ClosingField)

    assert isinstance(field, QWidget)
    assert field.isHidden()


def test_every_field_of_the_closing_has_a_name(preview: PrintPreview) -> None:
    field = preview.findChild(ClosingField)
    assert isinstance(field, QWidget)

    nameless = [
        found
        for kind in (QLineEdit, QComboBox, QCheckBox, QPlainTextEdit)
        for found in field.findChildren(kind)
        if not (found.objectName() and found.accessibleName())
    ]

    assert nameless == []


@pytest.mark.parametrize("button", ["savePdf", "printPages"])
def test_a_day_that_cannot_be_read_is_said_before_a_file_or_printer_is_chosen(
    qtbot: QtBot, preview: PrintPreview, button: str
) -> None:
    ask_next_visit(preview)
    line(preview, "nextVisit").clear()
    qtbot.keyClicks(line(preview, "nextVisit"), "9:30")
    pressed = preview.findChild(QPushButton, button)
    assert isinstance(pressed, QPushButton)

    pressed.click()

    assert preview.findChildren(QDialog) == []
    assert message(preview) == (
        "Next visit: '9:30' is not a day that can be read in one way only. "
        "Type Nov 27, Friday (the next one) or +5 (days from today)."
    )
