"""The clinic's own settings, read and written as one value, and who works at this computer."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import ClinicSettings, check_logo, check_logo_size
from tracker.domain.values.days import day_order, use_day_order
from tracker.domain.values.record_versions import RecordKind, Subject, content_of
from tracker.errors import InputError, TrackerError
from tracker.language import tr
from tracker.models.clinic import ONLY_ROW, WRITTEN, ClinicRecord
from tracker.models.damage.unreadable import Scope
from tracker.models.database import Database
from tracker.models.elsewhere.touches import note_settings
from tracker.models.history.record_versions import keeping_version, refuse_older
from tracker.models.visit_writing import let_sign_after
from tracker.preferences import ADDRESSEE, OwnChoices, PreferenceFile
from tracker.services.recording import Recorder, login_name

SETTINGS: Final = Subject(kind=RecordKind.SETTINGS, record_id=ONLY_ROW)

LOCK_MINUTES: Final = "lock_minutes"
USUAL_LOCK_MINUTES: Final = 10
LONGEST_NUMBER: Final = 4  # digits


class Settings:
    """What the clinic wrote about itself."""

    def __init__(
        self, database: Database, preferences: PreferenceFile, recorder: Recorder | None = None
    ) -> None:
        self._database, self._preferences = database, preferences
        self._recorder = recorder or Recorder()

    @property
    def own(self) -> OwnChoices:
        """Return what was chosen for this computer alone."""
        return self._preferences.own

    @property
    def addressee(self) -> str:
        """Return whom the last referral letter of this computer went to; empty when unknown."""
        return self._preferences.find(ADDRESSEE)

    def remember_addressee(self, addressee: str) -> None:
        """Offer an addressee for the next referral letter written on this computer.

        Raises:
            InputError: This computer cannot remember it; nothing was changed.
        """
        if addressee != self.addressee:
            self._preferences.remember({ADDRESSEE: addressee})

    @property
    def lock_minutes(self) -> int:
        """Return after how many idle minutes this computer locks an encrypted clinic; 0 never."""
        said = self._preferences.find(LOCK_MINUTES)
        return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else USUAL_LOCK_MINUTES

    def remember_lock_minutes(self, minutes: int) -> None:
        """Lock an encrypted clinic on this computer after so many idle minutes; 0 never.

        Raises:
            InputError: This computer cannot remember it; nothing was changed.
        """
        self._preferences.remember({LOCK_MINUTES: str(minutes)})

    def read(self) -> ClinicSettings:
        """Return the settings in force."""
        with self._database.read(Scope(tables=(ClinicRecord.__tablename__,))) as session:
            return session.get_one(ClinicRecord, ONLY_ROW).to_domain()

    def write(self, settings: ClinicSettings, own: OwnChoices | None = None) -> Changes:
        """Store all settings, and those of this computer with them or none; one transaction.

        Args:
            settings: The clinic's.
            own: This computer's; None leaves them as they are.

        Raises:
            InputError: This computer cannot remember its own; nothing was changed.
            RecordChangedElsewhereError: They were changed since they were read; carries both.
        """
        saving, log = self._recorder.saving(), self._recorder.log
        with self._choosing(own or self.own), self._database.write() as session:
            record = session.get_one(ClinicRecord, ONLY_ROW)
            read = (settings.version, record.version)
            refuse_older(session, SETTINGS, read, content_of(settings))
            sign_after_days = record.sign_after_days
            log(session, AccessKind.SETTINGS_CHANGED, saving)
            with keeping_version(session, SETTINGS, record, saving):
                for name in WRITTEN:
                    setattr(record, name, getattr(settings, name))
            if settings.sign_after_days != sign_after_days:
                today = saving.at.astimezone().date()
                let_sign_after(session, settings.sign_after_days, today)
            note_settings(session)
        is_reordered = settings.day_order is not day_order()
        use_day_order(settings.day_order)
        return Changes(has_settings=True, is_everything=is_reordered)

    def follow_day_order(self) -> bool:
        """Let days be written and read from now on as this clinic chose; return what it changed."""
        order = self.read().day_order
        is_changed = order is not day_order()
        use_day_order(order)
        return is_changed

    @contextmanager
    def _choosing(self, own: OwnChoices) -> Iterator[None]:
        """Remember this computer's own, and what it was before when the clinic's are refused."""
        before = self.own
        self._preferences.choose(own)
        with ExitStack() as undoing:
            undoing.callback(self._choose_again, before)
            yield
            undoing.pop_all()

    def _choose_again(self, own: OwnChoices) -> None:
        with suppress(InputError):  # the refusal of the clinic's is what is told
            self._preferences.choose(own)


def logo_from(file: Path) -> bytes:
    """Return a picture file as it goes into the settings.

    Raises:
        UnsuitableLogoError: It is no PNG, JPEG or SVG, or has more than 1 MB.
        InputError: It cannot be read.
    """
    try:
        check_logo_size(file.stat().st_size)
        content = file.read_bytes()
    except OSError as error:
        raise InputError(
            tr(
                "{file} cannot be read ({why}). Nothing was saved. Choose another file.",
                file=file,
                why=error.strerror,
            )
        ) from error
    check_logo(content)
    return content


class Who:
    """The name of whoever works at this computer.

    Colleagues who share one database each say their own name on their own account, so it is no
    setting of the clinic.

    Args:
        settings: The clinic's, with the clinician's name, and this computer's own.
        person: Who opened an encrypted clinic by a passphrase of their own; None by anything else.
        find_login: Returns the account's name.
    """

    def __init__(
        self,
        settings: Settings,
        person: str | None = None,
        find_login: Callable[[], str] = login_name,
    ) -> None:
        self.person = person
        self._settings, self._find_login = settings, find_login

    @property
    def own_name(self) -> str:
        """Return the name given for this computer; empty when none was."""
        return self._settings.own.name

    @property
    def usual_name(self) -> str:
        """Return the name used while none was given: the clinician's, else the account's."""
        name = ""
        with suppress(TrackerError):  # a record that cannot be read is told where it is shown
            name = self._settings.read().clinician_name.strip()
        return name or self._find_login()

    @property
    def name(self) -> str:
        """Return the name that is written beside what is done."""
        return self.person or self.own_name or self.usual_name
