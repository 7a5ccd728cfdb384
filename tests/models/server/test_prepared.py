"""What a server has prepared once is used again, also after the tables were brought further."""

from collections.abc import Iterator

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tracker.domain.values.course import CourseId
from tracker.errors import TrackerError
from tracker.models.database import Database
from tracker.services.courses import Courses
from tracker.services.workspace import Workspace

OFTEN = 12  # more often than a statement is asked on each of two connections before that
PREPARED = "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT %%needled%%'"


@pytest.fixture
def address(server: Server) -> Iterator[str]:
    """Yield a clinic with a visit, whose database has tables of its own."""
    with server.bare() as bare:
        clinic = Workspace.open(bare)
        patient_id, _ = clinic.patients.add(a_patient())
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        clinic.courses.log_visit(course_id, a_visit(leg_pain=8), by="Dr. Example")
        clinic.close()
        yield bare


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    database = Database.open(address)
    yield database
    database.close()


def test_what_a_course_is_asked_by_stays_prepared_after_it_was_read(database: Database) -> None:
    courses = Courses(database)

    for _ in range(OFTEN):
        courses.opened(CourseId(1))
    with database.read() as one, database.read() as another:  # both connections that may be used
        prepared = [
            session.connection().exec_driver_sql(PREPARED).scalar_one()
            for session in (one, another)
        ]

    assert sum(prepared) > 0


def test_a_course_is_read_on_after_a_newer_program_added_columns(
    server: Server, address: str, database: Database
) -> None:
    courses = Courses(database)
    for _ in range(OFTEN):
        courses.opened(CourseId(1))
    owner = server.owner(address)

    for table in ("visits", "courses", "treatments", "drafts"):
        owner.execute(f"ALTER TABLE {table} ADD COLUMN of_a_newer_program integer")
    opened = courses.opened(CourseId(1))

    assert [one.leg_pain for one in opened.course.visits] == [8]


def test_a_visit_is_saved_after_one_was_refused(database: Database) -> None:
    """What is undone lets go of what was prepared; it is prepared anew."""
    courses = Courses(database)
    for at in range(1, OFTEN):
        courses.log_visit(CourseId(1), a_visit(day(at), leg_pain=at % 10), by="A")

    with pytest.raises(TrackerError, match="already has a visit"):
        courses.log_visit(CourseId(1), a_visit(day(1), leg_pain=9), by="A")
    courses.log_visit(CourseId(1), a_visit(day(OFTEN), leg_pain=2), by="A")

    found = [one.visit_date for one in courses.course(CourseId(1)).visits]
    assert found == [day(at) for at in range(OFTEN + 1)]
