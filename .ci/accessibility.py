"""Walk the window's accessibility tree, log a visit through it alone; the export must agree.

Runs on Debian's own Python, whose pyatspi speaks to the accessibility bus.
"""

import csv
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pyatspi

PYTHON: Final = ".venv/bin/python"
EXAMPLE: Final = "resources/example/clinic.csv"
TITLE: Final = "Sciatica Course Tracker"
PATIENCE_S: Final = 60.0
PATIENT: Final = "Example, Maria, "
PRESSED: Final = (
    "Back pain, 0 to 10: 1", "Leg pain, 0 to 10: 2", "left leg, pain reaches buttock",
    "Tingling, 0 to 10: 2", "Numbness, 0 to 10: 0", "Sleep trouble, 0 to 10: 2",
    "Since the last treatment: Better",
    "Red flags and weakness: asked, none", "= as last time", "Phase: accept the proposal",
)  # fmt: skip
TYPED: Final = {"Sitting, minutes": "45", "Walking, minutes": "90"}
EXPECTED: Final = {
    "back_pain": "1",
    "leg_pain": "2",
    "pain_reach_left": "2",
    "tingling": "2",
    "numbness": "0",
    "sleep_trouble": "2",
    "sitting_minutes": "45",
    "walking_minutes": "90",
    "reaction": "better",
    "red_flags": "none",
}
Node = Any  # pyatspi is untyped


def wait_for(what: str, found: Callable[[], Any]) -> Any:
    """Poll until something is there, or say what never came."""
    end = time.monotonic() + PATIENCE_S
    while not (seen := found()):
        if time.monotonic() > end:
            raise SystemExit(f"accessibility: {what} did not come in {PATIENCE_S:.0f} s")
        time.sleep(0.1)  # noqa: TID251 - another process is waited for, there is no signal
    return seen


def nodes(root: Node) -> Iterator[Node]:
    """Yield a node and everything below it."""
    yield root
    for index in range(root.childCount):
        child = root.getChildAtIndex(index)
        if child is not None and child.getRole() != pyatspi.ROLE_TABLE_CELL:
            yield from nodes(child)


def window() -> Node:
    """Return the program's window; None while there is none."""
    desktop = pyatspi.Registry.getDesktop(0)
    for application in desktop:
        for frame in application or ():
            if frame is not None and TITLE in frame.name:
                return frame
    return None


def find(root: Node, name: str) -> Node:
    """Return the enabled node whose name begins so and that can be pressed; None for none."""
    for node in nodes(root):
        if node.name.startswith(name) and node.getState().contains(pyatspi.STATE_ENABLED):
            return node
    return None


def press(root: Node, name: str) -> None:
    """Do a node's first action, as a screen reader does."""
    node = wait_for(name, lambda: find(root, name))
    node.queryAction().doAction(0)


def type_text(root: Node, name: str, text: str) -> None:
    """Put text into a field through the tree."""
    node = wait_for(name, lambda: find(root, name))
    node.queryEditableText().setTextContents(text)


def above(node: Node) -> Iterator[Node]:
    """Yield what a node stands in, up to the window."""
    while (node := node.parent) is not None:
        yield node


def unnamed(root: Node) -> list[str]:
    """Return the focusable controls without a name."""
    return [
        " < ".join(f"{one.getRoleName()} {one.name!r}" for one in (node, *above(node)))
        for node in nodes(root)
        if node.getState().contains(pyatspi.STATE_FOCUSABLE)
        and not node.name.strip()
        and node.parent.getRole() != pyatspi.ROLE_COMBO_BOX  # its list goes by its own name
    ]


def log_a_visit(root: Node) -> None:
    """Fill the form and save it, without a key and without the pointer."""
    press(root, "New visit  Ctrl+N")
    for name, text in TYPED.items():
        type_text(root, name, text)
    for name in PRESSED:
        press(root, name)
    press(root, "Save visit")


def visits(folder: Path) -> list[dict[str, str]]:
    """Return every visit of the database as the export writes it."""
    out = folder / "out.csv"
    tracker("export", str(out), "--database", str(folder / "clinic.sqlite3"))
    with out.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def tracker(*words: str) -> None:
    """Run a subcommand, which must succeed."""
    subprocess.run([PYTHON, "-m", "tracker", *words], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Start the program on the example clinic, walk its tree, and compare what was saved."""
    folder = Path(sys.argv[1])
    database = folder / "clinic.sqlite3"
    tracker("import", EXAMPLE, "--database", str(database))
    before = visits(folder)
    env = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    program = subprocess.Popen([PYTHON, "-m", "tracker", "--database", str(database)], env=env)
    try:
        root = wait_for("the window", window)
        press(root, PATIENT)
        wait_for("the form", lambda: find(root, "Back pain, 0 to 10: 1"))
        nameless = unnamed(root)
        count = sum(1 for _ in nodes(root))
        if nameless:
            raise SystemExit("accessibility: controls without a name:\n" + "\n".join(nameless))
        log_a_visit(root)
        wait_for("the saved visit", lambda: len(visits(folder)) > len(before))
    finally:
        program.terminate()
        program.wait(10)
    (new,) = [row for row in visits(folder) if row not in before]
    wrong = {name: (new[name], value) for name, value in EXPECTED.items() if new[name] != value}
    if wrong:
        raise SystemExit(f"accessibility: pressed and exported differ: {wrong}")
    print(f"{count} parts, every control named; a visit was logged through the tree alone.")


if __name__ == "__main__":
    main()
