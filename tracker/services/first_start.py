"""The first start on a computer: a clinic is begun as it was chosen, whole or not at all."""

import shutil
import tempfile
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tracker.domain.values.clinic import Paper
from tracker.domain.values.days import DayOrder
from tracker.errors import InputError
from tracker.files import sync_folder
from tracker.language import Language, tr
from tracker.models.sqlite_driver import key_file_of
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.unusable import WrongKeyError
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.archives.archives import restore_as
from tracker.services.archives.opening import PassphraseNeededError, WrongPassphraseError
from tracker.services.copies.plan import BackupPlan, usual_folder, write_plan
from tracker.services.missing_clinic import bring_back
from tracker.services.recording import login_name
from tracker.services.way_in.entrance import Entrance
from tracker.services.way_in.shared_places import allow_place, check_place
from tracker.services.workspace import Workspace

_STAGED: Final = ".beginning-"  # a folder that is not a clinic yet; a killed one leaves no more


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstChoices:
    """What was chosen before there is a clinic; everything can be changed later.

    Attributes:
        language: Of the screen.
        day_order: In which days are written and read; None is that of the language.
        clinic_name: Head of every sheet; empty is written later.
        person: Who works here; empty is the name of the account.
        passphrase: Opens the clinic from now on; empty leaves it without encryption.
        backup_folder: Where backups go; None is the usual folder.
        even_on_share: Whether it is meant to lie on a share or in a synchronised folder.
    """

    language: Language
    clinic_name: str = ""
    paper: Paper = Paper.A4
    day_order: DayOrder | None = None
    person: str = ""
    passphrase: str = field(default="", repr=False)
    backup_folder: Path | None = None
    even_on_share: bool = False


class SecretNeededError(InputError):
    """What is to be brought along is encrypted; what was typed, if anything, does not open it."""


class FirstStart:
    """Begins the clinic of this computer.

    Args:
        file: Where its database will lie.
        preferences: What this computer remembers.
        entrance: The way into it.
    """

    def __init__(self, file: Path, preferences: PreferenceFile, entrance: Entrance) -> None:
        self._file, self._preferences, self._entrance = file, preferences, entrance

    @property
    def usual_backup_folder(self) -> Path:
        """Return where backups go unless another folder is chosen."""
        return usual_folder(self._file)

    @property
    def account_name(self) -> str:
        """Return who works here unless somebody says a name."""
        return login_name()

    def begin(self, chosen: FirstChoices, progress: Progress = ignore_progress) -> str:
        """Begin the clinic, and open the way into it; runs on the worker thread.

        The clinic is made in a folder of its own and put in its place when it is whole.

        Args:
            chosen: How it begins.
            progress: Called with steps done and in all; what it raises leaves nothing behind.

        Returns:
            What stands on the recovery sheet; empty where the clinic is not encrypted.

        Raises:
            InputError: Something chosen is not allowed; nothing was begun.
            SharedPlaceError: It would lie on a share, and nobody means it to; nothing was begun.
            DatabaseUnusableError: The folder cannot be written; nothing was begun.
        """
        self._check(chosen)
        folder = self._file.parent
        try:
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            for left in folder.glob(f"{_STAGED}*"):
                shutil.rmtree(left, ignore_errors=True)
            staged = Path(tempfile.mkdtemp(prefix=_STAGED, dir=folder))
        except OSError as error:
            raise InputError(_unwritable(folder, error)) from error
        try:
            if chosen.even_on_share:
                allow_place(self._file, self._preferences)
            recovery = self._fill(staged / self._file.name, chosen, progress)
            self._remember(chosen)
            self._put_in_place(staged / self._file.name)
        except OSError as error:
            raise InputError(_unwritable(folder, error)) from error
        finally:
            shutil.rmtree(staged, ignore_errors=True)
        if recovery:
            self._entrance.unlock(chosen.passphrase, _person(chosen))
        return recovery

    def bring_along(
        self, source: Path, secret: str = "", progress: Progress = ignore_progress
    ) -> None:
        """Make the clinic of a backup, or of an archive with everything in one file; on the worker.

        Args:
            source: The file; it stays as it is.
            secret: Its passphrase, or what stands on the recovery sheet of a backup.
            progress: Called with work done and in all; what it raises leaves nothing behind.

        Raises:
            SecretNeededError: It is encrypted, and the secret does not open it.
            InputError: It is no archive, or not whole; nothing was begun.
            SharedPlaceError: The clinic would lie on a share; nothing was begun.
            DatabaseUnusableError: It is no backup, or is damaged, or the folder cannot be written;
                nothing was begun.
        """
        self._check_free()
        check_place(self._file, self._preferences)
        folder = self._file.parent
        try:
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        except OSError as error:
            raise InputError(_unwritable(folder, error)) from error
        try:
            if zipfile.is_zipfile(source):
                restore_as(source, self._file, secret or None, progress)
            else:
                bring_back(source, self._file, secret)
        except (PassphraseNeededError, WrongPassphraseError, WrongKeyError) as error:
            raise SecretNeededError(str(error)) from error
        if self._entrance.is_closed:
            self._entrance.unlock(secret, None)

    def _check_free(self) -> None:
        if self._file.exists():
            raise InputError(
                tr("{file} is there meanwhile. Start the program anew to open it.", file=self._file)
            )

    def _check(self, chosen: FirstChoices) -> None:
        self._check_free()
        folder = chosen.backup_folder
        if folder is not None and folder != self.usual_backup_folder and not folder.is_dir():
            raise InputError(
                tr("{folder} is not there. Choose another folder for the backups.", folder=folder)
            )

    def _fill(self, file: Path, chosen: FirstChoices, progress: Progress) -> str:
        clinic = Workspace.open(file, self._preferences)
        try:
            written = replace(
                clinic.settings.read(),
                clinic_name=chosen.clinic_name,
                paper=chosen.paper,
                day_order=chosen.day_order,
            )
            clinic.settings.write(written)
            if not chosen.passphrase:
                return ""
            return clinic.encryption.turn_on(_person(chosen), chosen.passphrase, progress)
        finally:
            clinic.close()

    def _put_in_place(self, staged: Path) -> None:
        """Put what is whole in its place, the keys first: without them nobody could open it."""
        keys = key_file_of(staged)
        if keys.exists():
            keys.replace(key_file_of(self._file))
        staged.replace(self._file)
        sync_folder(self._file.parent)

    def _remember(self, chosen: FirstChoices) -> None:
        own = OwnChoices(name=chosen.person, screen_language=chosen.language)
        self._preferences.choose(own)
        folder = chosen.backup_folder or self.usual_backup_folder
        write_plan(self._preferences, self._file, BackupPlan(folder=folder))


def _person(chosen: FirstChoices) -> str:
    return chosen.person or login_name()


def _unwritable(folder: Path, error: OSError) -> str:
    return tr(
        "{folder} cannot be written ({why}). Nothing was begun. Let this user write there.",
        folder=folder,
        why=error.strerror,
    )
