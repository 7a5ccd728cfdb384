"""Nobody answers and no connection ends: a server that hangs, a network gone, a laptop asleep.

The minutes of a clinic are seconds here; ``TRACKER_TESTS_GONE_S=300`` makes them minutes.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from tests.cut_line import CutLine
from tests.journeys.line.parts import bar, kept_here, soon_noticed, stored
from tests.journeys.load.own_server import OwnServer, own_server
from tests.window.samples import begin_a_course
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.services.workspace import Workspace
from tracker.ui.fields.note_input import NoteInput

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")
GONE_S: Final = float(os.environ.get("TRACKER_TESTS_GONE_S", "2"))
A_KEY_EVERY_S: Final = 0.5
STARTED_WITHIN_MS: Final = 60_000
ASLEEP_AFTER: Final = 3  # visits that were saved
SAVED_AGAIN: Final = 2  # after it woke


@pytest.fixture
def hanging() -> Iterator[OwnServer]:
    """Yield a server of one's own with a new patient's course."""
    with own_server() as server:
        clinic = Workspace.open(server.address)
        begin_a_course(clinic)
        clinic.close()
        yield server


@pytest.fixture
def on_server(qtbot: QtBot, hanging: OwnServer) -> Iterator[Screen]:
    screen = Screen(qtbot, hanging.address)
    screen.open_patient("Keller")
    yield screen
    screen.close()


def type_on_for(screen: Screen, seconds: float) -> str:
    """Type a note for so long, a key now and then; return it."""
    note, until = screen.find(NoteInput, "note"), monotonic() + seconds
    note.setFocus()
    while monotonic() < until:
        screen.type_focused("x")
        next_key = monotonic() + A_KEY_EVERY_S
        screen.wait_until(lambda due=next_key: monotonic() > due)  # type: ignore[misc]  # a time
        assert bar(screen) != ""
    return note.toPlainText()


def note_kept(address: str) -> list[object]:
    """Return the notes of the drafts that the server has."""
    states = [draft["state"] for draft in stored(address)[1]]
    return [state["note"] for state in states if isinstance(state, dict)]


def test_while_a_server_hangs_one_types_on_and_it_is_gone_on_with(
    on_server: Screen, hanging: OwnServer
) -> None:
    with soon_noticed(on_server):
        hanging.hang()

    on_server.type_focused("47")
    typed = type_on_for(on_server, GONE_S)
    assert on_server.saved_state.startswith("Draft kept on this computer")
    hanging.go_on()
    on_server.wait_until(lambda: bar(on_server) == "")
    on_server.wait_for_draft()

    on_server.wait_until(lambda: note_kept(hanging.address) == [typed])
    assert kept_here() == []
    on_server.act("saveVisit")
    on_server.wait_until(lambda: not on_server.open_course.form.is_dirty)
    assert stored(hanging.address) == ([NOW.date()], [])
    assert on_server.messenger.titles == []


def test_a_visit_saved_into_a_server_that_hangs_is_there_once(
    on_server: Screen, hanging: OwnServer
) -> None:
    on_server.type_focused("47")
    on_server.wait_for_draft()

    with soon_noticed(on_server):
        hanging.hang()
        on_server.act("saveVisit")
    hanging.go_on()
    on_server.wait_until(lambda: bar(on_server) == "")

    if on_server.open_course.form.is_dirty:
        on_server.act("saveVisit")
    on_server.wait_until(lambda: not on_server.open_course.form.is_dirty)
    assert stored(hanging.address) == ([NOW.date()], [])
    assert on_server.messenger.titles == []


def test_while_the_network_is_gone_one_types_on_and_all_of_it_arrives(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    with soon_noticed(screen):
        network.hold()

    typed = type_on_for(screen, GONE_S)
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    screen.wait_until(lambda: note_kept(address) == [typed])
    assert kept_here() == []
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert stored(address) == ([NOW.date()], [])
    assert screen.messenger.titles == []


def test_a_laptop_that_slept_goes_on_and_all_it_called_saved_is_there_once(
    qtbot: QtBot, hanging: OwnServer, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    words = [sys.executable, "-m", "tests.journeys.typing_driver", hanging.address]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    with log.open("wb") as out:
        laptop = subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL, env=env)

    def is_saved(times: int) -> bool:
        return len(days_said(log)) >= times

    try:
        qtbot.waitUntil(lambda: is_saved(ASLEEP_AFTER), timeout=STARTED_WITHIN_MS)
        laptop.send_signal(signal.SIGSTOP)  # in the middle of whatever it does
        before, awake_at = len(days_said(log)), monotonic() + GONE_S
        qtbot.waitUntil(lambda: monotonic() > awake_at, timeout=int(GONE_S * 1000) + 5_000)
        laptop.send_signal(signal.SIGCONT)
        again = before + SAVED_AGAIN
        qtbot.waitUntil(lambda: is_saved(again), timeout=STARTED_WITHIN_MS)
    finally:
        laptop.kill()
        laptop.wait()

    clinic = Workspace.open(hanging.address)
    found = [one.visit_date.isoformat() for one in clinic.courses.course(CourseId(1)).visits]
    faults = clinic.backups.check().faults
    clinic.close()
    assert set(days_said(log)) <= set(found)
    assert len(found) == len(set(found))
    assert faults == ()


def days_said(log: Path) -> list[str]:
    """Return the days of the visits that a window called saved."""
    lines = [one for one in log.read_text("utf-8").splitlines() if one.endswith("}")]
    said = [json.loads(one) for one in lines]
    return [str(one["day"]) for one in said if one["what"] == "saved"]
