"""Files for people: whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from tracker.errors import InputError
from tracker.language import tr
from tracker.log import noted_refusals


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Yield a file for the user alone that takes another one's place once it is complete.

    Whatever is raised within, an older file of that name stays whole and nothing is left over.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    with noted_refusals(), ExitStack() as undoing:
        try:
            handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=f".{path.name}.")
            temporary = Path(name)
            undoing.callback(_remove, temporary)
            os.close(handle)
            yield temporary
            sync_file(temporary)
            temporary.replace(path)
            undoing.pop_all()
            sync_folder(temporary.parent)
        except OSError as error:
            raise InputError(
                tr(
                    "{file} cannot be written ({why}). Nothing was changed; "
                    "choose another folder or name.",
                    file=path,
                    why=error.strerror,
                )
            ) from error


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; an older one of that name stays whole until the new one is complete.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    with written_whole(path) as temporary:
        temporary.write_bytes(content)


def _opened_at_once(path: str, flags: int) -> int:
    """Return what is opened without waiting for whoever writes into it; reading waits as ever."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(descriptor, True)
    return descriptor


def refuse_no_file(path: Path) -> None:
    """Refuse what may never end, such as a pipe or a device; what is not there is not looked at.

    Raises:
        InputError: It is no file that has an end.
    """
    with suppress(OSError):
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise InputError(
                tr("{file} is a pipe or a device. A file is needed. Nothing was read.", file=path)
            )


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a file somebody chose, to read its bytes.

    A pipe nobody writes into is empty, and never waited for.

    Raises:
        InputError: It cannot be read.
    """
    try:
        with open(path, "rb", opener=_opened_at_once) as stream:  # it has no opener
            yield stream
    except OSError as error:
        raise InputError(
            tr("{file}: the file cannot be read ({why}).", file=path, why=error.strerror)
        ) from error


def write_synced(path: Path, content: bytes) -> None:
    """Write a file for the user alone and wait until it is on the disk.

    Raises:
        OSError: It cannot be written.
    """
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())  # a name must never come before what it names


def sync_file(file: Path) -> None:
    """Wait until a file is on the disk.

    Raises:
        OSError: The disk refused it.
    """
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk; where a folder cannot be asked, it is done."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
