"""Kills what changes the clinic's files at random moments, and checks that one state is whole.

Run ``python -m tests.journeys.kill_at_random --count 1000``. Every kind of work is begun in a
process of its own on a fresh copy of a clinic and killed (SIGKILL). Afterwards the clinic opens and
passes its check, it holds what it held before or what it should hold after, nothing acknowledged is
missing, and no left-over file holds a patient once the program has been started again.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from tests.makers import a_patient, a_visit, an_assessment, day
from tracker.domain.values.course import CourseId
from tracker.models.encryption.conversion import SUFFIX
from tracker.models.inspection import inspect_file
from tracker.models.sqlite_driver import DataKey, connect, driver, is_encrypted
from tracker.services.encryption import Unlocked, unlock
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace

STORED: Final = Path(__file__).parents[1] / "models" / "stored"
NAME, WORDS, NEW_WORDS = "Ana Sample", "three words apart", "three other words"
DATABASE: Final = "clinic.sqlite3"
PATIENTS: Final = 30
IMPORTED: Final = 40  # patients of a file with ten visits each
MARKER: Final = b"Markerword"

Work = Callable[[Path], None]
Check = Callable[[Path], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of work that is killed.

    Attributes:
        prepare: Makes what it works on, in an empty folder, once.
        work: What is killed; runs on a copy of that.
        check: Raises AssertionError for anything that should not be.
    """

    prepare: Work
    work: Work
    check: Check


@dataclass
class Tally:
    """What the rounds found: how many were killed at work, of how many, by kind."""

    killed: dict[str, int] = field(default_factory=dict)
    rounds: dict[str, int] = field(default_factory=dict)


def make_clinic(folder: Path, patients: int = PATIENTS) -> None:
    clinic = Workspace.open(folder / DATABASE)
    for number in range(patients):
        patient = a_patient(str(number), family_name=MARKER.decode())
        patient_id, _ = clinic.patients.add(patient)
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        clinic.courses.log_visit(course_id, a_visit(date(2026, 1, 5)), by=NAME)
    clinic.close()


def make_encrypted(folder: Path) -> None:
    make_clinic(folder)
    clinic = Workspace.open(folder / DATABASE)
    clinic.encryption.turn_on(NAME, WORDS)
    clinic.close()


def find_key(folder: Path) -> Unlocked | None:
    """Return how the clinic is opened now, with either passphrase."""
    file = folder / DATABASE
    if not is_encrypted(file):
        return None
    for words in (WORDS, NEW_WORDS):
        try:
            return unlock(file, words)
        except Exception as error:  # noqa: BLE001  # told below
            refused = error
    raise AssertionError(f"nothing opens it: {refused}")


def opened(folder: Path) -> Workspace:
    return Workspace.open(folder / DATABASE, None, find_key(folder))


def rows_of(file: Path, key: DataKey | None) -> Iterator[bytes]:
    with closing(connect(file, key, may_write=False)) as connection:
        tables = ("patients", "courses", "visits", "visit_versions", "drafts")
        for table in tables:
            query = f"SELECT * FROM {table} ORDER BY 1, 2"  # noqa: S608  # our own names
            yield from (repr(tuple(row)).encode() for row in connection.execute(query))


def content(file: Path, key: DataKey | None = None) -> str:
    """Return a digest of what a person entered."""
    digest = hashlib.sha256()
    for row in rows_of(file, key):
        digest.update(row)
    return digest.hexdigest()


def check_sound(folder: Path) -> None:
    """Open the clinic as the program does, check it, and look for what is left over."""
    clinic = opened(folder)
    report = clinic.backups.check()
    clinic.close()
    assert report.is_healthy, report.faults
    left = [one.name for one in folder.iterdir() if SUFFIX in one.name]
    assert not left, f"left over: {left}"
    if is_encrypted(folder / DATABASE):
        telling = [one.name for one in folder.rglob("*") if one.is_file() and tells(one)]
        assert not telling, f"readable: {telling}"


