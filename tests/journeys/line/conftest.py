"""A window on a server by way of a network that can be cut, and what it is looked at by."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.cut_line import CutLine, a_line_to
from tests.journeys.line.parts import kept_here
from tests.keychains import MemoryKeyring, keychain_in_memory
from tests.window.screen import Screen
from tracker.models.server import line, served
from tracker.ui.work import outcomes


@pytest.fixture(autouse=True)
def no_drafts_here() -> Iterator[None]:
    """Let no test find a draft that another one kept on this computer."""
    yield
    for left in kept_here():
        left.unlink()


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look more often whether the server answers than in a clinic."""
    monkeypatch.setattr(line, "LOOK_EVERY_S", 0.1)
    monkeypatch.setattr(line, "ANSWER_WITHIN_S", 20.0)  # of a busy machine; see ``soon_noticed``
    monkeypatch.setattr(served, "FIND_OUT_WITHIN_S", 0.3)
    monkeypatch.setattr(outcomes, "AGAIN_MS", 300)


@pytest.fixture
def keychain() -> Iterator[MemoryKeyring]:
    """Yield the keychain of whoever is logged in at this computer."""
    with keychain_in_memory() as made:
        yield made


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
