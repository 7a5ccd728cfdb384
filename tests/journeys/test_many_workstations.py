"""Several workstations on one server lose nothing and write nothing twice, whatever is killed."""

import subprocess
import sys

RUN = ("--workstations=4", "--seconds=10", "--kills=1", "--seed=3")
# The script alone works longer: --workstations 30 --seconds 600 --kills 10


def test_a_server_killed_under_several_workstations_loses_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.load", *RUN],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "each there once" in done.stdout
    assert "killed: {'workstation': 1, 'server': 1}" in done.stdout
