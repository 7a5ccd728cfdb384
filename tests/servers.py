"""A PostgreSQL server for the tests: it starts itself, and is gone when they end.

Debian's ``postgresql``, in a folder of its own and by a socket only, as an ordinary user where the
tests run as root. One serves every worker. It sorts as English does, counts its days otherwise and
sits in another time zone, so that whatever leans on a server's own ways is found out.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import psycopg

from tracker.services.workspace import Workspace

PLACE: Final = "TRACKER_TESTS_SERVER"  # the variable that tells every worker where it is
TEMPLATE: Final = "prepared"
GUARDED, PASSWORD = "guarded", "four-words-of-a-server"  # who needs a password
_PROGRAMS: Final = Path("/usr/lib/postgresql")  # where Debian puts each version's
_SETTINGS: Final = {
    "listen_addresses": "''",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "jit": "off",
    "max_wal_size": "256MB",
    "datestyle": "'German'",
    "timezone": "'America/La_Paz'",
}
_ENTRANCE: Final = f"local all {GUARDED} scram-sha-256\nlocal all all trust\n"
# Whoever ends the tests by force leaves no server behind.
_WATCH: Final = (
    'tail --pid="$1" -f /dev/null; "$2" -D "$3/data" -m immediate stop; rm -rf "$3" "$3.lock"'
)
_EMPTYING: Final = """
CREATE FUNCTION kept.empty() RETURNS void LANGUAGE plpgsql AS $$
DECLARE one name;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR one IN
    SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
  LOOP
    EXECUTE format('DELETE FROM %I', one);
  END LOOP;
  INSERT INTO settings SELECT * FROM kept.settings;
  PERFORM setval(oid, 1, false) FROM pg_class WHERE relkind = 'S';
END $$
"""


def choose_place() -> None:
    """Decide where the server will be, before any worker is started; it is not started yet."""
    if PLACE in os.environ:
        return
    memory = Path("/dev/shm")  # noqa: S108  # others may enter it, unlike a folder of the tests
    root = memory if memory.is_dir() else Path(tempfile.gettempdir())
    os.environ[PLACE] = str(root / f"tracker-server-{os.getpid()}")


def stop() -> None:
    """End the server, if this process chose its place and one was started."""
    place = Path(os.environ.get(PLACE, ""))
    if not place.name.endswith(f"-{os.getpid()}"):
        return
    if place.exists():
        as_ordinary_user(
            place, [program("pg_ctl"), "-D", str(place / "data"), "-m", "immediate", "stop"]
        )
        shutil.rmtree(place, ignore_errors=True)
    _lock_of(place).unlink(missing_ok=True)
    del os.environ[PLACE]


def _lock_of(place: Path) -> Path:
    return place.with_name(f"{place.name}.lock")


def program(name: str) -> str:
    """Return where one of the server's programs is, of its newest version here."""
    versions = sorted(_PROGRAMS.glob(f"*/bin/{name}"), key=lambda one: float(one.parts[4]))
    if not versions:
        raise RuntimeError(f"{name} is not here: install Debian's postgresql, or ./run test does")
    return str(versions[-1])


def as_ordinary_user(place: Path, words: Sequence[str]) -> None:
    """Run a command in a folder, as nobody where we are root: the server refuses to be root."""
    who: dict[str, object] = {}
    if os.geteuid() == 0:
        who = {"user": "nobody", "group": "nogroup", "extra_groups": []}
    subprocess.run(
        words,
        check=True,
        cwd=place,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **who,  # type: ignore[call-overload]  # nobody, where we are root
    )


def _start(place: Path) -> None:
    place.mkdir(mode=0o711)
    if os.geteuid() == 0:
        shutil.chown(place, "nobody", "nogroup")
    data = str(place / "data")
    ways = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US")
    as_ordinary_user(
        place, [program("initdb"), "-D", data, "-U", "postgres", "--auth=trust", "-N", *ways]
    )
    settings = {**_SETTINGS, "unix_socket_directories": f"'{place}'"}
    Path(data, "pg_hba.conf").write_text(_ENTRANCE, encoding="utf-8")
    with Path(data, "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = {value}\n" for name, value in settings.items())
    as_ordinary_user(place, [program("pg_ctl"), "-D", data, "-w", "-l", f"{place}/log", "start"])
    watched = place.name.rpartition("-")[2]
    watch = ["sh", "-c", f"({_WATCH}) &", "sh", watched, program("pg_ctl"), str(place)]
    as_ordinary_user(place, watch)
    with psycopg.connect(_conninfo(place, "postgres"), autocommit=True) as connection:
        connection.execute("CREATE ROLE clinic LOGIN")  # who owns a clinic's database, no more
        connection.execute(f"CREATE ROLE {GUARDED} LOGIN PASSWORD '{PASSWORD}' IN ROLE clinic")
        connection.execute(f"CREATE DATABASE {TEMPLATE} OWNER clinic")
    Workspace.open(_url(place, TEMPLATE)).close()
    with psycopg.connect(_conninfo(place, TEMPLATE), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA kept")
        connection.execute("CREATE TABLE kept.settings AS SELECT * FROM settings")
        connection.execute(_EMPTYING)


def _conninfo(place: Path, database: str) -> str:
    return f"host={place} user=postgres dbname={database}"


def _url(place: Path, database: str) -> str:
    return f"postgresql+psycopg://clinic@/{database}?host={place}"


class Server:
    """The server, as one worker uses it: it lends empty databases."""

    def __init__(self) -> None:
        self._place = Path(os.environ[PLACE])
        self._free: list[str] = []
        self._made = 0
        self._owners: dict[str, psycopg.Connection] = {}
        with _lock_of(self._place).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._place.exists():
                _start(self._place)

    @property
    def data(self) -> Path:
        """Return the folder of the server's files."""
        return self._place / "data"

    @contextmanager
    def lent(self) -> Iterator[str]:
        """Yield the address of a clinic without patients; it is emptied afterwards."""
        name = self._free.pop() if self._free else self._make(TEMPLATE)
        yield _url(self._place, name)
        self._empty(name)
        self._free.append(name)

    @contextmanager
    def bare(self) -> Iterator[str]:
        """Yield the address of a database without a table; it is dropped afterwards."""
        name = self._make("template1")
        yield _url(self._place, name)
        with psycopg.connect(_conninfo(self._place, "postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def owner(self, address: str) -> psycopg.Connection:
        """Return a connection of who may do anything to a database, to look and to tamper."""
        name = address.partition("?")[0].rpartition("/")[2]
        if name not in self._owners:
            self._owners[name] = psycopg.connect(_conninfo(self._place, name), autocommit=True)
            self._owners[name].execute("SET lock_timeout = '10s'")
        return self._owners[name]

    def _make(self, template: str) -> str:
        self._made += 1
        name = f"clinic_{os.getpid()}_{self._made}"
        with psycopg.connect(_conninfo(self._place, "postgres"), autocommit=True) as connection:
            connection.execute(
                f"CREATE DATABASE {name} OWNER clinic TEMPLATE {template} STRATEGY file_copy"
            )
        return name

    def _empty(self, name: str) -> None:
        self.owner(f"/{name}").execute("SELECT kept.empty()")

    def close(self) -> None:
        """Close what was opened to look and to tamper."""
        for connection in self._owners.values():
            connection.close()
