"""Everything in one file, of the clinic or of the patient who is open, and a clinic made of it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import CancelledError, InputError
from tracker.files import refuse_no_file
from tracker.language import marked, tr
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import PatientId
    from tracker.services.workspace import Workspace
    from tracker.ui.work.tasks import Progress

    _Restored = tuple[str, Changes | None]

_ZIP: Final = marked("Archives (*.zip);;All files (*)")
READABLE: Final = marked(
    "The archive is encrypted, the clinic made of it is not: whoever uses this computer can read "
    "it. Tools ▸ Encryption and people… encrypts it."
)
_WITH_PASSPHRASE: Final = 1  # of the answers to choose from


class ArchivesMenu(QObject):
    """Asks where and with what, and does it on the worker thread."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools

    def save_everything(self) -> None:
        """Write the whole clinic into one file."""
        self._ask(None, tr("clinic.zip"))

    def save_patient(self) -> None:
        """Write the record of the patient who is open into one file."""
        row = self._open_course.row
        if row is not None and row.patient.patient_id is not None:
            self._ask(row.patient.patient_id, tr("patient.zip"))

    def restore(self) -> None:
        """Make a clinic of an archive: this one where it is empty, else a new file."""
        title = tr("Restore from one file")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", tr(_ZIP))
        if name:
            self._restore(Path(name))

    def _ask(self, patient_id: "PatientId | None", proposed: str) -> None:
        answer = self._tools.messenger.choose(
            tr("Everything in one file"),
            tr(
                "The file holds the record with its whole history, every page that was handed out, "
                "tables, and a page for any browser. Others can read it without this program: "
                "without a passphrase, anybody who has it."
            ),
            (tr("With&out a passphrase"), tr("With a &passphrase")),
        )
        if answer is None:
            return
        passphrase = self._new_passphrase() if answer == _WITH_PASSPHRASE else None
        if answer == _WITH_PASSPHRASE and passphrase is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Everything in one file"), str(Path.home() / proposed), tr(_ZIP)
        )
        if name:
            self._save(Path(name), patient_id, passphrase)

    def _save(self, path: Path, patient_id: "PatientId | None", passphrase: str | None) -> None:
        tools = self._tools
        self._open_course.drafts.flush()
        writing = partial(_write, tools.clinic, path, patient_id, passphrase)
        done = partial(tools.messenger.tell, tr("Everything in one file"))
        tools.tasks.start(tr("Writing the archive"), writing, done, tools.operations.show_error)

    def _new_passphrase(self) -> str | None:
        """Return a passphrase typed twice; None when it was given up."""
        from tracker.services.encryption import check_passphrase  # noqa: PLC0415  # not for start-up

        messenger, title = self._tools.messenger, tr("Passphrase of the archive")
        words = tr("It opens this file alone. Whoever loses it cannot read the file any more.")
        while first := messenger.ask_secret(title, words):
            try:
                check_passphrase(first)
                second = messenger.ask_secret(title, tr("Type the passphrase once more."))
                if second == first:
                    return first
                if second is None:
                    return None
                words = tr("The two are not the same. Type it once more.")
            except InputError as error:
                words = str(error)
        return None

    def _restore(
        self, archive: Path, passphrase: str | None = None, target: Path | None = None
    ) -> None:
        work = partial(_restore, self._tools.clinic, archive, passphrase, target)
        refused = partial(self._on_not_restored, archive, passphrase, target)
        self._tools.tasks.start(tr("Restoring"), work, self._on_restored, refused)

    def _on_restored(self, restored: "_Restored") -> None:
        words, changes = restored
        if changes is not None:
            self._tools.operations.changed.emit(changes, None)
        self._tools.messenger.tell(tr("Restored"), words)

    def _on_not_restored(
        self, archive: Path, passphrase: str | None, target: Path | None, error: Exception
    ) -> None:
        """Ask for what is missing, and try once more; else say why not."""
        from tracker.services.archives.archives import ClinicNotEmptyError  # noqa: PLC0415  # late
        from tracker.services.archives.opening import (  # noqa: PLC0415  # as above
            PassphraseNeededError,
            WrongPassphraseError,
        )

        if isinstance(error, PassphraseNeededError | WrongPassphraseError):
            typed = self._tools.messenger.ask_secret(tr("Passphrase of the archive"), str(error))
            if typed:
                self._restore(archive, typed, target)
        elif isinstance(error, ClinicNotEmptyError):
            new = self._ask_for_new_file()
            if new is not None:
                self._restore(archive, passphrase, new)
        elif not isinstance(error, CancelledError):
            self._tools.operations.show_error(error)

    def _ask_for_new_file(self) -> Path | None:
        title = tr("Restore from one file")
        words = tr(
            "This clinic holds patients, texts or settings: nothing is restored over them. The "
            "archive can become a new clinic in a file of its own."
        )
        if not self._tools.messenger.confirm(title, words, yes=tr("&Choose a new file…")):
            return None
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, str(Path.home() / "clinic.sqlite3"), tr("Clinics (*.sqlite3)")
        )
        return Path(name) if name else None


def _write(
    clinic: "Workspace",
    path: Path,
    patient_id: "PatientId | None",
    passphrase: str | None,
    progress: "Progress",
) -> str:
    # Not for start-up.
    from tracker.pages.record_page.page import RecordPages  # noqa: PLC0415
    from tracker.services.archives.writing import ArchiveChoice  # noqa: PLC0415

    choice = ArchiveChoice(patient_id=patient_id, passphrase=passphrase, pages=RecordPages())
    done = clinic.archives.save(path, choice, progress.report)
    drafts = clinic.archives.count_drafts(patient_id)
    lines = [
        tr(
            "{path} was written and read back: {patients}, {visits}, {pages}.",
            path=path,
            patients=tr("%n patient(s)", "", done.patients),
            visits=tr("%n visit(s)", "", done.visits),
            pages=tr("%n kept page(s)", "", done.kept_pages),
        )
    ]
    if drafts:
        lines.append(tr("%n visit(s) typed and not saved yet left out.", "", drafts))
    return "\n".join(lines)


def _restore(
    clinic: "Workspace",
    archive: Path,
    passphrase: str | None,
    target: Path | None,
    progress: "Progress",
) -> "_Restored":
    from tracker.services.archives.archives import restore_as  # noqa: PLC0415  # not for start-up

    refuse_no_file(archive)
    if target is None:
        counts, changes = clinic.archives.restore(archive, passphrase, progress.report)
    else:
        counts, changes = restore_as(archive, target, passphrase, progress.report), None
    patients = tr("%n patient(s)", "", counts.patients)
    visits = tr("%n visit(s)", "", counts.visits)
    is_open_to_all = passphrase is not None and (target is not None or not clinic.encryption.is_on)
    readable = f"\n{tr(READABLE)}" if is_open_to_all else ""
    if target is None:
        words = tr("{patients} and {visits} were restored.", patients=patients, visits=visits)
        return words + readable, changes
    words = tr(
        "{patients} and {visits} were restored into {file}. “tracker --database {file}” opens it.",
        patients=patients,
        visits=visits,
        file=target,
    )
    return words + readable, None
