"""Everything that stands in the visit form, as a value: for drafts, undo and saving alike.

Texts are kept as typed, whether they can be read or not, so that nothing typed is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from tracker.domain.rules.flag_demands import flags_raised, raises_more
from tracker.domain.rules.standing_flag import StandingFlag
from tracker.domain.self_entry.answers import fields_kept
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.checks import ValueOutOfRangeError, whole_number
from tracker.domain.values.course import Course
from tracker.domain.values.rules import Rules
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Decision, FlagAction, Reaction, Visit
from tracker.language import tr
from tracker.ui.visit.more_values import PSFS, entered_more, more_texts
from tracker.ui.visit.phase_choice import PhaseEntries, decision_entries
from tracker.ui.visit.red_flags.demand import ActionEntries
from tracker.ui.visit.red_flags.line import FlagEntries, flag_entries
from tracker.ui.visit.treatment.entries import TreatmentEntries, entered_treatment, entries_of

_ALIKE: Final = (
    "visit_date", "back_pain", "leg_pain", "tingling", "numbness", "sleep_trouble",
    "pain_reach_left", "pain_reach_right", "sensory_reach_left", "sensory_reach_right", "reaction",
)  # fmt: skip  # what the form holds as the visit does
_SCORES: Final = ("back_pain", "leg_pain", "tingling", "numbness", "sleep_trouble")
_REACHES: Final = ("pain_reach_left", "pain_reach_right")
MINUTES: Final = {"sitting_minutes": "sitting", "walking_minutes": "walking"}
"""What the form calls them, by the visit's names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """What stands in each field; None and empty mean not entered.

    Attributes:
        sitting: Minutes as typed.
        walking: Minutes as typed.
        unsure: Places of the reach whose jump is not confirmed yet.
        more: The texts of the page "More", by field; PSFS as ``psfs:`` and the activity's id.
        amend_reason: Why a saved visit is amended.
        by_patient: What the patient answered alone and was taken over, by the question's key.
    """

    visit_date: date
    back_pain: int | None = None
    leg_pain: int | None = None
    tingling: int | None = None
    numbness: int | None = None
    sleep_trouble: int | None = None
    pain_reach_left: Reach | None = None
    pain_reach_right: Reach | None = None
    sensory_reach_left: Reach | None = None
    sensory_reach_right: Reach | None = None
    sitting: str = ""
    walking: str = ""
    reaction: Reaction | None = None
    flags: FlagEntries = field(default_factory=FlagEntries)
    action: ActionEntries = field(default_factory=ActionEntries)
    treatment: TreatmentEntries = field(default_factory=TreatmentEntries)
    phase: PhaseEntries = field(default_factory=PhaseEntries)
    note: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    amend_reason: str = ""
    by_patient: Mapping[str, str] = field(default_factory=dict)


def state_showing(visit: Visit, now: datetime) -> FormState:
    """Return a saved visit as the form shows it; moments in the time zone of ``now``."""
    action = visit.flag_action
    done = ActionEntries()
    if action is not None:
        at = action.at.astimezone(now.tzinfo)
        done = ActionEntries(taken=action.action, name=action.name, at=at)
    state = FormState(
        **{name: getattr(visit, name) for name in _ALIKE},
        sitting=_as_typed(visit.sitting_minutes),
        walking=_as_typed(visit.walking_minutes),
        flags=flag_entries(visit),
        action=done,
        treatment=entries_of(visit.treatment),
        phase=PhaseEntries() if visit.decision is None else decision_entries(visit.decision),
        note=visit.note or "",
        more=more_texts(visit),
    )
    given = {
        key: text
        for key, text in standing_texts(state).items()
        if key.partition(":")[0] in visit.by_patient
    }
    return replace(state, by_patient=given)


def standing_texts(state: FormState) -> dict[str, str]:
    """Return what stands in the fields a patient may answer, as text, by the question's key."""
    texts: dict[str, object] = {name: getattr(state, name) for name in (*_SCORES, *_REACHES)}
    texts |= {field: getattr(state, name).strip() for field, name in MINUTES.items()}
    texts |= {key: text.strip() for key, text in state.more.items() if key.startswith(PSFS)}
    texts["reaction"] = None if state.reaction is None else state.reaction.value
    return {key: str(text) for key, text in texts.items() if text not in (None, "")}


def _as_typed(number: int | None) -> str:
    return "" if number is None else str(number)


def entered_decision(
    entries: PhaseEntries, kept: Decision | None, *, rules: Rules, by: str, at: datetime
) -> Decision | None:
    """Return the clinician's decision; None while no proposal was answered.

    The stored one stays as it was decided until somebody decides anew.

    Args:
        entries: As entered.
        kept: The stored one.
        rules: Which proposed the phase.
        by: Who decides.
        at: When.

    Raises:
        ValueError: An override has no reason.
    """
    if kept is not None and entries == decision_entries(kept):
        return kept
    if entries.answer is None or entries.proposal is None:
        return None
    return Decision(
        phase=entries.answer,
        proposal=entries.proposal,
        rule_version=rules.code,
        decided_by=by,
        decided_at=at,
        reason=entries.said_reason or None,
    )


