"""A clinic's file on a share or in a synchronised folder is refused, unless it was allowed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.makers import a_patient
from tracker.preferences import PreferenceFile
from tracker.services.way_in.shared_places import (
    Mount,
    SharedPlaceError,
    allow_place,
    check_place,
    find_shared_place,
)
from tracker.services.workspace import Workspace

DISK = Mount(folder=Path("/"), device="/dev/sda1", kind="ext4")


def hanging(folder: Path, device: str, kind: str) -> Sequence[Mount]:
    """Return a disk with something else hanging at a folder."""
    return (DISK, Mount(folder=folder, device=device, kind=kind))


@pytest.mark.parametrize(
    ("device", "kind"),
    [
        ("//server/clinic", "cifs"),
        ("//server/clinic", "smb3"),
        ("nas:/clinic", "nfs"),
        ("nas.local:/clinic", "nfs4"),
        ("[fe80::1]:/clinic", "nfs4"),
        ("ana@server:/home/ana", "fuse.sshfs"),
        ("remote:clinic", "fuse.rclone"),
        ("https://cloud.example/dav", "fuse"),
        ("gvfsd-fuse", "fuse.gvfsd-fuse"),
        ("clinic", "vboxsf"),
        ("tomorrow@server:/clinic", "fuse.notyetknown"),
    ],
)
def test_a_share_is_known_by_its_mount(tmp_path: Path, device: str, kind: str) -> None:
    """Of every kind, by its type or by what hangs there."""
    mounts = hanging(tmp_path, device, kind)

    assert kind in (find_shared_place(tmp_path / "deep" / "down", mounts) or "")


@pytest.mark.parametrize(
    ("device", "kind"),
    [
        ("/dev/sda1", "ext4"), ("/dev/sdb1", "fuseblk"), ("/dev/mapper/home", "btrfs"),
        ("overlay", "overlay"), ("tmpfs", "tmpfs"), ("C:\\", "NTFS"), ("tank/home", "zfs"),
        ("/dev/sdc1", "vfat"), ("portal", "fuse.portal"),
    ],
)  # fmt: skip
def test_a_disk_of_this_computer_is_none(tmp_path: Path, device: str, kind: str) -> None:
    """Nothing is refused that is not known to break."""
    assert find_shared_place(tmp_path, hanging(tmp_path, device, kind)) is None


def test_the_innermost_mount_counts_and_of_two_at_one_place_the_last(tmp_path: Path) -> None:
    """As the system sees it."""
    share = Mount(folder=tmp_path, device="//server/x", kind="cifs")
    disk = Mount(folder=tmp_path, device="/dev/sdb1", kind="ext4")
    inner = Mount(folder=tmp_path / "in", device="/dev/sdb1", kind="ext4")

    assert find_shared_place(tmp_path / "in", (inner, DISK, share)) is None
    assert find_shared_place(tmp_path / "inward", (inner, DISK, share)) is not None
    assert find_shared_place(tmp_path, (share, disk)) is None
    assert find_shared_place(tmp_path, (disk, share)) is not None


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        (".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"), (".sync/ID", "Resilio"),
        (".nextcloudsync.log", "Nextcloud"), (".sync_a1b2c3.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
    ],
)  # fmt: skip
def test_a_synchronised_folder_is_known_by_what_lies_at_its_top(
    tmp_path: Path, mark: str, program: str
) -> None:
    """However deep the clinic lies in it."""
    (tmp_path / mark).parent.mkdir(exist_ok=True)
    (tmp_path / mark).touch()

    assert program in (find_shared_place(tmp_path / "a" / "b", [DISK]) or "")


def test_dropbox_marks_what_it_synchronises_with_a_file(tmp_path: Path) -> None:
    """Its own settings are a folder of that name, in the home folder of whoever has Dropbox."""
    (tmp_path / "home" / ".dropbox").mkdir(parents=True)
    (tmp_path / "synchronised").mkdir()
    (tmp_path / "synchronised" / ".dropbox").touch()

    assert find_shared_place(tmp_path / "home" / "clinic", [DISK]) is None
    assert "Dropbox" in (find_shared_place(tmp_path / "synchronised" / "clinic", [DISK]) or "")


@pytest.mark.parametrize(
    "name",
    ["OneDrive", "OneDrive - Clinic", "OneDrive-Personal", "Dropbox", "Dropbox (Clinic)",
     "iCloudDrive", "GoogleDrive-ana@example.org", "com~apple~CloudDocs"],
)  # fmt: skip
def test_a_synchronised_folder_is_known_by_its_usual_name(tmp_path: Path, name: str) -> None:
    """Where it leaves no mark that can be seen."""
    assert find_shared_place(tmp_path / name / "clinic", [DISK]) is not None


def test_a_folder_reached_by_a_link_is_judged_where_it_really_lies(tmp_path: Path) -> None:
    """A link in the home folder to a share is a share."""
    (tmp_path / "share").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "share")
    mounts = hanging(tmp_path / "share", "//server/x", "cifs")

    with pytest.raises(SharedPlaceError):
        check_place(tmp_path / "home" / "clinic.sqlite3", None, mounts)


def test_what_was_allowed_opens_on_this_computer_and_nothing_beside_it(tmp_path: Path) -> None:
    """The folder is remembered, by where it really lies."""
    preferences = PreferenceFile(tmp_path / "preferences.json")
    file, other = tmp_path / "OneDrive" / "clinic.sqlite3", tmp_path / "Dropbox" / "clinic.sqlite3"
    with pytest.raises(SharedPlaceError, match="OneDrive"):
        check_place(file, preferences, [DISK])

    allow_place(file, preferences)

    check_place(file, PreferenceFile(tmp_path / "preferences.json"), [DISK])
    check_place(file.parent / "being made" / file.name, preferences, [DISK])
    with pytest.raises(SharedPlaceError, match="Dropbox"):
        check_place(other, preferences, [DISK])


def test_nothing_is_made_where_it_is_refused(tmp_path: Path) -> None:
    """Not even an empty file."""
    folder = tmp_path / "Dropbox"
    folder.mkdir()

    with pytest.raises(SharedPlaceError):
        Workspace.open(folder / "clinic.sqlite3")

    assert not list(folder.iterdir())


def test_an_allowed_clinic_is_written(tmp_path: Path) -> None:
    """The whole program works there, at one's own risk."""
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    preferences = PreferenceFile(None)
    allow_place(folder / "clinic.sqlite3", preferences)

    clinic = Workspace.open(folder / "clinic.sqlite3", preferences)
    clinic.patients.add(a_patient())

    clinic.close()
