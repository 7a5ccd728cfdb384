"""Tools ▸ Where the records live: a place is tried, the records move there, or it is opened."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.keychains import MemoryKeyring, keychain_in_memory
from tests.makers import a_patient
from tests.servers import GUARDED, PASSWORD, Server
from tests.services.places.whole import a_full_file, rows_in_file, rows_on_server, without_log
from tests.window.dialogs import DialogMeeting
from tests.window.screen import LOADED_MS, Screen
from tracker.app import clinic_opener, entrance_finder, first_start_finder
from tracker.paths import default_database, preferences_file
from tracker.preferences import RECORDS_AT, RECORDS_WERE_AT, PreferenceFile
from tracker.services.places.server_place import server_place
from tracker.services.way_in import server_password
from tracker.services.workspace import Workspace
from tracker.ui.shell.first_start.first_page import FirstPage
from tracker.ui.shell.screen_scale import ScreenScale, without_database
from tracker.ui.shell.window_parts import WindowParts

Deed = Callable[[QDialog], None]


class PlacedScreen(Screen):
    """A window of a computer that remembers where its records are."""

    def __init__(self, qtbot: QtBot, database: str | None = None) -> None:
        self.preferences = PreferenceFile(preferences_file())
        self.scale = ScreenScale(self.preferences)
        self._database = database
        super().__init__(qtbot, default_database())

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given, as the program gives it."""
        return replace(
            super().parts(database),
            open_clinic=clinic_opener(self._database, None),
            preferences=self.preferences,
            scale=self.scale,
        )

    def meet_place(self, *deeds: Deed) -> None:
        """Open the dialog and do something in it."""
        meeting = DialogMeeting("placeDialog", doing(*deeds))
        self.act("place")
        assert meeting.is_over


def doing(*deeds: Deed) -> Deed:
    """Return what does one thing after the other; a dialog in which one fails is closed."""

    def do(dialog: QDialog) -> None:
        try:
            for deed in deeds:
                deed(dialog)
        except BaseException:
            dialog.reject()
            raise

    return do


@pytest.fixture(autouse=True)
def _nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_password, "_HELD", {})


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of this computer's data, with a clinic in it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("TRACKER_DATA", str(home))
    return home


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clinic's file with a row in every table."""
    return a_full_file(tmp_path_factory.mktemp("full") / "clinic.sqlite3")


@pytest.fixture
def screen(qtbot: QtBot, home: Path, full: Path) -> Iterator[PlacedScreen]:
    """Yield a window on that clinic."""
    shutil.copy2(full, default_database())
    opened = PlacedScreen(qtbot)
    yield opened
    opened.close()


def child(dialog: QDialog, kind: type, name: str):  # type: ignore[no-untyped-def]  # whichever kind is asked for
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), f"no {name}"
    return found


def fill_server(address: str) -> Deed:
    """Return what types a server's place."""
    place = server_place(address)

    def fill(dialog: QDialog) -> None:
        child(dialog, QComboBox, "placeKind").setCurrentIndex(1)
        for name, text in (
            ("serverHost", place.host),
            ("serverDatabase", place.database),
            ("serverUser", place.user),
            ("serverCertificate", place.certificate),
        ):
            child(dialog, QLineEdit, name).setText(text)

    return fill


def fill_file(file: Path) -> Deed:
    """Return what types a file."""

    def fill(dialog: QDialog) -> None:
        child(dialog, QComboBox, "placeKind").setCurrentIndex(0)
        child(dialog, QLineEdit, "placeFile").setText(str(file))

    return fill


def said(dialog: QDialog) -> str:
    return str(child(dialog, QLabel, "placeSaid").text())


def trying(qtbot: QtBot, heard: list[str]) -> Deed:
    """Return what tries the place, and waits for the answer."""

    def look(dialog: QDialog) -> None:
        button = child(dialog, QPushButton, "testPlace")
        button.click()
        qtbot.waitUntil(button.isEnabled, timeout=LOADED_MS)
        heard.append(said(dialog))

    return look


def clicking(name: str) -> Deed:
    return lambda dialog: child(dialog, QPushButton, name).click()


def closing(dialog: QDialog) -> None:
    dialog.reject()


def test_the_records_move_to_a_server_from_the_window(
    qtbot: QtBot, screen: PlacedScreen, server: Server
) -> None:
    heard: list[str] = []
    with server.bare() as address, qtbot.waitSignal(screen.window.closed, timeout=LOADED_MS):
        meet = (fill_server(address), trying(qtbot, heard), clicking("moveRecords"))
        screen.meet_place(*meet)

        assert heard == ["It answers, and holds no patients yet: the records can be moved there."]
        assert "stays as it is" in screen.messenger.asked[-1]
        assert "every row compared" in screen.messenger.told[-1]
        assert screen.scale.is_changed
        chosen = screen.preferences.find(RECORDS_AT)
        assert chosen.startswith("postgresql+psycopg://clinic@")
        assert screen.preferences.find(RECORDS_WERE_AT) == str(default_database())
        assert without_log(rows_on_server(chosen)) == without_log(rows_in_file(default_database()))


