"""Starts the workstations and the server, and kills them at random moments."""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.journeys.load.own_server import OwnServer
from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.services.workspace import Workspace

PATIENTS: Final = 40
VISITS: Final = 6  # of each, at first
ENDS_WITHIN_S: Final = 120.0  # after the time is over
LAST_KILL_S: Final = 5.0  # before the end
AGAIN_S: Final = 0.1
DOWN_S: Final = (0.2, 3.0)  # how long a killed server stays away


@dataclass
class Station:
    """One workstation: its process now, its ledger, and how often it was started."""

    ledger: Path
    process: "subprocess.Popen[str]"
    starts: int = 1

    @property
    def is_open(self) -> bool:
        """Return whether it has opened the clinic, or will do so no more."""
        is_begun = self.ledger.exists() and self.ledger.stat().st_size > 0
        return is_begun or self.process.poll() is not None


@dataclass
class Done:
    """What a run leaves to be looked at.

    Attributes:
        address: Of the clinic, whose server runs still.
        server: It.
        ledgers: What each workstation wrote down.
        refused: How often what kind of refusal was read by a person.
        killed: How often a server and a workstation were killed.
        faults: What ended otherwise than it should.
    """

    address: str
    server: OwnServer
    ledgers: list[Path]
    refused: Counter[str] = field(default_factory=Counter)
    killed: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


class Run:
    """One run on a server of its own."""

    def __init__(self, folder: Path, seconds: float, seed: int) -> None:
        self._server = OwnServer(folder / "server")
        self._folder, self._seed = folder, seed
        self._chance = random.Random(seed)  # noqa: S311  # not for secrets
        fill(self._server.address)
        self._seconds, self._until = seconds, 0.0
        self._end = folder / "until"
        self._stations: list[Station] = []
        self.done = Done(self._server.address, self._server, [])

    def begin(self, count: int) -> None:
        """Start so many workstations."""
        for number in range(count):
            ledger = self._folder / f"ledger-{number}"
            self._stations.append(Station(ledger, self._started(number, ledger, 1)))
            self.done.ledgers.append(ledger)
        while not all(station.is_open for station in self._stations):
            time.sleep(AGAIN_S)  # noqa: TID251  # they are processes of their own
        self._until = time.time() + self._seconds
        written = self._end.with_suffix(".new")
        written.write_text(str(self._until), "utf-8")
        written.rename(self._end)

    def _started(self, number: int, ledger: Path, start: int) -> "subprocess.Popen[str]":
        words = [sys.executable, "-m", "tests.journeys.load.workstation"]
        words += [self._server.address, str(ledger), f"--prefix=w{number}s{start}"]
        words += [f"--seed={self._seed + 1000 * number + start}", f"--until={self._end}"]
        return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def kill_now_and_then(self, kills: int) -> None:
        """Kill the server so many times, and each time a workstation or two, until the end."""
        first, last = time.time(), self._until - LAST_KILL_S
        moments = sorted(self._chance.uniform(first, last) for _ in range(kills))
        for moment in moments:
            time.sleep(max(0.0, moment - time.time()))  # noqa: TID251  # a random moment
            self._kill_station()
            self._server.kill()
            self.done.killed["server"] += 1
            time.sleep(self._chance.uniform(*DOWN_S))  # noqa: TID251  # it stays away
            self._server.start()

    def _kill_station(self) -> None:
        number = self._chance.randrange(len(self._stations))
        station = self._stations[number]
        if station.process.poll() is None:
            station.process.kill()
            station.process.communicate()
            self.done.killed["workstation"] += 1
            station.starts += 1
            station.process = self._started(number, station.ledger, station.starts)

    def end(self) -> Done:
        """Wait until everybody has ended, and note who did otherwise than they should."""
        until = self._until + ENDS_WITHIN_S
        for station in self._stations:
            try:
                said, faults = station.process.communicate(timeout=max(1, until - time.time()))
            except subprocess.TimeoutExpired:
                station.process.kill()
                said, faults = station.process.communicate()
                self.done.faults.append(f"{station.ledger.name} did not end")
            if station.process.returncode or faults:
                self.done.faults.append(faults or f"{station.ledger.name} ended with a fault")
            self.done.refused.update(_counts(said))
        return self.done


def _counts(said: str) -> dict[str, int]:
    return dict(json.loads(said)) if said else {}


def fill(address: str) -> None:
    """Make the clinic that everybody works on."""
    clinic = Workspace.open(address)
    for number in range(PATIENTS):
        patient_id, _ = clinic.patients.add(a_patient(str(number)))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for week in range(VISITS):
            clinic.courses.log_visit(course_id, a_visit(day(7 * week)), by="Person first")
    clinic.close()


def run(folder: Path, count: int, seconds: float, kills: int, seed: int) -> Done:
    """Let so many workstations work so long, killing now and then; the server runs on."""
    one = Run(folder, seconds, seed)
    one.begin(count)
    one.kill_now_and_then(kills)
    return one.end()
