"""No patient's sheet over an unsaved possible emergency: the letter prints with it, or nothing."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tracker.domain.rules.flag_status import unresolved_flags
from tracker.domain.values.course import Course, CourseId
from tracker.domain.values.course_visits import find_visit, other_visits, with_draft
from tracker.domain.values.red_flags import Tier
from tracker.domain.values.visit import Visit
from tracker.language import marked
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.state import FormState, TypedVisit, read_visit
from tracker.ui.visit.stored_state import state_of

if TYPE_CHECKING:
    from tracker.services.drafts import StoredDraft
    from tracker.services.workspace import Workspace

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
    typed = form.typed
    if typed is None or not form.is_dirty or not raises_emergency(course, typed):
        return PrintedCourse(course=course)
    drafted = course if typed.visit is None else with_draft(course, typed.visit)
    return None if drafted is course else PrintedCourse(course=drafted, is_unsaved=True)


def courses_raising(clinic: "Workspace", among: Collection[CourseId]) -> frozenset[CourseId]:
    """Return the courses with a draft that raises a possible emergency: no sheet goes out."""
    drafts = [draft for draft in clinic.drafts.all() if draft.course_id in among]
    return frozenset(draft.course_id for draft in drafts if _raises(clinic, draft))


def raises_emergency(course: Course, typed: TypedVisit) -> bool:
    """Return whether a visit that is not saved raises a possible emergency that stands."""
    causes = {flag.cause for flag in typed.raised if flag.tier is Tier.EMERGENCY}
    visits = (*other_visits(course, typed.answers), typed.answers)
    lasting = course.assessment.lasting_flags
    return any(flag.cause in causes for flag in unresolved_flags(visits, lasting))


def _raises(clinic: "Workspace", draft: "StoredDraft") -> bool:
    content = draft.content.get("state")
    if not isinstance(content, Mapping):
        return False
    state = state_of(content, FormState(visit_date=draft.saved_at.astimezone().date()))
    course = clinic.courses.course(draft.course_id)
    base = find_visit(course, draft.visit_id) or Visit(visit_date=state.visit_date)
    return raises_emergency(course, read_visit(state, base, course, by="", at=draft.saved_at))
