"""Two records of one person merged, a patient archived, another erased: in the window."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment
from tests.window.dialogs import DialogMeeting, wait_until_answered
from tests.window.samples import store_clinic
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId
from tracker.models import sqlite_file
from tracker.models.sqlite_driver import driver
from tracker.models.unusable import DiskFullError
from tracker.services.workspace import Workspace
from tracker.ui.patients.search_box import SearchBox

FIRST, SECOND = date(2026, 11, 2), date(2026, 11, 9)


def begin_twice(clinic: Workspace) -> None:
    """Add Maria Keller twice, the second time as Keler, and another patient."""
    people = (("1042", "Keller"), ("1043", "Keler"), ("7", "Moss"))
    for on, (clinic_id, family) in zip((FIRST, SECOND, SECOND), people, strict=True):
        patient_id, _ = clinic.patients.add(a_patient(clinic_id, family_name=family))
        course, _ = clinic.courses.begin(patient_id, an_assessment())
        clinic.courses.log_visit(course, a_visit(on, leg_pain=8), by="me")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "clinic.sqlite3"
    store_clinic(file, begin_twice)
    return file


@pytest.fixture
def screen(qtbot: QtBot, file: Path) -> Iterator[Screen]:
    screen = Screen(qtbot, file)
    screen.open_patient("1043")
    yield screen
    screen.close()


def meet(screen: Screen, action: str, name: str, deed: Callable[[QDialog], None]) -> None:
    def do(dialog: QDialog) -> None:
        try:
            deed(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    meeting = DialogMeeting(name, do)
    screen.act(action)
    screen.wait_until(lambda: meeting.is_over)


def save(dialog: QWidget) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def toast(screen: Screen) -> str:
    label = screen.find(QLabel, "toastWords")
    return label.text() if label.isVisible() else ""


def type_into(dialog: QDialog, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.setText(text)


def text_of(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def radio(dialog: QDialog, name: str, *, theirs: bool) -> QRadioButton:
    button = dialog.findChild(QRadioButton, f"merge_{name}_{int(theirs)}")
    assert isinstance(button, QRadioButton)
    return button


@pytest.mark.parametrize(("shown", "other_visits"), [("1043", 0), ("1042", 1), ("1042", 0)])
def test_the_fuller_record_else_the_older_is_proposed_to_go_on(
    qtbot: QtBot, file: Path, shown: str, other_visits: int
) -> None:
    said: list[tuple[bool, str]] = []

    def look(dialog: QDialog) -> None:
        box = dialog.findChild(SearchBox, "chooserSearch")
        assert isinstance(box, SearchBox)
        qtbot.keyClicks(box, "kel maria")
        qtbot.waitUntil(lambda: box.answered == "kel maria")
        qtbot.waitUntil(lambda: dialog.findChild(QRadioButton, "merge_clinic_id_1") is not None)
        theirs = radio(dialog, "clinic_id", theirs=True).isChecked()
        said.append((theirs, text_of(dialog, "mergeAlong")))

    clinic = Workspace.open(file)
    for number in range(other_visits):
        clinic.courses.log_visit(CourseId(2), a_visit(date(2026, 11, 16 + number)), by="me")
    clinic.close()
    screen = Screen(qtbot, file)
    screen.open_patient(shown)
    meet(screen, "mergePatient", "mergeDialog", look)
    screen.close()

    goes_on_theirs, along = said[0]
    assert goes_on_theirs is (shown == "1043" or bool(other_visits))
    older_comes_along = bool(other_visits)
    assert f"a course from {'Nov 2' if older_comes_along else 'Nov 9'}, 2026" in along


def merge_keeping(screen: Screen, qtbot: QtBot, *, theirs: bool) -> list[str]:
    """Merge the patient that is shown with record 1042; return what the dialog said."""
    said: list[str] = []

    def merge(dialog: QDialog) -> None:
        box = dialog.findChild(SearchBox, "chooserSearch")
        assert isinstance(box, SearchBox)
        qtbot.keyClicks(box, "keller")
        qtbot.waitUntil(lambda: box.answered == "keller")
        for name in ("clinic_id", "family_name"):
            radio(dialog, name, theirs=theirs).click()
        said.append(text_of(dialog, "mergeAlong"))
        save(dialog)
        wait_until_answered(dialog)

    meet(screen, "mergePatient", "mergeDialog", merge)
    return said


def test_the_record_that_is_shown_goes_on_under_the_other(screen: Screen, qtbot: QtBot) -> None:
    said = merge_keeping(screen, qtbot, theirs=True)

    assert "a course from Nov 9, 2026 (visits: 1)" in said[0]  # of the record that is shown
    assert toast(screen) == "The two records of Keller, Maria are one now."
    row = screen.open_course.row
    assert row is not None
    assert (row.patient.clinic_id, row.former_ids) == ("1042", ("1043",))
    screen.open_patient("1043")
    assert screen.window.windowTitle().startswith("Keller, Maria")


def test_ctrl_enter_merges_from_the_search_too(screen: Screen, qtbot: QtBot) -> None:
    closed: list[bool] = []

    def merge(dialog: QDialog) -> None:
        box = dialog.findChild(SearchBox, "chooserSearch")
        assert isinstance(box, SearchBox)
        qtbot.keyClicks(box, "keller")
        qtbot.waitUntil(lambda: box.answered == "keller")
        save(box)
        wait_until_answered(dialog)
        closed.append(not dialog.isVisible())

    meet(screen, "mergePatient", "mergeDialog", merge)

    assert closed == [True]


def test_two_who_may_be_two_people_are_asked_about(
    screen: Screen, qtbot: QtBot, file: Path
) -> None:
    met: list[tuple[str, str]] = []

    def look(dialog: QDialog) -> None:
        box = dialog.findChild(SearchBox, "chooserSearch")
        assert isinstance(box, SearchBox)
        for typed in ("ito", "keller"):
            box.clear()
            qtbot.keyClicks(box, typed)
            qtbot.waitUntil(lambda typed=typed: box.answered == typed)  # type: ignore[misc]
            buttons = dialog.findChild(QDialogButtonBox)
            assert isinstance(buttons, QDialogButtonBox)
            deed = buttons.button(QDialogButtonBox.StandardButton.Save).text()
            met.append((text_of(dialog, "mergeDoubt"), deed))

    clinic = Workspace.open(file)
    clinic.patients.add(a_patient("9", family_name="Ito", given_name="Helen", birth_date=FIRST))
    clinic.close()
    meet(screen, "mergePatient", "mergeDialog", look)

    assert met == [
        (
            "Name and birth date differ. Is this really one person?",
            "Merge all the same   Ctrl+Enter",
        ),
        ("", "Merge   Ctrl+Enter"),
    ]


def test_merging_is_undone_from_the_bar(screen: Screen, qtbot: QtBot, file: Path) -> None:
    merge_keeping(screen, qtbot, theirs=False)

    screen.act("undoDone")

    clinic = Workspace.open(file)
    names = sorted(row.patient.full_name for row in clinic.patients.rows(SECOND))
    clinic.close()
    assert names == ["Keler, Maria", "Keller, Maria", "Moss, Maria"]
    assert toast(screen) == ""


def test_an_archived_patient_is_found_among_the_archived_and_taken_back(screen: Screen) -> None:
    screen.act("archivePatient")
    screen.wait_until(lambda: screen.find(QPushButton, "showArchived").isVisible())
    chip = screen.find(QPushButton, "showArchived").text()
    screen.click("showArchived")
    screen.wait_until(lambda: len(screen.listed) == 1)

    assert (chip, screen.listed[0].split("\n")[0][:5]) == ("Archived 1", "Keler")
    assert toast(screen) == "Keler, Maria is archived."
    screen.act("takeBackPatient")
    screen.wait_until(lambda: screen.listed == [])


def test_archiving_is_undone_from_the_bar(screen: Screen) -> None:
    before = screen.listed
    screen.act("archivePatient")
    screen.wait_until(lambda: len(screen.listed) == 2)

    screen.act("undoDone")

    screen.wait_until(lambda: screen.listed == before)


def test_a_patient_is_erased_once_the_very_id_is_typed(screen: Screen, file: Path) -> None:
    problems: list[str] = []

    def erase(dialog: QDialog) -> None:
        type_into(dialog, "eraseReason", "asked for in writing")
        type_into(dialog, "eraseId", "1042")
        save(dialog)
        problems.append(text_of(dialog, "eraseProblem"))
        type_into(dialog, "eraseId", "1043")
        save(dialog)

    meet(screen, "erasePatient", "eraseDialog", erase)
    screen.wait_until(lambda: bool(screen.messenger.told))

    assert problems[0].startswith("This is not the patient's id.")
    assert screen.messenger.told[0].startswith("The record is erased.")
    assert screen.open_course.row is None
    assert "Keler" not in screen.window.windowTitle()
    screen.wait_until(lambda: len(screen.listed) == 2)
    assert b"Keler" not in file.read_bytes()


def erase_shown(screen: Screen) -> None:
    """Erase the patient that is shown, and wait until that is told."""

    def erase(dialog: QDialog) -> None:
        type_into(dialog, "eraseReason", "asked for in writing")
        type_into(dialog, "eraseId", "1043")
        save(dialog)

    meet(screen, "erasePatient", "eraseDialog", erase)
    screen.wait_until(lambda: bool(screen.messenger.told or screen.messenger.warned))


def another_reads(_file: Path, _key: object) -> bool:
    return False


def no_room(_file: Path, _key: object) -> bool:
    raise DiskFullError("The disk is full.")


@pytest.mark.parametrize("compact", [another_reads, no_room])
def test_an_erased_record_is_told_as_erased_when_the_file_cannot_be_written_anew(
    screen: Screen,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    compact: Callable[[Path, object], bool],
) -> None:
    with monkeypatch.context() as hindered:
        hindered.setattr(sqlite_file, "compact", compact)
        erase_shown(screen)

    told = screen.messenger.told[0]
    assert told.startswith("The record is erased.")
    assert "Words of it may still stand in free parts of the file" in told
    assert screen.messenger.warned == []
    assert screen.open_course.row is None
    assert owes_traces(file)
    screen.wait_until(lambda: len(screen.listed) == 2)


def test_traces_left_by_a_program_that_was_stopped_are_gone_after_the_next_start(
    qtbot: QtBot, file: Path
) -> None:
    clinic = Workspace.open(file)
    patient_id = clinic.patients.find_id("1043")
    assert patient_id is not None
    clinic.erasing.erase(patient_id, typed_id="1043", reason="asked for")
    clinic.close()

    screen = Screen(qtbot, file)

    screen.wait_until(lambda: not owes_traces(file))
    screen.close()


def owes_traces(file: Path) -> bool:
    """Return whether the file is still to be written anew, as it says itself."""
    with closing(driver.connect(file)) as connection:
        query = "SELECT count(*) FROM erased_patients WHERE has_traces"
        return bool(connection.execute(query).fetchone()[0])


def test_a_patient_erased_in_another_window_is_left_here(screen: Screen, file: Path) -> None:
    other = Workspace.open(file)
    patient_id = other.patients.find_id("1043")
    assert patient_id is not None

    other.erasing.erase(patient_id, typed_id="1043", reason="asked for")
    other.close()

    screen.wait_until(lambda: screen.open_course.row is None)
    screen.open_patient("moss")
    assert screen.column("Leg") == ["8"]


def test_a_new_patient_is_offered_the_next_free_number(screen: Screen) -> None:
    seen: list[str] = []

    def settings(dialog: QDialog) -> None:
        box = dialog.findChild(QCheckBox, "numbersPatients")
        assert isinstance(box, QCheckBox)
        box.click()
        save(dialog)

    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "clinicId")
        focused = dialog.focusWidget()
        assert isinstance(field, QLineEdit)
        assert focused is not None
        seen.extend((field.text(), focused.objectName()))

    meet(screen, "settings", "settingsDialog", settings)
    meet(screen, "newPatient", "patientDialog", look)

    assert seen == ["1044", "familyName"]