def tells(file: Path) -> bool:
    return MARKER in file.read_bytes()


def content_now(folder: Path) -> str:
    found = find_key(folder)
    return content(folder / DATABASE, None if found is None else found.key)


def holds_one_of(folder: Path, *wanted: str) -> None:
    check_sound(folder)
    assert content_now(folder) in wanted, "neither the state before nor the one after"


def save_visits(folder: Path) -> None:
    clinic = Workspace.open(folder / DATABASE)
    with (folder / "saved").open("w") as said:
        for number in range(1, 1000):
            on = date(2022, 1, 5) + timedelta(days=number)
            clinic.courses.log_visit(CourseId(1), a_visit(on), by=NAME)
            said.write(f"{on}\n")
            said.flush()


def check_saved(folder: Path) -> None:
    check_sound(folder)
    said = (folder / "saved").read_text().splitlines() if (folder / "saved").exists() else []
    with closing(driver.connect(folder / DATABASE)) as connection:
        query = "SELECT visit_date FROM visits WHERE course_id = 1"
        there = {row[0] for row in connection.execute(query)}
    assert {*said} <= there, "a saved visit is missing"
    assert len(there) <= len(said) + 2


def prepare_import(folder: Path) -> None:
    make_clinic(folder)
    source = folder / "source"
    source.mkdir()
    clinic = Workspace.open(source / DATABASE)
    for number in range(IMPORTED):
        patient_id, _ = clinic.patients.add(a_patient(f"i{number}", family_name="Imported"))
        course_id, _ = clinic.courses.begin(patient_id, an_assessment())
        for week in range(10):
            clinic.courses.log_visit(course_id, a_visit(day(7 * week)), by=NAME)
    write_file(folder / "visits.csv", clinic.transfer.export_courses())
    clinic.close()
    shutil.rmtree(source)


def import_visits(folder: Path) -> None:
    courses = read_courses(folder / "visits.csv").courses
    clinic = Workspace.open(folder / DATABASE)
    clinic.transfer.import_courses(courses, by=NAME)
    clinic.close()


def check_imported(folder: Path) -> None:
    check_sound(folder)
    count = inspect_file(folder / DATABASE).counts.patients
    assert count in {PATIENTS, PATIENTS + IMPORTED}, f"{count} patients"


def back_up(folder: Path) -> None:
    clinic = opened(folder)
    clinic.backups.backup(folder / "backups")
    clinic.close()


def check_backed_up(folder: Path) -> None:
    check_sound(folder)
    found = find_key(folder)
    key = None if found is None else found.key
    for copy in (folder / "backups").glob("clinic-*.sqlite3"):
        assert content(copy, key) == content_now(folder), f"{copy.name} is no whole backup"
        assert not inspect_file(copy, key).faults


def prepare_restore(folder: Path) -> None:
    make_clinic(folder)
    clinic = Workspace.open(folder / DATABASE)
    clinic.backups.backup(folder / "backups").rename(folder / "backups" / "kept.sqlite3")
    for manifest in (folder / "backups").glob("*.manifest"):
        manifest.rename(folder / "backups" / "kept.sqlite3.manifest")
    clinic.patients.add(a_patient("later", family_name="Later"))
    clinic.close()


def restore(folder: Path) -> None:
    clinic = Workspace.open(folder / DATABASE)
    clinic.backups.restore(folder / "backups" / "kept.sqlite3")
    clinic.close()


def check_restored(folder: Path) -> None:
    check_sound(folder)
    assert inspect_file(folder / DATABASE).counts.patients in {PATIENTS, PATIENTS + 1}
    restore(folder)
    assert inspect_file(folder / DATABASE).counts.patients == PATIENTS


def prepare_migration(folder: Path) -> None:
    newest = max(STORED.glob("*.sql"))
    with closing(driver.connect(folder / DATABASE)) as connection:
        connection.executescript(newest.read_text("utf-8"))


