"""Red flags over a whole course: what stands until it is resolved, and what demands an action.

The phase table looks at each visit's own answers; here an answer is followed from visit to visit
(clinical-rules.md section 8).
"""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import StartValues
from tracker.domain.rules.progress import counted_visits, start_values
from tracker.domain.rules.standing_flag import CLEARED_BY_ASSESSMENT, Cause, Sign, StandingFlag
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.red_flags import EMERGENCY_ACTIONS, RedFlag, Tier, Weakness
from tracker.domain.values.thresholds import BOTH_LEGS_FROM_ZONE, NUMBNESS_RISE
from tracker.domain.values.visit import FlagAction, Visit

NO_FLAGS: Final = frozenset[RedFlag]()


def standing_flags(
    visits: Iterable[Visit], lasting: frozenset[RedFlag] = NO_FLAGS
) -> tuple[StandingFlag, ...]:
    """Return every red flag of a course, resolved or not, the emergencies first, then by date.

    A flag goes on from visit to visit while the answer does not change: "not asked" changes
    nothing, "no" ends it without resolving it, so that a later "yes" is a new flag beside it. A
    "yes" on or after the day the flag was resolved is a new one as well.

    Args:
        visits: The visits of one course in order of entry.
        lasting: Those that follow from what was asked once, raised at the first visit.
    """
    counted = counted_visits(visits)
    walk = FlagWalk(start_values(counted), lasting)
    for visit in counted:
        walk.step(visit)
    return walk.sorted_flags


def unresolved_flags(
    visits: Iterable[Visit], lasting: frozenset[RedFlag] = NO_FLAGS
) -> tuple[StandingFlag, ...]:
    """Return what stays on the patient's header."""
    return tuple(flag for flag in standing_flags(visits, lasting) if not flag.is_resolved)


def flags_to_act_on(
    visit: Visit, others: Iterable[Visit] = (), lasting: frozenset[RedFlag] = NO_FLAGS
) -> tuple[StandingFlag, ...]:
    """Return the flags this visit shows for which what their tier demands was not done.

    A flag that goes on from an earlier visit and was acknowledged there is not raised again.

    Args:
        visit: The visit as it would be saved, its action included.
        others: The other visits of its course; one with the same id or day gives way to it.
        lasting: Those that follow from what was asked once, raised at the first visit.
    """
    counted = counted_visits([*_others(visit, others), visit])
    start = start_values(counted)
    raised_once = lasting if visit is counted[0] else NO_FLAGS
    if not raised_once and not any(_answers(visit, start).values()):
        return ()  # the usual visit, with every key: nothing earlier matters then
    walk = FlagWalk(start, lasting)
    for one in counted:
        if one.visit_date <= visit.visit_date:
            walk.step(one)
    return tuple(
        flag for flag in walk.shown_last if not flag.is_acknowledged and not flag.is_resolved
    )


def needs_action(visit: Visit, others: Iterable[Visit] = ()) -> bool:
    """Return whether a visit may not be closed yet: a tier-A flag it shows has no action.

    Args:
        visit: The visit as it would be saved, its action included.
        others: The other visits of its course.
    """
    return any(flag.tier is Tier.EMERGENCY for flag in flags_to_act_on(visit, others))


def emergencies_shown(visit: Visit) -> frozenset[Cause]:
    """Return the tier-A causes a visit's own answers show, whatever was done about them."""
    answers = _answers(visit, start_values([visit]))
    return frozenset(
        cause for cause, is_shown in answers.items() if is_shown and cause.tier is Tier.EMERGENCY
    )


def _others(visit: Visit, others: Iterable[Visit]) -> Iterator[Visit]:
    for other in others:
        is_same = visit.visit_id is not None and other.visit_id == visit.visit_id
        if not is_same and other.visit_date != visit.visit_date:
            yield other


