"""Words are looked for in everybody's records from the one search box, and the visit opens."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.makers import FIRST_DAY, a_patient, a_visit, an_assessment
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.values.course import CourseEvent, EventKind
from tracker.services.workspace import Workspace
from tracker.ui.patients.found_list import runs_of, shortened
from tracker.ui.work.privacy import hide_names

LATER = FIRST_DAY + timedelta(days=7)


def store_courses(clinic: Workspace) -> None:
    """Store two patients, one of them with two courses, whose notes share a word."""
    for number, family in enumerate(("Roe", "Doe"), 1):
        patient_id, _ = clinic.patients.add(a_patient(f"P-{number}", family_name=family))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        visit = a_visit(FIRST_DAY, leg_pain=6, note=f"Cramp in the calf, {family} says")
        clinic.courses.log_visit(course_id, visit, by="me")
    event = CourseEvent(on=LATER, kind=EventKind.INJECTION, text="cortisone, L5")
    clinic.courses.add_event(course_id, event)


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    store_clinic(database, store_courses)
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def found(dialog: QDialog) -> list[str]:
    """Return what is listed, as a screen reader says it."""
    model: QAbstractItemModel = listing(dialog).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def listing(dialog: QDialog) -> QListView:
    view = dialog.findChild(QListView, "findList")
    assert isinstance(view, QListView)
    return view


def note(dialog: QDialog) -> str:
    label = dialog.findChild(QLabel, "findNote")
    assert isinstance(label, QLabel)
    return label.text()


def typed(dialog: QDialog) -> QLineEdit:
    line = dialog.findChild(QLineEdit, "findText")
    assert isinstance(line, QLineEdit)
    return line


def meet(begin: Callable[[], object], then: Callable[[QDialog], None]) -> None:
    """Open the dialog, do something in it, and close what is still open."""

    def do(dialog: QDialog) -> None:
        try:
            then(dialog)
        finally:
            dialog.reject()

    meeting = DialogMeeting("findDialog", do)
    begin()
    assert meeting.is_over


def test_enter_opens_the_visit_that_has_the_words(screen: Screen, qtbot: QtBot) -> None:
    seen: list[str] = []

    def find(dialog: QDialog) -> None:
        qtbot.keyClicks(typed(dialog), "cramp ro")
        qtbot.waitUntil(lambda: len(found(dialog)) == 1)
        seen.extend(found(dialog))
        qtbot.keyClick(typed(dialog), Qt.Key.Key_Return)

    meet(lambda: screen.act("findInRecords"), find)

    course = screen.open_course.course
    assert seen == ["Roe, Maria, Aug 17, 2026, Note: Cramp in the calf, Roe says"]
    assert course is not None
    assert course.patient.clinic_id == "P-1"
    assert screen.open_course.form.shown_visit.visit_date == FIRST_DAY
    assert screen.open_course.form.isVisible()


def test_enter_waits_for_the_answer_to_what_was_typed(screen: Screen, qtbot: QtBot) -> None:
    def find(dialog: QDialog) -> None:
        qtbot.keyClicks(typed(dialog), "doe")
        qtbot.keyClick(typed(dialog), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not dialog.isVisible())

    meet(lambda: screen.act("findInRecords"), find)

    course = screen.open_course.course
    assert course is not None
    assert course.patient.clinic_id == "P-2"


def test_the_search_of_the_list_leads_there_with_its_words(screen: Screen, qtbot: QtBot) -> None:
    seen: list[list[str]] = []
    screen.search("cortis")
    button = screen.find(QPushButton, "findByWords")

    def find(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: len(found(dialog)) == 1)
        seen.append(found(dialog))

    meet(button.click, find)

    assert button.accessibleName() == "Find “cortis” in records…"
    assert seen == [["Doe, Maria, Aug 24, 2026, Event: Injection: cortisone, L5"]]


def test_one_patient_s_records_can_be_looked_through_alone(screen: Screen, qtbot: QtBot) -> None:
    screen.open_patient("Doe")
    counts: list[int] = []

    def find(dialog: QDialog) -> None:
        qtbot.keyClicks(typed(dialog), "cramp")
        qtbot.waitUntil(lambda: len(found(dialog)) == 2)
        only = dialog.findChild(QCheckBox, "findOnlyOpen")
        assert isinstance(only, QAbstractButton)
        assert only.text() == "O&nly Doe, Maria"
        only.click()
        qtbot.waitUntil(lambda: len(found(dialog)) == 1)
        counts.append(len(found(dialog)))

    meet(lambda: screen.act("findInRecords"), find)

    assert counts == [1]


def test_what_is_not_there_is_said_and_enter_opens_nothing(screen: Screen, qtbot: QtBot) -> None:
    words: list[str] = []
    before = screen.open_course.patient_id

    def find(dialog: QDialog) -> None:
        qtbot.keyClicks(typed(dialog), "zebra")
        qtbot.waitUntil(lambda: note(dialog) == "Nothing in the records has these words.")
        qtbot.keyClick(typed(dialog), Qt.Key.Key_Return)
        words.append(note(dialog))
        assert dialog.isVisible()
        qtbot.keyClick(typed(dialog), Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    meet(lambda: screen.act("findInRecords"), find)

    assert words
    assert screen.open_course.patient_id == before


def test_the_list_of_what_was_found_hides_names_with_the_privacy_key(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.act("hideNames")
    said: list[str] = []

    def find(dialog: QDialog) -> None:
        qtbot.keyClicks(typed(dialog), "cortisone")
        qtbot.waitUntil(lambda: len(found(dialog)) == 1)
        said.extend(found(dialog))

    meet(lambda: screen.act("findInRecords"), find)
    hide_names(is_on=False)

    assert said == ["Patient •••, Aug 24, 2026, Event: Injection: cortisone, L5"]


def test_a_long_line_is_shown_from_where_its_word_stands() -> None:
    text = "A very long beginning that nobody needs to see before the cramp came at night"

    runs = shortened(runs_of(text, [(text.index("cramp"), 5)]))

    assert runs[0] == ("… to see before the ", False) or len(runs[0][0]) <= 30
    assert runs[1] == ("cramp", True)
