"""The server goes away under an open window: what is typed stays, work goes on when it is back."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import keyring
import keyring.backends.fail
import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QStatusBar
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from tests.cut_line import CutLine, a_line_to
from tests.journeys.load.own_server import own_server
from tests.makers import a_patient, an_assessment
from tests.services.way_in.test_keychain import MemoryKeyring
from tests.window.samples import begin_a_course
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.models.database import Database
from tracker.models.server import engine, line, served
from tracker.paths import data_folder
from tracker.services.local_drafts import FOLDER, Kept
from tracker.services.workspace import Workspace
from tracker.ui.fields.note_input import NoteInput
from tracker.ui.fields.score_input import ScoreInput
from tracker.ui.work import outcomes

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")
COMMIT = b"COMMIT\0"


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often whether the server answers than in a clinic."""
    monkeypatch.setattr(line, "LOOK_EVERY_S", 0.1)
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 0.5)
    monkeypatch.setattr(served, "FIND_OUT_WITHIN_S", 0.3)
    monkeypatch.setattr(outcomes, "AGAIN_MS", 300)


@pytest.fixture
def keychain() -> Iterator[MemoryKeyring]:
    """Yield the keychain of whoever is logged in at this computer."""
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def network(address: str) -> Iterator[CutLine]:
    with a_line_to(address) as network:
        yield network


@pytest.fixture
def screen(qtbot: QtBot, network: CutLine) -> Iterator[Screen]:
    screen = Screen(qtbot, network.address)
    screen.open_patient("Keller")
    yield screen
    screen.close()


def bar(screen: Screen) -> str:
    """Return what the window says of the server; empty for nothing."""
    label = screen.find(QLabel, "lineWords")
    return label.text() if label.isVisible() else ""


def kept_here() -> list[Path]:
    """Return the drafts that are kept on this computer."""
    return list((data_folder() / FOLDER).glob("*/*.sealed"))


def stored(address: str) -> tuple[list[object], list[Mapping[str, object]]]:
    """Return the days of the visits that are stored, and the drafts."""
    clinic = Workspace.open(address)
    visits = clinic.courses.course(CourseId(1)).visits
    drafts = [one.content for one in clinic.drafts.all()]
    clinic.close()
    return [visit.visit_date for visit in visits], drafts


def test_a_bar_says_so_and_goes_by_itself(screen: Screen, network: CutLine) -> None:
    network.hold()
    screen.wait_until(lambda: "does not answer" in bar(screen))

    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    assert screen.messenger.titles == []


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


