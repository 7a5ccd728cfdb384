"""Many courses at once, with as much of their visits as the phase rules read; a few queries.

In plain SQL that SQLite and PostgreSQL both read, over a ``Reader``: the patient list is the first
thing on the screen, and SQLAlchemy takes longer to import than all of this takes to run. The
window's first list comes through SQLite's own driver, read-only; every later one through the open
database; both run these statements.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Course, CourseId, Patient, PatientId, Precaution, Sex
from tracker.domain.values.phase import Phase
from tracker.domain.values.red_flags import ActionTaken, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.visit import Decision, FlagAction, Visit, VisitId
from tracker.models.identity import APPLICATION_ID, HEAD

Reader = Callable[[str, Mapping[str, object]], Iterable[Sequence[Any]]]

_NAMESAKE: Final = (
    "EXISTS (SELECT 1 FROM patients other WHERE other.search_name = patients.search_name"
    " AND other.id <> patients.id AND other.search_name <> '')"
)
_UNRESOLVED: Final = (
    "SELECT courses.patient_id, courses.id FROM courses"
    " JOIN visits ON visits.course_id = courses.id"
    " JOIN flag_actions ON flag_actions.visit_id = visits.id"
    " WHERE flag_actions.resolved_on IS NULL AND visits.is_live"
)
_FLAGGED: Final = (
    "SELECT visits.course_id FROM visits"
    " JOIN red_flag_answers ON red_flag_answers.visit_id = visits.id"
    " WHERE red_flag_answers.is_yes"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCourse:
    """A patient with the course the list shows.

    Attributes:
        course: The active course begun last, else the last; None before the first. Its visits
            hold what the rules read: no treatment, no questionnaire, and answers of "no" only
            where the course has a "yes".
        has_namesake: Whether another patient has the same name.
        has_unresolved_flag: Whether an action on a red flag of another of the patient's courses
            is not resolved.
    """

    patient: Patient
    course: Course | None
    has_namesake: bool
    has_unresolved_flag: bool


def listed_courses(
    read: Reader, words: Sequence[str] = (), limit: int | None = None
) -> tuple[ListedCourse, ...]:
    """Return patients by name, each with the course to show.

    Args:
        read: Runs a statement and gives its rows.
        words: Searchable words that a patient's name, id or birth date must all have.
        limit: Patients at most.
    """
    return _Listing(read, words, limit).listed()


class _Listing:
    """The statements of one listing, all about the same patients."""

    def __init__(self, read: Reader, words: Sequence[str], limit: int | None) -> None:
        self._read = read
        self._values: dict[str, object] = {
            f"word{place}": f"%{_escaped(word)}%" for place, word in enumerate(words)
        }
        wanted = [f"search_text LIKE :{name} ESCAPE '/'" for name in self._values]
        self._scope = f" WHERE {' AND '.join(wanted)}" if wanted else ""
        self._scope += " ORDER BY search_name, clinic_id"
        if limit is not None:
            self._scope += f" LIMIT {int(limit)}"
        self._is_all = limit is None and not words

    def _rows(self, sql: str) -> Iterable[Sequence[Any]]:
        return self._read(sql, self._values if ":word" in sql else {})

    def _of_patients(self, column: str) -> str:
        """Return the condition that holds a statement to the patients wanted."""
        if self._is_all:
            return ""
        return f" WHERE {column} IN (SELECT id FROM (SELECT id FROM patients{self._scope}) wanted)"

    def listed(self) -> tuple[ListedCourse, ...]:
        """Return each patient wanted, with the course that the list shows."""
        precautions = self._precautions()
        unresolved: dict[int, set[int]] = defaultdict(set)
        for patient_id, course_id in self._rows(_UNRESOLVED):
            unresolved[patient_id].add(course_id)
        found = {}
        namesakes = {}
        for row in self._rows(
            "SELECT id, clinic_id, family_name, given_name, birth_date, sex, precautions_asked,"
            f" {_NAMESAKE} FROM patients{self._scope}"
        ):
            found[row[0]] = _patient(row, precautions)
            namesakes[row[0]] = bool(row[7])
        courses = self._courses(found)
        return tuple(
            ListedCourse(
                patient=patient,
                course=courses.get(number),
                has_namesake=namesakes[number],
                has_unresolved_flag=_has_other(unresolved[number], courses.get(number)),
            )
            for number, patient in found.items()
        )

    def _precautions(self) -> Mapping[int, list[Precaution]]:
        found: dict[int, list[Precaution]] = defaultdict(list)
        for patient_id, precaution in self._rows(
            "SELECT patient_id, precaution FROM patient_precautions"
            + self._of_patients("patient_id")
        ):
            found[patient_id].append(Precaution(precaution))
        return found

    def _courses(self, patients: Mapping[int, Patient]) -> dict[int, Course]:
        rows = self._rows(
            "SELECT id, patient_id, number, ended_on, end_reason FROM courses"
            + self._of_patients("patient_id")
            + " ORDER BY ended_on IS NULL, number"
        )
        chosen = {row[1]: row for row in rows}  # the last one holds
        visits = self._visits(frozenset(row[0] for row in chosen.values()))
        return {
            patient_id: Course(
                course_id=CourseId(course_id),
                patient=patients[patient_id],
                number=number,
                visits=tuple(visits[course_id]),
                ended_on=_day(ended_on),
                end_reason=end_reason,
            )
            for patient_id, (course_id, _, number, ended_on, end_reason) in chosen.items()
        }

    def _live(self, columns: str, table: str = "") -> Iterable[Sequence[Any]]:
        """Return columns of the live visits wanted, or of a table that hangs on them."""
        joined = f" JOIN {table} ON {table}.visit_id = visits.id" if table else ""
        sql = f"SELECT {columns} FROM visits{joined}"
        if self._is_all:
            return self._rows(f"{sql} WHERE visits.is_live ORDER BY visits.id")
        courses = "SELECT id FROM courses" + self._of_patients("patient_id")
        return self._rows(
            f"{sql} WHERE visits.is_live AND visits.course_id IN ({courses}) ORDER BY visits.id"
        )

    def _visits(self, course_ids: frozenset[int]) -> Mapping[int, list[Visit]]:
        answers = self._answers()
        actions = {row[0]: _action(row) for row in self._live(_ACTION_COLUMNS, "flag_actions")}
        decisions = {
            row[0]: _decision(row) for row in self._live(_DECISION_COLUMNS, "decisions") if row[7]
        }
        found: dict[int, list[Visit]] = defaultdict(list)
        for row in self._live(_VISIT_COLUMNS):
            if row[1] in course_ids:
                found[row[1]].append(_visit(row, answers, actions, decisions))
        return found

    def _answers(self) -> Mapping[int, RedFlagAnswers]:
        """Return the answers of the visits of courses that have a "yes" anywhere."""
        flagged = {row[0] for row in self._rows(_FLAGGED)}
        if not flagged:
            return {}
        yes: dict[int, set[RedFlag]] = defaultdict(set)
        no: dict[int, set[RedFlag]] = defaultdict(set)
        columns = "visits.id, visits.course_id, item, is_yes"
        for visit_id, course_id, item, is_yes in self._live(columns, "red_flag_answers"):
            if course_id in flagged:
                (yes if is_yes else no)[visit_id].add(RedFlag(item))
        return {
            visit_id: RedFlagAnswers(yes=frozenset(yes[visit_id]), no=frozenset(no[visit_id]))
            for visit_id in {*yes, *no}
        }


_VISIT_COLUMNS: Final = (
    "id, course_id, visit_date, leg_pain, back_pain, tingling, numbness, pain_reach_left,"
    " pain_reach_right, weakness, both_legs_assessed"
)
_ACTION_COLUMNS: Final = (
    "visits.id, action, at, name, flag_actions.note, resolved_on, resolved_note"
)
_DECISION_COLUMNS: Final = (
    "visits.id, phase, proposal, rule_version, decided_by, decided_at, reason, is_current"
)


def _patient(row: Sequence[Any], precautions: Mapping[int, list[Precaution]]) -> Patient:
    number, clinic_id, family_name, given_name, birth_date, sex, is_asked, _ = row
    return Patient(
        patient_id=PatientId(number),
        clinic_id=clinic_id,
        family_name=family_name,
        given_name=given_name,
        birth_date=_day(birth_date),
        sex=None if sex is None else Sex(sex),
        precautions=frozenset(precautions[number]) if is_asked else None,
    )


def _visit(
    row: Sequence[Any],
    answers: Mapping[int, RedFlagAnswers],
    actions: Mapping[int, FlagAction],
    decisions: Mapping[int, Decision],
) -> Visit:
    number, _, on, leg, back, tingling, numbness, left, right, weakness, is_assessed = row
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
        red_flags=answers.get(number, RedFlagAnswers()),
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


def _has_other(course_ids: set[int], course: Course | None) -> bool:
    return bool(course_ids - {None if course is None else course.course_id})


def _escaped(word: str) -> str:
    return word.replace("/", "//").replace("%", "/%").replace("_", "/_")


def find_first_listing(file: Path) -> tuple[ListedCourse, ...] | None:
    """Return every patient of a file with the course to show; None when it must be opened first.

    Whatever is unusual (no file yet, an older version, a lock, damage) gives None: opening the
    database then deals with it, in its own words.
    """
    if not file.is_file():
        return None
    try:
        uri = f"{file.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            if not _is_current(connection):
                return None
            connection.execute("BEGIN")  # one snapshot for all statements
            return listed_courses(_reader(connection))
    except sqlite3.Error:
        return None


def _is_current(connection: sqlite3.Connection) -> bool:
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        return False
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row is not None and row[0] == HEAD


def _reader(connection: sqlite3.Connection) -> Reader:
    def read(sql: str, values: Mapping[str, object]) -> Iterable[Sequence[Any]]:
        return connection.execute(sql, values)

    return read
