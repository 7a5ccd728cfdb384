"""The first start: look around, or begin a clinic by Enter alone; nothing is left half done."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.window.dialogs import DialogMeeting
from tests.window.screen import LOADED_MS, Screen
from tracker.app import clinic_opener, entrance_finder, first_list_finder, first_start_finder
from tracker.domain.values.clinic import Paper
from tracker.domain.values.days import DayOrder, day_order
from tracker.errors import InputError
from tracker.language import Language, languages
from tracker.paths import default_database, preferences_file
from tracker.preferences import RECORDS_AT, PreferenceFile
from tracker.services.archives.writing import ArchiveChoice
from tracker.services.copies.plan import read_plan
from tracker.services.encryption import is_encrypted, unlock
from tracker.services.first_start import FirstChoices, FirstStart
from tracker.services.workspace import Workspace
from tracker.ui.shell.first_start.first_page import FirstPage
from tracker.ui.shell.screen_scale import ScreenScale
from tracker.ui.shell.window_parts import WindowParts

WORDS = "four odd words here"


class FirstScreen(Screen):
    """A window on a computer that has no clinic yet."""

    def __init__(self, qtbot: QtBot) -> None:
        self.preferences = PreferenceFile(preferences_file())
        self.scale = ScreenScale(self.preferences)
        super().__init__(qtbot, default_database())

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given, as the program gives it."""
        entrance = entrance_finder(None, self.preferences)
        return replace(
            super().parts(database),
            open_clinic=clinic_opener(None, None, entrance),
            find_first_list=first_list_finder(None, entrance),
            find_entrance=entrance,
            find_first_start=first_start_finder(None, self.preferences, entrance),
            preferences=self.preferences,
            scale=self.scale,
        )

    def show(self) -> None:
        """Show the window and wait for the first page."""
        self.window.show()
        self._qtbot.waitUntil(lambda: self.window.findChild(FirstPage) is not None)

    def press_enter(self) -> None:
        keys = QApplication.focusWidget()
        assert keys is not None
        self._qtbot.keyClick(keys, Qt.Key.Key_Return)

    def fill(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, name)
        field.setFocus()
        self._qtbot.keyClicks(field, text)

    def begin(self) -> None:
        with self._qtbot.waitSignal(self.window.charts_built, timeout=LOADED_MS):
            self.find(QPushButton, "beginClinic").click()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def screen(qtbot: QtBot, folder: Path) -> Iterator[FirstScreen]:
    opened = FirstScreen(qtbot)
    yield opened
    opened.close()


def test_enter_alone_begins_a_clinic_and_asks_for_the_first_patient(
    qtbot: QtBot, screen: FirstScreen
) -> None:
    new_patient = DialogMeeting("patientDialog", QDialog.reject)

    for _ in range(20):
        if screen.window.findChild(FirstPage) is None or new_patient.is_over:
            break
        keys = QApplication.focusWidget()
        is_last = keys is not None and keys.objectName() == "beginClinic"
        screen.press_enter()
        if is_last:
            break

    qtbot.waitUntil(lambda: new_patient.is_over, timeout=LOADED_MS)
    assert default_database().exists()


