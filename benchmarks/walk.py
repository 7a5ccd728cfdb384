"""What a walk through the window costs on clinics of several sizes."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.clinics.copies import copied, unlocked_of
from benchmarks.figures import Sized
from benchmarks.processes import run_module
from tracker.models.sqlite_driver import connect

LIMIT_S: Final = 240.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One figure of the walk: its key in what the walk says, and how it is shown."""

    key: str
    name: str
    unit: str = "ms"
    goal: float | None = None
    ratio_goal: float | None = None


STEPS: Final = (
    Step(key="course_opened_ms", name="course opened, charts painted", ratio_goal=1.5),
    Step(key="search_key_ui_ms", name="search: UI time a key, p95", goal=16),
    Step(key="search_key_rows_ms", name="search: key to rows, p95", goal=60, ratio_goal=1.5),
    Step(key="filter_active_ms", name="active patients (home list) to rows", ratio_goal=1.5),
    Step(key="filter_active_whole_ms", name="active patients: the whole list there"),
    Step(key="filter_attention_ms", name="attention filter to rows", ratio_goal=1.5),
    Step(key="filter_attention_whole_ms", name="attention filter: the whole list there"),
    Step(key="filter_all_ms", name="all patients to rows", ratio_goal=1.5),
    Step(key="filter_all_whole_ms", name="all patients: the whole list there"),
    Step(key="page_down_block_ms", name="Page Down held: longest UI block", goal=50),
    Step(key="scrolled_block_ms", name="scrolled to the end: longest UI block", goal=50),
    Step(key="scrolled_page_ms", name="scrolled to the end: a page"),
    Step(key="saving_key_ui_ms", name="visit saved: UI time, charts drawn anew"),
    Step(key="saved_to_row_ms", name="visit saved to its row in the list", ratio_goal=1.5),
    Step(key="memory_mb", name="the whole walk: peak memory", unit="MB", goal=260),
)


def walk_figures(clinics: Sequence[Path], folder: Path) -> Iterator[Sized]:
    """Yield the figures of a walk through copies of clinics."""
    walks = []
    for clinic in clinics:
        copy = copied(clinic, folder / "walked.sqlite3")
        before = _count_visits(copy)
        walk = run_module("benchmarks.walked_window", str(copy), limit_s=LIMIT_S)
        if walk.errors:
            print(walk.errors, file=sys.stderr)
        if walk.is_whole and _count_visits(copy) == before:
            print("no visit was saved on the walk", file=sys.stderr)
        walks.append(walk)
        for left in folder.glob("walked.sqlite3*"):
            left.unlink()
    for step in STEPS:
        yield Sized(
            name=step.name,
            values=tuple(walk.figure(step.key) for walk in walks),
            unit=step.unit,
            goal=step.goal,
            ratio_goal=step.ratio_goal,
        )


def _count_visits(clinic: Path) -> int:
    unlocked = unlocked_of(clinic)
    with closing(connect(clinic, None if unlocked is None else unlocked.key)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM visits").fetchone()
        return int(count)
