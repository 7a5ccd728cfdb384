"""A disk that takes its time holds nobody up: one types on while it writes, and saved is saved."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from tests.window.samples import FIRST
from tests.window.screen import Screen
from tracker.models.database import Database

SYNC_S = 0.2  # of a worn memory stick
Opened = Callable[[Database], AbstractContextManager[Session]]


@dataclass
class Disk:
    """A disk that says later that it has what was written.

    Attributes:
        is_writing: Set while it does.
        has_written: Set when it may say so.
        begun: Called when it begins.
    """

    is_writing: Event = field(default_factory=Event)
    has_written: Event = field(default_factory=Event)
    begun: Callable[[], None] = lambda: None

    def slowly(self, opened: Opened) -> Opened:
        """Return what opens a session for writing on it."""

        @contextmanager
        def write(database: Database) -> Iterator[Session]:
            assert current_thread() is not main_thread(), "the window waits for a disk"
            with opened(database) as session:
                yield session
                self.is_writing.set()
                self.begun()
                self.has_written.wait(SYNC_S)
            self.is_writing.clear()

        return write


class Paints(QObject):
    """Notes whether the window is painted while the disk writes."""

    def __init__(self, disk: Disk) -> None:
        super().__init__()
        self._disk, self.was_painted = disk, False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.was_painted |= (
            event.type() is QEvent.Type.UpdateRequest and self._disk.is_writing.is_set()
        )
        return False


@pytest.fixture
def disk(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Disk:
    assert screen.listed
    disk = Disk()
    monkeypatch.setattr(Database, "write", disk.slowly(Database.write))
    return disk


def ask_to_paint(screen: Screen) -> None:
    QApplication.postEvent(screen.window, QEvent(QEvent.Type.UpdateRequest))


def test_the_window_is_painted_while_a_visit_is_saved(screen: Screen, disk: Disk) -> None:
    screen.type_visit(date(2026, 11, 2), FIRST)
    paints = Paints(disk)
    screen.window.installEventFilter(paints)
    disk.begun = partial(ask_to_paint, screen)

    screen.act("saveVisit")

    assert paints.was_painted
    assert screen.saved_state == "Visit 1 of Keller, Maria saved"
    assert not disk.is_writing.is_set()


def test_one_types_on_while_a_draft_is_written(screen: Screen, disk: Disk) -> None:
    screen.type_visit(date(2026, 11, 2), "5")
    screen.wait_until(disk.is_writing.is_set)

    screen.type_focused("7")
    is_written_still = disk.is_writing.is_set()
    disk.has_written.set()
    screen.wait_for_draft()
    screen.act("saveVisit")

    assert is_written_still
    assert screen.column("Back")[-1:] == ["5"]
    assert screen.column("Leg")[-1:] == ["7"]
