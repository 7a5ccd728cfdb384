"""Long work off the UI thread: one worker, progress, cancel, results back in order."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from tracker.errors import CancelledError, TrackerError
from tracker.language import tr
from tracker.log import note_refusal
from tracker.ui.work.stillness import stillness

BACKGROUND: Final = 10  # of 19, in the system's measure


class Progress:
    """What a job is given: it reports how far it is and stops when the user cancels."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = Event()

    def report(self, done: int, total: int) -> None:
        """Tell how far the job is.

        Raises:
            CancelledError: The user cancelled; the job ends and undoes what it began.
        """
        if self._cancelled.is_set():
            raise CancelledError(tr("Cancelled. Nothing was changed."))
        if self._report is not None:
            self._report(done, total)

    def cancel(self) -> None:
        """Ask the job to stop at its next report."""
        self._cancelled.set()


Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    label: str
    progress: Progress


class TaskRunner(QObject):
    """Runs jobs one after the other on a single thread.

    Args:
        parent: Owner.
        is_in_background: Whether the system lets everything else go first.

    Signals:
        started: A job with a label began (the label).
        progressed: Work done and total of the running job.
        ended: The running job is over.
    """

    started = Signal(str)
    progressed = Signal(object, object)
    ended = Signal()
    _began = Signal(str)
    _reported = Signal(object, object)
    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, is_in_background: bool = False) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(
            max_workers=1,
            thread_name_prefix="tracker",
            initializer=_step_back if is_in_background else None,
        )
        self._waiting: list[_Waiting] = []
        self._is_shut = False
        queued = Qt.ConnectionType.QueuedConnection
        self._began.connect(self._on_began, queued)
        self._reported.connect(self._on_reported, queued)
        self._delivered.connect(self._on_delivered, queued)

    @property
    def is_busy(self) -> bool:
        """Return whether a job that the user can see is waiting or running."""
        return any(waiting.label for waiting in self._waiting)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run work that nobody sees or cancels: a job without a label."""
        self.start("", lambda _progress: work(), done, failed)

    def start(
        self,
        label: str,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run a job on the worker thread after those that wait already.

        Args:
            label: What the status bar says while it runs; empty says nothing.
            work: Runs on the worker; never touches Qt.
            done: Called with the result, on the UI thread.
            failed: Called there with the exception; None raises it.
        """
        waiting = _Waiting(label, Progress(self._reported.emit if label else None))
        self._waiting.append(waiting)
        self._executor.submit(self._run, waiting, work, done, failed)

    def cancel(self) -> None:
        """Ask every job to stop; each ends with a CancelledError."""
        for waiting in self._waiting:
            waiting.progress.cancel()

    def shutdown(self) -> None:
        """Cancel what runs and wait for the thread to end; nothing is delivered any more."""
        self._is_shut = True
        self.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._waiting.clear()

    def _run(
        self,
        waiting: _Waiting,
        work: Callable[[Progress], Result],
        done: Callable[[Result], None] | None,
        failed: Callable[[Exception], None] | None,
    ) -> None:
        self._began.emit(waiting.label)
        try:
            result = work(waiting.progress)
        except Exception as error:  # noqa: BLE001  # the hand-over: raised again on the UI thread
            if isinstance(error, TrackerError):
                note_refusal(error)
            self._delivered.emit(waiting, partial(failed or _raise, error))
        else:
            self._delivered.emit(waiting, None if done is None else partial(done, result))

    def _on_began(self, label: str) -> None:
        if label and not self._is_shut:
            self.started.emit(label)

    def _on_reported(self, done: int, total: int) -> None:
        if not self._is_shut:
            self.progressed.emit(done, total)

    def _on_delivered(self, waiting: _Waiting, hand_over: Callable[[], None] | None) -> None:
        if not stillness().holds(partial(self._hand_over, waiting, hand_over)):
            self._hand_over(waiting, hand_over)

    def _hand_over(self, waiting: _Waiting, hand_over: Callable[[], None] | None) -> None:
        if self._is_shut:
            return
        self._waiting.remove(waiting)
        self.ended.emit()
        if hand_over is not None:
            hand_over()


def _step_back() -> None:
    """Let this thread wait for every other one; only Linux knows priorities of threads."""
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), BACKGROUND)


def _raise(error: Exception) -> None:
    raise error
