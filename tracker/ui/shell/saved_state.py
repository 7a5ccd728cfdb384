"""What the status bar says of the visit in the form: saved, typed, kept as a draft."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from tracker.domain.words.names import day_words
from tracker.language import marked, tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.shell.status_line import StatusLine

if TYPE_CHECKING:
    from tracker.services.drafts import StoredDraft

SAVED_WORDS: Final = marked("✓ All changes saved")
NAMES_MAX: Final = 3  # of those whose drafts wait; the line has no room for more


class SavedState(QObject):
    """Tells whether what was typed is safe, and how; "all" only when no draft waits."""

    def __init__(self, status: StatusLine, open_course: OpenCourse) -> None:
        super().__init__(status)
        self._status, self._drafts = status, open_course.drafts
        self._draft_words = ""
        open_course.saved.connect(self._on_saved)
        open_course.typed.connect(self._on_typed)
        open_course.drafts.kept.connect(self._on_draft_kept)
        open_course.drafts.refused.connect(self._on_draft_refused)
        open_course.drafts.followed.connect(self.say_saved)

    def say_saved(self) -> None:
        """Say that nothing typed in the form waits to be saved; a draft may."""
        self._draft_words = ""
        offered = self._drafts.offered
        if offered is not None:
            self._status.say(_offered_words(offered))
        else:
            self._say_done("")

    def _say_done(self, done: str) -> None:
        """Say what was done, and whose drafts wait beside it."""
        names = self._drafts.names_waiting()
        if not names:
            self._status.say(f"✓ {done}" if done else tr(SAVED_WORDS))
            return
        shown = "; ".join(names[:NAMES_MAX]) + ("; …" if len(names) > NAMES_MAX else "")
        done = done or tr("Saved")
        self._status.say(
            tr("✓ {done} · drafts waiting: {names}", done=done, names=shown),
            tr("✓ {done} · drafts are waiting", done=done),
        )

    def _on_saved(self, words: str) -> None:
        self._draft_words = ""
        self._say_done(words)

    def _on_typed(self, is_unsaved: bool) -> None:  # noqa: FBT001  # the signal's own value
        if not is_unsaved:
            self.say_saved()
        elif not self._draft_words:
            self._status.say(tr("● Visit not saved yet"))

    def _on_draft_kept(self, words: str) -> None:
        self._draft_words = words
        if words:
            self._status.say(tr("● {draft}, visit not saved yet", draft=words))
        else:
            self.say_saved()

    def _on_draft_refused(self, why: str) -> None:
        self._draft_words = ""
        self._status.say(tr("● Draft not saved yet: {why}", why=why))


def _offered_words(draft: "StoredDraft") -> str:
    day = day_words(draft.saved_at.astimezone().date())  # the one the bar above the form says
    if draft.visit_id is None:
        return tr("● Draft of {day} not saved as a visit yet", day=day)
    return tr("● Draft of {day} not saved as an amendment yet", day=day)
