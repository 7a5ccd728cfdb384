"""Visits for research from the window: what is to be known is said first, the key only if asked."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen


@pytest.fixture
def names_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Return what file dialogs are answered, the first first."""
    names = [str(tmp_path / "research.csv"), str(tmp_path / "key.csv")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (names.pop(0), ""))
    return names


def test_it_is_written_without_a_key_and_what_was_taken_out_is_said(
    qtbot: QtBot, screen: Screen, names_typed: list[str], tmp_path: Path
) -> None:
    screen.messenger.chooses = 0

    screen.act("exportResearch")
    qtbot.waitUntil(lambda: bool(screen.messenger.told or screen.messenger.warned))
    assert screen.messenger.warned == []

    assert "may still point to somebody" in screen.messenger.asked[-1]
    assert "Removed: " in screen.messenger.told[0]
    assert (tmp_path / "research.csv").exists()
    assert len(names_typed) == 1


def test_a_key_is_asked_for_by_a_name_of_its_own(
    qtbot: QtBot, screen: Screen, names_typed: list[str], tmp_path: Path
) -> None:
    screen.messenger.chooses = 1

    screen.act("exportResearch")
    qtbot.waitUntil(lambda: bool(screen.messenger.told or screen.messenger.warned))
    assert screen.messenger.warned == []

    assert not names_typed
    assert "Keep it away from the file." in screen.messenger.told[0]
    assert (tmp_path / "key.csv").exists()


def test_nothing_is_written_when_the_question_is_not_answered(
    screen: Screen, names_typed: list[str]
) -> None:
    screen.act("exportResearch")

    assert len(names_typed) == 2
    assert not screen.messenger.told
