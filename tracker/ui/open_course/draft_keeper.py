"""Keeps what is typed within half a second, and offers it again: nothing typed is ever lost."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.course_visits import find_visit_on
from tracker.domain.values.visit import Visit, VisitId
from tracker.domain.words.problems import problem_words
from tracker.domain.words.spans import date_and_time
from tracker.domain.words.visit_changes import changes_between, list_words
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.services.local_drafts import Kept
from tracker.ui.open_course.waiting_drafts import say_brought, until_end_words
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import FormState, read_visit
from tracker.ui.visit.stored_state import content_of, state_of
from tracker.ui.work.later import later
from tracker.ui.work.messages import Leaving
from tracker.ui.work.privacy import shown_name

if TYPE_CHECKING:
    from tracker.services.drafts import Brought, StoredDraft
    from tracker.services.opening import Waiting
    from tracker.ui.work.tools import Tools

KEEP_MS: Final = 300  # after the first change; a change is stored well within a second
RETRY_MS: Final = 1000  # after the database refused, e.g. while an import holds it


@dataclass(frozen=True, slots=True)
class _Due:
    """What is to be done about a draft.

    Attributes:
        keep: Stores it, returning where, or drops it.
        is_draft: Whether there is one; else it is dropped.
    """

    keep: Callable[[], Kept | None]
    is_draft: bool


class DraftKeeper(QObject):
    """Stores the form's draft while it is typed and offers a stored one.

    Signals:
        kept: The draft is stored, or is no longer needed (words for the status bar).
        refused: The draft could not be stored (why, in words).
        followed: The form shows another visit, or none, from now on.
        gone: Drafts that waited on this computer were removed, or cannot be read yet (words for
            the status bar).
    """

    kept = Signal(str)
    refused = Signal(str)
    followed = Signal()
    gone = Signal(str)

    def __init__(self, form: VisitForm, tools: "Tools", parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._drafts, self._clock = form, tools.clinic.drafts, tools.clock
        self._away, self._messenger = tools.away, tools.messenger
        self._on_its_way = self._turn = 0  # drafts a server has not answered for, and of which form
        self._course: Course | None = None
        self._offered: StoredDraft | None = None
        self._others: tuple[StoredDraft, ...] = ()
        self._just_read: tuple[StoredDraft, ...] | None = None  # until the visit is in the form
        self._waiting: Waiting | None = None  # what was read with the course, as long
        self._is_stored = False
        self._wait = later(self, self._on_due)
        form.draft_changed.connect(self._on_draft_changed)
        form.bar.continued.connect(self._on_continued)
        form.bar.differences_wanted.connect(self._on_differences_wanted)
        form.bar.discarded.connect(self._on_discarded)

    def find_visit_to_open(self, course: Course) -> Visit | None:
        """Return the visit whose draft was kept last, else today's; None for a new one."""
        self._just_read = self._read_all()
        here = (one for one in self._just_read if one.course_id == course.course_id)
        draft = next(here, None)
        if draft is None:
            return find_visit_on(course, self._clock.today())
        return next((one for one in course.visits if one.visit_id == draft.visit_id), None)

    @property
    def waiting(self) -> "Waiting | None":
        """Return what was read with the course that is being opened; None where it was not."""
        return self._waiting

    def take_read(self, waiting: "Waiting | None") -> None:
        """Take what waits for a course as it was read with it, until its visit is in the form."""
        self._waiting = waiting

    @property
    def offered(self) -> "StoredDraft | None":
        """Return the draft that waits for an answer above the form; None for none."""
        return self._offered

    @property
    def course(self) -> Course | None:
        """Return the course that is typed about; None for none."""
        return self._course

    @property
    def turn(self) -> int:
        """Return a number that another visit in the form has another one of."""
        return self._turn

    def names_waiting(self) -> tuple[str, ...]:
        """Return whose drafts wait beside the visit in the form, the one kept last first."""
        names = (one.patient_name for one in self._others)
        return tuple(dict.fromkeys(name for name in names if name))

    def follow(self, course: Course | None) -> None:
        """Keep what is typed about the visit the form shows now, and offer its draft."""
        self._follow(course)
        self.followed.emit()
        self._waiting = None

    def _follow(self, course: Course | None) -> None:
        self.go_on(course)
        course_id = None if course is None else course.course_id
        drafts = self._read_all() if self._just_read is None else self._just_read
        mine, self._just_read = (course_id, self._form.shown_visit.visit_id), None
        here = [one for one in drafts if (one.course_id, one.visit_id) == mine]
        stored = next(iter(sorted(here, key=self._drafts.is_own, reverse=True)), None)
        self._others = tuple(one for one in drafts if one is not stored)
        if stored is None:
            return
        self._offered, self._is_stored = stored, True
        self._form.offer_draft(offer_words(stored))
        if stored.is_outdated or stored.problem:
            self._on_differences_wanted()

    def _read_all(self) -> "tuple[StoredDraft, ...]":
        """Return every draft; none, and say why, when they are not read."""
        if self._waiting is not None:
            return self._waiting.drafts
        try:
            return self._drafts.all()
        except TrackerError as error:
            self.refused.emit(str(error))
            return ()

    def go_on(self, course: Course | None) -> None:
        """Keep what is typed from now on about a visit that has no draft yet."""
        self._wait.stop()
        self._turn += 1
        self._on_its_way = 0
        self._course, self._offered, self._is_stored = course, None, False

    def bring(self) -> None:
        """Let a server that is back have what was kept on this computer meanwhile."""
        if self._away is not None:
            self._away.post(self._drafts.bring_local, self._on_brought, self._on_not_brought)

    def bring_now(self) -> None:
        """Bring it before what the server has is looked at.

        Raises:
            DatabaseUnusableError: The server is away again, or somebody writes for long.
        """
        self._on_brought(self._drafts.bring_local())

    def _on_brought(self, brought: "Brought") -> None:
        say_brought(brought, self.gone.emit, self._messenger)
        if brought.count and self._form.is_dirty:
            self._on_draft_changed()  # and say that it is there now

    def _on_not_brought(self, _error: TrackerError) -> None:
        """Leave it here: the server went away again."""

    def is_about(self, course_id: CourseId, visit_id: VisitId | None) -> bool:
        """Return whether a visit of a course is in the form, None meaning a new one."""
        is_open = self._course is not None and self._course.course_id == course_id
        return is_open and self._form.shown_visit.visit_id == visit_id

    def saved(self) -> None:
        """Forget the draft: its visit is stored."""
        self._wait.stop()
        self._is_stored = False
        if self._course is not None and self._course.course_id is not None:
            self._drafts.saved(self._course.course_id, self._form.shown_visit.visit_id)

    def flush(self) -> bool:
        """Store at once what waits; return whether everything typed is stored."""
        if not self._wait.isActive() and not self._on_its_way:
            return True
        self._wait.stop()
        return self._keep_now()

    def may_leave(self) -> bool:
        """Return whether the form may be left: what is typed is kept as a draft, or asked about."""
        if self.flush() or not self._form.is_dirty:
            return True
        who = "" if self._course is None else shown_name(self._course.patient)
        answer = self._messenger.ask_leaving(
            tr("The visit of {name} could not be kept as a draft.", name=who)
        )
        if answer is Leaving.SAVE:
            self._form.submit()
            return not self._form.is_dirty
        return answer is Leaving.DISCARD

    def may_end(self) -> bool:
        """Return whether the program may end: nothing is held for its time only, or it is lost."""
        if not self._drafts.count_until_end():
            return True
        with suppress(TrackerError):  # the server is away still
            self.bring_now()
        count = self._drafts.count_until_end()
        return not count or self._messenger.confirm(
            tr("The clinic's server does not answer"), until_end_words(count), yes=tr("&Close")
        )

    def _keep_now(self) -> bool:
        due = self._find_due()
        if due is None:
            return True
        try:
            self._on_kept(due, due.keep())
        except TrackerError as error:
            self._on_refused(error)
            return False
        return True

    def _on_due(self) -> None:
        """Store what waits; a server is not waited for."""
        if self._away is None:
            self._keep_now()
            return
        due = self._find_due()
        if due is not None:
            self._on_its_way += 1
            turn = self._turn
            done, failed = partial(self._on_answered, turn, due), partial(self._on_failed, turn)
            self._away.post(due.keep, done, failed)

    def _find_due(self) -> "_Due | None":
        """Return what stores the draft, or drops it; None where neither is due."""
        drafts, course, form = self._drafts, self._course, self._form
        if course is None or course.course_id is None or form.is_offering:
            return None
        visit, typed = form.shown_visit, form.typed
        if typed is not None and form.is_dirty:
            content = {"state": content_of(typed.state), "page": form.open_page}
            keep = partial(drafts.save, course.course_id, content, visit_id=visit.visit_id)
            self._is_stored = True
            return _Due(partial(keep, version=visit.version), is_draft=True)
        if self._is_stored:
            return _Due(partial(drafts.drop, course.course_id, visit.visit_id), is_draft=False)
        return None

    def _on_answered(self, turn: int, due: "_Due", kept: Kept | None) -> None:
        if turn == self._turn:
            self._on_its_way -= 1
            self._on_kept(due, kept)

    def _on_failed(self, turn: int, error: TrackerError) -> None:
        if turn == self._turn:
            self._on_its_way -= 1
            self._on_refused(error)

    def _on_kept(self, due: "_Due", kept: Kept | None) -> None:
        at = f"{self._clock.now().astimezone():%H:%M}"
        if not due.is_draft:
            self._is_stored = bool(self._on_its_way)
            self.kept.emit("")
        elif kept is Kept.THERE:
            self.kept.emit(tr("Draft saved {time}", time=at))
        elif kept is Kept.UNTIL_END:
            self.kept.emit(tr("Draft kept until the program ends {time}", time=at))
        else:
            self.kept.emit(tr("Draft kept on this computer {time}", time=at))

    def _on_refused(self, error: TrackerError) -> None:
        self.refused.emit(str(error))
        self._wait.start(RETRY_MS)

    def _state(self) -> FormState | None:
        found = None if self._offered is None else self._offered.content.get("state")
        return state_of(found, self._form.state()) if isinstance(found, Mapping) else None

    def _on_draft_changed(self) -> None:
        if not self._wait.isActive():
            self._wait.start(KEEP_MS)

    def _on_continued(self) -> None:
        state, stored = self._state(), self._offered
        if stored is None:
            return  # what is offered is no draft
        self._offered = None
        self._form.end_offer()
        if state is not None:
            self._take_over(stored)
            if state.visit_date != stored.saved_at.astimezone().date():  # typed, not left over
                self._form.head.days.note_chosen(state.visit_date)
            self._form.show_state(state, str(stored.content.get("page") or ""))
        if not self._form.open_page:
            self._form.focus_on()

    def _on_differences_wanted(self) -> None:
        state, course, stored = self._state(), self._course, self._offered
        if stored is not None and stored.problem:
            self._form.bar.show_differences(shown_as_stored(stored))
        if state is None or course is None or stored is None:
            return
        saved, by = self._form.shown_visit, self._form.clinician_name
        try:
            draft = read_visit(state, saved, course, by=by, at=stored.saved_at).allowed()
        except ValueError as error:
            words = tr("The draft holds what is not allowed yet: {why}", why=problem_words(error))
            self._form.bar.show_differences(words)
            return
        names = course.assessment.activity_names
        self._form.bar.show_differences(list_words(changes_between(saved, draft, names)))

    def _on_discarded(self) -> None:
        stored = self._offered
        if stored is None:
            return  # as above
        if self._course is not None:
            self._drafts.discard(stored)
        self._offered, self._is_stored = None, False
        self._form.end_offer()
        self._form.focus_first()
        self.kept.emit("")
        self._follow(self._course)  # another window may have typed one too

    def _take_over(self, stored: "StoredDraft") -> None:
        """Go on with a draft as this window's own; where that is refused it is offered again."""
        try:
            self._drafts.take_over(stored)
        except TrackerError as error:
            self.refused.emit(str(error))


def shown_as_stored(stored: "StoredDraft") -> str:
    """Return what is stored of a draft that cannot be read, for whoever copies its words out."""
    return tr("This is stored, as it is: {text}", text=str(stored.content.get("raw", "")))


def offer_words(stored: "StoredDraft") -> str:
    """Return what the bar says of a draft."""
    if stored.problem:
        return tr("The draft of this visit cannot be read. {why}", why=stored.problem)
    when = date_and_time(stored.saved_at)
    if stored.is_outdated:
        return tr(
            "Draft of {when} not saved. The visit was changed since: look what differs.", when=when
        )
    if stored.visit_id is None:
        return tr("Draft of {when} not saved as a visit.", when=when)
    return tr("Draft of {when} not saved as an amendment.", when=when)
