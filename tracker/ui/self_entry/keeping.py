"""Keeps what patients answer, with every answer, so that a crash loses nothing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from tracker.domain.self_entry.answers import SelfEntryId
from tracker.domain.values.course import CourseId
from tracker.errors import GoneError, TrackerError
from tracker.ui.work.clock import Clock
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from tracker.services.self_entry.entries import SelfEntries

RETRY_MS: Final = 1000  # after the database refused, e.g. while an import holds it


class _Sitting:
    """One time a patient answers.

    Attributes:
        entry_id: Under which it is stored; None before it is.
    """

    def __init__(self, course_id: CourseId) -> None:
        self.course_id = course_id
        self.entry_id: SelfEntryId | None = None
        self.answers: Mapping[str, str] = {}
        self.is_finished = False


class AnswersKeeping(QObject):
    """Stores what one patient after the other answers; what is refused is tried until it is stored.

    Signals:
        stored: Everything that was answered by now is stored.
    """

    stored = Signal()

    def __init__(
        self, entries: "SelfEntries", clock: Clock, parent: QObject, retry_ms: int = RETRY_MS
    ) -> None:
        super().__init__(parent)
        self._entries, self._clock = entries, clock
        self._now: _Sitting | None = None
        self._waiting: list[_Sitting] = []
        self._again = later(self, self.store, retry_ms)

    def begin(self, course_id: CourseId) -> None:
        """Take what comes from now on as another patient's; what waits is stored all the same."""
        self._now = _Sitting(course_id)

    def take(self, answers: Mapping[str, str], is_finished: object) -> None:
        """Store what was answered by now; a patient who answered nothing leaves nothing."""
        now = self._now
        if now is None or not answers:
            return
        now.answers, now.is_finished = answers, bool(is_finished)
        if now not in self._waiting:
            self._waiting.append(now)
        self.store()

    def finish(self) -> bool:
        """Store what waits, where something does; return whether nothing waits any more."""
        if self._waiting:
            self.store()
        return not self._waiting

    def store(self) -> None:
        """Store what waits now; try again in a while where that is refused."""
        self._waiting = [one for one in self._waiting if not self._is_settled(one)]
        if self._waiting:
            self._again.start()
        else:
            self.stored.emit()

    def _is_settled(self, one: _Sitting) -> bool:
        """Store one time; return whether there is nothing left to do for it."""
        now = self._clock.now()
        try:
            if one.entry_id is None:
                one.entry_id = self._entries.begin(one.course_id, one.answers, at=now)
                if not one.is_finished:
                    return True
            self._entries.keep(one.entry_id, one.answers, at=now, is_finished=one.is_finished)
        except GoneError:  # with the course it was about: there is nothing to store it in
            return True
        except TrackerError:  # noted by the transaction; a patient can do nothing about it
            return False
        return True
