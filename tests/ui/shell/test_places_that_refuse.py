"""A data folder that may not be entered or written: the window says so, and its hooks are there."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.command_line.test_places_that_refuse import (
    database_may_not_be_read,
    is_a_broken_link,
    is_a_file,
    is_another_user_s,
    make_usable,
    may_not_be_entered,
    may_not_be_written,
    plain_user,
)
from tests.ui.fakes import FakeMessenger
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import LOADED_MS
from tracker.app import CrashGuard, clinic_opener, early_course_finder, first_list_finder
from tracker.ui.look.theme import Theme
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.shell.opening import open_window
from tracker.ui.shell.window_parts import WindowParts

HINDERED = [
    may_not_be_entered, may_not_be_written, is_a_file, is_another_user_s,
    database_may_not_be_read, is_a_broken_link,
]  # fmt: skip


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder that a plain user may enter, with a clinic."""
    made = Path(tempfile.mkdtemp(prefix="refusing-"))
    made.chmod(0o777)
    monkeypatch.setenv("TRACKER_DATA", str(made / "data"))
    (made / "data").mkdir()
    store_clinic(made / "data" / "clinic.sqlite3", begin_a_course)
    yield made
    make_usable(made)
    shutil.rmtree(made)


@pytest.fixture
def everything_imported(qtbot: QtBot, theme: Theme, folder: Path) -> None:
    """Import what the window does: a plain user may not read root's Python."""
    guard = CrashGuard()
    start(qtbot, theme, FakeMessenger(), guard).close()
    guard.release()


def start(qtbot: QtBot, theme: Theme, messenger: FakeMessenger, guard: CrashGuard) -> MainWindow:
    """Return the window on the clinic's own database, with everything in it that can be."""
    parts = WindowParts(
        open_clinic=clinic_opener(None, None),
        begin_clinic=clinic_opener(None, None, may_be_new=True),
        find_first_list=first_list_finder(None),
        find_early_course=early_course_finder(None),
        messenger=messenger,
        before_filling=guard.take_over,
    )
    window = open_window(theme, parts)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.charts_built, timeout=LOADED_MS):
        window.show()
    return window


@pytest.mark.usefixtures("everything_imported")
@pytest.mark.parametrize("hinder", HINDERED)
def test_the_window_says_what_it_cannot_open_and_takes_over_exceptions(
    qtbot: QtBot,
    theme: Theme,
    messenger: FakeMessenger,
    folder: Path,
    hinder: Callable[[Path], None],
) -> None:
    hinder(folder)
    guard, before = CrashGuard(), sys.excepthook

    with plain_user():
        window = start(qtbot, theme, messenger, guard)
        is_taken_over = sys.excepthook is not before
        window.close()
        guard.release()

    state = window.findChild(QLabel, "savedState")
    assert isinstance(state, QLabel)
    assert state.text() == "No database is open"
    assert len(messenger.warned) == 1
    assert is_taken_over
