"""Everything in one file from the window, and a clinic made of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.services.archives.making import files_of
from tests.window.screen import Screen
from tracker.services.archives import layout

PASSPHRASE = "four words, long enough"  # noqa: S105  # of this test


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the archive that the file dialogs are answered with, new clinics beside it."""
    archive, new = tmp_path / "all.zip", tmp_path / "new.sqlite3"

    def saving(_parent: object, _title: str, _proposed: str, kinds: str) -> tuple[str, str]:
        return str(new if "sqlite3" in kinds else archive), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", saving)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(archive), ""))
    return archive


def said(qtbot: QtBot, screen: Screen) -> str:
    """Return what was told in the end."""
    qtbot.waitUntil(lambda: bool(screen.messenger.told or screen.messenger.warned), timeout=60_000)
    assert screen.messenger.warned == []
    return screen.messenger.told[-1]


def test_a_patient_goes_into_one_file_and_becomes_a_clinic_of_its_own(
    qtbot: QtBot, screen: Screen, file: Path
) -> None:
    screen.messenger.chooses = 0

    screen.act("archivePatientFile")
    assert "1 patient" in said(qtbot, screen)
    screen.messenger.told.clear()
    screen.act("restoreArchive")
    words = said(qtbot, screen)

    assert layout.INDEX in files_of(file)
    assert "nothing is restored over them" in screen.messenger.asked[-1]
    assert "1 patient and 0 visits were restored into" in words
    assert file.with_name("new.sqlite3").is_file()


def test_a_locked_archive_fills_an_empty_clinic_once_its_passphrase_is_typed(
    qtbot: QtBot, screen: Screen, file: Path, tmp_path: Path
) -> None:
    screen.messenger.chooses = 1
    screen.messenger.secrets = ["short", PASSPHRASE, "another", PASSPHRASE, PASSPHRASE]
    screen.act("archiveEverything")
    said(qtbot, screen)
    assert screen.messenger.secrets == []
    empty = Screen(qtbot, tmp_path / "empty.sqlite3")
    empty.messenger.secrets = ["not this one at all", PASSPHRASE]

    empty.act("restoreArchive")
    words = said(qtbot, empty)

    assert "1 patient and 0 visits were restored." in words
    assert "the clinic made of it is not" in words
    qtbot.waitUntil(lambda: any("Keller" in one for one in empty.listed))
    empty.close()


def test_nothing_is_written_when_the_question_is_not_answered(screen: Screen, file: Path) -> None:
    screen.act("archiveEverything")

    assert not file.exists()