def test_what_is_chosen_holds(screen: FirstScreen, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    screen.find(QCheckBox, "firstPatient").setChecked(False)
    screen.fill("firstClinicName", "Elm Street")
    paper = screen.find(QComboBox, "firstPaper")
    paper.setCurrentIndex(paper.findData(Paper.LETTER))
    screen.fill("firstPerson", "Ana Sample")
    screen.find(QLineEdit, "firstEmergency").setText("112")
    screen.find(FirstPage, "firstPage").choose_folder(tmp_path / "stick")

    screen.begin()

    written = Workspace.open(default_database(), screen.preferences)
    settings = written.settings.read()
    assert (settings.clinic_name, settings.paper) == ("Elm Street", Paper.LETTER)
    assert settings.emergency_number == "112"
    assert written.who.own_name == "Ana Sample"
    assert read_plan(screen.preferences, default_database()).folder == tmp_path / "stick"
    written.close()


def keep_recovery(dialog: QDialog) -> None:
    """Say that the recovery sheet was kept."""
    kept = dialog.findChild(QPushButton, "recoveryKept")
    assert isinstance(kept, QPushButton)
    kept.click()


def test_a_passphrase_encrypts_and_shows_the_recovery_sheet_once(
    screen: FirstScreen,
) -> None:
    groups: list[str] = []

    def keep(dialog: QDialog) -> None:
        labels = dialog.findChildren(QLabel)
        groups.extend(one.text() for one in labels if "recoveryGroup" in one.objectName())
        keep_recovery(dialog)

    meeting = DialogMeeting("recoveryDialog", keep)
    screen.find(QCheckBox, "firstPatient").setChecked(False)
    screen.fill("firstPassphrase", WORDS)
    screen.fill("firstPassphraseAgain", WORDS)
    screen.begin()

    assert meeting.is_over
    assert "encrypted" in screen.find(QLabel, "databaseState").text()
    assert unlock(default_database(), "-".join(groups)).person is None
    assert unlock(default_database(), WORDS).person


def test_two_passphrases_that_differ_begin_nothing(screen: FirstScreen, folder: Path) -> None:
    screen.fill("firstPassphrase", WORDS)
    screen.fill("firstPassphraseAgain", "another")
    screen.find(QPushButton, "beginClinic").click()

    assert "not the same" in screen.find(QLabel, "firstProblem").text()
    assert not default_database().exists()


def test_closing_in_the_middle_leaves_nothing(qtbot: QtBot, folder: Path) -> None:
    screen = FirstScreen(qtbot)
    screen.fill("firstClinicName", "Elm Street")
    screen.fill("firstPassphrase", WORDS)

    screen.close()

    left = sorted(file.name for file in folder.rglob("*")) if folder.exists() else []
    assert [name for name in left if not name.startswith("tracker.log") and name != "log"] == []


def test_another_language_is_spoken_at_once_and_keeps_what_is_typed(screen: FirstScreen) -> None:
    screen.fill("firstClinicName", "Elm Street")
    screen.find(QCheckBox, "firstPatient").setChecked(False)
    languages = screen.find(QComboBox, "firstLanguage")

    languages.setCurrentIndex(languages.findText("Español"))

    try:
        assert screen.find(QLabel, "firstTitle").text() == "Le damos la bienvenida"
        assert screen.find(QLineEdit, "firstClinicName").text() == "Elm Street"
        assert not screen.find(QCheckBox, "firstPatient").isChecked()
        assert screen.window.menuBar().actions()[0].text().replace("&", "") == "Archivo"
    finally:
        again = screen.find(QComboBox, "firstLanguage")
        again.setCurrentIndex(again.findText(Language.ENGLISH.own_name))


def test_its_letters_are_its_own(qtbot: QtBot, screen: FirstScreen) -> None:
    """Alt+F is the first patient here, not the File menu, which holds nothing yet."""
    adds = screen.find(QCheckBox, "firstPatient")

    qtbot.keyClick(screen.window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not adds.isChecked())

    screen.begin()
    assert screen.window.menuBar().isVisible()


def test_every_field_has_a_name_and_is_reached_by_tab(screen: FirstScreen) -> None:
    page = screen.find(FirstPage, "firstPage")
    fields = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
    ]

    assert len(fields) >= 9
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in fields)
    assert all(one.objectName() for one in fields)


