"""F9 hides names everywhere on screen, for as long as the window is open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, an_assessment, weekly_visits
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.errors import ImpossibleDayError
from tracker.reports.documents import Sheet
from tracker.services.spreadsheets.people import NearMatch
from tracker.services.visit_files.table import Fault
from tracker.services.workspace import Workspace
from tracker.ui.menus.importing import nameless_refusal
from tracker.ui.menus.imports.near_dialog import NearDialog
from tracker.ui.printing.preview import PrintPreview
from tracker.ui.work.messages import nameless_faults
from tracker.ui.work.privacy import hide_names

NAMES = ("keller", "maria", "mar 9, 1971", "1971-03-09", "19710309")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return a clinic with three Kellers, one with an id that is a birth date."""
    database = tmp_path / "clinic.sqlite3"
    store_clinic(database, begin_three_courses)
    return database


def begin_three_courses(clinic: Workspace) -> None:
    for clinic_id in ("1042", "1043", "19710309"):
        patient_id, _ = clinic.patients.add(a_patient(clinic_id))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for visit in weekly_visits(leg_pain=(8, 6), pain_reach_left=(5, 4)):
            clinic.courses.log_visit(course_id, replace(visit, visit_id=None), by="Ana")


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, database)
    screen.open_patient("1042")
    screen.find(QLineEdit, "patientSearch").clear()
    yield screen
    screen.close()


def cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    width = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(width):
            for role in ROLES:
                yield str(model.index(row, column).data(role) or "")


def texts(widget: QWidget) -> Iterator[str]:
    """Yield everything one widget shows, says or tells a screen reader."""
    yield from (
        widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
        widget.accessibleName(), widget.accessibleDescription(),
    )  # fmt: skip
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.displayText(), widget.placeholderText())
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from cells(widget)


def named(window: QWidget) -> list[str]:
    """Return every text of a window that gives somebody's name or birth date away."""
    shown = [window, *(one for one in window.findChildren(QWidget) if one.isVisible())]
    said = [text for widget in shown for text in texts(widget)]
    return [text for text in said if any(name in text.casefold() for name in NAMES)]


def test_names_stand_everywhere_at_first(screen: Screen) -> None:
    found = named(screen.window)

    assert any("Keller" in text for text in found)
    assert "Keller" in screen.window.windowTitle()


def test_f9_leaves_no_name_in_any_text_of_the_window(screen: Screen) -> None:
    screen.press(Qt.Key.Key_F9)

    assert named(screen.window) == []
    assert screen.patient_name == "Patient 1042"
    assert screen.find(QLabel, "namesHidden").isVisible()


def test_a_course_opened_while_names_are_hidden_gives_none_away(screen: Screen) -> None:
    screen.act("hideNames")

    screen.open_patient("19710309")

    assert named(screen.window) == []
    assert screen.patient_name == "Patient •••"


def test_searching_by_name_works_on_unseen(screen: Screen) -> None:
    screen.act("hideNames")

    screen.open_patient("keller ma")

    assert len(screen.listed) == 3
    assert named(screen.window) == []


