"""One value that cannot be read: the window opens, names it in its place, and goes on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from tests.damage import DAMAGES, Damage, damage
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import PatientId


@pytest.fixture
def file(database: Path) -> Path:
    store_samples(database, NOW.date())
    return database


def marked(screen: Screen) -> str:
    """Return whom the list marks."""
    view = screen.find(QListView, "patientList")
    return str(view.currentIndex().data())


def choose(screen: Screen, patient_id: int) -> None:
    """Choose a patient in the list of everybody."""
    screen.patients.select_patient(patient_id)


@pytest.mark.parametrize("done", [pytest.param(one, id=name) for name, one in DAMAGES.items()])
def test_the_clinic_opens_and_lists_everybody(qtbot: QtBot, file: Path, done: Damage) -> None:
    damage(file, done.sql)

    screen = Screen(qtbot, file)

    assert screen.patients.count == 15
    assert not screen.saved_state.startswith("Opening")
    for patient_id in (1, 2):  # the first is the one whose row was damaged, if any patient's was
        choose(screen, patient_id)
    assert screen.open_course.patient_id == 2
    screen.close()


@pytest.mark.parametrize("name", ["sex", "name with a bad byte", "score in letters", "visit day"])
def test_whoever_cannot_be_opened_leaves_the_one_before_open_and_marked(
    qtbot: QtBot, file: Path, name: str
) -> None:
    damage(file, DAMAGES[name].sql)
    screen = Screen(qtbot, file)
    choose(screen, 2)
    before = marked(screen), screen.patient_name

    choose(screen, 1)

    assert (marked(screen), screen.patient_name) == before
    assert screen.open_course.patient_id == PatientId(2)
    assert screen.open_course.course is not None
    assert screen.open_course.course.patient.patient_id == 2
    assert DAMAGES[name].table in screen.messenger.warned[-1]
    assert DAMAGES[name].column in screen.messenger.warned[-1]
    screen.close()


def test_a_visit_typed_after_a_refused_opening_goes_to_whom_list_and_header_name(
    qtbot: QtBot, file: Path
) -> None:
    damage(file, DAMAGES["score in letters"].sql)
    screen = Screen(qtbot, file)
    choose(screen, 2)
    course = screen.open_course.course
    assert course is not None
    count = len(course.visits)

    choose(screen, 1)
    screen.log_visit(NOW.date(), "3\n")

    after = screen.open_course.course
    assert after is not None
    assert (after.patient.patient_id, len(after.visits)) == (2, count + 1)
    assert screen.patient_name == after.patient.full_name
    assert marked(screen) == after.patient.full_name
    screen.close()


def test_a_draft_that_cannot_be_read_says_so_above_its_form(qtbot: QtBot, file: Path) -> None:
    damage(file, DAMAGES["draft cut"].sql)
    screen = Screen(qtbot, file)

    choose(screen, 1)

    assert "drafts, row" in screen.draft_offer
    assert screen.draft_differences == ["This is stored, as it is: {"]
    screen.close()


def test_a_history_that_cannot_be_read_says_so_and_the_course_stays_open(
    qtbot: QtBot, file: Path
) -> None:
    damage(file, DAMAGES["history snapshot cut"].sql)
    screen = Screen(qtbot, file)
    choose(screen, 1)
    screen.amend(len(screen.column("Visit")) - 1)

    screen.act("history")

    assert "visit_versions, row" in screen.messenger.warned[-1]
    assert screen.open_course.patient_id == 1
    screen.close()
