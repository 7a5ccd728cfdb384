"""Where the clinics are kept between runs: beside the other caches of whoever works here."""

import hashlib
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Final

from platformdirs import user_cache_path
from sqlalchemy import Index
from sqlalchemy.schema import CreateIndex, CreateTable

from benchmarks.clinics import multiplying, names, proof, templates
from benchmarks.clinics.multiplying import multiply
from benchmarks.clinics.names import SEED
from benchmarks.clinics.proof import unlike_their_templates
from benchmarks.clinics.templates import PATIENTS, VISITS, write_templates
from tracker.domain.values.rules import BOOK_RULES
from tracker.models.base import Base
from tracker.models.identity import HEAD

MAKERS: Final = (multiplying, names, proof, templates)
SAMPLE: Final = 25  # patients read back of a clinic that was made
KEPT_DAYS: Final = 14  # of what is of another version


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """A clinic that is kept; nobody writes into it.

    Attributes:
        patients: How many there are.
    """

    file: Path
    patients: int

    @property
    def visits(self) -> int:
        """Return how many there are, struck-out ones too."""
        return self.patients * VISITS


def kept_clinic(patients: int) -> Clinic:
    """Return the clinic of so many patients, made now if it is not kept; a multiple of fifty."""
    folder = cache_folder()
    file = folder / f"{patients}-{_key()}.sqlite3"
    if not file.exists():
        start = time.perf_counter()
        _make(file, patients)
        print(f"{patients:,} patients made in {time.perf_counter() - start:.0f} s", flush=True)
    return Clinic(file=file, patients=patients)


def cache_folder() -> Path:
    """Return the folder of what is kept between runs, made when missing."""
    return user_cache_path("sciatica-course-tracker", ensure_exists=True) / "benchmarks"


def _make(file: Path, patients: int) -> None:
    """Make a clinic in a folder of its own, then put it there: others may make the same one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _clear(file.parent)
    originals = file.with_name(f"templates-{_key()}.sqlite3")
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        if not originals.exists():
            written = Path(folder) / originals.name
            write_templates(written, _anchor())
            written.rename(originals)
        made = Path(folder) / file.name
        multiply(originals, made, patients // PATIENTS)
        sample = Random(SEED).sample(range(patients), min(SAMPLE, patients))
        wrong = unlike_their_templates(originals, made, sample)
        if wrong:
            raise SystemExit(f"not what their templates are: {', '.join(wrong)}")
        made.rename(file)


def _anchor() -> date:
    """Return the last day of the templates: the clinics are made anew every month."""
    return datetime.now(tz=UTC).date().replace(day=1)


def _key() -> str:
    """Return what changes when a kept clinic is of no use any more."""
    sources = b"".join(Path(str(maker.__file__)).read_bytes() for maker in MAKERS)
    made_by = hashlib.sha256(sources + _tables().encode()).hexdigest()[:8]
    return f"{HEAD}-{BOOK_RULES.code}-{made_by}-{_anchor():%Y-%m}"


def _tables() -> str:
    """Return how tables and indexes are made: a revision is still changed before its release."""
    tables = Base.metadata.sorted_tables
    made = [CreateTable(table) for table in tables]
    indexed = [CreateIndex(one) for table in tables for one in sorted(table.indexes, key=_name)]
    return "".join(map(str, (*made, *indexed)))


def _name(index: Index) -> str:
    return str(index.name)


def _clear(folder: Path) -> None:
    """Remove what was kept of other versions and not made lately."""
    oldest = time.time() - KEPT_DAYS * 86_400
    for file in folder.glob("*.sqlite3"):
        if _key() not in file.name and file.stat().st_mtime < oldest:
            file.unlink()
