"""What an assistant and a reader meet in the window: grey with the reason, and what is theirs."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.services.watched import WatchedDatabase
from tests.window.dialogs import DialogFiller, DialogMeeting
from tests.window.samples import begin_a_course
from tests.window.screen import LOADED_MS, Screen
from tracker.domain.people.roles import Role
from tracker.domain.values.course import CourseId
from tracker.models.unusable import NotAllowedError
from tracker.services.encryption import Unlocked, unlock
from tracker.services.workspace import Workspace
from tracker.ui.menus.rights import NOT_FOR
from tracker.ui.menus.table import ACTIONS
from tracker.ui.visit.body import FormBody
from tracker.ui.visit.form import VisitForm

WORDS = "four words of {name}"
THEIRS = ("changePassphrase", "useKeychain")
NOT_THEIRS = (
    "addPerson", "removePerson", "personRole", "lockMinutes", "newRecovery", "encryptionOff",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return an encrypted clinic with a course, which people of every role open."""
    clinic = Workspace.open(tmp_path / "clinic.sqlite3")
    begin_a_course(clinic)
    clinic.encryption.turn_on("Clinician", WORDS.format(name="Clinician"))
    for role in (Role.ASSISTANT, Role.READER):
        name = role.value.capitalize()
        clinic.people.add(name, role, WORDS.format(name=name))
    clinic.close()
    return tmp_path / "clinic.sqlite3"


def opened_as(file: Path, role: Role) -> Workspace:
    name = role.value.capitalize()
    found: Unlocked = unlock(file, WORDS.format(name=name), name)
    database = WatchedDatabase.open(file, found.key, role=found.role)
    return Workspace(database, person=found.person)


@pytest.fixture
def clinics() -> dict[Role, Workspace]:
    """Return what each window has open."""
    return {}


@pytest.fixture
def screens(
    qtbot: QtBot, file: Path, clinics: dict[Role, Workspace]
) -> Iterator[dict[Role, Screen]]:
    """Yield a window for each role that was asked for, on the only patient."""

    class Opened(dict[Role, Screen]):
        def __missing__(self, role: Role) -> Screen:
            clinics[role] = opened_as(file, role)
            self[role] = screen = Screen(qtbot, clinics[role])
            screen.open_patient("Keller")
            return screen

    opened = Opened()
    yield opened
    for screen in opened.values():
        screen.close()


def action(screen: Screen, name: str) -> QAction:
    found = screen.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
def test_what_is_not_theirs_is_grey_and_says_why(screens: dict[Role, Screen], role: Role) -> None:
    screen = screens[role]

    grey = {name for name in NOT_FOR[role] if not action(screen, name).isEnabled()}

    assert grey == NOT_FOR[role]
    assert all("A clinician may" in action(screen, name).toolTip() for name in grey)
    assert screen.find(QLabel, "roleState").text() == role.value
    assert not screen.find(VisitForm, "visitForm").isEnabled()
    assert not screen.find(QPushButton, "newVisitButton").isEnabled()


def test_a_clinician_is_offered_everything(screens: dict[Role, Screen]) -> None:
    screen = screens[Role.CLINICIAN]

    assert action(screen, "newVisit").isEnabled()
    assert "A clinician may" not in action(screen, "newVisit").toolTip()
    assert not screen.find(QLabel, "roleState").isVisible()
    assert screen.find(VisitForm, "visitForm").isEnabled()


def test_an_assistant_registers_a_patient_and_no_course_is_asked_for(
    qtbot: QtBot, screens: dict[Role, Screen]
) -> None:
    screen = screens[Role.ASSISTANT]

    def fill(dialog: QDialog) -> None:
        for name, text in (("clinicId", "7"), ("familyName", "Sample"), ("givenName", "Sam")):
            field = dialog.findChild(QLineEdit, name)
            assert isinstance(field, QLineEdit)
            qtbot.keyClicks(field, text)

    filler = DialogFiller([("patientDialog", fill)])
    filler.start()
    screen.act("newPatient")

    screen.open_patient("Sample")
    assert "Sample" in screen.find(QLabel, "patientName").text()
    assert screen.messenger.warned == []


def test_an_assistant_agrees_the_next_visit_and_nothing_else_of_the_plan(
    screens: dict[Role, Screen], clinics: dict[Role, Workspace]
) -> None:
    screen = screens[Role.ASSISTANT]
    offered: set[str] = set()

    def fill(dialog: QDialog) -> None:
        lines = dialog.findChildren(QLineEdit)
        offered.update(one.objectName() for one in lines if one.isEnabled())
        for name, typed in (("nextVisitOn", "2026-12-03"), ("nextVisitTime", "10:15")):
            next(one for one in lines if one.objectName() == name).setText(typed)
        next(one for one in dialog.findChildren(QPushButton) if "Ctrl+Enter" in one.text()).click()

    meeting = DialogMeeting("planDialog", fill)
    screen.act("editPlan")

    assert meeting.is_over
    assert offered == {"nextVisitOn", "nextVisitTime"}
    plan = clinics[Role.ASSISTANT].courses.course(CourseId(1)).plan
    assert (plan.next_visit_on, plan.next_visit_at) == (date(2026, 12, 3), time(10, 15))
    assert screen.messenger.warned == []


