"""Feeds whatever the program reads with altered and made-up inputs.

Run ``python -m tests.journeys.fuzz_inputs --count 100000``. Every input is a good one that was cut,
turned about, doubled or filled with signs that have a meaning somewhere. The program may read it or
refuse it in words: any other exception, more than a second's work, or a file that was changed is a
fault; so is whatever stays of a list that was refused.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from tests.full_visit import FULL_VISIT
from tests.journeys.fuzz_archives import ArchiveReader
from tests.journeys.fuzz_bundles import BundleReader
from tests.journeys.fuzz_lists import ListReader, packed, parts, text_lists, workbooks
from tests.makers import a_course, a_patient, a_visit, an_assessment, day
from tracker.domain.values.points import parse_point, suggest
from tracker.domain.words.typed_day import (
    birth_day_of,
    day_of,
    moment_of_text,
    onset_of,
    possible_days,
)
from tracker.errors import TrackerError
from tracker.models.copies.manifest import Manifest, find_manifest, manifest_of
from tracker.models.encryption.key_file import KeyFile, make_key_file
from tracker.models.inspection import RecordCounts
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import read_courses
from tracker.ui.visit.state import FormState, read_visit
from tracker.ui.visit.stored_state import content_of, state_of

LONGEST_S: Final = 1.0  # of the processor, the reader's own process of a workbook included
HANG_S: Final = 20.0  # by the clock, on however busy a computer
TODAY: Final = date(2026, 11, 22)
NOON: Final = datetime(2026, 11, 22, 12, 0)  # noqa: DTZ001  # as a form shows it
MOST_CHANGES: Final = 6
MOST_REPEATED: Final = 2000
PIECES: Final = tuple(
    piece.encode(errors="surrogatepass")
    for piece in (
        *("", " ", "\0", "\r", "\n", "\r\n", '"', '""', "'", ";", ",", "\t", "=", "+", "@", "\\"),
        *(
            "0",
            "-1",
            "1e9",
            "NaN",
            "Infinity",
            "null",
            "true",
            "[]",
            "{}",
            "[[[[",
            "99999999999999",
        ),
        *("\ufeff", "\u200b", "\u202e", "\ud800", "İ", "ß", "٣", "１", "𝟙", "é", "e\u0301", "<b>"),
        *("2026-02-30", "0001-01-01", "9999-12-31", "31/12/1899", "GB30", "EX-B2 L4:both", "none"),
    )
)


def altered(chance: random.Random, good: bytes) -> bytes:
    """Return a good input with a few things done to it."""
    content = bytearray(good)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        at, to = sorted(chance.choices(range(len(content) + 1), k=2))
        match chance.randrange(6):
            case 0:
                content[at:at] = chance.choice(PIECES) * chance.choice((1, 1, 2, MOST_REPEATED))
            case 1:
                del content[at : min(to, at + chance.randint(1, 40))]
            case 2:
                content[at:at] = content[at : min(to, at + 200)] * 2
            case 3:
                content[at : at + 1] = bytes([chance.randrange(256)])
            case 4:
                content[at : at + chance.randint(1, 12)] = chance.choice(PIECES)
            case _:
                del content[to:]
    return bytes(content)


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing the program reads: good inputs, and what reads it (a folder, an input)."""

    good: tuple[bytes, ...]
    read: Callable[[Path, bytes], object]


def _csv() -> bytes:
    course = replace(
        a_course(a_visit(day(0), note="a, b; c"), FULL_VISIT, assessment=an_assessment()),
        patient=a_patient(),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "visits.csv")
        write_file(file, [course])
        return file.read_bytes()


def _read_csv(folder: Path, content: bytes) -> object:
    file = folder / "visits.csv"
    file.write_bytes(content)
    found = read_courses(file)
    return list(found.courses)


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="replace")


def _read_point(_folder: Path, content: bytes) -> object:
    text = _text(content)
    with suppress(ValueError):
        suggest(text, 8)
        return parse_point(text)
    return None


def _read_day(_folder: Path, content: bytes) -> object:
    text = _text(content)
    possible_days(text)
    for reading in (
        partial(day_of, today=TODAY),
        birth_day_of,
        partial(onset_of, today=TODAY),
        partial(moment_of_text, shown=NOON, today=TODAY),
    ):
        with suppress(ValueError):
            reading(text)
    return None


def _read_draft(_folder: Path, content: bytes) -> object:
    empty = FormState(visit_date=TODAY)
    with suppress(ValueError, RecursionError):
        found = json.loads(content)
        if isinstance(found, dict):
            state = state_of(found, empty)
            return read_visit(state, a_visit(day(0)), a_course(), by="Ana", at=NOON)
    return None