def test_a_server_with_a_clinic_is_opened_not_moved_to(
    qtbot: QtBot, screen: PlacedScreen, server: Server
) -> None:
    heard: list[str] = []

    def cannot_move(dialog: QDialog) -> None:
        assert not child(dialog, QPushButton, "moveRecords").isEnabled()

    with server.lent() as address:
        clinic = Workspace.open(address)
        clinic.patients.add(a_patient("7"))
        clinic.close()
        with qtbot.waitSignal(screen.window.closed, timeout=LOADED_MS):
            meet = (fill_server(address), trying(qtbot, heard), cannot_move, clicking("openPlace"))
            screen.meet_place(*meet)

    assert heard == ["A clinic is there, with 1 patient."]
    assert screen.preferences.find(RECORDS_AT).startswith("postgresql+psycopg://")
    assert screen.scale.leaves_named_place


def test_a_server_that_does_not_answer_is_said_and_nothing_is_offered(
    qtbot: QtBot, screen: PlacedScreen, tmp_path: Path
) -> None:
    heard: list[str] = []
    offered: list[bool] = []

    def look(dialog: QDialog) -> None:
        buttons = (child(dialog, QPushButton, name) for name in ("moveRecords", "openPlace"))
        offered.extend(button.isEnabled() for button in buttons)

    nobody = f"postgresql+psycopg://clinic@/clinic?host={tmp_path}"
    screen.meet_place(fill_server(nobody), trying(qtbot, heard), look, closing)

    assert "cannot be reached" in heard[0]
    assert offered == [False, False]
    assert screen.preferences.find(RECORDS_AT) == ""


def test_a_server_elsewhere_without_a_certificate_is_refused_by_its_own_words(
    qtbot: QtBot, screen: PlacedScreen
) -> None:
    heard: list[str] = []

    def without_host(dialog: QDialog) -> None:
        fill_server("postgresql+psycopg://clinic@/clinic")(dialog)

    screen.meet_place(without_host, trying(qtbot, heard), closing)

    assert heard == ["Server, database and user are needed."]


def test_what_is_typed_after_the_answer_asks_for_another_one(
    qtbot: QtBot, screen: PlacedScreen, server: Server
) -> None:
    heard: list[str] = []

    def type_on(dialog: QDialog) -> None:
        child(dialog, QLineEdit, "serverDatabase").setText("another")
        assert not child(dialog, QPushButton, "moveRecords").isEnabled()
        assert said(dialog) == ""

    with server.bare() as address:
        screen.meet_place(fill_server(address), trying(qtbot, heard), type_on, closing)


def test_a_password_is_kept_in_the_keychain_and_nowhere_else(
    qtbot: QtBot, screen: PlacedScreen, server: Server, home: Path, backend: MemoryKeyring
) -> None:
    heard: list[str] = []

    def type_password(dialog: QDialog) -> None:
        child(dialog, QLineEdit, "serverPassword").setText(PASSWORD)

    with server.lent() as lent:
        address = lent.replace("://clinic@", f"://{GUARDED}@")
        with qtbot.waitSignal(screen.window.closed, timeout=LOADED_MS):
            screen.meet_place(
                fill_server(address),
                trying(qtbot, heard),
                type_password,
                trying(qtbot, heard),
                clicking("openPlace"),
            )

    assert "asks for a password" in heard[0]
    assert heard[1].startswith("It answers")
    assert PASSWORD in str(backend.__dict__)
    assert all(
        PASSWORD.encode() not in file.read_bytes() for file in home.rglob("*") if file.is_file()
    )


@pytest.fixture
def backend() -> Iterator[MemoryKeyring]:
    """Yield a keychain of the test's own."""
    with keychain_in_memory() as made:
        yield made


def test_the_window_asks_for_the_password_and_remembers_it(
    qtbot: QtBot, server: Server, home: Path, backend: MemoryKeyring
) -> None:
    with server.lent() as lent:
        address = lent.replace("://clinic@", f"://{GUARDED}@")
        preferences = PreferenceFile(preferences_file())
        preferences.remember({RECORDS_AT: address})
        for secrets in (["another word", PASSWORD], []):
            screen = AskedScreen(qtbot, address, secrets)
            assert screen.find(QLabel, "databaseState").text() != ""
            screen.close()

    assert PASSWORD in str(backend.__dict__)