def test_every_command_that_is_forbidden_is_one_of_the_menus() -> None:
    names = {spec.name for spec in ACTIONS}

    assert all(forbidden <= names for forbidden in NOT_FOR.values())


def test_a_role_is_changed_and_the_last_clinician_stays(
    qtbot: QtBot, screens: dict[Role, Screen]
) -> None:
    screen = screens[Role.CLINICIAN]
    listed: list[str] = []

    def choose(dialog: QDialog) -> None:
        people = dialog.findChild(QListWidget, "people")
        box = dialog.findChild(QComboBox, "personRole")
        said = dialog.findChild(QLabel, "peopleSaid")
        assert isinstance(people, QListWidget)
        assert isinstance(box, QComboBox)
        assert isinstance(said, QLabel)
        for row, role in ((1, 2), (0, 1)):
            people.setCurrentRow(row)
            box.setCurrentIndex(role)
            box.activated.emit(role)
            qtbot.waitUntil(dialog.isEnabled, timeout=LOADED_MS)
            qtbot.waitUntil(box.isEnabled, timeout=LOADED_MS)
            if row == 1:
                qtbot.waitUntil(
                    lambda: people.item(1).text() == "Assistant · reader", timeout=LOADED_MS
                )
            else:
                qtbot.waitUntil(lambda: "must be a clinician" in said.text(), timeout=LOADED_MS)
        listed.extend(people.item(row).text() for row in range(people.count()))
        dialog.reject()

    meeting = DialogMeeting("peopleDialog", choose)
    screen.act("encryption")

    assert meeting.is_over
    assert listed == ["Clinician", "Assistant · reader", "Reader · reader"]


def lock_and_unlock(qtbot: QtBot, screen: Screen, name: str) -> None:
    screen.act("lock")
    person = screen.window.findChild(QComboBox, "unlockPerson")
    assert isinstance(person, QComboBox)
    qtbot.waitUntil(lambda: person.count() == 3, timeout=LOADED_MS)
    person.setCurrentText(name)
    screen.find(QLineEdit, "unlockPassphrase").setText(WORDS.format(name=name))
    screen.find(QPushButton, "unlock").click()


def test_whoever_unlocks_is_held_to_their_own_role(
    qtbot: QtBot, screens: dict[Role, Screen], clinics: dict[Role, Workspace]
) -> None:
    screen = screens[Role.CLINICIAN]

    lock_and_unlock(qtbot, screen, "Reader")

    qtbot.waitUntil(lambda: screen.find(QLabel, "roleState").isVisible(), timeout=LOADED_MS)
    assert not action(screen, "newVisit").isEnabled()
    assert not screen.find(QWidget, "visitForm").isEnabled()
    assert clinics[Role.CLINICIAN].person.role is Role.READER
    with pytest.raises(NotAllowedError):
        clinics[Role.CLINICIAN].patients.add(a_patient("9"))


def test_a_clinician_who_unlocks_may_write_again(
    qtbot: QtBot, screens: dict[Role, Screen], clinics: dict[Role, Workspace]
) -> None:
    screen = screens[Role.READER]

    lock_and_unlock(qtbot, screen, "Clinician")

    qtbot.waitUntil(action(screen, "newVisit").isEnabled, timeout=LOADED_MS)
    assert screen.find(VisitForm, "visitForm").isEnabled()
    assert clinics[Role.READER].patients.add(a_patient("9"))


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
def test_of_the_people_ones_own_passphrase_is_all_that_is_offered(
    screens: dict[Role, Screen], role: Role
) -> None:
    screen = screens[role]
    offered: dict[str, bool] = {}

    def look(dialog: QDialog) -> None:
        people = dialog.findChild(QListWidget, "people")
        assert people is not None
        assert people.currentItem().text().startswith(role.value.capitalize())
        for name in THEIRS + NOT_THEIRS:
            part = dialog.findChild(QWidget, name)
            assert part is not None
            offered[name] = part.isEnabled()
            assert part.isEnabled() or "A clinician may" in part.toolTip()
        people.setCurrentRow(0)
        change = dialog.findChild(QPushButton, "changePassphrase")
        assert change is not None
        offered["another's"] = change.isEnabled()
        dialog.reject()

    meeting = DialogMeeting("peopleDialog", look)
    screen.act("encryption")

    assert meeting.is_over
    assert {name for name, is_offered in offered.items() if is_offered} == set(THEIRS)


def test_a_form_that_is_not_theirs_is_dimmed_as_a_whole(screens: dict[Role, Screen]) -> None:
    bodies = [
        screens[role].find(VisitForm, "visitForm").findChild(FormBody)
        for role in (Role.READER, Role.CLINICIAN)
    ]

    dimmed = [body.graphicsEffect() is not None for body in bodies if body is not None]

    assert dimmed == [True, False]
