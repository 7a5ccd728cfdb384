"""The server goes away under an open window: a bar says so, and work goes on when it is back."""

import pytest
from pytestqt.qtbot import QtBot

from tests.cut_line import CutLine
from tests.journeys.line.parts import bar, kept_here, soon_noticed, stored
from tests.journeys.load.own_server import own_server
from tests.window.samples import begin_a_course
from tests.window.screen import NOW, Screen
from tracker.services.rules.rule_changes import RuleChanges
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput

pytestmark = pytest.mark.usefixtures("never_waits", "often", "keychain")


def test_a_bar_says_so_and_goes_by_itself(screen: Screen, network: CutLine) -> None:
    with soon_noticed(screen):
        network.hold()

    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

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


def test_a_slow_server_is_waited_for_and_typing_goes_on(screen: Screen, network: CutLine) -> None:
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


def test_a_server_that_goes_away_while_a_window_opens_is_said_by_the_bar_alone(
    qtbot: QtBot, network: CutLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = vars(RuleChanges)["is_due"].fget

    def ask_too_late(changes: RuleChanges) -> object:
        network.cut()
        return asked(changes)

    monkeypatch.setattr(RuleChanges, "is_due", property(ask_too_late))
    screen = Screen(qtbot, network.address)

    screen.wait_until(lambda: "does not answer" in bar(screen))
    monkeypatch.undo()
    network.mend()
    screen.wait_until(lambda: bar(screen) == "")

    assert screen.messenger.titles == []
    screen.close()
