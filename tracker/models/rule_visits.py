"""Courses with as much of their visits as the rules read; a few plain statements for any number.

No treatment and no questionnaire. Records would take ten times as long, and every saved visit
derives its course's summary from this.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, CourseId, FirstAssessment, Patient
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, Weakness
from tracker.domain.values.visit import Decision, FlagAction, Visit, VisitId
from tracker.models.flag_answers import FlagsAsked, answers_of

_NOBODY: Final = Patient(clinic_id="-")  # whose course it is does not matter to the rules


def courses_by_rules(session: Session, course_ids: Sequence[int]) -> Iterator[Course]:
    """Yield these courses, without the patient, with what the rules read of their live visits."""
    reading = _Reading(session, ", ".join(str(int(number)) for number in course_ids))
    visits = reading.visits()
    for number, interval_days, ended_on in reading.courses():
        yield Course(
            course_id=CourseId(number),
            patient=_NOBODY,
            assessment=FirstAssessment(interval_days=interval_days),
            visits=tuple(visits[number]),
            ended_on=_day(ended_on),
            end_reason=None,
        )


class _Reading:
    """The statements about some courses."""

    def __init__(self, session: Session, ids: str) -> None:
        self._session, self._ids = session, ids

    def _rows(self, sql: str) -> Iterable[Sequence[Any]]:
        return self._session.execute(text(sql))

    def courses(self) -> Iterable[Sequence[Any]]:
        return self._rows(
            f"SELECT id, interval_days, ended_on FROM courses WHERE id IN ({self._ids}) ORDER BY id"
        )

    def _live(self, columns: str, table: str = "") -> Iterable[Sequence[Any]]:
        """Return columns of the live visits, or of a table that hangs on them, by entry."""
        joined = f" JOIN {table} ON {table}.visit_id = visits.id" if table else ""
        return self._rows(
            f"SELECT {columns} FROM visits{joined}"
            f" WHERE visits.course_id IN ({self._ids}) AND visits.is_live ORDER BY visits.id"
        )

    def visits(self) -> Mapping[int, list[Visit]]:
        answers = self._answers()
        actions = {row[0]: _action(row) for row in self._live(_ACTION_COLUMNS, "flag_actions")}
        decisions = {
            row[0]: _decision(row) for row in self._live(_DECISION_COLUMNS, "decisions") if row[7]
        }
        found: dict[int, list[Visit]] = defaultdict(list)
        for row in self._live(_VISIT_COLUMNS):
            found[row[1]].append(_visit(row, answers, actions, decisions))
        return found

    def _answers(self) -> Mapping[int, list[tuple[RedFlag, bool]]]:
        found: dict[int, list[tuple[RedFlag, bool]]] = defaultdict(list)
        for visit_id, item, is_yes in self._live("visits.id, item, is_yes", "red_flag_answers"):
            found[visit_id].append((RedFlag(item), bool(is_yes)))
        return found


_VISIT_COLUMNS: Final = (
    "id, course_id, visit_date, leg_pain, back_pain, tingling, numbness, pain_reach_left,"
    " pain_reach_right, weakness, both_legs_assessed, flags_asked"
)
_ACTION_COLUMNS: Final = (
    "visits.id, action, at, name, flag_actions.note, resolved_on, resolved_note"
)
_DECISION_COLUMNS: Final = (
    "visits.id, phase, proposal, rule_version, decided_by, decided_at, reason, is_current"
)


def _visit(
    row: Sequence[Any],
    answers: Mapping[int, list[tuple[RedFlag, bool]]],
    actions: Mapping[int, FlagAction],
    decisions: Mapping[int, Decision],
) -> Visit:
    number, _, on, leg, back, tingling, numbness, left, right, weakness, is_assessed, asked = row
    day = _day(on)
    if day is None:
        raise ValueError("a stored visit has a date")
    return Visit(
        visit_id=VisitId(number),
        visit_date=day,
        leg_pain=leg,
        back_pain=back,
        tingling=tingling,
        numbness=numbness,
        pain_reach_left=None if left is None else Reach(left),
        pain_reach_right=None if right is None else Reach(right),
        weakness=None if weakness is None else Weakness(weakness),
        both_legs_assessed=None if is_assessed is None else bool(is_assessed),
        red_flags=answers_of(None if asked is None else FlagsAsked(asked), answers.get(number, ())),
        flag_action=actions.get(number),
        decision=decisions.get(number),
    )


def _action(row: Sequence[Any]) -> FlagAction:
    _, action, at, name, note, resolved_on, resolved_note = row
    return FlagAction(
        action=ActionTaken(action),
        at=_moment(at),
        name=name,
        note=note,
        resolved_on=_day(resolved_on),
        resolved_note=resolved_note,
    )


def _decision(row: Sequence[Any]) -> Decision:
    _, phase, proposal, rule_version, decided_by, decided_at, reason, _ = row
    return Decision(
        phase=Phase(phase),
        proposal=Phase(proposal),
        rule_version=rule_version,
        decided_by=decided_by,
        decided_at=_moment(decided_at),
        reason=reason,
    )


def _day(stored: date | str | None) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def _moment(stored: datetime | str) -> datetime:
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment.replace(tzinfo=UTC)
