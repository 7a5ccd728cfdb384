"""Clinics' own lists, as text and as a workbook: mapped and previewed, every row of them."""

import csv
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.clinics.names import BIRTHDAYS, FIRST_BIRTHDAY, SEED
from benchmarks.figures import Sized
from benchmarks.processes import Outcome, run_module
from benchmarks.records import FIRST_DAY
from tests.workbooks import ASheet, an_xlsx

ROWS: Final = (2_000, 100_000)
VISITS_EACH: Final = 20
GOAL_S: Final = 3.0
LIMIT_S: Final = 180.0
HEADINGS: Final = (
    "Patient", "Geburtsdatum", "Datum", "Schmerz Bein", "Schmerz Rücken", "Kribbeln", "Seite",
    "Bemerkung",
)  # fmt: skip


def list_figures(folder: Path) -> Iterator[Sized]:
    """Yield the figures of lists of a few thousand rows and of a hundred thousand."""
    lists = [_list(count) for count in ROWS]
    texts = [_as_text(folder / f"list{len(one)}.csv", one) for one in lists]
    workbooks = [_as_workbook(folder / f"list{len(one)}.xlsx", one) for one in lists]
    words = " and ".join(f"{count:,}" for count in ROWS)
    for kind, files, goal in (("list", texts, GOAL_S), ("workbook", workbooks, None)):
        outcomes = [
            run_module("benchmarks.listed_visits", str(file), limit_s=LIMIT_S) for file in files
        ]
        name = f"{kind} of {words} rows mapped and previewed"
        yield Sized(name=name, values=_values(outcomes, "mapped_s"), unit="s", goal=goal)
        yield Sized(name=f"{name}: memory", values=_values(outcomes, "memory_mb"), unit="MB")


def _values(outcomes: Sequence[Outcome], name: str) -> tuple[float | str, ...]:
    return tuple(one.figure(name) for one in outcomes)


def _list(count: int) -> list[list[str]]:
    """Return rows under headings, as a clinic writes them: each note once, other cells often."""
    chance = Random(SEED)
    rows = [list(HEADINGS)]
    for number in range(count):
        person, visit = divmod(number, VISITS_EACH)
        born = FIRST_BIRTHDAY + timedelta(days=person * 5 % BIRTHDAYS)
        rows.append([
            f"Keller{person}, Lou",
            f"{born:%d.%m.%Y}",
            f"{FIRST_DAY + timedelta(days=4 * visit):%d.%m.%Y}",
            f"{chance.randrange(11)}/10",
            str(chance.randrange(11)),
            str(chance.randrange(11)),
            chance.choice(("links", "rechts")),
            f"{number}. visit, slept {chance.choice(('well', 'badly'))}",
        ])  # fmt: skip
    return rows


def _as_text(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    with file.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    return file


def _as_workbook(file: Path, rows: Sequence[Sequence[str]]) -> Path:
    file.write_bytes(an_xlsx(ASheet(rows=rows)))
    return file
