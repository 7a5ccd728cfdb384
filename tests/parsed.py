"""The program as Python parses it, and every text a person reads; parsed once, when asked for."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.domain.values.function_measures import function_measures

TRACKER = Path(__file__).parents[1] / "tracker"
CALLS = ("tr", "marked")


@dataclass(frozen=True)
class Text:
    """A literal in the code that a person reads."""

    source: str
    comment: str
    is_counted: bool
    has_places: bool
    where: str


@cache
def trees() -> Mapping[str, ast.Module]:
    """Return every file's tree by its path within the package."""
    return {
        file.relative_to(TRACKER).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(TRACKER.rglob("*.py"))
    }


@cache
def every_text() -> tuple[Text, ...]:
    """Return every literal that ``tr`` or ``marked`` is called with, and those in data."""
    return (*_texts(), *_measure_texts())


def _texts() -> Iterator[Text]:
    for where, tree in trees().items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in CALLS and node.args and isinstance(node.args[0], ast.Constant):
                source, *rest = (
                    str(part.value) if isinstance(part, ast.Constant) else "" for part in node.args
                )
                yield Text(
                    source,
                    rest[0] if rest else "",
                    len(node.args) > 2,
                    bool(node.keywords),
                    f"{where}:{node.lineno}",
                )


def _measure_texts() -> Iterator[Text]:
    for measure in function_measures().values():
        labels = [item.label for item in measure.items]
        said = (measure.name, measure.full_name, measure.scoring, measure.missing, *labels)
        for source in dict.fromkeys(said):
            yield Text(source, "", False, False, f"{measure.code}.toml")


if __name__ == "__main__":  # the texts in data as lupdate reads them
    for text in dict.fromkeys(text.source for text in _measure_texts()):
        print(f"marked({text!r})")
