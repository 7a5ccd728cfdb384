"""On a server lines become visible in the order of their numbers."""

from sqlalchemy import create_engine, event, text
from sqlalchemy.orm import Session

from tracker.models.elsewhere.touches import note_patients

MAKE = "CREATE TABLE touches (number INTEGER PRIMARY KEY, kind, patient_id, by_window)"


def statements_of(dialect: str) -> list[str]:
    """Return what a write says of a touched patient, to a database that calls itself so."""
    engine = create_engine("sqlite://")
    said: list[str] = []
    with Session(engine) as session:
        raw = session.connection().connection.driver_connection
        assert raw is not None
        raw.create_function("pg_advisory_xact_lock", 1, lambda _key: None)
        session.execute(text(MAKE))
        engine.dialect.name = dialect
        event.listen(engine, "before_cursor_execute", lambda *about: said.append(str(about[2])))
        note_patients(session, [1])
    engine.dispose()
    return [one.split()[0] + " " + one.split()[1].split("(")[0] for one in said]


def test_whoever_leaves_a_line_waits_for_whoever_left_one_and_has_not_committed() -> None:
    assert statements_of("postgresql")[:2] == ["SELECT pg_advisory_xact_lock", "INSERT INTO"]


def test_a_database_with_one_writer_at_a_time_is_not_asked_to_wait() -> None:
    assert statements_of("sqlite")[0] == "INSERT INTO"
