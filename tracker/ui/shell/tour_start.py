"""Where the tour begins: in the sample clinic's window, which is opened for it elsewhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.language import tr

if TYPE_CHECKING:
    from tracker.ui.open_course.open_course import OpenCourse
    from tracker.ui.shell.main_window import MainWindow
    from tracker.ui.shell.status_line import StatusLine
    from tracker.ui.shell.window_parts import WindowParts
    from tracker.ui.tour.tour import Tour


class TourStart(QObject):
    """Leads through the sample clinic: in its window here, else in one that is opened for it.

    Args:
        window: Of the program.
        parts: What it is made of.
        find_course: Returns what is open; None before the clinic is.
        find_status: Returns the status bar, which is there once anybody can ask for a tour.
    """

    def __init__(
        self,
        window: "MainWindow",
        parts: "WindowParts",
        find_course: "Callable[[], OpenCourse | None]",
        find_status: "Callable[[], StatusLine]",
    ) -> None:
        super().__init__(window)
        self._window, self._parts = window, parts
        self._find_course, self._find_status = find_course, find_status
        self._tour: Tour | None = None

    def begin(self) -> None:
        """Begin the tour from its first step."""
        # Late: a tour is taken once in a while.
        from tracker.ui.menus.help.help_dialog import command_keys  # noqa: PLC0415
        from tracker.ui.shell.welcome_page import start_sample_clinic  # noqa: PLC0415
        from tracker.ui.tour.tour import Tour  # noqa: PLC0415

        if not self._parts.is_sample:
            start = self._parts.open_tour or partial(start_sample_clinic, with_tour=True)
            opening = tr("The sample clinic is opening in a window of its own.")
            words = opening if start() else tr("The sample clinic could not be opened.")
            self._find_status().mention(words)
            return
        course = self._find_course()
        if course is not None:
            self._tour = self._tour or Tour(self._window, course, command_keys)
            self._tour.begin()
