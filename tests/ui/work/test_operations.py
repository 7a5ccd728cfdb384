"""Writes: everybody hears of what was done, errors are shown and nothing is told."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.fakes import FakeMessenger
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import PatientId
from tracker.errors import TrackerError
from tracker.ui.work.operations import Operations
from tracker.ui.work.tasks import Progress, TaskRunner

TOUCHED = Changes(patients=frozenset({PatientId(1)}))


@pytest.fixture
def operations(qtbot: QtBot, messenger: FakeMessenger) -> Iterator[Operations]:
    tasks = TaskRunner()
    yield Operations(tasks, messenger)
    tasks.shutdown()


def refuse(*_ignored: object) -> Changes:
    raise TrackerError("The database is locked. Nothing was saved. Try again.")


def test_a_write_is_told_with_who_caused_it(qtbot: QtBot, operations: Operations) -> None:
    with qtbot.waitSignal(operations.changed) as caught:
        is_done = operations.apply(lambda: TOUCHED, initiator="form")

    assert is_done
    assert caught.args == [TOUCHED, "form"]


def test_an_error_is_shown_and_nothing_is_told(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    with qtbot.assertNotEmitted(operations.changed):
        is_done = operations.apply(refuse)

    assert not is_done
    assert messenger.warned == ["The database is locked. Nothing was saved. Try again."]


def test_a_long_write_is_told_once(qtbot: QtBot, operations: Operations) -> None:
    def work(progress: Progress) -> Changes:
        progress.report(1, 1)
        return TOUCHED

    with qtbot.waitSignal(operations.changed) as caught:
        operations.start("Importing", work)

    assert caught.args == [TOUCHED, None]


def test_a_long_write_that_fails_is_shown(
    qtbot: QtBot, operations: Operations, messenger: FakeMessenger
) -> None:
    operations.start("Importing", refuse)
    qtbot.waitUntil(lambda: bool(messenger.warned))

    assert "Nothing was saved" in messenger.warned[0]
