"""Opening a place the records have left: the person goes where they are, or on here on purpose."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.journeys.test_where_records_live import PlacedScreen
from tests.makers import a_patient
from tests.servers import Server
from tests.services.places.whole import rows_in_file
from tests.window.screen import LOADED_MS
from tracker.paths import default_database
from tracker.preferences import RECORDS_AT
from tracker.services.places.chosen import former_places
from tracker.services.workspace import Workspace


class OldPlaceScreen(PlacedScreen):
    """A window that is opened at a place the records left.

    Args:
        chooses: Which of what is offered the person chooses.
    """

    def __init__(self, qtbot: QtBot, place: Path | str, chooses: int | None) -> None:
        self._chooses = chooses
        super().__init__(qtbot, str(place))

    def show(self) -> None:
        """Answer what is asked while it opens, and wait until that was done."""
        self.messenger.chooses = self._chooses
        if self._chooses == 0:
            self.window.show()
            self._qtbot.waitUntil(lambda: bool(self.messenger.offered), timeout=LOADED_MS)
            return
        with self._qtbot.waitSignal(self.window.charts_built, timeout=LOADED_MS):
            self.window.show()
        if self._chooses == 1:
            self._qtbot.waitUntil(self._is_open, timeout=LOADED_MS)

    def take_keys(self) -> None:
        """Wait for the keyboard only where the window stays."""
        if self._chooses != 0:
            super().take_keys()

    def _is_open(self) -> bool:
        state = self.window.findChild(QLabel, "databaseState")
        return state is not None and state.text() != ""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of this computer's data."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def moved(file: Path, address: str) -> None:
    """Move a clinic of one patient from a file to a server, as another account's window did."""
    clinic = Workspace.open(file)
    clinic.patients.add(a_patient("1042"))
    clinic.house.to_server(address)
    clinic.close()


def test_the_person_goes_where_the_records_live_now(
    qtbot: QtBot, home: Path, server: Server, tmp_path: Path
) -> None:
    with server.bare() as address:
        moved(tmp_path / "old.sqlite3", address)
        before = rows_in_file(tmp_path / "old.sqlite3")

        screen = OldPlaceScreen(qtbot, tmp_path / "old.sqlite3", 0)
        qtbot.waitUntil(lambda: not screen.window.isVisible(), timeout=LOADED_MS)

    assert "were moved to" in screen.messenger.asked[0]
    assert screen.messenger.offered == [("Open them &there", "Go on &here")]
    assert screen.preferences.find(RECORDS_AT) == address
    assert former_places(screen.preferences) == (str(tmp_path / "old.sqlite3"),)
    assert screen.scale.is_changed
    assert screen.scale.leaves_named_place
    assert rows_in_file(tmp_path / "old.sqlite3") == before


def test_going_on_here_opens_the_old_place_and_asks_no_more(
    qtbot: QtBot, home: Path, server: Server, tmp_path: Path
) -> None:
    with server.bare() as address:
        moved(tmp_path / "old.sqlite3", address)

        screen = OldPlaceScreen(qtbot, tmp_path / "old.sqlite3", 1)
        screen.close()

    Workspace.open(tmp_path / "old.sqlite3").close()
    assert screen.preferences.find(RECORDS_AT) == ""


def test_who_does_neither_has_no_clinic_open_and_changes_nothing(
    qtbot: QtBot, home: Path, server: Server, tmp_path: Path
) -> None:
    with server.bare() as address:
        moved(tmp_path / "old.sqlite3", address)
        before = rows_in_file(tmp_path / "old.sqlite3")

        screen = OldPlaceScreen(qtbot, tmp_path / "old.sqlite3", None)
        screen.close()

    assert rows_in_file(tmp_path / "old.sqlite3") == before


def test_a_file_of_another_computer_is_named_with_it_and_not_offered(
    qtbot: QtBot, home: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server.bare() as address:
        moved(default_database(), address)
        monkeypatch.setattr("platform.node", lambda: "front-desk")
        clinic = Workspace.open(address)
        clinic.house.to_file(home / "again.sqlite3")
        clinic.close()
        monkeypatch.undo()
        monkeypatch.setenv("TRACKER_DATA", str(home))
        shutil.move(home / "again.sqlite3", home / "not here.sqlite3")

        screen = OldPlaceScreen(qtbot, address, None)
        screen.close()

    assert "on the computer front-desk" in screen.messenger.asked[0]
    assert screen.messenger.offered == [("&Where the records live…", "Go on &here")]
