"""Kills the program while a script types, many times, and checks that nothing is lost.

Run ``python -m tests.journeys.kill_while_typing --count 200``. Every round the driver opens the
real window on one database and types visits by key events; a line is written for every change of
the form and for every saved visit. The program is killed at a random moment (SIGKILL). Then: the
database passes its integrity check, every visit that was reported saved is there as it was, and
the draft holds everything that stood in the form a second before the end.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from tracker.domain.values.course import CourseId, FirstAssessment, Patient
from tracker.models.inspection import inspect_file
from tracker.services.workspace import Workspace

LOST_AFTER_S: Final = 1.0  # what was typed longer ago must be in the draft
EARLIEST_S: Final = 0.3  # after the first key
LATEST_S: Final = 3.5
START_S: Final = 60.0
COURSE: Final = CourseId(1)

Seen = dict[str, object]


@dataclass
class Tally:
    """What the rounds found."""

    rounds: int = 0
    saved: int = 0
    drafts: int = 0


def prepare(database: Path) -> None:
    """Make a clinic with one patient and an empty course."""
    workspace = Workspace.open(database)
    patient = Patient(clinic_id="1", family_name="Keller", given_name="Maria")
    patient_id, _ = workspace.patients.add(patient)
    workspace.courses.begin(patient_id, FirstAssessment())
    workspace.close()


def kill_once(database: Path, wait_s: float) -> list[Seen]:
    """Type for a while, kill the program, return what it reported until then."""
    words = [sys.executable, "-m", "tests.journeys.typing_driver", str(database)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    log = database.with_suffix(".log")
    with log.open("wb") as out:
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL, env=env)
        try:
            _wait_for_typing(process, log)
            process.wait(wait_s)
        except subprocess.TimeoutExpired:
            pass
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
    return list(_lines(log))


def check(database: Path, seen: list[Seen]) -> Tally:
    """Hold the database against what the program reported.

    Raises:
        AssertionError: Something was lost or changed.
    """
    found = inspect_file(database)
    if found.faults:
        raise AssertionError(f"the database is damaged: {found.faults}")
    end = max((_moment(one) for one in seen), default=0.0)
    workspace = Workspace.open(database)
    try:
        stored = {
            visit.visit_date.isoformat(): [visit.back_pain, visit.leg_pain, visit.tingling]
            for visit in workspace.courses.course(COURSE).visits
        }
        drafts = [draft.content for draft in workspace.drafts.of_course(COURSE)]
    finally:
        workspace.close()
    saved = [one for one in seen if one["what"] == "saved"]
    for one in saved:
        if stored.get(str(one["day"])) != one["scores"]:
            raise AssertionError(f"saved {one}, stored {stored.get(str(one['day']))}")
    typed = _last_typed(seen, end)
    if typed is not None and str(typed["day"]) not in stored:
        _check_draft(typed, [cast("dict[str, object]", one["state"]) for one in drafts])
    return Tally(rounds=1, saved=len(saved), drafts=typed is not None)


def _last_typed(seen: list[Seen], end: float) -> Seen | None:
    """Return the last change older than a second, unless its visit was saved since."""
    last = None
    for one in seen:
        if one["what"] == "saved":
            last = None
        elif _moment(one) <= end - LOST_AFTER_S:
            last = one
    return last


def _check_draft(typed: Seen, states: list[dict[str, object]]) -> None:
    """A later change may stand there instead, but never less than was typed."""
    wanted = cast("list[int | None]", typed["scores"])
    for state in states:
        kept = [state["back_pain"], state["leg_pain"], state["tingling"]]
        is_kept = all(value in (None, now) for value, now in zip(wanted, kept, strict=True))
        if is_kept and str(state["note"]).startswith(str(typed["note"])):
            return
    raise AssertionError(f"typed {typed}, drafts {states}")


def _moment(one: Seen) -> float:
    return float(cast("float", one["at"]))


def _lines(log: Path) -> Iterator[Seen]:
    for line in log.read_text(encoding="utf-8").splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            continue  # the last line was cut by the kill


def _wait_for_typing(process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + START_S
    while time.monotonic() < end and process.poll() is None:
        if log.stat().st_size:
            return
        time.sleep(0.02)  # noqa: TID251 - another process is waited for, there is no signal
    raise AssertionError("the program did not begin to type")


def run(count: int, database: Path, *, seed: int, latest_s: float = LATEST_S) -> Tally:
    """Kill the program a number of times on one database."""
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    total = Tally()
    prepare(database)
    for _ in range(count):
        one = check(database, kill_once(database, chance.uniform(EARLIEST_S, latest_s)))
        total.rounds += 1
        total.saved += one.saved
        total.drafts += one.drafts
    return total


def main() -> int:
    """Kill as often as asked and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        total = run(chosen.count, Path(folder) / "clinic.sqlite3", seed=chosen.seed)
    print(
        f"{total.rounds} kills: integrity ok each time, {total.saved} saved visits as reported, "
        f"{total.drafts} drafts with everything older than {LOST_AFTER_S:g} s."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
