"""Shows where the records live, and lets the program open anew at another place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.preferences import PreferenceFile
from tracker.ui.shell.left_off import LeftOff

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace
    from tracker.ui.menus.backups_menu import BackupsMenu
    from tracker.ui.menus.place_menu import PlaceMenu
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.window_parts import WindowParts
    from tracker.ui.work.messages import Messenger


class PlaceShown(QObject):
    """One for a window, whether a clinic is open in it or there is none yet."""

    def __init__(self, window: "MainWindow", messenger: "Messenger", parts: "WindowParts") -> None:
        super().__init__(window)
        self._window, self._messenger, self._parts = window, messenger, parts
        self._menu: PlaceMenu | None = None

    def show(
        self,
        clinic: "Workspace | None" = None,
        backups: "BackupsMenu | None" = None,
        *,
        wants_server: bool = False,
    ) -> None:
        """Show it, with what is open; see ``PlaceMenu.show``."""
        if self._menu is None:
            # Late: rarely opened.
            from tracker.ui.menus.place_menu import PlaceMenu  # noqa: PLC0415

            preferences = self._parts.preferences or PreferenceFile(None)
            self._menu = PlaceMenu(
                self._window, self._messenger, preferences, self.open_chosen_place
            )
        self._menu.show(clinic, backups, wants_server=wants_server)

    def go_to(self, place: str, before: str) -> None:
        """Open the program anew where the records live since they left the place that was opened.

        Args:
            place: From now on this computer opens it.
            before: Is remembered as one that they left.
        """
        # Late: only where an old place was opened.
        from tracker.services.places.chosen import take_place  # noqa: PLC0415

        try:
            take_place(self._parts.preferences or PreferenceFile(None), place, before)
        except TrackerError as error:
            self._messenger.warn(tr("The records have moved"), str(error))
            return
        self.open_chosen_place()

    def close(self) -> None:
        """End what runs: the window closes."""
        if self._menu is not None:
            self._menu.close()
            self._menu = None

    def open_chosen_place(self) -> bool:
        """Close the window, so that the program opens anew; return False where it stays."""
        scale = self._parts.scale
        if scale is None:
            return False
        scale.is_changed = scale.leaves_named_place = True
        scale.left_off = LeftOff()  # ids are those of another place
        scale.is_changed = self._window.close()
        return scale.is_changed
