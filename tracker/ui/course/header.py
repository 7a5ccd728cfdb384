"""Who the course is about, always visible, with what stands unresolved and its buttons."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import PRECAUTION_TEXTS, Course, Driver, Patient
from tracker.domain.values.red_flags import NEVER_ASKED, AskedOnce, Tier
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.plan_words import plan_line
from tracker.domain.words.spans import span_words
from tracker.language import marked, tr
from tracker.ui.course.standing_flags import StandingBar
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.wrapped_label import WrappedLabel
from tracker.ui.work.keys import keys_of
from tracker.ui.work.later import later
from tracker.ui.work.privacy import shown_id, shown_name

if TYPE_CHECKING:
    from tracker.domain.values.course import CourseId
    from tracker.services.opening import CourseSummary

_PILL_WIDTH: Final = 200  # px of words; the whole reason is its tip
_DRIVER_WORDS: Final = {
    Driver.DISC: marked("disc-related"),
    Driver.PIRIFORMIS: marked("piriformis"),
    Driver.STENOSIS: marked("stenosis"),
    Driver.COMBINATION: marked("several drivers"),
    Driver.OTHER: marked("other driver"),
}
_SIDE_WORDS: Final = {
    Side.LEFT: marked("Left sciatica"),
    Side.RIGHT: marked("Right sciatica"),
    Side.BOTH: marked("Sciatica of both legs"),
}


class CourseHeader(QWidget):
    """Name, facts, precautions, course switch, Print and New visit.

    Signals:
        course_chosen: Another course of the same patient (its id).
        resolve_wanted: The red flags that stand should be resolved.
    """

    course_chosen = Signal(object)
    resolve_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Patient, Course | None, date] | None = None
        self._offers_visit = False
        self._offer = later(self, self._on_offer_due)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._build_top())
        self._precautions = MarkedLabel()
        self._precautions.setObjectName("precautions")
        self._precautions.setProperty("look", "amber")
        layout.addWidget(self._precautions)
        self._precautions.hide()
        self._standing = StandingBar()
        self._standing.resolve_wanted.connect(self.resolve_wanted)
        layout.addWidget(self._standing)
        self._elsewhere = MarkedLabel()
        self._elsewhere.setObjectName("changedElsewhere")
        self._elsewhere.setProperty("look", "amber")
        layout.addWidget(self._elsewhere)
        self._elsewhere.hide()

    def _build_top(self) -> QVBoxLayout:
        self._name, self._facts = (
            self._label("patientName", "name"),
            self._label("courseFacts", "muted"),
        )
        self._ended = self._label("courseEnded", "pill")
        self._ended.setWordWrap(False)
        self._ended.hide()
        self.print_button = self._button("printButton", _print_words(), "")
        self.new_visit_button = self._button(
            "newVisitButton", tr("New visit  {key}", key=keys_of("newVisit")), ""
        )  # it is there while a visit is amended, whose save button is the first one
        self.new_visit_button.hide()
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._name, 1)
        for widget in (self._build_switch(), self.print_button, self.new_visit_button):
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self._ended, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._facts, 1)
        below.addWidget(self._build_plan(), 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row in (top, below):
            row.setSpacing(8)
            rows.addLayout(row)
        return rows

    def _build_plan(self) -> QPushButton:
        self.plan_button = self._button("planButton", tr("Plan…"), "link")
        make_clickable(self.plan_button, "link")
        self.plan_button.setToolTip(tr("Plan of the course ({key})", key=keys_of("editPlan")))
        self.plan_button.hide()
        return self.plan_button

    def offer_new_visit(self, *, is_wanted: bool) -> None:
        """Offer a new visit, or not, once the event loop is next free.

        Not at once: a button that is shown lays out the whole page there and then.
        """
        self._offers_visit = is_wanted
        self._offer.start()

    def _on_offer_due(self) -> None:
        self.new_visit_button.setVisible(self._offers_visit)

    @property
    def elsewhere(self) -> str:
        """Return what is said of what others changed; empty for nothing."""
        return self._elsewhere.text()

    def show_elsewhere(self, words: str) -> None:
        """Say what others changed of what is shown; empty takes it away, as another course does."""
        self._elsewhere.setText(words)
        self._elsewhere.setVisible(bool(words))

    def show_names_anew(self) -> None:
        """Say who it is; again when names are hidden now, or shown again."""
        if self._shown is None:
            return
        patient, course, today = self._shown
        self._name.setText(shown_name(patient))
        no_course = " · ".join([*_who(patient, today), tr("no course yet")])
        self._facts.setText(no_course if course is None else facts_line(course, today))

    def show_patient(self, patient: Patient, today: date) -> None:
        """Show a patient who has no course yet."""
        self._shown = (patient, None, today)
        self.show_elsewhere("")
        self.show_names_anew()
        self._switch.hide()
        self._ended.hide()
        self.plan_button.hide()
        self._show_standing(())
        self._show_precautions(patient, NEVER_ASKED)

    def show_course(self, status: CourseStatus, today: date) -> None:
        """Show whose course it is and its facts."""
        course, before = status.course, None if self._shown is None else self._shown[1]
        if before is None or before.course_id != course.course_id:
            self.show_elsewhere("")
        self._shown = (course.patient, course, today)
        self.show_names_anew()
        self._show_precautions(course.patient, course.assessment.asked_once)
        self.plan_button.show()
        words, right = ended_words(course), Qt.TextElideMode.ElideRight
        self._ended.setText(self._ended.fontMetrics().elidedText(words, right, _PILL_WIDTH))
        self._ended.setToolTip(words)
        self._ended.setAccessibleName(words)
        self._ended.setVisible(not course.is_active)
        self.show_emergency(status)

    def show_emergency(self, status: CourseStatus) -> None:
        """Show the red flags that stand unresolved, those of the visit being typed too."""
        self._show_standing(status.unresolved_flags)

    def _show_standing(self, flags: Sequence[StandingFlag]) -> None:
        """Show what stands; in an emergency the letter is printed in place of the sheet."""
        self._standing.show_flags(flags)
        is_emergency = any(flag.tier is Tier.EMERGENCY for flag in flags)
        button = self.print_button
        words = _letter_words() if is_emergency else _print_words()
        if button.text() != words:
            button.setText(words)
            button.setAccessibleName(words)
            button.setProperty("look", "danger" if is_emergency else "")
            button.style().unpolish(button)
            button.style().polish(button)

    def show_courses(self, courses: "Sequence[CourseSummary]", chosen: object) -> None:
        """Offer a patient's courses when there is more than one."""
        blocker = QSignalBlocker(self._switch)
        self._switch.clear()
        for course in courses:
            words = tr("Course {number}", number=course.number)
            if course.started_on is not None:
                day = day_words_in_full(course.started_on)
                words = tr("Course {number}, from {day}", number=course.number, day=day)
            self._switch.addItem(words, course.course_id)
        self._switch.setCurrentIndex(self._switch.findData(chosen))
        self._switch.setVisible(len(courses) > 1)
        blocker.unblock()

    @property
    def offers_courses(self) -> bool:
        """Return whether there is another course of the patient to go to."""
        return self._switch.count() > 1

    def find_beside(self, by: int) -> "CourseId | None":
        """Return the course so many places after the open one; None where there is none."""
        at = self._switch.currentIndex() + by
        found: CourseId | None = self._switch.itemData(at) if at >= 0 else None
        return found

    def _build_switch(self) -> QComboBox:
        self._switch = ClosedList()
        self._switch.setObjectName("courseSwitch")
        self._switch.setAccessibleName(tr("Course of this patient"))
        self._switch.hide()
        self._switch.activated.connect(self._on_activated)
        return self._switch

    def _on_activated(self, index: int) -> None:
        self.course_chosen.emit(self._switch.itemData(index))

    def _show_precautions(self, patient: Patient, asked: Mapping[AskedOnce, bool]) -> None:
        """Show what the patient's details and the first assessment say to be careful about."""
        known = sorted(patient.precautions or (), key=lambda item: item.value)
        once = [item.text for item in AskedOnce if asked.get(item)]
        words = "; ".join([*(tr(PRECAUTION_TEXTS[item]) for item in known), *once])
        self._precautions.setText(words)
        self._precautions.setVisible(bool(words))

    @staticmethod
    def _label(name: str, look: str) -> QLabel:
        label = WrappedLabel()
        label.setObjectName(name)
        label.setProperty("look", look)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return label

    @staticmethod
    def _button(name: str, text: str, look: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setProperty("look", look)
        return button


def facts_line(course: Course, today: date) -> str:
    """Return ``52 y · ID 1042 · Left sciatica, disc-related, chronic (7 months) · 12 visits``.

    Behind it stands what plan and allowance say: ``visit 9 of 12 · 21 days left · re-exam due``.
    """
    parts = _who(course.patient, today)
    parts.append(_complaint(course, today))
    if not (course.is_active and (course.plan.periods or course.plan.planned_visits)):
        parts.append(tr("%n visit(s)", "", len({visit.visit_date for visit in course.visits})))
    parts.append(plan_line(course, today))
    return " · ".join(part for part in parts if part)


def ended_words(course: Course) -> str:
    """Return ``Ended Mar 9 · relapse``; empty while the course goes on."""
    if course.ended_on is None:
        return ""
    words = tr("Ended {day}", day=day_words_in_full(course.ended_on))
    return f"{words} · {course.end_reason}" if course.end_reason else words


def _who(patient: Patient, today: date) -> list[str]:
    age = patient.age_on(today)
    parts = [] if age is None else [tr("{age} y", age=age)]
    clinic_id = shown_id(patient)
    has_id = clinic_id and patient.has_name  # else it stands in the place of the name
    return [*parts, tr("ID {id}", id=clinic_id)] if has_id else parts


def _complaint(course: Course, today: date) -> str:
    assessment = course.assessment
    side = assessment.side
    words = [tr("Sciatica, side not recorded") if side is None else tr(_SIDE_WORDS[side])]
    if assessment.driver is not None:
        words.append(tr(_DRIVER_WORDS[assessment.driver]))
    first = min((visit.visit_date for visit in course.visits), default=today)
    days, acuteness = assessment.duration_days(first), assessment.acuteness(first)
    if days is not None and acuteness is not None and days >= 0:
        words.append(f"{choice_words(acuteness)} ({span_words(days)})")
    return ", ".join(words)


def _print_words() -> str:
    return tr("Print…  {key}", key=keys_of("print"))


def _letter_words() -> str:
    return tr("Referral letter…  {key}", key=keys_of("print"))
