"""What most journeys begin with: a clinic of their own, its window, a patient."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from tests.servers import Server
from tests.services.watched import WatchedDatabase, at_most_once
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import Screen
from tracker.domain.values.changes import Changes
from tracker.models.damage.unreadable import Scope
from tracker.services.workspace import Workspace
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import Progress

Opened = Callable[..., AbstractContextManager[Session]]


@pytest.fixture(autouse=True)
def _one_transaction_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when a write handed to ``Operations`` begins more than one transaction."""
    attempt, start, behind = Operations.attempt, Operations.start, Operations.attempt_behind

    def attempt_once(
        self: Operations, write: "Callable[[], Changes]", *, initiator: object = None
    ) -> str:
        return attempt(self, at_most_once(write), initiator=initiator)

    def start_once(
        self: Operations,
        label: str,
        work: "Callable[[Progress], Changes]",
        done: "Callable[[Changes], None] | None" = None,
    ) -> None:
        start(self, label, at_most_once(work), done)

    def attempt_behind_once(
        self: Operations,
        write: "Callable[[], Changes]",
        told: Callable[[str], None],
        *,
        initiator: object = None,
    ) -> None:
        behind(self, at_most_once(write), told, initiator=initiator)

    monkeypatch.setattr(Operations, "attempt", attempt_once)
    monkeypatch.setattr(Operations, "attempt_behind", attempt_behind_once)
    monkeypatch.setattr(Operations, "start", start_once)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return where the clinic's database will be."""
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def screen(qtbot: QtBot, database: Path) -> Iterator[Screen]:
    """Yield the window with a new patient's left-sided course open."""
    store_clinic(database, begin_a_course)
    screen = Screen(qtbot, database)
    screen.open_patient("Keller")
    yield screen
    screen.close()


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """Yield where a clinic with a new patient's left-sided course is on a server."""
    with server.lent() as address:
        clinic = Workspace.open(address)
        begin_a_course(clinic)
        clinic.close()
        yield address


@pytest.fixture
def never_waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail when a window's own thread reads or writes a server: the network may be slow."""
    found: list[str] = []
    for what in ("read", "write"):
        monkeypatch.setattr(WatchedDatabase, what, _noting(getattr(WatchedDatabase, what), found))
    yield
    assert not found, found[0]


def _noting(opened: Opened, found: list[str]) -> Opened:
    """Return what opens a session, noting who does so on the main thread."""

    def note(database: WatchedDatabase, *scope: Scope) -> AbstractContextManager[Session]:
        if current_thread() is main_thread():
            found.append("".join(traceback.format_stack(limit=12)))
        return opened(database, *scope)

    return note
