"""Draw the map of the rooms from the imports: ``python -m tests.rooms`` writes docs/rooms.md."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import grimp

TOP = Path(__file__).parents[1]
MAP = TOP / "docs" / "rooms.md"
HEAD = """# The rooms

Drawn from the imports by `.venv/bin/python -m tests.rooms`; a test holds it against them. An arrow
means "imports"; one that a longer way of arrows says already is left out. Which arrows are allowed
stands in `pyproject.toml`.
"""

Arrows = Mapping[str, frozenset[str]]


def drawn() -> str:
    """Return the map as it is today."""
    parts = [HEAD, _diagram("The house", "tracker")]
    parts += [_diagram(f"Within {name}", f"tracker.{name}") for name in ("ui", "domain")]
    lines = [f"| `{name}` | {sentence} | {count} |" for name, sentence, count in _rows()]
    table = ["| room | what it holds | files |", "|---|---|---:|", *lines]
    return "\n".join([*parts, "## What each holds\n", *table, ""])


def _diagram(title: str, container: str) -> str:
    arrows = _without_shortcuts(_arrows(container))
    lines = [f"    {start} --> {end}" for start in sorted(arrows) for end in sorted(arrows[start])]
    return "\n".join([f"## {title}\n", "```mermaid", "flowchart TD", *lines, "```", ""])


def _arrows(container: str) -> Arrows:
    """Return which children of a package import which others."""
    graph = grimp.build_graph("tracker", cache_dir=None)
    found: dict[str, set[str]] = defaultdict(set)
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            start, end = (_child(container, module) for module in (importer, imported))
            if start and end and start != end:
                found[start].add(end)
    return {start: frozenset(ends) for start, ends in found.items()}


def _child(container: str, module: str) -> str:
    """Return the name of a package's child that a module belongs to; empty when outside."""
    return module.removeprefix(f"{container}.").split(".")[0] if f"{container}." in module else ""


def _without_shortcuts(arrows: Arrows) -> Arrows:
    return {
        start: frozenset(end for end in ends if not _is_reached(arrows, ends - {end}, end))
        for start, ends in arrows.items()
    }


def _is_reached(arrows: Arrows, starts: frozenset[str], end: str) -> bool:
    return any(
        end in arrows.get(start, ()) or _is_reached(arrows, arrows.get(start, frozenset()), end)
        for start in starts
    )


def _rows() -> Iterator[tuple[str, str, int]]:
    """Yield each room and each module beside them, its first sentence and its number of files."""
    package = TOP / "tracker"
    for file in sorted(package.glob("*.py")):
        if file.name != "__init__.py":
            yield file.name, _first_line(file), 1
    for file in sorted(package.rglob("*/__init__.py")):
        count = sum(1 for _ in file.parent.glob("*.py")) - 1
        if count:
            yield file.parent.relative_to(package).as_posix(), _first_line(file), count


def _first_line(file: Path) -> str:
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    return (said or "").partition("\n")[0]


if __name__ == "__main__":
    MAP.write_text(drawn(), encoding="utf-8")
