"""What is typed while the server is away is kept on this computer, sealed, until that is back."""

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtWidgets import QStatusBar
from pytestqt.qtbot import QtBot

from tests.cut_line import CutLine
from tests.journeys.line.parts import bar, kept_here, stored
from tests.keychains import MemoryKeyring
from tests.makers import a_patient, an_assessment
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.paths import data_folder
from tracker.services.local_drafts import Kept
from tracker.services.workspace import Workspace
from tracker.ui.fields.note_input import NoteInput

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")


def test_what_is_typed_meanwhile_is_kept_here_and_then_on_the_server(
    screen: Screen, network: CutLine, address: str
) -> None:
    network.cut()
    screen.wait_until(lambda: bar(screen) != "")

    screen.type_focused("47")
    screen.wait_until(lambda: screen.saved_state.startswith("Draft kept on this computer"))
    (file,) = kept_here()
    modes = oct(file.stat().st_mode & 0o777), oct(file.parent.stat().st_mode & 0o777)
    network.mend()
    screen.wait_for_draft()

    assert modes == ("0o600", "0o700")
    assert kept_here() == []
    assert len(stored(address)[1]) == 1
    screen.act("saveVisit")
    screen.wait_until(lambda: screen.saved_state.startswith("Visit 1 of"))
    assert stored(address) == ([NOW.date()], [])
    assert screen.messenger.titles == []


def test_what_a_killed_window_kept_here_is_offered_by_the_next(
    qtbot: QtBot, network: CutLine, address: str
) -> None:
    killed = Workspace.open(network.address)
    network.cut()
    kept = killed.drafts.save(CourseId(1), {"state": {"note": "typed before the end"}})
    assert kept is Kept.HERE
    network.mend()

    screen = Screen(qtbot, network.address)
    screen.open_patient("Keller")

    assert "not saved as a visit" in screen.draft_offer
    assert kept_here() == []
    assert stored(address)[1] == [{"state": {"note": "typed before the end"}}]
    screen.close()
    killed.close()


def test_what_is_kept_here_of_an_erased_patient_goes_with_a_notice(
    qtbot: QtBot, network: CutLine, address: str
) -> None:
    clinic = Workspace.open(network.address)
    patient, _ = clinic.patients.add(a_patient("2000", family_name="Sample"))
    course, _ = clinic.courses.begin(patient, an_assessment())
    network.cut()
    kept = clinic.drafts.save(course, {"state": {"note": "of one who is erased"}})
    assert kept is Kept.HERE
    network.mend()
    clinic.erasing.erase(patient, typed_id="2000", reason="asked for in writing")

    screen = Screen(qtbot, network.address)

    screen.wait_until(
        lambda: (
            "1 draft kept on this computer"
            in screen.find(QStatusBar, "statusLine").currentMessage()
        )
    )
    assert kept_here() == []
    screen.close()
    clinic.close()


def test_what_is_kept_here_says_nothing_of_the_patient(
    screen: Screen, network: CutLine, keychain: MemoryKeyring
) -> None:
    network.cut()
    screen.wait_until(lambda: bar(screen) != "")
    screen.find(NoteInput, "note").setFocus()

    screen.type_focused("Keller sleeps badly")
    screen.wait_until(lambda: screen.saved_state.startswith("Draft kept on this computer"))

    written = b"".join(one.read_bytes() for one in data_folder().rglob("*") if one.is_file())
    assert [one for one in (b"Keller", b"sleeps") if one in written] == []
    assert [key for key in keychain.held.values() if key.encode() in written] == []
    network.mend()
    screen.wait_until(lambda: kept_here() == [])


def test_without_a_keychain_the_window_says_so_and_asks_before_it_loses_anything(
    qtbot: QtBot, network: CutLine, address: str
) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    screen = Screen(qtbot, network.address)
    screen.open_patient("Keller")
    network.cut()
    screen.wait_until(lambda: "only until the program ends" in bar(screen))

    screen.type_focused("47")
    screen.wait_until(lambda: screen.saved_state.startswith("Draft kept until the program ends"))
    screen.messenger.agrees = False
    screen.close()

    assert screen.window.isVisible()
    assert "1 draft of a visit would be lost" in screen.messenger.asked[0]
    assert kept_here() == []
    network.mend()
    screen.wait_for_draft()
    screen.close()
    assert not screen.window.isVisible()
    assert len(screen.messenger.asked) == 1
    assert len(stored(address)[1]) == 1


def test_a_draft_whose_key_is_gone_is_named_at_the_next_start(
    qtbot: QtBot, network: CutLine, keychain: MemoryKeyring
) -> None:
    killed = Workspace.open(network.address)
    network.cut()
    killed.drafts.save(CourseId(1), {"state": {"note": "typed before the end"}})
    (file,) = kept_here()
    keychain.held.clear()
    network.mend()

    screen = Screen(qtbot, network.address)
    screen.wait_until(lambda: screen.messenger.titles == ["A draft cannot be read"])

    assert file.name in screen.messenger.warned[0]
    assert kept_here() == []
    screen.open_patient("Keller")
    screen.close()
    killed.close()


def test_a_locked_keychain_leaves_what_waits_and_says_so(
    qtbot: QtBot, network: CutLine, keychain: MemoryKeyring
) -> None:
    killed = Workspace.open(network.address)
    network.cut()
    killed.drafts.save(CourseId(1), {"state": {"note": "typed before the end"}})
    keychain.is_refusing = True
    network.mend()

    screen = Screen(qtbot, network.address)

    status = screen.find(QStatusBar, "statusLine")
    screen.wait_until(lambda: "until its keychain answers" in status.currentMessage())
    assert len(kept_here()) == 1
    assert screen.messenger.titles == []
    screen.close()
    killed.close()
