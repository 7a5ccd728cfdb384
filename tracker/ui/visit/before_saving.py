"""What keeps a visit from being saved, said in place and never in a dialog."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from tracker.domain.rules.flag_demands import reason_to_ask, soonest, takes_back_emergency
from tracker.domain.rules.progress import find_conflict
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import (
    find_visit,
    has_visit_on,
    last_visit_before,
    visit_number,
)
from tracker.domain.values.red_flags import Tier
from tracker.domain.values.visit import Visit
from tracker.domain.words.names import day_words_in_full, reach_words
from tracker.domain.words.session_safety import count_words
from tracker.domain.words.treatment_advice import context_of
from tracker.language import marked, tr
from tracker.ui.visit.by_patient import reason_to_ask_again
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.foot import FormFoot
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.visit.head import FormHead
from tracker.ui.visit.red_flags.demand import FlagDemand
from tracker.ui.visit.state import TypedVisit

SAME_DAY: Final = marked(
    "This course has a visit on this day already: choose another day, or open that visit in the "
    "table to amend it."
)
ACTION_NEEDED: Final = marked(
    "Before this visit is saved: what was done about the red flag, by whom, when? "
    "Until then it is kept as a draft."
)
SURE_NEEDED: Final = marked("Far from last visit: is it so? Enter confirms, Backspace clears it.")
WHICH_LEG: Final = marked("Which leg? ← is left, → is right; Backspace takes the zone back.")
ASK_FLAGS: Final = marked("Ask the red flags: N for none, Y for the items. Or save once more.")
WHICH: Final = marked(
    "Leg pain 0, pain {reaches}: which? Correct one of them; saving once more keeps both, and the "
    "reach is not used."
)
COUNT_AGAIN: Final = marked("{count} Count again; saving once more keeps it so.")
COURSE_ENDED: Final = marked(
    "This course ended on {day}. Save once more to add the visit to it, or begin a new course."
)
SIGNED: Final = marked("This visit is signed. Say why it is changed, then save.")
TAKEN_BACK: Final = marked("This takes back a possible emergency. Say why, then save.")


class SavingQuestions(QObject):
    """Asks about jumps and red flags when a visit is to be saved."""

    def __init__(
        self,
        fields: VisitFields,
        demand: FlagDemand,
        pages: FormPages,
        ends: tuple[FormHead, FormFoot],
    ) -> None:
        super().__init__(pages)
        self._fields, self._demand, self._pages = fields, demand, pages
        self._head, self._foot = ends
        self._has_asked_flags = self._has_asked_ended = False
        self._conflict: Reach | None = None  # that was said to contradict the leg pain
        self._has_asked_which = False
        self._confirmed_count: tuple[int | None, int | None] | None = None
        self._asked_about: QWidget | None = None
        demand.closed.connect(self._on_demand_closed)
        demand.since_edited.connect(fields.red_flags.answer_since)

    def begin(self) -> None:
        """Forget what was asked about another visit."""
        self._has_asked_flags = self._has_asked_ended = self._has_asked_which = False
        self._asked_about = self._conflict = self._confirmed_count = None
        self._head.days.begin()
        self._foot.show_problem("")

    def refuses_day(self, course: Course, visit: Visit) -> bool:
        """Return whether the course has a visit on this day already, and say so."""
        is_taken = has_visit_on(course, visit.visit_date, but=visit)
        self._foot.show_problem(tr(SAME_DAY) if is_taken else "")
        return is_taken

    def show_need(self, course: Course, typed: TypedVisit) -> None:
        """Show what the answers demand, and why the red flags are asked now."""
        visit, since = typed.visit, typed.state.flags.answers.since
        self._demand.show_need(typed.raised, since, typed.answers.flag_action)
        if visit is not None:
            self._fields.treatment.show_context(context_of(course, visit))
            last = last_visit_before(course, visit)
            told = reason_to_ask_again(typed.state.by_patient)
            self._fields.red_flags.show_reason(told or reason_to_ask(course, visit, last))
            self._show_conflict(find_conflict(visit))

    def _show_conflict(self, conflict: Reach | None) -> None:
        """Ask at once which is so where reach and leg pain contradict each other."""
        if conflict is self._conflict:
            return
        self._conflict, self._has_asked_which = conflict, False
        self._foot.show_problem("" if conflict is None else _which(conflict))

    def ask_what_was_done(self, typed: TypedVisit) -> None:
        """Put the keys where the action is still missing."""
        if typed.raised and typed.answers.flag_action is None:
            self._demand.focus_since()

    def forget_question(self) -> None:
        """Ask anew about a jump: something else was typed."""
        self._asked_about = None

    def asks_sure(self, base: Visit) -> bool:
        """Return whether the day, a leg or a jump waits to be confirmed, and go there.

        A zone without its leg is never kept. Saving once more confirms what else was asked about.
        """
        question = self._head.find_question(base)
        if question:
            self._pages.show_visit()
            self._foot.show_problem(question)
            return True
        if self._fields.reach.lacks_leg:
            self._go_back_to(self._fields.reach, WHICH_LEG)
            return True
        unsure = self._fields.find_unsure()
        if unsure is not None and unsure is self._asked_about:
            unsure.confirm()
            unsure = self._fields.find_unsure()
        self._asked_about = unsure
        if unsure is None:
            return False
        self._go_back_to(unsure, SURE_NEEDED)
        unsure.ask_again()
        return True

    def _go_back_to(self, field: QWidget, words: str) -> None:
        self._pages.show_visit()
        self._foot.show_problem(tr(words))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def holds_back(self, course: Course, typed: TypedVisit) -> bool:
        """Return whether red flags or an ended course hold the visit back, and say so in place."""
        visit = typed.answers
        if soonest(typed.raised) is Tier.EMERGENCY and visit.flag_action is None:
            self._pages.show_visit()
            self._foot.show_problem(tr(ACTION_NEEDED))
            self._demand.focus_missing()
            return True
        if self._asks_about_move(course, visit):
            return True
        if not _reason_of(typed) and self._needs_reason(course, visit):
            return True
        if self._asks_which() or self._asks_to_count(course, visit) or self._asks_flags(visit):
            return True
        return visit.visit_id is None and self._asks_about_ended(course.ended_on)

    def _asks_about_move(self, course: Course, visit: Visit) -> bool:
        """Return whether another day of a saved visit waits to be confirmed, and go there."""
        stored = find_visit(course, visit.visit_id)
        if stored is None or has_visit_on(course, visit.visit_date, but=visit):
            return False  # a day that is taken is refused
        question = self._head.find_move(visit_number(course, stored), stored.visit_date)
        if question:
            self._pages.show_visit()
            self._foot.show_problem(question)
        return bool(question)

    def _asks_flags(self, visit: Visit) -> bool:
        flags = self._fields.red_flags
        if not flags.reason or visit.red_flags.is_asked or self._has_asked_flags:
            return False
        self._has_asked_flags = True
        self._foot.show_problem(tr(ASK_FLAGS))
        flags.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _asks_which(self) -> bool:
        """Return whether a contradiction waits to be mended, and say so once."""
        if self._conflict is None or self._has_asked_which:
            return False
        self._has_asked_which = True
        self._pages.show_visit()
        self._foot.show_problem(_which(self._conflict))
        return True

    def _needs_reason(self, course: Course, visit: Visit) -> bool:
        """Return whether a change needs a reason, and ask for it."""
        if takes_back_emergency(course, visit):
            words = TAKEN_BACK
        elif self._head.is_signed and visit not in course.visits:
            words = SIGNED
        else:
            return False
        self._pages.show_visit()
        self._foot.show_problem(tr(words))
        self._head.focus_reason()
        return True

    def _asks_to_count(self, course: Course, visit: Visit) -> bool:
        """Return whether a wrong count of needles waits to be confirmed, and go there.

        Saving once more confirms the one that was asked about; one that is stored was confirmed.
        """
        treatment = visit.treatment
        count = treatment.needles, treatment.needles_out
        stored = find_visit(course, visit.visit_id)
        is_stored = stored is not None and count == (
            stored.treatment.needles,
            stored.treatment.needles_out,
        )
        if not treatment.is_miscounted or is_stored or count == self._confirmed_count:
            return False
        self._confirmed_count = count
        self._pages.show_visit()
        self._foot.show_problem(tr(COUNT_AGAIN, count=count_words(treatment)))
        self._fields.treatment.focus_out()
        return True

    def _asks_about_ended(self, ended_on: date | None) -> bool:
        if ended_on is None or self._has_asked_ended:
            return False
        self._has_asked_ended = True
        self._foot.show_problem(tr(COURSE_ENDED, day=day_words_in_full(ended_on)))
        return True

    def _on_demand_closed(self) -> None:
        self._fields.treatment.setFocus(Qt.FocusReason.TabFocusReason)


def _which(conflict: Reach) -> str:
    return tr(WHICH, reaches=reach_words(conflict))


def _reason_of(typed: TypedVisit) -> str:
    return typed.state.amend_reason.strip()
