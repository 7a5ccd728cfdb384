"""What stands in the place of every dialog while the clinic is locked, those that come later too.

One program, one state, as with hidden names: a message may come while nobody is there to read it.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

MakeCover = Callable[[], QWidget]


class _Screen:
    make: MakeCover | None = None


def cover_in_force() -> MakeCover | None:
    """Return what makes the page that covers a dialog; None while nothing is covered."""
    return _Screen.make


def cover_from_now_on(make: MakeCover | None) -> None:
    """Cover every dialog that comes from now on, or none any more."""
    _Screen.make = make
