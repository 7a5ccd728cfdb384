"""The window's accessibility tree: what a control is called, that it can be pressed, where it is.

Runs on Debian's own Python, whose pyatspi speaks to the accessibility bus.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Final

import pyatspi
from gi.repository import GLib
from real_window import TITLE, wait_for

Node = Any  # pyatspi is untyped
Place = tuple[int, int, int, int]
_ANSWER: Final = pyatspi.ROLE_LIST_ITEM


def while_it_stands(look: Callable[..., Any]) -> Callable[..., Any]:
    """Let a look into the tree find nothing where a part went away meanwhile: look again then."""

    @wraps(look)
    def looked(*where: Any) -> Any:
        try:
            return look(*where)
        except GLib.Error:
            return None

    return looked


def nodes(root: Node) -> Iterator[Node]:
    """Yield a node and everything below it, without a table's many cells."""
    yield root
    for index in range(root.childCount):
        child = _child(root, index)
        if child is not None:
            yield from nodes(child)


@while_it_stands
def _child(parent: Node, index: int) -> Node:
    child = parent.getChildAtIndex(index)
    is_cell = child is None or child.getRole() == pyatspi.ROLE_TABLE_CELL
    return None if is_cell or child.childCount < 0 else child


def frames() -> Iterator[Node]:
    """Yield every window of the program: the main one, dialogs, lists that opened."""
    for application in pyatspi.Registry.getDesktop(0):
        found = [frame for frame in application or () if frame is not None]
        if any(TITLE in frame.name for frame in found):
            yield from reversed(found)


def window() -> Node:
    """Return the program's main window; None while there is none."""
    return next((frame for frame in frames() if TITLE in frame.name), None)


@while_it_stands
def find(root: Node, name: str) -> Node:
    """Return the enabled node whose name begins so and that can be pressed; None for none."""
    for node in nodes(root):
        if node.name.startswith(name) and node.getState().contains(pyatspi.STATE_ENABLED):
            return node
    return None


@while_it_stands
def find_shown(name: str, role: int | None = None) -> Node:
    """Return the first control of this name, in any window, that a person could click."""
    for frame in frames():
        for node in _shown_nodes(frame):
            is_named = node.name == name and role in (None, node.getRole())
            if is_named and node.getState().contains(pyatspi.STATE_ENABLED):
                return node
    return None


def place_of(name: str, role: int | None = None) -> Place:
    """Return where a control stands on the screen once it is there: left, top, width, height."""
    node = wait_for(name, lambda: find_shown(name, role))
    return _place(node)


def places_from(start: str) -> dict[str, Place]:
    """Return where the controls stand whose names begin so, once there is one."""

    @while_it_stands
    def places() -> dict[str, Place]:
        shown = (node for frame in frames() for node in _shown_nodes(frame))
        return {node.name: _place(node) for node in shown if node.name.startswith(start)}

    found: dict[str, Place] = wait_for(start, places)
    return found


def place_of_list(title: str) -> Place:
    """Return where the closed list stands that a title names."""
    return _place(wait_for(title, lambda: _find_list(title)))


def place_of_answer(title: str, answer: str) -> Place:
    """Return where an answer of a list stands once the list has opened over or under itself."""
    left = place_of_list(title)[0]

    @while_it_stands
    def opened() -> Place | None:
        found = _find_list(title)
        answers = (one for one in nodes(found) if one.name == answer) if found else ()
        place = next((_place(one) for one in answers if one.getRole() == _ANSWER), None)
        return place if place is not None and place[0] >= left else None

    place: Place = wait_for(f"{answer!r} in {title!r}", opened)
    return place


@while_it_stands
def _find_list(title: str) -> Node:
    """Return the list whose title this is: Qt names it by its answer and relates the title."""
    for frame in frames():
        for node in _shown_nodes(frame):
            if node.getRole() == pyatspi.ROLE_COMBO_BOX:
                targets = [one.getTarget(0).name for one in node.getRelationSet()]
                if title in targets:
                    return node
    return None


def _place(node: Node) -> Place:
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.x, box.y, box.width, box.height


def _shown_nodes(root: Node) -> Iterator[Node]:
    """Yield what is on the screen; a page that is turned away is passed over whole."""
    for index in range(root.childCount):
        child = root.getChildAtIndex(index)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from _shown_nodes(child)
