"""Start-up: our window against a bare one, each in its own process, taking turns."""

import compileall
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import tracker
from benchmarks.figures import Figure, median

TURNS: Final = 7


def start_up_figures(database: Path) -> Iterator[Figure]:
    """Yield the figures of start-up on a database."""
    bare, ours = [], []
    compileall.compile_dir(Path(tracker.__file__).parent, quiet=1)  # as ./run does
    _timed("benchmarks.bare_window")
    _timed("benchmarks.timed_window", str(database))
    for _ in range(TURNS):
        bare.append(_timed("benchmarks.bare_window"))
        ours.append(_timed("benchmarks.timed_window", str(database)))
    floor_ms = median([run["first_painted"] for run in bare])
    floor = f"bare PySide6 window {floor_ms * 1000:.0f} ms"
    painted = median([run["first_painted"] for run in ours])
    filled = median([run["list_filled"] for run in ours])
    ready = median([run["course_ready"] for run in ours])
    charts = median([run["course_painted"] for run in ours])
    block = median([run["longest_block_ms"] for run in ours])
    worst = max(run["longest_block_ms"] for run in ours)
    memory, bare_memory = (
        median([run["memory_mb"] for run in ours]),
        median([run["memory_mb"] for run in bare]),
    )
    yield Figure(
        name="first painted window", value=painted / floor_ms, unit="×", goal=1.5, floor=floor
    )
    yield Figure(
        name="patient list filled", value=filled / floor_ms, unit="×", goal=2.5, floor=floor
    )
    yield Figure(
        name="first course takes keys", value=ready / floor_ms, unit="×", goal=5, floor=floor
    )
    yield Figure(name="its charts painted", value=charts / floor_ms, unit="×", goal=8, floor=floor)
    yield Figure(name="longest UI block in start-up", value=block, unit="ms", goal=50)
    yield Figure(name="longest UI block, worst turn", value=worst, unit="ms", goal=50)
    yield Figure(name="peak memory", value=memory, unit="MB", floor=f"bare {bare_memory:.0f} MB")


def _timed(module: str, *words: str) -> dict[str, float]:
    """Run a module in its own process; return its moments in seconds since it was started."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module, *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{module} ended with {done.returncode}:\n{done.stderr}")
    seen: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {
        name: value if name.endswith(("_ms", "_mb")) else value - start
        for name, value in seen.items()
    }
