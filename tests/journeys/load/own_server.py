"""A server of one's own that keeps what it says it keeps, and may be killed and started again."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psycopg

from tests.servers import PLACE, as_ordinary_user, program

DATABASE: Final = "clinic"
READY_WITHIN_S: Final = 60.0
AGAIN_S: Final = 0.1
_SETTINGS: Final = (
    "max_connections = 200",
    "shared_buffers = 128MB",
    "log_min_messages = warning",
    "log_min_error_statement = error",
    "deadlock_timeout = 200ms",  # a deadlock is found, and written down, soon
)  # the rest is PostgreSQL's own: what is committed is on the disk


def _by_loopback(port: int) -> str:
    return f"listen_addresses = '127.0.0.1'\nport = {port}\n"


class OwnServer:
    """A durable PostgreSQL in a folder, reached by a socket, or by this computer's loopback.

    Args:
        place: The folder, which is made.
        port: Of 127.0.0.1, by which it is reached; None for the socket.

    Attributes:
        address: Of the clinic's database.
        log: What the server wrote down.
    """

    def __init__(self, place: Path, port: int | None = None) -> None:
        self._place = place
        place.mkdir(mode=0o711)
        if os.geteuid() == 0:
            shutil.chown(place, "nobody", "nogroup")
        self.log = place / "log"
        where = f"/{DATABASE}?host={place}" if port is None else f"127.0.0.1:{port}/{DATABASE}"
        self.address = f"postgresql+psycopg://clinic@{where}"
        initdb = [program("initdb"), "-D", str(self._data), "-U", "postgres", "--auth=trust"]
        as_ordinary_user(place, [*initdb, "--encoding=UTF8", "--locale=C.UTF-8"])
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in _SETTINGS)
            file.write(f"unix_socket_directories = '{place}'\n")
            file.write("listen_addresses = ''\n" if port is None else _by_loopback(port))
        self._conninfo = f"host={place} user=postgres dbname=postgres"
        if port is not None:
            self._conninfo += f" port={port}"
        self.start()
        with psycopg.connect(self._conninfo, autocommit=True) as connection:
            connection.execute("CREATE ROLE clinic LOGIN")
            connection.execute(f"CREATE DATABASE {DATABASE} OWNER clinic")

    @property
    def _data(self) -> Path:
        return self._place / "data"

    def start(self) -> None:
        """Start it and wait until it answers, also while what was killed is still ending.

        Raises:
            TimeoutError: It does not answer.
        """
        started = [program("pg_ctl"), "-D", str(self._data), "-l", str(self.log), "-W", "start"]
        until = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < until:
            with suppress(subprocess.CalledProcessError):
                if not (self._data / "postmaster.pid").exists() or not self._is_running():
                    as_ordinary_user(self._place, started)
            with suppress(psycopg.Error):
                psycopg.connect(self._conninfo, connect_timeout=2).close()
                return
            time.sleep(AGAIN_S)  # noqa: TID251  # a server tells nobody that it is ready
        raise TimeoutError(self.log.read_text("utf-8"))

    def _is_running(self) -> bool:
        with suppress(OSError, ValueError, IndexError):
            os.kill(self._find_pid(), 0)
            return True
        return False

    def _find_pid(self) -> int:
        return int((self._data / "postmaster.pid").read_text("utf-8").split()[0])

    def kill(self) -> None:
        """Kill it and all its processes at once, as when the power goes."""
        self._send(signal.SIGKILL)

    def hang(self) -> None:
        """Let it answer nobody any more, and end no connection: a machine that hangs."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it work again after it hung."""
        self._send(signal.SIGCONT)

    def _send(self, what: signal.Signals) -> None:
        pid = self._find_pid()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
        for one in (pid, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(one, what)

    def encrypt(self, certificate: Path, key: Path) -> None:
        """Let it answer its port encrypted only, and prove itself by a certificate."""
        held = [self._data / name for name in ("server.crt", "server.key")]
        for source, target in zip((certificate, key), held, strict=True):
            shutil.copyfile(source, target)
            target.chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(target, "nobody", "nogroup")
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("ssl = on\n")
        entrance = "local all all trust\nhostssl all all 127.0.0.1/32 trust\n"
        (self._data / "pg_hba.conf").write_text(entrance, encoding="utf-8")
        self.stop()
        self.start()

    def stop(self) -> None:
        """End it."""
        stop = [program("pg_ctl"), "-D", str(self._data), "-m", "immediate", "stop"]
        with suppress(subprocess.CalledProcessError):
            as_ordinary_user(self._place, stop)


@contextmanager
def own_server(port: int | None = None) -> Iterator[OwnServer]:
    """Yield a server with an empty database; it is gone afterwards.

    Args:
        port: As ``OwnServer``.
    """
    place = Path(f"{os.environ[PLACE]}-own-{os.getpid()}")
    server = OwnServer(place, port)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(place, ignore_errors=True)
