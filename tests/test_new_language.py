"""A language more is a catalogue more: nothing in the code and no table knows which there are."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.makers import FIRST_DAY, a_patient
from tracker import language
from tracker.cli import main
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import PatientId
from tracker.language import Language, find_language, languages, read_catalogue, speaking, tr
from tracker.paths import resource
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.workspace import Workspace
from tracker.ui.patients.patient_dialog import PatientDialog
from tracker.ui.settings.settings_dialog import SettingsDialog
from tracker.ui.shell.start import system_language

POLISH = Language("pl")
CATALOGUE = """<!DOCTYPE TS><TS version="2.1" language="pl_PL" sourcelanguage="en"><context><name/>
<message><source>English</source><comment>the name of this language, as its speakers write it</comment>
  <translation>Polski</translation></message>
<message><source>Your progress</source><translation>Twoje postępy</translation></message>
<message><source>Settings</source><translation type="unfinished"></translation></message>
<message numerus="yes"><source>%n visit(s)</source><translation>
  <numerusform>%n wizyta</numerusform><numerusform>%n wizyty</numerusform>
  <numerusform>%n wizyt</numerusform></translation></message>
</context></TS>
"""  # noqa: E501 - a message a line


@pytest.fixture(autouse=True)
def with_polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put a small Polish catalogue beside the shipped ones."""
    folder = tmp_path / "translations"
    shutil.copytree(resource("translations"), folder)
    folder.joinpath("tracker_pl.ts").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(language, "resource", tmp_path.joinpath)
    yield
    read_catalogue.cache_clear()


def stored_clinic(file: Path) -> Workspace:
    """Return a clinic with one patient whose pages are Polish."""
    assert main(["import", str(resource("example", "maria.csv")), "--database", str(file)]) == 0
    workspace = Workspace.open(file)
    patient = workspace.patients.patient(the_patient(workspace))
    workspace.patients.change(patient, page_language=POLISH)
    return workspace


def the_patient(workspace: Workspace) -> PatientId:
    (row,) = workspace.patients.rows(FIRST_DAY)
    assert row.patient.patient_id is not None
    return row.patient.patient_id


def entries(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_it_is_spoken_by_its_own_name_and_its_own_plurals() -> None:
    with speaking(POLISH):
        said = [tr("%n visit(s)", "", count) for count in (1, 2, 5, 12, 22)]
        words = tr("Your progress"), tr("Settings")

    assert said == ["1 wizyta", "2 wizyty", "5 wizyt", "12 wizyt", "22 wizyty"]
    assert words == ("Twoje postępy", "Settings")
    assert POLISH in languages()
    assert POLISH.own_name == "Polski"


def test_a_system_in_this_language_starts_in_it() -> None:
    assert system_language(QLocale("pl_PL")) == POLISH


def test_it_stands_in_the_dialogs_of_the_clinic_and_the_patient(qtbot: QtBot) -> None:
    clinic = SettingsDialog(ClinicSettings(page_language=POLISH), screen_language=POLISH)
    patient = PatientDialog(a_patient(), page_language=POLISH)
    for dialog in (clinic, patient):
        qtbot.addWidget(dialog)

    boxes = [dialog.findChildren(QComboBox) for dialog in (clinic, patient)]
    offering = [box for found in boxes for box in found if "Polski" in entries(box)]

    assert [box.currentText() for box in offering] == ["Polski"] * 3
    assert clinic.settings().page_language == POLISH
    assert clinic.own_choices.screen_language == POLISH
    assert patient.page_language == POLISH


def test_a_patients_and_the_screens_language_are_stored(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "preferences.json")
    workspace = stored_clinic(tmp_path / "clinic.sqlite3")
    preferences.choose(OwnChoices(screen_language=POLISH))
    workspace.close()

    again = Workspace.open(tmp_path / "clinic.sqlite3")

    assert again.patients.language_of_pages(the_patient(again)) == POLISH
    assert preferences.own.screen_language == POLISH
    again.close()


def test_a_sheet_is_written_in_it(tmp_path: Path, qapp: QCoreApplication) -> None:
    file = tmp_path / "clinic.sqlite3"
    stored_clinic(file).close()
    words = ("report", "--patient", "1042", "--database", str(file), "--pdf")

    codes = [
        main([*words, str(tmp_path / "usual.pdf")]),
        main([*words, str(tmp_path / "chosen.pdf"), "--language", "pl"]),
    ]

    assert codes == [0, 0]
    for name in ("usual.pdf", "chosen.pdf"):
        words_of_page = PdfReader(tmp_path / name).pages[0].extract_text().split()
        assert words_of_page[:2] == ["Twoje", "postępy"]
        assert "wizyt" in words_of_page


def test_a_language_chosen_elsewhere_is_kept_though_its_catalogue_is_missing(
    tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = stored_clinic(tmp_path / "clinic.sqlite3")
    (tmp_path / "translations" / "tracker_pl.ts").unlink()
    read_catalogue.cache_clear()
    stored = workspace.patients.language_of_pages(the_patient(workspace))
    dialog = PatientDialog(a_patient(), page_language=stored)
    qtbot.addWidget(dialog)
    workspace.close()

    with speaking(stored):
        words = tr("Your progress")

    assert (stored, words, stored.own_name) == (POLISH, "Your progress", "pl")
    assert find_language("pl") is None
    assert dialog.page_language == POLISH
