"""The theme this computer was last left in."""

from contextlib import suppress
from typing import Final

from tracker.errors import InputError
from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import Theme, ThemeChoice

SCREEN_THEME: Final = "screen_theme"


class RememberedTheme(Theme):
    """A theme that is the same at the next start.

    Args:
        preferences: Where the choice stands.
    """

    def __init__(self, preferences: PreferenceFile) -> None:
        found = preferences.find(SCREEN_THEME)
        known = {choice.value for choice in ThemeChoice}
        super().__init__(ThemeChoice(found) if found in known else ThemeChoice.SYSTEM)
        self._preferences = preferences

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system or stay with one theme, at once and at the next start."""
        super().choose(choice)
        with suppress(InputError):  # the colours are there; not keeping them harms nobody
            self._preferences.remember(SCREEN_THEME, choice.value)
