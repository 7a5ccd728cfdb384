"""Takes the last import back, from the menu or from the bar that says what was imported."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from tracker.domain.values.changes import NO_CHANGES
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.services.visit_files.transfer import ImportSummary
    from tracker.services.visit_files.undoing import LastImport
    from tracker.ui.work.tasks import Progress


class UndoImport(QObject):
    """Asks and takes back, on the worker thread."""

    def __init__(self, window: QObject, tools: Tools) -> None:
        super().__init__(window)
        self._tools = tools

    def offer(self, summary: "ImportSummary") -> None:
        """Say what was imported, with the way back."""
        say = partial(_imported_words, summary)
        self._tools.operations.offer_undo(say, self._take_back_last)

    def ask(self) -> None:
        """Say what the last import did, and take it back when that is meant."""
        undo = self._tools.clinic.import_undo
        refused = self._tools.operations.show_error
        self._tools.tasks.run(undo.find_last, self._on_found, refused)

    def _on_found(self, last: "LastImport | None") -> None:
        title = tr("Undo import")
        if last is None:
            words = tr("There is no import that could be undone.")
            self._tools.messenger.tell(title, words)
            return
        if self._tools.messenger.confirm(title, _last_words(last), yes=tr("&Undo import")):
            self._start(last)

    def _take_back_last(self) -> "Changes":
        """Begin to take back what was imported just now; what it changed is told when it is."""
        undo = self._tools.clinic.import_undo
        refused = self._tools.operations.show_error
        self._tools.tasks.run(undo.find_last, self._on_wanted, refused)
        return NO_CHANGES

    def _on_wanted(self, last: "LastImport | None") -> None:
        if last is not None:
            self._start(last)

    def _start(self, last: "LastImport") -> None:
        def take_back(_progress: "Progress") -> "Changes":
            return self._tools.clinic.import_undo.undo(last)

        self._tools.operations.start(tr("Undoing the import"), take_back, self._tell)

    def _tell(self, _changes: object) -> None:
        words = tr("The import was undone. The clinic is as it was before.")
        self._tools.messenger.tell(tr("Undone"), words)


def _imported_words(summary: "ImportSummary") -> str:
    count = summary.visits_added + summary.visits_amended
    return tr("%n visit(s) were imported.", "", count)


def _last_words(last: "LastImport") -> str:
    at = last.at.astimezone()
    moment = tr("{day}, {time}", day=day_words_in_full(at.date()), time=f"{at:%H:%M}")
    return tr(
        "Imported on {moment} by {who}: {patients} and {visits} were added, {amended} amended. "
        "All of it is undone; what the amended visits said in between stays in their history.",
        moment=moment,
        who=last.by or "–",
        patients=tr("%n patient(s)", "", last.patients_added),
        visits=tr("%n visit(s)", "", last.visits_added),
        amended=tr("%n visit(s)", "", last.visits_amended),
    )
