"""A clinic goes over to codes and back in the window: by its menu, its dialogs and its key list."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_visit
from tests.window.dialogs import DialogFiller, DialogMeeting
from tests.window.samples import FIRST, begin_a_course, store_clinic
from tests.window.screen import Screen
from tracker.services.workspace import Workspace
from tracker.ui.menus.records.codes import CodesMenu

KEEP, TAKE, TAKE_FROM_TEXTS = 0, 1, 2
TODAY = date(2026, 11, 28)


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    store_clinic(database, begin_a_course)
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def take_names(screen: Screen, file: Path) -> None:
    """Take the names out as if the file had been chosen in the file dialog."""
    menu = screen.window.findChild(CodesMenu)
    assert isinstance(menu, CodesMenu)
    menu.take_names(file)
    screen.wait_until(lambda: bool(screen.messenger.told))


def ask(screen: Screen, answer: int | None) -> str:
    """Open the page of codes, answer it, and return what it said."""
    count = len(screen.messenger.asked)
    screen.messenger.chooses = answer
    screen.act("useCodes")
    screen.wait_until(lambda: len(screen.messenger.asked) > count)
    return screen.messenger.asked[-1]


def test_where_else_a_name_stands_is_said_and_it_can_go_from_there(
    screen: Screen, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Workspace.open(database)) as clinic:
        patient = clinic.patients.rows(TODAY)[0].patient
        assert patient.patient_id is not None
        course = clinic.courses.of_patient(patient.patient_id)[0].course_id
        note = f"{patient.family_name} slept well"
        clinic.courses.log_visit(course, a_visit(date(2026, 1, 2), note=note), by="me")
    file = str(tmp_path / "keys.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file, ""))

    said = ask(screen, TAKE_FROM_TEXTS)
    screen.wait_until(lambda: bool(screen.messenger.told))

    assert "Texts hold a name of the patient's, too: notes of visits 1." in said
    with closing(Workspace.open(database)) as clinic:
        notes = [one.note for one in clinic.courses.course(course).visits]
        code = clinic.patients.patient(patient.patient_id).clinic_id
    assert f"{code} slept well" in notes


def test_a_new_patient_of_a_clinic_on_codes_has_a_code_and_a_year(
    qtbot: QtBot, screen: Screen, database: Path
) -> None:
    said = ask(screen, KEEP)
    screen.wait_until(lambda: runs_on_codes(database))
    seen: dict[str, bool] = {}

    def fill(dialog: QDialog) -> None:
        for name in ("clinicId", "familyName", "birthDate", "birthYear"):
            field = dialog.findChild(QLineEdit, name)
            assert field is not None
            seen[name] = field.isVisible()
        first = dialog.focusWidget()
        assert first is not None
        seen[f"keys in {first.objectName()}"] = True
        qtbot.keyClicks(first, "1960")

    def choose_side(dialog: QDialog) -> None:
        box = dialog.findChild(QComboBox, "side")
        assert box is not None
        box.setCurrentText("left")

    filler = DialogFiller([("patientDialog", fill), ("courseDialog", choose_side)])
    filler.start()
    screen.act("newPatient")
    screen.take_keys()
    screen.log_visit(date(2026, 11, 2), FIRST)

    assert "1 patient has a name" in said
    assert seen == {
        "clinicId": True, "familyName": False, "birthDate": False, "birthYear": True,
        "keys in birthYear": True,
    }  # fmt: skip
    assert screen.patient_name == "C0001"
    assert "66 y" in " ".join(one.text() for one in screen.window.findChildren(QLabel))


def runs_on_codes(database: Path) -> bool:
    with closing(Workspace.open(database)) as workspace:
        return workspace.settings.read().uses_codes


def test_names_go_from_the_window_and_come_back_by_the_key_list(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    keys = tmp_path / "keys.csv"
    screen.open_patient("Keller")
    take_names(screen, keys)
    screen.wait_until(lambda: screen.listed != [] and "C0001" in screen.listed[0])
    without = screen.patient_name
    menu = screen.window.findChild(CodesMenu)
    assert isinstance(menu, CodesMenu)

    def answer(dialog: QDialog) -> None:
        menu.read_key_list(keys)
        table = dialog.findChild(QTableWidget, "namesTable")
        assert table is not None
        qtbot.waitUntil(lambda: (item := table.item(0, 2)) is not None and item.text() != "")
        for button in dialog.findChildren(QPushButton):
            if button.property("saves"):
                button.click()

    meeting = DialogMeeting("namesDialog", answer)
    screen.act("useCodes")
    screen.wait_until(lambda: meeting.is_over)
    screen.wait_until(lambda: "Keller" in screen.listed[0])

    assert "keys.csv" in screen.messenger.told[0]
    assert without in ("C0001", "")
    assert "Keller" not in without


def test_a_name_is_typed_by_keys_alone_beside_its_code(
    qtbot: QtBot, screen: Screen, tmp_path: Path
) -> None:
    take_names(screen, tmp_path / "keys.csv")

    def type_name(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "namesTable")
        assert table is not None
        table.setFocus()
        qtbot.keyClicks(table, "L")
        editor = table.findChild(QLineEdit)
        assert editor is not None
        qtbot.keyClicks(editor, "ee")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: (item := table.item(0, 2)) is not None and item.text() == "Lee")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    meeting = DialogMeeting("namesDialog", type_name)
    screen.act("useCodes")
    screen.wait_until(lambda: meeting.is_over)

    screen.wait_until(lambda: "Lee" in screen.listed[0])