def test_saving_while_the_server_is_away_asks_nothing_and_loses_nothing(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    network.cut()
    screen.wait_until(lambda: bar(screen) != "")

    for _ in range(3):
        screen.act("saveVisit")
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    assert screen.messenger.titles == []
    assert screen.find(ScoreInput, "legPain").value == 7
    screen.act("saveVisit")
    assert stored(address) == ([NOW.date()], [])
    assert kept_here() == []


def test_a_visit_saved_while_the_line_broke_is_shown_as_saved_when_it_is_back(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.wait_for_draft()
    network.lose(COMMIT, is_heard=True)

    screen.act("saveVisit")
    screen.wait_until(lambda: bar(screen) != "")
    assert screen.open_course.form.is_dirty
    network.mend()
    screen.wait_until(lambda: len(screen.column("Date")) == 1)
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)

    screen.wait_until(lambda: stored(address) == ([NOW.date()], []))
    assert kept_here() == []
    assert screen.messenger.titles == []


def test_a_visit_the_server_never_heard_of_stays_typed_and_is_saved_once(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.wait_for_draft()
    network.lose(COMMIT, is_heard=False)

    screen.act("saveVisit")
    screen.wait_until(lambda: bar(screen) != "")
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    assert screen.open_course.form.is_dirty
    screen.act("saveVisit")
    assert stored(address) == ([NOW.date()], [])
    assert screen.messenger.titles == []


def lose_the_answer(screen: Screen, network: CutLine) -> None:
    """Save what is typed, and let the network go once the server was told to commit."""
    screen.wait_for_draft()
    network.settle()  # else the answer that is lost may be that of what was noted before
    network.lose(COMMIT, is_heard=True)
    screen.act("saveVisit")
    screen.wait_until(lambda: bar(screen) != "")


def versions(address: str, course_id: int = 1) -> list[list[tuple[int | None, str | None]]]:
    """Return leg pain and note of every version of the visits of a course."""
    clinic = Workspace.open(address)
    visits = clinic.courses.course(CourseId(course_id)).visits
    found = [clinic.courses.versions(one.visit_id) for one in visits if one.visit_id is not None]
    clinic.close()
    return [[(one.visit.leg_pain, one.visit.note) for one in of_visit] for of_visit in found]


def notes_of_drafts(address: str) -> list[object]:
    """Return the notes of the drafts that are stored."""
    states = (draft["state"] for draft in stored(address)[1])
    return [state["note"] for state in states if isinstance(state, Mapping)]


def test_what_is_typed_after_a_save_that_was_made_stays_and_amends_it(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    note = screen.find(NoteInput, "note")
    note.setFocus()
    screen.type_focused("sleeps")
    lose_the_answer(screen, network)

    note.setFocus()
    note.moveCursor(QTextCursor.MoveOperation.End)
    screen.type_focused(" well")
    network.mend()
    screen.wait_until(lambda: screen.open_course.form.shown_visit.visit_id is not None)
    screen.type_focused(", sits")
    screen.wait_until(lambda: notes_of_drafts(address) == ["sleeps well, sits"])

    assert screen.column("Date") != []
    assert "typed since stands in the form" in screen.find(QLabel, "changedElsewhere").text()
    assert screen.open_course.form.is_dirty
    screen.act("saveVisit")
    screen.wait_until(lambda: screen.saved_state.startswith("Visit 1 of"))
    assert versions(address) == [[(7, "sleeps"), (7, "sleeps well, sits")]]
    assert stored(address)[1] == []
    assert kept_here() == []
    assert screen.messenger.titles == []


def test_an_amendment_that_was_made_is_gone_on_with_where_more_was_typed(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.act("saveVisit")
    screen.amend(0)
    leg_pain = screen.find(ScoreInput, "legPain")
    leg_pain.setFocus()
    screen.type_focused("5")
    lose_the_answer(screen, network)

    leg_pain.setFocus()
    screen.type_focused("3")
    network.mend()
    screen.wait_until(lambda: screen.open_course.form.shown_visit.version == 2)

    assert leg_pain.value == 3
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None), (5, None), (3, None)]]
    assert stored(address)[1] == []
    assert screen.messenger.titles == []


def test_another_patient_s_visit_is_untouched_when_a_save_is_found_out_behind_a_lock(
    screen: Screen, network: CutLine, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "busy_wait_ms", lambda: 200)
    other = Workspace.open(address)
    patient_id, _ = other.patients.add(a_patient("78", family_name="Okafor"))
    course_id, _ = other.courses.begin(patient_id, an_assessment())
    other.close()
    holder = Database.open(address)
    screen.wait_until(lambda: len(screen.listed) == 2)
    screen.type_focused("47")
    lose_the_answer(screen, network)

    with holder.write() as session:  # as the server does for one that is gone
        session.execute(text("SELECT 1"))  # BEGIN travels with the first question
        network.mend()
        screen.wait_until(lambda: bar(screen) == "")
        screen.open_patient("Okafor")
        screen.type_focused("26")
        screen.act("saveVisit")
        assert len(screen.messenger.warned) == 1
    holder.close()
    screen.act("saveVisit")  # refused where the other is found out by it

    assert screen.patient_name.startswith("Okafor")
    assert screen.find(ScoreInput, "legPain").value == 6
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None)]]
    assert versions(address, course_id) == [[(6, None)]]
    assert stored(address)[1] == []
    assert kept_here() == []


