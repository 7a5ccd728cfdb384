"""What most journeys begin with: a clinic of their own, its window, a patient."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.window.screen import Screen


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where the clinic's database will be."""
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    """Yield the window with a new patient's left-sided course open."""
    screen = Screen(qtbot, database)
    screen.add_patient("77", "Keller", "Maria", "Left")
    yield screen
    screen.close()
