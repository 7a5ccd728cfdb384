"""Courses with as much of their visits as the rules read; a few plain statements for any number.

No treatment, and of the function measures those with an agreed minimum. Records would take ten
times as long, and every saved visit derives its course's summary from this.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, Final

from sqlalchemy.orm import Session

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import (
    Course,
    CourseEvent,
    CourseId,
    EventKind,
    FirstAssessment,
    Patient,
    PatientId,
)
from tracker.domain.values.phase import Phase
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import (
    NEVER_ASKED,
    ActionTaken,
    AskedOnce,
    RedFlag,
    Weakness,
)
from tracker.domain.values.rules import Rules
from tracker.domain.values.visit import (
    NO_SCORES,
    ActivityId,
    Decision,
    FlagAction,
    Visit,
    VisitId,
)
from tracker.models.flag_answers import Answer, FlagsAsked, answers_of
from tracker.models.server.together import ask_plainly_ahead, is_file

# The fields of function measures that have an agreed minimum, beside the patient's activities.
FUNCTION_FIELDS: Final = (
    "odi_percent", "rmdq", "interference_pain", "interference_enjoyment", "interference_activity",
)  # fmt: skip
_Answers = Sequence[tuple[RedFlag, Answer]]
_Scores = Sequence[tuple[ActivityId, int]]
_NOBODY: Final = Patient(clinic_id="-")  # whose course it is does not matter to the rules


def courses_by_rules(
    session: Session,
    course_ids: Sequence[int],
    rules: Rules,
    known: "KnownVisits | None" = None,
) -> Iterator[tuple[PatientId, Course]]:
    """Yield whose these courses are, and the courses with what the rules read of live visits.

    The patient within is nobody: the rules do not look at it.

    Args:
        session: One that reads.
        course_ids: Those wanted.
        rules: By which they are judged.
        known: What was read of them before; None for nothing.
    """
    yield from _courses(session, _of_courses(session, course_ids), rules, known)


def course_of_visit(
    session: Session, visit_id: int, rules: Rules, known: "KnownVisits"
) -> Iterator[tuple[PatientId, Course]]:
    """Yield whose course a visit is of, and the course as the rules read it."""
    return _courses(session, _of_visit(session, visit_id), rules, known)


@dataclass(frozen=True, slots=True)
class _Which:
    """Which courses are read: a list of ids for a statement, with a value where it has a place."""

    ids: str
    given: Mapping[str, object]


def _of_courses(session: Session, course_ids: Iterable[int]) -> _Which:
    numbers = [int(number) for number in course_ids]
    if len(numbers) == 1:  # as every visit is saved: of a server the same statement each time
        return _one(session, "{id}", numbers[0])
    return _Which(", ".join(map(str, numbers)), {})


def _of_visit(session: Session, visit_id: int) -> _Which:
    return _one(session, _OF_VISIT, int(visit_id))


def _one(session: Session, ids: str, number: int) -> _Which:
    if is_file(session):
        return _Which(ids.format(id=number), {})
    return _Which(ids.format(id="%(id)s"), {"id": number})


def _courses(
    session: Session, which: _Which, rules: Rules, known: "KnownVisits | None"
) -> Iterator[tuple[PatientId, Course]]:
    _ask_ahead(session, which)
    visits = _visits(session, which, KnownVisits() if known is None else known)
    reassessed = _reassessments(session, which)
    asked: dict[int, dict[AskedOnce, bool]] = defaultdict(dict)
    for number, item, is_yes in _rows(session, _ASKED_ONCE, which):
        asked[number][AskedOnce(item)] = bool(is_yes)
    for number, patient_id, planned, interval_days, next_visit_on, ended_on in _rows(
        session, _COURSES, which
    ):
        yield (
            PatientId(patient_id),
            Course(
                course_id=CourseId(number),
                patient=_NOBODY,
                assessment=FirstAssessment(asked_once=asked.get(number, NEVER_ASKED)),
                plan=CoursePlan(
                    planned_visits=planned,
                    interval_days=interval_days,
                    next_visit_on=_day(next_visit_on),
                ),
                visits=tuple(visits[number]),
                ended_on=_day(ended_on),
                end_reason=None,
                events=tuple(reassessed[number]),
                rules=rules,
            ),
        )


def ask_ahead_by_rules(session: Session, course_ids: Iterable[int]) -> None:
    """Ask a server at once for all that ``courses_by_rules`` reads of courses."""
    _ask_ahead(session, _of_courses(session, sorted(course_ids)))


def ask_ahead_of_visit(session: Session, visit_id: int) -> None:
    """Ask a server at once for all that ``course_of_visit`` reads."""
    _ask_ahead(session, _of_visit(session, visit_id))


def _ask_ahead(session: Session, which: _Which) -> None:
    questions = (one.format(ids=which.ids) for one in _ALL)
    ask_plainly_ahead(session, questions, which.given)


def _reassessments(session: Session, which: _Which) -> Mapping[int, list[CourseEvent]]:
    """Return the reassessments by course; no other event matters to the rules."""
    found: dict[int, list[CourseEvent]] = defaultdict(list)
    for number, on, kind in _rows(session, _REASSESSED, which):
        event = EventKind(kind)
        if event.is_reassessment:
            found[number].append(CourseEvent(on=_certain_day(on), kind=event))
    return found


_OF_VISIT: Final = "SELECT course_id FROM visits AS one WHERE one.id = {id}"
_COURSES: Final = (
    "SELECT id, patient_id, planned_visits, interval_days, next_visit_on, ended_on FROM courses"
    " WHERE id IN ({ids}) ORDER BY id"
)
_REASSESSED: Final = (
    "SELECT course_id, happened_on, kind FROM course_events"
    " WHERE course_id IN ({ids}) AND kind <> 'other' ORDER BY happened_on, id"
)
_ASKED_ONCE: Final = (
    "SELECT course_id, item, is_yes FROM course_asked_once WHERE course_id IN ({ids})"
)
_LIVE: Final = "visits.course_id IN ({ids}) AND visits.is_live"
_ANSWERS: Final = (
    "SELECT visit_id, item, is_yes, since FROM visits"
    f" JOIN red_flag_answers ON visit_id = visits.id WHERE {_LIVE}"
)
_VISITS: Final = (
    "SELECT visits.id, course_id, visit_date, leg_pain, back_pain, tingling, numbness,"
    " pain_reach_left, pain_reach_right, weakness, both_legs_assessed, flags_asked,"
    f" {', '.join(FUNCTION_FIELDS)},"
    " action, at, name, flag_actions.note, resolved_on, resolved_note,"
    " phase, proposal, rule_version, decided_by, decided_at, reason FROM visits"
    " LEFT JOIN flag_actions ON flag_actions.visit_id = visits.id"
    " LEFT JOIN decisions ON decisions.visit_id = visits.id AND decisions.is_current"
    f" WHERE {_LIVE} ORDER BY visits.id"
)
_SCORES: Final = (
    "SELECT visit_id, activity_id, score FROM visits"
    f" JOIN psfs_scores ON visit_id = visits.id WHERE {_LIVE} ORDER BY visit_id, activity_id"
)
_ALL: Final = (_ANSWERS, _SCORES, _VISITS, _REASSESSED, _ASKED_ONCE, _COURSES)
_OWN, _FUNCTION = slice(0, 12), slice(12, 12 + len(FUNCTION_FIELDS))  # of those columns
_ACTION, _DECISION = slice(_FUNCTION.stop, _FUNCTION.stop + 6), slice(_FUNCTION.stop + 6, None)


def _rows(session: Session, question: str, which: _Which) -> Iterable[Sequence[Any]]:
    connection = session.connection()
    return connection.exec_driver_sql(question.format(ids=which.ids), dict(which.given))


class KnownVisits:
    """Visits by what is stored of them: one that is stored as it was before is the very same value.

    The whole of what the rules read is compared, so that nothing which becomes of a visit, a
    transaction or the file itself goes unseen.
    """

    def __init__(self, seen: Iterable[Visit] = ()) -> None:
        """Begin with visits that somebody else read, and may have read long ago."""
        self._seen = {visit.visit_id: visit for visit in seen}
        self._before: dict[object, Visit] = {}
        self._now: dict[object, Visit] = {}

    def begin(self) -> None:
        """Begin another reading; what it does not ask for is forgotten by the one after it."""
        self._before, self._now = self._now, {}

    def visit(self, row: Sequence[Any], answers: _Answers, scores: _Scores) -> Visit:
        """Return the visit of a row, its red flags and the scores of the patient's activities."""
        key = (tuple(row), tuple(answers), tuple(scores))
        visit = self._now[key] = self._before.get(key) or self._find_seen(row, answers, scores)
        return visit

    def know(self, saved: Visit) -> None:
        """Take a visit that was saved for how it will be read."""
        self._seen[saved.visit_id] = saved

    def _find_seen(self, row: Sequence[Any], answers: _Answers, scores: _Scores) -> Visit:
        """Return a visit as somebody else read it where the rules read the same in both."""
        visit_id, stored = VisitId(row[0]), _read_by_rules(row, answers, scores)
        seen = self._seen.get(visit_id)
        if seen is not None and _as_the_rules_read(seen) == stored:
            return seen
        return Visit(visit_id=visit_id, **dict(zip(_READ_BY_RULES, stored, strict=True)))


