"""Reading an archive that may be anybody's: whole, as it was written, and of no size it pleases."""

import re
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tracker.errors import InputError
from tracker.files import reading
from tracker.language import tr
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.services.archives import layout

TOTAL_MAX: Final = 50_000_000_000  # bytes of all files together, unpacked
MEMBER_MAX: Final = 500_000_000  # bytes of one that is held in memory, unpacked
RATIO_MAX: Final = 250  # unpacked to packed; what a clinic writes stays under 30
SMALL: Final = 50_000_000  # bytes that no ratio matters for
MEMBERS_MAX: Final = 5_000_000
PIECE: Final = 1 << 18  # bytes read at a time
AES: Final = 99  # how a ZIP says that a file is encrypted so
_ENCRYPTED: Final = 1  # in the flags of a file
_LINE: Final = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")
_FAULTS: Final[tuple[type[Exception], ...]] = (
    BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError, ValueError, OverflowError,
    OSError,
)  # fmt: skip


class PassphraseNeededError(InputError):
    """The archive is encrypted, and nobody said with what."""


class WrongPassphraseError(InputError):
    """The passphrase does not open the archive."""


class Bag:
    """An archive that is open; every file that is read is held against its digest.

    Attributes:
        name: Of the archive, for messages.
    """

    def __init__(self, opened: ZipFile, name: str) -> None:
        self.name = name
        self._zip = opened
        self._members = _members_of(opened.infolist(), name)
        self._digests = self._manifest(layout.TAG_MANIFEST, check=False)
        self._digests |= self._manifest(layout.MANIFEST)
        self._check_complete()

    def names(self, folder: str = layout.PAYLOAD) -> tuple[str, ...]:
        """Return the names of the files in a folder of the bag, in order."""
        inside = (name for name in self._members if name.startswith(folder))
        return tuple(sorted(inside, key=lambda name: (len(name), name)))  # by their numbers

    def has(self, name: str) -> bool:
        """Return whether there is such a file."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """Return one file whole.

        Raises:
            InputError: It is missing, altered or too large.
        """
        if name in self._members and self._members[name].file_size > MEMBER_MAX:
            raise self.refused(name, _too_large(MEMBER_MAX))
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield one file in pieces; only after the last one it is known to be whole.

        Raises:
            InputError: It is missing or altered.
        """
        wanted = self._digests.get(name)
        if wanted is None or name not in self._members:
            raise self.refused(name, tr("this file is missing"))
        yield from self._checked(name, wanted)

    def check(self, progress: Progress = ignore_progress) -> None:
        """Read every file and hold it against its digest.

        Raises:
            InputError: One is altered.
        """
        total = len(self._digests)
        for done, name in enumerate(self._digests):
            progress(done, total)
            for _ in self.pieces(name):
                pass

    def refused(self, name: str, why: str) -> InputError:
        """Return the error that names what is wrong with a file of the archive."""
        return refused(self.name, name, why)

    def _checked(self, name: str, wanted: str | None) -> Iterator[bytes]:
        digest = sha256()
        for piece in self._unpacked(name):
            digest.update(piece)
            yield piece
        if wanted is not None and digest.hexdigest() != wanted:
            raise self.refused(name, tr("this file is not as it was written: it was altered"))

    def _unpacked(self, name: str) -> Iterator[bytes]:
        member = self._members[name]
        try:
            with self._zip.open(member) as stream:
                yield from _pieces(stream)
        except RuntimeError as error:
            if isinstance(error, NotImplementedError) or not member.flag_bits & _ENCRYPTED:
                raise self.refused(name, _unreadable(error)) from error
            raise WrongPassphraseError(
                tr("{file}: the passphrase does not open this archive.", file=self.name)
            ) from error
        except _faults() as error:
            raise self.refused(name, _unreadable(error)) from error

    def _manifest(self, name: str, *, check: bool = True) -> dict[str, str]:
        """Return the digests a manifest holds, by the names of the files."""
        if name not in self._members:
            raise self.refused(name, tr("this file is missing"))
        if self._members[name].file_size > MEMBER_MAX:
            raise self.refused(name, _too_large(MEMBER_MAX))
        content = b"".join(self._checked(name, self._digests[name] if check else None))
        found: dict[str, str] = {}
        for line in content.decode("utf-8", "backslashreplace").splitlines():
            match = _LINE.fullmatch(line)
            if match is None or match[2] in found:
                raise self.refused(name, tr("this line is no digest: {line}", line=repr(line[:80])))
            found[match[2]] = match[1]
        return found

    def _check_complete(self) -> None:
        for name in sorted(self._digests.keys() | self._members.keys()):
            if name not in self._members:
                raise self.refused(name, tr("this file is missing"))
            if name not in self._digests and name != layout.TAG_MANIFEST:
                raise self.refused(name, tr("this file is in no manifest"))


def refused(archive: str, name: str, why: str) -> InputError:
    """Return the error that names what is wrong with a file of an archive."""
    return InputError(
        tr("{file}: {name}: {why}. Nothing was taken from it.", file=archive, name=name, why=why)
    )