def _answers(visit: Visit, start: StartValues) -> dict[Cause, bool]:
    """Return what a visit shows or rules out; what it did not ask or record is not in it."""
    answers: dict[Cause, bool] = dict.fromkeys(visit.red_flags.no, False)
    if visit.red_flags.yes:
        answers |= dict.fromkeys(filter(visit.red_flags.yes.__contains__, RedFlag), True)
    if visit.weakness is not None:
        answers[Sign.WEAKNESS_WORSE] = visit.weakness is Weakness.WORSE
        answers[Sign.WEAKNESS_NEW] = visit.weakness is Weakness.NEW
    is_far = [
        None if reach is None else reach >= BOTH_LEGS_FROM_ZONE
        for reach in map(visit.pain_reach, LEG_ORDER)
    ]
    if False in is_far or None not in is_far:
        answers[Sign.BOTH_REACHES] = all(is_far)
    if visit.numbness is not None and start.numbness is not None:
        answers[Sign.NUMBNESS_RISEN] = visit.numbness >= start.numbness + NUMBNESS_RISE
    return answers


class FlagWalk:
    """Goes through a course visit by visit and follows each flag.

    Attributes:
        flags: Every flag so far, in the order raised.
        shown_last: Those the last visit showed.
    """

    def __init__(self, start: StartValues, lasting: frozenset[RedFlag] = NO_FLAGS) -> None:
        self._start = start
        self._raised_next = lasting
        self._open: dict[Cause, int] = {}  # where in flags the cause goes on
        self._shown: list[int] = []
        self._is_assessed = False
        self.flags: list[StandingFlag] = []

    def copy(self) -> "FlagWalk":
        """Return a walk that goes on from here by itself."""
        other = copy(self)
        other._open, other.flags = dict(self._open), list(self.flags)  # noqa: SLF001
        return other

    @property
    def sorted_flags(self) -> tuple[StandingFlag, ...]:
        """Return every flag so far, the emergencies first, then by date."""
        return tuple(sorted(self.flags, key=lambda flag: (flag.tier.value, flag.since)))

    @property
    def shown_last(self) -> tuple[StandingFlag, ...]:
        """Return the flags that the last visit showed."""
        return tuple(self.flags[place] for place in self._shown)

    def step(self, visit: Visit) -> None:
        """Follow the answers of the next visit by date."""
        if visit.both_legs_assessed:
            self._clear_both_legs(visit.visit_date)
        self._shown = []
        answers = _answers(visit, self._start)
        answers |= dict.fromkeys(filter(self._raised_next.__contains__, RedFlag), True)
        self._raised_next = NO_FLAGS
        for cause, is_shown in answers.items():
            if not is_shown:
                self._open.pop(cause, None)
            elif not (self._is_assessed and cause in CLEARED_BY_ASSESSMENT):
                self._shown.append(self._place(cause, visit))
        if visit.flag_action is not None:
            self._act(visit, visit.flag_action)

    def _place(self, cause: Cause, visit: Visit) -> int:
        """Return where the flag stands: the one that goes on, or a new one."""
        place = self._open.get(cause)
        if place is None or _is_resolved_by(self.flags[place], visit.visit_date):
            place = self._open[cause] = self._raise(cause, visit)
        began = visit.red_flags.since.get(cause) if isinstance(cause, RedFlag) else None
        if began is not None:
            self.flags[place] = replace(self.flags[place], began=began)
        return place

    def _raise(self, cause: Cause, visit: Visit) -> int:
        flag = StandingFlag(cause=cause, since=visit.visit_date, raised_at=visit.visit_id)
        self.flags.append(flag)
        return len(self.flags) - 1

    def _clear_both_legs(self, on: date) -> None:
        self._is_assessed = True
        for place, flag in enumerate(self.flags):
            if flag.cause in CLEARED_BY_ASSESSMENT and not flag.is_resolved:
                self.flags[place] = replace(flag, cleared_on=on)

    def _act(self, visit: Visit, action: FlagAction) -> None:
        """Put an action to what the visit shows and to whatever still waits for one.

        What closes a visit of tier A stands on as an emergency where no such answer is left: it
        was taken back, and that does not resolve it.
        """
        waiting = [
            place
            for place, flag in enumerate(self.flags)
            if flag.action is None and not flag.is_resolved
        ]
        places = {*self._shown, *waiting}
        is_emergency = any(self.flags[place].tier is Tier.EMERGENCY for place in places)
        if not places or (action.action in EMERGENCY_ACTIONS and not is_emergency):
            places.add(self._raise(Sign.NOTED, visit))
        for place in places:
            self.flags[place] = replace(self.flags[place], action=action, acted_at=visit.visit_id)


def _is_resolved_by(flag: StandingFlag, day: date) -> bool:
    resolved_on = None if flag.action is None else flag.action.resolved_on
    return resolved_on is not None and resolved_on <= day
