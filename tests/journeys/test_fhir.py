"""A patient goes to another system as a FHIR bundle, and such a bundle comes in by a question."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen


@pytest.fixture
def bundle(qtbot: QtBot, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the bundle of the patient who is open, saved from the menu."""
    file = tmp_path / "one.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    screen.act("saveFhir")
    qtbot.waitUntil(lambda: bool(screen.messenger.told or screen.messenger.warned), timeout=30_000)
    return file


def test_the_open_patient_is_saved_and_it_is_said(screen: Screen, bundle: Path) -> None:
    assert screen.messenger.warned == []
    assert f"written to {bundle}" in screen.messenger.told[0]


def test_a_patient_who_is_here_is_not_imported_again(
    qtbot: QtBot, screen: Screen, bundle: Path
) -> None:
    screen.import_file(bundle)
    qtbot.waitUntil(lambda: bool(screen.messenger.warned), timeout=60_000)

    assert "already belongs to another patient" in screen.messenger.warned[0]


def test_a_bundle_is_asked_about_and_its_patient_listed(
    qtbot: QtBot, screen: Screen, bundle: Path
) -> None:
    text = bundle.read_text(encoding="utf-8")
    bundle.write_text(text.replace('"77"', '"78"').replace("Keller", "Sample"), encoding="utf-8")

    screen.import_file(bundle)
    qtbot.waitUntil(lambda: len(screen.messenger.told) > 1, timeout=60_000)

    assert "Sample, Maria: 1 course, 0 visits." in screen.messenger.asked[-1]
    screen.wait_until(lambda: any("Sample" in line for line in screen.listed))
