"""docs/function-measures.md, made from the measures' own files.

``.venv/bin/python -m tests.function_measures`` writes it; a test holds it to them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tracker.domain.values.function_measures import (
    FunctionMeasure,
    Kind,
    Minimum,
    function_measures,
)

DOCUMENT: Final = Path(__file__).parents[1] / "docs" / "function-measures.md"
HEAD: Final = """# Function measures

Made from `resources/function_measures` by `.venv/bin/python -m tests.function_measures`; a test
holds it to the files. One small file a measure, checked on reading. None of them moves a phase.
Where no minimum is agreed, no change is called one: only the numbers are shown. Nothing whose
wording needs permission is in the program: of such a form the total is typed, with the day it was
filled in and its version.

A change to the better needs what the table says, from the first visit that has the measure to the
last; a change to the worse as many points the other way. Clinics choose which are due, and after
how many visits again (settings); the usual ones are "Pain in daily life" and "Own activities", at
the start and every fourth visit.
"""
ENTRY: Final = {"answers": "its answers are typed here", "total": "the total alone is typed here"}


def document() -> str:
    """Return the document as the files make it."""
    parts = (line for one in function_measures().values() for line in _part(one))
    return "\n".join([HEAD, *_table(), *parts])


def _table() -> Iterator[str]:
    yield "| measure | range | better | counts from | who says so |"
    yield "|---|---|---|---|---|"
    for one in function_measures().values():
        yield (
            f"| {one.name} | {one.lowest}–{one.highest} | {_better(one)} | {one.rule_words} |"
            f" {_source(one.minimum)} |"
        )
    yield ""


def _part(one: FunctionMeasure) -> Iterator[str]:
    yield f"## {one.name}\n"
    yield f"{one.full_name}. Code `{one.code}`, in the visit's {_fields(one)}.\n"
    if one.kind is Kind.ITEMS:
        yield "".join(f"- {item.label} (`{item.field}`)\n" for item in one.items)
    yield f"- Scoring: {one.scoring} {one.missing}"
    read = f"Read {one.read_on.isoformat()}: {one.extent}."
    yield f"- Source: {one.source.words} ({one.source.year}). {read}"
    yield f"- Licence: {ENTRY[one.entry]}. {one.licence}\n"


def _fields(one: FunctionMeasure) -> str:
    return ", ".join(f"`{field}`" for field in one.fields)


def _better(one: FunctionMeasure) -> str:
    return "higher" if one.is_higher_better else "lower"


def _source(minimum: Minimum | None) -> str:
    if minimum is None:
        return "none agreed"
    return f"{minimum.points.source.words} ({minimum.points.source.year})"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
