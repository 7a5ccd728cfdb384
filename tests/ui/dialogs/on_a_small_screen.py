"""Every dialog on the screen that 1366 x 768 at 200 % leaves; run by ``test_small_screen``.

The screen's size is the platform's from the start, so this runs in a process of its own.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DIALOGS, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import NOW, Screen
from tracker.language import Language, languages, speaking
from tracker.ui.dialogs.base_dialog import FRAME


def faults_of(dialog: QDialog) -> list[str]:
    """Return how a dialog outgrows the screen: by its size, its least size or its buttons."""
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
    return found


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("patient", ["Dummy", "Example"])
def test_no_dialog_outgrows_a_small_screen(
    qtbot: QtBot, tmp_path: Path, language: Language, patient: str
) -> None:
    found: dict[str, list[str]] = {}
    store_samples(tmp_path / "clinic.sqlite3", NOW.date())
    with speaking(language):
        screen = Screen(qtbot, tmp_path / "clinic.sqlite3")
        assert screen.window.screen().size().height() == 384
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
