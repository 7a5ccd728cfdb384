"""Everything shown of a course, computed once: proposals, shown phases, flags, centralization."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import is_

from tracker.domain.rules.assessment import CourseStatus, StartValues, VisitStatus
from tracker.domain.rules.centralization import centralization_of
from tracker.domain.rules.flag_status import NO_FLAGS, FlagWalk
from tracker.domain.rules.phases import PhaseWalk
from tracker.domain.rules.progress import counted_visits, start_values
from tracker.domain.values.course import Course
from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import Rules
from tracker.domain.values.thresholds import START_VISITS
from tracker.domain.values.visit import Decision, Visit


def status_of(course: Course, rules: Rules | None = None) -> CourseStatus:
    """Return the status of a course; pure.

    Args:
        course: The course.
        rules: Others than those it is judged by.
    """
    return CourseWalk().status_of(course if rules is None else replace(course, rules=rules))


@dataclass(slots=True)
class _Walk:
    """Goes through counted visits by all rules at once.

    Attributes:
        rules: Code of the rules in force.
        others: What other rules propose by which decisions of the course were made, by their code.
        override: The one that goes on; None when the proposal is shown.
        answered: What these rules proposed where the override was decided.
    """

    rules: str
    phases: PhaseWalk
    flags: FlagWalk
    others: Mapping[str, PhaseWalk]
    override: Decision | None = None
    answered: Phase | None = None

    def copy(self) -> "_Walk":
        """Return a walk that goes on from here by itself."""
        others = {code: walk.copy() for code, walk in self.others.items()}
        walks = self.phases.copy(), self.flags.copy(), others
        return _Walk(self.rules, *walks, self.override, self.answered)

    def step(self, visit: Visit) -> VisitStatus:
        """Return the next visit with the decided phase, else the proposed one (section 6).

        A decision holds at its visit while the rules it was made by still propose there what it
        answered; of another version of the rule book it always does. An override goes on until
        the proposal next changes.
        """
        self.flags.step(visit)
        assessment = self.phases.step(visit)
        by_others = {code: walk.step(visit).phase for code, walk in self.others.items()}
        decision, override, has_lapsed = visit.decision, self.override, False
        by_others[self.rules] = assessment.phase
        is_decided = decision is not None and _stands(decision, by_others)
        if decision is not None and is_decided:
            override = decision if decision.is_override else None
            phase, self.answered = decision.phase, assessment.phase
        elif override is not None and self.answered is assessment.phase:
            phase = override.phase
        else:
            has_lapsed = override is not None or decision is not None
            override, phase = None, assessment.phase
        self.override = override
        return VisitStatus(
            assessment=assessment,
            phase=phase,
            override=override,
            has_lapsed=has_lapsed,
            is_decided=is_decided,
        )


def _stands(decision: Decision, proposed: Mapping[str, Phase]) -> bool:
    return proposed.get(decision.rule_version, decision.proposal) is decision.proposal


class CourseWalk:
    """Computes one status after another of a course that changes at its end.

    It remembers how the rules stood before the last visit. Where the next course begins with the
    very same visits, one more at its end or the last one typed anew costs a step or two however
    long the course is; any other is gone through from its first visit.
    """

    def __init__(self) -> None:
        self._start = StartValues()
        self._lasting = NO_FLAGS
        self._reassessed_on: tuple[date, ...] = ()
        self._others: tuple[Rules, ...] = ()
        self._shown: tuple[VisitStatus, ...] = ()
        self._before_last: _Walk | None = None

    @property
    def visits(self) -> tuple[Visit, ...]:
        """Return the counted visits of the course it was asked about last."""
        return tuple(one.visit for one in self._shown)

    def status_of(self, course: Course) -> CourseStatus:
        """Return the status of a course: the same as from its first visit."""
        counted = counted_visits(course.visits)
        shown, walk = self._go_on(course, counted)
        for visit in counted[len(shown) : -1]:
            shown.append(walk.step(visit))
        self._before_last = walk.copy() if counted else None
        shown += [walk.step(visit) for visit in counted[-1:]]
        self._shown = tuple(shown)
        return CourseStatus(
            course=course,
            start=self._start,
            visits=self._shown,
            centralization=centralization_of(
                [one.assessment.reach_read for one in shown], course.rules
            ),
            flags=walk.flags.sorted_flags,
        )

    def _go_on(self, course: Course, counted: tuple[Visit, ...]) -> tuple[list[VisitStatus], _Walk]:
        """Return the visits gone through already, and the walk that stands after them."""
        before = self._shown[:-1]
        lasting = course.assessment.lasting_flags
        others = _other_rules(course.rules, counted)
        before_it = self._start.rules, self._reassessed_on, self._lasting, self._others
        is_same = before_it == (course.rules, course.reassessed_on, lasting, others)
        begins_alike = (
            is_same
            and START_VISITS <= len(before) < len(counted)
            and all(map(is_, counted, (one.visit for one in before)))
        )
        if begins_alike and self._before_last is not None:
            return list(before), self._before_last.copy()
        self._lasting, self._others = lasting, others
        self._start = start_values(counted, course.rules)
        self._reassessed_on = course.reassessed_on
        first_on = counted[0].visit_date if counted else date.min
        phases = PhaseWalk(self._start, first_on, self._reassessed_on)
        by_others = {
            one.code: PhaseWalk(start_values(counted, one), first_on, self._reassessed_on)
            for one in others
        }
        return [], _Walk(course.rules.code, phases, FlagWalk(self._start, self._lasting), by_others)


def _other_rules(rules: Rules, visits: Iterable[Visit]) -> tuple[Rules, ...]:
    """Return the other rules of the same version that decisions were made by, in order of code."""
    codes = {visit.decision.rule_version for visit in visits if visit.decision is not None}
    found = (rules.find_earlier(code) for code in sorted(codes))
    return tuple(one for one in found if one is not None)