def entered_action(entries: ActionEntries, kept: FlagAction | None) -> FlagAction | None:
    """Return what was done about the red flags; None while it is not said, or who is not said.

    The stored one stays, note and resolution included, until something else is entered.
    """
    taken, name, at = entries.taken, entries.name.strip(), entries.at
    if taken is None or not name or at is None:
        return None
    entered = FlagAction(action=taken, at=at, name=name)
    if kept is None:
        return entered
    shown = kept.action, kept.name, kept.at.replace(second=0, microsecond=0)
    return kept if shown == (taken, name, at) else entered


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedVisit:
    """What stands in the form, and the visit it means.

    Attributes:
        state: Everything that stands in the form.
        visit: The visit as it would be saved; a treatment or a decision that is not allowed yet
            is as it was before. None while its answers contradict or a number cannot be read.
        problem: Why it cannot be saved; None when nothing is wrong with it.
        answers: The visit, or while there is none what of it can raise a red flag.
        raised: The red flags the answers raise, whatever was done about them.
    """

    state: FormState
    visit: Visit | None
    problem: ValueError | None
    answers: Visit
    raised: tuple[StandingFlag, ...]

    def allowed(self) -> Visit:
        """Return the visit to save.

        Raises:
            ValueError: Something entered is not allowed.
        """
        if self.problem is not None:
            raise self.problem
        return self.answers


def read_visit(
    state: FormState, base: Visit, course: Course, *, by: str, at: datetime
) -> TypedVisit:
    """Return the visit that a form's state means, or what is wrong with it.

    Args:
        state: Everything that stands in the form.
        base: The visit the form began with; what the form does not ask stays as it is there.
        course: The course of the visit.
        by: Who decides, should a phase be decided anew.
        at: When.
    """
    treatment, decision = base.treatment, base.decision
    visit = refused = problem = None
    try:
        treatment = entered_treatment(state.treatment, course.assessment.side)
    except ValueError as error:
        refused = error
    try:
        decision = entered_decision(state.phase, base.decision, rules=course.rules, by=by, at=at)
    except ValueError as error:
        problem = error
    try:
        visit = _entered(state, base, treatment, decision)
    except ValueError as error:
        problem = error
    answers = _answers(state, base) if visit is None else visit
    raised = flags_raised(course, answers)
    answers = _with_action_as_it_stands(answers, base, is_asked=bool(raised))
    return TypedVisit(
        state=state,
        visit=None if visit is None else answers,
        problem=refused or problem,
        answers=answers,
        raised=raised,
    )


def _entered(
    state: FormState, base: Visit, treatment: Treatment, decision: Decision | None
) -> Visit:
    flags = state.flags
    if flags.both_legs_assessed and not _is_assessed(flags, base):
        raise ValueOutOfRangeError(
            "both_legs_assessed_by", "", tr("the name of who assessed both legs")
        )
    return replace(
        base,
        **{name: getattr(state, name) for name in _ALIKE},
        sitting_minutes=whole_number("sitting_minutes", state.sitting),
        walking_minutes=whole_number("walking_minutes", state.walking),
        red_flags=flags.answers,
        weakness=flags.weakness,
        both_legs_assessed=flags.both_legs_assessed,
        both_legs_assessed_on=flags.both_legs_assessed_on,
        both_legs_assessed_by=flags.both_legs_assessed_by,
        flag_action=entered_action(state.action, base.flag_action),
        treatment=treatment,
        decision=decision,
        note=state.note.strip() or None,
        by_patient=fields_kept(state.by_patient, standing_texts(state)),
        **entered_more(state.more, state.visit_date),
    )


def _is_assessed(flags: FlagEntries, base: Visit) -> bool:
    """Return whether both legs were assessed: with a name, but where a file said so without."""
    is_as_stored = flags.both_legs_assessed == base.both_legs_assessed
    is_named = bool(flags.both_legs_assessed_by) or (
        is_as_stored and base.both_legs_assessed_by is None
    )
    return bool(flags.both_legs_assessed) and is_named


def _answers(state: FormState, base: Visit) -> Visit:
    """Return what can raise a red flag; what contradicts it, or cannot be read, is left out."""
    return Visit(
        visit_id=base.visit_id,
        visit_date=state.visit_date,
        numbness=state.numbness,
        pain_reach_left=state.pain_reach_left,
        pain_reach_right=state.pain_reach_right,
        red_flags=replace(state.flags.answers, no=frozenset()),
        weakness=state.flags.weakness,
        both_legs_assessed=_is_assessed(state.flags, base) or None,
        flag_action=entered_action(state.action, base.flag_action),
    )


def _with_action_as_it_stands(visit: Visit, base: Visit, *, is_asked: bool) -> Visit:
    """Return the visit with the stored action where none is asked for.

    Red flags that were resolved stay so, unless an answer raises another one.
    """
    action = visit.flag_action if is_asked else base.flag_action
    if action is not None and action.resolved_on is not None and raises_more(base, visit):
        action = replace(action, resolved_on=None, resolved_note=None)
    return visit if action == visit.flag_action else replace(visit, flag_action=action)
