"""Work on the worker thread: results in order, progress, cancel, errors."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from tracker.errors import CancelledError
from tracker.ui.work.tasks import Progress, TaskRunner


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()


def test_results_arrive_in_order(qtbot: QtBot, runner: TaskRunner) -> None:
    arrived: list[int] = []

    for number in range(200):
        runner.run(partial(int, number), arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 200)

    assert arrived == list(range(200))


def test_work_runs_off_the_window_s_thread(qtbot: QtBot, runner: TaskRunner) -> None:
    threads: list[threading.Thread] = []

    runner.run(threading.current_thread, threads.append)
    qtbot.waitUntil(lambda: bool(threads))

    assert threads[0] is not threading.current_thread()


def test_an_error_is_handed_over(qtbot: QtBot, runner: TaskRunner) -> None:
    failures: list[Exception] = []

    def fail(_progress: Progress) -> None:
        raise ValueError("no")

    runner.start("", fail, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], ValueError)


def test_progress_is_told(qtbot: QtBot, runner: TaskRunner) -> None:
    with qtbot.waitSignal(runner.progressed) as caught:
        runner.start("Counting", lambda progress: progress.report(3, 7))

    assert caught.args == [3, 7]


def test_cancelling_ends_a_job_with_its_own_error(qtbot: QtBot, runner: TaskRunner) -> None:
    failures: list[Exception] = []
    has_started, may_go_on = threading.Event(), threading.Event()

    def wait_and_report(progress: Progress) -> None:
        has_started.set()
        may_go_on.wait(10)
        progress.report(1, 2)

    runner.start("Long", wait_and_report, failed=failures.append)
    has_started.wait(10)
    runner.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], CancelledError)


def test_only_labelled_jobs_make_it_busy(qtbot: QtBot, runner: TaskRunner) -> None:
    may_go_on = threading.Event()

    runner.start("", lambda _progress: may_go_on.wait(10))
    was_busy = runner.is_busy
    runner.start("Importing", lambda _progress: None)
    is_busy = runner.is_busy
    may_go_on.set()

    assert (was_busy, is_busy) == (False, True)
    qtbot.waitUntil(lambda: not runner.is_busy)
