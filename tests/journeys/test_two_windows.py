"""A second window changes what a dialog of this one is open about: both are shown, none is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
)

from tests.window.dialogs import DialogMeeting
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace


def rename_elsewhere(database: Path, family_name: str) -> None:
    """Correct the only patient's name as another window would."""
    workspace = Workspace.open(database)
    patient = replace(workspace.patients.patient(PatientId(1)), family_name=family_name)
    workspace.patients.change(patient, page_language=None)
    workspace.close()


def pressing(name: str, seen: list[list[str]]) -> DialogMeeting:
    """Return what notes both versions and presses a button when they are shown."""

    def press(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget)
        assert isinstance(table, QTableWidget)
        cells = [table.item(0, column) for column in range(3)]
        seen.append(["" if cell is None else cell.text() for cell in cells])
        button = dialog.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()

    return DialogMeeting("clashDialog", press)


@pytest.mark.parametrize(
    ("answer", "stored", "stays_open"),
    [("takeTheirs", "Moss", False), ("putMine", "Reed", False), ("decideLater", "Moss", True)],
)
def test_of_two_names_the_person_sees_both_and_decides(
    screen: Screen,
    database: Path,
    answer: str,
    stored: str,
    stays_open: bool,  # a case
) -> None:
    seen: list[list[str]] = []
    told: list[tuple[bool, str, str]] = []

    def rename(dialog: QDialog) -> None:
        rename_elsewhere(database, "Moss")
        line = dialog.findChild(QLineEdit, "familyName")
        buttons = dialog.findChild(QDialogButtonBox)
        refusal = dialog.findChild(QLabel, "refusal")
        assert isinstance(line, QLineEdit)
        assert isinstance(buttons, QDialogButtonBox)
        assert isinstance(refusal, QLabel)
        line.setText("Reed")
        meeting = pressing(answer, seen)
        buttons.button(QDialogButtonBox.StandardButton.Save).click()
        assert meeting.is_over
        told.append((dialog.isVisible(), line.text(), refusal.text()))
        dialog.done(0)

    meeting = DialogMeeting("patientDialog", rename)
    screen.act("editPatient")

    assert meeting.is_over
    assert seen == [["Family name", "Moss", "Reed"]]
    ((is_open, typed, refusal),) = told
    assert (is_open, typed) == (stays_open, "Reed")
    assert ("Yours was not saved" in refusal) is stays_open
    workspace = Workspace.open(database)
    assert workspace.patients.patient(PatientId(1)).family_name == stored
    workspace.close()


def test_a_draft_of_another_window_stays_when_this_one_saves_its_visit(
    screen: Screen, database: Path
) -> None:
    other = Workspace.open(database)
    screen.type_focused("47")
    screen.wait_for_draft()
    other.drafts.save(CourseId(1), {"state": {"note": "a long one"}})

    screen.act("saveVisit")
    screen.wait_until(lambda: screen.saved_state.startswith("Visit 1 of "))

    (left,) = other.drafts.of_course(CourseId(1))
    assert left.content == {"state": {"note": "a long one"}}
    other.close()


def test_an_opened_patient_stands_in_the_log(screen: Screen, database: Path) -> None:
    screen.close()

    clinic = Workspace.open(database)
    done = [one.what for one in clinic.history.page(HistoryFilter()).entries]
    assert clinic.backups.check().is_healthy
    clinic.close()
    assert done[0] == "Program closed"
    assert {"Program opened", "Patient opened"} <= set(done)
