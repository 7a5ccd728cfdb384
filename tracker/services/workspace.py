"""The open clinic: one database and the use cases on it."""

from contextlib import suppress
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tracker.domain.people.roles import Person, Role
from tracker.domain.values.access import AccessKind
from tracker.errors import InputError, TrackerError
from tracker.language import tr
from tracker.models.database import Database
from tracker.models.presets import PointGroupRecord, SheetTextRecord, SnippetRecord
from tracker.preferences import PreferenceFile
from tracker.services.access_log import AccessLog
from tracker.services.archive import Archive
from tracker.services.backup import Backups
from tracker.services.courses import Courses
from tracker.services.drafts import Drafts
from tracker.services.elsewhere import Elsewhere
from tracker.services.finding.list_views import ListViews
from tracker.services.finding.records import FILLED_WHILE_OPENING, Finding
from tracker.services.health.soundness import Soundness
from tracker.services.history import History
from tracker.services.patients import Patients
from tracker.services.places.moved_away import check_not_moved
from tracker.services.places.rescue import Rescue
from tracker.services.presets import Presets
from tracker.services.recording import Recorder
from tracker.services.self_entry.entries import SelfEntries
from tracker.services.settings import Settings, Who
from tracker.services.summaries import AT_ONCE, Summaries
from tracker.services.way_in.shared_places import check_place

if TYPE_CHECKING:
    from tracker.models.encryption.key_file import Unlocked
    from tracker.services.archives.archives import Archives
    from tracker.services.clinic_page import ClinicPage
    from tracker.services.copies.automatic import AutomaticBackups
    from tracker.services.day.day_list import DayList
    from tracker.services.deidentified.export import ResearchExport
    from tracker.services.encryption import Encryption
    from tracker.services.fhir.exchange import FhirExchange
    from tracker.services.health.clinic_health import ClinicHealth
    from tracker.services.patient_codes.codes import PatientCodes
    from tracker.services.people.people import People
    from tracker.services.places.moving_house import MovingHouse
    from tracker.services.records.archiving import Archiving
    from tracker.services.records.erasing import Erasing
    from tracker.services.records.holding_copies import HoldingCopies
    from tracker.services.records.merging import Merging
    from tracker.services.records.moving import Moving
    from tracker.services.records.undoing import Undoing
    from tracker.services.rules.rule_changes import RuleChanges
    from tracker.services.rules.rule_setting import RuleSetting
    from tracker.services.spreadsheets.opening import RememberedMaps
    from tracker.services.spreadsheets.people import ListPeople
    from tracker.services.visit_files.transfer import Transfer
    from tracker.services.visit_files.undoing import ImportUndo
    from tracker.services.way_in.entrance import Entrance
    from tracker.services.way_in.keychain import Keychain