def test_more_that_was_typed_and_left_is_offered_as_an_amendment(
    screen: Screen, network: CutLine, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "busy_wait_ms", lambda: 200)
    other = Workspace.open(address)
    other.patients.add(a_patient("78", family_name="Okafor"))
    other.close()
    holder = Database.open(address)
    screen.wait_until(lambda: len(screen.listed) == 2)
    screen.type_focused("47")
    lose_the_answer(screen, network)
    note = screen.find(NoteInput, "note")
    note.setFocus()
    screen.type_focused("sits")
    screen.wait_until(lambda: kept_here() != [])

    with holder.write() as session:
        session.execute(text("SELECT 1"))
        network.mend()
        screen.wait_until(lambda: bar(screen) == "")
        screen.open_patient("Okafor")
    holder.close()
    screen.wait_until(lambda: kept_here() == [])
    screen.wait_until(lambda: visits_of_drafts(address) == [1])
    screen.open_patient("Keller")

    assert "not saved as an amendment" in screen.draft_offer
    screen.click("continueDraft")
    assert note.toPlainText() == "sits"
    screen.act("saveVisit")
    screen.wait_until(lambda: not screen.open_course.form.is_dirty)
    assert versions(address) == [[(7, None), (7, "sits")]]
    assert stored(address)[1] == []


def visits_of_drafts(address: str) -> list[object]:
    """Return which visits the stored drafts amend; None for a new one."""
    clinic = Workspace.open(address)
    found: list[object] = [one.visit_id for one in clinic.drafts.all()]
    clinic.close()
    return found


def test_a_write_of_a_menu_is_said_not_to_be_known_and_then_what_became_of_it(
    screen: Screen, network: CutLine, address: str
) -> None:
    screen.type_focused("47")
    screen.act("saveVisit")
    screen.amend(0)
    network.settle()
    network.lose(COMMIT, is_heard=True)

    screen.answer_dialog("historyDialog", "strikeOut", reason="typed of somebody else")
    screen.act("history")
    screen.wait_until(lambda: bar(screen) != "")
    network.mend()
    screen.wait_until(lambda: len(screen.messenger.titles) == 2)

    assert screen.messenger.titles == ["Not known yet", "Saved"]
    screen.wait_until(lambda: screen.column("Date") == [])
    assert stored(address)[0] == []


def test_another_patient_is_not_opened_meanwhile_and_the_list_stays(
    screen: Screen, network: CutLine
) -> None:
    listed = screen.listed
    network.cut()
    screen.wait_until(lambda: bar(screen) != "")

    screen.reopen()

    assert screen.patient_name.startswith("Keller")
    assert screen.listed == listed
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


def test_a_slow_server_is_waited_for_and_typing_goes_on(
    screen: Screen, network: CutLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 10.0)
    network.delay_s = 0.2

    screen.reopen()
    screen.type_focused("4")

    assert screen.find(ScoreInput, "backPain").value == 4
    assert bar(screen) == ""
    network.delay_s = 0.0


def test_a_server_that_is_started_again_is_gone_on_with(qtbot: QtBot) -> None:
    with own_server() as server:
        clinic = Workspace.open(server.address)
        begin_a_course(clinic)
        clinic.close()
        screen = Screen(qtbot, server.address)
        screen.open_patient("Keller")
        screen.type_focused("47")
        screen.wait_for_draft()

        server.stop()
        screen.wait_until(lambda: bar(screen) != "")
        server.start()
        screen.wait_until(lambda: bar(screen) == "")
        screen.act("saveVisit")

        assert stored(server.address) == ([NOW.date()], [])
        assert screen.messenger.titles == []
        screen.close()


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


def test_a_page_whose_keeping_was_lost_is_told_of_when_it_is_known(
    screen: Screen, network: CutLine, address: str, tmp_path: Path
) -> None:
    network.settle()
    network.lose(COMMIT, is_heard=True)

    screen.save_pdf(tmp_path / "sheet.pdf")
    assert "found out as soon as the clinic's server is back" in screen.messenger.told[0]
    network.mend()
    screen.wait_until(lambda: len(screen.messenger.titles) == 2)

    assert screen.messenger.titles == ["Saved", "Keeping the page"]
    clinic = Workspace.open(address)
    kept = len(clinic.archive.of_course(CourseId(1)))
    clinic.close()
    assert len(screen.messenger.told) == 1 + kept  # told as kept only if it was
