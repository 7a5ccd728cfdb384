"""Every dialog on the screen that 1366 x 768 leaves when it is enlarged; see ``test_small_screen``.

The screen's size is the platform's from the start, so this runs in a process of its own.
"""

from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QRadioButton,
    QWidget,
)
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DIALOGS, DialogMeetings, DialogSteps
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.language import Language, languages, speaking
from tracker.ui.dialogs.base_dialog import FRAME
from tracker.ui.patients.patient_chooser import PatientChooser

LAYERS = 4  # of parts that tell one another what room they need
A_LISTS_OWN = "listRows"  # as many columns as somebody's own list has; they go on sideways


def faults_of(dialog: QDialog) -> list[str]:
    """Return how a dialog outgrows the screen: by its size, its least size or its buttons."""
    # What a worker has just found is laid out before it is measured; nothing else has its turn.
    for _ in range(LAYERS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    room = dialog.screen().availableGeometry().size()
    found = []
    if dialog.width() > room.width() or dialog.height() > room.height() - FRAME:
        found.append(f"{dialog.width()} x {dialog.height()}")
    least = dialog.minimumSizeHint()
    if least.width() > room.width() or least.height() > room.height() - FRAME:
        found.append(f"at least {least.width()} x {least.height()}")
    for box in dialog.findChildren(QDialogButtonBox):
        place = QRect(box.mapTo(dialog, QPoint()), box.size())
        is_foot = box.parentWidget() is dialog
        if box.isVisible() and is_foot and not dialog.rect().contains(place):
            found.append(f"buttons at {place}")
    return found + [
        f"{area.objectName()} scrolls sideways by {area.horizontalScrollBar().maximum()}"
        for area in dialog.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.horizontalScrollBar().maximum()
        and area.objectName() != A_LISTS_OWN
    ]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("patient", ["Dummy", "Example"])
def test_no_dialog_outgrows_a_small_screen(
    qtbot: QtBot, tmp_path: Path, language: Language, patient: str
) -> None:
    found: dict[str, list[str]] = {}
    store_samples(tmp_path / "clinic.sqlite3", NOW.date())
    with speaking(language):
        screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
        assert screen.window.screen().size().height() in (384, 512)
        meetings = DialogMeetings(
            lambda dialog: found.update({dialog.objectName(): faults_of(dialog)})
        )
        screen.open_patient(patient)
        screen.wait_until(lambda: screen.open_course.course is not None)
        for name in DIALOGS if patient == "Dummy" else ("print", "editCourse"):
            screen.act(name)
        meetings.end()
        screen.close()

    assert meetings.count
    assert {name: faults for name, faults in found.items() if faults} == {}


LIST_ROWS = "Name;Geb.;Datum;Schmerz Bein (0-10)\nExample;02.03.1974;05.11.2026;4\n"


@pytest.mark.parametrize("language", languages())
def test_a_list_of_ones_own_is_understood_on_a_small_screen(
    qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    found: dict[str, list[str]] = {}
    file = tmp_path / "Behandlungen 2026.csv"
    file.write_text(LIST_ROWS, encoding="utf-8")
    store_samples(tmp_path / "clinic.sqlite3", NOW.date())
    with speaking(language):
        screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
        meetings = DialogMeetings(
            lambda dialog: found.update({dialog.objectName(): faults_of(dialog)})
        )
        screen.import_file(file)
        qtbot.waitUntil(lambda: meetings.has_met(1))
        meetings.end()
        screen.close()

    assert found == {"listDialog": []}


@pytest.mark.parametrize("language", languages())
def test_a_dialog_that_grows_while_it_is_open_stays_within_a_small_screen(
    qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    found: dict[str, list[str]] = {}

    def choose(dialog: QDialog) -> None:
        chooser = dialog.findChild(PatientChooser)
        assert isinstance(chooser, PatientChooser)
        chooser.search("Example")
        qtbot.waitUntil(lambda: not chooser.is_waiting)
        qtbot.waitUntil(lambda: len(dialog.findChildren(QRadioButton)) > 0)
        with suppress(exceptions.TimeoutError):  # its parts ask for room one after the other
            qtbot.waitUntil(lambda: not faults_of(dialog))
        found["mergePatient"] = faults_of(dialog)
        dialog.reject()

    def count(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: dialog.findChild(QWidget, "clinicFigures") is not None)
        QApplication.processEvents()
        found["clinicCourses"] = faults_of(dialog)
        dialog.reject()

    store_samples(tmp_path / "clinic.sqlite3", NOW.date())
    with speaking(language):
        screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
        screen.open_patient("Dummy")
        meetings = DialogSteps(("mergeDialog", choose), ("clinicDialog", count))
        screen.act("mergePatient")
        screen.act("clinicCourses")
        screen.close()

    assert meetings.is_over
    assert found == {"mergePatient": [], "clinicCourses": []}