def test_a_draft_of_the_day_before_is_told_without_the_name(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    screen.type_visit(date(2026, 11, 20), "5")
    screen.wait_for_draft()
    screen.close()
    again = Screen(qtbot, database)
    named_state = again.saved_state

    again.act("hideNames")

    assert "Keller" in named_state
    assert again.saved_state == "Some visits are typed and not saved yet"
    assert named(again.window) == []
    again.close()


def test_f9_again_shows_them(screen: Screen) -> None:
    screen.press(Qt.Key.Key_F9)

    screen.press(Qt.Key.Key_F9)

    assert screen.patient_name == "Keller, Maria"
    assert "Keller" in screen.window.windowTitle()
    assert screen.find(QLabel, "namesHidden").isHidden()


def test_a_new_window_shows_names(qtbot: QtBot, screen: Screen, database: Path) -> None:
    screen.act("hideNames")
    screen.close()

    again = Screen(qtbot, database)

    hiding = again.window.findChild(QAction, "hideNames")
    assert isinstance(hiding, QAction)
    assert not hiding.isChecked()
    assert any("Keller" in words for words in again.listed)
    again.close()


def test_dialogs_show_and_propose_no_name_either(screen: Screen) -> None:
    screen.act("hideNames")
    found: list[list[str]] = []
    listed: list[str] = []

    def look(dialog: QDialog) -> None:
        try:
            found.append(named(dialog))
            patients = dialog.findChild(QTableWidget, "batchPatients")
            assert isinstance(patients, QTableWidget)
            items = (patients.item(row, 0) for row in range(patients.rowCount()))
            listed.extend(item.text() for item in items if item is not None)
        finally:
            dialog.reject()

    meeting = DialogMeeting("batchDialog", look)
    screen.act("printSeveral")

    assert meeting.is_over
    assert found == [[]]
    assert "Patient 1042" in listed


def test_a_patient_s_details_are_shown_only_when_asked_for(screen: Screen) -> None:
    screen.act("hideNames")
    found: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        try:
            found.append(named(dialog))
            show = dialog.findChild(QAbstractButton, "showDetails")
            assert isinstance(show, QAbstractButton)
            show.click()
            found.append(named(dialog))
        finally:
            dialog.reject()

    meeting = DialogMeeting("patientDialog", look)
    screen.act("editPatient")

    assert meeting.is_over
    assert found[0] == []
    assert "Keller" in found[1]


def test_the_page_prints_with_the_name_and_is_shown_without(screen: Screen, tmp_path: Path) -> None:
    screen.act("hideNames")
    said: list[str] = []
    printed: list[str] = []

    def look(dialog: QDialog) -> None:
        try:
            assert isinstance(dialog, PrintPreview)
            message = dialog.findChild(QLabel, "printMessage")
            assert isinstance(message, QLabel)
            said.append(message.text())
            assert isinstance(dialog.page, Sheet)
            assert isinstance(dialog.shown_page, Sheet)
            printed.append(dialog.page.subtitle[0])
            said.append(dialog.shown_page.subtitle[0])
        finally:
            dialog.reject()

    meeting = DialogMeeting("printPreview", look)
    screen.act("print")

    assert meeting.is_over
    assert printed == ["Maria Keller"]
    assert said == [
        "Names are hidden on the screen (F9). The page prints with them.", "Patient 1042",
    ]  # fmt: skip


def test_a_chart_is_copied_without_the_name_unless_asked(screen: Screen) -> None:
    screen.act("hideNames")
    ticked: list[bool] = []

    def look(dialog: QDialog) -> None:
        box = dialog.findChild(QCheckBox, "withName")
        ticked.append(isinstance(box, QCheckBox) and box.isChecked())
        dialog.reject()

    meeting = DialogMeeting("chartDialog", look)
    screen.act("copyChart")

    assert meeting.is_over
    assert ticked == [False]


def test_what_is_searched_for_goes_unseen_into_the_search_of_the_records(screen: Screen) -> None:
    screen.act("hideNames")
    screen.find(QLineEdit, "patientSearch").setText("keller")
    found: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        found.append(named(dialog))
        dialog.reject()

    meeting = DialogMeeting("findDialog", look)
    screen.act("findInRecords")

    assert meeting.is_over
    assert found == [[]]


@pytest.fixture
def hidden() -> Iterator[None]:
    hide_names(is_on=True)
    yield
    hide_names(is_on=False)


@pytest.mark.usefixtures("hidden")
def test_people_who_may_be_the_same_are_told_apart_without_an_id_that_is_a_birth_date(
    qtbot: QtBot,
) -> None:
    known = a_patient("19710309")
    near = NearMatch(key="a", line=2, person=a_patient("x"), known=known)

    dialog = NearDialog([near])

    qtbot.addWidget(dialog)
    people = dialog.findChild(QAbstractItemView, "nearList")
    assert isinstance(people, QAbstractItemView)
    assert "row 2: may be •••" in [*cells(people)]


@pytest.mark.usefixtures("hidden")
def test_faults_of_a_file_hide_the_cells_that_may_name_people() -> None:
    faults = [
        Fault(2, "birth_date", "1971-03-09", "a day"),
        Fault(3, "Apellido de la casa", "Keller", "a name"),
        Fault(4, "leg_pain", "11", "0 to 10"),
        Fault(5, "family_name", None, "is blank; it is needed"),
    ]

    shown = [fault.value for fault in nameless_faults(faults)]

    assert shown == ["•••", "•••", "11", None]


@pytest.mark.usefixtures("hidden")
def test_a_visit_before_the_birth_is_refused_without_the_patient() -> None:
    refused = nameless_refusal(ImpossibleDayError("line 2: Keller was born on Mar 9, 1971"))

    assert "before the day its patient was born" in str(refused)
    assert not any(name in str(refused).casefold() for name in NAMES)
