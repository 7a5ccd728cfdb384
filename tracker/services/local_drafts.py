"""Drafts on this computer while a server does not answer; they go there as soon as it does.

Each is a file of its own in the program's private folder (0600 in 0700), encrypted with a key that
stands in the system's keychain alone. Without a keychain nothing is written: what is typed is held
in memory, outlives the broken line, and not the program's end. A file that the key does not open is
set aside, and taken up again should its key come back.
"""

import json
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tracker.errors import InputError
from tracker.files import write_whole
from tracker.paths import data_folder
from tracker.services.places.server_place import server_place

if TYPE_CHECKING:
    from tracker.services.way_in.draft_seal import DraftSeal

FOLDER: Final = "drafts-for-server"
ASIDE: Final = "unreadable"  # within the clinic's folder
SEALED: Final = ".sealed"
_PLAIN: Final = ".json"  # as earlier versions kept them
_NAMED_BY: Final = 16  # digits of a digest
_UNTIL_END: Final[dict[str, dict[str, bytes]]] = {}  # of each clinic, where there is no keychain


class Kept(Enum):
    """Where a draft was kept, and so how long it lasts."""

    THERE = "there"  # where the records live
    HERE = "here"
    UNTIL_END = "until end"  # of the program


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
        read: Returns what stands in its place now; None for nothing.
        drop: Empties that place.
        stored: What stood in it.
    """

    draft: LocalDraft
    read: Callable[[], bytes | None]
    drop: Callable[[], None]
    stored: bytes

    @property
    def is_as_it_was(self) -> bool:
        """Return whether its window neither typed on since it was read, nor saved the visit."""
        return self.read() == self.stored

    def remove(self) -> None:
        """Remove it from this computer, unless its window typed on since it was read."""
        if self.is_as_it_was:
            self.drop()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A draft that cannot be read, as its key is gone or the file is damaged.

    Attributes:
        file: Where it is now.
        kept_at: When it was kept.
    """

    file: Path
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What waits on this computer.

    Attributes:
        aside: What was set aside just now; told once.
        unopened: How many are left as they are, as the keychain does not answer.
    """

    waiting: tuple[WaitingDraft, ...]
    aside: tuple[SetAside, ...] = ()
    unopened: int = 0


class LocalDrafts:
    """The drafts that wait here for one clinic on a server, whoever opens it.

    Args:
        address: Where the clinic is; user and certificate may change while drafts wait.
    """

    def __init__(self, address: str) -> None:
        self._clinic = sha256(repr(server_place(address).where).encode()).hexdigest()[:_NAMED_BY]
        self._folder = data_folder() / FOLDER / self._clinic

    @cached_property
    def _seal(self) -> "DraftSeal | None":
        """Return the seal; the keychain is asked once, so that it asks nobody while one types."""
        from tracker.services.way_in.draft_seal import find_seal  # noqa: PLC0415  # not for files

        return find_seal(self._clinic)

    @property
    def outlive_end(self) -> bool:
        """Return whether what is kept here is there still when the program has ended."""
        return self._seal is not None

    @property
    def until_end(self) -> int:
        """Return how many drafts would be lost if the program ended now."""
        return len(self._held)

    @property
    def _held(self) -> dict[str, bytes]:
        return _UNTIL_END.setdefault(str(self._folder), {})

    def keep(self, draft: LocalDraft) -> Kept:
        """Keep a draft in the place of the one of the same course, visit and window.

        Raises:
            InputError: It cannot be written.
        """
        said = asdict(draft) | {"saved_at": draft.saved_at.isoformat()}
        name, content = _name(_stem(draft.key)), json.dumps(said).encode()
        if self._seal is None:
            self._held[name] = content
            return Kept.UNTIL_END
        self._write(self._seal, name, content)
        return Kept.HERE

    def drop(self, key: tuple[int, int | None, str]) -> None:
        """Drop a draft, if there is one."""
        name = _name(_stem(key))
        self._held.pop(name, None)
        _remove(self._folder / name)

    def look(self) -> Looked:
        """Return what waits; what the key does not open is set aside.

        A plain draft of an earlier version is encrypted; without a keychain it stays as it is until
        the server has it.
        """
        plain = sorted(self._folder.glob(f"*{_PLAIN}"))
        waiting = [*self._in_memory(), *(one for file in plain for one in self._plain(file))]
        sealed = sorted(self._folder.glob(f"*{SEALED}"))
        if self._seal is None:
            return Looked(waiting=tuple(waiting), unopened=len(sealed))
        aside = []
        for file in sealed:
            found = self._find(self._seal, file)
            if found is not None:
                waiting.append(found)
            elif file.exists():  # else its window was faster
                aside.append(self._set_aside(file))
        waiting += self._back(self._seal, {one.file for one in aside})
        return Looked(waiting=tuple(waiting), aside=tuple(aside))

    def _back(self, seal: "DraftSeal", but: Container[Path]) -> Iterator[WaitingDraft]:
        """Yield what was set aside and can be read, as its key is back."""
        for file in sorted((self._folder / ASIDE).glob(f"*{SEALED}")):
            found = None if file in but else self._find(seal, file)
            if found is not None:
                yield found

    def _in_memory(self) -> Iterator[WaitingDraft]:
        held = self._held
        for name, stored in tuple(held.items()):
            drop = partial(_take_out, held, name)
            read = partial(held.get, name)
            yield WaitingDraft(draft=_draft(stored), read=read, drop=drop, stored=stored)

    def _plain(self, file: Path) -> Iterator[WaitingDraft]:
        """Encrypt what an earlier version kept; yield it where that cannot be."""
        stored = _read(file)
        if stored is None:
            return
        with suppress(InputError):  # a full disk: it is read as it is
            if self._seal is not None:
                self._write(self._seal, _name(file.stem), stored)
                if _read(file) == stored:
                    _remove(file)
                return
        with suppress(ValueError, TypeError, KeyError):
            yield _waiting(file, stored, stored)

    def _find(self, seal: "DraftSeal", file: Path) -> WaitingDraft | None:
        """Return the draft of a file; None where the seal does not open it, or it is damaged."""
        stored = _read(file)
        content = None if stored is None else seal.open(stored, self._covered(file.name))
        if stored is None or content is None:
            return None
        try:
            return _waiting(file, stored, content)
        except (ValueError, TypeError, KeyError):
            return None

    def _write(self, seal: "DraftSeal", name: str, content: bytes) -> None:
        with suppress(OSError):  # said by the writing
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._folder.chmod(0o700)
        write_whole(self._folder / name, seal.close(content, self._covered(name)))

    def _covered(self, name: str) -> str:
        """Return what the seal covers besides: no file passes for another one's."""
        return f"{self._clinic}/{name}"

    def _set_aside(self, file: Path) -> SetAside:
        to = self._folder / ASIDE / file.name
        kept_at = datetime.now(UTC)
        with suppress(OSError):
            kept_at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
            to.parent.mkdir(mode=0o700, exist_ok=True)
            file.replace(to)
        return SetAside(file=to if to.exists() else file, kept_at=kept_at)


def _stem(key: tuple[int, int | None, str]) -> str:
    course_id, visit_id, window = key
    return f"{course_id}-{visit_id or 'new'}-{window}"


def _name(stem: str) -> str:
    """Return a file's name, which says no course and no visit."""
    return sha256(stem.encode()).hexdigest()[: 2 * _NAMED_BY] + SEALED


def _draft(content: bytes) -> LocalDraft:
    said = json.loads(content)
    said["saved_at"] = datetime.fromisoformat(said["saved_at"])
    return LocalDraft(**said)


def _waiting(file: Path, stored: bytes, content: bytes) -> WaitingDraft:
    read, drop = partial(_read, file), partial(_remove, file)
    return WaitingDraft(draft=_draft(content), read=read, drop=drop, stored=stored)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _take_out(held: dict[str, bytes], name: str) -> None:
    held.pop(name, None)
