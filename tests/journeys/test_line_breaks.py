"""The server goes away under an open window: what is typed stays, work goes on when it is back."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QStatusBar
from pytestqt.qtbot import QtBot

from tests.cut_line import CutLine, a_line_to
from tests.journeys.load.own_server import own_server
from tests.makers import a_patient, an_assessment
from tests.window.samples import begin_a_course
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.models.server import line, served
from tracker.paths import data_folder
from tracker.services.local_drafts import FOLDER
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput

pytestmark = pytest.mark.usefixtures("never_waits", "often")
COMMIT = b"COMMIT\0"


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often whether the server answers than in a clinic."""
    monkeypatch.setattr(line, "LOOK_EVERY_S", 0.1)
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 0.5)
    monkeypatch.setattr(served, "FIND_OUT_WITHIN_S", 0.3)


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
    return list((data_folder() / FOLDER).glob("*/*.json"))


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
    assert not killed.drafts.save(CourseId(1), {"state": {"note": "typed before the end"}})
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
    assert not clinic.drafts.save(course, {"state": {"note": "of one who is erased"}})
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
