"""Processes that are measured: with a limit of time and of memory, so that no run ever hangs."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Final

MEMORY_LIMIT: Final = 6 << 30  # bytes; what wants more is not going to answer

GAVE_UP: Final = "gave_up_s"  # what a process says that ends before its time is over


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a process said and took.

    Attributes:
        seen: Its figures: every object of JSON on a line of its own, put together.
        seconds: From its start to its end.
        is_whole: Whether it came to its end by itself, without a fault.
        why_missing: Why a figure that is not there is missing, e.g. ``over 60 s``; a process may
            say itself after how long it gave up.
        errors: The end of what it wrote to standard error.
    """

    seen: dict[str, float]
    started: float
    seconds: float
    is_whole: bool
    why_missing: str
    errors: str

    def figure(self, name: str, divisor: float = 1.0) -> float | str:
        """Return a figure in a smaller unit, or why there is none."""
        return self.seen[name] / divisor if name in self.seen else self.why_missing


def run_module(module: str, *words: str, limit_s: float) -> Outcome:
    """Run a module in its own process until it ends or the time is over."""
    start = time.monotonic()
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            stdout=said,
            stderr=errors,
            preexec_fn=_limit_memory,  # noqa: PLW1509  # no thread runs here
        )
        try:
            code = process.wait(limit_s)
            why = "" if not code else f"failed ({code})"
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            why = f"over {limit_s:.0f} s"
        seconds = time.monotonic() - start
        said.seek(0)
        errors.seek(0)
        told = errors.read()
        seen: dict[str, float] = {}
        for line in said:
            if line.startswith("{"):
                seen |= json.loads(line)
    if GAVE_UP in seen:
        why = f"over {seen[GAVE_UP]:.0f} s"
    if "MemoryError" in told:
        why = f"over {MEMORY_LIMIT >> 30} GB"
    return Outcome(
        seen=seen,
        started=start,
        seconds=seconds,
        is_whole=not why,
        why_missing=why or "not seen",
        errors=told[-2000:] if why.startswith("failed") else "",
    )


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