_READ_BY_RULES: Final = (
    "visit_date", "leg_pain", "back_pain", "tingling", "numbness", "pain_reach_left",
    "pain_reach_right", "weakness", "both_legs_assessed", "red_flags", "flag_action", "decision",
    "psfs", *FUNCTION_FIELDS,
)  # fmt: skip
_as_the_rules_read: Final = attrgetter(*_READ_BY_RULES)


def as_the_rules_read(visit: Visit) -> Visit:
    """Return a visit as it is read by the rules, with nothing more."""
    read = dict(zip(_READ_BY_RULES, _as_the_rules_read(visit), strict=True))
    return Visit(visit_id=visit.visit_id, **read)


_REACHES: Final = {None: None} | {reach.value: reach for reach in Reach}
_WEAKNESSES: Final = {None: None} | {weakness.value: weakness for weakness in Weakness}
_ASKED: Final = {None: None} | {asked.value: asked for asked in FlagsAsked}


def _visits(session: Session, which: _Which, known: KnownVisits) -> Mapping[int, list[Visit]]:
    answers: dict[int, list[tuple[RedFlag, Answer]]] = defaultdict(list)
    for visit_id, item, is_yes, since in _rows(session, _ANSWERS, which):
        answers[visit_id].append((RedFlag(item), (bool(is_yes), since)))
    scores: dict[int, list[tuple[ActivityId, int]]] = defaultdict(list)
    for visit_id, activity, score in _rows(session, _SCORES, which):
        scores[visit_id].append((ActivityId(activity), score))
    found: dict[int, list[Visit]] = defaultdict(list)
    known.begin()
    for row in _rows(session, _VISITS, which):
        found[row[1]].append(known.visit(row, answers.get(row[0], ()), scores.get(row[0], ())))
    return found


