"""A clinic's rows looked at and tampered with beside the program, in a file and on a server."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

import psycopg
from sqlalchemy import make_url

from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

Rows: TypeAlias = driver.Cursor | psycopg.Cursor[tuple[object, ...]]
Run: TypeAlias = Callable[..., Rows]  # a statement, and a value for each of its "?"


@contextmanager
def beside(clinic: Workspace) -> Iterator[Run]:
    """Yield what runs a statement with ``?`` for each value; all is committed at the end."""
    if clinic.path is not None:
        with closing(driver.connect(clinic.path)) as connection, connection:
            yield lambda sql, *values: connection.execute(sql, values)
        return
    with owner(clinic) as server:
        yield lambda sql, *values: server.execute(
            sql.replace("%", "%%").replace("?", "%s").encode(), values
        )


@contextmanager
def owner(clinic: Workspace) -> Iterator[psycopg.Connection]:
    """Yield a connection of who may do anything on the server of a clinic."""
    url = make_url(clinic.address)
    with psycopg.connect(
        host=str(url.query["host"]), dbname=url.database, user="postgres"
    ) as connection:
        yield connection


def bytes_of(clinic: Workspace) -> bytes:
    """Return every byte of the file and what lies beside it, or of the server's tables."""
    if clinic.path is not None:
        files = [Path(f"{clinic.path}{ending}") for ending in ("", "-wal", "-shm", "-journal")]
        return b"".join(file.read_bytes() for file in files if file.exists())
    with owner(clinic) as server:
        server.autocommit = True
        server.execute("CHECKPOINT")
        query = "SELECT oid::text FROM pg_database WHERE datname = current_database()"
        found = server.execute(query).fetchone()
        assert found is not None
        folder = Path(str(make_url(clinic.address).query["host"]), "data", "base", found[0])
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())
