"""What no linter asks for: blind exceptions, how long a function and how small a file may be."""

import ast
from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.parsed import TRACKER, trees

SMALL = 40  # lines
LONG = 40  # lines of a function, its docstring not counted
BLIND = ("Exception", "BaseException")
# the task's hand-over to the UI thread; the dialog that tells of what reached the hook
MAY_CATCH_ALL = Counter({"ui/work/tasks.py": 1, "ui/shell/crash.py": 1})


def names_caught(handler: ast.ExceptHandler) -> Iterator[str]:
    """Yield what a handler catches; a bare one catches everything."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    for kind in kinds:
        yield "BaseException" if kind is None else ast.unparse(kind)


def test_nothing_but_the_hand_over_catches_whatever_comes() -> None:
    found = Counter(
        where
        for where, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and set(names_caught(node)) & set(BLIND)
    )

    assert found == MAY_CATCH_ALL


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has, from ``def`` to its end without the docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{where}:{node.lineno} {node.name}: {lines_of(node)} lines"
        for where, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and lines_of(node) > LONG
    ]

    assert long == []


def test_no_small_file_is_a_slice_of_the_one_that_uses_it() -> None:
    used_by: dict[str, set[str]] = defaultdict(set)
    for where, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for name in (node.module, *(f"{node.module}.{one.name}" for one in node.names)):
                    used_by[name].add(where)

    slices = [
        where
        for where in trees()
        if len((TRACKER / where).read_text(encoding="utf-8").splitlines()) < SMALL
        and len(used_by["tracker." + where.removesuffix(".py").replace("/", ".")]) == 1
    ]

    assert slices == []
