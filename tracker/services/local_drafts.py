"""Drafts on this computer while a server does not answer; they go there as soon as it does.

Each is a file of its own in the program's private folder (0600 in 0700), as the server's clinic has
no key here to encrypt it with; it is removed once the server has the draft.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from tracker.files import write_whole
from tracker.paths import data_folder
from tracker.services.places.server_place import server_place

FOLDER: Final = "drafts-for-server"
_NAMED_BY: Final = 16  # digits of a digest


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDraft:
    """A draft as ``Drafts.save`` was given it.

    Attributes:
        window: Which window it was typed in.
        visit_id: The visit being amended; None for a new one.
        version: Which version of it; None for a new one.
    """

    course_id: int
    visit_id: int | None
    window: str
    version: int | None
    content: Mapping[str, object]
    saved_at: datetime

    @property
    def key(self) -> tuple[int, int | None, str]:
        """Return of what it is the draft."""
        return self.course_id, self.visit_id, self.window


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingDraft:
    """A draft that waits here, as it was read.

    Attributes:
        file: Where.
        stored: What stood in it.
    """

    draft: LocalDraft
    file: Path
    stored: bytes

    @property
    def is_as_it_was(self) -> bool:
        """Return whether its window neither typed on since it was read, nor saved the visit."""
        try:
            return self.file.read_bytes() == self.stored
        except OSError:
            return False

    def remove(self) -> None:
        """Remove it from this computer, unless its window typed on since it was read."""
        if self.is_as_it_was:
            with suppress(OSError):
                self.file.unlink()


class LocalDrafts:
    """The drafts that wait here for one clinic on a server, whoever opens it.

    Args:
        address: Where the clinic is; user and certificate may change while drafts wait.
    """

    def __init__(self, address: str) -> None:
        name = sha256(repr(server_place(address).where).encode()).hexdigest()[:_NAMED_BY]
        self._folder = data_folder() / FOLDER / name

    def keep(self, draft: LocalDraft) -> None:
        """Keep a draft in the place of the one of the same course, visit and window.

        Raises:
            InputError: It cannot be written.
        """
        with suppress(OSError):  # said by the writing
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
        said = asdict(draft) | {"saved_at": draft.saved_at.isoformat()}
        write_whole(self._file(draft.key), json.dumps(said).encode())

    def drop(self, key: tuple[int, int | None, str]) -> None:
        """Drop a draft, if there is one."""
        with suppress(OSError):
            self._file(key).unlink()

    def all(self) -> tuple[WaitingDraft, ...]:
        """Return what waits; a file that cannot be read is left where it is."""
        found = []
        for file in sorted(self._folder.glob("*.json")):
            with suppress(OSError, ValueError, TypeError):
                stored = file.read_bytes()
                said = json.loads(stored)
                said["saved_at"] = datetime.fromisoformat(said["saved_at"])
                found.append(WaitingDraft(draft=LocalDraft(**said), file=file, stored=stored))
        return tuple(found)

    def _file(self, key: tuple[int, int | None, str]) -> Path:
        course_id, visit_id, window = key
        return self._folder / f"{course_id}-{visit_id or 'new'}-{window}.json"