def _read_by_rules(row: Sequence[Any], answers: _Answers, scores: _Scores) -> tuple[Any, ...]:
    """Return what a row and what hangs on it say, in the order of ``_READ_BY_RULES``.

    Not yet a visit, which checks itself: most are as somebody read them before.
    """
    _, _, on, leg, back, tingling, numbness, left, right, weakness, is_assessed, asked = row[_OWN]
    return (
        _day(on),
        leg,
        back,
        tingling,
        numbness,
        _REACHES[left],
        _REACHES[right],
        _WEAKNESSES[weakness],
        None if is_assessed is None else bool(is_assessed),
        answers_of(_ASKED[asked], answers),
        _find_action(row[_ACTION]),
        _find_decision(row[_DECISION]),
        dict(scores) if scores else NO_SCORES,
        *row[_FUNCTION],
    )


def _find_action(row: Sequence[Any]) -> FlagAction | None:
    action, at, name, note, resolved_on, resolved_note = row
    if action is None:
        return None
    return FlagAction(
        action=ActionTaken(action),
        at=_moment(at),
        name=name,
        note=note,
        resolved_on=_day(resolved_on),
        resolved_note=resolved_note,
    )


def _find_decision(row: Sequence[Any]) -> Decision | None:
    phase, proposal, rule_version, decided_by, decided_at, reason = row
    if phase is None:
        return None
    return Decision(
        phase=Phase(phase),
        proposal=Phase(proposal),
        rule_version=rule_version,
        decided_by=decided_by,
        decided_at=_moment(decided_at),
        reason=reason,
    )


def _certain_day(stored: date | str) -> date:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def _day(stored: date | str | None) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def _moment(stored: datetime | str) -> datetime:
    moment = datetime.fromisoformat(stored) if isinstance(stored, str) else stored
    return moment.replace(tzinfo=UTC)