@contextmanager
def opened_bag(archive: Path | IO[bytes], name: str, passphrase: str | None) -> Iterator[Bag]:
    """Open an archive; its manifests are read, the other files as they are asked for.

    Args:
        archive: A file, or what was read of one.
        name: As messages name it.
        passphrase: Of an encrypted one.

    Raises:
        PassphraseNeededError: It is encrypted, and there is no passphrase.
        WrongPassphraseError: That one does not open it.
        InputError: It is no archive of this program, or not whole.
    """
    with ExitStack() as closing:
        stream = archive
        if isinstance(archive, Path):
            stream = closing.enter_context(reading(archive))
        try:
            opened = closing.enter_context(_open(stream, name, passphrase))
        except _faults() as error:
            raise InputError(
                tr(
                    "{file} is no archive of this program, or it is not whole ({why}). "
                    "Nothing was taken from it.",
                    file=name,
                    why=error,
                )
            ) from error
        yield Bag(opened, name)


def is_archive(archive: Path | IO[bytes]) -> bool:
    """Return whether a file is an archive, sound or not, by the names in it."""
    try:
        with ZipFile(archive) as opened:
            names = opened.namelist()
    except _FAULTS:
        return False
    return any(name.rpartition("/")[2] == layout.DECLARATION for name in names)


def is_encrypted_archive(archive: Path | IO[bytes]) -> bool:
    """Return whether a passphrase is needed; of what is no ZIP, opening it says why."""
    try:
        with ZipFile(archive) as opened:
            return _is_encrypted(opened)
    except _FAULTS:
        return False


def _open(stream: "Path | IO[bytes]", name: str, passphrase: str | None) -> ZipFile:
    plain = ZipFile(stream)
    if not _is_encrypted(plain):
        return plain
    if not passphrase:
        raise PassphraseNeededError(
            tr("{file} is encrypted: it opens with its passphrase.", file=name)
        )
    import pyzipper  # noqa: PLC0415  # only an encrypted archive needs it

    opened: ZipFile = pyzipper.AESZipFile(stream)
    opened.setpassword(layout.zip_secret(passphrase))
    return opened


def _is_encrypted(opened: ZipFile) -> bool:
    return any(member.flag_bits & _ENCRYPTED for member in opened.infolist())


def _faults() -> tuple[type[Exception], ...]:
    """Return what reading a ZIP raises; pyzipper, where it was needed, has an error of its own."""
    loaded = sys.modules.get("pyzipper")
    if loaded is None:
        return _FAULTS
    own: type[Exception] = loaded.BadZipFile
    return (*_FAULTS, own)


def _members_of(members: list[ZipInfo], archive: str) -> Mapping[str, ZipInfo]:
    """Return the files by their names within the bag; what is no bag of ours is refused."""
    files = [member for member in members if not member.is_dir()]
    if len(files) > MEMBERS_MAX:
        raise InputError(
            tr("{file} holds too many files. Nothing was taken from it.", file=archive)
        )
    _check_sizes(files, archive)
    folder = _folder_of(files, archive)
    found: dict[str, ZipInfo] = {}
    seen: set[str] = set()
    for member in files:
        name = member.filename.removeprefix(folder)
        if not member.filename.startswith(folder) or not _stays_inside(name):
            raise refused(archive, repr(member.filename), tr("this name leaves the folder"))
        if name.casefold() in seen:
            raise refused(archive, name, tr("this name is there twice"))
        if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED, AES):
            raise refused(archive, name, tr("it is packed in a way no archive is"))
        seen.add(name.casefold())
        found[name] = member
    return found


def _folder_of(files: list[ZipInfo], archive: str) -> str:
    for member in files:
        folder, slash, last = member.filename.rpartition("/")
        if last == layout.DECLARATION and "/" not in folder:
            return folder + slash
    raise InputError(
        tr(
            "{file} is no archive of this program: there is no {name} in it. "
            "Nothing was taken from it.",
            file=archive,
            name=layout.DECLARATION,
        )
    )


def _stays_inside(name: str) -> bool:
    parts = name.split("/")
    is_plain = name.isprintable() and "\\" not in name and ":" not in name
    return is_plain and not any(part in ("", ".", "..") for part in parts)


def _check_sizes(files: list[ZipInfo], archive: str) -> None:
    unpacked = sum(member.file_size for member in files)
    packed = sum(member.compress_size for member in files)
    if unpacked > TOTAL_MAX:
        raise InputError(_bomb(archive, _too_large(TOTAL_MAX)))
    for member in files:
        if member.file_size > max(SMALL, RATIO_MAX * member.compress_size):
            raise refused(archive, member.filename, _too_packed())
    if unpacked > max(SMALL, RATIO_MAX * packed):
        raise InputError(_bomb(archive, _too_packed()))


def _bomb(archive: str, why: str) -> str:
    return tr("{file}: {why}. Nothing was taken from it.", file=archive, why=why)


def _too_packed() -> str:
    return tr("it unpacks to more than {count} times its size", count=RATIO_MAX)


def _too_large(most: int) -> str:
    return tr("it is larger than the {count} MB that are allowed", count=most // 1_000_000)


def _unreadable(error: Exception) -> str:
    return tr("this file cannot be read ({why})", why=error)


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        yield piece
