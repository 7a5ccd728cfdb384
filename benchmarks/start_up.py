"""Start-up: our window against a bare one, each in its own process, taking turns."""

import compileall
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import tracker
from benchmarks.figures import Sized, median
from benchmarks.processes import run_module

TURNS: Final = 5
LIMIT_S: Final = 60.0
MOMENTS: Final = ("first_painted", "list_filled", "ready_for_keys", "course_painted")
NAMES: Final = {
    "first_painted": "start: window painted",
    "list_filled": "start: list filled",
    "ready_for_keys": "start: first course ready for keys",
    "course_painted": "start: first course's charts painted",
}
# What each may be of a bare window's first paint.
BARE_GOALS: Final = {
    "first_painted": 1.5,
    "list_filled": 2.5,
    "ready_for_keys": 5.0,
    "course_painted": 8.0,
}
RATIO_GOALS: Final = {"list_filled": 1.5, "ready_for_keys": 1.5}

Runs = list[dict[str, float]]


def start_up_figures(clinics: Sequence[Path]) -> Iterator[Sized]:
    """Yield the figures of start-up on clinics of several sizes."""
    bare: Runs = []
    ours: list[Runs] = [[] for _ in clinics]
    missing = ["" for _ in clinics]
    compileall.compile_dir(Path(tracker.__file__).parent, quiet=1)  # as ./run does
    _timed("benchmarks.bare_window")
    for turn in range(TURNS + 1):  # the first one warms up
        bare.append(_timed("benchmarks.bare_window")[0])
        for place, clinic in enumerate(clinics):
            if not missing[place]:  # once is enough to know that it takes too long
                seen, missing[place] = _timed("benchmarks.timed_window", str(clinic))
                ours[place] += [seen] if turn or missing[place] else []
    floor = median([run["first_painted"] for run in bare])
    bare_name = "start: a bare PySide6 window painted"
    yield Sized(name=bare_name, values=(floor,) * len(clinics), unit="ms")
    for moment in MOMENTS:
        values = tuple(map(_median_of, [moment] * len(ours), ours, missing))
        yield Sized(
            name=NAMES[moment], values=values, unit="ms", ratio_goal=RATIO_GOALS.get(moment)
        )
        times = tuple(one if isinstance(one, str) else one / floor for one in values)
        yield Sized(
            name=f"{NAMES[moment]} ÷ bare window", values=times, unit="×", goal=BARE_GOALS[moment]
        )
    for name, words, unit, goal in (
        ("longest_block_ms", "start: longest UI block", "ms", 50),
        ("memory_mb", "start: peak memory", "MB", 260),
    ):
        values = tuple(map(_median_of, [name] * len(ours), ours, missing))
        yield Sized(name=words, values=values, unit=unit, goal=goal)


def _median_of(name: str, runs: Runs, why_missing: str) -> float | str:
    found = [run[name] for run in runs if name in run]
    return median(found) if found else why_missing or "not seen"


def _timed(module: str, *words: str) -> tuple[dict[str, float], str]:
    """Run a module in its own process.

    Returns:
        Its figures, moments in milliseconds since it was started; why some are missing.
    """
    done = run_module(module, *words, limit_s=LIMIT_S)
    if done.errors:
        raise SystemExit(f"{module} failed:\n{done.errors}")
    began = done.started + done.seen.get("unlocked_s", 0)
    seen = {
        name: (value - began) * 1000 if name in MOMENTS else value
        for name, value in done.seen.items()
    }
    return seen, "" if done.is_whole else done.why_missing
