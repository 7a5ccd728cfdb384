"""Visits for research and teaching: what is to be known first, the files, what was taken out."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.language import marked, tr
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from datetime import date

    from tracker.services.workspace import Workspace
    from tracker.ui.work.tasks import Progress

_CSV: Final = marked("Comma separated (*.csv)")
_WITH_KEY: Final = 1  # of the answers to choose from


class ResearchMenu(QObject):
    """Writes the clinic's visits without names, ids, notes and true days."""

    def __init__(self, window: QWidget, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._tools = window, tools

    def ask(self) -> None:
        """Say what the file holds, ask whether a key is wanted, then for the names of the files."""
        answer = self._tools.messenger.choose(
            tr("Export for research"),
            tr(
                "The file holds every visit without names, ids, birth dates, notes and any other "
                "words; each patient gets a random id, and all days of a patient are moved by the "
                "same secret number. In a small clinic rare combinations may still point to "
                "somebody.\n\nA key file says who is who. Keep it away from the file; without a "
                "key nobody can find out, you neither."
            ),
            (tr("&Without a key"), tr("With a &key file")),
        )
        if answer is None:
            return
        file = self._asked(tr("Export for research"), tr("visits-research.csv"))
        if file is None:
            return
        key = None
        if answer == _WITH_KEY:
            key = self._asked(tr("Key file: who is who"), tr("research-key.csv"))
            if key is None:
                return
        self.write(file, key)

    def write(self, file: Path, key: Path | None = None) -> None:
        """Write the files on the worker thread, and say what was taken out, or why not."""
        tools = self._tools
        writing = partial(_write, tools.clinic, file, key, tools.clock.today())
        done = partial(tools.messenger.tell, tr("Exported"))
        tools.tasks.start(tr("Exporting"), writing, done, tools.operations.show_error)

    def _asked(self, title: str, proposed: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, str(Path.home() / proposed), tr(_CSV)
        )
        return Path(name) if name else None


def _write(
    clinic: "Workspace", file: Path, key: Path | None, today: "date", progress: "Progress"
) -> str:
    from tracker.services.deidentified.export import report_of  # noqa: PLC0415  # not for start-up

    removal = clinic.research.write(file, today, key=key, progress=progress.report)
    lines = [
        tr("%n visit(s) written to {path}.", "", removal.visits, path=file),
        removal.words(),
        tr("The same report for programs: {path}.", path=report_of(file)),
    ]
    if key is not None:
        lines.append(tr("Who is who: {path}. Keep it away from the file.", path=key))
    return "\n".join(lines)
