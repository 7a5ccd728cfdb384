"""The log of access: whoever alters, removes, reorders or cuts a line of it is found."""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from tests.makers import a_patient
from tests.services.beside import beside
from tests.services.watched import WatchedDatabase
from tracker.domain.values.access import Access, AccessKind
from tracker.errors import DatabaseUnusableError, InputError
from tracker.models.course_summary import refresh
from tracker.models.database import Database
from tracker.models.history.access_log import append_lines
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import driver
from tracker.services.access_log import WAITING_MAX, AccessLog
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LINES = 12

GUARDS = ("access_log_no_update", "access_log_no_delete")
COLUMNS = ("at", "person", "kind", "patient_id", "course_id", "visit_id", "detail", "hash")


@pytest.fixture
def logged(workspace: Workspace) -> Workspace:
    """Return a clinic with a log of twelve lines."""
    for number in range(LINES):
        workspace.access.note(AccessKind.PATIENT_OPENED, by="Ana", patient_id=number)
    workspace.access.write_waiting()
    return workspace


def tamper(logged: Workspace, *statements: str, n: int) -> None:
    """Change a clinic as somebody could who knows how it is guarded."""
    with beside(logged) as run:
        if logged.path is None:
            run("ALTER TABLE access_log DISABLE TRIGGER ALL")
        else:
            for guard in GUARDS:
                run(f"DROP TRIGGER {guard}")
        for statement in statements:
            run(statement.replace(":n", str(n)))
        if logged.path is None:
            run("ALTER TABLE access_log ENABLE TRIGGER ALL")


def faults(logged: Workspace) -> tuple[str, ...]:
    return logged.backups.check().faults


@pytest.mark.server_always
@pytest.mark.parametrize("verb", ["UPDATE access_log SET person = 'x'", "DELETE FROM access_log"])
def test_the_database_refuses_to_change_a_line(logged: Workspace, verb: str) -> None:
    refused = driver.IntegrityError, psycopg.errors.IntegrityError
    with pytest.raises(refused, match="never changed"), beside(logged) as run:
        run(verb)


def test_a_log_nobody_touched_is_sound(logged: Workspace) -> None:
    assert faults(logged) == ()


@pytest.mark.many_cases
@pytest.mark.parametrize("number", range(1, LINES + 1))
@pytest.mark.parametrize("column", COLUMNS)
def test_an_altered_line_is_named(logged: Workspace, column: str, number: int) -> None:
    new = "99" if column.endswith("_id") else "'x'"
    if logged.path is None:
        new = "'1999-01-01'" if column == "at" else new
    elif column == "hash":
        new = "zeroblob(32)"

    tamper(logged, f"UPDATE access_log SET {column} = {new} WHERE number = :n", n=number)  # noqa: S608  # our own names

    assert faults(logged)[0].startswith(f"line {number} of the log of access was altered")


@pytest.mark.many_cases
@pytest.mark.parametrize("number", range(1, LINES))
def test_a_removed_line_is_named(logged: Workspace, number: int) -> None:
    tamper(logged, "DELETE FROM access_log WHERE number = :n", n=number)

    assert faults(logged) == (f"line {number} of the log of access is missing",)


@pytest.mark.many_cases
@pytest.mark.parametrize("number", range(1, LINES))
def test_a_removed_line_is_named_though_the_others_were_numbered_anew(
    logged: Workspace, number: int
) -> None:
    tamper(
        logged,
        "DELETE FROM access_log WHERE number = :n",
        "UPDATE access_log SET number = number - 1 WHERE number > :n",
        n=number,
    )

    assert faults(logged)[0].startswith(f"line {number} of the log of access was altered")


@pytest.mark.many_cases
@pytest.mark.parametrize("number", range(1, LINES))
def test_two_lines_in_each_others_place_are_named(logged: Workspace, number: int) -> None:
    tamper(
        logged,
        "UPDATE access_log SET number = 0 WHERE number = :n",
        "UPDATE access_log SET number = :n WHERE number = :n + 1",
        "UPDATE access_log SET number = :n + 1 WHERE number = 0",
        n=number,
    )

    assert faults(logged)[0].startswith(f"line {number} of the log of access was altered")


@pytest.mark.many_cases
@pytest.mark.parametrize("kept", range(LINES))
def test_a_log_that_was_cut_is_found(logged: Workspace, kept: int) -> None:
    tamper(logged, "DELETE FROM access_log WHERE number > :n", n=kept)

    assert faults(logged) == (
        f"the log of access was cut or its end was altered: it has {kept} lines and had {LINES}",
    )


