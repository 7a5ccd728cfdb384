"""A prepared empty database, copied for every test."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.models.filled import fill
from tracker.models.database import Database
from tracker.models.sqlite_driver import driver


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file without patients; never written to."""
    file = tmp_path_factory.mktemp("prepared") / "clinic.sqlite3"
    Database.open(file).close()
    return file


@pytest.fixture
def database_file(empty_file: Path, tmp_path: Path) -> Path:
    """Return a database file of the test's own."""
    return Path(shutil.copy2(empty_file, tmp_path / "clinic.sqlite3"))


@pytest.fixture
def database(database_file: Path) -> Iterator[Database]:
    """Yield an open database of the test's own."""
    opened = Database.open(database_file)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def filled_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file with one row at least in every table; never committed to."""
    file = tmp_path_factory.mktemp("filled") / "clinic.sqlite3"
    fill(file)
    return file


@pytest.fixture
def raw(filled_file: Path) -> Iterator[driver.Connection]:
    """Yield a plain connection whose work is rolled back."""
    with closing(driver.connect(filled_file)) as connection:
        # Here alone: a place that is marked so is not opened.
        connection.execute("INSERT INTO moved_house VALUES (1, 'elsewhere', '', '2026-11-30', '')")
        yield connection
        connection.rollback()
