"""Whatever changes the clinic's files and is killed leaves one whole state and loses nothing."""

import subprocess
import sys

KILLS = 9  # one of each kind; the script alone runs a thousand: --count 1000


def test_killing_the_clinic_s_own_work_loses_nothing() -> None:
    done = subprocess.run(  # a process without threads: each piece of work is forked off it
        [sys.executable, "-m", "tests.journeys.kill_at_random", f"--count={KILLS}", "--seed=11"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("nothing lost") == KILLS
