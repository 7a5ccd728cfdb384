"""What a patient answers is stored, whatever the database says at first."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.makers import MORNING, a_patient, an_assessment
from tracker.domain.self_entry.answers import SelfEntryId
from tracker.domain.values.course import CourseId
from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.models.database import Database
from tracker.services.self_entry.entries import SelfEntries
from tracker.services.workspace import Workspace
from tracker.ui.self_entry.keeping import AnswersKeeping
from tracker.ui.work.clock import Clock

GONE = CourseId(99)


class RefusingEntries(SelfEntries):
    """Refuses what it is told to, and remembers which course was asked for."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.refusals: list[TrackerError] = []
        self.asked: list[CourseId] = []

    def begin(
        self, course_id: CourseId, answers: Mapping[str, str], *, at: datetime
    ) -> SelfEntryId:
        self.asked.append(course_id)
        if self.refusals:
            raise self.refusals.pop(0)
        return super().begin(course_id, answers, at=at)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.sqlite3"


@pytest.fixture
def courses(file: Path) -> tuple[CourseId, CourseId]:
    clinic = Workspace.open(file)
    first, _ = clinic.patients.add(a_patient(clinic_id="1"))
    second, _ = clinic.patients.add(a_patient(clinic_id="2"))
    begun = tuple(clinic.courses.begin(one, an_assessment())[0] for one in (first, second))
    clinic.close()
    return begun[0], begun[1]


@pytest.fixture
def entries(file: Path, courses: tuple[CourseId, CourseId]) -> Iterator[RefusingEntries]:
    database = Database.open(file)
    yield RefusingEntries(database)
    database.close()


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def keeping(entries: RefusingEntries, owner: QObject) -> AnswersKeeping:
    return AnswersKeeping(entries, Clock(now=lambda: MORNING), owner, retry_ms=0)


def answers_of(entries: SelfEntries, course_id: CourseId) -> Mapping[str, str]:
    found = entries.find_waiting(course_id)
    return {} if found is None else found.answers


def test_what_was_refused_is_stored_a_while_later_and_told(
    qtbot: QtBot,
    keeping: AnswersKeeping,
    entries: RefusingEntries,
    courses: tuple[CourseId, CourseId],
) -> None:
    entries.refusals = [DatabaseUnusableError("locked"), DatabaseUnusableError("locked")]
    keeping.begin(courses[0])

    with qtbot.waitSignal(keeping.stored):
        keeping.take({"leg_pain": "4"}, is_finished=False)

    assert answers_of(entries, courses[0]) == {"leg_pain": "4"}


def test_before_the_window_closes_what_waits_is_stored_or_said_to_wait(
    keeping: AnswersKeeping, entries: RefusingEntries, courses: tuple[CourseId, CourseId]
) -> None:
    assert keeping.finish()
    entries.refusals = [DatabaseUnusableError("locked"), DatabaseUnusableError("locked")]
    keeping.begin(courses[0])
    keeping.take({"leg_pain": "4"}, is_finished=True)

    ended = [keeping.finish(), keeping.finish()]

    assert ended == [False, True]
    assert answers_of(entries, courses[0]) == {"leg_pain": "4"}


def test_what_waits_of_one_patient_is_stored_while_the_next_answers(
    qtbot: QtBot,
    keeping: AnswersKeeping,
    entries: RefusingEntries,
    courses: tuple[CourseId, CourseId],
) -> None:
    entries.refusals = [DatabaseUnusableError("locked")]
    keeping.begin(courses[0])
    keeping.take({"leg_pain": "4"}, is_finished=True)

    keeping.begin(courses[1])
    with qtbot.waitSignal(keeping.stored):
        keeping.take({"leg_pain": "9"}, is_finished=False)

    assert answers_of(entries, courses[0]) == {"leg_pain": "4"}
    assert answers_of(entries, courses[1]) == {"leg_pain": "9"}


def test_answers_for_a_course_that_is_gone_are_not_tried_without_end(
    qtbot: QtBot,
    keeping: AnswersKeeping,
    entries: RefusingEntries,
    courses: tuple[CourseId, CourseId],
) -> None:
    keeping.begin(GONE)
    keeping.take({"leg_pain": "4"}, is_finished=False)

    entries.refusals = [DatabaseUnusableError("locked")]
    keeping.begin(courses[0])
    with qtbot.waitSignal(keeping.stored):
        keeping.take({"leg_pain": "9"}, is_finished=False)

    assert entries.asked == [GONE, courses[0], courses[0]]
