"""Keeps what a patient answers, with every answer, so that a crash loses nothing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from tracker.domain.self_entry.answers import SelfEntryId
from tracker.domain.values.course import CourseId
from tracker.errors import TrackerError
from tracker.ui.work.later import later

if TYPE_CHECKING:
    from tracker.ui.work.tools import Tools

RETRY_MS: Final = 1000  # after the database refused, e.g. while an import holds it


class AnswersKeeping(QObject):
    """Stores the answers of one patient; what is refused is tried again until it is stored."""

    def __init__(self, tools: "Tools", course_id: CourseId, parent: QObject) -> None:
        super().__init__(parent)
        self._entries, self._clock = tools.clinic.self_entries, tools.clock
        self._course_id = course_id
        self._entry_id: SelfEntryId | None = None
        self._answers: Mapping[str, str] = {}
        self._is_finished = False
        self._again = later(self, self.store, RETRY_MS)

    def take(self, answers: Mapping[str, str], is_finished: object) -> None:
        """Store what was answered by now; a patient who answered nothing leaves nothing."""
        self._answers, self._is_finished = answers, bool(is_finished)
        if answers:
            self.store()

    def store(self) -> None:
        """Store it now; try again in a while where that is refused."""
        now, answers = self._clock.now(), self._answers
        try:
            if self._entry_id is None:
                self._entry_id = self._entries.begin(self._course_id, answers, at=now)
            if self._is_finished or len(answers) > 1:
                is_finished = self._is_finished
                self._entries.keep(self._entry_id, answers, at=now, is_finished=is_finished)
        except TrackerError:  # noted by the transaction; a patient can do nothing about it
            self._again.start()
