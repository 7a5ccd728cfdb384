"""Two windows on one server: each sees the other's writes, and nothing is overwritten."""

from collections.abc import Callable, Iterator
from datetime import date
from time import monotonic

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.window.dialogs import DialogMeeting
from tests.window.screen import NOW, Screen
from tracker.domain.values.course import CourseId
from tracker.domain.values.visit import Visit
from tracker.services.drafts import Drafts
from tracker.services.self_entry.entries import SelfEntries
from tracker.services.workspace import Workspace
from tracker.ui.fields.score_input import ScoreInput

pytestmark = pytest.mark.usefixtures("never_waits")
VISIT = "5856510\n5\n7n"
SEEN_WITHIN_S = 10.0  # on a busy machine; the second itself is measured by ``tests/journeys/load``


@pytest.fixture
def windows(qtbot: QtBot, address: str) -> Iterator[tuple[Screen, Screen]]:
    """Yield two windows on the same patient."""
    both = Screen(qtbot, address), Screen(qtbot, address)
    for screen in both:
        screen.take_keys()
        screen.open_patient("Keller")
    yield both
    for screen in both:
        screen.close()


def said(screen: Screen) -> str:
    """Return what the window says others changed; empty for nothing."""
    label = screen.find(QLabel, "changedElsewhere")
    return label.text() if label.isVisible() else ""


def ask_by_itself_no_more(screen: Screen) -> None:
    """Let a window look only when the server tells."""
    timer = screen.window.findChild(QTimer, "elsewhereTimer")
    assert isinstance(timer, QTimer)
    timer.stop()


def test_a_saved_visit_appears_in_the_other_window(windows: tuple[Screen, Screen]) -> None:
    one, two = windows
    ask_by_itself_no_more(two)

    one.take_keys()
    one.log_visit(NOW.date(), VISIT)
    saved_at = monotonic()
    two.wait_until(lambda: len(two.column("Date")) == 1)

    assert monotonic() - saved_at < SEEN_WITHIN_S
    assert "visit recorded: Nov 22" in said(two)
    assert said(one) == ""
    two.wait_until(lambda: two.listed[0].endswith("Visit 1 · today"))


def test_what_is_typed_stays_while_another_writes(
    windows: tuple[Screen, Screen], address: str
) -> None:
    _, two = windows
    two.type_visit(NOW.date(), "47")
    two.wait_for_draft()

    other = Workspace.open(address)
    other.courses.log_visit(CourseId(1), Visit(visit_date=date(2026, 11, 9), leg_pain=4), by="B")
    other.close()
    two.wait_until(lambda: len(two.column("Date")) == 1)

    assert two.find(ScoreInput, "legPain").value == 7
    assert "visit recorded: Nov 9" in said(two)


@pytest.mark.parametrize(("answer", "stored"), [("takeTheirs", 2), ("putMine", 9)])
def test_of_two_amendments_both_are_shown_and_none_is_overwritten_unasked(
    windows: tuple[Screen, Screen], address: str, answer: str, stored: int
) -> None:
    one, two = windows
    one.take_keys()
    one.log_visit(date(2026, 11, 9), VISIT)
    two.wait_until(lambda: len(two.column("Date")) == 1)
    seen: list[str] = []

    def decide(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        button = dialog.findChild(QPushButton, answer)
        assert isinstance(button, QPushButton)
        button.click()

    two.take_keys()
    two.amend(0)
    two.find(ScoreInput, "legPain").setFocus()
    two.type_focused("9")
    one.take_keys()
    one.amend(0)
    one.find(ScoreInput, "legPain").setFocus()
    one.type_focused("2")
    one.act("saveVisit")
    two.wait_until(lambda: "visit amended: Nov 9" in said(two))
    meeting = DialogMeeting("clashDialog", decide)
    two.take_keys()
    two.act("saveVisit")

    assert meeting.is_over
    assert seen
    clinic = Workspace.open(address)
    (visit,) = clinic.courses.course(CourseId(1)).visits
    assert visit.visit_id is not None
    versions = clinic.courses.versions(visit.visit_id)
    clinic.close()
    assert visit.leg_pain == stored
    assert 2 in [one.visit.leg_pain for one in versions]


def test_a_patient_is_opened_by_one_answer_of_the_server(
    qtbot: QtBot, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Draft and all: on a network each answer costs its time, and a person waits for the sum."""
    here = Screen(qtbot, address)
    here.open_patient("Keller")
    here.type_visit(NOW.date(), "47")
    here.wait_for_draft()
    here.close()
    screen, asked_besides = Screen(qtbot, address), list[str]()
    for service, name in ((Drafts, "all"), (SelfEntries, "find_waiting")):
        monkeypatch.setattr(service, name, noted(getattr(service, name), asked_besides))

    screen.open_patient("Keller")

    assert screen.draft_offer.endswith("not saved as a visit.")
    assert asked_besides == []
    screen.close()


def noted(ask: Callable[..., object], names: list[str]) -> Callable[..., object]:
    """Return what asks as ever, and notes that it was called."""

    def call(*given: object) -> object:
        names.append(ask.__name__)
        return ask(*given)

    return call
