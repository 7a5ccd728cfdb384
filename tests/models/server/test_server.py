"""A clinic on a server: made once, brought up to date by one program, written by one at a time."""

import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from tests.makers import a_patient, day
from tests.servers import Server
from tracker.domain.values.course import PatientId
from tracker.errors import DatabaseUnusableError
from tracker.models import schema
from tracker.models.database import Database
from tracker.models.elsewhere.touches import note_patients
from tracker.models.server.engine import make_engine
from tracker.models.unusable import DatabaseLockedError, NewerDatabaseError
from tracker.services.workspace import Workspace

WINDOWS = 4
EACH = 5


def what_is_there(address: str) -> dict[str, object]:
    """Return every column, condition and index of a server's database."""
    engine = create_engine(address)
    with engine.connect() as connection:
        found = inspect(connection)
        tables = {
            name: (
                sorted(
                    (one["name"], str(one["type"]), one["nullable"])
                    for one in found.get_columns(name)
                ),
                sorted(str(one["name"]) for one in found.get_check_constraints(name)),
                sorted(str(one["name"]) for one in found.get_indexes(name)),
                sorted(str(one["name"]) for one in found.get_foreign_keys(name)),
            )
            for name in found.get_table_names()
        }
        triggers = connection.execute(
            text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")
        ).scalars()
        kept: dict[str, object] = {**tables, "triggers": list(triggers)}
    engine.dispose()
    return kept


def test_the_steps_make_what_the_records_say(server: Server) -> None:
    with server.bare() as made, server.bare() as migrated:
        Database.open(made).close()
        engine = make_engine(make_url(migrated))

        schema.migrate(engine)

        engine.dispose()
        assert what_is_there(migrated) == what_is_there(made)


def test_two_programs_that_open_a_new_clinic_at_once_make_it_once(server: Server) -> None:
    with server.bare() as address, ThreadPoolExecutor(WINDOWS) as threads:
        for opened in [threads.submit(Database.open, address) for _ in range(WINDOWS)]:
            opened.result().close()

        clinic = Workspace.open(address)
        assert clinic.patients.rows(day(0)) == ()
        clinic.close()


def test_texts_sort_as_in_a_file_whatever_the_server_was_made_for(server: Server) -> None:
    query = (
        "SELECT count(*) FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attcollation NOT IN"
        " (0, 'pg_catalog.\"C\"'::regcollation)"
    )
    with server.lent() as address:
        assert server.owner(address).execute(query).fetchone() == (0,)


def test_a_newer_clinic_is_left_as_it_is(server: Server) -> None:
    with server.bare() as address:
        Database.open(address).close()
        server.owner(address).execute("UPDATE alembic_version SET version_num = '9999'")

        with pytest.raises(NewerDatabaseError, match="newer version"):
            Database.open(address)


def test_nothing_is_written_once_another_program_brought_it_further(server: Server) -> None:
    with server.bare() as address:
        clinic = Workspace.open(address)
        server.owner(address).execute("UPDATE alembic_version SET version_num = '9999'")

        with pytest.raises(NewerDatabaseError, match="Nothing was saved"):
            clinic.patients.add(a_patient())

        assert clinic.patients.rows(day(0)) == ()
        clinic.close()


def test_windows_that_write_at_once_give_everybody_a_number_of_their_own(server: Server) -> None:
    together = threading.Barrier(WINDOWS)

    def register(window: int) -> list[PatientId]:
        clinic = Workspace.open(address)
        together.wait()
        added = [clinic.patients.add(a_patient(f"{window}-{one}"))[0] for one in range(EACH)]
        clinic.close()
        return added

    with server.lent() as address, ThreadPoolExecutor(WINDOWS) as threads:
        numbers = [one for added in threads.map(register, range(WINDOWS)) for one in added]

    assert sorted(numbers) == list(range(1, WINDOWS * EACH + 1))


def test_lines_for_other_windows_are_seen_in_the_order_of_their_numbers(server: Server) -> None:
    """Who begins later waits, and so never commits a lower number after a higher one was seen."""
    with server.lent() as address, ThreadPoolExecutor(1) as threads:
        first, second = Database.open(address), Database.open(address)
        with first.write() as session:
            session.execute(text("SELECT 1"))
            note_patients(session, [1])
            later = threads.submit(leave_a_line, second)
            session.flush()
        later.result()

        with first.read() as session:
            query = text("SELECT patient_id FROM touches ORDER BY number")
            assert session.execute(query).scalars().all() == [1, 2]
        first.close()
        second.close()


def leave_a_line(database: Database) -> None:
    """Leave a line about patient 2."""
    with database.write() as session:
        note_patients(session, [2])


def test_a_number_given_by_the_server_itself_follows_those_given_by_hand(server: Server) -> None:
    with server.lent() as address:
        clinic = Workspace.open(address)
        clinic.patients.add(a_patient("1"))
        query = "SELECT nextval(pg_get_serial_sequence('patients', 'id'))"

        assert server.owner(address).execute(query).fetchone() == (2,)
        clinic.close()


def test_who_waits_too_long_for_another_is_told(server: Server) -> None:
    with server.lent() as address:
        clinic = Workspace.open(address)
        other = Database.open(address)
        with other.write() as session:
            session.execute(text("SELECT 1"))
            with pytest.raises(DatabaseLockedError, match="Another program"):
                clinic.patients.add(a_patient())
        other.close()
        clinic.close()


def test_a_connection_that_broke_is_said_in_words(server: Server) -> None:
    with server.lent() as address:
        clinic = Workspace.open(address)
        clinic.patients.add(a_patient())
        server.owner(address).execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

        with pytest.raises(DatabaseUnusableError, match="does not answer"):
            clinic.patients.rows(day(0))

        assert len(clinic.patients.rows(day(0))) == 1
        clinic.close()


def test_whoever_reads_sees_one_moment(server: Server) -> None:
    with server.lent() as address:
        clinic, looking = Workspace.open(address), Database.open(address)
        query = text("SELECT count(*) FROM patients")
        with looking.read() as session:
            before = session.execute(query).scalar_one()
            clinic.patients.add(a_patient())
            then = session.execute(query).scalar_one()
        looking.close()
        clinic.close()

    assert (before, then) == (0, 0)


@pytest.mark.parametrize("change", ["DELETE FROM access_log", "TRUNCATE access_log"])
def test_no_line_of_the_log_goes_with_all_of_them(server: Server, change: str) -> None:
    with server.lent() as address:
        Workspace.open(address).close()
        plain = psycopg.connect(address.replace("+psycopg", ""))
        plain.execute(
            "INSERT INTO access_log (number, at, person, kind, hash) VALUES (1, now(), '', 'x', '')"
        )

        with pytest.raises(psycopg.errors.IntegrityError, match="never changed"):
            plain.execute(change)

        plain.close()


def test_whoever_owns_a_clinic_is_nobody_else_on_the_server(server: Server) -> None:
    query = "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'clinic'"
    with server.lent() as address:
        assert server.owner(address).execute(query).fetchone() == (False, False, False)