@pytest.mark.parametrize("chosen", languages(), ids=lambda one: one.code)
def test_no_two_of_its_letters_are_one(screen: FirstScreen, chosen: Language) -> None:
    box = screen.find(QComboBox, "firstLanguage")
    box.setCurrentIndex(box.findData(chosen))

    page = screen.find(FirstPage, "firstPage")
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    texts += [one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    marks = [one.replace("&&", "").partition("&")[2][:1] for one in texts]
    letters = sorted(mark.casefold() for mark in marks if mark.isalpha())
    box.setCurrentIndex(box.findData(Language.ENGLISH))

    assert len(letters) >= 12
    assert letters == sorted(set(letters))


def test_where_there_was_a_clinic_nothing_is_begun_anew(folder: Path) -> None:
    preferences = PreferenceFile(preferences_file())
    preferences.remember({"clinic_made": "yes"})
    finder = first_start_finder(None, preferences, entrance_finder(None, preferences))
    assert finder is not None

    assert finder() is None


def test_a_named_database_is_no_first_start(folder: Path) -> None:
    preferences = PreferenceFile(None)

    assert (
        first_start_finder("some.sqlite3", preferences, entrance_finder(None, preferences)) is None
    )


def test_a_weak_passphrase_leaves_nothing_behind(folder: Path) -> None:
    preferences = PreferenceFile(preferences_file())
    first = FirstStart(default_database(), preferences, entrance_finder(None, preferences)())

    with pytest.raises(InputError):
        first.begin(FirstChoices(language=Language.ENGLISH, passphrase="x" * 3))

    assert list(folder.iterdir()) == []


@pytest.fixture
def synchronised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let this computer's clinic lie in a folder that is kept alike on several."""
    folder = tmp_path / "Dropbox" / "data"
    monkeypatch.setenv("TRACKER_DATA", str(folder))
    return folder


def test_a_clinic_is_begun_in_a_shared_folder_only_by_whoever_means_it(
    qtbot: QtBot, synchronised: Path
) -> None:
    screen = FirstScreen(qtbot)
    screen.find(QPushButton, "beginClinic").click()
    anyway = screen.find(QPushButton, "beginOnShare")
    qtbot.waitUntil(anyway.isVisible)
    refused = screen.find(QLabel, "firstProblem").text()
    screen.find(QCheckBox, "firstPatient").setChecked(False)
    assert "Dropbox" in refused
    assert not default_database().exists()
    assert not anyway.hasFocus()

    with qtbot.waitSignal(screen.window.charts_built, timeout=LOADED_MS):
        anyway.click()

    assert default_database().exists()
    assert screen.preferences.find("shared_places_allowed") == str(default_database().parent)
    screen.close()


def test_the_order_of_days_is_kept_with_the_clinic(qtbot: QtBot, folder: Path) -> None:
    screen = FirstScreen(qtbot)
    box = screen.find(QComboBox, "firstDayOrder")
    shown = [box.itemText(index) for index in range(box.count())]
    box.setCurrentIndex(1)
    screen.find(QCheckBox, "firstPatient").setChecked(False)

    screen.begin()

    assert shown == ["as the language", "3 Nov 2026 · 3/11/2026", "Nov 3, 2026 · 11/3/2026"]
    assert day_order() is DayOrder.DAY_FIRST
    screen.close()


class SampleScreen(Screen):
    """A window on the sample clinic."""

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given."""
        return replace(super().parts(database), is_sample=True)


def test_the_sample_clinic_is_left_by_one_click(qtbot: QtBot, tmp_path: Path) -> None:
    screen = SampleScreen(qtbot, tmp_path / "sample.sqlite3")
    leave = screen.find(QPushButton, "leaveSample")
    assert leave.isVisible()
    assert leave.x() + leave.width() <= screen.window.width()

    leave.click()

    assert not screen.window.isVisible()


def test_a_clinic_is_brought_along_from_an_encrypted_archive(
    qtbot: QtBot, screen: FirstScreen, tmp_path: Path
) -> None:
    archive = tmp_path / "clinic.zip"
    other = Workspace.open(tmp_path / "other.sqlite3")
    other.patients.add(a_patient())
    other.archives.save(archive, ArchiveChoice(passphrase=WORDS))
    other.close()

    def type_secret(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "messageSecret")
        assert field is not None
        qtbot.keyClicks(field, WORDS)
        qtbot.keyClick(field, Qt.Key.Key_Return)

    asked: list[str] = []

    def leave_plain(dialog: QDialog) -> None:
        asked.extend(label.text() for label in dialog.findChildren(QLabel))
        plain = [one for one in dialog.findChildren(QPushButton) if "without" in one.text()]
        plain[0].click()

    def type_secret_first(dialog: QDialog) -> None:
        type_secret(dialog)
        meetings.append(DialogMeeting("messageDialog", leave_plain))

    meetings = [DialogMeeting("messageDialog", type_secret_first)]
    with qtbot.waitSignal(screen.window.charts_built, timeout=LOADED_MS):
        screen.find(FirstPage, "firstPage").bring_along(archive)

    assert all(one.is_over for one in meetings)
    assert any("could read the records" in words for words in asked)
    assert not is_encrypted(default_database())
    assert "Keller" in screen.listed[0]


def test_a_passphrase_typed_before_encrypts_what_is_brought_along(
    qtbot: QtBot, screen: FirstScreen, tmp_path: Path
) -> None:
    archive = tmp_path / "clinic.zip"
    other = Workspace.open(tmp_path / "other.sqlite3")
    other.patients.add(a_patient())
    other.archives.save(archive)
    other.close()
    screen.fill("firstPassphrase", WORDS)
    screen.fill("firstPassphraseAgain", WORDS)
    shown = DialogMeeting("recoveryDialog", keep_recovery)

    with qtbot.waitSignal(screen.window.charts_built, timeout=LOADED_MS):
        screen.find(FirstPage, "firstPage").bring_along(archive)

    assert shown.is_over
    assert is_encrypted(default_database())
    assert "Keller" in screen.listed[0]


def test_what_is_brought_to_a_shared_folder_has_a_way_out(
    qtbot: QtBot, synchronised: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "clinic.zip"
    other = Workspace.open(tmp_path / "other.sqlite3")
    other.patients.add(a_patient())
    other.archives.save(archive)
    other.close()
    screen = FirstScreen(qtbot)
    screen.find(FirstPage, "firstPage").bring_along(archive)
    anyway = screen.find(QPushButton, "beginOnShare")
    qtbot.waitUntil(anyway.isVisible)
    assert screen.find(QPushButton, "beginElsewhere").isVisible()

    with qtbot.waitSignal(screen.window.charts_built, timeout=LOADED_MS):
        anyway.click()

    assert "Keller" in screen.listed[0]
    screen.close()


def test_another_folder_is_begun_in_and_opened_anew(
    qtbot: QtBot, synchronised: Path, tmp_path: Path
) -> None:
    screen = FirstScreen(qtbot)
    screen.find(QPushButton, "beginClinic").click()
    qtbot.waitUntil(screen.find(QPushButton, "beginElsewhere").isVisible)
    folder = tmp_path / "own disk"
    folder.mkdir()

    screen.find(FirstPage, "firstPage").begin_in(folder)
    qtbot.waitUntil(lambda: not screen.window.isVisible())

    assert screen.scale.is_changed
    assert screen.preferences.find(RECORDS_AT) == str(folder / "clinic.sqlite3")
    assert (folder / "clinic.sqlite3").exists()
    assert not default_database().exists()


def test_what_cannot_be_brought_along_is_said_and_the_page_goes_on(
    qtbot: QtBot, screen: FirstScreen, tmp_path: Path
) -> None:
    (tmp_path / "other").write_bytes(b"no database")

    screen.find(FirstPage, "firstPage").bring_along(tmp_path / "other")
    problem = screen.find(QLabel, "firstProblem")
    qtbot.waitUntil(problem.isVisible)

    assert problem.text()
    assert not default_database().exists()
    assert screen.find(QPushButton, "beginClinic").isEnabled()


def test_the_folder_of_the_backups_stands_whole_or_shortened_on_one_line(
    screen: FirstScreen, tmp_path: Path
) -> None:
    folder = tmp_path.joinpath(*["a folder with a long name"] * 6)
    words = screen.find(QLabel, "firstFolderWords")

    screen.find(FirstPage, "firstPage").choose_folder(folder)

    assert words.toolTip() == str(folder)
    assert "…" in words.text()
    assert words.fontMetrics().horizontalAdvance(words.text()) <= words.width()
    assert words.height() >= words.sizeHint().height()


def test_the_page_says_how_long_a_passphrase_is_and_that_it_works(
    qtbot: QtBot, screen: FirstScreen
) -> None:
    advice, button = screen.find(QLabel, "firstAdvice"), screen.find(QPushButton, "beginClinic")
    before = button.text()
    screen.fill("firstPassphrase", "short")
    screen.fill("firstPassphraseAgain", "short")

    button.click()
    during = button.text()
    qtbot.waitUntil(button.isEnabled)

    assert "10 letters or more" in advice.text()
    assert (during, button.text()) == ("Making your clinic…", before)


@pytest.mark.parametrize("size", [(960, 572), (911, 484), (1366, 740)])
def test_the_way_on_is_in_sight_on_every_screen(
    screen: FirstScreen, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen.window.resize(*size)
    begin, first = screen.find(QPushButton, "beginClinic"), screen.find(QWidget, "firstLanguage")

    qtbot.waitUntil(lambda: begin.visibleRegion().boundingRect() == begin.rect())
    while screen.find(QLineEdit, "firstPerson") is not QApplication.focusWidget():
        screen.press(Qt.Key.Key_Return)
        keys = QApplication.focusWidget()
        assert keys is not None
        assert keys is not first
        assert keys.visibleRegion().boundingRect() == keys.rect()
