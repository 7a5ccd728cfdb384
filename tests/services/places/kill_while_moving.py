"""Kills a move to a server, or back into a file, at random moments.

``python -m tests.services.places.kill_while_moving --count 40``. After each the program opens a
whole clinic, the one it had or the one it moved to; the other place holds nothing, or all of it;
and the next attempt ends.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.servers import Server, choose_place, stop
from tests.services.places.whole import (
    a_full_file,
    rows_in_file,
    rows_on_server,
    without_log,
)
from tracker.models.copies.across import Proof
from tracker.models.copies.verified import PARTIAL
from tracker.preferences import RECORDS_AT


def main() -> int:
    """Kill so often as was asked; return 1 when anything was lost or left."""
    parser = argparse.ArgumentParser(description="kill moves to a server and back")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=11)
    wanted = parser.parse_args()
    choose_place()
    server = Server()
    with tempfile.TemporaryDirectory(prefix="killed-") as folder:
        faults = kill(Path(folder), server, wanted.count, wanted.seed)
    server.close()
    stop()
    print(f"{wanted.count} killed, {len(faults)} faults", *faults, sep="\n")
    return 1 if faults else 0


def kill(folder: Path, server: Server, count: int, seed: int) -> list[str]:
    """Return what was wrong after each of so many kills, in words."""
    chance = random.Random(seed)  # noqa: S311  # moments, no secrets
    full = a_full_file(folder / "full.sqlite3")
    whole = without_log(rows_in_file(full))
    with server.bare() as address:
        home = _home(folder, full)
        took = _move(home, address, None)
    faults = []
    for number in range(count):
        with server.bare() as address:
            home = _home(folder, full)
            forth = number % 2 == 0
            places = (home / "clinic.sqlite3", home / "again.sqlite3")
            if not forth:
                _move(home, address, None)
            target = address if forth else str(places[1])
            _move(home, target, chance.uniform(0.3, 1.05) * took)
            faults += [
                f"{number} {'forth' if forth else 'back'}: {one}"
                for one in _faults(home, address, places, target, whole)
            ]
    return faults


def _home(folder: Path, full: Path) -> Path:
    """Return the data of a computer that has the clinic in a file."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    shutil.copy2(full, home / "clinic.sqlite3")
    return home


def _move(home: Path, target: str, seconds: float | None) -> float:
    """Run a move, killed after so many seconds; return how long it took."""
    command = [sys.executable, "-m", "tracker", "move-to", target]
    begun = time.monotonic()
    with subprocess.Popen(
        command,
        env={**os.environ, "TRACKER_DATA": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
    return time.monotonic() - begun


def _chosen(home: Path) -> str:
    file = home / "preferences.json"
    return str(json.loads(file.read_text()).get(RECORDS_AT, "")) if file.exists() else ""


def _rows(place: str | Path) -> Proof:
    found = rows_on_server(place) if "://" in str(place) else rows_in_file(Path(place))  # type: ignore[arg-type]  # a text where it is an address
    return without_log(found)


def _faults(
    home: Path, address: str, places: tuple[Path, Path], target: str, whole: Proof
) -> list[str]:
    faults = []
    in_use = _chosen(home) or places[0]
    if _rows(in_use) != whole:
        faults.append(f"{in_use} is in use, and is not whole")
    if _rows(places[0]) != whole:
        faults.append("the file of before is not what it was")
    if "://" not in target and _rows(address) != whole:
        faults.append("the server of before is not what it was")
    there = _rows(target) if "://" in target or Path(target).exists() else whole
    if there != whole and any(one.count for one in there.values()):
        faults.append(f"{target} holds a part")
    _move(home, target, None)
    if _rows(_chosen(home)) != whole or ("://" in target) != ("://" in _chosen(home)):
        faults.append("the next attempt did not end")
    return faults + [f"{one.name} is left" for one in home.rglob(f"*{PARTIAL}*")]


if __name__ == "__main__":
    sys.exit(main())
