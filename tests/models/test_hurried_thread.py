"""A window's thread does not stand still while another program writes; a worker waits for it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Thread

import pytest
from sqlalchemy import text

from tests.makers import a_patient
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import (
    BUSY_WAIT_S,
    HURRIED_WAIT_MS,
    busy_wait_ms,
    connect,
    hurry_here,
)
from tracker.models.unusable import DatabaseLockedError


def wait_of(database: Database) -> int:
    with database.write() as session:
        return int(session.scalar(text("PRAGMA busy_timeout")) or 0)


def test_a_hurried_thread_waits_an_unseen_moment_and_another_five_seconds(
    database: Database,
) -> None:
    def hurried() -> int:
        hurry_here()
        return wait_of(database)

    with ThreadPoolExecutor(1) as window, ThreadPoolExecutor(1) as worker:
        assert window.submit(hurried).result() == HURRIED_WAIT_MS
        assert worker.submit(wait_of, database).result() == 5000
        assert window.submit(wait_of, database).result() == HURRIED_WAIT_MS
    assert HURRIED_WAIT_MS < 50


def test_what_is_held_up_is_refused_and_goes_on_afterwards(database: Database) -> None:
    assert database.file is not None

    def save(number: int) -> None:
        hurry_here()
        with database.write() as session:
            session.add(PatientRecord.from_domain(a_patient(str(number))))

    with ThreadPoolExecutor(1) as window:
        with closing(connect(database.file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseLockedError, match="wait a moment"):
                window.submit(save, 1).result()
        window.submit(save, 2).result()


def test_a_thread_that_comes_after_a_hurried_one_is_not_in_its_haste() -> None:
    def begin(work: Callable[[], object]) -> int | None:
        thread = Thread(target=work)
        thread.start()
        thread.join()
        return thread.ident

    waits: list[int] = []
    hurried = begin(hurry_here)

    numbers = {begin(lambda: waits.append(busy_wait_ms())) for _ in range(50)}

    assert hurried in numbers  # the system gives the number of a thread that ended again
    assert set(waits) == {int(BUSY_WAIT_S * 1000)}