class Workspace:
    """Everything a window or a command does with the clinic's data goes through here.

    Attributes:
        patients: Who they are, and the list.
        courses: Courses and their visits.
        drafts: Visits being typed and not yet saved.
        self_entries: What patients answered alone, until a clinician takes it over.
        settings: What the clinic wrote about itself.
        who: Who works at this computer.
        history: Who changed what: patients, courses, events, settings, texts.
        access: The log of who looked, printed, exported, restored.
        archive: The pages that were handed out.
        backups: Verified copies, the way back, and the check.
        summaries: What the patient list shows of the courses.
        finding: What finds words in the records.
        list_views: What the patient list is narrowed to, kept under names on this computer.
        elsewhere: What other windows and programs did.
        rescue: What is done when the file was pulled away.
        soundness: Whether everything stored can be read.
        snippets: The clinic's texts for notes.
        sheet_texts: The texts the clinician may choose for the patient's sheet.
        point_groups: The clinic's own groups of points.
    """

    def __init__(
        self,
        database: Database,
        preferences: PreferenceFile | None = None,
        person: str | None = None,
    ) -> None:
        self._database = database
        self._preferences = preferences or PreferenceFile(None)
        recorder = self._recorder = Recorder(lambda: self.who.name)
        self.patients = Patients(database, recorder)
        self.courses = Courses(database, recorder=recorder)
        self.drafts = Drafts(database, recorder=recorder)
        self.self_entries = SelfEntries(database, recorder=recorder)
        self.settings = Settings(database, self._preferences, recorder)
        self.who = Who(self.settings, person)
        self.access = AccessLog(database, recorder)
        self.history = History(database, self.access)
        self.archive = Archive(database, recorder=recorder)
        self.backups = Backups(database, recorder=recorder)
        self.summaries = Summaries(database)
        self.finding = Finding(database)
        self.list_views = ListViews(self._preferences)
        self.soundness = Soundness(database)
        self.elsewhere = Elsewhere(database)
        self.rescue = Rescue(database)
        self.snippets = Presets(database, SnippetRecord, recorder)
        self.sheet_texts = Presets(database, SheetTextRecord, recorder)
        self.point_groups = Presets(database, PointGroupRecord, recorder)

    @classmethod
    def open(
        cls,
        database: Path | str,
        preferences: PreferenceFile | None = None,
        unlocked: "Unlocked | None" = None,
        password: str | None = None,
    ) -> Self:
        """Open a clinic, making a new database or bringing an older one up to date.

        Args:
            database: A file, or a SQLAlchemy URL.
            preferences: What this computer remembers; None remembers nothing.
            unlocked: The key of an encrypted file and who opened it; None for a plain one.
            password: Of a server; None takes what the keychain holds, else the variable PGPASSWORD.

        Raises:
            DatabaseUnusableError: It is locked, damaged, newer, another program's, or encrypted
                with another key; or it lies on a share (``SharedPlaceError``), or the records
                have left it (``RecordsMovedError``).
        """
        if "://" not in str(database):
            check_place(Path(database), preferences)
        elif password is None:
            from tracker.services.way_in.server_password import find_password  # noqa: PLC0415  # so

            password = find_password(str(database), preferences)
        key, person = (None, None) if unlocked is None else (unlocked.key, unlocked.person)
        role = Role.CLINICIAN if unlocked is None else unlocked.role
        at = partial(Database.open, database, key, password=password, role=role)
        made = at()
        opened = cls(made, preferences, person or made.person.login)
        check_not_moved(made, at, lambda: opened.who.name)
        if opened.person.role is Role.CLINICIAN:
            opened._bring_along()
        return opened

    def _bring_along(self) -> None:
        """Derive at once what is little; the rest follows while the clinic is open."""
        if 0 < self.summaries.count_outdated() <= AT_ONCE:
            self.summaries.derive_outdated()
        if 0 < self.finding.count_unindexed() <= FILLED_WHILE_OPENING:
            self.finding.index_missing()

    def hold_to(self, role: Role) -> None:
        """Let whoever unlocked a file write from now on what they may."""
        self._database.hold_to(role)

    @property
    def person(self) -> Person:
        """Return who has the clinic open, and what they may do; a file knows the name elsewhere."""
        return self._database.person

    @cached_property
    def transfer(self) -> "Transfer":
        """Return the way in from and out to visit files."""
        from tracker.services.visit_files.transfer import Transfer  # noqa: PLC0415  # not for start-up

        return Transfer(self._database, access=self.access)

    @cached_property
    def research(self) -> "ResearchExport":
        """Return what writes visits without what says whose they are."""
        from tracker.services.deidentified.export import ResearchExport  # noqa: PLC0415  # as above

        return ResearchExport(self._database, self.access)

    @cached_property
    def archives(self) -> "Archives":
        """Return what writes everything into one file, and fills an empty clinic from one."""
        from tracker.services.archives.archives import Archives  # noqa: PLC0415  # not for start-up

        return Archives(self._database, self.access, self._recorder)

    @cached_property
    def fhir(self) -> "FhirExchange":
        """Return what writes patients as FHIR bundles, and takes such bundles in."""
        from tracker.services.fhir.exchange import FhirExchange  # noqa: PLC0415  # not for start-up

        return FhirExchange(self._database, self.access, self._recorder)

    @cached_property
    def import_undo(self) -> "ImportUndo":
        """Return what takes the last import back."""
        from tracker.services.visit_files.undoing import ImportUndo  # noqa: PLC0415  # not for start-up

        return ImportUndo(self._database, self._recorder)

    @cached_property
    def undoing(self) -> "Undoing":
        """Return what lists and undoes merges, moves, imports and archiving later."""
        from tracker.services.records.undoing import Undoing  # noqa: PLC0415  # not for start-up

        return Undoing(self._database, self._recorder)

    @cached_property
    def list_people(self) -> "ListPeople":
        """Return what finds the people of a list without numbers."""
        from tracker.services.spreadsheets.people import ListPeople  # noqa: PLC0415  # not for start-up

        return ListPeople(self._database)

    @cached_property
    def list_maps(self) -> "RememberedMaps":
        """Return the maps of lists that were used on this computer."""
        from tracker.services.spreadsheets.opening import RememberedMaps  # noqa: PLC0415  # not for start-up

        return RememberedMaps(self._preferences)

    @cached_property
    def clinic_page(self) -> "ClinicPage":
        """Return what counts the clinic's courses together."""
        from tracker.services.clinic_page import ClinicPage  # noqa: PLC0415  # not for start-up

        return ClinicPage(self._database, self.access)

    @cached_property
    def day_list(self) -> "DayList":
        """Return the list of the day."""
        from tracker.services.day.day_list import DayList  # noqa: PLC0415  # not for start-up

        return DayList(self._database)

    @cached_property
    def archiving(self) -> "Archiving":
        """Return what takes patients out of lists and counts, and back."""
        from tracker.services.records.archiving import Archiving  # noqa: PLC0415  # not for start-up

        return Archiving(self._database, self._recorder)

    @cached_property
    def merging(self) -> "Merging":
        """Return what makes one record of two of the same person."""
        from tracker.services.records.merging import Merging  # noqa: PLC0415  # not for start-up

        return Merging(self._database, self._recorder)

    @cached_property
    def erasing(self) -> "Erasing":
        """Return what erases a patient on legal request."""
        from tracker.services.records.erasing import Erasing  # noqa: PLC0415  # not for start-up

        return Erasing(self._database, self._recorder)

    @cached_property
    def holding_copies(self) -> "HoldingCopies":
        """Return what names the copies that may hold an erased record."""
        from tracker.services.records.holding_copies import HoldingCopies  # noqa: PLC0415  # as above

        return HoldingCopies(self.automatic, self._preferences, self.address)

    @cached_property
    def patient_codes(self) -> "PatientCodes":
        """Return what lets the clinic run on codes instead of names."""
        from tracker.services.patient_codes.codes import PatientCodes  # noqa: PLC0415  # as above

        return PatientCodes(self._database, self._recorder)

    @cached_property
    def moving(self) -> "Moving":
        """Return what moves a visit to the patient whose it is."""
        from tracker.services.records.moving import Moving  # noqa: PLC0415  # not for start-up

        return Moving(self._database, self._recorder)

    @cached_property
    def rule_changes(self) -> "RuleChanges":
        """Return what says whose shown phase the present rules change."""
        from tracker.services.rules.rule_changes import RuleChanges  # noqa: PLC0415  # not for start-up

        return RuleChanges(self._database, self.access, self._recorder)

    @cached_property
    def rule_setting(self) -> "RuleSetting":
        """Return what sets the clinic's own thresholds."""
        from tracker.services.rules.rule_setting import RuleSetting  # noqa: PLC0415  # not for start-up

        return RuleSetting(self._database, self._recorder)

    @cached_property
    def encryption(self) -> "Encryption":
        """Return who may open the clinic's file, and the way in and out of encryption."""
        from tracker.services.encryption import Encryption  # noqa: PLC0415  # not for start-up

        return Encryption(self._database, lambda: self.who.person)

    @cached_property
    def people(self) -> "People":
        """Return who may open the clinic, and as what."""
        from tracker.services.people.people import People  # noqa: PLC0415  # not for start-up

        return People(self._database, self.encryption)

    @cached_property
    def automatic(self) -> "AutomaticBackups":
        """Return what makes backups by itself and knows every copy that this computer can see."""
        from tracker.services.copies.automatic import AutomaticBackups  # noqa: PLC0415  # as above

        return AutomaticBackups(self._database, self.backups, self._preferences)

    @cached_property
    def health(self) -> "ClinicHealth":
        """Return what looks the clinic's database and its backups over."""
        from tracker.services.health.clinic_health import ClinicHealth  # noqa: PLC0415  # as above

        automatic = None if self.path is None else self.automatic
        return ClinicHealth(self._database, self.backups, automatic)

    @cached_property
    def house(self) -> "MovingHouse":
        """Return what moves the records to a server, or back into a file."""
        from tracker.services.places.moving_house import MovingHouse  # noqa: PLC0415  # as above

        return MovingHouse(self._database, self._preferences, self._recorder, self.access)

    @cached_property
    def keychain(self) -> "Keychain | None":
        """Return the system's keychain as it serves the clinic's file; None on a server."""
        from tracker.services.way_in.keychain import Keychain  # noqa: PLC0415  # not for start-up

        return None if self.path is None else Keychain(self.path, self._preferences)

    def remember_here(self) -> None:
        """Let this computer's keychain open the clinic for whoever works here now.

        Raises:
            InputError: It opened by no passphrase of a person, or there is no keychain.
        """
        key, person = self._database.key, self.who.person
        if self.keychain is None or key is None or person is None:
            raise InputError(tr("Unlock the clinic with a passphrase of your own first."))
        self.keychain.remember(key, person)

    def note_try(self, person: str | None) -> None:
        """Log who unlocked the clinic, empty by the recovery sheet, or that an attempt failed."""
        kind = AccessKind.UNLOCK_FAILED if person is None else AccessKind.UNLOCKED
        self.access.note(kind, by=person or "")

    def lock(self) -> "Entrance":
        """Return the one way back into the clinic, which stays open behind it."""
        from tracker.services.way_in.entrance import Entrance  # noqa: PLC0415  # not for start-up

        return Entrance(self.path, self._preferences, self._database.key, self.note_try)

    def last_backup_at(self) -> datetime | None:
        """Return when the last verified backup was made; None when never."""
        return self.backups.last_made_at()

    @property
    def path(self) -> Path | None:
        """Return the database file; None on a server."""
        return self._database.file

    @property
    def address(self) -> str:
        """Return where the records live, as they are opened once more; without any password."""
        return self._database.address

    @property
    def is_encrypted(self) -> bool:
        """Return whether nobody can read the database file without a passphrase."""
        return self._database.key is not None

    def close(self) -> None:
        """Close the database once the log has every line; nothing may be used afterwards."""
        with suppress(TrackerError):  # it is noted, and closing is not refused for it
            self.access.write_waiting()
        self._database.close()
