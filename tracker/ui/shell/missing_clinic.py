"""What the window asks when the clinic's database is not where it was."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.services.missing_clinic import ClinicMissingError, bring_back
from tracker.ui.shell.window_parts import OpenClinic, WindowParts
from tracker.ui.work.messages import Messenger

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

Deed = Callable[[], "OpenClinic | None"]


class MissingClinic:
    """Asks whether to restore the newest backup, to look for the file, or to begin anew."""

    def __init__(self, window: QWidget, messenger: Messenger, parts: WindowParts) -> None:
        self._window, self._messenger, self._parts = window, messenger, parts

    def find_opener(self, error: TrackerError) -> OpenClinic | None:
        """Return what opens the clinic after all; None when nothing is to be done, or can be."""
        if not isinstance(error, ClinicMissingError) or self._parts.begin_clinic is None:
            return None
        begin = self._parts.begin_clinic
        deeds: list[tuple[str, Deed]] = [
            (tr("&Look for the file…"), partial(self._find_file, error.file)),
            (tr("&Begin a new clinic"), lambda: begin),
        ]
        if error.backup is not None:
            back = partial(self._bring_back, error.backup, error.file)
            deeds.insert(0, (tr("&Restore that copy"), lambda: back))
        title = tr("The clinic's database is not there")
        chosen = self._messenger.choose(title, str(error), [words for words, _ in deeds])
        return None if chosen is None else deeds[chosen][1]()

    def _find_file(self, place: Path) -> OpenClinic | None:
        kinds = tr("Databases ({ending});;All files (*)", ending=f"*{place.suffix}")
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Look for the clinic's database"), str(Path.home()), kinds
        )
        return partial(self._bring_back, Path(name), place) if name else None

    def _bring_back(self, copy: Path, place: Path) -> "Workspace":
        bring_back(copy, place)
        return self._parts.open_clinic()
