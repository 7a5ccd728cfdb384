"""Typing a visit on a long course: what a key costs the UI thread, redraws included."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Final

from benchmarks.figures import Figure, median
from benchmarks.records import rows_of
from tracker.domain.values.course_rows import CourseRows
from tracker.services.workspace import Workspace

VISITS: Final = 50  # a long course
KEY_MS: Final = 50.0  # issue 3: charts and proposal follow within this, at p95


def a_weekly_course() -> CourseRows:
    """Return a course of one visit a week, the last one a week ago."""
    (rows,) = rows_of(1, VISITS)
    today = datetime.now(tz=UTC).date()
    visits = [
        replace(visit, visit_date=today - timedelta(weeks=VISITS - number))
        for number, visit in enumerate(rows.visits)
    ]
    return replace(rows, visits=tuple(visits))


def typing_figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures of typing; makes a clinic of one course in the folder."""
    clinic = folder / "typing.sqlite3"
    workspace = Workspace.open(clinic)
    workspace.transfer.import_courses([a_weekly_course()], by="benchmark")
    workspace.close()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.typed_visit", str(clinic)],
        capture_output=True,
        text=True,
        check=True,
    )
    seen: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    costs = seen["costs_ms"]
    floor = f"{len(costs)} keys, {VISITS} visits"
    yield Figure(name="typing: UI time a key, median", value=median(costs), unit="ms", floor=floor)
    p95 = quantiles(costs, n=20, method="inclusive")[-1]
    yield Figure(name="typing: UI time a key, p95", value=p95, unit="ms")
    yield Figure(name="typing: UI time a key, most", value=max(costs), unit="ms")
    shown = quantiles(seen["shown_ms"], n=20, method="inclusive")[-1]
    yield Figure(name="typing: key to the last chart, p95", value=shown, unit="ms", goal=KEY_MS)
    drawn = len(seen["shown_ms"])
    yield Figure(name="typing: keys whose charts were drawn", value=drawn, unit=f"of {len(costs)}")
    blocks = sorted(seen["blocks_ms"])
    yield Figure(name="typing: longest UI block", value=blocks[-1], unit="ms", goal=KEY_MS)
