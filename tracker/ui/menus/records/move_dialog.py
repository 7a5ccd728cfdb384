"""Where a visit that was saved under the wrong patient belongs, and what moving it changes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course, PatientId
from tracker.domain.values.course_visits import visit_number
from tracker.domain.values.visit import Visit
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.patients.patient_chooser import FindPatients, PatientChooser
from tracker.ui.work.privacy import told_apart

if TYPE_CHECKING:
    from tracker.domain.values.course import CourseId
    from tracker.services.opening import CourseSummary
    from tracker.services.patient_rows import PatientRow
    from tracker.services.records.moving import MovePreview

WIDTH: Final = 560  # px
CoursesOf = Callable[[PatientId], "Sequence[CourseSummary]"]
Foresee = Callable[[PatientId, "CourseId | None"], "MovePreview"]


class MoveDialog(KeptDialog):
    """Asks whose visit it is and of which course.

    Args:
        course: That the visit is in.
        visit: Which.
        find: Returns who has every word of a text; called on a thread of its own.
        courses_of: Returns a patient's courses.
        foresee: Returns what moving it there would change.
    """

    def __init__(
        self,
        course: Course,
        visit: Visit,
        find: FindPatients,
        courses_of: CoursesOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("moveVisitDialog", tr("Move a visit to another patient"), parent)
        self.setMinimumWidth(WIDTH)
        self._courses_of = courses_of
        self._foresee: Foresee | None = None
        self._row: PatientRow | None = None
        words = tr(
            "Visit {number} of {day}, saved under {name}",
            number=visit_number(course, visit),
            day=day_words_in_full(visit.visit_date),
            name=told_apart(course.patient),
        )
        self.column.addWidget(words_label("moveWhich", words, "strong"))
        form = self.add_group(tr("Where it belongs"))
        self._chooser = PatientChooser(find, course.patient.patient_id)
        self._chooser.chosen.connect(self._on_chosen)
        self._chooser.left.connect(self.reject)
        self.finished.connect(self._chooser.close_reading)
        self._course = self._build_course()
        form.addRow(tr("&Patient"), self._chooser)
        form.addRow(tr("Co&urse"), self._course)
        self._changes = words_label("moveChanges", "")
        self._problem_words = words_label("moveProblem", "", "problem")
        kept = tr(
            "What was handed out stays where it was. The history of both says who moved the visit."
        )
        for part in (self._changes, self._problem_words, words_label("", kept, "small")):
            self.column.addWidget(part)
        self.add_buttons(tr("Move")).accepted.connect(self.accept)
        self._show_changes()

    def foresee_by(self, foresee: Foresee) -> None:
        """Show with every choice what this says of it."""
        self._foresee = foresee

    @property
    def patient_id(self) -> PatientId | None:
        """Return whose visit it is; None while nobody is chosen."""
        return None if self._row is None else self._row.patient.patient_id

    @property
    def course_id(self) -> "CourseId | None":
        """Return of which course; None begins a new one."""
        found: CourseId | None = self._course.currentData()
        return found

    def _build_course(self) -> QComboBox:
        box = ClosedList()
        box.setObjectName("moveCourse")
        box.setAccessibleName(tr("Course the visit belongs to"))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.currentIndexChanged.connect(self._show_changes)
        box.setEnabled(False)
        return box

    def _on_chosen(self, row: "PatientRow | None") -> None:
        self._row = row
        patient_id = self.patient_id
        self._course.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._course.clear()
        if patient_id is not None:
            for course in reversed(self._courses_of(patient_id)):
                self._course.addItem(_course_words(course), course.course_id)
            self._course.addItem(tr("Begin a new course"), None)
        self._course.blockSignals(False)  # noqa: FBT003  # as above
        self._course.setEnabled(row is not None)
        self._show_changes()

    def _show_changes(self) -> None:
        patient_id = self.patient_id
        if patient_id is None or self._foresee is None:
            self._changes.setText(tr("Choose whose visit it is: then both courses are shown."))
            self._problem_words.hide()
            self.allow_saving(is_allowed=False)
            return
        preview = self._foresee(patient_id, self.course_id)
        sides = ((preview.source, preview.source_after), (preview.target, preview.target_after))
        self._changes.setText("\n".join(_side_words(*side) for side in sides))
        self._problem_words.setText(preview.problem)
        self._problem_words.setVisible(bool(preview.problem))
        self.allow_saving(is_allowed=not preview.problem)


def _course_words(course: "CourseSummary") -> str:
    if course.started_on is None:
        return tr("Course {number}, no visit yet", number=course.number)
    day = day_words_in_full(course.started_on)
    if course.ended_on is not None:
        return tr("Course {number}, from {day}, ended", number=course.number, day=day)
    return tr("Course {number}, from {day}", number=course.number, day=day)


def _side_words(before: Course, after: Course) -> str:
    """Return ``Keller, Maria · 1042, course 1: visits 6 → 5; phase Settling → Retreating``."""
    return tr(
        "{name}, course {number}: visits {before} → {after}; phase {phase} → {phase_after}",
        name=told_apart(before.patient),
        number=before.number,
        before=len(before.visits),
        after=len(after.visits),
        phase=_phase_words(before),
        phase_after=_phase_words(after),
    )


def _phase_words(course: Course) -> str:
    latest = status_of(course).latest
    return tr("none", "phase") if latest is None else latest.phase.short_name