class AskedScreen(PlacedScreen):
    """A window whose person types passwords."""

    def __init__(self, qtbot: QtBot, database: str, secrets: list[str]) -> None:
        self._secrets = secrets
        super().__init__(qtbot, database)

    def show(self) -> None:
        """Answer what is asked while it opens."""
        self.messenger.secrets.extend(self._secrets)
        super().show()


def test_the_server_is_left_for_a_file(
    qtbot: QtBot, home: Path, server: Server, full: Path, tmp_path: Path
) -> None:
    shutil.copy2(full, default_database())
    heard: list[str] = []
    with server.bare() as address:
        clinic = Workspace.open(default_database(), PreferenceFile(preferences_file()))
        clinic.house.to_server(address)
        clinic.close()
        screen = PlacedScreen(qtbot, address)
        with qtbot.waitSignal(screen.window.closed, timeout=LOADED_MS):
            file = fill_file(tmp_path / "again.sqlite3")
            screen.meet_place(file, trying(qtbot, heard), clicking("moveRecords"))
        screen.close()

    assert heard == ["There is no file yet: the records can be moved there."]
    assert screen.preferences.find(RECORDS_AT) == str(tmp_path / "again.sqlite3")
    there, before = (
        {
            name: proof
            for name, proof in without_log(rows_in_file(file)).items()
            if name != "erased_patients"  # what an erasure left was swept when the window opened
        }
        for file in (tmp_path / "again.sqlite3", default_database())
    )
    assert there == before


def test_a_move_that_is_refused_comes_back_to_who_was_open(
    qtbot: QtBot, screen: PlacedScreen, server: Server
) -> None:
    heard: list[str] = []

    def wait_for_refusal(dialog: QDialog) -> None:
        qtbot.waitUntil(lambda: "records already" in said(dialog), timeout=LOADED_MS)
        dialog.reject()

    screen.open_patient("Muster")
    with server.bare() as address:

        def come_before(_dialog: QDialog) -> None:
            other = Workspace.open(address)
            other.patients.add(a_patient("7"))
            other.close()

        screen.meet_place(
            fill_server(address),
            trying(qtbot, heard),
            come_before,
            clicking("moveRecords"),
            wait_for_refusal,
        )

    assert screen.preferences.find(RECORDS_AT) == ""
    assert screen.find(QLabel, "patientName").isVisible()


def test_the_first_start_opens_a_server(qtbot: QtBot, server: Server, home: Path) -> None:
    heard: list[str] = []
    with server.lent() as address:
        screen = FirstScreen(qtbot)
        steps = (fill_server(address), trying(qtbot, heard), clicking("openPlace"))
        meeting = DialogMeeting("placeDialog", doing(*steps))
        with qtbot.waitSignal(screen.window.closed, timeout=LOADED_MS):
            screen.find(QPushButton, "openServer").click()

    assert meeting.is_over
    assert screen.scale.is_changed
    assert screen.preferences.find(RECORDS_AT).startswith("postgresql+psycopg://")
    assert not default_database().exists()


class FirstScreen(PlacedScreen):
    """A window on a computer that has no clinic yet."""

    def parts(self, database: Path | str | Workspace) -> WindowParts:
        """Return what the window is given at the first start."""
        entrance = entrance_finder(None, self.preferences)
        return replace(
            super().parts(database),
            find_entrance=entrance,
            find_first_start=first_start_finder(None, self.preferences, entrance),
        )

    def show(self) -> None:
        """Show the window and wait for the first page."""
        self.window.show()
        self._qtbot.waitUntil(lambda: self.window.findChild(FirstPage) is not None)


def test_a_server_that_is_away_can_be_left_for_another_place(
    qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    nobody = f"postgresql+psycopg://clinic@/clinic?host={tmp_path}"
    screen = AwayScreen(qtbot, nobody)

    assert screen.messenger.titles[0] == "The clinic's server does not answer"
    assert screen.met == ["placeDialog"]
    screen.close()


class AwayScreen(PlacedScreen):
    """A window whose server is away: the person looks where the records live, and closes that."""

    def show(self) -> None:
        """Answer what is asked while it opens."""
        self.messenger.chooses = 1
        self.met: list[str] = []

        def meet(dialog: QDialog) -> None:
            self.met.append(dialog.objectName())
            QTimer.singleShot(0, dialog, dialog.reject)

        self._meeting = DialogMeeting("placeDialog", meet)
        super().show()


def test_the_next_start_opens_no_place_that_was_named_before() -> None:
    words = ["-m", "tracker", "--database", "old.sqlite3", "--another-window"]

    assert without_database(words) == ["-m", "tracker", "--another-window"]
    assert without_database(["x", "--database=old.sqlite3"]) == ["x"]
