"""What each login of a clinic's server may write: held by the server, whatever program asks."""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import make_url

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.servers import Server
from tracker.domain.people.roles import Person, Role
from tracker.domain.values.access import AccessKind
from tracker.errors import InputError
from tracker.models import schema
from tracker.models.database import Database
from tracker.models.server.engine import make_engine
from tracker.models.server.logins import find_people, grant, revoke
from tracker.models.unusable import DatabaseUnreachableError, NotAllowedError
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

WRITES_A_VISIT = (
    "INSERT INTO visits (course_id, visit_date) SELECT id, '2026-01-01' FROM courses",
    "UPDATE visits SET leg_pain = 0",
    "DELETE FROM visits",
    "UPDATE visit_versions SET saved_by = 'x'",
    "INSERT INTO visit_strikes (visit_id, number, kind) SELECT id, 1, 'struck_out' FROM visits",
    "UPDATE treatments SET retention_minutes = 1",
    "DELETE FROM red_flag_answers",
    "UPDATE course_summaries SET leg_pain = 0",
    "UPDATE courses SET goal = 'x'",
    "UPDATE courses SET planned_visits = 1, next_visit_on = '2026-12-03'",
    "UPDATE courses SET patient_id = 1",
    "UPDATE courses SET ended_on = '2026-12-03'",
    "INSERT INTO courses (patient_id, number) VALUES (1, 9)",
    "DELETE FROM courses",
    "UPDATE course_summaries SET has_red_flag = false",
    "INSERT INTO course_summaries (course_id) SELECT id FROM courses",
    "DELETE FROM course_summaries",
    "TRUNCATE visits CASCADE",
    "DROP TABLE visits CASCADE",
    "ALTER TABLE visits DISABLE TRIGGER ALL",
    "UPDATE settings SET clinic_name = 'x'",
)


SCHEDULES = (
    "UPDATE courses SET next_visit_on = '2026-12-03', next_visit_at = '10:15', version = 2",
    "UPDATE course_summaries SET overdue_from = '2026-12-04'",
)

BEYOND_THE_PROCEDURE = (
    "INSERT INTO access_log (number, at, person, kind, hash) VALUES (9, now(), 'x', 'printed', '')",
    "UPDATE settings SET log_count = 0",
    "UPDATE settings SET log_hash = NULL",
    "UPDATE access_log SET person = 'x'",
    "DELETE FROM access_log",
    "TRUNCATE access_log",
)
BEYOND_LOOKING = (
    "INSERT INTO touches (number, kind, by_window) VALUES (999999, 'everything', '')",
    "UPDATE touches SET by_window = ''",
    "INSERT INTO saves (id, at) VALUES ('x', 'infinity')",
    "INSERT INTO saves (id, login) VALUES ('x', 'clinic')",
    "UPDATE saves SET at = 'infinity'",
    *BEYOND_THE_PROCEDURE,
    "UPDATE settings SET uses_codes = true",
    "DELETE FROM settings",
    "INSERT INTO moved_house VALUES (1, 'x', '', now(), '')",
    "DELETE FROM moved_house",
)


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
def logins(server: Server, address: str) -> Iterator[dict[Role, str]]:
    """Yield a login for each role, which no other test knows."""
    number = make_url(address).database or ""
    names = {role: f"{role.value}_{number}" for role in Role}
    owner = server.owner(address)
    for name in names.values():
        owner.execute(f'CREATE ROLE "{name}" LOGIN')
    clinic = Database.open(address)
    for role, name in names.items():
        with clinic.write() as session:
            grant(session.connection(), name, role)
    clinic.close()
    yield names
    for name in names.values():
        owner.execute(f'DROP OWNED BY "{name}"')
        owner.execute(f'DROP ROLE "{name}"')


def as_login(address: str, name: str) -> str:
    return address.replace("://clinic@", f"://{name}@")


def people(address: str) -> dict[str, tuple[Role, bool]]:
    database = Database.open(address)
    with database.read() as session:
        found = find_people(session.connection())
    database.close()
    return {one.name: (one.role, one.is_owner) for one in found}


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
@pytest.mark.parametrize("statement", WRITES_A_VISIT)
def test_no_other_program_writes_a_visit_by_that_login(
    address: str, logins: dict[Role, str], role: Role, statement: str
) -> None:
    plain = as_login(address, logins[role]).replace("+psycopg", "")
    with psycopg.connect(plain) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement)


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
@pytest.mark.parametrize("statement", BEYOND_LOOKING)
def test_looking_leaves_its_lines_and_nothing_else(
    address: str, logins: dict[Role, str], role: Role, statement: str
) -> None:
    plain = as_login(address, logins[role]).replace("+psycopg", "")
    with psycopg.connect(plain) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute(statement)


