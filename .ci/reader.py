"""Walk the newer parts of the window through the accessibility tree: names, roles and states.

Home, the lists of what is found and of commands, the filters, the dialogs that put records right,
the turned screen and self-entry. Runs on Debian's own Python, as ``accessibility.py`` does.
"""

from dataclasses import dataclass
from typing import Final

import pyatspi
from accessibility import unnamed
from real_window import Desk, a_clinic, program, wait_for
from tree import Node, find_shown, frames, nodes, while_it_stands, window

BUTTON: Final = pyatspi.ROLE_PUSH_BUTTON
TEXT: Final = pyatspi.ROLE_TEXT
LIST: Final = pyatspi.ROLE_LIST
BOX: Final = pyatspi.ROLE_CHECK_BOX
Part = tuple[int, str]  # role and name


@dataclass(frozen=True)
class Place:
    """One place: the keys that open it, what must be there, the keys that leave it.

    Attributes:
        parts: Role and name of each.
        left_by: Keys; none where a place is left by whatever opens the next.
    """

    name: str
    opened_by: tuple[str, ...]
    parts: tuple[Part, ...]
    left_by: tuple[str, ...] = ("Escape",)


def command(words: str) -> tuple[str, ...]:
    """Return the keys that choose a command by its words."""
    return ("ctrl+shift+a", *words, "Return")


CHOOSER: Final = (
    (TEXT, "Find a patient by name, id or birth date"), (LIST, "Patients found"),
    (BUTTON, "Cancel"),
)  # fmt: skip
PLACES: Final = (
    Place("home", ("F2",), ((BUTTON, "Find a patient"), (BUTTON, "New patient…")), ()),
    Place("commands", ("ctrl+shift+a",), ((TEXT, "Words of the command"), (BUTTON, "Do it"))),
    Place(
        "find in records", ("ctrl+shift+f",),
        ((TEXT, "Words in notes, treatments and events"), (BUTTON, "Close")),
    ),
    Place(
        "filters", ("ctrl+shift+k",),
        ((BOX, "Phase: Calming"), (BOX, "Trend: staying"), (TEXT, "Name of the view"),
         (BUTTON, "Show"), (BUTTON, "Clear")),
    ),
)  # fmt: skip
OF_A_PATIENT: Final = (
    Place("merge", command("merge"), CHOOSER),
    Place("paper form", command("paper"), ((BUTTON, "Print…"), (BUTTON, "Close"))),
    Place("turned screen", ("F11",), ((BUTTON, "Back to the record"),)),
    Place("self-entry", ("shift+F11",), ((BOX, "English"), (BOX, "Español")), ()),
)


def check(desk: Desk, place: Place) -> int:
    """Open a place, hold what is in it against what should be, leave it; return how many parts."""
    role, name = place.parts[0]
    desk.press(*place.opened_by)
    if place is PLACES[0]:  # a key before the clinic is open does nothing
        wait_for(place.name, lambda: find_shown(name, role) or desk.press(*place.opened_by))
    for role, name in place.parts:
        wait_for(f"{name!r} in {place.name}", lambda role=role, name=name: find_shown(name, role))
    front = wait_for("the window in front", in_front)
    looked = while_it_stands(lambda: (unnamed(front), sum(1 for _ in nodes(front))))
    nameless, count = wait_for(f"{place.name}, as it is built", looked)
    if nameless:
        raise SystemExit(f"{place.name}: controls without a name:\n" + "\n".join(nameless))
    focused = [one for one in nodes(front) if one.getState().contains(pyatspi.STATE_FOCUSED)]
    if place.left_by and not focused:
        raise SystemExit(f"{place.name}: nothing says that it has the keys")
    desk.press(*place.left_by)
    return int(count)


@while_it_stands
def in_front() -> Node:
    """Return the window that is active."""
    found = (one for one in frames() if one.getState().contains(pyatspi.STATE_ACTIVE))
    return next(found, None)


def main() -> None:
    """Walk every place of an example clinic."""
    with a_clinic(is_example=True) as clinic, program(clinic):
        desk = Desk()
        desk.begin()
        wait_for("the window", window)
        desk.open_patient("example", "maria")
        count = sum(check(desk, place) for place in PLACES)
        desk.open_patient("example", "maria")
        count += sum(check(desk, place) for place in OF_A_PATIENT)
    places = len(PLACES) + len(OF_A_PATIENT)
    print(f"{places} places, {count} parts: every control is named, has its role, says its state.")


if __name__ == "__main__":
    main()
