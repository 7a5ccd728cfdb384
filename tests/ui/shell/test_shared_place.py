"""The window asks before it opens a clinic in a shared folder."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.makers import a_patient
from tests.ui.fakes import FakeMessenger
from tests.window.screen import LOADED_MS
from tracker import app, cli
from tracker.app import clinic_opener
from tracker.cli import main
from tracker.paths import preferences_file
from tracker.preferences import PreferenceFile
from tracker.services.workspace import Workspace
from tracker.ui.look.theme import Theme
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts


@pytest.fixture
def shared_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a clinic of one patient that was copied into a synchronised folder."""
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "data"))
    folder = tmp_path / "Dropbox"
    clinic = Workspace.open(tmp_path / "clinic.sqlite3")
    clinic.patients.add(a_patient())
    clinic.close()
    folder.mkdir()
    return (tmp_path / "clinic.sqlite3").rename(folder / "clinic.sqlite3")


def open_once(
    qtbot: QtBot, theme: Theme, messenger: FakeMessenger, file: Path
) -> tuple[str, int | None]:
    """Open a window on a file; return what its status line says of it, and how many are listed."""
    preferences = PreferenceFile(preferences_file())
    opener = clinic_opener(str(file), None)
    parts = WindowParts(open_clinic=opener, preferences=preferences, messenger=messenger)
    window = open_window(theme, parts)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.charts_built, timeout=LOADED_MS):
        window.show()
    window.close()
    return preferences.find("shared_places_allowed"), len(messenger.warned)


def test_nothing_is_opened_unless_somebody_means_it(
    qtbot: QtBot, theme: Theme, messenger: FakeMessenger, shared_file: Path
) -> None:
    """The first choice, and none, leave it closed."""
    messenger.chooses = 0

    allowed, warned = open_once(qtbot, theme, messenger, shared_file)

    assert (allowed, warned) == ("", 1)
    assert "Dropbox" in messenger.asked[0]


def test_it_is_asked_once_on_a_computer(
    qtbot: QtBot, theme: Theme, messenger: FakeMessenger, shared_file: Path
) -> None:
    """Who opened it all the same is not asked again."""
    messenger.chooses = 1
    open_once(qtbot, theme, messenger, shared_file)
    messenger.chooses = None

    allowed, warned = open_once(qtbot, theme, messenger, shared_file)

    assert (allowed, warned) == (str(shared_file.parent), 0)
    assert len(messenger.asked) == 1


def test_commands_refuse_it_until_told_otherwise(
    shared_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the code of a database that cannot be used; the way out is remembered."""
    check = ["check", "--database", str(shared_file)]

    assert main(check) == 3
    assert "Dropbox" in capsys.readouterr().err
    assert main([*check, "--even-on-share"]) == 0
    assert main(check) == 0


def test_the_program_itself_is_told_the_same_way(
    shared_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option of the program remembers the folder before the window is made."""
    monkeypatch.setattr(cli, "has_display", lambda: True)
    monkeypatch.setattr(app, "run", lambda *_args, **_kwargs: 0)

    assert main(["--database", str(shared_file), "--even-on-share"]) == 0

    allowed = PreferenceFile(preferences_file()).find("shared_places_allowed")
    assert allowed == str(shared_file.parent)
