"""What becomes of every dialog, those that come later too, while the screen is not the clinician's.

While the clinic is locked they are covered. While the patient has the screen they are held back:
a page that covers them would keep the patient from it.
One program, one state, as with hidden names: a message may come while nobody is there to read it.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

MakeCover = Callable[[], QWidget]


class _Screen:
    make: MakeCover | None = None
    is_the_patients = False


def cover_in_force() -> MakeCover | None:
    """Return what makes the page that covers a dialog; None while nothing is covered."""
    return _Screen.make


def cover_from_now_on(make: MakeCover | None) -> None:
    """Cover every dialog that comes from now on, or none any more."""
    _Screen.make = make


def holds_dialogs_back() -> bool:
    """Return whether no dialog is shown, for the patient has the screen."""
    return _Screen.is_the_patients


def hold_dialogs_back(*, is_on: bool) -> None:
    """Show no dialog that comes from now on, or show them again as they come."""
    _Screen.is_the_patients = is_on
