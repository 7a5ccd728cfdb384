"""A clinic's file belongs on a disk of this computer: on a share or in a cloud folder it breaks.

SQLite's locks and its log in shared memory hold between programs of one computer only; over a
network two of them write into each other's pages, and a program that synchronises a folder copies
the file while it is half written (https://www.sqlite.org/useovernet.html, read in 2026).
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.errors import DatabaseUnusableError
from tracker.language import marked, tr
from tracker.preferences import PreferenceFile

ALLOWED: Final = "shared_places_allowed"  # in the preferences: folders, a line each

NETWORK_TYPES: Final = frozenset({
    "afpfs", "afs", "auristorfs", "beegfs", "ceph", "cifs", "coda", "davfs", "ftp", "gfs2",
    "glusterfs", "lustre", "ncpfs", "nfs", "nfs3", "nfs4", "ocfs2", "orangefs", "smb", "smb2",
    "smb3", "smbfs", "vboxsf", "vmhgfs", "webdav",
})  # fmt: skip
FUSE_PROGRAMS: Final = (
    "ceph", "curlftpfs", "davfs", "glusterfs", "google-drive", "gvfs", "kio", "mountpoint-s3",
    "mount.davfs", "onedriver", "pcloud", "rclone", "s3fs", "smbnetfs", "sshfs", "vmhgfs",
)  # fmt: skip
_REMOTE_DEVICE: Final = re.compile(
    r"//|\\\\|https?://|[\w.@\[\]-]+:/"
)  # //server/share, host:/path

_DROPBOX_FILE: Final = ".dropbox"  # a folder of that name holds its settings: the home's own
# Of folders that a program keeps alike on several computers: what it leaves at their top.
SYNC_MARKS: Final = (
    ("Dropbox", (_DROPBOX_FILE, ".dropbox.cache")),
    ("Google Drive", (".tmp.drivedownload", ".tmp.driveupload")),
    ("Insync", (".insync-trash",)),
    ("MEGA", (".megaignore",)),
    ("Nextcloud", (".nextcloudsync.log", ".owncloudsync.log", ".sync_*.db", "._sync_*.db")),
    ("OneDrive", (".849C9593-D756-4E56-8D6E-42412F2A707B",)),
    ("Resilio Sync", (".sync/ID",)),
    ("Syncthing", (".stfolder",)),
    ("Tresorit", (".tresorit",)),
)
SYNC_NAMES: Final = (
    ("Dropbox", re.compile(r"Dropbox( \(.+\))?")),
    ("Google Drive", re.compile(r"Google Drive|GoogleDrive(-.+)?")),
    ("iCloud Drive", re.compile(r"iCloudDrive|com~apple~CloudDocs")),
    ("OneDrive", re.compile(r"OneDrive( ?- ?.+)?")),
    ("pCloud", re.compile(r"pCloud ?Drive")),
)

SHARE: Final = marked("a network share ({kind})")
SYNCHRONISED: Final = marked("a folder that {kind} keeps alike on several computers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """One place where a file system hangs in the tree of folders.

    Attributes:
        folder: Where it hangs.
        device: What hangs there, as the system names it: ``/dev/sda1``, ``//server/share``.
        kind: The type of the file system: ``ext4``, ``cifs``, ``fuse.sshfs``.
        is_remote: Whether the system itself says that it is on another computer (Windows does).
    """

    folder: Path
    device: str
    kind: str
    is_remote: bool = False

    @property
    def is_shared(self) -> bool:
        """Return whether other computers may write there too."""
        kind = self.kind.lower()
        return (
            self.is_remote
            or kind in NETWORK_TYPES
            or (kind.startswith("fuse") and kind.partition(".")[2].startswith(FUSE_PROGRAMS))
            or _REMOTE_DEVICE.match(self.device) is not None
        )


class SharedPlaceError(DatabaseUnusableError):
    """The clinic's file lies where several computers write; it was not opened.

    Attributes:
        file: The file.
        place: What makes it a shared place, in words.
    """

    def __init__(self, file: Path, place: str) -> None:
        super().__init__(
            tr(
                "{file} lies in {place}. A clinic's records are lost there sooner or later: two "
                "computers write into one file without knowing of each other, or it is copied "
                "while it is half written. It was not opened.\n\nCopy it to a folder on this "
                "computer's own disk while no program has it open, and open it there. Backups may "
                "go to such a place.",
                file=file,
                place=place,
            )
        )
        self.file, self.place = file, place


def check_place(
    file: Path, preferences: PreferenceFile | None, mounts: Iterable[Mount] | None = None
) -> None:
    """Refuse a clinic's file on a share or in a synchronised folder.

    Args:
        file: The database; it need not be there yet.
        preferences: Which folders were allowed on this computer all the same; None knows none.
        mounts: What hangs where; None asks the system.

    Raises:
        SharedPlaceError: It lies in such a place, and nobody allowed it.
    """
    folder = _real_folder(file)
    place = find_shared_place(folder, _mounts() if mounts is None else mounts)
    if place is not None and not _is_allowed(folder, preferences):
        raise SharedPlaceError(file, place)


def allow_place(file: Path, preferences: PreferenceFile) -> None:
    """Remember that files in this folder are to be opened on this computer all the same.

    Raises:
        InputError: The preferences cannot be written; nothing was changed.
    """
    allowed = {*_allowed(preferences), str(_real_folder(file))}
    preferences.remember({ALLOWED: "\n".join(sorted(allowed))})


def find_shared_place(folder: Path, mounts: Iterable[Mount]) -> str | None:
    """Return in words what makes a folder a shared place; None for one of this computer alone."""
    if folder.drive.startswith("\\\\"):  # Windows: \\server\share, which hangs nowhere
        return tr(SHARE, kind=folder.drive)
    mount = _mount_of(folder, mounts)
    if mount is not None and mount.is_shared:
        return tr(SHARE, kind=mount.kind)
    kind = next(_synchronising(folder), None)
    return None if kind is None else tr(SYNCHRONISED, kind=kind)


def _synchronising(folder: Path) -> Iterator[str]:
    for place in (folder, *folder.parents):
        for program, pattern in SYNC_NAMES:
            if pattern.fullmatch(place.name):
                yield program
        for program, marks in SYNC_MARKS:
            if any(_holds(place, mark) for mark in marks):
                yield program


def _holds(folder: Path, mark: str) -> bool:
    try:
        if mark == _DROPBOX_FILE:
            return (folder / mark).is_file()
        return (
            next(folder.glob(mark), None) is not None if "*" in mark else (folder / mark).exists()
        )
    except OSError:
        return False  # a folder that may not be looked into


def _mount_of(folder: Path, mounts: Iterable[Mount]) -> Mount | None:
    """Return the innermost mount; of several at one place the last, which covers the others."""
    found = None
    for mount in mounts:
        if folder.is_relative_to(mount.folder) and (
            found is None or len(mount.folder.parts) >= len(found.folder.parts)
        ):
            found = mount
    return found


def _mounts() -> Iterator[Mount]:
    import psutil  # noqa: PLC0415  # 10 ms; only where a file is opened

    for part in psutil.disk_partitions(all=True):
        yield Mount(
            folder=Path(part.mountpoint),
            device=part.device,
            kind=part.fstype,
            is_remote="remote" in part.opts.split(","),
        )


def _real_folder(file: Path) -> Path:
    return Path(os.path.realpath(file)).parent


def _is_allowed(folder: Path, preferences: PreferenceFile | None) -> bool:
    return any(folder.is_relative_to(allowed) for allowed in _allowed(preferences))


def _allowed(preferences: PreferenceFile | None) -> frozenset[str]:
    text = "" if preferences is None else preferences.find(ALLOWED)
    return frozenset(line for line in text.splitlines() if line)
