"""Visits typed and not saved that raise a possible emergency: no sheet of theirs goes out."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.domain.rules.flag_demands import flags_raised, soonest
from tracker.domain.rules.flag_status import emergencies_shown
from tracker.domain.values.course import CourseId
from tracker.domain.values.red_flags import Tier, Weakness
from tracker.domain.values.treatment import NO_TREATMENT
from tracker.domain.values.visit import Visit
from tracker.ui.visit.state import FormState, entered_visit
from tracker.ui.visit.stored_state import state_of

if TYPE_CHECKING:
    from tracker.services.drafts import StoredDraft
    from tracker.services.workspace import Workspace


def courses_raising(clinic: "Workspace", among: Collection[CourseId]) -> frozenset[CourseId]:
    """Return the courses with a draft that raises a possible emergency."""
    drafts = [draft for draft in clinic.drafts.all() if draft.course_id in among]
    return frozenset(draft.course_id for draft in drafts if _raises(clinic, draft))


def _raises(clinic: "Workspace", draft: "StoredDraft") -> bool:
    content = draft.content.get("state")
    if not isinstance(content, Mapping):
        return False
    state = state_of(content, FormState(visit_date=draft.saved_at.astimezone().date()))
    base = Visit(visit_date=state.visit_date, visit_id=draft.visit_id)
    try:
        visit = entered_visit(replace(state, more={}), base, NO_TREATMENT, None)
    except ValueError:  # its answers contradict: what they say of an emergency counts
        is_worse = state.flags.weakness is Weakness.WORSE
        return is_worse or bool(state.flags.answers.emergencies)
    if not emergencies_shown(visit):
        return False
    course = clinic.courses.course(draft.course_id)
    return soonest(flags_raised(course, visit)) is Tier.EMERGENCY
