"""What was measured, and how it is shown."""

import json
import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One row of the table of what is measured once.

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

    def cells(self) -> tuple[str, ...]:
        """Return the row as it is shown."""
        goal = "" if self.goal is None else f"≤ {self.goal:g}"
        return self.name, _number(self.value), self.unit, goal, _mark(self._is_met()), self.floor

    def _is_met(self) -> bool | None:
        return None if self.goal is None else self.value <= self.goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Sized:
    """One row of the table of what is measured on clinics of several sizes.

    Attributes:
        name: What was measured.
        values: In ``unit``, the small clinic's first; words where there is no figure, e.g.
            ``over 60 s``.
        goal: The most the last value should be; None when there is none.
        ratio_goal: The most the last should be as a multiple of the first; None for none.
    """

    name: str
    values: tuple[float | str, ...]
    unit: str
    goal: float | None = None
    ratio_goal: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return the last as a multiple of the first; None where one is no figure."""
        first, last = self.values[0], self.values[-1]
        if len(self.values) < 2 or isinstance(first, str) or isinstance(last, str) or not first:
            return None
        return last / first

    def cells(self) -> tuple[str, ...]:
        """Return the row as it is shown."""
        values = (one if isinstance(one, str) else _number(one) for one in self.values)
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        goals = [] if self.goal is None else [f"≤ {self.goal:g}"]
        goals += [] if self.ratio_goal is None else [f"ratio ≤ {self.ratio_goal:g}"]
        return self.name, self.unit, *values, ratio, ", ".join(goals), _mark(self._is_met())

    def _is_met(self) -> bool | None:
        last, ratio = self.values[-1], self.ratio
        has_ratio_goal = self.ratio_goal is not None and len(self.values) > 1
        if self.goal is None and not has_ratio_goal:
            return None
        if isinstance(last, str):
            return False
        is_close = not has_ratio_goal or (ratio is not None and ratio <= (self.ratio_goal or 0))
        return is_close and (self.goal is None or last <= self.goal)


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _mark(is_met: bool | None) -> str:  # noqa: FBT001  # a goal's answer
    return "" if is_met is None else "ok" if is_met else "OVER"


def show(heads: Sequence[str], rows: Iterable[Figure | Sized]) -> None:
    """Print rows below their heads as a table for a terminal."""
    found = [row.cells() for row in rows]
    if not found:
        return
    table = [tuple(heads), *found]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for cells in table:
        print("  ".join(map(_padded, cells, widths)).rstrip())
    print(flush=True)


def _padded(cell: str, width: int) -> str:
    return cell.rjust(width) if cell.replace(".", "").isdigit() else cell.ljust(width)


def as_json(rows: Iterable[Figure | Sized]) -> str:
    """Return the rows as one line of JSON."""
    return json.dumps([asdict(row) for row in rows], ensure_ascii=False)


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
