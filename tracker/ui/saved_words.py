"""What the status bar says of the visit in the form: saved, typed, kept as a draft."""

from typing import Final

from PySide6.QtCore import QObject

from tracker.language import marked, tr
from tracker.ui.course_desk import CourseDesk
from tracker.ui.status_line import StatusLine

SAVED_WORDS: Final = marked("✓ All changes saved")


class SavedWords(QObject):
    """Tells whether what was typed is safe, and how."""

    def __init__(self, status: StatusLine, desk: CourseDesk) -> None:
        super().__init__(status)
        self._status = status
        self._draft_words = ""
        desk.saved.connect(self._on_saved)
        desk.typed.connect(self._on_typed)
        desk.drafts.kept.connect(self._on_draft_kept)
        desk.drafts.refused.connect(self._on_draft_refused)

    def say_saved(self) -> None:
        """Say that nothing waits to be saved: another course is shown."""
        self._draft_words = ""
        self._status.say(tr(SAVED_WORDS))

    def _on_saved(self, words: str) -> None:
        self._draft_words = ""
        self._status.say(f"✓ {words}")

    def _on_typed(self, is_unsaved: bool) -> None:  # noqa: FBT001  # the signal's own value
        if not is_unsaved:
            self._status.say(tr(SAVED_WORDS))
        elif not self._draft_words:
            self._status.say(tr("● Visit not saved yet"))

    def _on_draft_kept(self, words: str) -> None:
        self._draft_words = words
        kept = tr("● {draft}, visit not saved yet", draft=words)
        self._status.say(kept if words else tr(SAVED_WORDS))

    def _on_draft_refused(self, why: str) -> None:
        self._draft_words = ""
        self._status.say(tr("● Draft not saved yet: {why}", why=why))
