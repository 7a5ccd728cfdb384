"""Walk the window's accessibility tree, log a visit through it alone; the export must agree.

Runs on Debian's own Python, whose pyatspi speaks to the accessibility bus.
"""

from collections.abc import Iterator
from typing import Final

import pyatspi
from real_window import Clinic, a_clinic, check_same, new_row, program, wait_for
from tree import Node, find, nodes, while_it_stands, window

PATIENT: Final = "Example, Maria, "
PRESSED: Final = (
    "Back pain, 0 to 10: 1", "Leg pain, 0 to 10: 2", "left leg, pain reaches buttock",
    "Tingling, 0 to 10: 2", "Numbness, 0 to 10: 0", "Sleep trouble, 0 to 10: 2",
    "Since the last treatment: Better",
    "Red flags and weakness: asked, none", "As last time", "Phase: accept the proposal",
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
    for name, text in TYPED.items():
        type_text(root, name, text)
    for name in PRESSED:
        press(root, name)
    press(root, "Save visit")


def main() -> None:
    """Walk the tree of the example clinic's window, log a visit, compare what was saved."""
    with a_clinic(is_example=True) as clinic:
        count = log_through_the_tree(clinic)
    print(f"{count} parts, every control named; a visit was logged through the tree alone.")


def log_through_the_tree(clinic: Clinic) -> int:
    """Log a visit and hold the export against it; return how many parts the tree has."""
    before = clinic.visits()
    with program(clinic):
        root = wait_for("the window", window)
        press(root, PATIENT)
        wait_for("the form", lambda: find(root, "Back pain, 0 to 10: 1"))
        walked = while_it_stands(lambda: (unnamed(root), sum(1 for _ in nodes(root))))
        nameless, count = wait_for("a window that is built", walked)
        if nameless:
            raise SystemExit("accessibility: controls without a name:\n" + "\n".join(nameless))
        log_a_visit(root)
        wait_for("the saved visit", lambda: len(clinic.visits()) > len(before))
    check_same("accessibility", new_row(before, clinic.visits()), EXPECTED)
    return count


if __name__ == "__main__":
    main()
