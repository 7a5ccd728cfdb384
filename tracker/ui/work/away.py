"""What the window asks of the clinic is asked on a thread of its own; the window goes on painting.

A file answers when its disk lets it, a server when the network does. ``as_seen_from_window`` gives
an open clinic whose use cases may be called as ever: on the window's thread each is handed over and
waited for, a moment at once and longer while the window stands still (``stillness``); on any other
thread it is called there.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from functools import partial
from threading import get_ident
from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

from tracker.errors import TrackerError
from tracker.ui.work.later import later
from tracker.ui.work.stillness import stillness

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

Result = TypeVar("Result")
MOMENT_S: Final = 0.016  # waited for without painting: what a file answers in, as a rule
SLOW_MS: Final = 1_000  # of waiting, after which the window says so
_SERVICES: Final = "tracker.services."
_WORKSPACE: Final = "tracker.services.workspace"  # what it says of itself is known


class Away(QObject):
    """Runs what the window asks for, one after the other.

    Signals:
        slow: Somebody waits for long already.
        answered: That is over.
    """

    slow = Signal()
    answered = Signal()
    _over = Signal()
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None, slow_ms: int = SLOW_MS) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="away")
        self._window = get_ident()
        self._is_shut = self._is_slow = False
        self._patience = later(self, self._on_slow, slow_ms)
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)

    def call(self, work: Callable[[], Result]) -> Result:
        """Return what work returns, or raise what it raises; the window is painted meanwhile."""
        if get_ident() != self._window or self._is_shut:
            return work()
        answer = self._executor.submit(copy_context().run, work)
        if not _is_there(answer):
            self._wait(answer)
        return answer.result()

    def soon(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
    ) -> Result | None:
        """Return what work returns, or raise what it raises, where that is there in a moment.

        For whoever paints, and must not be painted meanwhile. Arguments are those of ``post``.

        Returns:
            None where it takes longer: then ``done`` or ``failed`` is told, as by ``post``; and
            where the clinic is closed already.
        """
        if self._is_shut:
            return None
        answer = self._executor.submit(copy_context().run, work)
        if _is_there(answer):
            return answer.result()
        answer.add_done_callback(partial(self._tell, done, failed))
        return None

    def post(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
    ) -> None:
        """Have work done after what was asked before, without waiting for it.

        Args:
            work: Runs on the thread; never touches Qt.
            done: Called with the result, on the window's thread.
            failed: Called there with the error.
        """
        if self._is_shut:
            return
        answer = self._executor.submit(copy_context().run, work)
        answer.add_done_callback(partial(self._tell, done, failed))

    def shutdown(self, last: Callable[[], object] = lambda: None) -> None:
        """Wait for what was asked, then for the last thing; nobody reads any more meanwhile.

        From now on everything is done where it is called.
        """
        answer = self._executor.submit(copy_context().run, last)
        self._is_shut = True
        if not _is_there(answer):
            self._wait(answer)
        self._executor.shutdown(wait=True)
        answer.result()

    def _wait(self, answer: Future[Result]) -> None:
        loop = QEventLoop()
        self._over.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        answer.add_done_callback(lambda _answer: self._over.emit())
        self._patience.start()
        with stillness().kept(self._patience):
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._patience.stop()
        if self._is_slow:
            self._is_slow = False
            self.answered.emit()

    def _on_slow(self) -> None:
        self._is_slow = True
        self.slow.emit()

    def _tell(
        self,
        done: Callable[[Result], None],
        failed: Callable[[TrackerError], None],
        answer: Future[Result],
    ) -> None:
        error = answer.exception()
        if error is None:
            self._posted.emit(partial(done, answer.result()))
        elif isinstance(error, TrackerError):
            self._posted.emit(partial(failed, error))
        else:  # a defect
            self._posted.emit(partial(_raise, error))

    def _on_posted(self, hand_over: Callable[[], None]) -> None:
        if not stillness().holds(partial(self._hand_over, hand_over)):
            self._hand_over(hand_over)

    def _hand_over(self, hand_over: Callable[[], None]) -> None:
        if not self._is_shut:
            hand_over()


def _is_there(answer: Future[Result]) -> bool:
    """Return whether an answer came within a moment."""
    return bool(wait((answer,), MOMENT_S).done)


def as_seen_from_window(clinic: "Workspace", away: Away) -> "Workspace":
    """Return a clinic as the window may use it without waiting for a disk or a network itself."""
    return cast("Workspace", _Seen(clinic, away))  # answers to every name a workspace has


class _Seen:
    """Stands for a workspace or one of its services; what is asked of it is asked away."""

    def __init__(self, of: object, away: Away) -> None:
        object.__setattr__(self, "_of", of)
        object.__setattr__(self, "_away", away)

    def __getattr__(self, name: str) -> object:
        of, away = object.__getattribute__(self, "_of"), object.__getattribute__(self, "_away")
        is_asked = isinstance(getattr(type(of), name, None), property)
        if is_asked and not type(of).__module__.startswith(_WORKSPACE):
            return away.call(partial(getattr, of, name))
        found = getattr(of, name)
        if type(found).__module__.startswith(_SERVICES) and not name.startswith("_"):
            return _Seen(found, away)
        return _Called(found, away) if callable(found) else found

    def __setattr__(self, name: str, value: object) -> None:
        setattr(object.__getattribute__(self, "_of"), name, value)


class _Called:
    """Stands for one use case."""

    def __init__(self, of: Callable[..., object], away: Away) -> None:
        self._of, self._away = of, away

    def __call__(self, *given: object, **named: object) -> object:
        return self._away.call(partial(self._of, *given, **named))


def _raise(error: BaseException) -> None:
    raise error
