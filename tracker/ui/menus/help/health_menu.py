"""Looks everything over on threads of its own, and shows what was found."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, qVersion
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.pages.lacking_scripts import lacking_scripts
from tracker.paths import log_folder
from tracker.services.health.lines import HealthLine, no_clinic_line, report_text
from tracker.services.health.machine import machine_lines
from tracker.ui.menus.help.health_dialog import HealthDialog
from tracker.ui.work.clock import Clock
from tracker.ui.work.reading import Reading
from tracker.ui.work.tasks import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.services.workspace import Workspace


class HealthMenu(QObject):
    """Shows the health check; also where no clinic could be opened.

    Args:
        window: Owner.
        actions: The commands of the menus, by name.
        clock: Tells the present moment.
    """

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction], clock: Clock) -> None:
        super().__init__(window)
        self._window, self._actions, self._clock = window, actions, clock
        self._looking, self._progress = Reading(self), Progress()
        self._dialog: HealthDialog | None = None

    def show(self, clinic: "Workspace | None") -> None:
        """Look everything over and show it, the quick things first.

        Args:
            clinic: The open one; None where none is open.
        """
        dialog = self._dialog = HealthDialog(self._actions, self._window)
        dialog.copy_wanted.connect(self._copy)
        dialog.log_wanted.connect(_open_log)
        self._progress, self._clinic = Progress(), clinic
        lacking, version = lacking_scripts(), qVersion()
        self._looking.ask(lambda: _glance(clinic, lacking, version), self._on_glance, self._refuse)
        dialog.exec()
        self._stop()
        dialog.deleteLater()
        if dialog.command:  # only now: it may replace the clinic that was being read
            self._actions[dialog.command].trigger()

    def close(self) -> None:
        """Look no more: the window closes."""
        self._stop()
        self._looking.shutdown()

    _clinic: "Workspace | None" = None

    def _stop(self) -> None:
        self._dialog = None
        self._progress.cancel()
        self._looking.forget()

    def _on_glance(self, lines: "tuple[HealthLine, ...]") -> None:
        clinic, progress = self._clinic, self._progress
        if self._dialog is None:
            return
        if clinic is None:
            self._dialog.show_lines(lines)
            return
        self._dialog.show_lines(lines, tr("Reading every record…"))
        self._looking.ask(
            lambda: clinic.health.records(progress.report), self._on_records, self._refuse
        )

    def _on_records(self, line: HealthLine) -> None:
        if self._dialog is not None:
            self._dialog.show_lines((line,))

    def _refuse(self, error: TrackerError) -> None:
        if self._dialog is not None:
            self._dialog.show_lines(())  # what was found can be copied
            self._dialog.say(str(error))

    def _copy(self) -> None:
        if self._dialog is not None:
            report = report_text(self._dialog.lines, self._clock.now())
            QGuiApplication.clipboard().setText(report)
            self._dialog.say(tr("The report was copied. It names no patient, no file, no folder."))


def _glance(
    clinic: "Workspace | None", lacking: "Sequence[str]", qt: str
) -> tuple[HealthLine, ...]:
    return (
        *((no_clinic_line(),) if clinic is None else clinic.health.lines()),
        *machine_lines(log_folder(), lacking, qt),
    )


def _open_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
