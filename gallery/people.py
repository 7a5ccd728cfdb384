"""What is done to bring up who may open the clinic, and what stands before it is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QWidget

from gallery.hands import save_in
from gallery.stage import Stage, pause
from tracker.domain.people.roles import Person, Role
from tracker.errors import TrackerError
from tracker.language import tr
from tracker.preferences import PreferenceFile
from tracker.services.missing_clinic import (
    ClinicMissingError,
    PasswordNeededError,
    ServerUnreachableError,
)
from tracker.services.way_in.entrance import Entrance
from tracker.services.way_in.shared_places import SYNCHRONISED, SharedPlaceError
from tracker.ui.menus.encryption import EncryptionMenu
from tracker.ui.menus.rights import reason
from tracker.ui.settings.login_dialog import LoginDialog
from tracker.ui.settings.passphrase_dialog import PassphraseDialog
from tracker.ui.settings.people_dialog import PeopleDialog
from tracker.ui.shell.missing_clinic import MissingClinic
from tracker.ui.shell.place_shown import PlaceShown
from tracker.ui.shell.unlock_page import UnlockPage
from tracker.ui.shell.window_parts import WindowParts
from tracker.ui.work.messages import QtMessenger

if TYPE_CHECKING:
    from tracker.services.workspace import Workspace

OWNER: Final = "Dr. Mustermann"
PEOPLE: Final = (
    Person(name=OWNER, is_owner=True),
    Person(name="ana_sample", role=Role.ASSISTANT),
    Person(name="ben_example", role=Role.READER),
)
FILE: Final = Path("/home/clinic/.local/share/sciatica-course-tracker/clinic.sqlite3")
SERVER: Final = "postgresql+psycopg://clinic@server.clinic.example/clinic"


def encrypt_for_roles(stage: Stage) -> None:
    """Encrypt the clinic for somebody of every role."""
    stage.clinic.encryption.turn_on(OWNER, "four words of one")
    stage.clinic.people.add("Ana Sample", Role.ASSISTANT, "four words of another")
    stage.clinic.people.add("Ben Example", Role.READER, "four words of a third")
    menu = stage.window.findChild(EncryptionMenu)
    assert isinstance(menu, EncryptionMenu), "no way to encrypt"
    menu.changed.emit()


def choosing_person(row: int) -> Callable[[QWidget], None]:
    """Return what chooses somebody of a list of people."""

    def choose(dialog: QWidget) -> None:
        people = dialog.findChild(QListWidget, "people")
        assert isinstance(people, QListWidget), "nobody in the dialog"
        people.setCurrentRow(row)

    return choose


def logins(stage: Stage) -> None:
    """Show the logins of a clinic on a server."""
    PeopleDialog(PEOPLE, 0, stage.window, is_server=True).exec()


def people_held(stage: Stage) -> None:
    """Show the people of an encrypted file to a reader."""
    dialog = PeopleDialog([Person(name=OWNER), *PEOPLE[1:]], 10, stage.window)
    dialog.hold_to_own("ben_example", reason(Role.READER))
    dialog.exec()


def add_login(stage: Stage) -> None:
    """Ask for a login of the clinic's server."""
    LoginDialog(stage.window).exec()


def add_person(stage: Stage) -> None:
    """Ask who else opens an encrypted clinic, and as what."""
    words = (tr("Whoever it is types the passphrase here, and tells it to nobody."),)
    dialog = PassphraseDialog(tr("Add a person"), words, tr("Add"), parent=stage.window)
    dialog.ask_role()
    dialog.exec()


def differing_passphrases(dialog: QWidget) -> None:
    """Type two passphrases that are not the same."""
    for name, text in (("personName", "Ana Sample"), ("passphrase", "a"), ("passphraseAgain", "b")):
        field = dialog.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit), f"no {name} in the dialog"
        field.setText(text)
    save_in(dialog)


def unlock_at_start(tries: int) -> Callable[[Stage], None]:
    """Return what stands before an encrypted clinic, after so many wrong passphrases."""

    def show(stage: Stage) -> None:
        encrypt_for_roles(stage)
        entrance = Entrance(stage.clinic.path, PreferenceFile(None))
        page = UnlockPage(entrance, stage.theme)
        stage.window.show_instead(page)
        page.begin()
        pause()
        for _ in range(tries):
            stage.find(QLineEdit, "unlockPassphrase").setText("not the one")
            stage.find(QLineEdit, "unlockPassphrase").returnPressed.emit()
            while not stage.find(QLabel, "unlockProblem").text():
                pause()

    return show


def not_opened(find_error: Callable[[], TrackerError]) -> Callable[[Stage], None]:
    """Return what asks about a clinic that could not be opened; it is told in the language."""

    def ask(stage: Stage) -> None:
        parts = WindowParts(
            open_clinic=_never, begin_clinic=_never, preferences=PreferenceFile(None)
        )
        messenger = QtMessenger(stage.window)
        place = PlaceShown(stage.window, messenger, parts)
        MissingClinic(stage.window, messenger, parts, place).find_opener(find_error())

    return ask


def _never() -> "Workspace":
    """Open nothing: whatever is asked is left."""
    raise AssertionError


MISSING: Final = not_opened(
    partial(ClinicMissingError, FILE, FILE.parent / "backups" / "clinic-2026-11-21-1800.sqlite3")
)
SHARED: Final = not_opened(
    lambda: SharedPlaceError(
        Path("/home/clinic/Dropbox/clinic.sqlite3"), tr(SYNCHRONISED, kind="Dropbox")
    )
)
PASSWORD: Final = not_opened(partial(PasswordNeededError, "", SERVER))
UNREACHABLE: Final = not_opened(
    lambda: ServerUnreachableError(
        tr(
            "The database {address} cannot be reached: {why}. Check its address, and that the "
            "server runs.",
            address=SERVER,
            why="connection timeout expired",
        ),
        SERVER,
    )
)
