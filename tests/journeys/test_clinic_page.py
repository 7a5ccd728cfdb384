"""The clinic's courses together: counted on the worker, a figure opens its patients, one opens."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.cohort.followed import Question
from tracker.errors import CancelledError
from tracker.services.workspace import Workspace
from tracker.ui.menus.clinic_menu import ClinicMenu
from tracker.ui.work.tasks import Progress
from tracker.ui.work.wanted_job import WantedJob

BEGUN = date(2026, 3, 2)
LOST = 3
LOADED_MS = 30_000  # scipy is imported the first time


def store_courses(clinic: Workspace) -> None:
    """Store two courses that improved, and one that was lost with an older one of its patient."""
    for number, scores in enumerate(((8, 3), (7, 4), (8,)), 1):
        patient_id, _ = clinic.patients.add(a_patient(f"P-{number}", family_name=f"Roe {number}"))
        for begun in (BEGUN - timedelta(days=600), BEGUN) if number == LOST else (BEGUN,):
            course_id, _ = clinic.courses.begin(patient_id, an_assessment())
            for at, score in enumerate(scores):
                visit = a_visit(begun + timedelta(days=42 * at), leg_pain=score)
                clinic.courses.log_visit(course_id, visit, by="me")


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    store_clinic(database, store_courses)
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def meet_page(screen: Screen, qtbot: QtBot, then: Callable[[QDialog], None]) -> None:
    """Open the page, wait until it is counted, do something, and close what is still open."""

    def meet(dialog: QDialog) -> None:
        try:
            qtbot.waitUntil(
                lambda: dialog.findChild(QWidget, "clinicFigures") is not None, timeout=LOADED_MS
            )
            then(dialog)
        finally:
            dialog.reject()

    meeting = DialogMeeting("clinicDialog", meet)
    screen.act("clinicCourses")
    assert meeting.is_over


def table(dialog: QDialog, name: str) -> QTableWidget:
    found = dialog.findChild(QTableWidget, name)
    assert isinstance(found, QTableWidget)
    return found


def test_a_figure_opens_its_patients_and_from_there_a_course(screen: Screen, qtbot: QtBot) -> None:
    listed: list[str] = []

    def open_the_lost(dialog: QDialog) -> None:
        table(dialog, "shareTable").cellActivated.emit(4, 0)
        courses = table(dialog, "courseListTable")
        qtbot.waitUntil(lambda: courses.rowCount() > 0, timeout=LOADED_MS)
        listed.extend(item.text() for at in (0, 2) if (item := courses.item(0, at)) is not None)
        courses.cellActivated.emit(0, 0)

    meet_page(screen, qtbot, open_the_lost)

    course = screen.open_course.course
    assert listed == ["Roe 3, Maria", "2"]
    assert course is not None
    assert (course.patient.clinic_id, course.number) == ("P-3", 2)


def test_the_words_count_small_numbers_only(screen: Screen, qtbot: QtBot) -> None:
    words: list[str] = []

    def read(dialog: QDialog) -> None:
        label = dialog.findChild(QLabel, "shareWords")
        assert isinstance(label, QLabel)
        words.append(label.text())

    meet_page(screen, qtbot, read)

    assert words[0].startswith("Of 3 courses begun ")
    assert "2 were at least 30 % below the start at 6 weeks." in words[0]


def test_counting_ends_when_nobody_wants_it_any_more(database: Path) -> None:
    store_clinic(database, store_courses)
    clinic = Workspace.open(database)
    question = Question(
        first_day=BEGUN, last_day=BEGUN, horizon_days=42, today=BEGUN + timedelta(days=200)
    )
    counting = WantedJob(partial(clinic.clinic_page.figures, question))
    counting.is_wanted = False

    with pytest.raises(CancelledError):
        counting.run(Progress())

    clinic.close()


def test_the_figures_are_written_to_a_file(screen: Screen, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "figures.csv"
    menu = screen.window.findChild(ClinicMenu)
    assert isinstance(menu, ClinicMenu)

    meet_page(screen, qtbot, lambda _dialog: menu.export_to(file))

    qtbot.waitUntil(file.exists, timeout=LOADED_MS)
    assert "share,lost,<5,<5" in file.read_text(encoding="utf-8")


def test_what_followed_a_technique_is_shown_of_one_course(screen: Screen) -> None:
    screen.open_patient("Roe 1")
    read: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        try:
            shown = table(dialog, "techniqueTable")
            read.extend(
                [item.text() for at in range(2) if (item := shown.item(row, at)) is not None]
                for row in range(shown.rowCount())
            )
        finally:
            dialog.reject()

    meeting = DialogMeeting("techniqueDialog", look)
    screen.act("techniques")

    assert meeting.is_over
    few = "fewer than 5"
    assert read == [["Light", few], ["Moderate", few], ["Strong", few], ["Electro", few]]
