"""``docs/performance.md``: the tables of a run, for whoever was not there."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.figures import Figure, Sized

HEAD = """# How fast it is

Written by `.venv/bin/python -m benchmarks --document docs/performance.md`; `--quick` measures the
small clinic only. Nothing here is a test: figures are read by people, and those of two runs are
held against each other, never against those of another machine.

The clinics are made by `benchmarks/clinics` and kept in the user's cache folder, outside the
repository: {sizes} patients in many scripts with twenty visits each, fifty of them written through
the program's own services, the others copied with other names, ids and days. A clinic is made anew
when the schema, the rules or its makers change, and every month. `tracker assess` and
`tracker import` read a file of all visits of {small} and of 5,000 patients.

A time is the middle of several turns in processes of their own unless it says *p95* or *longest*.
*UI time* is what the thread of the window worked, *block* the longest it did not answer, *rows*
when the list had painted them. What takes longer than its limit is ended: *over 60 s*.

Measured on {machine}.
"""


Tables = tuple[Sequence[Sized], Sequence[Sized], Sequence[Sized], Sequence[Figure]]


def write_document(path: Path, machine: str, tables: Tables) -> None:
    """Write the tables of a run, sizes first, as a page of the documentation."""
    sized, locked, served, once = tables
    sizes = ("100", "100,000")[: max((len(row.values) for row in sized), default=2)]
    head = HEAD.format(sizes=" and ".join(sizes), small=sizes[0], machine=machine)
    heads = [f"{size} patients" for size in sizes]
    parts = (
        head,
        _table(("", "unit", *heads, "ratio", "goal", ""), sized),
        "The largest clinic plain and encrypted; a start is counted without the unlocking:\n",
        _table(("", "unit", "plain", "encrypted", "ratio", "goal", ""), locked),
        "The small clinic in a file and on a server of the same computer:\n",
        _table(("", "unit", "file", "server", "ratio", "goal", ""), served),
        "Measured once, whatever the size of the clinic:\n",
        _table(("", "", "unit", "goal", "", "floor"), once),
    )
    path.write_text("\n".join(parts), encoding="utf-8")


def _table(heads: Sequence[str], rows: Iterable[Figure | Sized]) -> str:
    return "".join(_lines(heads, rows))


def _lines(heads: Sequence[str], rows: Iterable[Figure | Sized]) -> Iterator[str]:
    yield _line(heads)
    yield _line(["---"] * len(heads))
    for row in rows:
        yield _line(row.cells())


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
