"""What most journeys begin with: a clinic of their own, its window, a patient."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.watched import at_most_once
from tests.window.samples import begin_a_course, store_clinic
from tests.window.screen import Screen
from tracker.domain.values.changes import Changes
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import Progress


@pytest.fixture(autouse=True)
def _one_transaction_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when a write handed to ``Operations`` begins more than one transaction."""
    attempt, start = Operations.attempt, Operations.start

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

    monkeypatch.setattr(Operations, "attempt", attempt_once)
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
