"""How large words and fields of the window are on this computer: 100 to 200 %."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize

from tracker.errors import InputError
from tracker.preferences import PreferenceFile
from tracker.ui.shell.columns import LEAST
from tracker.ui.shell.left_off import LeftOff

SCREEN_SCALE: Final = "screen_scale"
STEPS: Final = (100, 110, 125, 150, 175, 200)  # %
_DATABASE: Final = "--database"
_FACTOR: Final = "QT_SCALE_FACTOR"


class ScreenScale:
    """The chosen size; Qt takes it when it starts, so another one opens the window anew.

    Args:
        preferences: Where the choice stands.

    Attributes:
        is_changed: Whether the program should start again when the window has closed.
        left_off: What is open then.
        leaves_named_place: Whether the database that was named at the start is not opened again.
    """

    def __init__(self, preferences: PreferenceFile) -> None:
        self._preferences = preferences
        self._is_set_outside = _FACTOR in os.environ
        self.is_changed = False
        self.left_off = LeftOff()
        self.leaves_named_place = False

    @property
    def percent(self) -> int:
        """Return the size this computer was last left at; 100 when that cannot be read."""
        found = self._preferences.find(SCREEN_SCALE)
        return next((step for step in STEPS if str(step) == found), STEPS[0])

    def give_qt(self) -> None:
        """Set the size in force, before Qt starts; a factor set from outside stays."""
        if not self._is_set_outside and self.percent != STEPS[0]:
            os.environ[_FACTOR] = str(self.percent / 100)

    def find_larger(self, room: QSize) -> int | None:
        """Return the next larger step; None when there is none, or the screen has no room.

        Args:
            room: What the screen has now, in px of the size in force.
        """
        found = next((step for step in STEPS if step > self.percent), None)
        if found is None or self._is_set_outside:
            return None
        there = room * (self.percent / found)
        is_enough = there.width() >= LEAST.width() and there.height() >= LEAST.height()
        return found if is_enough else None

    def find_smaller(self) -> int | None:
        """Return the next smaller step; None at 100 %."""
        if self._is_set_outside:
            return None
        return next((step for step in reversed(STEPS) if step < self.percent), None)

    def choose(self, percent: int) -> None:
        """Remember a size; it holds from the next start on, which may be at once."""
        with suppress(InputError):  # then the size stays as it is, which harms nobody
            self._preferences.remember({SCREEN_SCALE: str(percent)})
            self.is_changed = True

    def start_again(self, samples: Path | None) -> None:
        """Put the program, started as it was, in the place of this process.

        Args:
            samples: The folder of the throw-away sample clinic; None for the clinic's own.
        """
        folder = "" if samples is None else str(samples)
        replace(self.left_off, samples=folder).hand_over()
        if not self._is_set_outside:
            os.environ.pop(_FACTOR, None)
        words = sys.orig_argv[1:]
        if self.leaves_named_place:
            words = without_database(words)
        os.execv(sys.executable, [sys.executable, *words])  # noqa: S606  # our own start


def without_database(words: Sequence[str]) -> list[str]:
    """Return the words of a start without the database they name."""
    kept: list[str] = []
    is_value = False
    for word in words:
        is_named = word == _DATABASE
        if not (is_named or is_value or word.startswith(f"{_DATABASE}=")):
            kept.append(word)
        is_value = is_named
    return kept
