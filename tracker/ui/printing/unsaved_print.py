"""No patient's sheet over an unsaved possible emergency: the letter prints with it, or nothing."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.rules.flag_demands import flags_raised
from tracker.domain.rules.flag_status import emergencies_shown, unresolved_flags
from tracker.domain.values.course import Course
from tracker.domain.values.course_visits import other_visits, with_draft
from tracker.domain.values.red_flags import Tier
from tracker.domain.values.visit import Visit
from tracker.language import marked
from tracker.ui.visit.form import VisitForm

NOT_SAVED: Final = marked("The visit in the form is not saved yet.")
NOT_PRINTED: Final = marked(
    "Not printed: this unsaved visit raises a possible emergency. Correct and save it first."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCourse:
    """What may be printed of the open course.

    Attributes:
        course: As stored, or with the unsaved visit in it.
        is_unsaved: The unsaved visit is in it; only the referral letter may print.
    """

    course: Course
    is_unsaved: bool = False


def course_to_print(course: Course, form: VisitForm) -> PrintedCourse | None:
    """Return what may be printed while a visit is typed; None when nothing may be.

    The unsaved visit counts only where it raises a possible emergency that is not resolved.
    Nothing may be printed while that visit could not be saved: its answers contradict, or its day
    is taken.
    """
    if not form.is_dirty:
        return PrintedCourse(course=course)
    draft = form.preview()
    if draft is None:
        return None if _shows_emergency(form) else PrintedCourse(course=course)
    raised = {flag.cause for flag in flags_raised(course, draft) if flag.tier is Tier.EMERGENCY}
    visits = (*other_visits(course, draft), draft)
    if not any(flag.cause in raised for flag in unresolved_flags(visits)):
        return PrintedCourse(course=course)
    drafted = with_draft(course, draft)
    return None if drafted is course else PrintedCourse(course=drafted, is_unsaved=True)


def _shows_emergency(form: VisitForm) -> bool:
    flags = form.fields.red_flags.entries
    answered = Visit(visit_date=form.shown_date, red_flags=flags.answers, weakness=flags.weakness)
    action = form.shown_visit.flag_action
    is_resolved = action is not None and action.resolved_on is not None
    known = emergencies_shown(form.shown_visit) if is_resolved else frozenset()
    return bool(emergencies_shown(answered) - known)
