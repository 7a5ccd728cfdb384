"""What a dialog saves is stored whole or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH, a_patient, a_visit, an_assessment
from tests.services.watched import REFUSED, WatchedDatabase
from tests.window.dialogs import DialogMeeting
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.red_flags import RedFlag, RedFlagAnswers
from tracker.language import Language
from tracker.preferences import PreferenceFile
from tracker.services.workspace import Workspace

TODAY = date(2026, 11, 22)
YES = RedFlagAnswers(yes=frozenset({RedFlag.INFECTION_CANCER}))
ALSO_YES = RedFlagAnswers(yes=frozenset({RedFlag.INFECTION_CANCER, RedFlag.WEIGHT_LOSS}))


@pytest.fixture
def database(tmp_path: Path) -> WatchedDatabase:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, begin_a_flagged_course)
    return WatchedDatabase.open(file)


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    return PreferenceFile(tmp_path / "computer" / "preferences.json")


@pytest.fixture
def clinic(database: WatchedDatabase, preferences: PreferenceFile) -> Workspace:
    return Workspace(database, preferences)


@pytest.fixture
def screen(qtbot: QtBot, clinic: Workspace) -> Iterator[Screen]:
    screen = Screen(qtbot, clinic)
    screen.open_patient("keller")
    yield screen
    screen.close()


def begin_a_flagged_course(clinic: Workspace) -> None:
    patient_id, _ = clinic.patients.add(a_patient("1", family_name="Keller"))
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for on, flags in ((date(2026, 11, 2), YES), (date(2026, 11, 9), ALSO_YES)):
        clinic.courses.log_visit(course_id, a_visit(on, red_flags=flags), by="Dr. Example")


def only_course(clinic: Workspace) -> CourseId:
    (row,) = clinic.patients.rows(TODAY)
    assert row.course_id is not None
    return row.course_id


def save(dialog: QDialog) -> bool:
    """Press Save; return whether it closed, and see that it said why when it did not."""
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Save).click()
    refusal = dialog.findChild(QLabel, "refusal")
    assert isinstance(refusal, QLabel)
    assert dialog.isVisible() == refusal.isVisible()
    assert not refusal.isVisible() or refusal.text() == REFUSED
    return not dialog.isVisible()


def type_text(dialog: QDialog, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def choose(dialog: QDialog, name: str, place: int) -> None:
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(place)


@dataclass
class SavedTwice:
    """Saves a dialog while commits are refused, then again; nothing may be stored in between.

    Attributes:
        is_over: Whether the dialog closed in the end.
    """

    database: WatchedDatabase
    commits_left: int
    fill: Callable[[QDialog], None]
    stored: Callable[[], object]
    is_over: bool = False

    def meet(self, dialog: QDialog) -> None:
        try:
            self._save_twice(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    def _save_twice(self, dialog: QDialog) -> None:
        before = self.stored()
        self.fill(dialog)
        self.database.commits_left = self.commits_left
        self.is_over = save(dialog)
        self.database.commits_left = None
        if not self.is_over:
            assert self.stored() == before, "half of it was stored"
            self.is_over = save(dialog)


@pytest.mark.parametrize("commits_left", [0, 1])
def test_a_new_patient_is_stored_with_the_language_of_the_pages_or_not_at_all(
    screen: Screen, clinic: Workspace, database: WatchedDatabase, commits_left: int
) -> None:
    def fill(dialog: QDialog) -> None:
        type_text(dialog, "clinicId", "9")
        type_text(dialog, "familyName", "Sample")
        choose(dialog, "pageLanguage", 2)

    def stored() -> object:
        return len(clinic.patients.rows(TODAY))

    saving = SavedTwice(database, commits_left, fill, stored)
    meetings = (
        DialogMeeting("patientDialog", saving.meet),
        DialogMeeting("courseDialog", QDialog.reject),
    )

    screen.act("newPatient")

    assert saving.is_over
    assert all(meeting.is_over for meeting in meetings)
    new = next(row for row in clinic.patients.rows(TODAY) if row.patient.clinic_id == "9")
    assert new.patient.patient_id is not None
    assert language_of_pages(clinic, new.patient.patient_id) == SPANISH


@pytest.mark.parametrize("commits_left", [0, 1])
def test_a_patient_is_changed_with_the_language_of_the_pages_or_not_at_all(
    screen: Screen, clinic: Workspace, database: WatchedDatabase, commits_left: int
) -> None:
    (row,) = clinic.patients.rows(TODAY)
    patient_id = row.patient.patient_id
    assert patient_id is not None

    def fill(dialog: QDialog) -> None:
        type_text(dialog, "familyName", "Moss")
        choose(dialog, "pageLanguage", 2)

    def stored() -> object:
        return clinic.patients.patient(patient_id), language_of_pages(clinic, patient_id)

    saving = SavedTwice(database, commits_left, fill, stored)
    meeting = DialogMeeting("patientDialog", saving.meet)

    screen.act("editPatient")

    assert (saving.is_over, meeting.is_over) == (True, True)
    assert clinic.patients.patient(patient_id).family_name == "Moss"
    assert language_of_pages(clinic, patient_id) == SPANISH


@pytest.mark.parametrize("commits_left", [0, 1, 2, 3])
def test_several_red_flags_are_resolved_together_or_not_at_all(
    screen: Screen, clinic: Workspace, database: WatchedDatabase, commits_left: int
) -> None:
    course_id = only_course(clinic)

    def fill(dialog: QDialog) -> None:
        choose(dialog, "resolveAction", 1)
        type_text(dialog, "resolveActionName", "Dr. Moss")
        type_text(dialog, "resolvedNote", "seen and cleared")

    def stored() -> object:
        return clinic.courses.course(course_id).visits

    saving = SavedTwice(database, commits_left, fill, stored)
    meeting = DialogMeeting("resolveDialog", saving.meet)

    screen.act("resolveFlags")

    assert (saving.is_over, meeting.is_over) == (True, True)
    assert unresolved_flags(clinic.courses.course(course_id).visits) == ()


@pytest.mark.parametrize("commits_left", [0, 1])
def test_the_settings_are_saved_with_those_of_this_computer_or_not_at_all(
    screen: Screen, clinic: Workspace, database: WatchedDatabase, commits_left: int
) -> None:
    def fill(dialog: QDialog) -> None:
        type_text(dialog, "clinicName", "Sample Clinic")
        type_text(dialog, "ownName", "Ana Sample")
        choose(dialog, "screenLanguage", 2)

    def stored() -> object:
        return clinic.settings.read(), clinic.who.own_name, chosen_screen_language(clinic)

    saving = SavedTwice(database, commits_left, fill, stored)
    meeting = DialogMeeting("settingsDialog", saving.meet)

    screen.act("settings")

    assert (saving.is_over, meeting.is_over) == (True, True)
    assert clinic.settings.read().clinic_name == "Sample Clinic"
    assert clinic.who.own_name == "Ana Sample"
    assert chosen_screen_language(clinic) == SPANISH


def test_settings_stay_as_they_were_when_this_computer_cannot_remember_its_own(
    screen: Screen, clinic: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "computer").write_text("in the way", encoding="utf-8")
    said: list[str] = []

    def fill(dialog: QDialog) -> None:
        type_text(dialog, "clinicName", "Sample Clinic")
        type_text(dialog, "ownName", "Ana Sample")
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.Save).click()
        said.extend(label.text() for label in dialog.findChildren(QLabel, "refusal"))
        dialog.done(0)

    meeting = DialogMeeting("settingsDialog", fill)
    screen.act("settings")

    assert meeting.is_over
    assert "cannot be written" in said[0]
    assert clinic.settings.read().clinic_name == ""


def language_of_pages(clinic: Workspace, patient_id: PatientId) -> Language | None:
    return clinic.patients.chosen_language(patient_id)


def chosen_screen_language(clinic: Workspace) -> Language | None:
    return clinic.settings.own.screen_language
