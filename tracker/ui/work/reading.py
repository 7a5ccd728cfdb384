"""Reading off the UI thread, where only the newest question wants an answer."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from tracker.errors import TrackerError
from tracker.ui.work.stillness import stillness

Result = TypeVar("Result")


class Reading(QObject):
    """Answers one question after the other on a thread of its own; a newer one supersedes.

    Beside the ``TaskRunner``, whose one thread may be busy for long: whoever types waits for this.
    """

    _delivered = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._newest = 0
        self._asked: Future[Any] = Future()
        self._is_shut = False
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        read: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
    ) -> None:
        """Ask in place of whatever was asked before, answered or not.

        Args:
            read: Runs on the thread; never touches Qt.
            done: Called with the result, on the UI thread, unless something newer was asked.
            failed: Called there with the error in the same way.
        """
        self.forget()
        if not self._is_shut:
            answer = self._asked = self._executor.submit(read)
            answer.add_done_callback(partial(self._deliver, self._newest, done, failed))

    def forget(self) -> None:
        """Want no answer any more; what was not begun is not read."""
        self._newest += 1
        self._asked.cancel()

    def shutdown(self) -> None:
        """Wait for the thread to end; nothing is delivered any more."""
        self._is_shut = True
        self.forget()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _deliver(
        self,
        number: int,
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
        answer: Future[Result],
    ) -> None:
        if answer.cancelled():
            return
        error = answer.exception()
        if error is None:
            self._delivered.emit(number, partial(done, answer.result()))
        elif isinstance(error, TrackerError):
            self._delivered.emit(number, partial(failed, error))
        else:  # a defect
            self._delivered.emit(number, partial(_raise, error))

    def _on_delivered(self, number: int, hand_over: Callable[[], None]) -> None:
        if not stillness().holds(partial(self._hand_over, number, hand_over)):
            self._hand_over(number, hand_over)

    def _hand_over(self, number: int, hand_over: Callable[[], None]) -> None:
        if number == self._newest:
            hand_over()


def _raise(error: BaseException) -> None:
    raise error
