"""One measured figure, and how figures are shown."""

import json
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table.

    Attributes:
        name: What was measured.
        value: In ``unit``.
        goal: The most it should be, in the same unit; None when there is none.
        floor: What the ratio stands on, in words.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    floor: str = ""


def show(figures: Iterable[Figure]) -> None:
    """Print the figures as a table, then as one line of JSON."""
    rows = list(figures)
    width = max(len(row.name) for row in rows)
    for row in rows:
        goal = "" if row.goal is None else f"goal ≤ {row.goal:g}"
        mark = "" if row.goal is None else ("ok  " if row.value <= row.goal else "OVER")
        print(
            f"{row.name:<{width}}  {row.value:>9.2f} {row.unit:<5} {mark:<4} {goal:<12} {row.floor}"
        )
    print(
        json.dumps(
            [{"name": r.name, "value": r.value, "unit": r.unit, "goal": r.goal} for r in rows]
        )
    )


def milliseconds(job: Callable[[], object], repeats: int) -> list[float]:
    """Return how long each run of a job took, in milliseconds."""
    taken = []
    for _ in range(repeats):
        start = perf_counter()
        job()
        taken.append((perf_counter() - start) * 1000)
    return taken


def median(values: Sequence[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)
