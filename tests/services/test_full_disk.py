"""A disk without room, a real one of 3 MB: said as such, read all the same, nothing lost."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DISK = "3m"
STORY = """
import re
import sys
from pathlib import Path

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.errors import TrackerError
from tracker.services.workspace import Workspace

folder = Path(sys.argv[1])
filling = folder / "filling"


def fill():
    with filling.open("wb", 0) as stream:
        try:
            while True:
                stream.write(b"x" * 4096)
        except OSError:
            return


def refused(what):
    try:
        what()
    except TrackerError as error:
        return str(error)
    return "done"


SIDE = re.compile("-(wal|shm)$")


def left():
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.name for path in found if path != filling and not SIDE.search(path.name))


clinic = Workspace.open(folder / "clinic.sqlite3")
patient, _ = clinic.patients.add(a_patient())
course, _ = clinic.courses.begin(patient, an_assessment())
backup = clinic.backups.backup(folder / "backups")
clinic.close()
fill()
clinic = Workspace.open(folder / "clinic.sqlite3")
print("read:", [row.patient.clinic_id for row in clinic.patients.rows(day(0))])
print("save:", refused(lambda: clinic.courses.log_visit(course, a_visit(), by="Dr. Example")))
print("backup:", refused(lambda: clinic.backups.backup(folder / "more")))
print("restore:", refused(lambda: clinic.backups.restore(backup)))
print("left:", left())
filling.unlink()
print("saved:", refused(lambda: clinic.courses.log_visit(course, a_visit(), by="Dr. Example")))
print("visits:", len(clinic.courses.course(course).visits))
print("restored:", refused(lambda: clinic.backups.restore(backup)))
clinic.close()
"""


@pytest.fixture
def told(tmp_path: Path) -> dict[str, str]:
    """Return what was told on a small disk of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = f'mount -t tmpfs -o size={DISK} none "$1" && exec "$2" -c "$3" "$1"'
    command = ["unshare", "-rm", "sh", "-c", mounted, "sh", str(disk), sys.executable, STORY]
    if shutil.which("unshare") is None:
        pytest.skip("no disk can be made here")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("no disk can be made here")
    assert done.returncode == 0, done.stderr
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


def test_a_clinic_on_a_full_disk_is_read_and_goes_on_when_there_is_room(
    told: dict[str, str],
) -> None:
    assert told["read"] == "['1042']"
    assert told["save"].startswith("The disk is full.")
    assert told["saved"] == "done"
    assert told["visits"] == "1"


def test_copies_on_a_full_disk_are_refused_in_words_and_leave_nothing(
    told: dict[str, str],
) -> None:
    assert "its disk is full" in told["backup"]
    assert "disk is full" in told["restore"]
    assert re.sub(r"[-0-9]+", "", told["left"]) == (
        "['clinic.sqlite', 'clinic.sqlite.manifest', 'clinic.sqlite']"
    )
    assert told["restored"] == "done"