def test_nothing_is_written_while_a_patient_is_opened(tmp_path: Path) -> None:
    database = WatchedDatabase.open(tmp_path / "clinic.sqlite3")
    log = AccessLog(database)
    before = sum(WatchedDatabase.begun.values())

    log.note(AccessKind.PATIENT_OPENED, by="Ana", patient_id=1)

    assert sum(WatchedDatabase.begun.values()) == before
    assert log.is_waiting
    database.close()


def test_lines_wait_while_the_database_cannot_be_written(tmp_path: Path) -> None:
    database = WatchedDatabase.open(tmp_path / "clinic.sqlite3")
    clinic, database.commits_left = Workspace(database), 0
    clinic.access.note(AccessKind.PATIENT_OPENED, by="Ana", patient_id=1)
    with pytest.raises(DatabaseUnusableError):
        clinic.access.write_waiting()
    database.commits_left = None

    clinic.access.write_waiting()

    assert not clinic.access.is_waiting
    assert [one.what for one in clinic.history.page(HistoryFilter()).entries] == ["Patient opened"]
    clinic.close()


def test_lines_beyond_what_may_wait_are_counted(workspace: Workspace) -> None:
    for _ in range(WAITING_MAX + 3):
        workspace.access.note(AccessKind.PATIENT_OPENED, by="Ana")

    workspace.access.write_waiting()

    page = workspace.history.page(HistoryFilter(kind=AccessKind.LINES_LOST))
    assert [one.reason for one in page.entries] == ["3"]
    assert workspace.history.page(HistoryFilter()).count == WAITING_MAX + 1


def test_closing_writes_what_waits(workspace: Workspace) -> None:
    workspace.access.note(AccessKind.CLINIC_CLOSED)
    address = workspace.address

    workspace.close()

    database = Database.open(address)
    entries = Workspace(database).history.page(HistoryFilter()).entries
    database.close()
    assert [one.what for one in entries] == ["Program closed"]


CHOSEN: dict[str, tuple[HistoryFilter, list[int]]] = {
    "everything": (HistoryFilter(), [5, 4, 3, 2, 1, 0]),
    "a person": (HistoryFilter(by="an"), [4, 2, 0]),
    "a patient": (HistoryFilter(patient="moss"), [4, 1]),
    "a kind": (HistoryFilter(kind=AccessKind.UNLOCKED), [3, 0]),
    "nobody": (HistoryFilter(patient="nobody"), []),
    "from a day": (HistoryFilter(first_day=date(2026, 11, 25)), [5, 4, 3]),
    "to a day": (HistoryFilter(last_day=date(2026, 11, 23)), [1, 0]),
    "a day": (HistoryFilter(first_day=date(2026, 11, 23), last_day=date(2026, 11, 23)), [1]),
}


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    """Yield a clinic with one line a day, told apart by its detail."""
    database = Database.open(tmp_path / "filled.sqlite3")
    with database.write() as session:
        session.add(PatientRecord.from_domain(a_patient("1", family_name="Moss")))
        session.flush()
        refresh(session, patients=[1])
        kinds = (AccessKind.UNLOCKED, AccessKind.PATIENT_OPENED, AccessKind.PRINTED) * 2
        lines = [
            Access(
                at=NOON + timedelta(days=number),
                by=("Ana", "Ben")[number % 2],
                kind=kind,
                patient_id=1 if number in (1, 4) else None,
                detail=str(number),
            )
            for number, kind in enumerate(kinds)
        ]
        append_lines(session, lines)
    clinic = Workspace(database)
    yield clinic
    clinic.close()


@pytest.mark.parametrize("chosen", CHOSEN)
def test_the_log_is_filtered_the_newest_first(filled: Workspace, chosen: str) -> None:
    wanted, found = CHOSEN[chosen]

    page = filled.history.page(wanted)

    assert [int(one.reason) for one in page.entries] == found
    assert page.count == len(found)


def test_a_large_log_is_read_by_the_page(filled: Workspace) -> None:
    page = filled.history.page(HistoryFilter(), start=2, limit=3)

    assert [int(one.reason) for one in page.entries] == [3, 2, 1]
    assert page.count == 6


def test_an_export_is_whole_and_for_the_user_alone(filled: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "log.csv"

    count = filled.history.export(file, HistoryFilter(by="Ana"))

    rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines()))
    assert count == 3
    assert [row[2] for row in rows] == ["what", "Patient opened", "Printed or saved as PDF",
                                        "Unlocked"]  # fmt: skip
    assert file.stat().st_mode & 0o777 == 0o600
    filled.access.write_waiting()
    assert filled.history.page(HistoryFilter()).entries[0].what == "Exported"


def test_an_export_that_cannot_be_written_leaves_the_older_file(
    filled: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        filled.history.export(tmp_path / "gone" / "log.csv", HistoryFilter())

    assert not filled.access.is_waiting
