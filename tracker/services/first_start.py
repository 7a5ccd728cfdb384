"""The first start on a computer: a clinic is begun as it was chosen, whole or not at all."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tracker.domain.values.clinic import EMERGENCY_NUMBER, Paper
from tracker.domain.values.days import DayOrder
from tracker.errors import InputError
from tracker.files import sync_folder
from tracker.language import Language, tr
from tracker.models.copies.asides import copy_name
from tracker.models.sqlite_driver import key_file_of
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.models.unusable import WrongKeyError
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.archives.archives import restore_as
from tracker.services.archives.opening import (
    PassphraseNeededError,
    WrongPassphraseError,
    is_encrypted_archive,
    opened_bag,
)
from tracker.services.copies.plan import BackupPlan, usual_folder, write_plan
from tracker.services.encryption import check_passphrase
from tracker.services.missing_clinic import bring_back
from tracker.services.places.chosen import take_place
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
        emergency_number: Whom the clinic calls, and what its pages tell patients to call.
        person: Who works here; empty is the name of the account.
        passphrase: Opens the clinic from now on; empty leaves it without encryption.
        backup_folder: Where backups go; None is the usual folder.
        even_on_share: Whether it is meant to lie on a share or in a synchronised folder.
    """

    language: Language
    clinic_name: str = ""
    paper: Paper = Paper.A4
    day_order: DayOrder | None = None
    emergency_number: str = EMERGENCY_NUMBER
    person: str = ""
    passphrase: str = field(default="", repr=False)
    backup_folder: Path | None = None
    even_on_share: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What is brought along, and how it lies here from now on.

    Attributes:
        source: A backup, or an archive with everything in one file; it stays as it is.
        secret: Its passphrase, or what stands on the recovery sheet of a backup.
        passphrase: Opens the clinic from now on; empty leaves it without encryption. None is not
            decided, which is asked where an archive was encrypted: its passphrase is the archive's
            alone. A backup that is encrypted keeps its own.
        person: Who opens the clinic by it; empty is the name of the account.
        even_on_share: Whether it is meant to lie on a share or in a synchronised folder.
    """

    source: Path
    secret: str = field(default="", repr=False)
    passphrase: str | None = field(default=None, repr=False)
    person: str = ""
    even_on_share: bool = False


class SecretNeededError(InputError):
    """What is to be brought along is encrypted; what was typed, if anything, does not open it."""


class EncryptionUndecidedError(InputError):
    """An archive is encrypted, and nobody said whether the clinic made of it is to be."""


class FirstStart:
    """Begins the clinic of this computer.

    Args:
        file: Where its database will lie.
        preferences: What this computer remembers.
        entrance: The way into it.
        is_elsewhere: Whether the file lies in another folder than the usual one; this computer
            opens it there from then on.

    Attributes:
        is_elsewhere: As given.
    """

    def __init__(
        self,
        file: Path,
        preferences: PreferenceFile,
        entrance: Entrance,
        *,
        is_elsewhere: bool = False,
    ) -> None:
        self._file, self._preferences, self._entrance = file, preferences, entrance
        self.is_elsewhere = is_elsewhere

    def in_folder(self, folder: Path) -> "FirstStart":
        """Return what begins the clinic in another folder, where this computer opens it then."""
        file = folder / self._file.name
        entrance = Entrance(file, self._preferences)
        return FirstStart(file, self._preferences, entrance, is_elsewhere=True)

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
        with self._staged() as staged:
            if chosen.even_on_share:
                allow_place(self._file, self._preferences)
            recovery = self._fill(staged, chosen, progress)
            self._remember(chosen)
            self._put_in_place(staged)
        if recovery:
            self._entrance.unlock(chosen.passphrase, _named(chosen.person))
        return recovery

    def bring_along(self, brought: Brought, progress: Progress = ignore_progress) -> str:
        """Make the clinic of a backup, or of an archive; runs on the worker thread.

        Args:
            brought: What, and how it lies here from now on.
            progress: Called with work done and in all; what it raises leaves nothing behind.

        Returns:
            What stands on the recovery sheet; empty where no encryption was added.

        Raises:
            SecretNeededError: It is encrypted, and the secret does not open it.
            EncryptionUndecidedError: Whether the clinic is to be encrypted is to be asked.
            InputError: It is no archive, or not whole, or the new passphrase is too easy; nothing
                was begun.
            SharedPlaceError: The clinic would lie on a share, and nobody means it to.
            DatabaseUnusableError: It is no backup, or is damaged, or the folder cannot be written;
                nothing was begun.
        """
        self._check_free()
        if not brought.even_on_share:
            check_place(self._file, self._preferences)
        if brought.passphrase:
            check_passphrase(brought.passphrase, _named(brought.person))
        try:
            return self._brought(brought, progress)
        except (PassphraseNeededError, WrongPassphraseError, WrongKeyError) as error:
            raise SecretNeededError(str(error)) from error

    def _brought(self, brought: Brought, progress: Progress) -> str:
        is_archive = zipfile.is_zipfile(brought.source)
        if is_archive:
            _check_decided(brought)
        with self._staged() as staged:
            if brought.even_on_share:
                allow_place(self._file, self._preferences)
            if is_archive:
                restore_as(brought.source, staged, brought.secret or None, progress)
            else:
                bring_back(brought.source, staged, brought.secret)
            recovery = self._encrypted(staged, brought, progress)
            self._put_in_place(staged)
        if recovery:
            self._entrance.unlock(brought.passphrase or "", _named(brought.person))
        elif self._entrance.is_closed:
            self._entrance.unlock(brought.secret, None)
        return recovery

    def _encrypted(self, staged: Path, brought: Brought, progress: Progress) -> str:
        """Encrypt what was brought along where that is wanted, and it is not encrypted by now."""
        if not brought.passphrase or key_file_of(staged).exists():
            return ""
        with closing(Workspace.open(staged, self._preferences)) as clinic:
            return clinic.encryption.turn_on(_named(brought.person), brought.passphrase, progress)

    @contextmanager
    def _staged(self) -> Iterator[Path]:
        """Give the place of a database in a folder of its own beside the clinic's to be."""
        folder = self._file.parent
        try:
            folder.mkdir(parents=True, mode=0o700, exist_ok=True)
            for left in folder.glob(f"{_STAGED}*"):
                shutil.rmtree(left, ignore_errors=True)
            staged = Path(tempfile.mkdtemp(prefix=_STAGED, dir=folder))
        except OSError as error:
            raise InputError(_unwritable(folder, error)) from error
        try:
            yield staged / self._file.name
        except OSError as error:
            raise InputError(_unwritable(folder, error)) from error
        finally:
            shutil.rmtree(staged, ignore_errors=True)

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
                emergency_number=chosen.emergency_number or EMERGENCY_NUMBER,
            )
            clinic.settings.write(written)
            if not chosen.passphrase:
                return ""
            return clinic.encryption.turn_on(_named(chosen.person), chosen.passphrase, progress)
        finally:
            clinic.close()

    def _put_in_place(self, staged: Path) -> None:
        """Put what is whole in its place, the keys first: without them nobody could open it."""
        keys, place = key_file_of(staged), key_file_of(self._file)
        if keys.exists():
            if place.exists():
                place.rename(copy_name(place, "before-restore"))
            keys.replace(place)
        staged.replace(self._file)
        sync_folder(self._file.parent)
        if self.is_elsewhere:
            take_place(self._preferences, str(self._file))

    def _remember(self, chosen: FirstChoices) -> None:
        own = OwnChoices(name=chosen.person, screen_language=chosen.language)
        self._preferences.choose(own)
        folder = chosen.backup_folder or self.usual_backup_folder
        write_plan(self._preferences, self._file, BackupPlan(folder=folder))


def _named(person: str) -> str:
    return person or login_name()


def _check_decided(brought: Brought) -> None:
    """Refuse an encrypted archive of which nobody said whether the clinic is to be encrypted.

    Raises:
        EncryptionUndecidedError: So it is; the passphrase opens it.
    """
    if brought.passphrase is None and is_encrypted_archive(brought.source):
        with opened_bag(brought.source, brought.source.name, brought.secret or None):
            raise EncryptionUndecidedError(
                tr(
                    "The archive is encrypted. The clinic made of it is not, unless you say so: "
                    "whoever uses this computer could read the records."
                )
            )


def _unwritable(folder: Path, error: OSError) -> str:
    return tr(
        "{folder} cannot be written ({why}). Nothing was begun. Let this user write there.",
        folder=folder,
        why=error.strerror,
    )