def migrate(folder: Path) -> None:
    Workspace.open(folder / DATABASE).close()


def prepared(make: Work) -> Work:
    """Return what makes a clinic and writes down what it holds."""

    def prepare(folder: Path) -> None:
        make(folder)
        (folder / "before").write_text(content_now(folder))

    return prepare


def check_same(folder: Path) -> None:
    holds_one_of(folder, (folder / "before").read_text())


def encrypt(folder: Path) -> None:
    clinic = opened(folder)
    clinic.encryption.turn_on(NAME, WORDS)


def decrypt(folder: Path) -> None:
    clinic = opened(folder)
    clinic.encryption.turn_off()


def change_passphrase(folder: Path) -> None:
    clinic = opened(folder)
    for words in (NEW_WORDS, WORDS) * 20:
        clinic.encryption.set_passphrase(NAME, words)


KINDS: Final = {
    "saving": Kind(prepare=make_clinic, work=save_visits, check=check_saved),
    "importing": Kind(prepare=prepare_import, work=import_visits, check=check_imported),
    "backing up": Kind(prepare=make_clinic, work=back_up, check=check_backed_up),
    "backing up encrypted": Kind(prepare=make_encrypted, work=back_up, check=check_backed_up),
    "restoring": Kind(prepare=prepare_restore, work=restore, check=check_restored),
    "migrating": Kind(prepare=prepare_migration, work=migrate, check=check_sound),
    "encrypting": Kind(prepare=prepared(make_clinic), work=encrypt, check=check_same),
    "decrypting": Kind(prepare=prepared(make_encrypted), work=decrypt, check=check_same),
    "changing a passphrase": Kind(
        prepare=prepared(make_encrypted), work=change_passphrase, check=check_same
    ),
}


def forked(call: Callable[[], None], kill_after_s: float | None = None) -> tuple[bool, float]:
    """Run a call in a process of its own; return whether it was killed, and how long it took."""
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            call()
        except BaseException as error:  # noqa: BLE001  # of the child, which ends here
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            os._exit(1)
        os._exit(0)
    if kill_after_s is not None:
        time.sleep(kill_after_s)  # noqa: TID251  # a random moment is what is wanted
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return os.WIFSIGNALED(status), time.monotonic() - began


def run(count: int, folder: Path, seed: int, kinds: tuple[str, ...] = tuple(KINDS)) -> Tally:
    """Kill so many times, in turn over all kinds of work."""
    random_moments, tally = random.Random(seed), Tally()  # noqa: S311  # not for secrets
    spans: dict[str, float] = {}
    for name in kinds:
        source = folder / name
        source.mkdir(parents=True)
        forked(partial(KINDS[name].prepare, source))
        _, spans[name] = forked(partial(tried, KINDS[name].work, source, folder / "trial"))
    for number in range(count):
        name = kinds[number % len(kinds)]
        trial = folder / "trial"
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(folder / name, trial)
        moment = random_moments.uniform(0, spans[name])
        was_killed, _ = forked(partial(KINDS[name].work, trial), moment)
        forked(partial(KINDS[name].check, trial))
        tally.rounds[name] = tally.rounds.get(name, 0) + 1
        tally.killed[name] = tally.killed.get(name, 0) + was_killed
    return tally


def tried(work: Work, source: Path, trial: Path) -> None:
    """Do the work once in a copy, to know how long it takes."""
    shutil.rmtree(trial, ignore_errors=True)
    shutil.copytree(source, trial)
    work(trial)


def main() -> None:
    """Kill as often as asked, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=90)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    parser.add_argument("--only", choices=tuple(KINDS))
    options = parser.parse_args()
    kinds = tuple(KINDS) if options.only is None else (options.only,)
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory() as folder:
        tally = run(options.count, Path(folder), options.seed, kinds)
    for name, rounds in tally.rounds.items():
        print(f"{name}: {rounds} rounds, {tally.killed[name]} killed at work, nothing lost")


if __name__ == "__main__":
    main()
