"""Everything that stands in the visit form, as a value: for drafts, undo and saving alike.

Texts are kept as typed, whether they can be read or not, so that nothing typed is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from tracker.domain.rules.flag_demands import raises_more
from tracker.domain.rules.phases import RULE_VERSION
from tracker.domain.values.anatomy import LEG_ORDER, Leg, Reach, Side
from tracker.domain.values.checks import whole_number
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Decision, FlagAction, Reaction, Visit
from tracker.ui.fields.points_input import read_points
from tracker.ui.fields.reach.values import Place, Reaches, ReachKind
from tracker.ui.visit.more_values import entered_more
from tracker.ui.visit.phase_choice import PhaseEntries
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.visit.red_flags.stop import ActionEntries
from tracker.ui.visit.treatment.entries import TreatmentEntries


@dataclass(frozen=True, slots=True, kw_only=True)
class FormState:
    """What stands in each field; None and empty mean not entered.

    Attributes:
        sitting: Minutes as typed.
        walking: Minutes as typed.
        unsure: Places of the reach whose jump is not confirmed yet.
        more: The texts of the page "More", by field; PSFS as ``psfs:`` and the activity's id.
        amend_reason: Why a saved visit is amended.
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

    @property
    def reaches(self) -> Reaches:
        """Return the four zones as the drawing holds them."""
        zones: dict[Place, Reach | None] = {
            (ReachKind.PAIN, Leg.LEFT): self.pain_reach_left,
            (ReachKind.PAIN, Leg.RIGHT): self.pain_reach_right,
            (ReachKind.SENSORY, Leg.LEFT): self.sensory_reach_left,
            (ReachKind.SENSORY, Leg.RIGHT): self.sensory_reach_right,
        }
        return Reaches(zones)


def reaches_of(visit: Visit) -> Reaches:
    """Return a visit's four zones as the drawing holds them."""
    zones: dict[Place, Reach | None] = {}
    for leg in LEG_ORDER:
        zones[ReachKind.PAIN, leg] = visit.pain_reach(leg)
        zones[ReachKind.SENSORY, leg] = visit.sensory_reach(leg)
    return Reaches(zones)


def entered_treatment(entries: TreatmentEntries, side: Side | None) -> Treatment:
    """Return the treatment that was entered; a bare point takes the course's side.

    Raises:
        ValueError: A point or a number is not allowed.
    """
    return replace(
        entries.base,
        points=read_points(entries.points, side),
        needles=whole_number("needles", entries.needles),
        retention_minutes=whole_number("retention_minutes", entries.retention),
        stimulation=entries.stimulation,
    )


def entered_visit(
    state: FormState, base: Visit, treatment: Treatment, action: FlagAction | None
) -> Visit:
    """Return the visit a form's fields mean; its decision is the base's.

    Red flags that were resolved stay so, unless an answer raises another one.

    Raises:
        ValueError: Something entered is not allowed.
    """
    flags = state.flags
    visit = replace(
        base,
        visit_date=state.visit_date,
        back_pain=state.back_pain,
        leg_pain=state.leg_pain,
        tingling=state.tingling,
        numbness=state.numbness,
        sleep_trouble=state.sleep_trouble,
        pain_reach_left=state.pain_reach_left,
        pain_reach_right=state.pain_reach_right,
        sensory_reach_left=state.sensory_reach_left,
        sensory_reach_right=state.sensory_reach_right,
        sitting_minutes=whole_number("sitting_minutes", state.sitting),
        walking_minutes=whole_number("walking_minutes", state.walking),
        reaction=state.reaction,
        red_flags=flags.answers,
        weakness=flags.weakness,
        both_legs_assessed=flags.both_legs_assessed,
        both_legs_assessed_on=flags.both_legs_assessed_on,
        both_legs_assessed_by=flags.both_legs_assessed_by,
        flag_action=action,
        treatment=treatment,
        note=state.note.strip() or None,
        **entered_more(state.more),
    )
    if action is None or action.resolved_on is None or not raises_more(base, visit):
        return visit
    return replace(visit, flag_action=replace(action, resolved_on=None, resolved_note=None))


def drafted_visit(state: FormState, base: Visit, side: Side | None, at: datetime) -> Visit:
    """Return the visit a kept draft means, without a form, to compare it with what is saved.

    Raises:
        ValueError: Something entered is not allowed.
    """
    entered = state.action
    action = base.flag_action
    if entered.taken is not None and entered.name.strip() and entered.at is not None:
        drafted = FlagAction(action=entered.taken, at=entered.at, name=entered.name.strip())
        is_same = action is not None and (action.action, action.name) == (
            drafted.action,
            drafted.name,
        )
        action = action if is_same else drafted
    visit = entered_visit(state, base, entered_treatment(state.treatment, side), action)
    phase = state.phase
    if phase.answer is None or phase.proposal is None:
        return replace(visit, decision=None)
    kept = base.decision
    if kept is not None and (kept.phase, kept.proposal) == (phase.answer, phase.proposal):
        return visit
    decision = Decision(
        phase=phase.answer,
        proposal=phase.proposal,
        rule_version=RULE_VERSION,
        decided_by="",
        decided_at=at,
        reason=phase.reason.strip() or None,
    )
    return replace(visit, decision=decision)