def _read_preferences(folder: Path, content: bytes) -> object:
    file = folder / "preferences.json"
    file.write_bytes(content)
    preferences = PreferenceFile(file)
    found = preferences.own, preferences.find("screen_scale"), preferences.find("backup_folder")
    assert file.read_bytes() == content  # reading changes nothing
    preferences.choose(OwnChoices())
    assert preferences.own == OwnChoices()  # a damaged file can be written anew
    return found


def _read_manifest(folder: Path, content: bytes) -> object:
    copy = folder / "copy.sqlite3"
    manifest_of(copy).write_bytes(content)
    return find_manifest(copy)


def _manifest() -> bytes:
    counts = RecordCounts(patients=1, courses=1, visits=2, pages_kept=0)
    made = Manifest(made_at=NOON, program="1", schema="0010", sha256="ab", byte_count=1,
                    counts=counts, tables={"visits": "cd"}, is_encrypted=False)  # fmt: skip
    return made.to_text().encode()


def kinds(lists: ListReader, archives: ArchiveReader, bundles: BundleReader) -> Mapping[str, Kind]:
    """Return everything that is read, by name; lists, archives and bundles through readers."""
    draft = json.dumps(content_of(FormState(visit_date=TODAY, leg_pain=5, note="half a sen")))
    keys, _, _ = make_key_file("Ana Sample", "three words apart")
    own = b'{"theme": "dark", "screen_language": "es", "screen_scale": "150", "by": "Ana"}'
    days = (b"2026-11-22", b"22 Nov 2026", b"3/11/26", b"yesterday", b"3 weeks", b"12.5.1971")
    points = (b"GB30:left", b"EX-B2 L4:both", b"ASHI right buttock:right", b"ub 40", b"Ren4")
    return {
        "csv": Kind((_csv(),), _read_csv),
        "points": Kind(points, _read_point),
        "days": Kind(days, _read_day),
        "draft": Kind((draft.encode(),), _read_draft),
        "preferences": Kind((own,), _read_preferences),
        "keys": Kind((keys.text(),), lambda _folder, content: KeyFile.parse(content)),
        "manifest": Kind((_manifest(),), _read_manifest),
        "list": Kind(text_lists(), lambda _folder, content: lists.read(content, "list.csv")),
        "workbook": Kind(workbooks(), lambda _folder, content: lists.read(content, "list.xlsx")),
        "sheet": Kind(parts(), lambda _folder, content: lists.read(packed(content), "list.xlsx")),
        "archive": Kind(
            (archives.good.read_bytes(),), lambda _folder, content: archives.read(content)
        ),
        "archived": Kind(archives.parts(), lambda _folder, content: archives.read_part(content)),
        "bundle": Kind((bundles.good,), lambda _folder, content: bundles.read(content)),
        "resource": Kind((bundles.good[:64],), lambda _folder, seed: bundles.read_part(seed)),
    }


def run(count: int, seed: int = 0, only: Collection[str] = ()) -> tuple[Counter[str], list[str]]:
    """Return how many inputs of each kind were refused, and every fault with its seed."""
    refused, faults = Counter[str](), list[str]()
    with (
        tempfile.TemporaryDirectory(prefix="tracker-fuzz-") as made,
        closing(ListReader(Path(made))) as lists,
        closing(BundleReader(Path(made))) as bundles,
    ):
        folder, every = Path(made), kinds(lists, ArchiveReader(Path(made)), bundles)
        names = sorted(only or every)
        for number in range(seed, seed + count):
            chance = random.Random(number)  # noqa: S311  # to be had again
            name = names[number % len(names)]
            content = altered(chance, chance.choice(every[name].good))
            worked, waited, error = _tried(partial(every[name].read, folder, content))
            if isinstance(error, TrackerError):
                refused[name] += 1
            elif error is not None:
                faults.append(f"{number} {name}: {type(error).__name__}: {error}")
            if worked > LONGEST_S or waited > HANG_S:
                faults.append(f"{number} {name}: worked {worked:.1f} s of {waited:.1f} s")
    return refused, faults


def _tried(reading: Callable[[], object]) -> tuple[float, float, Exception | None]:
    """Return how long the processor worked, how long it took in all, and what was raised."""
    before, found = os.times(), None
    try:
        reading()
    except Exception as error:  # noqa: BLE001  # whatever it is, it is the finding
        found = error
    after = os.times()
    return sum(after[:4]) - sum(before[:4]), after.elapsed - before.elapsed, found


def main() -> int:
    """Run as many as asked; print what was found; exit code 1 for any fault."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", default=(), metavar="KIND", help="what is read")
    options = parser.parse_args()
    refused, faults = run(options.count, options.seed, options.only)
    for fault in faults[:50]:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(
        f"{options.count} inputs, refused in words {dict(refused)}, {len(faults)} faults\n"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
