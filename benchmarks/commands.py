"""Services without a window, and the command line, on clinics and files of several sizes."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.clinics.copies import copied
from benchmarks.clinics.names import clinic_id_of
from benchmarks.clinics.store import Clinic
from benchmarks.figures import Sized
from benchmarks.processes import Outcome, run_module

LIMIT_S: Final = 180.0
VISITS_OF_GOALS: Final = 100_000
ASSESS_GOAL_S: Final = 6.0
IMPORT_GOALS: Final = (25.0, 250.0)  # seconds and MB
# Key in what the calls say, name, unit, the most it should be, and as a multiple of the small one.
CALLS: Final[tuple[tuple[str, str, str, float | None, float | None], ...]] = (
    ("saved_ms", "services: a visit saved", "ms", None, 1.5),
    ("saved_times_raw", "services: a visit saved ÷ a raw durable insert", "×", 4, None),
    ("read_ms", "services: a course read", "ms", None, 1.5),
    ("sheet_ms", "services: one sheet read, composed and painted", "ms", None, 1.5),
    ("services_memory_mb", "services: peak memory", "MB", 260, None),
)


def service_figures(clinics: Sequence[Clinic], folder: Path) -> Iterator[Sized]:
    """Yield the figures of services on copies of clinics."""
    outcomes = []
    for clinic in clinics:
        copy = copied(clinic.file, folder / "called.sqlite3")
        words = str(copy), str(clinic.patients)
        outcomes.append(_told(run_module("benchmarks.service_calls", *words, limit_s=LIMIT_S)))
        for left in (*folder.glob("called.sqlite3*"), *folder.glob("raw.sqlite3*")):
            left.unlink()
    for key, name, unit, goal, ratio_goal in CALLS:
        values = tuple(outcome.figure(key) for outcome in outcomes)
        yield Sized(name=name, values=values, unit=unit, goal=goal, ratio_goal=ratio_goal)


def command_figures(clinics: Sequence[Clinic], folder: Path) -> Iterator[Sized]:
    """Yield the figures of the commands that read a clinic."""
    pdf, csv, copies = folder / "sheet.pdf", folder / "all.csv", folder / "copies"
    patient = clinic_id_of(42)
    for words, ratio_goal in (
        (("report", "--patient", patient, "--pdf", str(pdf)), 1.5),
        (("check",), None),
        (("backup", str(copies)), None),
        (("export", str(csv)), None),
    ):
        outcomes = []
        for clinic in clinics:
            copy = Path(shutil.copyfile(clinic.file, folder / "commanded.sqlite3"))
            outcomes.append(_run(*words, "--database", str(copy)))
            for left in (*folder.glob("commanded.sqlite3*"), csv):
                left.unlink(missing_ok=True)
            shutil.rmtree(copies, ignore_errors=True)
        yield from _rows(f"tracker {words[0]}", outcomes, ratio_goal=ratio_goal)


def file_figures(clinics: Sequence[Clinic], folder: Path) -> Iterator[Sized]:
    """Yield the figures of the commands that read a file, one file a clinic, all visits of it."""
    files = [_exported(clinic, folder) for clinic in clinics]
    visits = " and ".join(f"{clinic.visits:,}" for clinic in clinics) + " visits"
    has_goals = clinics[-1].visits >= VISITS_OF_GOALS
    assessed = [_run("assess", str(file), "--json") for file in files]
    goal = ASSESS_GOAL_S if has_goals else None
    yield from _rows(f"tracker assess, {visits}", assessed, goal=goal)
    imported = []
    for file in files:
        new = folder / "imported.sqlite3"
        imported.append(_run("import", str(file), "--database", str(new)))
        for left in folder.glob("imported.sqlite3*"):
            left.unlink()
    seconds, memory = IMPORT_GOALS if has_goals else (None, None)
    yield from _rows(f"tracker import, {visits}", imported, goal=seconds, memory_goal=memory)


def _exported(clinic: Clinic, folder: Path) -> Path:
    """Return a clinic's visits as a file; kept beside the clinic, for its making takes long."""
    kept = clinic.file.with_suffix(".csv")
    if not kept.exists():
        written = folder / "visits.csv"
        copy = Path(shutil.copyfile(clinic.file, folder / "exported.sqlite3"))
        done = run_module(
            "tracker", "export", str(written), "--database", str(copy), limit_s=LIMIT_S
        )
        if not done.is_whole:
            raise SystemExit(f"the export {done.why_missing}: {done.errors}")
        shutil.move(written, kept)
    return kept


def _rows(
    name: str,
    outcomes: Sequence[Outcome],
    *,
    goal: float | None = None,
    memory_goal: float | None = None,
    ratio_goal: float | None = None,
) -> Iterator[Sized]:
    seconds = tuple(one.seconds if one.is_whole else one.why_missing for one in outcomes)
    yield Sized(name=name, values=seconds, unit="s", goal=goal, ratio_goal=ratio_goal)
    memory = tuple(one.figure("memory_mb") for one in outcomes)
    yield Sized(name=f"{name}: memory", values=memory, unit="MB", goal=memory_goal)


def _run(*words: str) -> Outcome:
    return _told(run_module("benchmarks.measured_command", *words, limit_s=LIMIT_S))


def _told(outcome: Outcome) -> Outcome:
    if outcome.errors:
        print(outcome.errors, file=sys.stderr)
    return outcome
