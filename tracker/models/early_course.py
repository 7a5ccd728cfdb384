"""One whole course out of a database file, in plain SQL through SQLite's own driver, read-only.

The course a person chose stands on the screen before SQLAlchemy is imported, which takes ten times
as long as this. ``visit_loading.load_course`` is how courses are read ever after; a test holds both
to the same values.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum
from pathlib import Path
from typing import Any, Final, get_args

from tracker.domain.values.course import (
    Activity,
    Aggravator,
    Course,
    CourseEvent,
    CourseId,
    Driver,
    DriverRevision,
    EventId,
    EventKind,
    FirstAssessment,
    Patient,
    PatientId,
    Precaution,
    Quality,
)
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import AskedOnce, RedFlag
from tracker.domain.values.rules import OWN_VALUES, Rules, in_force, own_rules
from tracker.domain.values.treatment import (
    NO_TREATMENT,
    Adjunct,
    Electroacupuncture,
    Herbs,
    Treatment,
    adverse_events_of,
    insertion_sets_of,
)
from tracker.domain.values.visit import ActivityId, Decision, FlagAction, Visit, VisitId
from tracker.models.flag_answers import Answer, FlagsAsked, answers_of
from tracker.models.identity import APPLICATION_ID, HEAD
from tracker.models.sqlite_driver import DataKey, connect, driver

Row = Mapping[str, Any]  # a column's name, and what SQLite gives for it
_Reads = Mapping[str, Callable[[Any], object]]  # how each field of a value is read


def _moment(stored: str | datetime) -> datetime:
    if isinstance(stored, datetime):  # as a server gives it
        return stored.astimezone(UTC)
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _day(stored: str | date) -> date:
    return stored if isinstance(stored, date) else date.fromisoformat(stored)


def _hour(stored: str | time) -> time:
    return stored if isinstance(stored, time) else time.fromisoformat(stored)


def _content(stored: object) -> Any:
    """Return what a column of JSON says, as text or read already."""
    return json.loads(stored) if isinstance(stored, str) else stored


_BY_TYPE: Final[dict[object, Callable[[Any], object]]] = {
    date: _day,
    datetime: _moment,
    time: _hour,
    bool: bool,
}


def _reads(kind: type, *apart: str) -> _Reads:
    """Return how to read the fields of a value that are columns of its row; the rest is apart."""
    found = {}
    for field in fields(kind):
        kinds = get_args(field.type) or (field.type,)  # of "X | None" the X
        plain = next((one for one in kinds if isinstance(one, type)), object)
        found[field.name] = plain if issubclass(plain, Enum) else _BY_TYPE.get(plain, _as_stored)
    return {name: read for name, read in found.items() if name not in apart}


def _as_stored(stored: object) -> object:
    return stored


_ADJUNCTS: Final = ("moxa", "cupping", "gua_sha", "tuina", "heat")
_VISIT: Final = _reads(
    Visit, "visit_id", "red_flags", "flag_action", "psfs", "treatment", "decision", "by_patient"
)
_TREATMENT: Final = _reads(
    Treatment, "points", "electro", "herbs", "adverse_events", "insertion_sets", *_ADJUNCTS
)
_ADJUNCT, _ELECTRO, _HERBS = _reads(Adjunct), _reads(Electroacupuncture), _reads(Herbs)
_ACTION, _DECISION = _reads(FlagAction), _reads(Decision)
_PATIENT: Final = _reads(Patient, "patient_id", "precautions")
_ASSESSMENT: Final = _reads(
    FirstAssessment,
    "drivers",
    "quality",
    "aggravators",
    "asked_once",
    "diagnosis_codes",
    "activities",
)
_PLAN, _PERIOD = _reads(CoursePlan, "periods"), _reads(AllowedPeriod)
_COURSE: Final = _reads(
    Course, "course_id", "patient", "assessment", "visits", "events", "rules",
    "plan",
)  # fmt: skip


def find_early_course(file: Path, course_id: CourseId, key: DataKey | None = None) -> Course | None:
    """Return a course with its patient and every live visit; None when it must be read later.

    Quick enough for the UI thread, and it waits for nobody. Whatever is unusual gives None, as does
    a draft of the course: the form offers a draft before anything can be typed.
    """
    try:
        with closing(connect(file, key, may_write=False, timeout=0)) as connection:
            connection.row_factory = driver.Row
            connection.execute("BEGIN")  # one snapshot for all statements
            if not _is_current(connection):
                return None

            def rows(question: str) -> Iterable[Row]:
                return connection.execute(question.format(id=int(course_id)))

            return None if [*rows(_DRAFTS)] else find_plain_course(rows, course_id)
    except (
        driver.Error,
        ValueError,
        LookupError,
        TypeError,
    ):  # a value no rule allows is damage too
        return None


def _is_current(connection: "driver.Connection") -> bool:
    marks = ("PRAGMA application_id", "SELECT version_num FROM alembic_version")
    found = [tuple(row) for mark in marks for row in connection.execute(mark)]
    return found == [(APPLICATION_ID,), (HEAD,)]


def _of_course(table: str, order: str) -> str:
    return f"SELECT * FROM {table} WHERE course_id = {{id}} ORDER BY {order}"


def _of_visits(table: str, order: str = "visit_id") -> str:
    return (
        f"SELECT * FROM {table} WHERE visit_id IN"
        f" (SELECT id FROM visits WHERE course_id = {{id}} AND is_live) ORDER BY {order}"
    )


# Every question about one course, with a place for its id.
_WHOSE: Final = "(SELECT patient_id FROM courses WHERE id = {id})"
_DRAFTS: Final = _of_course("drafts", "id")
_QUESTIONS: Final = {
    "courses": "SELECT * FROM courses WHERE id = {id}",
    "patients": f"SELECT * FROM patients WHERE id = {_WHOSE}",
    "patient_precautions": f"SELECT * FROM patient_precautions WHERE patient_id = {_WHOSE}",
    "allowed_periods": _of_course("allowed_periods", "position"),
    "course_drivers": _of_course("course_drivers", "position"),
    "course_qualities": _of_course("course_qualities", "quality"),
    "course_aggravators": _of_course("course_aggravators", "aggravator"),
    "course_asked_once": _of_course("course_asked_once", "item"),
    "course_diagnoses": _of_course("course_diagnoses", "position"),
    "activities": _of_course("activities", "position"),
    "course_events": _of_course("course_events", "happened_on, id"),
    "flag_actions": _of_visits("flag_actions"),
    "decisions": _of_visits("decisions"),
    "visits": "SELECT * FROM visits WHERE course_id = {id} AND is_live ORDER BY id",
    "red_flag_answers": _of_visits("red_flag_answers"),
    "psfs_scores": _of_visits("psfs_scores", "visit_id, activity_id"),
    "needled_points": _of_visits("needled_points", "visit_id, position"),
    "treatments": _of_visits("treatments"),
    "set_rules": "SELECT * FROM set_rules ORDER BY id DESC",
}
COURSE_QUESTIONS: Final = tuple(_QUESTIONS.values())


def find_plain_course(rows: Callable[[str], Iterable[Row]], course_id: CourseId) -> Course | None:
    """Return a course by plain statements; None where there is none.

    Args:
        rows: Returns the answer to one of ``COURSE_QUESTIONS``.
        course_id: Which course.
    """
    return _PlainCourse(rows, course_id).find()


class _PlainCourse:
    """What the answers say of one course."""

    def __init__(self, rows: Callable[[str], Iterable[Row]], course_id: CourseId) -> None:
        self._ask, self._id = rows, course_id

    def find(self) -> Course | None:
        stored = next(iter(self._rows("courses")), None)
        if stored is None:
            return None
        return Course(
            course_id=self._id,
            patient=self._patient(),
            **_values(_COURSE, stored),
            assessment=self._assessment(stored),
            visits=tuple(self._visits()),
            events=tuple(self._events()),
            plan=self._plan(stored),
            rules=self._rules(),
        )

    def _rows(self, table: str) -> Iterable[Row]:
        return self._ask(_QUESTIONS[table])

    def _rules(self) -> Rules:
        """Return the rules in force in the clinic."""
        return in_force(
            [
                own_rules({name: row[name] for name in OWN_VALUES}, _moment(row["set_at"]))
                for row in self._rows("set_rules")
            ]
        )

    def _plan(self, row: Row) -> CoursePlan:
        periods = self._rows("allowed_periods")
        return CoursePlan(
            **_values(_PLAN, row),
            periods=tuple(AllowedPeriod(**_values(_PERIOD, one)) for one in periods),
        )

    def _patient(self) -> Patient:
        (row,) = self._rows("patients")
        precautions = self._rows("patient_precautions")
        items = frozenset(Precaution(one["precaution"]) for one in precautions)
        return Patient(
            patient_id=PatientId(row["id"]),
            **_values(_PATIENT, row),
            precautions=items if row["precautions_asked"] else None,
        )

    def _assessment(self, row: Row) -> FirstAssessment:
        return FirstAssessment(
            **_values(_ASSESSMENT, row),
            drivers=tuple(
                DriverRevision(on=_day(one["judged_on"]), driver=Driver(one["driver"]))
                for one in self._rows("course_drivers")
            ),
            quality=frozenset(Quality(one["quality"]) for one in self._rows("course_qualities")),
            aggravators=frozenset(
                Aggravator(one["aggravator"]) for one in self._rows("course_aggravators")
            ),
            asked_once={
                AskedOnce(one["item"]): bool(one["is_yes"])
                for one in self._rows("course_asked_once")
            },
            diagnosis_codes=tuple(one["code"] for one in self._rows("course_diagnoses")),
            activities=tuple(
                Activity(name=one["name"], activity_id=ActivityId(one["id"]))
                for one in self._rows("activities")
                if one["position"] is not None
            ),
        )

    def _events(self) -> Iterable[CourseEvent]:
        for row in self._rows("course_events"):
            yield CourseEvent(
                event_id=EventId(row["id"]),
                on=_day(row["happened_on"]),
                kind=EventKind(row["kind"]),
                text=row["text"],
                version=row["version"],
            )

    def _visits(self) -> Iterable[Visit]:
        answers, scores, treatments = self._answers(), self._scores(), self._treatments()
        actions = {row["visit_id"]: row for row in self._rows("flag_actions")}
        decisions = {row["visit_id"]: row for row in self._rows("decisions") if row["is_current"]}
        for row in self._rows("visits"):
            visit_id, asked = row["id"], row["flags_asked"]
            action, decision = actions.get(visit_id), decisions.get(visit_id)
            yield Visit(
                visit_id=VisitId(visit_id),
                **_values(_VISIT, row),
                red_flags=answers_of(
                    None if asked is None else FlagsAsked(asked), answers[visit_id]
                ),
                flag_action=None if action is None else FlagAction(**_values(_ACTION, action)),
                psfs=scores[visit_id],
                treatment=treatments.get(visit_id, NO_TREATMENT),
                decision=None if decision is None else Decision(**_values(_DECISION, decision)),
                by_patient=tuple(filter(None, row["by_patient"].split(","))),
            )

    def _answers(self) -> Mapping[int, list[tuple[RedFlag, Answer]]]:
        found: dict[int, list[tuple[RedFlag, Answer]]] = defaultdict(list)
        for row in self._rows("red_flag_answers"):
            found[row["visit_id"]].append(
                (RedFlag(row["item"]), (bool(row["is_yes"]), row["since"]))
            )
        return found

    def _scores(self) -> Mapping[int, dict[ActivityId, int]]:
        found: dict[int, dict[ActivityId, int]] = defaultdict(dict)
        for row in self._rows("psfs_scores"):
            found[row["visit_id"]][ActivityId(row["activity_id"])] = row["score"]
        return found

    def _treatments(self) -> Mapping[int, Treatment]:
        points: dict[int, list[NeedledPoint]] = defaultdict(list)
        for row in self._rows("needled_points"):
            number, side = row["number"], row["side"]
            code = f"{row['channel']}{'' if number is None else number}"
            point = NeedledPoint(code, None if side is None else PointSide(side), row["place"])
            points[row["visit_id"]].append(point)
        return {
            row["visit_id"]: _treatment(row, tuple(points[row["visit_id"]]))
            for row in self._rows("treatments")
        }


def _treatment(row: Row, points: tuple[NeedledPoint, ...]) -> Treatment:
    electro, herbs = _values(_ELECTRO, row, "electro_"), _values(_HERBS, row, "herbs_")
    values = _values(_TREATMENT, row)
    values |= {name: Adjunct(**_values(_ADJUNCT, row, f"{name}_")) for name in _ADJUNCTS}
    return Treatment(
        points=points,
        **values,
        electro=Electroacupuncture(**electro) if row["electro_used"] else None,
        herbs=Herbs(**herbs) if row["herbs_used"] else None,
        adverse_events=adverse_events_of(_content(row["adverse_events"] or None)),
        insertion_sets=insertion_sets_of(_content(row["insertion_sets"] or None)),
    )


def _values(reads: _Reads, row: Row, prefix: str = "") -> dict[str, Any]:
    """Return what a row says, by field; None stays "not recorded"."""
    stored = {name: row[f"{prefix}{name}"] for name in reads}
    return {
        name: None if stored[name] is None else read(stored[name]) for name, read in reads.items()
    }
