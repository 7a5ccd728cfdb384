"""A move into a file of a disk without room, a real one: refused, the server stays in use."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import Server
from tests.services.places.whole import a_full_file, rows_on_server
from tracker.services.workspace import Workspace

DISK = "300k"  # less than the clinic
STORY = """
import sys
from pathlib import Path

from tracker.errors import TrackerError
from tracker.services.workspace import Workspace

disk, address = Path(sys.argv[1]), sys.argv[2]
clinic = Workspace.open(address)
try:
    clinic.house.to_file(disk / "again.sqlite3")
except TrackerError as error:
    print(error)
print([one.name for one in disk.iterdir()])
clinic.close()
"""


def test_a_move_onto_a_full_disk_leaves_the_server_in_use(server: Server, tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("no disk can be made here")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = f'mount -t tmpfs -o size={DISK} none "$1" && exec "$2" -c "$3" "$1" "$4"'
    with server.bare() as address:
        clinic = Workspace.open(a_full_file(tmp_path / "clinic.sqlite3"))
        clinic.house.to_server(address)
        clinic.close()
        before = rows_on_server(address)

        command = ["unshare", "-rm", "sh", "-c", mounted, "sh", str(disk)]
        done = subprocess.run(
            [*command, sys.executable, STORY, address], capture_output=True, text=True, check=False
        )

        if "unshare" in done.stderr or "mount" in done.stderr:
            pytest.skip("no disk can be made here")
        assert done.returncode == 0, done.stderr
        said, left = done.stdout.splitlines()
        assert said.startswith("The disk is full.")
        assert left == "[]"
        assert rows_on_server(address) == before
