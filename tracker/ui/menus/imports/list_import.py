"""A clinic's own list from the file to the clinic: read, looked at, checked, asked about."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import CancelledError, TrackerError
from tracker.language import marked, tr
from tracker.ui.menus.importing import FoundFile, tell_refused
from tracker.ui.work.tools import Tools
from tracker.ui.work.wanted_job import WantedJob

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from tracker.services.spreadsheets.column_map import ColumnMap
    from tracker.services.spreadsheets.mapping import MappedFile
    from tracker.services.spreadsheets.opening import CheckedList, OpenedList
    from tracker.services.spreadsheets.people import NearMatch
    from tracker.services.workspace import Workspace
    from tracker.ui.menus.imports.list_dialog import ListDialog
    from tracker.ui.work.tasks import Progress

_MAPS: Final = marked("Maps of columns (*.json)")


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read by its map, and what importing it would touch.

    Attributes:
        mapped: Its courses as the list names people.
        found: The same under the clinic's ids.
        near: People who may be somebody known.
    """

    mapped: "MappedFile"
    found: FoundFile
    near: "tuple[NearMatch, ...]" = ()


class ListImport(QObject):
    """Leads through the import of a list.

    Signals:
        ready: A list was read, and everything about it answered (a ReadList).
    """

    ready = Signal(object)

    def __init__(self, window: QWidget, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._tools = window, tools
        self._dialog: ListDialog | None = None
        self._path = Path()
        self._checking: WantedJob[CheckedList] | None = None

    def show(self, path: Path, opened: "OpenedList") -> None:
        """Show what a list holds; what is imported of it is read again then, whole."""
        from tracker.ui.menus.imports.list_dialog import ListDialog  # noqa: PLC0415  # rarely opened

        self._path = path
        dialog = ListDialog(opened, self._tools.clock.today(), self._window)
        self._dialog = dialog
        dialog.check_wanted.connect(self._check)
        dialog.opening_wanted.connect(self._open)
        dialog.map_wanted.connect(self._on_map_wanted)
        self._check()
        is_wanted = bool(dialog.exec())
        self._stop()
        self._dialog = None
        opened = dialog.opened
        dialog.deleteLater()
        if is_wanted:
            self._read(opened)

    def save_map(self, path: Path) -> None:
        """Write what the columns on show mean to a file, and say so, or why not."""
        from tracker.services.spreadsheets.column_map import write_map  # noqa: PLC0415  # as above

        if self._dialog is None:
            return
        opened = self._dialog.opened
        survey = opened.survey
        column_map = replace(
            opened.column_map, header_row=survey.header_row, sheet=survey.grid.sheet
        )
        try:
            write_map(path, column_map)
        except TrackerError as error:
            self._tools.operations.show_error(error)
            return
        self._tools.messenger.tell(tr("Saved"), tr("Saved as {path}.", path=path))

    def _on_map_wanted(self) -> None:
        proposed = str(Path.home() / f"{self._path.stem}.json")
        name, _ = QFileDialog.getSaveFileName(self._dialog, tr("Save the map"), proposed, tr(_MAPS))
        if name:
            self.save_map(Path(name))

    def _check(self) -> None:
        from tracker.services.spreadsheets.opening import check_list  # noqa: PLC0415  # as above

        self._stop()
        if self._dialog is None:
            return
        check = partial(check_list, self._dialog.opened, self._tools.clock.today())
        checking = self._checking = WantedJob(check)
        done, failed = partial(self._on_checked, checking), partial(self._on_failed, checking)
        self._tools.tasks.start("", checking.run, done, failed)

    def _stop(self) -> None:
        if self._checking is not None:
            self._checking.is_wanted = False

    def _on_checked(self, checking: "WantedJob[CheckedList]", checked: "CheckedList") -> None:
        if self._dialog is not None and checking is self._checking:
            self._dialog.show_checked(checked)

    def _on_failed(self, checking: "WantedJob[CheckedList]", error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        is_shown = self._dialog is not None and checking is self._checking
        if self._dialog is not None and is_shown and not isinstance(error, CancelledError):
            self._dialog.show_refusal(str(error))

    def _open(self, using: "ColumnMap") -> None:
        self._stop()
        reading = partial(
            open_for_window, self._tools.clinic, self._path, self._tools.clock.today(), using
        )
        self._tools.tasks.start("", reading, self._on_opened, self._on_not_opened)

    def _on_opened(self, opened: "OpenedList") -> None:
        if self._dialog is not None:
            self._dialog.show_opened(opened)

    def _on_not_opened(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        if self._dialog is not None:
            self._dialog.show_not_opened(str(error))

    def _read(self, opened: "OpenedList") -> None:
        tools = self._tools
        label = tr("Reading {file}", file=self._path.name)
        reading = partial(read_list, tools.clinic, opened, tools.clock.today())
        tools.tasks.start(label, reading, self._on_read, self._on_not_read)

    def _on_read(self, read: ReadList) -> None:
        if not read.near:
            self.ready.emit(read)
            return
        from tracker.ui.menus.imports.near_dialog import NearDialog  # noqa: PLC0415  # as above

        dialog = NearDialog(read.near, self._window)
        is_answered = bool(dialog.exec())
        same = dialog.same
        dialog.deleteLater()
        if is_answered:
            label = tr("Reading {file}", file=self._path.name)
            finding = partial(
                _found, self._tools.clinic, read.mapped, same, self._tools.clock.today()
            )
            self._tools.tasks.start(label, finding, self.ready.emit, self._on_not_read)

    def _on_not_read(self, error: Exception) -> None:
        tell_refused(self._tools, error)


def open_for_window(
    clinic: "Workspace",
    path: Path,
    today: "date",
    using: "ColumnMap | None",
    progress: "Progress",
) -> "OpenedList":
    """Return a list opened with the map that is known for it; runs on the worker thread."""
    from tracker.services.spreadsheets.opening import open_list  # noqa: PLC0415  # late, as above

    return open_list(path, today, clinic.list_maps, using=using, report=progress.report)


def read_list(
    clinic: "Workspace", opened: "OpenedList", today: "date", progress: "Progress"
) -> ReadList:
    """Return what a list holds, held against what is stored; runs on the worker thread.

    Raises:
        InputError: The list has faults, or the import would be refused.
    """
    from tracker.services.spreadsheets.mapping import read_mapped  # noqa: PLC0415  # as above

    mapped = read_mapped(opened.survey, opened.column_map, today, progress.report)
    clinic.list_maps.keep(opened.column_map)
    return _found(clinic, mapped, None, today, progress)


def _found(
    clinic: "Workspace",
    mapped: "MappedFile",
    same: "Collection[str] | None",
    today: "date",
    _progress: "Progress",
) -> ReadList:
    """Return what a list would do; before ``same`` is said only who may be somebody known."""
    from tracker.services.visit_files.details import future_visits  # noqa: PLC0415  # as above
    from tracker.services.visit_files.reading import CourseFile  # noqa: PLC0415  # as above

    people = clinic.list_people
    find = people.find if mapped.has_made_ids else people.find_by_ids
    named = find(mapped.courses, same or ())
    courses = named.courses
    file = CourseFile(courses=courses, warnings=mapped.warnings, row_count=mapped.row_count)
    if same is None and named.near:
        return ReadList(mapped, FoundFile(file), named.near)
    details, alike = clinic.transfer.foreseen(courses)
    found = FoundFile(file, details, alike, future_visits(courses, today))
    return ReadList(mapped, found)
