"""Files for people: whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tracker.errors import InputError
from tracker.language import tr
from tracker.log import noted_refusals


@noted_refusals()
def write_whole(path: Path, content: bytes) -> None:
    """Write a file; an older one of that name stays whole until the new one is complete.

    Raises:
        InputError: The file cannot be written; nothing was changed.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise InputError(
            tr(
                "{file} cannot be written ({why}). Nothing was changed; "
                "choose another folder or name.",
                file=path,
                why=error.strerror,
            )
        ) from error