MADE_UP = (
    "CALL append_access(json_build_array(json_build_object('at', '2026-12-01 09:00:00.000000',"
    " 'person', 'Dr. Other', 'kind', 'patient_opened', 'patient_id', 1, 'detail', %s::text)))"
)


@pytest.mark.parametrize("role", list(Role))
def test_no_line_of_the_log_is_added_in_another_s_name(
    address: str, logins: dict[Role, str], role: Role
) -> None:
    plain = as_login(address, logins[role]).replace("+psycopg", "")
    with psycopg.connect(plain) as connection:
        connection.execute(MADE_UP, ('"\\ \t\x01 \u2028 \U0001f600 \x7f',))

    clinic = Workspace.open(address)
    (line,) = clinic.history.page(HistoryFilter(kind=AccessKind.PATIENT_OPENED)).entries
    faults = clinic.backups.check().faults
    clinic.close()
    assert line.by == logins[role]
    assert faults == ()


@pytest.mark.parametrize("role", list(Role))
def test_no_login_but_the_owner_s_writes_the_log_itself(
    address: str, logins: dict[Role, str], role: Role
) -> None:
    plain = as_login(address, logins[role]).replace("+psycopg", "")
    for statement in BEYOND_THE_PROCEDURE:
        with psycopg.connect(plain) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(statement)


def test_a_server_of_before_lets_lines_be_added_by_the_procedure_alone_afterwards(
    server: Server, address: str, logins: dict[Role, str]
) -> None:
    owner, reader = server.owner(address), logins[Role.READER]
    owner.execute("UPDATE alembic_version SET version_num = '0035'")
    owner.execute("DROP PROCEDURE append_access(json)")
    owner.execute(f'GRANT INSERT ON access_log TO "{reader}"')
    owner.execute(f'GRANT UPDATE (log_count, log_hash) ON settings TO "{reader}"')

    Workspace.open(address).close()

    plain = as_login(address, reader).replace("+psycopg", "")
    for statement in BEYOND_THE_PROCEDURE:
        with psycopg.connect(plain) as connection, pytest.raises(InsufficientPrivilege):
            connection.execute(statement)
    clinic = Workspace.open(as_login(address, reader))
    clinic.access.note(AccessKind.PATIENT_OPENED, patient_id=1)
    clinic.access.write_waiting()
    (line,) = clinic.history.page(HistoryFilter(kind=AccessKind.PATIENT_OPENED)).entries
    clinic.close()
    assert line.by == reader


@pytest.mark.parametrize("statement", SCHEDULES)
def test_when_the_next_visit_is_is_the_front_desks(
    address: str, logins: dict[Role, str], statement: str
) -> None:
    met = {}
    for role in (Role.ASSISTANT, Role.READER):
        plain = as_login(address, logins[role]).replace("+psycopg", "")
        with suppress(InsufficientPrivilege), psycopg.connect(plain) as connection:
            met[role] = connection.execute(statement).rowcount

    assert met == {Role.ASSISTANT: 1}


@pytest.mark.parametrize("role", list(Role))
def test_nobody_takes_away_by_what_anothers_save_is_found(
    server: Server, address: str, logins: dict[Role, str], role: Role
) -> None:
    server.owner(address).execute("INSERT INTO saves (id, login) VALUES ('kept', 'another')")
    plain = as_login(address, logins[role]).replace("+psycopg", "")
    with psycopg.connect(plain) as connection:
        connection.execute("INSERT INTO saves (id) VALUES ('mine')")
        connection.execute("DELETE FROM saves WHERE id IN ('kept', 'mine')")

    found = server.owner(address).execute("SELECT id FROM saves WHERE id IN ('kept', 'mine')")
    assert found.fetchall() == [("kept",)]


def test_a_right_of_a_version_before_ends_when_the_tables_are_brought_further(
    server: Server, address: str, logins: dict[Role, str]
) -> None:
    server.owner(address).execute(f'GRANT INSERT ON saves TO "{logins[Role.READER]}"')
    engine = make_engine(make_url(address))

    schema.migrate(engine)

    engine.dispose()
    plain = as_login(address, logins[Role.READER]).replace("+psycopg", "")
    with psycopg.connect(plain) as connection, pytest.raises(InsufficientPrivilege):
        connection.execute("INSERT INTO saves (id, at) VALUES ('x', 'infinity')")


