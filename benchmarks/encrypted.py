"""The same clinic plain and encrypted: what encryption costs start, search, opening and saving."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.clinics.copies import PASSPHRASE, copied, unlocked_of
from benchmarks.clinics.store import Clinic
from benchmarks.commands import service_figures
from benchmarks.figures import Sized, median, milliseconds
from benchmarks.start_up import start_up_figures
from benchmarks.walk import walk_figures
from tracker.models.database import Database
from tracker.models.sqlite_driver import key_file_of
from tracker.services.encryption import Encryption

UNLOCKED: Final = 5  # times
UNLOCK_GOAL_MS: Final = 1000
DEARER: Final = 1.3  # than plain, at the most
# What is held against the plain clinic, and how much dearer it may be.
WANTED: Final = {
    "start: list filled": 1.15,
    "start: first course ready for keys": DEARER,
    "course opened, charts painted": DEARER,
    "search: UI time a key, p95": DEARER,
    "search: key to rows, p95": DEARER,
    "visit saved: UI time, charts drawn anew": DEARER,
    "visit saved to its row in the list": DEARER,
    "services: a visit saved": DEARER,
    "services: a course read": DEARER,
    "start: longest UI block": None,
    "the whole walk: peak memory": None,
}


def encrypted_figures(clinic: Clinic, folder: Path) -> Iterator[Sized]:
    """Yield the figures of one clinic, plain and encrypted."""
    both = [clinic, encrypted_of(clinic)]
    files = [one.file for one in both]
    for row in (
        *start_up_figures(files),
        *walk_figures(files, folder),
        *service_figures(both, folder),
    ):
        if row.name in WANTED:
            yield replace(row, goal=None, ratio_goal=WANTED[row.name])
    unlocking = median(milliseconds(lambda: unlocked_of(files[1]), UNLOCKED))
    yield Sized(name="unlock by passphrase", values=("", unlocking), unit="ms", goal=UNLOCK_GOAL_MS)


def encrypted_of(clinic: Clinic) -> Clinic:
    """Return a kept clinic encrypted, made now if it is not kept."""
    file = clinic.file.with_name(f"{clinic.file.stem}-encrypted.sqlite3")
    if not file.exists():
        start, made = time.perf_counter(), copied(clinic.file, file.with_suffix(".making"))
        database = Database.open(made)
        Encryption(database).turn_on("Ana Sample", PASSPHRASE)
        database.close()
        shutil.move(key_file_of(made), key_file_of(file))
        made.rename(file)
        print(f"encrypted in {time.perf_counter() - start:.0f} s", flush=True)
    return replace(clinic, file=file)
