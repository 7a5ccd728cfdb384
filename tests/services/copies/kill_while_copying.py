"""Kills backups and restores at random moments.

``python -m tests.services.copies.kill_while_copying --count 300``. After each the clinic opens and
is one of the two wholes it may be, every copy with a good name is proven, and the next run leaves
no other file.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.makers import a_patient, an_assessment, weekly_visits
from tracker.models.copies.proof import prove
from tracker.models.copies.verified import PARTIAL
from tracker.services.workspace import Workspace

PATIENTS = 40
KINDS = ("backup", "restore", "restore over a damaged file")
DAMAGED = b"what a failing disk left" * 20_000


def main() -> int:
    """Kill so often as was asked; return 1 when anything was lost or left."""
    parser = argparse.ArgumentParser(description="kill backups and restores at random moments")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=11)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="killed-") as folder:
        faults = kill(Path(folder), wanted.count, wanted.seed)
    print(f"{wanted.count} killed, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


def kill(folder: Path, count: int, seed: int) -> list[str]:
    """Return what was wrong after each of so many kills, in words."""
    chance = random.Random(seed)  # noqa: S311  # moments, no secrets
    clinic = _clinic(folder)
    copy = clinic.backups.backup(folder / "kept")
    clinic.patients.add(a_patient("new"))
    clinic.close()
    live = folder / "clinic.sqlite3"
    whole = live.read_bytes()
    took = _run("backup", live, copy, folder, None)
    faults = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        for left in folder.glob("clinic.sqlite3*"):
            left.unlink()
        live.write_bytes(DAMAGED if kind == KINDS[2] else whole)
        _run(kind, live, copy, folder, chance.uniform(0.2, 1.1) * took)
        faults += [f"{number} {kind}: {fault}" for fault in _faults(folder, live, copy, kind)]
    return faults


def _clinic(folder: Path) -> Workspace:
    made = Workspace.open(folder / "clinic.sqlite3")
    for number in range(PATIENTS):
        patient_id, _ = made.patients.add(a_patient(str(number)))
        course_id, _ = made.courses.begin(patient_id, an_assessment())
        for visit in weekly_visits(leg_pain=(8, 6, 4), pain_reach_left=(5, 4, 3)):
            made.courses.log_visit(course_id, visit, by="Dr. Example")
    return made


def _run(kind: str, live: Path, copy: Path, folder: Path, seconds: float | None) -> float:
    """Run a command, killed after so many seconds; return how long it took."""
    what = ["backup", str(folder / "backups")] if kind == "backup" else ["restore", str(copy)]
    command = [sys.executable, "-m", "tracker", *what, "--database", str(live)]
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    return time.monotonic() - begun


def _faults(folder: Path, live: Path, copy: Path, kind: str) -> list[str]:
    wholes = (PATIENTS, PATIENTS + 1)
    made = (folder / "backups").glob("*.sqlite3")
    faults = [
        f"{one.name} is not whole" for one in made if prove(one).counts.patients not in wholes
    ]
    if kind == KINDS[2] and live.read_bytes() == DAMAGED:
        _run(kind, live, copy, folder, None)
    opened = Workspace.open(live)
    report = opened.backups.check()
    for begun in (folder / "backups").glob("clinic*"):
        begun.unlink()
    opened.backups.backup(folder / "backups")
    opened.backups.restore(copy)
    opened.close()
    if report.faults or report.patient_count not in wholes:
        faults.append(f"{report.patient_count} patients, {report.faults}")
    left = [path.name for path in folder.rglob(f"*{PARTIAL}*")]
    for aside in folder.glob("clinic-*.sqlite3*"):
        aside.unlink()
    shutil.rmtree(folder / "backups")
    return [*faults, *(f"{name} is left" for name in left)]


if __name__ == "__main__":
    sys.exit(main())