def test_what_a_login_is_is_read_from_its_rights(address: str, logins: dict[Role, str]) -> None:
    found = people(address)

    assert {found[name] for name in logins.values()} == {(role, False) for role in Role}
    assert all(found[name] == (role, False) for role, name in logins.items())
    assert found["clinic"] == (Role.CLINICIAN, True)


@pytest.mark.parametrize("role", list(Role))
def test_each_login_opens_the_clinic_and_looks(
    address: str, logins: dict[Role, str], role: Role
) -> None:
    clinic = Workspace.open(as_login(address, logins[role]))

    assert [row.patient.clinic_id for row in clinic.patients.rows(day(0))] == ["1042"]
    assert clinic.person == Person(name=logins[role], role=role)
    clinic.close()


def test_a_clinician_who_owns_nothing_writes_visits(address: str, logins: dict[Role, str]) -> None:
    clinic = Workspace.open(as_login(address, logins[Role.CLINICIAN]))
    row = clinic.patients.rows(day(0))[0]
    assert row.course_id is not None

    clinic.courses.log_visit(row.course_id, a_visit(day(7), leg_pain=3), by="Ana")

    assert len(clinic.courses.course(row.course_id).visits) == 2
    clinic.close()


def test_rights_stay_when_the_tables_are_brought_further(
    address: str, logins: dict[Role, str]
) -> None:
    engine = make_engine(make_url(address))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE added (id integer)")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")

    schema.migrate(engine)

    engine.dispose()
    assert {people(address)[name] for name in logins.values()} == {(role, False) for role in Role}
    plain = as_login(address, logins[Role.READER]).replace("+psycopg", "")
    with psycopg.connect(plain) as reading:
        assert reading.execute("SELECT count(*) FROM added").fetchone() == (0,)


def test_somebody_may_do_less_and_then_nothing(address: str, logins: dict[Role, str]) -> None:
    name = logins[Role.CLINICIAN]
    database = Database.open(address)
    with database.write() as session:
        grant(session.connection(), name, Role.READER)
    lessened = people(address)[name]
    with database.write() as session:
        revoke(session.connection(), name)
    database.close()

    assert lessened == (Role.READER, False)
    assert name not in people(address)
    with pytest.raises((NotAllowedError, DatabaseUnreachableError)):
        Workspace.open(as_login(address, name)).patients.rows(day(0))


@pytest.mark.parametrize(
    ("name", "why"), [("nobody known", "knows no login"), ("clinic", "owns the clinic's tables")]
)
def test_the_owner_stays_a_clinician_and_strangers_are_named(
    address: str, name: str, why: str
) -> None:
    database = Database.open(address)

    with pytest.raises(InputError, match=why), database.write() as session:
        grant(session.connection(), name, Role.READER)

    database.close()


def test_only_the_owner_changes_who_may_do_what(address: str, logins: dict[Role, str]) -> None:
    database = Database.open(as_login(address, logins[Role.CLINICIAN]))

    with pytest.raises(InputError, match="Only the owner"), database.write() as session:
        grant(session.connection(), logins[Role.READER], Role.CLINICIAN)

    database.close()


def test_only_the_owner_brings_the_tables_further(address: str, logins: dict[Role, str]) -> None:
    engine = make_engine(make_url(as_login(address, logins[Role.CLINICIAN])))

    with pytest.raises(NotAllowedError, match="only the login that owns the tables may"):
        schema.migrate(engine)

    engine.dispose()


def test_what_was_erased_is_called_clean_when_the_owner_swept(
    address: str, logins: dict[Role, str]
) -> None:
    clinic = Workspace.open(as_login(address, logins[Role.CLINICIAN]))
    patient_id = clinic.patients.rows(day(0))[0].patient.patient_id
    assert patient_id is not None
    clinic.erasing.erase(patient_id, typed_id="1042", reason="asked for in writing")

    is_clean = clinic.erasing.drop_traces()
    owed = clinic.erasing.owes_traces()
    clinic.close()
    owner = Workspace.open(address)
    owner.erasing.drop_owed_traces()

    assert (is_clean, owed, owner.erasing.owes_traces()) == (False, True, False)
    owner.close()
