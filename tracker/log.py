"""What the program did, for whoever looks for a fault: starts, migrations, refusals, crashes.

Only what stands in the code is written: versions, names of classes, places. Never a message: it
may quote a name, an id, a note or a file's name. A log that cannot be written stops nobody.
"""

import errno
import faulthandler
import logging
import os
import stat
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from tracker import __version__
from tracker.errors import TrackerError

LOG_NAME: Final = "tracker.log"
FILE_MAX_BYTES: Final = 256 * 1024
OLDER_FILES: Final = 3  # kept beside the file that is written

_LINE: Final = "%(asctime)sZ %(process)d %(message)s"
_PACKAGE: Final = Path(__file__).resolve().parent
_LOG: Final = logging.getLogger("tracker")
_LOG.setLevel(logging.INFO)
_LOG.propagate = False  # to nobody else's file
_LOG.addHandler(logging.NullHandler())
# What drivers say of a line that breaks quotes statements and addresses, and goes to the terminal
# where nobody takes it: we say in our own words what became of it.
for _driver in ("psycopg", "psycopg.pool", "sqlalchemy"):
    logging.getLogger(_driver).addHandler(logging.NullHandler())


class _PrivateFile(RotatingFileHandler):
    """A file for the user alone, opened at its first line; native faults are written there too.

    Attributes:
        is_written: Whether the last line could be written.
    """

    def __init__(self, file: Path) -> None:
        self.is_written = True
        self._takes_faults = not faulthandler.is_enabled()
        super().__init__(file, "a", FILE_MAX_BYTES, OLDER_FILES, encoding="utf-8", delay=True)

    def _open(self) -> TextIOWrapper:
        file = Path(self.baseFilename)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.parent.chmod(0o700)
        handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        stream = os.fdopen(handle, "a", encoding=self.encoding)
        for old in file.parent.glob("*.log*"):  # of versions before, too
            if stat.S_ISREG(old.lstat().st_mode):
                old.chmod(0o600)
        if self._takes_faults:
            faulthandler.enable(stream)
        return stream

    def emit(self, record: logging.LogRecord) -> None:
        self.is_written = True
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002  # logging's signature
        self.is_written = False

    def close(self) -> None:
        if self._takes_faults:
            faulthandler.disable()
        with suppress(OSError):  # what a full disk did not take
            super().close()


def start_log(folder: Path, program: str, *, qt: str = "") -> None:
    """Note a start, and from now on what happens, in a folder made for the user alone.

    Args:
        folder: Where the log is; one that cannot be written keeps no log.
        program: The window, or which command; never its arguments.
        qt: Qt's version; empty when it is not loaded.
    """
    handler = _PrivateFile(folder / LOG_NAME)
    line = logging.Formatter(_LINE, "%Y-%m-%dT%H:%M:%S")
    line.converter = time.gmtime
    handler.setFormatter(line)
    _LOG.addHandler(handler)
    python = ".".join(str(part) for part in sys.version_info[:3])
    parts = (f"tracker {__version__}", f"Python {python}", qt and f"Qt {qt}", sys.platform)
    _LOG.info("started: %s, %s", program, ", ".join(filter(None, parts)))


def stop_log() -> None:
    """Close the log."""
    for handler in _files():
        _LOG.removeHandler(handler)
        handler.close()


@contextmanager
def kept_log(folder: Path, program: str) -> Iterator[None]:
    """Keep a log for a while; what nobody catches is noted as a crash."""
    with ExitStack() as at_end:
        at_end.callback(stop_log)
        at_end.push(_note_uncaught)
        start_log(folder, program)
        yield


def find_log() -> Path | None:
    """Return the file that is written; None when there is none or it cannot be written."""
    return next((Path(one.baseFilename) for one in _files() if one.is_written), None)


def note_migration(before: str | None, after: str) -> None:
    """Note that a database was made, or brought from one revision to another."""
    _LOG.info("database: %s", f"{before} became {after}" if before else f"made at {after}")


def note_refusal(error: TrackerError) -> None:
    """Note what was refused, where and because of what; once, whoever hears of it first."""
    if not error.is_noted:
        error.is_noted = True
        _LOG.warning("refused: %s", " from ".join(_links(error)))


@contextmanager
def noted_refusals() -> Iterator[None]:
    """Note whatever is refused within."""
    try:
        yield
    except TrackerError as error:
        note_refusal(error)
        raise


def note_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Note an exception that nobody caught; return what was noted."""
    details = without_values(kind, error, trace)
    _LOG.error("crashed:\n%s", details)
    return details


def _note_uncaught(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """Note what ended a ``with``; Ctrl+C and an asked-for exit are no crash."""
    if kind is not None and isinstance(error, Exception):
        note_crash(kind, error, trace)


def without_values(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return where an exception arose, without its message: messages may quote a patient."""
    causes = [f" from {link}" for link in list(_links(error))[1:]]
    lines = traceback.format_tb(trace)
    return f"{''.join(lines)}{kind.__module__}.{kind.__qualname__}{''.join(causes)}"


def _files() -> list[_PrivateFile]:
    return [handler for handler in _LOG.handlers if isinstance(handler, _PrivateFile)]


def _links(error: BaseException) -> Iterator[str]:
    """Yield the class, code and place of an error and of each that it was raised from."""
    link: BaseException | None = error
    while link is not None:
        kind = type(link)
        yield f"{kind.__module__}.{kind.__qualname__}{_code(link)}{_place(link.__traceback__)}"
        link = link.__cause__


def _code(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    code = getattr(error, "sqlite_errorname", None) or errno.errorcode.get(number or 0)
    return f" ({code})" if code else ""


def _place(trace: TracebackType | None) -> str:
    """Return the file of ours and line where an error was raised."""
    place = ""
    for frame, line in traceback.walk_tb(trace):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(_PACKAGE):
            place = f" at {file.relative_to(_PACKAGE)}:{line}"
    return place
