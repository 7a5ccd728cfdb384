"""What the patient is given of the screen: the own course to look at, or questions to answer."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from tracker.domain.rules.status import status_of
from tracker.language import marked, tr
from tracker.ui.open_course.answers_keeper import AnswersKeeper
from tracker.ui.self_entry.keeping import AnswersKeeping
from tracker.ui.shell.turned_window import TurnedWindow

if TYPE_CHECKING:
    from tracker.domain.rules.assessment import CourseStatus
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.shell.frame import Frame
    from tracker.ui.shell.lock import Lock
    from tracker.ui.work.tools import Tools

NOT_TURNED: Final = marked("The screen was not turned")
WITHHELD: Final = marked(
    "A possible emergency stands unresolved. The patient's page is withheld until it is: print the "
    "referral letter instead."
)
NO_VISIT: Final = marked("No visit is saved yet: there is nothing to show.")


class PatientsTurn(QObject):
    """Turns the screen to the patient of the open course, and back."""

    def __init__(
        self, frame: "Frame", open_course: "OpenCourse", tools: "Tools", lock: "Lock"
    ) -> None:
        super().__init__(frame.window)
        self._frame, self._open_course, self._tools = frame, open_course, tools
        self._lock = lock
        self._window = TurnedWindow(frame)
        self._answers = AnswersKeeper(open_course.form, open_course.drafts, tools)
        self._keeping = self._build_keeping()
        self._is_answering = False
        frame.wiring.names_hidden.connect(self._answers.show_names_anew)
        frame.actions.by_name["turnScreen"].triggered.connect(
            tools.operations.told(self.show_progress)
        )
        frame.actions.by_name["selfEntry"].triggered.connect(self.ask)

    def may_leave(self) -> bool:
        """Return whether the window may close: nobody answers, and what was answered is stored."""
        if self._is_answering:
            return False  # only a clinician closes it
        self.turn_back()  # what is asked now must be seen
        return self._keeping.finish() or self._tools.messenger.confirm(
            tr("Answers not stored"),
            tr(
                "What the patient answered alone could not be stored yet: the database is busy or "
                "cannot be written. Stay, and it is tried every second."
            ),
            yes=tr("&Close without them"),
        )

    def show_progress(self) -> None:
        """Show the patient the own course, as the patient's sheet would."""
        self._tools.elsewhere.look_now()  # whoever looks at it sees what is stored now
        course = self._open_course.course
        if course is None:
            return
        status = status_of(course)
        problem = self._find_problem(status)
        if problem:
            self._tools.messenger.tell(tr(NOT_TURNED), tr(problem))
            return
        # Late: the page needs matplotlib, and is not needed for the start.
        from tracker.ui.patient_view.progress_view import ProgressView  # noqa: PLC0415
        from tracker.ui.printing.composing import SheetComposing  # noqa: PLC0415

        self._open_course.drafts.flush()
        clinic = self._tools.clinic
        language = clinic.patients.language_of_pages(course.patient.patient_id)
        composing = SheetComposing(
            status, clinic.settings.read(), self._tools.clock.today(), language=language
        )
        view = ProgressView(self._frame.theme, composing.sheet)
        view.left.connect(self.turn_back)
        view.lock_wanted.connect(self.lock)
        self._window.turn(view)

    def ask(self) -> None:
        """Let the patient answer alone, before the visit."""
        course = self._open_course.course
        if course is None or course.course_id is None:
            return
        # Late, as above.
        from tracker.domain.self_entry.questions import questions_for  # noqa: PLC0415
        from tracker.ui.self_entry.self_entry_page import SelfEntryPage  # noqa: PLC0415

        self._open_course.drafts.flush()
        clinic = self._tools.clinic
        language = clinic.patients.language_of_pages(course.patient.patient_id)
        find = partial(questions_for, course, clinic.settings.read().function_plan)
        page = SelfEntryPage(self._frame.theme, find, language)
        self._keeping.begin(course.course_id)
        page.answered.connect(self._keeping.take)
        page.left.connect(self._on_left)
        self._is_answering = True
        self._window.turn(page)

    def _build_keeping(self) -> AnswersKeeping:
        keeping = AnswersKeeping(self._tools.clinic.self_entries, self._tools.clock, self)
        keeping.stored.connect(self._on_stored)
        return keeping

    def _on_stored(self) -> None:
        """Offer what was stored only after the patient had given the screen back."""
        if not self._is_answering and self._open_course.drafts.flush():
            self._answers.look()

    def turn_back(self) -> None:
        """Bring the record back, with what was answered above the form."""
        self._window.turn_back()
        if self._is_answering:
            self._is_answering = False
            self._answers.look()

    def _on_left(self) -> None:
        """Give the clinician the clinic back, by a passphrase where it has one."""
        if self._tools.clinic.is_encrypted:
            self.lock()
        else:
            self.turn_back()

    def lock(self) -> None:
        """Lock the clinic, where it can be; whatever the patient had of the screen is gone."""
        if self._tools.clinic.is_encrypted:
            self.turn_back()  # nothing of it is painted before the lock covers it
            self._lock.turn_on()

    def _find_problem(self, status: "CourseStatus") -> str:
        """Return why the patient may see no page of a course now; empty when nothing is wrong."""
        # Late, as above.
        from tracker.reports.composing import is_withheld  # noqa: PLC0415
        from tracker.ui.printing.unsaved_print import raises_emergency  # noqa: PLC0415

        typed = self._open_course.form.typed
        is_raised = typed is not None and raises_emergency(status.course, typed)
        if is_withheld(status) or is_raised:
            return WITHHELD
        return "" if status.visits else NO_VISIT
